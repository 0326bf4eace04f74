"""crm-sheets forget: a customer out of everything that the program keeps of a desk."""

from pathlib import Path

import click

from crm_sheets.cli import options
from crm_sheets.cli.loading import loading
from crm_sheets.cli.options import LANG, chosen_lang, help_text
from crm_sheets.cli.wording import Command
from crm_sheets.language import console
from crm_sheets.language.dropping import FORGET_SAYS

_MOST = 20  # rows that are named


@click.command(cls=Command, help=help_text(console.FORGET, "crm-sheets forget 13800138001 shop"))
@click.argument("customer", metavar="CUSTOMER")
@click.argument("desk", type=click.Path(path_type=Path), metavar="DESK")
@click.option("--anyway", is_flag=True, help=console.FORGET_ANYWAY(LANG))
@options.lang
def forget(customer: str, desk: Path, anyway: bool, lang: str) -> None:
    """Forget, and say what was done and what could not be reached."""
    with loading():
        from crm_sheets.jobs import forget as job

    spoken = chosen_lang(lang, LANG)
    done = job.forget(customer, desk, spoken, anyway=anyway)
    counts = {"rewritten": len(done.rewritten), "deleted": len(done.deleted), "rows": done.rows}
    click.echo(FORGET_SAYS["done"](spoken, **counts))
    for key, places in (("rewritten", done.rewritten), ("deleted", done.deleted)):
        for place in places:
            click.echo(f"  {FORGET_SAYS[key](spoken, path=place)}")
    if done.left:
        click.echo(FORGET_SAYS["left"](spoken))
    for left in done.left:
        for key, rows in (("theirs", left.theirs), ("mentions", left.mentions)):
            if rows:
                shown = ", ".join(map(str, rows[:_MOST])) + (" …" if len(rows) > _MOST else "")
                click.echo(f"  {FORGET_SAYS[key](spoken, path=left.path, sheet=left.sheet, rows=shown)}")
        if not left.sheet:
            click.echo(f"  {FORGET_SAYS['named'](spoken, path=left.path)}")
    if done.shared:
        click.echo(FORGET_SAYS["shared"](spoken, values=", ".join(done.shared)))
    if done.unread:
        click.echo(FORGET_SAYS["unread"](spoken))
    for place in done.unread:
        click.echo(f"  {place}")
    click.echo(FORGET_SAYS["elsewhere"](spoken))
    raise click.exceptions.Exit(3 if done.left or done.unread or done.shared else 0)
