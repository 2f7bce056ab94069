#!/usr/bin/env python3
"""Keeps the house in order. Usage: check_layers.py [ROOT]

 1. A room includes rooms below it, never above. The floors are the room() lines of CMakeLists.txt,
    ground floor first; main.cpp stands on the roof.
 2. Each outside library is included by one room only.
 3. Each room on disk has a room() line and a row in ARCHITECTURE.md.
 4. Own headers are included from the root: "generator/<room>/<file>.h".

Prints path:line: reason. Exit 1 when there is something to print.
"""
import re
import sys
from pathlib import Path

ROOF = "main.cpp"
SYSTEM_FOLDERS = {"sys", "linux", "netinet", "arpa", "net", "bits"}
SYSTEM_HEADERS = {
    "dirent.h", "fcntl.h", "poll.h", "pthread.h", "sched.h", "signal.h", "spawn.h", "stdio.h",
    "stdlib.h", "string.h", "time.h", "unistd.h", "errno.h", "limits.h", "netdb.h", "termios.h",
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def floors_of(root):
    """Room name -> floor, counted from 1."""
    names = re.findall(r"^room\((\w+)", (root / "CMakeLists.txt").read_text(encoding="utf-8"), re.M)
    return {name: floor for floor, name in enumerate(names, start=1)}


def rooms_on_disk(root):
    """Folders of generator/ that hold C++."""
    generator = root / "generator"
    return sorted(
        folder.name for folder in generator.iterdir()
        if folder.is_dir() and any(path.suffix in (".h", ".cpp") for path in folder.rglob("*")))


def includes_of(root):
    """(path from root, line, room, quote, header) of every include, sorted."""
    generator = root / "generator"
    for path in sorted(generator.rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        room = path.relative_to(generator).parts[0]
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines, start=1):
            found = INCLUDE.match(line)
            if found:
                yield path.relative_to(root), number, room, found[1], found[2]


def library_of(header):
    """The outside library a <header> belongs to, or None for the language and the system."""
    first = header.split("/")[0]
    if "/" in header:
        return None if first in SYSTEM_FOLDERS else first
    is_library = header.endswith((".h", ".hpp")) and header not in SYSTEM_HEADERS
    return header if is_library else None


def storey(room, floors):
    return "the roof" if room == ROOF else f"floor {floors[room]}"


def check_own_include(place, room, header, floors):
    parts = header.split("/")
    if parts[0] != "generator" or len(parts) < 3:
        return f'{place}: "{header}" is not included from the root'
    target = parts[1]
    for name in (room, target):
        if name != ROOF and name not in floors:
            return f"{place}: {name}/ has no room() line in CMakeLists.txt"
    if room != ROOF and floors[target] > floors[room]:
        return (f"{place}: {room}/ ({storey(room, floors)}) includes {header}"
                f" of {target}/ ({storey(target, floors)}), which lies above it")
    return None


def check_includes(root, floors):
    problems = []
    users = {}  # library -> [(floor, room, place, header)]
    for path, line, room, quote, header in includes_of(root):
        place = f"{path}:{line}"
        library = library_of(header) if quote == "<" else None
        if quote == '"':
            problems.append(check_own_include(place, room, header, floors))
        elif library is not None:
            users.setdefault(library, []).append((floors.get(room, len(floors)), room, place, header))
    for library, places in users.items():
        _, owner, first, _ = min(places)  # the lowest of its rooms
        problems += [f"{place}: {room}/ includes <{header}>, but {library} belongs to {owner}/ ({first})"
                     for _, room, place, header in places if room != owner]
    return [problem for problem in problems if problem]


def check_rooms(root, floors):
    path = root / "ARCHITECTURE.md"
    words = path.read_text(encoding="utf-8") if path.exists() else ""
    problems = []
    for room in rooms_on_disk(root):
        if room not in floors:
            problems.append(f"generator/{room}: this room has no room() line in CMakeLists.txt")
        if not re.search(rf"^\|.*`{re.escape(room)}/`", words, re.M):
            problems.append(f"generator/{room}: this room has no row in ARCHITECTURE.md")
    return problems


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent).resolve()
    floors = floors_of(root)
    problems = check_includes(root, floors) + check_rooms(root, floors)
    print("\n".join(problems) if problems else f"{len(floors)} floors, every arrow points down")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
