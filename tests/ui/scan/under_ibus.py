"""Runs a program on a display with a session bus, ibus and libpinyin of their own.

    under_ibus.py PROGRAM [ARGUMENT...]

Ends with the program's own exit code, and with 77 and a reason where a tool is absent. Everything
that was started is ended, by its own id; home and runtime folders are temporary.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SKIP = 77
DEADLINE = 60
TOOLS = ("Xvfb", "openbox", "dbus-daemon", "ibus-daemon", "ibus", "xdotool")
ENGINE = "libpinyin"
MEMORY = "/usr/libexec/ibus-memconf"  # settings that are not kept


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIP)


def wait_for(what, condition):
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.1)
    raise SystemExit(f"never came about: {what}")


def main():
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        skip("not installed: " + ", ".join(missing))
    if not Path("/usr/share/ibus/component/libpinyin.xml").exists():
        skip("not installed: ibus-libpinyin")
    if not any(Path("/usr/lib").glob("*/qt6/plugins/platforminputcontexts/libibus*")):
        skip("Qt has no plugin for ibus")
    processes = []
    with tempfile.TemporaryDirectory(prefix="counter-ibus-", ignore_cleanup_errors=True) as home:
        try:
            return run(Path(home), processes)
        finally:
            for process in reversed(processes):
                if process.poll() is None:
                    process.terminate()
                    try:
                        process.wait(10)
                    except subprocess.TimeoutExpired:
                        process.kill()
                        process.wait(10)


def run(home, processes):
    environment = dict(os.environ, HOME=str(home), LC_ALL="C.UTF-8", GSETTINGS_BACKEND="memory",
                       QT_QPA_PLATFORM="xcb", QT_IM_MODULE="ibus", XMODIFIERS="@im=ibus",
                       NO_AT_BRIDGE="1", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="0")
    environment.pop("IBUS_ADDRESS", None)
    for name, folder in (("XDG_RUNTIME_DIR", "run"), ("XDG_CONFIG_HOME", "config"),
                         ("XDG_CACHE_HOME", "cache"), ("XDG_DATA_HOME", "data")):
        (home / folder).mkdir(mode=0o700)
        environment[name] = str(home / folder)

    def start(*command, **options):
        process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, **options)
        processes.append(process)
        return process

    def ibus(*words):
        return subprocess.run(("ibus",) + words, env=environment, capture_output=True, text=True,
                              timeout=DEADLINE, check=False).stdout.strip()

    server = start("Xvfb", "-displayfd", "1", "-screen", "0", "1000x700x24", "-nolisten", "tcp",
                   stdout=subprocess.PIPE)
    number = server.stdout.readline().decode().strip()
    if not number:
        raise SystemExit("Xvfb did not start")
    environment["DISPLAY"] = f":{number}"
    bus = start("dbus-daemon", "--session", "--nofork", "--print-address=1",
                stdout=subprocess.PIPE)
    environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
    start("openbox", "--config-file", "/dev/null", stdout=subprocess.DEVNULL)
    command = ["ibus-daemon", "--panel=disable", "--emoji-extension=disable"]
    if Path(MEMORY).exists():
        command.append(f"--config={MEMORY}")
    start(*command, stdout=subprocess.DEVNULL)
    wait_for("ibus", lambda: ENGINE in ibus("list-engine"))

    def engine_is_set():
        ibus("engine", ENGINE)
        return ibus("engine") == ENGINE

    wait_for(f"the engine {ENGINE}", engine_is_set)
    return subprocess.run(sys.argv[1:], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
