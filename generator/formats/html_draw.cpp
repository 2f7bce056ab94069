#include <algorithm>
#include <charconv>

#include "generator/formats/html.h"
#include "generator/formats/line_joining.h"

namespace kokai::html {
namespace {

using markdown::Align;
using markdown::Kind;
using markdown::Mark;
using markdown::Node;
using markdown::Tree;

class Pen {
 public:
  Pen(std::string& out, const Tree& tree, const DrawOptions& options)
      : out_(out), tree_(tree), options_(options) {
    open_.reserve(kOpen);
  }

  void draw(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
      while (!open_.empty() && open_.back().end <= i) close();
      begin(i, last);
      if (is_drawn_whole(tree_.nodes[i])) i = tree_.nodes[i].end - 1;
    }
    while (!open_.empty()) close();
  }

 private:
  /// A table's cell or a list in a list has fewer above it.
  static constexpr std::size_t kOpen = 8;

  struct Open {
    std::uint32_t end;
    std::string_view closing;
    bool tight = false;    // a list or item whose paragraphs are bare text
    bool started = false;  // an item that has a paragraph already
  };

  /// begin() has drawn what stands inside, too.
  bool is_drawn_whole(const Node& node) const {
    return node.kind == Kind::kRuby ||
           (node.kind == Kind::kImage && !options_.pictures_from.empty());
  }

  void close() {
    out_ += open_.back().closing;
    open_.pop_back();
  }

  void tag(std::uint32_t index, std::string_view opening, std::string_view closing) {
    out_ += opening;
    open_.push_back({tree_.nodes[index].end, closing, false, false});
  }

  void begin(std::uint32_t i, std::uint32_t last) {
    const Node& node = tree_.nodes[i];
    switch (node.kind) {
      case Kind::kText:
        return text(i);
      case Kind::kParagraph:
        if (in_tight_item()) return;
        return classed(i, "<p>", "</p>\n");
      case Kind::kHeading:
        return heading(i);
      case Kind::kList:
        return list(i);
      case Kind::kItem:
        return item(i);
      case Kind::kQuote:
        return tag(i, "<blockquote>\n", "</blockquote>\n");
      case Kind::kCode:
        out_ += "<pre><code>";
        append_escaped(out_, tree_.literal(node));
        out_ += "</code></pre>\n";
        return;
      case Kind::kRule:
        out_ += "<hr>\n";
        return;
      case Kind::kTable:
        return tag(i, "<div class=\"table\"><table>\n",
                   has_body(i) ? "</tbody></table></div>\n" : "</table></div>\n");
      case Kind::kRow:
        return row(i);
      case Kind::kCell:
        return cell(i);
      case Kind::kSoftBreak:
        return soft_break(i, last);
      case Kind::kLineBreak:
        out_ += "<br>\n";
        return;
      case Kind::kCodeSpan:
        out_ += "<code>";
        append_escaped(out_, tree_.literal(node));
        out_ += "</code>";
        return;
      case Kind::kEmphasis:
        return tag(i, "<em>", "</em>");
      case Kind::kStrong:
        return tag(i, "<strong>", "</strong>");
      case Kind::kLink:
        return link(i);
      case Kind::kImage:
        return picture(i);
      case Kind::kRuby:
        return ruby(i);
      case Kind::kDocument:
        return;
    }
  }

  void text(std::uint32_t i) {
    if (options_.annotations != nullptr && !inside_link()) {
      return options_.annotations->append_text(out_, tree_, i);
    }
    append_escaped(out_, tree_.literal(tree_.nodes[i]));
  }

  /// tag() with the class that the annotations give the block.
  void classed(std::uint32_t i, std::string_view opening, std::string_view closing) {
    tag(i, opening, closing);
    if (options_.annotations == nullptr) return;
    const std::string_view name = options_.annotations->class_of(i);
    if (name.empty()) return;
    out_.back() = ' ';
    out_.append("class=\"").append(name).append("\">");
  }

  /// Paragraphs of a tight list are bare text, parted by a line break when there are several.
  bool in_tight_item() {
    if (open_.empty() || !open_.back().tight) return false;
    if (open_.back().started) out_ += "<br>\n";
    open_.back().started = true;
    return true;
  }

  void heading(std::uint32_t i) {
    static constexpr std::string_view kOpening[] = {"<h1>", "<h2>", "<h3>", "<h4>", "<h5>", "<h6>"};
    static constexpr std::string_view kClosing[] = {"</h1>\n", "</h2>\n", "</h3>\n",
                                                    "</h4>\n", "</h5>\n", "</h6>\n"};
    if (tree_.nodes[i].end == i + 1) return;
    const int level = std::clamp(tree_.nodes[i].level + options_.heading_shift, 1, 6) - 1;
    tag(i, kOpening[level], kClosing[level]);
  }

  void list(std::uint32_t i) {
    const Node& node = tree_.nodes[i];
    const bool marks = i + 1 < node.end && tree_.nodes[i + 1].mark != Mark::kNone;
    if (!node.ordered) {
      tag(i, marks ? "<ul class=\"marks\">\n" : "<ul>\n", "</ul>\n");
    } else if (node.start == 1) {
      tag(i, "<ol>\n", "</ol>\n");
    } else {
      char digits[16];
      const auto end = std::to_chars(digits, digits + sizeof digits, node.start).ptr;
      out_ += "<ol start=\"";
      out_.append(digits, end);
      tag(i, "\">\n", "</ol>\n");
    }
    open_.back().tight = node.tight;
  }

