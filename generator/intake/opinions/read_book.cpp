#include <algorithm>
#include <map>

#include "generator/formats/csv.h"
#include "generator/formats/csv_reader.h"
#include "generator/formats/decoded_file.h"
#include "generator/formats/xlsx_reader.h"
#include "generator/intake/messages.h"
#include "generator/intake/opinions/answer_book.h"
#include "generator/intake/opinions/answer_columns.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

using namespace answer_columns;

constexpr std::string_view kZipMark = "PK\x03\x04";

/// Rows of one file to sheets; the first row of each is its headings.
class SheetTaker {
 public:
  bool take(const table::Row& row, bool disarmed) {
    if (sheets_.empty() || sheets_.back().name != row.sheet) {
      sheets_.push_back({std::string(row.sheet), {}, {}});
    }
    std::vector<std::string> cells =
        disarmed ? csv::restored(row.cells) : std::vector(row.cells.begin(), row.cells.end());
    BookSheet& sheet = sheets_.back();
    if (sheet.headings.empty()) {
      sheet.headings = std::move(cells);
    } else {
      cells.resize(std::max(cells.size(), sheet.headings.size()));
      sheet.rows.push_back(std::move(cells));
    }
    return true;
  }

  std::vector<BookSheet> sheets() { return std::move(sheets_); }

 private:
  std::vector<BookSheet> sheets_;
};

/// The sheet with its long texts in one piece again, and only the columns we know.
BookSheet in_one_piece(const BookSheet& sheet) {
  BookSheet whole{sheet.name, {}, {}};
  std::map<std::string, std::size_t, std::less<>> columns;
  std::vector<std::pair<std::size_t, std::size_t>> from;  // column of the book, column of ours
  for (std::size_t i = 0; i < sheet.headings.size(); ++i) {
    const std::string name(uncontinued(trim(sheet.headings[i])).first);
    const auto [at, fresh] = columns.emplace(name, whole.headings.size());
    if (fresh) whole.headings.push_back(name);
    from.emplace_back(i, at->second);
  }
  for (const std::vector<std::string>& row : sheet.rows) {
    std::vector<std::string> cells(whole.headings.size());
    for (const auto& [book, ours] : from) cells[ours] += row[book];
    whole.rows.push_back(std::move(cells));
  }
  return whole;
}

bool has(const BookSheet& sheet, std::string_view heading) {
  return std::find(sheet.headings.begin(), sheet.headings.end(), heading) != sheet.headings.end();
}

}  // namespace

std::vector<BookSheet> read_book(const std::string& path, std::string bytes, Findings& findings) {
  SheetTaker taker;
  if (bytes.starts_with(kZipMark)) {
    Findings found;  // that our own lists of choices are hidden is no news
    xlsx::read_rows(
        {path, bytes}, {}, [&](const table::Row& row) { return taker.take(row, false); }, found);
    const bool whole = !found.has_errors();  // a row may be handed on without a cell that is broken
    if (found.count(Severity::kNote) != found.all().size()) findings.merge(std::move(found));
    if (!whole) return {};
  } else {
    const std::optional<std::string> text =
        decode_file(std::move(bytes), std::nullopt, path, findings);
    if (!text) return {};
    csv::read_rows(
        *text, {}, path, [&](const table::Row& row) { return taker.take(row, true); }, findings);
  }
  std::vector<BookSheet> known;
  for (const BookSheet& sheet : taker.sheets()) {
    BookSheet whole = in_one_piece(sheet);
    const bool opinions = has(whole, "番号") && has(whole, "公開区分");
    const bool answers = has(whole, "名前") && has(whole, "市の考え方");
    if (!opinions && !answers) continue;
    whole.name = opinions ? kOpinionSheet : kAnswerSheet;
    known.push_back(std::move(whole));
  }
  if (known.empty()) findings.add(kBookNotOurs, {path, 0, 0, 0}, {path});
  return known;
}

}  // namespace kokai
