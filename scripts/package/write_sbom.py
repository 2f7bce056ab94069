#!/usr/bin/env python3
"""The list of parts (SBOM) of a built program as SPDX 2.3 JSON on stdout.

write_sbom.py PROGRAM VERSION THIRD_PARTY.md

The parts are the shared libraries that the program asks for, each with the Debian package that
gives it and that package's version; licences are taken from THIRD_PARTY.md where it names them.
Same program, same packages and same SOURCE_DATE_EPOCH: same bytes.
"""

import datetime
import hashlib
import json
import os
import re
import subprocess
import sys

DECLARED = {  # THIRD_PARTY.md's words as SPDX names
    "MIT": "MIT", "BSD-2-Clause": "BSD-2-Clause", "BSD-3-Clause": "BSD-3-Clause",
    "Apache-2.0": "Apache-2.0", "Zlib": "Zlib", "LGPL-2.1-or-later": "LGPL-2.1-or-later",
}


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def needed_libraries(program):
    """Name -> path of what the dynamic linker loads because the program itself asks for it."""
    asked = set(re.findall(r"NEEDED +(\S+)", run("objdump", "-p", program)))
    found = dict(re.findall(r"^\s*(\S+) => (\S+) \(", run("ldd", program), re.MULTILINE))
    return {name: os.path.realpath(found[name]) for name in sorted(asked) if name in found}


def package_of(path):
    """The Debian package that owns a file. /lib is /usr/lib, and dpkg knows one of the two names."""
    for name in (path, path.removeprefix("/usr")):
        answer = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True)
        if answer.returncode == 0:
            return answer.stdout.split(":")[0]
    raise SystemExit(f"no Debian package owns {path}")


def licences(third_party):
    """Debian development package -> licence, from the first table of THIRD_PARTY.md."""
    rows = re.findall(r"^\| [^|]+ \| ([^|]+) \| ([^|]+) \|", open(third_party, encoding="utf-8").read(),
                      re.MULTILINE)
    return {package.strip(): words.strip() for names, words in rows for package in names.split(",")}


def source_of(package):
    source = run("dpkg-query", "-W", "-f=${source:Package}", package)
    return source or package


def declared(package, table):
    """The licence of a library: that of the development package with the same source."""
    for development, words in table.items():
        known = subprocess.run(["dpkg-query", "-W", "-f=${source:Package}", development],
                               capture_output=True, text=True)
        if known.returncode == 0 and known.stdout == source_of(package):
            return DECLARED.get(words, "NOASSERTION")
    return "NOASSERTION"


def part(package, table):
    version = run("dpkg-query", "-W", "-f=${Version}", package)
    return {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", package), "name": package,
        "versionInfo": version, "supplier": "Organization: Debian", "downloadLocation": "NOASSERTION",
        "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
        "licenseDeclared": declared(package, table), "copyrightText": "NOASSERTION",
        "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                          "referenceLocator": f"pkg:deb/debian/{package}@{version}"}],
    }


def main(program, version, third_party):
    table = licences(third_party)
    packages = sorted({package_of(path) for path in needed_libraries(program).values()})
    parts = [part(package, table) for package in packages]
    digest = hashlib.sha256(open(program, "rb").read()).hexdigest()
    made = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), datetime.timezone.utc)
    own = {
        "SPDXID": "SPDXRef-kokai", "name": "kokai", "versionInfo": version, "supplier": "NOASSERTION",
        "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "MIT",
        "licenseDeclared": "MIT", "copyrightText": "Copyright (c) 2026 kokai contributors",
        "checksums": [{"algorithm": "SHA256", "checksumValue": digest}],
    }
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"kokai-{version}", "documentNamespace": f"urn:sha256:{digest}",
        "creationInfo": {"created": made.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": ["Tool: kokai-write_sbom"]},
        "packages": [own] + parts,
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                           "relatedSpdxElement": "SPDXRef-kokai"}]
        + [{"spdxElementId": "SPDXRef-kokai", "relationshipType": "DYNAMIC_LINK",
            "relatedSpdxElement": one["SPDXID"]} for one in parts],
    }
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
