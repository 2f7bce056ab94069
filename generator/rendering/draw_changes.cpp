#include "generator/formats/html.h"
#include "generator/rendering/draw_items.h"
#include "generator/rendering/phrases.h"

namespace kokai {
namespace {

void draw_side(std::string& out, const DocumentView& view, std::string_view name,
               std::string_view word, std::uint32_t first, std::uint32_t last) {
  out.append("<div class=\"").append(name).append("\"><p class=\"l\">").append(word).append("</p>");
  if (first == last) {
    out.append("<p>").append(view.theme.escaped.change_empty).append("</p>");
  } else {
    const Words& words = view.theme.escaped;
    html::draw(out, view.assessment.tree, first, last,
               {4, words.mark_doubt, words.mark_on, words.mark_off});
  }
  out += "</div>";
}

void draw_line(std::string& out, std::string_view word, std::string_view text) {
  if (text.empty()) return;
  out.append("<p class=\"lines\"><small>").append(word).append("</small> ");
  html::append_escaped(out, text);
  out += "</p>";
}

}  // namespace

void draw_change(std::string& out, const DocumentView& view, const Change& change) {
  const Words& words = view.theme.escaped;
  const bool announced = change.timing == "事前";
  if (announced || change.timing == "事後") {
    out += "<p class=\"t\"><small>" + words.change_timing + "</small> <span class=\"tag";
    out += announced ? " on\">" : "\">";
    html::append_escaped(out, change.timing);
    out += "</span></p>";
  } else {
    draw_line(out, words.change_timing, change.timing);
  }
  draw_line(out, words.change_note, change.note);
  out += "<div class=\"ba\">";
  draw_side(out, view, "be", words.change_before, change.before_first, change.before_last);
  draw_side(out, view, "af", words.change_after, change.after_first, change.after_last);
  out += "</div>";
}

}  // namespace kokai
