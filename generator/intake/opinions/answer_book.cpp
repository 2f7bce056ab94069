#include "generator/intake/opinions/answer_book.h"

#include <algorithm>
#include <map>
#include <optional>

#include "generator/files/hash.h"
#include "generator/formats/csv.h"
#include "generator/formats/xlsx_writer.h"
#include "generator/intake/opinions/alike.h"
#include "generator/intake/opinions/answer_columns.h"

namespace kokai {
namespace {

using namespace answer_columns;

constexpr std::size_t kMostAlike = 12;  ///< numbers of a group in a cell
constexpr std::string_view kAuthor = "kokai";
constexpr Date kCreated{2000, 1, 1};  ///< the same content gives the same bytes

/// For each row the numbers of those that are like it; empty when there are none.
std::vector<std::string> alike_cells(const OpinionTable& table) {
  std::vector<std::string_view> texts;
  for (const OpinionTable::Row& row : table.rows) {
    texts.push_back(table.cell(row, OpinionColumn::kText));
  }
  const std::vector<std::size_t> first = groups_alike(texts);
  std::map<std::size_t, std::vector<std::size_t>> members;
  for (std::size_t i = 0; i < first.size(); ++i) members[first[i]].push_back(i);
  std::vector<std::string> cells(texts.size());
  for (const auto& [root, group] : members) {
    if (group.size() < 2) continue;
    std::string numbers;
    for (std::size_t k = 0; k < std::min(group.size(), kMostAlike); ++k) {
      if (k != 0) numbers += "、";
      numbers += table.cell(table.rows[group[k]], OpinionColumn::kNumber);
    }
    if (group.size() > kMostAlike) numbers += " ほか" + std::to_string(group.size() - kMostAlike);
    for (const std::size_t one : group) cells[one] = numbers;
  }
  return cells;
}

/// Cells that a spreadsheet can hold: what is too long goes on behind the last column.
class Splitter {
 public:
  explicit Splitter(BookSheet& sheet) : sheet_(sheet), own_(sheet.headings.size()) {}

  void add(std::vector<std::string> cells) {
    for (std::size_t column = 0; column < own_; ++column) {
      const std::vector<std::string_view> pieces = xlsx::cell_pieces(cells[column]);
      for (std::size_t i = 1; i < pieces.size(); ++i) {
        const std::size_t place = place_of(column, i + 1);
        cells.resize(std::max(cells.size(), place + 1));
        cells[place] = pieces[i];
      }
      if (pieces.size() > 1) cells[column] = std::string(pieces.front());
    }
    sheet_.rows.push_back(std::move(cells));
  }

 private:
  std::size_t place_of(std::size_t column, std::size_t piece) {
    const std::string heading = continued(sheet_.headings[column], piece);
    const auto found = std::find(sheet_.headings.begin(), sheet_.headings.end(), heading);
    const auto place = static_cast<std::size_t>(found - sheet_.headings.begin());
    if (found == sheet_.headings.end()) sheet_.headings.push_back(heading);
    return place;
  }

  BookSheet& sheet_;
  const std::size_t own_;
};

xlsx::Column workbook_column(const std::string& heading) {
  xlsx::Column column;
  column.heading = heading;
  const Look look = look_of(heading);
  column.width = look.width;
  column.locked = look.locked;
  column.hidden = look.hidden;
  for (const std::string_view word : look.choices) column.choices.emplace_back(word);
  return column;
}

}  // namespace

BookSheet opinion_sheet(const AnsweredRound& round) {
  BookSheet sheet{std::string(kOpinionSheet), {}, {}};
  for (std::size_t i = 0; i < kOpinionColumns; ++i) {
    sheet.headings.emplace_back(column_word(static_cast<OpinionColumn>(i)));
  }
  sheet.headings.emplace_back(kAlike);
  sheet.headings.emplace_back(kBase);
  const std::vector<std::string> alike = alike_cells(round.table);
  Splitter splitter(sheet);
  for (std::size_t i = 0; i < round.table.rows.size(); ++i) {
    std::vector<std::string> cells;
    for (std::size_t column = 0; column < kOpinionColumns; ++column) {
      cells.push_back(round.table.cell(round.table.rows[i], static_cast<OpinionColumn>(column)));
    }
    cells.push_back(alike[i]);
    cells.push_back(base_of(round.table, round.table.rows[i]));
    splitter.add(std::move(cells));
  }
  return sheet;
}

BookSheet answer_sheet(const AnsweredRound& round) {
  BookSheet sheet{std::string(kAnswerSheet), {}, {}};
  for (const std::string_view heading : kAnswerHeadings) sheet.headings.emplace_back(heading);
  Splitter splitter(sheet);
  for (const Answer& answer : round.answers) splitter.add(cells_of(answer));
  return sheet;
}

Result<std::string> book_as_workbook(const AnsweredRound& round, const std::string& title) {
  const BookSheet sheets[] = {opinion_sheet(round), answer_sheet(round)};
  xlsx::Workbook workbook{title, std::string(kAuthor), kCreated, {}};
  for (const BookSheet& sheet : sheets) {
    xlsx::Sheet& drawn = workbook.sheets.emplace_back();
    drawn.name = sheet.name;
    for (const std::string& heading : sheet.headings) {
      drawn.columns.push_back(workbook_column(heading));
    }
  }
  Result<xlsx::Writer> writer = xlsx::Writer::begin(workbook);
  if (!writer.ok()) return writer.failure();
  for (std::size_t s = 0; s < std::size(sheets); ++s) {
    for (const std::vector<std::string>& row : sheets[s].rows) {
      const xlsx::Writer::Added added = writer.value().add_row(s, row);
      if (added == xlsx::Writer::Added::kSheetFull) {
        return Failure{"write-sheet-full", sheets[s].name, std::to_string(xlsx::kSheetRows)};
      }
    }
  }
  return writer.value().finish();
}

std::string sheet_as_csv(const BookSheet& sheet) {
  std::string out(csv::kByteOrderMark);
  csv::append_record(out, sheet.headings);
  for (std::vector<std::string> row : sheet.rows) {
    row.resize(sheet.headings.size());
    csv::append_record(out, row);
  }
  return out;
}

}  // namespace kokai
