#pragma once

// Markdown (CommonMark + GFM tables and task lists) to one flat tree. Knows nothing of assessments.
//
// cmark-gfm parses; its tree is copied into a vector in document order and freed. Raw HTML becomes
// plain text. Task marks have three states; ruby {語|よみ} and emphasis beside Japanese punctuation
// (which CommonMark's flanking rule cuts apart) are made right on the way.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kokai::markdown {

enum class Kind : std::uint8_t {
  kDocument,
  kParagraph,
  kHeading,
  kList,
  kItem,
  kQuote,
  kCode,
  kRule,
  kTable,
  kRow,
  kCell,
  kText,
  kSoftBreak,
  kLineBreak,
  kCodeSpan,
  kEmphasis,
  kStrong,
  kLink,
  kImage,
  kRuby,
};

enum class Mark : std::uint8_t { kNone, kOff, kOn, kDoubt };  ///< of a kItem: `[ ]`, `[x]`, `[?]`
enum class Align : std::uint8_t { kNone, kLeft, kCenter, kRight };

struct Node {
  Kind kind = Kind::kText;
  Mark mark = Mark::kNone;     ///< kItem
  Align align = Align::kNone;  ///< kCell
  bool ordered = false;        ///< kList
  bool tight = false;          ///< kList
  bool header = false;         ///< kRow
  std::uint8_t level = 0;      ///< kHeading 1..6
  std::uint32_t start = 0;     ///< kList, ordered: first number
  std::uint32_t line = 0;  ///< 1-based line in the whole file, frontmatter counted; 0 for inlines
  std::uint32_t last_line = 0;
  std::uint32_t end = 0;        ///< index behind the last node of this subtree
  std::uint32_t text_at = 0;    ///< into Tree::text: literal (kText, kCodeSpan, kCode), URL (kLink,
  std::uint32_t text_size = 0;  ///<   kImage), reading (kRuby; its base is its kText child)
};

/// All nodes in document order: the first child of node i is i + 1 (if < nodes[i].end), the next
/// sibling of i is nodes[i].end. nodes[0] is the document.
struct Tree {
  std::string text;
  std::vector<Node> nodes;
  std::string_view literal(const Node& node) const {
    return std::string_view(text).substr(node.text_at, node.text_size);
  }
};

struct Limits {
  std::size_t depth = 100;  ///< deeper nesting is cut to plain text; `too_deep` says so
};

struct Parsed {
  Tree tree;
  std::uint32_t too_deep_line = 0;            ///< first line where nesting was cut; 0 = none
  std::vector<std::uint32_t> raw_html_lines;  ///< lines where raw HTML stood (kept as text)
};

/// Parses the body of a file. `first_line` is the line number of the body's first line in the file.
/// Precondition: `body` is valid UTF-8 without NUL. Cost: linear; thread-safe.
Parsed parse(std::string_view body, std::uint32_t first_line, const Limits& limits = {});

/// Plain text of nodes [first, last): blocks and table cells parted by '\n', inline markup gone,
/// ruby without its reading, task marks left out, soft breaks as '\n' between non-Japanese as ' '.
std::string plain_text(const Tree& tree, std::uint32_t first, std::uint32_t last);

/// Text as Markdown that parse() reads back as the same plain text: escapes what would be markup at
/// its place (line starts, emphasis, links, HTML, tables, ruby braces).
std::string escape_inline(std::string_view text);
/// One or more lines of plain text as paragraphs/lines; blank line between lines that were apart.
std::string escape_block(std::string_view text);

}  // namespace kokai::markdown
