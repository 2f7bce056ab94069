#include "generator/intake/opinions/merge.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "generator/files/hash.h"
#include "generator/intake/opinions/public_text.h"
#include "generator/text/date.h"
#include "generator/text/utf8.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

/// What tells an edited row from one that stands as the import made it.
std::string drawn_as(std::string_view text, std::string_view reason) {
  return content_hash(std::string(text).append("\n").append(reason));
}

/// 2026-11-21T19:24:00+09:00, 2026/11/21 19:24, 令和8年11月21日: the day is what is published.
std::string day_of(const std::string& moment) {
  std::optional<Date> day = parse_moment(moment);
  std::string_view words = moment;
  while (!day && !words.empty()) {
    day = parse_date(words).date;
    const std::size_t blank = words.find_last_of(" T");
    words = blank == std::string_view::npos ? std::string_view() : words.substr(0, blank);
  }
  return day ? iso(*day) : std::string();
}

class Merger {
 public:
  Merger(const std::vector<SourceFile>& files, const MergeTools& tools, OpinionTable& table,
         Ledger& ledger)
      : files_(files), tools_(tools), table_(table), ledger_(ledger) {
    outcome_.by_file.resize(files.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) note_number(i);
    next_ = std::max(last_, ledger.last_number()) + 1;
  }

  MergeOutcome run(std::vector<Received> received) {
    for (std::size_t i = 0; i < ledger_.rows().size(); ++i) keep_up(i);
    std::vector<std::string> ids;
    for (const Received& one : received) {
      ids.push_back(content_id(one));
      present_.insert(in_file(one.file, ids.back()));
    }
    for (std::size_t i = 0; i < received.size(); ++i) take(std::move(received[i]), ids[i]);
    return std::move(outcome_);
  }

 private:
  void note_number(std::size_t row) {
    const std::string_view cell = trim(table_.cell(table_.rows[row], OpinionColumn::kNumber));
    const std::uint32_t number = whole_number(cell).value_or(0);
    row_of_.emplace(number, row);
    last_ = std::max(last_, number);
  }

  /// An opinion of the ledger: is it in the table, and masked as it is to be masked today?
  void keep_up(std::size_t index) {
    const LedgerRow& row = ledger_.rows()[index];
    const PublicText text = public_text(row.received, tools_.guard);
    const std::string drawn = drawn_as(text.text, text.reason);
    const auto found = row_of_.find(row.number);
    if (found == row_of_.end()) {
      outcome_.revived.push_back(row.number);
      add_row(row.number, row.received, text);
    } else if (drawn != row.drawn) {
      OpinionTable::Row& there = table_.rows[found->second];
      std::string& words = table_.cell(there, OpinionColumn::kText);
      std::string& reason = table_.cell(there, OpinionColumn::kReason);
      if (drawn_as(words, reason) != row.drawn) return;  // staff's own words
      words = text.text;
      reason = text.reason;
      outcome_.redrawn.push_back(row.number);
    }
    ledger_.set_drawn(index, drawn);
  }

  static std::string in_file(std::uint32_t file, const std::string& id) {
    return std::to_string(file) + ' ' + id;
  }

  void take(Received received, const std::string& id) {
    MergeOutcome::Counts& counts = outcome_.by_file[received.file];
    const std::uint32_t occurrence = ++seen_[in_file(received.file, id)];
    if (const LedgerRow* known = ledger_.find(id, occurrence); known != nullptr) {
      ++counts.known;
      if (!is_distinct(received)) outcome_.alike.push_back(known->number);
      return;
    }
    // One receipt may hold several opinions: what stands in the file as before was not changed.
    const LedgerRow* const old = ledger_.changed_by(received, [&](const LedgerRow& row) {
      return present_.count(in_file(received.file, row.id)) == 0;
    });
    if (old != nullptr) {
      ++counts.changed;
      outcome_.changed.push_back({old->number, old->received, std::move(received)});
      return;
    }
    ++counts.added;
    add(std::move(received), id, occurrence);
  }

  void add(Received received, const std::string& id, std::uint32_t occurrence) {
    const std::uint32_t number = next_++;
    const PublicText text = public_text(received, tools_.guard);
    if (!text.reason.empty()) outcome_.masked.push_back(number);
    add_row(number, received, text);
    const SourceFile& file = files_[received.file];
    ledger_.add({number, id, occurrence, drawn_as(text.text, text.reason), file.name, file.sha256,
                 std::move(received)});
  }

  void add_row(std::uint32_t number, const Received& received, const PublicText& text) {
    OpinionTable::Row row;
    row.cells.resize(table_.columns.size());
    const auto set = [&](OpinionColumn column, std::string value) {
      table_.cell(row, column) = std::move(value);
    };
    set(OpinionColumn::kNumber, std::to_string(number));
    set(OpinionColumn::kReceived, day_of(received[Field::kMoment]));
    set(OpinionColumn::kMethod, std::string(sending_word(received.method)));
    if (tools_.proposals != nullptr) {
      set(OpinionColumn::kItems, item_cell(tools_.proposals->propose(received)));
    }
    set(OpinionColumn::kText, text.text);
    set(OpinionColumn::kReason, text.reason);
    set(OpinionColumn::kDisclosure, std::string(disclosure_word(Disclosure::kUndecided)));
    table_.rows.push_back(std::move(row));
  }

  const std::vector<SourceFile>& files_;
  const MergeTools& tools_;
  OpinionTable& table_;
  Ledger& ledger_;
  std::unordered_map<std::uint32_t, std::size_t> row_of_;
  std::unordered_map<std::string, std::uint32_t> seen_;  ///< how often a file had these words
  std::unordered_set<std::string> present_;
  std::uint32_t last_ = 0;
  std::uint32_t next_ = 1;
  MergeOutcome outcome_;
};

}  // namespace

MergeOutcome merge_opinions(std::vector<Received> received, const std::vector<SourceFile>& files,
                            const MergeTools& tools, OpinionTable& table, Ledger& ledger) {
  return Merger(files, tools, table, ledger).run(std::move(received));
}

}  // namespace kokai
