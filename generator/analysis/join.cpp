// つなぐ: documents to records, records to one archive. Everything is sorted by what it says, so
// that the order in which files were read does not show.

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "generator/analysis/analysis.h"
#include "generator/analysis/messages.h"
#include "generator/analysis/rounds.h"

namespace kokai {

const Message kNumberTaken = {
    "archive/number-taken",
    Severity::kError,
    {"評価書番号 {0} は、別の評価書にも使われています: {1}",
     "The number {0} is taken by another assessment: {1}"},
    {"番号はページの住所になります。同じ自治体の二つの評価書が、一つの住所を取り合います。",
     "The number is the page's address; two assessments of one municipality would claim it."},
    {"計画管理書(様式1)で番号を確かめ、どちらかのフォルダー名と number "
     "を直してください。同じ評価書の別の版"
     "なら、一つのフォルダーにまとめてください。",
     "Look the numbers up and mend a folder's name and number, or put versions of one assessment "
     "into one folder."},
    ""};

const Message kFiveYearsPassed = {
    "review/five-years-passed",
    Severity::kNote,
    {"公表日({0})から5年({1})が過ぎています。",
     "Five years since the publication on {0} ended on {1}."},
    {"直近の公表日から5年を経過する前に、評価を再実施するよう努めることとされています。",
     "Bodies are to try to do the assessment again within five years."},
    {"再実施した版があれば取り込んでください。まだなら、再実施の時期を検討してください。",
     "Import the newer version if there is one; else consider when to do it again."},
    "特定個人情報保護評価に関する規則 第15条"};

namespace {

constexpr std::uint64_t kNoNumber = ~std::uint64_t{0};

/// Numbers sort as numbers; drafts come behind.
std::uint64_t as_number(const std::string& key) {
  if (key.empty() || key.size() > 18 || key.find_first_not_of("0123456789") != std::string::npos) {
    return kNoNumber;
  }
  return std::stoull(key);
}

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

Span whole(const std::string& path) { return {path, 0, 0, 0}; }

struct Keyed {
  std::string key;
  ReadDocument document;
};

/// By address, then by what tells two of one address apart.
bool stands_before(const Keyed& a, const Keyed& b) {
  const auto address = [](const Keyed& one) {
    return std::make_tuple(one.document.place.municipality, as_number(one.key),
                           std::string_view(one.key), one.document.place.draft,
                           one.document.facts.front.published.value_or(Date{}),
                           std::string_view(one.document.place.path));
  };
  return address(a) < address(b);
}

/// One folder holds a day once: the file's name is the day, and reading holds `published` against
/// it.
void add_version(AssessmentRecord& record, ReadDocument&& document, Findings& findings) {
  VersionFacts& facts = document.facts;
  if (document.place.draft) {
    if (record.draft) {
      findings.add(kNumberTaken, whole(facts.path), {record.key, record.draft->path});
    } else {
      record.draft = std::move(facts);
    }
    return;
  }
  record.versions.push_back(std::move(facts));
}

/// By date; a draft comes before what was published.
std::optional<Date> dated(const ReadDocument& document) {
  if (document.place.draft) return std::nullopt;
  return document.facts.front.published;
}

bool same_record(const AssessmentRecord& record, const Keyed& next) {
  return record.municipality == next.document.place.municipality && record.key == next.key;
}

/// Versions of one assessment live in one folder; a second folder with its number is another
/// assessment.
const std::string& any_path(const AssessmentRecord& record) {
  return record.versions.empty() ? record.draft->path : record.versions.front().path;
}

std::vector<AssessmentRecord> records_of(std::vector<Keyed> documents, Findings& findings) {
  std::vector<AssessmentRecord> records;
  for (Keyed& next : documents) {
    const std::string path = next.document.facts.path;
    if (!records.empty() && same_record(records.back(), next)) {
      const std::string& first = any_path(records.back());
      if (folder_of(first) != folder_of(path)) {
        findings.add(kNumberTaken, whole(path), {next.key, first});
        continue;
      }
    } else {
      AssessmentRecord record;
      record.key = next.key;
      record.slug = next.document.place.slug;
      record.municipality = next.document.place.municipality;
      records.push_back(std::move(record));
    }
    if (next.document.now) records.back().now = std::move(*next.document.now);
    add_version(records.back(), std::move(next.document), findings);
  }
  return records;
}

void check_age(const AssessmentRecord& record, const Date& now, Findings& findings) {
  const VersionFacts& newest = record.current();
  if (newest.front.status != AssessmentStatus::kPublished || !newest.front.published) return;
  const Date end = add_years(*newest.front.published, kYearsToAssessAgain);
  if (now <= end) return;
  findings.add(kFiveYearsPassed, whole(newest.path), {iso(*newest.front.published), iso(end)});
}

}  // namespace

std::string record_key(const ReadDocument& document) {
  if (!document.place.folder_number.empty()) return document.place.folder_number;
  if (!document.facts.front.number.empty()) return document.facts.front.number;
  return "draft-" + document.place.slug;
}

std::size_t current_of(const std::vector<ReadDocument>& documents) {
  std::size_t current = 0;
  for (std::size_t i = 1; i < documents.size(); ++i) {
    if (dated(documents[current]) < dated(documents[i])) current = i;
  }
  return current;
}

Archive join(Inventory inventory, std::vector<ReadDocument> documents, const Date& now,
             Findings& findings) {
  std::vector<Keyed> keyed;
  keyed.reserve(documents.size());
  for (ReadDocument& document : documents) {
    std::string key = record_key(document);
    keyed.push_back({std::move(key), std::move(document)});
  }
  std::sort(keyed.begin(), keyed.end(), stands_before);

  Archive archive;
  archive.settings = std::move(inventory.settings);
  archive.municipalities = std::move(inventory.municipalities);
  archive.glossary = std::move(inventory.glossary);
  archive.guide = std::move(inventory.guide);
  archive.indexes.names = std::move(inventory.names);
  archive.redirects = std::move(inventory.redirects);
  archive.ledger = std::move(inventory.ledger);
  archive.now = now;
  archive.records = records_of(std::move(keyed), findings);
  for (const AssessmentRecord& record : archive.records) check_age(record, now, findings);
  join_rounds(archive, std::move(inventory.rounds), findings);
  for (const Diagnostic& diagnostic : findings.all()) {
    if (!is_for_residents(*diagnostic.message)) continue;
    archive.page_findings[diagnostic.at.path].push_back(diagnostic);
  }
  return archive;
}

}  // namespace kokai
