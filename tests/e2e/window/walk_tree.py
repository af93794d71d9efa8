#!/usr/bin/python3
"""Walks the accessibility tree of the running program, room by room.

walk_tree.py PROGRAM CLI OUTPUT
Fails on a control without a name, on one that the Tab key never reaches, and when a verdict is not
announced. Runs itself again under a session bus of its own.
"""

import os
import shutil
import sys
import time

from stage import Failure, Stage, skip_without, wait_for

TABS = 8  # at a time
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
CONTROLS = {"push button", "button", "toggle button", "check box", "radio button", "combo box",
            "text", "entry", "password text", "list", "table", "tree", "spin button", "slider",
            "link"}


def skip_without_bus():
    skip_without("Xvfb", "openbox", "xdotool", "import", "dbus-run-session")
    if not os.path.exists(LAUNCHER):
        print("skipped: not installed: at-spi2-core")
        sys.exit(77)
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        print("skipped: not installed: gir1.2-atspi-2.0 for", sys.executable)
        sys.exit(77)


class Tree:
    """The program's tree as a screen reader sees it."""

    def __init__(self, pid):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
        self.atspi, self.context = Atspi, GLib.MainContext.default()
        Atspi.init()
        self.names, self.focus = [], set()
        self.listener = Atspi.EventListener.new(self.heard)
        self.listener.register("object:property-change:accessible-name")
        self.follower = Atspi.EventListener.new(self.moved)
        self.follower.register("object:state-changed:focused")
        self.app = wait_for("the program on the bus", lambda: self.find(pid))

    def heard(self, event):
        try:
            self.names.append(event.source.get_name() or "")
        except Exception:  # the object may be gone
            pass

    def moved(self, event):
        try:
            if event.detail1:
                self.reach(event.source)
        except Exception:  # the object may be gone
            pass

    def reach(self, node):
        """What is inside of a control counts for it."""
        place = place_of(node)
        self.focus.update(place[:length] for length in range(1, len(place) + 1))

    def pump(self, seconds=0.0):
        end = time.monotonic() + seconds
        while self.context.iteration(False) or time.monotonic() < end:
            pass

    def find(self, pid):
        desktop = self.atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == pid:
                return child
        return None

    def nodes(self, node=None, depth=0):
        """What is showing, from the outside in."""
        node = node or self.app
        yield node
        if depth > 60:
            return
        for i in range(min(node.get_child_count(), 400)):
            child = node.get_child_at_index(i)
            if child is None:
                continue
            states = child.get_state_set()
            if depth == 0 or states.contains(self.atspi.StateType.SHOWING):
                yield from self.nodes(child, depth + 1)

    def controls(self):
        state = self.atspi.StateType
        for node in self.nodes():
            states = node.get_state_set()
            # The line inside of a choice is spoken and reached as the choice.
            inside = node.get_parent() and node.get_parent().get_role_name() == "combo box"
            if (node.get_role_name() in CONTROLS and states.contains(state.ENABLED) and not inside
                    and states.contains(state.FOCUSABLE) and states.contains(state.SHOWING)):
                yield node

    def focused(self):
        for node in self.nodes():
            if node.get_state_set().contains(self.atspi.StateType.FOCUSED):
                yield node


def place_of(node):
    """Tells a control from the others: its path of indexes."""
    path = []
    while node is not None and node.get_parent() is not None:
        path.append(node.get_index_in_parent())
        node = node.get_parent()
    return tuple(reversed(path))


def describe(node):
    return f"[{node.get_role_name()}] “{node.get_name()}”"


def nameless(tree, room):
    return [f"{room}: no name: {describe(node)}" for node in tree.controls()
            if not (node.get_name() or "").strip()]


def unreachable(tree, stage, room):
    """Presses Tab more than often enough to come round, and sees what had the focus."""
    wanted = {place_of(node): node for node in tree.controls()}
    tree.focus.clear()
    for node in tree.focused():
        tree.reach(node)
    pressed, most = 0, 2 * len(wanted) + 20
    while pressed < most and not set(wanted) <= tree.focus:
        stage.key("--delay", "20", *["Tab"] * TABS)
        tree.pump(0.3)
        pressed += TABS
    return [f"{room}: Tab never comes to {describe(node)}" for place, node in wanted.items()
            if place not in tree.focus and node.get_state_set().contains(
                tree.atspi.StateType.SHOWING)]


def look(tree, stage, room, problems):
    stage.settle()
    tree.pump()
    stage.shot(room)
    found = nameless(tree, room) + unreachable(tree, stage, room)
    print(f"{room}: {sum(1 for _ in tree.controls())} controls, {len(found)} problems")
    problems += found


def work(stage):
    problems = []
    stage.open_program()
    tree = Tree(stage.counter.pid)
    look(tree, stage, "start", problems)
    for room, key in (("help", "F1"), ("settings", "ctrl+comma"), ("diagnosis", "ctrl+d"),
                      ("correction", "ctrl+e")):
        before = stage.settle()
        stage.key(key)
        stage.settle(before=before)
        look(tree, stage, room, problems)
        stage.key("Escape")
    stage.key("F2")
    stage.type(stage.code_that_shows("several"))
    stage.key("Return")
    wait_for("a recorded look-up", lambda: stage.records("LookUp"))
    look(tree, stage, "licenses", problems)
    # The list has the focus again before a license is opened.
    stage.key("Escape")
    stage.key("Escape")
    tree.pump()
    tree.names.clear()
    stage.key("F6")
    wait_for("a recorded opening", lambda: stage.records("Opening"))
    verdicts = wait_for("an announced verdict", lambda: [tree.pump()] and announced(tree), 30)
    print("announced:", verdicts[0][:60])
    look(tree, stage, "opened", problems)
    return problems


def announced(tree):
    words = ("通过", "已过期", "未能判断", "未通过", "Passed", "Expired", "Cannot decide", "Failed")
    return [name for name in tree.names if name.startswith(words)]


def main():
    program, cli, output = sys.argv[1:4]
    skip_without_bus()
    if os.environ.get("COUNTER_E2E_BUS") != "own":
        environment = dict(os.environ, COUNTER_E2E_BUS="own")
        os.execvpe(shutil.which("dbus-run-session"),
                   ["dbus-run-session", "--", sys.executable, *sys.argv], environment)
    with Stage(program, cli, output) as stage:
        try:
            stage.start(LAUNCHER, "--launch-immediately", env=stage.environment)
            os.environ.update(DISPLAY=stage.environment["DISPLAY"])
            stage.environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
            problems = work(stage)
        except Failure as failure:
            stage.run("import", "-window", "root", stage.output / "failed.png", check=False)
            print("failed:", failure)
            return 1
    print(*problems, sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
