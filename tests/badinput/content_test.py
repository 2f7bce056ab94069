#!/usr/bin/env python3
"""Bad content: the answer is clear, the site that stands stays as it was, nothing is half written."""
import json
import os
import shutil
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import CITY, SiteTest, document, kokai, write  # noqa: E402

MIB = 1 << 20


class Folders(SiteTest):
    def test_no_content_folder_is_said_with_the_way_to_make_one(self):
        self.publish()
        shutil.rmtree(self.content)
        self.assert_refused_and_nothing_changed("content", "kokai new site")

    def test_an_empty_content_folder_does_not_replace_the_site_by_an_empty_one(self):
        self.publish()
        shutil.rmtree(self.content)
        self.content.mkdir()
        self.assert_refused_and_nothing_changed("build/no-documents", "--content")

    def test_content_without_any_assessment_does_not_replace_the_site_either(self):
        self.publish()
        shutil.rmtree(self.content / CITY / "001-jimu")
        self.assert_refused_and_nothing_changed("build/no-documents")

    def test_a_file_in_place_of_the_content_folder_is_said(self):
        self.publish()
        shutil.rmtree(self.content)
        write(self.content, "text")
        self.assert_refused_and_nothing_changed("content")

    def test_a_wrong_check_digit_of_a_municipality_is_an_error_with_the_right_one(self):
        self.publish()
        write(self.content / "999017-mihon" / "municipality.yaml", 'code: "999017"\nname: 市\nprefecture: 県\n')
        self.assert_refused_and_nothing_changed("999017", "999016")

    def test_output_inside_the_content_is_refused(self):
        self.publish()
        inner = self.content / "public"
        before = self.names()
        done = kokai("build", "--content", self.content, "--output", inner)
        self.assert_refused(done, "build/output-inside-content")
        self.assertFalse(inner.exists())
        self.assertEqual(self.names(), before)

    def test_output_inside_the_content_by_way_of_a_link_is_refused(self):
        (self.folder / "elsewhere").symlink_to(self.content / CITY)
        done = kokai("build", "--content", self.content, "--output", self.folder / "elsewhere" / "public")
        self.assert_refused(done, "build/output-inside-content")

    def test_content_inside_the_output_is_refused(self):
        done = kokai("build", "--content", self.content, "--output", self.folder)
        self.assert_refused(done, "build/content-inside-output")
        self.assertEqual(self.names(), ["content"])

    def test_a_folder_with_files_of_others_is_not_taken_as_output(self):
        write(self.output / "accounts.xlsx", "not ours")
        before = (self.output / "accounts.xlsx").read_bytes()
        self.assert_refused(self.build(), str(self.output), status=4)
        self.assertEqual((self.output / "accounts.xlsx").read_bytes(), before)
        self.assertEqual(self.names(), ["content", "output"])


class TwoOfOne(SiteTest):
    def test_two_assessments_with_one_number_are_an_error_that_names_both(self):
        self.publish()
        write(self.content / CITY / "001-other" / "2025-05-01.md", document("1", published="2025-05-01"))
        self.assert_refused_and_nothing_changed("001-jimu", "001-other")

    def test_two_versions_published_on_one_day_are_an_error_that_names_both(self):
        self.publish()
        write(self.content / CITY / "001-jimu" / "2025-05-01.md", document("1", published="2025-04-01"))
        self.assert_refused_and_nothing_changed("2025-05-01.md", "2025-04-01")

    def test_two_municipalities_with_one_code_are_an_error(self):
        self.publish()
        write(self.content / "999016-second" / "municipality.yaml", 'code: "999016"\nname: 市\nprefecture: 県\n')
        self.assert_refused_and_nothing_changed("999016")


class NearNames(SiteTest):
    """渡邊, 渡邉 and 渡辺 are three surnames that one hand may write for one."""

    WITH_COMPANY = """---
form: 重点項目評価書
form_label: 平成30年5月 様式3
number: "%(number)d"
title: 見本の事務 第%(number)d号
authority: みほん市長
status: 公表
published: 2025-04-01
---
# II 特定個人情報ファイルの概要

## 1. 特定個人情報ファイル名

見本ファイル

## 4. 特定個人情報ファイルの取扱いの委託

### 委託事項1

帳票の印刷

#### ③委託先名

%(company)s
"""

    def test_companies_that_differ_by_one_stroke_stay_two_and_are_told_to_staff(self):
        companies = ["渡邊電算株式会社", "渡邉電算株式会社", "株式会社たとえ印刷"]
        for number, company in enumerate(companies, 20):
            write(self.content / CITY / ("%03d-jimu" % number) / "2025-04-01.md",
                  self.WITH_COMPANY % {"number": number, "company": company})
        self.publish()
        rows = json.loads((self.output / "data" / "processors.json").read_text(encoding="utf-8"))["rows"]
        self.assertEqual(sorted(row["name"] for row in rows), sorted(companies))
        self.assertEqual(len({row["entry"] for row in rows}), len(companies))
        said = kokai("check", "--content", self.content, "--names").said
        pairs = [block for block in said.split("\n\n") if companies[0] in block and companies[1] in block]
        self.assertEqual(len(pairs), 1, said)
        self.assertNotIn(companies[2], pairs[0])
        self.assertIn("names.yaml", said)


