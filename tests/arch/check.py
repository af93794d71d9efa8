#!/usr/bin/env python3
"""Checks the rules of the architecture: check.py --root DIR [--qt-includes DIR] [RULE...]

Each rule yields (path, what is wrong). What stands in exceptions.txt with its reason is allowed;
an exception that nothing needs is an error itself. Run by `ctest -L arch`.
"""

import argparse
import sys
from pathlib import Path

import size
import structure
import wording
from source import Tree

RULES = {
    "layers": structure.layers,
    "doors": structure.doors,
    "cycles": structure.cycles,
    "depth": structure.depth,
    "files": size.files,
    "functions": size.functions,
    "singletons": wording.singletons,
    "loops": wording.loops,
    "sandbox": wording.sandbox_name,
    "words": wording.words,
    "top": wording.top,
}


def exceptions():
    """{(rule, path): reason}"""
    allowed = {}
    path = Path(__file__).parent / "exceptions.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            rule, name, reason = line.split(None, 2)
            allowed[rule, name] = reason
    return allowed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--root", required=True)
    parser.add_argument("--qt-includes", type=Path)
    parser.add_argument("rules", nargs="*", default=list(RULES))
    options = parser.parse_args()
    tree = Tree(options.root)
    allowed = exceptions()
    wrong = 0
    for rule in options.rules:
        used = set()
        for name, message in RULES[rule](tree, options):
            if (rule, name) in allowed:
                used.add((rule, name))
                continue
            print(f"{rule}: {name}: {message}")
            wrong += 1
        for key in allowed:
            if key[0] == rule and key not in used:
                print(f"{rule}: the exception for {key[1]} is not needed")
                wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
