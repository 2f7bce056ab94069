#!/usr/bin/env python3
"""Imports, publishes and checks the five real documents.

KOKAI                the program
KOKAI_SEEDS          the folder of the five extracted texts; without it the test says SKIPPED
KOKAI_REQUIRE_SEEDS  1: to be without them is a failure

For each document: import into fresh content, lose no character (loss_check.py), change nothing when imported again,
build, and hold the published JSON against facts.tsv and counts.tsv. Prints `facts right N of M` and every wrong one.
"""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from importing import Kokai, import_text, judge, judge_document, losses, published, read_table  # noqa: E402

# The municipality, and what is given by hand because the text does not have it.
SEEDS = {
    "000": (("271403", "堺市", "大阪府", "sakai"), []),
    "001": (("112127", "東松山市", "埼玉県", "higashimatsuyama"), []),
    "002": (("271004", "大阪市", "大阪府", "osaka"), []),
    "003": (("011002", "札幌市", "北海道", "sapporo"),
            ["--title", "定額減税補足給付金(調整給付)に関する事務", "--form", "全項目評価書", "--slug", "chosei-kyufu"]),
    "004": (("462012", "鹿児島市", "鹿児島県", "kagoshima"), ["--slug", "yobo-sesshu"]),
}


def show(lines, most=60):
    for line in lines[:most]:
        print("  " + line)
    if len(lines) > most:
        print("  ... and %d more" % (len(lines) - most))


def one_seed(kokai, seed, source, facts, counts):
    """Gives (facts right, facts asked, other troubles)."""
    municipality, options = SEEDS[seed]
    asked = len(facts) + len(counts)
    content = kokai.new_content(seed, municipality)
    troubles, report, markdown = import_text(kokai, content, source, municipality[0], options)
    if not markdown:
        return 0, asked, troubles
    lost, lines = losses(source, markdown, report)
    print("%s: lost %d characters" % (seed, lost))
    if lost:
        troubles.append("lost %d characters:\n    %s" % (lost, "\n    ".join(lines[:40])))
    more, documents = published(kokai, content, municipality[0], report)
    troubles += more
    if len(documents) != 1:
        return 0, asked, troubles
    document, wrong = documents[0], []
    for _, key, aspect, expected in facts:
        said = judge(document, key, aspect, expected)
        if said:
            wrong.append("%s %s: asked %s; %s" % (key, aspect, expected, said))
    for _, kind, expected in counts:
        said = judge_document(document, kind, expected)
        if said:
            wrong.append("number of %s: asked %s; %s" % (kind, expected, said))
    print("%s: facts right %d of %d" % (seed, asked - len(wrong), asked))
    show(wrong)
    return asked - len(wrong), asked, troubles


def main():
    folder = os.environ.get("KOKAI_SEEDS", "")
    if not folder or not Path(folder).is_dir():
        if os.environ.get("KOKAI_REQUIRE_SEEDS") == "1":
            print("KOKAI_SEEDS names no folder, and KOKAI_REQUIRE_SEEDS=1 asks for it")
            return 1
        print("SKIPPED: set KOKAI_SEEDS to the folder of the five real documents")
        return 0
    if not os.environ.get("KOKAI"):
        print("KOKAI does not name the program")
        return 1
    facts = read_table(HERE / "facts.tsv", 4)
    counts = read_table(HERE / "counts.tsv", 3)
    kokai = Kokai(os.environ["KOKAI"])
    right = asked = 0
    failed = False
    try:
        for seed in sys.argv[1:] or sorted(SEEDS):
            found = sorted(Path(folder).glob(seed + "_*.txt"))
            if len(found) != 1:
                print("%s: %d texts in %s" % (seed, len(found), folder))
                failed = True
                continue
            try:
                got, of, troubles = one_seed(kokai, seed, found[0].resolve(), [f for f in facts if f[0] == seed],
                                             [c for c in counts if c[0] == seed])
            except RuntimeError as trouble:
                got, of, troubles = 0, sum(1 for t in facts + counts if t[0] == seed), [str(trouble)]
            right, asked = right + got, asked + of
            failed = failed or got != of or bool(troubles)
            show(["%s: %s" % (seed, t) for t in troubles])
    finally:
        if os.environ.get("KOKAI_KEEP"):
            print("kept in %s" % kokai.folder)
        else:
            kokai.close()
    print("facts right %d of %d" % (right, asked))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
