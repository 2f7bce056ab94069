#include <gtest/gtest.h>

#include "generator/formats/xlsx/cell_name.h"
#include "generator/formats/xlsx/escapes.h"

namespace kokai::xlsx {
namespace {

TEST(XlsxEscapes, AreDecodedAlsoInPairs) {
  EXPECT_EQ(decoded("a_x000D_\nb"), "a\r\nb");
  EXPECT_EQ(decoded("_x005F_x000D_"), "_x000D_");
  EXPECT_EQ(decoded("_xD842__xdfb7_る"), "𠮷る");
  EXPECT_EQ(decoded("_xD842_ _xDFB7_"), "\uFFFD \uFFFD");
  for (const char* plain : {"", "_", "_x", "_x12", "_x000G_", "_X000D_", "a_x000Db", "__x00"}) {
    EXPECT_EQ(decoded(plain), plain);
  }
}

TEST(XlsxEscapes, BringBackEveryTextThatTheyWrote) {
  for (int c = 0; c < 256; ++c) {
    for (const std::string& text :
         {std::string(1, static_cast<char>(c & 0x7F)) + "x",
          "_x" + std::to_string(c) + "_x000" + static_cast<char>(c & 0x7F) + "_",
          std::string("_x005F__x0041_")}) {
      EXPECT_EQ(decoded(encoded(text)), text);
    }
  }
  EXPECT_EQ(decoded(encoded("_x_x0041_x0041_")), "_x_x0041_x0041_");
  EXPECT_EQ(encoded("a\tb\nc"), "a\tb\nc");
  EXPECT_EQ(encoded("\r\x1B\uFFFF"), "_x000D__x001B__xFFFF_");
}

TEST(XlsxCellName, RunsFromA1ToTheLastCell) {
  EXPECT_EQ(cell_name({1, 1}), "A1");
  EXPECT_EQ(cell_name({27, 10}), "AA10");
  EXPECT_EQ(cell_name({kMostColumns, kMostRows}), "XFD1048576");
  for (std::uint64_t column = 1; column <= kMostColumns; ++column) {
    ASSERT_EQ(parse_cell(cell_name({column, 7}))->column, column);
  }
}

TEST(XlsxCellName, WhatIsNoCellIsRefused) {
  for (const char* name : {"", "A", "1", "A0", "a1", "XFE1", "AAAA1", "XFD9999999", "A-1", "A1 ",
                           "A1048577", "A99999999999999999999999", "$A$1", "あ1"}) {
    EXPECT_FALSE(parse_cell(name)) << name;
  }
}

}  // namespace
}  // namespace kokai::xlsx
