#pragma once

// The workbook (or the pair of CSV files) in which staff decide what is published of each opinion
// and write the answers: out of the content and back into it, exactly.
//
// Sheet 意見: a row an opinion, with the columns of opinions.csv and 似た意見, a proposal. Sheet
// 回答: a row an answer. Each row carries 版, a sum of what staff may change, so that the way back
// sees whether the content was changed meanwhile.

#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/reading/opinions.h"

namespace kokai {

/// What the content says of a round.
struct AnsweredRound {
  OpinionTable table = empty_opinion_table();
  std::vector<Answer> answers;  ///< by id
};

/// One sheet: a heading a column, a cell a column. Texts longer than a spreadsheet's cell go on in
/// columns 「意見 (2)」, 「意見 (3)」.
struct BookSheet {
  std::string name;
  std::vector<std::string> headings;
  std::vector<std::vector<std::string>> rows;
};
BookSheet opinion_sheet(const AnsweredRound& round);
BookSheet answer_sheet(const AnsweredRound& round);

/// An .xlsx of both: fixed columns grey, lists to choose from, texts as texts. The same content
/// gives the same bytes.
Result<std::string> book_as_workbook(const AnsweredRound& round, const std::string& title);
/// One sheet as CSV with byte order mark, formulas disarmed.
std::string sheet_as_csv(const BookSheet& sheet);

/// Sheets that came back, told apart by their headings, whatever file they stand in. What is no
/// such sheet is an error (book/…) among the findings.
std::vector<BookSheet> read_book(const std::string& path, std::string bytes, Findings& findings);

/// What came of taking sheets back.
struct TakenBack {
  std::vector<std::uint32_t> opinions;  ///< numbers that changed
  std::vector<std::string> answers;     ///< ids that changed or are new
  std::size_t conflicts = 0;            ///< each told; nothing of those rows was taken
};

/// Takes what staff changed into `round`. A row that was changed on both sides is a conflict; a row
/// that says the same as the content is none. Rows of opinions that are not there, answers without
/// a usable name are errors. Rows missing in the sheet change nothing.
TakenBack take_back(const std::vector<BookSheet>& sheets, const std::string& path,
                    AnsweredRound& round, Findings& findings);

}  // namespace kokai
