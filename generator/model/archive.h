#pragma once

// Everything that was read, joined: facts of every document, never their text. Not changed after
// analysis.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/assessment.h"
#include "generator/model/comparison.h"
#include "generator/model/contact.h"
#include "generator/model/current_facts.h"
#include "generator/model/glossary.h"
#include "generator/model/guide.h"
#include "generator/model/indexes.h"
#include "generator/model/law_index.h"
#include "generator/model/ledger.h"
#include "generator/model/reviewed.h"
#include "generator/model/round.h"

namespace kokai {

/// content/site.yaml
struct SiteSettings {
  std::string title;
  std::string publisher;
  std::string base_url;  ///< "https://example.jp/pia/" with slash at the end; empty = unknown
  std::vector<std::string> languages{"ja"};
  std::string theme = "default";
  std::string licence;
  std::string licence_url;
  std::string contact;  ///< text for the foot of pages
  std::string contact_url;
  std::string time_zone = "Asia/Tokyo";
  std::string public_key;          ///< `public_key`: one line of base64, of minisign; may be empty
  std::string private_folder;      ///< `private`: from the content folder on; may be empty
  bool search_suggestions = true;  ///< words under the search box while somebody types
  bool bundles = false;            ///< zips to take home, and pages that lead to them
};

struct Incident {  ///< 重大事故
  std::optional<Date> date;
  std::string body;
  std::string summary;
};

struct Municipality {
  std::string code;  ///< six digits
  std::string slug;
  std::string name;
  std::string reading;  ///< hiragana; may be empty
  std::string prefecture;
  std::vector<std::string> bodies;  ///< 評価実施機関
  Contact contact;
  std::vector<Incident> incidents;
  std::vector<ReviewedText> reviewed;  ///< allow.yaml
  std::string folder;                  ///< path below content
};

/// An answer on the plain card or a cell of the risk table: text and the item it comes from.
struct SourcedText {
  std::string text;  ///< capped at 300 bytes for lists; whole on the page
  std::string item;  ///< item id
};

/// One version, as facts. Small: no body text.
struct VersionFacts {
  std::string path;  ///< source file
  Frontmatter front;
  std::uint32_t item_count = 0;
  std::uint32_t change_count = 0;
  std::uint32_t doubt_count = 0;         ///< items with an unreadable mark
  std::vector<std::string> departments;  ///< 担当部署
  std::optional<Period> hearing;  ///< 意見の聴取 ②実施日・期間, where it names two days
  std::uint32_t document = 0;     ///< its place among all documents of the content folder, by path
};

/// All versions of one 評価書番号 (or one draft).
struct AssessmentRecord {
  std::string key;  ///< address below the municipality: "48" or "draft-juki"
  std::string slug;
  std::uint32_t municipality = 0;      ///< index
  std::vector<VersionFacts> versions;  ///< published ones, oldest first
  std::optional<VersionFacts> draft;
  CurrentFacts now;  ///< of current()
  /// What /code/key/ shows: the newest published version, else the draft.
  const VersionFacts& current() const { return versions.empty() ? *draft : versions.back(); }
};

/// The newest 公表日 of all; nothing when none was published.
std::optional<Date> newest_published(std::span<const AssessmentRecord> records);

struct Archive {
  SiteSettings settings;
  Date now;
  Glossary glossary;
  std::vector<Municipality> municipalities;  ///< by code
  std::vector<AssessmentRecord> records;     ///< by municipality, then number as a number, then key
  std::string search_build;             ///< what the files of the search index are stamped with
  std::vector<Comparison> comparisons;  ///< by id
  std::vector<GuidePage> guide;         ///< the staff's handbook, in its order
  std::vector<Round> rounds;            ///< of known assessments, by municipality, first day and id
  /// Findings that a page shows, by source path. Sorted.
  std::map<std::string, std::vector<Diagnostic>> page_findings;
  Indexes indexes;
  LawIndex laws;
  std::vector<Redirect> redirects;           ///< as they stand in redirects.yaml
  std::shared_ptr<const SiteLedger> ledger;  ///< nullptr: there is none
};

}  // namespace kokai
