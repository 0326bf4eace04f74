"""The first page of a mail: today's list, the figures that people look at first with their change, three findings."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from crm_sheets.key_figures import Figure
from crm_sheets.language import Lang
from crm_sheets.report.schedule.rows import schedule_in_order
from crm_sheets.results import Results

SHOWN = (
    *("customers", "buyers", "revenue", "orders", "red", "amber", "value_at_risk"),
    *("satisfaction", "open_complaints", "follow_ups"),
)
_LINES, _LETTERS = 8, 80
_FINDINGS = 3
_WORTH = 0.01  # the least change of a figure that is a finding, as a share of what it was


@dataclass(frozen=True)
class FirstPage:
    """What a mail says itself; the rest is in its files.

    ``today``: name and reason of the contacts of the first day planned, ``due``, at most eight of ``due_count``.
    ``findings`` are codes of FINDINGS_OF_MAIL, or ``moved:`` and a figure. ``before`` are the figures of the last run
    of an earlier day. ``facts`` is a hash of what is said, other than of the day as of which it is said.
    """

    due: str = ""
    due_count: int = 0
    today: tuple[tuple[str, str], ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    before: Mapping[str, Figure] = field(default_factory=dict)
    findings: tuple[str, ...] = ()
    facts: str = ""


def first_page(results: Results, schedule: Results | None, lang: Lang, before: Mapping[str, Figure]) -> FirstPage:
    """The first page: figures of ``results`` beside those of an earlier run, today's list of ``schedule`` if any."""
    given = {name: results.key_figures.get(name) for name in SHOWN if schedule is not None or name != "follow_ups"}
    figures = {name: value for name, value in given.items() if value is not None}
    rows = schedule_in_order(schedule, lang) if schedule is not None else pd.DataFrame(columns=["due", "name", "why"])
    first = rows.loc[rows["due"] == rows["due"].min()] if len(rows) else rows
    lines = zip(first["name"].astype(object).fillna("").astype(str), first["why"].astype(str), strict=True)
    return FirstPage(
        due=f"{pd.Timestamp(first['due'].iloc[0]):%Y-%m-%d}" if len(first) else "",
        due_count=len(first),
        today=tuple((name, _short(why)) for name, why in list(lines)[:_LINES]),
        figures=figures,
        before={name: before[name] for name in figures if before.get(name) is not None},
        findings=findings(figures, before),
        facts=_facts(results, schedule, figures),
    )


def findings(now: Mapping[str, Figure], before: Mapping[str, Figure]) -> tuple[str, ...]:
    """The three things most worth knowing, as codes: what burns first, then what moved most, then what is planned."""
    burning = [code for code in ("red", "open_complaints") if now.get(code)]
    moves = {name: abs(change) for name in now if (change := change_of(now, before, name)) is not None}
    moved = sorted((name for name, share in moves.items() if share >= _WORTH), key=lambda name: (-moves[name], name))
    rest = [code for code in ("satisfaction", "amber", "follow_ups") if now.get(code)]
    every = dict.fromkeys([*burning[:2], *(f"moved:{name}" for name in moved[:1]), *rest])
    return tuple(every)[:_FINDINGS]


def change_of(now: Mapping[str, Figure], before: Mapping[str, Figure], name: str) -> float | None:
    """The change of a figure as a share of what it was; None where it was nothing, or is not known."""
    is_now, was = now.get(name), before.get(name)
    return None if is_now is None or not was else (is_now - was) / abs(was)


def _short(why: str) -> str:
    """The first reason, cut where it is long."""
    line = why.partition("\n")[0].strip()
    return line if len(line) <= _LETTERS else f"{line[: _LETTERS - 1]}…"


def _facts(results: Results, schedule: Results | None, figures: Mapping[str, Figure]) -> str:
    """A hash of what is said: figures, flags and tiers of the customers, who is to be contacted and why.

    Not the days planned: they move with the day of the run although nothing has changed.
    """
    tables = {} if schedule is None else schedule.tables
    parts = (
        results.customers.reindex(columns=["customer_id", "tier", "churn_level"]),
        tables.get("follow_ups", pd.DataFrame()).reindex(columns=["customer_id", "person", "channel"]),
        tables.get("follow_up_reasons", pd.DataFrame()).reindex(columns=["customer_id", "reason"]),
    )
    told = hashlib.sha256(repr(sorted(figures.items())).encode())
    for table in parts:
        lines = table.astype(object).fillna("").astype(str).sort_values(list(table.columns), kind="stable")
        told.update(lines.to_csv(index=False, header=False).encode("utf-8", "surrogatepass"))
    return told.hexdigest()
