#include "generator/formats/markdown.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include "generator/formats/markdown_prepare.h"

namespace kokai::markdown {
namespace {

/// Memory of one parse: handed out from large pieces, given back all at once. cmark makes a malloc
/// for every word otherwise, and freeing them costs as much as parsing.
class Arena {
 public:
  void* allocate(std::size_t size) {
    const std::size_t whole = (size + 2 * kHeader - 1) / kHeader * kHeader;
    if (whole > room_) add_piece(whole);
    last_ = next_;
    next_ += whole;
    room_ -= whole;
    std::memcpy(last_, &size, sizeof size);
    return last_ + kHeader;
  }

  void* resize(void* old, std::size_t size) {
    if (old == nullptr) return allocate(size);
    char* const at = static_cast<char*>(old) - kHeader;
    std::size_t old_size = 0;
    std::memcpy(&old_size, at, sizeof old_size);
    if (size <= old_size) return old;
    if (at == last_) give_back(old);
    void* const fresh = allocate(size);
    if (fresh != old) std::memcpy(fresh, old, old_size);
    return fresh;
  }

  void give_back(void* old) {
    if (old == nullptr || static_cast<char*>(old) - kHeader != last_) return;
    room_ += static_cast<std::size_t>(next_ - last_);
    next_ = last_;
    last_ = nullptr;
  }

  void reset() {
    if (pieces_.size() > 1) pieces_.clear();
    last_ = nullptr;
    next_ = pieces_.empty() ? nullptr : pieces_.front().get();
    room_ = pieces_.empty() ? 0 : kPiece;
  }

 private:
  static constexpr std::size_t kHeader = 16;  // holds the size, keeps the alignment
  static constexpr std::size_t kPiece = std::size_t{1} << 20;

  void add_piece(std::size_t at_least) {
    const std::size_t size = std::max(kPiece, at_least);
    pieces_.push_back(std::unique_ptr<char[]>(new char[size]));
    next_ = pieces_.back().get();
    room_ = size;
  }

  std::vector<std::unique_ptr<char[]>> pieces_;
  char* next_ = nullptr;
  char* last_ = nullptr;
  std::size_t room_ = 0;
};

thread_local Arena arena;

cmark_mem arena_memory = {
    [](std::size_t count, std::size_t size) {
      void* const fresh = arena.allocate(count * size);
      std::memset(fresh, 0, count * size);
      return fresh;
    },
    [](void* old, std::size_t size) { return arena.resize(old, size); },
    [](void* old) { arena.give_back(old); },
};

cmark_syntax_extension* table_extension() {
  static cmark_syntax_extension* const table = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return cmark_find_syntax_extension("table");
  }();
  return table;
}

bool is_inline(Kind kind) { return kind >= Kind::kText; }

class Copier {
 public:
  Copier(std::uint32_t first_line, const Limits& limits, std::size_t bytes)
      : first_line_(first_line), limits_(limits) {
    parsed_.tree.text.reserve(bytes);
    parsed_.tree.nodes.reserve(bytes / 32 + 16);
  }

  /// Walks cmark's tree by its links, never by recursion.
  Parsed run(cmark_node* root) {
    cmark_node* node = root;
    while (node != nullptr) {
      enter(node);
      if (cmark_node* const child = cmark_node_first_child(node)) {
        node = child;
        continue;
      }
      while (node != nullptr) {
        leave(node);
        if (node == root) return finish();
        if (cmark_node* const next = cmark_node_next(node)) {
          node = next;
          break;
        }
        node = cmark_node_parent(node);
      }
    }
    return finish();
  }

 private:
  struct Open {
    cmark_node* node;
    std::uint32_t index;
  };

