#include "generator/formats/markdown.h"

#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/formats/html.h"

namespace kokai::markdown {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string drawn(std::string_view body) {
  const Parsed parsed = parse(body, 1);
  std::string out;
  html::draw(out, parsed.tree, 1, static_cast<std::uint32_t>(parsed.tree.nodes.size()),
             {0, "要確認", "選択あり", "選択なし"});
  return out;
}

std::string plain(std::string_view body) {
  const Parsed parsed = parse(body, 1);
  return plain_text(parsed.tree, 0, static_cast<std::uint32_t>(parsed.tree.nodes.size()));
}

std::vector<Mark> marks(std::string_view body) {
  std::vector<Mark> found;
  for (const Node& node : parse(body, 1).tree.nodes) {
    if (node.kind == Kind::kItem) found.push_back(node.mark);
  }
  return found;
}

TEST(Emphasis, BesideJapanesePunctuationIsWhatTheAuthorMeant) {
  EXPECT_EQ(drawn("これは**重要。**なお、**「特定」**である"),
            "<p>これは<strong>重要。</strong>なお、<strong>「特定」</strong>である</p>\n");
  EXPECT_EQ(drawn("市は**(注意)**と書く"), "<p>市は<strong>(注意)</strong>と書く</p>\n");
  EXPECT_EQ(drawn("**注意:**この*『項目』*を"),
            "<p><strong>注意:</strong>この<em>『項目』</em>を</p>\n");
}

TEST(Emphasis, OfPlainEnglishStaysCommonMark) {
  EXPECT_EQ(drawn("a * b * c, 2*3*4, **bold** and \\*no\\*"),
            "<p>a * b * c, 2<em>3</em>4, <strong>bold</strong> and *no*</p>\n");
}

TEST(Emphasis, InCodeIsLeftAlone) {
  EXPECT_EQ(drawn("`。**あ**「`"), "<p><code>。**あ**「</code></p>\n");
}

TEST(Marks, HaveThreeStates) {
  EXPECT_THAT(marks("- [x] あ\n- [ ] い\n- [?] う\n- [X] え\n- お\n"),
              ElementsAre(Mark::kOn, Mark::kOff, Mark::kDoubt, Mark::kOn, Mark::kNone));
}

TEST(Marks, AreReadAtTheBeginningOfTheItemOnly) {
  EXPECT_THAT(marks("- [ ] 選ばれない [x] 項目\n- \\[x\\] 印ではない\n- 文[x]\n"),
              ElementsAre(Mark::kOff, Mark::kNone, Mark::kNone));
  EXPECT_EQ(plain("- \\[x\\] 印ではない\n"), "[x] 印ではない");
  EXPECT_EQ(plain("```\n- [x] あ\n```\n"), "- [x] あ");
}

TEST(Marks, AreWordsForTheReader) {
  EXPECT_EQ(
      drawn("- [x] あ\n- [?] い\n"),
      "<ul class=\"marks\">\n<li class=\"mark on\"><span class=\"state\">選択あり</span> あ</li>\n"
      "<li class=\"mark doubt\"><span class=\"state\">要確認</span> い</li>\n</ul>\n");
}

TEST(Ruby, IsDrawnAsRubyAndReadAsItsBase) {
  EXPECT_EQ(drawn("この{評価書|ひょうかしょ}は"),
            "<p>この<ruby>評価書<rp>(</rp><rt>ひょうかしょ</rt><rp>)</rp></ruby>は</p>\n");
  EXPECT_EQ(plain("この{評価書|ひょうかしょ}は{A_B|えー}"), "この評価書はA_B");
}

TEST(Ruby, DoesNotPartTableCells) {
  EXPECT_THAT(drawn("| {語|ご} | b |\n|---|---|\n| {値|あたい} | d |\n"),
              HasSubstr("<td><ruby>値<rp>(</rp><rt>あたい</rt><rp>)</rp></ruby></td><td>d</td>"));
}

TEST(Ruby, ThatIsNoneStaysText) {
  EXPECT_EQ(plain("{a} {|b} {c|} \\{d|e} `{f|g}` {h**i**|j}"), "{a} {|b} {c|} {d|e} {f|g} {hi|j}");
}

TEST(Tables, KeepWhatStandsInMoreCellsThanTheHeaderHas) {
  EXPECT_EQ(plain("| a | b |\n|---|---|\n| c | d | e | f |\n| g |\nh | i | j\n"),
            "a\nb\nc\nd | e | f\ng\nh\ni | j");
}

TEST(RawHtml, NeverPassesAndSwallowsNothing) {
  const Parsed parsed = parse("<!-- 開いたまま\n\n# 見出し\n\n文<b>字</b>と<script>alert(1)\n", 11);
  EXPECT_THAT(parsed.raw_html_lines, ElementsAre(11, 15));
  std::string out;
  html::draw(out, parsed.tree, 1, static_cast<std::uint32_t>(parsed.tree.nodes.size()), {});
  EXPECT_EQ(
      out,
      "<p>&lt;!-- "
      "開いたまま</p>\n<h1>見出し</h1>\n<p>文&lt;b&gt;字&lt;/b&gt;と&lt;script&gt;alert(1)</p>\n");
}

TEST(RawHtml, InCodeIsNotTold) {
  EXPECT_TRUE(parse("`<b>` と\n\n    <div>\n", 1).raw_html_lines.empty());
}

TEST(Links, LeadToSafePlacesOnly) {
  EXPECT_EQ(drawn("[a](javascript:alert(1)) [b](https://example.jp/?a=1&b=2) <https://example.jp>"),
            "<p><span>a</span> <a href=\"https://example.jp/?a=1&amp;b=2\">b</a> "
            "<a href=\"https://example.jp\">https://example.jp</a></p>\n");
}

TEST(Links, DoNotSwallowDefinitions) {
  EXPECT_EQ(plain("[注]: 本文はここに続く"), "[注]: 本文はここに続く");
}

TEST(Lines, CountFromTheFilesFirstLine) {
  const Parsed parsed = parse("# a\n\nb\n\n- c\n- d\n", 8);
  std::vector<std::pair<Kind, std::uint32_t>> blocks;
  for (const Node& node : parsed.tree.nodes) {
    if (node.line != 0) blocks.emplace_back(node.kind, node.line);
  }
  using P = std::pair<Kind, std::uint32_t>;
  EXPECT_THAT(blocks,
              ElementsAre(P(Kind::kDocument, 8), P(Kind::kHeading, 8), P(Kind::kParagraph, 10),
                          P(Kind::kList, 12), P(Kind::kItem, 12), P(Kind::kParagraph, 12),
                          P(Kind::kItem, 13), P(Kind::kParagraph, 13)));
}

// cmark-gfm gives such a paragraph no line, and the table the paragraph's.
TEST(Lines, OfATableRightUnderAParagraphAreTheTables) {
  const Parsed parsed = parse("本文\n| a | b |\n|---|---|\n| c | d |\n", 5);
  std::vector<std::pair<Kind, std::uint32_t>> blocks;
  for (const Node& node : parsed.tree.nodes) {
    if (node.kind == Kind::kParagraph || node.kind == Kind::kTable || node.kind == Kind::kRow) {
      blocks.emplace_back(node.kind, node.line);
    }
  }
  using P = std::pair<Kind, std::uint32_t>;
  EXPECT_THAT(blocks, ElementsAre(P(Kind::kParagraph, 5), P(Kind::kTable, 6), P(Kind::kRow, 6),
                                  P(Kind::kRow, 8)));
}

TEST(Tree, EndsLeadFromSiblingToSibling) {
  const Parsed parsed = parse("> - a **b**\n\nc\n", 1);
  const auto& nodes = parsed.tree.nodes;
  ASSERT_EQ(nodes[1].kind, Kind::kQuote);
  ASSERT_EQ(nodes[nodes[1].end].kind, Kind::kParagraph);
  EXPECT_EQ(nodes[nodes[1].end].end, nodes.size());
  EXPECT_EQ(nodes[0].end, nodes.size());
}

TEST(ControlCharacters, AreNotInTheTree) {
  EXPECT_EQ(plain("a\x01"
                  "b\x02"
                  "c\x0f"
                  "d\x7f"),
            "abcd");
}

TEST(PlainText, PartsBlocksByLinesAndKeepsJapaneseLineBreaks) {
  EXPECT_EQ(plain("# 見出し\n\n一行目\n二行目\nabc\ndef\\\nghi\n\n- [x] 選択\n"),
            "見出し\n一行目\n二行目\nabc def\nghi\n選択");
}

TEST(Drawing, JoinsLinesOfJapaneseWithoutABlank) {
  EXPECT_EQ(drawn("一行目\n二行目 abc\ndef"), "<p>一行目二行目 abc\ndef</p>\n");
}

TEST(Drawing, OfTablesNamesColumnsAndAligns) {
  EXPECT_EQ(drawn("| a | b |\n|---|--:|\n| c | d |\n"),
            "<div class=\"table\"><table>\n<thead><tr><th scope=\"col\">a</th><th scope=\"col\" "
            "class=\"right\">b</th></tr></thead>\n<tbody>\n<tr><td>c</td><td "
            "class=\"right\">d</td></tr>\n"
            "</tbody></table></div>\n");
}

TEST(Drawing, OfListsKeepsNumbersAndNesting) {
  EXPECT_EQ(drawn("3. a\n4. b\n   - c\n"),
            "<ol start=\"3\">\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>\n");
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// Each of these takes quadratic time or a deep stack in some Markdown reader. The test's own time
// is the claim.
TEST(HostileMarkdown, IsReadInLinearTimeAndBoundedDepth) {
  constexpr std::size_t kMany = 65'000;
  const std::string samples[] = {
      repeated(">", kMany),
      repeated("> ", kMany) + "a\n" + repeated("b\n", kMany),
      repeated("- ", kMany) + "a" + repeated("\n", kMany),
      repeated("1. ", kMany),
      repeated("[", kMany),
      repeated("[", kMany) + repeated("]", kMany),
      repeated("![", kMany),
      repeated("[a](", kMany),
      repeated("**a ", kMany) + repeated("b** ", kMany),
      repeated("*a_b ", kMany),
      repeated("a\n|-|-|\n", kMany),
      repeated("|a", 20'000) + "\n" + repeated("|-", 20'000) + "\n" + repeated("|\n", 20'000),
      repeated("|a", 100) + "\n" + repeated("|-", 100) + "\n" + repeated("|\n", 500'000),
      repeated("{a|b}", kMany),
      repeated("{a|", kMany),
      repeated("<a ", kMany),
      repeated("[a]: b\n", kMany) + repeated("[a]", kMany),
      repeated("``a", kMany),
      repeated("**「", kMany) + repeated("」**", kMany),
  };
  for (const std::string& sample : samples) {
    const Parsed parsed = parse(sample, 1);
    std::size_t deepest = 0;
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < parsed.tree.nodes.size(); ++i) {
      while (!open.empty() && open.back() <= i) open.pop_back();
      open.push_back(parsed.tree.nodes[i].end);
      deepest = std::max(deepest, open.size());
    }
    EXPECT_LE(deepest, Limits{}.depth + 8) << sample.substr(0, 20);
    std::string out;
    html::draw(out, parsed.tree, 1, static_cast<std::uint32_t>(parsed.tree.nodes.size()), {});
    EXPECT_LT(out.size(), 60 * sample.size() + 1000) << sample.substr(0, 20);
  }
}

TEST(HostileMarkdown, TellsWhereNestingWasCutAndKeepsTheText) {
  const Parsed parsed = parse("a\n\n" + repeated("> ", 300) + "深い文\n", 1);
  EXPECT_EQ(parsed.too_deep_line, 3u);
  EXPECT_THAT(plain_text(parsed.tree, 0, static_cast<std::uint32_t>(parsed.tree.nodes.size())),
              HasSubstr("深い文"));
}

TEST(HostileMarkdown, OfOneLongLineIsFine) {
  const std::string line = repeated("特定個人情報**ファイル**の取扱い。", 30'000);
  EXPECT_GT(line.size(), 1'000'000u);
  EXPECT_EQ(parse(line, 1).too_deep_line, 1u);
  EXPECT_EQ(parse(repeated("特定個人情報ファイルの取扱い。", 30'000), 1).too_deep_line, 0u);
}

TEST(Parsing, IsTheSameOnFourThreads) {
  const std::string body =
      repeated("# a\n\n| あ | b |\n|---|---|\n| **c** | [d](e) |\n\n- [x] f\n\n", 50);
  const std::string expected = drawn(body);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 50; ++i) wrong[t] += drawn(body) != expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, ElementsAre(0, 0, 0, 0));
}

TEST(Escaping, ReadsBackAsTheSamePlainText) {
  const std::string_view texts[] = {
      "普通の文。",
      "# 見出しではない",
      "- 箇条書きではない",
      "1. 番号ではない",
      "12) 番号ではない",
      "+ a",
      "> 引用ではない",
      "=====",
      "-----",
      "~~~",
      "```",
      "* * *",
      "**強調**ではない_下線_も",
      "a|b|c",
      "[x] 印ではない",
      "[a](b) ![c](d) [e]: f",
      "<b>HTML</b> &amp; &#39; <https://example.jp>",
      "{語|ご} \\ \\* `コード`",
      "一行目\n二行目\nabc\ndef",
      "| a |\n|---|\n| b |",
      "①～④ ※ 「」 ・",
      "#",
      "1.",
      "a\n:--",
      "<=a@b.c>",
      "http://example.jp/a_b_c",
  };
  for (const std::string_view text : texts) {
    const std::string written = escape_block(text);
    EXPECT_EQ(plain(written), text) << written;
    EXPECT_EQ(plain("- [x] " + escape_inline(text.substr(0, text.find('\n')))),
              text.substr(0, text.find('\n')));
  }
}

TEST(Escaping, SparesWhatIsNoMarkup) {
  EXPECT_EQ(escape_inline("<中間サーバー> A_B_C R&D {a} 100% ①~③ [x]"),
            "<中間サーバー> A_B_C R&D {a} 100% ①~③ \\[x]");
}

TEST(Escaping, LeavesABlankLineBetweenLinesThatWereApart) {
  EXPECT_EQ(escape_block("a\n\n\nb\nc\n"), "a\n\nb\\\nc");
}

}  // namespace
}  // namespace kokai::markdown
