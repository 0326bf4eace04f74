"""The group of commands; exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 done, with problems in the data."""

import io
import sys
import tempfile
import traceback
from pathlib import Path

import click

from crm_sheets.cli.check import check
from crm_sheets.cli.new import new
from crm_sheets.cli.options import LANG, worded
from crm_sheets.cli.run import run
from crm_sheets.errors import CrmSheetsError
from crm_sheets.language import console

FAILED = 1


@click.group(help=worded(console.PROGRAM), context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="crm_sheets", prog_name="crm-sheets")
def commands() -> None:
    """All commands."""


for command in (run, check, new):
    commands.add_command(command)


def main() -> None:
    """The console script: refusals and mishaps become a sentence on stderr and exit code 1, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console in another code page shows ? and goes on
    try:
        commands.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except (click.Abort, KeyboardInterrupt):
        _fail(console.STOPPED(LANG))
    except CrmSheetsError as refusal:
        _fail(refusal.message(LANG))
    except Exception:
        _fail(console.UNEXPECTED(LANG, log=_saved(traceback.format_exc())))


def _fail(message: str) -> None:
    click.echo(message, err=True)
    sys.exit(FAILED)


def _saved(details: str) -> Path:
    with tempfile.NamedTemporaryFile(
        "w", prefix="crm-sheets-error-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.write(details)
    return Path(log.name)
