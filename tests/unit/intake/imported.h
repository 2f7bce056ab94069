#pragma once

// Small originals, imported, for tests.

#include <string>
#include <string_view>
#include <vector>

#include "generator/intake/import_assessment.h"

namespace kokai {

struct Imported {
  std::vector<ImportedDocument> documents;
  Findings findings;

  const ImportedDocument& document() const { return documents.at(0); }
  const std::string& markdown() const { return document().markdown; }
  /// The first item with this heading of the form ("③対象人数"); nullptr when there is none.
  const DraftItem* item(std::string_view heading) const;
  std::vector<std::string> ids() const;  ///< of the findings, in their order
};

/// The cover of a 重点項目評価書 with its part I begun, then `body`.
std::string juten(std::string_view body);
Imported import_text(std::string_view text, const ImportOptions& options = {});
/// "x 十分である": one line a mark, sign first (x, ' ', ?).
std::vector<std::string> marks_of(const DraftItem* item);

}  // namespace kokai
