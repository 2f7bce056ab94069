#!/usr/bin/env python3
"""Imports the texts of this folder: fictional municipalities, the same dirt as real documents have.

KOKAI  the program

NAME.txt with NAME.facts.tsv  imported without a loss, again without a change, built, its JSON held against the
                              facts (item id, aspect, expected; tests/seeds/facts.tsv explains the aspects). A first
                              line `#! --slug x` gives options of the import. Aspects more than there: systems, files,
                              entrustments, recipients, transfers, changes, risks (numbers of the document), finding
                              (a phrase some finding speaks of), left_out (a phrase the report lists).
NAME.txt with NAME.refused    refused: exit 1, the word of that file said, not a byte written.
NAME.txt with NAME.several    several assessments in one text: number and title of each, in the order of their numbers.
"""

import os
import shlex
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "seeds"))
from importing import Kokai, all_bytes, fold, import_text, judge, losses, published, read_table  # noqa: E402

MIHON = ("999016", "みほん市", "見本県", "mihon")


def refused(kokai, content, source, word):
    """What is wrong with the refusal of a text; [] when it is a good one."""
    report = content.parent / "refused.json"
    before = all_bytes(content)
    status, said = kokai.run("import", "assessment", source, "--content", content, "--municipality", MIHON[0],
                             "--slug", "refused", "--report", report)
    wrong = []
    if status != 1:
        wrong.append("exit %d instead of 1: %s" % (status, said[-500:]))
    if fold(word) not in fold(said):
        wrong.append("the message does not say %r: %s" % (word, said[-500:]))
    if all_bytes(content) != before:
        wrong.append("something was written")
    return wrong


def imported(kokai, content, source, table):
    """Gives (facts right, facts asked, what is wrong)."""
    first = table.read_text(encoding="utf-8").split("\n", 1)[0]
    options = shlex.split(first[2:]) if first.startswith("#!") else []
    if table.suffix == ".several":
        documents_facts = [[("-", "number", number), ("-", "title", title)] for number, title in read_table(table, 2)]
    else:
        documents_facts = [read_table(table, 3)]
    asked = sum(map(len, documents_facts))
    wrong, report, markdown = import_text(kokai, content, source, MIHON[0], options, len(documents_facts))
    if not markdown:
        return 0, asked, wrong
    lost, lines = losses(source, markdown, report)
    if lost:
        wrong += ["lost %d characters" % lost] + lines[:20]
    more, documents = published(kokai, content, MIHON[0], report)
    wrong += more
    if len(documents) != len(documents_facts):
        return 0, asked, wrong + ["%d documents were published" % len(documents)]
    right = 0
    for document, facts in zip(documents, documents_facts):
        for key, aspect, expected in facts:
            said = judge(document, key, aspect, expected)
            right += not said
            if said:
                wrong.append("%s %s: asked %s; %s" % (key, aspect, expected, said))
    return right, asked, wrong


def one_text(kokai, template, source):
    name = source.stem
    content = kokai.folder / name / "content"
    shutil.copytree(template, content)
    word = source.with_suffix(".refused")
    if word.exists():
        return 0, 0, refused(kokai, content, source, word.read_text(encoding="utf-8").strip())
    several = source.with_suffix(".several")
    return imported(kokai, content, source, several if several.exists() else source.with_suffix(".facts.tsv"))


def main():
    if not os.environ.get("KOKAI"):
        print("KOKAI does not name the program")
        return 1
    kokai = Kokai(os.environ["KOKAI"])
    right = asked = failed = 0
    try:
        template = kokai.new_content("template", MIHON)
        for source in sorted(HERE.glob("*.txt")):
            if len(sys.argv) > 1 and source.stem not in sys.argv[1:]:
                continue
            got, of, wrong = one_text(kokai, template, source)
            right, asked, failed = right + got, asked + of, failed + bool(wrong)
            print("%s: %s" % (source.stem, "facts right %d of %d" % (got, of) if of else "refusal"))
            for line in wrong:
                print("  " + line)
    finally:
        if os.environ.get("KOKAI_KEEP"):
            print("kept in %s" % kokai.folder)
        else:
            kokai.close()
    print("facts right %d of %d, %d texts wrong" % (right, asked, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
