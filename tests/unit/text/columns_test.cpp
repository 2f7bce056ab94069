#include "generator/text/columns.h"

#include <gtest/gtest.h>

namespace kokai {
namespace {

TEST(DisplayColumns, CountsAsAJapaneseTerminalDoes) {
  const struct {
    std::string_view text;
    std::size_t columns;
  } kCases[] = {
      {"", 0},     {"abc", 3}, {"評価書", 6},  {"ｱｲｳ", 3},  {"（）", 4},     {"①※…", 6},
      {"αЖ", 4},   {"é", 2},   {"e\u0301", 1}, {"が", 2},   {"か\u3099", 2}, {"\u200B\uFEFF", 0},
      {"\t", 1},   {"𠮷", 2},  {"Ａ", 2},      {"〜～", 4}, {"ｶﾞ", 2},       {"葛\U000E0100", 2},
      {"\xFF", 2}, {"가", 2},  {"ー", 2},      {"ゟヿ", 4}, {"╳", 2},        {"ñ", 1},
  };
  for (const auto& [text, columns] : kCases) EXPECT_EQ(display_columns(text), columns) << text;
}

}  // namespace
}  // namespace kokai
