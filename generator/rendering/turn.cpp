#include "generator/rendering/turn.h"

#include "generator/diagnostics/findings.h"
#include "generator/formats/html.h"
#include "generator/rendering/phrases.h"

namespace kokai {
namespace {

void append_way(std::string& out, std::string_view opening, const std::string& label,
                const std::string& kind, const Neighbour& to) {
  if (to.url.empty()) return;
  out.append(opening).append(" href=\"");
  html::append_escaped(out, to.url);
  out.append("\"><small>").append(fill(label, {kind})).append("</small> ");
  append_phrases(out, to.name);
  out += "</a></p>\n";
}

}  // namespace

std::string turn_html(const LoadedTheme& theme, std::string Words::*kind, const Neighbour& previous,
                      const Neighbour& next) {
  if (previous.url.empty() && next.url.empty()) return {};
  const Words& words = theme.escaped;
  std::string out = "<nav class=\"turn noprint\" aria-label=\"";
  out.append(fill(words.turn_label, {words.*kind})).append("\">\n");
  append_way(out, "<p><a rel=\"prev\"", words.turn_previous, words.*kind, previous);
  append_way(out, "<p class=\"end\"><a rel=\"next\"", words.turn_next, words.*kind, next);
  return out + "</nav>\n";
}

}  // namespace kokai
