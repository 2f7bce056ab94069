#!/usr/bin/env python3
"""A whole round as a clerk runs it: announce, import, decide, answer, publish; and every way it can go wrong.

KOKAI names the program.
"""
import csv
import io
import json
import os
import stat
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]
import received_files as files  # noqa: E402
from small_site import CITY, SiteTest, all_bytes, document, kokai, start, write  # noqa: E402

ROUND = "2026-mihon"


class RoundTest(SiteTest):
    """A city with a 素案 and a round that has ended."""

    def setUp(self):
        super().setUp()
        self.folder_of_round = self.content / CITY / "rounds" / ROUND
        self.private = self.folder / "private"
        self.table = self.folder_of_round / "opinions.csv"
        draft = document("12", "みほんの支給に関する事務").replace("status: 公表", "status: 意見聴取中")
        write(self.content / CITY / "012-mihon" / "draft.md",
              "\n".join(line for line in draft.split("\n") if not line.startswith("published:")))
        write(self.folder_of_round / "round.md",
              '---\ntitle: みほんの支給に関する事務への意見\nassessment: "12"\nversion: 素案\n開始: 2026-03-01\n'
              "終了: 2026-03-31\nmethods:\n- kind: 電子メール\n  to: iken@mihon.example\n---\n\n趣旨\n")
        self.inbox = self.folder / "inbox"
        write(self.inbox / "form.csv", files.form_csv())
        write(self.inbox / "fax.xlsx", files.fax_workbook())
        write(self.inbox / "mail.mbox", files.mailbox())

    def take(self, *names, more=()):
        return kokai("import", "opinions", *[self.inbox / n for n in names], "--content", self.content,
                     "--municipality", "999016", "--round", ROUND, "--private", self.private,
                     "--now", "2026-04-01", *more)

    def take_all(self):
        done = self.take("form.csv", "fax.xlsx", "mail.mbox")
        self.assertEqual(done.status, 5, done.said)  # a fax without an opinion is rejected
        return done

    def rows(self):
        return list(csv.DictReader(io.StringIO(self.table.read_text("utf-8-sig"))))

    def write_rows(self, rows):
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
        self.table.write_text("\ufeff" + out.getvalue(), "utf-8")

    def of_round(self):
        return self.folder_of_round, self.private / ("999016-" + ROUND)

    def state(self):
        """What an import leaves: the table and the private lists."""
        return {**all_bytes(self.folder_of_round), **all_bytes(self.private)}

    def assert_published_nothing_private(self):
        for folder in (self.content, self.output):
            for path in sorted(p for p in folder.rglob("*") if p.is_file()):
                text = path.read_bytes().decode("utf-8", "replace")
                for planted in files.PLANTED:
                    self.assertNotIn(planted, text, path)


class AWholeRound(RoundTest):
    def test_from_import_to_result(self):
        done = self.take_all()
        self.assertIn("新しい意見 4件", done.out)
        self.assertIn("郵送: 1 = 0 + 0 + 0 + 0 + 1", done.out)
        rows = self.rows()
        self.assertEqual([row["番号"] for row in rows], [str(n) for n in range(1, 9)])
        self.assertEqual({row["公開区分"] for row in rows}, {"確認前"})
        self.assertEqual(rows[0]["受付日"], "2026-03-02")
        self.assertEqual(rows[5]["受付日"], "2026-03-07")
        self.assertEqual(rows[5]["方法"], "窓口")
        self.assertEqual(rows[1]["意見"].replace("\r\n", "\n"), "①委託先が多すぎます。\n減らしてほしい。")
        self.assertIn("?i-1-2", rows[6]["項目"])
        self.assertIn("［個人番号］", rows[2]["意見"])
        self.assertIn("個人番号", rows[2]["伏せた理由"])
        self.assert_published_nothing_private()

        book = self.folder / "answers.csv"
        done = kokai("export", "opinions", "--content", self.content, "--municipality", "999016", "--round", ROUND,
                     "--format", "csv", "--out", book)
        self.assertEqual(done.status, 0, done.said)
        self.fill_in(book)
        back = ["import", "answers", book, book.with_name("answers-answers.csv"), "--content", self.content,
                "--municipality", "999016", "--round", ROUND, "--private", self.private]
        done = kokai(*back)
        self.assertEqual(done.status, 0, done.said)
        after = self.state()
        done = kokai(*back)
        self.assertEqual(done.status, 0, done.said)
        self.assertEqual(self.state(), after, "taken back twice")
        self.assertEqual(self.take_all().status, 5)
        self.assertEqual(self.rows()[0]["公開区分"], "公開", "an import keeps what staff decided")

        text = (self.folder_of_round / "round.md").read_text("utf-8")
        write(self.folder_of_round / "round.md", text.replace("終了:", "結果公表: 2026-04-01\n提出者数: 7\n終了:"))
        self.assertEqual(self.build().status, 0, self.build().said)
        self.assert_published_nothing_private()
        page = (self.output / "999016" / "rounds" / ROUND / "index.html").read_text("utf-8")
        self.assertIn("委託先は、次の年度に見直します", page)

    def fill_in(self, book):
        rows = list(csv.reader(io.StringIO(book.read_text("utf-8-sig"))))
        column = rows[0].index
        for row in rows[1:]:
            masked = row[column("伏せた理由")] != ""
            row[column("公開区分")] = "一部公開" if masked else "公開"
            row[column("項目")] = ""
            row[column("回答")] = "a01" if "委託先" in row[column("意見")] else "a02"
        self.put_csv(book, rows)
        answers = book.with_name("answers-answers.csv")
        rows = list(csv.reader(io.StringIO(answers.read_text("utf-8-sig"))))
        rows.append(["a01", "委託先の数", "", "", "今後の参考", "委託先を減らしてほしい。",
                     "委託先は、次の年度に見直します。", ""])
        rows.append(["a02", "そのほか", "", "", "その他", "いろいろ。", "お聞きしました。", ""])
        self.put_csv(answers, rows)

    @staticmethod
    def put_csv(path, rows):
        out = io.StringIO()
        csv.writer(out).writerows(rows)
        path.write_text("\ufeff" + out.getvalue(), "utf-8")


