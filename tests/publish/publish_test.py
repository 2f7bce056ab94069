#!/usr/bin/env python3
"""kokai publish: what it tells, refuses and leaves behind. KOKAI names the program."""
import os
import shutil
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from proof_support import SignedSite  # noqa: E402
from on_terminal import on_terminal  # noqa: E402
from small_site import NOW, all_bytes, environment, kokai, start, write  # noqa: E402

SAMPLE_COPY = Path(__file__).resolve().parents[2] / "scripts" / "samples" / "kokai-copy"


class Target(SignedSite):
    """A signed site and a target to publish to."""

    def setUp(self):
        super().setUp()
        self.to = self.folder / "www"
        self.signed()

    def release(self, *more, to=None, pub=None, output=None, yes=("--yes",)):
        return kokai("publish", "--output", output or self.output, "--to", to or self.to, "--pub", pub or self.pub,
                     *yes, *more)

    def released(self, *more, **kwargs):
        done = self.release(*more, **kwargs)
        self.assertEqual(done.status, 0, done.said)
        return done

    def next_site(self, number, title=None, now=NOW):
        """Another state of the site, built and signed."""
        self.add_document(number, title)
        self.publish()
        done = self.sign(now=now)
        self.assertEqual(done.status, 0, done.said)

    def current(self):
        return os.readlink(self.to / "current").removeprefix("releases/")

    def names(self):
        return sorted(p.name for p in (self.to / "releases").iterdir())

    def served(self):
        return all_bytes(self.to / "current" / ".")

    def site(self):
        """What visitors should get of the site in output/."""
        return {path: value for path, value in all_bytes(self.output).items() if path != ".kokai-manifest"}

    def everything(self):
        """The whole target: links by where they lead."""
        links = {p.name: os.readlink(p) for p in self.to.iterdir() if p.is_symlink()} if self.to.is_dir() else {}
        return all_bytes(self.to) if self.to.is_dir() else {}, links


class Publishing(Target):
    def test_a_release_is_the_signed_site_and_nothing_else(self):
        done = self.released()
        self.assertIn("ページ", done.out)
        self.assertEqual(self.served(), self.site())
        self.assertRegex(self.current(), r"^000001-2026-04-01-[0-9a-f]{8}$")
        self.assertEqual(self.names(), [self.current()])
        self.assert_proved(self.to / "current")
        self.assertEqual(sorted(p.name for p in self.to.iterdir()), [".kokai-releases", "current", "releases"])

    def test_the_same_site_gets_the_same_name_in_any_empty_target(self):
        self.released()
        self.released(to=self.folder / "www2")
        self.assertEqual(os.listdir(self.folder / "www2" / "releases"), self.names())

    def test_publishing_again_what_is_current_does_nothing(self):
        self.released()
        before = self.everything()
        self.assertIn("同じ", self.released().out)
        self.assertEqual(self.everything(), before)

    def test_unchanged_files_are_shared_with_the_release_before_and_changed_ones_are_not(self):
        self.released()
        first = self.to / "releases" / self.current()
        self.next_site(9)
        self.released()
        second = self.to / "releases" / self.current()
        self.assertTrue(os.path.samefile(first / "assets" / "kokai.css", second / "assets" / "kokai.css"))
        self.assertFalse(os.path.samefile(first / "index.html", second / "index.html"))
        self.assert_proved(first)
        self.assert_proved(second)

    def test_a_shared_file_that_was_damaged_is_copied_anew(self):
        self.released()
        write(self.to / "current" / "assets" / "kokai.css", "damaged")
        self.next_site(9)
        self.released()
        self.assertEqual(self.served(), self.site())

    def test_the_plan_names_pages_that_are_new_changed_and_gone(self):
        self.released()
        self.add_document(9)
        shutil.rmtree(self.content / "999016-mihon" / "003-jimu")
        self.publish()
        self.signed()
        before = self.everything()
        done = self.released("--dry-run", yes=())
        self.assertEqual(self.everything(), before)
        for heading, page in (("新しいページ", "/999016/9/"), ("変わるページ", "/"), ("なくなるページ", "/999016/3/")):
            part = done.out[done.out.index(heading):]
            self.assertIn("    %s\n" % page, part)
        self.assertEqual(self.released("--lang", "en", "--dry-run", yes=()).out.count("pages"), 3)

    def test_without_a_terminal_it_wants_yes(self):
        self.assert_refused(self.release(yes=()), "--yes", status=2)
        self.assertFalse((self.to / "current").exists())

    def test_on_a_terminal_it_asks(self):
        for answer, status, there in ((b"\n", 1, False), (b"n\n", 1, False), (b"y\n", 0, True)):
            shown, code = self.typed(answer)
            self.assertEqual(code, status, shown)
            self.assertIn("[y/N]", shown)
            self.assertEqual((self.to / "current").exists(), there)

    def test_it_asks_on_a_terminal_that_can_only_print(self):
        shown, code = self.typed(b"y\n", term="dumb")
        self.assertEqual(code, 0, shown)
        self.assertNotIn("\x1b", shown)

    def typed(self, answer, **terminal):
        return on_terminal(["publish", "--output", self.output, "--to", self.to, "--pub", self.pub], b"[y/N]", [answer],
                           **terminal)

    def test_old_releases_go_and_the_current_one_never(self):
        self.released()
        for number in range(10, 14):
            self.next_site(number)
            self.released("--keep", "3")
        self.assertEqual([name[:6] for name in self.names()], ["000003", "000004", "000005"])
        self.assertEqual(self.current()[:6], "000005")
        kokai("publish", "--to", self.to, "--rollback")
        kokai("publish", "--to", self.to, "--rollback")
        self.next_site(20)
        self.released("--keep", "1")
        self.assertEqual([name[:6] for name in self.names()], ["000006"])
        for keep in ("0", "-1", "many", "10001"):
            self.assert_refused(self.release("--keep=" + keep), "--keep", status=2)

    def test_the_list_shows_what_is_current(self):
        self.released()
        first = self.current()
        self.next_site(9)
        self.released()
        done = kokai("publish", "--to", self.to, "--list")
        self.assertEqual(done.out, "%s\n%s (公開中)\n" % (first, self.current()))
        self.assert_refused(kokai("publish", "--to", self.content, "--list"), str(self.content), status=4)
        self.assert_refused(kokai("publish", "--to", self.folder / "no", "--list"), "no", status=4)


