#include "generator/formats/html_tags.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "generator/text/ascii.h"

namespace kokai::html {
namespace {

constexpr std::size_t npos = std::string_view::npos;

template <typename Names>
bool is_one_of(std::string_view name, const Names& names) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Hold nothing, or are closed by the next of their kind wherever it stands: they do not deepen the
/// tree beyond a few levels for each element that is counted.
constexpr std::string_view kShallow[] = {"br",   "input", "img",   "hr",    "meta",  "link",
                                         "area", "col",   "wbr",   "p",     "td",    "th",
                                         "tr",   "tbody", "thead", "tfoot", "option"};
/// Closed by the next of their kind when nothing is open between the two.
constexpr std::string_view kEntries[] = {"li", "dt", "dd"};
/// Left out with all they hold.
constexpr std::string_view kDropped[] = {"script", "style", "title", "template"};
/// Left out as tags: behind them the parser reads by other rules.
constexpr std::string_view kUntagged[] = {"html",      "head",   "body",    "frameset", "frame",
                                          "form",      "svg",    "math",    "textarea", "xmp",
                                          "plaintext", "iframe", "noembed", "noframes"};
/// Their end closes all that is open inside them, too.
constexpr std::string_view kBlocks[] = {
    "address", "article",    "aside",  "blockquote", "center",  "details", "dir",  "div",
    "dl",      "fieldset",   "figure", "footer",     "header",  "hgroup",  "main", "menu",
    "nav",     "figcaption", "ol",     "pre",        "section", "summary", "ul",   "table"};
/// Opened again by the parser when a block around them ends first.
constexpr std::string_view kFormatting[] = {"a",    "b", "big",   "code",   "em",     "font", "i",
                                            "nobr", "s", "small", "strike", "strong", "tt",   "u"};
/// No end tag reaches out of them.
constexpr std::string_view kFences[] = {"table",  "caption", "applet", "marquee",
                                        "object", "select",  "button"};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

struct Tag {
  std::string name;
  std::string_view attributes;
  bool closes = false;
};

class Cleaner {
 public:
  Cleaner(std::string_view html, std::size_t max_open) : html_(html), max_open_(max_open) {
    last_end_ = html.rfind('>');
    out_.reserve(html.size());
  }

  std::string run() {
    while (at_ < html_.size()) {
      const std::size_t sign = std::min(html_.find('<', at_), html_.size());
      out_.append(html_, at_, sign - at_);
      at_ = sign;
      if (at_ < html_.size()) markup();
    }
    return std::move(out_);
  }

 private:
  void markup() {
    const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : ' ';
    const bool closes = next == '/';
    const char first = closes && at_ + 2 < html_.size() ? html_[at_ + 2] : next;
    if (last_end_ == npos || at_ > last_end_) {
      text_sign();
    } else if (html_.substr(at_, 4) == "<!--") {
      skip_comment();
    } else if (next == '!' || next == '?' || (closes && !ascii::is_letter(first))) {
      at_ = html_.find('>', at_) + 1;
    } else if (ascii::is_letter(first)) {
      tag(read_tag(closes));
    } else {
      text_sign();
    }
  }

  void text_sign() {
    out_ += "&lt;";
    ++at_;
  }

  /// "<!-->" is a whole comment.
  void skip_comment() {
    const std::size_t end = std::min(html_.find("-->", at_ + 2), html_.size());
    const std::size_t other = html_.substr(at_, end - at_).find("--!>", 4);
    at_ = other != npos ? at_ + other + 4 : std::min(end + 3, html_.size());
  }

  Tag read_tag(bool closes) {
    Tag tag;
    tag.closes = closes;
    const std::size_t first = at_ + (closes ? 2 : 1);
    std::size_t end = first;
    while (!is_blank(html_[end]) && html_[end] != '/' && html_[end] != '>') ++end;
    tag.name = ascii::lower(html_.substr(first, end - first));
    at_ = end_of_tag(end);
    tag.attributes = html_.substr(end, at_ - end);
    ++at_;
    return tag;
  }

  /// The sign that ends the tag, those in quoted values apart; there is one.
  std::size_t end_of_tag(std::size_t from) const {
    std::size_t i = from;
    for (; html_[i] != '>'; ++i) {
      if (html_[i] != '=') continue;
      const std::size_t value = html_.find_first_not_of(" \t\n\r\f", i + 1);
      if (html_[value] != '"' && html_[value] != '\'') continue;
      const std::size_t quote = html_.find(html_[value], value + 1);
      if (quote == npos || quote > last_end_) return html_.find('>', from);
      i = quote;
    }
    return i;
  }

  void tag(const Tag& tag) {
    if (is_one_of(tag.name, kUntagged)) return;
    if (is_one_of(tag.name, kDropped)) {
      if (!tag.closes) skip_content(tag.name);
      return;
    }
    const bool plain = std::all_of(tag.name.begin(), tag.name.end(), [](char c) {
      return ascii::is_letter(c) || ascii::is_digit(c);
    });
    if (!plain) return;
    if (!is_one_of(tag.name, kShallow)) {
      if (tag.closes) {
        close(tag.name);
      } else if (!open(tag.name)) {
        return;
      }
    }
    out_.append(tag.closes ? "</" : "<").append(tag.name);
    if (tag.name == "input") input(tag.attributes);
    out_ += '>';
  }

  /// Behind the end tag of this name; the rest of the text when there is none.
  void skip_content(const std::string& name) {
    for (at_ = html_.find("</", at_); at_ != npos; at_ = html_.find("</", at_ + 2)) {
      if (ascii::lower(html_.substr(at_ + 2, name.size())) != name) continue;
      const std::size_t end = html_.find('>', at_);
      at_ = end == npos ? html_.size() : end + 1;
      return;
    }
    at_ = html_.size();
  }

  /// False when too many are open.
  bool open(const std::string& name) {
    const bool follows = is_one_of(name, kEntries) && !open_.empty() &&
                         is_one_of(open_.back(), kEntries) &&
                         (open_.back() == "li") == (name == "li");
    if (follows) open_.pop_back();
    if (open_.size() >= max_open_) return false;
    open_.push_back(name);
    return true;
  }

  /// Forgets an element only where the parser closes it for sure.
  void close(const std::string& name) {
    const bool block = is_one_of(name, kBlocks);
    for (std::size_t i = open_.size(); i > 0; --i) {
      if (open_[i - 1] == name) {
        const auto at = open_.begin() + static_cast<std::ptrdiff_t>(i - 1);
        open_.erase(
            std::remove_if(at + 1, open_.end(),
                           [](const std::string& inner) { return !is_one_of(inner, kFormatting); }),
            open_.end());
        open_.erase(at);
        return;
      }
      if (!block || is_one_of(open_[i - 1], kFences)) return;
    }
  }

  void input(std::string_view attributes) {
    std::string close_together;
    bool checked = false;
    const std::string small = ascii::lower(attributes);
    for (std::size_t i = 0; i < small.size(); ++i) {
      const bool begins = i == 0 || is_blank(small[i - 1]);
      checked = checked || (begins && small.compare(i, 7, "checked") == 0);
      if (!is_blank(small[i]) && small[i] != '"' && small[i] != '\'') close_together += small[i];
    }
    if (close_together.find("type=radio") != npos) out_ += " type=radio";
    if (checked) out_ += " checked";
  }

  std::string_view html_;
  std::size_t max_open_;
  std::size_t last_end_ = npos;  ///< of the last '>': behind it no tag ends
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace

std::string safe_tags(std::string_view html, std::size_t max_open) {
  return Cleaner(html, max_open).run();
}

}  // namespace kokai::html
