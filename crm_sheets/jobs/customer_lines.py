"""Customer lines: the ids, names, numbers and addresses by which rows name customers, one line for each of a cell."""

from collections.abc import Collection, Iterator, Mapping

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.delivery.addresses import addresses
from crm_sheets.identity.usable import as_mark
from crm_sheets.problems import Problems
from crm_sheets.reading.values.phones import phone_key, phones
from crm_sheets.vocabulary import SOURCE
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.own import own_heading, own_names

LINE_KEYS = ["customer_id", "name", "phone", "email"]
_MARKS = frozenset(("chat", "id_number", "bank_account"))
_OTHERS = frozenset(("staff", "store", "supplier"))  # whose number or address it is where a heading says so


def tables_of_customers(book: Book | None) -> Iterator[pd.DataFrame]:
    """Every table with rows of customers, also those that another row replaced."""
    if book is not None:
        every = (*book.tables.values(), *book.dropped.values(), book.returned, book.places)
        yield from (table for table in every if "customer_id" in table and len(table))


def customer_lines(book: Book | None, country: str) -> pd.DataFrame:
    """Out: LINE_KEYS as texts, each combination once, none without an id.

    A cell may hold several addresses, or several numbers of which tables keep the first; a team may have a column of
    its own for a second one (Phone 2). ``country`` is that of numbers without a country code.
    """
    parts = [pd.DataFrame(columns=LINE_KEYS)]
    further = _further_numbers(book.found if book is not None else Problems(), country)
    for table in tables_of_customers(book):
        renamed = table if "name" in table else table.rename(columns={"customer_name": "name"})
        parts.append(renamed.reindex(columns=LINE_KEYS).drop_duplicates())
        parts += [_own(table, name, country) for name in own_names(table.columns)]
        if len(further) and set(SOURCE) <= set(table.columns):
            keys = table[["customer_id", *SOURCE]].astype(dict.fromkeys(SOURCE, "object"))
            parts.append(keys.merge(further, on=list(SOURCE)).reindex(columns=LINE_KEYS))
    whole = pd.concat([part.astype("object") for part in parts], ignore_index=True)
    whole = whole.where(whole.notna(), "").astype(str)
    whole = _apart(whole, "email", {cell: [*addresses(cell).found] or [cell] for cell in whole["email"].unique()})
    return whole.drop_duplicates(ignore_index=True).query("customer_id != ''")


def further_marks(book: Book | None, ids: Collection[str]) -> set[str]:
    """What else tells of a customer and of nobody else: names in chat programs, numbers of documents and accounts."""
    own: set[str] = set()
    others: set[str] = set()
    for table in tables_of_customers(book):
        theirs = table["customer_id"].isin(ids)
        for name in _MARKS & {*table.columns}:
            own |= {*table.loc[theirs, name].dropna().astype(str)}
            others |= {*table.loc[~theirs, name].dropna().astype(str)}
    return {as_mark(mark) for mark in own - others} - {""}


def known_by_less(lines: pd.DataFrame, customer: str) -> set[str]:
    """Ids of customers of whom nothing is known but a number or address of that one, and perhaps the name."""
    own = lines.loc[lines["customer_id"] == customer]
    known = {"name": {"", *own["name"]}, "phone": {"", *own["phone"].map(phone_key)}}
    known["email"] = {"", *own["email"].str.casefold()}
    plain = lines.assign(phone=lines["phone"].map(phone_key), email=lines["email"].str.casefold())
    bare = lines["customer_id"].map(phone_key).isin(known["phone"]) | lines["customer_id"].isin(known["email"])
    fits = bare & pd.concat([plain[name].isin(told) for name, told in known.items()], axis=1).all(axis=1)
    return {*lines.loc[fits, "customer_id"]} - {*lines.loc[~fits, "customer_id"]}


def _further_numbers(found: Problems, country: str) -> pd.DataFrame:
    """The numbers of the cells that hold several: phone and the source columns."""
    cells = [
        (number, problem.file, problem.sheet, int(row))
        for problem in found
        if problem.code == "phones_several"
        for row, cell in zip(problem.rows, _each(problem.values, len(problem.rows)), strict=True)
        for number in phones(cell, country)
    ]
    return pd.DataFrame(cells, columns=["phone", *SOURCE]).astype(dict.fromkeys(SOURCE, "object"))


def _each(values: Collection[str], count: int) -> list[str]:
    return [*values] if len(values) == count else [*values] * count


def _own(table: pd.DataFrame, name: str, country: str) -> pd.DataFrame:
    """The lines of an own column that holds numbers or addresses of customers by its heading; else none."""
    meant = concepts(own_heading(name))
    kind = "phone" if "phone" in meant else "email"
    filled = table.loc[table[name].notna(), ["customer_id", name]].astype("object").drop_duplicates()
    if not {"phone", "mail"} & meant or _OTHERS & meant or filled.empty:
        return pd.DataFrame(columns=LINE_KEYS)
    lines = filled.rename(columns={name: kind}).reindex(columns=LINE_KEYS)
    return _apart(lines, kind, {cell: [*phones(str(cell), country)] or [cell] for cell in lines[kind].unique()})


def _apart(lines: pd.DataFrame, column: str, each: Mapping[str, Collection[str]]) -> pd.DataFrame:
    """A line for each of what a cell holds."""
    return lines.assign(**{column: lines[column].map(each)}).explode(column, ignore_index=True)
