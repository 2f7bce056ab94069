"""The program at work on tiny sites: what the tests that run kokai from outside have in common.

The environment variable KOKAI names the program.
"""
import hashlib
import os
import shutil
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

NOW = "2026-04-01"
# In memory, where it can be: quicker, and a folder lists its files by the order in which they were made.
SCRATCH = "/dev/shm" if os.access("/dev/shm", os.W_OK | os.X_OK) else None
CITY = "999016-mihon"

DOCUMENT = """---
form: 基礎項目評価書
form_label: 平成31年1月 様式2
number: "%(number)s"
title: %(title)s
authority: みほん市長
status: 公表
published: %(published)s
---
# I 関連情報

## 1. 特定個人情報ファイルを取り扱う事務

### ①事務の名称

%(title)s

### ②事務の概要

申請を受け付け、審査の結果を記録する。
"""


def document(number="12", title="児童手当の支給に関する事務", published="2025-04-01"):
    return DOCUMENT % {"number": number, "title": title, "published": published}


def write(path, text):
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))


def small_content(folder, documents=1):
    """A content folder with one municipality and some assessments; returns the folder."""
    folder = Path(folder)
    write(folder / "site.yaml", "title: みほん評価書\npublisher: みほん市\nlanguages: [ja]\ntheme: default\n")
    write(folder / CITY / "municipality.yaml", 'code: "999016"\nname: みほん市\nprefecture: みほん県\n')
    for n in range(1, documents + 1):
        write(folder / CITY / ("%03d-jimu" % n) / "2025-04-01.md",
              document(str(n), "見本の事務 第%d号" % n))
    return folder


def all_bytes(folder):
    """Every file below a folder: path -> SHA-256; links are not followed."""
    folder = Path(folder)
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in sorted(folder.rglob("*")) if p.is_file() and not p.is_symlink()}


class Done:
    def __init__(self, status, out, err, peak_kib):
        self.status, self.out, self.err, self.peak_kib = status, out, err, peak_kib
        self.said = out + err


def environment(**more):
    """Ours without any KOKAI_* that the caller may have set."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KOKAI") and k != "SOURCE_DATE_EPOCH"}
    clean.update({"NO_COLOR": "1", "LC_ALL": "C.UTF-8"}, **more)
    return clean


def start(*arguments, cwd=None, **more):
    return subprocess.Popen([os.environ["KOKAI"], *map(str, arguments)], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, env=environment(**more), cwd=cwd)


def kokai(*arguments, cwd=None, timeout=120, **more):
    """Runs the program; its status, what it said and its peak memory."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen([os.environ["KOKAI"], *map(str, arguments)], stdout=out, stderr=err,
                                   env=environment(**more), cwd=cwd)
        timer = threading.Timer(timeout, process.kill)
        timer.start()
        _, waited, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(waited)
        out.seek(0)
        err.seek(0)
        return Done(process.returncode, out.read().decode("utf-8", "replace"),
                    err.read().decode("utf-8", "replace"), usage.ru_maxrss)


class SiteTest(unittest.TestCase):
    """A test with a content folder, a published site and nothing else in its folder."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="kokai-test-", dir=SCRATCH))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.content = small_content(self.folder / "content")
        self.output = self.folder / "output"

    def build(self, *more, **environment_too):
        return kokai("build", "--content", self.content, "--output", self.output, "--now", NOW, *more,
                     **environment_too)

    def publish(self):
        """Publishes what content holds now; returns the site's bytes."""
        done = self.build()
        self.assertEqual(done.status, 0, done.said)
        return all_bytes(self.output)

    def names(self):
        """What stands in the test's folder: nothing may be left behind there."""
        return sorted(p.name for p in self.folder.iterdir())

    def assert_refused(self, done, *words, status=1):
        """The status is right, every word stands in the answer, no bug was met."""
        self.assertEqual(done.status, status, done.said)
        for word in words:
            self.assertIn(word, done.said)

    def assert_refused_and_nothing_changed(self, *words, status=1, build=None):
        """Publishes nothing over a site that stands: says `words`, leaves site and folder as they were."""
        before, names = all_bytes(self.output), self.names()
        done = (build or self.build)()
        self.assert_refused(done, *words, status=status)
        self.assertEqual(all_bytes(self.output), before)
        self.assertEqual(self.names(), names)
        return done
