#!/usr/bin/env python3
"""What feed readers, calendars and searchers get, held against their standards by readers that are not ours.

KOKAI names the program.
"""
import re
import sys
import unittest
import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import icalendar

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from small_site import SiteTest, kokai  # noqa: E402

SHIPPED = HERE.parent.parent / "content"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z")

# RFC 4287, 4.1.1 and 4.1.2: child -> (least, most); None: any number.
FEED = {"author": (0, None), "category": (0, None), "contributor": (0, None), "generator": (0, 1), "icon": (0, 1),
        "id": (1, 1), "link": (0, None), "logo": (0, 1), "rights": (0, 1), "subtitle": (0, 1), "title": (1, 1),
        "updated": (1, 1), "entry": (0, None)}
ENTRY = {"author": (0, None), "category": (0, None), "content": (0, 1), "contributor": (0, None), "id": (1, 1),
         "link": (0, None), "published": (0, 1), "rights": (0, 1), "source": (0, 1), "summary": (0, 1),
         "title": (1, 1), "updated": (1, 1)}
ATTRIBUTES = {"link": {"href", "rel", "type", "hreflang", "title", "length"}, "category": {"term", "scheme", "label"},
              "generator": {"uri", "version"}, "title": {"type"}, "summary": {"type"}, "rights": {"type"}}


def faults_of_element(element, children):
    """What RFC 4287 has against the children of a feed or an entry."""
    faults = []
    names = [child.tag.replace(ATOM, "") for child in element]
    for name in sorted(set(names) - set(children)):
        faults.append("unknown element " + name)
    for name, (least, most) in children.items():
        count = names.count(name)
        if count < least or (most is not None and count > most):
            faults.append("%d elements %s" % (count, name))
    for child in element:
        name = child.tag.replace(ATOM, "")
        wrong = {a for a in child.attrib if not a.startswith("{")} - ATTRIBUTES.get(name, set())
        faults += ["attribute %s of %s" % (a, name) for a in sorted(wrong)]
        if name in ("updated", "published") and not RFC3339.match(child.text or ""):
            faults.append("%s is no date: %s" % (name, child.text))
        if name == "id" and not urlsplit(child.text or "").scheme:
            faults.append("id is no absolute IRI: %s" % child.text)
        if name == "link" and "href" not in child.attrib:
            faults.append("link without href")
        if name == "category" and "term" not in child.attrib:
            faults.append("category without term")
        if name == "author" and [c.tag for c in child] != [ATOM + "name"]:
            faults.append("author without one name")
    kinds = [(c.get("type"), c.get("hreflang")) for c in element.findall(ATOM + "link")
             if c.get("rel", "alternate") == "alternate"]
    if len(kinds) != len(set(kinds)):
        faults.append("two alternate links of one type")
    return faults


def atom_faults(text):
    root = ET.fromstring(text)
    if root.tag != ATOM + "feed":
        return ["no feed"]
    faults = faults_of_element(root, FEED)
    ids = []
    for entry in root.findall(ATOM + "entry"):
        faults += faults_of_element(entry, ENTRY)
        if entry.find(ATOM + "author") is None and root.find(ATOM + "author") is None:
            faults.append("entry without author")
        if entry.find(ATOM + "content") is None and not [
                c for c in entry.findall(ATOM + "link") if c.get("rel", "alternate") == "alternate"]:
            faults.append("entry with neither content nor alternate link")
        ids.append((entry.findtext(ATOM + "id"), entry.findtext(ATOM + "updated")))
    if len(ids) != len(set(ids)):
        faults.append("two entries of one id and one moment")
    newest = [entry.findtext(ATOM + "updated") for entry in root.findall(ATOM + "entry")]
    if newest and root.findtext(ATOM + "updated") != max(newest):
        faults.append("updated is not that of the newest entry")
    return faults


