#include "generator/intake/glossary_rows.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "generator/intake/rows.h"
#include "generator/intake/term_reading.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai::intake {
namespace {

constexpr std::size_t kLongestHeading = 60;   // bytes
constexpr std::size_t kLongestReading = 120;  // bytes: kana alone on a line

std::vector<Range> filled_cells(const Row& row) {
  std::vector<Range> cells;
  std::copy_if(row.cells.begin(), row.cells.end(), std::back_inserter(cells),
               [](const Range& cell) { return !cell.empty(); });
  return cells;
}

bool is_one_of(const std::string& folded, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), folded) != words.end();
}

bool is_term_head(const std::string& folded) {
  return is_one_of(folded, {"用語", "用語名", "語句", "言葉", "項目", "名称"});
}
bool is_meaning_head(const std::string& folded) {
  return is_one_of(
      folded, {"意味", "用語の意味", "説明", "用語の説明", "解説", "用語解説", "定義", "内容"});
}
bool is_other_head(const std::string& folded) {
  return is_one_of(folded, {"読み", "よみ", "読み方", "ふりがな", "フリガナ", "番号", "no", "備考",
                            "行", "50音", "五十音"});
}

bool is_table_head(const Original& original, const std::vector<Range>& cells) {
  bool term = false;
  bool meaning = false;
  for (const Range& cell : cells) {
    const std::string folded = fold_label(original.words(cell));
    term = term || is_term_head(folded);
    meaning = meaning || is_meaning_head(folded);
    if (!is_term_head(folded) && !is_meaning_head(folded) && !is_other_head(folded)) return false;
  }
  return term && meaning;
}

/// 用語集, 別紙 用語集, 用語集（五十音順）: short, and not a line of contents that ends in a
/// number.
bool is_heading(const Original& original, const Row& row) {
  const std::vector<Range> cells = filled_cells(row);
  if (cells.size() != 1) return false;
  const std::string words = original.words(cells.front());
  if (words.size() > kLongestHeading || words.find("用語集") == std::string::npos) return false;
  return words.back() < '0' || words.back() > '9';
}

bool is_next_annex(const Original& original, const Row& row) {
  if (row.blank) return false;
  const std::string folded = fold_label(original.words(row.from(0)));
  return folded.starts_with("別添") || folded.starts_with("別紙");
}

/// □ア行, 【か行】, あ行, ●サ: the head of a group in 五十音 order.
bool is_group(std::string_view words) {
  bool signed_ = false;
  std::size_t kana = 0;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = next_code_point(words, at);
    if (std::u32string_view(U"□■◆◇●○◎▼▽・【】[]（）()〈〉<>「」").find(c) !=
        std::u32string_view::npos) {
      signed_ = true;
    } else if ((c >= U'ぁ' && c <= U'ん') || (c >= U'ァ' && c <= U'ン')) {
      ++kana;
    } else if (c == U'行' && kana == 1) {
      signed_ = true;
    } else if (!is_blank(c)) {
      return false;
    }
  }
  return kana == 1 && signed_;
}

bool is_number(std::string_view words) {
  return !words.empty() && words.size() < 6 &&
         words.find_first_not_of("0123456789.") == std::string_view::npos;
}

class RowReader {
 public:
  explicit RowReader(Original& original) : original_(original) {}

  void take(Row row) {
    std::vector<Range> cells = filled_cells(row);
    if (cells.empty()) {
      joins_ = false;
      return;
    }
    if (is_page_furniture(original_, row))
      return original_.claim(row.from(0), Fate::kPageFurniture);
    if (is_table_head(original_, cells)) {
      for (const Range& cell : cells) original_.claim(cell, Fate::kTableHeader);
      joins_ = false;
      return;
    }
    const bool begins_group = is_group(original_.words(cells.front()));
    if (begins_group) {
      original_.claim(cells.front(), Fate::kMarkupSign);
      cells.erase(cells.begin());
    }
    if (cells.size() > 1 && is_number(original_.words(cells.front()))) {
      original_.claim(cells.front(), Fate::kMarkupSign);
      cells.erase(cells.begin());
    }
    if (cells.empty()) {
      joins_ = false;
    } else if (cells.size() == 1) {
      take_single(row, cells.front(), begins_group);
    } else {
      take_term(row.line, cells);
    }
  }

