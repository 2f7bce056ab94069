#include "generator/model/ledger.h"

#include <algorithm>
#include <array>

namespace kokai {
namespace {

constexpr std::array<std::string_view, 6> kWords = {"自治体",   "評価書", "版",
                                                    "意見聴取", "用語",   "訂正"};

std::string_view stem_of(std::string_view id) { return id.substr(0, id.rfind('-') + 1); }

}  // namespace

std::string_view recorded_word(RecordedKind kind) { return kWords[static_cast<std::size_t>(kind)]; }

std::optional<RecordedKind> recorded_kind(std::string_view word) {
  const auto* const found = std::find(kWords.begin(), kWords.end(), word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<RecordedKind>(found - kWords.begin());
}

std::string_view page_part(std::string_view address) {
  return address.substr(0, address.find('#'));
}

std::string_view item_part(std::string_view address) {
  const std::size_t at = address.find('#');
  return at == std::string_view::npos ? std::string_view() : address.substr(at + 1);
}

bool names_a_site(std::string_view address) {
  return address.find("://") != std::string_view::npos;
}

std::string short_ids(const std::vector<std::string_view>& ids) {
  std::string out;
  std::string_view stem;
  for (const std::string_view id : ids) {
    const std::string_view own = stem_of(id);
    if (!out.empty()) out += ' ';
    if (!own.empty() && own == stem) {
      out.append("~").append(id.substr(own.size()));
    } else {
      out += id;
    }
    stem = own;
  }
  return out;
}

std::vector<std::string> ids_of(std::string_view short_ids) {
  std::vector<std::string> ids;
  std::string stem;
  while (!short_ids.empty()) {
    const std::size_t end = std::min(short_ids.find(' '), short_ids.size());
    const std::string_view word = short_ids.substr(0, end);
    if (word.starts_with('~')) {
      ids.push_back(stem + std::string(word.substr(1)));
    } else if (!word.empty()) {
      ids.emplace_back(word);
      stem = stem_of(ids.back());
    }
    short_ids.remove_prefix(std::min(end + 1, short_ids.size()));
  }
  return ids;
}

}  // namespace kokai
