"""crm-sheets send: mail the results to whom they concern."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import LANG, chosen_lang, help_text
from crm_sheets.cli.progress import bar_hidden, progress
from crm_sheets.cli.wording import Command
from crm_sheets.language import Lang, console
from crm_sheets.language.delivery import ASK_PASSWORD, COLUMNS_OF_MAIL, COUNTED, OUTCOMES, PREVIEWED, TEXTS_COPIED

if TYPE_CHECKING:
    from crm_sheets.jobs.send import Delivered

_EXAMPLES = ("crm-sheets send shop/out", "crm-sheets send shop/out --really-send")


@click.command(cls=Command, help=help_text(console.SEND, *_EXAMPLES))
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option("--really-send", is_flag=True, help=console.REALLY_SEND(LANG))
@click.option("--to", metavar="ADDRESS", help=console.SEND_TO(LANG))
@click.option("--unsure", is_flag=True, help=console.SEND_UNSURE(LANG))
@click.option("--ledger", type=click.Path(path_type=Path), metavar="FILE", help=console.SEND_LEDGER(LANG))
@click.option("--copy-texts", is_flag=True, help=console.COPY_TEXTS(LANG))
@options.lang
@options.quiet
@options.as_json
def send(
    out: Path,
    really_send: bool,
    to: str | None,
    unsure: bool,
    ledger: Path | None,
    copy_texts: bool,
    lang: str,
    quiet: bool,
    as_json: bool,
) -> None:
    """Write the mails to files, or send them; then say what became of each."""
    with loading():
        from crm_sheets.jobs import send as job

    spoken = chosen_lang(lang, LANG)
    if copy_texts:
        click.echo(TEXTS_COPIED(spoken, folder=job.copy_mail_texts(out)))
        return
    asks = not (quiet or as_json) and sys.stdin.isatty() and sys.stderr.isatty()
    with progress(quiet) as step:
        made = job.send(
            out,
            really_send=really_send,
            to=to,
            unsure=unsure,
            ledger=ledger,
            step=step,
            ask=_asked if asks else None,
        )
    if as_json:
        click.echo(_as_json(made))
    else:
        _show(made, spoken)
    if made.refusal is not None:
        click.echo(made.refusal.message(spoken), err=True)
    raise click.exceptions.Exit(exit_code_of_send(made))


def exit_code_of_send(made: "Delivered") -> int:
    """1 when something failed, 3 when something was kept back or is unsure, else 0."""
    counts = made.counts
    if counts["failed"] or made.refusal is not None:
        return 1
    return 3 if counts["unsure"] or _wanting(made) else 0


def _wanting(made: "Delivered") -> bool:
    """Whether anything was kept back that somebody has to look after."""
    from crm_sheets.language.delivery import REASONS_OF_MAIL

    fine = (REASONS_OF_MAIL["nothing"], REASONS_OF_MAIL["unchanged"])
    return any(line.outcome == "kept" and line.why not in fine for line in made.outcomes)


def _asked(user: str, host: str) -> str | None:
    with bar_hidden():
        prompt = ASK_PASSWORD(options.spoken(), user=user, host=host)
        typed = click.prompt(prompt, default="", show_default=False, hide_input=True, err=True)
    return str(typed) or None


def _show(made: "Delivered", lang: Lang) -> None:
    from crm_sheets.cli.lines import line, print_table, stdout

    out = stdout()
    rows = [
        (told.person, ", ".join(told.addresses), ", ".join(told.files), OUTCOMES[told.outcome](lang), told.why(lang))
        for told in made.outcomes
    ]
    print_table(out, list(COLUMNS_OF_MAIL.values()), rows, lang)
    out.print()
    if made.folder is not None:
        line(out, PREVIEWED(lang, folder=made.folder))
    else:
        line(out, COUNTED(lang, **{name: made.counts[name] for name in OUTCOMES}))


def _as_json(made: "Delivered") -> str:
    """counts, mails: person, addresses, files, outcome, why."""
    mails = [
        {
            "person": told.person,
            "addresses": told.addresses,
            "files": told.files,
            "outcome": told.outcome,
            "why": told.why("en"),
        }
        for told in made.outcomes
    ]
    return json.dumps({"counts": dict(made.counts), "mails": mails}, ensure_ascii=False, indent=2)
