"""Click in the user's language: commands whose help and usage errors are worded by us."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import Any

import click

from crm_sheets.cli.options import speak, spoken
from crm_sheets.language import console


class Formatter(click.HelpFormatter):
    """Help pages with our headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line, in the user's language."""
        super().write_usage(prog, args, console.USAGE(spoken()) if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """The heading of a section, in the user's language."""
        known = console.HELP_SECTIONS.get(heading)
        super().write_heading(known(spoken()) if known else heading)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options and commands with their help."""
        worded = [(name, text.replace("[required]", console.REQUIRED(spoken()))) for name, text in rows]
        super().write_dl(worded, col_max, col_spacing)


class Context(click.Context):
    """A context that uses our formatter."""

    formatter_class = Formatter


class Command(click.Command):
    """A command with help in the user's language."""

    context_class = Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments; what is wrong with them is said in the language asked for, wherever ``--lang`` stands."""
        apart = [value for option, value in pairwise(args) if option == "--lang"]
        asked = [*apart, *(arg.removeprefix("--lang=") for arg in args if arg.startswith("--lang="))]
        if asked:
            speak(ctx, None, asked[-1])
        return super().parse_args(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, worded by us."""
        return _worded(super().get_help_option(ctx))


class Group(click.Group):
    """A group of commands with help in the user's language."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, worded by us."""
        return _worded(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command asked for; names those that there are when it is none of them."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            known = ", ".join(self.list_commands(ctx))
            raise click.UsageError(console.NO_COMMAND(spoken(), name=args[0], known=known), ctx)
        return super().resolve_command(ctx, args)


def usage(error: click.UsageError) -> str:
    """What is wrong with the command as it was typed, how it is used, and where to read more."""
    if error.ctx is None:
        return _said(error)
    more = console.MORE_HELP(spoken(), command=error.ctx.command_path)
    return f"{_said(error)}\n{error.ctx.get_usage()}\n{more}"


def _said(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            close = get_close_matches(error.option_name, error.possibilities or ())
            meant = console.MEANT(spoken(), names=", ".join(close)) if close else ""
            return console.NO_OPTION(spoken(), name=error.option_name, close=meant).strip()
        case click.BadOptionUsage():
            return console.NO_VALUE(spoken(), name=error.option_name)
        case click.MissingParameter() if error.param is not None and error.param.name == "paths":
            return console.MISSING_PATHS(spoken())
        case click.MissingParameter():
            return console.MISSING(spoken(), name=_name(error.param))
        case click.BadParameter() if error.param is not None and isinstance(error.param.type, click.Choice):
            return _not_one_of(error, error.param.type.choices)
        case click.BadParameter():
            return f"{_name(error.param)}: {error.message}"
    return error.message


def _not_one_of(error: click.BadParameter, choices: Sequence[Any]) -> str:
    value = error.message.partition("'")[2].partition("'")[0]
    return console.NOT_ONE_OF(spoken(), name=_name(error.param), value=value, known=", ".join(map(str, choices)))


def _name(param: click.Parameter | None) -> str:
    """An option as it is written, an argument as it stands in the usage line."""
    if isinstance(param, click.Option):
        return " / ".join(reversed(param.opts))
    return (param.metavar or param.human_readable_name) if param else "?"


def _worded(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = console.HELP(spoken())
    return option
