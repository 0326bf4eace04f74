"""Contacts: when each customer was last contacted, and what was promised on that day and is still open."""

from datetime import date

import pandas as pd

from crm_sheets.schedule import cells


def contacts(visits: pd.DataFrame, as_of: date) -> pd.DataFrame:
    """Visits (customer_id, date, next_date) to last_contact and promised of each contacted customer; index customer_id.

    Visits after ``as_of`` and visits without customer or date do not count. A promise is the next date that was noted
    at the newest visit; it is open because no later visit followed. Of several promises of that day the earliest
    counts; one that does not lie after its own visit is no promise (missing).

    >>> visits = pd.DataFrame({"customer_id": ["A", "A"], "date": ["2026-09-01", "2026-09-20"],
    ...                        "next_date": ["2026-09-10", "2026-10-12"]})
    >>> contacts(visits, date(2026, 9, 30)).astype("str").to_dict("index")
    {'A': {'last_contact': '2026-09-20', 'promised': '2026-10-12'}}
    """
    rows = pd.DataFrame(
        {
            "customer_id": cells.texts(visits, "customer_id"),
            "last_contact": cells.days(visits, "date"),
            "promised": cells.days(visits, "next_date"),
        }
    )
    rows = rows[rows["customer_id"].notna() & (rows["last_contact"] <= pd.Timestamp(as_of))]
    newest = rows.groupby("customer_id")["last_contact"].transform("max")
    rows = rows[rows["last_contact"] == newest]
    promised = rows["promised"].where(rows["promised"] > rows["last_contact"])
    by_customer = rows.assign(promised=promised).groupby("customer_id")
    return by_customer.agg(last_contact=("last_contact", "max"), promised=("promised", "min"))


def last_served(tables: tuple[pd.DataFrame, ...], customers: pd.Series, as_of: date) -> pd.Series:
    """Who served each of ``customers`` last, from tables with customer_id, date and staff; index customer_id.

    Rows after ``as_of`` and rows without staff do not count; of several people on the newest day the first by name.
    The answer for two parts of a table is the newer of their answers.
    """
    wanted = pd.Index(customers)
    parts = [_newest(table, wanted, pd.Timestamp(as_of)) for table in tables]
    rows = pd.concat(parts).sort_values(["date", "staff"], ascending=[False, True])
    return rows.drop_duplicates("customer_id").set_index("customer_id")["staff"]


def _newest(table: pd.DataFrame, customers: pd.Index, day: pd.Timestamp) -> pd.DataFrame:
    """The rows of the newest day of each customer; places instead of ids, because sales may have millions of rows."""
    rows = pd.DataFrame({"date": cells.days(table, "date"), "staff": cells.texts(table, "staff")})
    told = ((rows["date"] <= day) & rows["staff"].notna()).to_numpy()
    places = customers.get_indexer(pd.Index(cells.texts(table[told], "customer_id")))
    rows = rows[told].assign(place=places)[places >= 0]
    rows = rows[rows["date"] == rows.groupby("place")["date"].transform("max")]
    return rows.assign(customer_id=customers[rows["place"]]).drop_duplicates(["customer_id", "date", "staff"])
