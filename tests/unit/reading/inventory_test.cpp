#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/reading/reading.h"
#include "tests/support/reading_support.h"

namespace kokai {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kMunicipality = "code: \"990019\"\nname: みほん市\nprefecture: みほん県\n";

MemoryTree small_site() {
  MemoryTree tree;
  tree.files["site.yaml"] = "title: 見本\npublisher: みほん市\n";
  tree.files["990019-mihon/municipality.yaml"] = kMunicipality;
  tree.files["990019-mihon/012-jido-teate/2026-04-01.md"] = "";
  return tree;
}

/// "id path" of each finding.
std::vector<std::string> faults(const SourceTree& tree, Inventory* inventory = nullptr) {
  Findings findings;
  Result<Inventory> taken = take_inventory(tree, findings);
  if (inventory != nullptr && taken.ok()) *inventory = std::move(taken).value();
  findings.sort();
  std::vector<std::string> out;
  for (const Diagnostic& d : findings.all())
    out.push_back(std::string(d.message->id) + " " + d.at.path);
  return out;
}

const char* const kRound =
    "---\ntitle: みほんへの意見\nassessment: \"12\"\nversion: 素案\n開始: 2026-11-09\n終了: "
    "2026-12-11\nmethods: [{kind: 郵送, to: 本町1番地}]\n---\n";

const char* const kOpinions =
    "番号,受付日,方法,項目,意見,公開区分,伏せた理由,回答\n1,2026-11-10,郵送,,賛成です,公開,,\n";
const char* const kAnswer =
    "---\nopinions: [1]\neffect: その他\n---\n## 意見の概要\n賛成\n## 市の考え方\n進めます\n";

TEST(Inventory, KnowsEachDocumentByItsPath) {
  MemoryTree tree = small_site();
  tree.files["990019-mihon/012-jido-teate/draft.md"] = "";
  tree.files["990019-mihon/012-jido-teate/files/original.xlsx"] = "";
  tree.files["990019-mihon/draft-juki/draft.md"] = "";
  tree.files["990019-mihon/rounds/2026-juki/round.md"] = kRound;
  tree.files["990019-mihon/rounds/2026-juki/opinions.csv"] = kOpinions;
  tree.files["990019-mihon/rounds/2026-juki/answers/a1.md"] = kAnswer;
  tree.files["glossary/terms.yaml"] = "";
  tree.files["redirects.yaml"] = "";
  Inventory inventory;
  EXPECT_THAT(faults(tree, &inventory), IsEmpty());
  ASSERT_EQ(inventory.documents.size(), 3u);
  EXPECT_EQ(inventory.documents[0].folder_number, "12");
  EXPECT_EQ(inventory.documents[0].slug, "jido-teate");
  EXPECT_EQ(*inventory.documents[0].date, (Date{2026, 4, 1}));
  EXPECT_TRUE(inventory.documents[1].draft);
  EXPECT_EQ(inventory.documents[2].folder_number, "");
  ASSERT_EQ(inventory.rounds.size(), 1u);
  EXPECT_EQ(inventory.rounds[0].id, "2026-juki");
  ASSERT_EQ(inventory.rounds[0].hearing.opinions.size(), 1u);
  EXPECT_EQ(inventory.rounds[0].hearing.opinions[0].text, "") << "facts stay, texts go";
  ASSERT_EQ(inventory.rounds[0].hearing.answers.size(), 1u);
  EXPECT_EQ(inventory.settings.title, "見本");
  EXPECT_EQ(inventory.municipalities.at(0).name, "みほん市");
}

TEST(Inventory, OrdersMunicipalitiesByCodeAndDocumentsFollow) {
  MemoryTree tree = small_site();
  tree.files["990035-a/municipality.yaml"] = "code: \"990035\"\nname: 甲市\nprefecture: みほん県\n";
  tree.files["990027-z/municipality.yaml"] = "code: \"990027\"\nname: 乙市\nprefecture: みほん県\n";
  tree.files["990027-z/1-a/2026-04-01.md"] = "";
  tree.files["990027-z/rounds/2026-b/round.md"] = kRound;
  tree.files["990019-mihon/rounds/2026-a/round.md"] = kRound;
  Inventory inventory;
  EXPECT_THAT(faults(tree, &inventory), IsEmpty());
  EXPECT_EQ(inventory.municipalities[1].code, "990027");
  EXPECT_EQ(inventory.documents.back().municipality, 1u);
  ASSERT_EQ(inventory.rounds.size(), 2u);
  EXPECT_EQ(inventory.rounds[0].municipality, 0u);
  EXPECT_EQ(inventory.rounds[1].id, "2026-b");
  EXPECT_EQ(inventory.rounds[1].municipality, 1u);
}

TEST(Inventory, TellsWhatIsNoPartOfARound) {
  MemoryTree tree = small_site();
  tree.files["990019-mihon/rounds/2026-a/answers/memo.txt"] = "";
  tree.files["990019-mihon/rounds/2026-a/kojin.xlsx"] = "";
  tree.files["990019-mihon/rounds/2026_B/round.md"] = kRound;
  tree.files["990019-mihon/rounds/2026_B/opinions.csv"] = "";
  tree.files["990019-mihon/rounds/memo.md"] = "";
  EXPECT_THAT(faults(tree),
              ElementsAre("round/no-file 990019-mihon/rounds/2026-a",
                          "content/unknown-file 990019-mihon/rounds/2026-a/answers/memo.txt",
                          "content/unknown-file 990019-mihon/rounds/2026-a/kojin.xlsx",
                          "round/folder-name 990019-mihon/rounds/2026_B",
                          "content/unknown-file 990019-mihon/rounds/memo.md"));
}

TEST(Inventory, TellsWrongNamesOfFoldersAndFiles) {
  MemoryTree tree = small_site();
  tree.files["990019-mihon/012-jido-teate/memo.txt"] = "";
  tree.files["990019-mihon/012-jido-teate/new.md"] = "";
  tree.files["990019-mihon/jido/2026-04-01.md"] = "";
  tree.files["99001-x/municipality.yaml"] = "";
  tree.files["notes/a.md"] = "";
  EXPECT_THAT(faults(tree), ElementsAre("content/folder-name 99001-x",
                                        "content/unknown-file 990019-mihon/012-jido-teate/memo.txt",
                                        "content/document-name 990019-mihon/012-jido-teate/new.md",
                                        "content/assessment-folder 990019-mihon/jido",
                                        "content/unknown-file notes/a.md"));
}

TEST(Inventory, TellsTheRightCodeForAWrongCheckDigit) {
  MemoryTree tree = small_site();
  tree.files["990020-x/municipality.yaml"] = "code: \"990020\"\nname: 丙市\nprefecture: みほん県\n";
  Findings findings;
  ASSERT_TRUE(take_inventory(tree, findings).ok());
  ASSERT_EQ(findings.all().size(), 1u);
  EXPECT_EQ(findings.all()[0].message->id, "content/check-digit");
  EXPECT_EQ(findings.all()[0].args[1], "990027");
}

TEST(Inventory, TellsTwinsAndCodesThatDiffer) {
  MemoryTree tree = small_site();
  tree.files["990019-mihon2/municipality.yaml"] =
      "code: \"990027\"\nname: 丁市\nprefecture: みほん県\n";
  EXPECT_THAT(faults(tree), ElementsAre("content/twin-municipality 990019-mihon2",
                                        "content/code-differs 990019-mihon2/municipality.yaml"));
}

TEST(Inventory, TellsAMunicipalityWithoutItsFile) {
  MemoryTree tree = small_site();
  tree.files.erase("990019-mihon/municipality.yaml");
  EXPECT_THAT(faults(tree), ElementsAre("content/no-municipality-file 990019-mihon"));
}

TEST(Inventory, TellsHostileNames) {
  MemoryTree tree = small_site();
  tree.files["990019-mihon/012-jido-teate/files/a\nb"] = "";
  tree.files["990019-mihon/012-jido-teate/files/\xff"] = "";
  tree.files["990019-mihon/012-jido-teate/files/か\xE3\x82\x99.png"] = "";
  tree.files["990019-mihon/012-jido-teate/files/a..b"] = "";
  EXPECT_THAT(
      faults(tree),
      ElementsAre("content/control-in-name 990019-mihon/012-jido-teate/files/\\xFF",
                  "content/dots-in-name 990019-mihon/012-jido-teate/files/a..b",
                  "content/control-in-name 990019-mihon/012-jido-teate/files/a\\x0Ab",
                  "content/name-not-nfc 990019-mihon/012-jido-teate/files/か\xE3\x82\x99.png"));
}

TEST(Inventory, TellsLinksThatLeadOutAndFilesTooLarge) {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(::testing::TempDir()) / "kokai-inventory";
  fs::remove_all(root);
  fs::create_directories(root / "990019-mihon/012-jido-teate");
  std::ofstream(root / "site.yaml") << "title: 見本\n";
  std::ofstream(root / "990019-mihon/municipality.yaml") << kMunicipality;
  fs::create_symlink("/etc/hostname", root / "990019-mihon/012-jido-teate/2026-04-01.md");
  std::ofstream(root / "990019-mihon/012-jido-teate/2026-04-02.md") << "";
  fs::resize_file(root / "990019-mihon/012-jido-teate/2026-04-02.md", 200u << 20);
  Inventory inventory;
  EXPECT_THAT(faults(*disk_tree(root.string()), &inventory),
              ElementsAre("content/link-out 990019-mihon/012-jido-teate/2026-04-01.md",
                          "content/too-large 990019-mihon/012-jido-teate/2026-04-02.md"));
  EXPECT_THAT(inventory.documents, IsEmpty());
  fs::remove_all(root);
}

TEST(Inventory, OfAFolderThatIsNotThereIsARefusal) {
  Findings findings;
  EXPECT_FALSE(take_inventory(*disk_tree("/nonexistent/content"), findings).ok());
}

TEST(Settings, AreStrict) {
  MemoryTree tree = small_site();
  tree.files["site.yaml"] = "titel: x\nbase_url: example.jp\ntime_zone: UTC\nlanguages: {a: b}\n";
  EXPECT_THAT(faults(tree), ElementsAre("yaml/missing-key site.yaml", "yaml/unknown-key site.yaml",
                                        "site/base-url site.yaml", "site/time-zone site.yaml",
                                        "yaml/wrong-type site.yaml"));
}

TEST(Settings, TurnSuggestionsOffByOneWord) {
  MemoryTree tree = small_site();
  const std::string site = tree.files["site.yaml"];
  const auto suggestions = [&](const std::string& line) {
    tree.files["site.yaml"] = site + line;
    Findings findings;
    return take_inventory(tree, findings).value().settings.search_suggestions;
  };
  EXPECT_TRUE(suggestions(""));
  EXPECT_TRUE(suggestions("search_suggestions: true\n"));
  EXPECT_FALSE(suggestions("search_suggestions: false\n"));
  tree.files["site.yaml"] = site + "search_suggestions: off\n";
  EXPECT_THAT(faults(tree), ElementsAre("yaml/wrong-type site.yaml"));
}

TEST(Settings, OfAMunicipalityHoldItsContactsAndIncidents) {
  MemoryTree tree = small_site();
  tree.files["990019-mihon/municipality.yaml"] =
      std::string(kMunicipality) +
      "bodies: [みほん市長, みほん市教育委員会]\ncontact:\n  department: 総務課\n  phone: "
      "000-000-0000\n"
      "incidents:\n  - {date: 2025-05-01, body: みほん市長, summary: 誤送付}\n";
  Inventory inventory;
  EXPECT_THAT(faults(tree, &inventory), IsEmpty());
  const Municipality& municipality = inventory.municipalities.at(0);
  EXPECT_THAT(municipality.bodies, ElementsAre("みほん市長", "みほん市教育委員会"));
  EXPECT_EQ(municipality.contact.department, "総務課");
  EXPECT_EQ(municipality.incidents.at(0).summary, "誤送付");
}

}  // namespace
}  // namespace kokai
