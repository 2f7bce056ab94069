#!/usr/bin/env python3
"""A glossary nobody expects: thousands of terms, words inside words, words of one character, words as long as may be.

TERMS=50000 tries it with more than the suite has time for.
"""
import os
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import CITY, SiteTest, document, write  # noqa: E402

TERMS = int(os.environ.get("TERMS", "5000"))
MOST_BYTES = 150_000
KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ"
ENTRY = """- id: %s
  term: "%s"
  reading: %s
  aliases: [%s]
  definition: 見本の言葉。**ほかの言葉**と組み合わせて使う。
"""


def reading(i):
    return "".join(KANA[i // len(KANA) ** k % len(KANA)] for k in range(4))


def words(i):
    """Of every three terms one is a single character, one holds another's characters, one begins like all its kind."""
    n = i // 3
    one, two, three = (chr(0x4E00 + n + k) for k in range(3))
    if i % 3 == 0:
        return one, [one + two, one + two + three]
    if i % 3 == 1:
        return "%s%d%s" % (one * 2, n, two), ["%s%d%s情報" % (one * 2, n, two)]
    return "評価%d号" % n, ["評価%d号の事務" % n, "評価%d号の事務の記録" % n]


class Hard(SiteTest):
    def write_glossary(self, entries):
        for first in range(0, len(entries), 1000):
            write(self.content / "glossary" / ("t%03d.yaml" % first), "".join(entries[first:first + 1000]))

    def pages_of_list(self):
        pages = [self.output / "glossary" / "index.html", *self.output.glob("glossary/pages/*/index.html")]
        self.assertLess(max(p.stat().st_size for p in pages), MOST_BYTES)
        return pages

    def page_of(self, text):
        path = self.content / CITY / "001-jimu" / "2025-04-01.md"
        write(path, document("1") + "\n" + text + "\n")
        done = self.build()
        self.assertEqual(done.status, 0, done.said)
        return done, (self.output / "999016" / "1" / "index.html").read_text("utf-8")

    def test_thousands_of_words_inside_words_are_linked_by_the_longest_and_listed_on_short_pages(self):
        self.write_glossary([ENTRY % ("t%d" % i, words(i)[0], reading(i), ", ".join(words(i)[1]))
                             for i in range(TERMS)])
        # three characters are one term's, two another's, one alone a third's, which is none inside 両者
        done, page = self.page_of("両者は一丁丂と丄丅と「両」と評価12号の事務の記録を扱う。")
        for term, text in ((0, "一丁丂"), (12, "丄丅"), ((0x4E21 - 0x4E00) * 3, "<ruby>両"), (38, "評価12号の事務の記録")):
            self.assertIn('href="../../glossary/t%d/index.html">%s<' % (term, text), page)
        self.assertEqual(page.count('class="w"'), 4)
        self.assertEqual(sum(1 for _ in self.output.glob("glossary/t*/index.html")), TERMS)
        self.assertEqual(sum(p.read_text("utf-8").count('class="t"') for p in self.pages_of_list()), TERMS)
        self.assertLess(done.peak_kib, 60_000 + 6 * TERMS)

    def test_words_as_long_as_may_be_make_more_pages_and_none_of_them_long(self):
        self.write_glossary([ENTRY % ("%s-%d" % ("x" * 55, i), "&" * 60 + "%040d" % i, "あ" * 200, "")
                             for i in range(300)])
        self.page_of("短い本文。")
        self.assertGreater(len(self.pages_of_list()), 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
