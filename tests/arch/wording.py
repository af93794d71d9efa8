"""Rules about what stands in the text of files."""

import re

# Joined here, so that this file does not break its own rule.
HOSTS = ["py" + "pi.org", "python" + "hosted.org", "npm" + "js.org", "crates" + ".io",
         "proxy.golang" + ".org", "deb.debian" + ".org", "security.debian" + ".org"]
# /home/clerk is nobody's: tests use it as a name.
OUTSIDE = re.compile(r"(?<![\w.$}])/(?:work|root|mnt|Users|home(?!/clerk))/\w")
ESCAPING = re.compile(r"(?:\.\./)+(\w[\w-]*)")
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
TOP = {".ci", ".clang-format", ".clang-tidy", ".gitignore", "CHANGELOG.md", "CMakeLists.txt",
       "CMakePresets.json", "LICENSE", "README.md", "README.zh-CN.md", "app", "counter", "docs",
       "installer", "resources", "tests", "translations", "ui", "vcpkg.json"}
# Qt's own application object is no singleton of ours.
SINGLETON = re.compile(r"(?<!Application::)\binstance\s*\(\s*\)")
NESTED_LOOP = re.compile(r"\bprocessEvents\b|\bQEventLoop\b(?!::)")
EXEC = re.compile(r"(\w+)(?:\.|->)exec\s*\(|\b(?:QDialog|QMenu|QMessageBox)::exec\s*\(")
SQL_FOLDERS = {"ledger", "sandbox"}


def hits(source, pattern, message):
    for match in pattern.finditer(source.code):
        line = source.code.count("\n", 0, match.start()) + 1
        yield source.name, f"line {line}: {message} ({match.group().strip()})"


def singletons(tree, _):
    """No instance(): constructors receive what they need."""
    for source in tree.product:
        yield from hits(source, SINGLETON, "a singleton")


def loops(tree, _):
    """No nested event loop: no exec() of a dialog, no processEvents()."""
    for source in tree.product:
        yield from hits(source, NESTED_LOOP, "a nested event loop")
        if source.folder in SQL_FOLDERS:
            continue  # exec() of a query
        for name, message in hits(source, EXEC, "a nested event loop"):
            if not (name in ("app/main/main.cpp", "app/cli/main.cpp") and "(app" in message):
                yield name, message


def sandbox_name(tree, _):
    """The sandbox is never called a mock."""
    pattern = re.compile(r"mo" + r"ck", re.I)
    for source in tree.product:
        yield from hits(source, pattern, "say sandbox")


def words(tree, _):
    """No path outside the repository but ../shared, no registry host, nothing left to do."""
    for name in tree.versioned():
        try:
            text = (tree.root / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        depth = name.count("/")
        for number, line in enumerate(text.splitlines(), 1):
            where = f"line {number}"
            if any(host in line for host in HOSTS):
                yield name, f"{where}: names a registry host"
            if OUTSIDE.search(line):
                yield name, f"{where}: names a path outside the repository"
            if UNFINISHED.search(line):
                yield name, f"{where}: is unfinished"
            for match in ESCAPING.finditer(line):
                if match.group().count("../") > depth and match.group(1) != "shared":
                    yield name, f"{where}: leads out of the repository ({match.group()})"


def top(tree, _):
    """The root holds what architecture.md lists and nothing else."""
    for name in sorted({n.split("/")[0] for n in tree.versioned()} - TOP):
        yield name, "does not belong into the root"
