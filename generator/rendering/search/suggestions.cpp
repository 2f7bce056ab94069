#include "generator/rendering/search/suggestions.h"

#include <algorithm>
#include <set>

#include "generator/rendering/indexes/index_kinds.h"
#include "generator/rendering/laws/law_pages.h"
#include "generator/text/search_fold.h"
#include "generator/text/utf8.h"

namespace kokai::search {
namespace {

constexpr std::size_t kMost = 3'000;
constexpr std::size_t kMostHeadings = 200;
constexpr std::size_t kMostNames = 1'000;  ///< of one index
constexpr std::uint32_t kCommon = 2;       ///< a heading of one document alone is no suggestion

/// Without the number in front: ③対象人数 -> 対象人数.
std::string_view heading_words(std::string_view heading) {
  heading = trim(heading);
  std::size_t at = 0;
  if (!heading.empty()) {
    const char32_t c = next_code_point(heading, at);
    if (c >= U'①' && c <= U'⑳') return trim(heading.substr(at));
  }
  return heading;
}

class Offers {
 public:
  void add(Suggestion::Kind kind, std::string_view text, std::string_view reading = {}) {
    if (made.size() >= kMost || text.empty() || !seen_.insert(search_fold(text)).second) return;
    made.push_back({kind, std::string(text), std::string(reading)});
  }
  /// A word may be a term and a name, too: search leads to both pages.
  void add_name(std::string_view text, const std::string& page) {
    if (text.empty() || !seen_names_.insert(search_fold(text) + '\n' + page).second) return;
    made.push_back({Suggestion::Kind::kIndexed, std::string(text), page});
  }
  std::vector<Suggestion> made;

 private:
  std::set<std::string> seen_;
  std::set<std::string> seen_names_;
};

void add_names(Offers& offers, const Archive& archive) {
  for (const IndexKind kind :
       {IndexKind::kSystem, IndexKind::kProcessor, IndexKind::kRecipient, IndexKind::kDepartment}) {
    const Index& index = archive.indexes.of(kind);
    for (std::size_t i = 0; i < std::min(index.size(), kMostNames); ++i) {
      const std::string page = index_entry_page(kind, index[i].id);
      offers.add_name(index[i].name, page);
      for (const std::string& spelling : index[i].spellings) offers.add_name(spelling, page);
    }
  }
  for (std::size_t i = 0; i < std::min(archive.laws.size(), kMostNames); ++i) {
    offers.add_name(law_name(archive.laws[i]), law_page(archive.laws[i]));
  }
}

}  // namespace

std::vector<Suggestion> suggestions(
    const Archive& archive, const std::vector<std::string>& tasks,
    const std::vector<std::pair<std::string, std::uint32_t>>& headings) {
  using Kind = Suggestion::Kind;
  Offers offers;
  for (const Term& term : archive.glossary.terms) offers.add(Kind::kTerm, term.term, term.reading);
  for (const Term& term : archive.glossary.terms) {
    for (const std::string& alias : term.aliases) offers.add(Kind::kTerm, alias);
  }
  for (const Municipality& one : archive.municipalities) {
    offers.add(Kind::kMunicipality, one.name, one.reading);
  }
  for (const std::string& task : tasks) offers.add(Kind::kTitle, task);
  std::vector<std::pair<std::string, std::uint32_t>> common;
  std::copy_if(headings.begin(), headings.end(), std::back_inserter(common),
               [](const auto& heading) { return heading.second >= kCommon; });
  std::stable_sort(common.begin(), common.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (common.size() > kMostHeadings) common.resize(kMostHeadings);
  for (const auto& [heading, count] : common) offers.add(Kind::kHeading, heading_words(heading));
  add_names(offers, archive);
  return std::move(offers.made);
}

}  // namespace kokai::search
