#include "generator/formats/yaml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kokai::yaml {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// "id line:column mended" of each finding.
std::vector<std::string> faults(std::string_view text, Value* value = nullptr) {
  Findings findings;
  Value read_value = read({"a.yaml", text, 1}, findings);
  if (value != nullptr) *value = std::move(read_value);
  std::vector<std::string> out;
  for (const Diagnostic& d : findings.all()) {
    out.push_back(std::string(d.message->id) + " " + std::to_string(d.at.line) + ":" +
                  std::to_string(d.at.column) + (d.mended.empty() ? "" : " " + d.mended));
  }
  return out;
}

TEST(Yaml, KeepsScalarsAsTheyAreWritten) {
  Value value;
  EXPECT_THAT(faults("number: 012\ntitle: \"a: b\"\nlist: [a, 'b']\nempty:\n", &value), IsEmpty());
  EXPECT_EQ(value.find("number")->scalar, "012");
  EXPECT_FALSE(value.find("number")->quoted);
  EXPECT_TRUE(value.find("title")->quoted);
  EXPECT_EQ(value.find("list")->items.size(), 2u);
  EXPECT_EQ(value.find("empty")->kind, Value::Kind::kNull);
}

TEST(Yaml, KnowsTheLineAndTheByteColumnOfEachValue) {
  Findings findings;
  const Value value = read({"a.md", "題名: あ\nb:\n  - 値\n", 7}, findings);
  EXPECT_EQ(value.entries[0].value.line, 7u);
  EXPECT_EQ(value.entries[0].value.column, 9u);
  EXPECT_EQ(value.entries[1].value.items[0].line, 9u);
  EXPECT_EQ(value.entries[1].value.items[0].column, 5u);
}

TEST(Yaml, DuplicateKeysAreToldWithBothLines) {
  Value value;
  EXPECT_THAT(faults("a: 1\nb: 2\na: 3\n", &value), ElementsAre("yaml/duplicate-key 3:1"));
  EXPECT_EQ(value.find("a")->scalar, "1");
}

TEST(Yaml, AnchorsAliasesTagsAndMergeKeysAreRefusedWithTheMendedLine) {
  EXPECT_THAT(faults("title: *重要\n"), ElementsAre("yaml/anchor 1:8 title: \"*重要\""));
  EXPECT_THAT(faults("a: &x 1\nb: *x\n"),
              ElementsAre("yaml/anchor 1:4 a: \"&x 1\"", "yaml/anchor 2:4 b: \"*x\""));
  EXPECT_THAT(faults("a: !!int 1\n"), ElementsAre("yaml/tag 1:4 a: \"!!int 1\""));
  EXPECT_THAT(faults("<<: {a: 1}\n"), ElementsAre("yaml/merge-key 1:1"));
}

TEST(Yaml, AnAliasBombIsRefusedAtOnce) {
  std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    bomb += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) bomb += std::string(i == 0 ? "*" : ",*") + static_cast<char>(c - 1);
    bomb += "]\n";
  }
  EXPECT_FALSE(faults(bomb).empty());
}

TEST(Yaml, SeveralDocumentsAreRefused) {
  Value value;
  EXPECT_THAT(faults("a: 1\n---\nb: 2\n", &value), ElementsAre("yaml/several-documents 2:1"));
  EXPECT_NE(value.find("a"), nullptr);
}

TEST(Yaml, BrokenLinesAreAllToldAndTheRestIsRead) {
  Value value;
  EXPECT_THAT(faults("a: @x\nb: 2\nc: `y\nd: 4\n", &value),
              ElementsAre("yaml/syntax 1:4 a: \"@x\"", "yaml/syntax 3:4 c: \"`y\""));
  EXPECT_EQ(value.find("b")->scalar, "2");
  EXPECT_EQ(value.find("d")->scalar, "4");
}

TEST(Yaml, TabsInTheIndentationAreToldAndReadAsBlanks) {
  Value value;
  EXPECT_THAT(faults("a:\n\tb: 1\n", &value), ElementsAre("yaml/tab 2:1  b: 1"));
  EXPECT_EQ(value.find("a")->find("b")->scalar, "1");
}

TEST(Yaml, HasCapsOnSizeDepthAndCount) {
  EXPECT_THAT(faults(std::string(2 << 20, 'a')), ElementsAre("yaml/too-large 1:1"));
  EXPECT_THAT(faults("a: " + std::string(100'000, '[')),
              ElementsAre(StartsWith("yaml/too-deep 1:")));
  std::string many = "a: [";
  for (int i = 0; i < 30'000; ++i) many += "b,";
  EXPECT_THAT(faults(many + "b]"), ElementsAre(StartsWith("yaml/too-large 1:")));
}

TEST(Yaml, OfAnythingNeverThrows) {
  for (const auto* text : {"", "\n", "---", "{", "]", "? a\n: b", "- - -", ":", "a: b: c", "\"",
                           "'", "|\n a", "%YAML 9", "a: {b: [c, }", "\xE3\x81\x82", "a:\n- b\n c",
                           "...", "--- a\n--- b\n--- c", "? {a: b}\n: c"}) {
    faults(text);
  }
}

TEST(YamlScalar, ReadsBackAsTheSameString) {
  for (const auto* text : {"a",       "012",  "12",
                           "令和8年", "a: b", "# c",
                           "- d",     "*e",   "&f",
                           "!g",      "%h",   "@i",
                           "null",    "true", "no",
                           "",        " j ",  "k\nl",
                           "\"m\"",   "n\\o", "2026-04-01",
                           "p #q",    "r:",   "1e3",
                           "'s'",     "[t]",  "{u}",
                           "|",       ">",    "~",
                           "a\tb",    "\x01", "提供（60件）：あり",
                           "=",       "1.5",  "y"}) {
    Findings findings;
    const std::string line = "key: " + scalar(text) + "\n";
    const Value value = read({"a", line, 1}, findings);
    ASSERT_NE(value.find("key"), nullptr) << line;
    EXPECT_EQ(value.find("key")->scalar, text) << line;
    EXPECT_TRUE(findings.empty()) << line;
  }
}

}  // namespace
}  // namespace kokai::yaml
