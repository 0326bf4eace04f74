"""A column of text as codes, and the sheets of a table as codes."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from crm_sheets.arrays.equal_rows import Codes

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


def coded_texts(column: "pd.Series[Any]") -> Coded:
    """A column of text, coded."""
    if isinstance(column.dtype, pd.CategoricalDtype):
        return Coded(column.cat.codes.to_numpy().astype(np.int64), [str(text) for text in column.cat.categories])
    if bool(column.isna().all()):
        return Coded(np.full(len(column), -1, dtype=np.int64), [])
    codes, texts = pd.factorize(column)
    return Coded(codes.astype(np.int64), list(texts))


def coded_sheets(files: Coded, sheets: Coded) -> Sheets:
    """The sheets of rows, of which file and sheet name are given."""
    pairs, places = np.unique(files.codes * (len(sheets.texts) + 1) + sheets.codes, return_inverse=True)
    named = [
        (files.texts[pair // (len(sheets.texts) + 1)], sheets.texts[pair % (len(sheets.texts) + 1)]) for pair in pairs
    ]
    order = sorted(range(len(named)), key=named.__getitem__)
    rank = np.empty(len(named), dtype=np.int64)
    rank[order] = np.arange(len(named))
    return Sheets(rank[places], [named[i] for i in order])
