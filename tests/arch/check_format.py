#!/usr/bin/env python3
"""Every C++ file is laid out as clang-format says: check_format.py ROOT CLANG_FORMAT"""

import subprocess
import sys
from pathlib import Path

root, clang_format = Path(sys.argv[1]), sys.argv[2]
files = [str(p) for folder in ("app", "ui", "tests")
         for p in sorted((root / folder).rglob("*")) if p.suffix in (".cpp", ".h")]
wrong = 0
for start in range(0, len(files), 100):
    run = subprocess.run([clang_format, "--dry-run", "-Werror", "-style=file",
                          *files[start:start + 100]], capture_output=True, text=True)
    badly = sorted({line.split(":")[0] for line in run.stderr.splitlines()
                    if "[-Wclang-format-violations]" in line})
    if run.returncode and not badly:
        print(run.stderr)
        wrong += 1
    for name in badly:
        print(f"format: {name}: run clang-format -i (or ./counter format)")
        wrong += 1
print(f"{len(files)} files looked at")
sys.exit(1 if wrong else 0)
