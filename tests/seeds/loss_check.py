#!/usr/bin/env python3
"""Says on its own whether an import lost anything: loss_check.py ORIGINAL MARKDOWN REPORT.json

Every visible character of the original must stand in the written Markdown or in the report's `left_out`
([{"line": 12, "text": "...", "reason": "..."}]). Nothing here knows how the importer works; it reads the three files.

What counts as the same character (decided once, in `fold`):
  * white space does not count, nor do HTML tags and attributes; entities are decoded first;
  * full-width letters, digits and signs equal their half-width forms, Roman numeral signs equal their letters
    (Ⅲ, III); circled digits stay what they are: ① is not 1;
  * marks of lists and headings at the start of a line (`- `, `## `) are syntax, in both files;
  * Markdown escapes are undone, emphasis, table bars and front matter keys are syntax; front matter values count;
  * a Japanese date that fills its place may stand as an ISO date; `(5) 件` may stand as `（5件）`.

What counts as the same mark: `[○]`, `[O]`, `☑`, a checked input and so on are ON, `[]`, `☐` are OFF, an unchecked
input is UNSURE. A mark belongs to the words behind it. Where these words are an option in the Markdown, ON needs
`[x]` or `[?]`, OFF and UNSURE need `[ ]` or `[?]`, whether the sign itself is listed in left_out or not; where they
are no option, the sign must be listed. A choice given in a box (`[十分である]`) needs its own `[x]` or `[?]` if it is
an option, else it stands as text or is listed. One place in the Markdown serves one place of the original: what the
original says twice must stand twice, or the second stands in left_out.

Short pieces (under kFar characters) must be found near the place where the piece before was found, long ones
anywhere, since the order of items may change. A piece that is not found whole is searched in parts of at least
kPart characters; what then remains is lost.

An `[x]` that no mark and no box of the original shows is invented, and reported as of line 0.

Exit 0: nothing lost or invented. Exit 1: lost characters, printed with line and context. Exit 2: usage.
"""

import html
import json
import re
import sys
import unicodedata

ON, OFF, UNSURE = "\ue001", "\ue002", "\ue003"
CUT = "\ue000"  # a place where the original may be cut: tab, tag, space, mark
USED = "\x00"
MARKS = ON + OFF + UNSURE
END = "\ue004"  # where an option of a task list ends
ALLOWED = {ON: (ON, UNSURE), OFF: (OFF, UNSURE), UNSURE: (UNSURE, OFF)}
kFar = 14
kPart = 6
kNear = 6000
kAhead = 150

TAG_NAMES = (
    "a|b|big|body|br|caption|center|col|colgroup|dd|div|dl|dt|em|font|form|h[1-6]|head|hr|html|i|img|input|label|li|"
    "ol|option|p|pre|rp|rt|ruby|s|select|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
)
TAG = re.compile(r"</?(?:%s)(?:\s[^<>]*)?/?>" % TAG_NAMES, re.IGNORECASE)
INPUT = re.compile(r"<input\b[^<>]*>", re.IGNORECASE)
CHECKED = re.compile(r"\schecked\b", re.IGNORECASE)
BOX_ON = re.compile(r"\[\s*[○〇◯●◎✓✔☑☒■OＯoｏ]\s*\]|[☑☒✓✔]")
BOX_OFF = re.compile(r"\[\s*\]|[☐□]")
BOXED_MARK = re.compile(r"\[[\s%s]*([%s])[\s%s]*\]" % (CUT, MARKS, CUT))
# `[☐ 委託する]` and `[<input> 委託する]`: the box holds mark and words
BOXED_CHOICE = re.compile(r"\[[\s%s]*[%s]\s*([^\[\]%s]+?)\s*\]" % (CUT, MARKS, MARKS + CUT))
COUNT = re.compile(r"\((\d*)件\)")
DATE = re.compile(r"(明治|大正|昭和|平成|令和)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日")
ERA = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


def fold(text):
    """The characters that count, white space kept."""
    out = []
    for ch in unicodedata.normalize("NFC", text):
        if "\uff00" <= ch <= "\uffef" or ch == "\u3000" or "\u2160" <= ch <= "\u217f":
            ch = unicodedata.normalize("NFKC", ch)
        out.append(ch)
    return "".join(out)


