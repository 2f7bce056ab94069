#!/usr/bin/env python3
"""Which share of a profile is spent in functions and in what they call.

usage: perf record -e cpu-clock -F 500 --call-graph dwarf,16384 -o PROFILE \\
         build/bench/kokai build --content CONTENT --output OUTPUT --now 2026-11-21 --quiet --jobs 1
       tests/bench/share_of.py PROFILE FUNCTION...

FUNCTION is a name as C++ has it, without arguments: GuardedSink::look_through. A sample counts once, for the first of
them that its stack holds. Prints the share of each, and of all together.
"""
import collections
import re
import subprocess
import sys


def stacks(profile):
    """The functions of each sample, the innermost first."""
    script = subprocess.Popen(["perf", "script", "-i", profile, "-F", "comm,ip,sym"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True)
    stack = []
    for line in script.stdout:
        frame = re.match(r"\s+[0-9a-f]+ (.*)", line)
        if frame:
            stack.append(frame.group(1))
        elif stack and not line.strip():
            yield stack
            stack = []
    if script.wait() != 0:
        sys.exit("perf script: cannot read %s" % profile)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    wanted = {name: re.compile(r"(^|::)%s(\(|\[|$)" % re.escape(name)) for name in sys.argv[2:]}
    counts, samples = collections.Counter(), 0
    for stack in stacks(sys.argv[1]):
        samples += 1
        for name, pattern in wanted.items():
            if any(pattern.search(function) for function in stack):
                counts[name] += 1
                break
    if samples == 0:
        sys.exit("no samples in %s" % sys.argv[1])
    for name in wanted:
        print("%5.1f %%  %s" % (100 * counts[name] / samples, name))
    print("%5.1f %%  together, of %d samples" % (100 * sum(counts.values()) / samples, samples))


if __name__ == "__main__":
    main()
