#!/usr/bin/env python3
"""Tests of loss_check.py: it must find what is lost, and must not cry over what only moved."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from loss_check import check, iso_date  # noqa: E402

HEAD = '---\nform: 重点項目評価書\nnumber: "7"\ntitle: 図書の貸出に関する事務\n---\n'


def lost(original, markdown, *left_out):
    report = {"left_out": [{"line": n, "text": t, "reason": "test"} for n, t in left_out]}
    return check(original, markdown, report)


def texts(result):
    return [text for _, text, _ in result]


class NothingIsLost(unittest.TestCase):
    def test_the_same_words_in_other_wrapping(self):
        original = "<p>貸出の記録を管理する。 返却を確かめる。</p>\n"
        self.assertEqual([], lost(original, HEAD + "### ②事務の内容\n\n貸出の記録を\n管理する。\n\n返却を確かめる。\n"))

    def test_label_and_value_of_one_line_become_heading_and_paragraph(self):
        self.assertEqual([], lost("①事務の名称\t図書の貸出", HEAD + "### ①事務の名称\n\n図書の貸出\n"))

    def test_a_cover_that_went_into_the_front_matter(self):
        original = "評価書番号\t評価書名\n7\t図書の貸出に関する事務\n"
        self.assertEqual([], lost(original, HEAD, (1, "評価書番号\t評価書名")))

    def test_a_choice_given_in_a_box_with_its_printed_list(self):
        original = "①実施の有無\t[実施する] <選択肢> 1) 実施する 2) 実施しない 3) 未定"
        markdown = "### ①実施の有無\n\n- [x] 実施する\n- [ ] 実施しない\n- [ ] 未定\n"
        self.assertEqual([], lost(original, markdown, (1, "<選択肢> 1) 2) 3)")))

    def test_a_box_with_room_in_it_and_its_list_on_the_next_line(self):
        original = "判断\t[   十分である  ]\t<選択肢>\n\t1) 十分である\t2) 不十分である"
        markdown = "### 判断\n\n- [x] 十分である\n- [ ] 不十分である\n"
        left = [(1, "<選択肢>"), (2, "1)"), (2, "2)")]
        self.assertEqual([], lost(original, markdown, *left))
        self.assertTrue(lost(original, markdown.replace("[x]", "[ ]"), *left))

    def test_a_left_out_list_given_piece_by_piece(self):
        original = "①実施の有無\t[実施する] <選択肢> 1) 実施する 2) 実施しない"
        markdown = "### ①実施の有無\n\n- [x] 実施する\n- [ ] 実施しない\n"
        self.assertEqual([], lost(original, markdown, (1, "<選択肢>"), (1, "1)"), (1, "2)")))

    def test_marks_of_every_kind(self):
        original = ("②入手方法\t[○] 紙 [] 専用線 ☑ 電子メール ☐ 無線 "
                    '[<input checked="checked" type="radio"/>] 電話 <input type="checkbox"/> 郵便')
        markdown = ("### ②入手方法\n- [x] 紙\n- [ ] 専用線\n- [x] 電子メール\n- [ ] 無線\n- [x] 電話\n- [?] 郵便\n")
        self.assertEqual([], lost(original, markdown))

    def test_a_count_in_parentheses(self):
        original = "委託の有無\t[委託する] (2) 件\n有無\t[○] 提供を行っている (60) 件"
        markdown = "### 委託の有無\n\n- [x] 委託する\n\n（2）件\n\n### 有無\n\n- [x] 提供を行っている（60件）\n"
        self.assertEqual([], lost(original, markdown))

    def test_a_japanese_date_written_as_iso_date(self):
        self.assertEqual("2019-06-27", iso_date("令和1年6月27日"))
        self.assertEqual("2019-06-27", iso_date("令和元年6月27日"))
        self.assertEqual([], lost("平成28年10月31日\t所属の変更", "### 2016-10-31 所属の変更\n"))

    def test_entities_escapes_and_signs_that_look_like_tags(self):
        original = "&lt;中間サーバーの措置&gt; A*B <図書館の措置>"
        self.assertEqual([], lost(original, "\\<中間サーバーの措置\\> A\\*B &lt;図書館の措置&gt;\n"))

    def test_items_that_moved_far(self):
        filler = "".join("第%d条の規定により帳簿を備える。\n\n" % n for n in range(900))
        original = "貸出の記録を五年のあいだ保管する。\n" + filler
        self.assertEqual([], lost(original, filler + "貸出の記録を五年のあいだ保管する。\n"))

    def test_a_duplicate_that_the_report_lists(self):
        original = "貸出の記録を保管する。\n貸出の記録を保管する。\n"
        self.assertEqual([], lost(original, "貸出の記録を保管する。\n", (2, "貸出の記録を保管する。")))

    def test_an_empty_box_is_no_mark(self):
        original = "人数\t[      ]\t<選択肢> 1) 10人未満 2) 10人以上"
        markdown = "### 人数\n- [ ] 10人未満\n- [ ] 10人以上\n"
        self.assertEqual([], lost(original, markdown, (1, "<選択肢>"), (1, "1)"), (1, "2)")))

    def test_a_table_given_as_html_and_again_as_rows(self):
        original = ("<table><tr><td>[○] 紙</td><td>[] 電話</td></tr></table>\t[○] 紙\t[] 電話\n[○] 紙\t[] 電話\n")
        markdown = "- [x] 紙\n- [ ] 電話\n"
        self.assertEqual([], lost(original, markdown, (1, "[○] 紙 [] 電話"), (1, "[○] 紙\t[] 電話")))


class SomethingIsLost(unittest.TestCase):
    def test_one_character_in_the_middle(self):
        result = lost("貸出の記録を五年のあいだ金庫に保管する。", "貸出の記録を五年のあい金庫に保管する。\n")
        self.assertEqual(["だ"], texts(result))
        self.assertEqual(1, result[0][0])

    def test_one_character_at_the_end(self):
        self.assertEqual(["。"], texts(lost("貸出の記録を保管する。", "貸出の記録を保管する\n")))

    def test_one_character_in_another_line_does_not_help(self):
        result = lost("貸出の記録を保管する。\n返却の記録を点検する。", "貸出の記録を保管する\n\n返却の記録を点検する。\n")
        self.assertEqual([(1, "。")], [(n, t) for n, t, _ in result])

    def test_a_circled_digit_made_plain(self):
        self.assertEqual(["①"], texts(lost("①貸出の記録を管理する", "1貸出の記録を管理する\n")))

    def test_a_mark_that_turned_off(self):
        result = lost("[○] 紙 [] 電話", "- [ ] 紙\n- [ ] 電話\n")
        self.assertIn("[x]", texts(result))

    def test_a_mark_that_turned_on(self):
        self.assertIn("[ ]", texts(lost("[○] 紙 [] 電話", "- [x] 紙\n- [x] 電話\n")))

    def test_an_unsure_mark_made_a_fact(self):
        self.assertIn("[?]", texts(lost('<input type="checkbox"/> 紙', "- [x] 紙\n")))

    def test_a_boxed_choice_without_its_mark(self):
        original = "有無\t[実施する] <選択肢> 1) 実施する 2) 実施しない"
        markdown = "### 有無\n- [ ] 実施する\n- [ ] 実施しない\n"
        result = lost(original, markdown, (1, "<選択肢>"), (1, "1)"), (1, "2)"))
        self.assertTrue(result)

    def test_two_boxed_choices_and_one_mark(self):
        line = "判断\t[十分である] <選択肢> 1) 十分である 2) 不十分である"
        left = [(n, t) for n in (1, 2) for t in ("<選択肢>", "1)", "2)")]
        full = "### 判断\n- [x] 十分である\n- [ ] 不十分である\n"
        empty = full.replace("[x]", "[ ]")
        self.assertEqual([], lost(line + "\n" + line, full + full, *left))
        self.assertTrue(lost(line + "\n" + line, full + empty, *left))

    def test_a_line_given_twice_and_written_once(self):
        result = lost("貸出の記録を保管する。\n貸出の記録を保管する。\n", "貸出の記録を保管する。\n")
        self.assertEqual(2, result[0][0])
        self.assertEqual("貸出の記録を保管する。", result[0][1])

    def test_a_duplicate_listed_for_another_line(self):
        original = "貸出の記録を保管する。\n貸出の記録を保管する。\n返却の記録を点検する。\n"
        markdown = "貸出の記録を保管する。\n\n返却の記録を点検する。\n"
        self.assertTrue(lost(original, markdown, (3, "貸出の記録を保管する。")))

    def test_a_whole_line(self):
        self.assertEqual(["返却の記録を点検する。"],
                         texts(lost("貸出の記録を保管する。\n返却の記録を点検する。", "貸出の記録を保管する。\n")))

    def test_printed_list_signs_that_nobody_listed(self):
        original = "有無\t[実施する] <選択肢> 1) 実施する 2) 実施しない"
        self.assertTrue(lost(original, "### 有無\n- [x] 実施する\n- [ ] 実施しない\n"))

    def test_a_sign_that_only_looks_like_a_tag(self):
        self.assertTrue(lost("<図書館の措置> 記録する。", "記録する。\n"))

    def test_a_choice_under_a_label_that_left_out_explains(self):
        line = "権限のない者(元職員)のリスク%d\t[%s] <選択肢> 1) 大きい 2) 小さい"
        original = line % (1, "大きい") + "\n" + line % (2, "小さい")
        item = "### 権限のない者（元職員）のリスク%d\n- [%s] 大きい\n- [%s] 小さい\n"
        left = [(n, t) for n in (1, 2) for t in ("権限のない者(元職員)のリスク%d" % n, "<選択肢> 1) 大きい 2) 小さい")]
        self.assertEqual([], lost(original, item % (1, "x", " ") + item % (2, " ", "x"), *left))
        self.assertTrue(lost(original, item % (1, "x", " ") + item % (2, "x", " "), *left))

    def test_a_mark_that_nobody_made(self):
        original = "有無\t[○] 紙 [] 電話\n方法\t紙で渡す。"
        markdown = "### 有無\n- [x] 紙\n- [ ] 電話\n\n### 方法\n- [x] 紙\n\n紙で渡す。\n"
        self.assertEqual([(0, "[x]")], [(n, t) for n, t, _ in lost(original, markdown)])

    def test_a_box_in_other_words_excuses_one_mark_and_only_there(self):
        original = "点検\t[十分にしている] <選択肢> 1) 十分にしている"
        left = [(1, "[十分にしている]"), (1, "<選択肢> 1) 十分にしている")]
        self.assertEqual([], lost(original, "### 点検\n- [x] 十分に行っている\n- [ ] 行っていない\n", *left))
        self.assertTrue(lost(original, "### 点検\n- [x] 十分に行っている\n- [x] 行っていない\n", *left))

    def test_a_damaged_label_shown_in_the_forms_wording_must_be_listed(self):
        original = "リスク1: 事務に必要なない情報との紐付けが行われるリスク"
        markdown = "### リスク1：事務に必要のない情報との紐付けが行われるリスク\n"
        self.assertTrue(lost(original, markdown))
        self.assertEqual([], lost(original, markdown, (1, original)))

    def test_the_number_of_a_count(self):
        self.assertTrue(lost("委託の有無\t[○] 委託する (12) 件", "### 委託の有無\n- [x] 委託する\n"))


if __name__ == "__main__":
    unittest.main()
