// The headings of real documents, as extraction left them. Runs where KOKAI_SEEDS names the folder.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "generator/forms/form.h"
#include "generator/forms/matching.h"
#include "generator/text/utf8.h"

namespace kokai::forms {
namespace {

void collect(const std::vector<Field>& fields, std::vector<const Field*>& out) {
  for (const Field& field : fields) {
    out.push_back(&field);
    collect(field.children, out);
  }
}

std::string seed(const char* prefix) {
  const char* folder = std::getenv("KOKAI_SEEDS");
  if (folder == nullptr) return {};
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    if (std::filesystem::path(path).filename().string().starts_with(prefix)) return path;
  }
  return {};
}

/// The first cell of a line, tags and heading marks gone.
std::string first_cell(const std::string& line) {
  std::string text;
  bool tag = false;
  for (const char c : line.substr(0, line.find('\t'))) {
    if (c == '<') tag = true;
    if (!tag) text.push_back(c);
    if (c == '>') tag = false;
  }
  const std::size_t first = text.find_first_not_of("# ");
  return first == std::string::npos ? "" : std::string(trim(text.substr(first)));
}

struct Row {
  const char* seed;
  const char* form;
  int least;                              ///< lines that must match as the form has them
  std::map<std::string, Nearness> other;  ///< every line that matches in another way
};

class SeedHeadings : public testing::TestWithParam<Row> {};

TEST_P(SeedHeadings, MatchTheFormAndNothingElseDoes) {
  const std::string path = seed(GetParam().seed);
  if (path.empty()) GTEST_SKIP() << "KOKAI_SEEDS is not set";
  std::vector<const Field*> fields;
  collect(find(GetParam().form)->parts, fields);
  int exact = 0;
  std::map<std::string, Nearness> other;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::string cell = first_cell(line);
    if (cell.size() > 240) continue;
    const Match match = match_heading(cell, fields);
    if (match.nearness == Nearness::kExact) ++exact;
    if (match.nearness > Nearness::kNumber) other[match.field->label] = match.nearness;
  }
  EXPECT_GE(exact, GetParam().least);
  EXPECT_EQ(other, GetParam().other);
}

constexpr const char* kLinking =
    "目的を超えた紐付け、事務に必要のない情報との紐付けが行われるリスク";
constexpr const char* kRule = "ルールの内容及びルール遵守の確認方法";

INSTANTIATE_TEST_SUITE_P(
    Real, SeedHeadings,
    testing::Values(
        Row{"000", "juten", 170, {{kLinking, Nearness::kOpposite}}},
        Row{"001", "juten", 160, {{kLinking, Nearness::kOpposite}, {kRule, Nearness::kVariant}}},
        Row{"002",
            "zenkomoku",
            700,
            {{kLinking, Nearness::kOpposite},
             {kRule, Nearness::kVariant},
             {"委託先から他者への提供に関するルールの内容及びルール遵守の確認方法",
              Nearness::kNear},
             {"委託元と委託先間の提供に関するルールの内容及びルール遵守の確認方法",
              Nearness::kNear},
             {"特定個人情報が古い情報のまま保管され続けるリスク", Nearness::kNear},
             {"個人情報保護委員会の承認", Nearness::kVariant},
             {"個人情報保護委員会による審査", Nearness::kVariant}}},
        Row{"004", "zenkomoku", 310, {{kLinking, Nearness::kOpposite}}}),
    [](const testing::TestParamInfo<Row>& row) { return std::string("Seed") + row.param.seed; });

}  // namespace
}  // namespace kokai::forms
