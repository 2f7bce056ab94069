#include "generator/rendering/annotations.h"

#include <algorithm>

#include "generator/rendering/addresses.h"
#include "generator/text/kana.h"
#include "generator/text/search_fold.h"

namespace kokai {
namespace {

std::string_view words_of(const markdown::Tree& tree, const TermLink& link) {
  return tree.literal(tree.nodes[link.node]).substr(link.at, link.end - link.at);
}

/// A reading stands above a term's first mention, when the text has the term itself (not an alias)
/// in one piece, and it is not all kana.
bool has_reading(const markdown::Tree& tree, const TermLink& link, const Term& term) {
  if (!link.first || link.node != link.last_node || term.reading.empty()) return false;
  const std::string_view words = words_of(tree, link);
  return !is_hiragana_reading(to_hiragana(words)) && search_fold(words) == search_fold(term.term);
}

void append_words(std::string& out, std::string_view words, const Term* with_reading) {
  if (with_reading == nullptr) return html::append_escaped(out, words);
  out += "<ruby>";
  html::append_escaped(out, words);
  out += "<rp>(</rp><rt>";
  html::append_escaped(out, with_reading->reading);
  out += "</rt><rp>)</rp></ruby>";
}

}  // namespace

void DocumentAnnotations::append_text(std::string& out, const markdown::Tree& tree,
                                      std::uint32_t node) const {
  const std::string_view text = tree.literal(tree.nodes[node]);
  const std::vector<TermLink>& links = view_.notes.terms.links;
  auto link = std::lower_bound(
      links.begin(), links.end(), node,
      [](const TermLink& one, std::uint32_t wanted) { return one.last_node < wanted; });
  std::size_t done = 0;
  for (; link != links.end() && link->node <= node; ++link) {
    const Term& term = view_.notes.glossary->terms[link->term];
    const std::size_t first = link->node == node ? link->at : 0;
    const std::size_t last = link->last_node == node ? link->end : text.size();
    html::append_escaped(out, text.substr(done, first - done));
    if (link->node == node) {
      out.append("<a class=\"w\" href=\"") += kRootMark;
      out.append(page_file(term_page(term))).append("\">");
    }
    append_words(out, text.substr(first, last - first),
                 has_reading(tree, *link, term) ? &term : nullptr);
    if (link->last_node == node) out += "</a>";
    done = last;
  }
  html::append_escaped(out, text.substr(done));
}

std::string_view DocumentAnnotations::class_of(std::uint32_t block) const {
  return view_.notes.common.holds_block(block) ? "z" : "";
}

bool has_readings(const DocumentView& view) {
  const std::vector<TermLink>& links = view.notes.terms.links;
  return std::any_of(links.begin(), links.end(), [&](const TermLink& link) {
    return has_reading(view.assessment.tree, link, view.notes.glossary->terms[link.term]);
  });
}

}  // namespace kokai
