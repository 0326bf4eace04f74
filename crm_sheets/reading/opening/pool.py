"""Threads that do tasks in the order given, each with a reading child of its own, which is replaced when it ends."""

import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any

from crm_sheets.reading.opening.child import Child

MOST = 4  # more children only wait for the disk, and for us


class Closed(Exception):
    """The pool was closed before the task was done; nobody waits for it any more."""


class Seat:
    """The child of one thread, started when it is first needed."""

    def __init__(self, start: Callable[[], Child]) -> None:
        self._start = start
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._closed = False

    def ask(self, request: dict[str, Any], seconds: int) -> dict[str, Any]:
        """The child's answer. TimeoutError and EOFError, as of the child, after which the next one is a new one."""
        with self._lock:
            if self._closed:
                raise Closed
            child = self._child = self._child or self._start()
        try:
            return child.ask(request, seconds)
        except BaseException:
            self._end()
            raise

    def close(self) -> None:
        """End the child, also while it is asked; none is started any more."""
        with self._lock:
            self._closed = True
        self._end()

    def _end(self) -> None:
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.end()


Task = Callable[[Seat], Any]


class Pool:
    """``size`` threads; tasks begin in the order in which they are given."""

    def __init__(self, size: int, start: Callable[[], Child]) -> None:
        self._tasks: SimpleQueue[tuple[Future[Any], Task] | None] = SimpleQueue()
        self._seats = [Seat(start) for _ in range(size)]
        self._threads = [threading.Thread(target=self._work, args=(seat,), daemon=True) for seat in self._seats]
        for thread in self._threads:
            thread.start()

    def submit(self, task: Task) -> "Future[Any]":
        """The task's result, or what it raises, once it is done."""
        future: Future[Any] = Future()
        self._tasks.put((future, task))
        return future

    def close(self) -> None:
        """End the children and threads; tasks that were not begun never are."""
        for seat in self._seats:
            seat.close()
        for _ in self._threads:
            self._tasks.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self, seat: Seat) -> None:
        while (given := self._tasks.get()) is not None:
            future, task = given
            try:
                future.set_result(task(seat))
            except Closed:
                future.cancel()
            except BaseException as error:  # raised again where the result is asked for
                future.set_exception(error)


def useful(files: int) -> int:
    """How many children are worth having for so many files: no more than files, cores or four."""
    try:
        cores = len(os.sched_getaffinity(0))
    except AttributeError:  # not on Windows and macOS
        cores = os.cpu_count() or 1
    return max(1, min(files, cores, MOST))
