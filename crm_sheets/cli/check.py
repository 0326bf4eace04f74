"""crm-sheets check: what was understood, and what is wrong."""

from pathlib import Path

import click

from crm_sheets.cli import options
from crm_sheets.cli.options import LANG, chosen, common, worded
from crm_sheets.cli.progress import progress
from crm_sheets.cli.wording import Command
from crm_sheets.language import console


@click.command(cls=Command, help=worded(console.CHECK, "crm-sheets check shop/inbox"))
@options.out(console.OUT_CHECK, required=False)
@common
def check(
    paths: tuple[Path, ...],
    out: Path | None,
    playbook: Path | None,
    lang: str,
    quiet: bool,
    verbose: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Read and say; nothing of the user's is written."""
    from crm_sheets.reading import child

    child.start_ahead()  # before pandas is loaded, which takes as long
    from crm_sheets import pipeline
    from crm_sheets.cli import show

    wanted = None if lang == "auto" else chosen(lang, LANG)
    with progress(quiet) as step:
        checked = pipeline.check(paths, out, playbook=playbook, lang=wanted, step=step)
    if as_json:
        click.echo(show.checked_as_json(checked))
    else:
        show.checked(checked, chosen(lang, LANG), verbose)
    raise click.exceptions.Exit(show.exit_code(checked.book.found, strict))
