#!/usr/bin/env python3
"""kokai serve: shows the site to this machine, rebuilds on change, writes nothing, ends when told."""
import re
import signal
import sys
import time
import unittest
import urllib.error
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import CITY, NOW, SiteTest, all_bytes, document, start, write  # noqa: E402


class Serve(SiteTest):
    def served(self, *more):
        process = start("serve", "--content", self.content, "--port", "0", "--now", NOW, *more, cwd=self.folder)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        address = None
        while address is None:
            line = process.stdout.readline().decode("utf-8")
            self.assertTrue(line, "the server ended")
            address = re.search(r"http://127\.0\.0\.1:\d+/", line)
        return process, address.group()

    def page(self, address):
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.read().decode("utf-8")

    def wait_for(self, address, words):
        for _ in range(100):
            if words in self.page(address):
                return
            time.sleep(0.1)
        self.fail("%s never showed %s" % (address, words))

    def rebuilds(self, *more):
        before = all_bytes(self.folder)
        process, address = self.served(*more)
        self.assertIn("見本の事務 第1号", self.page(address + "999016/1/"))
        write(self.content / CITY / "002-jimu" / "2025-05-01.md", document("2", published="2025-05-01"))
        self.wait_for(address, "999016/2/index.html")
        (self.content / CITY / "002-jimu" / "2025-05-01.md").unlink()
        self.assertEqual(all_bytes(self.folder), before)
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(timeout=10), 0)

    def test_shows_a_document_that_was_added_meanwhile(self):
        self.rebuilds()

    def test_does_so_by_looking_again_and_again_as_well(self):
        self.rebuilds("--poll")

    def test_keeps_the_site_before_while_there_are_errors(self):
        process, address = self.served()
        write(self.content / CITY / "001-jimu" / "2025-04-01.md", "---\nform: ")
        while "前のまま" not in process.stderr.readline().decode("utf-8"):
            pass
        self.assertIn("見本の事務 第1号", self.page(address + "999016/1/"))

    def test_answers_unknown_addresses_with_404(self):
        _, address = self.served()
        with self.assertRaises(urllib.error.HTTPError) as caught:
            self.page(address + "nowhere/")
        self.assertEqual(caught.exception.code, 404)
        caught.exception.close()

    def test_a_port_that_is_taken_is_said(self):
        _, address = self.served()
        port = address.rsplit(":", 1)[1].strip("/")
        second = start("serve", "--content", self.content, "--port", port)
        _, err = second.communicate(timeout=20)
        self.assertEqual(second.returncode, 4)
        self.assertIn(port, err.decode("utf-8"))


if __name__ == "__main__":
    unittest.main()
