#!/usr/bin/python3
"""A clerk's whole job on the real window by keys alone, against the sandbox as a process.

run_clerk.py PROGRAM CLI OUTPUT SCALE light|dark
Pictures of every step stay in OUTPUT. Fails when a step does not come about, when more than four
keystrokes lie between the number and the copy, or when the ledger does not agree.
"""

import sys

from stage import Failure, Stage, skip_without, wait_for


def work(stage):
    stage.open_program()
    stage.shot("start")

    # The number, the look-up, the license, the copy: Enter, Enter, F8, Enter.
    stage.key("F2")
    stage.type(stage.code_that_shows("several"))
    stage.shot("number")
    keystrokes = 1
    stage.key("Return")
    wait_for("a recorded look-up", lambda: stage.records("LookUp"))
    stage.shot("licenses")
    keystrokes += 1
    stage.key("Return")
    wait_for("a recorded opening", lambda: stage.records("Opening"))
    opened = stage.settle()
    stage.shot("opened")
    keystrokes += 1
    stage.key("F8")
    stage.settle(before=opened)
    stage.shot("copy")
    keystrokes += 1
    stage.key("Return")
    wait_for("a recorded print", lambda: stage.records("Print"))
    wait_for("the saved copy", lambda: list(stage.path("prints").glob("*.pdf")))
    stage.shot("saved")
    if keystrokes > 4:
        raise Failure(f"{keystrokes} keystrokes from the number to the copy")

    rooms(stage)
    license_screen = stage.settle()
    stage.key("F9")
    stage.settle(before=license_screen)
    stage.shot("next-please")
    consent(stage)
    if stage.close_program() != 0:
        raise Failure("the program did not end well")


def rooms(stage):
    """Every room comes and goes by its key."""
    for name, key in (("help", "F1"), ("settings", "ctrl+comma"), ("diagnosis", "ctrl+d"),
                      ("correction", "ctrl+e")):
        before = stage.settle()
        stage.key(key)
        stage.settle(before=before)
        stage.shot(name)
        stage.key("Escape")


def consent(stage):
    """The citizen's window is open: a refusal is recorded and nothing is looked up."""
    looked_up = len(stage.records("LookUp"))
    stage.key("ctrl+w")
    citizen = wait_for("the citizen's window",
                       lambda: stage.search("Citizen's window|群众窗口"))
    stage.run("xdotool", "windowactivate", "--sync", citizen)
    stage.shot("citizen-greeting")
    stage.run("xdotool", "windowactivate", "--sync", stage.window)
    stage.key("F2")
    stage.type(stage.code_that_shows("several"))
    before = stage.settle()
    stage.key("Return")
    stage.settle(before=before)
    stage.shot("consent")
    stage.run("xdotool", "windowactivate", "--sync", citizen)
    stage.shot("citizen-question")
    stage.run("xdotool", "windowactivate", "--sync", stage.window)
    stage.key("5")
    wait_for("a recorded refusal", lambda: stage.records("Refusal"))
    stage.shot("refused")
    if len(stage.records("LookUp")) != looked_up:
        raise Failure("something was looked up after a refusal")
    stage.key("F9")


def main():
    program, cli, output, scale, theme = sys.argv[1:6]
    skip_without("Xvfb", "openbox", "xdotool", "import")
    with Stage(program, cli, output, int(scale), theme == "dark") as stage:
        try:
            work(stage)
        except Failure as failure:
            stage.run("import", "-window", "root", stage.output / "failed.png", check=False)
            print("failed:", failure)
            return 1
        print(*stage.shots, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
