"""crm-sheets start: what a double-click does: run the desk, show what happened, open the report."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import LANG, chosen_lang, help_text
from crm_sheets.cli.wording import Command
from crm_sheets.language import Lang, console
from crm_sheets.language.starters import FIRST_RUN, INBOX_EMPTY, NOT_OPENED, OPENING


@click.command(cls=Command, help=help_text(console.START, "crm-sheets start shop"))
@click.argument("desk", type=click.Path(path_type=Path), metavar="DESK")
@click.option("--no-open", is_flag=True, help=console.NO_OPEN(LANG))
@options.lang
def start(desk: Path, no_open: bool, lang: str) -> None:
    """Run the desk, show what happened, open the report."""
    from crm_sheets.dropping.desks import desk_at
    from crm_sheets.errors import NoDesk
    from crm_sheets.language.dropping import BLANK_FOLDER

    spoken, here = chosen_lang(lang, LANG), desk_at(desk.resolve())
    if here is None:
        raise NoDesk(path=desk.resolve())
    if not any(path.is_file() and not path.name.startswith((".", "~$")) for path in here.inbox.rglob("*")):
        click.echo(INBOX_EMPTY(spoken, inbox=here.inbox, blanks=here.folder / BLANK_FOLDER(spoken)))
        _open(here.inbox, no_open, spoken)
        return
    if not any(here.out.glob("*.xlsx")):
        click.echo(FIRST_RUN(spoken, inbox=here.inbox, out=here.out, playbook=here.folder / "playbook.xlsx"))
    with loading():
        from crm_sheets.cli import show
        from crm_sheets.cli.each import show_notices
        from crm_sheets.jobs.desk_run import report_of
        from crm_sheets.jobs.each import run_logged

    done = run_logged(here)
    show_notices([done], spoken)
    if done.run is None or done.run.outcome is None:
        click.echo(done.why(spoken) if done.why else "", err=True)
        raise click.exceptions.Exit(1)
    show.outcome(done.run.outcome, spoken, False)
    _open(report_of(done.run), no_open, spoken)
    raise click.exceptions.Exit(show.exit_code(done.run.outcome.results.found, False))


def _open(place: Path, not_wanted: bool, spoken: Lang) -> None:
    """Open a file or folder with the program that the system has for it."""
    if not_wanted:
        return
    click.echo(OPENING(spoken, path=place))
    with suppress(OSError):
        if sys.platform == "win32":
            os.startfile(place)  # noqa: S606 - our own file, by its own program
            return
        program = "open" if sys.platform == "darwin" else "xdg-open"
        said = subprocess.run([program, str(place)], check=False, capture_output=True)  # noqa: S603
        if said.returncode == 0:
            return
    click.echo(NOT_OPENED(spoken, path=place))
