"""What seeds_test.py and dirt_test.py share: running kokai over one extracted text, and holding the published
JSON of the document against a table of facts. Python's standard library only."""

import html
import json
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata
from pathlib import Path

import loss_check

NOW = "2026-04-01"
NONE = "∅"

COUNTED = {
    "systems": r"(i-2\.\d+)(?:-|$)",
    "files": r"(?:ii|iii)\.(\d+)-",
    "entrustments": r"(ii\.\d+-4\.\d+)(?:-|$)",
    "recipients": r"(ii\.\d+-5\.p\d+)(?:-|$)",
    "transfers": r"(ii\.\d+-5\.t\d+)(?:-|$)",
    "risks": r"(iii\.\d+-\d+-r\d+)(?:-|$)",
}


def fold(text):
    """What is compared: NFKC without white space."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", str(text)))


def strings_of(value):
    """Every string and number inside a JSON value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("id", "kind", "path", "label"):
                yield from strings_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_of(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


class Document:
    """One published assessment, as design gives it in data/assessments/<code>/<number or slug>.json."""

    def __init__(self, data, report=None):
        self.data = data
        self.report = report or {}
        self.items = {}
        for item in data.get("items", []):
            self.items.setdefault(item["id"], item)

    def holds_something(self, item):
        return bool(item and (fold(item.get("text") or "") or item.get("selected") or item.get("unreadable")
                              or item.get("count") not in (None, "", [])))

    def count(self, kind):
        if kind == "changes":
            return len(self.data.get("changes", []))
        found = set()
        for key, item in self.items.items():
            match = re.match(COUNTED[kind], key)
            if match and (kind == "risks" or self.holds_something(item)):
                found.add(match.group(1))
        return len(found)

    def words(self, key):
        """All words of an item, of the free headings under it and of attachments of that name."""
        parts = []
        for other, item in self.items.items():
            inside = other.startswith(key + "-") and (key.startswith("betten-") or other.startswith(key + "-x"))
            if key == "*" or inside or re.fullmatch(re.escape(key) + r"(_\d+)?", other):
                parts.extend(strings_of(item))
        betten = re.fullmatch(r"betten-(\d+)", key)
        for attachment in self.data.get("attachments", []):
            label = fold(attachment.get("label", ""))
            if key == "*" or (betten and "別添" + betten.group(1) in label) or ("別紙" in label and "besshi" in key):
                parts.extend(strings_of(attachment))
        if key == "*":
            parts.extend(strings_of(self.data.get("changes", [])))
        return fold(" ".join(parts))


def same_option(option, expected):
    option, expected = fold(option), fold(expected)
    return option == expected or option.startswith(expected + "(")


def has_option(options, expected):
    return any(same_option(option, expected) for option in options)


def same_options(options, expected):
    wanted = [] if expected == NONE else expected.split("|")
    return len(options) == len(wanted) and all(has_option(options, one) for one in wanted)


def judge(document, key, aspect, expected):
    """'' when the fact holds, else what stands there instead."""
    if key == "-":
        return judge_document(document, aspect, expected)
    if re.fullmatch(r"changes-\d+", key):
        return judge_change(document, int(key.split("-")[1]), aspect, expected)
    if aspect in ("contains", "lacks"):
        inside = fold(expected) in document.words(key)
        if inside == (aspect == "contains"):
            return ""
        return "no such item" if not document.words(key) else "has " + document.words(key)[:60]
    item = document.items.get(key)
    if aspect == "absent":
        return "has " + fold(" ".join(strings_of(item)))[:60] if document.holds_something(item) else ""
    if item is None:
        nothing = aspect in ("selected", "count", "text") and expected == NONE
        return "" if nothing else "no such item"
    selected, unreadable = item.get("selected") or [], item.get("unreadable") or []
    shown = "selected %s, unreadable %s" % (selected, unreadable)
    wanted = [] if expected == NONE else expected.split("|")
    if aspect == "selected":
        return "" if same_options(selected, expected) else shown
    if aspect == "unreadable":
        good = all(has_option(unreadable, one) for one in wanted) and (wanted or not unreadable)
        return "" if good else shown
    if aspect == "off":
        good = all(has_option(item.get("options") or [], one) and not has_option(selected + unreadable, one)
                   for one in wanted)
        return "" if good else shown + ", options %s" % (item.get("options"),)
    if aspect == "notoff":
        return "" if all(has_option(selected + unreadable, one) for one in wanted) else shown
    if aspect == "text":
        text = item.get("text") or ""
        return "" if fold(text) == ("" if expected == NONE else fold(expected)) else "has " + repr(text[:60])
    if aspect == "count":
        given = [] if item.get("count") in (None, "", []) else [fold(item["count"])]
        given += [fold(note) for note in (item.get("notes") or {}).values() if fold(note).isdigit()]
        return "" if given == ([] if expected == NONE else [expected]) else "has %s" % given
    if aspect == "path":
        return "" if any(fold(expected) in fold(step) for step in item.get("path", [])) else "has %s" % item.get("path")
    return "unknown aspect " + aspect


def judge_document(document, aspect, expected):
    if aspect in COUNTED or aspect == "changes":
        count = document.count(aspect)
        return "" if str(count) == expected else "has %d" % count
    if aspect == "finding":
        messages = fold(" ".join(strings_of(document.data.get("findings", []))) + " " +
                        " ".join(strings_of({k: v for k, v in document.report.items() if k != "left_out"})))
        return "" if fold(expected) in messages else "no finding speaks of it"
    if aspect == "left_out":
        pieces = fold(" ".join(html.unescape(str(e["text"])) for e in document.report.get("left_out", [])))
        return "" if fold(expected) in pieces else "not in left_out"
    value = document.data.get(aspect)
    if expected == NONE:
        return "" if value in (None, "") else "has %r" % (value,)
    return "" if fold(value or "") == fold(expected) else "has %r" % (value,)


def judge_change(document, number, aspect, expected):
    changes = document.data.get("changes", [])
    if number > len(changes):
        return "no such change, there are %d" % len(changes)
    value = changes[number - 1].get(aspect)
    if expected == NONE:
        return "" if value in (None, "") else "has %r" % (value,)
    if aspect in ("date", "timing"):
        return "" if value == expected else "has %r" % (value,)
    return "" if fold(expected) in fold(value or "") else "has %r" % ((value or "")[:60],)


def read_table(path, columns):
    """The rows of a tab-separated table without its comments; a row of another width is our own mistake."""
    rows = []
    for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#") or not line.strip():
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise SystemExit("%s:%d: %d columns instead of %d" % (path, number, len(cells), columns))
        rows.append(cells)
    return rows


class Kokai:
    """The program, run in a folder of its own that vanishes with the test."""

    def __init__(self, binary):
        self.binary = str(Path(binary).resolve())
        self.folder = Path(tempfile.mkdtemp(prefix="kokai-import-"))

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *arguments):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("KOKAI")}
        environment.update(NO_COLOR="1", LC_ALL="C.UTF-8")
        done = subprocess.run([self.binary, *map(str, arguments)], capture_output=True, env=environment,
                              cwd=self.folder, timeout=300, check=False)
        return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")

    def must(self, *arguments):
        status, said = self.run(*arguments)
        if status != 0:
            raise RuntimeError("kokai %s: exit %d\n%s" % (" ".join(map(str, arguments)), status, said[-3000:]))
        return said

    def new_content(self, name, municipality):
        """A fresh site with one municipality: (code, name, prefecture, slug)."""
        code, title, prefecture, slug = municipality
        site = self.folder / name
        self.must("new", "site", site)
        content = site / "content"
        self.must("new", "municipality", code, "--name", title, "--prefecture", prefecture, "--slug", slug,
                  "--content", content)
        return content


