"""A year of work with the schedule: what people do with it, and what must hold whatever they do.

Nothing here asks the program what it noted: the deeds are written down as they are done, and compared at the end.
"""

import random
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from crm_sheets.playbook.sections.schedule import ScheduleRules

WEEK = timedelta(days=7)
# what is done with a contact on its day: of a hundred
_DEEDS = ("done",) * 62 + ("missed",) * 14 + ("unreachable",) * 12 + ("postponed",) * 9 + ("cancelled",) * 3
REFUSED = "客户要求不要再联系"
_ANSWERS = {"promised", "promise_overdue", "low_score", "detractor", "open_complaint", "bad_end", "payment"}


class Deed(NamedTuple):
    """What somebody did with a contact planned for ``due``, and the words that must not be lost."""

    key: str
    customer: str
    state: str
    due: date
    note: str
    moved_to: date | None


class OwnContact(NamedTuple):
    """What the team noted in a sheet of its own: whether somebody was reached, and the day agreed on."""

    customer: str
    day: date
    reached: bool
    agreed: date | None


@dataclass(kw_only=True)
class SimulatedYear(ABC):
    """A desk worked in from ``first`` on, planned every ``step``; ``problems`` are what did not hold."""

    first: date
    step: timedelta = WEEK
    dice: random.Random = field(default_factory=lambda: random.Random(15))
    deeds: list[Deed] = field(default_factory=list)
    met: dict[str, list[date]] = field(default_factory=lambda: defaultdict(list))
    delays: dict[str, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))
    agreed: dict[str, list[tuple[date, date]]] = field(default_factory=lambda: defaultdict(list))
    rhythms: dict[str, list[tuple[date, int]]] = field(default_factory=lambda: defaultdict(list))
    refused: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)

    def work(self, rounds: int, own: Sequence[OwnContact] = ()) -> None:
        """Plan, work, and hand in, round by round; at last a plan that reads what the last round gave."""
        for contact in own:
            if contact.reached:
                self.met[contact.customer].append(contact.day)
            if contact.agreed:
                self.agreed[contact.customer].append((contact.day, contact.agreed))
        for number in range(rounds):
            day = self.first + number * self.step
            self.hand_in(number, self._worked(self.planned(day), day, number))
        self.planned(self.first + rounds * self.step)

    @abstractmethod
    def planned(self, day: date) -> pd.DataFrame:
        """The follow_ups of ``day``, which were looked at (``look_at``)."""

    @abstractmethod
    def hand_in(self, number: int, deeds: list[Deed]) -> None:
        """What was done in a round comes back."""

    def look_at(
        self, tables: Mapping[str, pd.DataFrame], customers: pd.DataFrame, rules: ScheduleRules, day: date
    ) -> pd.DataFrame:
        """What must hold of one plan; its follow_ups."""
        self._check_rows(tables["follow_ups"], tables["follow_up_reasons"], day)
        self._check_nobody_forgotten(tables, customers, rules, day)
        return tables["follow_ups"]

    def _worked(self, rows: pd.DataFrame, day: date, number: int) -> list[Deed]:
        deeds = []
        for row in rows.loc[rows["due"] < pd.Timestamp(day + self.step)].itertuples():
            state, due, customer = self.dice.choice(_DEEDS), row.due.date(), str(row.customer_id)
            note, moved = f"第{number}周 {customer}：{self.dice.choice(('挺好', '要报价', '=1+1', '下月再说'))}", None
            if state == "done":
                self.met[customer].append(due)
                if self.dice.random() < 0.004:
                    note = f"{note}。{REFUSED}"
                    self.refused.add(customer)
            elif state == "postponed":
                moved = due + timedelta(days=self.dice.randint(2, 12))
            if state != "done":
                again = (moved - day).days if moved else self._rhythm(customer) if state == "cancelled" else 0
                self.delays[customer].append((due, max(again, self.step.days)))
            if state != "missed":
                deeds.append(Deed(str(row.key), customer, state, due, note, moved))
        self.deeds += deeds
        return deeds

    def _check_rows(self, rows: pd.DataFrame, reasons: pd.DataFrame, day: date) -> None:
        """Nobody who refused, nobody twice, nobody within the quiet days but for an answer or a promise."""
        if rows["customer_id"].duplicated().any():
            self.problems.append(f"{day}: a customer twice in a plan")
        told = reasons.groupby("customer_id")["reason"].agg(set)
        for row in rows.itertuples():
            customer = str(row.customer_id)
            if customer in self.refused:
                self.problems.append(f"{day}: {customer} refused and is planned")
            last = self._last_met(customer, day)
            if last and row.due.date() - last < WEEK and not told[customer] & _ANSWERS:
                self.problems.append(f"{day}: {customer} met on {last}, planned for {row.due:%F} for {told[customer]}")

    def _check_nobody_forgotten(
        self, tables: Mapping[str, pd.DataFrame], customers: pd.DataFrame, rules: ScheduleRules, day: date
    ) -> None:
        """Every active tier is planned within its rhythm, or the workbook says why it is not."""
        last_day = pd.Timestamp(day) + pd.Timedelta(days=rules.horizon_days - 1)
        every = {"vip": rules.days_vip, "major": rules.days_major, "ordinary": rules.days_ordinary}
        said = set(tables["not_contacted"]["customer_id"]) | set(tables["put_off"]["customer_id"])
        planned = set(tables["follow_ups"]["customer_id"])
        full = len(tables["not_planned"]) > 0
        told_off = {deed.customer: deed.due for deed in self.deeds if deed.state in ("cancelled", "postponed")}
        for row in customers.itertuples():
            customer = str(row.customer_id)
            since = self._last_met(customer, day)
            bought = None if since or pd.isna(row.last_order) else row.last_order.date()
            since = max(filter(None, (since, told_off.get(customer), bought)), default=None)
            days = every.get(str(row.tier), rules.days_small if row.tier == "small" else 0)
            self.rhythms[customer].append((day, days))
            due = pd.Timestamp(since or self.first) + pd.Timedelta(days=days)
            if days and due <= last_day - self.step and not full and customer not in planned | said:
                moved = [d.moved_to for d in self.deeds if d.customer == customer and d.moved_to]
                if not moved or max(moved) <= last_day.date():
                    self.problems.append(f"{day}: {customer} ({row.tier}), last met {since}, is nowhere")

    def _last_met(self, customer: str, day: date) -> date | None:
        return max((met for met in self.met[customer] if met <= day), default=None)

    def _rhythm(self, customer: str) -> int:
        """The days of the rhythm of a customer as last told; 0 for none."""
        return self.rhythms[customer][-1][1] if self.rhythms[customer] else 0

    def check_gaps(self, slack: int) -> None:
        """Nobody in an active tier waits longer than the rhythm, ``slack`` days and what people put off themselves.

        Where the team agreed on a later day than the rhythm's, that day counts instead. The time before the first contact and after the last one counts as well. Who changed to a tier without a rhythm
        or refused meanwhile waits for nothing.
        """
        for customer, told in self.rhythms.items():
            first, last = told[0][0], told[-1][0]
            met = [first, *sorted(day for day in self.met[customer] if first < day < last), last]
            for since, until in pairwise(met):
                asked = [days for day, days in told if since - self.step <= day <= until]
                own = sum(days for day, days in self.delays[customer] if since <= day <= until)
                later = [(day - since).days for noted, day in self.agreed[customer] if since <= noted <= until]
                most = max([*asked, *later], default=0) + slack + own
                if min(asked, default=0) and customer not in self.refused and (until - since).days > most:
                    self.problems.append(f"{customer} waited from {since} to {until}, more than {most} days")
