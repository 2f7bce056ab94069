#!/usr/bin/env python3
"""The machine refuses, the clerk slips or gives up: the answer is clear and the site that stands stays."""
import os
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import CITY, NOW, SiteTest, all_bytes, document, kokai, small_content, start, write  # noqa: E402


class SmallDisk(SiteTest):
    """A file system of its own that can be filled or made read-only; needs the right to mount."""

    def mounted(self, options):
        disk = self.folder / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True,
                               check=False)
        if mount.returncode != 0:
            self.skipTest("may not mount: " + mount.stderr.decode("utf-8", "replace").strip())
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=False)
        self.output = disk / "output"
        return disk

    def test_a_full_disk_leaves_the_old_site_and_nothing_beside_it(self):
        disk = self.mounted("size=4m")
        before = self.publish()
        small_content(self.content, documents=400)
        self.assert_refused(self.build(), "No space left on device", status=4)
        self.assertEqual(all_bytes(self.output), before)
        small_content(self.content)
        for n in range(2, 401):
            (self.content / CITY / ("%03d-jimu" % n) / "2025-04-01.md").unlink()
        self.assertEqual(self.publish(), before)
        self.assertEqual([p.name for p in disk.iterdir() if not p.name.startswith(".")], ["output"])

    def test_a_disk_full_from_the_start_is_said(self):
        disk = self.mounted("size=16k")
        self.assert_refused(self.build(), "No space left on device", status=4)
        self.assertFalse((self.output / "index.html").exists())
        self.assertEqual([p.name for p in disk.iterdir() if not p.name.startswith(".")][1:], [])

    def test_a_read_only_disk_leaves_the_old_site(self):
        disk = self.mounted("size=16m")
        before = self.publish()
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        self.assert_refused(self.build(), "Read-only file system", status=4)
        self.assertEqual(all_bytes(self.output), before)

    def test_an_import_onto_a_full_disk_leaves_nothing(self):
        disk = self.mounted("size=64k")
        content = small_content(disk / "content")
        filler = os.open(disk / "filler", os.O_WRONLY | os.O_CREAT)
        self.addCleanup(os.close, filler)
        with self.assertRaises(OSError):
            while True:
                os.write(filler, b"x" * 4096)
        before = all_bytes(content)
        text = Path(__file__).resolve().parent.parent / "dirt" / "kiso.txt"
        done = kokai("import", "assessment", text, "--content", content, "--municipality", "999016")
        self.assert_refused(done, "No space left on device", status=4)
        self.assertEqual(all_bytes(content), before)


class ReadOnlyOutput(SiteTest):
    def test_a_folder_where_nothing_may_be_made_is_said(self):
        self.output = Path("/proc/kokai-output")
        self.assert_refused(self.build(), "/proc", status=4)

    def test_a_file_in_place_of_the_output_folder_is_said(self):
        write(self.output, "a file")
        self.assert_refused(self.build(), str(self.output), status=4)
        self.assertEqual(self.output.read_text(encoding="utf-8"), "a file")


class CommandLine(SiteTest):
    def test_a_now_that_is_no_date_is_a_usage_error_with_an_example(self):
        self.publish()
        for now in ("tomorrow", "2026-02-30", "令和0年4月1日", "2026-4-1x", "-1"):
            with self.subTest(now):
                self.assert_refused_and_nothing_changed(
                    now, "2026-04-01", status=2,
                    build=lambda value=now: kokai("build", "--content", self.content, "--output", self.output,
                                                  "--now", value))

    def test_a_source_date_epoch_that_is_no_number_is_a_usage_error(self):
        done = kokai("build", "--content", self.content, "--output", self.output, SOURCE_DATE_EPOCH="now")
        self.assert_refused(done, "SOURCE_DATE_EPOCH", "now", status=2)
        self.assertFalse(self.output.exists())

    def test_source_date_epoch_stands_for_now(self):
        by_hand = self.publish()
        done = kokai("build", "--content", self.content, "--output", self.output, SOURCE_DATE_EPOCH="1775001600")
        self.assertEqual(done.status, 0, done.said)
        self.assertEqual(all_bytes(self.output), by_hand)

    def test_unknown_commands_and_options_get_the_nearest_name(self):
        self.assert_refused(kokai("biuld"), "biuld", "kokai build", status=2)
        self.assert_refused(kokai("import", "asessment"), "import assessment", status=2)
        self.assert_refused(kokai("build", "--contnet", "x"), "--contnet", "--content", status=2)

    def test_numbers_that_are_none_are_usage_errors(self):
        for option, value in (("--jobs", "0"), ("--jobs", "-1"), ("--jobs", "many"), ("--jobs", "99999999999")):
            with self.subTest(value):
                self.assert_refused(self.build(option + "=" + value), "--jobs", value, status=2)

    def test_words_that_are_not_utf8_do_no_harm(self):
        done = kokai(os.fsdecode(b"\xff\xfe"))
        self.assertEqual(done.status, 2)
        done = kokai("build", "--content", os.fsdecode(b"\xff"))
        self.assertEqual(done.status, 1)

    def test_messages_come_in_english_when_asked(self):
        self.assert_refused(kokai("biuld", "--lang", "en"), "error:", "There is no command", status=2)
        self.assert_refused(kokai("biuld", KOKAI_LANG="en"), "There is no command", status=2)
        self.assert_refused(kokai("build", "--lang", "fr"), "fr", "ja", status=2)


