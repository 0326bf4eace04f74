"""crm-sheets new: a fresh desk."""

import os
import re
import sys
from pathlib import Path

import click

from crm_sheets.cli.options import LANG, help_text, speak, spoken
from crm_sheets.cli.wording import Command
from crm_sheets.language import console
from crm_sheets.language.starters import SYSTEMS

_LOCALE = re.compile(r"[a-z]{2,3}_([A-Z]{2})\b")


def _country(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A country whose holidays are known, as its code, or a refusal that shows how to write one."""
    if value is None:
        return None
    known = _known(value)
    if not known:
        raise click.BadParameter(console.NOT_A_COUNTRY(spoken(), value=value), ctx, param)
    return known


@click.command(
    cls=Command, help=help_text(console.NEW, "crm-sheets new shop", "crm-sheets new shop --lang en --country GB")
)
@click.argument("desk", type=click.Path(path_type=Path), metavar="DIR")
@click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    default=LANG,
    is_eager=True,
    callback=speak,
    help=console.DESK_LANGUAGE(LANG),
)
@click.option("--country", callback=_country, metavar="CODE", help=console.DESK_COUNTRY(LANG))
@click.option("--starters", "system", type=click.Choice([*SYSTEMS, "all"]), help=console.STARTERS_FOR(LANG))
def new(desk: Path, lang: str, country: str | None, system: str | None) -> None:
    """Make the folders and copy the templates; never over anything that is there."""
    from crm_sheets.jobs.new_desk import make_desk
    from crm_sheets.playbook import Playbook

    usual = Playbook.default().general.country
    chosen = country or ("" if lang == "zh" else _asked(usual))
    inbox, out, starters = make_desk(desk, "zh" if lang == "zh" else "en", chosen, system or "")
    click.echo(console.DESK_MADE(spoken(), path=desk, inbox=_typed(inbox), out=_typed(out)))
    if starters:
        click.echo(console.DESK_STARTERS(spoken(), starter=starters[0]))
    if lang != "zh" or chosen:
        said = console.COUNTRY_IS if chosen else console.COUNTRY_UNKNOWN
        click.echo(said(spoken(), country=chosen or usual, playbook=_typed(desk / "playbook.xlsx")))


def _asked(usual: str) -> str:
    """The country that somebody at a terminal names, else that of the system; empty where neither tells."""
    guess = _of_system()
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return guess
    typed = click.prompt(console.WHICH_COUNTRY(spoken()), default=guess or usual, err=True, value_proc=_read)
    return str(typed)


def _read(typed: str) -> str:
    known = _known(typed)
    if not known:
        raise click.UsageError(console.NOT_A_COUNTRY(spoken(), value=typed))
    return known


def _of_system() -> str:
    """The country in the names of the system's language, such as en_GB.UTF-8."""
    names = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    found = _LOCALE.match(next((name for name in names if name), ""))
    return _known(found[1]) if found else ""


def _known(text: str) -> str:
    from crm_sheets.playbook.kinds import country

    try:
        return country().read(text)
    except ValueError:
        return ""


def _typed(path: Path) -> str:
    """A path as it is typed on a command line, on Windows and elsewhere."""
    return f'"{path}"' if " " in str(path) else str(path)
