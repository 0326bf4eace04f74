"""The child process that marks workbooks, as seen from here: a file that kills or hangs it costs only itself."""

import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from crm_sheets.errors import ReaderCannotStart
from crm_sheets.reading.opening.child import environment

_WORKER = "crm_sheets.marking.worker"
_AT_ONCE = 50  # workbooks that one process marks: its start costs little beside them


def mark_all(requests: Sequence[dict[str, Any]], seconds: int) -> list[str]:
    """The status of each request in order (see worker); ``broken`` where the process died or took too long.

    Raises ReaderCannotStart.
    """
    done: list[str] = []
    while len(done) < len(requests):
        part = requests[len(done) : len(done) + _AT_ONCE]
        said = _answers(part, seconds)
        done += said if len(said) == len(part) else [*said, "broken"]
    return done


def _answers(requests: Sequence[dict[str, Any]], seconds: int) -> list[str]:
    """The statuses said before the process ended, died or was stopped."""
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    try:
        made = subprocess.run(  # noqa: S603  # our own module, no shell
            [sys.executable, "-P", "-m", _WORKER],
            input=lines.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
            timeout=seconds,
            check=False,
        )
        out = made.stdout
    except subprocess.TimeoutExpired as late:
        out = late.stdout or b""
    except OSError as refused:
        raise ReaderCannotStart(program=sys.executable) from refused
    said: list[str] = []
    with suppress(ValueError, KeyError, TypeError):
        said.extend(str(json.loads(line)["status"]) for line in out.splitlines()[: len(requests)])
    return said
