"""Dates out of order."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import Mask
from crm_sheets.arrays.equal_rows import Codes
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import day_typed, sheet_problems
from crm_sheets.problems import Each, Problem
from crm_sheets.text.comparable import comparable_text

_DAY = 86_400
_NEVER = np.iinfo(np.int64).max
_WORK = (("sales", "staff", "date"), ("visits", "staff", "date"), ("complaints", "handler", "received_at"))
Moments = Codes  # whole seconds; missing is the smallest number


def dates_out_of_order(inspection: Inspection) -> Iterator[Problem]:
    """Complaints closed before they were received, next visits before the visit, people who work after leaving; and as
    notes: customers filed after their first sale, or born after they were known.

    Where one of two moments has no time, the days are compared. No threshold but ``checks.mostly``. A birthday counts
    with its year only. Does not look at when questionnaires were sent (no such field), nor at dates in the future.
    """
    yield from _reversed(inspection, "closed_before_received", "complaints", "received_at", "closed_at")
    yield from _reversed(inspection, "next_before_visit", "visits", "date", "next_date")
    yield from _after_leaving(inspection)
    yield from _known_before(inspection)


def _reversed(inspection: Inspection, code: str, table: str, first: str, then: str) -> Iterator[Problem]:
    rows = inspection.book.tables[table]
    if not inspection.book.has(table, first, then):
        return
    dates = rows[first]
    yield from sheet_problems(
        inspection, code, table, then, _before(_moments(rows[then]), _moments(dates)),
        lambda where: {"other": Each(day_typed(value) for value in dates.iloc[where])},
    )  # fmt: skip


def _moments(dates: "pd.Series[Any]") -> Moments:
    seconds: Moments = dates.to_numpy().astype("datetime64[s]").astype(np.int64)
    return seconds


def _before(one: Moments, other: Moments) -> Mask:
    """Whether one moment lies before the other; by day where one of them has no time."""
    missing = np.iinfo(np.int64).min
    by_day = (one % _DAY == 0) | (other % _DAY == 0)
    before = np.where(by_day, one // _DAY < other // _DAY, one < other)
    found: Mask = before & (one != missing) & (other != missing)
    return found


def _after_leaving(inspection: Inspection) -> Iterator[Problem]:
    staff = inspection.book.staff
    if not inspection.book.has("staff", "left_on"):
        return
    left = _moments(staff["left_on"]) // _DAY
    counts, latest = np.zeros(len(staff), dtype=np.int64), np.full(len(staff), -_NEVER)
    people = {comparable_text(name): place for place, name in enumerate(staff["name"])}
    for table, column, date in _WORK:
        coded = inspection.coded(table, column)
        if not coded.texts:
            continue
        person = np.append([people.get(comparable_text(text), -1) for text in coded.texts], -1)[coded.codes]
        seconds = _moments(inspection.book.tables[table][date])
        late = (person >= 0) & (seconds // _DAY > left[person]) & staff["left_on"].notna().to_numpy()[person]
        np.add.at(counts, person[late], 1)
        np.maximum.at(latest, person[late], seconds[late])
    yield from sheet_problems(
        inspection, "left_before_work", "staff", "left_on", counts > 0,
        lambda where: {
            "count": Each(int(count) for count in counts[where]),
            "other": Each(str(np.datetime64(int(moment), "s").astype("datetime64[D]")) for moment in latest[where]),
        },
    )  # fmt: skip


def _known_before(inspection: Inspection) -> Iterator[Problem]:
    """Customers of a customer sheet who were created, or born, after they first bought."""
    customers = inspection.book.customers
    has_created, has_birthday = (inspection.book.has("customers", name) for name in ("created", "birthday"))
    if not has_created and not has_birthday:
        return
    first = _first_sales(inspection)
    created = _moments(customers["created"]) // _DAY
    late = customers["created"].notna().to_numpy() & (created > first) & inspection.in_customer_sheet
    yield from sheet_problems(
        inspection, "created_after_sale", "customers", "created", late, lambda rows: _other(first, rows)
    )
    if has_birthday:
        born = _moments(pd.to_datetime(customers["birthday"], format="%Y-%m-%d", errors="coerce")) // _DAY
        known = np.minimum(first, np.where(customers["created"].notna(), created, _NEVER))
        unborn = (born > known) & inspection.in_customer_sheet
        yield from sheet_problems(
            inspection, "born_after_sale", "customers", "birthday", unborn, lambda rows: _other(known, rows)
        )


def _first_sales(inspection: Inspection) -> Codes:
    """The day of each customer's first sale, in days since 1970; the largest number without any."""
    customers, coded = inspection.book.customers["customer_id"], inspection.coded("sales", "customer_id")
    first = np.full(len(customers), _NEVER)
    places = pd.Index(customers).get_indexer(pd.Index(coded.texts, dtype="str"))
    place = np.append(places, -1)[coded.codes]  # -1 for walk-ins
    days = _moments(inspection.book.sales["date"]) // _DAY
    there = (place >= 0) & inspection.book.sales["date"].notna().to_numpy()
    if there.all():
        np.minimum.at(first, place, days)
    else:
        np.minimum.at(first, place[there], days[there])
    return first


def _other(days: Codes, rows: Codes) -> dict[str, object]:
    return {"other": Each(str(np.datetime64(int(value), "D")) for value in days[rows])}
