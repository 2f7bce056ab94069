#!/usr/bin/env python3
"""Tests of importing.py's judging: a right fact is right, a wrong one is told, and nothing passes by being absent."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from importing import Document, fold, judge  # noqa: E402

DATA = {
    "number": "7", "published": None, "status": "素案", "form": "全項目評価書",
    "items": [
        {"id": "i-2.1-1", "path": ["I 基本情報", "システム1"], "label": "①システムの名称", "kind": "text", "options": [],
         "selected": [], "unreadable": [], "text": "貸出システム（VRS）", "count": None},
        {"id": "i-2.2-3", "path": [], "label": "", "kind": "checks", "options": ["紙", "電話", "その他"],
         "selected": [], "unreadable": [], "text": "", "count": None},
        {"id": "ii.1-4-1", "path": [], "label": "", "kind": "choice", "options": ["委託する", "委託しない"],
         "selected": ["委託する"], "unreadable": [], "text": "", "count": 5},
        {"id": "ii.1-3-2", "path": [], "label": "", "kind": "checks", "options": ["紙", "電話", "その他"],
         "selected": ["その他"], "unreadable": ["紙"], "text": "", "count": None,
         "notes": {"その他": "窓口", "電話": "12"}},
        {"id": "iii.1-6-other", "path": [], "label": "", "kind": "text", "text": "", "options": [], "selected": [],
         "unreadable": [], "count": None},
        {"id": "iii.1-6-other-x1", "path": [], "label": "回線", "kind": "text", "text": "暗号で守る。", "options": [],
         "selected": [], "unreadable": [], "count": None},
        {"id": "iii.1-6-r1-2", "path": ["リスク1：事務に必要のない情報との紐付け"], "label": "", "kind": "choice",
         "options": ["十分である"], "selected": [], "unreadable": [], "text": "", "count": None},
    ],
    "changes": [{"date": "2019-04-01", "item": "①部署", "before": "図書課", "after": "文化課", "timing": None, "note": ""}],
    "attachments": [{"label": "(別添2) 特定個人情報ファイル記録項目", "text": "貸出日"}],
    "findings": [{"id": "x", "message": "60件と書かれている"}],
}
DOCUMENT = Document(DATA, {"left_out": [{"line": 3, "text": "- 4 -", "reason": "page number"}]})


class Judging(unittest.TestCase):
    def right(self, *fact):
        self.assertEqual("", judge(DOCUMENT, *fact))

    def wrong(self, *fact):
        self.assertNotEqual("", judge(DOCUMENT, *fact))

    def test_text(self):
        self.right("i-2.1-1", "text", "貸出 システム(VRS)")
        self.wrong("i-2.1-1", "text", "貸出システム")
        self.right("i-2.1-1", "contains", "VRS")
        self.wrong("i-2.1-1", "contains", "返却")
        self.wrong("i-2.9-1", "contains", "VRS")
        self.right("iii.1-6-other", "contains", "暗号で守る")
        self.right("betten-2", "contains", "貸出日")
        self.wrong("betten-1", "contains", "貸出日")

    def test_options(self):
        self.right("ii.1-3-2", "selected", "その他")
        self.wrong("ii.1-3-2", "selected", "その他|紙")
        self.wrong("ii.1-3-2", "selected", "∅")
        self.right("ii.1-3-2", "unreadable", "紙")
        self.wrong("ii.1-3-2", "unreadable", "電話")
        self.right("ii.1-3-2", "off", "電話")
        self.wrong("ii.1-3-2", "off", "紙")
        self.right("ii.1-3-2", "notoff", "紙|その他")
        self.wrong("ii.1-3-2", "notoff", "電話")
        self.wrong("ii.9-3-2", "off", "電話")
        self.wrong("ii.9-3-2", "selected", "紙")
        self.right("ii.1-3-2", "contains", "窓口")

    def test_counts_and_absence(self):
        self.right("ii.1-4-1", "count", "5")
        self.wrong("ii.1-4-1", "count", "∅")
        self.right("ii.1-3-2", "count", "12")
        self.right("i-2.1-1", "count", "∅")
        self.right("iii.1-6-other", "absent", "∅")
        self.wrong("i-2.1-1", "absent", "∅")
        self.right("-", "systems", "1")
        self.wrong("-", "systems", "2")
        self.right("-", "risks", "1")
        self.right("-", "changes", "1")

    def test_document_and_changes(self):
        self.right("-", "number", "7")
        self.wrong("-", "number", "8")
        self.right("-", "published", "∅")
        self.wrong("-", "number", "∅")
        self.right("-", "finding", "60件")
        self.wrong("-", "finding", "38件")
        self.right("-", "left_out", "- 4 -")
        self.right("changes-1", "date", "2019-04-01")
        self.right("changes-1", "timing", "∅")
        self.right("changes-1", "after", "文化課")
        self.wrong("changes-1", "after", "図書課")
        self.wrong("changes-2", "after", "文化課")

    def test_path_and_folding(self):
        self.right("iii.1-6-r1-2", "path", "必要のない情報")
        self.wrong("iii.1-6-r1-2", "path", "必要な情報")
        self.assertEqual("1,000人以上", fold("１，０００ 人以上"))


if __name__ == "__main__":
    unittest.main()
