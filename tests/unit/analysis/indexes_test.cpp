// The reverse indexes over a few assessments, and the names that are near.

#include "generator/analysis/indexes/indexes.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/indexes/near_names.h"
#include "generator/analysis/mentions/mentions.h"
#include "tests/unit/analysis/written_document.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// An archive of assessments, each of its own municipality.
class WrittenArchive {
 public:
  WrittenArchive& add(const WrittenDocument& document) {
    Municipality municipality;
    municipality.code = std::to_string(990000 + archive.municipalities.size());
    AssessmentRecord record;
    record.key = "1";
    record.municipality = static_cast<std::uint32_t>(archive.municipalities.size());
    record.versions.emplace_back();
    record.now.mentions = mentions_of(document.value);
    archive.municipalities.push_back(municipality);
    archive.records.push_back(record);
    return *this;
  }
  WrittenArchive& company(const std::string& name) {
    return add(WrittenDocument("juten").text("ii.1-4.1", "保守").text("ii.1-4.1-3", name));
  }
  WrittenArchive& system(const std::string& name) {
    return add(WrittenDocument("juten").text("i-2.1-1", name));
  }
  WrittenArchive& known(KnownName name) {
    archive.indexes.names.push_back(std::move(name));
    return *this;
  }

  /// "name: number of assessments" of each entry.
  std::vector<std::string> entries(IndexKind kind) {
    index_mentions(archive, findings);
    std::vector<std::string> out;
    for (const IndexEntry& entry : archive.indexes.of(kind)) {
      out.push_back(entry.name + ": " + std::to_string(entry.assessments));
    }
    return out;
  }
  /// "a | b" of each pair.
  std::vector<std::string> near(IndexKind kind) {
    index_mentions(archive, findings);
    std::vector<std::string> out;
    for (const NearNames& pair : near_names(archive.indexes)) {
      const Index& index = archive.indexes.of(pair.kind);
      if (pair.kind == kind) out.push_back(index[pair.more].name + " | " + index[pair.less].name);
    }
    return out;
  }

  Archive archive;
  Findings findings;
};

TEST(Indexes, JoinSpellingsOfOneNameUnderTheOneMetMost) {
  WrittenArchive written;
  written.system("中間サーバー").system("中間サーバ").system("中間サーバー").system("税システム");
  EXPECT_THAT(written.entries(IndexKind::kSystem), ElementsAre("中間サーバー: 3", "税システム: 1"));
  EXPECT_THAT(written.archive.indexes.of(IndexKind::kSystem)[0].spellings,
              ElementsAre("中間サーバ"));
}

TEST(Indexes, JoinWhatNamesYamlJoins) {
  WrittenArchive written;
  written.company("みほん電算").company("株式会社みほん電算");
  written.known({IndexKind::kProcessor, "株式会社みほん電算", {"みほん電算"}, "mihon", "", 1});
  EXPECT_THAT(written.entries(IndexKind::kProcessor), ElementsAre("株式会社みほん電算: 2"));
  EXPECT_EQ(written.archive.indexes.of(IndexKind::kProcessor)[0].id, "mihon");
  EXPECT_TRUE(written.findings.all().empty());
}

TEST(Indexes, TellRowsOfNamesYamlThatNobodyUses) {
  WrittenArchive written;
  written.system("税システム");
  written.known({IndexKind::kSystem, "福祉システム", {}, "", "", 3});
  written.entries(IndexKind::kSystem);
  ASSERT_EQ(written.findings.all().size(), 1u);
  EXPECT_EQ(written.findings.all()[0].message->id, "names/unused");
}

TEST(Indexes, GiveANameTheSameAddressWhateverElseThereIs) {
  WrittenArchive one, two;
  one.system("税システム").entries(IndexKind::kSystem);
  two.system("福祉システム").system("税システム").system("税システム").entries(IndexKind::kSystem);
  EXPECT_EQ(one.archive.indexes.of(IndexKind::kSystem)[0].id,
            two.archive.indexes.of(IndexKind::kSystem)[0].id);
}

TEST(Indexes, HavePeriodsInTheFormsOrder) {
  WrittenArchive written;
  for (const char* period : {"20年以上", "5年", "20年以上", "1年未満"}) {
    written.add(WrittenDocument("zenkomoku").on("ii.1-6-2-a", {period}));
  }
  EXPECT_THAT(written.entries(IndexKind::kRetention),
              ElementsAre("1年未満: 1", "5年: 1", "20年以上: 2"));
  EXPECT_EQ(written.archive.indexes.of(IndexKind::kRetention)[2].id, "20-years-or-more");
}

TEST(Indexes, HaveNoEntryForWordsThatStandForMany) {
  WrittenArchive written;
  written.add(WrittenDocument("zenkomoku")
                  .text("i-2.1-1", "みほん基盤")
                  .text("i-2.1-3", "各業務システム、税システム"));
  EXPECT_THAT(written.entries(IndexKind::kSystem), ElementsAre("みほん基盤: 1", "税システム: 1"));
}