class Rollback(Target):
    def rollback(self, *more):
        return kokai("publish", "--to", self.to, "--rollback", *more)

    def test_one_command_brings_the_release_before_back(self):
        self.released()
        first, before = self.current(), self.served()
        self.next_site(9)
        self.released()
        done = self.rollback()
        self.assertEqual(done.status, 0, done.said)
        self.assertIn(first, done.out)
        self.assertEqual((self.current(), self.served()), (first, before))
        self.assert_refused(self.rollback(), status=1)  # there is none before the first
        self.assertEqual(self.current(), first)

    def test_what_was_rolled_back_can_be_published_again(self):
        self.released()
        self.next_site(9)
        self.released()
        self.rollback()
        self.released()
        self.assertEqual(self.current()[:6], "000003")
        self.assertEqual(self.served(), self.site())

    def test_a_release_that_was_changed_or_is_incomplete_is_not_brought_back(self):
        self.released()
        first = self.to / "releases" / self.current()
        self.next_site(9)
        self.released()
        second = self.current()
        page = first / "index.html"
        whole = page.read_bytes()
        write(page, "x")
        self.assert_refused(self.rollback(), "index.html", "proof/changed")
        page.unlink()
        self.assert_refused(self.rollback("--pub", self.pub), "index.html", "proof/missing")
        write(page, whole)
        self.assertEqual(self.current(), second)
        self.keygen("--no-password", key=self.folder / "other")
        self.assert_refused(self.rollback("--pub", self.folder / "other.pub"), "proof/other-key")
        self.assertEqual(self.rollback("--pub", self.pub).status, 0)

    def test_where_nothing_was_published_nothing_is_made(self):
        self.assert_refused(self.rollback(), str(self.to), status=4)
        self.assertFalse(self.to.exists())


