"""Entitlements: what the team's own rules say to each open complaint that asks for a remedy."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.column_codes import each_text
from crm_sheets.arrays.typed import typed
from crm_sheets.complaints.cases import Cases
from crm_sheets.complaints.root_causes import words_pattern
from crm_sheets.language.desk.remedies import WITHIN_WARRANTY
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.desk_lists import Row
from crm_sheets.playbook.warranty_length import months_and_days
from crm_sheets.reading.price_list import listed_prices
from crm_sheets.vocabulary.complaint_words import code_meant

VERDICT_TABLE = [
    "complaint_id",
    "name",
    "product",
    "days",
    "warranty_until",
    "goods",
    "fault",
    "remedy",
    "verdict",
    "reason_zh",
    "reason_en",
    "place",
]


Mask = np.ndarray[tuple[int], np.dtype[np.bool_]]


def entitlements(found: Cases, playbook: Playbook, goods_listed: pd.DataFrame) -> pd.DataFrame:
    """VERDICT_TABLE, a row for each open complaint of which a kind of fault or a remedy sought is known.

    days: from the purchase to the receipt; warranty_until: the last day of the first line of the list of warranties
    that fits product and class. The first of the rules that fits decides; without proof of the class goods are full
    price, and clearance goods are so only where the receipt is marked. A rule of days or of the warranty needs the day
    of the purchase, one of a fault the fault; nothing fits: ``unknown``. Where no kind of fault is noted, a tag at or
    below ``slip_share`` of the list price (the ledger's, else that of ``goods_listed``) is a slip of the price.
    """
    rows = found.rows.loc[found.rows["is_open"]]
    fault = rows["fault_kind"].mask(rows["fault_kind"].isna() & _slips(rows, playbook, goods_listed), "price")
    asked = rows.assign(fault=fault).loc[fault.notna() | rows["remedy_sought"].notna()]
    goods = asked["goods_class"].fillna("full")
    goods = goods.mask((goods == "clearance") & (asked["class_marked"] != "yes"), "full")
    received = asked["received"].dt.normalize()
    days = (received - asked["purchased_on"].dt.normalize()).dt.days.astype("float64")
    facts = asked[["complaint_id", "product", "fault"]].assign(
        goods=goods, remedy=_remedy(asked), days=days, received=received
    )
    facts["warranty_until"] = _warranty_until(
        asked["product"], goods, asked["purchased_on"], playbook.lists["warranties"]
    )
    said = _said(facts, playbook.lists["entitlements"])
    table = facts.assign(**said, name=asked["customer_name"], place=asked.index)[VERDICT_TABLE]
    return typed(table, {"verdict": "str", "reason_zh": "str", "reason_en": "str"}).reset_index(drop=True)


def _said(facts: pd.DataFrame, rules: Sequence[Row]) -> dict[str, Any]:
    """Verdict and reasons of the first rule that fits each row."""
    said = {"verdict": "unknown", "reason_zh": "", "reason_en": ""}
    columns = {name: np.full(len(facts), text, dtype=object) for name, text in said.items()}
    free = np.ones(len(facts), dtype=np.bool_)
    for rule in rules:
        fits = free & _fits(facts, rule)
        for name, key in zip(columns, ("verdict", "zh", "en"), strict=True):
            columns[name][fits] = rule[key]
        free &= ~fits
    return columns


def _slips(rows: pd.DataFrame, playbook: Playbook, goods_listed: pd.DataFrame) -> Mask:
    """Whether the tag says so small a part of the list price that it must be a slip."""
    tag, listed = rows["tag_price"], rows["list_price"]
    if tag.notna().any() and listed.isna().any() and len(goods_listed):
        listed = listed.fillna(pd.Series(listed_prices(goods_listed, list(rows["product"])), index=rows.index))
    return ((tag > 0) & (tag <= playbook.complaint_desk.slip_share * listed)).to_numpy(dtype=np.bool_)


def _warranty_until(
    product: "pd.Series[str]", goods: "pd.Series[str]", bought: "pd.Series[Any]", warranties: Sequence[Row]
) -> "pd.Series[Any]":
    """The last day of the warranty; missing where no line fits or the day of the purchase is not known."""
    day = bought.dt.normalize().astype("datetime64[s]")
    until = pd.Series(pd.NaT, index=day.index, dtype="datetime64[s]")
    free = day.notna()
    for line in warranties:
        fits = free & ((line["goods"] == "any") | goods.eq(line["goods"]))
        if line["words"]:
            fits &= product.fillna("").str.contains(words_pattern(line["words"]), case=False, regex=True)
        months, days = months_and_days(line["length"])
        until = until.mask(fits, day + pd.DateOffset(months=months, days=days))
        free &= ~fits
    return until


def _remedy(rows: pd.DataFrame) -> "pd.Series[str]":
    return each_text(rows["remedy_sought"], partial(code_meant, "remedy_granted"))


def _fits(facts: pd.DataFrame, rule: Row) -> Mask:
    fits = np.ones(len(facts), dtype=np.bool_)
    for key in ("goods", "fault", "remedy"):
        fits &= (rule[key] == "any") | facts[key].eq(rule[key]).to_numpy()
    if rule["days"] == WITHIN_WARRANTY.both:
        fits &= ((facts["received"] <= facts["warranty_until"]) & (facts["days"] >= 0)).to_numpy()
    elif rule["days"]:
        fits &= (facts["days"] <= float(rule["days"])).to_numpy() & (facts["days"] >= 0).to_numpy()
    return fits