def squeeze(text):
    text = re.sub(r"\s+", "", text)
    return COUNT.sub(r"(\1)件", text)


def iso_date(text):
    m = DATE.fullmatch(text)
    if not m:
        return None
    year = ERA[m.group(1)] + (1 if m.group(2) == "元" else int(m.group(2)))
    return "%04d-%02d-%02d" % (year, int(m.group(3)), int(m.group(4)))


def mark_boxes(text):
    """Boxes and check signs become ON and OFF; works on both files."""
    text = BOX_ON.sub(CUT + ON, text)
    text = BOX_OFF.sub(CUT + OFF, text)
    return text


def visible(line):
    """One line of an extracted text -> its visible characters with CUT marks between its pieces."""
    line = INPUT.sub(lambda m: CUT + (ON if CHECKED.search(m.group(0)) else UNSURE), line)
    line = TAG.sub(CUT, line)
    line = fold(html.unescape(line))
    line = re.sub(r"^\s*(?:-\s+(?=\S)|#{1,6}\s+)", "", line)
    line = BOXED_MARK.sub(CUT + r"\1", line)
    line = BOXED_CHOICE.sub(CUT + r"[\1]" + CUT, line)
    line = mark_boxes(line)
    line = re.sub(r"\[[^\[\]\t%s]+\]" % CUT, lambda m: re.sub(r"\s+", "", m.group(0)), line)
    line = re.sub(r"\([\s%s]*\)(?=\s*件)" % (CUT + MARKS), "()", line)
    line = re.sub(r"\(\s*(\d*)\s*\)\s*件", CUT + r"(\1)件" + CUT, line)
    line = re.sub(r"([%s])[ \u00a0]+(?=[^\s%s])" % (MARKS, CUT + MARKS), r"\1", line)
    line = line.replace("\t", CUT)
    line = re.sub(r"[%s](?=\s*(?:%s|$|<選択肢>))" % (OFF + UNSURE, CUT), "", line)  # an empty box: no choice made
    line = re.sub(r"[\s%s]+" % CUT, CUT, line)
    return COUNT.sub(r"(\1)件", line).strip(CUT)


def atoms(line):
    return [a for a in visible(line).split(CUT) if a]


