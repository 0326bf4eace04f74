"""Contacts: when each customer was last contacted, and what was promised on that day and is still open."""

from datetime import date

import pandas as pd

from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.returns.unanswered import unanswered
from crm_sheets.schedule import cells
from crm_sheets.summaries import last_staff


def last_contacts(visits: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Visits (customer_id, date, next_date) to last_contact and promised of each contacted customer; index customer_id.

    Visits after ``as_of`` and visits without customer or date do not count. What reached nobody (see
    returns.unanswered) was no contact, but what it promises is a promise. A promise is the next date that was noted
    at the newest visit; it is open because no later visit followed. Of several promises of that day the earliest
    counts; one that does not lie after its own visit is no promise (missing).

    >>> visits = pd.DataFrame({"customer_id": ["A", "A"], "date": ["2026-09-01", "2026-09-20"],
    ...                        "next_date": ["2026-09-10", "2026-10-12"]})
    >>> last_contacts(visits, date(2026, 9, 30)).astype("str").to_dict("index")
    {'A': {'last_contact': '2026-09-20', 'promised': '2026-10-12'}}
    """
    rows = pd.DataFrame(
        {
            "customer_id": cells.text_cells(visits, "customer_id"),
            "last_contact": cells.day_cells(visits, "date"),
            "promised": cells.day_cells(visits, "next_date"),
            "met": ~unanswered(visits),
        }
    )
    rows = rows[rows["customer_id"].notna() & (rows["last_contact"] <= pd.Timestamp(as_of))]
    promised = rows["promised"].where(rows["promised"] > rows["last_contact"])
    rows = rows.assign(promised=promised)[rows["met"] | promised.notna()]
    newest = rows["last_contact"] == rows.groupby("customer_id")["last_contact"].transform("max")
    rows = rows.assign(promised=rows["promised"].where(newest), last_contact=rows["last_contact"].where(rows["met"]))
    return named_figures(
        rows.groupby("customer_id"), last_contact=("last_contact", "max"), promised=("promised", "min")
    )


def own_contacts(visits: pd.DataFrame, listed: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """last_contact, promised and topic by customer_id, from the visits and from the team's own columns.

    ``listed`` are the customers of the file (customer_id, last_contact, next_contact, next_topic). The newest day
    of either counts as the last contact; a day after ``as_of`` was no contact. A promise is open while no contact was
    on its day or later; where both promise, the one that was noted later counts, the visit where the list does not say.
    ``topic`` is what is to be talked about, by whoever promised: what the list says, or the newest visit.
    """
    by_visit = last_contacts(visits, as_of)
    listed = listed.set_axis(cells.text_cells(listed, "customer_id"), axis="index")
    listed = listed.loc[listed.index.notna() & ~listed.index.duplicated()]
    ids = by_visit.index.union(listed.index).dropna().rename("customer_id")
    by_visit = by_visit.reindex(ids)
    mine = pd.DataFrame(
        {
            **{name: cells.day_cells(listed, name) for name in ("last_contact", "next_contact")},
            "topic": cells.text_cells(listed, "next_topic"),
        },
        index=listed.index,
    ).reindex(ids)
    contacted = mine["last_contact"].mask(mine["last_contact"] > pd.Timestamp(as_of))
    seen = by_visit["last_contact"]
    last = seen.where(~(contacted > seen) & seen.notna(), contacted)
    in_list, at_visit = (day.mask(day <= last) for day in (mine["next_contact"], by_visit["promised"]))
    newer = at_visit.notna() & ~(contacted > seen)
    promised = at_visit.where(newer, in_list).fillna(at_visit)
    at_visits = _topics(visits, as_of).reindex(ids)
    topic = at_visits.where(newer, mine["topic"]).fillna(mine["topic"])
    topic = topic.fillna(at_visits.where(in_list.isna() & at_visit.notna()))
    return pd.DataFrame({"last_contact": last, "promised": promised, "topic": topic}, index=ids)


def _topics(visits: pd.DataFrame, as_of: date) -> "pd.Series[str]":
    """What the newest visit up to ``as_of`` that promised a day says about it; index customer_id."""
    texts = {name: cells.text_cells(visits, name) for name in ("customer_id", "next_topic")}
    days = {name: cells.day_cells(visits, name) for name in ("date", "next_date")}
    rows = pd.DataFrame({**texts, **days})
    rows = rows[(rows["date"] <= pd.Timestamp(as_of)) & rows["next_date"].notna()].dropna(subset=["customer_id"])
    newest = rows.sort_values("date", kind="stable").drop_duplicates("customer_id", keep="last")
    return newest.set_index("customer_id")["next_topic"]


def last_served(tables: tuple[pd.DataFrame, ...], customers: pd.Series, as_of: date) -> pd.Series:
    """Who served each of ``customers`` last, from tables with customer_id, date and staff; index customer_id.

    Rows after ``as_of`` and rows without staff do not count; of several people on the newest day the first by name.
    The answer for two parts of a table is the newer of their answers.
    """
    telling = [table for table in tables if "staff" in table and table["staff"].notna().any()]
    if customers.empty or not telling:  # where everybody has an owner, the sales are not looked at
        return pd.Series(dtype="str")
    wanted, end = pd.Index(customers), pd.Timestamp(as_of) + pd.Timedelta(days=1)
    rows = pd.concat([last_staff(_typed(table), wanted, end) for table in telling])
    rows = rows.sort_values(["day", "staff"], ascending=[False, True])
    return rows.drop_duplicates("customer_id").set_index("customer_id")["staff"]


def _typed(table: pd.DataFrame) -> pd.DataFrame:
    names = ("customer_id", "staff")
    table = table.loc[table["staff"].notna()]  # often few of many lines
    return pd.DataFrame(
        {**{name: cells.text_cells(table, name) for name in names}, "date": cells.day_cells(table, "date")}
    )
