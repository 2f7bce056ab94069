#include "generator/formats/mail.h"

#include <atomic>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>

#include "generator/text/utf8.h"
#include "tests/unit/formats/mail_support.h"

namespace kokai::mail {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kJis = "Content-Type: text/plain; charset=ISO-2022-JP\r\n";

TEST(Mail, TellsWhoWroteWhenAndWhat) {
  const ReadMail out = read(
      "From: =?UTF-8?B?44G/44G744KTLCDoirHlrZA=?= <hanako@mihon.example>\r\n"
      "To: iken@city.example, \"B, C\" <b@city.example>, group: d@e.example;\r\n"
      "Subject: =?ISO-2022-JP?B?GyRCMFU4Ky0hfGIbKEI=?=\r\n"
      "Date: Sat, 21 Nov 2026 19:24:00 +0900\r\nMessage-ID: <1@mihon.example>\r\n\r\nhello\r\n");
  EXPECT_TRUE(out.ok);
  EXPECT_EQ(out.mail.from.name, "みほん, 花子");
  EXPECT_EQ(out.mail.from.address, "hanako@mihon.example");
  ASSERT_THAT(out.mail.to, SizeIs(3));
  EXPECT_EQ(out.mail.to[1].name, "B, C");
  EXPECT_EQ(out.mail.to[2].address, "d@e.example");
  EXPECT_EQ(out.mail.subject, "意見①髙");
  EXPECT_EQ(out.mail.date, "2026-11-21T19:24:00+09:00");
  EXPECT_EQ(out.mail.id, "1@mihon.example");
  EXPECT_EQ(out.mail.text, "hello\n");
  EXPECT_EQ(out.mail.source, Mail::Source::kPlain);
  EXPECT_THAT(out.doubts, IsEmpty());
}

TEST(Mail, ReadsIso2022JpWithHalfWidthKanaAndExtensions) {
  const ReadMail out = read_body(kJis, "\x1B$B0U8+-!|b\x1B(I12\x1B(B\r\n");
  EXPECT_EQ(out.mail.text, "意見①髙ｱｲ\n");
  EXPECT_THAT(out.doubts, IsEmpty());
}

TEST(Mail, ReadsQuotedPrintableAndBase64) {
  EXPECT_EQ(read_body("Content-Type: text/plain; charset=utf-8\r\n"
                      "Content-Transfer-Encoding: quoted-printable\r\n",
                      "=E6=84=8F=\r\n=E8=A6=8B=3D\r\n")
                .mail.text,
            "意見=\n");
  EXPECT_EQ(read_body("Content-Type: text/plain; charset=\"utf-8\"\r\n"
                      "Content-Transfer-Encoding: base64\r\n",
                      "5oSP\r\n6KaL\r\n")
                .mail.text,
            "意見");
}

TEST(Mail, JoinsACharacterThatIsPartedBetweenEncodedWords) {
  const ReadMail out = read(std::string(kHeader) +
                            "Subject: a =?utf-8?B?44E=?=\r\n =?UTF-8?B?gg==?= b\r\n\r\nx\r\n");
  EXPECT_EQ(out.mail.subject, "a あ b");
}

TEST(Mail, ReadsHeadersThatAreNotEncodedAtAll) {
  const ReadMail cp932 =
      read("From: \x82\xA0 <a@b.example>\r\nSubject: \x82\xA0\x82\xA2\r\n\r\nx\r\n");
  EXPECT_EQ(cp932.mail.subject, "あい");
  EXPECT_EQ(cp932.mail.from.name, "あ");
  const ReadMail jis = read("From: a@b.example\r\nSubject: \x1B$B0U8+\x1B(B\r\n\r\nx\r\n");
  EXPECT_EQ(jis.mail.subject, "意見");
}

TEST(Mail, LeavesTextThatOnlyLooksEncoded) {
  const ReadMail out =
      read(std::string(kHeader) + "Subject: =? =?x =?utf-8?Z?a?= 1=?\r\n\r\nx\r\n");
  EXPECT_EQ(out.mail.subject, "=? =?x =?utf-8?Z?a?= 1=?");
}

TEST(Mail, FallsBackWhereTheCharsetIsWronglyNamedAndSaysSo) {
  const struct {
    const char* label;
    const char* body;
    const char* text;
  } cases[] = {
      {"utf-8", "\x82\xA0\x82\xA2\r\n", "あい\n"}, {"Shift_JIS", "あい\r\n", "あい\n"},
      {"x-nobody-knows", "あい\r\n", "あい\n"},    {"us-ascii", "\x1B$B0U8+\x1B(B\r\n", "意見\n"},
      {"iso-8859-1", "あい\r\n", "あい\n"},
  };
  for (const auto& [label, body, text] : cases) {
    const ReadMail out =
        read_body(std::string("Content-Type: text/plain; charset=") + label + "\r\n", body);
    EXPECT_EQ(out.mail.text, text) << label;
    EXPECT_THAT(out.doubts, ElementsAre("mail/charset")) << label;
    EXPECT_EQ(out.mail.doubts.at(0).args.at(0), label);
  }
}

TEST(Mail, MarksBrokenCharactersAndSaysWhere) {
  const ReadMail out =
      read_body("Content-Type: text/plain; charset=utf-8\r\n", "a\r\nあ\xE3\x81\r\n");
  EXPECT_EQ(out.mail.text, "a\nあ\uFFFD\n");
  ASSERT_THAT(out.doubts, ElementsAre("mail/broken-text"));
  EXPECT_THAT(out.mail.doubts[0].args, ElementsAre("UTF-8", "1", "2", "text/plain"));
}

TEST(Mail, KeepsCharactersThatCannotBeSeenButNul) {
  const ReadMail out = read_body("Content-Type: text/plain; charset=utf-8\r\n",
                                 std::string("１２\u200B３\u202E４\u2066５\0６\r\n", 30));
  EXPECT_THAT(out.mail.text, testing::StartsWith("１２\u200B３\u202E４\u2066５\uFFFD６"));
  EXPECT_THAT(out.doubts, ElementsAre("mail/broken-text"));
}

constexpr const char* kAlternative =
    "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n%PLAIN%\r\n"
    "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>html</p>\r\n--b--\r\n";

std::string with_plain(std::string plain) {
  std::string body = kAlternative;
  return body.replace(body.find("%PLAIN%"), 7, plain);
}

TEST(Mail, TakesThePlainAlternativeUnlessItIsBlank) {
  const char* const type = "Content-Type: multipart/alternative; boundary=b\r\n";
  const ReadMail plain = read_body(type, with_plain("plain"));
  EXPECT_EQ(plain.mail.text, "plain");
  EXPECT_EQ(plain.mail.source, Mail::Source::kPlain);
  const ReadMail html = read_body(type, with_plain(" \r\n"));
  EXPECT_EQ(html.mail.text, "html\n");
  EXPECT_EQ(html.mail.source, Mail::Source::kHtml);
}

TEST(Mail, LosesNoTextThatStandsBesideAnAlternative) {
  const ReadMail out = read_body(
      "Content-Type: multipart/mixed; boundary=m\r\n",
      "--m\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n" + with_plain("one") +
          "\r\n--m\r\nContent-Type: text/html\r\n\r\n<b>two</b>\r\n--m\r\n\r\nthree\r\n--m--\r\n");
  EXPECT_EQ(out.mail.text, "one\ntwo\nthree");
}

TEST(Mail, ReadsHtmlAsTextWithoutItsScripts) {
  const ReadMail out = read_body(
      "Content-Type: text/html; charset=utf-8\r\n",
      "<html><head><title>t</title><style>s</style></head><body "
      "onload=x()>意見\r\nです<br>2&nbsp;&amp;"
      "&lt;b&gt;<script>alert(1)</script><iframe src=x>f</iframe><img src=x onerror=alert(1)>"
      "<p>p1</p><p>p2</p><table><tr><td>a</td><td>b</td></tr></table>&#x200B;</body></html>");
  EXPECT_EQ(out.mail.source, Mail::Source::kHtml);
  EXPECT_THAT(out.mail.text, testing::StartsWith("意見です\n2\u00A0&<b>"));
  for (const char* word : {"alert", "onerror", "script", "onload"}) {
    EXPECT_THAT(out.mail.text, Not(HasSubstr(word)));
  }
  EXPECT_THAT(out.mail.text, HasSubstr("\np1\np2\na\tb"));
  EXPECT_THAT(out.mail.text, HasSubstr("\u200B"));
}

std::string attachment(const std::string& headers, const std::string& content) {
  return "--m\r\n\r\ntext\r\n--m\r\n" + headers + "\r\n" + content + "\r\n--m--\r\n";
}

ReadMail read_attachment(const std::string& headers, const std::string& content = "x") {
  return read_body("Content-Type: multipart/mixed; boundary=m\r\n", attachment(headers, content));
}

TEST(Mail, ListsAttachmentsWithNameTypeAndSize) {
  const ReadMail out = read_attachment(
      "Content-Type: Application/PDF; name=\"a.pdf\"\r\nContent-Transfer-Encoding: base64\r\n",
      "AAECAwQFBgc=");
  ASSERT_THAT(out.mail.attachments, SizeIs(1));
  EXPECT_EQ(out.mail.attachments[0].name, "a.pdf");
  EXPECT_EQ(out.mail.attachments[0].type, "application/pdf");
  EXPECT_EQ(out.mail.attachments[0].bytes, 8U);
  EXPECT_EQ(out.mail.attachments[0].kind, Attachment::Kind::kFile);
  EXPECT_EQ(out.mail.text, "text");
}

TEST(Mail, ReadsNamesOfAttachmentsHoweverTheyAreWritten) {
  const struct {
    const char* header;
    const char* name;
  } cases[] = {
      {"filename=a.txt", "a.txt"},
      {"filename=\"a;b\\\"c.txt\"", "a;b\"c.txt"},
      {"filename*=utf-8''%E6%84%8F.txt", "意.txt"},
      {"filename*=Shift_JIS'ja'%87%40.txt", "①.txt"},
      {"filename*0*=iso-2022-jp''%1B$B0U;\r\n filename*1*=8%2B%1B(B;\r\n filename*2=.txt",
       "意見.txt"},
      {"filename*1=\"b.txt\"; filename*0=\"a\"", "ab.txt"},
      {"filename=\"=?ISO-2022-JP?B?GyRCMFU4Ky0hfGIbKEI=?=.txt\"", "意見①髙.txt"},
      {"filename=\"\x82\xA0.txt\"", "あ.txt"},
      {"filename=plain.txt; filename*=utf-8''better.txt", "better.txt"},
  };
  for (const auto& [header, name] : cases) {
    const ReadMail out =
        read_attachment(std::string("Content-Disposition: attachment; ") + header + "\r\n");
    ASSERT_THAT(out.mail.attachments, SizeIs(1)) << header;
    EXPECT_EQ(out.mail.attachments[0].name, name) << header;
  }
}

TEST(Mail, ShowsNamesWithLineBreaksAndControlsHarmless) {
  const ReadMail out = read_attachment(
      "Content-Disposition: attachment; filename*=utf-8''a%0D%0Ab%1B%5B2J%E2%80%AEgpj.exe\r\n");
  ASSERT_THAT(out.mail.attachments, SizeIs(1));
  EXPECT_EQ(out.mail.attachments[0].name, "a\uFFFD\uFFFDb\uFFFD[2J\uFFFDgpj.exe");
}

TEST(Mail, ListsAForwardedMailByItsSubject) {
  const ReadMail out =
      read_attachment("Content-Type: message/rfc822\r\n",
                      "From: x@y.example\r\nSubject: =?utf-8?B?5oSP6KaL?=\r\n\r\ninner text\r\n");
  ASSERT_THAT(out.mail.attachments, SizeIs(1));
  EXPECT_EQ(out.mail.attachments[0].kind, Attachment::Kind::kMessage);
  EXPECT_EQ(out.mail.attachments[0].name, "意見");
  EXPECT_GT(out.mail.attachments[0].bytes, 50U);
  EXPECT_EQ(out.mail.text, "text");
}

TEST(Mail, TellsLockedPartsThatTheClerkMustOpen) {
  const char* const base64 = "Content-Transfer-Encoding: base64\r\n";
  const ReadMail zip = read_attachment(
      std::string("Content-Type: application/zip; name=a.zip\r\n") + base64, "UEsDBBQAAQAIAAAA");
  EXPECT_EQ(zip.mail.attachments.at(0).kind, Attachment::Kind::kLocked);
  EXPECT_THAT(zip.doubts, ElementsAre("mail/locked"));
  const ReadMail open = read_attachment(
      std::string("Content-Type: application/zip; name=a.zip\r\n") + base64, "UEsDBBQAAAAIAAAA");
  EXPECT_EQ(open.mail.attachments.at(0).kind, Attachment::Kind::kFile);
  const ReadMail smime = read_body(
      std::string("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n") + base64,
      "MIAG");
  EXPECT_THAT(smime.doubts, ElementsAre("mail/locked", "mail/no-text"));
  const ReadMail pgp = read_body(
      "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=m\r\n",
      attachment("Content-Type: application/octet-stream\r\n", "x"));
  EXPECT_THAT(pgp.doubts, ElementsAre("mail/locked", "mail/no-text"));
  EXPECT_EQ(pgp.mail.text, "");
}

TEST(Mail, JoinsLinesOfFormatFlowed) {
  EXPECT_EQ(read_body("Content-Type: text/plain; charset=utf-8; format=flowed\r\n",
                      "a \r\nb\r\n>> c \r\n>> d\r\n> e\r\n  f\r\n-- \r\ng \r\n-- \r\n")
                .mail.text,
            "a b\n>> c d\n> e\n f\n-- \ng \n-- \n");
  EXPECT_EQ(read_body("Content-Type: text/plain; charset=utf-8; format=Flowed; DelSp=Yes\r\n",
                      "意 \r\n見\r\n")
                .mail.text,
            "意見\n");
}

TEST(Mail, SaysWhenThereIsNoText) {
  const ReadMail out = read_body("Content-Type: image/png\r\n", "x");
  EXPECT_EQ(out.mail.source, Mail::Source::kNone);
  EXPECT_THAT(out.doubts, ElementsAre("mail/no-text"));
  EXPECT_THAT(out.mail.passages, IsEmpty());
}

TEST(Mail, RefusesWhatIsNoMail) {
  for (const char* bytes : {"", "\r\n", "ただの文章です。\r\n", "no header here", ": x\r\n\r\n",
                            "Note: this is no mail\r\n\r\n", "\xD0\xCF\x11\xE0"}) {
    const ReadMail out = read(bytes);
    EXPECT_FALSE(out.ok) << bytes;
    EXPECT_THAT(out.told, ElementsAre("mail/no-header@0")) << bytes;
  }
}

TEST(Mail, ReadsAFileWithAFromLineOrAByteOrderMarkBeforeIt) {
  EXPECT_TRUE(read("From a@b Sat Nov 21 19:24:23 2026\nSubject: x\n\ny\n").ok);
  EXPECT_TRUE(read("\xEF\xBB\xBFSubject: x\n\ny\n").ok);
}

TEST(Mail, RefusesWhatIsAboveALimitAndNamesIt) {
  std::string headers(kHeader);
  for (int i = 0; i < 100'000; ++i) headers += "X-" + std::to_string(i) + ": y\r\n";
  std::string parts = std::string(kHeader) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
  for (int i = 0; i < 20'000; ++i) parts += "--b\r\n\r\n";
  std::string deep(kHeader);
  for (int i = 0; i < 50'000; ++i) {
    const std::string name = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" + name + "\r\n";
  }
  std::string forwarded(kHeader);
  for (int i = 0; i < 10'000; ++i) forwarded += "Content-Type: message/rfc822\r\n\r\n";
  const std::string wide =
      std::string(kHeader) + "Subject: " + std::string(300'000, 'x') + "\r\n\r\n";
  for (const std::string& bytes : {headers, parts, deep, forwarded, wide}) {
    EXPECT_THAT(read(bytes).told, ElementsAre("mail/too-complex@0"));
  }
  EXPECT_THAT(
      read(std::string(kHeader) + "\r\n" + std::string(100, 'x'), {.message_bytes = 99}).told,
      ElementsAre("mail/too-large@0"));
  EXPECT_THAT(read(std::string(kHeader) + "\r\n" + std::string(101, 'x'), {.text_bytes = 100}).told,
              ElementsAre("mail/text-too-large@0"));
}

TEST(Mail, ReadsWhatIsJustBelowTheLimits) {
  std::string bytes = std::string(kHeader) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
  for (int i = 0; i < 9'000; ++i) bytes += "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n";
  const ReadMail many = read(bytes);
  EXPECT_TRUE(many.ok);
  EXPECT_EQ(many.mail.text.size(), 2 * 9'000U);
  std::string deep(kHeader);
  for (int i = 0; i < 90; ++i) {
    const std::string name = "b" + std::to_string(i) + "x";
    deep += "Content-Type: multipart/mixed; boundary=" + name + "\r\n\r\n--" + name + "\r\n";
  }
  EXPECT_EQ(read(deep + "\r\ninnermost").mail.text, "innermost");
}

TEST(Mail, ReadsLongHostileHeadersInShortTime) {
  std::string pieces = "Content-Disposition: attachment";
  for (int i = 0; i < 20'000; ++i) pieces += "; filename*" + std::to_string(i) + "=x";
  for (const std::string& header :
       {"From: " + std::string(200'000, '(') + "\r\n",
        "From: " + std::string(200'000, '<') + "\r\n",
        "From: " + std::string(100'000, ',') + "\r\n", "To: " + std::string(100'000, '"') + "\r\n",
        "Subject: " + std::string(200'000, '=') + "?\r\n", pieces.substr(0, 250'000) + "\r\n",
        "Content-Type: " + std::string(200'000, ';') + "\r\n",
        "Date: " + std::string(200'000, '9') + "\r\n",
        "Message-ID: " + std::string(200'000, '<') + "\r\n"}) {
    EXPECT_TRUE(read(std::string(kHeader) + header + "\r\nx\r\n").ok) << header.substr(0, 20);
  }
  std::string words = "Subject: ";
  for (int i = 0; i < 10'000; ++i) words += "=?utf-8?Q?=E3=81?= ";
  EXPECT_TRUE(read(std::string(kHeader) + words + "\r\n\r\nx\r\n").ok);
}

TEST(Mail, IsNotMisledByBoundaries) {
  const struct {
    const char* type;
    const char* body;
    const char* text;
  } cases[] = {
      {"boundary=\"\"", "--\r\n\r\nx\r\n----\r\n", "x"},
      {"boundary=b", "--b--\r\nafter\r\n", ""},
      {"boundary=b", "no boundary at all\r\n", ""},
      {"boundary=b", "--bb\r\n\r\nno\r\n--b\r\n\r\nyes\r\n--b--", "yes\n"},
      {"boundary=b; boundary=c", "--b\r\n\r\none\r\n--c\r\n\r\ntwo\r\n", "one\n--c\n\ntwo\n"},
  };
  for (const auto& [type, body, text] : cases) {
    const ReadMail out =
        read_body(std::string("Content-Type: multipart/mixed; ") + type + "\r\n", body);
    EXPECT_TRUE(out.ok) << type;
    EXPECT_EQ(out.mail.text, text) << type;
    EXPECT_EQ(out.mail.text.empty(), !out.doubts.empty()) << type;
  }
}

TEST(Mail, ReadsAsFarAsAMailGoesThatWasCut) {
  const std::string whole = std::string(kHeader) +
                            "Content-Type: multipart/mixed; boundary=m\r\n\r\n" +
                            attachment("Content-Type: message/rfc822\r\n",
                                       "Subject: =?utf-8?B?5oSP6KaL?=\r\nContent-Type: "
                                       "multipart/alternative; boundary=b\r\n\r\n" +
                                           with_plain("あ"));
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const ReadMail out = read(whole.substr(0, size));
    EXPECT_EQ(out.ok, out.told.empty());
  }
}

TEST(Mail, GivesUtf8OfAnyBytes) {
  std::mt19937 random(7);
  const std::string whole =
      std::string(kHeader) + "Subject: =?ISO-2022-JP?B?GyRCMFU4Ky0hfGIbKEI=?=\r\n" +
      "Content-Type: multipart/alternative; boundary=b\r\n\r\n" + with_plain("あ\r\n> い");
  for (int round = 0; round < 3'000; ++round) {
    std::string bytes = whole.substr(0, 1 + random() % whole.size());
    for (int left = 0; left < 5; ++left)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    const ReadMail out = read(bytes);
    EXPECT_EQ(out.ok, out.told.empty());
    for (const std::string& text :
         {out.mail.subject, out.mail.text, out.mail.from.name, out.mail.id}) {
      EXPECT_EQ(find_invalid_utf8(text), std::string::npos);
    }
  }
}

TEST(Mail, IsReadTheSameByManyThreadsAtOnce) {
  const std::string bytes = std::string(kHeader) +
                            "Subject: =?ISO-2022-JP?B?GyRCMFU4Ky0hfGIbKEI=?=\r\n"
                            "Content-Type: multipart/alternative; boundary=b\r\n\r\n" +
                            with_plain("あ\r\n> い");
  std::atomic<int> right = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i) {
      threads.emplace_back([&] {
        for (int round = 0; round < 300; ++round) {
          const ReadMail out = read(bytes);
          right += out.mail.subject == "意見①髙" && out.mail.text == "あ\n> い" ? 1 : 0;
        }
      });
    }
  }
  EXPECT_EQ(right, 8 * 300);
}

}  // namespace
}  // namespace kokai::mail
