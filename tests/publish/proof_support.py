"""Signed sites, and Debian's minisign beside them."""
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import NOW, SiteTest, kokai, write  # noqa: E402

PROOF = ("SHA256SUMS", "SHA256SUMS.minisig", "manifest.json")


def minisign(*words, typed=""):
    return subprocess.run(["minisign", *map(str, words)], input=typed, capture_output=True, text=True, check=False)


class SignedSite(SiteTest):
    """A built site with a key without password, not signed yet."""

    documents = 3

    def setUp(self):
        super().setUp()
        for n in range(2, self.documents + 1):
            self.add_document(n)
        self.key = self.folder / "city.key"
        self.pub = self.folder / "city.key.pub"
        done = self.keygen("--no-password")
        self.assertEqual(done.status, 0, done.said)
        self.publish()

    def add_document(self, number, title=None):
        from small_site import CITY, document
        write(self.content / CITY / ("%03d-jimu" % number) / "2025-04-01.md",
              document(str(number), title or "見本の事務 第%d号" % number))

    def keygen(self, *more, key=None, **kwargs):
        return kokai("keygen", "--key", key or self.key, "--content", self.content, "--output", self.output, *more,
                     **kwargs)

    def sign(self, *more, key=None, now=NOW):
        return kokai("sign", "--output", self.output, "--key", key or self.key, "--now", now, *more)

    def signed(self):
        done = self.sign()
        self.assertEqual(done.status, 0, done.said)

    def verify(self, path=None, *more, pub=None):
        return kokai("verify", path or self.output, "--pub", pub or self.pub, *more)

    def assert_proved(self, path=None):
        done = self.verify(path)
        self.assertEqual(done.status, 0, done.said)
