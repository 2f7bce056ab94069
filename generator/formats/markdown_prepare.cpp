#include "generator/formats/markdown_prepare.h"

#include <algorithm>

#include "generator/text/ascii.h"
#include "generator/text/byte_scan.h"
#include "generator/text/utf8.h"

namespace kokai::markdown {
namespace {

constexpr std::size_t kMaxColumns = 200;        // of a table
constexpr std::size_t kMaxTableSpread = 8;      // cells a table may have per byte that writes it
constexpr std::size_t kMaxDelimiters = 20'000;  // * _ [ between two blank lines
constexpr std::size_t kMaxIndent = 400;         // columns of white space and markers before a line

bool is_white(char c) { return c == ' ' || c == '\t'; }

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

// Where a byte means nothing special it is copied in runs.
constexpr ByteTable kSpecial = [] {
  ByteTable special{};
  for (std::size_t c = 0; c < 32; ++c) special[c] = c != '\t';
  for (const unsigned char c : {'*', '_', '[', ']', '<', '{', '|', '\\', '\x7f'}) special[c] = true;
  return special;
}();

/// `<https://…>` and `<name@host>`: the only use of `<` that stays Markdown.
bool is_autolink(std::string_view rest) {
  std::size_t at = 1;
  while (at < rest.size() && at < 80 &&
         (ascii::is_letter(rest[at]) || ascii::is_digit(rest[at]) || rest[at] == '+' ||
          rest[at] == '.' || rest[at] == '-' || rest[at] == '_' || rest[at] == '%')) {
    ++at;
  }
  return at > 2 && at < rest.size() && (rest[at] == ':' || rest[at] == '@');
}

/// Cells of one table row, counted as GFM splits them.
std::size_t count_cells(std::string_view row) {
  while (!row.empty() && (is_white(row.back()) || row.back() == '\r')) row.remove_suffix(1);
  while (!row.empty() && is_white(row.front())) row.remove_prefix(1);
  if (row.empty()) return 0;
  std::size_t bars = 0;
  bool ends = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    ends = row[i] == '|';
    if (row[i] == '|') ++bars;
    if (row[i] == '\\') ++i, ends = false;
  }
  return bars + 1 - (row.front() == '|' ? 1 : 0) - (ends && row.size() > 1 ? 1 : 0);
}

bool is_delimiter_row(std::string_view row) {
  bool dash = false;
  bool bar = false;
  for (const char c : row) {
    if (c == '-') dash = true;
    if (c == '|' || c == ':') bar = true;
    if (c != '-' && c != '|' && c != ':' && !is_white(c) && c != '\r') return false;
  }
  return dash && bar;
}

class Preparer {
 public:
  Preparer(std::string_view body, std::size_t depth) : body_(body), depth_(depth) {
    out_.text.reserve(body.size() + body.size() / 16 + 16);
  }

  Prepared run() {
    while (at_ < body_.size()) {
      ++line_;
      line_end_ = std::min(body_.find('\n', at_), body_.size());
      const std::size_t start = prefix();
      if (is_delimiter_row(body_.substr(start, line_end_ - start))) delimiter_row(start);
      row_ = row(start);
      previous_at_ = out_.text.size();
      rest_of_line();
      previous_size_ = out_.text.size() - previous_at_;
      if (at_ < body_.size()) out_.text += body_[at_++];
    }
    return std::move(out_);
  }

 private:
  /// Copies quote and list markers and white space; marks behind the last list marker. Returns
  /// where the line's own text begins.
  std::size_t prefix() {
    std::size_t markers = 0;
    std::size_t columns = 0;
    bool item = false;
    while (at_ < line_end_) {
      const char c = body_[at_];
      std::size_t size = 1;
      if (is_white(c)) {
        columns += c == '\t' ? 4 : 1;
      } else {
        size = marker_size();
        if (size == 0) break;
        columns += size;
        item = c != '>';
        ++markers;
      }
      if (markers > depth_ || columns > kMaxIndent) {
        cut();
        break;
      }
      out_.text.append(body_, at_, size);
      at_ += size;
    }
    const bool blank = at_ == line_end_ || (at_ + 1 == line_end_ && body_[at_] == '\r');
    if (blank) delimiters_ = 0;
    if (blank || markers != 0 || body_[at_] == '#') columns_ = 0;
    const std::size_t start = at_;
    if (item) mark();
    return start;
  }

