"""The complaints desk as result tables: queue, clock, evidence, causes, gaps, shares, rates."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import pandas as pd

from crm_sheets.analyses import tiers
from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, once
from crm_sheets.analyses.groups import regions_of
from crm_sheets.arrays.lookups import values_for
from crm_sheets.complaints.case_book import case_book
from crm_sheets.complaints.cases import Cases, cases
from crm_sheets.complaints.clock import Clock, clock
from crm_sheets.complaints.crises import crises, crisis_log
from crm_sheets.complaints.desk_calendar import not_announced
from crm_sheets.complaints.entitlements import entitlements
from crm_sheets.complaints.evidence import clock_lines
from crm_sheets.complaints.happenings import happenings
from crm_sheets.complaints.kept_promises import promise_shares, promises_told
from crm_sheets.complaints.policy_gaps import policy_gaps
from crm_sheets.complaints.queue import handovers, queue, signs_of
from crm_sheets.complaints.rates import monthly_rates, silent_ones
from crm_sheets.complaints.remedies import remedy_counts
from crm_sheets.complaints.replies import worse_words
from crm_sheets.complaints.root_causes import cause_counts, causes_of
from crm_sheets.complaints.service_calls import service_calls
from crm_sheets.complaints.shares import desk_shares
from crm_sheets.complaints.working_time import Windows
from crm_sheets.language.features import RESULT_TABLES
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.kinds import windows_of
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.values.dates import moment as moment_said
from crm_sheets.reading.values.zones import zone_of

LEDGER, CLOCK_TABLE = (list(RESULT_TABLES[name].columns) for name in ("complaint_ledger", "complaint_clock"))
_UNITS = {"天": 24.0, "日": 24.0, "day": 24.0, "小时": 1.0, "hour": 1.0, "hrs": 1.0, "分钟": 1 / 60, "min": 1 / 60}


@dataclass(frozen=True)
class ComplaintsDesk:
    """The cases at the moment, their clock, what happened to them, and what is behind each."""

    cases: Cases
    clock: Clock
    events: pd.DataFrame
    causes: pd.DataFrame


@once
def desk(facts: Facts) -> ComplaintsDesk:
    """The desk of the facts, worked out once."""
    book, playbook = facts.whole, facts.playbook
    moment = desk_moment(facts)
    known = facts.known("complaints", "received_at")
    orders = book.sales[["order_id", "date", "customer_id"]]
    found = cases(known, moment, _units(book.mapping), orders)
    events = happenings(book.complaint_events, found)
    time = clock(found, events, playbook, desk_zone(playbook), own_days(playbook))
    return ComplaintsDesk(found, time, events, causes_of(found, playbook.lists["complaint_causes"]))


def desk_moment(facts: Facts) -> pd.Timestamp:
    """The moment as of which the clock is read: the one asked for, else the end of the day's working time."""
    if facts.moment is not None:
        return facts.moment
    last = max(end for _, end in facts.playbook.complaint_clock.hours)
    return facts.heard.normalize() + pd.Timedelta(minutes=last)


def part(facts: Facts) -> Contribution:
    """All tables of the desk; none without a ledger."""
    promised = promises_told(facts.whole.promises, desk_moment(facts))
    tables: dict[str, pd.DataFrame] = {}
    if len(promised):
        tables |= {"promises_told": promised, "promise_shares": promise_shares(promised)}
    if not facts.book.has("complaints") or desk(facts).cases.rows.empty:
        return Contribution(tables=tables)
    own, lists, rules = desk(facts), facts.playbook.lists, facts.playbook.complaint_desk
    found, time, events = own.cases, own.clock, own.events
    tier = tiers.run(facts)["tier"] if len(facts.buyers) else pd.Series(dtype="str")
    staff = facts.book.staff["name"].dropna().astype("str")
    passed, signs = handovers(found, events), signs_of(found, events, rules)
    major = crises(found, time, events, signs, rules)
    tables |= {
        "complaint_moment": pd.DataFrame({"moment": [found.moment]}),
        "complaint_queue": queue(found, time, signs, tier, rules),
        "complaint_ledger": _ledger(own),
        "complaint_clock": _clock(own),
        "complaint_evidence": clock_lines(found, time, facts.playbook.complaint_clock.evidence),
        "complaint_crises": major,
        "complaint_log": crisis_log(major, events),
        "complaint_calls": service_calls(found, rules),
        "complaint_gaps": policy_gaps(found, time, events, facts.playbook),
        "complaint_causes": cause_counts(found, own.causes, lists["complaint_causes"]),
        "complaint_shares": desk_shares(found, time, passed, layer=own.causes["layer"], region=_regions(own, facts)),
        "complaint_rates": monthly_rates(found, _orders_by_month(facts)),
        "complaint_silent": silent_ones(found, _on_time(own), _mean_value(facts), rules),
        "complaint_remedies": remedy_counts(found, lists["remedies"]),
        "complaint_entitlements": entitlements(found, facts.playbook, facts.whole.products),
        "complaint_words": worse_words(found, lists["worse_phrases"]),
        "complaint_cases": case_book(found, own.causes["cause"], staff),
    }
    return Contribution(tables=tables, problems=_problems(found, facts.playbook.general.country))


