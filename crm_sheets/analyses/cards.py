"""Cards: what the sheets hold of single customers, row by row: file, purchases, contacts, complaints, answers."""

from collections.abc import Sequence

import pandas as pd

from crm_sheets.analyses.complaints import open_complaints
from crm_sheets.analyses.completeness import GROUPS, filled
from crm_sheets.analyses.facts import Facts
from crm_sheets.arrays.exact_money import as_money
from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed
from crm_sheets.language.features import RESULT_TABLES

CARD_PURCHASES, CARD_CONTACTS, CARD_COMPLAINTS, CARD_ANSWERS, CARD_MONTHS = 5, 4, 3, 4, 12  # rows of a card
MORE_FACTS = "more"  # the group of what else a card shows of the file
_FIELDS = GROUPS | {MORE_FACTS: ("chat", "preferred_hour", "need", "rival", "notes")}


def card_customers(customers: pd.DataFrame, follow_ups: pd.DataFrame, most: int) -> "pd.Series[str]":
    """Whose cards stand in the report: who is contacted next, then the most valuable, ``most`` at most.

    In: the customers, most valuable first, and the schedule by its days. Out: customer ids in that order.
    """
    ids = pd.concat([follow_ups["customer_id"], customers["customer_id"]]).astype("str")
    found: pd.Series[str] = ids.drop_duplicates().head(most).reset_index(drop=True)
    return found


def card_tables(facts: Facts, ids: "Sequence[str] | pd.Series[str]") -> dict[str, pd.DataFrame]:
    """The tables of language.features.cards for these customers; the newest rows of each, ranked from 1.

    card_file       every field of the five groups of the file, in order, then those of MORE_FACTS, which are no
                    part of its completeness; value missing where nothing is known
    card_purchases  sales lines, returns as well
    card_contacts   visits and calls
    card_complaints complaints; open: not closed by the day
    card_answers    answers to questionnaires
    card_months     revenue of each of the last CARD_MONTHS months, the one of the day included; 0 without any
    """
    wanted = pd.Series(ids, dtype="str").drop_duplicates().reset_index(drop=True)
    found = {
        "card_file": _file(facts, wanted),
        "card_purchases": _purchases(facts, wanted),
        "card_contacts": _newest(facts.known("visits", "date"), wanted, "date", CARD_CONTACTS),
        "card_complaints": _complaints(facts, wanted),
        "card_answers": _newest(facts.known("answers", "answered_at"), wanted, "answered_at", CARD_ANSWERS),
        "card_months": _months(facts, wanted),
    }
    return {name: _declared(name, table) for name, table in found.items()}


def _declared(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """The columns as declared, ids and texts as plain texts."""
    made = table.reindex(columns=list(RESULT_TABLES[name].columns))
    texts = [str(key) for key in made if isinstance(made[key].dtype, pd.CategoricalDtype | pd.StringDtype)]
    return typed(made, dict.fromkeys(["customer_id", *texts], "str")).reset_index(drop=True)


def _newest(rows: pd.DataFrame, wanted: "pd.Series[str]", day: str, most: int) -> pd.DataFrame:
    """The newest rows of each customer, the newest first, of equal days the one further down its sheet."""
    some = rows.loc[among(rows["customer_id"], wanted)]
    some = some.assign(customer_id=some["customer_id"].astype("str"), date=some[day].dt.normalize())
    some = some.sort_values([day, "source_row"], ascending=False, kind="stable", na_position="last")
    rank = some.groupby("customer_id").cumcount() + 1
    order = ["customer_id", "rank"]
    return some.assign(rank=rank).loc[rank <= most].sort_values(order, kind="stable", ignore_index=True)


def _purchases(facts: Facts, wanted: "pd.Series[str]") -> pd.DataFrame:
    """Of the few customers first, then of the days: all lines would be copied otherwise."""
    sales = facts.whole.sales
    own = sales.loc[among(sales["customer_id"], wanted)]
    return _newest(own.loc[facts.were_known("sales", own["date"])], wanted, "date", CARD_PURCHASES)


def _complaints(facts: Facts, wanted: "pd.Series[str]") -> pd.DataFrame:
    still_open = open_complaints(facts).index
    rows = facts.known("complaints", "received_at")
    return _newest(rows.assign(open=rows.index.isin(still_open)), wanted, "received_at", CARD_COMPLAINTS)


def _file(facts: Facts, wanted: "pd.Series[str]") -> pd.DataFrame:
    listed = facts.customers.set_axis(facts.customers["customer_id"].astype("str"), axis="index")
    cells = listed.reindex(wanted)
    bought = filled(facts)["orders"].reindex(wanted, fill_value=False)
    parts = []
    for group, names in _FIELDS.items():
        for name in names:
            value = cells[name] if name != "orders" else pd.Series("yes", index=wanted).where(bought.to_numpy())
            parts.append(
                pd.DataFrame({"customer_id": wanted.array, "group": group, "field": name, "value": value.array})
            )
    rows = typed(pd.concat(parts, ignore_index=True), {"value": "str"})
    place = {customer: n for n, customer in enumerate(wanted)}
    order = rows["customer_id"].map(place).sort_values(kind="stable").index
    return rows.loc[order].reset_index(drop=True)


def _months(facts: Facts, wanted: "pd.Series[str]") -> pd.DataFrame:
    last = facts.as_of.to_period("M")
    months = pd.period_range(end=last, periods=CARD_MONTHS, freq="M").to_timestamp()
    days = facts.days.loc[among(facts.days["customer_id"], wanted)]
    month = days["day"].dt.to_period("M").dt.to_timestamp()
    sums = days.assign(month=month, customer_id=days["customer_id"].astype("str")).groupby(["customer_id", "month"])
    every = pd.MultiIndex.from_product([wanted, months], names=["customer_id", "month"])
    revenue = as_money(sums["amount"].sum().reindex(every, fill_value=0))
    return revenue.rename("revenue").reset_index()
