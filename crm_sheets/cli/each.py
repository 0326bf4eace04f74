"""crm-sheets run --each: every desk of a folder, and what became of each in one table."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crm_sheets.cli.lines import line, print_table, stdout
from crm_sheets.language import Lang
from crm_sheets.language.delivery import OUTCOMES
from crm_sheets.language.dropping import DESK_BEGUN, EACH_COLUMNS, EACH_DONE, LOG_OUTCOMES
from crm_sheets.language.notices import NOTICE_TOLD

if TYPE_CHECKING:
    from crm_sheets.dropping.desks import Desk
    from crm_sheets.jobs.each import DeskDone

Asked = tuple[date | None, Lang | None, bool]


def show_each(folder: Path, asked: Asked, lang: Lang, *, quiet: bool, as_json: bool) -> int:
    """Run the desks of a folder; the exit code: 1 when one has no results, 3 when data have problems, else 0."""
    from crm_sheets.jobs.each import run_each

    def begun(desk: "Desk", number: int, total: int) -> None:
        if not quiet:
            click.echo(f"[{number}/{total}] {DESK_BEGUN(lang, desk=desk.folder)}", err=True)

    as_of, wanted, data = asked
    done = list(run_each(folder, as_of=as_of, lang=wanted, data=data, begun=begun))
    counts = Counter(one.entry["outcome"] for one in done)
    if as_json:
        click.echo(_as_json(done))
    else:
        _show(done, counts, lang)
    if counts["refused"] + counts["failed"]:
        return 1
    return 3 if counts["problems"] else 0


def _show(done: "list[DeskDone]", counts: Counter[str], lang: Lang) -> None:
    from crm_sheets.report import run_changes

    out = stdout()
    rows = []
    for one in done:
        entry = one.entry
        problems = entry.get("problems", {})
        changed = one.why(lang) if one.why else run_changes(entry, one.before, lang)
        cells = (entry.get("rows_used"), entry.get("money_used"))
        amiss = f"{problems['error']:,}/{problems['warning']:,}" if problems else ""
        told = (LOG_OUTCOMES[entry["outcome"]](lang), str(len(entry["files"])), _number(cells[0]), _number(cells[1]))
        rows.append((str(one.desk.folder), *told, amiss, f"{entry['seconds']:,.1f}", changed))
    print_table(out, list(EACH_COLUMNS.values()), rows, lang, numbers=(2, 3, 4, 5, 6))
    out.print()
    refused = counts["refused"] + counts["failed"]
    show_notices(done, lang)
    line(out, EACH_DONE(lang, desks=len(done), done=counts["done"], problems=counts["problems"], refused=refused))


def show_notices(done: "list[DeskDone]", lang: Lang) -> None:
    """Say what became of the notices to others, a line each."""
    for one in done:
        for told in one.notices:
            values = {"name": told.person, "outcome": OUTCOMES[told.outcome](lang), "why": told.why(lang)}
            line(stdout(), NOTICE_TOLD(lang, desk=one.desk.folder.name, **values).strip())


def _as_json(done: "list[DeskDone]") -> str:
    """desks: folder, why, what became of notices, and the log entry of each."""
    from crm_sheets.cli.show import as_json

    desks = []
    for one in done:
        notices = [{"name": n.person, "outcome": n.outcome, "why": n.why("en")} for n in one.notices]
        told = {"desk": str(one.desk.folder), "why": one.why("en") if one.why else "", "notices": notices}
        desks.append({**told, **one.entry})
    return as_json({"desks": desks})


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:,}" if isinstance(value, int) else f"{value:,.2f}"