def own_days(playbook: Playbook) -> dict[date, Windows]:
    """The days of the team's own calendar with their hours; what is no day is passed over."""
    found = {}
    for row in playbook.lists["complaint_days"]:
        day = moment_said(row["day"])
        if day is not None:
            found[day.date()] = windows_of(row["hours"])
    return found


def desk_zone(playbook: Playbook) -> ZoneInfo:
    """Whose clock the ledger shows: the zone of the playbook, else the country's, else Greenwich."""
    name = playbook.complaint_clock.time_zone
    return ZoneInfo(name) if name else zone_of(playbook.general.country) or ZoneInfo("UTC")


def _units(mapping: pd.DataFrame) -> dict[str, float]:
    """Hours of a bare number in the columns of durations, as their headings say."""
    found: dict[str, float] = {}
    for column in ("answer_time", "handling_time"):
        headings = mapping.loc[(mapping["table"] == "complaints") & (mapping["field"] == column), "heading"]
        for heading in headings.astype("str").str.casefold():
            told = next((hours for word, hours in _UNITS.items() if word in heading), None)
            if told is not None:
                found[column] = told
    return found


def _ledger(own: ComplaintsDesk) -> pd.DataFrame:
    rows, closing = own.cases.rows, own.clock.measured["closed"]
    more = {name: closing[name] for name in ("due", "used", "late", "state")}
    told = rows.assign(**more, **own.causes[["cause", "is_proposed"]], name=rows["customer_name"], place=rows.index)
    return told[LEDGER].sort_values("received", ascending=False, kind="stable", ignore_index=True)


def _clock(own: ComplaintsDesk) -> pd.DataFrame:
    told = own.clock.table.sort_values(["place", "measure"], kind="stable", ignore_index=True)
    ids = own.cases.rows["complaint_id"].take(told["place"].to_numpy()).set_axis(told.index)
    return told.assign(complaint_id=ids)[CLOCK_TABLE]


def _on_time(own: ComplaintsDesk) -> "pd.Series[bool]":
    return own.clock.measured["closed"]["state"] == "done"


def _orders_by_month(facts: Facts) -> pd.DataFrame:
    sales = facts.book.sales
    sold = sales.loc[~(sales["amount"] <= 0) & (sales["date"] < facts.as_of + pd.Timedelta(days=1))]
    month = sold["date"].to_numpy().astype("datetime64[M]").astype("datetime64[s]")
    numbered = sold["order_id"].where(
        sold["order_id"].notna(), sold["customer_id"].astype("str").str.cat(sold["date"].astype("str"), sep="|")
    )
    counted = pd.DataFrame({"month": month, "order": numbered.to_numpy()}).groupby("month")["order"].nunique()
    return counted.rename("orders").reset_index()


def _regions(own: ComplaintsDesk, facts: Facts) -> "pd.Series[str]":
    """The region of the customer of each complaint, by place."""
    return values_for(own.cases.rows["customer_id"], regions_of(facts))


def _mean_value(facts: Facts) -> float:
    """The mean revenue of a buyer; nothing without sales."""
    return float(facts.buyers["revenue"].mean()) if len(facts.buyers) else 0.0


def _problems(found: Cases, country: str) -> Problems:
    """A warning where the calendar of a year that the clock needs is not announced."""
    years = not_announced(found.rows["received"].min().date(), found.moment.date(), country)
    if not years:
        return Problems()
    details: dict[str, object] = {"years": ", ".join(map(str, years)), "country": country}
    return Problems((Problem("calendar_not_announced", details=details),))
