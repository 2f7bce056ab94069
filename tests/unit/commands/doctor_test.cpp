// What the doctor says of content, folders and machine that are ill in one way each.
#include "generator/commands/doctor.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "generator/diagnostics/findings.h"
#include "tests/support/run_command.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class Doctor : public ::testing::Test {
 protected:
  Doctor() {
    fs::create_directories(folder_ / "content");
    patient.content = folder_ / "content";
    patient.output = folder_ / "output";
    patient.today = *parse_moment("2026-11-21");
    patient.language = Language::kEnglish;
  }

  const ScratchFolder folder_;
  Patient patient;
};

constexpr Message kSevere = {"test-severe", Severity::kError, {"だめ", "bad"}, {}, {}, {}};
constexpr Message kMild = {"test-mild", Severity::kWarning, {"変", "odd"}, {}, {}, {}};

TEST_F(Doctor, SaysThatErrorsStopAPublicationAndWarningsDoNot) {
  EXPECT_EQ(check_texts(patient).health, Health::kGood);
  patient.outcome.findings.add(kMild, {}, {});
  EXPECT_EQ(check_texts(patient).health, Health::kAdvice);
  patient.outcome.findings.add(kSevere, {}, {});
  const Diagnosis found = check_texts(patient);
  EXPECT_EQ(found.health, Health::kFault);
  EXPECT_THAT(found.cure, HasSubstr("kokai check --content " + patient.content));
}

TEST_F(Doctor, MissesAThemeThatIsNotThere) {
  patient.settings.theme = "nowhere";
  EXPECT_EQ(check_theme(patient).health, Health::kFault);
  patient.outcome.theme_folder = "/themes/default";
  EXPECT_EQ(check_theme(patient).health, Health::kGood);
}

TEST_F(Doctor, AsksForThePublisherThenForTheAddress) {
  EXPECT_THAT(check_settings(patient).cure, HasSubstr("publisher"));
  patient.settings.publisher = "みほん市";
  EXPECT_THAT(check_settings(patient).cure, HasSubstr("base_url"));
  patient.settings.base_url = "https://mihon.example/";
  EXPECT_EQ(check_settings(patient).health, Health::kGood);
}

TEST_F(Doctor, RefusesAnOutputFolderThatHoldsFilesOfOthersAndLeavesThemAlone) {
  EXPECT_EQ(check_output(patient).health, Health::kGood);
  EXPECT_FALSE(fs::exists(patient.output)) << "looking must not make it";
  fs::create_directories(patient.output);
  std::ofstream(patient.output + "/thesis.docx") << "mine";
  EXPECT_EQ(check_output(patient).health, Health::kFault);
  EXPECT_TRUE(fs::exists(patient.output + "/thesis.docx"));
}

TEST_F(Doctor, RefusesAnOutputFolderInsideTheContentAndTheOtherWayRound) {
  patient.output = patient.content + "/output";
  EXPECT_EQ(check_output(patient).health, Health::kFault);
  patient.output = folder_.path();
  EXPECT_EQ(check_output(patient).health, Health::kFault);
}

TEST_F(Doctor, CountsTheSpaceForTheOldSiteAndTheNew) {
  EXPECT_EQ(check_space(patient).health, Health::kGood);
  patient.content_bytes = std::uint64_t{1} << 55;
  EXPECT_EQ(check_space(patient).health, Health::kFault);
}

TEST_F(Doctor, LeavesNothingBehindWhereItTriesTheExchange) {
  EXPECT_EQ(check_swap(patient).health, Health::kGood);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator()), 1);
}

TEST_F(Doctor, WantsAClosedPrivateFolderWhereThereAreRounds) {
  EXPECT_EQ(check_private_folder(patient).health, Health::kGood);
  patient.rounds = 1;
  EXPECT_EQ(check_private_folder(patient).health, Health::kAdvice);
  patient.private_folder = folder_ / "private";
  fs::create_directories(patient.private_folder);
  ASSERT_EQ(chmod(patient.private_folder.c_str(), 0755), 0);
  EXPECT_EQ(check_private_folder(patient).health, Health::kFault);
  ASSERT_EQ(chmod(patient.private_folder.c_str(), 0700), 0);
  EXPECT_EQ(check_private_folder(patient).health, Health::kGood);
  patient.private_folder = patient.content + "/private";
  EXPECT_EQ(check_private_folder(patient).health, Health::kFault);
}

TEST_F(Doctor, NoticesAClockBehindTheNewestVersion) {
  patient.newest = *parse_moment("2026-11-21");
  EXPECT_EQ(check_clock(patient).health, Health::kGood);
  patient.newest = *parse_moment("2026-11-22");
  EXPECT_EQ(check_clock(patient).health, Health::kAdvice);
}

TEST_F(Doctor, AdvisesATimerOnlyWhereRoundsCountDown) {
  if (fs::exists("/etc/systemd/system/kokai-build.timer") || fs::exists("/etc/cron.d/kokai")) {
    GTEST_SKIP() << "this machine builds sites";
  }
  EXPECT_EQ(check_timer(patient).health, Health::kGood);
  patient.rounds = 1;
  EXPECT_EQ(check_timer(patient).health, Health::kAdvice);
}

TEST_F(Doctor, ReadsTheCharacterSetFromTheVariableThatDecides) {
  setenv("LC_ALL", "ja_JP.eucJP", 1);
  EXPECT_EQ(check_terminal(patient).health, Health::kAdvice);
  setenv("LC_ALL", "ja_JP.utf8", 1);
  EXPECT_EQ(check_terminal(patient).health, Health::kGood);
  unsetenv("LC_ALL");
}

TEST_F(Doctor, AsACommandGoesThroughAllOfItAndExitsWithOneWhereAFaultStands) {
  folder_.write("content/site.yaml", "title: 見本\npublisher: みほん市\nno_such_key: x\n");
  const auto ill = run({"doctor", "--content", patient.content, "--output", patient.output,
                        "--theme", KOKAI_SOURCE_DIR "/themes/default", "--json"});
  EXPECT_EQ(ill.status, kFaults);
  EXPECT_THAT(ill.out, HasSubstr("\"id\": \"texts\",\n      \"health\": \"fault\""));
  const auto well = run({"doctor", "--content", KOKAI_SOURCE_DIR "/content", "--output",
                         patient.output, "--theme", KOKAI_SOURCE_DIR "/themes/default"});
  EXPECT_EQ(well.status, kFine) << well.out;
  EXPECT_THAT(well.out, HasSubstr("公開を妨げるもの 0"));
  EXPECT_FALSE(fs::exists(patient.output));
}

}  // namespace
}  // namespace kokai
