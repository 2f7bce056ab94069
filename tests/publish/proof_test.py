#!/usr/bin/env python3
"""Signing and checking from outside: with Debian's minisign and sha256sum, under faults, and with hostile zips.

KOKAI names the program; KOKAI_FLIPS another number of flipped bits than 500.
"""
import html
import json
import os
import random
import re
import resource
import shutil
import stat
import struct
import subprocess
import sys
import unittest
import warnings
import zipfile
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import hostile_zips  # noqa: E402
from hostile_zips import MIB, Entry, repeated, write_zip  # noqa: E402
from proof_support import PROOF, SignedSite, minisign  # noqa: E402
from on_terminal import on_terminal  # noqa: E402
from small_site import SiteTest, all_bytes, environment, kokai, write  # noqa: E402

SEED = 20260401
PEAK_KIB = 64 * 1024
FLIPS = int(os.environ.get("KOKAI_FLIPS", "500"))


def most_memory():
    """In KiB. A child's peak begins with its parent's (getrusage(2)), and that of this test grows with its zips."""
    return max(PEAK_KIB, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + 1024)


def flip(path, chance):
    """Flips one bit of a file; returns how to put it back."""
    whole = path.read_bytes()
    place = chance.randrange(len(whole))
    changed = bytearray(whole)
    changed[place] ^= 1 << chance.randrange(8)
    path.write_bytes(changed)
    return lambda: path.write_bytes(whole)


