"""Plan: from the results to who is contacted on which working day, by whom, by which channel, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.arrays.typed import typed
from crm_sheets.book import Book
from crm_sheets.calendars.days_off import days_off
from crm_sheets.calendars.working_days import planning_days
from crm_sheets.language.features import RESULT_TABLES
from crm_sheets.language.features.result_columns import column_of
from crm_sheets.language.grades import TIERS
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.returns.outcomes import in_vain, tries
from crm_sheets.schedule import caller, cells
from crm_sheets.schedule.back_in_stock import still_waiting
from crm_sheets.schedule.channels import channels, details_of
from crm_sheets.schedule.clients import clients_of
from crm_sheets.schedule.contact_key import lent_before, never_answered, with_keys
from crm_sheets.schedule.contacts import last_served, own_contacts
from crm_sheets.schedule.current import confirmed
from crm_sheets.schedule.earlier_schedules import channels_tried, counted_tries, with_moved, without_held_back
from crm_sheets.schedule.left_owners import left_owners
from crm_sheets.schedule.permission import Permitted, permissions, permitted
from crm_sheets.schedule.places import placed
from crm_sheets.schedule.proved_wrong import WRONG_COLUMNS, channels_lost, proved_wrong
from crm_sheets.schedule.quiet import quietened
from crm_sheets.schedule.reasons import contact_reasons
from crm_sheets.schedule.slots import NO_PLACE, Place
from crm_sheets.schedule.team import Team, team, who_contacts
from crm_sheets.schedule.windows import due_reasons, windows

FOLLOW_UP_COLUMNS, REASON_COLUMNS, NOT_PLANNED_COLUMNS, NOT_CONTACTED_COLUMNS = (
    RESULT_TABLES[name].columns for name in ("follow_ups", "follow_up_reasons", "not_planned", "not_contacted")
)
_KINDS = {name: column_of(RESULT_TABLES["follow_ups"], name).type for name in FOLLOW_UP_COLUMNS}
_TEXTS = [name for name, kind in _KINDS.items() if kind in ("text", "code") and name != "key"]


@dataclass(frozen=True)
class Frame:
    """What the whole plan shares: its first day, working days, rules and team."""

    today: date
    days: tuple[date, ...]
    playbook: Playbook
    team: Team

    @property
    def rules(self) -> ScheduleRules:
        """The rules of the schedule."""
        return self.playbook.schedule


def plan(
    customers: pd.DataFrame, tables: Mapping[str, pd.DataFrame], book: Book, playbook: Playbook, today: date
) -> dict[str, pd.DataFrame]:
    """Customers (result_schema.CUSTOMER_COLUMNS) and result tables (reasons, dissatisfied, offers) to the schedule from
    ``today`` on; the tables are declared in language.features.follow_ups.

    follow_ups         one row per customer, in the order of work; ``due`` is the day, ``wanted`` the one from which it
                       was due, which may be long past; person ``""`` is nobody yet; ``reason`` is the strongest;
                       priority: the place of that reason in the playbook, 1 is the strongest; last_contact missing
                       when there was none; tries in vain since then; see contact_key for first_due and key
    follow_up_reasons  all reasons of those customers, the strongest first, ranked from 1 without gaps; reason is a code
                       of Feature.reasons
    not_planned        who is due, but did not fit: how many customers, and the first working day one of them was wanted
    not_contacted      who is due, but refused it: the working day, what was refused, why that leaves no contact (a code
                       of language.consents.REFUSALS)
    put_off            reasons that wait: why (complaint, quiet) and until when
    permissions        of who refused anything the channels that are left (see schedule.permission)
    left_owners        customers whose owner has left, and who contacts them now
    confirmed          when phone, address and need of each customer were last confirmed, phone and mail proved wrong

    Planned are the days worked of ``horizon_days`` days. Each person has so many places a day; they go first to overdue
    promises, then to whoever must be reached first by the windows of the playbook, then by priority, who is not
    dormant, money at stake, tier, value (highest first) and customer_id; but ``places_best`` of the places of a day are
    kept for customers of the best tier who are due. The order of rows does not matter. Missing columns and blank cells
    switch off only what needs them.
    """
    frame = _frame(book, playbook, today)
    known = own_contacts(book.visits, book.customers, today)
    clients = clients_of(customers, book.customers, with_moved(known, book.returned, book.visits, today))
    clients = _with_deals(clients, tables.get("prospects"), playbook.churn.call_helps)
    clients = clients.assign(called_for=cells.looked_up(clients["customer_id"], never_answered(book)))
    facts = confirmed(clients, book.visits, today)
    facts = facts.join(proved_wrong(clients, facts, book.visits, book.returned, today))
    lists = {"instalments": book.instalments, "waiting": still_waiting(book.waiting, book.returned, today)}
    reasons = contact_reasons(clients, {**tables, **lists}, facts, playbook, (today, frame.days[-1]))
    reasons = without_held_back(reasons, book.returned, today)
    quiet = quietened(reasons, clients, frame.rules.quiet_days, pd.Timestamp(today), pd.Timestamp(frame.days[-1]))
    told = permissions(clients, book.customers, frame.rules)
    allowed = permitted(due_reasons(quiet.reasons, frame.days), told)
    calls = _with_people(_queue(clients, allowed.due, frame), book, frame)
    calls = _with_places(calls, frame, lent_before(book))
    planned = calls[calls["place"] != NO_PLACE]
    riding = _riding(quiet.reasons, told)
    reasons_told = _reasons_of(planned, pd.concat([allowed.due, riding]), frame)
    rows = with_keys(_follow_ups(planned, reasons_told, book, frame, (allowed, facts)), reasons_told, book)
    return {
        "follow_ups": rows[list(FOLLOW_UP_COLUMNS)],
        "follow_up_reasons": reasons_told,
        "not_planned": _not_planned(calls[calls["place"] == NO_PLACE], frame),
        "not_contacted": _not_contacted(allowed.refused, clients, frame),
        "put_off": quiet.put_off,
        "permissions": told.astype("str"),
        "confirmed": typed(facts, {"customer_id": "str"}).sort_values("customer_id", ignore_index=True),
        "left_owners": left_owners(customers, frame.team, today),
    }


def next_contact(follow_ups: pd.DataFrame) -> pd.Series:
    """The planned day of each customer of ``follow_ups``; index customer_id, so that ``map`` fills a column."""
    return follow_ups.set_index("customer_id")["due"].rename("next_contact")


def _frame(book: Book, playbook: Playbook, today: date) -> Frame:
    rules = playbook.schedule
    opened, closed = days_off(rules.open_days), days_off(rules.closed_days)
    days = planning_days(today, rules.horizon_days, playbook.general.country, opened, closed)
    return Frame(today, days, playbook, team(book.staff, rules.nobody))


def _with_deals(clients: pd.DataFrame, prospects: pd.DataFrame | None, helps: float) -> pd.DataFrame:
    """The money at stake with that of open deals: what is expected of them x the chance that a call helps."""
    if prospects is None or prospects.empty:
        return clients
    deals = prospects.loc[prospects["deals"] > 0].set_index("customer_id")["expected_amount"]
    more = cells.looked_up(clients["customer_id"], deals).astype("float64") * helps
    return clients.assign(at_stake=clients["at_stake"].add(more, fill_value=0.0))


def _queue(clients: pd.DataFrame, due: pd.DataFrame, frame: Frame) -> pd.DataFrame:
    """The customers that are due, whoever goes first first."""
    calls = clients.merge(windows(due, frame.playbook.contacts, frame.today), on="customer_id")
    rank = cells.looked_up(calls["tier"], {tier: n for n, tier in enumerate(TIERS)}).fillna(len(TIERS)).astype("int64")
    gone = (calls["churn_level"] == "dormant").fillna(False)
    order = ["until", "priority", "gone", "at_stake", "rank", "value", "customer_id"]
    calls = calls.assign(rank=rank, gone=gone).sort_values(
        order, ascending=[True, True, True, False, True, False, True]
    )
    return calls.drop(columns=["rank", "gone"]).reset_index(drop=True)


def _with_people(calls: pd.DataFrame, book: Book, frame: Frame) -> pd.DataFrame:
    orphans = calls.loc[calls["owner"].isna(), "customer_id"]
    served = last_served((book.sales, book.visits), orphans, frame.today)
    servers = cells.looked_up(calls["customer_id"], served)
    return calls.assign(person=who_contacts(frame.team, calls["owner"], servers, _days(calls["start"], frame)))


def _with_places(calls: pd.DataFrame, frame: Frame, lent: pd.DataFrame) -> pd.DataFrame:
    """The calls with ``place``, that of their day, and the person who makes them, where need be ``instead_of`` theirs.

    ``lent`` is who stood with a colleague before (person, instead_of, due; index customer_id).
    """
    people = calls["person"].unique().tolist()
    colleagues: dict[str, list[str]] | None = None
    if frame.rules.overflow != "own":
        same = frame.rules.overflow == "team"
        colleagues = {person: frame.team.colleagues(person, same_manager=same) for person in people}
    everybody = dict.fromkeys([*people, *(name for others in (colleagues or {}).values() for name in others)])
    free = {person: frame.team.places(person, frame.days, frame.rules.per_day) for person in everybody}
    found = placed(calls, free, frame.rules.places_best, colleagues, _before(calls, frame, lent))
    own = calls["person"]
    calls = calls.assign(place=found.day, person=found.person)
    return calls.assign(instead_of=own.where(own != calls["person"], ""))


def _before(calls: pd.DataFrame, frame: Frame, lent: pd.DataFrame) -> list[Place | None]:
    """With which colleague and on which day each call stood before, where it is still the same person's."""
    if lent.empty:
        return []
    told = lent.reindex(calls["customer_id"])
    same = told["instead_of"].to_numpy() == calls["person"].to_numpy()
    day = {pd.Timestamp(day): n for n, day in enumerate(frame.days)}
    return [
        (str(who), day[due]) if is_same and due in day else None
        for who, due, is_same in zip(told["person"], told["due"], same, strict=True)
    ]


