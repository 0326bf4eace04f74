"""A column of text as codes, and the sheets of a table as codes."""

from collections.abc import Callable, Sequence
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
    return Coded(codes.astype(np.int64), texts.to_numpy(dtype=object).tolist())  # Arrow gives its texts one by one


def texts_of(codes: Codes, texts: "Sequence[str | None]") -> "pd.Series[str]":
    """The text of each code, the place of one of ``texts``; -1 is missing.

    >>> texts_of(np.array([1, -1, 0]), ["a", "b"]).tolist()
    ['b', nan, 'a']
    """
    return pd.Series(pd.array([*texts, None], dtype="str").take(codes), dtype="str")


def each_text(column: "pd.Series[Any]", meant: "Callable[[str], str | None]") -> "pd.Series[str]":
    """What each text of a column means, missing where nothing is: each distinct text is looked at once.

    >>> each_text(pd.Series(["no", None, "no"]), {"no": "never"}.get).tolist()
    ['never', nan, 'never']
    """
    coded = coded_texts(column)
    return texts_of(coded.codes, [meant(str(text)) for text in coded.texts]).set_axis(column.index)


def yes_as_one(column: "pd.Series[str]") -> "pd.Series[float]":
    """1 for each ``yes``, 0 for each ``no``, else missing.

    >>> yes_as_one(pd.Series(["yes", "no", None], dtype="str")).tolist()
    [1.0, 0.0, nan]
    """
    yes, no = (column.eq(word).fillna(False).to_numpy(dtype=np.bool_) for word in ("yes", "no"))
    return pd.Series(np.where(yes, 1.0, np.where(no, 0.0, np.nan)), index=column.index)


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
