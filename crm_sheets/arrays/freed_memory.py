"""Memory that was freed, given back to the system where a long step ends."""

import ctypes
from collections.abc import Callable
from functools import cache


def give_back() -> None:
    """Let the system have what was freed: glibc keeps it, between what is still in use, and the next step takes more.

    Nothing where the C library has no such function (Windows, macOS, musl).
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None
    return found
