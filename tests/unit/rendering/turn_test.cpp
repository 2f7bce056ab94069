#include "generator/rendering/turn.h"

#include <gmock/gmock.h>

#include "tests/unit/rendering/drawn_site.h"

namespace kokai {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string turn(const Neighbour& previous, const Neighbour& next) {
  const auto theme = default_theme();
  return turn_html(loaded(*theme), &Words::term_kind, previous, next);
}

TEST(Turn, LinksSayWhatLiesBeforeAndAfterAndWhatItIsCalled) {
  const std::string both = turn({"../a/index.html", "符号"}, {"../b/index.html", "副本"});
  EXPECT_THAT(both, HasSubstr("aria-label=\"前後の用語\""));
  EXPECT_THAT(both,
              HasSubstr("rel=\"prev\" href=\"../a/index.html\"><small>前の用語</small> 符号<"));
  EXPECT_THAT(both,
              HasSubstr("rel=\"next\" href=\"../b/index.html\"><small>次の用語</small> 副本<"));
}

TEST(Turn, TheFirstAndTheLastHaveOneLink) {
  EXPECT_THAT(turn({}, {"b", "副本"}), AllOf(HasSubstr("\"next\""), Not(HasSubstr("\"prev\""))));
  EXPECT_THAT(turn({"a", "符号"}, {}), AllOf(HasSubstr("\"prev\""), Not(HasSubstr("\"next\""))));
}

TEST(Turn, APageAloneHasNone) { EXPECT_EQ(turn({}, {}), ""); }

TEST(Turn, NamesAndAddressesAreEscaped) {
  const std::string hostile = turn({"a\"><script>", "<b>&"}, {});
  EXPECT_THAT(hostile, AllOf(HasSubstr("a&quot;&gt;&lt;script&gt;"), HasSubstr("&lt;b&gt;&amp;")));
}

}  // namespace
}  // namespace kokai
