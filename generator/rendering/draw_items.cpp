#include "generator/rendering/draw_items.h"

#include <algorithm>

#include "generator/formats/html.h"
#include "generator/rendering/phrases.h"
#include "generator/text/fold.h"
#include "generator/text/utf8.h"

namespace kokai {
namespace {

/// The author's heading cut at the form's wording: "③" + "対象人数" + " ※".
struct HeadingParts {
  std::string_view before;  ///< the number
  std::string_view label;   ///< what the page shows
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

/// The repeat number behind "システム", in either width.
std::size_t digits_at(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!(c >= U'0' && c <= U'9') && !(c >= U'０' && c <= U'９')) break;
    at = next;
  }
  return at;
}

HeadingParts cut_heading(const Item& item) {
  HeadingParts parts;
  parts.label = item.label;
  const std::string_view heading = item.heading;
  if (item.field == nullptr || item.field->label.empty()) return parts;
  const forms::Field& field = *item.field;
  const std::size_t at = heading.find(field.label);
  if (at == std::string_view::npos) {
    parts.differs = heading != item.label;
    return parts;
  }
  std::size_t end = at + field.label.size();
  if (!field.repeat_name.empty()) end = digits_at(heading, end);
  const std::string_view before = trim(heading.substr(0, at));
  const std::string_view after = trim(heading.substr(end));
  const bool brackets = after.substr(0, 3) == "（" || after.substr(0, 1) == "(";
  const bool same_number =
      before.empty() || before == field.number || fold_label(before) == fold_label(field.number);
  parts.differs = !same_number || !(is_tag_only(after) || brackets);
  if (parts.differs) return parts;
  parts.before = heading.substr(0, at);
  parts.label = heading.substr(at, end - at);
  if (brackets) parts.after = after;
  return parts;
}

class ItemDrawer {
 public:
  ItemDrawer(std::string& out, const DocumentView& view)
      : out_(out), view_(view), words_(view.theme.escaped) {
    options_ = {4, words_.mark_doubt, words_.mark_on, words_.mark_off};
  }

  void run() {
    const std::vector<Item>& items = view_.assessment.items;
    std::uint32_t changes_end = 0;
    std::size_t change = 0;
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      const bool is_changes =
          items[i].field != nullptr && items[i].field->role == forms::Role::kChanges;
      if (is_changes) changes_end = view_.ends[i];
      const Change* row = i < changes_end ? change_at(items[i].line, change) : nullptr;
      open(items[i], i, row != nullptr ? "i c" : kind_of(items[i], view_.levels[i]));
      if (row != nullptr) {
        draw_change_heading(items[i], *row, view_.levels[i]);
        draw_change(out_, view_, *row);
      } else {
        draw_heading(items[i], i);
        draw_text(items[i], i, is_changes);
      }
      out_ += "</div>\n";
    }
  }

 private:
  /// The change whose heading stands at `line`; changes come in the order of their lines.
  const Change* change_at(std::uint32_t line, std::size_t& next) const {
    const std::vector<Change>& changes = view_.assessment.changes;
    while (next < changes.size() && changes[next].line < line) ++next;
    return next < changes.size() && changes[next].line == line ? &changes[next] : nullptr;
  }

  static std::string_view kind_of(const Item& item, unsigned level) {
    if (level == 2) return "p";
    if (level == 3) return "s";
    const bool group = item.field != nullptr && item.field->level == forms::Level::kGroup;
    return group ? "q" : "i";
  }

  void open(const Item& item, std::uint32_t i, std::string_view kind) {
    out_.append("<div class=\"").append(kind).append("\" id=\"");
    html::append_escaped(out_, item.id);
    out_ += "\"><a class=\"n";
    const bool change = kind == "i c";
    if (!change && !view_.own_number[i]) out_ += " r";
    out_ += "\" href=\"#";
    html::append_escaped(out_, item.id);
    out_ += "\">";
    if (change) return;  // the date follows
    const bool again = !view_.own_number[i] && !view_.numbers[i].empty();
    if (again) out_ += "<span>";
    if (view_.numbers[i].empty()) {
      out_ += "#";
    } else {
      html::append_escaped(out_, view_.numbers[i]);
    }
    out_ += again ? "</span></a>" : "</a>";
  }

  void open_heading(unsigned level) {
    out_ += "<h0>";
    out_[out_.size() - 2] = static_cast<char>('0' + level);
  }
  void close_heading(unsigned level) {
    out_ += "</h0>";
    out_[out_.size() - 2] = static_cast<char>('0' + level);
  }

  void draw_heading(const Item& item, std::uint32_t i) {
    const HeadingParts parts = cut_heading(item);
    const unsigned level = view_.levels[i];
    open_heading(level);
    if (!parts.before.empty()) {  // the number, for those who hear the page
      out_ += "<span class=\"vh\">";
      html::append_escaped(out_, parts.before);
      out_ += "</span>";
    }
    append_phrases(out_, parts.label);
    append_phrases(out_, parts.after);
    if (item.field != nullptr) draw_flags(*item.field);
    close_heading(level);
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

  void draw_flags(const forms::Field& field) {
    if (field.important) {
      out_.append(" <span class=\"k\">※<span class=\"vh\">").append(words_.important_spoken);
      out_ += "</span></span>";
    }
    if (field.voluntary) out_.append("<small>").append(words_.voluntary).append("</small>");
    if (field.agencies_only) out_.append("<small>").append(words_.agencies_only).append("</small>");
  }

  void draw_change_heading(const Item& item, const Change& change, unsigned level) {
    const std::string date = change.date ? iso(*change.date) : std::string();
    if (change.date) {
      out_.append("<time datetime=\"")
          .append(date)
          .append("\">")
          .append(date)
          .append("</time></a>");
    } else {
      out_.append(words_.change_undated).append("</a>");
    }
    open_heading(level);
    const std::string_view heading = item.heading;
    const bool starts = !date.empty() && heading.substr(0, date.size()) == date;
    if (starts) out_.append("<span class=\"vh\">").append(date).append(" </span>");
    append_phrases(out_, starts ? trim(heading.substr(date.size())) : heading);
    close_heading(level);
  }

  void draw_text(const Item& item, std::uint32_t i, bool is_changes) {
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
    if (silent && expects_text(item, i) && !is_changes) {
      out_.append("<p class=\"absent\">").append(words_.absent).append("</p>");
    }
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
           view_.ends[i] == i + 1;
  }

  std::string& out_;
  const DocumentView& view_;
  const Words& words_;
  html::DrawOptions options_;
  bool important_told_ = false;
};

}  // namespace

void draw_items(std::string& out, const DocumentView& view) { ItemDrawer(out, view).run(); }

}  // namespace kokai
