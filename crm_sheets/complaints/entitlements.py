"""Entitlements: what the team's own rules say to each open complaint that asks for a remedy."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.complaints.cases import Cases
from crm_sheets.playbook.desk_lists import Row
from crm_sheets.vocabulary.complaint_words import code_meant

VERDICT_TABLE = [
    "complaint_id",
    "name",
    "product",
    "days",
    "goods",
    "fault",
    "remedy",
    "verdict",
    "reason_zh",
    "reason_en",
    "place",
]


def entitlements(found: Cases, rules: Sequence[Row]) -> pd.DataFrame:
    """VERDICT_TABLE, a row for each open complaint of which a kind of fault or a remedy sought is noted.

    days: from the purchase to the receipt. The first of the rules that fits decides; without proof of the class goods
    are full price, and clearance goods are so only where the receipt is marked. A rule of days needs the day of the
    purchase, one of a fault the fault; nothing fits: ``unknown``.
    """
    rows = found.rows
    asked = rows.loc[rows["is_open"] & (rows["fault_kind"].notna() | rows["remedy_sought"].notna())]
    goods = asked["goods_class"].fillna("full")
    goods = goods.mask((goods == "clearance") & (asked["class_marked"] != "yes"), "full")
    days = (asked["received"].dt.normalize() - asked["purchased_on"].dt.normalize()).dt.days.astype("float64")
    facts = pd.DataFrame({"goods": goods, "fault": asked["fault_kind"], "remedy": _remedy(asked), "days": days})
    verdict, zh, en = (np.full(len(asked), text, dtype=object) for text in ("unknown", "", ""))
    free = np.ones(len(asked), dtype=np.bool_)
    for rule in rules:
        fits = free & _fits(facts, rule)
        for values, key in ((verdict, "verdict"), (zh, "zh"), (en, "en")):
            values[fits] = rule[key]
        free &= ~fits
    said: dict[str, Any] = {
        "verdict": verdict,
        "reason_zh": zh,
        "reason_en": en,
        "name": asked["customer_name"],
        "place": asked.index,
    }
    table = asked[["complaint_id", "product"]].assign(**facts, **said)[VERDICT_TABLE]
    return table.astype({"verdict": "str", "reason_zh": "str", "reason_en": "str"}).reset_index(drop=True)


def _remedy(rows: pd.DataFrame) -> "pd.Series[str]":

    codes = {text: code_meant("remedy_granted", str(text)) for text in rows["remedy_sought"].dropna().unique()}
    return rows["remedy_sought"].map(codes).astype("str")


def _fits(facts: pd.DataFrame, rule: Row) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    fits = np.ones(len(facts), dtype=np.bool_)
    for key in ("goods", "fault", "remedy"):
        fits &= (rule[key] == "any") | facts[key].eq(rule[key]).to_numpy()
    if rule["days"]:
        fits &= (facts["days"] <= float(rule["days"])).to_numpy() & (facts["days"] >= 0).to_numpy()
    return fits