  std::vector<GlossaryRow> finish() {
    drop_above();
    return std::move(rows_);
  }

 private:
  /// A wide gap parts term and explanation where there are no tabs.
  std::vector<Range> cut_at_gap(Range cell) const {
    for (std::uint32_t i = cell.first; i + 1 < cell.last; ++i) {
      const bool wide = original_.at(i) == 0x3000;
      const bool two = original_.at(i) == U' ' && original_.at(i + 1) == U' ';
      if (wide || two) {
        return {original_.trimmed({cell.first, i}), original_.trimmed({i, cell.last})};
      }
    }
    return {cell};
  }

  void take_single(const Row& row, Range cell, bool begins_group) {
    const bool plain = !row.tabbed && !begins_group;
    if (plain) {
      const std::vector<Range> cut = cut_at_gap(cell);
      if (cut.size() == 2) return take_term(row.line, cut);
    }
    const std::string words = original_.words(cell);
    if (plain && joins_) {  // a line of the explanation
      rows_.back().definition.push_back(cell);
    } else if (words.size() <= kLongestReading && is_kana(words) && !begins_group) {
      drop_above();
      above_ = {row.line, {}, cell, {}};
    } else {
      take_term(row.line, {cell});
    }
  }

  void take_term(std::uint32_t line, const std::vector<Range>& cells) {
    GlossaryRow row;
    row.line = line;
    row.term = cells[0];
    std::size_t next = 1;
    if (cells.size() > 2) {  // a column of readings before or behind the terms
      const bool first = is_kana(original_.words(cells[0]));
      const bool second = is_kana(original_.words(cells[1]));
      if (first != second) {
        row.reading = first ? cells[0] : cells[1];
        row.term = first ? cells[1] : cells[0];
        next = 2;
      }
    }
    if (next < cells.size()) row.definition.push_back({cells[next].first, cells.back().last});
    const bool wants_reading =
        !row.definition.empty() && row.reading.empty() && !is_kana(original_.words(row.term));
    if (above_ && wants_reading) {
      row.reading = above_->term;
      above_.reset();
    }
    drop_above();
    joins_ = !row.definition.empty();
    rows_.push_back(std::move(row));
  }

  /// Kana alone on a line that no term followed: a word without explanation.
  void drop_above() {
    if (above_) rows_.push_back(*above_);
    above_.reset();
  }

  Original& original_;
  std::vector<GlossaryRow> rows_;
  std::optional<GlossaryRow> above_;
  bool joins_ = false;  ///< the last line was of a term with its explanation
};

}  // namespace

std::optional<GlossarySection> find_glossary(const Original& original) {
  Original scratch = original;  // reading a row claims its signs
  std::optional<GlossarySection> found;
  bool by_heading = false;
  for (std::uint32_t line = 1; line <= scratch.lines(); ++line) {
    const Row row = read_row(scratch, line);
    const bool heading = is_heading(scratch, row);
    const bool table = !by_heading && !found && is_table_head(scratch, filled_cells(row));
    if (heading || table) {
      found = GlossarySection{line, scratch.lines()};
      by_heading = heading;
    } else if (found && found->last_line == scratch.lines() && is_next_annex(scratch, row)) {
      found->last_line = line - 1;
    }
  }
  return found;
}

std::vector<GlossaryRow> glossary_rows(Original& original, const GlossarySection& section) {
  RowReader reader(original);
  for (std::uint32_t line = section.first_line; line <= section.last_line; ++line) {
    const Row row = read_row(original, line);
    if (line == section.first_line && is_heading(original, row)) {
      original.claim(row.from(0), Fate::kMarkupSign);
    } else {
      reader.take(row);
    }
  }
  return reader.finish();
}

}  // namespace kokai::intake
