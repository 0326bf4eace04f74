"""A year of work on the planner alone: what is done goes back as the rows that a returned schedule would be."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

import pandas as pd
from simulated_year import Deed, SimulatedYear

from crm_sheets.book import Book
from crm_sheets.playbook import Playbook
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.returns.contacts import with_contacts
from crm_sheets.returns.own_keys import Planned, planned_frame
from crm_sheets.returns.settled_rows import no_rows
from crm_sheets.schedule import plan
from crm_sheets.schedule.contact_key import planned_rows

_GONE = timedelta(days=150)
_TIERS = {0.1: "vip", 0.3: "major", 0.6: "ordinary", 1: "small"}  # by the share of customers who bought more


@dataclass(kw_only=True)
class PlannerYear(SimulatedYear):
    """The desk of ``book``: customers appear with their first order and rest after 150 days without one."""

    book: Book
    playbook: Playbook = field(default_factory=Playbook.default)
    unplaced: int = 0  # for how many contacts no place was left, over all plans
    _known: Planned = field(default_factory=lambda: Planned("ABC"))
    _returned: pd.DataFrame = field(default_factory=no_rows)

    def planned(self, day: date) -> pd.DataFrame:
        book, customers = self._book(day), self._customers(day)
        tables = plan(customers, {}, book, self.playbook, day)
        rows, reasons = tables["follow_ups"], tables["follow_up_reasons"]
        self._known = replace(self._known, rows=planned_frame(planned_rows(rows, reasons, self._known, day)))
        self.unplaced += int(tables["not_planned"]["customers"].sum())
        return self.look_at(tables, customers, self.playbook.schedule, day)

    def hand_in(self, number: int, deeds: list[Deed]) -> None:
        """Every deed becomes a settled row; ``number`` does not matter."""
        if not deeds:
            return
        told = pd.DataFrame(deeds).rename(columns={"customer": "customer_id", "note": "notes", "moved_to": "next_date"})
        told = told.assign(reasons=told["key"].map(self._known.rows["reasons"]), known=True, source_row=0)
        rows = told.reindex(columns=self._returned.columns).astype(self._returned.dtypes.to_dict())
        self._returned = pd.concat([self._returned, rows], ignore_index=True)

    def _book(self, day: date) -> Book:
        known = self.book
        sales, visits = (table.loc[table["date"] <= pd.Timestamp(day)] for table in (known.sales, known.visits))
        return replace(
            known,
            sales=sales,
            visits=with_contacts(visits, self._returned, day),
            returned=self._returned,
            planned=self._known,
        )

    def _customers(self, day: date) -> pd.DataFrame:
        orders = self._orders.loc[self._orders["date"] <= pd.Timestamp(day)]
        bought = orders.groupby("customer_id")["date"].agg(["min", "max"])
        gone = bought["max"] < pd.Timestamp(day - _GONE)
        ids = bought.index
        told = {
            "customer_id": ids,
            "name": ids,
            "phone": "13800000000",
            "tier": self._tiers.reindex(ids).mask(gone, "dormant"),
            "owner": self._owners.reindex(ids),
            "churn_level": "green",
            "consent": ["no_contact" if one in self.refused else None for one in ids],
            "first_order": bought["min"],
            "last_order": bought["max"],
        }
        return pd.DataFrame(told).reset_index(drop=True).reindex(columns=list(CUSTOMER_COLUMNS))

    @cached_property
    def _orders(self) -> pd.DataFrame:
        rows = self.book.sales[["customer_id", "date", "amount"]]
        return rows.assign(customer_id=rows["customer_id"].astype("str"))

    @cached_property
    def _tiers(self) -> "pd.Series[str]":
        share = self._orders.groupby("customer_id")["amount"].sum().rank(pct=True, ascending=False)
        return pd.cut(share, [0, *_TIERS], labels=[*_TIERS.values()]).astype("str")

    @cached_property
    def _owners(self) -> "pd.Series[str]":
        files = self.book.customers.drop_duplicates("customer_id")
        return files["owner"].astype("str").set_axis(files["customer_id"].astype("str"))
