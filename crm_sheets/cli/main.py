"""The group of commands; exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 done, with problems in the data."""

import io
import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import NoReturn

import click

from crm_sheets.cli.backtest import backtest
from crm_sheets.cli.card import card
from crm_sheets.cli.check import check
from crm_sheets.cli.forget import forget
from crm_sheets.cli.handover import handover
from crm_sheets.cli.new import new
from crm_sheets.cli.notify import notify
from crm_sheets.cli.options import LANG, help_text, spoken
from crm_sheets.cli.run import run
from crm_sheets.cli.send import send
from crm_sheets.cli.start import start
from crm_sheets.cli.survey import survey
from crm_sheets.cli.watch import watch
from crm_sheets.cli.wording import Group, usage
from crm_sheets.errors import CrmSheetsError
from crm_sheets.language import console

FAILED, WRONG_USAGE = 1, 2


@click.group(
    cls=Group,
    help=help_text(console.PROGRAM, "crm-sheets run shop/inbox -o shop/out"),
    epilog=console.EXIT_CODES(LANG),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="crm_sheets", prog_name="crm-sheets", help=console.VERSION(LANG))
@click.pass_context
def commands(ctx: click.Context) -> None:
    """All commands; without one, how they are used."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help(), err=True)
        ctx.exit(WRONG_USAGE)


for command in (run, check, watch, card, handover, send, notify, survey, backtest, new, forget, start):
    commands.add_command(command)


def main() -> None:
    """The console script: refusals and mishaps become a sentence on stderr and an exit code, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console in another code page shows ? and goes on
    try:
        code = commands.main(prog_name="crm-sheets", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as wrong:
        _fail(usage(wrong), wrong.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _fail(console.STOPPED(spoken()))
    except CrmSheetsError as refusal:
        _fail(refusal.message(spoken()))
    except Exception as mishap:
        _mishap(mishap)
    sys.exit(code)  # click hands back what a command said in Exit


def _mishap(mishap: Exception) -> NoReturn:
    """What no refusal foresaw: the system, the memory, or a mistake of ours."""
    if isinstance(mishap, BrokenPipeError):  # whoever read our output has gone, as in `crm-sheets run ... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
    if isinstance(mishap, MemoryError):
        _fail(console.NO_MEMORY(spoken()))
    if isinstance(mishap, OSError) and mishap.filename:
        _fail(console.SYSTEM(spoken(), path=mishap.filename, why=mishap.strerror))
    try:
        log = _saved(_without_values(mishap))
    except OSError:
        _fail(console.UNEXPECTED_NO_LOG(spoken(), why=f"{type(mishap).__name__}: {mishap}"))
    _fail(console.UNEXPECTED(spoken(), log=log))


def _without_values(mishap: BaseException) -> str:
    """Where it went wrong, in our code and in that of libraries, without what was in the data.

    The text of an error may hold a cell, so only its kind is told: no log holds names or phone numbers.
    """
    told: list[str] = []
    seen: BaseException | None = mishap
    while seen is not None:
        told.append("".join(traceback.format_tb(seen.__traceback__)) + type(seen).__qualname__)
        seen = seen.__cause__ or seen.__context__
    return "\n\n".join(reversed(told)) + "\n"


def _fail(message: str, code: int = FAILED) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(code)


def _saved(details: str) -> Path:
    with tempfile.NamedTemporaryFile(
        "w", prefix="crm-sheets-error-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
    ) as log:
        log.write(details)
    return Path(log.name)
