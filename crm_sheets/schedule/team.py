"""Team: who is there on which day, how many customers each can contact, and who looks after a customer."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import floor, isfinite
from typing import Any

import pandas as pd

from crm_sheets.calendars.days_off import DaysOff, days_off
from crm_sheets.schedule import cells

UNASSIGNED = ""


@dataclass(frozen=True)
class Member:
    """One member of staff; ``capacity`` None is the team's usual one, ``left_on`` the last day at work."""

    name: str
    manager: str = ""
    capacity: int | None = None
    off: tuple[DaysOff, ...] = ()
    left_on: date | None = None

    def is_active(self, day: date) -> bool:
        """Whether the member still belongs to the team on ``day``; nobody leaves before the end of the last day."""
        return self.left_on is None or day <= self.left_on

    def works_on(self, day: date) -> bool:
        """Whether the member is there on ``day``, a working day of the country."""
        return self.is_active(day) and not any(day in off for off in self.off)


@dataclass(frozen=True)
class Team:
    """The members by the key of their name, and who takes the customers that nobody looks after."""

    members: Mapping[str, Member]
    nobody: str = UNASSIGNED

    def member(self, name: str) -> Member | None:
        """The member of that name, however it is spaced or capitalised; None when the staff sheet does not know it."""
        return self.members.get(key(name))

    def owner(self, name: str, day: date) -> str:
        """Who looks after a customer of ``name`` on ``day``.

        People that the staff sheet does not know are taken to be there. Whoever has left hands over to the manager, if
        that is an active member, else to ``fallback``.
        """
        member = self.member(name)
        if member is None or member.is_active(day):
            return member.name if member else name
        manager = self.member(member.manager)
        return manager.name if manager and manager.is_active(day) else self.fallback(day)

    def server(self, name: str, day: date) -> str:
        """``name``, who served a customer without an owner last, while active; else ``fallback``."""
        member = self.member(name)
        if not name or (member and not member.is_active(day)):
            return self.fallback(day)
        return member.name if member else name

    def fallback(self, day: date) -> str:
        """The playbook's choice for customers without anybody, unless that person has left; empty is unassigned."""
        member = self.member(self.nobody)
        if member is None:
            return self.nobody.strip()
        return member.name if member.is_active(day) else UNASSIGNED

    def colleagues(self, name: str, *, same_manager: bool) -> list[str]:
        """The others on the staff sheet, by name; with ``same_manager`` only those who have the manager of ``name``.

        Whoever has no manager, or is not on the sheet, has no such colleagues.
        """
        member = self.member(name)
        others = [other for other in self.members.values() if other is not member]
        if same_manager:
            others = [
                other for other in others if member and member.manager and key(other.manager) == key(member.manager)
            ]
        return sorted(other.name for other in others)

    def places(self, person: str, days: Iterable[date], per_day: int) -> list[int]:
        """How many customers ``person`` can contact on each of the ``days``; not on the sheet: ``per_day`` on all."""
        member = self.member(person)
        if member is None:
            return [per_day for _ in days]
        capacity = per_day if member.capacity is None else member.capacity
        return [capacity if member.works_on(day) else 0 for day in days]


def key(name: str) -> str:
    """A name as it is compared: full width, capitals and spaces do not matter.

    >>> key("李 雷") == key("李雷"), key("Anna Smith") == key("anna  SMITH")
    (True, True)
    """
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def team(staff: pd.DataFrame, nobody: str = UNASSIGNED) -> Team:
    """The staff table (name, manager, capacity, days_off, left_on) as a team.

    A name on several rows is one member: the days off of all rows count, the smallest capacity, the latest last day
    (none, if one row has none). A capacity that is negative or no number is left to the playbook; 0 means no customers.
    """
    rows = pd.DataFrame({name: cells.text_cells(staff, name) for name in ("name", "manager", "days_off")}).fillna("")
    rows = rows.assign(capacity=cells.numbers(staff, "capacity"), left_on=cells.day_cells(staff, "left_on"))
    found: dict[str, list[Any]] = {}
    for row in rows.sort_values(["name", "manager", "days_off"]).itertuples(index=False):
        if row.name:
            found.setdefault(key(str(row.name)), []).append(row)
    return Team({name: _member(same) for name, same in found.items()}, nobody)


def _member(rows: list[Any]) -> Member:
    last_days = [row.left_on for row in rows]
    return Member(
        name=rows[0].name,
        manager=next((row.manager for row in rows if row.manager), ""),
        capacity=_capacity([row.capacity for row in rows]),
        off=tuple(days_off(row.days_off) for row in rows if row.days_off),
        left_on=None if any(pd.isna(day) for day in last_days) else max(last_days).date(),
    )


def _capacity(found: list[float]) -> int | None:
    sound = [value for value in found if isfinite(value) and value >= 0]
    return floor(min(sound)) if sound else None


def who_contacts(team: Team, owners: pd.Series, servers: pd.Series, starts: pd.Series) -> pd.Series:
    """Who contacts each customer: owners and servers (names, may be missing) and starts (days) share one index.

    The day matters because of those who leave during the plan: contacts after their last day go to the manager. Two
    spellings of a person outside the staff sheet become one, the first in order.
    """
    wanted = pd.DataFrame({"owner": owners.fillna(""), "server": servers.fillna(""), "start": starts})
    different = wanted.drop_duplicates().sort_values(["owner", "server", "start"])
    chosen = [
        team.owner(owner, start.date()) if owner else team.server(server, start.date())
        for owner, server, start in different.itertuples(index=False, name=None)
    ]
    spelling = {key(name): name for name in sorted(chosen, reverse=True)}
    names = different.assign(person=[spelling[key(name)] for name in chosen])
    return wanted.merge(names, how="left", on=["owner", "server", "start"])["person"].set_axis(owners.index)
