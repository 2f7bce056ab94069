#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/files/minisign.h"
#include "generator/reading/glossary.h"
#include "generator/reading/settings.h"
#include "tests/support/run_command.h"
#include "tests/support/scratch_folder.h"

namespace kokai {
namespace {

using testing::ElementsAre;
using testing::Key;

TEST(NewSite, HasSettingsAndAGlossaryThatReadsWithoutAFinding) {
  const ScratchFolder folder;
  ASSERT_EQ(run({"new", "site", folder / "mysite"}).status, kFine);
  const auto files = files_below(folder.path());
  EXPECT_THAT(files, ElementsAre(Key("mysite/content/glossary/terms.yaml"),
                                 Key("mysite/content/site.yaml")));
  Findings findings;
  const Glossary glossary = read_glossary({{"terms.yaml", files.begin()->second}}, findings);
  EXPECT_TRUE(findings.all().empty());
  ASSERT_EQ(glossary.terms.size(), 3u);
  for (const Term& term : glossary.terms) {
    EXPECT_FALSE(term.reading.empty()) << term.id;
    EXPECT_FALSE(term.plain.empty()) << term.id;
    EXPECT_FALSE(term.see_also.empty()) << term.id;
  }
}

TEST(NewSite, ShowsSettingsThatAreReadOnceTheirMarkIsTakenAway) {
  const ScratchFolder folder;
  ASSERT_EQ(run({"new", "site", folder / "mysite"}).status, kFine);
  std::string text = bytes_of(folder.path() / "mysite/content/site.yaml");
  text = std::regex_replace(text, std::regex("(^|\n)# ([a-z_]+: )"), "$1$2");
  const std::string key = minisign::public_key_text({});
  text = std::regex_replace(text, std::regex("RWQ…\n"), key.substr(key.find('\n') + 1));
  Findings findings;
  const SiteSettings settings = read_site("site.yaml", text, findings);
  EXPECT_TRUE(findings.all().empty()) << text;
  EXPECT_TRUE(settings.bundles);
  EXPECT_FALSE(settings.public_key.empty());
  EXPECT_FALSE(settings.base_url.empty());
}

TEST(NewSite, LeavesASiteThatIsThereAsItIs) {
  const ScratchFolder folder;
  folder.write("mysite/content/site.yaml", "title: ある\n");
  const auto before = files_below(folder.path());
  EXPECT_EQ(run({"new", "site", folder / "mysite"}).status, kFaults);
  EXPECT_EQ(files_below(folder.path()), before);
}

TEST(NewSite, KeepsAnOlderGlossary) {
  const ScratchFolder folder;
  folder.write("mysite/content/glossary/ours.yaml", "[]\n");
  EXPECT_EQ(run({"new", "site", folder / "mysite"}).status, kFine);
  EXPECT_THAT(files_below(folder.path()), ElementsAre(Key("mysite/content/glossary/ours.yaml"),
                                                      Key("mysite/content/site.yaml")));
}

}  // namespace
}  // namespace kokai
