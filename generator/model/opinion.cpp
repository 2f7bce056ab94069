#include "generator/model/opinion.h"

#include <algorithm>

namespace kokai {
namespace {

constexpr std::string_view kWays[] = {"フォーム", "電子メール", "郵送", "ファックス", "窓口"};
constexpr std::string_view kDisclosures[] = {"確認前", "公開", "一部公開", "非公開", "重複"};
constexpr std::string_view kEffects[] = {"反映", "一部反映", "既に記載", "今後の参考", "その他"};

template <typename Kind>
std::optional<Kind> from_word(std::span<const std::string_view> words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Kind>(found - words.begin());
}

}  // namespace

std::string_view sending_word(SendingKind kind) { return kWays[static_cast<std::size_t>(kind)]; }
std::span<const std::string_view> sending_words() { return kWays; }
std::optional<SendingKind> sending_from_word(std::string_view word) {
  return from_word<SendingKind>(kWays, word);
}

std::string_view disclosure_word(Disclosure disclosure) {
  return kDisclosures[static_cast<std::size_t>(disclosure)];
}
std::span<const std::string_view> disclosure_words() { return kDisclosures; }
std::optional<Disclosure> disclosure_from_word(std::string_view word) {
  return from_word<Disclosure>(kDisclosures, word);
}
bool is_shown(Disclosure disclosure) {
  return disclosure == Disclosure::kWhole || disclosure == Disclosure::kPartly;
}
bool wants_answer(Disclosure disclosure) {
  return disclosure != Disclosure::kDuplicate && disclosure != Disclosure::kUndecided;
}

std::string_view effect_word(Effect effect) { return kEffects[static_cast<std::size_t>(effect)]; }
std::span<const std::string_view> effect_words() { return kEffects; }
std::optional<Effect> effect_from_word(std::string_view word) {
  return from_word<Effect>(kEffects, word);
}

const Opinion* Hearing::opinion(std::uint32_t number) const {
  const auto found = std::lower_bound(
      opinions.begin(), opinions.end(), number,
      [](const Opinion& one, std::uint32_t wanted) { return one.number < wanted; });
  return found != opinions.end() && found->number == number ? &*found : nullptr;
}

const Answer* Hearing::answer(std::string_view id) const {
  const auto found =
      std::lower_bound(answers.begin(), answers.end(), id,
                       [](const Answer& one, std::string_view wanted) { return one.id < wanted; });
  return found != answers.end() && found->id == id ? &*found : nullptr;
}

}  // namespace kokai
