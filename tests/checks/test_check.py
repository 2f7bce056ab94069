"""scripts/check says OK or FAIL of every linter, and fails when one does."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOM = "room(text)\n"


def check(source):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / ".clang-format", root)
        (root / "CMakeLists.txt").write_text(ROOM, encoding="utf-8")
        (root / "ARCHITECTURE.md").write_text("| 1 | `text/` |\n", encoding="utf-8")
        (root / "generator" / "text").mkdir(parents=True)
        (root / "generator" / "text" / "x.cpp").write_text(source, encoding="utf-8")
        ran = subprocess.run([sys.executable, str(root / "scripts" / "check")],
                             capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout


@unittest.skipUnless(shutil.which("clang-format-14") or shutil.which("clang-format"), "no clang-format")
class Check(unittest.TestCase):
    def test_sound_code_is_ok_in_every_line(self):
        self.assertEqual(check("int x = 1;\n"), (0, "OK   layers\nOK   banned\nOK   format\n"))

    def test_a_badly_formatted_file_fails_the_format_line_only(self):
        status, output = check("int   x=1;\n")
        self.assertEqual(status, 1)
        self.assertIn("OK   layers\nOK   banned\nFAIL format\n", output)

    def test_a_broken_ban_fails_its_line_and_names_the_place(self):
        status, output = check("void f() { exit(1); }\n")
        self.assertEqual(status, 1)
        self.assertIn("generator/text/x.cpp:1: exit(", output)
        self.assertIn("FAIL banned\n", output)


if __name__ == "__main__":
    unittest.main()
