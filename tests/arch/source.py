"""The source tree as the architecture rules see it."""

import re
import subprocess
from functools import cached_property
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)
CPP = {".cpp", ".h"}


def without_comments(text):
    """The text with comments and literals blanked; line numbers stay."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"'
        r"|'(?:\\.|[^'\\\n])+'", re.S)
    return pattern.sub(lambda m: '""' + "\n" * m.group().count("\n"), text)


class SourceFile:
    def __init__(self, root, path):
        self.path = path
        self.name = path.relative_to(root).as_posix()
        self.text = path.read_text(encoding="utf-8")

    @cached_property
    def code(self):
        return without_comments(self.text)

    @property
    def lines(self):
        return self.text.count("\n")

    @property
    def folder(self):
        """app/ofd/parts/a.cpp -> ofd, ui/face/a.cpp -> ui/face, tests/unit/x.cpp -> tests."""
        parts = self.name.split("/")
        if parts[0] == "app":
            return parts[1]
        return "/".join(parts[:2]) if parts[0] == "ui" and len(parts) > 2 else parts[0]

    @cached_property
    def own_includes(self):
        return [m.group(1) for m in INCLUDE.finditer(self.text) if m.group(1)]

    @cached_property
    def outside_includes(self):
        return [m.group(2) for m in INCLUDE.finditer(self.text) if m.group(2)]


class Tree:
    def __init__(self, root):
        self.root = Path(root).resolve()
        self.app = self._files("app")
        self.ui = self._files("ui")
        self.tests = self._files("tests")
        self.product = self.app + self.ui
        self.by_name = {f.name: f for f in self.product + self.tests}

    def _files(self, folder):
        return [SourceFile(self.root, p) for p in sorted((self.root / folder).rglob("*"))
                if p.suffix in CPP]

    def resolve(self, source, include):
        """The file of ours that an include in quotes means, or None."""
        here = f"{Path(source.name).parent.as_posix()}/{include}"
        for name in (f"app/{include}", include, here):
            if name in self.by_name:
                return self.by_name[name]
        return None

    def versioned(self):
        """Every file that is or will be under version control, by name."""
        try:
            listed = subprocess.run(
                ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=self.root,
                capture_output=True, check=True).stdout.decode().split("\0")
        except (OSError, subprocess.CalledProcessError):
            listed = [p.relative_to(self.root).as_posix() for p in self.root.rglob("*")
                      if p.is_file() and "build" not in p.relative_to(self.root).parts]
        return [n for n in listed if n and (self.root / n).is_file()]


def read_table(path):
    """Lines "name: word word" of a file; "#" begins a comment."""
    table = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, words = line.rsplit(":", 1)
            table[name.strip()] = words.split()
    return table
