#!/usr/bin/env python3
"""The .ts files hold every text of the sources, finished: check_translations.py ROOT LUPDATE

Runs lupdate on copies. Fails on texts that are missing in a file, unfinished, or no longer in the
sources; on places for facts that differ between source and translation; and on untranslated
Chinese.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

root, lupdate = Path(sys.argv[1]), sys.argv[2]
FOLDERS = [str(root / f) for f in ("app/texts", "app/cli", "app/main", "ui")]
OPTIONS = ["-I", str(root), "-I", str(root / "app"), "-locations", "none", "-silent", "-extensions", "cpp,h"]
PLACE = re.compile(r"%\d|%n|%L\d|\{\w+\}")
HAN = re.compile(r"[\u4e00-\u9fff]")
# Source texts that stay as they are in Chinese: names, formats, bare placeholders.
SAME = re.compile(r"(?:%\w+|[A-Z0-9]{2,}|[\W\d]|Enter|Esc|PgUp|PgDn|Ctrl|ms?|s)*")


def messages(path):
    """{(context, source, comment): (state, [texts])}"""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = translation.findall("numerusform")
            texts = [f.text or "" for f in forms] if forms else [translation.text or ""]
            key = (name, message.findtext("source"), message.findtext("comment"))
            found[key] = (translation.get("type"), texts)
    return found


def check(language, plural_only):
    name = f"license-counter_{language}.ts"
    kept = messages(root / "translations" / name)
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(root / "translations" / name, folder)
        subprocess.run([lupdate, *OPTIONS, *(["-pluralonly"] if plural_only else []), *FOLDERS,
                        "-source-language", "en", "-target-language", language, "-ts", copy],
                       check=True)
        current = {k: v for k, v in messages(copy).items() if v[0] not in ("vanished", "obsolete")}
    for key in kept.keys() - current.keys():
        yield key, "is no longer in the sources"
    for key, (state, texts) in current.items():
        if key not in kept:
            yield key, "is missing"
        elif state == "unfinished" or not all(texts):
            yield key, "is unfinished"
        else:
            yield from ((key, why) for why in faults(language, key[1], texts))


def faults(language, source, texts):
    for text in texts:
        places = sorted(p for p in PLACE.findall(source) if p != "%n")
        if sorted(p for p in PLACE.findall(text) if p != "%n") != places:
            yield f"has other places for facts: {text}"
        if source.count("[") != text.count("[") and "{" in source:
            yield f"has other optional parts: {text}"
        if language == "zh_CN" and not HAN.search(text) and not SAME.fullmatch(source) \
                and text == source:
            yield "is not in Chinese"


wrong = 0
for language, plural_only in (("zh_CN", False), ("en", True)):
    for (context, source, _), message in check(language, plural_only):
        print(f"{language}: {context}: “{source}” {message}")
        wrong += 1
sys.exit(1 if wrong else 0)
