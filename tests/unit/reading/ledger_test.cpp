#include "generator/reading/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/files/hash.h"
#include "generator/reading/redirects.h"

namespace kokai {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::SizeIs;
using testing::StartsWith;

const std::string kVersion =
    "---\nform: 基礎項目評価書\ntitle: 児童手当\nstatus: 公表\n---\n# I 関連情報\n本文\n";
const std::string kDigest(64, 'a');

std::vector<std::string> ids_of(const Findings& findings) {
  std::vector<std::string> ids;
  for (const Diagnostic& one : findings.all()) ids.emplace_back(one.message->id);
  return ids;
}

RecordedRow version_row(const std::string& address) {
  return {{2026, 4, 1}, RecordedKind::kVersion, address, kDigest, "i-1 ~2", "", 0};
}

TEST(VersionDigest, IsThatOfTheTextWithoutWhatTellsWhereItStands) {
  EXPECT_EQ(version_digest(kVersion),
            sha256("---\nform: 基礎項目評価書\ntitle: 児童手当\n---\n# I 関連情報\n本文\n"));
}

TEST(VersionDigest, IsTheSameWhateverEditorsDoToLineEnds) {
  std::string with_returns = "\xEF\xBB\xBF";
  for (const char c : kVersion)
    with_returns += c == '\n' ? std::string(" \r\n") : std::string(1, c);
  EXPECT_EQ(version_digest(with_returns + "\n\n"), version_digest(kVersion));
}

TEST(VersionDigest, IsTheSameWhenADocumentEnds) {
  std::string ended = kVersion;
  ended.replace(ended.find("公表"), std::string("公表").size(), "終了\nended: 2026-05-01");
  EXPECT_EQ(version_digest(ended), version_digest(kVersion));
}

TEST(VersionDigest, ChangesWithTheTitleAndWithAnyLetterOfTheText) {
  std::string title = kVersion;
  title.replace(title.find("児童手当"), std::string("児童手当").size(), "児童扶養手当");
  EXPECT_NE(version_digest(title), version_digest(kVersion));
  EXPECT_NE(version_digest(kVersion + "。\n"), version_digest(kVersion));
}

TEST(VersionDigest, TakesALineOfTheTextForTextEvenWhenItLooksLikeAKey) {
  EXPECT_NE(version_digest(kVersion + "status: 終了\n"), version_digest(kVersion));
}

TEST(Ledger, IsReadBackAsItWasWritten) {
  RecordedRow correction = version_row("990019/18/2025-01-31/");
  correction.kind = RecordedKind::kCorrection;
  correction.reason = "=写し間違い、\"一字\"";
  const std::string first = with_rows("", {version_row("990019/18/2025-01-31/")});
  const std::string both = with_rows(first, {correction});
  EXPECT_THAT(both, StartsWith(first));
  Findings findings;
  const SiteLedger ledger = read_site_ledger("ledger.csv", both, findings);
  EXPECT_TRUE(findings.empty());
  ASSERT_THAT(ledger, SizeIs(2));
  EXPECT_EQ(ledger[0].sha256, kDigest);
  EXPECT_EQ(ledger[0].items, "i-1 ~2");
  EXPECT_EQ(ledger[0].line, 2u);
  EXPECT_EQ(ledger[1].kind, RecordedKind::kCorrection);
  EXPECT_EQ(ledger[1].reason, correction.reason);
}

TEST(Ledger, BeginsANewLineBehindAFileThatSomebodyCut) {
  const std::string whole = with_rows("", {version_row("990019/18/2025-01-31/")});
  const std::string cut = whole.substr(0, whole.size() - 2);
  EXPECT_EQ(with_rows(cut, {}), whole);
}

TEST(Ledger, TellsEachRowThatCannotBeRead) {
  const std::string head = with_rows("", {});
  const std::string good = "2026-04-01,版,990019/18/2025-01-31/," + kDigest + ",i-1,\r\n";
  const auto told = [&](const std::string& row) {
    Findings findings;
    const SiteLedger ledger = read_site_ledger("ledger.csv", head + good + row, findings);
    EXPECT_THAT(ledger, SizeIs(1)) << row;
    return ids_of(findings);
  };
  const std::string other = "990019/18/2026-01-31/," + kDigest + ",i-1,\r\n";
  for (const std::string& row :
       {"2026-4-1,版," + other, "2026-04-01,ばん," + other, std::string("2026-04-01,版\r\n"),
        "2026-04-01,版,/990019/18/," + kDigest + ",,\r\n",
        "2026-04-01,版,990019/18/../," + kDigest + ",,\r\n",
        std::string("2026-04-01,版,990019/18/2026-01-31/,abc,,\r\n"),
        "2026-04-01,用語,glossary/a/," + kDigest + ",,\r\n",
        "2026-04-01,訂正,990019/18/2025-01-31/," + kDigest + ",i-1,\r\n",
        "2026-04-01,訂正," + other, good}) {
    const std::vector<std::string> ids = told(row);
    EXPECT_THAT(ids, Contains("ledger/row")) << row;
  }
}

TEST(Ledger, WithAnotherHeadIsNoneOfOurs) {
  Findings findings;
  EXPECT_THAT(read_site_ledger("ledger.csv", "a,b\r\n1,2\r\n", findings), SizeIs(0));
  EXPECT_THAT(ids_of(findings), ElementsAre("ledger/row"));
}

TEST(Redirects, LeadFromPagesAndItemsThatWereOurs) {
  Findings findings;
  const std::vector<Redirect> all = read_redirects("redirects.yaml",
                                                   "- from: 990019/18/\n  to: 990019/52/\n"
                                                   "- from: 990019/18/2025-01-31/#ii.1-4.2-3\n"
                                                   "  to: 990019/18/2025-01-31/#ii.1-4.3-3\n"
                                                   "- from: 990019/rounds/2026-juki/\n  to: ''\n"
                                                   "- from: 990019/draft-juki/\n"
                                                   "  to: https://www.city.example/a?b=c#d\n",
                                                   findings);
  EXPECT_TRUE(findings.empty());
  ASSERT_THAT(all, SizeIs(4));
  EXPECT_EQ(all[1].line, 3u);
  EXPECT_EQ(all[2].to, "");
}

TEST(Redirects, LetNothingThroughThatIsInTheWayOfAnotherPageOrTripsAServer) {
  for (const std::string from :
       {"/990019/18/", "990019/18", "990019/18/changes/", "990019/new/", "990019/../18/", "data/",
        "990019/18/2025-02-30/", "\"990019/18/#A b\"", "index.html", "glossary/", "''"}) {
    Findings findings;
    read_redirects("redirects.yaml", "- from: " + from + "\n  to: 990019/52/\n", findings);
    EXPECT_FALSE(findings.empty()) << from;
  }
  for (const std::string to :
       {"990019/52", "/990019/52/", "../52/", "javascript:alert(1)/", "'https://a.example/$uri'",
        "'https://a.example/\"'", "'https://a.example/ b'", "ftp://a.example/", "https://"}) {
    Findings findings;
    EXPECT_TRUE(read_redirects("redirects.yaml", "- from: 990019/18/\n  to: " + to + "\n", findings)
                    .empty())
        << to;
    EXPECT_THAT(ids_of(findings), ElementsAre("redirects/address")) << to;
  }
}

TEST(Redirects, WantBothEnds) {
  Findings findings;
  EXPECT_TRUE(
      read_redirects("redirects.yaml", "- from: 990019/18/\n- to: 990019/18/\n", findings).empty());
  EXPECT_THAT(ids_of(findings), ElementsAre("yaml/missing-key", "yaml/missing-key"));
}

}  // namespace
}  // namespace kokai