def all_bytes(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(Path(folder).rglob("*")) if p.is_file()}


def short(said):
    """The errors of what the program said, or its last lines."""
    errors = [line for line in said.splitlines() if line.startswith(("エラー", "error"))]
    return "\n    ".join((errors or said.strip().splitlines())[-8:])


def import_text(kokai, content, source, code, options, documents=1):
    """Imports one text; gives what went wrong, the report and the Markdown files written, [] when it failed."""
    before = all_bytes(content)
    report_path = content.parent / "report.json"
    command = ["import", "assessment", source, "--content", content, "--municipality", code, *options,
               "--report", report_path]
    status, said = kokai.run(*command)
    if status != 0:
        return ["import: exit %d\n    %s" % (status, short(said))], {}, []
    report = json.loads(report_path.read_text(encoding="utf-8"))
    after = all_bytes(content)
    written = [p for p in after if p not in before and p.endswith(".md")]
    if len(written) != documents:
        return ["import wrote %s, not %d Markdown file" % (written, documents)], report, []
    wrong = []
    status, said = kokai.run(*command)
    if status != 0:
        wrong.append("second import: exit %d\n    %s" % (status, short(said)))
    again = all_bytes(content)
    if again != after:
        wrong.append("second import changed %s" % sorted(k for k in set(after) | set(again)
                                                        if after.get(k) != again.get(k)))
    return wrong, report, [content / path for path in written]


def losses(source, markdown, report):
    """What loss_check says of the Markdown files: the number of characters, and lines for people."""
    original = Path(source).read_bytes().decode("utf-8")
    lost = loss_check.check(original, "\n".join(p.read_bytes().decode("utf-8") for p in markdown), report)
    lines = ["line %d: lost %r in %r" % (n, text, context[:80]) for n, text, context in lost]
    return loss_check.lost_characters(lost), lines


def published(kokai, content, code, report):
    """Builds the site; gives what went wrong and the municipality's documents."""
    output = content.parent / "output"
    status, said = kokai.run("build", "--content", content, "--output", output, "--now", NOW)
    if status != 0:
        return ["build: exit %d\n    %s" % (status, short(said))], []
    found = sorted((output / "data" / "assessments" / code).glob("*.json"))
    if not found:
        return ["data/assessments/%s holds no document" % code], []
    return [], [Document(json.loads(path.read_text(encoding="utf-8")), report) for path in found]
