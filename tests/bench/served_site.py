#!/usr/bin/env python3
"""Requests a second for the largest page of a site, from nginx on loopback with the shipped sample (https), with and
without packed copies. Wants nginx-light, libnginx-mod-http-brotli-static and wrk.

usage: KOKAI=build/release/kokai tests/bench/served_site.py CONTENT [ROUNDS] [SCRATCH]

Four ways, one after another in each round: as it is, packed anew for each request, from the .gz, from the .br. Prints
requests a second (median, lowest, highest) and what one answer weighs. One worker, 8 connections kept open.
"""
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bundles import build

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "publish"))
from served import Nginx, get  # noqa: E402

SECONDS = 4
WAYS = (("as it is", "plain", "identity"), ("gzip, packed for each", "plain", "gzip"), (".gz", "packed", "gzip"),
        (".br", "packed", "br"))


def asked(server, page, coding):
    """Requests a second; every answer must be right."""
    done = subprocess.run(["wrk", "-t", "1", "-c", "8", "-d", str(SECONDS), "-H", "Accept-Encoding: " + coding,
                           "https://127.0.0.1:%d/%s" % (server.port, page)], capture_output=True, text=True, check=True)
    if re.search("Non-2xx|Socket errors", done.stdout):
        sys.exit(done.stdout)
    return float(re.search(r"^Requests/sec:\s+([\d.]+)", done.stdout, re.MULTILINE).group(1))


def weight(server, page, coding):
    """Bytes of an answer without its head; it must come in that coding."""
    connection = server.connection()
    _, headers, body = get(connection, "/%s" % page, **{"Accept-Encoding": coding})
    connection.close()
    if headers.get("Content-Encoding", "identity") != coding:
        sys.exit("%s does not come as %s" % (page, coding))
    return len(body)


def main():
    content = Path(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    scratch = Path(tempfile.mkdtemp(prefix="kokai-bench-", dir=sys.argv[3] if len(sys.argv) > 3 else None))
    servers = {}
    try:
        build(content, scratch / "plain")
        build(content, scratch / "packed", "--packed-copies")
        largest = max((scratch / "plain").rglob("*.html"), key=lambda path: path.stat().st_size)
        page = largest.relative_to(scratch / "plain")
        for name in ("plain", "packed"):
            servers[name] = Nginx(scratch / (name + "-server"), scratch / name, ("brotli_static on;",))
        told = {way: [] for way, _, _ in WAYS}
        for _ in range(rounds):
            for way, name, coding in WAYS:
                told[way].append(asked(servers[name], page, coding))
        print("%s, %d rounds of %d s" % (page, rounds, SECONDS))
        for way, name, coding in WAYS:
            print("%-22s %7.0f requests a second (%.0f to %.0f), %d bytes an answer"
                  % (way, statistics.median(told[way]), min(told[way]), max(told[way]),
                     weight(servers[name], page, coding)))
    finally:
        for server in servers.values():
            server.close()
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
