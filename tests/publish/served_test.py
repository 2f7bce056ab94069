#!/usr/bin/env python3
"""A published site as visitors get it, from nginx and Apache with the samples' settings, also while publishing is
killed.

KOKAI names the program; KOKAI_KILLS another number of kills than 100. Without a server: its tests are skipped.
"""
import gzip
import hashlib
import os
import random
import shutil
import sys
import threading
import time
import unittest
import urllib.parse
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import served  # noqa: E402
from publish_test import Target  # noqa: E402
from kills import Kills  # noqa: E402
from small_site import all_bytes, start, write  # noqa: E402

SEED = 20260401
KILLS = int(os.environ.get("KOKAI_KILLS", "100"))
TYPES = {".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
         ".js": "application/javascript; charset=utf-8", ".json": "application/json; charset=utf-8",
         ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml; charset=utf-8",
         ".atom": "application/atom+xml; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
         ".svg": "image/svg+xml", ".jsonld": "application/ld+json", ".rdf": "application/rdf+xml",
         ".zip": "application/zip", ".minisig": "text/plain; charset=utf-8",
         "": "text/plain; charset=utf-8"}
HEADERS = {"Strict-Transport-Security": "max-age=31536000", "X-Content-Type-Options": "nosniff",
           "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache", "Cross-Origin-Opener-Policy": "same-origin"}


class Served(Target):
    documents = 12
    by = served.Nginx

    def setUp(self):
        if not self.by.is_there():
            self.skipTest(self.by.name + " is not installed")
        super().setUp()

    def serve(self, on=()):
        server = self.by(self.folder / "server", self.to / "current", on)
        self.addCleanup(server.close)
        return server


class PackedCopies(Served):
    """What `kokai build --packed-copies` puts beside a text is what is sent."""

    def test_are_signed_and_sent_as_they_lie_in_each_coding_that_is_asked_for(self):
        self.assertEqual(self.build("--packed-copies").status, 0)
        self.signed()
        self.released()
        codings = {"gzip": ".gz", **({"br": ".br"} if served.Nginx.BROTLI.exists() else {})}
        connection = self.serve(("brotli_static on;",) if "br" in codings else ()).connection()
        self.addCleanup(connection.close)
        sent = dict.fromkeys(codings, 0)
        for path in self.site():
            for coding, ending in codings.items():
                packed = self.output / (path + ending)
                if not packed.exists():
                    continue
                _, headers, body = served.get(connection, "/" + path, **{"Accept-Encoding": coding})
                self.assertEqual((headers["Content-Encoding"], body), (coding, packed.read_bytes()), path)
                if coding == "gzip":
                    self.assertEqual(gzip.decompress(body), (self.output / path).read_bytes())
                sent[coding] += 1
        self.assertTrue(all(count > 50 for count in sent.values()), sent)


class Moved(Served):
    """An address that moved, with the map that the build writes."""

    def test_is_answered_with_the_new_address(self):
        write(self.content / "redirects.yaml", "- from: 999016/77/\n  to: 999016/1/\n")
        self.publish()
        self.signed()
        self.released()
        connection = self.serve(("map_hash_bucket_size 512;", "include /srv/pia/current/redirects/nginx.map;",
                                 "if ($kokai_moved) { return 301 $kokai_moved; }")).connection()
        self.addCleanup(connection.close)
        status, headers, _ = served.get(connection, "/999016/77/")
        self.assertEqual((status, headers["Location"]), (301, "/999016/1/"))


class EveryFile:
    """What any server must do with the sample's settings."""

    def setUp(self):
        super().setUp()
        write(self.output / "広報" / "日本語 の名前.txt", "あ" * 2000)
        write(self.output / "bundles" / "999016.zip", b"PK" * 500)
        write(self.output / ".well-known" / "security.txt", "x")
        write(self.output / ".hidden", "x")
        self.signed()
        self.released()
        self.server = self.serve()
        self.connection = self.server.connection()
        self.addCleanup(self.connection.close)

    def test_comes_whole_with_its_type_and_all_headers(self):
        for path, digest in self.site().items():
            if path == ".hidden":
                continue
            status, headers, body = served.get(self.connection, "/" + path)
            self.assertEqual(status, 200, path)
            self.assertEqual(hashlib.sha256(body).hexdigest(), digest, path)
            self.assertEqual(headers["Content-Type"], TYPES[Path(path).suffix], path)
            self.assert_headers(headers, path)

    def test_is_asked_again_and_not_sent_again(self):
        for path in self.site():
            if path == ".hidden":
                continue
            _, headers, _ = served.get(self.connection, "/" + path)
            status, _, body = served.get(self.connection, "/" + path, **{"If-None-Match": headers["ETag"]})
            self.assertEqual((status, body), (304, b""), path)

    def test_comes_packed_to_those_who_can_unpack(self):
        for path, digest in self.site().items():
            if path == ".hidden":
                continue
            _, headers, body = served.get(self.connection, "/" + path, **{"Accept-Encoding": "gzip"})
            if headers["Content-Encoding"] == "gzip":
                body = gzip.decompress(body)
            else:
                self.assertTrue(len(body) < 1024 or path.endswith((".zip", "SHA256SUMS")), path)
            self.assertEqual(hashlib.sha256(body).hexdigest(), digest, path)

    def test_a_folder_is_its_page_and_what_is_not_there_is_the_404_page(self):
        home = (self.output / "index.html").read_bytes()
        self.assertEqual(served.get(self.connection, "/")[::2], (200, home))
        page = (self.output / "999016" / "1" / "index.html").read_bytes()
        self.assertEqual(served.get(self.connection, "/999016/1/")[::2], (200, page))
        lost = (self.output / "404.html").read_bytes()
        for path in ("/no", "/999016/no/", "/.hidden", "/.kokai-manifest", "/bundles/", "/../releases/", "/.kokai-releases"):
            status, headers, body = served.get(self.connection, path)
            if status == 400:  # leads out of the site: not even looked for
                self.connection.close()
                continue
            self.assertEqual((status, body), (404, lost), path)
            self.assert_headers(headers, path)
        status, headers, _ = served.get(self.connection, "/999016/1")
        self.assertEqual((status, urllib.parse.urlsplit(headers["Location"]).path), (301, "/999016/1/"))
        self.assertEqual(served.get(self.connection, "/.well-known/security.txt")[0], 200)

    def test_without_tls_there_is_nothing_but_the_way_to_it(self):
        plain = self.server.plain_connection()
        self.addCleanup(plain.close)
        status, headers, _ = served.get(plain, "/999016/1/?a=b", Host="evil.example")
        self.assertEqual(status, 301)
        self.assertEqual(headers["Location"], "https://%s/999016/1/?a=b" % served.NAME)

    def test_the_pages_own_policy_is_the_servers(self):
        page = (self.output / "index.html").read_text(encoding="utf-8")
        own = page.split('http-equiv="Content-Security-Policy" content="')[1].split('"')[0]
        _, headers, _ = served.get(self.connection, "/")
        self.assertEqual(headers["Content-Security-Policy"], own + "; frame-ancestors 'none'")

    def assert_headers(self, headers, path):
        for name, value in HEADERS.items():
            self.assertEqual(headers.get_all(name), [value], (path, name))
        self.assertEqual(len(headers.get_all("Content-Security-Policy")), 1)
        self.assertEqual(headers["Server"], self.by.name)


