"""Each rule of scripts/check_layers.py is seen to fail on a house with one planted fault."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "check_layers.py"
SOUND = {
    "CMakeLists.txt": "room(text)\nroom(files ABOVE text)\nroom(commands ABOVE files)\n",
    "ARCHITECTURE.md": "| 1 | `text/` | x |\n| 2 | `files/` | x |\n| 3 | `commands/` | x |\n",
    "generator/text/a.h": "#pragma once\n#include <string>\n",
    "generator/text/a.cpp": '#include "generator/text/a.h"\n#include <unicode/uchar.h>\n#include <unistd.h>\n',
    "generator/files/b.cpp": '#include "generator/text/a.h"\n#include <sys/stat.h>\n#include <unistd.h>\n',
    "generator/commands/c.h": '#pragma once\n#include "generator/files/b.h"\n',
    "generator/main.cpp": '#include "generator/commands/c.h"\n',
    "generator/decisions/0001-rooms.md": "# Rooms\n",
}


def check(changes):
    """Exit status and lines for the sound house with some files changed."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**SOUND, **changes}.items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        ran = subprocess.run([sys.executable, str(SCRIPT), folder], capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout.splitlines()


class CheckLayers(unittest.TestCase):
    def expect(self, changes, *words):
        status, lines = check(changes)
        self.assertEqual((status, len(lines)), (1, 1), lines)
        for word in words:
            self.assertIn(word, lines[0])

    def test_a_sound_house_passes(self):
        self.assertEqual(check({})[0], 0, check({})[1])

    def test_an_include_that_goes_up_names_file_line_and_both_floors(self):
        self.expect({"generator/text/up.cpp": '\n#  include "generator/commands/c.h"\n'},
                    "generator/text/up.cpp:2: ", "text/ (floor 1)", "commands/ (floor 3)")

    def test_a_library_in_a_second_room_names_both_rooms(self):
        self.expect({"generator/files/icu.cpp": "#include <unicode/ustring.h>\n"},
                    "generator/files/icu.cpp:1: ", "files/", "unicode", "text/")

    def test_a_header_of_a_library_without_folder_counts_too(self):
        self.expect({"generator/text/hash.cpp": "#include <xxhash.h>\n",
                     "generator/files/hash.cpp": "#include <xxhash.h>\n"}, "xxhash.h", "files/", "text/")

    def test_a_room_that_architecture_does_not_name_fails(self):
        self.expect({"ARCHITECTURE.md": "| 1 | `text/` |\n| 2 | `files/` |\ncommands/ in passing\n"},
                    "generator/commands: ", "ARCHITECTURE.md")

    def test_a_room_without_a_room_line_fails(self):
        status, lines = check({"generator/attic/x.cpp": "int x;\n"})
        self.assertEqual(status, 1)
        self.assertIn("generator/attic: this room has no room() line in CMakeLists.txt", lines)

    def test_an_include_that_is_not_from_the_root_fails(self):
        self.expect({"generator/text/near.cpp": '#include "a.h"\n'}, "generator/text/near.cpp:1: ", '"a.h"')

    def test_main_may_include_every_room_but_no_room_includes_main(self):
        self.assertEqual(check({"generator/main.cpp": '#include "generator/text/a.h"\n'})[0], 0)


if __name__ == "__main__":
    unittest.main()
