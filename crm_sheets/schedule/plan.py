"""Plan: from the results to who is contacted on which working day, by whom, by which channel, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from crm_sheets.book import Book
from crm_sheets.calendars.working_days import planning_days
from crm_sheets.language.grades import TIERS
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.returns.outcomes import tries
from crm_sheets.schedule import cells
from crm_sheets.schedule.channels import channels, details_of
from crm_sheets.schedule.contact_key import with_keys
from crm_sheets.schedule.contacts import last_contacts, last_served
from crm_sheets.schedule.earlier_schedules import channels_tried, counted_tries, with_moved, without_held_back
from crm_sheets.schedule.permission import Permitted, permissions, permitted
from crm_sheets.schedule.reasons import PROMISED, contact_reasons
from crm_sheets.schedule.slots import NO_PLACE, assign
from crm_sheets.schedule.team import Team, team, who_contacts
from crm_sheets.schedule.windows import due_reasons, windows

FOLLOW_UP_COLUMNS = (
    "customer_id",
    "name",
    "phone",
    "person",
    "due",
    "channel",
    "priority",
    "tier",
    "churn_level",
    "last_contact",
    "value",
    "at_stake",
    "consent",
    "tries",
    "first_due",
    "key",
)
REASON_COLUMNS = ("customer_id", "rank", "reason", "date", "value", "limit")
NOT_PLANNED_COLUMNS = ("person", "customers", "first_due")
NOT_CONTACTED_COLUMNS = ("customer_id", "name", "owner", "tier", "churn_level", "value", "due", "consent", "why")


@dataclass(frozen=True)
class Frame:
    """What the whole plan shares: its as-of date, working days, rules and team."""

    as_of: date
    days: tuple[date, ...]
    rules: ScheduleRules
    team: Team


def plan(
    customers: pd.DataFrame, tables: Mapping[str, pd.DataFrame], book: Book, playbook: Playbook, as_of: date
) -> dict[str, pd.DataFrame]:
    """Customers (result_schema.CUSTOMER_COLUMNS) and result tables (reasons, dissatisfied) to the schedule after
    ``as_of``.

    follow_ups         customer_id name phone person due channel priority tier churn_level last_contact value
                       at_stake consent tries first_due key
                       one row per customer, in the order of work; person ``""`` is nobody yet; priority 1 red flag,
                       2 dissatisfied, 3 amber flag, 4 promised, 5 rhythm; last_contact missing when there was none;
                       tries in vain since the last contact; see contact_key for first_due and key
    follow_up_reasons  customer_id rank reason date value limit
                       all reasons of those customers, ranked from 1 without gaps; reason is a code of language.reasons
    not_planned        person customers first_due
                       who is due, but did not fit: how many customers, and the first working day one of them was wanted
    not_contacted      customer_id name owner tier churn_level value due consent why
                       who is due, but refused it: the working day, what was refused, why that leaves no contact (a code
                       of language.consents.REFUSALS)
    permissions        customer_id consent by_sales by_service why
                       of who refused anything the channels that are left (see schedule.permission)

    Planned are the working days of ``horizon_days`` days. Each person has so many places a day; they go first to
    whoever must be reached first (red, dissatisfied and amber within their working days, promises on their day, then
    overdue promises, then rhythm), then by priority, who is not dormant, money at stake, tier, value (highest first)
    and customer_id; but ``places_best`` of the places of a day are kept for customers of the best tier who are due. The
    order of rows does not matter. Missing columns and blank cells switch off only what needs them.
    """
    frame = _frame(book, playbook, as_of)
    clients = customers_in(customers)
    known = with_moved(last_contacts(book.visits, as_of), book.returned, book.visits, as_of)
    span = (as_of, frame.days[-1])
    reasons = contact_reasons(clients, tables, known, playbook, span)
    due = due_reasons(without_held_back(reasons, book.returned, as_of), frame.days)
    told = permissions(clients, book.customers, frame.rules)
    allowed = permitted(due, told)
    calls = _with_people(_queue(clients, allowed.due, frame), book, frame)
    calls = calls.assign(place=_places(calls, frame))
    planned = calls[calls["place"] != NO_PLACE]
    shown = _reasons_of(planned, allowed.due)
    rows = with_keys(_follow_ups(planned, known, book, frame, allowed), shown, book)
    return {
        "follow_ups": rows[list(FOLLOW_UP_COLUMNS)],
        "follow_up_reasons": shown,
        "not_planned": _not_planned(calls[calls["place"] == NO_PLACE], frame),
        "not_contacted": _not_contacted(allowed.refused, clients, frame),
        "permissions": told.astype("str"),
    }


def next_contact(follow_ups: pd.DataFrame) -> pd.Series:
    """The planned day of each customer of ``follow_ups``; index customer_id, so that ``map`` fills a column."""
    return follow_ups.set_index("customer_id")["due"].rename("next_contact")


def customers_in(customers: pd.DataFrame) -> pd.DataFrame:
    """The columns that the schedule needs, as clean types; rows without id and second rows of an id left out."""
    names = ("customer_id", "name", "owner", "phone", "tier", "churn_level", "consent")
    clients = pd.DataFrame({name: cells.text_cells(customers, name) for name in names})
    numbers = {name: cells.numbers(customers, name) for name in ("value", "at_stake")}
    clients = clients.assign(**numbers, last_order=cells.day_cells(customers, "last_order"))
    return clients.dropna(subset=["customer_id"]).drop_duplicates("customer_id").reset_index(drop=True)


def _frame(book: Book, playbook: Playbook, as_of: date) -> Frame:
    rules = playbook.schedule
    days = planning_days(as_of, rules.horizon_days, playbook.general.country)
    return Frame(as_of, days, rules, team(book.staff, rules.nobody))


def _queue(clients: pd.DataFrame, due: pd.DataFrame, frame: Frame) -> pd.DataFrame:
    """The customers that are due, whoever goes first first."""
    calls = clients.merge(windows(due, frame.rules, frame.as_of), on="customer_id")
    rank = cells.looked_up(calls["tier"], {tier: n for n, tier in enumerate(TIERS)}).fillna(len(TIERS)).astype("int64")
    gone = (calls["churn_level"] == "dormant").fillna(False)
    order = ["until", "priority", "gone", "at_stake", "rank", "value", "customer_id"]
    calls = calls.assign(rank=rank, gone=gone).sort_values(
        order, ascending=[True, True, True, False, True, False, True]
    )
    return calls.drop(columns=["rank", "gone"]).reset_index(drop=True)


def _with_people(calls: pd.DataFrame, book: Book, frame: Frame) -> pd.DataFrame:
    orphans = calls.loc[calls["owner"].isna(), "customer_id"]
    served = last_served((book.sales, book.visits), orphans, frame.as_of)
    servers = cells.looked_up(calls["customer_id"], served)
    return calls.assign(person=who_contacts(frame.team, calls["owner"], servers, _days(calls["start"], frame)))


def _places(calls: pd.DataFrame, frame: Frame) -> list[int]:
    """The place of the day of each call: first the places kept for the best tier, then all that are left, in order."""
    free = {person: frame.team.places(person, frame.days, frame.rules.per_day) for person in calls["person"].unique()}
    kept = {person: [int(count * frame.rules.places_best) for count in left] for person, left in free.items()}
    wanted = list(zip(calls["person"].tolist(), calls["start"].tolist(), strict=True))
    found = [NO_PLACE] * len(calls)
    best = np.flatnonzero((calls["tier"] == next(iter(TIERS))).fillna(False)).tolist()
    for n, day in zip(best, assign((wanted[n] for n in best), kept), strict=True):
        found[n] = day
        if day != NO_PLACE:
            free[wanted[n][0]][day] -= 1
    others = [n for n, day in enumerate(found) if day == NO_PLACE]
    for n, day in zip(others, assign((wanted[n] for n in others), free), strict=True):
        found[n] = day
    return found


def _follow_ups(
    planned: pd.DataFrame, known: pd.DataFrame, book: Book, frame: Frame, allowed: Permitted
) -> pd.DataFrame:
    details = details_of(planned["customer_id"], planned["phone"], book.customers)
    by_id = planned.set_index("customer_id")
    vain = tries(book.returned, book.visits, frame.as_of)
    tried = channels_tried(book.returned, vain).reindex(by_id.index, fill_value=False)
    free = channels(by_id["tier"], details, frame.rules)
    free = channels(by_id["tier"], details, frame.rules, tried).fillna(free) if tried.any(axis=None) else free
    rows = planned.assign(
        phone=details["phone"].to_numpy(),
        channel=free.mask(free.index.isin(allowed.channel.index), allowed.channel.reindex(free.index)).to_numpy(),
        due=_days(planned["place"], frame),
        last_contact=cells.looked_up(planned["customer_id"], known["last_contact"]),
        tries=counted_tries(planned["customer_id"], vain),
    )
    rows = rows.sort_values(["due", "person"], kind="stable").reset_index(drop=True)
    texts = ("customer_id", "name", "phone", "person", "channel", "tier", "churn_level", "consent")
    return rows.astype(dict.fromkeys(texts, "str"))


def _reasons_of(planned: pd.DataFrame, due: pd.DataFrame) -> pd.DataFrame:
    """The reasons that hold on the planned day, and promises: one for later is worth knowing on an earlier call."""
    place = cells.looked_up(due["customer_id"], planned.set_index("customer_id")["place"])
    holds = place.notna() & ((due["start"] <= place) | (due["priority"] == PROMISED)) & due["reason"].notna()
    rows = due[holds].drop_duplicates(["customer_id", "reason", "date"]).sort_values("customer_id", kind="stable")
    rows = rows.assign(rank=rows.groupby("customer_id").cumcount() + 1).reset_index(drop=True)
    return rows.astype({"customer_id": "str", "reason": "str"})[list(REASON_COLUMNS)]


def _not_planned(calls: pd.DataFrame, frame: Frame) -> pd.DataFrame:
    rows = calls.groupby("person").agg(customers=("customer_id", "size"), first=("start", "min")).reset_index()
    rows = rows.assign(first_due=_days(rows["first"], frame))
    return rows.astype({"person": "str", "customers": "int64"})[list(NOT_PLANNED_COLUMNS)]


def _not_contacted(refused: pd.DataFrame, clients: pd.DataFrame, frame: Frame) -> pd.DataFrame:
    rows = clients.merge(refused, on="customer_id").sort_values(
        ["start", "value", "customer_id"], ascending=[True, False, True]
    )
    rows = rows.assign(due=_days(rows["start"], frame)).reset_index(drop=True)
    texts = ("customer_id", "name", "owner", "tier", "churn_level", "consent", "why")
    return rows.astype(dict.fromkeys(texts, "str"))[list(NOT_CONTACTED_COLUMNS)]


def _days(places: pd.Series, frame: Frame) -> pd.Series:
    days = np.array(frame.days, dtype="datetime64[us]")
    return pd.Series(days[places.to_numpy(dtype="int64")], index=places.index)
