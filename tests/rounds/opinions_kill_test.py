#!/usr/bin/env python3
"""SIGKILL at random moments of an import: after the next run no opinion is missing and none is there twice.

KOKAI names the program; KOKAI_KILLS another number than 200.
"""
import os
import random
import signal
import sys
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]
import rounds_test  # noqa: E402
from small_site import start, write  # noqa: E402

SEED = 20261121
ROWS = 400


class Killed(rounds_test.RoundTest):
    def command(self, name):
        return ["import", "opinions", self.inbox / name, "--content", self.content, "--municipality", "999016",
                "--round", rounds_test.ROUND, "--private", self.private]

    def length(self, name):
        begun = time.monotonic()
        self.assertEqual(self.take(name).status, 0)
        return time.monotonic() - begun

    def test_at_any_moment_no_opinion_is_lost_or_doubled(self):
        chance = random.Random(SEED)
        wanted = int(os.environ.get("KOKAI_KILLS", "200"))
        killed = rows = 0
        length = None
        while killed < wanted:
            rows += ROWS if rows < 4 * ROWS else 1
            write(self.inbox / "grown.csv", "受付番号,お名前,ご意見\n".encode()
                  + "".join("%d,海辺野%d,意見その%d\n" % (n, n, n) for n in range(1, rows + 1)).encode())
            length = length or self.length("grown.csv")
            process = start(*self.command("grown.csv"))
            time.sleep(length * chance.uniform(0.05, 1.2))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            killed += process.returncode == -signal.SIGKILL
            if killed % 4 == 0:
                self.assert_whole(rows)
        self.assert_whole(rows)

    def assert_whole(self, rows):
        self.assertEqual(self.take("grown.csv").status, 0)
        texts = [row["意見"] for row in self.rows()]
        self.assertEqual(sorted(texts), sorted("意見その%d" % n for n in range(1, rows + 1)))
        self.assertEqual([row["番号"] for row in self.rows()], [str(n) for n in range(1, rows + 1)])
        left = [p.name for folder in self.of_round() for p in Path(folder).iterdir() if p.name.startswith(".")]
        self.assertEqual(left, [])


if __name__ == "__main__":
    unittest.main()
