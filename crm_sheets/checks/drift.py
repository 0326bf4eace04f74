"""What is gone or changed since the last run."""

from collections.abc import Iterator
from datetime import date
from statistics import median

from crm_sheets.arrays.exact_money import UNIT
from crm_sheets.book import Book
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import field_heading, number_typed
from crm_sheets.checks.snapshot import snapshot_of
from crm_sheets.memory import Snapshot
from crm_sheets.problems import Problem
from crm_sheets.vocabulary import ALL_TABLES
from crm_sheets.vocabulary import table as table_named

_FACTORS = (100.0, 1000.0, 10_000.0)
_NEAR = 1.5  # times off a factor that still counts as it
_SHOWN = 10
Layout = tuple[str, str, str]  # file, sheet, table


def changes_since_the_last_run(inspection: Inspection) -> Iterator[Problem]:
    """Files, columns and customers that are gone, fewer rows, a smaller total, another unit, records that stop earlier:
    against the last run that saw other data; nothing for the first one.

    Thresholds: checks.customers_gone, total_down, lines_down, days_back. A file under a new name that holds the same
    tables is not gone. Newest dates are compared when this run is not as of an earlier day. Does not
    look at what is new.
    """
    if inspection.memory.last is None:
        return
    now = snapshot_of(inspection)
    then = inspection.memory.compared_with(now)
    if then is None:
        return
    renamed = _renamed(then, now)
    yield from _files_gone(inspection, then, now, renamed)
    yield from _columns_gone(inspection, then, now, renamed)
    yield from _customers_gone(inspection, then, now)
    unit = list(_unit_changed(then, now))
    yield from unit
    yield from _less(inspection, then, now, with_total=not unit)
    yield from _stops_earlier(inspection, then, now)


def _layouts(seen: Snapshot) -> dict[Layout, dict[str, int]]:
    """Filled cells by field of each table in each sheet."""
    found: dict[Layout, dict[str, int]] = {}
    for (file, sheet, table, field), count in seen.fields.items():
        found.setdefault((file, sheet, table), {})[field] = count
    return found


def _renamed(then: Snapshot, now: Snapshot) -> dict[str, str]:
    """Files that are gone -> a new file with the same tables, each new one once."""
    before, after = _tables_of(then), _tables_of(now)
    new = sorted(file for file in after if file not in before)
    found: dict[str, str] = {}
    for file in sorted(file for file in before if file not in after):
        twin = next((other for other in new if before[file] <= after[other]), None)
        if twin:
            found[file] = twin
            new.remove(twin)
    return found


def _tables_of(seen: Snapshot) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for file, _, table, _ in seen.fields:
        found.setdefault(file, set()).add(table)
    return found


def _files_gone(inspection: Inspection, then: Snapshot, now: Snapshot, renamed: dict[str, str]) -> Iterator[Problem]:
    """Files that nobody gave any more; one that is there but brings no row (all merged, or unreadable) is not gone."""
    there = {*_tables_of(now), *_files(inspection.book)}
    rows: dict[str, int] = {}
    for (file, _, _), fields in _layouts(then).items():
        rows[file] = rows.get(file, 0) + max(fields.values())
    for file in sorted(rows):
        if file not in there and file not in renamed:
            yield Problem("drift_file_gone", file, details={"as_of": then.as_of, "rows": rows[file]})


def _files(book: Book) -> set[str]:
    """Every file that was read, or of which something is said."""
    listed = (frame["file"].astype("str") for frame in (book.mapping, book.sheets, book.seen) if "file" in frame)
    return {problem.file for problem in book.found}.union(*map(set, listed))


def _columns_gone(inspection: Inspection, then: Snapshot, now: Snapshot, renamed: dict[str, str]) -> Iterator[Problem]:
    """Fields that held something in the same sheet (or its one twin in a renamed file) and hold nothing now."""
    layouts = _layouts(now)
    for (file, sheet, table), fields in sorted(_layouts(then).items()):
        new_file = renamed.get(file, file)
        same = [place for place in layouts if place[0] == new_file and place[2] == table]
        here = (new_file, sheet, table) if (new_file, sheet, table) in layouts else same[0] if len(same) == 1 else None
        if here is None:
            continue
        for field in sorted(fields.keys() - layouts[here].keys() - {"customer_id"}):
            letter, heading = field_heading(inspection, here[0], here[1], table, field)
            about: dict[str, object] = {"as_of": then.as_of, "heading": heading, "rows": fields[field]}
            yield Problem("drift_column_gone", here[0], here[1], (), letter, (), about)


def _customers_gone(inspection: Inspection, then: Snapshot, now: Snapshot) -> Iterator[Problem]:
    gone = sorted(then.customers.keys() - now.customers.keys())
    if len(gone) >= inspection.playbook.checks.customers_gone:
        shown = [f"{key} {then.customers[key]}".strip() for key in gone[:_SHOWN]]
        names = ", ".join(shown) + (", …" if len(gone) > _SHOWN else "")
        about = {"as_of": then.as_of, "total": len(then.customers), "count": len(gone), "names": names}
        yield Problem("drift_customers_gone", details=about)


def _unit_changed(then: Snapshot, now: Snapshot) -> Iterator[Problem]:
    """The median of how the products' median amounts changed is near 100, 1,000 or 10,000, or one part of them."""
    ratios = [now.medians[name] / amount for name, amount in then.medians.items() if name in now.medians]
    ratios = [ratio for ratio in ratios if ratio > 0]
    if not ratios:
        return
    ratio = median(ratios)
    for factor in _FACTORS:
        for times, word in ((factor, number_typed(factor)), (1 / factor, f"1/{number_typed(factor)}")):
            if 1 / _NEAR <= ratio / times <= _NEAR:
                about = {"as_of": then.as_of, "factor": word, "products": len(ratios)}
                yield Problem("drift_unit", details=about)


def _less(inspection: Inspection, then: Snapshot, now: Snapshot, *, with_total: bool) -> Iterator[Problem]:
    rules = inspection.playbook.checks
    for name in (table.name for table in ALL_TABLES if table.name in then.tables):
        before, after = then.tables[name], now.tables.get(name)
        rows = after.rows if after else 0
        if rows < before.rows and before.rows - rows >= rules.lines_down * before.rows:
            about: dict[str, object] = {
                "table": table_named(name).label,
                "now": f"{rows:,}",
                "then": f"{before.rows:,}",
            }
            share = f"{1 - rows / before.rows:.0%}"
            yield Problem("drift_lines_down", details={**about, "as_of": then.as_of, "share": share})
        total = after.total if after else 0
        if with_total and total < before.total and before.total - total >= rules.total_down * before.total > 0:
            about = {"now": f"{total / UNIT:,.2f}", "then": f"{before.total / UNIT:,.2f}", "as_of": then.as_of}
            yield Problem("drift_total_down", details={**about, "share": f"{1 - total / before.total:.0%}"})


def _stops_earlier(inspection: Inspection, then: Snapshot, now: Snapshot) -> Iterator[Problem]:
    if now.as_of < then.as_of:
        return
    for name, before in then.tables.items():
        after = now.tables.get(name)
        if (
            after
            and after.newest
            and before.newest
            and _days(after.newest, before.newest) >= inspection.playbook.checks.days_back
        ):
            about = {"now": after.newest, "then": before.newest, "as_of": then.as_of}
            yield Problem("drift_stops_earlier", details={"table": table_named(name).label, **about})


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