class Names(SiteTest):
    def test_a_link_that_leads_out_of_the_content_is_never_read(self):
        self.publish()
        secret = self.folder / "secret.md"
        write(secret, document("7", title="ひみつの文書", published="2025-06-01"))
        link = self.content / CITY / "007-x" / "2025-06-01.md"
        link.parent.mkdir()
        link.symlink_to(secret)
        done = self.assert_refused_and_nothing_changed("007-x/2025-06-01.md")
        self.assertNotIn("ひみつの文書", done.said)

    def test_a_link_that_leads_in_a_circle_ends(self):
        circle = self.content / CITY / "loop"
        circle.symlink_to(self.content)
        done = self.build()
        self.assertIn(done.status, (0, 1), done.said)
        self.assertIn("loop", kokai("check", "--content", self.content).said)

    def test_a_name_with_two_dots_in_a_row_is_an_error(self):
        self.publish()
        write(self.content / CITY / "002-a..b" / "2025-04-01.md", document("2"))
        self.assert_refused_and_nothing_changed("002-a..b")

    def test_a_name_with_control_characters_is_shown_harmless(self):
        self.publish()
        write(self.content / CITY / "002-a\x1b[2J\nb" / "2025-04-01.md", document("2"))
        done = self.assert_refused_and_nothing_changed("002-a")
        self.assertNotIn("\x1b", done.said)

    def test_a_name_that_is_not_nfc_is_an_error(self):
        self.publish()
        write(self.content / CITY / "002-か\u3099k" / "2025-04-01.md", document("2"))
        self.assert_refused_and_nothing_changed("002-")

    def test_a_name_that_is_not_utf8_is_an_error(self):
        self.publish()
        folder = os.fsencode(self.content / CITY) + b"/002-\xff\xfe"
        os.mkdir(folder)
        with open(folder + b"/2025-04-01.md", "wb") as file:
            file.write(document("2").encode())
        self.assert_refused_and_nothing_changed("002-")


class Bytes(SiteTest):
    def setUp(self):
        super().setUp()
        self.publish()
        self.file = self.content / CITY / "001-jimu" / "2025-04-01.md"

    def test_invalid_utf8_in_the_middle_is_an_error_with_its_line(self):
        text = document("1").encode()
        write(self.file, text + b"\nabc \xe3\x81 def\n" + text[-30:])
        self.assert_refused_and_nothing_changed("2025-04-01.md:%d" % (text.count(b"\n") + 2), "UTF-8")

    def test_nul_bytes_are_an_error_with_their_line(self):
        text = document("1").encode()
        write(self.file, text + b"\nabc \0 def\n")
        self.assert_refused_and_nothing_changed("2025-04-01.md:%d" % (text.count(b"\n") + 2))

    def test_a_markdown_file_of_200_mb_is_refused_without_being_read(self):
        block = ("あ" * 340 + "\n").encode() * 1000
        with open(self.file, "ab") as file:
            while file.tell() < 200 * MIB:
                file.write(block)
        done = self.assert_refused_and_nothing_changed("2025-04-01.md")
        self.assertLess(done.peak_kib, 120 * 1024)

    def test_an_empty_markdown_file_is_an_error(self):
        write(self.file, b"")
        self.assert_refused_and_nothing_changed("2025-04-01.md")


class Frontmatter(SiteTest):
    def setUp(self):
        super().setUp()
        self.publish()
        self.file = self.content / CITY / "001-jimu" / "2025-04-01.md"

    def test_frontmatter_without_end_is_an_error(self):
        write(self.file, document("1").replace("\n---\n# I", "\n# I"))
        self.assert_refused_and_nothing_changed("2025-04-01.md:8", "---")

    def test_an_alias_bomb_is_an_error_and_costs_nothing(self):
        bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
        bomb += ["a%d: &a%d [%s]" % (n, n, ", ".join(["*a%d" % (n - 1)] * 9)) for n in range(1, 30)]
        write(self.file, document("1").replace("---\n", "---\n" + "\n".join(bomb) + "\n", 1))
        done = self.assert_refused_and_nothing_changed("2025-04-01.md:2")
        self.assertLess(done.peak_kib, 120 * 1024)

    def test_an_alias_bomb_in_site_yaml_is_an_error_as_well(self):
        bomb = ["a: &a [x, x]"] + ["b%d: [*a, *a]" % n for n in range(20000)]
        write(self.content / "site.yaml", "title: x\n" + "\n".join(bomb) + "\n")
        self.assert_refused_and_nothing_changed("site.yaml:2")

    def test_a_date_in_year_zero_of_an_era_is_an_error(self):
        write(self.file, document("1").replace("published: 2025-04-01", "published: 令和0年4月1日"))
        self.assert_refused_and_nothing_changed("令和0年4月1日", "2025-04-01.md:8")

    def test_nested_yaml_without_end_is_an_error(self):
        write(self.content / CITY / "municipality.yaml", "code: " + "[" * 65000 + "\n")
        self.assert_refused_and_nothing_changed("municipality.yaml")


