#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/analysis/search/document_text.h"
#include "generator/analysis/search/search_source.h"
#include "generator/analysis/search/task_name.h"
#include "generator/analysis/search/text_pieces.h"
#include "generator/reading/reading.h"

namespace kokai::search {
namespace {

using testing::ElementsAre;

/// Id, heading and text of each entry; '|' for what parts blocks.
struct Shown {
  std::vector<std::string> ids, headings, texts, folds;
};

DocumentText text_of(const std::string& body) {
  DocumentPlace place;
  place.path = "990019-mihon/012-jido/2025-04-01.md";
  place.folder_number = "12";
  place.date = Date{2025, 4, 1};
  Findings findings;
  const std::optional<Assessment> read = read_assessment(
      place,
      "---\nform: 全項目評価書\nnumber: \"12\"\ntitle: 児童手当の事務\nauthority: みほん市長\n"
      "status: 公表\npublished: 2025-04-01\n---\n" +
          body,
      findings);
  EXPECT_TRUE(read.has_value());
  Municipality municipality;
  municipality.name = "みほん市";
  DocumentText made;
  if (read) take_text(*read, municipality, made);
  return made;
}

Shown shown(const DocumentText& text) {
  const auto with_bars = [](std::string_view blocks) {
    std::string bars(blocks);
    for (char& c : bars) c = c == '\n' ? '|' : c == kOptionOn ? 'x' : c == kOptionOff ? 'o' : c;
    return bars;
  };
  Shown all;
  for (const EntryText& entry : text.entries) {
    all.ids.emplace_back(text.of(entry.id));
    all.headings.push_back(with_bars(text.of(entry.heading)));
    all.texts.push_back(with_bars(text.of(entry.text)));
    all.folds.push_back(with_bars(text.fold_of(entry)));
  }
  return all;
}

TEST(SearchText, BeginsWithTheHeadOfTheDocumentAsAUnitAlone) {
  const DocumentText text = text_of("# I 基本情報\n");
  const Shown all = shown(text);
  EXPECT_EQ(all.ids[0], "");
  EXPECT_EQ(all.headings[0], "児童手当の事務");
  EXPECT_EQ(all.texts[0], "12|みほん市長|みほん市");
  EXPECT_TRUE(text.entries[0].ends_unit);
  EXPECT_EQ(text.of(text.title), "児童手当の事務");
  EXPECT_EQ(text.of(text.date), "2025-04-01");
}

TEST(SearchText, EveryParagraphListItemAndCellIsABlockAndABrokenLineIsTwo) {
  const Shown all =
      shown(text_of("# I 基本情報\n\n"
                    "一つ目の段落は\n二行。\n\n二つ目\\\n改行。\n\n- 項目\n  - 下の項目\n\n"
                    "| 甲 | 乙 |\n| --- | --- |\n| 丙 | **丁**戊 |\n\n> 引用\n"));
  EXPECT_EQ(all.texts[1], "一つ目の段落は二行。|二つ目|改行。|項目|下の項目|甲|乙|丙|丁戊|引用");
  EXPECT_EQ(all.folds[1],
            "i基本情報|一つ目の段落は二行。|二つ目|改行。|項目|下の項目|甲|乙|丙|丁戊|引用|");
}

TEST(SearchText, OptionsAreTheAuthorsWordsWithTheirSign) {
  const Shown all =
      shown(text_of("# I 基本情報\n## 1. 特定個人情報ファイルを取り扱う事務\n### ③対象人数\n"
                    "- [x] 30万人以上（約40万人）\n- [ ] 1,000人未満\n"));
  EXPECT_THAT(all.ids, ElementsAre("", "i", "i-1", "i-1-3"));
  EXPECT_EQ(all.texts[3], "x30万人以上（約40万人）|o1,000人未満");
  EXPECT_EQ(all.folds[3], "3対象人数|30万人以上(約40万人)|1,000人未満|");
}

TEST(SearchText, AHeadingInOtherWordsIsFoundByTheFormsToo) {
  const Shown all =
      shown(text_of("# I 基本情報\n## 1. 特定個人情報ファイルを取扱う事務\n本文\n"
                    "### ③ 対象人数 ※\n本文\n### 市独自の見出し\n本文\n"));
  EXPECT_EQ(all.headings[2],
            "1. 特定個人情報ファイルを取扱う事務|1. 特定個人情報ファイルを取り扱う事務");
  EXPECT_EQ(all.headings[3], "③ 対象人数 ※");
  EXPECT_EQ(all.headings[4], "市独自の見出し");
}

TEST(SearchText, RowsOfChangesAreEntriesWithTheirAddress) {
  const Shown all =
      shown(text_of("# (別添3) 変更箇所\n\n前書き\n\n## I. 基本情報\n\n### 2016-10-31 担当部署\n\n"
                    "**変更前**\n\n市民課\n\n**変更後**\n\n窓口課\n\n### 2017-04-01 対象人数\n\n"
                    "**変更前**\n\n五\n\n**変更後**\n\n六\n"));
  EXPECT_THAT(all.ids, ElementsAre("", "changes", "changes-1", "changes-2"));
  EXPECT_EQ(all.headings[2], "2016-10-31 担当部署");
  EXPECT_EQ(all.texts[1], "前書き");
  EXPECT_EQ(all.texts[2], "I. 基本情報|変更前|市民課|変更後|窓口課");
  EXPECT_EQ(all.texts[3], "変更前|五|変更後|六");
}

TEST(SearchText, ControlsOfTheAuthorAreNoSigns) {
  const DocumentText text = text_of("# I 基本情報\n\nあ\x01い\n\n\x02う\n");
  EXPECT_EQ(text.of(text.entries[1].text), "あい\nう");
}

TEST(SearchText, RubyIsFoundByItsBaseAndMarkupIsNot) {
  const Shown all = shown(text_of(
      "# I 基本情報\n\n{評価書|ひょうかしょ}の`符号`と[案内](https://example.jp/)\n\n---\n"));
  EXPECT_EQ(all.texts[1], "評価書の符号と案内");
}

std::string paragraphs(std::size_t count, std::size_t letters) {
  std::string body = "# I 基本情報\n\n";
  for (std::size_t i = 0; i < count; ++i) {
    body += "## 見出し" + std::to_string(i) + "\n\n";
    for (std::size_t c = 0; c < letters; ++c) body += "あ";
    body += "\n\n";
  }
  return body;
}

TEST(SearchText, UnitsAreWholeEntriesOfSomeLength) {
  const DocumentText text = text_of(paragraphs(40, 100));
  std::size_t characters = 0;
  std::size_t units = 0;
  for (std::size_t i = 1; i < text.entries.size(); ++i) {
    characters += text.fold_of(text.entries[i]).size() / 3;
    if (!text.entries[i].ends_unit) continue;
    ++units;
    if (i + 1 < text.entries.size()) {
      EXPECT_GE(characters, kUnitCharacters - 10);
    }
    EXPECT_LT(characters, kUnitCharacters + 120);
    characters = 0;
  }
  EXPECT_GE(units, 14U);
  EXPECT_TRUE(text.entries.back().ends_unit);
}

TEST(SearchPieces, HoldWholeUnitsAndALongerUnitAlone) {
  std::string body = paragraphs(120, 100) + "## 長い\n\n";
  for (int i = 0; i < 9'000; ++i) body += "長";
  body += "\n\n" + paragraphs(20, 100);
  const DocumentText text = text_of(body);
  const std::vector<PieceCut> cuts = cut_pieces(text);
  ASSERT_GT(cuts.size(), 4U);
  std::uint32_t next = 0;
  for (const PieceCut& cut : cuts) {
    EXPECT_EQ(cut.first, next);
    ASSERT_GT(cut.last, cut.first);
    EXPECT_TRUE(text.entries[cut.last - 1].ends_unit);
    std::size_t bytes = 0;
    std::uint32_t units = 0;
    for (std::uint32_t i = cut.first; i < cut.last; ++i) {
      bytes += text.entries[i].text.size + text.entries[i].heading.size + text.entries[i].id.size;
      units += text.entries[i].ends_unit ? 1 : 0;
    }
    EXPECT_EQ(units, cut.units);
    EXPECT_TRUE(bytes <= kPieceBytes || units == 1) << bytes;
    next = cut.last;
  }
  EXPECT_EQ(next, text.entries.size());
}

TEST(SearchPieces, TheCheckIsACodePointThatAStringHolds) {
  EXPECT_EQ(check_of("000000"), U'#');
  for (const std::string_view hash : {"ffffffffff", "d7ffab", "00d7dd", "123456"}) {
    EXPECT_GE(check_of(hash), U'#');
    EXPECT_LT(check_of(hash), char32_t{0x800});
  }
}

TEST(TaskName, LeavesOutTheCityAndTheForm) {
  EXPECT_EQ(task_name("東松山市 こども医療費支給に関する事務 基礎項目評価書", "東松山市"),
            "こども医療費支給に関する事務");
  EXPECT_EQ(task_name("みほん市における予防接種事務 全項目評価書(令和8年1月以降)", "みほん市"),
            "予防接種事務");
  EXPECT_EQ(task_name("全項目評価書", "みほん市"), "全項目評価書");
  EXPECT_EQ(task_key("予防接種に関する事務"), task_key("予防接種事務"));
  EXPECT_EQ(task_key("事務"), "事務");
}

}  // namespace
}  // namespace kokai::search
