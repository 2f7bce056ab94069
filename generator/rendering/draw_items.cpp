#include "generator/rendering/draw_items.h"

#include <algorithm>

#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/addresses.h"
#include "generator/rendering/annotations.h"
#include "generator/rendering/phrases.h"
#include "generator/rendering/rounds/round_pages.h"
#include "generator/rendering/rounds/round_text.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// The author's heading cut at the form's wording: "③" + "対象人数" + " ※".
struct HeadingParts {
  std::string_view number;  ///< said, not shown: the rail shows it
  std::string_view label;
  std::string_view after;  ///< （住民基本台帳ファイル） behind the label of a part that repeats
  bool differs = false;  ///< the wording or the number is not the form's
};

/// White space, ※ and 【任意】 behind a label say nothing: the form knows them.
bool is_tag_only(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_blank(c) || c == U'※') continue;
    const std::string_view close = "】";
    const std::size_t end = c == U'【' ? text.find(close, at) : std::string_view::npos;
    if (end == std::string_view::npos) return false;
    at = end + close.size();
  }
  return true;
}

HeadingParts cut_heading(const Item& item) {
  HeadingParts parts;
  const std::string_view heading = item.heading;
  parts.label = label_words(item);
  if (item.field == nullptr) return parts;
  const std::string_view number = item.field->number;
  const std::size_t at = parts.label.empty() ? std::string_view::npos : heading.find(parts.label);
  if (at != std::string_view::npos) {
    const std::string_view before = trim(heading.substr(0, at));
    const std::string_view after = trim(heading.substr(at + parts.label.size()));
    const bool brackets =
        after.substr(0, 3) == "（" || after.substr(0, 1) == "(" || after.substr(0, 3) == "※";
    const bool same =
        before.empty() || before == number || fold_label(before) == fold_label(number);
    const bool said = is_tag_only(after);
    parts.differs = !same || !(said || brackets);
    if (parts.differs) return parts;
    parts.number = heading.substr(0, at);
    if (!said) parts.after = after;
  } else if (fold_label(heading) == fold_label(item.label)) {  // other width, blanks, brackets
    const bool numbered = !number.empty() && heading.substr(0, number.size()) == number;
    parts.number = heading.substr(0, numbered ? number.size() : 0);
    parts.label = heading.substr(parts.number.size());
  } else {
    parts.differs = true;
  }
  return parts;
}

class ItemDrawer {
 public:
  ItemDrawer(std::string& out, const DocumentView& view)
      : out_(out), view_(view), words_(view.theme.escaped), annotations_(view) {
    options_ = {4, words_.mark_doubt, words_.mark_on, words_.mark_off, &view, &annotations_};
  }