class Markdown:
    """The written file as one string of visible characters that are used up as the original is found in it."""

    def __init__(self, source):
        self.text = self._plain(source)
        self.size = len(self.text)
        self.cursor = 0
        self.marks_used = set()  # options that a box has shown
        self.shown = set()  # options that a mark or a box has shown
        self.other_words = []  # where a box was listed whose words are no option: one option there may show it

    @staticmethod
    def _plain(source):
        lines = source.split("\n")
        out = []
        start = 0
        if lines and lines[0].strip() == "---":
            for n in range(1, len(lines)):
                if lines[n].strip() == "---":
                    start = n + 1
                    break
                value = re.sub(r"^[A-Za-z_]+:\s*", "", lines[n]).strip()
                if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                    value = value[1:-1].replace('\\"', '"').replace("\\\\", "\\").replace("''", "'")
                out.append(squeeze(fold(value)))
        for line in lines[start:]:
            out.append(squeeze(Markdown._line(line)))
        return squeeze("".join(out))

    @staticmethod
    def _line(line):
        line = re.sub(r"^(\s*>)*\s*", "", line)
        line = re.sub(r"^#{1,6}\s+", "", line)
        line = re.sub(r"^[-*+]\s+", "", line)
        task = re.match(r"\[([ xX?])\]\s+", line)
        mark = ""
        if task:
            mark = {"x": ON, "X": ON, " ": OFF, "?": UNSURE}[task.group(1)]
            line = line[task.end():]
        if re.fullmatch(r"[\s|:-]+", line) and "|" in line:
            return ""
        return mark + mark_boxes(fold(Markdown._inline(line))).replace(CUT, "") + (END if mark else "")

    @staticmethod
    def _inline(line):
        out = []
        i = 0
        while i < len(line):
            ch = line[i]
            if ch == "\\":
                if i + 1 < len(line) and re.match(r"[!-/:-@\[-`{-~]", line[i + 1]):
                    out.append(line[i + 1])
                i += 2 if i + 1 < len(line) else 1
                continue
            if ch == "&":
                m = re.match(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]+);", line[i:])
                if m:
                    out.append(html.unescape(m.group(0)))
                    i += m.end()
                    continue
            if ch == "*" and line[i:i + 2] == "**":
                i += 2
                continue
            if ch == "|":
                i += 1
                continue
            out.append(ch)
            i += 1
        return "".join(out)

    def find(self, piece, unmarked=False):
        """The nearest unused place of the piece, or -1; short pieces only near the cursor."""
        near = self._nearest(piece, max(0, self.cursor - kNear), min(self.size, self.cursor + kNear), unmarked)
        if near >= 0 or len(piece) < kFar:
            return near
        return self._nearest(piece, 0, self.size, unmarked)

    def _nearest(self, piece, low, high, unmarked):
        after = self.text.find(piece, max(low, min(self.cursor, high)), high)
        while unmarked and after > 0 and self.text[after - 1] in MARKS:
            after = self.text.find(piece, after + 1, high)
        before = self.text.rfind(piece, low, min(high, self.cursor + len(piece) - 1))
        while unmarked and before > 0 and self.text[before - 1] in MARKS:
            before = self.text.rfind(piece, low, before + len(piece) - 1)
        if after < 0 or (before >= 0 and self.cursor - before < after - self.cursor):
            return before if before >= 0 else after
        return after

    def use(self, at, length):
        self.text = self.text[:at] + USED * length + self.text[at + length:]
        if length >= 4:
            self.cursor = at + length

    def option(self, words, text, again=False):
        """The nearest option of these words in `text`: (place, its mark), or (-1, '') when none is near. An option
        that only begins with the words is taken when none is equal. `again`: one that a box has shown counts, too."""
        low, high = max(0, self.cursor - kNear), min(self.size, self.cursor + kNear)
        for behind in ("[%s(]" % END, ""):
            best = (-1, "")
            for found in re.compile("[%s]%s(?=%s)" % (MARKS, re.escape(words), behind)).finditer(text, low, high):
                at = found.start()
                if best[0] < 0 or abs(at - self.cursor) < abs(best[0] - self.cursor):
                    if again or text is not self.pristine or at not in self.marks_used:
                        best = (at, text[at])
            if best[0] >= 0:
                return best
        return (-1, "")

    def choose(self, words, again=False):
        """True when the nearest option of these words is on or unsure and no other box has shown it, False when it
        is off, None when there is no such option. The words stay unused: the printed list uses them."""
        at, mark = self.option(words, self.pristine, again)
        if at < 0:
            return None
        if mark != OFF:
            self.marks_used.add(at)
        self.shown.add(at)
        return mark != OFF

    def pass_by(self, text):
        """Left-out words that stand just ahead as the form's own label: what follows them is there."""
        at = self.text.find(text, self.cursor, min(self.size, self.cursor + kAhead)) if len(text) >= kPart else -1
        if at > 0 and self.text[at - 1] not in MARKS:
            self.cursor = at + len(text)

    def unshown(self):
        """The options that are on although no mark and no box of the original shows them."""
        on = re.compile("%s([^%s%s]*)" % (ON, MARKS, END)).finditer(self.pristine)
        left = []
        for found in on:
            near = [at for at in self.other_words if 0 <= found.start() - at < kAhead]
            if found.start() in self.shown:
                continue
            if near:
                self.other_words.remove(near[0])
            else:
                left.append(found.group(1))
        return left

    def freeze(self):
        self.pristine = self.text


class LeftOut:
    """What the report lists for one line: pieces of text, and signs and boxes, which are looked at on their own."""

    def __init__(self):
        self.pieces = []
        self.signs = []  # ON and UNSURE signs
        self.boxes = []  # the words of listed boxes

    def add(self, shown):
        for piece in re.split(r"(%s*[%s]%s*|(?<![^%s])\[[^\[\]%s]+\](?![^%s]))" % (CUT, MARKS, CUT, CUT, CUT, CUT), shown):
            piece = piece.strip(CUT)
            box = re.fullmatch(r"\[([^\[\]]+)\]", piece)
            if piece and piece in MARKS:
                self.signs.append(piece)
            elif box:
                self.boxes.append(box.group(1))
            elif piece and piece not in "[]":
                self.pieces.append(piece)

    def take(self, kind, what):
        found = what in kind
        if found:
            kind.remove(what)
        return found


