#!/usr/bin/env python3
"""The staff's handbook, followed to the letter: every command of content/guide/ is run in its order, in one folder,
with the edits between them that the text asks for. KOKAI names the program.
"""
import csv
import io
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent / "rounds"), str(HERE.parent / "support")]
import received_files  # noqa: E402
from small_site import environment  # noqa: E402

GUIDE = ROOT / "content" / "guide"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What an administrator does, once a machine: the package is tried in tests/package, the service in tests/publish.
AS_ROOT = ("apt install ./kokai_0.1.0_amd64.deb", "useradd ", "install -d ", "systemd-ask-password ", "runuser -u kokai -- ",
           "cp /usr/share/doc/kokai/examples/kokai-publish.", "systemctl enable --now kokai-publish.timer")
# Commands that tell something by their exit status; all others end with 0.
STATUS = {
    "10-start.md: kokai doctor": 1,  # there is no assessment yet
    "30-revise.md: kokai diff": 1,  # there are differences
    "40-round.md: kokai import opinions": 5,  # a fax without an opinion is rejected
}


# Questions to the database and their answers: tests/data/sqlite_test.py asks them.
ASKED_ELSEWHERE = {"sql", "text"}
# What a clerk types on the terminal when a command asks.
ANSWERS = {"kokai keygen": "himitsu no kotoba", "kokai sign": "himitsu no kotoba", "kokai publish --output": "y"}


def blocks(page):
    return BLOCK.findall(page.read_text("utf-8"))


class Clerk:
    """Does what the text asks for between the commands."""

    def __init__(self, folder):
        self.folder = folder
        self.assessment = folder / "mysite/content/999016-mihon/003-kiso"
        self.round = folder / "mysite/content/999016-mihon/rounds/2026-techo/round.md"
        shutil.copy(ROOT / "tests/dirt/kiso.txt", folder / "評価書.txt")
        for name, made in (("form.csv", received_files.form_csv()), ("fax.xlsx", received_files.fax_workbook()),
                           ("mail.mbox", received_files.mailbox())):
            (folder / name).write_bytes(made)

    def change(self, path, *pairs):
        text = path.read_text("utf-8")
        for old, new in pairs:
            assert re.search(old, text, re.MULTILINE), (path, old)
            text = re.sub(old, new, text, flags=re.MULTILINE)
        path.write_text(text, "utf-8")

    def after(self, command):
        if command.startswith("cp ") and command.endswith("2026-10-01.md"):
            self.change(self.assessment / "2026-10-01.md", (r"^published: .*$", "published: 2026-10-01"),
                        (r"^(original_sha256|imported): .*\n", ""), (r"^(身体障害者手帳の交付)に関する事務$", r"\1と再交付に関する事務"))
        elif command.startswith("cp ") and command.endswith("draft.md"):
            self.change(self.assessment / "draft.md", (r"^status: .*$", "status: 意見聴取中"), (r"^published: .*\n", ""))
        elif command.startswith("kokai new round"):
            self.change(self.round, (r"to: みほん市の窓口", "to: みほん市役所1階"), (r"\Z", "\n手帳の事務の評価書を見直します。\n"))
        elif command.startswith("kokai export opinions"):
            self.answer()
        elif command.startswith("kokai publish --output"):  # the next publication shall have something new
            self.change(self.folder / "mysite/content/site.yaml", (r"^publisher: .*$", "publisher: みほん市役所"))
        elif command.startswith("kokai build") and "--now" in command:
            page = self.folder / "mysite/output/999016/rounds/2026-techo/index.html"
            assert "今後の参考にします。" in page.read_text("utf-8"), "the result is not there"
        elif command.startswith("kokai publish --to pia --rollback"):
            page = self.folder / "pia/current/index.html"
            assert "みほん市役所" not in page.read_text("utf-8"), "the newer release is still there"
        elif command.startswith("kokai import answers"):
            self.change(self.round, (r"^# 結果公表: .*$", "結果公表: 2027-02-01"), (r"^# 提出者数: .*$", "提出者数: 6"))

    def answer(self):
        rows = self.read("answers.csv")
        column = rows[0].index
        for row in rows[1:]:
            row[column("公開区分")] = "一部公開" if row[column("伏せた理由")] else "公開"
            row[column("項目")] = ""
            row[column("回答")] = "a01"
        self.write("answers.csv", rows)
        rows = self.read("answers-answers.csv")
        rows.append(["a01", "手帳の事務", "", "", "今後の参考", "委託先を減らしてほしい。", "今後の参考にします。", ""])
        self.write("answers-answers.csv", rows)

    def read(self, name):
        return list(csv.reader(io.StringIO((self.folder / name).read_text("utf-8-sig"))))

    def write(self, name, rows):
        out = io.StringIO()
        csv.writer(out).writerows(rows)
        (self.folder / name).write_text("\ufeff" + out.getvalue(), "utf-8")


