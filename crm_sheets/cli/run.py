"""crm-sheets run: the main job."""

from datetime import date, datetime
from pathlib import Path

import click

from crm_sheets.cli import options
from crm_sheets.cli.options import LANG, chosen, common, worded
from crm_sheets.cli.progress import progress
from crm_sheets.language import console


@click.command(help=worded(console.RUN, "crm-sheets run shop/inbox -o shop/out"))
@common
@options.as_of
@click.option("--out", "-o", required=True, type=click.Path(path_type=Path), metavar="DIR", help=console.OUT(LANG))
@click.option("--data", is_flag=True, help=console.DATA(LANG))
def run(
    paths: tuple[Path, ...],
    out: Path,
    as_of: datetime | None,
    playbook: Path | None,
    lang: str,
    data: bool,
    strict: bool,
    quiet: bool,
    verbose: bool,
    as_json: bool,
) -> None:
    """Read, check, analyse, write; then say what was done."""
    from crm_sheets import pipeline
    from crm_sheets.cli import show

    day: date | None = as_of.date() if as_of else None
    wanted = None if lang == "auto" else chosen(lang, LANG)
    with progress(quiet or as_json) as step:
        outcome = pipeline.run(paths, out, playbook=playbook, as_of=day, lang=wanted, data=data, step=step)
    if as_json:
        click.echo(show.as_json(outcome))
    else:
        show.outcome(outcome, chosen(lang, LANG), verbose)
    raise click.exceptions.Exit(show.exit_code(outcome.results.found, strict))
