"""Asks for the password of a workbook on a terminal, hidden; nobody is asked where nobody sits."""

import sys
from collections.abc import Callable

import click

from crm_sheets.cli.options import spoken
from crm_sheets.cli.progress import bar_hidden
from crm_sheets.language import console


def prompt(quiet: bool, as_json: bool) -> Callable[[str], str | None] | None:
    """The function that is told a file's name and gives its password, None for an empty one; none when not asked."""
    if quiet or as_json or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return None
    return _asked


def _asked(name: str) -> str | None:
    with bar_hidden():
        typed = click.prompt(
            console.PASSWORD(spoken(), name=name), default="", show_default=False, hide_input=True, err=True
        )
    return str(typed) or None