class Importing(RoundTest):
    def test_again_or_in_another_order_changes_nothing(self):
        self.take_all()
        before = self.state()
        self.assertEqual(self.take("mail.mbox", "form.csv", "fax.xlsx").status, 5)
        self.assertEqual(self.state(), before)

    def test_of_an_export_that_has_grown_adds_what_is_new(self):
        self.take("form.csv")
        more = files.FORM + [("105", "2026-03-30 23:59", "", "", "", "", "", "遅くなりました。")]
        write(self.inbox / "form2.csv", files.form_csv(more))
        done = self.take("form2.csv")
        self.assertIn("新しい意見 1件、取り込み済み 4件", done.out)
        self.assertEqual(len(self.rows()), 5)

    def test_tells_a_changed_opinion_and_keeps_the_old_one(self):
        self.take("form.csv")
        changed = [row if row[0] != "101" else row[:7] + ("やはり賛成です。",) for row in files.FORM]
        write(self.inbox / "form2.csv", files.form_csv(changed))
        done = self.take("form2.csv")
        self.assertIn("import/opinions-changed", done.err)
        self.assertNotIn("賛成です", self.table.read_text("utf-8"))
        self.assertIn("やはり賛成です", (self.of_round()[1] / "changed.csv").read_text("utf-8"))

    def test_counts_every_row_and_mail_that_it_rejects(self):
        write(self.inbox / "rows.csv", "意見\n".encode() + b'"a"b\n' * 150 + "良い\n".encode())
        write(self.inbox / "mails.mbox", files.mailbox([files.MAILS[0][:4] + ("",), files.MAILS[1][:4] + ("",)]))
        report = self.folder / "report.json"
        self.assertEqual(self.take("rows.csv", "mails.mbox", more=["--report", report]).status, 5)
        rejected = {row["method"]: row["rejected"] for row in json.loads(report.read_text("utf-8"))["counts"]}
        self.assertEqual((rejected["フォーム"], rejected["電子メール"]), (150, 2))

    def test_keeps_rejected_rows_with_their_reason(self):
        self.take("fax.xlsx")
        rejects = (self.of_round()[1] / "rejects.csv").read_text("utf-8")
        self.assertIn("意見の欄が空です", rejects)
        self.assertIn("国枝 花子", rejects)

    def test_counts_by_method_always_add_up(self):
        report = self.folder / "report.json"
        self.take("form.csv", "fax.xlsx", "mail.mbox", more=["--report", report])
        found = json.loads(report.read_text("utf-8"))
        for row in found["counts"]:
            self.assertEqual(row["received"], row["published"] + row["withheld"] + row["duplicates"]
                             + row["undecided"] + row["rejected"], row)
        self.assertEqual(sum(row["received"] for row in found["counts"]),
                         len(files.FORM) + len(files.FAX) + len(files.MAILS))
        for planted in files.PLANTED:
            self.assertNotIn(planted, report.read_text("utf-8"))

    def test_says_nothing_private(self):
        said = self.take_all().said
        for planted in files.PLANTED:
            self.assertNotIn(planted, said)

    def test_dry_writes_nothing(self):
        before = self.state()
        done = self.take("form.csv", more=["--dry-run"])
        self.assertEqual(done.status, 0, done.said)
        self.assertEqual(self.state(), before)
        self.assertFalse(self.private.exists())

    def test_asks_about_a_column_it_does_not_know_and_remembers_the_answer(self):
        write(self.inbox / "odd.csv", "自由記述,秘密\n良いと思います,内緒\n".encode("utf-8"))
        mapping = self.folder / "form.yaml"
        self.assertEqual(self.take("odd.csv").status, 1)
        write(mapping, "列:\n  自由記述: 意見\n")
        done = self.take("odd.csv", more=["--mapping", mapping])
        self.assertEqual(done.status, 0, done.said)
        self.assertIn("import/opinions-column-asked", done.err)
        self.assertNotIn("内緒", self.table.read_text("utf-8"))
        self.assertIn("秘密: 内緒", (self.of_round()[1] / "opinions-private.csv").read_text("utf-8"))

    def test_makes_a_pattern_of_the_mapping(self):
        write(self.inbox / "odd.csv", "ご意見,満足度\n良い,5\n".encode("utf-8"))
        mapping = self.folder / "form.yaml"
        self.take("odd.csv", more=["--mapping", mapping])
        text = mapping.read_text("utf-8")
        self.assertIn("ご意見: 意見", text)
        self.assertIn('満足度: "?"', text)