  void item(std::uint32_t i) {
    const bool tight = !open_.empty() && open_.back().tight;
    switch (tree_.nodes[i].mark) {
      case Mark::kNone:
        classed(i, "<li>", "</li>\n");
        break;
      case Mark::kOn:
        mark(i, "<li class=\"mark on\">", options_.on_label);
        break;
      case Mark::kOff:
        mark(i, "<li class=\"mark off\">", options_.off_label);
        break;
      case Mark::kDoubt:
        mark(i, "<li class=\"mark doubt\">", options_.doubt_label);
        break;
    }
    open_.back().tight = tight;
  }

  void mark(std::uint32_t i, std::string_view opening, std::string_view label) {
    tag(i, opening, "</li>\n");
    out_ += "<span class=\"state\">";
    append_escaped(out_, label);
    out_ += "</span> ";
  }

  bool has_body(std::uint32_t table) const {
    const std::uint32_t header = table + 1;
    return header < tree_.nodes[table].end && tree_.nodes[header].end < tree_.nodes[table].end;
  }

  void row(std::uint32_t i) {
    if (tree_.nodes[i].header) {
      const bool last = i + 1 >= tree_.nodes.size() || tree_.nodes[i].end >= open_end();
      return tag(i, "<thead><tr>", last ? "</tr></thead>\n" : "</tr></thead>\n<tbody>\n");
    }
    tag(i, "<tr>", "</tr>\n");
  }

  std::uint32_t open_end() const {
    return open_.empty() ? static_cast<std::uint32_t>(tree_.nodes.size()) : open_.back().end;
  }

  void cell(std::uint32_t i) {
    static constexpr std::string_view kHead[] = {
        "<th scope=\"col\">", "<th scope=\"col\" class=\"left\">",
        "<th scope=\"col\" class=\"center\">", "<th scope=\"col\" class=\"right\">"};
    static constexpr std::string_view kBody[] = {"<td>", "<td class=\"left\">",
                                                 "<td class=\"center\">", "<td class=\"right\">"};
    const auto align = static_cast<std::size_t>(tree_.nodes[i].align);
    const bool head = !open_.empty() && open_.back().closing.starts_with("</tr></thead>");
    if (head && tree_.nodes[i].end == i + 1)
      return tag(i, "<td>", "</td>");  // a heading needs words
    tag(i, head ? kHead[align] : kBody[align], head ? "</th>" : "</td>");
  }

  /// Two lines of Japanese meet without a blank. What was drawn last may be a tag: the node before
  /// says how the line ends.
  void soft_break(std::uint32_t i, std::uint32_t last) {
    if (i + 1 < last && starts_japanese(tree_.literal(tree_.nodes[i + 1])) &&
        ends_japanese(tree_.literal(tree_.nodes[i - 1]))) {
      return;
    }
    out_ += '\n';
  }

  /// In place where the page has its pictures beside it; else a link, since figures of an
  /// assessment are published beside the page, not in it.
  void picture(std::uint32_t i) {
    if (options_.pictures_from.empty()) return link(i);
    const std::string alt = plain_text(tree_, i + 1, tree_.nodes[i].end);
    const std::string_view address = tree_.literal(tree_.nodes[i]);
    const bool lands = options_.targets == nullptr || options_.targets->lands(address);
    if (!is_relative(address) || !is_safe_address(address) || !lands) {
      return append_escaped(out_, alt);
    }
    out_ += "<img src=\"";
    out_ += options_.pictures_from;
    append_escaped(out_, address);
    out_ += "\" alt=\"";
    append_escaped(out_, alt);
    out_ += "\">";
  }

  /// Links to safe places.
  void link(std::uint32_t i) {
    const std::string_view address = tree_.literal(tree_.nodes[i]);
    const bool lands =
        options_.targets == nullptr || !is_relative(address) || options_.targets->lands(address);
    if (!is_safe_address(address) || !lands || inside_link()) return tag(i, "<span>", "</span>");
    out_ += "<a href=\"";
    append_escaped(out_, address);
    tag(i, "\">", "</a>");
    if (tree_.nodes[i].end == i + 1) append_escaped(out_, address);  // a link needs words
  }

  bool inside_link() const {
    for (const Open& open : open_) {
      if (open.closing == "</a>") return true;
    }
    return false;
  }

  void ruby(std::uint32_t i) {
    const Node& node = tree_.nodes[i];
    out_ += "<ruby>";
    for (std::uint32_t base = i + 1; base < node.end; ++base) {
      append_escaped(out_, tree_.literal(tree_.nodes[base]));
    }
    out_ += "<rp>(</rp><rt>";
    append_escaped(out_, tree_.literal(node));
    out_ += "</rt><rp>)</rp></ruby>";
  }

  std::string& out_;
  const Tree& tree_;
  const DrawOptions& options_;
  std::vector<Open> open_;
};

}  // namespace

void draw(std::string& out, const markdown::Tree& tree, std::uint32_t first, std::uint32_t last,
          const DrawOptions& options) {
  Pen(out, tree, options).draw(first, last);
}

}  // namespace kokai::html
