#include <algorithm>
#include <map>
#include <optional>

#include "generator/intake/messages.h"
#include "generator/intake/opinions/answer_book.h"
#include "generator/intake/opinions/answer_columns.h"
#include "generator/reading/answers.h"
#include "generator/text/slug.h"
#include "generator/text/utf8.h"
#include "generator/text/whole_number.h"

namespace kokai {
namespace {

using namespace answer_columns;

/// Cells of one row by heading; "" for a column that the sheet lacks.
class RowView {
 public:
  RowView(const BookSheet& sheet, const std::vector<std::string>& cells)
      : sheet_(sheet), cells_(cells) {}
  std::optional<std::string> find(std::string_view heading) const {
    const auto at = std::find(sheet_.headings.begin(), sheet_.headings.end(), heading);
    if (at == sheet_.headings.end()) return std::nullopt;
    return cells_[static_cast<std::size_t>(at - sheet_.headings.begin())];
  }
  std::string get(std::string_view heading) const { return find(heading).value_or(""); }

 private:
  const BookSheet& sheet_;
  const std::vector<std::string>& cells_;
};

/// 0 for what is no number of an opinion.
std::uint32_t number_in(std::string_view cell) { return whole_number(trim(cell)).value_or(0); }

class BackTaker {
 public:
  BackTaker(const std::string& path, AnsweredRound& round, Findings& findings)
      : path_(path), round_(round), findings_(findings) {
    for (std::size_t i = 0; i < round.table.rows.size(); ++i) {
      const std::uint32_t number =
          number_in(round.table.cell(round.table.rows[i], OpinionColumn::kNumber));
      if (number != 0) rows_.emplace(number, i);
    }
  }

  TakenBack run(const std::vector<BookSheet>& sheets) {
    for (const BookSheet& sheet : sheets) {
      for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        line_ = static_cast<std::uint32_t>(i + 2);  // headings are the first
        const RowView row(sheet, sheet.rows[i]);
        sheet.name == kOpinionSheet ? take_opinion(row) : take_answer(row);
      }
    }
    return std::move(taken_);
  }

 private:
  void tell(const Message& message, std::vector<std::string> args) {
    findings_.add(message, {path_, line_, 0, 0}, std::move(args));
  }

  void conflict(std::string what) {
    ++taken_.conflicts;
    tell(kBookConflict, {std::move(what)});
  }

  void take_opinion(const RowView& book) {
    const std::string written = book.get("番号");
    const std::uint32_t number = number_in(written);
    const auto found = rows_.find(number);
    if (found == rows_.end()) return tell(kBookUnknownOpinion, {written});
    OpinionTable::Row& row = round_.table.rows[found->second];
    OpinionTable::Row fresh = row;
    for (const OpinionColumn column : kEdited) {
      const std::optional<std::string> cell = book.find(column_word(column));
      if (cell) round_.table.cell(fresh, column) = *cell;
    }
    if (fresh.cells == row.cells) return;
    if (book.get(kBase) != base_of(round_.table, row)) {
      return conflict("意見" + std::to_string(number));
    }
    row = std::move(fresh);
    taken_.opinions.push_back(number);
  }

  void take_answer(const RowView& book) {
    std::vector<std::string> cells;
    std::string all;
    for (const std::string_view heading : kAnswerHeadings) cells.push_back(book.get(heading));
    const std::string base = cells[kAnswerBase];
    for (std::size_t i = 0; i < kAnswerBase; ++i) all += cells[i];
    if (trim(all).empty()) return;
    const std::optional<Answer> fresh = answer_of(cells);
    if (!fresh) return;
    const auto at = std::lower_bound(
        round_.answers.begin(), round_.answers.end(), fresh->id,
        [](const Answer& answer, const std::string& id) { return answer.id < id; });
    const bool there = at != round_.answers.end() && at->id == fresh->id;
    const std::vector<std::string> now = there ? cells_of(*at) : std::vector<std::string>();
    const std::vector<std::string> then = cells_of(*fresh);
    if (there && then == now) return;
    const bool as_exported = there ? now[kAnswerBase] == base : base.empty();
    if (!as_exported) return conflict("回答" + fresh->id);
    taken_.answers.push_back(fresh->id);
    if (there) {
      *at = *fresh;
    } else {
      round_.answers.insert(at, *fresh);
    }
  }

  /// The row as an answer that its file can hold; told when it cannot.
  std::optional<Answer> answer_of(const std::vector<std::string>& cells) {
    Answer answer;
    answer.id = trim(cells[kName]);
    if (!is_slug(answer.id)) {
      tell(kBookAnswerName, {answer.id});
      return std::nullopt;
    }
    const std::optional<Effect> effect = effect_from_word(trim(cells[kEffect]));
    answer.title = trim(cells[kTitle]);
    answer.summary = trim(cells[kSummary]);
    answer.view = trim(cells[kView]);
    if (!effect || answer.summary.empty() || answer.view.empty()) {
      tell(kBookAnswerUnfinished, {answer.id});
      return std::nullopt;
    }
    answer.effect = *effect;
    for (const ItemMention& item : item_mentions(cells[kItems])) answer.items.push_back(item.id);
    for (const ItemMention& word : item_mentions(cells[kOpinions])) {
      const std::uint32_t number = number_in(word.id);
      if (number == 0) tell(kBookAnswerNumber, {answer.id, word.id});
      if (number != 0) answer.opinions.push_back(number);
    }
    std::sort(answer.opinions.begin(), answer.opinions.end());
    return survives_writing(answer) ? std::optional(answer) : std::nullopt;
  }

  /// Its parts may hold what would part the file elsewhere: a line that begins with "## ".
  bool survives_writing(const Answer& answer) {
    Findings found;
    const std::optional<Answer> read =
        read_answer("answers/" + answer.id + ".md", write_answer(answer), found);
    if (read && cells_of(*read) == cells_of(answer)) return true;
    tell(kBookAnswerText, {answer.id});
    return false;
  }

  const std::string& path_;
  AnsweredRound& round_;
  Findings& findings_;
  std::map<std::uint32_t, std::size_t> rows_;
  std::uint32_t line_ = 0;
  TakenBack taken_;
};

}  // namespace

TakenBack take_back(const std::vector<BookSheet>& sheets, const std::string& path,
                    AnsweredRound& round, Findings& findings) {
  return BackTaker(path, round, findings).run(sheets);
}

}  // namespace kokai
