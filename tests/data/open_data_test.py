#!/usr/bin/env python3
"""The open data, read by programs that are not ours: every JSON by its schema, every CSV by its columns, the catalogue
by an RDF library.

KOKAI names the program.
"""
import csv
import io
import json
import re
import sys
import time
import unittest
from datetime import date
from pathlib import Path

import jsonschema
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import DCTERMS, RDF

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))
from small_site import CITY, NOW, SiteTest, kokai, small_content, start, write  # noqa: E402

SHIPPED = HERE.parent.parent / "content"
DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
BASE = "https://pia.umiyama.example/"
# Described by standards of their own, not by a schema of ours.
METADATA = {"csvw.json"}


def schema_of(path):
    """The schema of a JSON file, by its path below data/."""
    parts = path.parts
    if parts[0] == "assessments":
        return "assessment-1.json"
    if parts[0] == "rounds":
        return "result-1.json"
    return parts[-1]


class OpenData(SiteTest):
    def setUp(self):
        super().setUp()
        done = kokai("build", "--content", SHIPPED, "--output", self.output, "--now", "2026-11-21")
        self.assertEqual(done.status, 0, done.said)
        self.data = self.output / "data"

    def schemas(self):
        found = {p.name: json.loads(p.read_text("utf-8")) for p in (self.data / "schema").glob("*.json")
                 if not p.name.endswith("-csvw.json")}
        self.assertTrue(found)
        return found

    def test_every_schema_is_one_of_2020_12(self):
        for name, schema in self.schemas().items():
            self.assertEqual(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", name)
            self.assertEqual(schema["$id"], BASE + "data/schema/" + name)
            jsonschema.Draft202012Validator.check_schema(schema)

    def test_every_json_file_passes_its_schema_and_every_schema_has_a_file(self):
        schemas, used = self.schemas(), set()
        for file in sorted(self.data.rglob("*.json")):
            path = file.relative_to(self.data)
            if path.parts[0] == "schema" or path.name in METADATA:
                continue
            name = schema_of(path)
            used.add(name)
            validator = jsonschema.Draft202012Validator(schemas[name])
            errors = [e.message for e in validator.iter_errors(json.loads(file.read_text("utf-8")))]
            self.assertEqual(errors, [], str(path))
        self.assertEqual(used, set(schemas))

    def test_the_schemas_see_a_planted_fault(self):
        for name, file in (("rounds.json", "rounds.json"), ("ledger.json", "ledger.json"),
                           ("assessments.json", "assessments.json"), ("systems.json", "systems.json")):
            value = json.loads((self.data / file).read_text("utf-8"))
            validator = jsonschema.Draft202012Validator(self.schemas()[name])
            rows = next(v for v in value.values() if isinstance(v, list))
            removed = rows[0].pop("page")
            self.assertFalse(validator.is_valid(value), name)
            rows[0]["page"] = removed
            rows[0]["more"] = 1
            self.assertFalse(validator.is_valid(value), name)

    def columns_of(self, table):
        schema = table["tableSchema"]
        if isinstance(schema, str):
            schema = json.loads((self.data / schema).read_text("utf-8"))
        return schema["columns"]

    def test_every_csv_file_is_in_csvw_and_has_its_columns_and_types(self):
        group = json.loads((self.data / "csvw.json").read_text("utf-8"))
        self.assertEqual(group["@context"][0], "http://www.w3.org/ns/csvw")
        urls = [table["url"] for table in group["tables"]]
        files = sorted(str(p.relative_to(self.data)) for p in self.data.rglob("*.csv"))
        self.assertEqual(sorted(urls), files)
        for table in group["tables"]:
            columns = self.columns_of(table)
            self.assertEqual(len({c["name"] for c in columns}), len(columns), table["url"])
            raw = (self.data / table["url"]).read_bytes()
            self.assertTrue(raw.startswith(b"\xef\xbb\xbf"))
            rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
            self.assertEqual(rows[0], [c["titles"] for c in columns], table["url"])
            for row in rows[1:]:
                self.assertEqual(len(row), len(columns))
                for cell, column in zip(row, columns):
                    self.assertTrue(column["dc:description"])
                    if cell and column["datatype"] == "integer":
                        int(cell)
                    elif cell and column["datatype"] == "date":
                        date.fromisoformat(cell)

    def test_items_and_changes_are_those_of_the_json(self):
        for folder in sorted(p.parent for p in self.data.glob("assessments/*/*/items.csv")):
            whole = json.loads(folder.with_suffix(".json").read_text("utf-8"))
            items = list(csv.DictReader(io.StringIO((folder / "items.csv").read_text("utf-8-sig"), newline="")))
            self.assertEqual([r["項目のid"] for r in items], [i["id"] for i in whole["items"]])
            for row, item in zip(items, whole["items"]):
                self.assertEqual(row["選ばれたもの"], " / ".join(item["selected"]))
                self.assertEqual(row["本文"].lstrip("'"), item["text"].lstrip("'"))
                self.assertEqual(row["団体コード"], whole["municipality"]["code"])
            self.assertEqual((folder / "changes.csv").exists(), bool(whole["changes"]))
            if whole["changes"]:
                changes = list(csv.DictReader(io.StringIO((folder / "changes.csv").read_text("utf-8-sig"),
                                                          newline="")))
                self.assertEqual([r["変更日"] for r in changes], [c["date"] or "" for c in whole["changes"]])

    def graph(self, name, form):
        graph = rdflib.Graph()
        graph.parse(data=(self.data / name).read_text("utf-8"), format=form, publicID=BASE + "data/" + name)
        return graph

    def test_the_catalogue_says_the_same_in_both_writings(self):
        self.assertTrue(isomorphic(self.graph("catalog.jsonld", "json-ld"), self.graph("catalog.rdf", "xml")))

    def test_the_catalogue_names_every_table_and_each_of_its_files_is_there(self):
        graph = self.graph("catalog.rdf", "xml")
        catalogue = graph.value(predicate=RDF.type, object=DCAT.Catalog)
        datasets = list(graph.objects(catalogue, DCAT.dataset))
        self.assertEqual(len(datasets), len(list(self.data.glob("*.csv"))) + 1)
        page = (self.data / "index.html").read_text("utf-8")
        for dataset in datasets:
            self.assertTrue(str(graph.value(dataset, DCTERMS.title)))
            self.assertIn('id="%s"' % str(dataset).split("#")[1], page)
            distributions = list(graph.objects(dataset, DCAT.distribution))
            self.assertTrue(distributions)
            for one in distributions:
                url = str(graph.value(one, DCAT.downloadURL))
                self.assertTrue(url.startswith(BASE), url)
                self.assertTrue((self.output / url[len(BASE):]).is_file(), url)

    def test_every_column_is_explained_on_the_page(self):
        page = (self.data / "index.html").read_text("utf-8")
        for table in json.loads((self.data / "csvw.json").read_text("utf-8"))["tables"]:
            for column in self.columns_of(table):
                self.assertIn('<th scope="row">%s</th>' % column["titles"], page, table["url"])
                self.assertIn("<code>%s</code>" % column["name"], page)


class OpinionsOfManyRounds(SiteTest):
    OPINIONS, LETTERS = 400, 1200  # of a round: 1.5 MB of text

    def hold_rounds(self, count):
        small_content(self.content, documents=count)
        numbers = range(1, self.OPINIONS + 1)
        text = ("意見のなかみです。" * self.LETTERS)[:self.LETTERS]
        for n in range(1, count + 1):
            folder = self.content / CITY / "rounds" / ("kai-%d" % n)
            write(folder / "round.md", "---\ntitle: 意見\nassessment: \"%d\"\nversion: 2025-04-01\n開始: 2025-01-05\n終了: "
                  "2025-02-10\n結果公表: 2025-04-01\nmethods:\n- kind: 電子メール\n  to: iken@mihon.example\n---\n趣旨です。\n" % n)
            write(folder / "opinions.csv", "番号,受付日,方法,項目,意見,公開区分,伏せた理由,回答\n" + "".join(
                "%d,2025-01-06,フォーム,,%s,公開,,\n" % (i, text) for i in numbers))
            write(folder / "answers/a.md", "---\nopinions: [%s]\neffect: その他\n---\n## 意見の概要\nある。\n## 市の考え方\n"
                  "参考にします。\n" % ", ".join(map(str, numbers)))

    def peak(self):
        """Of a build, in KiB: memory that is its own, without what the kernel may take back at any time."""
        process = start("build", "--content", self.content, "--output", self.output, "--now", NOW, "--jobs", 1)
        most = 0
        while process.poll() is None:
            found = re.search(r"RssAnon:\s+(\d+)", Path("/proc/%d/status" % process.pid).read_text())
            most = max(most, int(found[1]) if found else 0)
            time.sleep(0.002)
        said = process.communicate()
        self.assertEqual(process.returncode, 0, said)
        return most

    def test_one_table_holds_them_all_and_memory_does_not_grow_with_it(self):
        peaks, sizes = [], []
        for rounds in (3, 15):
            self.hold_rounds(rounds)
            peaks.append(self.peak())
            table = (self.output / "data" / "opinions.csv").read_bytes()
            self.assertEqual(table.count(b"\r\n"), 1 + rounds * self.OPINIONS)
            sizes.append(len(table) // 1024)
        self.assertGreater(sizes[1] - sizes[0], 15_000)
        self.assertLess(peaks[1] - peaks[0], (sizes[1] - sizes[0]) / 4)


class WithoutAnAddress(SiteTest):
    def test_the_catalogue_leads_from_where_it_lies(self):
        self.publish()
        graph = rdflib.Graph()
        graph.parse(data=(self.output / "data" / "catalog.rdf").read_text("utf-8"), format="xml",
                    publicID="file:///site/data/catalog.rdf")
        urls = {str(o) for o in graph.objects(None, DCAT.downloadURL)}
        self.assertIn("file:///site/data/assessments.csv", urls)
        for url in urls:
            self.assertTrue((self.output / url[len("file:///site/"):]).is_file(), url)


if __name__ == "__main__":
    unittest.main()
