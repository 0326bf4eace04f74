"""Facts: what every check may look at: the Book, the rules, the day, the last run; each column is coded once."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.book import Book
from crm_sheets.memory import Snapshot
from crm_sheets.playbook import Playbook

Codes = np.ndarray[Any, np.dtype[np.int64]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]
Numbers = np.ndarray[Any, np.dtype[np.float64]]


class Coded(NamedTuple):
    """A column of text: for each row the place of its text in ``texts``, -1 where it is missing."""

    codes: Codes
    texts: list[str]

    @property
    def counts(self) -> Codes:
        """How often each text occurs."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.texts))

    def among(self, wanted: Mask) -> Mask:
        """The rows whose text is wanted (one mark for each text); missing is not."""
        found: Mask = np.append(wanted, False)[self.codes]  # code -1, missing, takes the last
        return found


class Sheets(NamedTuple):
    """The sheets of a table, sorted by name: for each row the place of its sheet among ``names`` (file, sheet)."""

    codes: Codes
    names: list[tuple[str, str]]


@dataclass(frozen=True)
class Facts:
    """What a check may look at; ``last`` is the run to compare with, None for the first."""

    book: Book
    playbook: Playbook
    as_of: date
    last: Snapshot | None = None
    _cache: dict[tuple[str, str], Any] = field(default_factory=dict, repr=False, compare=False)

    def compared_with(self, last: Snapshot | None) -> "Facts":
        """The same facts beside another run; what was computed stays computed."""
        return replace(self, last=last)

    def coded(self, table: str, column: str) -> Coded:
        """A text column, coded; computed once."""
        coded: Coded = self.once((table, column), lambda: _coded(self.book.tables[table][column]))
        return coded

    def numbers(self, table: str, column: str) -> Numbers:
        """A column of numbers or money, missing as NaN."""
        values: Numbers = self.book.tables[table][column].to_numpy(dtype="float64")
        return values

    def sheets(self, table: str) -> Sheets:
        """The sheets of a table's rows; computed once."""
        files, sheets = self.coded(table, "source_file"), self.coded(table, "source_sheet")
        found: Sheets = self.once((table, ""), lambda: _sheets(files, sheets))
        return found

    def once(self, key: tuple[str, str], compute: Callable[[], Any]) -> Any:
        """What ``compute`` gives, computed when it is first asked for under that key."""
        if key not in self._cache:
            self._cache[key] = compute()
        return self._cache[key]

    @cached_property
    def columns(self) -> dict[tuple[str, str, str, str], tuple[str, str]]:
        """Letter and heading by (file, sheet, table, field); of several tables in one sheet the first."""
        found: dict[tuple[str, str, str, str], tuple[str, str]] = {}
        names = ["file", "sheet", "table", "field", "column", "heading"]
        for file, sheet, table, name, letter, heading in self.book.mapping[names].itertuples(index=False, name=None):
            if name:
                found.setdefault((file, sheet, table, name), (letter, heading))
        return found

    @cached_property
    def in_customer_sheet(self) -> Mask:
        """The customers who stand in a customer sheet, not only in other tables."""
        mapping = self.book.mapping
        theirs = mapping.loc[mapping["table"] == "customers", ["file", "sheet"]]
        listed = set(theirs.itertuples(index=False, name=None))
        sheets = self.sheets("customers")
        found: Mask = np.array([name in listed for name in sheets.names], dtype=np.bool_)[sheets.codes]
        return found

    @cached_property
    def lines_by_customer(self) -> Codes:
        """For each sales line the place of its customer among the customers, -1 for walk-ins."""
        coded = self.coded("sales", "customer_id")
        places = pd.Index(self.book.customers["customer_id"]).get_indexer(pd.Index(coded.texts, dtype="str"))
        found: Codes = np.append(places, -1)[coded.codes]
        return found


def folded(text: str) -> str:
    """A text without what only looks different: case, full width, spaces.

    >>> folded("Ｗe Chat ") == folded("wechat")
    True
    """
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _coded(column: "pd.Series[Any]") -> Coded:
    if isinstance(column.dtype, pd.CategoricalDtype):
        return Coded(column.cat.codes.to_numpy().astype(np.int64), [str(text) for text in column.cat.categories])
    if bool(column.isna().all()):
        return Coded(np.full(len(column), -1, dtype=np.int64), [])
    codes, texts = pd.factorize(column)
    return Coded(codes.astype(np.int64), list(texts))


def _sheets(files: Coded, sheets: Coded) -> Sheets:
    pairs, places = np.unique(files.codes * (len(sheets.texts) + 1) + sheets.codes, return_inverse=True)
    named = [
        (files.texts[pair // (len(sheets.texts) + 1)], sheets.texts[pair % (len(sheets.texts) + 1)]) for pair in pairs
    ]
    order = sorted(range(len(named)), key=named.__getitem__)
    rank = np.empty(len(named), dtype=np.int64)
    rank[order] = np.arange(len(named))
    return Sheets(rank[places], [named[i] for i in order])
