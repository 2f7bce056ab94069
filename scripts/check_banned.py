#!/usr/bin/env python3
"""Finds in generator/ what scripts/banned.txt bans. Usage: check_banned.py [ROOT]

Prints path:line: what, reason. Exit 1 when there is something to print.
"""
import re
import sys
from pathlib import Path

# A comment, a raw string, a string or a character: none of them is code.
NOT_CODE = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<d>[^()\\\s]{0,16})\(.*?\)(?P=d)"'
    r"|\"(?:\\.|[^\"\\\n])*\"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'", re.S)


def rules_of(path):
    """(regular expression, allowed places, reason) of each stanza."""
    text = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines()
                     if not line.startswith("#"))
    rules = []
    for stanza in re.split(r"\n\s*\n", text.strip()):
        keys = dict(line.split(": ", 1) for line in stanza.splitlines())
        allowed = tuple(place for place in keys["allowed"].split() if place != "-")
        rules.append((re.compile(keys["pattern"]), allowed, keys["reason"]))
    return rules


def code_of(text):
    """The text with comments and strings blanked out, lines kept."""
    return NOT_CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def main():
    here = Path(__file__).parent
    root = Path(sys.argv[1] if len(sys.argv) > 1 else here.parent).resolve()
    rules = rules_of(here / "banned.txt")
    problems = []
    for path in sorted((root / "generator").rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        shown = path.relative_to(root).as_posix()
        code = code_of(path.read_text(encoding="utf-8"))
        for pattern, allowed, reason in rules:
            if shown.startswith(allowed):
                continue
            for found in pattern.finditer(code):
                line = code.count("\n", 0, found.start()) + 1
                problems.append((shown, line, f"{found[0].strip()}: {reason}"))
    for shown, line, words in sorted(problems):
        print(f"{shown}:{line}: {words}")
    if not problems:
        print(f"{len(rules)} bans, none broken")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
