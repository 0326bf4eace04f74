"""crm-sheets card: a page for each customer of a round of visits."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import LANG, chosen_lang, help_text
from crm_sheets.cli.passwords import prompt
from crm_sheets.cli.progress import progress
from crm_sheets.cli.wording import Command
from crm_sheets.language import console

if TYPE_CHECKING:
    from crm_sheets.jobs.cards import CardsMade

_EXAMPLES = ("crm-sheets card KH0003 王芳 13800138000", "crm-sheets card KH0003 --from shop/inbox -o shop/out")
_WITH_DOUBTS = 3


@click.command(cls=Command, help=help_text(console.CARD, *_EXAMPLES))
@click.argument("customers", nargs=-1, required=True, metavar="CUSTOMER...")
@options.of_desk
def card(
    customers: tuple[str, ...],
    paths: tuple[Path, ...],
    out: Path,
    as_of: date | None,
    playbook: Path | None,
    lang: str,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read, find the customers, write their pages; then say who was not clear."""
    with loading():
        from crm_sheets.jobs import cards as job

    wanted = None if lang == "auto" else chosen_lang(lang, LANG)
    with progress(quiet) as step:
        made = job.cards(
            customers,
            paths,
            out,
            playbook=playbook,
            as_of=as_of,
            lang=wanted,
            step=step,
            password=prompt(quiet, as_json),
        )
    if as_json:
        click.echo(_as_json(made))
    else:
        _show(made, lang)
    raise click.exceptions.Exit(_WITH_DOUBTS if made.unclear else 0)


def _show(made: "CardsMade", lang: str) -> None:
    from crm_sheets.cli.lines import line, stdout
    from crm_sheets.cli.show import show_written

    out = stdout()
    spoken = chosen_lang(lang, LANG)
    line(out, console.CARDS_WRITTEN(spoken, count=len(made.customers)))
    show_written(out, made.placed, made.kept, spoken)
    for said in made.unclear:
        click.echo(said(spoken), err=True)


def _as_json(made: "CardsMade") -> str:
    """customers (ids), unclear (sentences), files."""
    told = {
        "customers": made.customers,
        "unclear": [said("en") for said in made.unclear],
        "files": {name: str(path) for name, path in made.placed.items()},
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
