"""The common options, declared once, with help in the language of the system (or of CRM_SHEETS_LANG)."""

import locale
import os
import re
from collections.abc import Callable
from contextvars import ContextVar
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from crm_sheets.language import Lang, Text, console

F = TypeVar("F", bound=Callable[..., Any])


def system_lang() -> Lang:
    """Chinese on a Chinese system, else English; CRM_SHEETS_LANG decides first."""
    names = [os.environ.get(name) for name in ("CRM_SHEETS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    chosen = next((name for name in names if name), None) or locale.getlocale()[0] or ""
    return "zh" if chosen.casefold().startswith(("zh", "chinese")) else "en"


LANG: Lang = system_lang()
_WITH_TIME = re.compile(r"\d{4}-\d\d-\d\d[ T]\d{1,2}:\d\d")
_spoken: ContextVar[Lang] = ContextVar("spoken", default=LANG)


def help_text(text: Text, *examples: str) -> str:
    """A help text with examples; ``\\b`` keeps click from folding them."""
    return text(LANG) + "".join(f"\n\n\b\n{console.EXAMPLE(LANG)}\n  {example}" for example in examples)


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """A date such as 2026-09-30, perhaps with a time, or a refusal that shows how to write one."""
    if value is not None and _WITH_TIME.fullmatch(value.strip()):
        value = value.strip().replace("T", " ")
        try:
            return datetime.strptime(value, "%Y-%m-%d %H:%M")
        except ValueError:
            pass
    try:
        return datetime.strptime(value, "%Y-%m-%d").date() if value is not None else None
    except ValueError:
        raise click.BadParameter(console.NOT_A_DATE(spoken(), value=value), ctx, param) from None


def chosen_lang(lang: str, found: Lang) -> Lang:
    """The language asked for; auto: the one found."""
    return "zh" if lang == "zh" else "en" if lang == "en" else found


def spoken() -> Lang:
    """The language for refusals: the one asked for on the command line, else the system's."""
    return _spoken.get()


def speak(_ctx: click.Context, _param: click.Parameter | None, value: str) -> str:
    """The value of ``--lang``, in which all is said from there on."""
    _spoken.set(chosen_lang(value, LANG))
    return value


def out(help: Text, *, required: bool) -> Callable[[F], F]:
    """``--out``, with what is written there."""
    return click.option("--out", "-o", type=_PATH, metavar="DIR", required=required, help=help(LANG))


_PATH = click.Path(path_type=Path)


def _default_paths() -> tuple[Path, ...]:
    """The folder inbox of the desk that we stand in, else where we stand."""
    inbox = Path("inbox")
    return (inbox if inbox.is_dir() else Path(),)


desk_paths = click.option(
    "--from", "paths", type=_PATH, multiple=True, default=_default_paths, metavar="PATH", help=console.DESK_PATHS(LANG)
)
desk_out = click.option("--out", "-o", type=_PATH, metavar="DIR", default=Path("out"), help=console.CARD_OUT(LANG))
paths = click.argument("paths", nargs=-1, required=True, type=_PATH, metavar="PATH...")
as_of = click.option("--as-of", callback=_day, metavar="DATE", help=console.AS_OF(LANG))
playbook = click.option("--playbook", type=_PATH, metavar="FILE", help=console.PLAYBOOK(LANG))
lang = click.option(
    "--lang",
    type=click.Choice(["zh", "en", "auto"]),
    default="auto",
    is_eager=True,
    callback=speak,
    help=console.LANGUAGE(LANG),
)
quiet = click.option("--quiet", "-q", is_flag=True, help=console.QUIET(LANG))
verbose = click.option("--verbose", "-v", is_flag=True, help=console.VERBOSE(LANG))
as_json = click.option("--json", "as_json", is_flag=True, help=console.JSON(LANG))
strict = click.option("--strict", is_flag=True, help=console.STRICT(LANG))


def common(command: F) -> F:
    """PATH..., --playbook, --lang, --quiet, --verbose, --json and --strict, in this order."""
    for option in (strict, as_json, verbose, quiet, lang, playbook, paths):
        command = option(command)
    return command


def of_desk(command: F) -> F:
    """--from, --out, --as-of, --playbook, --lang, --quiet and --json, of the desk that we stand in."""
    for option in (as_json, quiet, lang, playbook, as_of, desk_out, desk_paths):
        command = option(command)
    return command
