#include "generator/text/utf8.h"

#include <random>

#include <gmock/gmock.h>

#include "generator/text/japanese.h"

namespace kokai {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

/// RFC 3629 by decoding: slow, and right by its look.
std::size_t find_invalid_slowly(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC0 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF8 ? 4
                                                             : 0;
    if (length == 0 || at + length > text.size()) return at;
    char32_t c = length == 1 ? lead : lead & (0x7F >> length);
    for (std::size_t i = 1; i < length; ++i) {
      const auto byte = static_cast<unsigned char>(text[at + i]);
      if ((byte & 0xC0) != 0x80) return at;
      c = c << 6 | (byte & 0x3F);
    }
    constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    if (c < kLeast[length] || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return at;
    at += length;
  }
  return kNowhere;
}

TEST(FindInvalidUtf8, NamesTheFirstBadByte) {
  const struct {
    std::string_view text;
    std::size_t at;
  } kCases[] = {
      {"", kNowhere},
      {"ascii only, and more than thirty-two bytes of it", kNowhere},
      {"特定個人情報保護評価書", kNowhere},
      {std::string_view("a\0b", 3), kNowhere},
      {"\xF0\xA0\xAE\xB7野家", kNowhere},
      {"\xF4\x8F\xBF\xBF", kNowhere},
      {"\xEE\x80\x80\xEF\xBF\xBF", kNowhere},
      {"abc\x80", 3},
      {"\xC0\x80", 0},
      {"\xC1\xBF", 0},
      {"評価\xE8\xA9", 6},
      {"評価\xE8", 6},
      {"\xE0\x9F\xBF", 0},
      {"\xED\xA0\x80", 0},
      {"\xED\x9F\xBF", kNowhere},
      {"\xF0\x8F\xBF\xBF", 0},
      {"\xF4\x90\x80\x80", 0},
      {"\xF5\x80\x80\x80", 0},
      {"\xFF", 0},
      {"\x83\x65\x83\x58", 0},
  };
  for (const auto& [text, at] : kCases)
    EXPECT_EQ(find_invalid_utf8(text), at) << testing::PrintToString(text);
}

TEST(FindInvalidUtf8, AgreesWithASlowDecoderOnMutilatedText) {
  std::mt19937 random(20260401);
  const std::string sample =
      "住民基本台帳 (Basic Resident Register) に関する事務\n\xF0\xA0\xAE\xB7 ①②③ "
      "é\xC2\xA0~~~~~~~~~~";
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    while (text.size() < 80) text += sample.substr(random() % sample.size(), random() % 40);
    for (std::size_t i = random() % 3; i > 0; --i)
      text[random() % text.size()] = static_cast<char>(random());
    ASSERT_EQ(find_invalid_utf8(text), find_invalid_slowly(text)) << testing::PrintToString(text);
  }
}

TEST(CodePoints, AreCountedAsTheyAreDecoded) {
  std::string text;
  for (int i = 0; i < 60; ++i) {
    ASSERT_EQ(count_code_points(text), to_code_points(text).size()) << text;
    text += i % 4 == 0 ? "a" : i % 4 == 1 ? "é" : i % 4 == 2 ? "住" : "\xF0\xA0\xAE\xB7";
  }
}

TEST(CodePoints, ManyFromTheStartEndBetweenTwoOrWithTheText) {
  EXPECT_EQ(bytes_of_first("a住é", 0), 0U);
  EXPECT_EQ(bytes_of_first("a住é", 2), 4U);
  EXPECT_EQ(bytes_of_first("a住é", 3), 6U);
  EXPECT_EQ(bytes_of_first("a住é", 9), 6U);
}

TEST(CodePoints, EveryScalarValueComesBack) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string bytes;
    append_utf8(bytes, c);
    std::size_t at = 0;
    ASSERT_EQ(next_code_point(bytes, at), c);
    ASSERT_EQ(at, bytes.size());
    ASSERT_EQ(find_invalid_utf8(bytes), kNowhere);
  }
}

TEST(CodePoints, MalformedBytesAreReplacedOneByOne) {
  EXPECT_EQ(to_code_points("a\xE8\xA9z"), U"a\uFFFD\uFFFDz");
}

TEST(CodePoints, WhatIsNoScalarValueIsWrittenAsReplacement) {
  EXPECT_EQ(from_code_points(std::u32string{0xD800, 0x110000}), "\uFFFD\uFFFD");
}

TEST(Trim, TakesBlanksOfAllKindsFromBothEnds) {
  const struct {
    std::string_view text, trimmed;
  } kCases[] = {
      {"", ""},
      {" \t\r\n\f\v", ""},
      {"　　 評価書　", "評価書"},
      {"\u00A0a b\u00A0", "a b"},
      {"\uFEFF\u200B住民\u200B", "住民"},
      {"住\xE3\x80", "住\xE3\x80"},
      {"\x80 ", "\x80"},
  };
  for (const auto& [text, trimmed] : kCases)
    EXPECT_EQ(trim(text), trimmed) << testing::PrintToString(text);
}

TEST(Trim, TakesWhatIsBlankOfAllCharactersAndNothingElse) {
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string before, behind = "住";
    append_utf8(before, c);
    behind += before;
    before += "民";
    EXPECT_EQ(trim(before), is_blank(c) ? "民" : std::string_view(before)) << std::hex << +c;
    EXPECT_EQ(trim(behind), is_blank(c) ? "住" : std::string_view(behind)) << std::hex << +c;
  }
}

TEST(Squeeze, KeepsOneBlankBetweenWordsAndNoneInsideJapanese) {
  const struct {
    std::string_view text, squeezed;
  } kCases[] = {
      {"", ""},
      {"   ", ""},
      {"a  b\n\nc", "a b c"},
      {"住民　基本\n台帳", "住民基本台帳"},
      {"事務 、 番号", "事務、番号"},
      {"番号法 第 9 条", "番号法第 9 条"},
      {"SKY　SEA", "SKY SEA"},
      {"ＭＩＨＯＮ　ＭＡＲＩ", "ＭＩＨＯＮ ＭＡＲＩ"},
      {"カナ\u200B カナ", "カナカナ"},
      {"  先頭と末尾  ", "先頭と末尾"},
      {"\xF0\xA0\xAE\xB7 野", "\xF0\xA0\xAE\xB7野"},
      {"① 対象", "① 対象"},
      {"a\x80 \x80z", "a\x80 \x80z"},
  };
  for (const auto& [text, squeezed] : kCases)
    EXPECT_EQ(squeeze(text), squeezed) << testing::PrintToString(text);
}

TEST(Squeeze, IsDoneAfterOnePass) {
  std::mt19937 random(7);
  const std::u32string letters = U"あ漢ア。aZ9 \t\n\u3000\u00A0\u200B①Ａ\U00020BB7";
  for (int round = 0; round < 5000; ++round) {
    std::u32string text;
    for (int i = 0; i < 20; ++i) text += letters[random() % letters.size()];
    const std::string once = squeeze(from_code_points(text));
    ASSERT_EQ(squeeze(once), once);
  }
}

TEST(IsJapanese, IsTrueForRunningTextAndFalseForWordsOfOtherScripts) {
  for (const char32_t c : std::u32string_view(U"あンー、。「」々〆仝漢﨑ｶ（）\U00020BB7")) {
    EXPECT_TRUE(is_japanese(c)) << std::hex << static_cast<std::uint32_t>(c);
  }
  for (const char32_t c : std::u32string_view(U"aZ0 é①※─Ａ０\u3000")) {
    EXPECT_FALSE(is_japanese(c)) << std::hex << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace kokai
