#pragma once

// Extracted text of an official form -> content files, with a report of everything that is not in
// them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/reading/write_assessment.h"

namespace kokai {

/// What the clerk said by hand. Empty = not said. These win over what was read.
struct ImportOptions {
  std::string number, title, slug, form, status, published;
  std::string file_name;  ///< of the original, for the report
};

/// A piece of the original that is not in the Markdown, and why.
struct LeftOut {
  std::uint32_t line = 0;  ///< in the original
  std::string text;
  std::string reason;  ///< stable word: option-list, page-furniture, repeated-table, empty-slot,
                       ///< heading-number, mark-sign, form-wording …
};

/// One label where the original's wording differs from the form's.
struct WordingDifference {
  std::uint32_t line = 0;
  std::string item;
  std::string original;
  std::string form;
};

struct ImportReport {
  std::vector<LeftOut> left_out;
  std::vector<WordingDifference> wording;
  std::vector<std::pair<std::string, std::string>> overridden;  ///< key, "read X, given Y"
  std::size_t original_characters = 0;                          ///< visible, tags apart
  std::size_t written_characters = 0;
  std::size_t left_out_characters = 0;
  std::size_t lost = 0;  ///< original - written - left out, as counted here
};

struct ImportedDocument {
  DraftAssessment draft;
  std::string markdown;
  ImportReport report;
};

/// Reads one extracted text. Several assessments in one text give several documents. Refusals (not
/// UTF-8, empty, no 評価書, destroyed text) are error findings and an empty list. Pure: no disk.
/// Cost: linear.
std::vector<ImportedDocument> import_extracted_text(std::string_view bytes,
                                                    const ImportOptions& options,
                                                    Findings& findings);

/// Where an import goes and what was there before.
struct ImportTarget {
  std::string content;       ///< folder
  std::string municipality;  ///< code; its folder must exist
  bool replace = false;
  bool dry_run = false;
};

struct ImportOutcome {
  std::vector<std::string> paths;    ///< of each document, in their order, below content
  std::vector<std::string> written;  ///< paths below content, new or changed
  std::vector<std::string> unchanged;
  std::vector<std::string> kept;  ///< old files kept beside (--replace)
};

/// Writes the documents, whole or nothing. A file that staff edited since its import (its
/// `imported` hash no longer fits) is a finding and nothing is written, unless `replace`.
Result<ImportOutcome> write_imported(const std::vector<ImportedDocument>& documents,
                                     const ImportTarget& target, const ImportOptions& options,
                                     Findings& findings);

/// The report as JSON:
/// {"schema":1,"file":…,"documents":[{"path":…,"left_out":[{line,text,reason}],"wording":[…],
/// "overridden":[…],"characters":{original,written,left_out,lost}}],"findings":[…],"left_out":[all
/// of them]}.
std::string import_report_json(const std::vector<ImportedDocument>& documents,
                               const ImportOutcome& outcome, const Findings& findings,
                               const ImportOptions& options);

}  // namespace kokai
