"""crm-sheets check: what was understood, and what is wrong."""

from datetime import date
from pathlib import Path

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import LANG, chosen_lang, common, help_text
from crm_sheets.cli.passwords import prompt
from crm_sheets.cli.progress import progress
from crm_sheets.cli.wording import Command
from crm_sheets.language import console


@click.command(cls=Command, help=help_text(console.CHECK, "crm-sheets check shop/inbox -o shop/out"))
@options.out(console.OUT_CHECK, required=False)
@options.as_of
@common
def check(
    paths: tuple[Path, ...],
    out: Path | None,
    as_of: date | None,
    playbook: Path | None,
    lang: str,
    quiet: bool,
    verbose: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Read and say; nothing of the user's is written."""
    from crm_sheets.reading.opening import prefetch

    prefetch.ask(paths, out, playbook)  # before pandas is loaded, which takes as long
    with loading():
        from crm_sheets.cli import show, understood
        from crm_sheets.jobs import pipeline

    wanted = None if lang == "auto" else chosen_lang(lang, LANG)
    with progress(quiet) as step:
        ask = prompt(quiet, as_json)
        checked = pipeline.check(paths, out, playbook=playbook, as_of=as_of, lang=wanted, step=step, password=ask)
    if as_json:
        click.echo(show.checked_as_json(checked))
    else:
        understood.show_understood(checked, out, chosen_lang(lang, LANG), verbose)
    raise click.exceptions.Exit(show.exit_code(checked.book.found, strict))
