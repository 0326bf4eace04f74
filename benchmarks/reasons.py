"""Each flag's reasons computed again from the lines, by other means.

    python -m benchmarks.reasons DAY SALES [SALES ...]

Of every reason that rests on sales: the date of the last purchase, the days since, the purchases and money of half
years, and the row named as evidence. Prints every one that differs, and how many were compared.
"""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import pandas as pd

from crm_sheets import Playbook, read_book
from crm_sheets.analyses import churn
from crm_sheets.analyses.facts import Facts

Days = dict[pd.Timestamp, float]


def main() -> None:
    """Compare all reasons of one day."""
    as_of = pd.Timestamp(sys.argv[1])
    facts = Facts(read_book([Path(name) for name in sys.argv[2:]]), Playbook.default(), as_of)
    bought: dict[str, dict[pd.Timestamp, float]] = defaultdict(lambda: defaultdict(float))
    lines: dict[str, list[tuple[pd.Timestamp, str, int]]] = defaultdict(list)
    columns = facts.book.sales[["customer_id", "date", "amount", "source_file", "source_row"]]
    for customer, date, amount, file, row in columns.itertuples(index=False, name=None):
        if date < as_of + pd.Timedelta(days=1) and isinstance(customer, str):
            bought[customer][date.normalize()] += amount
            lines[customer].append((date.normalize(), str(file), int(row)))
    compared: dict[str, int] = defaultdict(int)
    for told in churn.run(facts)[1].itertuples():
        days = {day: money for day, money in bought[told.customer_id].items() if round(money, 4) > 0}
        wrong = _wrong(told, days, lines[told.customer_id], bought[told.customer_id], as_of)
        compared[told.signal] += 1
        if wrong:
            print(told.customer_id, told.signal, wrong)
    print(dict(compared))


def _wrong(
    told: Any, days: Days, lines: list[tuple[pd.Timestamp, str, int]], money: Days, as_of: pd.Timestamp
) -> list[str]:
    signal, last = told.signal, max(days)
    found: dict[str, bool] = {}
    if signal.startswith(("silence", "hardly", "customers_alike")):
        found["date"] = told.date == last
        found["row"] = (last, told.source_file, told.source_row) in lines
    if signal.startswith("silence"):
        found["days"] = told.value == (as_of - last).days
        found["longer"] = told.value >= 1.25 * told.limit
    if signal in ("falling", "rarer"):
        half, year = as_of - pd.Timedelta(days=182), as_of - pd.Timedelta(days=364)
        spans = ((half, as_of), (year, half))
        rows = money if signal == "falling" else dict.fromkeys(days, 1.0)
        sums = [sum(value for day, value in rows.items() if after < day <= until) for after, until in spans]
        found["figures"] = abs(told.value - sums[0]) + abs(told.limit - sums[1]) < 0.01
    return [name for name, right in found.items() if not right]


if __name__ == "__main__":
    main()
