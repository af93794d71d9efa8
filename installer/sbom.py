#!/usr/bin/env python3
"""A bill of materials in SPDX 2.3: sbom.py NAME VERSION CREATED OUTPUT PROGRAM... -- FILE...

PROGRAMs are built binaries: every Debian package whose library one of them loads is listed with
its version. FILEs are what is handed out, with their digests.
"""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path


def output_of(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


def libraries(programs):
    found = set()
    for program in programs:
        found.update(re.findall(r"=> (/\S+)", output_of("ldd", program)))
    return sorted(found)


def packages_of(files):
    """{Debian package: version} of the packages that own these files."""
    owners = set()
    for file in files:
        # dpkg knows the path before /usr was merged, or the one behind it.
        for name in (file, file.removeprefix("/usr"), str(Path(file).resolve())):
            line = output_of("dpkg-query", "-S", name)
            if line:
                owners.add(line.split(":")[0])
                break
    shown = output_of("dpkg-query", "-W", "-f", "${Package} ${Version} ${source:Package}\n",
                      *sorted(owners))
    return [line.split(" ") for line in shown.splitlines()]


def identifier(text):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", text)


def digests(path):
    data = path.read_bytes()
    return [{"algorithm": name.upper(), "checksumValue": hashlib.new(name, data).hexdigest()}
            for name in ("sha1", "sha256")]


def document(name, version, created, programs, files):
    main = identifier(f"Package-{name}")
    packages = [{"name": name, "SPDXID": main, "versionInfo": version,
                 "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
                 "licenseConcluded": "Apache-2.0", "licenseDeclared": "Apache-2.0",
                 "copyrightText": "the authors of License Counter"}]
    relations = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                  "relatedSpdxElement": main}]
    for package, number, source in packages_of(libraries(programs)):
        reference = identifier(f"Package-deb-{package}")
        packages.append({
            "name": package, "SPDXID": reference, "versionInfo": number,
            "supplier": "Organization: Debian", "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
            "licenseDeclared": "NOASSERTION", "copyrightText": "NOASSERTION",
            "sourceInfo": f"Debian source package {source}",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": f"pkg:deb/debian/{package}@{number}"}]})
        relations.append({"spdxElementId": main, "relationshipType": "DEPENDS_ON",
                          "relatedSpdxElement": reference})
    entries = []
    for path in files:
        reference = identifier(f"File-{path.name}")
        entries.append({"fileName": f"./{path.name}", "SPDXID": reference,
                        "checksums": digests(path), "licenseConcluded": "NOASSERTION",
                        "copyrightText": "NOASSERTION"})
        relations.append({"spdxElementId": reference, "relationshipType": "GENERATED_FROM",
                          "relatedSpdxElement": main})
    seal = hashlib.sha256(json.dumps(entries).encode()).hexdigest()
    return {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
            "name": f"{name}-{version}",
            "documentNamespace": f"https://license-counter.example/spdx/{version}/{seal}",
            "creationInfo": {"created": created, "creators": ["Organization: License Counter"]},
            "packages": packages, "files": entries, "relationships": relations}


def main(words):
    name, version, created, output, *rest = words
    middle = rest.index("--")
    made = document(name, version, created, rest[:middle], [Path(f) for f in rest[middle + 1:]])
    Path(output).write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
