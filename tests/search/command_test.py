#!/usr/bin/env python3
"""kokai search: what it answers, and with which exit status."""
import json
import shutil
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import NOW, SiteTest, kokai, small_content  # noqa: E402


class Search(SiteTest):
    def setUp(self):
        super().setUp()
        content = small_content(self.folder / "searched", 3)
        self.site = self.folder / "site"
        done = kokai("build", "--content", content, "--output", self.site, "--now", NOW, "--quiet")
        self.assertEqual(done.status, 0, done.said)

    def search(self, *words):
        return kokai("search", *words, "--output", self.site)

    def test_shows_documents_with_their_items_and_marks(self):
        done = self.search("審査の結果")
        self.assertEqual(done.status, 0, done.said)
        self.assertIn("«審査の結果»", done.said)
        self.assertIn("999016/1/index.html", done.said)
        self.assertIn("#i-1-2 ②事務の概要", done.said)

    def test_answers_in_json(self):
        done = self.search("第2号", "--json", "--limit", "1")
        answer = json.loads(done.said)
        self.assertEqual([hit["address"] for hit in answer["hits"]], ["999016/2/"])
        self.assertEqual((answer["count"], answer["exact"]), (1, True))

    def test_nothing_found_is_1_and_a_query_without_words_is_2(self):
        self.assertEqual(self.search("宇宙開発局").status, 1)
        self.assertEqual(self.search("　").status, 2)
        self.assertEqual(self.search("審査", "--city", "よその市").status, 2)
        self.assertEqual(self.search("審査", "--limit", "0").status, 2)

    def test_odd_queries_are_answered(self):
        for query in ('"', "ﾞ", "\u0301", "😀", "<script>", "\u202e審査", ".*[", "あ" * 10000, "|"):
            self.assertIn(self.search(query).status, (0, 1, 2), query)

    def test_without_an_index_it_says_to_build_first(self):
        shutil.rmtree(self.site / "search")
        done = self.search("審査")
        self.assertEqual(done.status, 4)
        self.assertIn("kokai build", done.said)

    def test_a_damaged_index_is_told_and_no_bug(self):
        for file in sorted((self.site / "search").rglob("*.js")):
            file.write_bytes(file.read_bytes()[:-9])
        self.assertEqual(self.search("審査").status, 4)


if __name__ == "__main__":
    unittest.main()
