"""crm-sheets notify: the notice of the last run to groups, to be seen, tried or repeated."""

from pathlib import Path

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import LANG, chosen_lang, help_text
from crm_sheets.cli.wording import Command
from crm_sheets.language import console, notices
from crm_sheets.language.delivery import OUTCOMES

_EXAMPLES = ("crm-sheets notify shop", "crm-sheets notify shop --really-send")


@click.command(cls=Command, help=help_text(console.NOTIFY, *_EXAMPLES))
@click.argument("desk", type=click.Path(path_type=Path), metavar="DESK")
@click.option("--really-send", is_flag=True, help=console.REALLY_SEND(LANG))
@click.option("--unsure", is_flag=True, help=console.SEND_UNSURE(LANG))
@click.option("--ledger", type=click.Path(path_type=Path), metavar="FILE", help=console.SEND_LEDGER(LANG))
@options.lang
def notify(desk: Path, really_send: bool, unsure: bool, ledger: Path | None, lang: str) -> None:
    """Show the notice and to whom it would go, or send it."""
    with loading():
        from crm_sheets.jobs import notices as job

    spoken = chosen_lang(lang, LANG)
    made = job.notice_again(desk, spoken, really_send=really_send, unsure=unsure, ledger=ledger)
    click.echo(f"{made.notice.title}\n{made.notice.text}\n")
    for told in made.outcomes:
        values = {"name": told.person, "outcome": OUTCOMES[told.outcome](spoken), "why": told.why(spoken)}
        click.echo(notices.NOTICE_TOLD(spoken, desk=made.notice.desk, **values).strip())
    if not really_send:
        click.echo(notices.NOTICE_PREVIEW(spoken))
    found = {told.outcome for told in made.outcomes}
    raise click.exceptions.Exit(1 if "failed" in found else 3 if "unsure" in found else 0)
