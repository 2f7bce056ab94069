#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/pipeline/release/publish_release.h"

namespace kokai::release {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(ReleasePlan, TellsPagesByAddressAndCountsWhatIsNoPage) {
  const Plan plan = plan_between({{"404.html", "1"},
                                  {"a/index.html", "1"},
                                  {"b/index.html", "1"},
                                  {"index.html", "1"},
                                  {"old.css", "1"},
                                  {"same.js", "1"}},
                                 {{"404.html", "2"},
                                  {"b/index.html", "1"},
                                  {"c/index.html", "1"},
                                  {"index.html", "2"},
                                  {"new.css", "1"},
                                  {"new.js", "1"},
                                  {"same.js", "2"}});
  EXPECT_THAT(plan.fresh, ElementsAre("/c/"));
  EXPECT_THAT(plan.changed, ElementsAre("/404.html", "/"));
  EXPECT_THAT(plan.gone, ElementsAre("/a/"));
  EXPECT_EQ(plan.other_fresh, 2U);
  EXPECT_EQ(plan.other_changed, 1U);
  EXPECT_EQ(plan.other_gone, 1U);
  EXPECT_FALSE(plan.same);
}

TEST(ReleasePlan, OfTheSameListIsEmpty) {
  const std::vector<proof::Sum> sums = {{"index.html", "1"}};
  const Plan plan = plan_between(sums, sums);
  EXPECT_TRUE(plan.same);
  EXPECT_THAT(plan.changed, IsEmpty());
}

TEST(CopyPlan, IsSafeInAShellWhateverTheNames) {
  EXPECT_THAT(copy_plan("it's", "www:/a; rm -rf b"),
              HasSubstr(" -- 'it'\\''s/' 'www:/a; rm -rf b/'\n"));
}

}  // namespace
}  // namespace kokai::release