  struct Row {
    std::size_t first = 0;  // its first and last characters that are not blank
    std::size_t last = 0;
    std::size_t bars = 0;  // that end a cell
  };

  Row row(std::size_t start) const {
    Row made{start, line_end_, 0};
    while (made.first < line_end_ && is_white(body_[made.first])) ++made.first;
    while (made.last > made.first &&
           (is_white(body_[made.last - 1]) || body_[made.last - 1] == '\r')) {
      --made.last;
    }
    if (made.last > made.first) --made.last;
    return made;
  }

  /// Bytes of the container marker at at_, 0 when there is none.
  std::size_t marker_size() const {
    const char c = body_[at_];
    if (c == '>') return 1;
    std::size_t end = at_;
    if (c == '-' || c == '*' || c == '+') {
      ++end;
    } else {
      while (end < line_end_ && end - at_ < 9 && ascii::is_digit(body_[end])) ++end;
      if (end == at_ || end == line_end_ || (body_[end] != '.' && body_[end] != ')')) return 0;
      ++end;
    }
    return end == line_end_ || is_white(body_[end]) || body_[end] == '\r' ? end - at_ : 0;
  }

  void mark() {
    if (line_end_ - at_ < 3 || body_[at_] != '[' || body_[at_ + 2] != ']') return;
    if (at_ + 3 < line_end_ && !is_white(body_[at_ + 3]) && body_[at_ + 3] != '\r') return;
    switch (body_[at_ + 1]) {
      case ' ':
        out_.text += kMarkOff;
        break;
      case 'x':
        out_.text += kMarkOn;
        break;
      case 'X':
        out_.text += kMarkOnX;
        break;
      case '?':
        out_.text += kMarkDoubt;
        break;
      default:
        return;
    }
    at_ += 3;
  }

  /// A line of |---|---|: a table only when the line above has as many cells (cmark-gfm takes
  /// quadratic time to find that out), and when the cells it would add to short rows stay in
  /// proportion.
  void delimiter_row(std::size_t start) {
    const std::size_t columns = count_cells(body_.substr(start, line_end_ - start));
    const std::size_t above =
        count_cells(std::string_view(out_.text).substr(previous_at_, previous_size_));
    if (columns != above) {
      out_.text += kNothing;
    } else if (columns > kMaxColumns || spreads(columns)) {
      cut();
    } else {
      columns_ = columns;
    }
  }

  bool spreads(std::size_t columns) {
    if (columns < kMaxTableSpread) return false;
    if (line_end_ >= block_end_) measure_block();
    return columns * (block_last_line_ - line_) > 1000 + kMaxTableSpread * (block_end_ - line_end_);
  }

  /// Finds the next blank line, once for each run of lines.
  void measure_block() {
    std::size_t at = line_end_;
    block_last_line_ = line_;
    while (at < body_.size()) {
      const std::size_t next = std::min(body_.find('\n', at + 1), body_.size());
      if (trim(body_.substr(at, next - at)).empty()) break;
      ++block_last_line_;
      at = next;
    }
    block_end_ = std::max(at, line_end_ + 1);
  }

  void rest_of_line() {
    while (at_ < line_end_) {
      const std::size_t end = find_listed<kSpecial>(body_.substr(0, line_end_), at_);
      out_.text.append(body_, at_, end - at_);
      at_ = end;
      if (at_ < line_end_) special();
    }
  }

  void special() {
    const char c = body_[at_];
    const char next = at_ + 1 < line_end_ ? body_[at_ + 1] : '\n';
    switch (c) {
      case '*':
        return stars();
      case '_':
        out_.text += too_many() ? kPlainLine : c;
        ++at_;
        return;
      case '[':
        out_.text += too_many() ? kPlainOpen : c;
        ++at_;
        return;
      case ']':
        copy(1);
        if (next == ':') out_.text += kNothing;
        return;
      case '<':
        copy(1);
        if ((ascii::is_letter(next) || next == '/' || next == '!' || next == '?') &&
            !is_autolink(body_.substr(at_ - 1, line_end_ - at_ + 1))) {
          out_.text += kNothing;
        }
        return;
      case '{':
        return ruby();
      case '|':
        return bar();
      case '\\':
        return copy(next != '\n' && is_ascii_punctuation(next) ? 2 : 1);
      case '\r':
        return copy(1);
      default:
        ++at_;  // control characters of the author's own
    }
  }