class TheChecks(unittest.TestCase):
    """The checker itself sees planted faults."""

    GOOD = ('<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>t</title>'
            '<updated>2026-01-01T00:00:00+09:00</updated><author><name>a</name></author>'
            '<entry><id>urn:y</id><title>t</title><updated>2026-01-01T00:00:00+09:00</updated>'
            '<link href="a"/></entry></feed>')

    def test_nothing_against_a_good_feed(self):
        self.assertEqual(atom_faults(self.GOOD), [])

    def test_planted_faults_are_seen(self):
        for good, bad in (("<id>urn:x</id>", ""), ("<id>urn:y</id>", "<id>y</id>"), ("<title>t</title>", "", ),
                          ("2026-01-01T00:00:00+09:00", "2026-01-01"), ('<link href="a"/>', ""),
                          ("<author><name>a</name></author>", ""), ("<entry>", "<entry><pubDate/>"),
                          ('<link href="a"/>', '<link href="a"/><link href="b"/>')):
            with self.subTest(good):
                self.assertNotEqual(atom_faults(self.GOOD.replace(good, bad, 1)), [])


class ShippedSite(SiteTest):
    def setUp(self):
        super().setUp()
        done = kokai("build", "--content", SHIPPED, "--output", self.output, "--now", "2026-11-21")
        self.assertEqual(done.status, 0, done.said)

    def files(self, ending):
        found = sorted(self.output.rglob("*" + ending))
        self.assertTrue(found)
        return found

    def page_of(self, address):
        base = "https://pia.umiyama.example/"
        self.assertTrue(address.startswith(base), address)
        return self.output / address[len(base):] / "index.html"

    def test_every_feed_is_an_atom_feed(self):
        for file in self.files(".atom"):
            with self.subTest(file.relative_to(self.output)):
                self.assertEqual(atom_faults(file.read_bytes()), [])

    def test_every_entry_leads_to_a_page_that_is_there(self):
        for file in self.files(".atom"):
            for link in ET.parse(file).getroot().iter(ATOM + "link"):
                if link.get("rel") == "alternate":
                    self.assertTrue(self.page_of(link.get("href")).is_file(), link.get("href"))

    def test_every_municipality_and_every_round_has_a_feed(self):
        rounds = sorted(p.parent for p in SHIPPED.glob("*/rounds/*/round.md"))
        self.assertTrue(rounds)
        for folder in rounds:
            city = folder.parent.parent.name[:6]
            self.assertTrue((self.output / city / "rounds" / folder.name / "feed.atom").is_file())
            self.assertTrue((self.output / city / "feed.atom").is_file())
            self.assertTrue((self.output / city / "calendar.ics").is_file())

    def test_every_calendar_is_read_by_another_program(self):
        for file in self.files(".ics"):
            text = file.read_bytes()
            self.assertTrue(text.endswith(b"\r\n"))
            for line in text[:-2].split(b"\r\n"):
                self.assertLessEqual(len(line), 75)
                self.assertNotIn(b"\n", line)
                line.decode("utf-8")
            calendar = icalendar.Calendar.from_ical(text)
            events = calendar.walk("VEVENT")
            self.assertTrue(events)
            self.assertEqual(len({str(e["UID"]) for e in events}), len(events))
            for event in events:
                self.assertGreaterEqual(event.decoded("DTEND") - event.decoded("DTSTART"), timedelta(days=1))
                self.assertTrue(self.page_of(str(event["URL"])).is_file())
                self.assertTrue(str(event["SUMMARY"]))
                self.assertEqual(event.decoded("DTSTAMP").utcoffset(), timedelta(0))

    def test_a_round_lasts_to_its_last_day(self):
        calendar = icalendar.Calendar.from_ical((self.output / "990019" / "calendar.ics").read_bytes())
        rounds = [e for e in calendar.walk("VEVENT") if str(e["URL"]).endswith("/2026-juminzei/")
                  and "募集" in str(e["SUMMARY"])]
        self.assertEqual(len(rounds), 1)
        self.assertEqual(str(rounds[0].decoded("DTSTART")), "2026-11-09")
        self.assertEqual(str(rounds[0].decoded("DTEND")), "2026-12-12")

    def test_every_page_of_the_sitemap_is_there(self):
        pages = [loc.text for loc in ET.parse(self.output / "sitemap.xml").getroot().iter(MAP + "loc")]
        self.assertTrue(pages)
        for page in pages:
            self.assertTrue(self.page_of(page).is_file(), page)


if __name__ == "__main__":
    unittest.main()
