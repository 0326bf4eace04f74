"""One value written in two ways."""

from collections.abc import Iterator, Mapping

import numpy as np

from crm_sheets.arrays.column_codes import Coded
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import sheet_problems
from crm_sheets.problems import Each, Problem
from crm_sheets.text.comparable import comparable_text

_COLUMNS = {
    "sales": ("product", "category", "kind", "channel", "staff", "store", "region", "status"),
    "customers": ("kind", "region", "industry", "owner", "source", "stage", "preferred_channel"),
    "visits": ("channel", "staff"),
    "complaints": ("type", "product", "handler", "department", "status"),
}
_RARE = 100  # the other spelling occurs this many times less often
_WORDS = 20_000  # a column with more distinct texts holds no words of a list


def spellings(inspection: Inspection) -> Iterator[Problem]:
    """Values that differ from a usual one of their column only in case, width or spaces, and are 100 times rarer.

    The usual one occurs ``checks.written_often`` times. Does not look at names of customers, nor at columns of more
    than 20,000 different texts.
    """
    for table, columns in _COLUMNS.items():
        for column in columns:
            coded = inspection.coded(table, column)
            if len(coded.texts) > 1:
                yield from _of_column(inspection, table, column, coded)


def _of_column(inspection: Inspection, table: str, column: str, coded: Coded) -> Iterator[Problem]:
    counts = coded.counts
    usual = _usual(coded.texts, counts, inspection.playbook.checks.written_often)
    if not usual:
        return
    rare = np.zeros(len(coded.texts), dtype=np.bool_)
    rare[list(usual)] = True

    def details(rows: Codes) -> Mapping[str, object]:
        meant = [usual[int(code)] for code in coded.codes[rows]]
        return {"usual": Each(coded.texts[m] for m in meant), "count": Each(int(counts[m]) for m in meant)}

    yield from sheet_problems(inspection, "written_differently", table, column, coded.among(rare), details)


def _usual(texts: list[str], counts: Codes, often: int) -> dict[int, int]:
    """The place of each rare spelling -> the place of the usual one."""
    if len(texts) > _WORDS or counts.max() < often:
        return {}
    alike: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        alike.setdefault(comparable_text(text), []).append(place)
    found: dict[int, int] = {}
    for places in alike.values():
        best = max(places, key=lambda place: (counts[place], texts[place]))
        if counts[best] >= often:
            found |= {place: best for place in places if 0 < counts[place] * _RARE <= counts[best]}
    return found
