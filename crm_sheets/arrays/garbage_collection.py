"""Garbage collection paused where hundreds of thousands of objects are made that all live on."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """A context in which no garbage is looked for: each full look goes through everything that was made so far.

    Half of the time in which 50,000 customers are told apart went into it.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
