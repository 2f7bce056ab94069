#include "generator/text/charset.h"

#include <string>

#include <gmock/gmock.h>

#include "generator/text/utf8.h"

namespace kokai {
namespace {

using Kind = CharsetFault::Kind;

constexpr const char* kKana = "\x82\xA0\x82\xA2\r\n";  // あい in CP932

std::string with_nuls(const char* bytes, std::size_t size) { return {bytes, size}; }

TEST(DecodeText, TakesUtf8AsItIsAndDropsAByteOrderMark) {
  for (const char* bytes : {"あ①髙\n",
                            "\xEF\xBB\xBF"
                            "あ①髙\n"}) {
    const DecodedText read = decode_text(bytes);
    EXPECT_TRUE(read.ok());
    EXPECT_EQ(read.text, "あ①髙\n");
    EXPECT_EQ(read.charset, Charset::kUtf8);
  }
}

TEST(DecodeText, ReadsCp932WithTheExtensionsOfNecAndIbm) {
  // ① ㈱ 髙 (as IBM and as NEC selected it) 﨑 ～ － ﾊﾝ \ and the three controls that ICU turns
  const DecodedText read = decode_text(
      "\x87\x40\x87\x8A\xFB\xFC\xEE\xE0\xED\x95\x81\x60\x81\x7C\xCA\xDD\\\x1A\x1C\x7F\r\n");
  EXPECT_TRUE(read.ok());
  EXPECT_EQ(read.text, "①㈱髙髙﨑～－ﾊﾝ\\\x1A\x1C\x7F\r\n");
  EXPECT_EQ(read.charset, Charset::kCp932);
}

TEST(DecodeText, TellsTheLineOfTheFirstGaiji) {
  const DecodedText read = decode_text(std::string(kKana) + "\xF0\x40\r\n");
  EXPECT_TRUE(read.ok());
  EXPECT_EQ(read.private_use_line, 2U);
  EXPECT_EQ(decode_text("！\U0001F600（\uE000").private_use_line, 1U);
  EXPECT_EQ(decode_text("！\U0001F600（").private_use_line, 0U);
}

TEST(DecodeText, ReadsUtf16ByItsByteOrderMark) {
  EXPECT_EQ(decode_text(with_nuls("\xFF\xFE\x42\x30\x0A\x00", 6)).text, "あ\n");
  EXPECT_EQ(decode_text(with_nuls("\xFE\xFF\x30\x42\x00\x0A", 6)).text, "あ\n");
  EXPECT_EQ(decode_text(with_nuls("\xFF\xFE\x3D\xD8\x00\xDE", 6)).text, "\U0001F600");
}

TEST(DecodeText, ReadsUtf16WithoutMarkOnlyWhenDeclared) {
  const std::string bytes = with_nuls("\xC1\x79\x0A\x00", 4);
  EXPECT_EQ(decode_text(bytes, Charset::kUtf16Le).text, "私\n");
  const DecodedText guessed = decode_text(bytes);
  EXPECT_EQ(guessed.fault.kind, Kind::kNul);
  EXPECT_EQ(guessed.fault.looks_like, Charset::kUtf16Le);
}

TEST(DecodeText, RefusesHalfACharacterOfUtf16) {
  const DecodedText odd = decode_text(with_nuls("\xFF\xFE\x0A\x00\x42", 5));
  EXPECT_EQ(odd.fault.kind, Kind::kBroken);
  EXPECT_EQ(odd.fault.offset, 4U);
  EXPECT_EQ(odd.fault.line, 2U);
  EXPECT_EQ(decode_text(with_nuls("\xFF\xFE\x3D\xD8\x41\x00", 6)).fault.kind, Kind::kBroken);
}

TEST(DecodeText, ReadsEucJpOnlyWhenDeclared) {
  const std::string bytes = "a\n\xA4\xA2\xAD\xA1\xFC\xE2\x8E\xB1\xA1\xC1\x8F\xB0\xA1\n";
  EXPECT_EQ(decode_text(bytes, Charset::kEucJp).text, "a\nあ①髙ｱ～丂\n");
  const DecodedText guessed = decode_text(bytes);
  EXPECT_EQ(guessed.fault.kind, Kind::kOther);
  EXPECT_EQ(guessed.fault.looks_like, Charset::kEucJp);
  EXPECT_EQ(guessed.fault.line, 2U);
}

TEST(DecodeText, ReadsIso2022JpWithKanaAndExtensionsOnlyWhenDeclared) {
  const std::string bytes = "a\r\n\x1B$B$\"-!|by!!A\x1B(I12\x1B(B\r\n";
  const DecodedText read = decode_text(bytes, Charset::kIso2022Jp);
  EXPECT_EQ(read.text, "a\r\nあ①髙纊～ｱｲ\r\n");
  for (const auto& declared :
       {std::optional<Charset>(), std::optional(Charset::kUtf8), std::optional(Charset::kCp932)}) {
    const DecodedText other = decode_text(bytes, declared);
    EXPECT_EQ(other.fault.kind, Kind::kOther);
    EXPECT_EQ(other.fault.looks_like, Charset::kIso2022Jp);
    EXPECT_EQ(other.fault.offset, 3U);
    EXPECT_EQ(other.fault.line, 2U);
  }
}

TEST(DecodeText, RefusesWhatNoCharsetKnowsWithItsPlaceInHex) {
  const DecodedText read = decode_text(std::string(kKana) + "a\xFF\x41\x42\x43\n");
  EXPECT_EQ(read.fault.kind, Kind::kBroken);
  EXPECT_EQ(read.fault.tried, Charset::kCp932);
  EXPECT_EQ(read.fault.offset, 7U);
  EXPECT_EQ(read.fault.line, 2U);
  EXPECT_EQ(read.fault.hex, "FF 41 42 43");
  EXPECT_EQ(read.text, "");
}

TEST(DecodeText, NeverPutsAReplacementCharacter) {
  for (const char* bytes : {"\x81", "\x81\xFF", "a\xA0", "あ\xE3\x81", "\xFE\x88"}) {
    EXPECT_FALSE(decode_text(bytes).ok());
  }
}

TEST(DecodeText, TellsWhatADeclaredUtf8FileIsInstead) {
  const DecodedText read = decode_text(std::string("a,b\r\n") + kKana, Charset::kUtf8);
  EXPECT_EQ(read.fault.kind, Kind::kBroken);
  EXPECT_EQ(read.fault.tried, Charset::kUtf8);
  EXPECT_EQ(read.fault.looks_like, Charset::kCp932);
  EXPECT_EQ(read.fault.line, 2U);
}

TEST(DecodeText, TellsUtf8ThatIsDeclaredAsSomethingElse) {
  for (const Charset declared : {Charset::kCp932, Charset::kEucJp, Charset::kWindows1252,
                                 Charset::kUtf16Le, Charset::kBig5}) {
    const DecodedText read = decode_text("a\r\nあいう\r\n", declared);
    EXPECT_FALSE(read.ok()) << name_of(declared);
    EXPECT_EQ(read.fault.looks_like, Charset::kUtf8) << name_of(declared);
  }
}

TEST(DecodeText, TellsTheLineAtWhichTheCharsetChanges) {
  const DecodedText late = decode_text("a\nあいう\nb\n\x82\xA0\x82\xA2\n");
  EXPECT_EQ(late.fault.kind, Kind::kMixed);
  EXPECT_EQ(late.fault.tried, Charset::kUtf8);
  EXPECT_EQ(late.fault.looks_like, Charset::kCp932);
  EXPECT_EQ(late.fault.line, 4U);
  const DecodedText early = decode_text("a\n\x82\xA0\x82\xA2\nあいう\n");
  EXPECT_EQ(early.fault.kind, Kind::kMixed);
  EXPECT_EQ(early.fault.tried, Charset::kCp932);
  EXPECT_EQ(early.fault.looks_like, Charset::kUtf8);
  EXPECT_EQ(early.fault.line, 3U);
}

TEST(DecodeText, TakesAUtf8FileThatWasCutForBrokenNotForMixed) {
  const DecodedText cut = decode_text("あいう\nえお\xE3\x81");
  EXPECT_EQ(cut.fault.kind, Kind::kBroken);
  EXPECT_EQ(cut.fault.tried, Charset::kUtf8);
  EXPECT_EQ(cut.fault.line, 2U);
}

TEST(DecodeText, RefusesNulWithItsPlace) {
  const DecodedText read = decode_text(with_nuls("a\nb\0c", 5));
  EXPECT_EQ(read.fault.kind, Kind::kNul);
  EXPECT_EQ(read.fault.offset, 3U);
  EXPECT_EQ(read.fault.line, 2U);
  EXPECT_EQ(read.fault.looks_like, std::nullopt);
  EXPECT_EQ(decode_text(with_nuls("\xFF\xFE\x00\x30\x00\x00", 6)).fault.offset, 4U);
}

TEST(DecodeText, CountsLinesByAnyLineBreak) {
  EXPECT_EQ(decode_text("a\rb\r\nc\nd\xFF").fault.line, 4U);
}

TEST(DecodeText, ReadsOtherCharsetsOfMailWhenDeclared) {
  EXPECT_EQ(decode_text("\xE9\x80", Charset::kWindows1252).text, "é€");
  EXPECT_EQ(decode_text("\xC4\xE3", Charset::kGb18030).text, "你");
  EXPECT_EQ(decode_text("\xA7\x41", Charset::kBig5).text, "你");
  EXPECT_EQ(decode_text("\xB0\xA1", Charset::kEucKr).text, "가");
}

TEST(DecodeText, KeepsCharactersThatCannotBeSeen) {
  const std::string text = "１２３\u200B４\u202E５\u2066６\uFEFF７";
  EXPECT_EQ(decode_text(text).text, text);
}

TEST(DecodeText, ReadsBytesThatFallBetweenThePiecesOfTheConverter) {
  std::string bytes = "a";
  std::string text = "a";
  for (int i = 0; i < 100'000; ++i) bytes += "\x82\xA0", text += "あ";
  EXPECT_EQ(decode_text(bytes).text, text);
  EXPECT_EQ(decode_text(bytes + "\x81").fault.offset, bytes.size());
  EXPECT_EQ(decode_text(bytes + "\x81\xFF").fault.offset, bytes.size());
}

TEST(CharsetNamed, KnowsTheNamesThatFilesAndMailsUse) {
  const struct {
    const char* name;
    Charset charset;
  } cases[] = {
      {"Shift_JIS", Charset::kCp932},
      {"sjis", Charset::kCp932},
      {"Windows-31J", Charset::kCp932},
      {"cp932", Charset::kCp932},
      {"UTF-8", Charset::kUtf8},
      {"utf8", Charset::kUtf8},
      {"US-ASCII", Charset::kUtf8},
      {"EUC-JP", Charset::kEucJp},
      {"iso-2022-jp", Charset::kIso2022Jp},
      {"ISO-2022-JP-MS", Charset::kIso2022Jp},
      {"utf-16", Charset::kUtf16Le},
      {"UTF-16BE", Charset::kUtf16Be},
      {"ISO-8859-1", Charset::kWindows1252},
      {"gb2312", Charset::kGb18030},
  };
  for (const auto& [name, charset] : cases) EXPECT_EQ(charset_named(name), charset) << name;
  for (const char* name : {"", "-", "ebcdic", "utf", "8", "utf-8 us-ascii"}) {
    EXPECT_EQ(charset_named(name), std::nullopt) << name;
  }
}

TEST(CharsetNamed, FindsEachCharsetByTheNameItIsTold) {
  for (int i = 0; i <= static_cast<int>(Charset::kEucKr); ++i) {
    const auto charset = static_cast<Charset>(i);
    EXPECT_EQ(charset_named(name_of(charset)), charset);
    EXPECT_TRUE(decode_text("", charset).ok());
  }
}

TEST(DecodeWithMarks, MarksEachRunOfBrokenBytesOnce) {
  const MarkedText marked = decode_with_marks(
      with_nuls("\x82\xA0\n\x82\xA2\xFF\xFF\xFE\x82\xA4\0\x61", 12), Charset::kCp932);
  EXPECT_EQ(marked.text, "あ\nい\uFFFDう\uFFFDa");
  EXPECT_EQ(marked.marks, 2U);
  EXPECT_EQ(marked.first_line, 2U);
  EXPECT_EQ(decode_with_marks("あ\xE3\x81", Charset::kUtf8).text, "あ\uFFFD");
  EXPECT_EQ(decode_with_marks("あ", Charset::kUtf8).marks, 0U);
}

TEST(DecodeWithMarks, GivesUtf8OfAnything) {
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += static_cast<char>(i), bytes += static_cast<char>(255 - i);
  for (int i = 0; i <= static_cast<int>(Charset::kEucKr); ++i) {
    const MarkedText marked = decode_with_marks(bytes, static_cast<Charset>(i));
    EXPECT_EQ(find_invalid_utf8(marked.text), std::string::npos);
    EXPECT_EQ(marked.text.find('\0'), std::string::npos);
  }
}

}  // namespace
}  // namespace kokai