  void run() {
    const std::vector<Item>& items = view_.assessment.items;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      open(items[i], i);
      draw_heading(items[i], i);
      draw_text(items[i], i);
      if (view_.open_round != nullptr && takes_opinions(view_, i)) draw_write_link(items[i]);
      draw_heard(items[i]);
      out_ += "</div>\n";
      draw_changes_before(i + 1 < items.size() ? items[i + 1].line : 0);
    }
  }

 private:
  /// Rows of 変更箇所 stand where the document has them: below their heading, before the next item.
  void draw_changes_before(std::uint32_t line) {
    const std::vector<Change>& changes = view_.assessment.changes;
    for (; change_ < changes.size() && (line == 0 || changes[change_].line < line); ++change_) {
      draw_change(out_, view_, change_);
    }
  }

  static std::string_view kind_of(const Item& item, unsigned level) {
    if (level == 2) return "p";
    if (level == 3) return "s";
    const bool group = item.field != nullptr && item.field->level == forms::Level::kGroup;
    return group ? "q" : "i";
  }

  void open(const Item& item, std::uint32_t i) {
    out_.append("<div class=\"").append(kind_of(item, view_.levels[i])).append("\" id=\"");
    html::append_escaped(out_, item.id);
    out_ += "\"><a class=\"n";
    const bool again = !view_.own_number[i] && !view_.numbers[i].empty();
    if (again) out_ += " r";
    out_ += "\" href=\"#";
    html::append_escaped(out_, item.id);
    out_ += "\">";
    if (again) out_ += "<span>";
    if (view_.numbers[i].empty()) {
      out_ += "#";
    } else {
      html::append_escaped(out_, view_.numbers[i]);
    }
    out_ += again ? "</span></a>" : "</a>";
  }

  void draw_heading(const Item& item, std::uint32_t i) {
    if (item.heading.empty() && item.label.empty()) return;  // text before the first heading
    const HeadingParts parts = cut_heading(item);
    open_heading(out_, view_.levels[i]);
    if (!parts.number.empty()) {  // for those who hear the page
      out_ += "<span class=\"vh\">";
      html::append_escaped(out_, parts.number);
      out_ += "</span>";
    }
    append_phrases(out_, parts.label);
    const std::size_t star = parts.after.find("※");
    append_phrases(out_, parts.after.substr(0, star));
    if (item.field != nullptr) draw_flags(item);
    if (star != std::string_view::npos) append_phrases(out_, parts.after.substr(star + 3));
    close_heading(out_, view_.levels[i]);
    if (parts.differs) {
      out_.append("<p class=\"o\">").append(words_.original_heading);
      html::append_escaped(out_, item.heading);
      out_ += "</p>";
    }
    if (view_.doubted[i] && !has_doubtful_mark(item)) {
      out_.append("<p class=\"d\"><a href=\"#doubts\">")
          .append(words_.check_here)
          .append("</a></p>");
    }
  }

  void draw_flags(const Item& item) {
    const forms::Field& field = *item.field;
    if (field.important) {
      out_.append(" <span class=\"k\">※<span class=\"vh\">").append(words_.important_spoken);
      out_ += "</span></span>";
    } else if (item.heading.find("※") != std::string::npos) {
      out_ += " ※";  // the author's own
    }
    if (field.voluntary) out_.append("<small>").append(words_.voluntary).append("</small>");
    if (field.agencies_only) out_.append("<small>").append(words_.agencies_only).append("</small>");
  }

  void draw_text(const Item& item, std::uint32_t i) {
    if (view_.levels[i] == 2 && !important_told_ && below_is_important(i)) {
      out_.append("<p class=\"small\" id=\"important\">")
          .append(words_.important_note)
          .append("</p>");
      important_told_ = true;
    }
    if (is_figure_place(item)) {
      out_.append("<p class=\"fig\">").append(words_.figure_note).append("</p>");
    }
    draw_marks(out_, item, words_);
    const std::size_t before = out_.size();
    draw_body(item);
    const bool silent = out_.size() == before && item.marks.empty() && item.count < 0;
    if (silent && expects_text(item, i)) {
      out_.append("<p class=\"absent\">").append(words_.absent).append("</p>");
    }
  }

  /// To what residents said on the item and what became of it.
  void draw_heard(const Item& item) {
    for (const HeardHere& heard : view_.heard) {
      const HeardItem* const said = heard_item(heard.items, item.id);
      if (said == nullptr) continue;
      out_.append("<p class=\"w\"><a href=\"").append(1, kRootMark);
      html::append_escaped(out_,
                           page_file(heard_item_page(view_.municipality, *heard.round, item.id)));
      out_ += "\">";
      html::append_escaped(out_, fill(view_.theme.words.heard_link,
                                      {std::to_string(said->opinions.size()),
                                       became_of(said->by_effect, view_.theme.words)}));
      out_ += "</a></p>";
    }
  }

  /// To the item's place on the page that helps to write on it.
  void draw_write_link(const Item& item) {
    out_.append("<p class=\"w\"><a href=\"").append(1, kRootMark);
    html::append_escaped(out_,
                         page_file(write_opinion_page(view_.municipality, *view_.open_round)));
    out_ += '#';
    html::append_escaped(out_, item.id);
    out_.append("\">").append(words_.write_link).append("<span class=\"vh\">（");
    html::append_escaped(out_, label_words(item));
    out_ += "）</span></a></p>";
  }

  /// Blocks that became marks or counts are in item.taken and drawn by draw_marks().
  void draw_body(const Item& item) {
    const std::vector<markdown::Node>& nodes = view_.assessment.tree.nodes;
    std::uint32_t run = item.body_first;
    for (std::uint32_t node = item.body_first; node < item.body_last; node = nodes[node].end) {
      if (std::find(item.taken.begin(), item.taken.end(), node) == item.taken.end()) continue;
      draw_run(run, node);
      run = nodes[node].end;
    }
    draw_run(run, item.body_last);
  }

  void draw_run(std::uint32_t first, std::uint32_t last) {
    if (first < last) html::draw(out_, view_.assessment.tree, first, last, options_);
  }

  bool below_is_important(std::uint32_t i) const {
    const std::vector<Item>& items = view_.assessment.items;
    return std::any_of(items.begin() + i, items.begin() + view_.ends[i], [](const Item& item) {
      return item.field != nullptr && item.field->important;
    });
  }

  /// (別添1) 事務の内容 of 様式4 is a drawing, which extracted text has lost.
  static bool is_figure_place(const Item& item) {
    return item.field != nullptr && item.field->role == forms::Role::kAttachment &&
           item.field->label == "事務の内容";
  }

  bool expects_text(const Item& item, std::uint32_t i) const {
    return item.field != nullptr && item.field->kind != forms::Kind::kGroup &&
           item.field->role != forms::Role::kChanges && view_.ends[i] == i + 1;
  }

  std::string& out_;
  const DocumentView& view_;
  const Words& words_;
  const DocumentAnnotations annotations_;
  html::DrawOptions options_;
  std::size_t change_ = 0;
  bool important_told_ = false;
};

}  // namespace

void draw_items(std::string& out, const DocumentView& view) { ItemDrawer(out, view).run(); }

}  // namespace kokai
