#pragma once

// The extracted text as glyphs with a ledger: what became of every single character.
//
// Tags become signs (private code points beyond Unicode's planes in use), entities become their
// characters. Whoever takes characters over says so with claim(); a visible character that nobody
// claimed is lost, and the report counts it. So nothing can disappear without being seen.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::intake {

/// Signs that stand in the glyphs for HTML tags. Inputs are marks; the others part blocks.
inline constexpr char32_t kFirstSign = 0xF0000;
inline constexpr char32_t kUncheckedBox = 0xF0000;
inline constexpr char32_t kCheckedBox = 0xF0001;
inline constexpr char32_t kUncheckedRadio = 0xF0002;
inline constexpr char32_t kCheckedRadio = 0xF0003;
inline constexpr char32_t kParagraphSign = 0xF0010;
inline constexpr char32_t kBreakSign = 0xF0011;
inline constexpr char32_t kListItemSign = 0xF0012;
inline constexpr char32_t kRowSign = 0xF0013;
inline constexpr char32_t kCellSign = 0xF0014;
inline constexpr char32_t kTableSign = 0xF0015;
inline constexpr char32_t kTableEndSign = 0xF0016;
inline constexpr char32_t kInlineSign = 0xF0017;  ///< a tag that parts nothing: <small>, <b>
inline constexpr char32_t kLastSign = 0xF001F;

bool is_sign(char32_t glyph);
bool is_input(char32_t glyph);
/// A sign that ends a block of text.
bool parts_blocks(char32_t glyph);

/// Half-open, into the glyphs.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool empty() const { return first >= last; }
  std::uint32_t size() const { return empty() ? 0 : last - first; }
};

/// What became of a character. The words of the reasons are fate_word().
enum class Fate : std::uint8_t {
  kOpen,           ///< nobody has claimed it
  kWritten,        ///< stands in the Markdown
  kOptionList,     ///< the form's printed list of options
  kMarkSign,       ///< brackets, circles and boxes that were read as marks
  kFormWording,    ///< a label or option that is written in the form's wording
  kFrontmatter,    ///< cover fields: labels, and values that are written in another shape
  kContents,       ///< 項目一覧
  kRepeatedTable,  ///< a table the extraction gave a second time
  kRepeatedLabel,  ///< a label printed again behind a page break, or beside merged cells
  kTableHeader,    ///< column heads of the table of changes
  kEmptySlot,      ///< printed slots with nothing in them
  kPageFurniture,  ///< page numbers, running titles
  kMarkupSign,     ///< heading and list signs of the extraction
  kDate,           ///< a date written as ISO date
  kOverridden,     ///< read, but the clerk gave something else
  kControl,        ///< control characters
  kKnownTerm,      ///< a term that the site has already, with its definition
  kNoDefinition,   ///< a term that nothing explains
  kNotATerm,       ///< too long for a term, or nothing but signs
  kPartReading,    ///< the reading of a part of a term, from which the whole cannot be told
};
inline constexpr std::size_t kFates = 20;
std::string_view fate_word(Fate fate);

class Original {
 public:
  /// Reads valid UTF-8. Cost: one pass.
  explicit Original(std::string_view bytes);

  std::uint32_t size() const { return static_cast<std::uint32_t>(glyphs_.size()); }
  char32_t at(std::uint32_t i) const { return glyphs_[i]; }
  std::uint32_t lines() const { return static_cast<std::uint32_t>(starts_.size()); }
  /// Line n (from 1) without its line break.
  Range line(std::uint32_t n) const;
  std::uint32_t line_of(std::uint32_t i) const;

  /// A character that a reader sees (tags and white space apart).
  bool visible(std::uint32_t i) const;
  /// Visible characters and inputs of the range.
  std::u32string visible_text(Range range) const;
  bool blank(Range range) const;
  /// Cuts white space and block signs off both ends.
  Range trimmed(Range range) const;
  /// The text on one line: signs and runs of white space become single blanks, inputs vanish.
  std::string words(Range range) const;

  void claim(Range range, Fate fate);
  /// Claims only what has this fate now.
  void reclaim(Range range, Fate from, Fate to);
  Fate fate(std::uint32_t i) const { return fates_[i]; }

 private:
  void read_line(std::string_view line);

  std::u32string glyphs_;
  std::vector<Fate> fates_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace kokai::intake
