"""crm-sheets backtest: how good the churn flags would have been."""

from datetime import date
from pathlib import Path

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import chosen_lang, common, help_text
from crm_sheets.cli.passwords import prompt
from crm_sheets.cli.progress import progress
from crm_sheets.cli.wording import Command
from crm_sheets.language import console


@click.command(cls=Command, help=help_text(console.BACKTEST, "crm-sheets backtest shop/inbox"))
@options.as_of
@common
def backtest(
    paths: tuple[Path, ...],
    as_of: date | None,
    playbook: Path | None,
    lang: str,
    quiet: bool,
    verbose: bool,
    as_json: bool,
    strict: bool,
) -> None:
    """Read, look back and say; nothing is written."""
    from crm_sheets.reading.opening import prefetch

    prefetch.ask(paths, None, playbook)  # before pandas is loaded, which takes as long
    with loading():
        from crm_sheets.cli import show, show_backtest
        from crm_sheets.jobs import backtest

    with progress(quiet) as step:
        proved = backtest.backtest(paths, playbook=playbook, as_of=as_of, step=step, password=prompt(quiet, as_json))
    if as_json:
        click.echo(show_backtest.backtest_as_json(proved))
    else:
        show_backtest.show_backtest(proved, chosen_lang(lang, proved.lang), verbose)
    raise click.exceptions.Exit(show_backtest.REFUSED if proved.refusal else show.exit_code(proved.found, strict))
