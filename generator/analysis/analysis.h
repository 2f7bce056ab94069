#pragma once

// つなぐ: facts of each document, rules over them, joined into one Archive.

#include <optional>
#include <string>
#include <vector>

#include "generator/diagnostics/findings.h"
#include "generator/model/archive.h"
#include "generator/reading/reading.h"

namespace kokai {

/// The facts of one version that the archive keeps.
VersionFacts facts_of(const Assessment& assessment);

/// A rule looks at one document. Rules stand in analysis/rules/<id>.cpp, one row each in rules.cpp.
struct Rule {
  const Message* message;
  void (*check)(const Assessment&, const Municipality&, const Date& now, Findings&);
};
std::vector<Rule> rules();
void check_assessment(const Assessment& assessment, const Municipality& municipality,
                      const Date& now, Findings& findings);

/// One document after reading, as the joiner wants it.
struct ReadDocument {
  DocumentPlace place;
  VersionFacts facts;
  std::optional<CurrentFacts> now;  ///< of the folder's current version only
};

/// What the record of this document is called in addresses: "48" or "draft-juki".
std::string record_key(const ReadDocument& document);

/// The place in `documents`, all of one folder, of what the assessment's page shows: the newest
/// dated one, else the draft.
std::size_t current_of(const std::vector<ReadDocument>& documents);

/// Joins. Two documents with one address are errors; `findings` holds those of every document
/// already (they are copied to Archive::page_findings for items). Order of `documents` does not
/// matter.
Archive join(Inventory inventory, std::vector<ReadDocument> documents, const Date& now,
             Findings& findings);

/// The plain card: six questions and their answers from the items.
enum class CardQuestion { kWhose, kWhich, kReceivers, kCompanies, kHowLong, kContact };
struct CardAnswer {
  CardQuestion question = CardQuestion::kWhose;
  bool in_form = false;             ///< the document's form has a field for the question
  std::vector<SourcedText> lines;   ///< empty: 原本に記載なし where the form has the field
  std::vector<std::string> doubts;  ///< ids of items whose marks must be checked in the original
};
std::vector<CardAnswer> plain_card(const Assessment& assessment);

/// Risk judgements at a glance: a row a risk, a column a file.
enum class Judgement {
  kStrong,
  kEnough,
  kOpen,
  kNone,
  kDoubt,
  kAbsent
};  ///< ◎ ○ △ ― ? ; kAbsent: no such risk in this file
struct RiskCell {
  Judgement judgement = Judgement::kAbsent;
  std::string item;
};
struct RiskRow {
  std::string number;
  std::string label;
  std::vector<RiskCell> cells;
};
struct RiskTable {
  std::vector<std::string> files;
  std::vector<RiskRow> rows;
};
RiskTable risk_table(const Assessment& assessment);

}  // namespace kokai
