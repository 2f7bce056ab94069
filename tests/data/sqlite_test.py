#!/usr/bin/env python3
"""The database of `kokai export sqlite`, opened by programs that are not ours: Debian's sqlite3 and Python's module.

KOKAI names the program.
"""
import csv
import io
import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import time
import unicodedata
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from small_site import CITY, NOW, SiteTest, kokai, small_content, start, write  # noqa: E402

ROOT = HERE.parent.parent
SHIPPED = ROOT / "content"
TODAY = "2026-11-21"
QUESTION = re.compile(r"^```sql\n(.*?)^```\n\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXTRA = {"items": {"id", "searched"}}  # columns that no CSV has


def export(content, file, *more, now=TODAY, **environment):
    return kokai("export", "sqlite", "--content", content, "--output", file, "--now", now, *more, **environment)


def restored(cell):
    """A cell as it was before it was disarmed for spreadsheets."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r]", cell) else cell


class Shipped(SiteTest):
    """The shipped content, as a site and as a database."""

    def setUp(self):
        super().setUp()
        self.file = self.folder / "site.sqlite"
        done = export(SHIPPED, self.file)
        self.assertEqual(done.status, 0, done.said)
        self.assertIn("書き出しました: %s(自治体 4・評価書 12・%d バイト)" % (self.file, self.file.stat().st_size), done.out)
        self.database = sqlite3.connect("file:%s?mode=ro" % self.file, uri=True)
        self.addCleanup(self.database.close)

    def rows(self, sql, *values):
        return self.database.execute(sql, values).fetchall()

    def tables(self):
        return {name: sql for name, sql in self.rows(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'item_search_%'")}

    def data(self):
        done = kokai("build", "--content", SHIPPED, "--output", self.output, "--now", TODAY)
        self.assertEqual(done.status, 0, done.said)
        return self.output / "data"

    def test_the_file_is_whole_and_every_row_belongs_to_what_it_names(self):
        self.assertEqual(self.rows("PRAGMA integrity_check"), [("ok",)])
        self.assertEqual(self.rows("PRAGMA foreign_key_check"), [])
        keys = {table for table in self.tables() if self.rows("PRAGMA foreign_key_list('%s')" % table)}
        self.assertLessEqual({"assessments", "versions", "items", "changes", "systems", "processors", "recipients",
                              "laws", "rounds", "opinions", "answers"}, keys)
        done = subprocess.run(["sqlite3", self.file, ".headers off", "PRAGMA integrity_check",
                               "SELECT count(*) FROM items"], capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout.split(), ["ok", str(self.rows("SELECT count(*) FROM items")[0][0])])

    def test_the_search_index_fits_the_items(self):
        writable = sqlite3.connect(":memory:")
        self.database.backup(writable)
        writable.execute("INSERT INTO item_search(item_search, rank) VALUES ('integrity-check', 1)")
        writable.close()

    def test_every_table_holds_the_rows_of_its_csv_files_cell_by_cell(self):
        data, compared = self.data(), 0
        group = json.loads((data / "csvw.json").read_text("utf-8"))
        wanted = {}
        for table in group["tables"]:
            path = Path(table["url"])
            if path.parent == Path() or path.parts[0] == "assessments":
                rows = list(csv.reader(io.StringIO((data / path).read_text("utf-8-sig"), newline="")))[1:]
                wanted.setdefault(path.stem, []).extend(tuple(map(restored, row)) for row in rows)
        self.assertEqual(set(self.tables()) - {"about", "item_search"}, set(wanted))
        for table, rows in wanted.items():
            columns = [name for _, name, *_ in self.rows("PRAGMA table_info('%s')" % table)]
            names = ", ".join('"%s"' % c for c in columns if c not in EXTRA.get(table, ()))
            found = [tuple("" if cell is None else str(cell) for cell in row)
                     for row in self.rows("SELECT %s FROM %s" % (names, table))]
            self.assertEqual(sorted(found), sorted(rows), table)
            compared += len(found)
        self.assertGreater(compared, 1900)

    def test_every_table_and_column_says_what_csvw_says(self):
        data, tables = self.data(), self.tables()
        for table in json.loads((data / "csvw.json").read_text("utf-8"))["tables"]:
            schema = table["tableSchema"]
            if isinstance(schema, str):
                schema = json.loads((data / schema).read_text("utf-8"))
            sql = tables[Path(table["url"]).stem]
            if "dc:title" in table:
                self.assertIn("( -- %s\n" % table["dc:title"], sql)
            for column in schema["columns"]:
                kind = "INTEGER" if column["datatype"] == "integer" else "TEXT"
                self.assertRegex(sql, r'\n  "%s" %s( NOT NULL)?,? -- %s\n' % (
                    column["name"], kind, re.escape("%s: %s" % (column["titles"], column["dc:description"]))))
        for extra in ("id INTEGER PRIMARY KEY, -- ", "searched TEXT NOT NULL, -- "):
            self.assertIn(extra, tables["items"])

    def test_numbers_are_numbers_and_what_is_not_there_is_null(self):
        self.assertEqual(self.rows("SELECT DISTINCT typeof(item_count) FROM assessments"), [("integer",)])
        self.assertEqual(self.rows("SELECT DISTINCT typeof(published) FROM versions WHERE version = 'draft'"),
                         [("null",)])
        self.assertEqual(self.rows("SELECT count(*) FROM versions WHERE published = ''"), [(0,)])

    def test_a_draft_without_a_number_is_joined_like_the_others(self):
        [(number, items)] = self.rows("SELECT assessments.number, count(*) FROM assessments JOIN items USING "
                                      "(assessment) WHERE assessment = '990027/draft-kenko-kanri'")
        self.assertEqual(number, "")
        self.assertGreater(items, 100)

    def test_words_of_any_length_are_found_as_the_handbook_says(self):
        texts = [unicodedata.normalize("NFKC", "\n".join(filter(None, row)))
                 for row in self.rows("SELECT label, selected, text FROM items ORDER BY id")]
        for word in ("委託", "税", "再委託", "中間サーバー", "LGWAN", "情報提供ネットワークシステム", "ない言葉"):
            wanted = [i + 1 for i, text in enumerate(texts) if word in text]
            like = self.rows("SELECT id FROM items WHERE searched LIKE ? ORDER BY id", "%" + word + "%")
            self.assertEqual([i for i, in like], wanted, word)
            if len(word) >= 3:
                match = self.rows("SELECT rowid FROM item_search WHERE item_search MATCH ? ORDER BY rowid", word)
                self.assertEqual([i for i, in match], wanted, word)
            self.assertEqual(bool(wanted), word != "ない言葉", word)

    def test_a_withheld_opinion_has_no_text(self):
        kinds = dict(self.rows("SELECT disclosure, max(length(text)) FROM opinions GROUP BY disclosure"))
        self.assertEqual(kinds["非公開"], 0)
        self.assertGreater(kinds["公開"], 0)

    def test_the_terms_of_use_come_along(self):
        about = dict(self.rows("SELECT name, value FROM about"))
        self.assertTrue(about["title"] and about["publisher"] and about["licence_url"].startswith("https://"))

    def test_the_questions_of_the_handbook_have_its_answers(self):
        asked = QUESTION.findall((SHIPPED / "guide" / "55-data.md").read_text("utf-8"))
        self.assertGreaterEqual(len(asked), 5)
        for sql, answer in asked:
            done = subprocess.run(["sqlite3", "-batch", self.file], input=sql, capture_output=True, text=True,
                                  env={**os.environ, "HOME": str(self.folder)})
            self.assertEqual((done.stderr, done.stdout), ("", answer), sql)
            self.assertTrue(answer)

    def test_the_same_content_gives_the_same_bytes_at_any_number_of_jobs(self):
        for jobs in (1, 3, 8):
            again = self.folder / ("again-%d.sqlite" % jobs)
            self.assertEqual(export(SHIPPED, again, "--jobs", jobs, MALLOC_PERTURB_=str(jobs)).status, 0)
            self.assertEqual(again.read_bytes(), self.file.read_bytes(), jobs)


class Places(SiteTest):
    """Where a database may be written, and what is told where not."""

    def setUp(self):
        super().setUp()
        self.file = self.folder / "site.sqlite"

    def refused(self, file, words, status, content=None):
        names, before = self.names(), self.file.read_bytes() if self.file.exists() else None
        self.assert_refused(export(content or self.content, file, now=NOW), *words, status=status)
        self.assertEqual(self.names(), names)
        self.assertEqual(self.file.read_bytes() if self.file.exists() else None, before)

    def test_an_older_database_is_replaced(self):
        self.assertEqual(export(self.content, self.file, now=NOW).status, 0)
        before = self.file.read_bytes()
        small_content(self.content, documents=3)
        self.assertEqual(export(self.content, self.file, now=NOW).status, 0)
        self.assertNotEqual(self.file.read_bytes(), before)
        self.assertEqual(self.names(), ["content", "site.sqlite"])

    def test_a_file_in_the_content_folder_is_refused(self):
        self.refused(self.content / "site.sqlite", ["原稿のフォルダー", "の中にあります", "--output"], 1)
        self.assertFalse((self.content / "site.sqlite").exists())

    def test_a_file_that_is_no_database_of_ours_stays(self):
        foreign = sqlite3.connect(self.file)
        foreign.execute("CREATE TABLE precious (x)")
        foreign.commit()
        foreign.close()
        self.refused(self.file, ["kokai が書き出したデータベースではありません", "--output"], 1)
        for bytes_ in (b"", b"text", b"x" * 5000):
            self.file.write_bytes(bytes_)
            self.refused(self.file, ["kokai が書き出したデータベースではありません"], 1)

    def test_a_folder_is_no_file(self):
        self.output.mkdir()
        self.refused(self.output, ["kokai が書き出したデータベースではありません"], 1)

    def test_a_folder_that_is_not_there_is_said(self):
        self.refused(self.folder / "no" / "site.sqlite", ["書き込めません", "No such file or directory"], 4)

    def test_a_disk_that_may_not_be_written_is_said(self):
        disk = self.mounted("size=16m")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        self.refused(disk / "site.sqlite", ["Read-only file system"], 4)

    def test_a_full_disk_leaves_the_older_database_and_nothing_beside_it(self):
        disk = self.mounted("size=512k")
        self.file = disk / "site.sqlite"
        self.assertEqual(export(self.content, self.file, now=NOW).status, 0)
        for documents in (150, 1200):  # full while the database is written, full while tables wait
            small_content(self.content, documents=documents)
            self.refused(self.file, ["書き込めません", "No space left on device"], 4)
            self.assertEqual([p.name for p in disk.iterdir()], ["site.sqlite"])

    def mounted(self, options):
        disk = self.folder / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True)
        if mount.returncode != 0:
            self.skipTest("may not mount: " + mount.stderr.decode("utf-8", "replace").strip())
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=False)
        return disk

    def test_an_error_in_the_content_leaves_the_older_database(self):
        self.assertEqual(export(self.content, self.file, now=NOW).status, 0)
        write(self.content / CITY / "001-jimu" / "2026-01-05.md", "---\nform: ない\n---\n")
        self.refused(self.file, ["書き出していません", "前のままです"], 1)

    def test_personal_data_in_an_assessment_stops_the_export(self):
        page = self.content / CITY / "001-jimu" / "2025-04-01.md"
        page.write_text(page.read_text("utf-8") + "\n個人番号は123456789018です。\n", "utf-8")
        self.refused(self.file, ["個人番号", "書き出していません"], 1)
        self.assertFalse(self.file.exists())

    def test_two_writers_of_one_file_do_not_meet(self):
        small_content(self.content, documents=300)
        first = start("export", "sqlite", "--content", self.content, "--output", self.file, "--now", NOW)
        lock = self.folder / ".site.sqlite.kokai-lock"
        while not lock.exists() and first.poll() is None:
            time.sleep(0.001)
        second = export(self.content, self.file, now=NOW)
        first.communicate()
        self.assertEqual(first.returncode, 0)
        self.assert_refused(second, "ほかの kokai export", status=4)
        self.assertEqual(self.names(), ["content", "site.sqlite"])

    def test_killed_at_any_moment_the_older_database_stays_and_the_next_export_clears_up(self):
        self.assertEqual(export(self.content, self.file, now=NOW).status, 0)
        older = self.file.read_bytes()
        small_content(self.content, documents=120)
        begun = time.monotonic()
        newer = self.folder / "newer.sqlite"
        self.assertEqual(export(self.content, newer, now=NOW).status, 0)
        takes = time.monotonic() - begun
        chance, killed = random.Random(7), 0
        for _ in range(25):
            process = start("export", "sqlite", "--content", self.content, "--output", self.file, "--now", NOW)
            time.sleep(chance.random() * takes)
            process.send_signal(signal.SIGKILL)
            process.communicate()
            killed += process.returncode == -signal.SIGKILL
            self.assertIn(self.file.read_bytes(), (older, newer.read_bytes()))
        self.assertGreater(killed, 5)
        self.assertEqual(export(self.content, self.file, now=NOW).status, 0)
        self.assertEqual(self.file.read_bytes(), newer.read_bytes())
        self.assertEqual(self.names(), ["content", "newer.sqlite", "site.sqlite"])


if __name__ == "__main__":
    unittest.main()
