#include "generator/formats/html.h"
#include "generator/rendering/draw_items.h"

namespace kokai {
namespace {

/// `word` holds {0}; both are put in without a copy.
void append_filled(std::string& out, std::string_view word, std::string_view value, bool escape) {
  const std::size_t at = word.find("{0}");
  out += word.substr(0, at);
  if (escape) {
    html::append_escaped(out, value);
  } else {
    out += value;
  }
  if (at != std::string_view::npos) out += word.substr(at + 3);
}

void draw_option(std::string& out, const Mark& mark, const Words& words) {
  out += "<li>";
  html::append_escaped(out, mark.label);
  if (mark.count >= 0) append_filled(out, words.count_items, std::to_string(mark.count), false);
  if (!mark.note.empty()) append_filled(out, words.mark_note, mark.note, true);
  out += "</li>";
}

/// One list for the options in one state; the form's groups (識別情報 …) stay as lines of it.
void draw_state(std::string& out, const Item& item, MarkState state, std::string_view word,
                std::string_view name, const Words& words) {
  std::string_view group;
  bool open = false;
  for (const Mark& mark : item.marks) {
    if (mark.state != state) continue;
    if (!open) {
      out.append("<p class=\"").append(name).append("\">").append(word);
      out.append("</p><ul class=\"").append(name).append("\">");
      open = true;
    }
    const std::string_view its = mark.option != nullptr ? std::string_view(mark.option->group) : "";
    if (its != group) {
      group = its;
      if (!group.empty()) {
        out += "<li class=\"g\">";
        html::append_escaped(out, group);
        out += "</li>";
      }
    }
    draw_option(out, mark, words);
  }
  if (open) out += "</ul>";
}

}  // namespace

void draw_marks(std::string& out, const Item& item, const Words& escaped) {
  if (!item.marks.empty()) {
    out += "<div class=\"m\">";
    draw_state(out, item, MarkState::kOn, escaped.mark_on, "on", escaped);
    draw_state(out, item, MarkState::kDoubt, escaped.mark_doubt, "du", escaped);
    draw_state(out, item, MarkState::kOff, escaped.mark_off, "off", escaped);
    out += "</div>";
  }
  if (item.count < 0) return;
  out += "<p>";
  append_filled(out, escaped.count_items, std::to_string(item.count), false);
  out += "</p>";
}

}  // namespace kokai
