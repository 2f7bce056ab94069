#!/usr/bin/env python3
"""SIGKILL at 60 moments: what is published is the old site or the new one, whole; the next build succeeds.

The moments are drawn with a fixed seed over the length of a build, half of them near its end, where the swap
is. A build that was quicker than its signal is not counted. KOKAI names the program; KOKAI_KILLS another number.
"""
import os
import random
import signal
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from kills import Kills  # noqa: E402
from small_site import CITY, NOW, SiteTest, all_bytes, document, kokai, small_content, start, write  # noqa: E402

SEED = 20260401
DOCUMENTS = 40


class Killed(SiteTest):
    def setUp(self):
        super().setUp()
        self.contents = []
        for name, title in (("old", "古い題"), ("new", "新しい題")):
            content = small_content(self.folder / name, documents=DOCUMENTS)
            for n in range(1, DOCUMENTS + 1):
                write(content / CITY / ("%03d-jimu" % n) / "2025-04-01.md", document(str(n), "%s %d" % (title, n)))
            self.contents.append(content)
        # A site that lost pages is seen, too: the new one has an assessment that the old one has not.
        write(self.contents[1] / CITY / "900-jimu" / "2025-04-01.md", document("900"))

    def built(self, content):
        done = kokai("build", "--content", content, "--output", self.output, "--now", NOW)
        self.assertEqual(done.status, 0, done.said)
        return all_bytes(self.output)

    def test_at_any_moment_the_site_is_old_or_new_and_whole(self):
        sites = [self.built(content) for content in self.contents]
        self.assertNotEqual(sites[0], sites[1])
        self.assertEqual(self.built(self.contents[0]), sites[0])
        kills = Kills(int(os.environ.get("KOKAI_KILLS", "60")), self.seconds(self.contents[0]), random.Random(SEED))
        while kills.left:
            here = sites.index(all_bytes(self.output))
            process = start("build", "--content", self.contents[1 - here], "--output", self.output, "--now", NOW)
            kills.kill(process)
            after = all_bytes(self.output)
            self.assertIn(after, sites, "a kill left a site that is neither the old nor the new one")
            kills.count(process, after == sites[here])
            if (kills.old + kills.new + kills.finished) % 5 == 4:
                self.assertEqual(self.built(self.contents[1 - here]), sites[1 - here])
        self.built(self.contents[0])
        left = [p.name for p in self.folder.iterdir() if p.name not in ("content", "old", "new", "output")]
        self.assertEqual([name for name in left if not name.endswith(".lock")], [])
        print("killed %d: %d left the old site, %d the new one; %d more had finished" % (kills.wanted, kills.old, kills.new, kills.finished))

    def seconds(self, content):
        begun = time.monotonic()
        self.built(content)
        return time.monotonic() - begun


class ImportKilled(SiteTest):
    def test_at_any_moment_the_content_is_as_before_or_imported(self):
        text = Path(__file__).resolve().parent.parent / "dirt" / "two-files.txt"
        before = all_bytes(self.content)
        command = ["import", "assessment", text, "--content", self.content, "--municipality", "999016"]
        begun = time.monotonic()
        done = kokai(*command)
        length = time.monotonic() - begun
        self.assertEqual(done.status, 0, done.said)
        imported = all_bytes(self.content)
        chance = random.Random(SEED)
        for n in range(20):
            for path in sorted(set(imported) - set(before)):
                (self.content / path).unlink(missing_ok=True)
            process = start(*command)
            time.sleep(length * chance.uniform(0.1, 1.1))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            self.assertIn(self.visible(), (before, imported), "kill %d left half an import" % n)
        self.assertEqual(kokai(*command).status, 0)
        self.assertEqual(self.visible(), imported)

    def visible(self):
        """What a build reads: temporary files have hidden names."""
        return {path: value for path, value in all_bytes(self.content).items()
                if not Path(path).name.startswith(".")}


if __name__ == "__main__":
    unittest.main()