def left_out_lines(report):
    """line number -> LeftOut"""
    lines = {}
    for entry in report.get("left_out", []):
        number = int(entry["line"])
        for offset, text in enumerate(str(entry["text"]).split("\n")):
            lines.setdefault(number + offset, LeftOut()).add(visible(text))
    return lines


def partner(text, at):
    """The place of the parenthesis that closes the one at `at`, or -1."""
    depth = 0
    for k in range(at, len(text)):
        depth += (text[k] == "(") - (text[k] == ")")
        if depth == 0:
            return k
    return -1


def place_left_out(shown, pieces):
    """Takes the left-out pieces of a line out of it. Gives the spans of `shown` that are explained."""
    flat = [(i, ch) for i, ch in enumerate(shown) if ch != CUT]
    text = "".join(ch for _, ch in flat)
    taken = [False] * len(text)
    todo = [p.replace(CUT, "") for p in pieces]
    parts = {p.replace(CUT, ""): [a for a in p.split(CUT) if a] for p in pieces}
    starts = {0} | {k + 1 for k in range(len(flat) - 1) if flat[k + 1][0] != flat[k][0] + 1}
    ends = starts | {len(flat)}

    def put(piece, start):
        """Marks one occurrence, first behind `start` and between cuts, then anywhere."""
        places = []
        at = text.find(piece)
        while at >= 0:
            if not any(taken[at:at + len(piece)]):
                places.append(at)
            at = text.find(piece, at + 1)
        if not places:
            return -1
        loose = {p: (p not in starts) + (p + len(piece) not in ends) for p in places}
        at = min(places, key=lambda p: (p < start, p not in closing, loose[p], p))
        if piece == "(":
            closing.add(partner(text, at))
        for k in range(at, at + len(piece)):
            taken[k] = True
        return at + len(piece)

    closing = set()  # the places that close a left-out parenthesis
    position = 0
    for piece in todo:
        at = put(piece, position)
        if at >= 0:
            position = at
            continue
        for part in parts[piece]:  # the report may join words that stand apart in the line
            end = put(part, position)
            if end >= 0:
                position = end
    return {flat[k][0] for k in range(len(text)) if taken[k]}


