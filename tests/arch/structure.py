"""Rules about who includes whom: layers, doors, cycles, depth."""

import re
from pathlib import Path

from source import read_table

HERE = Path(__file__).parent


def allowed_by(words, folder):
    return any(w == folder or (w == "*" and not folder.startswith("ui"))
               or (w.endswith("/*") and folder.startswith(w[:-1])) for w in words)


def layers(tree, _):
    """Folders include only what tests/arch/layers.txt allows."""
    table = read_table(HERE / "layers.txt")
    for source in tree.product:
        if source.folder not in table:
            yield source.name, f"folder {source.folder} does not stand in layers.txt"
            continue
        for include in source.own_includes:
            target = tree.resolve(source, include)
            if target is None:
                if not include.endswith(".moc"):
                    yield source.name, f'"{include}" is no file of ours: write it in <>'
            elif target.folder != source.folder and not allowed_by(table[source.folder],
                                                                   target.folder):
                yield source.name, f"{source.folder} may not include {target.folder} ({include})"


def module_of(include, qt_includes):
    """QtSql/QSqlQuery for QSqlQuery, when Qt is where `qt_includes` says."""
    if re.match(r"Qt[A-Z]\w*/", include) or not include.startswith("Q"):
        return include
    for folder in sorted(qt_includes.glob("Qt*")) if qt_includes else []:
        if (folder / include).is_file():
            return f"{folder.name}/{include}"
    return include


def doors(tree, options):
    """An outside library is used only by the folders that doors.txt names."""
    table = read_table(HERE / "doors.txt")
    for source in tree.product:
        for include in source.outside_includes:
            name = module_of(include, options.qt_includes)
            for pattern, folders in table.items():
                if re.fullmatch(pattern, name) and not any(
                        source.folder == f or source.folder.startswith(f + "/")
                        for f in folders):
                    yield source.name, f"{source.folder} may not use <{include}>"


def include_graph(tree):
    return {s.name: [t.name for i in s.own_includes if (t := tree.resolve(s, i))]
            for s in tree.product}


def find_cycle(graph):
    """One cycle of a graph as a list of nodes, or None."""
    state = {}

    def visit(node, path):
        state[node] = "open"
        for target in graph.get(node, ()):
            if state.get(target) == "open":
                return path[path.index(target):] + [target]
            if target not in state and (cycle := visit(target, path + [target])):
                return cycle
        state[node] = "done"
        return None

    for start in sorted(graph):
        if start not in state and (cycle := visit(start, [start])):
            return cycle
    return None


def cycles(tree, _):
    """No folder and no file includes itself by way of others."""
    files = include_graph(tree)
    folder = {s.name: s.folder for s in tree.product}
    folders = {}
    for source, targets in files.items():
        wanted = folders.setdefault(folder[source], set())
        wanted.update(folder[t] for t in targets if folder[t] != folder[source])
    for graph in (folders, files):
        if cycle := find_cycle(graph):
            yield cycle[0], "cycle: " + " -> ".join(cycle)


def depth(tree, _):
    """No chain of our own includes is longer than nine; core counts as one step."""
    graph = {name: ["core"] if name.startswith("app/core/") else targets
             for name, targets in include_graph(tree).items()}
    graph = {name: ["core" if t.startswith("app/core/") else t for t in targets]
             for name, targets in graph.items()}
    known = {}

    def longest(name):
        if name not in known:
            known[name] = 1  # a cycle ends here; the rule above reports it
            known[name] = 1 + max((longest(t) for t in graph.get(name, ())), default=0)
        return known[name]

    for name in sorted(graph):
        chain = longest(name) - 1
        if chain > 9:
            yield name, f"includes {chain} deep"
