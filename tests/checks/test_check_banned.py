"""Each ban of scripts/banned.txt is seen to bite where it should, and only there."""
import importlib.util
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
PLANTED = [
    ("#include <regex>", "text"),
    ("std::regex r;", "analysis"),
    ("std::basic_regex<char> r;", "analysis"),
    ("#include <format>", "text"),
    ("auto s = std::format(1);", "text"),
    ("#include <ranges>", "text"),
    ("for (auto x : v | std::views::reverse) {}", "text"),
    ("return std::tolower(c);", "text"),
    ("if (isalpha(c)) {}", "formats"),
    ("setlocale(LC_ALL, 0);", "commands"),
    ("out.imbue(std::locale());", "rendering"),
    ("long t = time(nullptr);", "rendering"),
    ("auto t = std::chrono::system_clock::now();", "pipeline"),
    ("std::exit(1);", "commands"),
    ("abort();", "files"),
    ("std::random_device d;", "analysis"),
    ("int r = rand();", "analysis"),
    ("std::filesystem::directory_iterator it(p);", "reading"),
    ("std::filesystem::recursive_directory_iterator it(p);", "intake"),
]
HARMLESS = [
    ("// std::regex would recurse", "text"),
    ("/* exit(1)\n   time(nullptr) */", "text"),
    ('const char* s = "std::regex \\" exit(1)";', "text"),
    ('auto s = R"(exit(1) time(0))";', "text"),
    ("const long n = 1'000'000; int m = 2'0;", "text"),
    ("round.time(0); Date published_time(int);", "text"),
    ("progress.exit(1); on_exit(2);", "text"),
    ("is_digit(c); lower(c);", "text"),
    ("std::time(nullptr);", "files"),
    ("std::chrono::system_clock::now();", "commands"),
    ("std::chrono::steady_clock::now();", "pipeline"),
    ("std::filesystem::directory_iterator it(p);", "files"),
]


def check(code, room):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "generator" / room / "x.cpp"
        path.parent.mkdir(parents=True)
        path.write_text("\n" + code + "\n", encoding="utf-8")
        ran = subprocess.run([sys.executable, str(SCRIPTS / "check_banned.py"), folder],
                             capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout


class CheckBanned(unittest.TestCase):
    def test_every_planted_fault_is_found_with_its_line(self):
        for code, room in PLANTED:
            status, output = check(code, room)
            self.assertEqual(status, 1, code)
            self.assertIn(f"generator/{room}/x.cpp:2: ", output)

    def test_harmless_code_passes(self):
        for code, room in HARMLESS:
            status, output = check(code, room)
            self.assertEqual(status, 0, output)

    def test_every_ban_was_planted_and_has_a_reason(self):
        spec = importlib.util.spec_from_file_location("check_banned", SCRIPTS / "check_banned.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        for pattern, _, reason in module.rules_of(SCRIPTS / "banned.txt"):
            self.assertTrue(any(pattern.search(code) for code, _ in PLANTED), pattern.pattern)
            self.assertGreater(len(reason), 20)


if __name__ == "__main__":
    unittest.main()
