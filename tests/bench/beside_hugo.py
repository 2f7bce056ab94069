#!/usr/bin/env python3
"""A whole build beside Hugo making the pages of the same documents alone, in pairs.

usage: KOKAI=build/release/kokai tests/bench/beside_hugo.py CONTENT HUGO_SITE [PAIRS] [SCRATCH]

HUGO_SITE is a Hugo site whose content/ holds the documents of CONTENT. Each build is cold and into a folder of its own.
The first pair warms up and is not counted. Prints the medians of wall and CPU seconds, and of their ratios pair by pair.

SCRATCH in memory (/dev/shm) shows the programs without the disk: for a minute or more after files were removed, ext4
steps over their inodes, and whoever makes many files pays for those that the other, or an earlier pair, left behind.
"""
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from bundles import build, measured


def hugo(site, output):
    return measured(["hugo", "--quiet", "--noBuildLock", "--source", site, "--destination", output,
                     "--cacheDir", output.parent / "hugo-cache"])


def in_turn(content, site, scratch):
    """One build by each: wall, CPU, peak memory of both. What they wrote is removed."""
    try:
        return build(content, scratch / "ours"), hugo(site, scratch / "theirs")
    finally:
        for output in ("ours", "theirs"):
            shutil.rmtree(scratch / output, ignore_errors=True)


def main():
    content, site = Path(sys.argv[1]), Path(sys.argv[2])
    pairs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    scratch = Path(tempfile.mkdtemp(prefix="kokai-bench-", dir=sys.argv[4] if len(sys.argv) > 4 else None))
    try:
        measurements = [in_turn(content, site, scratch) for _ in range(pairs + 1)][1:]
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    for place, name in enumerate(("kokai", "hugo")):
        print("%-5s %.2f s wall, %.2f s CPU, %.0f MiB"
              % (name, *(statistics.median(pair[place][figure] for pair in measurements) for figure in range(3))))
    for figure, name in enumerate(("wall", "CPU")):
        ratios = sorted(ours[figure] / theirs[figure] for ours, theirs in measurements)
        print("%s: %.2f of Hugo's (%.2f to %.2f, %d pairs)"
              % (name, statistics.median(ratios), ratios[0], ratios[-1], pairs))


if __name__ == "__main__":
    main()
