#pragma once

// 読む: files of a content folder to model values.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/diagnostics/result.h"
#include "generator/files/source_tree.h"
#include "generator/model/archive.h"
#include "generator/model/comparison.h"
#include "generator/model/glossary.h"
#include "generator/model/indexes.h"
#include "generator/model/ledger.h"

namespace kokai {

/// Where one Markdown file of an assessment stands, judged by its path alone.
struct DocumentPlace {
  std::string path;
  std::uint32_t municipality = 0;  ///< index into Inventory::municipalities
  std::string folder_number;       ///< "12" of 012-jido-teate; empty for draft-…
  std::string slug;
  bool draft = false;        ///< draft.md
  std::optional<Date> date;  ///< of 2026-04-01.md
};

/// A file beside the assessments whose words are published: municipality.yaml, or any .md or .csv
/// of a round, where residents speak, too.
struct WordsPlace {
  std::string path;
  std::uint32_t municipality = 0;
  bool of_round = false;
};

/// The content folder by names only, with the small files read.
struct Inventory {
  SiteSettings settings;
  std::vector<Municipality> municipalities;  ///< by code
  std::vector<DocumentPlace> documents;      ///< by path
  std::vector<WordsPlace> words;             ///< by path
  Glossary glossary;
  std::vector<KnownName> names;              ///< names.yaml
  std::vector<ComparisonRule> comparisons;   ///< comparisons.yaml
  std::vector<GuidePage> guide;              ///< by file name
  std::vector<std::string> guide_pictures;   ///< their paths, sorted
  std::vector<Round> rounds;                 ///< by municipality, first day and id; not joined yet
  std::vector<Redirect> redirects;           ///< redirects.yaml
  std::shared_ptr<const SiteLedger> ledger;  ///< ledger.csv; nullptr: there is none
};

/// One Markdown file. The longest real assessments have a quarter of a mebibyte.
inline constexpr std::uint64_t kMaxDocumentBytes = 16u << 20;

/// Lists the folder and reads site.yaml, every municipality.yaml and every round.md. Names that no
/// rule knows, links that lead out, names with control or non-NFC characters, wrong codes and twin
/// addresses are findings.
Result<Inventory> take_inventory(const SourceTree& tree, Findings& findings);

/// Reads one assessment. `bytes` is the file. Invalid UTF-8, NUL, bad frontmatter are findings
/// (errors); then nothing is returned. Everything doubtful about the items is a warning. Cost:
/// linear in bytes. Thread-safe.
std::optional<Assessment> read_assessment(const DocumentPlace& place, std::string_view bytes,
                                          Findings& findings);

}  // namespace kokai
