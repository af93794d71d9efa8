#!/usr/bin/env python3
"""Each rule of the architecture notices what it is for: small trees with one fault each."""

import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

import size
import structure
import wording
from source import Tree

OPTIONS = SimpleNamespace(qt_includes=None)


class Rules(unittest.TestCase):
    def found(self, rule, files):
        """What a rule says about a tree of these files, as "path: message" lines."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                path = Path(folder) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            return [f"{name}: {message}" for name, message in rule(Tree(folder), OPTIONS)]

    def test_a_lower_folder_must_not_include_a_higher_one(self):
        files = {"app/core/a.h": '#include "desk/b.h"\n', "app/desk/b.h": ""}
        self.assertEqual(len(self.found(structure.layers, files)), 1)
        files = {"app/desk/b.h": '#include "core/a.h"\n', "app/core/a.h": ""}
        self.assertEqual(self.found(structure.layers, files), [])

    def test_app_must_not_see_ui_and_rooms_not_each_other(self):
        files = {"app/desk/a.h": '#include "ui/face/b.h"\n', "ui/face/b.h": ""}
        self.assertEqual(len(self.found(structure.layers, files)), 1)
        files = {"ui/lookup/a.h": '#include "ui/face/b.h"\n', "ui/face/b.h": ""}
        self.assertEqual(len(self.found(structure.layers, files)), 1)
        files = {"ui/shell/a.h": '#include "ui/face/b.h"\n', "ui/face/b.h": ""}
        self.assertEqual(self.found(structure.layers, files), [])

    def test_a_new_folder_must_be_entered_in_the_table(self):
        self.assertEqual(len(self.found(structure.layers, {"app/unheardof/a.h": ""})), 1)

    def test_outside_libraries_have_one_door(self):
        for include in ("openssl/evp.h", "ZXing/ReadBarcode.h", "QtSql/QSqlQuery",
                        "QtWidgets/QWidget", "zip.h"):
            files = {"app/desk/a.cpp": f"#include <{include}>\n"}
            self.assertEqual(len(self.found(structure.doors, files)), 1, include)
        files = {"app/crypto/a.cpp": "#include <openssl/evp.h>\n"}
        self.assertEqual(self.found(structure.doors, files), [])

    def test_folders_and_files_make_no_circles(self):
        files = {"app/ofd/a.h": '#include "document/b.h"\n',
                 "app/document/b.h": '#include "ofd/c.h"\n', "app/ofd/c.h": ""}
        self.assertEqual(len(self.found(structure.cycles, files)), 1)

    def test_includes_are_at_most_nine_deep(self):
        chain = {f"app/ofd/h{n}.h": f'#include "ofd/h{n + 1}.h"\n' for n in range(9)}
        chain["app/ofd/h9.h"] = ""
        self.assertEqual(self.found(structure.depth, chain), [])
        chain["app/ofd/a.cpp"] = '#include "ofd/h0.h"\n'
        self.assertEqual(len(self.found(structure.depth, chain)), 1)

    def test_long_files_and_functions_are_noticed(self):
        self.assertEqual(len(self.found(size.files, {"app/core/a.cpp": "\n" * 601})), 2)
        body = "void f()\n{\n" + "    g();\n" * 70 + "}\n"
        self.assertEqual(len(self.found(size.functions, {"app/core/a.cpp": body})), 1)
        self.assertEqual(self.found(size.functions, {"app/core/a.cpp": body[:200] + "}\n"}), [])

    def test_singletons_and_nested_loops_are_noticed(self):
        files = {"app/desk/a.cpp": "auto &a = Registry::instance();\n"}
        self.assertEqual(len(self.found(wording.singletons, files)), 1)
        for line in ("QEventLoop loop;", "dialog.exec();", "QApplication::processEvents();"):
            self.assertEqual(len(self.found(wording.loops, {"ui/face/a.cpp": line})), 1, line)
        for line in ("// dialog.exec() is forbidden", 'tr("QEventLoop");'):
            self.assertEqual(self.found(wording.loops, {"ui/face/a.cpp": line}), [], line)

    def test_forbidden_words_are_noticed(self):
        for line in ("see /wo" + "rk/x", "from py" + "pi.org", "// TO" + "DO", ".." + "/../../secret"):
            self.assertEqual(len(self.found(wording.words, {"app/a.txt": line})), 1, line)
        for line in ("${ROOT}/../shared/samples", "/usr/share/fonts", "../images/desk.png"):
            self.assertEqual(self.found(wording.words, {"docs/a.md": line}), [], line)

    def test_strange_entries_of_the_root_are_noticed(self):
        self.assertEqual(len(self.found(wording.top, {"notes.txt": "", "README.md": ""})), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
