"""Progress on stderr: a bar on a terminal, plain lines elsewhere, nothing when quiet."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import click

from crm_sheets.cli.options import spoken
from crm_sheets.language import Text

Step = Callable[[Text, str, int, int], None]
_bars: list[Any] = []  # the bar that is on the terminal now


@contextmanager
def progress(quiet: bool) -> Iterator[Step]:
    """Gives the function that is told each step: text, name, number of steps begun, steps in all."""
    if quiet:
        yield lambda text, name, number, total: None
    elif sys.stderr.isatty():
        with _bar() as step:
            yield step
    else:
        yield _line


@contextmanager
def bar_hidden() -> Iterator[None]:
    """Without the bar, so that something can be asked."""
    for bar in _bars:
        bar.stop()
    yield
    for bar in _bars:
        bar.start()


@contextmanager
def _shown(bar: Any) -> Iterator[None]:
    _bars.append(bar)
    try:
        yield
    finally:
        _bars.remove(bar)


def _line(text: Text, name: str, number: int, total: int) -> None:
    with suppress(OSError):  # nobody reads it any more; the work goes on
        click.echo(f"[{number}/{total}] {text(spoken(), name=name)}", err=True)


@contextmanager
def _bar() -> Iterator[Step]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar, _shown(bar):
        task = bar.add_task("", total=None)

        def step(text: Text, name: str, number: int, total: int) -> None:
            bar.update(task, description=escape(text(spoken(), name=name)), completed=number - 1, total=total)

        yield step
