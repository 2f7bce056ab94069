#!/usr/bin/env python3
"""Publishes the five real documents as one site and holds its reverse indexes against names.tsv.

KOKAI                the program
KOKAI_SEEDS          the folder of the five extracted texts; without it the test says SKIPPED
KOKAI_REQUIRE_SEEDS  1: to be without them is a failure
"""

import csv
import json
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from importing import NONE, NOW, Kokai, fold, read_table  # noqa: E402
from seeds_test import SEEDS  # noqa: E402

TABLES = ("systems", "processors", "recipients", "records", "retention", "departments", "risks")


def publish(kokai, seeds):
    """One site of all seeds; gives its content and its output."""
    site = kokai.folder / "all"
    kokai.must("new", "site", site)
    content, output = site / "content", site / "output"
    for seed, ((code, title, prefecture, slug), options) in sorted(SEEDS.items()):
        kokai.must("new", "municipality", code, "--name", title, "--prefecture", prefecture, "--slug", slug,
                   "--content", content)
        source = next(iter(sorted(Path(seeds).glob(seed + "_*.txt"))))
        kokai.must("import", "assessment", source.resolve(), "--content", content, "--municipality", code, *options)
    kokai.must("build", "--content", content, "--output", output, "--now", NOW)
    return content, output


def same_rows(output, table):
    """The rows of data/<table>.json, after the CSV was found to say the same."""
    rows = json.loads((output / "data" / (table + ".json")).read_text(encoding="utf-8"))["rows"]
    with open(output / "data" / (table + ".csv"), encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))[1:]
    cells = [[str(cell).lstrip("'") for cell in row.values()] for row in rows]
    if [[cell.lstrip("'") for cell in line] for line in lines] != cells:
        raise RuntimeError("data/%s.csv and .json differ" % table)
    return rows


def missing_pages(output, rows):
    """Pages and items that rows lead to and that are not there."""
    missing = []
    for row in rows:
        for address in filter(None, (row.get("entry"), row.get("page"))):
            path, _, item = address.partition("#")
            page = output / path / "index.html"
            if not page.is_file():
                missing.append(address)
            elif item and 'id="%s"' % item not in page.read_text(encoding="utf-8"):
                missing.append(address)
    return missing


def answer(rows, name, municipality, asked):
    found = [row for row in rows if fold(row.get("name", "")) == fold(name)
             and municipality in ("*", row.get("municipality"))]
    if not found:
        return None
    values = set()
    for row in found:
        values |= {fold(value) for value in str(row[asked]).replace(" / ", "\n").split("\n")
                   } if asked != "assessments" else set(row[asked].split(" "))
    return values - {""}


def judge(tables, near, line):
    table, name, municipality, asked, expected = line
    if asked == "near":
        return "" if any(fold(name) in pair and fold(expected) in pair for pair in near) else "no such pair"
    values = answer(tables[table], name, municipality, asked)
    if values is None:
        return "no such entry"
    wanted = set() if expected == NONE else {fold(value) for value in expected.split("|")}
    return "" if values == wanted else "has %s" % ("|".join(sorted(values)) or NONE)


def main():
    seeds = os.environ.get("KOKAI_SEEDS", "")
    if not seeds or not Path(seeds).is_dir():
        if os.environ.get("KOKAI_REQUIRE_SEEDS") == "1":
            print("KOKAI_SEEDS names no folder, and KOKAI_REQUIRE_SEEDS=1 asks for it")
            return 1
        print("SKIPPED: set KOKAI_SEEDS to the folder of the five real documents")
        return 0
    kokai = Kokai(os.environ["KOKAI"])
    try:
        content, output = publish(kokai, seeds)
        tables = {table: same_rows(output, table) for table in TABLES}
        missing = [address for rows in tables.values() for address in missing_pages(output, rows)]
        _, said = kokai.run("check", "--content", content, "--now", NOW, "--names")
        near = [fold(block) for block in said.split("\n\n")]
        lines = read_table(HERE / "names.tsv", 5)
        wrong = [(line, judge(tables, near, line)) for line in lines]
        wrong = [(line, said) for line, said in wrong if said]
        large = [str(page.relative_to(output)) for page in output.rglob("*.html") if page.stat().st_size > 150_000
                 and page.relative_to(output).parts[0] in TABLES]
    finally:
        if os.environ.get("KOKAI_KEEP"):
            print("kept in %s" % kokai.folder)
        else:
            kokai.close()
    for line, said in wrong:
        print("  %s %s %s %s: asked %s; %s" % (*line, said))
    for address in missing + large:
        print("  not there, or too large: " + address)
    print("names right %d of %d" % (len(lines) - len(wrong), len(lines)))
    return 1 if wrong or missing or large else 0


if __name__ == "__main__":
    sys.exit(main())
