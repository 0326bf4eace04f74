"""The lines of a sheet that may begin or close a section: a text alone, keys with their values, a total."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.finding.section_words import KEYS, NAMED_BY
from crm_sheets.reading.finding.totals import parts_of_total
from crm_sheets.vocabulary import headings, normal

_MOST = 50_000  # such lines; a sheet with more is full of gaps and no report in sections
_LONGEST = 80  # letters of a section's name
_TOTAL = "(?i)total|小\\s*计|合\\s*计|总\\s*计|汇总"
_KEY = "^[^:：]{1,16}[:：]"
PAIR = re.compile(
    r"(?P<key>[^\s:：][^:：]{0,14}?)\s*[:：]\s*(?P<value>.*?)\s*(?=\s{2,}\S[^:：]{0,14}[:：]|\s[^\s:：]{1,8}[:：]|$)"
)
_NUMBER = re.compile(r"[\s\d.,:/\-￥¥$€%+()]+$")
_COUNT = re.compile(r"\s*[(（\[【]\s*[共计]?\s*\d[^)）\]】]{0,6}[)）\]】]?\s*$")  # （3家）
_WITH_PARTS = re.compile(r" with (?:sub|job).*$|\(?含下级\)?$")
_CELLS = 8  # of a line of keys


@dataclass(frozen=True)
class SectionLine:
    """A line: a "label", a "keyed" one with the fields that it gives, or a "total" of ``rest`` ('': of no name)."""

    row: int
    kind: Literal["label", "keyed", "total"]
    text: str
    rest: str = ""
    values: Mapping[str, str] = field(default_factory=dict)

    def closes(self, text: str) -> bool:
        """Whether it is the total of a section with that text.

        >>> SectionLine(9, "total", "", "mike sanderson with sub-customers").closes("Mike Sanderson")
        True
        """
        name = parts_of_total(f"total for {text}")
        rest = _WITH_PARTS.sub("", self.rest).strip()
        return rest != "" and name is not None and rest in (name.rest, _COUNT.sub("", name.rest))


@dataclass(frozen=True)
class Marks:
    """Those lines in their order, and how many rows the sheet has."""

    lines: tuple[SectionLine, ...]
    rows: int


def section_marks(cells: Any, filled: Any) -> Marks:
    """The lines of an Arrow table of text that may begin or close a section; ``filled`` their cells."""
    first: Any = pc.coalesce(*(column.slice(0, len(filled)) for column in cells.columns))
    total = pc.fill_null(pc.match_substring_regex(first, _TOTAL), False).to_numpy()
    keyed = pc.fill_null(pc.match_substring_regex(first, _KEY), False).to_numpy() & (filled <= _CELLS)
    rows = np.flatnonzero((filled == 1) | total | keyed)
    if len(rows) > _MOST:
        return Marks((), cells.num_rows)
    texts = first.take(pa.array(rows)).to_pylist()
    lines = []
    for row, text in zip(rows.tolist(), texts, strict=True):
        line = _line(row, (text or "").strip(), cells, alone=filled[row] == 1, keyed=bool(keyed[row]))
        if line:
            lines.append(line)
    return Marks(tuple(lines), cells.num_rows)


def _line(row: int, text: str, cells: Any, *, alone: bool, keyed: bool) -> SectionLine | None:
    said = parts_of_total(text)
    if said and (said.rest or not alone):
        return SectionLine(row, "total", text, said.rest)
    if keyed:
        whole = "   ".join(filter(None, ((column[row].as_py() or "").strip() for column in cells.columns)))
        values = pairs(whole)
        if values:
            return SectionLine(row, "keyed", whole, values=values)
    if alone and not said and len(text) <= _LONGEST and not _NUMBER.match(text):
        return SectionLine(row, "label", _COUNT.sub("", text) or text)
    return None


def pairs(text: str) -> dict[str, str]:
    """The fields of sales that keys in a line give, where one of them names a customer; else nothing.

    >>> pairs("客户编码：001  客户名称：张三"), pairs("A/C:   ABC001   Name:   Acme Ltd"), pairs("Company: My Shop")
    ({'customer_id': '001', 'customer_name': '张三'}, {'customer_id': 'ABC001', 'customer_name': 'Acme Ltd'}, {})
    """
    known, found, sure = headings("sales"), dict[str, str](), False
    for pair in PAIR.finditer(text):
        word = normal(pair["key"])
        name = KEYS.get(word) or known.get(word, "")
        if name in ("customer_id", "customer_name", "phone") and pair["value"]:
            found.setdefault(name, pair["value"])
            sure = sure or NAMED_BY.search(pair["key"]) is not None
    return found if sure or len(found) > 1 else {}
