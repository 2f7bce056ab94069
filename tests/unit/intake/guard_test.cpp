#include "generator/intake/guard/guard.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/intake/guard/check_digits.h"
#include "generator/intake/guard/readable_text.h"
#include "generator/intake/guard/statement_gate.h"
#include "generator/text/utf8.h"

namespace kokai::guard {
namespace {

std::string masked_by(const std::string& text, std::vector<Known> sender = {}) {
  return masked(text, Guard().scan(text, sender));
}

TEST(Guard, FindsA個人番号HoweverItIsWritten) {
  for (const char* number : {"123456789018", "1234-5678-9018", "１２３４　５６７８　９０１８",
                             "一二三四五六七八九〇一八", "1234\u200b5678\u202e9018",
                             "1 2 3 4 5 6 7 8 9 0 1 8", "1234\n5678\n9018", "①②③④⑤⑥⑦⑧⑨018"}) {
    EXPECT_EQ(masked_by(std::string("私の個人番号は") + number + "です。"),
              "私の個人番号は［個人番号］です。")
        << number;
  }
}

TEST(Guard, IsSurerOfANumberWithItsNameThanWithoutAndStillTellsAWrongCheckDigit) {
  const Guard guard;
  EXPECT_EQ(guard.scan("個人番号 123456789018")[0].confidence, Confidence::kSure);
  EXPECT_EQ(guard.scan("控え 1-2-3-4-5-6-7-8-9-0-1-8")[0].confidence, Confidence::kLikely);
  EXPECT_EQ(guard.scan("控え 1234-5678-9018")[0].confidence, Confidence::kSure);
  EXPECT_EQ(guard.scan("個人番号 123456789012")[0].confidence, Confidence::kLikely);
  EXPECT_TRUE(guard.scan("控え 123456789012").empty());
}

TEST(Guard, LeavesA法人番号Alone) {
  EXPECT_EQ(masked_by("法人番号は7000012050002です。"), "法人番号は7000012050002です。");
  const int digits[] = {7, 0, 0, 0, 0, 1, 2, 0, 5, 0, 0, 0, 2};
  EXPECT_TRUE(is_corporate_number(digits));
}

TEST(Guard, HoldsCheckDigitsAgainstTheOrdinancesExamples) {
  const int right[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 8};
  const int wrong[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2};
  EXPECT_TRUE(is_my_number(right));
  EXPECT_FALSE(is_my_number(wrong));
}

TEST(Guard, MasksWhatASendersOwnColumnsHoldHoweverItIsWrittenInTheText) {
  const std::vector<Known> sender = {{Kind::kName, "鵜殿　蓮樹"},
                                     {Kind::kPhone, "000-000-1199"},
                                     {Kind::kAddress, "海山県汐見ヶ丘市潮見台一丁目2番3号"}};
  EXPECT_EQ(masked_by("鵜殿蓮樹の件です。鵜殿さんに伝えてください。", sender),
            "［氏名］の件です。［氏名］さんに伝えてください。");
  EXPECT_EQ(masked_by("０００（０００）１１９９まで", sender), "［電話番号］まで");
  EXPECT_EQ(masked_by("うちは潮見台１－２－３の角です", sender), "うちは［住所］の角です");
}

TEST(Guard, LetsOfficesAndReviewedTextsStandButNeverANumberOfAPerson) {
  Allowed allowed;
  allowed.add_office("電話 000-000-1100 個人番号 123456789018");
  allowed.add_reviewed("山田 太郎", Kind::kName);
  const Guard guard(allowed);
  EXPECT_TRUE(guard.scan("電話は０００（０００）１１００です").empty());
  EXPECT_TRUE(guard.scan("氏名：山田太郎").empty());
  EXPECT_FALSE(guard.scan("電話は000-000-1101です").empty());
  EXPECT_FALSE(guard.scan("個人番号 123456789018").empty());
}

TEST(Guard, HitsAreSortedApartAndWholeCharacters) {
  const std::string text =
      "氏名：山田太郎\n〒000-0001 海山県汐見ヶ丘市潮見台一丁目1番1号\nTEL 000-000-1199 mail: "
      "taro@example.jp";
  std::size_t last = 0;
  for (const Hit& hit : Guard().scan(text)) {
    EXPECT_LE(last, hit.begin);
    EXPECT_LT(hit.begin, hit.end);
    EXPECT_NE(static_cast<unsigned char>(text[hit.begin]) & 0xC0, 0x80);
    last = hit.end;
  }
  EXPECT_EQ(masked_by(text), "氏名：［氏名］\n［住所］\nTEL ［電話番号］ mail: ［メールアドレス］");
}

TEST(Guard, LeavesOrdinaryWordsOfOpinionsAlone) {
  for (const char* text :
       {"私は反対です。", "氏名、住所及び生年月日を記録する。", "皆様の個人情報",
        "第19条第8号の別表", "市の責任です。", "令和6年10月1日から", "氏名等の情報"}) {
    EXPECT_EQ(masked_by(text), text);
  }
}

TEST(Guard, LeavesWordsBehindALabelWithoutAColonAlone) {
  for (const char* text : {"名前のこと",
                           "名前を直して",
                           "「名前」を直してください",
                           "「お名前」欄に書く",
                           "【氏名】の欄が小さい",
                           "氏名 変更する",
                           "氏名・住所・電話番号",
                           "氏名（必須）\n住所（必須）",
                           "お名前\n書き方が分からない",
                           "名前は新しいものです",
                           "名前は分かりにくいです",
                           "システムの名前は何ですか",
                           "署名 集めました",
                           "氏名 | 住所 | 電話番号",
                           "世帯主\n変更届",
                           "フリガナ 入力する",
                           "氏名\nふりがな\n住所",
                           "提出者\n意見の数",
                           "氏名や住所は公表しません。",
                           "氏名…必須",
                           "名前が長すぎます",
                           "名前だけ直した",
                           "氏名等\n電話番号",
                           "記名 投票",
                           "旧い名\n新しい名",
                           "お名前、ご住所をお書きください"}) {
    EXPECT_EQ(masked_by(text), text);
  }
}

TEST(Guard, IsSureOfAListedNameBehindAColonOrInACellOfItsOwnAlone) {
  const auto confidence = [](const char* text) { return Guard().scan(text).at(0).confidence; };
  for (const char* text : {"氏名：山田太郎", "お名前: 佐藤 凰介", "氏名\n山田太郎\n住所",
                           "ご氏名（漢字）\n山田 太郎"}) {
    EXPECT_EQ(confidence(text), Confidence::kSure) << text;
  }
  for (const char* text : {"氏名：雲母朔弥", "氏名 山田太郎", "【氏名】山田太郎", "氏名山田太郎"}) {
    EXPECT_EQ(confidence(text), Confidence::kLikely) << text;
  }
}

TEST(GuardOfStatements, TellsOnlyWhatCanNeverBeRight) {
  const Guard guard;
  EXPECT_TRUE(
      guard.scan_statement("電話 000-000-1100 メール soumu@city.example 〒000-0001").empty());
  EXPECT_EQ(guard.scan_statement("返信先 taro@gmail.com")[0].kind, Kind::kMail);
  EXPECT_EQ(guard.scan_statement("氏名：山田 太郎")[0].confidence, Confidence::kSure);
  EXPECT_EQ(guard.scan_statement("控え 123456789018")[0].confidence, Confidence::kLikely);
}

TEST(ReadableText, JoinsWhatTagsPartAndKeepsWhereItCameFrom) {
  const std::string page =
      "<p id=\"i-1\">個人番号は1234<b>5678</b>&#57;018</p><a href=\"mailto:a@gmail.com\">x</a>";
  const ReadableText text = readable_text("a.html", page);
  EXPECT_NE(text.text.find("個人番号は123456789018"), std::string::npos);
  EXPECT_NE(text.text.find("mailto:a@gmail.com"), std::string::npos);
  EXPECT_EQ(text.text.size(), text.place.size());
  EXPECT_EQ(place_in_artifact("a.html", page, page.find("1234")), "#i-1");
}

TEST(StatementGate, SeesLabelsAndSignsHoweverTheyAreEscaped) {
  for (const char* text : {"氏\\u200b名：山田 太郎", "氏\\u540d：山田 太郎", "氏名\\uff1a山田 太郎",
                           "taro\\u0040gmail.com", "taro@\\u0067mail.com", "taro@\\gmail.com"}) {
    EXPECT_TRUE(may_hold_statement_hit(text, false)) << text;
  }
  EXPECT_TRUE(may_hold_statement_hit("氏&shy;名：山田 太郎", true));
  EXPECT_TRUE(may_hold_statement_hit("氏\u00ad名：山田 太郎", true));
  EXPECT_TRUE(may_hold_statement_hit("名前：山田 太郎", true));
  EXPECT_FALSE(may_hold_statement_hit("件名：山田 太郎", true));
  EXPECT_TRUE(may_hold_statement_hit("taro&commat;gmail.com", true));
  EXPECT_FALSE(may_hold_statement_hit("&copy; it&#39;s", true));
}

TEST(StatementGate, AsksOfALongNumberInDataOnlyForWhatStandsAroundIt) {
  const std::string far =
      R"({"law":"別の条例","page":"/laws/a/"},{"law":"別の条例","page":"/laws/b/"},)";
  const std::string near = "{\"law\":\"個人番号の条例\",\"page\":\"/laws/449558184280/\"},";
  const std::string data = far + far + far + far + near + far + far + far + far;
  StatementGate gate(data, false, {0, data.size()});
  const auto to_read = gate.next();
  ASSERT_TRUE(to_read.has_value());
  EXPECT_LE(to_read->begin, data.find("個人番号"));
  EXPECT_GE(to_read->end, data.find("/\"},") + 80);
  EXPECT_LT(to_read->end - to_read->begin, data.size() / 2);
  EXPECT_FALSE(gate.next().has_value());
  const std::string page = "<p>" + data + "</p>";
  EXPECT_EQ(StatementGate(page, true, {0, page.size()}).next()->end, page.size());
}

TEST(StatementGate, CountsSmallGroupsTogetherOnlyWithOneKindOfGap) {
  const auto may = [](const std::string& bytes) { return may_hold_statement_hit(bytes, false); };
  EXPECT_TRUE(may("1-2-3-4-5-6-7-8-9-0-1-8"));
  EXPECT_TRUE(may("12 34 56 78 90 18"));
  EXPECT_TRUE(may("7-1 2 3 4 5 6 7 8 9 0 1 8"));
  EXPECT_TRUE(may("①1-2-3-4-5-6-7-8-9-0-1"));
  EXPECT_TRUE(may("１２３４-５６７８-９０１８-１"));
  EXPECT_TRUE(may("123 4567-890 1234"));
  EXPECT_TRUE(
      may("\\uff11\\uff12\\uff13\\uff14\\uff15\\uff16\\uff17\\uff18\\uff19\\uff10\\uff11\\uff18"));
  EXPECT_TRUE(may("\\u 123456789018"));
  EXPECT_TRUE(may("\\u0020１２３４５６７８９０１８"));
  EXPECT_TRUE(may_hold_statement_hit("<img alt=\"123456789018\">", true));
  EXPECT_TRUE(may_hold_statement_hit("1<img alt=\"123456789018\">", true));
  EXPECT_FALSE(may("12 34-56 78-90 18"));
  EXPECT_FALSE(may("000102030405060708090"));
  EXPECT_FALSE(may("1,2,3,4,5,6,7,8,9,0,1,8"));
  EXPECT_FALSE(may("12 345 67 890 12 345"));
}

/// What hits are made of, with what may stand between.
const std::vector<std::string>& pieces_of_hits() {
  static const std::vector<std::string> kPieces = {"1",
                                                   "12",
                                                   "1234",
                                                   "5678",
                                                   "9018",
                                                   "１２３４",
                                                   "５６７８",
                                                   "９０１８",
                                                   "一二三四",
                                                   "〇",
                                                   "一",
                                                   "二",
                                                   "八",
                                                   "-",
                                                   " ",
                                                   "　",
                                                   "・",
                                                   "\n",
                                                   "\u200b",
                                                   "\u202e",
                                                   "<b>",
                                                   "</b>",
                                                   "<span class=\"c1\">",
                                                   "<wbr>",
                                                   "</p><p>",
                                                   "&nbsp;",
                                                   "<b title=\"a>b\">",
                                                   "</",
                                                   "<",
                                                   ">",
                                                   "&#49;",
                                                   "&commat;",
                                                   "\\n",
                                                   "\\u0031",
                                                   "個人番号",
                                                   "マイナンバーは",
                                                   "免許証",
                                                   "住民票コード",
                                                   "氏名",
                                                   "氏",
                                                   "名",
                                                   "お名前",
                                                   "：",
                                                   ":",
                                                   "（漢字）",
                                                   "山田太郎",
                                                   "佐藤 花子",
                                                   "生年月日：昭和45年3月3日",
                                                   "@",
                                                   "＠",
                                                   "gmail.com",
                                                   "taro",
                                                   "yahoo.co.jp",
                                                   "、",
                                                   ",",
                                                   "①②③④",
                                                   "٣٤٥٦",
                                                   "です。",
                                                   "の",
                                                   "x"};
  return kPieces;
}

/// Up to `most` random pieces.
std::string random_pieces(std::mt19937_64& random, std::size_t most) {
  const std::vector<std::string>& pieces = pieces_of_hits();
  std::string bytes;
  for (std::size_t n = random() % (most + 1); n > 0; --n) bytes += pieces[random() % pieces.size()];
  return bytes;
}

bool is_sure_of(const Guard& guard, std::string_view text) {
  const std::vector<Hit> hits = guard.scan_statement(text);
  return std::any_of(hits.begin(), hits.end(),
                     [](const Hit& hit) { return hit.confidence == Confidence::kSure; });
}

TEST(StatementGate, NeverHoldsBackATextInWhichTheWholeScanIsSure) {
  const Guard guard;
  std::mt19937_64 random(5);
  int sure = 0;
  for (int i = 0; i < 60000; ++i) {
    std::string bytes(random() % 70, 'x');  // so that hits stand anywhere in a block
    bytes += random_pieces(random, 14);
    if (random() % 3 == 0) {
      bytes +=
          "個人番号 1234" + random_pieces(random, 1) + "5678" + random_pieces(random, 1) + "9018";
    }
    for (const char* path : {"a.html", "a.json"}) {
      if (!is_sure_of(guard, readable_text(path, bytes).text)) continue;
      ++sure;
      ASSERT_TRUE(may_hold_statement_hit(bytes, is_markup(path))) << path << ": " << bytes;
    }
  }
  EXPECT_GT(sure, 3000);
}

TEST(StatementGate, KnowsOfEachCharacterWhetherANumberMayGoOnBehindIt) {
  const Guard guard;
  int sure = 0;
  for (char32_t c = 0x80; c < 0x10000; ++c) {
    if (c == 0x3500) c = 0xF900;  // kanji end a number
    const std::string text = "個人番号は12345" + from_code_points(std::u32string(1, c)) + "6789018";
    if (!is_sure_of(guard, text)) continue;
    ++sure;
    EXPECT_TRUE(may_hold_statement_hit(text, false)) << text;
    EXPECT_TRUE(may_hold_statement_hit(text, true)) << text;
  }
  EXPECT_GT(sure, 50);
}

TEST(StatementGate, WhatIsKnownOfAPartAloneHoldsWhereverItsBytesStand) {
  std::mt19937_64 random(7);
  const auto gate_of = [](const std::string& part, const std::string& before,
                          const std::string& whole) {
    return StatementGate(whole, true, {before.size(), before.size() + part.size()});
  };
  int alone = 0;
  for (int i = 0; i < 30000; ++i) {
    const std::string part =
        random_pieces(random, 6) + std::string(random() % 30, 'x') + random_pieces(random, 2);
    const std::string before = random_pieces(random, 6);
    const std::string other = random_pieces(random, 6);
    const std::string whole = before + part + random_pieces(random, 6);
    const std::string elsewhere = other + part + random_pieces(random, 6);
    StatementGate gate = gate_of(part, before, whole);
    if (gate.next().has_value() || !gate.looked_at_part_only()) continue;
    ++alone;
    ASSERT_FALSE(gate_of(part, other, elsewhere).next().has_value())
        << "part: " << part << "\nin: " << elsewhere << "\nfirst in: " << whole;
  }
  EXPECT_GT(alone, 3000);
}

}  // namespace
}  // namespace kokai::guard
