#!/usr/bin/env python3
"""The Debian package as it is handed out: package_test.py PACKAGE.deb

Unpacked, not installed: the program finds its theme beside itself. What the package says of the
program (manual, completion, list of parts) is held against the program.
"""

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEB = Path(sys.argv.pop(1)).resolve()


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, **more)


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.root = Path(cls.folder.name)
        subprocess.run(["dpkg-deb", "-x", DEB, cls.root], check=True)
        cls.kokai = cls.root / "usr/bin/kokai"
        cls.share = cls.root / "usr/share"
        listed = run(cls.kokai, "help", "--lang", "en").stdout.split("Commands:\n")[1].split("\n\n")[0]
        cls.commands = [re.split(r" {2,}", line.strip())[0] for line in listed.splitlines()]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_lintian_finds_no_error_and_no_warning(self):
        answer = run("lintian", "--allow-root", "--fail-on", "error,warning", DEB)
        self.assertEqual((answer.returncode, answer.stdout), (0, ""), answer.stderr)

    def test_the_unpacked_program_builds_a_site_with_the_theme_beside_it(self):
        output = self.root / "site"
        answer = run(self.kokai, "build", "--content", ROOT / "content", "--output", output,
                     "--now", "2026-11-21", cwd="/")
        self.assertEqual(answer.returncode, 0, answer.stderr)
        self.assertTrue((output / "index.html").exists())

    def test_every_command_has_a_page_in_both_languages_that_man_can_show(self):
        self.assertGreater(len(self.commands), 10)
        names = {"kokai"} | {"kokai-" + name.replace(" ", "-") for name in self.commands}
        for folder in ("man/man1", "man/ja/man1"):
            pages = {page.name.removesuffix(".1.gz"): page for page in (self.share / folder).iterdir()}
            self.assertEqual(set(pages), names)
            for name, page in pages.items():
                shown = run("man", "--warnings", "-l", page, env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "200"})
                self.assertEqual((shown.returncode, shown.stderr), (0, ""), page)
                self.assertIn(name, shown.stdout)

    def test_bash_completes_commands_options_and_values(self):
        script = self.share / "bash-completion/completions/kokai"
        ask = ('source "$0"; words() { COMP_WORDS=(kokai "$@"); COMP_CWORD=$#; _kokai; echo "${COMPREPLY[@]}"; };'
               "words bui; words import op; words import opinions --dry; words build --lang ''; words build --content the")
        answer = run("bash", "-c", ask, script, cwd=ROOT)
        self.assertEqual(answer.stdout.split("\n")[:-1],
                         ["build", "opinions", "--dry-run", "ja en", "themes"], answer.stderr)

    def test_fish_completes_commands_options_and_values(self):
        script = self.share / "fish/vendor_completions.d/kokai.fish"
        ask = "; ".join(f"complete -C'kokai {words}'" for words in
                        ("bui", "import op", "import opinions --dry", "build --content the"))
        answer = run("fish", "-c", f"source {script}; {ask}", cwd=ROOT,
                     env={**os.environ, "PATH": f"{self.kokai.parent}:{os.environ['PATH']}", "HOME": str(self.root)})
        self.assertEqual([line.split("\t")[0] for line in answer.stdout.splitlines()],
                         ["build", "opinions", "--dry-run", "themes/"], answer.stderr)

    def test_zsh_completes_a_command_of_two_words_and_its_option(self):
        answer = run("zsh", "-f", Path(__file__).with_name("complete.zsh"), self.kokai.parent,
                     self.share / "zsh/vendor-completions/_kokai", env={**os.environ, "TERM": "xterm"})
        shown = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", answer.stdout).replace(" \b", "")
        self.assertIn("kokai import opinions --dry-run", shown, answer.stderr)

    def test_the_list_of_parts_names_every_library_and_the_program_itself(self):
        parts = json.loads((self.share / "doc/kokai/kokai.spdx.json").read_text())
        names = {package["name"] for package in parts["packages"]}
        depends = run("dpkg-deb", "-f", DEB, "Depends").stdout
        for package in re.findall(r"([a-z0-9.+-]+) \(", depends):
            if package not in ("libc6", "libgcc-s1", "libstdc++6"):
                self.assertIn(package, names)
        ids = {package["SPDXID"] for package in parts["packages"]}
        for relation in parts["relationships"]:
            self.assertIn(relation["relatedSpdxElement"], ids)

    def test_the_notes_on_changes_are_those_of_the_project(self):
        with gzip.open(self.share / "doc/kokai/CHANGELOG.md.gz") as notes:
            self.assertEqual(notes.read(), (ROOT / "CHANGELOG.md").read_bytes())

    def test_made_again_it_has_the_same_bytes(self):
        before = DEB.read_bytes()
        for made in (ROOT / "build/release/package").rglob("*"):
            os.utime(made)
        self.assertEqual(run(ROOT / "scripts/build-package").returncode, 0)
        self.assertEqual(DEB.read_bytes(), before)


if __name__ == "__main__":
    unittest.main()
