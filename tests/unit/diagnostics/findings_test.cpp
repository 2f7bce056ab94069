#include "generator/diagnostics/findings.h"

#include <gmock/gmock.h>

#include "generator/diagnostics/result.h"

namespace kokai {
namespace {

using testing::ElementsAre;

constexpr Message kA = {"x/a", Severity::kError, {"", ""}, {"", ""}, {"", ""}, ""};
constexpr Message kB = {"x/b", Severity::kWarning, {"", ""}, {"", ""}, {"", ""}, ""};

std::vector<std::string> places(const Findings& findings) {
  std::vector<std::string> out;
  for (const Diagnostic& d : findings.all()) {
    out.push_back(d.at.path + ':' + std::to_string(d.at.line) + ':' + std::to_string(d.at.column) +
                  ' ' + std::string(d.message->id));
  }
  return out;
}

TEST(Findings, SortByPathLineColumnAndIdAndKeepEqualOnesOnce) {
  Findings findings;
  findings.add(kB, {"b.md", 1, 1, 0});
  findings.add(kA, {"b.md", 1, 1, 0});
  findings.add(kA, {"a.md", 10, 1, 0});
  findings.add(kA, {"a.md", 9, 5, 0});
  findings.add(kA, {"a.md", 9, 5, 0});
  findings.add(kA, {"a.md", 9, 5, 0}, {"another"});
  findings.sort();
  EXPECT_THAT(places(findings), ElementsAre("a.md:9:5 x/a", "a.md:9:5 x/a", "a.md:10:1 x/a",
                                            "b.md:1:1 x/a", "b.md:1:1 x/b"));
}

TEST(Findings, AreTheSameInWhateverOrderWorkersAreMerged) {
  Findings one;
  Findings two;
  for (int i = 0; i < 4; ++i) {
    Findings part;
    part.add(kA, {"a.md", 1, 1, static_cast<std::uint32_t>(i % 2)}, {std::to_string(i)});
    Findings copy = part;
    Findings front;
    front.merge(std::move(copy));
    front.merge(std::move(two));
    two = std::move(front);
    one.merge(std::move(part));
    EXPECT_TRUE(part.empty());
  }
  one.sort();
  two.sort();
  ASSERT_EQ(one.all().size(), two.all().size());
  for (std::size_t i = 0; i < one.all().size(); ++i)
    EXPECT_EQ(one.all()[i].args, two.all()[i].args);
}

TEST(Findings, CountBySeverity) {
  Findings findings;
  findings.add(kB, {"a.md"});
  EXPECT_FALSE(findings.has_errors());
  findings.add(kA, {"a.md"});
  EXPECT_TRUE(findings.has_errors());
  EXPECT_EQ(findings.count(Severity::kWarning), 1U);
  EXPECT_EQ(findings.count(Severity::kNote), 0U);
}

TEST(Findings, KeepAtMost400BytesOfALineAroundThePlace) {
  const std::string line(100000, 'x');
  for (const std::uint32_t column : {0U, 1U, 199U, 201U, 50000U, 99999U, 100000U, 4000000000U}) {
    Findings findings;
    findings.add(kA, {"a.md", 1, column, 5}, {}, line, std::string(401, 'y'));
    const Diagnostic& d = findings.all()[0];
    EXPECT_EQ(d.line_text.size(), 400U);
    const std::size_t place = std::min<std::size_t>(column, line.size());
    EXPECT_LE(d.line_from, place);
    EXPECT_LE(place, d.line_from + d.line_text.size());
    EXPECT_EQ(d.mended, "");
  }
}

TEST(Fill, PutsArgumentsIntoTheirSlots) {
  EXPECT_EQ(fill("{0} と {1}、{0}", {"甲", "乙"}), "甲 と 乙、甲");
  EXPECT_EQ(fill("{2} {x} {} {10} {", {"a"}), "{2} {x} {} {10} {");
  EXPECT_EQ(fill("{0}", {"{1}", "never"}), "{1}");
  EXPECT_EQ(fill("", {"a"}), "");
}

TEST(Result, IsAValueOrTheReasonWhyThereIsNone) {
  const Result<int> value = 4;
  ASSERT_TRUE(value.ok());
  EXPECT_EQ(value.value(), 4);
  const Result<int> none = system_failure("read", "x", EACCES);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.failure().doing, "read");
  EXPECT_EQ(none.failure().system, "Permission denied");
}

}  // namespace
}  // namespace kokai
