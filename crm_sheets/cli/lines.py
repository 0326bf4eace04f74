"""Lines and tables on standard output."""

import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table

from crm_sheets.language import Lang, Text


def stdout() -> Console:
    """Standard output: as wide as the terminal, and wide where it is a file or pipe."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else 160)


def print_table(
    out: Console, heads: Sequence[Text], lines: Iterable[Sequence[str]], lang: Lang, numbers: Sequence[int] = ()
) -> None:
    """A table with a blank line above; long cells go over several lines, nothing is cut."""
    grid = Table(show_edge=False, pad_edge=False, header_style="bold")
    for index, head in enumerate(heads):
        grid.add_column(head(lang), justify="right" if index in numbers else "left", overflow="fold")
    for cells in lines:
        grid.add_row(*(_plain(cell) for cell in cells))
    out.print()
    out.print(grid)


def line(out: Console, text: str) -> None:
    """One line; the terminal folds it."""
    out.print(_plain(text), soft_wrap=True)


def _plain(text: str) -> str:
    from rich.markup import escape

    return escape(text)