class PrivateFolder(RoundTest):
    def test_is_for_its_owner_alone(self):
        self.take("form.csv")
        self.assertEqual(stat.S_IMODE(os.stat(self.private).st_mode), 0o700)

    def test_is_refused_where_it_would_be_published(self):
        for place in (self.content / "private", self.content / CITY / "rounds" / ROUND / "p", self.output / "x"):
            self.private = place
            self.assert_refused(self.take("form.csv"), "公開されるフォルダー", status=1)
            self.assertFalse(place.exists())

    def test_is_refused_when_others_may_open_it(self):
        self.private.mkdir(mode=0o755)
        os.chmod(self.private, 0o755)
        self.assert_refused(self.take("form.csv"), "chmod 700")

    def test_is_refused_in_a_git_work_tree_unless_ignored(self):
        subprocess.run(["git", "init", "-q", str(self.folder)], check=True)
        self.assert_refused(self.take("form.csv"), "git")
        write(self.folder / ".gitignore", "/private/\n")
        self.assertEqual(self.take("form.csv").status, 0)

    def test_that_was_exchanged_is_seen(self):
        self.take("form.csv")
        self.private = self.folder / "other"
        before = self.table.read_bytes()
        self.assert_refused(self.take("form.csv"), "import/opinions-ledger-lost")
        self.assertEqual(self.table.read_bytes(), before)

    def test_is_named_in_the_settings(self):
        with (self.content / "site.yaml").open("a") as settings:
            settings.write("private: ../private\n")
        done = kokai("import", "opinions", self.inbox / "form.csv", "--content", self.content, "--municipality",
                     "999016", "--round", ROUND)
        self.assertEqual(done.status, 0, done.said)
        self.assertTrue((self.of_round()[1] / "opinions-private.csv").is_file())


    def test_is_asked_by_check_and_build_whether_an_answer_names_a_sender(self):
        with (self.content / "site.yaml").open("a") as settings:
            settings.write("private: ../private\n")
        self.take("form.csv")
        answer = self.folder_of_round / "answers" / "a01.md"
        write(answer, "---\nopinions: [1]\neffect: その他\n---\n## 意見の概要\n法令の番号\n## 市の考え方\n直します。\n")
        self.assertNotIn("private-words", kokai("check", "--content", self.content, "--now", "2026-03-15").said)
        write(answer, answer.read_text("utf-8").replace("法令の番号", "浦野さんのご指摘"))
        for done in (kokai("check", "--content", self.content, "--now", "2026-03-15"), self.build()):
            self.assert_refused(done, "private-words", "answers/a01.md")
            self.assertNotIn("浦野", done.said)


class FullDisk(RoundTest):
    def test_leaves_what_was_there_and_the_next_run_goes_on(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", disk], check=False,
                               capture_output=True)
        if mount.returncode != 0:
            self.skipTest("may not mount")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=False)
        self.private = disk / "private"
        self.assertEqual(self.take("form.csv").status, 0)
        before = self.state()
        write(self.inbox / "many.csv", "受付番号,意見\n".encode()
              + "".join("%d,意見その%d\n" % (n + 1000, n) for n in range(3000)).encode())
        self.assert_refused(self.take("many.csv"), "No space left on device", status=4)
        self.assertEqual(self.state(), before)
        subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
        self.assertEqual(self.take("many.csv").status, 0)
        self.assertEqual(len(self.rows()), 3004)