class EveryFileByNginx(EveryFile, Served):
    pass


class EveryFileByApache(EveryFile, Served):
    by = served.Apache


class Visitor(threading.Thread):
    """Asks again and again for the list and some files, and keeps what does not fit."""

    def __init__(self, server, sites, lists):
        super().__init__()
        self.server, self.sites, self.lists = server, sites, lists
        self.faults, self.rounds, self.straddled, self.asked = [], 0, 0, 0
        self.done = threading.Event()
        self.chance = random.Random(SEED)

    def run(self):
        connection = self.server.connection()
        common = sorted(set(self.sites[0]) & set(self.sites[1]) - {"SHA256SUMS"})
        differing = [path for path in common if self.sites[0][path] != self.sites[1][path]]
        while not self.done.is_set():
            before = self.which(self.get(connection, "SHA256SUMS"))
            wanted = self.chance.sample(differing, 4) + self.chance.sample(common, 4)
            got = {path: self.get(connection, path) for path in wanted}
            after = self.which(self.get(connection, "SHA256SUMS"))
            self.rounds += 1
            self.straddled += before != after
            for path, digest in got.items():
                allowed = {self.sites[n][path] for n in (before, after) if n is not None}
                if before is None or after is None or digest not in allowed:
                    self.faults.append((path, digest, before, after))
        connection.close()

    def get(self, connection, path):
        self.asked += 1
        status, _, body = served.get(connection, "/" + path)
        return hashlib.sha256(body).hexdigest() if status == 200 else status

    def which(self, digest):
        return self.lists.index(digest) if digest in self.lists else None


class Killed(Served):
    def test_at_any_moment_visitors_see_one_whole_release(self):
        sites, outputs = [], []
        for name, title in (("a", "古い題"), ("b", "新しい題")):
            for number in range(1, self.documents + 1):
                self.add_document(number, "%s %d" % (title, number))
            self.publish()
            self.signed()
            sites.append(self.site())
            outputs.append(self.folder / name)
            shutil.copytree(self.output, outputs[-1])
        lists = [site["SHA256SUMS"] for site in sites]
        self.released(output=outputs[0])
        begun = time.monotonic()
        self.released(output=outputs[1])
        length = time.monotonic() - begun
        visitor = Visitor(self.serve(), sites, lists)
        visitor.start()
        try:
            counts = self.kill(outputs, sites, length)
        finally:
            visitor.done.set()
            visitor.join()
        self.assertEqual(visitor.faults, [])
        self.assertGreater(visitor.rounds, KILLS)
        for output, site in zip(outputs, sites):
            self.released(output=output)
            self.assertEqual(self.served(), site)
        self.assertEqual(sorted(os.listdir(self.to)), [".kokai-releases", "current", "releases"])
        print("killed %d: %d left the old release, %d the new one; %d more had finished; a visitor asked %d times, "
              "%d of %d rounds met a switch, 0 mixed" % (KILLS, *counts, visitor.asked, visitor.straddled,
                                                         visitor.rounds))

    def kill(self, outputs, sites, length):
        """KILLS kills; how many left the old release, the new one, came too late."""
        kills = Kills(KILLS, length, random.Random(SEED))
        while kills.left:
            here = sites.index(self.served())
            process = start("publish", "--output", outputs[1 - here], "--to", self.to, "--pub", self.pub, "--yes",
                            "--keep", "3")
            kills.kill(process)
            after = self.served()
            self.assertIn(after, sites, "a kill left a site that is neither the old nor the new one")
            for name in self.names():
                if not name.startswith("."):
                    self.assertIn(all_bytes(self.to / "releases" / name), sites, name)
            kills.count(process, after == sites[here])
        return kills.old, kills.new, kills.finished


if __name__ == "__main__":
    unittest.main()
