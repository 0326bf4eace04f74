"""Programs to be killed: one process loads everything once and forks a program for each start, so that a kill falls
into its work and not into the loading of libraries.

Run as a program it reads lines of JSON, the arguments of a start each, and answers with the number of the process; then
with its exit status. A watch lives ten times as fast: its clock is the only thing that differs from the command.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FASTER = 10


@dataclass
class Started:
    """A program that runs, or has ended with ``code`` (-9: killed)."""

    loaded: "subprocess.Popen[str]"
    pid: int
    code: int | None = None

    def kill(self) -> None:
        """End it at once, as a power cut would; no harm where it has ended."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        self.wait()

    def wait(self) -> int:
        """Its exit code, when it has ended."""
        if self.code is None:
            assert self.loaded.stdout is not None
            self.code = int(self.loaded.stdout.readline())
        return self.code


@dataclass
class Killable:
    """The loaded process."""

    loaded: "subprocess.Popen[str]"

    def start(self, job: str, folder: Path, **more: Any) -> Started:
        """Start ``watch`` or ``send`` on a folder; one at a time."""
        assert self.loaded.stdin is not None
        assert self.loaded.stdout is not None
        print(json.dumps([job, str(folder), more]), file=self.loaded.stdin, flush=True)
        return Started(self.loaded, int(self.loaded.stdout.readline()))


@contextmanager
def killable(folder: Path) -> Iterator[Killable]:
    """A loaded process in a folder, while it lasts."""
    command = [sys.executable, "-W", "ignore::DeprecationWarning", __file__]
    env = {**os.environ, "CRM_SHEETS_LANG": "en", "PYTHONIOENCODING": "utf-8"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, env=env, cwd=folder, **pipes) as loaded:  # type: ignore[call-overload]
        yield Killable(loaded)
        loaded.stdin.close()


def _serve() -> None:
    from crm_sheets.calendars import working_days
    from crm_sheets.jobs import send, watch

    working_days.load()
    jobs = {"watch": lambda *args, **more: _watched(watch, *args, **more), "send": _sent(send)}
    for line in sys.stdin:
        job, folder, more = json.loads(line)
        pid = os.fork()
        if pid == 0:
            os._exit(jobs[job](Path(folder), **more))
        print(pid, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


def _watched(job: Any, folder: Path, *, once: bool = False) -> int:
    from crm_sheets.jobs.desk_watch import Clocks

    clocks = Clocks(lambda: time.monotonic() * FASTER, job.CLOCKS.now)
    done = job.watch(
        folder, "en", lambda told: None, once=once, clocks=clocks, sleep=lambda seconds: time.sleep(seconds / FASTER)
    )
    return 0 if done else 1


def _sent(job: Any) -> Any:
    def sent(out: Path, *, unsure: bool = False, told: str = "") -> int:
        made = job.send(out, really_send=True, unsure=unsure)
        if told:
            mails = [(one.outcome, one.addresses) for one in made.outcomes]
            Path(told).write_text(json.dumps(mails), "utf-8")
        return 1 if made.refusal else 0

    return sent


if __name__ == "__main__":
    _serve()
