#pragma once

// YAML as the authors of kokai may write it: maps, lists and plain or quoted scalars. Anchors,
// aliases, tags, merge keys, several documents and duplicate keys are findings, not features.
// Scalars stay strings: `012` keeps its zero.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"

namespace kokai::yaml {

struct Entry;

struct Value {
  enum class Kind { kNull, kScalar, kList, kMap };
  Kind kind = Kind::kNull;
  std::string scalar;
  bool quoted = false;
  std::vector<Value> items;                       ///< kList
  std::vector<Entry> entries;                     ///< kMap, in the author's order
  std::uint32_t line = 0;                         ///< in the whole file
  std::uint32_t column = 0;                       ///< 1-based, bytes
  const Value* find(std::string_view key) const;  ///< nullptr when absent or not a map
};

struct Entry {
  Value key;
  Value value;
};

struct Source {
  std::string_view path;     ///< for findings
  std::string_view text;     ///< the YAML alone
  std::uint32_t first_line;  ///< of `text` in the file
};

/// Reads one document. Every mistake becomes a finding (yaml/*); what could be read is returned.
/// Caps: 1 MiB, depth 20, 20,000 nodes.
Value read(const Source& source, Findings& findings);

/// A scalar as YAML that reads back as the same string (quotes when needed).
std::string scalar(std::string_view text);

}  // namespace kokai::yaml
