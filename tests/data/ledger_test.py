#!/usr/bin/env python3
"""What was published stays: the ledger and redirects as a clerk, a server and a reader meet them.

KOKAI names the program.
"""
import csv
import hashlib
import io
import json
import re
import shutil
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from small_site import CITY, NOW, SiteTest, all_bytes, document, kokai, small_content, write  # noqa: E402

SHIPPED = HERE.parent.parent / "content"


class LedgerTest(SiteTest):
    def setUp(self):
        super().setUp()
        self.content = small_content(self.folder / "content", 2)
        self.ledger = self.content / "ledger.csv"
        self.file = self.content / CITY / "001-jimu" / "2025-04-01.md"

    def record(self, *more):
        return kokai("record", "--content", self.content, "--now", NOW, *more)

    def recorded(self):
        done = self.record()
        self.assertEqual(done.status, 0, done.said)
        return self.ledger.read_bytes()

    def rows(self):
        return list(csv.reader(io.StringIO(self.ledger.read_text("utf-8-sig"))))[1:]

    def change(self, old, new):
        self.file.write_text(self.file.read_text("utf-8").replace(old, new), "utf-8")

    def assert_told(self, *words):
        self.assertEqual(kokai("check", "--content", self.content, "--now", NOW).status, 1)
        self.assert_refused_and_nothing_changed(*words)

    def test_a_digest_is_what_sha256sum_gives_for_the_text_alone(self):
        self.recorded()
        row = next(r for r in self.rows() if r[2] == "999016/1/2025-04-01/")
        lines = [line for line in self.file.read_text("utf-8").split("\n") if not line.startswith("status:")]
        self.assertEqual(row[3], hashlib.sha256("\n".join(lines).encode()).hexdigest())

    def test_recording_again_changes_nothing_and_more_is_added_behind(self):
        before = self.recorded()
        self.assertEqual(self.recorded(), before)
        write(self.content / CITY / "003-jimu" / "2026-03-01.md", document("3", "みほん第3号", "2026-03-01"))
        after = self.recorded()
        self.assertTrue(after.startswith(before))
        self.assertEqual(sorted(r[2] for r in csv.reader(io.StringIO(after[len(before):].decode()))),
                         ["999016/3/", "999016/3/2026-03-01/"])

    def test_a_dry_run_writes_nothing(self):
        done = self.record("--dry-run")
        self.assertEqual(done.status, 0, done.said)
        self.assertFalse(self.ledger.exists())

    def test_nothing_is_recorded_while_there_are_errors(self):
        self.recorded()
        before = self.ledger.read_bytes()
        write(self.content / CITY / "004-jimu" / "2026-03-01.md", "no frontmatter")
        self.assertEqual(self.record().status, 1)
        self.assertEqual(self.ledger.read_bytes(), before)

    def test_a_version_that_is_not_recorded_is_a_hint_and_no_error(self):
        done = kokai("check", "--content", self.content, "--now", NOW)
        self.assertEqual(done.status, 0, done.said)
        self.assertIn("ledger/not-recorded", done.said)
        self.recorded()
        self.assertNotIn("ledger/", kokai("check", "--content", self.content, "--now", NOW).said)

    def test_a_changed_text_stops_the_publication_until_it_is_put_back(self):
        self.recorded()
        self.publish()
        before = self.file.read_bytes()
        self.change("申請を受け付け", "申請書を受け付け")
        self.assert_told("ledger/text-changed", "999016/1@2025-04-01")
        self.file.write_bytes(before)
        self.publish()

    def test_a_changed_title_is_a_changed_text_and_another_status_is_none(self):
        self.recorded()
        self.publish()
        self.change("status: 公表", "status: 終了\nended: 2026-03-31")
        self.publish()
        self.change("title: 見本の事務", "title: 見本のお仕事")
        self.assert_told("ledger/text-changed")

    def test_another_theme_or_another_day_changes_nothing(self):
        self.recorded()
        theme = self.folder / "theme"
        shutil.copytree(HERE.parent.parent / "themes" / "default", theme)
        words = theme / "words.ja.yaml"
        words.write_text(words.read_text("utf-8").replace("card_whose: ", "card_whose: 別の言葉 "), "utf-8")
        done = self.build("--theme", theme)
        self.assertEqual(done.status, 0, done.said)
        done = kokai("check", "--content", self.content, "--now", "2031-01-01")
        self.assertNotIn("ledger/", done.said)

    def test_a_slip_is_put_right_with_a_reason_and_the_old_digest_stays(self):
        before = self.recorded()
        self.change("申請を受け付け", "申請書を受け付け")
        self.assertEqual(self.record("--correct", "999016/1@2025-04-01").status, 2)
        self.assertEqual(self.record("--correct", "999016/1", "--reason", "誤字").status, 2)
        done = self.record("--correct", "999016/1@2025-04-01", "--reason", "写し間違いを直した")
        self.assertEqual(done.status, 0, done.said)
        after = self.ledger.read_bytes()
        self.assertTrue(after.startswith(before))
        self.assertEqual([r[1] for r in self.rows() if r[2] == "999016/1/2025-04-01/"], ["版", "訂正"])
        self.publish()
        published = json.loads((self.output / "data" / "ledger.json").read_text("utf-8"))["ledger"]
        both = [r for r in published if r["page"] == "999016/1/2025-04-01/"]
        self.assertEqual([r.get("reason") for r in both], [None, "写し間違いを直した"])
        self.assertEqual(len({r["sha256"] for r in both}), 2)
        done = self.record("--correct", "999016/1@2025-04-01", "--reason", "もう一度")
        self.assertEqual(done.status, 1, done.said)
        self.assertEqual(self.ledger.read_bytes(), after)

    def test_one_correction_does_not_let_another_change_through(self):
        before = self.recorded()
        self.change("申請を受け付け", "申請書を受け付け")
        other = self.content / CITY / "002-jimu" / "2025-04-01.md"
        other.write_text(other.read_text("utf-8").replace("審査", "調査"), "utf-8")
        done = self.record("--correct", "999016/1@2025-04-01", "--reason", "誤字")
        self.assertEqual(done.status, 1, done.said)
        self.assertIn("999016/2@2025-04-01", done.said)
        self.assertEqual(self.ledger.read_bytes(), before)

    def test_a_page_that_vanishes_needs_a_redirect(self):
        self.recorded()
        self.publish()
        shutil.rmtree(self.content / CITY / "002-jimu")
        self.assert_told("ledger/address-gone", "999016/2/", "999016/2/2025-04-01/", "redirects.yaml")
        write(self.content / "redirects.yaml", "- from: 999016/2/\n  to: 999016/1/\n")
        self.assert_told("999016/2/2025-04-01/")
        write(self.content / "redirects.yaml", "- from: 999016/2/\n  to: 999016/1/\n"
              "- from: 999016/2/2025-04-01/\n  to: 999016/1/2025-04-01/\n")
        self.publish()

    def test_a_municipality_that_vanishes_is_told_with_all_its_pages(self):
        self.recorded()
        other = self.content / "990019-hoka"
        write(other / "municipality.yaml", 'code: "990019"\nname: ほか市\nprefecture: みほん県\n')
        shutil.move(self.content / CITY / "001-jimu", other / "001-jimu")
        shutil.rmtree(self.content / CITY)
        said = kokai("check", "--content", self.content, "--now", NOW).said
        self.assertEqual(said.count("ledger/address-gone"), 5)

    def test_an_item_that_vanishes_needs_a_redirect(self):
        self.recorded()
        self.publish()
        self.change("### ②事務の概要\n", "### あらまし\n")
        done = self.record("--correct", "999016/1@2025-04-01", "--reason", "見出し")
        self.assertEqual(done.status, 1, done.said)
        gone = re.search(r"from: (999016/1/2025-04-01/#([^,\s]+))", done.said)
        self.assertIsNotNone(gone, done.said)
        write(self.content / "redirects.yaml", "- from: %s\n  to: 999016/1/2025-04-01/#i-1-1\n" % gone[1])
        done = self.record("--correct", "999016/1@2025-04-01", "--reason", "見出し")
        self.assertEqual(done.status, 0, done.said)
        self.publish()
        page = (self.output / "999016" / "1" / "2025-04-01" / "index.html").read_text("utf-8")
        moved = page[page.index('id="%s"' % gone[2]):]
        self.assertIn('href="../../../999016/1/2025-04-01/index.html#i-1-1"', moved[:300])

    def test_a_redirect_from_or_to_an_item_is_held_against_the_page(self):
        write(self.content / "redirects.yaml", "- from: 999016/1/2025-04-01/#i-1-1\n  to: 999016/2/\n")
        self.assertIn("redirects/source-exists", kokai("check", "--content", self.content, "--now", NOW).said)
        write(self.content / "redirects.yaml", "- from: 999016/9/\n  to: 999016/1/2025-04-01/#i-99\n")
        self.assertIn("redirects/unknown-target", kokai("check", "--content", self.content, "--now", NOW).said)

    def test_a_redirected_page_leads_on_and_has_a_link_for_those_it_does_not_carry(self):
        write(self.content / "redirects.yaml", "- from: 999016/9/\n  to: 999016/1/#i-1-1\n"
              "- from: 999016/draft-mihon/\n  to: https://www.city.example/a?b=c&d=e\n")
        self.publish()
        page = (self.output / "999016" / "9" / "index.html").read_text("utf-8")
        self.assertIn('http-equiv="refresh" content="0; url=../../999016/1/index.html#i-1-1"', page)
        self.assertIn('<a href="../../999016/1/index.html#i-1-1">', page)
        self.assertIn('name="robots" content="noindex"', page)
        away = (self.output / "999016" / "draft-mihon" / "index.html").read_text("utf-8")
        self.assertIn('href="https://www.city.example/a?b=c&amp;d=e"', away)
        self.assertEqual((self.output / "_redirects").read_text("utf-8"),
                         "/999016/9/ /999016/1/#i-1-1 301\n"
                         "/999016/draft-mihon/ https://www.city.example/a?b=c&d=e 301\n")
        nginx = (self.output / "redirects" / "nginx.map").read_text("utf-8")
        self.assertIn('"/999016/9/index.html" "/999016/1/#i-1-1";', nginx)
        apache = (self.output / "redirects" / "apache.conf").read_text("utf-8")
        pattern, to = re.match(r'RedirectMatch 301 "(.*)" "(.*)"', apache).groups()
        self.assertEqual(to, "/999016/1/#i-1-1")
        for address, moved in (("/999016/9/", True), ("/999016/9/index.html", True), ("/999016/9/2025-04-01/", False),
                               ("/x/999016/9/", False), ("/999016/99/", False)):
            self.assertEqual(bool(re.match(pattern, address)), moved, address)

    def test_without_redirects_nothing_of_them_is_written(self):
        self.publish()
        self.assertFalse((self.output / "_redirects").exists())
        self.assertFalse((self.output / "redirects").exists())
        self.assertFalse((self.output / "data" / "ledger.json").exists())

    def test_the_shipped_content_is_recorded(self):
        done = kokai("check", "--content", SHIPPED, "--now", "2026-11-21")
        self.assertEqual(done.status, 0, done.said)
        self.assertNotIn("ledger/", done.said)


if __name__ == "__main__":
    unittest.main()
