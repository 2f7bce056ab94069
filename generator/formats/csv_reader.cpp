#include "generator/formats/csv_reader.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "generator/formats/messages.h"
#include "generator/text/byte_scan.h"

namespace kokai::csv {
namespace {

constexpr std::size_t kHeadBytes = 64 * 1024;
constexpr std::size_t kHeadRows = 50;
constexpr std::uint64_t kToldOfAKind = 100;

/// Bytes that end an unquoted cell.
template <char kSign>
constexpr ByteTable kEnds = [] {
  ByteTable ends{};
  for (const unsigned char c : {static_cast<unsigned char>(kSign), static_cast<unsigned char>('\r'),
                                static_cast<unsigned char>('\n')}) {
    ends[c] = true;
  }
  return ends;
}();

struct DelimiterRow {
  char sign;
  std::size_t (*find_end)(std::string_view text, std::size_t from);
};
constexpr DelimiterRow kDelimiters[] = {{',', find_listed<kEnds<','>>},
                                        {'\t', find_listed<kEnds<'\t'>>},
                                        {';', find_listed<kEnds<';'>>}};

/// Behind the line break at `at`.
std::size_t behind_break(std::string_view text, std::size_t at) {
  return at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
}

bool is_break(char c) { return c == '\n' || c == '\r'; }

/// Findings of one kind: the first hundred one by one, then a number.
class Teller {
 public:
  Teller(std::string_view path, Findings& findings) : path_(path), findings_(findings) {}
  ~Teller() {
    for (const Told& told : told_) {
      if (told.count <= kToldOfAKind) continue;
      findings_.add(kCsvMore, {path_, 0, 0, 0},
                    {std::string(told.message->id), std::to_string(told.count - kToldOfAKind)});
    }
  }
  Teller(const Teller&) = delete;
  Teller& operator=(const Teller&) = delete;

  void tell(const Message& message, std::uint64_t line, std::vector<std::string> args) {
    auto told = std::find_if(told_.begin(), told_.end(),
                             [&](const Told& one) { return one.message == &message; });
    if (told == told_.end()) told = told_.insert(told_.end(), {&message, 0});
    if (++told->count > kToldOfAKind) return;
    findings_.add(message, {path_, static_cast<std::uint32_t>(line), 0, 0}, std::move(args));
  }

 private:
  struct Told {
    const Message* message;
    std::uint64_t count;
  };
  std::string path_;
  Findings& findings_;
  std::vector<Told> told_;
};

class Reader {
 public:
  Reader(std::string_view text, Delimiter delimiter, const ReadOptions& options, Teller& teller)
      : text_(text),
        delimiter_(kDelimiters[static_cast<std::size_t>(delimiter)]),
        options_(options),
        teller_(teller) {
    summary_.delimiter = delimiter;
  }

  ReadSummary run(const table::RowTaker& take) {
    while (at_ < text_.size() && !summary_.stopped) {
      if (is_break(text_[at_])) {
        ++summary_.empty_rows;
        at_ = behind_break(text_, at_);
        ++line_;
        continue;
      }
      row_line_ = line_;
      columns_ = 0;
      longest_ = 0;
      filled_ = false;
      if (read_cells()) hand_on(take);
    }
    return summary_;
  }

 private:
  /// Reads up to behind the row's line break. False: the row is broken, and `at_` stands on the
  /// line from which to go on.
  bool read_cells() {
    while (true) {
      const bool quoted = at_ < text_.size() && text_[at_] == '"';
      if (!(quoted ? read_quoted() : read_plain())) return false;
      if (at_ == text_.size()) return true;
      if (is_break(text_[at_])) {
        at_ = behind_break(text_, at_);
        ++line_;
        return true;
      }
      ++at_;  // the delimiter
    }
  }

  bool read_plain() {
    const std::size_t end = delimiter_.find_end(text_, at_);
    std::string* const cell = next_cell(end - at_);
    if (cell != nullptr) cell->assign(text_, at_, end - at_);
    at_ = end;
    return true;
  }

  /// A cell in quotes. Nothing is copied of one that is too long.
  bool read_quoted() {
    const std::size_t quote = at_;
    const std::uint64_t quote_line = line_;
    const std::size_t end = end_of_quoted();
    const bool whole = end < text_.size();
    const std::size_t behind = end + 1;
    const bool closed = whole && (behind == text_.size() || text_[behind] == delimiter_.sign ||
                                  is_break(text_[behind]));
    if (!closed) {
      break_off(whole ? kCsvStrayQuote : kCsvUnclosedQuote, quote, quote_line);
      return false;
    }
    std::string* const cell = next_cell(end - quote - 1);
    if (cell != nullptr) unquote(*cell, text_.substr(quote + 1, end - quote - 1));
    at_ = behind;
    return true;
  }

