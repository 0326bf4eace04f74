"""crm-sheets handover: all customers of a colleague for another one."""

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
    from crm_sheets.jobs.handover import HandoverMade

_EXAMPLES = ("crm-sheets handover 张伟 王芳", "crm-sheets handover 张伟 王芳 --from shop/inbox -o shop/out --undo")
_WITH_DOUBTS = 3


@click.command(cls=Command, help=help_text(console.HANDOVER, *_EXAMPLES))
@click.argument("was", metavar="FROM")
@click.argument("now", metavar="TO")
@click.option("--undo", is_flag=True, help=console.HANDOVER_UNDO(LANG))
@options.of_desk
def handover(
    was: str,
    now: str,
    undo: bool,
    paths: tuple[Path, ...],
    out: Path,
    as_of: date | None,
    playbook: Path | None,
    lang: str,
    quiet: bool,
    as_json: bool,
) -> None:
    """Read, hand over, write the list; then say how many."""
    with loading():
        from crm_sheets.jobs import handover as job

    wanted = None if lang == "auto" else chosen_lang(lang, LANG)
    with progress(quiet) as step:
        made = job.handover(
            was,
            now,
            paths,
            out,
            undo=undo,
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
    raise click.exceptions.Exit(_WITH_DOUBTS if made.is_stranger else 0)


def _show(made: "HandoverMade", lang: str) -> None:
    from crm_sheets.cli.lines import line, stdout
    from crm_sheets.cli.show import show_written

    out, spoken = stdout(), chosen_lang(lang, LANG)
    said = console.HANDED_OVER if made.placed else console.HANDED_BACK
    line(out, said(spoken, count=len(made.customers), was=made.was, now=made.now, planned=made.planned))
    show_written(out, made.placed, made.kept, spoken)
    if made.is_stranger:
        click.echo(console.TAKER_STRANGER(spoken, name=made.now), err=True)


def _as_json(made: "HandoverMade") -> str:
    """customers (ids), from, to, planned, files."""
    told = {
        "customers": made.customers,
        "from": made.was,
        "to": made.now,
        "planned": made.planned,
        "files": {name: str(path) for name, path in made.placed.items()},
    }
    return json.dumps(told, ensure_ascii=False, indent=2)