class HostileMarkdown(SiteTest):
    """Odd, deep or long Markdown is no error: it is published, quickly, whole."""

    def published_with(self, body):
        write(self.content / CITY / "001-jimu" / "2025-04-01.md", document("1") + "\n" + body)
        done = self.build()
        self.assertEqual(done.status, 0, done.said)
        self.assertLess(done.peak_kib, 600 * 1024)
        return (self.output / "999016" / "1" / "index.html").read_text(encoding="utf-8")

    def test_65000_nested_lists(self):
        self.assertIn("らくだ", self.published_with("- " * 65000 + "らくだ\n"))

    def test_65000_nested_quotes(self):
        self.assertIn("らくだ", self.published_with("> " * 65000 + "らくだ\n"))

    def test_65000_nested_brackets(self):
        self.assertIn("らくだ", self.published_with("[" * 65000 + "らくだ" + "](x)" * 65000 + "\n"))

    def test_65000_emphasis_marks_and_ruby_braces(self):
        self.assertIn("らくだ", self.published_with("*_" * 32500 + "{" * 65000 + "らくだ|\n"))

    def test_lists_nested_by_indentation(self):
        lines = "".join(" " * (2 * n) + "- 段%d\n" % n for n in range(1000))
        self.assertIn("段999", self.published_with(lines))

    def test_a_line_of_1_mb(self):
        self.assertIn("おわり", self.published_with("長い" * (MIB // 6) + "おわり\n"))

    def test_a_table_with_a_row_of_1_mb(self):
        self.assertIn("おわり", self.published_with("| a | b |\n|---|---|\n| " + "長い" * (MIB // 6) + " | おわり |\n"))

    def test_a_heading_repeated_10000_times_keeps_every_address_its_own(self):
        page = self.published_with("### ②事務の概要\n\nくり返し\n\n" * 10000)
        ids = [part.split('"', 1)[0] for part in page.split(' id="')[1:]]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(page.count("くり返し") >= 10000, True)

    def test_a_free_heading_repeated_10000_times_keeps_every_address_its_own(self):
        page = self.published_with("### 同じ見出し\n\n" * 10000)
        ids = [part.split('"', 1)[0] for part in page.split(' id="')[1:]]
        self.assertEqual(len(ids), len(set(ids)))

    def test_raw_html_never_passes(self):
        page = self.published_with("<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n<iframe></iframe>\n")
        self.assertNotIn("<script>alert", page)
        self.assertNotIn("<img src=x", page)
        self.assertNotIn("<iframe>", page)


class Themes(SiteTest):
    def setUp(self):
        super().setUp()
        self.publish()
        source = Path(__file__).resolve().parent.parent.parent / "themes" / "default"
        self.theme = self.folder / "themes" / "ours"
        shutil.copytree(source, self.theme)

    def built_with(self, theme):
        return self.build("--theme", theme)

    def test_a_copy_of_the_theme_is_taken(self):
        done = self.built_with("ours")
        self.assertEqual(done.status, 0, done.said)

    def test_a_theme_that_is_not_there_is_said_with_the_places_looked_at(self):
        self.assert_refused_and_nothing_changed("theme/not-found", "themes/nowhere",
                                                build=lambda: self.built_with("nowhere"))

    def test_each_template_that_is_missing_is_named(self):
        templates = sorted((self.theme / "templates").glob("*"))
        self.assertTrue(templates)
        for template in templates:
            with self.subTest(template.name):
                text = template.read_bytes()
                template.unlink()
                self.assert_refused_and_nothing_changed(template.name, build=lambda: self.built_with("ours"))
                template.write_bytes(text)

    def test_a_word_that_is_missing_is_named(self):
        words = self.theme / "words.ja.yaml"
        lines = words.read_text(encoding="utf-8").splitlines(keepends=True)
        at = next(n for n, line in enumerate(lines) if line[0].isalpha() and ": " in line)
        words.write_text("".join(lines[:at] + lines[at + 1:]), encoding="utf-8")
        self.assert_refused_and_nothing_changed(lines[at].split(":")[0], "words.ja.yaml",
                                                build=lambda: self.built_with("ours"))

    def test_a_theme_without_words_is_refused(self):
        (self.theme / "words.ja.yaml").unlink()
        self.assert_refused_and_nothing_changed("words.ja.yaml", build=lambda: self.built_with("ours"))


if __name__ == "__main__":
    unittest.main()
