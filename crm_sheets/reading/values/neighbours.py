"""Beside: how all columns and sheets of a file write dates and numbers, where one alone cannot tell; the country."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.reading.values.date_hints import order_told
from crm_sheets.reading.values.dates import ThreeNumbers, said
from crm_sheets.reading.values.numbers import Number, number_in
from crm_sheets.vocabulary.currencies import currency

_ROWS = 50_000  # of a column that are looked at
_TEXTS = 500  # distinct ones of a column
_MOSTLY = 0.8
_SEVERAL, _TWO_DIGITS = 3, 10
_OF_THREE_DECIMALS = frozenset(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"))  # ISO 4217: minor unit 3
_LIKE_A_DATE = r"^\s*\d{1,2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{2,4}\b"
_LIKE_A_DECIMAL = r"^[^.,a-wyzA-Z]{0,8}\d[\d ]*[.,]\d"
_TEXT_FILES = (".csv", ".tsv", ".txt", ".tab")


@dataclass(frozen=True)
class Beside:
    """The tables of one file (Arrow, all columns text) and the file's name. Looked at only when somebody asks.

    ``country`` is that of the playbook: where numbers, days and signs of money are from that do not say it themselves.
    """

    tables: tuple[Any, ...] = ()
    file: str = ""
    country: str = "CN"

    @property
    def is_text(self) -> bool:
        """Whether the cells stand as somebody or some program wrote them, without numbers of a workbook among them."""
        return self.file.lower().endswith(_TEXT_FILES)

    def order(self, mark: str, short: bool) -> int:
        """The order of ORDERS in which columns of this file write such dates, -1 where none tells or they disagree.

        Columns with the same mark go before others.
        """
        same = self._orders.get((mark, short), frozenset())
        told = same or frozenset(order for orders in self._orders.values() for order in orders if order < 2)
        return next(iter(told)) if len(told) == 1 else -1

    @cached_property
    def decimal(self) -> str:
        """The decimal mark of the numbers, a comma or a point; empty where nothing tells or columns disagree.

        A plain point tells in text files only: in a workbook it is how the reader engine writes any number.
        """
        told = {mark for texts in self._columns(_LIKE_A_DECIMAL) if (mark := self._mark(texts))}
        return told.pop() if len(told) == 1 else ""

    @cached_property
    def _orders(self) -> dict[tuple[str, bool], frozenset[int]]:
        found: dict[tuple[str, bool], frozenset[int]] = {}
        for texts in self._columns(_LIKE_A_DATE):
            styles: dict[tuple[str, bool], list[ThreeNumbers]] = {}
            for one in map(said, texts):
                if isinstance(one, ThreeNumbers):
                    styles.setdefault((one.mark, one.short), []).append(one)
            for style, members in styles.items():
                order = order_told(np.array([one.readings for one in members], dtype="datetime64[s]"))
                if order >= 0:
                    found[style] = found.get(style, frozenset()) | {order}
        return found

    def _mark(self, texts: list[str]) -> str:
        cells = [one for text in texts if (one := number_in(text))]
        if len(cells) < _MOSTLY * len(texts):
            return ""
        points, commas = any(map(self._has_point, cells)), any(one.only_comma for one in cells)
        if points == commas:
            return "" if points or not self._has_thousands(cells) else ","
        return "." if points else ","

    def _has_thousands(self, cells: list[Number]) -> bool:
        """Whether money beside a sign has three digits behind each point, and two or three before one of them.

        Prices have two decimals or none, but for a few currencies with three: $12.900 is twelve thousand nine hundred.
        """
        pointed = [one for one in cells if one.both and (one.comma or 0) > (one.point or 0)]
        signed = all(one.money and currency(one.money, self.country) not in _OF_THREE_DECIMALS for one in pointed)
        return signed and len(pointed) >= _SEVERAL and max(one.point or 0 for one in pointed) >= _TWO_DIGITS

    def _has_point(self, one: Number) -> bool:
        return one.only_point and (self.is_text or one.separators > 1)

    def _columns(self, pattern: str) -> Iterator[list[str]]:
        """Some distinct texts of each column that mostly fits the pattern or is a plain whole number."""
        for table in self.tables:
            for column in table.columns:
                if not pa.types.is_string(column.type) and not pa.types.is_large_string(column.type):
                    continue
                cells = pc.unique(column.slice(0, _ROWS)).drop_null()
                like = pc.match_substring_regex(cells, pattern)
                texts: list[str] = cells.filter(like).slice(0, _TEXTS).to_pylist()
                if texts and len(texts) >= min(_TEXTS, len(cells) / 4):
                    yield texts


NOTHING_BESIDE = Beside()
