#!/usr/bin/env python3
"""`build --packed-copies` against `gzip -9` and `brotli -q 9` over the same texts, in pairs.

usage: KOKAI=build/release/kokai tests/bench/packed_copies.py CONTENT [PAIRS] [SCRATCH]

Each pair: a build, the same with --packed-copies, then gzip and brotli over every text that got copies, on as many
processors. The time of the copies is what the second build takes longer than the first. Prints wall and CPU seconds,
MB of text a second, the medians of the ratios, and the sizes.
"""
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from bundles import build, measured

OTHERS = {".gz": ["gzip", "-9", "-k", "-n", "-f"], ".br": ["brotli", "-q", "9", "-k", "-f"]}


def packed_by(command, texts):
    """All of `texts`, some hundred a process, on all processors: wall, CPU and peak memory."""
    xargs = ["xargs", "-0", "-a", texts, "-n", "200", "-P", str(os.cpu_count())]
    return measured([*xargs, *command])


def sizes(files, ending):
    return sum(os.path.getsize(str(path) + ending) for path in files)


def main():
    content = Path(sys.argv[1])
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    scratch = Path(tempfile.mkdtemp(prefix="kokai-bench-", dir=sys.argv[3] if len(sys.argv) > 3 else None))
    plain, packed, texts = scratch / "plain", scratch / "packed", scratch / "texts"
    walls, cpus, speeds = [], [], []
    try:
        for _ in range(pairs):
            before, after = build(content, plain), build(content, packed, "--packed-copies")
            files = [plain / path.relative_to(packed).with_suffix("") for path in sorted(packed.rglob("*.br"))]
            texts.write_bytes(b"".join(os.fsencode(path) + b"\0" for path in files))
            size = sizes(files, "")
            others = {ending: packed_by(command, texts) for ending, command in OTHERS.items()}
            wall, cpu = after[0] - before[0], after[1] - before[1]
            both = [sum(one[n] for one in others.values()) for n in (0, 1)]
            walls.append(wall / both[0])
            cpus.append(cpu / both[1])
            speeds.append([size / 1e6 / seconds for seconds in (cpu, *(one[1] for one in others.values()))])
            print("ours, both: %.1f s wall %.1f s CPU | %s" % (wall, cpu, " | ".join(
                "%s %.1f s wall %.1f s CPU" % (" ".join(OTHERS[ending][:3]), one[0], one[1])
                for ending, one in others.items())), flush=True)
        ours = {ending: sizes([packed / path.relative_to(plain) for path in files], ending) for ending in OTHERS}
        theirs = {ending: sizes(files, ending) for ending in OTHERS}
        speed = [statistics.median(column) for column in zip(*speeds)]
        print("%d texts, %.1f MB; MB a second of CPU: ours, both %.1f, gzip -9 alone %.1f, brotli -q 9 alone %.1f"
              % (len(files), size / 1e6, *speed))
        print("ours to both of them: wall %.2f, CPU %.2f; size: .gz %.3f (%.1f MB), .br %.3f (%.1f MB)"
              % (statistics.median(walls), statistics.median(cpus), ours[".gz"] / theirs[".gz"], ours[".gz"] / 1e6,
                 ours[".br"] / theirs[".br"], ours[".br"] / 1e6))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
