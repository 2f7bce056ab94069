#include "generator/model/citation.h"

#include <array>
#include <string_view>

namespace kokai {
namespace {

constexpr std::string_view kIroha = "イロハニホヘトチリヌルヲワカヨタレソツネ";
constexpr std::size_t kLetter = 3;  ///< bytes

std::string number(std::string_view before, std::uint16_t value, std::string_view after) {
  return std::string(before) + std::to_string(value) + std::string(after);
}

std::string table_text(const Provision& provision) {
  constexpr std::array<std::string_view, 11> kKanji = {"",   "一", "二", "三", "四", "五",
                                                       "六", "七", "八", "九", "十"};
  std::string text = "別表";
  if (provision.number > 0 && provision.number < kKanji.size()) {
    text.append("第").append(kKanji[provision.number]);
  } else if (provision.number > 0) {
    text += number("第", provision.number, "");
  }
  if (provision.item == 0) return text;
  text += number(" ", provision.item, "");
  if (provision.item_branch != 0) text += number("の", provision.item_branch, "");
  return text + "の項";
}

}  // namespace

std::string provision_text(const Provision& provision) {
  if (provision.kind == Provision::Kind::kWhole) return {};
  if (provision.kind == Provision::Kind::kTable) return table_text(provision);
  if (provision.kind == Provision::Kind::kChapter) return number("第", provision.number, "章");
  std::string text = provision.kind == Provision::Kind::kSupplement ? "附則" : "";
  if (provision.number != 0) text += number("第", provision.number, "条");
  if (provision.branch != 0) text += number("の", provision.branch, "");
  if (provision.branch_below != 0) text += number("の", provision.branch_below, "");
  if (provision.its_table) text += "の表";
  if (provision.paragraph != 0) text += number("第", provision.paragraph, "項");
  if (provision.item != 0) text += number("第", provision.item, "号");
  if (provision.item_branch != 0) text += number("の", provision.item_branch, "");
  if (provision.iroha != 0) text += kIroha.substr((provision.iroha - 1u) * kLetter, kLetter);
  return text;
}

}  // namespace kokai
