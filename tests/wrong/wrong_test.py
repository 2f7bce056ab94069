#!/usr/bin/env python3
"""Every message of the program has a wrong document here, and every wrong document is told.

    <area>-<name>/            a content folder; expect.txt in it: "id path:line" a line
    <area>-<name>.md          one document, put at 999016-mihon/012-mihon/2026-04-01.md
    <area>-<name>.draft.md    the same as draft.md
    <area>-<name>.site.yaml   a site.yaml; .municipality.yaml: a municipality's; .names.yaml: a names.yaml
    <area>-<name>.steps       how to make the wrong folder out of a right one, a step a line (see Steps)

Files hold lines "# expect: id @ words": the finding stands on the line with these words ("-": anywhere);
in .steps the place is the path.
The environment variable KOKAI names the program.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
KOKAI = os.environ.get("KOKAI", "kokai")
# Told only where the room is used without the command, which looks first: unit tests of the room tell them.
BEHIND_THE_COMMAND = {"import/no-municipality", "import/too-large", "import/opinions-sheet-skipped"}
# Told by the readers of formats/, each in its unit tests.
BEHIND_THE_COMMAND |= {
    "charset/broken", "charset/mixed", "charset/nul", "charset/other", "charset/private-use",
    "csv/cell-too-large", "csv/more", "csv/stray-quote", "csv/too-many-columns", "csv/unclosed-quote", "csv/uneven-row",
    "mail/broken-text", "mail/charset", "mail/locked", "mail/no-header", "mail/no-text", "mail/not-mbox",
    "mail/text-too-large", "mail/too-complex", "mail/too-large",
    "xlsx/broken", "xlsx/cell-place", "xlsx/cell-too-large", "xlsx/encrypted", "xlsx/error-value", "xlsx/forbidden",
    "xlsx/formula-without-value", "xlsx/hidden-cells", "xlsx/hidden-sheet", "xlsx/no-such-sheet",
    "xlsx/not-a-workbook", "xlsx/other-format", "xlsx/shared-string", "xlsx/too-large", "xlsx/too-many-columns",
    "xlsx/too-many-sheets"}
# Told of sites and zips, not of content: each in tests/publish.
BEHIND_THE_COMMAND |= {
    "proof/" + name for name in (
        "added", "changed", "incomplete", "missing", "name", "not-a-file", "other-key", "signature", "sums", "taken",
        "unguarded", "unsigned", "zip-broken", "zip-double", "zip-encrypted", "zip-link", "zip-name", "zip-too-large")}
NOW = "2026-04-01"
CITY = "999016-mihon"
DOCUMENT = CITY + "/012-mihon/2026-04-01.md"
DRAFT = CITY + "/012-mihon/draft.md"
RIGHT = {
    "site.yaml": "title: みほん評価書\npublisher: みほん市\nlanguages: [ja]\ntheme: default\n",
    CITY + "/municipality.yaml": 'code: "999016"\nname: みほん市\nprefecture: みほん県\n',
    DOCUMENT: "---\nform: 重点項目評価書\nform_label: 平成30年5月 様式3\nnumber: \"12\"\n"
              "title: みほんの支給に関する事務\nauthority: みほん市長\nstatus: 公表\npublished: 2026-04-01\n---\n"
              "# I 基本情報\n\n## 7. 他の評価実施機関\n\nなし\n",
}


def run(arguments):
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KOKAI_") and k != "SOURCE_DATE_EPOCH"}
    clean.update({"NO_COLOR": "1", "LC_ALL": "C.UTF-8"})
    return subprocess.run([KOKAI, *map(str, arguments)], env=clean, capture_output=True, text=True, timeout=120)


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


def findings_of(content, more=()):
    done = run(["check", "--content", content, "--format", "json", "--now", NOW, *more])
    try:
        found = json.loads(done.stdout)["findings"]
        for one in found:
            one["path"] = one["path"].removeprefix(str(content)).lstrip("/")
        return found
    except (ValueError, KeyError):
        return [{"id": "?", "path": "", "line": 0, "message": done.stdout + done.stderr}]


def line_of(text, words):
    """1-based line that holds the words, expectations apart; None (any) for "-"."""
    if words == "-":
        return None
    for number, line in enumerate(text.splitlines(), 1):
        if words in line and not line.startswith("# expect:"):
            return number
    raise AssertionError("no line has the words %r" % words)


def expectations(text):
    return re.findall(r"^# expect: (\S+) @ (.+)$", text, re.M)


class Steps:
    """The lines of a .steps file. TEXT knows \\n, \\xHH and \\uHHHH.

    write PATH TEXT | hex PATH BYTES | append PATH TEXT | replace PATH OLD => NEW | delete PATH
    link PATH TARGET | pipe PATH | size PATH BYTES | copy FROM PATH (from the project)
    run WORDS    instead of "check": {content} and {top} are folders; what the runs say must name the id
    """

    def __init__(self, text, top):
        self.top, self.content, self.said = top, top / "content", None
        for line in text.splitlines():
            name, _, rest = line.partition(" ")
            if line and not line.startswith("#"):
                getattr(self, name)(*([rest] if name == "run" else rest.split(" ", 1)))

    def run(self, words):
        done = run([w.format(content=self.content, top=self.top) for w in words.split(" ")])
        self.said = (self.said or "") + done.stdout + done.stderr

    def path(self, name):
        plain = name.encode("latin-1", "backslashreplace").decode("unicode_escape")
        return Path(os.fsdecode(bytes(os.fsencode(str(self.content))) + b"/" + os.fsencode(self.named(plain))))

    @staticmethod
    def named(plain):
        try:
            return plain.encode("latin-1").decode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            return plain

    def write(self, name, text=""):
        put(self.path(name), text.replace("\\n", "\n"))

    def hex(self, name, digits):
        put(self.path(name), bytes.fromhex(digits))

    def append(self, name, text):
        put(self.path(name), self.path(name).read_bytes() + text.replace("\\n", "\n").encode("utf-8"))

    def replace(self, name, change):
        old, _, new = change.partition(" => ")
        text = self.path(name).read_text(encoding="utf-8")
        assert old in text, (name, old)
        put(self.path(name), text.replace(old, new.replace("\\n", "\n")))

    def delete(self, name):
        path = self.path(name)
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def link(self, name, target):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).symlink_to(target)

    def pipe(self, name):
        os.mkfifo(self.path(name))

    def size(self, name, count):
        put(self.path(name), b"")
        os.truncate(self.path(name), int(count))

    def copy(self, source, name):
        target = self.path(name)
        shutil.copytree(HERE.parent.parent / source, target) if (HERE.parent.parent / source).is_dir() \
            else put(target, (HERE.parent.parent / source).read_bytes())


def told(found, wanted, path, line):
    return any(f["id"] == wanted and (path is None or f["path"] == path) and
               (line is None or f["line"] == line) for f in found)


def check_folder(case):
    """Yields (id, is told, findings)."""
    found = findings_of(case)
    for line in (case / "expect.txt").read_text(encoding="utf-8").split("\n"):
        if line.strip():
            wanted, _, place = line.strip().partition(" ")
            path, _, number = place.rpartition(":")
            yield wanted, told(found, wanted, path or None, int(number) if number else None), found


def check_file(case, top):
    text = case.read_text(encoding="utf-8")
    kinds = {".draft.md": DRAFT, ".md": DOCUMENT, ".site.yaml": "site.yaml", ".names.yaml": "names.yaml",
             ".municipality.yaml": CITY + "/municipality.yaml"}
    path = next(target for ending, target in kinds.items() if case.name.endswith(ending))
    put(top / "content" / path, text)
    found = findings_of(top / "content")
    for wanted, words in expectations(text):
        yield wanted, told(found, wanted, path, line_of(text, words)), found


def check_steps(case, top):
    text = case.read_text(encoding="utf-8")
    steps = Steps(text, top)
    if steps.said is not None:
        for wanted, _ in expectations(text):
            yield wanted, "[" + wanted + "]" in steps.said, steps.said
    else:
        found = findings_of(steps.content)
        for wanted, path in expectations(text):
            yield wanted, told(found, wanted, path if path != "-" else None, None), found


def check(case, top):
    for name, text in RIGHT.items():
        put(top / "content" / name, text)
    if case.is_dir():
        return list(check_folder(case))
    return list(check_steps(case, top) if case.name.endswith(".steps") else check_file(case, top))


def main():
    wrong, seen = [], set()
    cases = [p for p in sorted(HERE.iterdir())
             if p.is_dir() and (p / "expect.txt").exists() or p.suffix in (".md", ".yaml", ".steps")]
    for case in cases:
        with tempfile.TemporaryDirectory() as top:
            results = check(case, Path(top))
        if not results:
            wrong.append("%s expects nothing" % case.name)
        for wanted, is_told, found in results:
            seen.add(wanted)
            if not is_told:
                wrong.append("%s: %s is not told at its place; told were:\n    %s" % (
                    case.name, wanted, found if isinstance(found, str) else
                    "\n    ".join("%(id)s %(path)s:%(line)s" % f for f in found)))
    known = {line.split()[0] for line in run(["explain"]).stdout.splitlines() if line.strip()}
    if not known:
        wrong.append("kokai explain lists no message")
    wrong += ["%s has no wrong document in tests/wrong" % one for one in sorted(known - seen - BEHIND_THE_COMMAND)]
    wrong += ["%s is expected, but no message has this id" % one for one in sorted(seen - known)]
    print("\n".join(wrong) if wrong else "%d messages, %d wrong documents" % (len(known), len(cases)))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
