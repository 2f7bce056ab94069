#include "generator/formats/decoded_file.h"

#include <string>

#include <gmock/gmock.h>

#include "tests/support/told.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kKana = "\x82\xA0\x82\xA2";  // あい in CP932

TEST(DecodedFile, GivesTextAndSaysNothingWhenAllIsWell) {
  Findings findings;
  EXPECT_EQ(decode_file(kKana, std::nullopt, "a.csv", findings), "あい");
  EXPECT_THAT(told(findings), IsEmpty());
}

TEST(DecodedFile, TellsWhatIsWrongAndWhere) {
  const struct {
    std::string bytes;
    std::optional<Charset> declared;
    const char* told;
  } cases[] = {
      {std::string("a\n") + kKana, Charset::kUtf8, "charset/other@2"},
      {"a\nあ", Charset::kCp932, "charset/other@2"},
      {"a\n\xFF", std::nullopt, "charset/broken@2"},
      {std::string("a\n\n\0", 4), std::nullopt, "charset/nul@3"},
      {std::string("あ\n") + kKana, std::nullopt, "charset/mixed@2"},
      {"\x1B$B$\"\x1B(B", std::nullopt, "charset/other@1"},
      {std::string("\xC1\x79\x0A\x00", 4), std::nullopt, "charset/other@2"},
  };
  for (const auto& [bytes, declared, expected] : cases) {
    Findings findings;
    EXPECT_EQ(decode_file(bytes, declared, "a.csv", findings), std::nullopt);
    EXPECT_THAT(told(findings), ElementsAre(expected));
    EXPECT_EQ(findings.all()[0].line_text, "");
  }
}

TEST(DecodedFile, NamesTheCharsetToDeclareInstead) {
  Findings findings;
  decode_file(kKana, Charset::kUtf8, "a.csv", findings);
  const Diagnostic& one = findings.all().at(0);
  EXPECT_THAT(fill(one.message->fix.ja, one.args), HasSubstr("CP932"));
  EXPECT_THAT(fill(one.message->what.en, one.args), HasSubstr("not UTF-8; it looks like CP932"));
}

TEST(DecodedFile, WarnsOfGaijiAndReadsThem) {
  Findings findings;
  EXPECT_EQ(decode_file("\x82\xA0\n\xF0\x40", std::nullopt, "a.csv", findings), "あ\n\uE000");
  EXPECT_THAT(told(findings), ElementsAre("charset/private-use@2"));
}

}  // namespace
}  // namespace kokai
