#include "generator/intake/opinions/item_proposals.h"

#include <algorithm>
#include <map>

#include "generator/model/item_numbers.h"
#include "generator/text/ascii.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

constexpr std::size_t kMost = 3;
constexpr std::size_t kLeastInPlace = 3;    ///< characters of a name in 該当箇所
constexpr std::size_t kLeastInText = 6;     ///< in running text short names are everyday words
constexpr std::size_t kLeastQuotation = 8;  ///< characters in 「」
constexpr std::size_t kMostWithOneName = 1;

bool is_address_sign(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_';
}

void add(std::vector<std::string>& found, const std::string& id) {
  if (std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
}

/// The label without its number: 「③対象人数」 is known as 対象人数, too.
std::string name_of(const Item& item) {
  std::string folded = fold_label(item.label);
  const std::size_t word = folded.find_first_not_of("0123456789ivx");
  return word == std::string::npos ? std::string() : folded.substr(word);
}

bool is_roman(char c) { return c == 'i' || c == 'v' || c == 'x'; }

/// What people put between the steps of an item's number.
bool is_between(char32_t c) {
  return std::u32string_view(U"-.,()・、。の第 リスク").find(c) != std::u32string_view::npos;
}

/// "Ⅱの3④" as "ii 3 4": each run of steps that begins with a Roman digit.
std::vector<std::string> numbers_in(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::string> numbers;
  bool open = false;
  for (std::size_t at = 0; at < folded.size();) {
    const char c = folded[at];
    const bool inside_word = at > 0 && folded[at - 1] >= 'a' && folded[at - 1] <= 'z';
    std::size_t end = at;
    while (end < folded.size() && !inside_word && is_roman(c) && is_roman(folded[end])) ++end;
    while (end < folded.size() && ascii::is_digit(c) && ascii::is_digit(folded[end])) ++end;
    const std::string_view step = std::string_view(folded).substr(at, end - at);
    if (!step.empty() && is_roman(c)) {
      numbers.emplace_back(step);
      open = true;
    } else if (!step.empty() && open) {
      numbers.back().append(" ").append(step);
    }
    if (step.empty()) open = is_between(next_code_point(folded, at)) && open;
    at = std::max(at, end);
  }
  return numbers;
}

}  // namespace

ItemProposals::ItemProposals(const Assessment& assessment) : assessment_(assessment) {
  std::map<std::string, std::vector<std::uint32_t>> by_label;
  for (std::uint32_t i = 0; i < assessment.items.size(); ++i) {
    const Item& item = assessment.items[i];
    texts_.push_back(fold(item.text));
    if (std::string name = name_of(item); !name.empty()) by_label[std::move(name)].push_back(i);
  }
  const bool many_files = has_many_files(assessment);
  for (const Item& item : assessment.items) {
    const std::vector<std::string> number = numbers_in(item_number(item, many_files));
    if (number.size() == 1) numbers_.emplace(number.front(), item.id);
  }
  for (const auto& [name, items] : by_label) {
    if (items.size() > kMostWithOneName) continue;
    names_.push_back({name, assessment.items[items.front()].id, count_code_points(name)});
  }
  std::stable_sort(names_.begin(), names_.end(),
                   [](const Name& a, const Name& b) { return a.folded.size() > b.folded.size(); });
}

void ItemProposals::by_address(std::string_view text, std::vector<std::string>& found) const {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_address_sign(text[end])) ++end;
    std::string_view word = text.substr(at, end - at);
    while (!word.empty() && (word.back() == '.' || word.back() == '-')) word.remove_suffix(1);
    if (word.find('-') != std::string_view::npos && find_item(assessment_, word) != nullptr) {
      add(found, std::string(word));
    }
    at = std::max(end, at + 1);
  }
}

void ItemProposals::by_number(std::string_view text, std::vector<std::string>& found) const {
  for (const std::string& number : numbers_in(text)) {
    const auto item = numbers_.find(number);
    const bool whole = number.find(' ') != std::string::npos;  // a part alone says too little
    if (whole && item != numbers_.end()) add(found, item->second);
  }
}

void ItemProposals::by_name(std::string_view text, std::size_t least,
                            std::vector<std::string>& found) const {
  std::string folded = fold_label(text);
  for (const Name& name : names_) {
    if (found.size() >= kMost || name.characters < least) continue;
    const std::size_t at = folded.find(name.folded);
    if (at == std::string::npos) continue;
    folded.replace(at, name.folded.size(), " ");  // a name within it is not meant
    add(found, name.id);
  }
}

void ItemProposals::by_quotation(std::string_view text, std::vector<std::string>& found) const {
  constexpr std::string_view kOpens = "「";
  constexpr std::string_view kShuts = "」";
  for (std::size_t at = text.find(kOpens); at != std::string_view::npos;
       at = text.find(kOpens, at)) {
    at += kOpens.size();
    const std::size_t end = text.find(kShuts, at);
    if (end == std::string_view::npos) return;
    const std::string words = fold(text.substr(at, end - at));
    at = end;
    if (count_code_points(words) < kLeastQuotation) continue;
    std::uint32_t holder = kNoItem;
    std::size_t holders = 0;
    for (std::uint32_t i = 0; i < texts_.size() && holders < 2; ++i) {
      if (texts_[i].find(words) == std::string::npos) continue;
      holder = i;
      ++holders;
    }
    if (holders == 1) add(found, assessment_.items[holder].id);
  }
}

std::vector<ItemMention> ItemProposals::propose(const Received& received) const {
  std::vector<std::string> found;
  const std::string& place = received[Field::kPlace];
  const std::string& text = received[Field::kText];
  by_address(place, found);
  by_address(text, found);
  by_number(place, found);
  if (!place.empty()) by_name(place, kLeastInPlace, found);
  by_quotation(text, found);
  if (found.empty()) by_name(text, kLeastInText, found);
  found.resize(std::min(found.size(), kMost));
  std::vector<ItemMention> items;
  for (std::string& id : found) items.push_back({std::move(id), true});
  return items;
}

}  // namespace kokai