class BadFiles(RoundTest):
    """Each gets a clear answer, and nothing is written."""

    def assert_not_taken(self, name, data, *words):
        write(self.inbox / name, data)
        before = self.state()
        done = self.take(name)
        self.assert_refused(done, *words)
        self.assertEqual(self.state(), before)

    def test_of_another_kind_say_what_to_do(self):
        self.assert_not_taken("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "xlsx/", ".xlsx")
        self.assert_not_taken("a.pdf", b"%PDF-1.4\n", "import/opinions-file-kind")
        self.assert_not_taken("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "import/opinions-file-kind", ".eml")

    def test_with_wrong_bytes_are_told_by_line(self):
        self.assert_not_taken("utf.csv", "意見\n良い\n".encode("utf-8") + "髙い\n".encode("cp932"), "charset/")
        self.assert_not_taken("nul.csv", b"\xe6\x84\x8f\xe8\xa6\x8b\na\0b\n", "charset/nul")
        self.assert_not_taken("half.xlsx", files.fax_workbook()[:500], "xlsx/")

    def test_declared_as_what_they_are_not_are_told(self):
        mapping = self.folder / "form.yaml"
        write(mapping, "文字コード: UTF-8\n")
        before = self.state()
        done = self.take("form.csv", more=["--mapping", mapping])
        self.assert_refused(done, "charset/", "CP932")
        self.assertEqual(self.state(), before)

    def test_without_opinions_are_told(self):
        self.assert_not_taken("names.csv", "氏名,住所\n甲,乙\n".encode(), "import/opinions-no-column")
        self.assert_not_taken("empty.csv", b"", "import/opinions-no-column")

    def test_with_a_cell_that_is_broken_are_not_taken_without_it(self):
        whole = zipfile.ZipFile(io.BytesIO(files.fax_workbook()))
        broken = io.BytesIO()
        with zipfile.ZipFile(broken, "w") as archive:
            for name in whole.namelist():
                text = whole.read(name)
                if name.endswith("sheet1.xml"):
                    text = text.replace(b"</row></sheetData>", b'<c r="F7" t="s"><v>99</v></c></row></sheetData>')
                archive.writestr(name, text)
        self.assert_not_taken("broken.xlsx", broken.getvalue(), "xlsx/shared-string")

    def test_of_text_alone_want_their_method(self):
        self.assert_not_taken("letter.txt", "反対します。".encode(), "import/opinions-method-missing")
        done = self.take("letter.txt", more=["--method", "郵送"])
        self.assertEqual(done.status, 0, done.said)
        self.assertEqual(self.rows()[0]["方法"], "郵送")

    def test_with_line_breaks_in_their_names_do_not_upset_what_is_said(self):
        write(self.inbox / "a\nb.csv", "意見\n良い\n".encode())
        done = self.take("a\nb.csv")
        self.assertEqual(done.status, 0, done.said)
        self.assertNotIn("a\nb", done.said)

    def test_among_good_ones_stop_them_all(self):
        write(self.inbox / "bad.csv", b"\xff\xfe\xff")
        before = self.state()
        self.assertEqual(self.take("form.csv", "bad.csv").status, 1)
        self.assertEqual(self.state(), before)

    def test_full_of_nothing_cost_nothing(self):
        write(self.inbox / "wide.csv", "意見\n".encode() + b"\n" * 1_000_000 + "良い\n".encode())
        done = self.take("wide.csv")
        self.assertEqual(done.status, 0, done.said)
        self.assertEqual(len(self.rows()), 1)

    def test_with_a_cell_of_50_megabytes_lose_that_row_alone(self):
        write(self.inbox / "big.csv", "意見\n良い\n".encode() + b"x" * 50_000_000 + "\n悪い\n".encode())
        done = self.take("big.csv")
        self.assertEqual(done.status, 5, done.said)
        self.assertEqual([row["意見"] for row in self.rows()], ["良い", "悪い"])

    def test_that_hide_numbers_hide_nothing(self):
        hidden = "マイナンバーは１２３\u200b４５６\u202e７８９\u2066０１８です。"
        write(self.inbox / "tricks.csv", ("意見\n%s\n" % hidden).encode())
        self.assertEqual(self.take("tricks.csv").status, 0)
        self.assertIn("［個人番号］", self.rows()[0]["意見"])

    def test_with_formulas_stay_text(self):
        self.take("form.csv")
        self.assertIn("'=HYPERLINK", self.table.read_text("utf-8"))


class TwoAtOnce(RoundTest):
    def test_are_refused_by_the_lock(self):
        write(self.inbox / "many.csv", "受付番号,意見\n".encode()
              + "".join("%d,意見その%d\n" % (n, n) for n in range(20000)).encode())
        command = ["import", "opinions", self.inbox / "many.csv", "--content", self.content, "--municipality",
                   "999016", "--round", ROUND, "--private", self.private]
        both = [start(*command), start(*command)]
        answers = [process.communicate() for process in both]
        statuses = sorted(process.returncode for process in both)
        self.assertIn(statuses, ([0, 0], [0, 4]), answers)
        self.assertEqual(len(self.rows()), 20000)


if __name__ == "__main__":
    unittest.main()
