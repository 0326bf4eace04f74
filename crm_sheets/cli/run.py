"""crm-sheets run: the main job."""

from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import LANG, chosen_lang, common, help_text, spoken
from crm_sheets.cli.passwords import prompt
from crm_sheets.cli.progress import progress
from crm_sheets.cli.wording import Command
from crm_sheets.language import console

_EXAMPLES = ("crm-sheets run shop/inbox -o shop/out", "crm-sheets run --each shops")
_LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    cls=Command, help=help_text(console.RUN, "crm-sheets run shop/inbox -o shop/out", "crm-sheets run --each shops")
)
@options.out(console.OUT, required=False)
@click.option("--each", is_flag=True, help=console.EACH(LANG))
@options.as_of
@click.option("--data", is_flag=True, help=console.DATA(LANG))
@click.option("--mask", is_flag=True, help=console.MASK(LANG))
@click.option("--into", type=_LIST, metavar="LIST", help=console.INTO(LANG))
@common
def run(
    paths: tuple[Path, ...],
    out: Path | None,
    each: bool,
    as_of: date | None,
    data: bool,
    mask: bool,
    into: Path | None,
    playbook: Path | None,
    lang: str,
    quiet: bool,
    verbose: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Read, check, analyse, write; then say what was done."""
    if mask and (each or into):
        raise click.UsageError(console.MASK_ALONE(spoken()))
    if each:
        _run_each(paths, out, as_of, into, data, playbook, lang, quiet, as_json)
    if out is None:
        raise click.MissingParameter(param=next(p for p in run.params if p.name == "out"))
    from crm_sheets.reading.opening import prefetch

    prefetch.ask(paths, out, playbook)  # before pandas is loaded, which takes as long
    with loading():
        from crm_sheets.calendars import working_days
        from crm_sheets.cli import show
        from crm_sheets.jobs import pipeline

        working_days.load()

    wanted = None if lang == "auto" else chosen_lang(lang, LANG)
    with progress(quiet) as step:
        outcome = pipeline.run(
            paths,
            out,
            playbook=playbook,
            as_of=as_of,
            lang=wanted,
            data=data,
            into=into,
            step=step,
            password=prompt(quiet, as_json),
            mask=mask,
        )
    if as_json:
        click.echo(show.run_as_json(outcome))
    else:
        show.outcome(outcome, chosen_lang(lang, LANG), verbose)
    raise click.exceptions.Exit(show.exit_code(outcome.results.found, strict))


def _run_each(
    paths: tuple[Path, ...],
    out: Path | None,
    as_of: date | None,
    into: Path | None,
    data: bool,
    playbook: Path | None,
    lang: str,
    quiet: bool,
    as_json: bool,
) -> NoReturn:
    """Run the desks of a folder, and end."""
    if len(paths) != 1 or out or into or playbook:
        raise click.UsageError(console.EACH_ONE(spoken()))
    with loading():
        from crm_sheets.cli.each import show_each

    wanted = None if lang == "auto" else chosen_lang(lang, LANG)
    code = show_each(paths[0], (as_of, wanted, data), chosen_lang(lang, LANG), quiet=quiet, as_json=as_json)
    raise click.exceptions.Exit(code)