def _riding(reasons: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    """The reasons that ride on a contact, of customers who may be contacted for more than an answer."""
    riding = reasons.loc[reasons["wanted"].isna()]
    only_answers = told.loc[told["by_sales"].isna(), "customer_id"]
    return riding.loc[~riding["customer_id"].isin(only_answers)].assign(start=0)


def _follow_ups(
    planned: pd.DataFrame, reasons: pd.DataFrame, book: Book, frame: Frame, told: tuple[Permitted, pd.DataFrame]
) -> pd.DataFrame:
    """``told``: what is permitted, and which facts were confirmed or proved wrong."""
    allowed, facts = told
    ids = planned["customer_id"]
    details = details_of(ids, planned["phone"], book.customers)
    by_id = planned.set_index("customer_id")
    vain = tries(book.returned, book.visits, frame.today)
    tried = channels_tried(in_vain(book.returned, book.visits, frame.today), vain).reindex(
        by_id.index, fill_value=False
    )
    tried |= channels_lost(facts.set_index("customer_id").reindex(by_id.index)[list(WRONG_COLUMNS)], details)
    free = channels(by_id["tier"], details, frame.rules, by_rule=by_id["by_rule"])
    if tried.any(axis=None):
        free = channels(by_id["tier"], details, frame.rules, tried, by_id["by_rule"]).fillna(free)
    lead = reasons.loc[reasons["rank"] == 1].set_index("customer_id")["reason"]
    files = book.customers.set_axis(cells.text_cells(book.customers, "customer_id"), axis="index")
    grade, plans = cells.text_cells(files, "own_grade"), cells.text_cells(files, "plan")
    rows = planned.assign(
        phone=details["phone"].to_numpy(),
        channel=free.mask(free.index.isin(allowed.channel.index), allowed.channel.reindex(free.index)).to_numpy(),
        due=_days(planned["place"], frame),
        tries=counted_tries(ids, vain),
        reason=cells.looked_up(ids, lead),
        own_grade=cells.looked_up(ids, grade[~grade.index.duplicated()]),
        plan=cells.looked_up(ids, plans[~plans.index.duplicated()]),
        usual_product=cells.looked_up(ids, caller.usual_products(book.sales, ids, frame.playbook.products)),
        last_talk=cells.looked_up(ids, caller.last_talks(book.visits, frame.today)),
    )
    rows = rows.rename(columns={"last_order": "last_purchase", "notes": "remark", "preferred_hour": "hour"})
    rows = rows.sort_values(["due", "person"], kind="stable").reset_index(drop=True)
    return typed(rows, dict.fromkeys(_TEXTS, "str"))


def _reasons_of(planned: pd.DataFrame, due: pd.DataFrame, frame: Frame) -> pd.DataFrame:
    """The reasons that hold on the planned day, promises for later, and greetings of the quiet days after it.

    A promise is worth knowing on an earlier call; a birthday or festival in the quiet days would pass without a word.
    """
    place = cells.looked_up(due["customer_id"], planned.set_index("customer_id")["place"])
    called = place.notna() & due["reason"].notna()
    due, place = due.loc[called], place.loc[called]
    later = due["start"] > place  # these do not lead
    quiet = _days(place, frame) + pd.Timedelta(days=frame.rules.quiet_days)
    told = (due["group"] == "promised") | (due["group"].isin(["birthday", "festival"]) & (due["wanted"] < quiet))
    rows = due.assign(later=later)[~later | told].drop_duplicates(["customer_id", "reason", "date"])
    rows = rows.sort_values(["customer_id", "later", "priority"], kind="stable")
    rows = rows.assign(rank=rows.groupby("customer_id").cumcount() + 1).reset_index(drop=True)
    return typed(rows, {"customer_id": "str", "reason": "str", "text": "str"})[list(REASON_COLUMNS)]


def _not_planned(calls: pd.DataFrame, frame: Frame) -> pd.DataFrame:
    rows = named_figures(
        calls.groupby("person"), customers=("customer_id", "size"), first=("start", "min")
    ).reset_index()
    rows = rows.assign(first_due=_days(rows["first"], frame))
    return typed(rows, {"person": "str", "customers": "int64"})[list(NOT_PLANNED_COLUMNS)]


def _not_contacted(refused: pd.DataFrame, clients: pd.DataFrame, frame: Frame) -> pd.DataFrame:
    rows = clients.merge(refused, on="customer_id").sort_values(
        ["start", "value", "customer_id"], ascending=[True, False, True]
    )
    rows = rows.assign(due=_days(rows["start"], frame)).reset_index(drop=True)
    texts = ("customer_id", "name", "owner", "tier", "churn_level", "consent", "why")
    return typed(rows, dict.fromkeys(texts, "str"))[list(NOT_CONTACTED_COLUMNS)]


def _days(places: pd.Series, frame: Frame) -> pd.Series:
    days = np.array(frame.days, dtype="datetime64[us]")
    return pd.Series(days[places.to_numpy(dtype="int64")], index=places.index)
