"""Reports for training: phones, addresses, chat names and ids of customers hidden in all that is written of a run.

Names stay: who reads along must be able to follow a case. An id is another one that stands for it everywhere in that
run; of a phone number the first three and the last two digits stay, of an address the part behind the @.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.control_totals import ControlTotals
from crm_sheets.identity.usable import as_chat_name
from crm_sheets.jobs.aliases import Aliases
from crm_sheets.language import Text
from crm_sheets.problems import Each, Problem, Problems
from crm_sheets.results import Results
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.own import own_heading, own_names

_EMAIL = re.compile(r"[\w.+\-]+(?=@[\w\-]+\.)")
_NUMBER = re.compile(  # of seven digits and more; of numbers with dots or commas in threes nothing, but of mobile ones
    r"(?<![\d.,])\+?\d(?:[\s\-]?\d){6,}(?![\d.,]*\d)|(?<!\d)1[3-9]\d[\s\-.]?\d{4}[\s\-.]?\d{4}(?!\d)"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?$")
_HIDDEN = (
    "email",
    "address",
    "bank_account",
    "chat",
    "id_number",
    "birthday",
    "lunar_birthday",
)  # nothing of them stays
_HIDDEN_CONCEPTS = frozenset(("mail", "address", "bank", "chat", "birth", "tax"))  # nor of own columns headed so
_OF_IDS = ("given", "shared", "ids")  # details of problems that quote an id


class Mask:
    """Hides what tells who a customer is; ``ids`` are those of all customers, in the order of their new names.

    ``id_columns`` are the columns of the team's sheets (file, sheet, letter) in which ids stand, ``former`` ids of
    customers who go by another one, ``chats`` what they are called in chat programs.
    """

    def __init__(
        self,
        ids: "pd.Series[str]",
        id_columns: Collection[tuple[str, str, str]] = (),
        former: Mapping[str, str] = MappingProxyType({}),
        chats: Iterable[str] = (),
    ) -> None:
        self._aliases = Aliases(ids.dropna().astype(str), former, filter(None, map(as_chat_name, chats)))
        self._id_columns = frozenset(id_columns)

    def text(self, text: str) -> str:
        """A text without phone numbers, addresses and ids of customers."""
        if alias := self._aliases.of_cell(text):
            return alias
        if _DAY.fullmatch(text):
            return text
        return self._aliases.in_text(text, lambda part: _EMAIL.sub("***", _NUMBER.sub(_starred, part)))

    def cell(self, text: str) -> str:
        """The text of a cell in a column of ids."""
        return self._aliases.of_id(text) or self.text(text)

    def table(self, table: pd.DataFrame) -> pd.DataFrame:
        """The table with every text masked, and columns that hold nothing else emptied."""
        shown = table
        if {"field", "value"} <= {*table.columns}:  # the file of a customer, a row for each column
            shown = table.assign(value=table["value"].mask(table["field"].astype("object").map(_is_hidden)))
        return shown.assign(**{str(name): self._column(str(name), column) for name, column in shown.items()})

    def _column(self, name: str, column: "pd.Series[Any]") -> "pd.Series[Any]":
        if _is_hidden(name):
            return column.where(pd.Series(False, index=column.index))
        hidden = partial(self._value, is_id=name.endswith("customer_id"))
        if isinstance(column.dtype, pd.CategoricalDtype):
            told = [hidden(value) for value in column.cat.categories]
            is_same = len(set(told)) == len(told)
            return column.cat.rename_categories(told) if is_same else column.map(hidden).astype("category")
        if not (isinstance(column.dtype, pd.StringDtype) or column.dtype == object) or not _plain(column):
            return column
        known = {value: hidden(value) for value in column.dropna().unique()}
        return column.map(lambda value: known.get(value, value), na_action="ignore").astype(column.dtype)

    def problems(self, found: Problems) -> Problems:
        """The problems with the cells and details masked."""
        return Problems(tuple(self._problem(problem) for problem in found))

    def _problem(self, problem: Problem) -> Problem:
        told = problem.details.items()
        details = {name: self._value(value, is_id=name.endswith("_id") or name in _OF_IDS) for name, value in told}
        of_ids = (problem.file, problem.sheet, problem.column) in self._id_columns
        values = tuple(map(self.cell if of_ids else self.text, problem.values))
        file, sheet = self.text(problem.file), self.text(problem.sheet)
        return replace(problem, file=file, sheet=sheet, values=values, details=details)

    def _value(self, value: Any, is_id: bool = False) -> Any:
        if isinstance(value, Text):
            return Text(self.text(value.zh), self.text(value.en))
        if isinstance(value, Each):
            return Each(self._value(one, is_id) for one in value)
        return (self.cell if is_id else self.text)(value) if isinstance(value, str) else value


def mask_of(book: Book) -> Mask:
    """The mask of the customers of a Book.

    Who has no id goes by the name, which stays.
    """
    ids = book.mapping.loc[book.mapping["field"] == "customer_id", ["file", "sheet", "column"]]
    known = book.customers["customer_id"].astype("object")
    named = known == book.customers["name"].astype("object")
    chats = book.customers["chat"].dropna().astype(str)
    return Mask(known.mask(named), set(ids.itertuples(index=False, name=None)), book.former, chats)


def masked_results(results: Results, mask: Mask) -> Results:
    """The results as they are written for training."""
    return replace(
        results,
        customers=mask.table(results.customers),
        tables={name: mask.table(table) for name, table in results.tables.items()},
        found=mask.problems(results.found),
        mapping=_without_samples(mask.table(results.mapping)),
        control=masked_control(results.control, mask),
    )


def masked_control(control: ControlTotals, mask: Mask) -> ControlTotals:
    """The control totals with the names of files and sheets masked."""
    return replace(control, sheets=mask.table(control.sheets), left_out=mask.table(control.left_out))


def masked_book(book: Book, mask: Mask) -> Book:
    """The Book with its tables, and all that is said of them, masked."""
    names = [name for name, value in vars(book).items() if isinstance(value, pd.DataFrame)]
    tables: dict[str, Any] = {name: mask.table(getattr(book, name)) for name in names}
    tables["mapping"] = _without_samples(tables["mapping"])
    return replace(book, **tables, found=mask.problems(book.found))


def _without_samples(mapping: pd.DataFrame) -> pd.DataFrame:
    """The columns without their examples, in which ids stand that no row counts for."""
    return mapping.assign(samples="") if "samples" in mapping else mapping


def _is_hidden(name: object) -> bool:
    """Whether nothing of a column stays: by its field, or by the heading of an own one."""
    own = own_names([name])
    return name in _HIDDEN or bool(own and _HIDDEN_CONCEPTS & concepts(own_heading(own[0])))


def _plain(column: "pd.Series[Any]") -> bool:
    """Whether the values can be told apart by themselves: lists of values cannot."""
    return all(isinstance(value, str | int | float | Text) for value in column.dropna().head(50))


def _starred(found: "re.Match[str]") -> str:
    digits = re.sub(r"[\s\-]", "", found[0])
    return f"{digits[:3]}{'*' * (len(digits) - 5)}{digits[-2:]}"
