#!/usr/bin/env python3
"""The workbook of opinions and answers in LibreOffice: opened, saved and taken back, nothing is changed.

KOKAI names the program.
"""
import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "rounds"), str(HERE.parent / "support")]
import rounds_test  # noqa: E402
from small_site import kokai, write  # noqa: E402

ANSWER = "---\nopinions: [2]\nitems: [i-1-2]\neffect: 今後の参考\n---\n\n## 意見の概要\n\n減らしてほしい。\n\n- 一つ\n\n" \
         "## 市の考え方\n\n=検討します。\n"


class InLibreOffice(rounds_test.RoundTest):
    def setUp(self):
        super().setUp()
        if shutil.which("soffice") is None:
            self.assertNotIn("KOKAI_REQUIRE_OFFICE", os.environ, "soffice is not installed")
            self.skipTest("soffice is not installed (Debian: libreoffice-calc-nogui)")

    def of(self, *words):
        return [*words, "--content", self.content, "--municipality", "999016", "--round", rounds_test.ROUND]

    def test_saved_without_an_edit_it_changes_nothing(self):
        self.take_all()
        write(self.folder_of_round / "answers" / "a01.md", ANSWER)
        book = self.folder / "book.xlsx"
        self.assertEqual(kokai(*self.of("export", "opinions", "--out", book)).status, 0)
        out = self.folder / "saved"
        subprocess.run(["soffice", "-env:UserInstallation=file://%s" % (self.folder / "profile"), "--headless",
                        "--convert-to", "xlsx", "--outdir", out, book], check=True, capture_output=True)
        before = self.state()
        done = kokai(*self.of("import", "answers", out / "book.xlsx"))
        self.assertEqual(done.status, 0, done.said)
        self.assertIn("原稿と同じです", done.out)
        self.assertEqual(self.state(), before)


if __name__ == "__main__":
    unittest.main()
