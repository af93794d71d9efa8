"""A screen, a platform and the program on it: what an end-to-end run needs, and its end.

Xvfb with openbox, license-counter-cli sandbox serve, license-counter with a home of its own. Keys
come from xdotool; the mouse is never used. A run ends with 77 and a reason where a tool is absent.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SKIP = 77
OPERATOR, PASSWORD = "0712", "correct-horse-7"
DEADLINE = 90  # seconds for a condition; far more than it takes


def skip_without(*tools):
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        sys.exit(SKIP)


class Failure(Exception):
    pass


def wait_for(what, condition, deadline=DEADLINE):
    end = time.monotonic() + deadline
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.05)
    raise Failure(f"never came about: {what}")


class Stage:
    """Use with "with": everything that was started is ended, by its own id."""

    def __init__(self, program, cli, output, scale=1, dark=False, language="zh_CN"):
        self.program, self.cli = program, cli
        self.output = Path(output)
        self.scale, self.dark, self.language = scale, dark, language
        self.processes = []
        self.shots = []

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory(prefix="counter-e2e-")
        try:
            self._set_up()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait(10)
        self.home.cleanup()

    def path(self, *parts):
        return Path(self.home.name, *parts)

    def start(self, *command, **options):
        process = subprocess.Popen(list(map(str, command)), **options)
        self.processes.append(process)
        return process

    def _set_up(self):
        self.output.mkdir(parents=True, exist_ok=True)
        for old in self.output.glob("*.png"):
            old.unlink()
        for folder in ("config", "data", "run", "prints", "sandbox"):
            self.path(folder).mkdir(mode=0o700)
        width, height = 1366 * self.scale, 768 * self.scale
        server = self.start("Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24",
                            "-nolisten", "tcp", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        number = server.stdout.readline().decode().strip()
        if not number:
            raise Failure("Xvfb did not start")
        self.environment = dict(
            os.environ, DISPLAY=f":{number}", HOME=str(self.path()), QT_QPA_PLATFORM="xcb",
            XDG_CONFIG_HOME=str(self.path("config")), XDG_DATA_HOME=str(self.path("data")),
            XDG_RUNTIME_DIR=str(self.path("run")), LC_ALL="C.UTF-8", TZ="Asia/Shanghai",
            QT_SCALE_FACTOR=str(self.scale), QT_LOGGING_RULES="*.debug=false")
        self.start("openbox", "--config-file", "/dev/null", env=self.environment,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Out of the way: nothing may hang on where the pointer is.
        self.run("xdotool", "mousemove", width - 1, height - 1)
        self._serve()

    def _serve(self):
        server = self.start(self.cli, "sandbox", "serve", "--json", "--directory",
                            self.path("sandbox"), env=self.environment, stdout=subprocess.PIPE)
        text = b""
        while True:
            line = server.stdout.readline()
            if not line:
                raise Failure("the sandbox ended by itself")
            text += line
            try:
                self.told = json.loads(text)
                break
            except ValueError:
                continue

    def open_program(self, **settings):
        chosen = {"practice": False, "platformUrl": self.told["url"],
                  "accountId": self.told["account"], "anchorsDirectory": self.told["anchors"],
                  "language": self.language, "dark": self.dark, "matterCode": "JZZ-01",
                  "printDirectory": str(self.path("prints")), "dataDirectory": str(self.path("data")),
                  **settings}
        file = self.path("config", "license-counter", "settings.json")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(chosen), encoding="utf-8")
        self._make_operator(file)
        environment = dict(self.environment, COUNTER_SECRET_FILE=self.told["secretFile"])
        self.counter = self.start(self.program, "--settings", file, env=environment)
        self.window = wait_for("the window", lambda: self.search("License Counter|电子证照柜台"))
        self.run("xdotool", "windowsize", self.window, 1366 * self.scale, 768 * self.scale)
        self.run("xdotool", "windowmove", self.window, 0, 0)
        self.run("xdotool", "windowactivate", "--sync", self.window)
        self.settle()
        self.log_in()

    def _make_operator(self, settings):
        password = self.path("password")
        password.write_text(PASSWORD)
        password.chmod(0o600)
        done = subprocess.run([self.cli, "operators", "init", OPERATOR, "--password-file", password,
                               "--settings", settings], env=self.environment, capture_output=True,
                              timeout=60, check=False)
        if done.returncode:
            raise Failure(f"no operator: {done.stderr.decode(errors='replace')}")

    def log_in(self):
        """Nothing of the desk is shown before somebody has."""
        self.key("ctrl+a")
        self.type(OPERATOR)
        self.key("Tab")
        self.type(PASSWORD)
        self.shot("login")
        self.key("Return")
        wait_for("a recorded login", lambda: self.records("Login"))

    def search(self, name):
        found = self.run("xdotool", "search", "--onlyvisible", "--name", name, check=False)
        return found.split()[-1] if found.split() else None

    def run(self, *command, check=True):
        done = subprocess.run(list(map(str, command)), env=self.environment, capture_output=True,
                              timeout=60, check=False)
        if check and done.returncode:
            raise Failure(f"{command[0]}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode(errors="replace")

    def key(self, *keys):
        self.alive()
        self.run("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text):
        # As a person types: a burst would be taken for a scanner.
        self.run("xdotool", "type", "--delay", "90", text)

    def alive(self):
        if self.counter.poll() is not None:
            raise Failure(f"the program ended with {self.counter.returncode}")

    def picture(self):
        done = subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"],
                              env=self.environment, capture_output=True, timeout=60, check=True)
        return done.stdout

    def settle(self, before=None, tries=40):
        """Waits until two pictures are the same, and unlike `before` where that is given."""
        last = None
        for _ in range(tries):
            now = self.picture()
            if now == last and (before is None or now != before):
                return now
            last = now
            time.sleep(0.1)
        if before is not None and last == before:
            raise Failure("nothing changed on the screen")
        return last  # a cursor may blink for ever

    def shot(self, name):
        self.settle()
        path = self.output / f"{len(self.shots) + 1:02}-{name}.png"
        self.run("import", "-window", "root", path)
        self.shots.append(path)
        return path

    def records(self, event):
        done = subprocess.run([self.cli, "ledger", "show", self.path("data", "ledger.sqlite"),
                               "--event", event, "--json"], env=self.environment,
                              capture_output=True, timeout=60, check=False)
        if done.returncode:
            return []
        return json.loads(done.stdout).get("records", [])

    def code_that_shows(self, what):
        return next(s["code"] for s in self.told["suggestions"] if s["shows"] == what)

    def close_program(self):
        self.key("alt+F4")
        try:
            return self.counter.wait(30)
        except subprocess.TimeoutExpired:
            self.counter.send_signal(signal.SIGTERM)
            raise Failure("the program does not close")