class Refusals(Target):
    def assert_nothing_published(self, done, *words, status=1):
        self.assert_refused(done, *words, status=status)
        self.assertFalse(self.to.exists())

    def test_an_unsigned_site_is_refused(self):
        self.publish()
        self.assert_nothing_published(self.release(), "proof/unsigned", "SHA256SUMS")

    def test_a_site_signed_by_another_key_is_refused(self):
        self.keygen("--no-password", key=self.folder / "other")
        self.assert_nothing_published(self.release(pub=self.folder / "other.pub"), "proof/other-key")

    def test_a_site_that_changed_after_signing_is_refused_with_every_difference(self):
        write(self.output / "index.html", "x")
        (self.output / "404.html").unlink()
        write(self.output / "more.html", "x")
        self.assert_nothing_published(self.release(), "index.html", "404.html", "more.html")

    def test_an_unguarded_site_is_refused_however_well_it_is_signed(self):
        (self.output / ".kokai-manifest").unlink()
        self.assert_nothing_published(self.release(), "proof/unguarded")

    def test_a_site_whose_build_wrote_more_than_is_signed_is_refused(self):
        with open(self.output / ".kokai-manifest", "a", encoding="utf-8") as manifest:
            manifest.write("zzz.html\n")
        self.assert_nothing_published(self.release(), "proof/incomplete", "zzz.html")

    def test_a_foreign_folder_is_refused_and_left_alone(self):
        write(self.to / "index.html", "somebody's site")
        before = all_bytes(self.to)
        self.assert_refused(self.release(), str(self.to), "index.html", status=4)
        self.assertEqual(all_bytes(self.to), before)

    def test_a_current_that_is_no_link_of_ours_is_refused_and_left_alone(self):
        self.released()
        link = self.to / "current"
        for make in (lambda: link.symlink_to("/etc"), lambda: link.symlink_to("releases/../.."),
                     lambda: link.mkdir()):
            link.unlink()
            make()
            before = self.everything()
            self.next_site(9)
            self.assert_refused(self.release(), "current", status=4)
            self.assertEqual(self.everything(), before)
            if not link.is_symlink():
                link.rmdir()
                link.symlink_to("x")

    def test_an_empty_folder_is_taken(self):
        self.to.mkdir()
        self.released()
        self.assertEqual(self.served(), self.site())

    def test_site_and_target_inside_each_other_are_refused(self):
        before = all_bytes(self.output)
        self.assert_refused(self.release(to=self.output / "www"), str(self.output), status=4)
        self.assert_refused(self.release(to=self.folder), str(self.folder), status=4)
        self.assertEqual(all_bytes(self.output), before)

    def test_what_is_missing_on_the_command_line_is_named(self):
        self.assert_refused(kokai("publish", "--output", self.output), "--to", status=2)
        self.assert_refused(kokai("publish", "--to", self.to), "--pub", status=2)


