#!/usr/bin/env python3
"""Whether everything that names a version agrees: check_release.py [--release] ROOT

CMakeLists.txt says which version this is; CHANGELOG.md, the AppStream metainfo, the Debian
changelog, vcpkg.json and the date in installer/CMakeLists.txt have to say the same. With --release
the version must carry a date, the translations must be finished, and notes must exist in both
languages. Prints every disagreement, and ends with 1 when there is one.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

METAINFO = "installer/linux/org.licensecounter.LicenseCounter.metainfo.xml"
DEBIAN = "installer/linux/debian/changelog"


def first(pattern, text, what):
    match = re.search(pattern, text, re.MULTILINE)
    if not match:
        raise LookupError(what)
    return match.groups() if len(match.groups()) > 1 else match.group(1)


def texts(root):
    return lambda name: (root / name).read_text(encoding="utf-8")


def newest_release(text):
    return ET.fromstring(text.encode()).find("releases").find("release")


def disagreements(root, released):
    """Sentences about everything that is not as version and date demand."""
    read = texts(root)
    version = first(r"^project\(LicenseCounter VERSION (\S+)", read("CMakeLists.txt"), "project()")
    day = first(r"^set\(COUNTER_RELEASE_DATE (\S+)\)", read("installer/CMakeLists.txt"), "date")
    number, when = first(r"^## (\S+) \(([^)]*)\)", read("CHANGELOG.md"), "heading in CHANGELOG.md")
    if number != version:
        yield f"CHANGELOG.md begins with {number}, not {version}"
    if when != day and (released or when != "not released"):
        yield f"CHANGELOG.md dates {number} “{when}”, not {day}"
    release = newest_release(read(METAINFO))
    if release.get("version") != version:
        yield f"the metainfo begins with {release.get('version')}, not {version}"
    if release.get("date") != day:
        yield f"the metainfo dates {release.get('version')} {release.get('date')}, not {day}"
    package, = re.findall(r"\Alicense-counter \((\S+)-\d+\)", read(DEBIAN)) or ["nothing"]
    if package != version:
        yield f"the Debian changelog begins with {package}, not {version}"
    signed = parsedate_to_datetime(first(r"^ -- .*>  (.*)$", read(DEBIAN), "date in Debian's"))
    if f"{signed:%Y-%m-%d}" != day:
        yield f"the Debian changelog is dated {signed:%Y-%m-%d}, not {day}"
    if (root / "vcpkg.json").exists():
        asked = json.loads(read("vcpkg.json")).get("version")
        if asked != version:
            yield f"vcpkg.json says {asked}, not {version}"
    if released:
        yield from unfinished(root, release, day)


def unfinished(root, release, day):
    """What a version that goes out must not have."""
    for path in sorted((root / "translations").glob("*.ts")):
        count = sum(t.get("type") == "unfinished" for t in ET.parse(path).iter("translation"))
        if count:
            yield f"{path.name} has {count} unfinished texts"
    notes = release.find("description")
    languages = {p.get("{http://www.w3.org/XML/1998/namespace}lang", "en")
                 for p in (notes if notes is not None else [])}
    for language in ("en", "zh_CN"):
        if language not in languages:
            yield f"the metainfo has no notes in {language}"
    if datetime.strptime(day, "%Y-%m-%d") > datetime.now():
        yield f"the date {day} lies ahead"


def notes_of(root, language):
    """The newest notes of the metainfo in one language, for the list of an update."""
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    notes = newest_release(texts(root)(METAINFO)).find("description")
    return " ".join(" ".join(p.text.split()) for p in notes if p.get(lang, "en") == language)


def main(words):
    released = "--release" in words
    roots = [word for word in words if not word.startswith("--")]
    if len(roots) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        found = list(disagreements(Path(roots[0]), released))
    except (LookupError, OSError, ET.ParseError, ValueError) as error:
        found = [f"cannot be read: {error}"]
    for sentence in found:
        print(sentence, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
