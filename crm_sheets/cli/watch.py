"""crm-sheets watch: a drop folder that answers."""

from pathlib import Path

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import LANG, chosen_lang, help_text
from crm_sheets.cli.wording import Command
from crm_sheets.language import Text, console

_EXAMPLES = ("crm-sheets watch shop", "crm-sheets watch shop --once")


@click.command(cls=Command, help=help_text(console.WATCH, *_EXAMPLES))
@click.argument("desk", type=click.Path(path_type=Path), metavar="DESK")
@click.option("--once", is_flag=True, help=console.WATCH_ONCE(LANG))
@options.lang
@options.quiet
def watch(desk: Path, once: bool, lang: str, quiet: bool) -> None:
    """Answer what is dropped, until stopped."""
    with loading():
        from crm_sheets.calendars import working_days
        from crm_sheets.dropping.desks import desks_in
        from crm_sheets.jobs import watch as job
        from crm_sheets.language.dropping import TOLD, WATCHING

        working_days.load()
    spoken, desk = chosen_lang(lang, LANG), desk.resolve()
    told: list[Text] = []

    def tell(text: Text) -> None:
        told.append(text)
        if not quiet:
            click.echo(text(spoken))

    if not once and not quiet and (desks := desks_in(desk)):
        click.echo(WATCHING(spoken, desks=len(desks), folder=desk))
    done = job.watch(desk, spoken, tell, once=once)
    if not told and not quiet:
        click.echo(TOLD["nothing"](spoken))
    raise click.exceptions.Exit(0 if done else 1)