class Machine(Target):
    def test_a_clock_before_the_last_release_is_told_and_the_order_is_kept(self):
        self.next_site(9, now="2026-05-01")
        self.released()
        first = self.current()
        self.next_site(10, now="2026-03-01")
        done = self.released()
        self.assertIn("日付", done.out)
        self.assertRegex(self.current(), "^000002-2026-03-01")
        kokai("publish", "--to", self.to, "--rollback")
        self.assertEqual(self.current(), first)

    def test_a_target_on_another_file_system_gets_the_same_release(self):
        disk = self.mounted("size=64m")
        self.released(to=disk / "www")
        self.to = disk / "www"
        self.assertEqual(self.served(), self.site())

    def test_a_read_only_target_is_said_and_left_alone(self):
        disk = self.mounted("size=64m")
        self.to = disk / "www"
        self.released()
        before = self.everything()
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        self.next_site(9)
        self.assert_refused(self.release(), "Read-only file system", status=4)
        self.assert_refused(kokai("publish", "--to", self.to, "--rollback"), "Read-only file system", status=4)
        self.assertEqual(self.everything(), before)
        self.assert_refused(self.release(to="/proc/kokai"), "/proc", status=4)

    def test_a_full_disk_leaves_the_release_that_stands_and_nothing_beside(self):
        size = sum(p.stat().st_size for p in self.output.rglob("*") if p.is_file())
        disk = self.mounted("size=%dk" % (size * 3 // 2 // 1024 + 1200))
        self.to = disk / "www"
        self.released()
        before = self.everything()
        write(disk / "filler", b"")
        filled = 0
        try:
            with open(disk / "filler", "ab", buffering=0) as filler:
                while True:
                    filled += filler.write(bytes(65536))
        except OSError:
            pass
        self.next_site(9)
        self.assert_refused(self.release(), "No space left on device", status=4)
        self.assertEqual(self.everything(), before)
        (disk / "filler").unlink()
        self.assertEqual(sorted(os.listdir(self.to)), [".kokai-releases", "current", "releases"])
        self.assertEqual(len(os.listdir(self.to / "releases")), 1)
        self.assertGreater(filled, 0)

    def test_names_of_255_bytes_are_published(self):
        write(self.output / ("x" * 255), "x")
        write(self.output / ("あ" * 85) / ("い" * 85), "x")
        self.signed()
        self.to = self.folder / ("w" * 255)
        self.released()
        self.assertEqual(self.served(), self.site())

    def test_two_publishers_at_once_never_mix(self):
        self.released()
        self.next_site(9)
        self.released("--keep", "1")  # so that each of the two has all to copy
        copy = self.folder / "copy"
        shutil.copytree(self.output, copy)
        self.next_site(10)
        sites = [self.site()]
        sites.append({k: v for k, v in all_bytes(copy).items() if k != ".kokai-manifest"})
        locked = 0
        for n in range(12):
            both = [start("publish", "--output", output, "--to", self.to, "--pub", self.pub, "--yes")
                    for output in (self.output, copy)]
            said = [process.communicate(timeout=60)[1].decode("utf-8") for process in both]
            statuses = sorted(process.returncode for process in both)
            self.assertIn(statuses, ([0, 0], [0, 4]), said)
            locked += statuses == [0, 4]
            if statuses == [0, 4]:
                self.assertIn("kokai publish", "".join(said))
            self.assertIn(self.served(), sites)
            self.assert_proved(self.to / "current")
        print("two publishers: %d of 12 met" % locked)

    def test_a_build_waits_while_its_site_is_published(self):
        for attempt in range(100):
            process = start("publish", "--output", self.output, "--to", self.folder / ("w%d" % attempt), "--pub",
                            self.pub, "--yes", "--jobs", "1")
            time.sleep(0.002 * (attempt % 10))
            process.send_signal(signal.SIGSTOP)
            done = self.build()
            process.send_signal(signal.SIGCONT)
            process.communicate(timeout=60)
            if str(process.pid) in done.said:  # else it was stopped before it had said who it is
                self.assertEqual(done.status, 4)
                self.assertEqual(process.returncode, 0)
                return
            self.signed()
        self.fail("they never met")

    def mounted(self, options):
        disk = self.folder / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True, check=False)
        if mount.returncode != 0:
            self.skipTest("may not mount: " + mount.stderr.decode("utf-8", "replace").strip())
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=False)
        return disk


class CopiedFolder(Target):
    """The server that takes a copied folder only: the plan, and the sample that runs it."""

    def copy(self, to):
        return subprocess.run([SAMPLE_COPY, self.output, to, self.pub], env=environment(KOKAI=os.environ["KOKAI"]),
                              capture_output=True, text=True, check=False)

    def test_the_sample_copies_the_site_and_removes_what_is_gone(self):
        to = self.folder / "it's a folder"
        done = self.copy(to)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(all_bytes(to), self.site())
        shutil.rmtree(self.content / "999016-mihon" / "003-jimu")
        self.next_site(9)
        self.assertEqual(self.copy(to).returncode, 0)
        self.assertEqual(all_bytes(to), self.site())
        self.assert_proved(to)

    def test_an_unsigned_site_sends_nothing(self):
        self.publish()
        done = self.copy(self.folder / "to")
        self.assertEqual(done.returncode, 1)
        self.assertIn("proof/unsigned", done.stderr)
        self.assertFalse((self.folder / "to").exists())

    def test_pages_come_after_what_they_need_and_deletions_last(self):
        to = self.folder / "to"
        self.copy(to)
        before = all_bytes(to)
        shutil.rmtree(self.content / "999016-mihon" / "003-jimu")
        self.next_site(9)
        plan = kokai("publish", "--output", self.output, "--copy-to", to, "--pub", self.pub).out.splitlines()
        self.assertEqual(len(plan), 4)
        new, gone = set(self.site()) - set(before), set(before) - set(self.site())
        self.assertTrue(new and gone)
        state = []
        for line in plan:
            subprocess.run(["sh", "-eu", "-c", line], check=True)
            now = all_bytes(to)
            state.append((any(p in now for p in new if not p.endswith(".html")),
                          any(p in now for p in new if p.endswith(".html")),
                          now["SHA256SUMS"] != before["SHA256SUMS"], bool(gone - set(now))))
        self.assertEqual(state, [(True, False, False, False), (True, True, False, False), (True, True, True, False),
                                 (True, True, True, True)])


if __name__ == "__main__":
    unittest.main()
