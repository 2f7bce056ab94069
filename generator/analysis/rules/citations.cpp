#include <algorithm>
#include <array>
#include <string>

#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rules/checks.h"
#include "generator/analysis/rules/law_drift.h"
#include "generator/text/byte_scan.h"
#include "generator/text/fold.h"

namespace kokai {

const Message kStaleCitation = {
    "law/stale-citation",
    Severity::kNote,
    {"「{0}」は、{2}から「{1}」に変わっています(この版に{3}か所)。",
     "\"{0}\" has been \"{1}\" since {2} ({3} places in this version)."},
    {"この版の公表日は、法令が変わった日より後です。古い条番号や名称では、根拠をたどれません。",
     "This version was published later. With old numbers and names nobody can follow the "
     "citation."},
    {"次の修正のときに、いまの条番号や名称に直してください。変更箇所の「変更前の記載」は直しません"
     "。",
     "Mend it at the next correction. Leave 変更前の記載 in the list of changes alone."},
    "行政手続における特定の個人を識別するための番号の利用等に関する法律"};

namespace {

bool has_any(std::string_view text, std::string_view list) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('|'), list.size());
    if (text.find(list.substr(0, end)) != std::string_view::npos) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

/// What stands before `at` in the same sentence; of an endless one, its last 400 characters.
std::string_view sentence_before(std::string_view text, std::size_t at) {
  constexpr std::string_view kStop = "。";
  constexpr std::size_t kLongest = 1200;
  const std::size_t from = at - std::min(at, kLongest);
  const std::string_view before = text.substr(from, at - from);
  const std::size_t stop = before.rfind(kStop);
  return stop == std::string_view::npos ? before : before.substr(stop + kStop.size());
}

bool meant(std::string_view text, std::size_t at, const LawDrift& row) {
  const std::string_view before = sentence_before(text, at);
  if (has_any(before, row.unless)) return false;
  if (row.near.empty()) return true;
  const std::size_t end = at + row.stale.size();
  const std::string_view left = before.substr(before.size() - std::min(before.size(), row.within));
  return has_any(left, row.near) || has_any(text.substr(end, row.within), row.near);
}

/// Digits behind the words would make them another citation: 別表第21.
bool goes_on(std::string_view text, std::size_t end) {
  return end < text.size() && text[end] >= '0' && text[end] <= '9';
}

/// Words without which nothing is cited that could be stale, each with two rare bytes of it and
/// where they stand.
struct Sign {
  std::string_view word;
  std::size_t at;
};
constexpr std::array<Sign, 5> kSigns = {{
    {"別表", 1},
    {"9条", 2},
    {"９条", 4},
    {"総務大臣", 10},
    {"特定個人情報保護委員会", 28},
}};
constexpr auto kRare = [] {
  std::array<BytePair, kSigns.size()> pairs{};
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (std::size_t k = 0; k < 2; ++k) {
      pairs[i][k] = static_cast<unsigned char>(kSigns[i].word[kSigns[i].at + k]);
    }
  }
  return pairs;
}();

/// Most items cite nothing; only those that could are folded.
bool may_cite(std::string_view text) {
  for (std::size_t at = 0; (at = find_pair(text, at, kRare)) < text.size(); ++at) {
    const bool sign = std::any_of(kSigns.begin(), kSigns.end(), [&](const Sign& one) {
      return at >= one.at && text.substr(at - one.at).starts_with(one.word);
    });
    if (sign) return true;
  }
  return false;
}

struct Found {
  const Item* first = nullptr;
  std::size_t places = 0;
};

void look(std::string_view text, const Item& item, const LawDrift& row, Found& found) {
  for (std::size_t at = find_words(text, row.stale); at != std::string_view::npos;
       at = find_words(text, row.stale, at + row.stale.size())) {
    if (goes_on(text, at + row.stale.size()) || !meant(text, at, row)) continue;
    if (found.places++ == 0) found.first = &item;
  }
}

}  // namespace

void check_citations(const Assessment& assessment, const Municipality&, const Date&,
                     Findings& findings) {
  const std::optional<Date>& published = assessment.front.published;
  if (!published) return;
  const std::span<const LawDrift> rows = law_drift();
  std::vector<Found> found(rows.size());
  for (const Item& item : assessment.items) {
    if (!may_cite(item.text) || part_id(item.id) == "changes") continue;
    const std::string text = fold(item.text);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (*published > rows[i].effective) look(text, item, rows[i], found[i]);
    }
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (found[i].first == nullptr) continue;
    report(findings, kStaleCitation, assessment, found[i].first,
           {std::string(rows[i].stale), std::string(rows[i].current), wareki(rows[i].effective),
            std::to_string(found[i].places)});
  }
}

}  // namespace kokai
