// Lists of all assessments by one of their facts, and the ways that lead to them from home.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A published version, and beside it a draft that people are heard on.
Files with_a_hearing() {
  Files content = content_with("# I 基本情報\n");
  std::string path;
  std::string draft;
  for (const auto& [name, text] : content) {
    if (!name.ends_with("/2026-04-01.md")) continue;
    path = name.substr(0, name.rfind('/'));
    draft = text;
  }
  const std::string status = "status: 公表\n";
  const std::size_t at = draft.find(status);
  EXPECT_NE(at, std::string::npos);
  draft.replace(at, draft.find("\n---", at) + 1 - at, "status: 意見聴取中\n");
  content[path + "/draft.md"] = draft;
  return content;
}

TEST(PlainLists, ADraftBesideAPublishedVersionStandsUnderItsOwnStatus) {
  const Files files = draw_content(with_a_hearing());
  const std::string& hearings = files.at("lists/status/hearing/index.html");
  EXPECT_THAT(hearings, HasSubstr("href=\"../../../999016/12/draft/index.html\""));
  EXPECT_TRUE(files.contains("999016/12/draft/index.html"));
  EXPECT_THAT(files.at("lists/status/published/index.html"),
              HasSubstr("href=\"../../../999016/12/index.html\""));
}

TEST(Home, LeadsToEveryWayThatTheSiteHas) {
  const Files files = draw_content(content_with("# I 基本情報\n"));
  const std::string& home = files.at("index.html");
  for (const std::string way : {"search", "glossary", "indexes", "laws", "new"}) {
    const std::string page = way + "/index.html";
    EXPECT_THAT(home, HasSubstr('"' + page + '"'));
    EXPECT_TRUE(files.contains(page)) << page;
  }
  EXPECT_THAT(home, Not(HasSubstr("compare/")));
}

}  // namespace
}  // namespace kokai
