"""Completeness of the customer file: the share of cells filled, by its five groups and in all."""

import pandas as pd

from crm_sheets.analyses.contribution import Contribution
from crm_sheets.analyses.facts import Facts, lacking
from crm_sheets.arrays.membership import among
from crm_sheets.language import Text
from crm_sheets.results import Refusal

NAME = Text("档案完整度", "Completeness of the customer file")
GROUPS: dict[str, tuple[str, ...]] = {
    "basic": ("name", "address", "phone", "email", "bank_account"),
    "business": ("kind", "contact", "industry", "source"),
    "personal": ("birthday", "hobbies", "dislikes"),
    "logistics": ("delivery", "invoicing"),
    "commercial": ("orders",),
}


def refusal(facts: Facts) -> Refusal | None:
    """Needs a customer file."""
    if (facts.book.rows["table"] == "customers").any():
        return None
    return lacking("completeness", NAME, "customers", 0, Text("放入客户表", "drop in a customer file"))


def filled(facts: Facts) -> pd.DataFrame:
    """In: customers and history. Out, by customer_id: each field of GROUPS, true where it holds something.

    The commercial record is known from the sales: filled for whoever has a sales line.
    """
    listed = facts.customers.set_index("customer_id")
    cells = listed[[f for group in GROUPS.values() for f in group if f != "orders"]].notna()
    return cells.assign(orders=among(cells.index, facts.history.index) | cells.index.isin(facts.refused))


def completeness_per_customer(cells: pd.DataFrame) -> "pd.Series[float]":
    """Share of all fields filled, from 0 to 1."""
    return cells.mean(axis=1)


def completeness_table(cells: pd.DataFrame) -> pd.DataFrame:
    """Out: group, filled, fields (cells in all), share; in the order of GROUPS."""
    lines = [
        (group, int(cells[list(names)].to_numpy().sum()), len(cells) * len(names)) for group, names in GROUPS.items()
    ]
    counted = pd.DataFrame(lines, columns=["group", "filled", "fields"])
    return counted.assign(share=counted["filled"] / counted["fields"].clip(lower=1))


def part(facts: Facts) -> Contribution:
    """Column completeness; table completeness."""
    refused = refusal(facts)
    if refused:
        return Contribution(refusals=(refused,))
    cells = filled(facts)
    return Contribution(
        (completeness_per_customer(cells).rename("completeness").to_frame(),),
        {"completeness": completeness_table(cells)},
    )
