#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/analysis.h"
#include "generator/analysis/messages.h"
#include "tests/unit/analysis/written_document.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Date kNow = {2026, 1, 1};

ReadDocument read(const std::string& folder, const std::string& number, std::optional<Date> date,
                  std::uint32_t municipality = 0) {
  ReadDocument document;
  document.place.municipality = municipality;
  document.place.folder_number = number;
  document.place.slug = folder.substr(folder.find('-') + 1);
  document.place.draft = !date.has_value();
  document.place.date = date;
  document.place.path = folder + "/" + (date ? iso(*date) : "draft") + ".md";
  document.facts.path = document.place.path;
  document.facts.front.form = forms::find("kiso");
  document.facts.front.number = number;
  document.facts.front.published = date;
  document.facts.front.status = date ? AssessmentStatus::kPublished : AssessmentStatus::kDraft;
  return document;
}

std::vector<std::string> keys(const Archive& archive) {
  std::vector<std::string> out;
  for (const AssessmentRecord& record : archive.records) {
    out.push_back(std::to_string(record.municipality) + "/" + record.key);
  }
  return out;
}

std::vector<std::string> lines(const Findings& findings) {
  std::vector<std::string> out;
  for (const Diagnostic& found : findings.all()) {
    out.push_back(std::string(found.message->id) + " " + found.at.path + " " + found.args.back());
  }
  return out;
}

TEST(Join, OrdersRecordsByMunicipalityThenNumberThenDrafts) {
  Findings findings;
  const Archive archive =
      join({},
           {read("c/draft-juki", "", std::nullopt, 1), read("c/010-a", "10", Date{2025, 1, 1}, 1),
            read("c/009-b", "9", Date{2025, 1, 1}, 1), read("a/100-c", "100", Date{2025, 1, 1})},
           kNow, findings);
  EXPECT_THAT(keys(archive), ElementsAre("0/100", "1/9", "1/10", "1/draft-juki"));
  EXPECT_TRUE(findings.empty());
}

TEST(Join, PutsVersionsOldestFirstAndTheDraftBesideThem) {
  Findings findings;
  const Archive archive =
      join({},
           {read("a/012-x", "12", std::nullopt), read("a/012-x", "12", Date{2025, 4, 1}),
            read("a/012-x", "12", Date{2021, 4, 1})},
           kNow, findings);
  ASSERT_EQ(archive.records.size(), 1u);
  const AssessmentRecord& record = archive.records[0];
  ASSERT_EQ(record.versions.size(), 2u);
  EXPECT_EQ(record.versions[0].front.published, (Date{2021, 4, 1}));
  EXPECT_EQ(record.current().front.published, (Date{2025, 4, 1}));
  ASSERT_TRUE(record.draft.has_value());
}

TEST(Join, GivesTheSameForAnyOrderOfReading) {
  std::vector<ReadDocument> documents = {
      read("a/012-x", "12", Date{2025, 4, 1}), read("a/012-y", "12", Date{2024, 4, 1}),
      read("a/003-z", "3", Date{2023, 4, 1}), read("a/draft-w", "", std::nullopt)};
  Findings first;
  const Archive wanted = join({}, documents, kNow, first);
  std::reverse(documents.begin(), documents.end());
  Findings second;
  const Archive got = join({}, documents, kNow, second);
  EXPECT_EQ(keys(got), keys(wanted));
  EXPECT_EQ(lines(second), lines(first));
}

TEST(Join, NamesBothDocumentsThatClaimOneNumber) {
  Findings findings;
  const Archive archive =
      join({}, {read("a/012-x", "12", Date{2024, 4, 1}), read("a/012-y", "12", Date{2025, 4, 1})},
           kNow, findings);
  EXPECT_THAT(lines(findings),
              ElementsAre("archive/number-taken a/012-y/2025-04-01.md a/012-x/2024-04-01.md"));
  EXPECT_TRUE(findings.has_errors());
  EXPECT_EQ(archive.records.size(), 1u);
}

TEST(Join, LetsTwoMunicipalitiesUseOneNumber) {
  Findings findings;
  join({}, {read("a/012-x", "12", Date{2024, 4, 1}, 0), read("b/012-x", "12", Date{2024, 4, 1}, 1)},
       kNow, findings);
  EXPECT_TRUE(findings.empty());
}

TEST(Join, RemindsOfTheFiveYearsOfTheNewestVersionOnly) {
  Findings findings;
  join({},
       {read("a/012-x", "12", Date{2015, 4, 1}), read("a/012-x", "12", Date{2021, 1, 1}),
        read("a/013-y", "13", Date{2020, 2, 29}), read("a/014-z", "14", std::nullopt)},
       kNow, findings);
  EXPECT_THAT(lines(findings),
              ElementsAre("review/five-years-passed a/013-y/2020-02-29.md 2025-03-01"));
  EXPECT_EQ(findings.count(Severity::kNote), 1u);
}

TEST(Join, GivesPagesOnlyWhatResidentsCanUse) {
  Findings findings;
  WrittenDocument document = WrittenDocument::complete("zenkomoku");
  document.on("ii.1-2-4-a", {"地方税関係情報"}).text("i-7-1", "");
  check_assessment(document.value, {}, kNow, findings);
  ASSERT_EQ(findings.all().size(), 2u);
  const Archive archive = join({}, {}, kNow, findings);
  ASSERT_EQ(archive.page_findings.size(), 1u);
  const std::vector<Diagnostic>& shown = archive.page_findings.at(document.value.path);
  ASSERT_EQ(shown.size(), 1u);
  EXPECT_EQ(shown[0].message, &kNumberNotRecorded);
}

TEST(Facts, CountItemsChangesAndDoubtsAndKeepTheDepartments) {
  WrittenDocument document("kiso");
  document.text("i-5-1", " 健康福祉部介護保険課 ")
      .doubt("ii-1-1", "30万人以上")
      .change({})
      .change({});
  const VersionFacts facts = facts_of(document.value);
  EXPECT_EQ(facts.item_count, document.value.items.size());
  EXPECT_EQ(facts.change_count, 2u);
  EXPECT_EQ(facts.doubt_count, 1u);
  EXPECT_THAT(facts.departments, ElementsAre("健康福祉部介護保険課"));
  EXPECT_EQ(facts.front.title, "みほん事務");
}

}  // namespace
}  // namespace kokai