TEST(Mentions, NeverTakeAMarkThatCannotBeReadForTicked) {
  WrittenDocument document("zenkomoku");
  document.text("i-2.1-1", "みほん基盤").on("i-2.1-3", {"庁内連携システム"});
  document.doubt("i-2.1-3", "税務システム");
  const Mentions mentions = mentions_of(document.value);
  ASSERT_EQ(mentions.systems.size(), 1u);
  ASSERT_EQ(mentions.systems[0].connections.size(), 1u);
  EXPECT_EQ(mentions.systems[0].connections[0].name, "庁内連携システム");
  EXPECT_FALSE(mentions.systems[0].connections[0].by_name);
  EXPECT_TRUE(mentions.systems[0].connections_doubt);
}

TEST(Mentions, GiveEachCompanyOfATaskWithItsSubprocessing) {
  WrittenDocument document("zenkomoku");
  document.text("ii.1-1", "みほんファイル").text("ii.1-4.2", "保守");
  document.text("ii.1-4.2-6", "みほん電算株式会社、株式会社みほん 外2社");
  document.on("ii.1-4.2-7", {"再委託する"}).text("ii.1-4.2-9", "監視");
  const Mentions mentions = mentions_of(document.value);
  ASSERT_EQ(mentions.processors.size(), 2u);
  EXPECT_EQ(mentions.processors[1].processor.name, "株式会社みほん");
  EXPECT_EQ(mentions.processors[1].processor.item, "ii.1-4.2-6");
  EXPECT_EQ(mentions.processors[1].task, "保守");
  EXPECT_EQ(mentions.processors[1].file, "みほんファイル");
  EXPECT_EQ(mentions.processors[1].subprocessing, Subprocessing::kAllowed);
  EXPECT_EQ(mentions.processors[1].subprocessing_task, "監視");
}

TEST(Mentions, KeepATaskWhoseCompanyIsNotYetKnown) {
  WrittenDocument document("zenkomoku");
  document.text("ii.1-4.1", "構築").text("ii.1-4.1-6", "未定（今後調達）");
  const Mentions mentions = mentions_of(document.value);
  ASSERT_EQ(mentions.processors.size(), 1u);
  EXPECT_EQ(mentions.processors[0].processor.name, "");
  EXPECT_EQ(mentions.processors[0].written, "未定（今後調達）");
}

TEST(Mentions, WriteOutWhatTheDocumentShortens) {
  WrittenDocument document("zenkomoku");
  document.text("i-2.1-1", "みほん住民システム（以下「みほん住基」という。）");
  document.text("i-2.2-1", "税システム").text("i-2.2-3", "みほん住基");
  const Mentions mentions = mentions_of(document.value);
  ASSERT_EQ(mentions.systems.size(), 2u);
  ASSERT_EQ(mentions.systems[1].connections.size(), 1u);
  EXPECT_EQ(mentions.systems[1].connections[0].name, "みほん住民システム");
}

TEST(NearNames, AreOneCharacterApartAndNotJoined) {
  WrittenArchive written;
  written.company("みほんエステート株式会社")
      .company("みほんエスレート株式会社")
      .company("別の会社");
  EXPECT_THAT(written.near(IndexKind::kProcessor),
              ElementsAre("みほんエステート株式会社 | みほんエスレート株式会社"));
}

TEST(NearNames, DifferByTheFormOfCompanyOrByOneStroke) {
  WrittenArchive written;
  written.company("株式会社みほん").company("みほん");
  EXPECT_THAT(written.near(IndexKind::kProcessor), ElementsAre("みほん | 株式会社みほん"));
  WrittenArchive stroke;
  stroke.company("髙木").company("高木");
  EXPECT_EQ(stroke.near(IndexKind::kProcessor).size(), 1u);
}

TEST(NearNames, AreNotThoseThatCountOrThatNamesYamlHasAsTwo) {
  WrittenArchive counted;
  counted.system("みほんシステム1").system("みほんシステム2");
  EXPECT_THAT(counted.near(IndexKind::kSystem), IsEmpty());
  WrittenArchive two;
  two.company("みほんエステート").company("みほんエスレート");
  two.known({IndexKind::kProcessor, "みほんエステート", {}, "", "", 1});
  two.known({IndexKind::kProcessor, "みほんエスレート", {}, "", "", 3});
  EXPECT_THAT(two.near(IndexKind::kProcessor), IsEmpty());
}

TEST(NearNames, AreFoundAmongFiftyThousand) {
  Indexes indexes;
  Index& index = indexes.by_kind[static_cast<std::size_t>(IndexKind::kSystem)];
  for (int i = 0; i < 50000; ++i) {
    IndexEntry entry;
    for (int rest = i, digit = 0; digit < 12; ++digit, rest /= 3) {
      entry.name += std::vector<std::string>{"あ", "い", "漢"}[static_cast<std::size_t>(rest % 3)];
    }
    entry.name += "システム";
    index.push_back(entry);
  }
  EXPECT_FALSE(near_names(indexes).empty());
}

}  // namespace
}  // namespace kokai
