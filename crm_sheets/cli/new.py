"""crm-sheets new: a fresh desk."""

from pathlib import Path

import click

from crm_sheets.cli.options import LANG, worded
from crm_sheets.cli.wording import Command
from crm_sheets.language import console


@click.command(cls=Command, help=worded(console.NEW, "crm-sheets new shop"))
@click.argument("desk", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--lang", type=click.Choice(["zh", "en"]), default=LANG, help=console.DESK_LANGUAGE(LANG))
def new(desk: Path, lang: str) -> None:
    """Make the folders and copy the templates; never over anything that is there."""
    from crm_sheets.desk import make_desk

    inbox, out = make_desk(desk, "zh" if lang == "zh" else "en")
    click.echo(console.DESK_MADE(LANG, path=desk, inbox=_typed(inbox), out=_typed(out)))


def _typed(path: Path) -> str:
    """A path as it is typed on a command line, on Windows and elsewhere."""
    return f'"{path}"' if " " in str(path) else str(path)
