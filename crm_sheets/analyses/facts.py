"""Facts: what every analysis may look at, cut off at the as-of date; and refusals in one wording."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from crm_sheets import summaries
from crm_sheets.arrays.membership import among
from crm_sheets.as_of import end_of, recorded_days
from crm_sheets.book import Book
from crm_sheets.currency_selection import selected_currency
from crm_sheets.goods import Mask, no_goods
from crm_sheets.language import Text
from crm_sheets.playbook import Playbook
from crm_sheets.results import Refusal
from crm_sheets.summaries import per_product
from crm_sheets.vocabulary import DATES, table

T = TypeVar("T")
GOODS = ("product", "category")  # what a sales line says that it sold
_OF_LINES = ("sales", "_coded", "no_goods", "product_lines")  # what Facts keep that is as long as the sales
NO_ROWS = Text("没有这张表", "no such table")


@dataclass(frozen=True)
class Facts:
    """The Book and the summaries of its sales, as they were known at the end of the day ``as_of``.

    ``until``: the day up to which other records are heard, where that is later: the sales end before (see as_of.Day).

    ``book.sales`` are the lines that can be added up: where there are several currencies, not those of the ``refused``
    customers (lines in several currencies, or all in another than the main one; see currency_selection), nor those of
    walk-ins in another currency. ``whole`` is the Book with all its lines. An earlier day has the same lines left out.
    """

    book: Book
    playbook: Playbook
    as_of: pd.Timestamp
    kept: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)  # see ``once`` and ``known``
    later: "Facts | None" = field(default=None, repr=False, compare=False)  # what these facts are the past of
    until: pd.Timestamp | None = None
    moment: pd.Timestamp | None = None  # at which the clock of complaints is read; None: the end of the day's work
    whole: Book = field(init=False, repr=False, compare=False)
    refused: list[str] = field(init=False, repr=False, compare=False)  # customer ids

    def __post_init__(self) -> None:
        """Leave out the lines that no sum may hold, once for all analyses."""
        if self.later is None:
            object.__setattr__(self, "book", self.book.counting)
        found = None if self.later else selected_currency(self.book, self.playbook, self.as_of)
        object.__setattr__(self, "whole", self.later.whole if self.later else self.book)
        object.__setattr__(self, "refused", self.later.refused if self.later else found.refused_ids if found else [])
        if found is not None:
            object.__setattr__(self, "book", replace(self.book, sales=self.book.sales.loc[~found.left_out]))

    @cached_property
    def sales(self) -> pd.DataFrame:
        """The sales lines as the summaries want them (see summaries.coded): several group by the same texts.

        Lines that are no goods (see ``no_goods``) name neither product nor category here: their money counts, and
        nothing that asks what was bought sees them.
        """
        if self.later:
            return self.later.sales
        lines, out = self._coded, self.no_goods
        return lines.assign(**{name: lines[name].mask(out) for name in GOODS}) if out.any() else lines

    @cached_property
    def _coded(self) -> pd.DataFrame:
        return summaries.coded(self.book.sales)

    @cached_property
    def no_goods(self) -> Mask:
        """Which of ``book.sales`` are postage, fees, vouchers and the like, by the words of the playbook.

        The product tells; where a line has none, its category.
        """
        rules, sales = self.playbook.products, self._coded
        found = []
        for name in GOODS:
            column = sales[name].cat
            told = no_goods(column.categories, rules.no_goods, rules.no_goods_whole)
            found.append(np.append(told, False)[column.codes.to_numpy()])  # code -1, missing, takes the last
        by_product, by_category = found
        out: Mask = by_product | (by_category & sales["product"].isna().to_numpy())
        return out

    @property
    def heard(self) -> pd.Timestamp:
        """The day at whose end visits, complaints and answers are looked at; never before ``as_of``."""
        return self.until or self.as_of

    @cached_property
    def visited(self) -> pd.Timestamp:
        """The day at whose end silence of the team is judged: where the log of visits ends before, that day."""
        days = recorded_days(self.known("visits", "date")["date"], self.heard.date())
        return pd.Timestamp(end_of(days, self.heard.date(), self.playbook))

    @property
    def newest(self) -> "Facts":
        """What these facts are the past of; themselves where they are of no earlier day."""
        return self.later.newest if self.later else self

    @property
    def days(self) -> pd.DataFrame:
        """Customer days up to the as-of date (see summaries.customer_days); those of an earlier day are not kept.

        Who looks at a span that ends by the as-of date takes those of ``newest``, which cost an earlier day nothing.
        """
        if self.later is None:
            return self._days
        later = self.later.days
        return later.loc[later["day"] <= self.as_of]

    @cached_property
    def _days(self) -> pd.DataFrame:
        return summaries.customer_days(self.sales, self.as_of)

    def as_if(self, day: pd.Timestamp) -> "Facts":
        """What was known at the end of an earlier day, made once; the sales lines are not gone through again."""
        if day not in self.kept:
            self.kept[day] = Facts(self.book, self.playbook, day, later=self)
        then: Facts = self.kept[day]
        return then

    def let_go(self, days: Iterable[pd.Timestamp]) -> None:
        """Forget earlier days that nobody asks for any more: each holds some hundred bytes for every customer."""
        for day in days:
            self.kept.pop(day, None)

    def forget(self, *long: "Callable[[Facts], Any] | str") -> None:
        """Forget what functions with ``once`` found, or what a property holds, here and on all earlier days.

        For what is long and hardly asked for any more: who does ask finds it out anew.
        """
        for one in long:
            if isinstance(one, str):
                self.__dict__.pop(one, None)
            else:
                self.kept.pop(one.__wrapped__, None)  # type: ignore[attr-defined]
        for then in self.kept.values():
            if isinstance(then, Facts):
                then.forget(*long)

    def let_lines_go(self) -> None:
        """Forget what was found out, and all that has a row for each sales line; who asks again finds it out anew."""
        self.kept.clear()
        for name in _OF_LINES:
            self.__dict__.pop(name, None)

    @cached_property
    def product_days(self) -> pd.DataFrame:
        """Days of products up to the as-of date (see summaries.per_product.product_days)."""
        if self.later is not None:
            return self.later.product_days.loc[self.later.product_days["day"] <= self.as_of]
        return per_product.product_days(self.product_lines)

    @cached_property
    def product_lines(self) -> pd.DataFrame:
        """The sales lines that name a product or category, coded (see summaries.per_product.product_lines)."""
        if self.later is not None:
            return self.later.product_lines.loc[self.later.product_lines["day"] <= self.as_of]
        return per_product.product_lines(self.sales, self.as_of)

    @cached_property
    def history(self) -> pd.DataFrame:
        """One row per customer with sales lines (see summaries.totals_per_customer)."""
        return summaries.totals_per_customer(self.days, self.as_of)

    @cached_property
    def buyers(self) -> pd.DataFrame:
        """The rows of ``history`` with at least one purchase day: customers with returns only are no buyers."""
        return self.history.loc[self.history["purchase_days"] > 0]

    @cached_property
    def customers(self) -> pd.DataFrame:
        """The customers who were known: in a customer file with no later date of creation, or in an earlier record."""
        listed, later = self.book.customers, self.heard + pd.Timedelta(days=1)
        seen = [self._known_ids(name, date) for name, date in DATES.items()]
        sheets = self.book.mapping.loc[self.book.mapping["table"] == "customers", ["file", "sheet"]].drop_duplicates()
        in_file = pd.Series(False, index=listed.index)
        for file, sheet in sheets.astype("str").itertuples(index=False, name=None):
            in_file |= (listed["source_file"] == file) & (listed["source_sheet"] == sheet)
        in_record = among(listed["customer_id"], np.concatenate(seen))
        return listed.loc[(in_file & ~(listed["created"] >= later)) | in_record]

    def known(self, name: str, date: str) -> pd.DataFrame:
        """The rows of a table that were known: dated up to the day it is heard, or not dated; sales in any currency."""
        if (name, date) not in self.kept:
            rows = self.whole.tables[name]
            known = self.were_known(name, rows[date])
            self.kept[name, date] = rows if known.all() else rows.loc[known]
        found: pd.DataFrame = self.kept[name, date]
        return found

    def were_known(self, name: str, dates: "pd.Series[pd.Timestamp]") -> Mask:
        """Which rows of a table were known (see ``known``), by their dates."""
        until = self.as_of if name == "sales" else self.heard
        out: Mask = ~(dates >= until + pd.Timedelta(days=1)).to_numpy()
        return out

    def _known_ids(self, name: str, date: str) -> "np.ndarray[Any, np.dtype[np.str_]]":
        rows = self.whole.tables[name]
        return rows["customer_id"][self.were_known(name, rows[date])].dropna().unique().astype("str")


def once(found: Callable[[Facts], T]) -> Callable[[Facts], T]:
    """Decorator of a function of ``Facts``: worked out when first asked for, then remembered with these facts."""

    @wraps(found)
    def kept(facts: Facts) -> T:
        if found not in facts.kept:
            facts.kept[found] = found(facts)
        answer: T = facts.kept[found]
        return answer

    return kept


def lacking(key: str, analysis: Text, needed: str, rows: int, instead: Text) -> Refusal:
    """The refusal of an analysis whose table is absent or has no usable row."""
    label = table(needed).label
    has = Text(f"{rows} 行", f"{rows} rows") if rows else NO_ROWS
    return Refusal(key, analysis, Text(label.zh, f"table '{label.en}'"), has, instead)


def no_sales(facts: Facts, key: str, analysis: Text) -> Refusal | None:
    """The refusal of an analysis that needs purchases, if there are none."""
    if len(facts.buyers):
        return None
    instead = Text("放入含日期、客户和金额的销售表", "drop in a sales table with date, customer and amount")
    return lacking(key, analysis, "sales", len(facts.book.sales), instead)


def day_before(facts: Facts) -> pd.Timestamp:
    """The last day of the month before the as-of date; with ``movement.days`` set, that many days before it."""
    days = facts.playbook.movement.days
    return facts.as_of - pd.Timedelta(days=days) if days else facts.as_of - pd.offsets.MonthEnd(1)


@once
def earlier(facts: Facts) -> Facts:
    """The facts as of the end of ``day_before``.

    What carries no date (owner, relationship signs, reasons noted) is the same on both days.
    """
    return facts.as_if(day_before(facts))
