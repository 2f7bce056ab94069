#pragma once

// What a clerk told once about the export of a city's form: which column holds what, where the
// headings alone do not tell.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/intake/opinions/received.h"
#include "generator/text/charset.h"

namespace kokai {

struct FormMapping {
  struct Column {
    std::string heading;         ///< as it stands in the export
    std::optional<Field> field;  ///< nothing: 読まない, or not decided
    bool decided = true;         ///< false: 「?」, as write_mapping() leaves it for the clerk
  };
  std::vector<Column> columns;
  std::optional<SendingKind> method;  ///< of rows that do not say how they were sent
  std::string sheet;                  ///< of a workbook; empty: the first with headings
  std::optional<Charset> charset;     ///< nothing: judged by the bytes

  /// nullptr: the mapping does not speak of it. Compared folded.
  const Column* find(std::string_view heading) const;
};

/// Strict: unknown keys, words that are no field, are errors, and nothing is returned.
std::optional<FormMapping> read_mapping(const std::string& path, std::string_view bytes,
                                        Findings& findings);

/// A file that read_mapping() reads back, with a comment that explains the words.
std::string write_mapping(const FormMapping& mapping);

}  // namespace kokai
