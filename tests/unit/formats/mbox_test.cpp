#include "generator/formats/mbox.h"

#include <string>
#include <vector>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/mman.h>
#include <unistd.h>

#include "generator/files/descriptor.h"
#include "tests/support/told.h"

namespace kokai::mail {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ReadBox {
  std::vector<std::string> messages;
  std::vector<MboxPlace> places;
  std::vector<std::string> told;
  MboxSummary summary;
};

ReadBox read_box(const std::string& bytes, std::uint64_t limit = 1'000'000) {
  const Descriptor file(memfd_create("mbox", 0));
  EXPECT_EQ(write_all(file.get(), bytes), 0);
  ::lseek(file.get(), 0, SEEK_SET);
  ReadBox out;
  Findings findings;
  const Result<MboxSummary> summary = read_mbox(
      file.get(), limit, "a.mbox",
      [&](std::string_view message, const MboxPlace& place) {
        out.messages.emplace_back(message);
        out.places.push_back(place);
        return true;
      },
      findings);
  EXPECT_TRUE(summary.ok());
  out.summary = summary.value();
  out.told = told(findings);
  return out;
}

constexpr const char* kFirst = "From a@b.example Sat Nov 21 19:24:23 2026\n";
constexpr const char* kSecond = "From - Sat, 21 Nov 2026 19:24:24 +0900\r\n";

TEST(Mbox, HandsMessagesOnWithTheirPlaces) {
  const ReadBox out = read_box(std::string(kFirst) + "Subject: a\n\nx\n\n" + kSecond +
                               "Subject: b\r\n\r\ny\r\n\r\n");
  EXPECT_THAT(out.messages, ElementsAre("Subject: a\n\nx\n", "Subject: b\r\n\r\ny\r\n"));
  EXPECT_EQ(out.places[1].ordinal, 2U);
  EXPECT_EQ(out.places[1].offset, std::string(kFirst).size() + 15);
  EXPECT_EQ(out.places[1].line, 6U);
  EXPECT_THAT(out.told, IsEmpty());
}

TEST(Mbox, TakesOneQuoteSignOffLinesThatWereQuoted) {
  const ReadBox out = read_box(std::string(kFirst) + "S: a\n\n>From x\n>>From y\n> From z\n>Fro\n");
  EXPECT_THAT(out.messages, ElementsAre("S: a\n\nFrom x\n>From y\n> From z\n>Fro\n"));
}

TEST(Mbox, PartsNothingAtWordsThatOnlyBeginWithFrom) {
  const ReadBox out = read_box(std::string(kFirst) + "S: a\n\nFrom here on I disagree.\nx\n" +
                               kFirst + "y\n\nFrom: z\n");
  EXPECT_EQ(out.messages.size(), 1U);
}

TEST(Mbox, SkipsAMessageAboveTheLimitAndReadsOn) {
  const ReadBox out = read_box(std::string(kFirst) + "S: a\n\n" + std::string(3'000'000, 'x') +
                               "\n\n" + kFirst + "S: b\n\ny\n");
  EXPECT_THAT(out.messages, ElementsAre("S: b\n\ny\n"));
  EXPECT_EQ(out.places[0].ordinal, 2U);
  EXPECT_THAT(out.told, ElementsAre("mail/too-large@1"));
  EXPECT_EQ(out.summary.refused.size(), 1U);
  EXPECT_EQ(out.summary.messages, 1U);
}

TEST(Mbox, KeepsLinesLongerThanAPieceOfTheFile) {
  const std::string longest(900'000, 'x');
  const ReadBox out =
      read_box(std::string(kFirst) + "S: a\n\n" + longest + "\n" + longest + "y\n", 4'000'000);
  ASSERT_EQ(out.messages.size(), 1U);
  EXPECT_EQ(out.messages[0], "S: a\n\n" + longest + "\n" + longest + "y\n");
}

TEST(Mbox, TellsWhatStandsBeforeTheFirstMessage) {
  const ReadBox out = read_box("no mbox\nat all\n");
  EXPECT_THAT(out.messages, IsEmpty());
  EXPECT_THAT(out.told, ElementsAre("mail/not-mbox@1"));
  EXPECT_THAT(read_box("").told, IsEmpty());
  const ReadBox late = read_box(std::string("lead\n\n") + kFirst + "S: a\n\nx\n");
  EXPECT_EQ(late.messages.size(), 1U);
  EXPECT_THAT(late.told, ElementsAre("mail/not-mbox@1"));
}

TEST(Mbox, GivesTheSameMessagesHoweverItIsCutIntoPieces) {
  std::string bytes;
  for (int i = 0; i < 3'000; ++i) {
    bytes += std::string(kFirst) + "S: " + std::to_string(i) + "\n\n" + std::string(i % 700, 'z') +
             "\n>From\n\n";
  }
  const ReadBox out = read_box(bytes);
  ASSERT_EQ(out.messages.size(), 3'000U);
  for (std::size_t i = 0; i < out.messages.size(); ++i) {
    ASSERT_EQ(out.messages[i],
              "S: " + std::to_string(i) + "\n\n" + std::string(i % 700, 'z') + "\n>From\n");
    ASSERT_EQ(bytes.substr(out.places[i].offset, 5), "From ");
  }
}

TEST(Mbox, EndsEarlyWhenTheTakerWantsNoMore) {
  const Descriptor file(memfd_create("mbox", 0));
  ASSERT_EQ(write_all(file.get(), std::string(kFirst) + "S: a\n\n" + kFirst + "S: b\n\n"), 0);
  ::lseek(file.get(), 0, SEEK_SET);
  Findings findings;
  int taken = 0;
  const auto summary = read_mbox(
      file.get(), 1000, "a", [&](std::string_view, const MboxPlace&) { return ++taken < 1; },
      findings);
  EXPECT_EQ(taken, 1);
  EXPECT_TRUE(summary.value().stopped);
}

TEST(Mbox, SaysWhatTheSystemSaysWhenItCannotBeRead) {
  const Descriptor folder(::open("/", O_RDONLY | O_DIRECTORY));
  Findings findings;
  const auto summary = read_mbox(
      folder.get(), 1000, "a", [](std::string_view, const MboxPlace&) { return true; }, findings);
  ASSERT_FALSE(summary.ok());
  EXPECT_EQ(summary.failure().doing, "read");
}

TEST(Mbox, IsKnownByItsFirstLine) {
  EXPECT_TRUE(is_mbox(kFirst));
  EXPECT_TRUE(is_mbox(kSecond));
  EXPECT_FALSE(is_mbox("From: a@b\n"));
  EXPECT_FALSE(is_mbox("From here on\n12:34"));
}

}  // namespace
}  // namespace kokai::mail
