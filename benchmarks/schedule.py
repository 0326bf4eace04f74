"""The seconds of the processor in which a large desk is planned:

python -m benchmarks.schedule [--customers 50000] [--staff 100] [--days 60]
"""

import argparse
from datetime import date, timedelta
from time import process_time

import numpy as np
import pandas as pd

from crm_sheets.book import Book
from crm_sheets.playbook import Playbook
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.schedule import plan
from crm_sheets.vocabulary import ALL_TABLES

TODAY = date(2026, 11, 30)
TIERS = ["vip"] * 1 + ["major"] * 4 + ["ordinary"] * 15 + ["small"] * 60 + ["dormant"] * 15 + ["prospect"] * 5


def desk(customers: int, staff: int) -> tuple[pd.DataFrame, Book]:
    """Customers of all tiers and flags, each with a card of the team's own columns and on average two visits."""
    dice = np.random.default_rng(7)
    ids = pd.Series([f"C{n:06d}" for n in range(customers)], dtype="str")
    people = pd.Series([f"员工{n:03d}" for n in range(staff)], dtype="str")

    def days(count: int, low: int, high: int) -> pd.Series:
        return pd.Series(pd.Timestamp(TODAY) + pd.to_timedelta(dice.integers(low, high, count), unit="D"))

    def some(values: pd.Series, share: float) -> pd.Series:
        return values.where(dice.random(len(values)) < share)

    owner = people.iloc[dice.integers(0, staff, customers)].reset_index(drop=True)
    results = pd.DataFrame({"customer_id": ids, "name": ids, "owner": owner, "phone": "13800000000"})
    results = results.assign(
        tier=dice.choice(TIERS, customers),
        churn_level=dice.choice(["red", "amber", "green", "green", "green", "dormant"], customers),
        value=dice.random(customers) * 1e4,
        at_stake=dice.random(customers) * 1e3,
        orders=dice.integers(1, 9, customers),
        first_order=days(customers, -900, -300),
        last_order=days(customers, -300, 0),
        typical_gap=dice.integers(10, 90, customers).astype("float64"),
        open_complaints=dice.integers(0, 30, customers) == 0,
    )
    cards = pd.DataFrame({"customer_id": ids, "birthday": days(customers, -20_000, -8_000).dt.strftime("%Y-%m-%d")})
    cards = cards.assign(
        next_contact=some(days(customers, -30, 60), 0.2),
        last_contact=some(days(customers, -200, 0), 0.5),
        contract_end=some(days(customers, -50, 300), 0.3),
        next_topic="renewal",
        owes=some(pd.Series(100.0, index=ids.index), 0.05),
        notes="likes tea",
    )
    seen = ids.iloc[dice.integers(0, customers, 2 * customers)].reset_index(drop=True)
    visits = pd.DataFrame({"customer_id": seen, "date": days(len(seen), -400, 0), "channel": "phone", "result": "fine"})
    frames = {"customers": cards, "visits": visits, "staff": pd.DataFrame({"name": people, "capacity": 12})}
    columns = {table.name: [field.name for field in table.fields] for table in ALL_TABLES}
    book = Book(**{name: frames.get(name, pd.DataFrame()).reindex(columns=known) for name, known in columns.items()})
    return results.reindex(columns=list(CUSTOMER_COLUMNS)), book


def main() -> None:
    """Plan the desk once and print what came of it."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("customers", 50_000), ("staff", 100), ("days", 60)):
        options.add_argument(f"--{name}", type=int, default=default)
    asked = options.parse_args()
    results, book = desk(asked.customers, asked.staff)
    for overflow in ("own", "all"):
        playbook = Playbook.default().changed("schedule.horizon_days", asked.days)
        playbook = playbook.changed("schedule.overflow", overflow)
        start = process_time()
        found = plan(results, {}, book, playbook, TODAY)
        seconds = process_time() - start
        rows = found["follow_ups"]
        last = TODAY + timedelta(days=asked.days)
        print(f"{overflow}: {len(rows):,} of {asked.customers:,} customers until {last} in {seconds:.1f} s")


if __name__ == "__main__":
    main()