  Parsed finish() {
    close_text();
    parsed_.tree.nodes.front().end = static_cast<std::uint32_t>(parsed_.tree.nodes.size());
    return std::move(parsed_);
  }

  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
        return open(node, Kind::kDocument);
      case CMARK_NODE_PARAGRAPH:
        return open(node, Kind::kParagraph);
      case CMARK_NODE_BLOCK_QUOTE:
        return open(node, Kind::kQuote);
      case CMARK_NODE_ITEM:
        return open(node, Kind::kItem);
      case CMARK_NODE_THEMATIC_BREAK:
        return open(node, Kind::kRule);
      case CMARK_NODE_EMPH:
        return open(node, Kind::kEmphasis);
      case CMARK_NODE_STRONG:
        return open(node, Kind::kStrong);
      case CMARK_NODE_HEADING:
        open(node, Kind::kHeading);
        top().level = static_cast<std::uint8_t>(cmark_node_get_heading_level(node));
        return;
      case CMARK_NODE_LIST:
        open(node, Kind::kList);
        top().ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        top().tight = cmark_node_get_list_tight(node) != 0;
        if (top().ordered)
          top().start = static_cast<std::uint32_t>(cmark_node_get_list_start(node));
        return;
      case CMARK_NODE_CODE_BLOCK:
        open(node, Kind::kCode);
        return literal(top(), cmark_node_get_literal(node));
      case CMARK_NODE_LINK:
        open(node, Kind::kLink);
        return literal(top(), cmark_node_get_url(node));
      case CMARK_NODE_IMAGE:
        open(node, Kind::kImage);
        return literal(top(), cmark_node_get_url(node));
      case CMARK_NODE_CODE:
        open(node, Kind::kCodeSpan);
        return literal(top(), cmark_node_get_literal(node));
      case CMARK_NODE_TEXT:
        return text(cmark_node_get_literal(node));
      case CMARK_NODE_SOFTBREAK:
        ++line_;
        return open(node, Kind::kSoftBreak);
      case CMARK_NODE_LINEBREAK:
        ++line_;
        return open(node, Kind::kLineBreak);
      case CMARK_NODE_HTML_INLINE:
        html();
        return text(cmark_node_get_literal(node));
      case CMARK_NODE_HTML_BLOCK:
        open(node, Kind::kParagraph);
        html();
        return text(cmark_node_get_literal(node));
      default:
        return enter_table_part(node);
    }
  }

  void enter_table_part(cmark_node* node) {
    const std::string_view type = cmark_node_get_type_string(node);
    if (type == "table") {
      open(node, Kind::kTable);
      const std::uint8_t* const aligns = cmark_gfm_extensions_get_table_alignments(node);
      aligns_.assign(aligns, aligns + cmark_gfm_extensions_get_table_columns(node));
    } else if (type == "table_row" || type == "table_header") {
      open(node, Kind::kRow);
      top().header = type == "table_header";
      column_ = 0;
    } else if (type == "table_cell") {
      open(node, Kind::kCell);
      const std::uint8_t align = column_ < aligns_.size() ? aligns_[column_] : 0;
      top().align = align == 'l'   ? Align::kLeft
                    : align == 'c' ? Align::kCenter
                    : align == 'r' ? Align::kRight
                                   : Align::kNone;
      ++column_;
    } else {
      open(node, Kind::kParagraph);
    }
  }

  Node& top() { return parsed_.tree.nodes[open_.back().index]; }

  void open(cmark_node* node, Kind kind) {
    close_text();
    if (open_.size() > limits_.depth && kind != Kind::kSoftBreak && kind != Kind::kLineBreak) {
      if (parsed_.too_deep_line == 0) parsed_.too_deep_line = line_;
      if (is_inline(kind) || kind == Kind::kQuote || kind == Kind::kList || kind == Kind::kItem) {
        // The children stand where this node would: only its own meaning is lost.
        if (kind != Kind::kCodeSpan) return skip(node);
      }
    }
    Node fresh;
    fresh.kind = kind;
    if (!is_inline(kind)) {
      line_ = line_of(node, kind);
      fresh.line = line_;
      const int last = cmark_node_get_end_line(node);
      fresh.last_line =
          std::max(line_, first_line_ + static_cast<std::uint32_t>(std::max(last, 1)) - 1);
    }
    open_.push_back({node, static_cast<std::uint32_t>(parsed_.tree.nodes.size())});
    parsed_.tree.nodes.push_back(fresh);
  }

  void skip(cmark_node* node) { open_.push_back({node, open_.back().index}); }

  /// The line of a block. cmark-gfm (issue 222) gives none to a paragraph that a table follows at
  /// once, and the paragraph's line to that table and its header.
  std::uint32_t line_of(cmark_node* node, Kind kind) const {
    int line = cmark_node_get_start_line(node);
    cmark_node* const next = cmark_node_next(node);
    if (kind == Kind::kParagraph && line == 0 && next != nullptr) {
      line = cmark_node_get_start_line(next);
    }
    cmark_node* header = kind == Kind::kTable ? cmark_node_first_child(node) : nullptr;
    if (kind == Kind::kRow) header = node;
    if (header != nullptr && cmark_node_previous(header) == nullptr) {
      cmark_node* const first = cmark_node_next(header);
      if (first != nullptr) line = cmark_node_get_start_line(first) - 2;
    }
    if (line <= 0) return std::max(line_, first_line_);
    return first_line_ + static_cast<std::uint32_t>(line) - 1;
  }

  void leave(cmark_node* node) {
    if (open_.empty() || open_.back().node != node) return;
    close_text();
    const std::uint32_t index = open_.back().index;
    open_.pop_back();
    if (open_.empty() || open_.back().index != index) {
      parsed_.tree.nodes[index].end = static_cast<std::uint32_t>(parsed_.tree.nodes.size());
    }
  }

  void literal(Node& node, const char* words) {
    std::string& text = parsed_.tree.text;
    node.text_at = static_cast<std::uint32_t>(text.size());
    append(words == nullptr ? std::string_view() : std::string_view(words), false);
    if (node.kind == Kind::kCode && text.size() > node.text_at && text.back() == '\n')
      text.pop_back();
    node.text_size = static_cast<std::uint32_t>(text.size() - node.text_at);
  }

  void html() { parsed_.raw_html_lines.push_back(line_); }

  /// Appends to the tree's text, control characters turned back; in running text ruby bars stay for
  /// close_text.
  void append(std::string_view words, bool running) {
    std::string& text = parsed_.tree.text;
    std::size_t from = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const char c = words[i];
      if (static_cast<unsigned char>(c) >= 32) continue;
      text.append(words, from, i - from);
      from = i + 1;
      if (running && c == kRubyBar) {
        text += c;
        has_ruby_ = true;
      } else if (running && c == kNothing && i > 0 && words[i - 1] == '<') {
        html();
      } else {
        text += meaning(c);
      }
    }
    text.append(words, from);
  }

  void text(const char* words) {
    std::string_view rest = words == nullptr ? std::string_view() : std::string_view(words);
    if (!in_text_) {
      in_text_ = true;
      text_at_ = static_cast<std::uint32_t>(parsed_.tree.text.size());
      take_mark(rest);
    }
    append(rest, true);
  }

  /// A mark counts as the first text of the first paragraph of an item.
  void take_mark(std::string_view& rest) {
    const auto& nodes = parsed_.tree.nodes;
    if (rest.empty() || rest.front() < kMarkOff || rest.front() > kMarkDoubt || nodes.size() < 2)
      return;
    Node& item = parsed_.tree.nodes[nodes.size() - 2];
    if (item.kind != Kind::kItem || nodes.back().kind != Kind::kParagraph) return;
    item.mark = rest.front() == kMarkOff     ? Mark::kOff
                : rest.front() == kMarkDoubt ? Mark::kDoubt
                                             : Mark::kOn;
    rest = rest.substr(1);
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
  }

  /// Ends a run of text: makes its node, or several when it holds ruby.
  void close_text() {
    if (!in_text_) return;
    in_text_ = false;
    const auto end = static_cast<std::uint32_t>(parsed_.tree.text.size());
    if (has_ruby_) {
      has_ruby_ = false;
      return close_ruby_text(end);
    }
    leaf(Kind::kText, text_at_, end);
  }

  void leaf(Kind kind, std::uint32_t from, std::uint32_t end) {
    if (from == end) return;
    Node fresh;
    fresh.kind = kind;
    fresh.text_at = from;
    fresh.text_size = end - from;
    fresh.end = static_cast<std::uint32_t>(parsed_.tree.nodes.size()) + 1;
    parsed_.tree.nodes.push_back(fresh);
  }

  void close_ruby_text(std::uint32_t end) {
    std::string& text = parsed_.tree.text;
    std::uint32_t from = text_at_;
    for (std::uint32_t bar = from; bar < end; ++bar) {
      if (text[bar] != kRubyBar) continue;
      text[bar] = '|';
      const std::string_view run = std::string_view(text).substr(0, end);
      const std::size_t brace = run.substr(from, bar - from).rfind('{');
      const std::size_t close = run.find('}', bar);
      if (brace == std::string_view::npos || close == std::string_view::npos) continue;
      const std::uint32_t base = from + static_cast<std::uint32_t>(brace) + 1;
      leaf(Kind::kText, from, base - 1);
      leaf(Kind::kRuby, bar + 1, static_cast<std::uint32_t>(close));
      const std::size_t ruby = parsed_.tree.nodes.size() - 1;
      leaf(Kind::kText, base, bar);
      parsed_.tree.nodes[ruby].end = static_cast<std::uint32_t>(parsed_.tree.nodes.size());
      from = static_cast<std::uint32_t>(close) + 1;
    }
    leaf(Kind::kText, from, end);
  }

  std::uint32_t first_line_;
  Limits limits_;
  Parsed parsed_;
  std::vector<Open> open_;
  std::uint32_t line_ = 0;  // of the block or of the line inside it
  std::vector<std::uint8_t> aligns_;
  std::size_t column_ = 0;
  bool in_text_ = false;
  bool has_ruby_ = false;
  std::uint32_t text_at_ = 0;
};

}  // namespace

Parsed parse(std::string_view body, std::uint32_t first_line, const Limits& limits) {
  const Prepared prepared = prepare(body, limits.depth);
  arena.reset();
  cmark_parser* const parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, &arena_memory);
  cmark_parser_attach_syntax_extension(parser, table_extension());
  cmark_parser_feed(parser, prepared.text.data(), prepared.text.size());
  Parsed parsed = Copier(first_line, limits, body.size()).run(cmark_parser_finish(parser));
  arena.reset();  // parser and tree lie there
  if (prepared.cut_line != 0) {
    const std::uint32_t line = first_line + prepared.cut_line - 1;
    parsed.too_deep_line = parsed.too_deep_line == 0 ? line : std::min(line, parsed.too_deep_line);
  }
  auto& lines = parsed.raw_html_lines;
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return parsed;
}

}  // namespace kokai::markdown
