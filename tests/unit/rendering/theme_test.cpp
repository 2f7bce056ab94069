#include <gmock/gmock.h>

#include "generator/rendering/rendering.h"
#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<Diagnostic> findings_of(const MemoryTree& theme) {
  Findings findings;
  const auto loaded = Theme::load(theme, "ja", findings);
  EXPECT_TRUE(loaded.ok());
  findings.sort();
  return findings.all();
}

std::vector<std::string> ids_of(const std::vector<Diagnostic>& findings) {
  std::vector<std::string> ids;
  for (const Diagnostic& finding : findings) ids.emplace_back(finding.message->id);
  return ids;
}

/// The default theme with one piece of one file written otherwise.
MemoryTree theme_with(const std::string& file, const std::string& from, const std::string& to) {
  MemoryTree theme = default_theme_files();
  std::string& text = theme.files.at(file);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  return theme;
}

TEST(Theme, TheDefaultThemeIsWithoutAFinding) {
  EXPECT_THAT(ids_of(findings_of(default_theme_files())), IsEmpty());
}

TEST(Theme, AMissingTemplateIsAFindingThatNamesIt) {
  MemoryTree theme = default_theme_files();
  theme.files.erase("templates/municipality.html");
  const auto findings = findings_of(theme);
  ASSERT_THAT(ids_of(findings), Contains("theme/template-missing"));
  EXPECT_THAT(findings.front().args, ElementsAre("templates/municipality.html"));
}

TEST(Theme, AMissingWordIsAFindingThatNamesIt) {
  const auto findings = findings_of(theme_with("words.ja.yaml", "mark_doubt:", "mark_dout:"));
  EXPECT_THAT(ids_of(findings), Contains("theme/word-missing"));
  EXPECT_THAT(ids_of(findings), Contains("theme/word-unknown"));
  for (const Diagnostic& finding : findings) {
    if (finding.message->id != "theme/word-missing") continue;
    EXPECT_EQ(finding.args.at(0), "mark_doubt");
  }
}

TEST(Theme, AWordThatNoPageUsesIsAFindingWithTheNearestOne) {
  const auto findings =
      findings_of(theme_with("words.ja.yaml", "sources:", "sourcez: x\nsources:"));
  ASSERT_THAT(ids_of(findings), ElementsAre("theme/word-unknown"));
  EXPECT_THAT(findings.front().args, ElementsAre("sourcez", "sources"));
}

TEST(Theme, AnUnknownMarkerIsAFindingWithPlaceAndNearestName) {
  const auto findings = findings_of(theme_with("templates/home.html", "{{FACTS}}", "{{FACT}}"));
  ASSERT_THAT(ids_of(findings), Contains("theme/marker-unknown"));
  EXPECT_THAT(findings.front().args, ElementsAre("{{FACT}}", "FACTS"));
  EXPECT_GT(findings.front().at.line, 1u);
}

TEST(Theme, AMarkerThatMustBeThereIsMissed) {
  const auto findings =
      findings_of(theme_with("templates/assessment.html", "{{DOCUMENT_HTML:none}}", ""));
  EXPECT_THAT(ids_of(findings), ElementsAre("theme/marker-missing"));
}

TEST(Theme, EscapingMayNotBeSwitchedOffForPlainValues) {
  const auto findings =
      findings_of(theme_with("templates/home.html", "{{FACTS}}", "{{FACTS:none}}"));
  EXPECT_THAT(ids_of(findings), ElementsAre("theme/marker-raw"));
}

TEST(Theme, AnAttributeWithoutQuotesIsRejectedInTheEnginesWords) {
  const auto findings =
      findings_of(theme_with("templates/home.html", "href=\"{{URL}}\"", "href={{URL}}"));
  ASSERT_THAT(ids_of(findings), ElementsAre("theme/template-rejected"));
  EXPECT_THAT(findings.front().args.at(1), HasSubstr("URL"));
}

TEST(Theme, SectionsThatDoNotCloseAreRejected) {
  const auto findings = findings_of(theme_with("templates/home.html", "{{/HAS_NEWEST}}", ""));
  EXPECT_THAT(ids_of(findings), ElementsAre("theme/template-rejected"));
}

TEST(Theme, AStyleSheetThatIsNotThereIsNamed) {
  MemoryTree theme = default_theme_files();
  theme.files.erase("css/base.css");
  const auto findings = findings_of(theme);
  ASSERT_THAT(ids_of(findings), ElementsAre("theme/file-missing"));
  EXPECT_THAT(findings.front().args, ElementsAre("css/base.css"));
}

TEST(Theme, ALanguageWithoutWordsNamesTheFile) {
  Findings findings;
  const auto loaded = Theme::load(default_theme_files(), "fr", findings);
  ASSERT_TRUE(loaded.ok());
  EXPECT_THAT(ids_of(findings.all()), Contains("theme/file-missing"));
}

TEST(Theme, BytesThatAreNoUtf8AreAFinding) {
  MemoryTree theme = default_theme_files();
  theme.files.at("css/base.css") += "\xFF";
  EXPECT_THAT(ids_of(findings_of(theme)), ElementsAre("theme/file-broken"));
}

}  // namespace
}  // namespace kokai
