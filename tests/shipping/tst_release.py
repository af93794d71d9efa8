#!/usr/bin/env python3
"""What a release refuses, and what its receiver notices: tst_release.py ROOT CLI"""

import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT, CLI = Path(sys.argv[1]), Path(sys.argv[2])
FILES = ("CMakeLists.txt", "installer/CMakeLists.txt", "CHANGELOG.md", "vcpkg.json",
         "installer/linux/org.licensecounter.LicenseCounter.metainfo.xml",
         "installer/linux/debian/changelog")
sys.path.insert(0, str(ROOT / "installer"))
from check_release import disagreements  # noqa: E402


class Folder(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.folder = Path(self.place.name)

    def tearDown(self):
        self.place.cleanup()


class Agreement(Folder):
    """A copy in which everything agrees and has a date; each test breaks one thing."""

    def setUp(self):
        super().setUp()
        for name in FILES:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.folder / name)
        (self.folder / "translations").mkdir()
        day = re.search(r"COUNTER_RELEASE_DATE (\S+)\)",
                        (self.folder / "installer/CMakeLists.txt").read_text())[1]
        self.change("CHANGELOG.md", r"\((not released|\d{4}-\d\d-\d\d)\)", f"({day})")

    def change(self, name, pattern, new):
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        changed, count = re.subn(pattern, new, text, count=1)
        self.assertEqual(count, 1, f"{pattern} is not in {name}")
        path.write_text(changed, encoding="utf-8")

    def refused(self, released=True):
        return list(disagreements(self.folder, released))

    def test_what_agrees_may_go_out(self):
        self.assertEqual(self.refused(), [])

    def test_each_place_of_the_version_is_compared(self):
        for name, pattern in (("CHANGELOG.md", r"## \S+"),
                              (FILES[4], r'release version="\S+"'),
                              (FILES[5], r"license-counter \(\S+\)"),
                              ("vcpkg.json", r'"version": "\S+"')):
            before = (self.folder / name).read_text(encoding="utf-8")
            found = re.search(pattern, before)[0]
            self.change(name, re.escape(found), re.sub(r"\d+\.\d+\.\d+", "9.9.9", found))
            self.assertEqual(len(self.refused()), 1, name)
            (self.folder / name).write_text(before, encoding="utf-8")

    def test_each_place_of_the_date_is_compared(self):
        self.change(FILES[4], r'date="\S+"', 'date="2001-01-01"')
        self.assertEqual(len(self.refused()), 1)
        self.change(FILES[5], r"\d\d \w{3} \d{4} ", "01 Jan 2001 ")
        self.assertEqual(len(self.refused()), 2)

    def test_a_version_without_a_date_stays_here(self):
        self.change("CHANGELOG.md", r"\(\d{4}-\d\d-\d\d\)", "(not released)")
        self.assertEqual(len(self.refused()), 1)
        self.assertEqual(self.refused(released=False), [])

    def test_unfinished_texts_stay_here(self):
        (self.folder / "translations/x_zh_CN.ts").write_text(
            '<TS><context><message><translation type="unfinished"/></message></context></TS>')
        self.assertEqual(len(self.refused()), 1)

    def test_notes_stand_in_both_languages(self):
        self.change(FILES[4], r'(<release [^>]*>\s*<description>\s*<p>[^<]*</p>\s*)<p xml:lang="zh_CN">[^<]*</p>',
                    r"\1")
        self.assertEqual(len(self.refused()), 1)


class Receiving(Folder):
    """A small release, signed as a real one is."""

    def setUp(self):
        super().setUp()
        self.key = self.folder / "key.pem"
        self.public = self.folder / "public.pem"
        self.run_it("openssl", "genpkey", "-algorithm", "SM2", "-out", self.key)
        self.run_it("openssl", "pkey", "-in", self.key, "-pubout", "-out", self.public)
        self.release = self.folder / "release"
        self.release.mkdir()
        package = self.release / "license-counter_7.0.0-1_amd64.deb"
        package.write_bytes(b"a package" * 1000)
        plain = self.folder / "list.json"
        plain.write_text(self.run_it(sys.executable, "-B", ROOT / "installer/update_list.py", ROOT,
                                     "7.0.0", "2025-06-01T08:00:00Z", package))
        self.run_it(CLI, "update", "sign", plain, "--key", self.key, "--output",
                    self.release / "license-counter-7.0.0.update.json")
        self.sum_up()

    def run_it(self, *command):
        done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)
        return done.stdout

    def sum_up(self):
        names = sorted(p.name for p in self.release.iterdir() if "SUMS" not in p.name)
        for sums, command in (("SHA256SUMS", ["sha256sum"]),
                              ("SM3SUMS", ["openssl", "dgst", "-sm3", "-r"])):
            text = subprocess.run([*command, *names], cwd=self.release, check=True,
                                  capture_output=True, text=True).stdout
            (self.release / sums).write_text(text)
            self.run_it("openssl", "pkeyutl", "-sign", "-inkey", self.key, "-in",
                        self.release / sums, "-rawin", "-digest", "sm3", "-pkeyopt",
                        "distid:1234567812345678", "-out", self.release / f"{sums}.sig")

    def verifies(self):
        return subprocess.run([ROOT / "installer/verify_release", self.release, self.public, CLI],
                              capture_output=True).returncode == 0

    def test_a_whole_release_verifies(self):
        self.assertTrue(self.verifies())

    def test_a_changed_byte_is_noticed_in_every_file(self):
        for path in sorted(self.release.iterdir()):
            before = path.read_bytes()
            middle = len(before) // 2
            path.write_bytes(before[:middle] + bytes([before[middle] ^ 1]) + before[middle + 1:])
            self.assertFalse(self.verifies(), path.name)
            path.write_bytes(before)
        self.assertTrue(self.verifies())

    def test_a_file_too_many_or_too_few_is_noticed(self):
        extra = self.release / "extra.deb"
        extra.write_bytes(b"x")
        self.assertFalse(self.verifies())
        extra.unlink()
        next(self.release.glob("*.deb")).unlink()
        self.assertFalse(self.verifies())

    def test_the_list_is_checked_besides_the_sums(self):
        # Somebody with the key of the sums, but not of the list, could only do this.
        next(self.release.glob("*.deb")).write_bytes(b"another package")
        self.sum_up()
        self.assertFalse(self.verifies())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
