"""Loading the heavy libraries of a command, once and without looking for garbage."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS = 100_000  # between two looks for garbage, not 700: a job makes many cells that live on, and few cycles


@contextmanager
def loading() -> Iterator[None]:
    """A context for imports: no garbage is looked for meanwhile, nor ever among what they made; numpy has one thread.

    pandas and what it needs make hundreds of thousands of objects that live as long as the process. Every full
    collection would go through all of them, the last one when the process ends: a tenth of a run of 100,000 lines.
    """
    if "pandas" in sys.modules:  # this is no process of ours, or there is nothing left to load
        yield
        return
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy starts its threads when loaded; none helps
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # its own gives back what it asks for again
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(_NEW_OBJECTS, 10, 10)
        gc.enable()
