"""The pictures of README and manual are those of the tour.

tst_pictures.py SOURCE PROGRAM
Fails when a text names a picture that docs/images/pictures.txt does not know, when a picture there
is named by no text, when the tour does not make the step that a picture is, and when a picture
differs so much from today's that it needs `./counter images`.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# Times, dates and serial numbers change from run to run: a third of a percent. A changed layout
# moves four percent and more.
MOST_DIFFERENT = 0.08


def listed(source):
    table = {}
    for line in (source / "docs/images/pictures.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            picture, step = line.split()
            table[picture] = step
    return table


def named(source):
    """Which text names which picture."""
    texts = [*source.glob("README*.md"), *(source / "docs/manual").glob("*.md"),
             source / "docs/admin.md"]
    found = {}
    for text in texts:
        for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text.read_text(encoding="utf-8")):
            found.setdefault(os.path.basename(path), []).append(text.name)
    return found


def size(picture):
    """Width and height out of the header of a PNG."""
    head = picture.read_bytes()[:24]
    return int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")


def difference(one, other):
    """The share of points that differ visibly; nothing where there is no tool to ask."""
    if not shutil.which("compare"):
        return None
    told = subprocess.run(["compare", "-metric", "AE", "-fuzz", "20%", one, other, "null:"],
                          capture_output=True, text=True, check=False).stderr
    width, height = size(one)
    return float(told.split()[0]) / (width * height)


def problems(source, table, places, tour):
    for picture, texts in places.items():
        if picture not in table:
            yield f"{', '.join(texts)}: {picture} is not in docs/images/pictures.txt"
    for picture, step in table.items():
        stored, today = source / "docs/images" / picture, tour / f"{step}.png"
        if picture not in places:
            yield f"{picture} is named by no text"
        if not stored.exists():
            yield f"docs/images/{picture} is absent"
        elif not today.exists():
            yield f"{picture}: the tour makes no step {step}"
        elif size(stored) != size(today):
            yield f"{picture} is {size(stored)}, today's is {size(today)}: ./counter images"
        else:
            share = difference(stored, today)
            print(f"{picture}: " + ("not compared" if share is None else f"{share:.2%} differ"))
            if share is not None and share > MOST_DIFFERENT:
                yield f"{picture} differs from today's by {share:.1%}: ./counter images"


def main():
    source, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        tour = pathlib.Path(folder) / "tour"
        home = dict(os.environ, HOME=folder, XDG_CONFIG_HOME=folder + "/config",
                    XDG_DATA_HOME=folder + "/data", QT_QPA_PLATFORM="offscreen")
        run = subprocess.run([program, "--tour", str(tour), "--language", "zh_CN"], env=home,
                             capture_output=True, text=True, check=False, timeout=250)
        if run.returncode != 0:
            print("failed: the tour:", run.stdout[-400:], run.stderr[-400:])
            return 1
        found = list(problems(source, listed(source), named(source), tour))
    for problem in found:
        print("failed:", problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
