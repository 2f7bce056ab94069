#pragma once

// The words of the glossary in one document: where they are linked, and which items use them.

#include <cstdint>
#include <vector>

#include "generator/analysis/term_matcher.h"
#include "generator/model/assessment.h"
#include "generator/model/current_facts.h"

namespace kokai {

/// A word to be linked: from byte `at` of nodes[node] to before byte `end` of nodes[last_node].
/// The two nodes are one, unless a word is cut by the break of a line of the file; then only texts
/// and soft breaks stand between them.
struct TermLink {
  std::uint32_t node = 0;
  std::uint32_t at = 0;
  std::uint32_t last_node = 0;
  std::uint32_t end = 0;
  std::uint32_t term = 0;  ///< index in the glossary
  bool first = false;      ///< of its term in the document
};

struct ItemTerm {
  std::uint32_t item = 0;  ///< index in Assessment::items
  std::uint32_t term = 0;
};

struct TermNotes {
  std::vector<TermLink> links;   ///< in the order of the text, never overlapping
  std::vector<ItemTerm> places;  ///< each pair once, in the order of the text
};

/// Reads the bodies of all items but what became marks and counts. Words in headings, heads of
/// tables, links, code and ruby do not count; rows of 変更箇所 are quotations and stay as they are.
/// Linked is the first mention of a term below each heading of the first level.
/// Thread-safe. Cost: one pass; see TermMatcher.
TermNotes term_notes(const Assessment& assessment, const TermMatcher& matcher);

/// The same by term, for the archive.
std::vector<TermUses> term_uses(const Assessment& assessment, const TermNotes& notes);

}  // namespace kokai
