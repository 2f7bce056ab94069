#!/usr/bin/env python3
"""Same content, theme and --now: same bytes, whatever the threads, the order on disk, the place or the time."""
import os
import random
import shutil
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import NOW, SiteTest, all_bytes, kokai  # noqa: E402

SHIPPED = Path(__file__).resolve().parent.parent.parent / "content"


def copied_in_other_order(source, target, seed):
    """The same files, made in another order, so that the file system lists them in another order."""
    files = sorted(p for p in source.rglob("*") if p.is_file())
    random.Random(seed).shuffle(files)
    for file in files:
        to = target / file.relative_to(source)
        to.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, to)
        os.utime(to, (seed * 1000, seed * 1000))


class SameBytes(SiteTest):
    def built(self, content, name, *more, **environment):
        output = self.folder / name
        done = kokai("build", "--content", content, "--output", output, "--now", NOW, *more, **environment)
        self.assertEqual(done.status, 0, done.said)
        return all_bytes(output)

    def test_with_1_2_and_8_threads(self):
        one = self.built(SHIPPED, "one", "--jobs", "1")
        self.assertTrue(one)
        self.assertEqual(self.built(SHIPPED, "two", "--jobs", "2"), one)
        self.assertEqual(self.built(SHIPPED, "eight", "--jobs", "8"), one)

    def test_with_the_files_in_another_order_and_with_other_times(self):
        as_it_is = self.built(SHIPPED, "as-it-is")
        for seed in (1, 2, 3):
            other = self.folder / ("other%d" % seed)
            copied_in_other_order(SHIPPED, other, seed)
            self.assertEqual(self.built(other, "site%d" % seed), as_it_is)

    def test_in_another_language_of_messages_and_another_time_zone(self):
        as_it_is = self.built(SHIPPED, "as-it-is")
        self.assertEqual(self.built(SHIPPED, "english", "--lang", "en", TZ="America/New_York"), as_it_is)

    def test_over_an_older_site(self):
        fresh = self.built(SHIPPED, "fresh")
        self.built(self.content, "used")
        self.assertEqual(self.built(SHIPPED, "used"), fresh)


if __name__ == "__main__":
    unittest.main()
