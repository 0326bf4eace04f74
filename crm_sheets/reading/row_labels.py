"""Row numbers of lists of customers: where two lists count their rows 1, 2, 3, one number is not one customer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any

import pandas as pd

from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.seen import MAPPING
from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.reading.table_parts import TablePart
from crm_sheets.vocabulary.comparing import unified
from crm_sheets.vocabulary.concepts import concepts

_HEADING, _FIELD, _HOW, _COLUMN = map(MAPPING.index, ("heading", "field", "how", "column"))
_KEYS = ("name", "phone", "email", "id_number")  # by which the people of two lists are compared
_FEWEST = 3  # numbers that both lists have
_SAME = 0.5  # share of them that must be the same people, or they are numbers of rows
_STEPS = 0.9  # share of the steps from row to row that are 1


@dataclass(frozen=True)
class _Counted:
    """A list of customers whose ids count its rows: its sheet, the line of that column, who stands at each number."""

    sheet: SheetRows
    line: int
    people: "pd.Series[Any]"


def without_row_labels(parts: Sequence[TablePart]) -> list[TablePart]:
    """The parts without the ids of lists of customers that count their rows and name other people by the same numbers.

    Only columns headed 编号, No, ID and no more, with whole numbers that go up by one: "客户编号" is believed. A list
    alone, and lists that agree on who has which number, keep theirs. Each column that goes leaves a warning.
    """
    lists = {place: found for place, part in enumerate(parts) if (found := _counted(part))}
    done = list(parts)
    for one, other in permutations(lists, 2):
        if done[one] is parts[one] and _differ(lists[one].people, lists[other].people):
            done[one] = _without(parts[one], lists[one], parts[other])
    return done


def _counted(part: TablePart) -> _Counted | None:
    line = _line(part)
    if part.sheet is None or part.sheet.table != "customers" or line is None:
        return None
    rows = part.sheet.frame()
    numbers = pd.to_numeric(rows["customer_id"], errors="coerce")
    steps = numbers.diff().iloc[1:]
    if len(rows) < _FEWEST or numbers.isna().any() or not (steps > 0).all() or (steps == 1).mean() < _STEPS:
        return None
    key = next((name for name in _KEYS if rows[name].notna().any()), "name")
    people = rows[key].map(lambda text: unified(text).strip().casefold(), na_action="ignore")
    return _Counted(part.sheet, line, people.set_axis(numbers.to_numpy()))


def _line(part: TablePart) -> int | None:
    """The line of the mapping of the column of ids, where its heading says nothing but id."""
    places = [i for i, line in enumerate(part.mapping) if line[_FIELD] == "customer_id" and line[_HOW] == "heading"]
    bare = [i for i in places if concepts(str(part.mapping[i][_HEADING])) == {"id"}]
    return bare[0] if len(bare) == len(places) == 1 else None


def _differ(one: "pd.Series[Any]", other: "pd.Series[Any]") -> bool:
    both = pd.concat([one, other], axis=1, join="inner").dropna()
    return len(both) >= _FEWEST and (both.iloc[:, 0] == both.iloc[:, 1]).mean() < _SAME


def _without(part: TablePart, counted: _Counted, other: TablePart) -> TablePart:
    line = part.mapping[counted.line]
    unused = tuple({_FIELD: "", _HOW: "not_used"}.get(i, value) for i, value in enumerate(line))
    file, sheet = (str(text) for text in part.place[:2])
    heading = str(line[_HEADING])
    details: dict[str, object] = {"heading": heading, "other": other.place[other.place[0] == file]}
    told = Problem("id_counts_rows", file, sheet, (), str(line[_COLUMN]), (heading,), details)
    rows = counted.sheet.frame().assign(customer_id=pd.Series(pd.NA, index=range(counted.sheet.used), dtype="str"))
    mapping = (*part.mapping[: counted.line], unused, *part.mapping[counted.line + 1 :])
    return replace(
        part,
        sheet=replace(counted.sheet, rows=rows),
        mapping=mapping,
        problems=Problems((*part.problems, told)),
    )