class Interrupted(SiteTest):
    def interrupted(self):
        """Builds again and again until a SIGINT was quicker than the build; what the program said then."""
        for attempt in range(200):
            process = start("build", "--content", self.content, "--output", self.output, "--now", NOW,
                            "--jobs", "1")
            time.sleep(0.03 + 0.005 * (attempt % 20))
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=60)
            if process.returncode == 130:
                return err.decode("utf-8")
            self.assertIn(process.returncode, (0, -signal.SIGINT))  # too late; before the program was up
        self.fail("no signal came in time")

    def test_sigint_in_the_middle_leaves_the_old_site_and_says_so(self):
        small_content(self.content, documents=400)
        before, names = self.publish(), self.names()
        for _ in range(5):
            self.assertIn("中断", self.interrupted())
            self.assertEqual(all_bytes(self.output), before)
            self.assertEqual(self.names(), names)

    def test_the_next_build_after_an_interrupt_publishes(self):
        small_content(self.content, documents=400)
        self.publish()
        write(self.content / CITY / "900-jimu" / "2025-04-01.md", document("900"))
        self.interrupted()
        self.publish()
        self.assertTrue((self.output / "999016" / "900" / "index.html").is_file())


class TwoAtOnce(SiteTest):
    def stopped_build(self):
        """A build that was stopped in the middle, and what a second one said meanwhile."""
        for attempt in range(200):
            first = start("build", "--content", self.content, "--output", self.output, "--now", NOW, "--jobs", "1")
            time.sleep(0.03 + 0.005 * (attempt % 20))
            first.send_signal(signal.SIGSTOP)
            second = self.build()
            first.send_signal(signal.SIGCONT)
            first.communicate(timeout=60)
            if second.status != 0:
                return first, second
        self.fail("the builds never met")

    def test_a_second_build_into_the_same_folder_says_who_holds_it(self):
        small_content(self.content, documents=400)
        before = self.publish()
        first, second = self.stopped_build()
        self.assert_refused(second, str(first.pid), str(self.output), status=4)
        self.assertEqual(first.returncode, 0)
        self.assertEqual(all_bytes(self.output), before)


class ChangedMeanwhile(SiteTest):
    def test_a_document_that_changes_while_it_is_built_is_published_as_it_was_or_as_it_is(self):
        small_content(self.content, documents=200)
        file = self.content / CITY / "150-jimu" / "2025-04-01.md"
        titles = ["見本の事務 第150号"]
        for n in range(12):
            process = start("build", "--content", self.content, "--output", self.output, "--now", NOW, "--jobs", "1")
            time.sleep(0.03 * n)
            titles.append("変わった題 %d" % n)
            write(self.folder / "next.md", document("150", title=titles[-1]))
            os.replace(self.folder / "next.md", file)  # as careful editors save
            _, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, 0, err.decode("utf-8"))
            data = (self.output / "data" / "assessments" / "999016" / "150.json").read_text(encoding="utf-8")
            listed = (self.output / "data" / "assessments.csv").read_text(encoding="utf-8")
            shown = [title for title in titles[-2:] if title in data]
            self.assertEqual(len(shown), 1)
            self.assertIn(shown[0], listed)  # the lists say the same as the page


if __name__ == "__main__":
    unittest.main()
