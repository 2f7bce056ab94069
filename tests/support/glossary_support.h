#pragma once

#include <string>
#include <utility>
#include <vector>

#include "generator/model/glossary.h"

namespace kokai {

/// A term a word, as if each stood on a line of its own.
inline Glossary glossary_of(const std::vector<std::string>& words) {
  Glossary glossary;
  for (const std::string& word : words) {
    Term term;
    term.term = word;
    term.line = static_cast<std::uint32_t>(glossary.terms.size());
    glossary.terms.push_back(std::move(term));
  }
  return glossary;
}

}  // namespace kokai
