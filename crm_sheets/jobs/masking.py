"""Reports for training: phones, mail addresses and ids of customers hidden in everything that is written of a run.

Names stay: who reads along must be able to follow a case. An id is another one that stands for it everywhere in that
run; of a phone number the first three and the last two digits stay, of an address the part behind the @.
"""

import re
from dataclasses import replace
from typing import Any

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.language import Text
from crm_sheets.problems import Each, Problem, Problems
from crm_sheets.results import Results

_EMAIL = re.compile(r"[\w.+\-]+(?=@[\w\-]+\.)")
_NUMBER = re.compile(  # of seven digits and more; of numbers with dots or commas in threes nothing, but of mobile ones
    r"(?<![\d.,])\+?\d(?:[\s\-]?\d){6,}(?![\d.,]*\d)|(?<!\d)1[3-9]\d[\s\-.]?\d{4}[\s\-.]?\d{4}(?!\d)"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?$")
_WORD = re.compile(r"[^\s,;:：，；、()（）\[\]\"']+")
_HIDDEN = (
    "email",
    "address",
    "bank_account",
    "wechat",
    "tax_number",
    "birthday",
)  # whole columns: nothing of them stays


class Mask:
    """Hides what tells who a customer is; ``ids`` are those of all customers, in the order of their new names."""

    def __init__(self, ids: "pd.Series[str]") -> None:
        width = max(4, len(str(len(ids))))
        told = dict.fromkeys(str(one) for one in ids.dropna())
        self._ids = {one: f"K{number:0{width}d}" for number, one in enumerate(told, 1)}

    def text(self, text: str) -> str:
        """A text without phone numbers, addresses and ids of customers."""
        if text in self._ids:
            return self._ids[text]
        if _DAY.fullmatch(text):
            return text
        told = _WORD.sub(self._word, text) if any(letter.isdigit() for letter in text) else text
        return _EMAIL.sub("***", _NUMBER.sub(_starred, told))

    def table(self, table: pd.DataFrame) -> pd.DataFrame:
        """The table with every text masked, and columns that hold nothing else emptied."""
        return table.assign(**{str(name): self._column(str(name), column) for name, column in table.items()})

    def _column(self, name: str, column: "pd.Series[Any]") -> "pd.Series[Any]":
        if name in _HIDDEN:
            return column.where(pd.Series(False, index=column.index))
        if isinstance(column.dtype, pd.CategoricalDtype):
            told = [self._value(value) for value in column.cat.categories]
            is_same = len(set(told)) == len(told)
            return column.cat.rename_categories(told) if is_same else column.map(self._value).astype("category")
        if not (isinstance(column.dtype, pd.StringDtype) or column.dtype == object) or not _plain(column):
            return column
        known = {value: self._value(value) for value in column.dropna().unique()}
        return column.map(lambda value: known.get(value, value), na_action="ignore").astype(column.dtype)

    def problems(self, found: Problems) -> Problems:
        """The problems with the cells and details masked."""
        return Problems(tuple(self._problem(problem) for problem in found))

    def _problem(self, problem: Problem) -> Problem:
        details = {name: self._value(value) for name, value in problem.details.items()}
        return replace(problem, values=tuple(map(self.text, problem.values)), details=details)

    def _value(self, value: Any) -> Any:
        if isinstance(value, Text):
            return Text(self.text(value.zh), self.text(value.en))
        if isinstance(value, Each):
            return Each(self._value(one) for one in value)
        return self.text(value) if isinstance(value, str) else value

    def _word(self, found: "re.Match[str]") -> str:
        return self._ids.get(found[0], found[0])


def masked_results(results: Results, mask: Mask) -> Results:
    """The results as they are written for training."""
    return replace(
        results,
        customers=mask.table(results.customers),
        tables={name: mask.table(table) for name, table in results.tables.items()},
        found=mask.problems(results.found),
        mapping=_without_samples(results.mapping),
    )


def masked_book(book: Book, mask: Mask) -> Book:
    """The Book with its tables, and all that is said of them, masked."""
    names = [name for name, value in vars(book).items() if isinstance(value, pd.DataFrame)]
    tables: dict[str, Any] = {name: mask.table(getattr(book, name)) for name in names}
    tables["mapping"] = _without_samples(book.mapping)
    return replace(book, **tables, found=mask.problems(book.found))


def _without_samples(mapping: pd.DataFrame) -> pd.DataFrame:
    """The columns without their examples, in which ids stand that no row counts for."""
    return mapping.assign(samples="") if "samples" in mapping else mapping


def _plain(column: "pd.Series[Any]") -> bool:
    """Whether the values can be told apart by themselves: lists of values cannot."""
    return all(isinstance(value, str | int | float | Text) for value in column.dropna().head(50))


def _starred(found: "re.Match[str]") -> str:
    digits = re.sub(r"[\s\-]", "", found[0])
    return f"{digits[:3]}{'*' * (len(digits) - 5)}{digits[-2:]}"
