"""A lock on a file that the system lets go when its holder ends, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def locked(path: Path) -> Iterator[bool]:
    """Hold the lock of ``path`` while the block runs; False says that somebody else holds it.

    The file is made, and removed by the one who held the lock. Where the system or the disk knows no locks, everybody
    is told True. Raises OSError when the file cannot be made.
    """
    holder = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    mine = _taken(holder)
    try:
        yield mine
    finally:
        if mine:
            _gone(path)  # before it is let go, so that nobody's lock is removed
        os.close(holder)
        if mine and sys.platform == "win32":
            _gone(path)  # an open file cannot be removed there


def _taken(holder: int) -> bool:
    try:
        _take(holder)
    except (BlockingIOError, PermissionError):  # what Linux and macOS say, and what Windows says
        return False
    except (ImportError, OSError):  # no such call, or a network disk that knows no locks
        return True
    return True


def _take(holder: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(holder, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(holder, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _gone(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