class Guide(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)
        program = self.folder / "bin/kokai"
        program.parent.mkdir()
        program.symlink_to(os.environ["KOKAI"])
        self.environment = environment(PATH=f"{program.parent}:{os.environ['PATH']}", HOME=str(self.folder))

    def test_every_command_does_what_the_handbook_says(self):
        clerk = Clerk(self.folder)
        done = 0
        for page in sorted(GUIDE.glob("*.md")):
            for language, text in blocks(page):
                if language in ASKED_ELSEWHERE:
                    continue
                for command in text.splitlines():
                    with self.subTest(page=page.name, command=command):
                        if language == "console":
                            self.assertTrue(command.startswith(AS_ROOT))
                        else:
                            self.assertEqual(language, "sh")
                            self.serve(command) if command.startswith("kokai serve") else self.run_one(page, command)
                            clerk.after(command)
                        done += 1
        self.assertGreater(done, 30)
        self.assert_nothing_private_is_published()

    def run_one(self, page, command):
        if command.startswith(tuple(ANSWERS)):
            return self.run_on_terminal(command)
        done = subprocess.run(["bash", "-c", command], cwd=self.folder, env=self.environment, capture_output=True,
                              text=True, timeout=300)
        wanted = next((status for begins, status in STATUS.items() if f"{page.name}: {command}".startswith(begins)), 0)
        self.assertEqual(done.returncode, wanted, done.stdout + done.stderr)

    def run_on_terminal(self, command):
        """Answers every question; a question is a line that ends without a line break."""
        answer = next(text for begins, text in ANSWERS.items() if command.startswith(begins))
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execvpe("bash", ["bash", "-c", command], self.environment)
        said, asked = b"", 0
        until = time.monotonic() + 120
        while time.monotonic() < until:
            ready, _, _ = select.select([terminal], [], [], 0.3)
            try:
                if ready:
                    said += os.read(terminal, 4096)
                elif said[asked:].rstrip(b" ") and not said.endswith(b"\n"):
                    asked = len(said)
                    os.write(terminal, answer.encode() + b"\n")
            except OSError:  # the other end is closed
                break
        os.close(terminal)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        self.assertEqual(status, 0, said.decode("utf-8", "replace"))
        self.assertGreater(asked, 0, "nothing was asked")

    def serve(self, command):
        """Runs until Ctrl-C, as a clerk would end it; in between the address that it prints answers."""
        server = subprocess.Popen(["bash", "-c", f"exec {command} --port 0"], cwd=self.folder, env=self.environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.addCleanup(server.stdout.close)
        try:
            address = None
            until = time.monotonic() + 60
            while address is None and time.monotonic() < until:
                address = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
            self.assertIsNotNone(address)
            with urllib.request.urlopen(address.group()) as page:
                self.assertIn("みほん市", page.read().decode("utf-8"))
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=30)

    def assert_nothing_private_is_published(self):
        for folder in ("mysite", "pia"):
            self.assertTrue((self.folder / folder).is_dir())
            for path in (self.folder / folder).rglob("*"):
                text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
                for planted in received_files.PLANTED:
                    self.assertNotIn(planted, text, path)


if __name__ == "__main__":
    unittest.main()
