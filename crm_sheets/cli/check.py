"""crm-sheets check: what was understood, and what is wrong."""

from pathlib import Path

import click

from crm_sheets.cli.options import LANG, chosen, common, worded
from crm_sheets.cli.progress import progress
from crm_sheets.language import console


@click.command(help=worded(console.CHECK, "crm-sheets check shop/inbox"))
@common
@click.option("--out", "-o", type=click.Path(path_type=Path), metavar="DIR", help=console.OUT_CHECK(LANG))
def check(
    paths: tuple[Path, ...],
    out: Path | None,
    playbook: Path | None,
    lang: str,
    strict: bool,
    quiet: bool,
    verbose: bool,
    as_json: bool,
) -> None:
    """Read and say; nothing of the user's is written."""
    from crm_sheets import pipeline
    from crm_sheets.cli import show

    wanted = None if lang == "auto" else chosen(lang, LANG)
    with progress(quiet or as_json) as step:
        checked = pipeline.check(paths, out, playbook=playbook, lang=wanted, step=step)
    if as_json:
        click.echo(show.checked_as_json(checked))
    else:
        show.checked(checked, chosen(lang, LANG), verbose)
    raise click.exceptions.Exit(show.exit_code(checked.book.found, strict))
