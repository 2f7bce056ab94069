#!/usr/bin/env python3
"""The samples of services: what an administrator does by the handbook, and what systemd then runs.

KOKAI names the program. Paths of the machine are put below a folder of the test; nothing is run as another user.
"""
import os
import re
import shlex
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from small_site import SiteTest, all_bytes, environment, kokai, small_content, write  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "scripts" / "samples"
HANDBOOK = ROOT / "content" / "guide" / "50-publish.md"
PASSWORD = "秘密の言葉"


def lines_of(unit, key):
    return re.findall("^%s=(.*)$" % key, unit, re.MULTILINE)


class Units(SiteTest):
    def test_systemd_finds_nothing_wrong_with_them(self):
        if not shutil.which("systemd-analyze"):
            self.skipTest("no systemd-analyze")
        units = sorted(SAMPLES.glob("*.service")) + sorted(SAMPLES.glob("*.timer"))
        self.assertEqual(len(units), 4)
        for unit in units:
            write(self.folder / unit.name, unit.read_text("utf-8").replace("/usr/bin/kokai", os.environ["KOKAI"]))
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", *(self.folder / unit.name for unit in units)],
                              capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_they_write_only_where_they_may_and_nobody_else_reads_the_key(self):
        unit = (SAMPLES / "kokai-publish.service").read_text("utf-8")
        (writable,), (kept,) = lines_of(unit, "ReadWritePaths"), lines_of(unit, "ReadOnlyPaths")
        self.assertEqual(writable.split(), ["/srv/kokai", "/srv/pia"])
        self.assertIn("--key " + kept, unit)
        self.assertEqual(lines_of(unit, "LoadCredential"), ["password:/etc/kokai/password"])


class PublishingService(SiteTest):
    """The commands of the handbook, then what stands in the unit."""

    def setUp(self):
        super().setUp()
        self.root = self.folder / "machine"
        for folder in ("srv", "etc/systemd/system", "usr/bin", "run/credentials", "usr/share/doc/kokai"):
            (self.root / folder).mkdir(parents=True)
        (self.root / "usr/bin/kokai").symlink_to(os.environ["KOKAI"])
        (self.root / "usr/share/doc/kokai/examples").symlink_to(SAMPLES)
        self.content = small_content(self.root / "srv/kokai/content")
        self.set_up_as_the_handbook_says()
        self.unit = (self.root / "etc/systemd/system/kokai-publish.service").read_text("utf-8")

    def here(self, text):
        return re.sub(r"(?<![\w/.])/(srv|etc|usr/bin/kokai|usr/share/doc)\b", r"%s/\1" % self.root, text)

    def set_up_as_the_handbook_says(self):
        section = HANDBOOK.read_text("utf-8").split("## 毎晩、自動で公開する")[1]
        commands = re.search("^```console\n(.*?)^```$", section, re.MULTILINE | re.DOTALL).group(1).splitlines()
        tried = 0
        for command in commands:
            if command.startswith(("useradd ", "systemctl ")):
                continue  # of the machine that this is run on
            for theirs, ours in ((" -o kokai -g kokai", ""), ("runuser -u kokai -- ", ""),
                                 (r'systemd-ask-password "鍵のパスワード"', "echo " + PASSWORD)):
                command = command.replace(theirs, ours)
            done = subprocess.run(["sh", "-eu", "-c", self.here(command)], capture_output=True, text=True, check=False,
                                  env=environment(PATH="%s/usr/bin:%s" % (self.root, os.environ["PATH"])))
            self.assertEqual(done.returncode, 0, command + done.stderr)
            tried += 1
        self.assertEqual(tried, 7)

    def service(self):
        """Runs what systemd would, in its order, until something fails; the statuses and what was said."""
        for path in lines_of(self.unit, "LoadCredential"):
            name, place = path.split(":")
            shutil.copy(self.here(place), self.root / "run/credentials" / name)
        settings = dict(pair.split("=") for line in lines_of(self.unit, "Environment") for pair in line.split())
        settings = {name: self.here(value) for name, value in settings.items()}
        statuses, said = [], ""
        for line in lines_of(self.unit, "ExecStart"):
            line = line.replace("%d", str(self.root / "run/credentials"))
            words = [self.here(word) for word in shlex.split(line)]
            done = subprocess.run(words, capture_output=True, text=True, check=False, env=environment(**settings),
                                  stdin=subprocess.DEVNULL, start_new_session=True)
            statuses.append(done.returncode)
            said += done.stdout + done.stderr
            if done.returncode != 0:
                break
        return statuses, said

    def test_publishes_a_signed_site_and_tells_no_secret(self):
        statuses, said = self.service()
        self.assertEqual(statuses, [0, 0, 0], said)
        self.assertNotIn(PASSWORD, said)
        done = kokai("verify", self.root / "srv/pia/current", "--pub", self.root / "srv/kokai/secret/mihon.key.pub")
        self.assertEqual(done.status, 0, done.said)
        self.assertTrue((self.root / "srv/pia/current/index.html.gz").exists())
        self.assertTrue((self.root / "srv/pia/current/bundles/site.zip.minisig").exists())
        for path in (self.root / "srv/pia").rglob("*"):
            if path.is_file():
                self.assertNotIn(PASSWORD.encode("utf-8"), path.read_bytes(), path)

    def test_publishes_what_changed_the_next_night(self):
        self.service()
        write(self.content / "site.yaml", "title: 新しい題\npublisher: みほん市\n")
        statuses, said = self.service()
        self.assertEqual(statuses, [0, 0, 0], said)
        self.assertIn("新しい題", (self.root / "srv/pia/current/index.html").read_text("utf-8"))
        self.assertEqual(len(os.listdir(self.root / "srv/pia/releases")), 2)

    def test_leaves_the_site_that_stands_when_a_step_fails(self):
        self.service()
        before = all_bytes(self.root / "srv/pia/current/.")
        site = (self.content / "site.yaml").read_text("utf-8")
        write(self.content / "site.yaml", site + "nonsense: true\n")
        self.assertEqual(self.service()[0], [1])
        write(self.content / "site.yaml", site + "contact: 総務課\n")
        write(self.root / "etc/kokai/password", "別の言葉\n")
        statuses, said = self.service()
        self.assertEqual((statuses[0], len(statuses)), (0, 2))
        self.assertIn("パスワードが違います", said)
        self.assertEqual(all_bytes(self.root / "srv/pia/current/."), before)

    def test_needs_both_the_key_and_its_password(self):
        self.assertEqual((self.root / "srv/kokai/secret").stat().st_mode & 0o777, 0o700)
        self.assertEqual((self.root / "etc/kokai").stat().st_mode & 0o777, 0o700)
        key = self.root / "srv/kokai/secret/mihon.key"
        self.assertEqual(key.stat().st_mode & 0o777, 0o600)
        self.unit = self.unit.replace(" --password-fd 3 3<%d/password", "")
        self.assertEqual(self.service()[0], [0, 2])


if __name__ == "__main__":
    unittest.main()
