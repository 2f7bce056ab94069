#include "generator/formats/html.h"
#include "generator/rendering/draw_items.h"
#include "generator/rendering/phrases.h"

namespace kokai {
namespace {

constexpr unsigned kSectionLevel = 3;  // below the part's h2

void draw_side(std::string& out, const DocumentView& view, std::string_view name,
               std::string_view word, std::uint32_t first, std::uint32_t last) {
  out.append("<div class=\"").append(name).append("\"><p class=\"l\">").append(word).append("</p>");
  if (first == last) {
    out.append("<p>").append(view.theme.escaped.change_empty).append("</p>");
  } else {
    const Words& words = view.theme.escaped;
    html::draw(out, view.assessment.tree, first, last,
               {4, words.mark_doubt, words.mark_on, words.mark_off, &view});
  }
  out += "</div>";
}

void draw_line(std::string& out, std::string_view word, std::string_view text) {
  if (text.empty()) return;
  out.append("<p class=\"lines\"><small>").append(word).append("</small> ");
  html::append_escaped(out, text);
  out += "</p>";
}

void draw_change_heading(std::string& out, const DocumentView& view, const Change& change,
                         std::size_t index) {
  const Words& words = view.theme.escaped;
  const std::string id = "changes-" + std::to_string(index + 1);
  out.append("<div class=\"i c\" id=\"").append(id).append("\"><a class=\"n\" href=\"#");
  out.append(id).append("\">");
  std::string said;
  if (change.date) {
    const std::string date = iso(*change.date);
    out.append("<time datetime=\"").append(date).append("\">").append(date).append("</time></a>");
    said = date + " ";
  } else if (!change.date_text.empty()) {
    html::append_escaped(out, change.date_text);
    out += "</a>";
  } else {
    out.append(words.change_undated).append("</a>");
  }
  const unsigned level = change.section.empty() ? kSectionLevel : kSectionLevel + 1;
  open_heading(out, level);
  if (!said.empty()) out.append("<span class=\"vh\">").append(said).append("</span>");
  if (change.item.empty()) {
    out += words.change_unnamed;
  } else {
    append_phrases(out, change.item);
  }
  close_heading(out, level);
}

void draw_timing(std::string& out, const Change& change, const Words& words) {
  const bool announced = change.timing == "事前";
  if (!announced && change.timing != "事後") {
    return draw_line(out, words.change_timing, change.timing);
  }
  out.append("<p class=\"t\"><small>").append(words.change_timing);
  out.append(announced ? "</small> <span class=\"tag on\">" : "</small> <span class=\"tag\">");
  html::append_escaped(out, change.timing);
  out += "</span></p>";
}

}  // namespace

void open_heading(std::string& out, unsigned level) {
  out += "<h0>";
  out[out.size() - 2] = static_cast<char>('0' + level);
}

void close_heading(std::string& out, unsigned level) {
  out += "</h0>";
  out[out.size() - 2] = static_cast<char>('0' + level);
}

void draw_change(std::string& out, const DocumentView& view, std::size_t index) {
  const Words& words = view.theme.escaped;
  const std::vector<Change>& changes = view.assessment.changes;
  const Change& change = changes[index];
  const bool begins = index == 0 || changes[index - 1].section != change.section;
  if (begins && !change.section.empty()) {
    out += "<div class=\"s\">";
    open_heading(out, kSectionLevel);
    append_phrases(out, change.section);
    close_heading(out, kSectionLevel);
    out += "</div>\n";
  }
  draw_change_heading(out, view, change, index);
  draw_timing(out, change, words);
  draw_line(out, words.change_note, change.note);
  if (change.before_first != change.before_last || change.after_first != change.after_last) {
    out += "<div class=\"ba\">";
    draw_side(out, view, "be", words.change_before, change.before_first, change.before_last);
    draw_side(out, view, "af", words.change_after, change.after_first, change.after_last);
    out += "</div>";
  }
  out += "</div>\n";
}

}  // namespace kokai
