#include "generator/analysis/compared_facts.h"

#include <algorithm>

#include "generator/analysis/common_text.h"
#include "generator/analysis/document.h"
#include "generator/analysis/own_name.h"
#include "generator/files/hash.h"

namespace kokai {
namespace {

/// A repeat number behind the part: "2.2" in "i-2.2-1"; the part's own ("ii.1") counts files.
bool is_in_repeated_group(std::string_view id) {
  const std::size_t dash = id.find('-');
  return dash != std::string_view::npos && id.find('.', dash) != std::string_view::npos;
}

bool is_of_first_file(std::string_view id) {
  const std::size_t dot = id.substr(0, id.find('-')).find('.');
  return dot == std::string_view::npos || id.substr(dot + 1, id.find('-') - dot - 1) == "1";
}

/// All that an item with the city's name says, as one number.
std::uint64_t read_again(const Item& item, std::string_view city, SentenceReader& reader) {
  const std::string text = without_own_name(item.text, city);
  std::uint64_t body = 0;
  for (reader.start(text, 1); reader.next();) body = with_sentence(body, reader.hash());
  return body;
}

bool names(const std::string& text, std::string_view city) {
  return !city.empty() && text.find(city) != std::string::npos;
}

}  // namespace

bool is_comparable(const Item& item) {
  if (item.field == nullptr || item.field->role == forms::Role::kChanges) return false;
  if (item.field->level == forms::Level::kAttachment) return false;
  if (is_in_repeated_group(item.id) || !is_of_first_file(item.id)) return false;
  return item.id.find('_') == std::string::npos;
}

std::uint64_t item_hash(std::string_view id) { return hash64(id); }

ComparedFacts compared_facts(const Assessment& assessment, const CommonPassages& passages,
                             std::string_view city) {
  ComparedFacts facts;
  facts.sentences = passages.sentences;
  facts.common = passages.common;
  std::string choices;
  SentenceReader reader;
  for (std::size_t i = 0; i < assessment.items.size(); ++i) {
    const Item& item = assessment.items[i];
    if (!is_comparable(item)) continue;
    choices.clear();
    for (const Mark& mark : item.marks) {
      if (mark.state == MarkState::kOff) continue;
      choices += mark.state == MarkState::kDoubt ? '?' : '+';
      choices.append(mark.label).append(mark.note);
    }
    if (names(choices, city)) choices = without_own_name(choices, city);
    const std::uint64_t text =
        names(item.text, city) ? read_again(item, city, reader) : passages.bodies[i];
    if (text == 0 && choices.empty()) continue;
    facts.items.push_back({item_hash(item.id), text ^ hash64(choices)});
    const bool count = role_of(item) == forms::Role::kSubjectCount ||
                       role_of(item) == forms::Role::kThresholdCount;
    const Mark* const only = count ? only_mark(item) : nullptr;
    if (only != nullptr && facts.subjects.empty()) facts.subjects = only->label;
  }
  return facts;
}

}  // namespace kokai
