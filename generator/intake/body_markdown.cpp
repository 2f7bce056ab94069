#include "generator/intake/body_markdown.h"

#include <algorithm>

#include "generator/formats/markdown.h"
#include "generator/intake/line_cutting.h"
#include "generator/text/utf8.h"

namespace kokai::intake {

namespace {

using Cells = std::vector<std::u32string>;

struct Block {
  enum class Kind { kParagraph, kListItem, kRow };
  Kind kind = Kind::kParagraph;
  std::u32string text;
  Cells cells;
  bool close = false;
};

bool begins_with_bullet(std::u32string_view text) {
  if (text.empty()) return false;
  const char32_t c = text.front();
  return c == U'・' || c == U'･' || c == U'＜' || c == U'<' || (c >= U'①' && c <= U'⑳') ||
         (c >= U'0' && c <= U'9');
}

class Blocks {
 public:
  explicit Blocks(Original& original) : original_(original) {}

  void add(const Piece& piece) {
    close_ = piece.close;
    if (!piece.cells.empty()) {
      add_row(piece);
      return;
    }
    Range text{piece.range.first, piece.range.first};
    kind_ = Block::Kind::kParagraph;
    const std::size_t before = blocks_.size();
    for (std::uint32_t i = piece.range.first; i < piece.range.last; ++i) {
      const char32_t c = original_.at(i);
      if (!parts_blocks(c)) continue;
      flush({text.first, i}, c);
      text.first = i + 1;
    }
    flush({text.first, piece.range.last}, kParagraphSign);
    end_row();
    in_table_ = false;
    if (piece.listed && blocks_.size() == before + 1 && !begins_with_bullet(blocks_.back().text)) {
      blocks_.back().kind = Block::Kind::kListItem;
    }
  }

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  void add_row(const Piece& piece) {
    Block row;
    row.kind = Block::Kind::kRow;
    row.close = close_;
    for (const Range& cell : piece.cells) row.cells.push_back(text_of(cell));
    blocks_.push_back(std::move(row));
  }

  std::u32string text_of(Range range) {
    std::u32string out;
    bool gap = false;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (!original_.visible(i)) {
        gap = gap || original_.at(i) != kInlineSign;
        continue;
      }
      if (original_.fate(i) != Fate::kOpen && original_.fate(i) != Fate::kWritten) continue;
      if (gap && !out.empty()) out.push_back(U' ');
      gap = false;
      out.push_back(original_.at(i));
      original_.claim({i, i + 1}, Fate::kWritten);
    }
    return out;
  }

  /// A block sign ends the text before it and says what comes next.
  void flush(Range range, char32_t sign) {
    std::u32string text = text_of(range);
    if (in_table_) {
      if (!text.empty()) {
        if (row_.empty()) row_.emplace_back();
        if (!row_.back().empty()) row_.back().push_back(U' ');
        row_.back() += text;
      }
      if (sign == kCellSign) row_.emplace_back();
      if (sign == kRowSign || sign == kTableEndSign) end_row();
    } else if (!text.empty()) {
      if (joins_line_) {
        blocks_.back().text += U'\n' + cut_lines(text);
      } else {
        Block block;
        block.kind = kind_;
        block.text = cut_lines(text);
        block.close = close_;
        close_ = false;
        blocks_.push_back(std::move(block));
      }
    }
    joins_line_ = sign == kBreakSign && !blocks_.empty() && (joins_line_ || !text.empty());
    kind_ = sign == kListItemSign ? Block::Kind::kListItem : Block::Kind::kParagraph;
    if (sign == kTableSign) {
      in_table_ = true;
      rows_ = 0;
    }
    if (sign == kTableEndSign) in_table_ = false;
  }

  void end_row() {
    if (std::any_of(row_.begin(), row_.end(),
                    [](const std::u32string& cell) { return !cell.empty(); })) {
      Block row;
      row.kind = Block::Kind::kRow;
      row.cells = std::move(row_);
      row.close = rows_++ != 0;
      blocks_.push_back(std::move(row));
    }
    row_.clear();
    joins_line_ = false;
  }

  Original& original_;
  std::vector<Block> blocks_;
  Block::Kind kind_ = Block::Kind::kParagraph;
  Cells row_;
  std::size_t rows_ = 0;  ///< of the HTML table that is being read
  bool in_table_ = false, joins_line_ = false, close_ = false;
};

std::string escaped_line(std::u32string_view text) {
  return markdown::escape_inline(from_code_points(text));
}

void append_row(std::string& out, const Cells& cells, std::size_t columns) {
  out += '|';
  for (std::size_t i = 0; i < columns; ++i) {
    out += ' ';
    if (i < cells.size()) out += escaped_line(cells[i]);
    out += " |";
  }
  out += '\n';
}

/// Rows next to each other are one table; its first row is the head, as Markdown wants one.
std::size_t append_table(std::string& out, const std::vector<Block>& blocks, std::size_t first) {
  std::size_t last = first, columns = 0;
  for (; last < blocks.size() && blocks[last].kind == Block::Kind::kRow; ++last) {
    if (last != first && !blocks[last].close) break;
    columns = std::max(columns, blocks[last].cells.size());
  }
  append_row(out, blocks[first].cells, columns);
  out += '|';
  for (std::size_t i = 0; i < columns; ++i) out += " --- |";
  out += '\n';
  for (std::size_t i = first + 1; i < last; ++i) append_row(out, blocks[i].cells, columns);
  out.pop_back();
  return last;
}

std::string list_item(std::u32string_view text) {
  std::string lines = markdown::escape_block(from_code_points(text));
  std::string out = "- ";
  for (const char c : lines) {
    out += c;
    if (c == '\n') out += "  ";
  }
  return out;
}

}  // namespace

std::string body_markdown(Original& original, const std::vector<Piece>& pieces) {
  Blocks reader(original);
  for (const Piece& piece : pieces) reader.add(piece);
  const std::vector<Block> blocks = reader.take();
  std::string out;
  for (std::size_t i = 0; i < blocks.size();) {
    const Block& block = blocks[i];
    const bool list = block.kind == Block::Kind::kListItem;
    const bool after_list = i > 0 && blocks[i - 1].kind == Block::Kind::kListItem;
    if (block.kind == Block::Kind::kRow) {
      if (!out.empty()) out += "\n\n";
      i = append_table(out, blocks, i);
      continue;
    }
    const bool after_paragraph = i > 0 && blocks[i - 1].kind == Block::Kind::kParagraph;
    if (!out.empty())
      out += list && after_list ? "\n" : block.close && after_paragraph && !list ? "\\\n" : "\n\n";
    out += list ? list_item(block.text) : markdown::escape_block(from_code_points(block.text));
    ++i;
  }
  return out;
}

std::string line_markdown(Original& original, Range range) {
  const std::string words = original.words(range);
  original.reclaim(range, Fate::kOpen, Fate::kWritten);
  return markdown::escape_inline(words);
}

}  // namespace kokai::intake
