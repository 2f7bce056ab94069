#!/usr/bin/env python3
"""What residents take home: every zip is whole, the same whoever makes it, and works without the rest."""
import hashlib
import html.parser
import json
import os
import posixpath
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import CITY, NOW, SiteTest, all_bytes, document, kokai, small_content, write  # noqa: E402

SHIPPED = Path(__file__).resolve().parent.parent.parent / "content"
START = "はじめに.html"


class Links(html.parser.HTMLParser):
    """What a page leads to or loads, and its own places."""

    def __init__(self, text):
        super().__init__()
        self.links, self.loads, self.ids, self.unmarked = [], [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.ids.add(attributes["id"])
        if tag == "a" and attributes.get("href") is not None:
            link = attributes["href"]
            if urllib.parse.urlsplit(link).scheme in ("http", "https"):
                if "external" not in attributes.get("rel", "").split():
                    self.unmarked.append(link)
            elif not link.startswith(("mailto:", "tel:")):
                self.links.append(link)
        if tag == "form":
            self.links.append(attributes.get("action", ""))
        if tag in ("script", "img") and "src" in attributes:
            self.loads.append(attributes["src"])
        if tag == "link" and attributes.get("rel") in ("stylesheet", "icon", "alternate"):
            self.loads.append(attributes["href"])


def unpacked(path, folder):
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    (name,) = os.listdir(folder)
    return Path(folder) / name


def faults_of(folder):
    """Links that lead to nothing, to a place that is not there, or out of the folder without a mark."""
    pages = {str(path.relative_to(folder)): Links(path.read_text(encoding="utf-8"))
             for path in sorted(folder.rglob("*.html"))}
    faults = []
    for page, found in pages.items():
        faults += ["%s: not marked: %s" % (page, link) for link in found.unmarked]
        for link in found.links + found.loads:
            parts = urllib.parse.urlsplit(link)
            path = urllib.parse.unquote(parts.path)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
            if target.startswith("..") or path.startswith("/"):
                faults.append("%s: leads out: %s" % (page, link))
            elif not (folder / target).is_file():
                faults.append("%s: leads to nothing: %s" % (page, link))
            elif parts.fragment and target in pages and parts.fragment not in pages[target].ids:
                faults.append("%s: no such place: %s" % (page, link))
    return faults


def bag_faults(folder):
    """RFC 8493, 3: every listed file is there and right, and every file of the payload is listed."""
    faults = []
    listed = set()
    for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            digest, path = line.split("  ", 1)
            listed.add(path)
            file = folder / path
            if not file.is_file():
                faults.append("missing: " + path)
            elif hashlib.sha256(file.read_bytes()).hexdigest() != digest:
                faults.append("changed: " + path)
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    faults += ["not listed: " + path for path in sorted(there - listed - {"tagmanifest-sha256.txt"})]
    info = dict(line.split(": ", 1) for line in (folder / "bag-info.txt").read_text(encoding="utf-8").splitlines())
    payload = [path for path in (folder / "data").rglob("*") if path.is_file()]
    oxum = "%d.%d" % (sum(path.stat().st_size for path in payload), len(payload))
    if info["Payload-Oxum"] != oxum:
        faults.append("Payload-Oxum: %s, not %s" % (info["Payload-Oxum"], oxum))
    if (folder / "bagit.txt").read_text() != "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        faults.append("bagit.txt")
    return faults


class OfTheShippedContent(unittest.TestCase):
    """One site, built once."""

    @classmethod
    def setUpClass(cls):
        cls.scratch = Path(tempfile.mkdtemp(prefix="kokai-bundles-"))
        cls.addClassCleanup(shutil.rmtree, cls.scratch, ignore_errors=True)
        cls.output = cls.scratch / "site"
        done = kokai("build", "--content", SHIPPED, "--output", cls.output, "--now", NOW, "--bundles", "--jobs", "2")
        assert done.status == 0, done.said
        cls.zips = sorted((cls.output / "bundles").glob("*.zip"))
        cls.folders = {}
        for path in cls.zips:
            cls.folders[path.stem] = unpacked(path, cls.scratch / ("un-" + path.stem))

    def test_there_is_one_for_the_site_each_municipality_and_each_assessment(self):
        names = {path.stem for path in self.zips}
        assessments = {"-".join(p.parts[-2:])[:-5] for p in (self.output / "data/assessments").glob("*/*.json")}
        municipalities = {p.name for p in (self.output / "data/assessments").iterdir() if p.is_dir()}
        self.assertGreater(len(assessments), 5)
        self.assertEqual(names, {"site"} | municipalities | assessments)

    def test_no_link_is_broken_or_leads_out_without_a_mark(self):
        for name, folder in self.folders.items():
            with self.subTest(name):
                self.assertEqual(faults_of(folder)[:20], [])

    def test_each_is_a_whole_bag(self):
        for name, folder in self.folders.items():
            with self.subTest(name):
                self.assertEqual(folder.name, name)
                self.assertEqual(bag_faults(folder), [])

    def test_bagit_py_finds_each_valid_where_it_is_installed(self):
        try:
            import bagit
        except ImportError:
            self.skipTest("no bagit.py")
        for folder in self.folders.values():
            bagit.Bag(str(folder)).validate()

    def test_a_municipality_has_the_same_pages_of_documents_as_the_site(self):
        same = 0
        for page in (self.output / "990019").rglob("*.html"):
            own = self.folders["990019"] / "data/site" / page.relative_to(self.output)
            if page.parent.name not in ("990019", "new") and "rounds" not in page.parts:
                self.assertEqual(own.read_bytes(), page.read_bytes(), page)
                same += 1
        self.assertGreater(same, 10)

    def test_a_municipality_holds_nothing_of_the_others(self):
        inside = [str(p.relative_to(self.folders["990019"])) for p in self.folders["990019"].rglob("*")]
        self.assertEqual([path for path in inside if "/990027" in path and "/bundles/" not in path], [])
        catalogue = (self.folders["990019"] / "data/site/data/assessments.csv").read_text(encoding="utf-8-sig")
        self.assertIn("990019", catalogue)
        self.assertNotIn("990027", catalogue)

    def hits(self, site, word):
        found = kokai("search", word, "--output", site, "--json", "--limit", "100")
        self.assertIn(found.status, (0, 1), found.said)  # 1: nothing found
        answer = json.loads(found.out)
        return {hit["address"]: hit["sections"] for hit in answer["hits"]}

    def test_the_search_of_a_municipality_finds_what_the_whole_site_finds_there(self):
        counted = 0
        for word in ("委託", "番号", "住民", "児童手当", "システム", "件"):
            whole = self.hits(self.output, word)
            for code in ("990019", "990027", "990035", "990043"):
                own = {address: sections for address, sections in whole.items() if address.startswith(code + "/")}
                self.assertEqual(self.hits(self.folders[code] / "data/site", word), own, (word, code))
                counted += len(own)
        self.assertGreater(counted, 20)

    def test_the_whole_site_is_in_its_zip_but_for_what_only_servers_show(self):
        site = self.folders["site"] / "data/site"
        there = {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}
        for path in self.output.rglob("*"):
            name = str(path.relative_to(self.output))
            if not path.is_file() or name in ("404.html", "robots.txt", "sitemap.xml", ".kokai-manifest"):
                continue
            if not name.startswith(("bundles/", "_redirects", "redirects/")):
                self.assertEqual(there.get(name), path.read_bytes(), name)

    def test_an_assessment_holds_its_versions_as_pages_json_and_markdown(self):
        folder = self.folders["990019-5"]
        sources = sorted((SHIPPED / "990019-shiomigaoka/005-kojin-juminzei").glob("*.md"))
        self.assertGreater(len(sources), 1)
        for source in sources:
            kept = folder / "data/markdown" / source.relative_to(SHIPPED)
            self.assertEqual(kept.read_bytes(), source.read_bytes())
        self.assertTrue((folder / "data/site/990019/5/index.html").is_file())
        self.assertTrue((folder / "data/site/990019/5/changes/index.html").is_file())
        self.assertTrue((folder / "data/site/data/assessments/990019/5.json").is_file())

    def test_the_page_of_bundles_tells_size_and_digest_of_each(self):
        for path in self.zips:
            code = path.stem.split("-")[0]
            page = self.output / "bundles" / ("" if code == "site" else code) / "index.html"
            self.assertIn(hashlib.sha256(path.read_bytes()).hexdigest(), page.read_text(encoding="utf-8"), path)

    def test_no_links_of_the_site_to_bundles_are_broken(self):
        self.assertEqual([fault for fault in faults_of(self.output) if "404.html" not in fault][:20], [])
        for page in ("index.html", "990019/index.html", "990019/5/index.html", "data/index.html"):
            self.assertIn("bundles/", (self.output / page).read_text(encoding="utf-8"), page)

    def test_other_programs_open_them(self):
        for command in (["unzip", "-tqq"], ["7zz", "t", "-bso0"], ["7z", "t", "-bso0"]):
            if shutil.which(command[0]):
                for path in self.zips:
                    done = subprocess.run([*command, path], capture_output=True, check=False)
                    self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_libreoffice_reads_the_csv_of_a_municipality_where_it_is_installed(self):
        if not shutil.which("soffice"):
            self.skipTest("no LibreOffice")
        csv = self.folders["990019"] / "data/site/data/assessments.csv"
        out = self.scratch / "sheet"
        subprocess.run(["soffice", "-env:UserInstallation=file://%s/profile" % self.scratch, "--headless", "--convert-to",
                        "html", "--infilter=CSV:44,34,76", "--outdir", out, csv], check=True, capture_output=True,
                       timeout=300)
        said = (out / "assessments.html").read_text(encoding="utf-8")
        for word in ("団体コード", "汐見ヶ丘市", "990019"):
            self.assertIn(word, said)

    def test_names_times_and_rights_are_the_same_everywhere_and_in_order(self):
        for path in self.zips:
            with zipfile.ZipFile(path) as archive:
                names = [one.filename for one in archive.infolist()]
                self.assertIn(path.stem + "/" + START, names)
                self.assertEqual(names, sorted(names, key=lambda name: name.encode("utf-8")))
                for one in archive.infolist():
                    self.assertEqual((one.date_time, one.external_attr >> 16, one.flag_bits & 0x800),
                                     ((1980, 1, 1, 0, 0, 0), 0o100644, 0x800))


class Built(SiteTest):
    def test_a_build_that_is_not_asked_makes_none(self):
        site = self.publish()
        self.assertEqual([path for path in site if "bundles" in str(path)], [])
        self.assertNotIn("bundles", (self.output / "index.html").read_text(encoding="utf-8"))

    def test_the_setting_of_the_site_asks_for_them(self):
        settings = self.content / "site.yaml"
        settings.write_text(settings.read_text(encoding="utf-8") + "bundles: true\n", encoding="utf-8")
        self.publish()
        self.assertTrue((self.output / "bundles/999016-1.zip").is_file())

    def test_they_are_the_same_with_any_number_of_threads(self):
        built = []
        for jobs in ("1", "2", "8"):
            output = self.folder / ("site" + jobs)
            done = kokai("build", "--content", SHIPPED, "--output", output, "--now", NOW, "--bundles", "--jobs", jobs)
            self.assertEqual(done.status, 0, done.said)
            built.append(all_bytes(output))
        self.assertEqual(built[0], built[1])
        self.assertEqual(built[0], built[2])

    def test_a_site_without_an_address_of_its_own_has_no_links_that_lead_out(self):
        done = kokai("build", "--content", self.content, "--output", self.output, "--now", NOW, "--bundles")
        self.assertEqual(done.status, 0, done.said)
        for path in sorted((self.output / "bundles").glob("*.zip")):
            folder = unpacked(path, self.folder / ("un-" + path.stem))
            self.assertEqual(faults_of(folder), [], path)
            text = (folder / START).read_text(encoding="utf-8")
            self.assertNotIn("http", text.split("<body")[1])

    def test_a_municipality_without_assessments_has_a_site_of_its_own(self):
        write(self.content / "999024-kara" / "municipality.yaml", 'code: "999024"\nname: から市\nprefecture: みほん県\n')
        done = kokai("build", "--content", self.content, "--output", self.output, "--now", NOW, "--bundles")
        self.assertEqual(done.status, 0, done.said)
        folder = unpacked(self.output / "bundles/999024.zip", self.folder / "un")
        self.assertEqual(faults_of(folder) + bag_faults(folder), [])

    def test_personal_data_that_stands_in_the_sources_alone_stops_the_publication(self):
        self.publish()
        before = all_bytes(self.output)
        write(self.content / CITY / "002-jimu/2025-04-01.md",
              document("2", "別の事務").replace("---\nform:", "---\n# 個人番号 1234-5678-9018\nform:"))
        done = kokai("build", "--content", self.content, "--output", self.output, "--now", NOW, "--bundles")
        self.assertEqual(done.status, 1, done.said)
        self.assertNotIn("9018", done.said)
        self.assertEqual(all_bytes(self.output), before)

    def test_an_error_in_the_content_leaves_the_old_bundles(self):
        kokai("build", "--content", self.content, "--output", self.output, "--now", NOW, "--bundles")
        before = all_bytes(self.output)
        write(self.content / CITY / "002-jimu/2025-04-01.md", document("1", "同じ番号"))
        done = kokai("build", "--content", self.content, "--output", self.output, "--now", NOW, "--bundles")
        self.assertEqual(done.status, 1, done.said)
        self.assertEqual(all_bytes(self.output), before)


class FullDisk(SiteTest):
    """A file system of its own, with room for the site but not for its zips."""

    def mounted(self, size):
        disk = self.folder / "disk"
        disk.mkdir()
        mount = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk], capture_output=True,
                               check=False)
        if mount.returncode != 0:
            self.skipTest("may not mount: " + mount.stderr.decode("utf-8", "replace").strip())
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=False)
        return disk

    def test_wherever_the_disk_is_full_the_old_site_stays_and_nothing_stands_beside_it(self):
        small_content(self.content, documents=40)
        sizes = self.folder / "sizes"
        done = kokai("build", "--content", self.content, "--output", sizes, "--now", NOW, "--bundles")
        self.assertEqual(done.status, 0, done.said)
        bundles = [p.stat().st_blocks * 512 for p in (sizes / "bundles").rglob("*") if p.is_file()]
        plain = [p.stat().st_blocks * 512 for p in sizes.rglob("*") if p.is_file() and "bundles" not in p.parts]
        disk = self.mounted("%dk" % ((sum(plain) + sum(bundles)) * 4 // 1024))
        self.output = disk / "output"
        small = small_content(self.folder / "small")
        done = kokai("build", "--content", small, "--output", self.output, "--now", NOW, "--bundles")
        self.assertEqual(done.status, 0, done.said)
        before = all_bytes(self.output)
        old = sum(p.stat().st_blocks * 512 for p in self.output.rglob("*") if p.is_file())
        # Full while pages are packed, while the first zips are written, and at the last of them.
        refused = 0
        for part in range(0, 12):
            room = old + sum(plain) + (sum(plain) // 3 + sum(bundles)) * part // 10
            subprocess.run(["mount", "-o", "remount,size=%dk" % (room // 1024), disk], check=True)
            done = kokai("build", "--content", self.content, "--output", self.output, "--now", NOW, "--bundles")
            if done.status == 0:
                break
            refused += 1
            self.assertEqual(done.status, 4, done.said)
            self.assertIn("No space left on device", done.said)
            self.assertEqual(all_bytes(self.output), before)
            self.assertEqual([p.name for p in disk.iterdir() if not p.name.endswith(".kokai-lock")], ["output"])
        self.assertGreater(refused, 3)


if __name__ == "__main__":
    unittest.main()
