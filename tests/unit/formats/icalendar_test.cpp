#include "generator/formats/icalendar.h"

#include <gtest/gtest.h>

#include "generator/text/utf8.h"

namespace kokai::ical {
namespace {

TEST(IcalendarWriter, EndsEachLineWithCrLf) {
  Writer ical;
  ical.begin("VEVENT").plain("UID", "1").end("VEVENT");
  EXPECT_EQ(ical.take(), "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n");
}

TEST(IcalendarWriter, EscapesTextsAndNothingElse) {
  Writer ical;
  ical.text("SUMMARY", "a\\b;c,d:e\nf\r\x07g").plain("URL", "https://a.example/?b=1,2;3");
  EXPECT_EQ(ical.take(), "SUMMARY:a\\\\b\\;c\\,d:e\\nfg\r\nURL:https://a.example/?b=1,2;3\r\n");
}

TEST(IcalendarWriter, LetsNoLineEndIntoAPlainValue) {
  Writer ical;
  ical.plain("UID", "1\r\nX-MORE:2");
  EXPECT_EQ(ical.take(), "UID:1X-MORE:2\r\n");
}

TEST(IcalendarWriter, FoldsAt75OctetsWithoutCuttingACharacter) {
  for (std::size_t head = 0; head < 8; ++head) {  // every place of a character at the edge
    std::string value = std::string(head, 'x');
    for (int i = 0; i < 100; ++i) value += "あé𠮷";
    Writer ical;
    ical.text("SUMMARY", value);
    const std::string text = ical.take();
    std::string unfolded;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t end = text.find("\r\n", from);
      std::string_view line = std::string_view(text).substr(from, end - from);
      EXPECT_LE(line.size(), 75u);
      EXPECT_EQ(find_invalid_utf8(line), std::string_view::npos);
      if (from != 0) {
        ASSERT_EQ(line.front(), ' ');
        line.remove_prefix(1);
      }
      unfolded += line;
      from = end + 2;
    }
    EXPECT_EQ(unfolded, "SUMMARY:" + value);
  }
}

TEST(IcalendarWriter, LeavesALineOf75OctetsWhole) {
  const std::string value(75 - 4, 'x');
  Writer ical;
  ical.plain("UID", value);
  EXPECT_EQ(ical.take(), "UID:" + value + "\r\n");
}

TEST(IcalendarWriter, FoldsEvenWhatIsNoText) {
  Writer ical;
  ical.plain("X", std::string(300, '\x80'));
  EXPECT_EQ(ical.take().size(), 302u + 2 + 5 * 3);
}

TEST(IcalendarWriter, WritesDaysWithoutATimeZone) {
  Writer ical;
  ical.day("DTSTART", {2026, 4, 1});
  EXPECT_EQ(ical.take(), "DTSTART;VALUE=DATE:20260401\r\n");
}

TEST(IcalendarMoment, IsTheEveningBeforeInUtc) {
  EXPECT_EQ(utc_of_tokyo_midnight({2026, 3, 1}), "20260228T150000Z");
}

}  // namespace
}  // namespace kokai::ical
