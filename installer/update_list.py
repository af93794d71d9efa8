#!/usr/bin/env python3
"""The list of an update, still unsigned: update_list.py ROOT VERSION ISSUED FILE...

Prints the JSON that `license-counter-cli update sign` signs: every package with its kind,
architecture, size and digests, and the notes of the metainfo in both languages.
"""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from check_release import notes_of

KINDS = {".deb": "debian-package", ".xz": "linux-archive", ".exe": "windows-installer"}


def sm3(path):
    printed = subprocess.run(["openssl", "dgst", "-sm3", "-r", path], check=True,
                             capture_output=True, text=True).stdout
    return printed.split()[0]


def entry(path):
    return {"name": path.name, "kind": KINDS[path.suffix], "architecture": "x86_64",
            "size": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "sm3": sm3(path)}


def main(words):
    root, version, issued, *files = words
    packages = [Path(f) for f in files if Path(f).suffix in KINDS and "-sandbox_" not in f]
    print(json.dumps({"program": "license-counter", "version": version, "issued": issued,
                      "notes": {lang: notes_of(Path(root), lang) for lang in ("en", "zh_CN")},
                      "files": [entry(path) for path in packages]},
                     ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
