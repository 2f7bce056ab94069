#pragma once

// The 用語集 at the end of an assessment (or on its own) -> entries of content/glossary/*.yaml,
// with a report of everything that is not in them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/intake/import_assessment.h"
#include "generator/model/glossary.h"

namespace kokai {

struct GlossaryImportOptions {
  std::string name;       ///< of the YAML file; ids of terms without reading begin with it
  std::string source;     ///< goes into `sources` of every term; may be empty
  std::string file_name;  ///< of the original, for findings and report
};

/// A term of the original that the site has already.
struct KnownTerm {
  std::string term;
  std::string at;          ///< "glossary/terms.yaml:12"
  std::uint32_t line = 0;  ///< in the original
};

struct ImportedGlossary {
  std::uint32_t first_line = 0;  ///< of the section in the original
  std::uint32_t last_line = 0;
  std::vector<Term> added;  ///< `line` is that of the original
  std::vector<KnownTerm> known;
  std::string yaml;     ///< the entries of `added`
  ImportReport report;  ///< over the section
};

/// Reads the glossary in an extracted text: rows of term and explanation between groups of kana
/// (□ア行), with the reading of Latin letters before or behind the term or on the line above.
///
/// A reading is taken when the text tells it: the term is kana, or the given kana stand for all of
/// it that is not. Terms whose word `there` has are left out. Nothing is returned, and an error
/// told, for what is no text or holds no glossary. Pure: no disk. Cost: linear.
std::optional<ImportedGlossary> import_glossary(std::string_view bytes,
                                                const GlossaryImportOptions& options,
                                                const Glossary& there, Findings& findings);

/// {"schema":1,"file":…,"path":…,"lines":{first,last},"added":[{id,term,reading,line}],
/// "known":[{term,at,line}],"left_out":[{line,text,reason}],"characters":{…},"findings":[…]}
std::string glossary_report_json(const ImportedGlossary& glossary, std::string_view path,
                                 const Findings& findings, const GlossaryImportOptions& options);

}  // namespace kokai
