#pragma once

// HTML out (escaping by context) and in (fragments of other people's HTML).

#include <string>
#include <string_view>
#include <vector>

#include "generator/formats/markdown.h"

namespace kokai::html {

/// Appends text for element content or a double-quoted attribute: & < > " ' escaped, control
/// characters that HTML forbids dropped.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);
/// True when append_escaped() would leave it as it is.
bool needs_no_escape(std::string_view text);

/// True for http, https, mailto, tel, fragments and relative addresses without control characters.
bool is_safe_address(std::string_view url);

/// Where the drawn text will stand: which relative addresses and fragments lead somewhere from
/// there.
class LinkTargets {
 public:
  virtual ~LinkTargets() = default;
  virtual bool lands(std::string_view address) const = 0;
};

/// True when an address names no host: a fragment or a relative path.
bool is_relative(std::string_view url);

/// What the drawer of a document adds to its text: links into a text node, a class on a block.
class Annotations {
 public:
  virtual ~Annotations() = default;
  /// Appends nodes[node], a kText that stands outside links, escaped, with what is put into it.
  virtual void append_text(std::string& out, const markdown::Tree& tree,
                           std::uint32_t node) const = 0;
  /// Class of a paragraph, list item or cell; empty for none.
  virtual std::string_view class_of(std::uint32_t block) const = 0;
};

/// How a tree is drawn. Classes only, no style, no id of Markdown's own.
struct DrawOptions {
  int heading_shift = 0;         ///< added to heading levels of free headings inside bodies
  std::string_view doubt_label;  ///< words for [?]: 原本で確認が必要
  std::string_view on_label;     ///< 選択あり
  std::string_view off_label;    ///< 選択なし
  /// Relative links that do not land are drawn as text; nullptr: all land.
  const LinkTargets* targets = nullptr;
  const Annotations* annotations = nullptr;
  /// When not empty, pictures that land are drawn where they stand, with this before their address.
  std::string_view pictures_from{};
};

/// Draws blocks [first, last) of the tree. Cost: one pass.
void draw(std::string& out, const markdown::Tree& tree, std::uint32_t first, std::uint32_t last,
          const DrawOptions& options);

/// A piece of somebody's HTML, read leniently (gumbo, HTML5): what text stands in it, in what
/// shape.
struct Fragment {
  enum class Kind { kText, kBreak, kParagraph, kListItem, kCell, kRow, kTable, kInput };
  Kind kind = Kind::kText;
  std::string text;      ///< kText
  bool ordered = false;  ///< kListItem
  bool checked = false;  ///< kInput
  bool radio = false;    ///< kInput
  bool opens = true;     ///< block kinds come as an opening and a closing event
};

/// Reads a fragment as a list of events in order. Scripts and styles are dropped, entities decoded.
/// Nesting is walked without recursion; above `max_depth` inner tags are ignored.
std::vector<Fragment> read_fragment(std::string_view html, std::size_t max_depth = 200);

}  // namespace kokai::html