class Checker:
    def __init__(self, original, markdown, report):
        self.lines = original.split("\n")
        self.md = Markdown(markdown)
        self.md.freeze()
        self.left_out = left_out_lines(report)
        self.lost = []  # (line number, text lost, context)

    def run(self):
        for number, line in enumerate(self.lines, start=1):
            self._line(number, line.rstrip("\r"))
        return self.lost + [(0, "[x]", "invented: " + words) for words in self.md.unshown()]

    def _line(self, number, line):
        shown = visible(line)
        if not shown:
            return
        self.listed = self.left_out.get(number, LeftOut())
        explained = place_left_out(shown, self.listed.pieces)
        gap, passed = [], []
        for i, ch in enumerate(shown + CUT):
            alone = ch in MARKS and (i + 1 in explained or shown[i + 1:i + 2] in ("", CUT))
            if i in explained and ch != CUT:
                passed.append(ch)
            elif passed and ch != CUT:
                self.md.pass_by("".join(passed))
                passed = []
            if i in explained or i == len(shown) or alone:
                self._gap(number, "".join(gap))
                gap = []
            else:
                gap.append(ch)
            if alone and i not in explained:
                self._mark_alone(number, ch, shown[i + 1:].split(CUT)[0])

    def _gap(self, number, gap):
        pieces = [p for p in gap.split(CUT) if p]
        i = 0
        while i < len(pieces):
            i += self._longest(number, pieces, i)

    def _longest(self, number, pieces, i):
        """Finds as many pieces as stand together in the Markdown; gives how many were dealt with."""
        end = i
        while end < len(pieces) and pieces[end][0] not in MARKS + "[":
            end += 1
        best = None
        joined = ""
        for j in range(i, end):
            joined += pieces[j]
            at = self.md.find(joined)
            if at >= 0:
                best = (j + 1 - i, at, len(joined))
            elif len(joined) >= kFar:
                break
        if best is None:
            self._piece(number, pieces[i])
            return 1
        self.md.use(best[1], best[2])
        return best[0]

    def _piece(self, number, piece):
        if piece in "[]":
            return
        if piece[0] in MARKS:
            self._marked(number, piece)
            return
        if self._take(piece):
            return
        box = re.fullmatch(r"\[([^\[\]]+)\](.*)", piece)
        if box:
            words, behind = box.groups()
            listed = self.listed.take(self.listed.boxes, words)
            chosen = self.md.choose(words)
            if listed and not chosen:
                chosen = self.md.choose(words, again=True)  # a second copy of a box shows the same option
            if listed and chosen is None:
                self.md.other_words.append(self.md.cursor)
            if chosen is None and not listed and not self._take_unmarked(words) or chosen is False:
                self._report(number, words, piece)
            if behind:
                self._piece(number, behind)
            return
        iso = iso_date(piece)
        if iso and self._take(iso):
            return
        self._parts(number, piece)

    def _take(self, piece):
        at = self.md.find(piece)
        if at < 0:
            return False
        self.md.use(at, len(piece))
        return True

    def _take_unmarked(self, words):
        """Takes words that no [ ] stands before: a box that became text."""
        at = self.md.find(words, unmarked=True)
        if at < 0:
            return False
        self.md.use(at, len(words))
        return True

    def _marked(self, number, piece):
        mark, words = piece[0], piece[1:]
        allowed = ALLOWED[mark]
        for part in (words, re.match(r"[^(]*", words).group(0)):
            at, found = self.md.option(part, self.md.text) if part else (-1, "")
            if at >= 0:
                if found in allowed:
                    self.md.shown.add(at)
                    self.md.use(at, len(part) + 1)
                else:
                    self._report(number, mark, piece)
                    self.md.use(at + 1, len(part))
                if part != words:
                    self._piece(number, words[len(part):])
                return
        if not self.listed.take(self.listed.signs, mark):
            self._report(number, mark, piece)
        self._piece(number, words)

    def _mark_alone(self, number, mark, words):
        """A mark whose words left_out explains (a printed slot that is empty, a second copy), or that has none. Only
        ON says something then: its option, which other copies may have shown, is on or unsure, or the sign is listed."""
        if mark != ON:
            return
        at, found = self.md.option(words, self.md.pristine, again=True) if words else (-1, "")
        self.md.shown.add(at)
        if found not in ALLOWED[ON] if at >= 0 else not self.listed.take(self.listed.signs, ON):
            self._report(number, mark, mark + words)

    def _parts(self, number, piece):
        """Not found whole: the longest parts that are found; single characters between them are lost."""
        pos = 0
        lost = ""
        while pos < len(piece):
            low, high = 0, len(piece) - pos
            if high >= kFar and self.md.find(piece[pos:pos + kFar]) >= 0:
                low = kFar
            else:
                high = min(high, kFar - 1)
            while low < high:  # the longest prefix that is there
                mid = (low + high + 1) // 2
                if self.md.find(piece[pos:pos + mid]) >= 0:
                    low = mid
                else:
                    high = mid - 1
            if low >= kPart:
                if lost:
                    self._report(number, lost, piece)
                    lost = ""
                self.md.use(self.md.find(piece[pos:pos + low]), low)
                pos += low
            else:
                lost += piece[pos]
                pos += 1
        if lost:
            self._report(number, lost, piece)

    def _report(self, number, lost, context):
        self.lost.append((number, readable(lost), readable(context)))


def readable(text):
    return text.replace(ON, "[x]").replace(OFF, "[ ]").replace(UNSURE, "[?]").replace(CUT, " ")


def check(original, markdown, report):
    """All that is lost: a list of (line, lost text, the piece it stood in)."""
    return Checker(original, markdown, report).run()


def lost_characters(lost):
    return sum(1 if text.startswith("[") and text.endswith("]") else len(text) for _, text, _ in lost)


def main(argv):
    if len(argv) != 4:
        print(__doc__.split("\n")[0], file=sys.stderr)
        return 2
    with open(argv[1], encoding="utf-8", newline="") as f:
        original = f.read()
    with open(argv[2], encoding="utf-8", newline="") as f:
        markdown = f.read()
    with open(argv[3], encoding="utf-8") as f:
        report = json.load(f)
    lost = check(original, markdown, report)
    for number, text, context in lost:
        print("%s:%d: lost %r in %r" % (argv[1], number, text, context[:120]))
    print("lost %d" % lost_characters(lost))
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
