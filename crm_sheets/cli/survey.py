"""crm-sheets survey: questionnaires alone."""

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


@click.command(cls=Command, help=help_text(console.SURVEY, "crm-sheets survey answers.xlsx -o out"))
@options.out(console.OUT, required=True)
@options.as_of
@click.option("--data", is_flag=True, help=console.DATA(LANG))
@common
def survey(
    paths: tuple[Path, ...],
    out: Path,
    as_of: date | None,
    data: bool,
    playbook: Path | None,
    lang: str,
    quiet: bool,
    verbose: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Read, tabulate, write; then say what was found."""
    from crm_sheets.reading.opening import prefetch

    prefetch.ask(paths, out, playbook)  # before pandas is loaded, which takes as long
    with loading():
        from crm_sheets.cli import show, show_survey
        from crm_sheets.jobs import survey as job

    wanted = None if lang == "auto" else chosen_lang(lang, LANG)
    with progress(quiet) as step:
        ask = prompt(quiet, as_json)
        made = job.survey(paths, out, playbook=playbook, as_of=as_of, lang=wanted, data=data, step=step, password=ask)
    if as_json:
        click.echo(show_survey.survey_as_json(made))
    else:
        show_survey.show_survey(made, chosen_lang(lang, LANG), verbose)
    raise click.exceptions.Exit(show.exit_code(made.results.found, strict))
