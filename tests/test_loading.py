"""Loading: what the libraries of a command are told before they are loaded."""

import os
import subprocess
import sys

_TOLD = "from crm_sheets.cli.loading import loading\nwith loading(): import os\nprint(os.environ['{}'])"
_NAMES = ("OPENBLAS_NUM_THREADS", "NUMPY_MADVISE_HUGEPAGE", "ARROW_DEFAULT_MEMORY_POOL")


def told(name: str, **said: str) -> str:
    environment = {other: value for other, value in os.environ.items() if other not in _NAMES} | said
    done = subprocess.run([sys.executable, "-c", _TOLD.format(name)], env=environment, capture_output=True, check=True)
    return done.stdout.decode().strip()


def test_what_somebody_set_stands() -> None:
    assert told("ARROW_DEFAULT_MEMORY_POOL") == "system"
    assert told("ARROW_DEFAULT_MEMORY_POOL", ARROW_DEFAULT_MEMORY_POOL="mimalloc") == "mimalloc"
