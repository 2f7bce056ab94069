#include "generator/analysis/change_table.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "generator/analysis/change_places.h"
#include "generator/analysis/document.h"
#include "generator/analysis/messages.h"
#include "generator/text/fold.h"

namespace kokai {

const Message kChangeNotInText = {
    "changes/not-in-text",
    Severity::kNote,
    {"変更箇所に「{0}」がありますが、{1}の版とこの版で、その欄の記載は同じです。",
     "変更箇所 lists \"{0}\", but the item says the same in the version of {1} and in this one."},
    {"表に載せた変更が本文に書かれていないか、表の項目名が別の欄を指しています。",
     "The change did not reach the text, or the row names another item."},
    {"本文の記載と、変更箇所の「項目」の書き方を確かめてください。合っていれば、このままで構いませ"
     "ん。",
     "Compare the text and the row's 項目. Leave both if they are right."},
    "特定個人情報保護評価に関する規則 様式2・様式3・様式4 変更箇所"};

const Message kDifferenceNotInTable = {
    "changes/not-in-table",
    Severity::kWarning,
    {"{0}の版と比べて記載が変わった欄のうち{1}件が、変更箇所の表にありません: {2}",
     "{1} items that changed since the version of {0} are not in 変更箇所: {2}"},
    {"変更箇所の表は、前の版から変えた記載をすべて示すものです。表にない変更は、読む人に知らされな"
     "いままになります。",
     "The table shows everything that changed since the version before. Readers do not learn of a "
     "change that it leaves out."},
    {"変更箇所に行を足すか、意図しない違いなら本文を直してください。表の記載のうち{3}件は、どの欄の"
     "ことか読み取れず、確かめていません。",
     "Add rows to 変更箇所, or mend the text if the difference was not meant. {3} rows could not "
     "be "
     "placed and were not checked."},
    "特定個人情報保護評価に関する規則 様式2・様式3・様式4 変更箇所"};

namespace {

constexpr std::size_t kTelling = 18;  ///< bytes of folded text that tell an item: six characters
constexpr std::size_t kMostNamed = 5;

std::string row_key(const Change& change) {
  return fold(change.item) + '\n' + fold(change.before) + '\n' + fold(change.after);
}

bool covers(const Assessment& assessment, std::uint32_t place, std::uint32_t item) {
  if (item == kNoItem) return false;
  const std::string& root = assessment.items[place].id;
  const std::string& id = assessment.items[item].id;
  return id == root || is_below(id, root);
}

bool stands_in(const std::string& piece, const std::string& words) {
  return piece.size() >= kTelling && piece.size() * 2 >= words.size() &&
         words.find(piece) != std::string::npos;
}

class TableChecker {
 public:
  TableChecker(const Assessment& before, const Assessment& after, const VersionDiff& diff)
      : before_(before), after_(after), diff_(diff), old_(before), now_(after) {
    for (const Change& change : before.changes) earlier_.insert(row_key(change));
    for (const ItemChange& item : diff.items) {
      old_words_.push_back(fold(item.before_words));
      now_words_.push_back(fold(item.after_words));
    }
  }

  TableCheck run() {
    check_.rows.resize(after_.changes.size());
    check_.named_by.resize(diff_.items.size());
    for (std::uint32_t r = 0; r < after_.changes.size(); ++r) {
      const Change& change = after_.changes[r];
      TableRow& row = check_.rows[r];
      row.places = now_.of(change);
      if (is_of_this_step(change)) row.state = judge(r, row);
      if (row.state == RowState::kUnplaced) ++check_.unplaced;
      if (row.state == RowState::kNotShown) ++check_.not_shown;
    }
    check_.unnamed =
        static_cast<std::uint32_t>(std::count_if(check_.named_by.begin(), check_.named_by.end(),
                                                 [](const auto& rows) { return rows.empty(); }));
    return std::move(check_);
  }

 private:
  bool is_of_this_step(const Change& change) const {
    if (diff_.other_form || (change.before.empty() && change.after.empty())) return false;
    const std::optional<Date>& since = before_.front.published;
    if (change.date && since && *change.date <= *since) return false;
    return earlier_.count(row_key(change)) == 0;
  }

  RowState judge(std::uint32_t r, const TableRow& row) {
    const Change& change = after_.changes[r];
    const std::vector<std::uint32_t> old_places = old_.of(change);
    const std::string old_text = fold(change.before);
    const std::string now_text = fold(change.after);
    bool shown = false;
    for (std::size_t i = 0; i < diff_.items.size(); ++i) {
      const ItemChange& item = diff_.items[i];
      const bool named = in_places(after_, row.places, item.after) ||
                         in_places(before_, old_places, item.before) ||
                         stands_in(now_text, now_words_[i]) || stands_in(old_text, old_words_[i]);
      if (named) check_.named_by[i].push_back(r);
      shown = shown || named;
    }
    if (shown) return RowState::kShown;
    if (row.places.empty()) return RowState::kUnplaced;
    const bool spelling =
        std::any_of(diff_.spelling.begin(), diff_.spelling.end(),
                    [&](std::uint32_t item) { return in_places(after_, row.places, item); });
    return spelling ? RowState::kShown : RowState::kNotShown;
  }

  static bool in_places(const Assessment& assessment, const std::vector<std::uint32_t>& places,
                        std::uint32_t item) {
    return std::any_of(places.begin(), places.end(),
                       [&](std::uint32_t place) { return covers(assessment, place, item); });
  }

  const Assessment& before_;
  const Assessment& after_;
  const VersionDiff& diff_;
  ChangePlaces old_;
  ChangePlaces now_;
  std::set<std::string> earlier_;
  std::vector<std::string> old_words_;
  std::vector<std::string> now_words_;
  TableCheck check_;
};

}  // namespace

TableCheck check_table(const Assessment& before, const Assessment& after, const VersionDiff& diff) {
  return TableChecker(before, after, diff).run();
}

void report_table(const Assessment& before, const Assessment& after, const VersionDiff& diff,
                  const TableCheck& check, Findings& findings) {
  if (diff.other_form) return;
  for (std::size_t r = 0; r < check.rows.size(); ++r) {
    if (check.rows[r].state != RowState::kNotShown) continue;
    findings.add(kChangeNotInText, Span{after.path, after.changes[r].line, 1, 0},
                 {after.changes[r].item, day_or_name(before)}, {}, {},
                 "changes-" + std::to_string(r + 1));
  }
  std::vector<std::string> names;
  const Item* first = nullptr;
  for (std::size_t i = 0; i < diff.items.size(); ++i) {
    if (!check.named_by[i].empty()) continue;
    const ItemChange& change = diff.items[i];
    const Item& item =
        change.after != kNoItem ? after.items[change.after] : before.items[change.before];
    if (first == nullptr && change.after != kNoItem) first = &item;
    names.push_back(item.id + " " + item.label);
  }
  if (names.empty()) return;
  report(findings, kDifferenceNotInTable, after, first,
         {day_or_name(before), std::to_string(names.size()), listed(names, kMostNamed),
          std::to_string(check.unplaced)});
}

std::string day_or_name(const Assessment& assessment) {
  if (assessment.front.published) return iso(*assessment.front.published);
  const std::string_view path = assessment.path;
  const std::size_t from = path.rfind('/') + 1;
  return std::string(path.substr(from, path.rfind('.') - from));
}

}  // namespace kokai
