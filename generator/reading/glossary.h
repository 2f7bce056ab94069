#pragma once

// content/glossary/*.yaml: each file a list of terms.

#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/glossary.h"

namespace kokai {

/// How long the parts of a term may be, in characters, and how many aliases, sources and see_also
/// it may have.
inline constexpr std::size_t kLongestTerm = 100;
inline constexpr std::size_t kLongestReading = 200;
inline constexpr std::size_t kLongestDefinition = 5000;
inline constexpr std::size_t kLongestPlain = 2000;
inline constexpr std::size_t kLongestSource = 300;
inline constexpr std::size_t kMostWords = 50;

struct GlossaryFile {
  std::string path;
  std::string bytes;
};

/// Reads all files as one glossary, in their order. A term that lacks what its page cannot do
/// without is told and left out; a word that two terms claim is told and belongs to the first.
/// Cost: linear in bytes, n log n in terms.
Glossary read_glossary(const std::vector<GlossaryFile>& files, Findings& findings);

}  // namespace kokai
