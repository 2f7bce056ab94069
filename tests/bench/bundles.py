#!/usr/bin/env python3
"""Bundles against `zip -6 -r` of the same files, in pairs.

usage: KOKAI=build/release/kokai tests/bench/bundles.py CONTENT [PAIRS] [SCRATCH]

Each pair: a build, the same with --bundles, and zip -6 -q -r of what every bundle unpacks to, one after another as one
would by hand. The time of the bundles is what the second takes longer than the first. Prints wall and CPU seconds of
each, the medians of the ratios, the sizes and the peak memory.
"""
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

NOW = "2026-11-21"


def measured(command, cwd=None):
    """Wall and CPU seconds, peak memory in MiB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit("failed: %s" % " ".join(map(str, command)))
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def build(content, output, *more):
    shutil.rmtree(output, ignore_errors=True)
    return measured([os.environ["KOKAI"], "build", "--content", content, "--output", output, "--now", NOW, "--quiet",
                     *more])


def zipped(folders, target):
    """All folders with zip, each into a file of its own: wall, CPU and bytes."""
    begun, before, size = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN), 0
    for folder in folders:
        target.unlink(missing_ok=True)
        subprocess.run(["zip", "-6", "-q", "-r", target, folder.name], cwd=folder.parent, check=True)
        size += target.stat().st_size
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - begun, cpu, size


def main():
    content = Path(sys.argv[1])
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    scratch = Path(tempfile.mkdtemp(prefix="kokai-bench-", dir=sys.argv[3] if len(sys.argv) > 3 else None))
    walls, cpus, size = [], [], 0
    try:
        for pair in range(pairs):
            plain = build(content, scratch / "plain")
            whole = build(content, scratch / "site", "--bundles")
            zips = sorted((scratch / "site/bundles").glob("*.zip"))
            if pair == 0:
                for path in zips:
                    zipfile.ZipFile(path).extractall(scratch / "files")
                size = sum(path.stat().st_size for path in zips)
            other = zipped([scratch / "files" / path.stem for path in zips], scratch / "other.zip")
            walls.append((whole[0] - plain[0]) / other[0])
            cpus.append((whole[1] - plain[1]) / other[1])
            print("plain %.1f s wall %.1f s CPU %.0f MiB | with bundles %.1f s wall %.1f s CPU %.0f MiB | zip -6 %.1f s "
                  "wall %.1f s CPU" % (*plain, *whole, *other[:2]), flush=True)
        print("bundles to zip -6: wall %.2f, CPU %.2f, size %.3f (%d zips, %.1f MB)"
              % (statistics.median(walls), statistics.median(cpus), size / other[2], len(zips), size / 1e6))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