class Keys(SiteTest):
    def setUp(self):
        super().setUp()
        self.publish()
        self.key = self.folder / "city.key"

    def keygen(self, *more, key=None, **kwargs):
        return kokai("keygen", "--key", key or self.key, "--content", self.content, "--output", self.output, *more,
                     **kwargs)

    def sign(self, *more):
        return kokai("sign", "--output", self.output, "--key", self.key, *more)

    def test_a_new_key_can_be_read_by_its_owner_alone_and_its_public_half_by_all(self):
        self.assertEqual(self.keygen("--no-password").status, 0)
        self.assertEqual(stat.S_IMODE(self.key.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(Path(str(self.key) + ".pub").stat().st_mode) & 0o444, 0o444)

    def test_a_key_is_never_overwritten(self):
        self.keygen("--no-password")
        before = all_bytes(self.folder)
        self.assert_refused(self.keygen("--no-password"), str(self.key), status=4)
        self.key.unlink()
        self.assert_refused(self.keygen("--no-password"), str(self.key) + ".pub", status=4)
        self.key.write_bytes(b"mine")
        Path(str(self.key) + ".pub").unlink()
        self.assert_refused(self.keygen("--no-password"), str(self.key), status=4)
        self.assertEqual(self.key.read_bytes(), b"mine")
        self.assertLessEqual(set(all_bytes(self.folder)), set(before))

    def test_a_key_is_refused_where_it_would_be_published(self):
        for folder in (self.content, self.output, self.content / "999016-mihon"):
            with self.subTest(folder):
                self.assert_refused(self.keygen("--no-password", key=folder / "k"), str(folder / "k"), status=4)
                self.assertFalse((folder / "k").exists())

    def test_a_key_is_refused_in_a_git_work_tree_that_does_not_ignore_it(self):
        work = self.folder / "work"
        work.mkdir()
        subprocess.run(["git", "init", "-q", work], check=True)
        self.assert_refused(self.keygen("--no-password", key=work / "k"), ".gitignore", status=4)
        self.assertFalse((work / "k").exists())
        write(work / ".gitignore", "k\n")
        self.assertEqual(self.keygen("--no-password", key=work / "k").status, 0)

    def test_a_key_file_that_others_may_read_signs_nothing(self):
        self.keygen("--no-password")
        for mode in (0o644, 0o640, 0o620, 0o604):
            self.key.chmod(mode)
            self.assert_refused(self.sign(), "chmod 600", status=4)
        self.assertFalse((self.output / "SHA256SUMS").exists())
        self.key.chmod(0o400)
        self.assertEqual(self.sign().status, 0)

    def test_a_password_comes_by_descriptor_and_a_wrong_one_is_told(self):
        self.assertEqual(self.with_password("秘密の言葉", "keygen").returncode, 0)
        self.assertIn("パスワードが違います", self.with_password("秘密の言葉 ", "sign").stderr)
        self.assertFalse((self.output / "SHA256SUMS").exists())
        self.assertEqual(self.with_password("秘密の言葉", "sign").returncode, 0)

    def test_an_empty_password_and_no_place_to_ask_are_usage_errors(self):
        self.assertEqual(self.with_password("", "keygen").returncode, 2)
        done = subprocess.run([os.environ["KOKAI"], "keygen", "--key", self.key], capture_output=True, text=True,
                              env=environment(), check=False, start_new_session=True)  # no terminal
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("--password-fd", done.stderr)
        self.assertFalse(self.key.exists())

    def test_a_password_is_asked_on_the_terminal_without_echo(self):
        shown, status = self.typed("keygen", "ひみつx\x7f\nひみつ\n")
        self.assertEqual(status, 0, shown)
        self.assertNotIn("ひみつ", shown)
        shown, status = self.typed("sign", "ひみつ\n")
        self.assertEqual(status, 0, shown)
        shown, status = self.typed("sign", "ひみ\x03")
        self.assertEqual(status, 2, shown)

    def test_two_passwords_that_differ_make_no_key(self):
        shown, status = self.typed("keygen", "a\nb\n")
        self.assertEqual(status, 2, shown)
        self.assertFalse(self.key.exists())

    def test_what_is_no_key_is_told(self):
        for text in ("", "x", "untrusted comment: x\nRWQ=\n", "untrusted comment: x\n" + "A" * 212 + "\n"):
            self.key.write_text(text, encoding="utf-8")
            self.key.chmod(0o600)
            self.assert_refused(self.sign(), "署名の鍵", status=1)

    def test_a_flipped_bit_in_a_key_is_found(self):
        self.keygen("--no-password")
        chance = random.Random(SEED)
        lines = self.key.read_text(encoding="utf-8").splitlines()
        letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for _ in range(40):
            # From the id on: before it lie the salt and the costs, which a key without password does not use.
            place = chance.randrange(73, len(lines[1]) - 2)
            other = letters[letters.index(lines[1][place]) ^ 1 << chance.randrange(6)]
            self.key.write_text("%s\n%s\n" % (lines[0], lines[1][:place] + other + lines[1][place + 1:]),
                                encoding="utf-8")
            self.assert_refused(self.sign(), status=1)

    def with_password(self, password, command):
        """Runs keygen or sign with a password given by descriptor."""
        reading, writing = os.pipe()
        os.write(writing, password.encode("utf-8") + b"\n")
        os.close(writing)
        words = [os.environ["KOKAI"], command, "--key", self.key, "--output", self.output, "--password-fd",
                 str(reading)]
        done = subprocess.run(words, pass_fds=[reading], capture_output=True, text=True, env=environment(),
                              check=False)
        os.close(reading)
        return done

    def typed(self, command, keys):
        """Runs it on a terminal of its own, types when it asks; what the terminal showed, and the status."""
        answers = [part + "\n" if part and not part.endswith("\x03") else part for part in keys.split("\n")]
        return on_terminal([command, "--key", self.key, "--output", self.output], b":",
                           [answer.encode("utf-8") for answer in answers])


class Interplay(SignedSite):
    """Our files with other people's programs, and the other way round."""

    def test_minisign_and_sha256sum_verify_what_we_sign(self):
        self.signed()
        done = minisign("-V", "-p", self.pub, "-m", self.output / "SHA256SUMS")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("date:2026-04-01\tfile:SHA256SUMS", done.stdout)
        checked = subprocess.run(["sha256sum", "-c", "--strict", "--quiet", "SHA256SUMS"], cwd=self.output, check=False)
        self.assertEqual(checked.returncode, 0)

    def test_the_public_key_stands_on_one_line_for_minisign(self):
        self.signed()
        line = self.pub.read_text(encoding="utf-8").splitlines()[1]
        self.assertEqual(minisign("-V", "-P", line, "-m", self.output / "SHA256SUMS").returncode, 0)
        self.assertEqual(kokai("verify", self.output, "--pub", self.pub).status, 0)
        write(self.folder / "line.pub", line + "\n")
        self.assertEqual(self.verify(pub=self.folder / "line.pub").status, 0)

    def test_we_verify_what_minisign_signs_prehashed_and_legacy(self):
        self.signed()
        for way in ([], ["-l"]):
            done = minisign("-S", "-s", self.key, "-m", self.output / "SHA256SUMS", "-t", "こんにちは", *way)
            self.assertEqual(done.returncode, 0, done.stderr)
            checked = self.verify()
            self.assertEqual(checked.status, 0, checked.said)
            self.assertIn("こんにちは", checked.said)

    def test_we_sign_with_keys_of_minisign_without_a_password(self):
        key, pub = self.folder / "theirs", self.folder / "theirs.pub"
        self.assertEqual(minisign("-G", "-W", "-s", key, "-p", pub).returncode, 0)
        key.chmod(0o600)
        done = self.sign(key=key)
        self.assertEqual(done.status, 0, done.said)
        self.assertEqual(self.verify(pub=pub).status, 0)
        self.assertEqual(minisign("-V", "-p", pub, "-m", self.output / "SHA256SUMS").returncode, 0)

    def test_locked_keys_go_both_ways(self):
        key, pub = self.folder / "theirs", self.folder / "theirs.pub"
        self.assertEqual(minisign("-G", "-s", key, "-p", pub, typed="pw\npw\n").returncode, 0)
        key.chmod(0o600)
        reading, writing = os.pipe()
        os.write(writing, b"pw\n")
        os.close(writing)
        done = subprocess.run([os.environ["KOKAI"], "sign", "--output", self.output, "--key", key, "--password-fd",
                               str(reading)], pass_fds=[reading], capture_output=True, text=True, env=environment(),
                              check=False)
        os.close(reading)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(minisign("-V", "-p", pub, "-m", self.output / "SHA256SUMS").returncode, 0)
        reading, writing = os.pipe()
        os.write(writing, b"pw2\n")
        os.close(writing)
        ours = self.folder / "ours"
        subprocess.run([os.environ["KOKAI"], "keygen", "--key", ours, "--password-fd", str(reading)],
                       pass_fds=[reading], capture_output=True, env=environment(), check=True)
        os.close(reading)
        done = minisign("-S", "-s", ours, "-m", self.output / "index.html", typed="pw2\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(minisign("-V", "-p", str(ours) + ".pub", "-m", self.output / "index.html").returncode, 0)


class Signing(SignedSite):
    def test_the_same_site_key_and_day_give_the_same_bytes_at_any_number_of_jobs(self):
        self.assertEqual(self.sign("--jobs", "1").status, 0)
        once = all_bytes(self.output)
        self.assertEqual(self.sign("--jobs", "8").status, 0)
        self.assertEqual(all_bytes(self.output), once)

    def test_every_published_file_is_listed_in_both_lists(self):
        write(self.output / "well-known" / ".hidden", "x")
        write(self.output / "広報" / "日本語 の名前.txt", "x")
        self.signed()
        listed = [line[66:] for line in (self.output / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
        expected = sorted((p.relative_to(self.output).as_posix() for p in self.output.rglob("*") if p.is_file()),
                          key=lambda path: path.encode("utf-8"))
        expected = [p for p in expected if p not in (".kokai-manifest", "SHA256SUMS", "SHA256SUMS.minisig")]
        self.assertEqual(listed, expected)
        manifest = json.loads((self.output / "manifest.json").read_text(encoding="utf-8"))
        self.assertEqual([f["path"] for f in manifest["files"]], [p for p in expected if p != "manifest.json"])
        for file in manifest["files"]:
            self.assertEqual(file["bytes"], (self.output / file["path"]).stat().st_size)
        self.assert_proved()

    def test_a_new_build_drops_the_signature_and_keeps_what_staff_put_there(self):
        write(self.output / "staff.txt", "x")
        shutil.make_archive(str(self.output / "staff"), "zip", self.content)
        self.signed()
        self.assertTrue((self.output / "staff.zip.minisig").exists())
        self.publish()
        left = set(all_bytes(self.output))
        self.assertTrue(left.isdisjoint(PROOF + ("staff.zip.minisig",)), left)
        self.assertLessEqual({"staff.txt", "staff.zip"}, left)
        self.assert_refused(self.verify(), "SHA256SUMS", status=1)

    def test_a_site_that_no_build_made_is_refused(self):
        (self.output / ".kokai-manifest").unlink()
        self.assert_refused(self.sign(), "proof/unguarded")
        self.assertTrue(set(all_bytes(self.output)).isdisjoint(PROOF))

    def test_every_gap_and_every_odd_file_is_told_at_once_and_nothing_is_signed(self):
        (self.output / "404.html").unlink()
        (self.output / "999016" / "1" / "index.html").unlink()
        (self.output / "link.html").symlink_to("index.html")
        os.mkfifo(self.output / "pipe")
        write(Path(os.fsdecode(os.fsencode(self.output) + b"/\xff.txt")), "x")
        write(self.output / "line\nbreak.txt", "x")
        write(self.output / "manifest.json", "{}")
        before = all_bytes(self.output)
        done = self.sign()
        self.assert_refused(done, "404.html", "999016/1/index.html", "link.html", "pipe", "manifest.json")
        for name, count in (("incomplete", 2), ("not-a-file", 2), ("name", 2), ("taken", 1)):
            self.assertEqual(done.said.count("[proof/%s]" % name), count, done.said)
        self.assertEqual(all_bytes(self.output), before)

    def test_a_key_inside_the_site_signs_nothing(self):
        inside = self.output / "city.key"
        shutil.copy(self.key, inside)
        self.assert_refused(self.sign(key=inside), str(inside), status=4)

    def test_a_name_of_255_bytes_is_signed_and_verified(self):
        write(self.output / ("x" * 255), "x")
        write(self.output / ("あ" * 85), "x")
        self.signed()
        self.assert_proved()

    def test_a_zip_whose_signature_has_no_room_for_its_name_is_told(self):
        write(self.output / ("x" * 251 + ".zip"), "PK")
        self.assert_refused(self.sign(), "File name too long", status=4)
        self.assert_refused(self.verify(), status=1)

    def test_a_folder_that_is_not_there_is_told_and_not_made(self):
        done = kokai("sign", "--output", self.folder / "no" / "such", "--key", self.key)
        self.assert_refused(done, "no/such", status=4)
        self.assertFalse((self.folder / "no").exists())


class Verifying(SignedSite):
    def test_everything_changed_missing_and_added_is_named_at_once(self):
        self.signed()
        write(self.output / "index.html", "x")
        write(self.output / "new" / "deep" / ".hidden", "x")
        (self.output / "404.html").unlink()
        robots = self.output / "robots.txt"
        robots.rename(self.folder / "robots.txt")
        robots.symlink_to(self.folder / "robots.txt")
        done = self.verify(None, "--json")
        self.assertEqual(done.status, 1)
        told = json.loads(done.out)
        self.assertFalse(told["valid"])
        self.assertEqual([(f["id"], f["path"]) for f in told["findings"]], [
            ("proof/missing", "404.html"), ("proof/changed", "index.html"), ("proof/added", "new/deep/.hidden"),
            ("proof/not-a-file", "robots.txt")])
        self.assert_refused(self.verify(), "404.html", "index.html", "new/deep/.hidden", "robots.txt")

    def test_another_key_and_a_list_of_somebody_else_are_told(self):
        self.signed()
        self.keygen("--no-password", key=self.folder / "other")
        self.assert_refused(self.verify(pub=self.folder / "other.pub"), "proof/other-key")
        write(self.output / "index.html", "mine now")
        sums = subprocess.run(["sha256sum", "index.html"], cwd=self.output, capture_output=True, check=True)
        write(self.output / "SHA256SUMS", sums.stdout)
        self.assert_refused(self.verify(), "proof/signature")

    def test_a_comment_that_was_changed_is_told(self):
        self.signed()
        signature = self.output / "SHA256SUMS.minisig"
        write(signature, signature.read_text(encoding="utf-8").replace("2026-04-01", "2026-04-02"))
        self.assert_refused(self.verify(), "proof/signature")

    def test_a_copy_without_the_list_of_the_build_is_proved(self):
        self.signed()
        copy = self.folder / "copy"
        shutil.copytree(self.output, copy)
        (copy / ".kokai-manifest").unlink()
        self.assert_proved(copy)

    def test_a_list_that_leads_out_is_not_followed(self):
        self.signed()
        for path in ("../secret", "/etc/passwd", "a//b", "./a", "a/../b"):
            write(self.output / "SHA256SUMS", "%s  %s\n" % ("0" * 64, path))
            minisign("-S", "-s", self.key, "-m", self.output / "SHA256SUMS")
            self.assert_refused(self.verify(), "proof/sums")

    def test_a_bit_flipped_anywhere_in_a_signed_site_is_found(self):
        self.signed()
        chance = random.Random(SEED)
        files = [p for p in sorted(self.output.rglob("*")) if p.is_file() and p.name != ".kokai-manifest"]
        sizes = [p.stat().st_size for p in files]
        kinds, unsigned = {}, 0
        while sum(kinds.values()) < FLIPS:
            # Half by bytes, half by files, so that small ones (the signature) come up, too.
            path = chance.choices(files, sizes if sum(kinds.values()) % 2 else None)[0]
            before = path.read_bytes()
            back = flip(path, chance)
            done = self.verify(None, "--json")
            name = path.relative_to(self.output).as_posix()
            comment = name == "SHA256SUMS.minisig" and self.untrusted_only(before, path.read_bytes())
            self.assertEqual(done.status, 0 if comment else 1, name)
            if comment:
                unsigned += 1
            else:
                found = json.loads(done.out)["findings"]
                self.assertIn(name if name not in PROOF[:2] else "SHA256SUMS", [f["path"] for f in found])
                kinds[found[0]["id"]] = kinds.get(found[0]["id"], 0) + 1
            back()
        self.assert_proved()
        print("site: %d flips, all found: %s; %d more in the comment that is not signed" % (FLIPS, kinds, unsigned))

    @staticmethod
    def untrusted_only(before, after):
        """Did only the first line change, behind "untrusted comment: "? minisign signs all but that."""
        first = before.index(b"\n")
        return (before[first:] == after[first:] and after.startswith(b"untrusted comment: ")
                and b"\n" not in after[:first])


class ThePage(SignedSite):
    """「確かめ方」: what it tells residents to type is typed here, where this machine has the programs."""

    def setUp(self):
        super().setUp()
        self.line = self.pub.read_text(encoding="utf-8").splitlines()[1]
        site = self.content / "site.yaml"
        write(site, site.read_text(encoding="utf-8") + "public_key: %s\n" % self.line)
        self.publish()
        (self.output / "bundles").mkdir()
        bag(self.output / "bundles" / "999016.zip", {"a.txt": b"x"})
        self.signed()
        page = (self.output / "about" / "verify" / "index.html").read_text(encoding="utf-8")
        self.assertIn('<a href="../../about/verify/index.html" aria-current="page">', page)
        self.commands = [html.unescape(line) for block in re.findall("<pre><code>(.*?)</code></pre>", page, re.S)
                         for line in block.splitlines()]
        self.download = self.folder / "download"
        self.download.mkdir()
        for name in ("bundles/999016.zip", "bundles/999016.zip.minisig", "SHA256SUMS", "SHA256SUMS.minisig"):
            shutil.copy(self.output / name, self.download)

    def typed(self, command, cwd):
        return subprocess.run(command, shell=True, cwd=cwd, capture_output=True, text=True, check=False)

    def test_its_commands_prove_what_is_right_and_show_what_is_wrong(self):
        tried = []
        for changed in (False, True):
            if changed:
                write(self.download / "999016.zip", "PK")
                write(self.output / "index.html", "x")
            listed = self.typed("grep 999016.zip SHA256SUMS", self.download).stdout[:64]
            for command in self.commands:
                program = command.split()[0]
                if program in ("certutil", "findstr", "Get-FileHash", self.line) or program == "grep":
                    continue
                whole = " -c " in command
                done = self.typed(command, self.output if whole else self.download)
                if program == "minisign":
                    good = done.returncode == 0 and "Signature and comment signature verified" in done.stdout
                    expected = not changed or command.endswith("SHA256SUMS")
                elif whole:
                    good, expected = done.stdout + done.stderr == "", not changed
                else:
                    good, expected = done.stdout[:64] == listed, not changed
                self.assertEqual(good, expected, (command, changed, done))
                tried.append(command)
        self.assertEqual(len(tried), 2 * 6, tried)
        self.assertIn(self.line, self.commands)

    def test_without_a_key_it_tells_of_sums_alone_and_no_page_links_to_it(self):
        write(self.content / "site.yaml", "title: みほん評価書\npublisher: みほん市\n")
        self.publish()
        page = (self.output / "about" / "verify" / "index.html").read_text(encoding="utf-8")
        self.assertNotIn("minisign", page)
        self.assertIn("公開鍵が示されていません", page)
        self.assertNotIn("about/verify", (self.output / "index.html").read_text(encoding="utf-8"))


def bag(path, payload, folder="mihon/", tamper=lambda archive: None):
    """A BagIt bag as a zip."""
    import hashlib
    sums = "".join("%s  data/%s\n" % (hashlib.sha256(body).hexdigest(), name) for name, body in payload.items())
    tags = {"bagit.txt": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "manifest-sha256.txt": sums.encode("utf-8")}
    tag_sums = "".join("%s  %s\n" % (hashlib.sha256(body).hexdigest(), name) for name, body in tags.items())
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of names that stand twice
        for name, body in tags.items():
            archive.writestr(folder + name, body)
        archive.writestr(folder + "tagmanifest-sha256.txt", tag_sums)
        for name, body in payload.items():
            archive.writestr(folder + "data/" + name, body)
        tamper(archive)


class Zips(SignedSite):
    PAYLOAD = {"index.html": b"<p>" + b"text " * 3000, "評価書/一覧.csv": "番号,名前\n".encode("utf-8"), "100%.txt": b"x"}

    def setUp(self):
        super().setUp()
        (self.output / "bundles").mkdir()
        self.zip = self.output / "bundles" / "999016.zip"

    def signed_bag(self, **kwargs):
        payload = {name.replace("%", "%25"): body for name, body in self.PAYLOAD.items()}
        del payload["100%25.txt"]
        bag(self.zip, payload, **kwargs)
        self.signed()

    def told(self):
        done = self.verify(self.zip, "--json")
        self.assertNotEqual(done.status, 3, done.said)
        return {(f["id"], f["path"]) for f in json.loads(done.out)["findings"]}, done

    def test_a_zip_is_proved_with_nothing_but_its_signature_and_the_key(self):
        self.signed_bag()
        alone = self.folder / "download"
        alone.mkdir()
        for name in ("999016.zip", "999016.zip.minisig"):
            shutil.copy(self.output / "bundles" / name, alone)
        self.assert_proved(alone / "999016.zip")
        done = minisign("-V", "-p", self.pub, "-m", alone / "999016.zip")
        self.assertEqual(done.returncode, 0, done.stderr)
        (alone / "999016.zip.minisig").unlink()
        self.assert_refused(self.verify(alone / "999016.zip"), "proof/unsigned", "999016.zip.minisig")

    def test_a_zip_that_is_no_bag_is_proved_by_its_signature(self):
        with zipfile.ZipFile(self.zip, "w") as archive:
            archive.writestr("a.txt", "x")
        self.signed()
        self.assert_proved(self.zip)

    def test_what_changed_inside_is_named_by_the_bag(self):
        self.signed_bag()
        other = dict(self.PAYLOAD)
        del other["100%.txt"]
        other["index.html"] = b"changed"

        def tamper(archive):
            archive.writestr("mihon/data/more.txt", "x")

        signature = Path(str(self.zip) + ".minisig").read_bytes()
        bag(self.zip, other, tamper=tamper)
        lines = self.zip.read_bytes()
        # The manifest of before in the archive of now.
        self.signed_bag()
        manifest = zipfile.ZipFile(self.zip).read("mihon/manifest-sha256.txt")
        write(self.zip, lines)
        with zipfile.ZipFile(self.zip) as old, zipfile.ZipFile(self.folder / "mixed.zip", "w") as new:
            for entry in old.namelist():
                if entry.endswith("一覧.csv"):
                    continue
                new.writestr(entry, manifest if entry.endswith("/manifest-sha256.txt") else old.read(entry))
        shutil.move(self.folder / "mixed.zip", self.zip)
        write(str(self.zip) + ".minisig", signature)
        told, done = self.told()
        self.assertEqual(done.status, 1)
        self.assertLessEqual({("proof/signature", "999016.zip"),
                              ("proof/changed", "999016.zip: mihon/data/index.html"),
                              ("proof/added", "999016.zip: mihon/data/more.txt"),
                              ("proof/missing", "999016.zip: mihon/data/評価書/一覧.csv")}, told)

    def test_a_bit_flipped_anywhere_in_a_signed_zip_is_found(self):
        self.signed_bag()
        chance = random.Random(SEED)
        inside = 0
        for _ in range(FLIPS):
            back = flip(self.zip, chance)
            told, done = self.told()
            self.assertEqual(done.status, 1)
            self.assertIn(("proof/signature", "999016.zip"), told)
            inside += len(told) > 1
            back()
        self.assert_proved(self.zip)
        print("zip: %d flips, all found, %d of them by the archive, too" % (FLIPS, inside))

    def test_hostile_zips_are_refused_in_bounded_memory(self):
        link = zipfile.ZipInfo("link")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        cases = {
            "proof/zip-name": [lambda z: z.writestr("../x", "x"), lambda z: z.writestr("/etc/x", "x"),
                               lambda z: z.writestr("a/../../x", "x"), lambda z: z.writestr("C:/x", "x"),
                               lambda z: z.writestr("a\\..\\..\\x", "x"), lambda z: z.writestr("a\\x", "x"),
                               lambda z: z.writestr("x" * 256, "x"), lambda z: z.writestr("a/" + "あ" * 86 + "/b", "x"),
                               lambda z: z.writestr("long/" * 300 + "x", "x")],
            "proof/zip-link": [lambda z: z.writestr(link, "/etc/passwd")],
            "proof/zip-double": [lambda z: (z.writestr("a", "1"), z.writestr("a", "2")),
                                 lambda z: (z.writestr("A.html", "1"), z.writestr("a.html", "2")),
                                 lambda z: (z.writestr("É", "1"), z.writestr("e\u0301", "2"))],
        }
        for wanted, makers in cases.items():
            for number, make in enumerate(makers):
                with self.subTest(wanted, number=number):
                    bag(self.zip, {"a.txt": b"x"}, tamper=make)
                    self.assert_hostile(wanted)

    def test_sizes_that_lie_are_refused_in_bounded_memory(self):
        with zipfile.ZipFile(self.zip, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", b"x" * 100_000)
        honest = self.zip.read_bytes()
        directory = honest.index(b"PK\x01\x02")
        for said in (0, 5, 99_999, 100_001, 4 * 2**30 - 2):
            for packed in (None, 1, 2**31):
                lie = bytearray(honest)
                struct.pack_into("<I", lie, directory + 24, said)
                struct.pack_into("<I", lie, 22, said)
                if packed:
                    struct.pack_into("<I", lie, directory + 20, packed)
                write(self.zip, bytes(lie))
                with self.subTest(said, packed=packed):
                    self.assert_hostile()

    def test_an_encrypted_zip_is_refused(self):
        bag(self.zip, {"a.txt": b"x"})
        locked = bytearray(self.zip.read_bytes())
        locked[6] |= 1
        locked[locked.index(b"PK\x01\x02") + 8] |= 1
        write(self.zip, bytes(locked))
        self.assert_hostile("proof/zip-encrypted")

    def test_cut_and_empty_zips_are_refused(self):
        bag(self.zip, {"a.txt": b"x" * 1000})
        whole = self.zip.read_bytes()
        self.signed()  # what is cut: neither what was signed nor a zip
        for cut in {round(n * (len(whole) - 1) / 200) for n in range(201)}:
            write(self.zip, whole[:cut])
            told, done = self.told()
            self.assertEqual((done.status, {found for found, _ in told}), (1, {"proof/signature", "proof/zip-broken"}),
                             cut)

    def test_a_million_entries_cost_no_more_than_their_directory(self):
        # One local file, a directory that names it again and again: small on disk, many in the list.
        name, body = b"a", zlib.compress(b"x")[2:-4]
        local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0x21, zlib.crc32(b"x"), len(body), 1, len(name), 0)
        entry = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0x21, zlib.crc32(b"x"), len(body), 1,
                            len(name), 0, 0, 0, 0, 0, 0) + name
        count = 60_000
        end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(entry) * count,
                          len(local + name + body), 0)
        write(self.zip, local + name + body + entry * count + end)
        self.assert_hostile("proof/zip-double")

    def test_names_that_cut_lead_to_a_drive_or_are_no_text_are_refused(self):
        for name in (b"a\0b.txt", b"C:x", b"\xff\xfe", b"a\nb", b"a\x1b[2J"):
            with self.subTest(name):
                bag(self.zip, {"a.txt": b"x"})
                hostile_zips.renamed(self.zip, name)
                self.assert_hostile("proof/zip-name")

    def test_names_of_255_bytes_are_taken(self):
        bag(self.zip, {"あ" * 85 + "/" + "x" * 255: b"x"})
        self.signed()
        self.assert_proved(self.zip)

    def test_bombs_are_refused_before_they_unpack(self):
        """10,000 : 1 would take deflate twice, or entries that overlap; what one pass packs to is refused already."""
        packed, crc, size = repeated(bytes(MIB), 4 * 1024)
        part = repeated(bytes(MIB), 15)  # each too small to be judged alone
        bombs = {"4 GiB of nothing": [Entry("big", packed, crc, size, extra=struct.pack("<HHQQ", 1, 16, size, len(packed)))],
                 "in small parts": [Entry("%03d" % n, *part) for n in range(300)],
                 "one part many times": [Entry("%05d" % n, *part, at=0 if n else None) for n in range(10_000)]}
        for name, entries in bombs.items():
            with self.subTest(name):
                write_zip(self.zip, entries)
                self.assert_hostile("proof/zip-too-large")
        for said in (1, 15):  # MiB of what unpacks to 4 GiB, and is right as far as it says
            write_zip(self.zip, [Entry("big", packed, *repeated(bytes(MIB), said)[1:])])
            self.assert_hostile("proof/zip-broken")

    def test_gigabytes_that_are_well_packed_are_proved_in_bounded_memory(self):
        block = random.Random(SEED).randbytes(8192)
        packed, crc, size = repeated(block + bytes(MIB), 1024)
        write_zip(self.zip, [Entry("big", packed, crc, size)])
        self.signed()
        done = self.verify(self.zip)
        self.assertEqual(done.status, 0, done.said)
        self.assertLess(done.peak_kib, most_memory())

    def test_zips_beyond_4_gib_are_proved_as_a_whole_and_not_looked_into(self):
        with open(self.zip, "wb") as file:
            file.truncate(4 * 1024 * MIB)
        self.signed()
        done = self.verify(self.zip)
        self.assertEqual(done.status, 0, done.said)
        self.assertIn("中のファイルは調べていません", done.said)
        self.assertLess(done.peak_kib, most_memory())
        with open(self.zip, "r+b") as file:
            file.seek(3 * 1024 * MIB)
            file.write(b"x")
        self.assertIn("proof/signature", self.verify(self.zip).said)

    def test_a_list_that_is_longer_than_its_bag_is_refused_in_bounded_memory(self):
        chance = random.Random(SEED)
        lines = "".join("%064x  data/%d\n" % (chance.getrandbits(256), n) for n in range(4000)).encode() + b"\n" * (8 * MIB)
        packed, crc, size = repeated(lines, 16)
        mark = b"BagIt-Version: 1.0\n"
        write_zip(self.zip, [Entry("a/bagit.txt", zlib.compress(mark)[2:-4], zlib.crc32(mark), len(mark)),
                             Entry("a/manifest-sha256.txt", packed, crc, size)])
        self.assert_hostile("proof/zip-too-large")

    def test_entries_that_share_their_bytes_or_have_another_name_before_them_are_refused(self):
        part = repeated(b"x" * 5000, 1)
        write_zip(self.zip, [Entry("a", *part), Entry("b", *part, at=0)])
        self.assert_hostile("proof/zip-broken")
        write_zip(self.zip, [Entry("index.html", *part)])
        write(self.zip, self.zip.read_bytes().replace(b"index.html", b"../x/y.txt", 1))
        self.assert_hostile("proof/zip-broken")

    def test_zip64_records_that_are_right_are_read(self):
        part = repeated(b"x" * 5000, 1)
        one = Entry("a", *part, extra=struct.pack("<HHQQ", 1, 16, 5000, len(part[0])))
        for end64 in (None, (1, len(one.row(0)), len(one.local()))):
            write_zip(self.zip, [one], end64)
            self.signed()
            self.assert_proved(self.zip)

    def test_zip64_records_that_lie_are_refused(self):
        part = repeated(b"x" * 5000, 1)
        huge = 2**64 - 1
        for end64 in ((huge, 51, 0), (1, huge, 0), (1, 47, huge), (2**40, 47 << 40, 0), (0, 0, 0), (2, 47, 0)):
            with self.subTest(end64=end64):
                write_zip(self.zip, [Entry("a", *part)], end64)
                self.assert_hostile()
        for sizes in ((huge, 10), (5000, huge), (huge, huge), (2**63, 2**63), (5000, 2**40), (0, 0)):
            with self.subTest(sizes=sizes):
                write_zip(self.zip, [Entry("a", *part, extra=struct.pack("<HHQQ", 1, 16, *sizes))])
                self.assert_hostile()
        write_zip(self.zip, [Entry("a", *part, extra=b"\x01\0\x08\0" + bytes(8))])  # too short for what it says
        self.assert_hostile()
        write_zip(self.zip, [Entry("a", *part, at=n) for n in (2**31, 2**32 - 2)])
        self.assert_hostile()

    def assert_hostile(self, wanted=None):
        self.signed()  # by the right key: what is inside is judged nevertheless
        done = kokai("verify", self.zip, "--pub", self.pub, "--json", timeout=30)
        self.assertEqual(done.status, 1, done.said)
        told = {f["id"]: f for f in json.loads(done.out)["findings"]}
        self.assertLessEqual({found for found in told if not found.startswith("proof/zip-")}, {"proof/added"})
        if wanted:
            self.assertIn(wanted, told)
        self.assertLess(done.peak_kib, most_memory())


if __name__ == "__main__":
    unittest.main()
