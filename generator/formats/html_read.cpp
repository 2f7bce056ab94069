#include <algorithm>
#include <cstring>
#include <iterator>

#include <gumbo.h>

#include "generator/formats/html.h"
#include "generator/formats/html_tags.h"

namespace kokai::html {
namespace {

using Kind = Fragment::Kind;

bool is_dropped(GumboTag tag) {
  return tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_TEMPLATE ||
         tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_TITLE;
}

/// The kind of block an element opens; kText for elements that are only shells.
Kind kind_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_BR:
      return Kind::kBreak;
    case GUMBO_TAG_LI:
      return Kind::kListItem;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
      return Kind::kCell;
    case GUMBO_TAG_TR:
      return Kind::kRow;
    case GUMBO_TAG_TABLE:
      return Kind::kTable;
    case GUMBO_TAG_INPUT:
      return Kind::kInput;
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
      return Kind::kParagraph;
    default:
      return Kind::kText;
  }
}

class Reader {
 public:
  explicit Reader(std::size_t max_depth) : max_depth_(max_depth) {}

  std::vector<Fragment> run(const GumboNode* root) {
    const GumboNode* node = root;
    while (true) {
      const GumboVector* const inner = enter(node);
      if (inner != nullptr && inner->length > 0) {
        node = static_cast<const GumboNode*>(inner->data[0]);
        continue;
      }
      while (true) {
        leave(node);
        if (node == root) return std::move(out_);
        const GumboVector& siblings = node->parent->v.element.children;
        if (node->index_within_parent + 1 < siblings.length) {
          node = static_cast<const GumboNode*>(siblings.data[node->index_within_parent + 1]);
          break;
        }
        node = node->parent;
      }
    }
  }

 private:
  /// Writes the event of a node; returns its children when they are to be walked.
  const GumboVector* enter(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        text(node->v.text.text);
        return nullptr;
      case GUMBO_NODE_ELEMENT:
        break;
      default:
        return nullptr;
    }
    if (is_dropped(node->v.element.tag)) return nullptr;
    const Kind kind = kind_of(node->v.element.tag);
    ++depth_;
    if (kind != Kind::kText && depth_ <= max_depth_) block(node, kind, true);
    return &node->v.element.children;
  }

  void leave(const GumboNode* node) {
    if (node->type != GUMBO_NODE_ELEMENT || is_dropped(node->v.element.tag)) return;
    const Kind kind = kind_of(node->v.element.tag);
    if (kind != Kind::kText && kind != Kind::kBreak && kind != Kind::kInput &&
        depth_ <= max_depth_) {
      block(node, kind, false);
    }
    --depth_;
  }

  void text(const char* words) {
    if (!out_.empty() && out_.back().kind == Kind::kText) {
      out_.back().text += words;
      return;
    }
    Fragment fresh;
    fresh.text = words;
    out_.push_back(std::move(fresh));
  }

  void block(const GumboNode* node, Kind kind, bool opens) {
    Fragment fresh;
    fresh.kind = kind;
    fresh.opens = opens;
    const GumboVector* const attributes = &node->v.element.attributes;
    if (kind == Kind::kListItem) {
      const GumboNode* const list = node->parent;
      fresh.ordered = list->type == GUMBO_NODE_ELEMENT && list->v.element.tag == GUMBO_TAG_OL;
    }
    if (kind == Kind::kInput) {
      fresh.checked = gumbo_get_attribute(attributes, "checked") != nullptr;
      const GumboAttribute* const type = gumbo_get_attribute(attributes, "type");
      fresh.radio = type != nullptr && std::strcmp(type->value, "radio") == 0;
    }
    out_.push_back(std::move(fresh));
  }

  std::size_t max_depth_;
  std::size_t depth_ = 0;
  std::vector<Fragment> out_;
};

}  // namespace

std::vector<Fragment> read_fragment(std::string_view html, std::size_t max_depth) {
  const std::string safe = safe_tags(html, 5 * max_depth);
  GumboOptions options = kGumboDefaultOptions;
  options.fragment_context = GUMBO_TAG_BODY;
  GumboOutput* const output = gumbo_parse_with_options(&options, safe.data(), safe.size());
  std::vector<Fragment> events = Reader(max_depth).run(output->root);
  gumbo_destroy_output(&options, output);
  return events;
}

}  // namespace kokai::html
