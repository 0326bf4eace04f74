"""The worker process as seen from the parent: ask it, wait with a limit, end it without leaving anything open."""

import json
import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import crm_sheets
from crm_sheets.errors import ReaderCannotStart

WORKER = "crm_sheets.reading.opening.worker"
_ROOM = {"ARROW_DEFAULT_MEMORY_POOL": "system"}  # the others reserve a gigabyte of addresses, which the limit counts
START_SECONDS = 60  # within which the worker has loaded its libraries, on a slow disk with a virus scanner too


class Child:
    """The process, and a thread that listens to it (so that waiting can end on any system)."""

    def __init__(self) -> None:
        self._process = _started()
        self._answers: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True)
        self._listener.start()
        self._ready = False

    def ask(self, request: dict[str, Any], seconds: int) -> dict[str, Any]:
        """The worker's answer; raises TimeoutError, or EOFError when the worker died or talks nonsense.

        A worker that never was ready raises ReaderCannotStart: no file is to blame.
        """
        if not self._ready:
            self._wait_for_ready()
        try:
            self._send(json.dumps(request) + "\n")
            return self._answer(seconds)
        except queue.Empty:
            raise TimeoutError from None
        except (OSError, ValueError) as broken:
            raise EOFError from broken

    def end(self) -> None:
        """Stop the process, whatever it is doing: kill, wait, let the listener finish, then close the pipes."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not sent yet cannot be sent any more
                    pipe.close()

    def _wait_for_ready(self) -> None:
        try:
            self._ready = self._answer(START_SECONDS)["status"] == "ready"
        except (queue.Empty, ValueError, EOFError):
            self._ready = False
        if not self._ready:
            raise ReaderCannotStart(program=sys.executable)

    def _answer(self, seconds: float) -> dict[str, Any]:
        answer = json.loads(self._answers.get(timeout=seconds))
        if not isinstance(answer, dict) or "status" not in answer:
            raise EOFError
        return answer

    def _send(self, line: str) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(line)
            self._process.stdin.flush()


def _started() -> "subprocess.Popen[str]":
    try:
        return subprocess.Popen(  # noqa: S603  # our own module, no shell
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=environment(),
        )
    except OSError as refused:
        raise ReaderCannotStart(program=sys.executable) from refused


def command() -> list[str]:
    """How the worker is started; ``-P`` keeps modules that lie in the working folder out of it."""
    return [sys.executable, "-P", "-m", WORKER]


def environment() -> dict[str, str]:
    """The parent's environment, with this very package on the worker's path however the parent found it."""
    package = str(Path(crm_sheets.__file__).parent.parent)
    paths = [package, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **_ROOM}


def _listen(stdout: IO[str] | None, answers: "queue.Queue[str]") -> None:
    """Pass on each line, and an empty one when there will be no more."""
    with suppress(ValueError):  # undecodable output of a process that breaks off
        for line in stdout or ():
            answers.put(line)
    answers.put("")
