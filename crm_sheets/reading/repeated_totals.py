"""Crosstabs that only repeat what other tables of the drop say line by line: left out, or everything counts twice."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.table_parts import TablePart

_SUMMARY = re.compile(
    r"pivot|summary|analys|dashboard|overview|report|透视|汇总|分析|统计|报表|看板|总表", re.IGNORECASE
)
_NEAR = 0.005  # share of a period's sum
_MOST = 0.8  # share of the periods that must agree
_FEWEST = 2  # periods
_CROSSTAB = "sheet_crosstab"


def without_repeated_totals(parts: Sequence[TablePart]) -> list[TablePart]:
    """The parts without crosstabs whose sums by period are those of another table of sales, or of all together.

    A crosstab on a sheet that is called a summary is left out as well where the same file holds lines of sales. Of two
    crosstabs with the same sums the one that names more customers stays. Each that goes leaves a note.
    """
    crosstabs = [i for i, part in enumerate(parts) if part.sheet and part.sheet.shape == "crosstab"]
    if not crosstabs:
        return list(parts)
    kept = [part for i, part in enumerate(parts) if i not in crosstabs and _of_sales(part)]
    done = list(parts)
    for i in sorted(crosstabs, key=lambda i: -_customers(parts[i])):
        code = _left_out(parts[i], kept)
        if code:
            done[i] = _without_rows(parts[i], code[0], code[1])
        else:
            kept.append(parts[i])
    return done


def _of_sales(part: TablePart) -> bool:
    return part.sheet is not None and part.sheet.table == "sales"


def _customers(part: TablePart) -> int:
    return int(_rows(part)["customer_name"].nunique()) if _of_sales(part) else 0


def _rows(part: TablePart) -> Any:
    return part.sheet.frame() if part.sheet else None


def _left_out(part: TablePart, others: Sequence[TablePart]) -> tuple[str, str] | None:
    """Why the crosstab of a part does not count, and by which other sheet; None if it counts."""
    if not _of_sales(part):
        return None
    for other in others:
        if _repeats(part, [other]):
            return "crosstab_repeats", _named(other)
    if len(others) > 1 and _repeats(part, others):
        return "crosstab_repeats", _named(others[0])
    lines = [o for o in others if o.place[:1] == part.place[:1] and o.sheet and not o.sheet.shape]
    if lines and _SUMMARY.search(str(part.place[1])):
        return "crosstab_summary", _named(lines[0])
    return None


def _named(part: TablePart) -> str:
    return f"{part.place[0]} / {part.place[1]}"


def _repeats(part: TablePart, others: Sequence[TablePart]) -> bool:
    """Whether the sums of most periods are the same, of amounts where both have them, else of quantities."""
    for name in ("amount", "quantity"):
        own = _rows(part)[["date", name]].dropna()
        if len(own):
            starts = np.unique(own["date"].to_numpy())
            sums = _by_period(own, name, starts)
            theirs = sum(_by_period(_rows(other)[["date", name]].dropna(), name, starts) for other in others)
            same = np.abs(sums - theirs) <= _NEAR * np.abs(sums)
            return len(starts) >= _FEWEST and bool(same.mean() >= _MOST)
    return False


def _by_period(rows: Any, name: str, starts: Any) -> Any:
    """The sum of each period from its first day to the next; the last one is as long as the longest."""
    days = rows["date"].to_numpy()
    longest = np.diff(starts).max() if len(starts) > 1 else np.timedelta64(31, "D")
    place = np.searchsorted(starts, days, side="right") - 1
    inside = (place >= 0) & (days < starts[-1] + longest)
    return np.bincount(place[inside], weights=rows[name].to_numpy()[inside], minlength=len(starts))


def _without_rows(part: TablePart, code: str, other: str) -> TablePart:
    """The part with a note instead of its rows."""
    file, sheet = str(part.place[0]), str(part.place[1])
    said = [problem for problem in part.problems if problem.code != _CROSSTAB]
    note = Problem(code, file, sheet, details={"other": other})
    ledger = part.ledger and part.ledger.without_all("summary")
    return replace(part, problems=Problems((*said, note)), sheet=None, mapping=(), place=(), ledger=ledger)