  void copy(std::size_t bytes) {
    out_.text.append(body_, at_, bytes);
    at_ += bytes;
  }

  /// GFM throws away what stands in more cells than the header has: such bars stay in the last
  /// cell.
  void bar() {
    if (at_ != row_.first) ++row_.bars;
    out_.text += columns_ != 0 && row_.bars >= columns_ && at_ < row_.last ? kPlainBar : '|';
    ++at_;
  }

  bool too_many() {
    if (++delimiters_ <= kMaxDelimiters) return false;
    cut_line();
    return true;
  }

  /// A run of stars. Where Japanese touches it, punctuation beside it counts as a letter.
  void stars() {
    std::size_t end = at_;
    while (end < line_end_ && body_[end] == '*') ++end;
    if (too_many()) {
      out_.text.append(end - at_, kPlainStar);
      at_ = end;
      return;
    }
    const char before = at_ > 0 ? body_[at_ - 1] : '\n';
    const char after = end < line_end_ ? body_[end] : '\n';
    const bool before_text = static_cast<unsigned char>(before) > ' ' && !ends_with_wide_blank(at_);
    const bool after_text = static_cast<unsigned char>(after) > ' ' && !starts_with_wide_blank(end);
    const bool japanese =
        ((before & 0x80) != 0 && before_text) || ((after & 0x80) != 0 && after_text);
    const auto is_mark = [](char c) { return (c & 0x80) != 0 || is_ascii_punctuation(c); };
    if (japanese && before_text && is_mark(before)) out_.text += kNothing;
    copy(end - at_);
    if (japanese && after_text && is_mark(after)) out_.text += kNothing;
  }

  bool starts_with_wide_blank(std::size_t at) const {
    return body_.substr(at).starts_with("\xE3\x80\x80") || body_.substr(at).starts_with("\xC2\xA0");
  }
  bool ends_with_wide_blank(std::size_t at) const {
    return body_.substr(0, at).ends_with("\xE3\x80\x80") ||
           body_.substr(0, at).ends_with("\xC2\xA0");
  }

  /// {base|reading}
  void ruby() {
    constexpr std::size_t kLongest = 400;
    std::size_t bar = 0;
    std::size_t end = at_ + 1;
    for (; end < line_end_ && end - at_ < kLongest; ++end) {
      const char c = body_[end];
      if (c == '}' || c == '{' || c == '\\' || static_cast<unsigned char>(c) < ' ') break;
      if (c == '|' && bar != 0) break;
      if (c == '|') bar = end;
    }
    const bool whole = end < line_end_ && body_[end] == '}' && bar > at_ + 1 && bar + 1 < end;
    copy(1);
    if (!whole) return;
    const std::size_t line_end = line_end_;
    line_end_ = bar;
    rest_of_line();
    line_end_ = line_end;
    out_.text += kRubyBar;
    ++at_;
  }

  void cut() {
    out_.text += kNothing;
    cut_line();
  }
  void cut_line() {
    if (out_.cut_line == 0) out_.cut_line = line_;
  }

  std::string_view body_;
  std::size_t depth_;
  Prepared out_;
  std::size_t at_ = 0;
  std::size_t line_end_ = 0;
  std::uint32_t line_ = 0;
  std::size_t delimiters_ = 0;
  std::size_t columns_ = 0;  // of the table we are in; 0: none
  Row row_;
  std::size_t previous_at_ = 0;  // of the line above in out_.text
  std::size_t previous_size_ = 0;
  std::size_t block_end_ = 0;
  std::uint32_t block_last_line_ = 0;
};

}  // namespace

std::string_view meaning(char control) {
  switch (control) {
    case kRubyBar:
    case kPlainBar:
      return "|";
    case kPlainStar:
      return "*";
    case kPlainLine:
      return "_";
    case kPlainOpen:
      return "[";
    case kMarkOff:
      return "[ ]";
    case kMarkOn:
      return "[x]";
    case kMarkOnX:
      return "[X]";
    case kMarkDoubt:
      return "[?]";
    case '\n':
      return "\n";
    case '\t':
      return "\t";
    default:
      return {};
  }
}

Prepared prepare(std::string_view body, std::size_t depth) { return Preparer(body, depth).run(); }

}  // namespace kokai::markdown
