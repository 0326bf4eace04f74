"""Which currency each sales line is in, and whose money can be added up: no exchange rate is ever guessed."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import Mask
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.book import Book
from crm_sheets.playbook import Playbook
from crm_sheets.vocabulary.currencies import currency, is_code, own_currency

NOBODY = -1  # walk-ins


@dataclass(frozen=True)
class Currencies:
    """The sales lines of a Book by currency, where they are in more than one.

    ``names`` are the currencies, ``line`` the place of each line's currency in them; ``customer`` is the place of each
    line's customer in ``customers`` (-1 for walk-ins). ``counts`` are the lines that tell: dated up to the as-of date,
    with an amount other than 0. ``main`` is the place of the currency in which everything is added up; ``mixed`` marks
    the customers with lines in several currencies, ``other`` those with lines in one that is not the main one.
    """

    names: list[str]
    line: Codes
    customers: list[str]
    customer: Codes
    counts: Mask
    main: int
    mixed: Mask
    other: Mask

    @property
    def refused(self) -> Mask:
        """The customers whose money cannot be told beside that of the others."""
        return self.mixed | self.other

    @property
    def refused_ids(self) -> list[str]:
        """Their ids."""
        return [self.customers[place] for place in np.flatnonzero(self.refused)]

    @property
    def left_out(self) -> Mask:
        """The lines that no sum may hold: all of such customers, and walk-ins in another currency than the main one."""
        out = np.append(self.refused, False)[self.customer]
        walk_ins: Mask = (self.customer == NOBODY) & (self.line != self.main)
        return np.asarray(out | walk_ins, dtype=np.bool_)


def selected_currency(book: Book, playbook: Playbook, as_of: pd.Timestamp) -> Currencies | None:
    """In: sales (currency, customer_id, date, amount). None where all lines that count are in one currency.

    Lines that say nothing are in the team's own currency: that of ``general.currency`` where it is one; else the one
    that at least half of the lines name; else that of ``general.country``, where the headings are Chinese or the
    country is not CN (which is also what a playbook says that nobody filled in); else the one named most often.
    Ties go by the code's spelling. The main currency is the own one if it occurs where nothing is mixed, else the one
    with the most lines there.
    """
    sales = book.sales
    if not sales["currency"].notna().any():
        return None
    counts = (sales["date"] < as_of + pd.Timedelta(days=1)) & sales["amount"].notna() & (sales["amount"] != 0)
    said = sales["currency"].where(counts)
    own = _own(said, int(counts.sum()), book.lang, playbook)
    names = sorted({*said.dropna().unique(), own})
    if len(names) == 1:
        return None
    line = np.asarray(pd.Index(names).get_indexer(sales["currency"].fillna(own)), dtype=np.int64)
    found = _judged(names, line, sales["customer_id"], counts.to_numpy(dtype=np.bool_), names.index(own))
    return found if found.left_out[found.counts].any() else None


def _own(said: "pd.Series[Any]", lines: int, lang: str, playbook: Playbook) -> str:
    """The team's own currency: that of lines which name none."""
    country = playbook.general.country
    told = currency(playbook.general.currency, country)
    if is_code(told):
        return told
    often = _most(said)
    if 2 * int((said == often).sum()) >= lines:
        return often
    at_home = own_currency(country) if lang == "zh" or country != "CN" else ""
    return at_home or often


def _most(said: "pd.Series[Any]") -> str:
    """The value named most often; of several the first by spelling."""
    found = said.mode()
    return str(found.iloc[0]) if len(found) else ""


def _judged(names: list[str], line: Codes, ids: "pd.Series[Any]", counts: Mask, own: int) -> Currencies:
    coded = ids.astype("category").cat
    customers, customer = coded.categories.astype("str").tolist(), coded.codes.to_numpy().astype(np.int64)
    named = counts & (customer != NOBODY)
    pairs = np.unique(customer[named] * len(names) + line[named])
    mixed = np.bincount(pairs // len(names), minlength=len(customers)) > 1
    clear = np.bincount(line[counts & ~np.append(mixed, False)[customer]], minlength=len(names))
    main = own if clear[own] or not clear.any() else int(clear.argmax())
    other = np.zeros(len(customers), dtype=np.bool_)
    other[(pairs // len(names))[pairs % len(names) != main]] = True
    return Currencies(names, line, customers, customer, counts, main, mixed, other & ~mixed)
