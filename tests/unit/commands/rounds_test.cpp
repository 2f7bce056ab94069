#include "generator/reading/rounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/commands/round_plan.h"
#include "tests/support/run_command.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string kRound = "content/999016-mihon/rounds/2026-juki/round.md";

void write_site(const ScratchFolder& folder) {
  folder.write("content/site.yaml", "title: みほん\n");
  folder.write("content/999016-mihon/municipality.yaml",
               "code: \"999016\"\nname: みほん市\nprefecture: みほん県\ncontact:\n  mail: "
               "somu@mihon.example\n");
  folder.write("content/999016-mihon/draft-juki/draft.md",
               "---\nform: 全項目評価書\ntitle: 住民基本台帳に関する事務\nauthority: "
               "みほん市長\nstatus: 素案\n---\n# I 基本情報\n");
}

Said new_round(const ScratchFolder& folder, const std::string& assessment, const std::string& first,
               const std::string& last) {
  return run({"new", "round", "2026-juki", "--municipality", "999016", "--assessment", assessment,
              "--start", first, "--end", last, "--now", "2026-11-01", "--content",
              folder / "content"});
}

TEST(NewRound, WritesAPatternThatReadsWithoutAFinding) {
  const ScratchFolder folder;
  write_site(folder);
  const Said ran = new_round(folder, "juki", "2026-11-09", "2026-12-11");
  EXPECT_EQ(ran.status, kFine) << ran.err;
  Findings findings;
  const auto round = read_round(kRound, files_below(folder.path()).at(kRound), findings);
  EXPECT_TRUE(findings.empty());
  ASSERT_TRUE(round);
  EXPECT_EQ(round->assessment, "draft-juki");
  EXPECT_EQ(round->title, "住民基本台帳に関する事務への意見");
  EXPECT_EQ(round->methods.at(0).to, "somu@mihon.example");
  EXPECT_THAT(ran.out, AllOf(HasSubstr("2026-12-08(火)        30日目"), HasSubstr("最終日(33日間)"),
                             HasSubstr("2026-12-12(土) 以後   第三者点検")));
}

TEST(NewRound, NeverWritesOverARound) {
  const ScratchFolder folder;
  write_site(folder);
  folder.write(kRound, "書きかけ\n");
  const auto before = files_below(folder.path());
  EXPECT_EQ(new_round(folder, "juki", "2026-11-09", "2026-12-11").status, kFaults);
  EXPECT_EQ(files_below(folder.path()), before);
}

TEST(NewRound, RefusesWhatIsNotThereAndLeavesNothingBehind) {
  const ScratchFolder folder;
  write_site(folder);
  const auto before = files_below(folder.path());
  const Said unknown = new_round(folder, "12", "2026-11-09", "2026-12-11");
  EXPECT_EQ(unknown.status, kFaults);
  EXPECT_THAT(unknown.err, HasSubstr("draft-juki(juki)"));
  EXPECT_EQ(new_round(folder, "juki", "2026-12-11", "2026-11-09").status, kUsage);
  EXPECT_EQ(new_round(folder, "juki", "2026-11-31", "2026-12-09").status, kUsage);
  EXPECT_EQ(files_below(folder.path()), before);
}

TEST(RoundPlan, OffersTheDayThatWouldDoWhereTheRoundIsTooShort) {
  Round round;
  round.period = {{2027, 1, 10}, {2027, 1, 31}};
  EXPECT_THAT(
      round_plan(round, true, Language::kJapanese),
      AllOf(HasSubstr("22日間で行うときは"), HasSubstr("2027-02-08"), HasSubstr("短縮理由")));
  EXPECT_THAT(round_plan(round, false, Language::kJapanese),
              AllOf(Not(HasSubstr("短縮理由")), Not(HasSubstr("30日目")), HasSubstr("任意")));
}

TEST(NextChangeCommand, TellsTheMidnightOfTokyoAndTheReason) {
  const ScratchFolder folder;
  write_site(folder);
  ASSERT_EQ(new_round(folder, "juki", "2026-11-09", "2026-12-11").status, kFine);
  const auto next = [&](const std::string& now) {
    return run({"next-change", "--json", "--now", now, "--content", folder / "content"}).out;
  };
  EXPECT_THAT(next("2026-11-01"), AllOf(HasSubstr("\"at\": \"2026-11-09T00:00:00+09:00\""),
                                        HasSubstr("\"change\": \"opens\"")));
  EXPECT_THAT(next("2026-12-11T14:59:59Z"), HasSubstr("\"change\": \"closes\""));
  EXPECT_THAT(next("2026-12-11T15:00:00Z"), HasSubstr("\"at\": null"));
}

TEST(NextChangeCommand, DoesNotGuessWhereARoundCannotBeRead) {
  const ScratchFolder folder;
  write_site(folder);
  folder.write(kRound, "---\ntitle: みほん\n---\n");
  const Said ran = run({"next-change", "--now", "2026-11-01", "--content", folder / "content"});
  EXPECT_EQ(ran.status, kFaults);
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(ran.err, HasSubstr("yaml/missing-key"));
}

}  // namespace
}  // namespace kokai