  /// The quote that ends the cell at `at_`, or the text's size. Counts the lines in between.
  std::size_t end_of_quoted() {
    std::size_t from = at_ + 1;
    while (true) {
      const std::size_t quote = std::min(text_.find('"', from), text_.size());
      count_lines(text_.substr(from, quote - from));
      if (quote + 1 >= text_.size() || text_[quote + 1] != '"') return quote;
      from = quote + 2;
    }
  }

  void count_lines(std::string_view inner) {
    std::size_t at = find_line_break(inner, 0);
    while (at < inner.size()) {
      ++line_;
      at = find_line_break(inner, behind_break(inner, at));
    }
  }

  static void unquote(std::string& cell, std::string_view inner) {
    cell.clear();
    std::size_t from = 0;
    for (std::size_t at = inner.find('"'); at != std::string_view::npos;
         at = inner.find('"', at + 2)) {
      cell.append(inner, from, at + 1 - from);
      from = at + 2;
    }
    cell.append(inner, from);
  }

  /// Room for the next cell, or nullptr when the row is refused already.
  std::string* next_cell(std::size_t bytes) {
    ++columns_;
    longest_ = std::max(longest_, bytes);
    filled_ = filled_ || bytes != 0;
    if (columns_ > options_.columns || longest_ > options_.cell_bytes) return nullptr;
    if (cells_.size() < columns_) cells_.emplace_back();
    return &cells_[columns_ - 1];
  }

  /// Refuses the row and goes on with the line below the one where the quote stands.
  void break_off(const Message& message, std::size_t quote, std::uint64_t quote_line) {
    teller_.tell(message, quote_line, {std::to_string(columns_ + 1)});
    summary_.refused_lines.push_back(quote_line);
    const std::size_t end = find_line_break(text_, quote);
    at_ = end < text_.size() ? behind_break(text_, end) : end;
    line_ = quote_line + 1;
  }

  void hand_on(const table::RowTaker& take) {
    if (columns_ > options_.columns) {
      refuse(kCsvTooManyColumns, columns_, options_.columns);
    } else if (longest_ > options_.cell_bytes) {
      refuse(kCsvCellTooLarge, longest_, options_.cell_bytes);
    } else if (!filled_) {
      ++summary_.empty_rows;
    } else {
      judge_width();
      ++summary_.rows;
      summary_.stopped = !take({{}, row_line_, std::span(cells_.data(), columns_), false});
    }
  }

  void refuse(const Message& message, std::size_t found, std::size_t limit) {
    teller_.tell(message, row_line_, {std::to_string(found), std::to_string(limit)});
    summary_.refused_lines.push_back(row_line_);
  }

  void judge_width() {
    if (summary_.rows == 0) width_ = columns_;
    if (columns_ == width_) return;
    teller_.tell(kCsvUnevenRow, row_line_, {std::to_string(columns_), std::to_string(width_)});
    ++summary_.uneven_rows;
  }

  std::string_view text_;
  const DelimiterRow& delimiter_;
  const ReadOptions& options_;
  Teller& teller_;
  ReadSummary summary_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;

  std::uint64_t row_line_ = 1;
  std::size_t columns_ = 0;         ///< of this row
  std::size_t longest_ = 0;         ///< bytes of its longest cell, as written
  bool filled_ = false;             ///< one of its cells is not empty
  std::size_t width_ = 0;           ///< columns of the first row
  std::vector<std::string> cells_;  ///< kept from row to row for their memory
};

/// How well the rows agree when parted by this sign: rows of the commonest width above one, and
/// that width.
std::pair<std::size_t, std::size_t> agreement(std::string_view head, Delimiter delimiter) {
  std::vector<std::size_t> widths;
  Findings untold;
  Teller teller("", untold);
  Reader(head, delimiter, {}, teller).run([&](const table::Row& row) {
    if (row.cells.size() > 1) widths.push_back(row.cells.size());
    return widths.size() < kHeadRows;
  });
  std::pair<std::size_t, std::size_t> best;
  for (const std::size_t width : widths) {
    const auto rows = static_cast<std::size_t>(std::count(widths.begin(), widths.end(), width));
    best = std::max(best, {rows, width});
  }
  return best;
}

}  // namespace

Delimiter find_delimiter(std::string_view text) {
  const std::string_view head = text.substr(0, kHeadBytes);
  Delimiter best = Delimiter::kComma;
  std::pair<std::size_t, std::size_t> agreed;
  for (const Delimiter one : {Delimiter::kComma, Delimiter::kTab, Delimiter::kSemicolon}) {
    const std::pair<std::size_t, std::size_t> found = agreement(head, one);
    if (found <= agreed) continue;
    agreed = found;
    best = one;
  }
  return best;
}

ReadSummary read_rows(std::string_view text, const ReadOptions& options, std::string_view path,
                      const table::RowTaker& take, Findings& findings) {
  const Delimiter delimiter = options.delimiter ? *options.delimiter : find_delimiter(text);
  Teller teller(path, findings);
  return Reader(text, delimiter, options, teller).run(take);
}

}  // namespace kokai::csv
