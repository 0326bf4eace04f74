"""Amounts from quantity and unit price, with the discount taken off where its values and heading say how."""

import re
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd
import pyarrow.compute as pc

from crm_sheets.problems import Problem
from crm_sheets.reading.finding.body import Body
from crm_sheets.reading.orders.groups import Floats, Mask
from crm_sheets.reading.rows.row_errors import Casts

How = Literal["share", "percent", "money", "paid_share", "paid_tenths", "paid_percent", "none", "unclear"]
_PERCENT = re.compile(r"%|％|percent|pct", re.IGNORECASE)
_RATE = re.compile(r"\brate\b|率|几折|折数|折率", re.IGNORECASE)
_TENTHS = re.compile(r"折")  # 九折: nine tenths are paid
_OFF = re.compile(r"折扣额|折扣金额|优惠|减|让利|券")
_MONEY = re.compile(r"amount|amt|value|total|coupon|voucher|[$€£¥￥]|额|元|\b(?:usd|eur|gbp|cny|rmb)\b", re.IGNORECASE)
_FEWEST = 3  # rows with amount and discount from which arithmetic tells
_MOST = 0.8
_HALF = 0.5  # 折 of more than that are what is paid, below it what is taken off


@dataclass(frozen=True)
class Computed:
    """``values`` quantity x unit price of each row without the discount (None where a column lacks).

    In ten-thousandths, for 0.001 a piece adds up. ``gross`` are the same with it; ``how`` the discount is written,
    "none" where there is none.
    """

    values: "pd.Series[Any] | None"
    gross: "pd.Series[Any] | None"
    how: How = "none"


def computed(body: Body, casts: Casts) -> Computed:
    """What each row comes to by quantity and price."""
    if "quantity" not in casts or "unit_price" not in casts:
        return Computed(None, None)
    gross = casts["quantity"].values * casts["unit_price"].values
    if "discount" not in casts:
        return Computed(gross.round(4), gross.round(4))
    off = casts["discount"].values
    if not (off.notna() & (off != 0)).any():
        return Computed(gross.round(4), gross.round(4))
    how = _how(body, casts, gross.to_numpy(), off.to_numpy())
    net = pd.Series(_net(gross.to_numpy(), np.nan_to_num(off.to_numpy()), how))
    return Computed(net.round(4), gross.round(4), how)


def about_discount(body: Body, found: Computed, casts: Casts, used: Mask) -> list[Problem]:
    """What was done with the discount in the rows whose amount is computed: a note, or a warning with both sums."""
    if found.values is None or found.gross is None or found.how == "none":
        return []
    used = used & found.values.notna().to_numpy()
    if "amount" in casts:
        used = used & casts["amount"].values.isna().to_numpy()
    heading = body.heading.texts[body.heading.fields["discount"]]
    sums = {"net": float(found.values[used].sum()), "gross": float(found.gross[used].sum())}
    if found.how == "unclear":
        off = np.nan_to_num(casts["discount"].values.to_numpy())
        sums["net"] = float(_net(found.gross.to_numpy(), off, "money")[used].sum())
        sums["percent"] = float(_net(found.gross.to_numpy(), off, "percent")[used].sum())
    if round(sums["net"], 2) == round(sums["gross"], 2):
        return []
    code = "discount_unclear" if found.how == "unclear" else "discount_taken_off"
    details: dict[str, object] = {"heading": heading, **{name: f"{value:,.2f}" for name, value in sums.items()}}
    return [
        Problem(
            code, body.grid.file, body.grid.sheet, (), body.grid.letter(body.heading.fields["discount"]), (), details
        )
    ]


def _net(gross: Floats, off: Floats, how: How) -> Floats:
    """What is left of quantity x price; nought for a discount means none."""
    match how:
        case "share":
            return np.asarray(gross * (1 - np.abs(off)))
        case "percent":
            return np.asarray(gross * (1 - np.abs(off) / 100))
        case "money":
            return np.asarray(gross - np.abs(off))
        case "paid_share":
            return np.asarray(np.where(off == 0, gross, gross * off))
        case "paid_tenths":
            return np.asarray(np.where(off == 0, gross, gross * off / 10))
        case "paid_percent":
            return np.asarray(np.where(off == 0, gross, gross * off / 100))
    return gross


def _how(body: Body, casts: Casts, gross: Floats, off: Floats) -> How:
    """How the discount is written: by the amounts that are there, else by heading and values."""
    told = _by_amounts(casts, gross, off)
    if told:
        return told
    column = body.heading.fields["discount"]
    text = body.heading.texts[column]
    given = np.abs(off[np.isfinite(off) & (off != 0)])
    whole = gross[np.isfinite(off) & (off != 0)]
    paid = bool(_TENTHS.search(text)) and not _OFF.search(text)
    percent = bool(_PERCENT.search(text))
    typed = pc.any(pc.match_substring(body.cells.column(column), "%")).as_py()
    if typed or given.max() < 1 or (paid and given.max() <= 1):
        return "paid_share" if paid and np.median(given) >= _HALF else "share"
    if percent or _RATE.search(text):
        return _of_hundred_or_ten(given, paid, percent)
    fits = np.isfinite(whole) & (given <= np.abs(whole) + 0.01)
    money = _MONEY.search(text) or _OFF.search(text) or given.max() > 100 or (given % 1 != 0).mean() > 0.2
    return "money" if money and fits.mean() >= _MOST else "unclear"


def _of_hundred_or_ten(given: Floats, paid: bool, percent: bool) -> How:
    """Where the heading says that the numbers are a rate: 8.5 折 are tenths that are paid, 85 of 折扣(%) per cent."""
    if paid and not percent and given.max() <= 10:
        return "paid_tenths"
    if given.max() > 100:
        return "unclear"
    return "paid_percent" if paid and np.median(given) >= 100 * _HALF else "percent"


def _by_amounts(casts: Casts, gross: Floats, off: Floats) -> How | None:
    """The way in which most amounts that are there come out of quantity, price and discount."""
    if "amount" not in casts:
        return None
    amounts = casts["amount"].values.to_numpy()
    both = np.isfinite(amounts + gross + off) & (off != 0) & (gross != 0)
    if both.sum() < _FEWEST:
        return None
    ways: tuple[How, ...] = ("none", "share", "percent", "money", "paid_share", "paid_tenths", "paid_percent")
    for how in ways:
        left = _net(gross[both], off[both], how)
        if (np.abs(left - amounts[both]) <= 0.011 + np.abs(amounts[both]) * 5e-4).mean() >= _MOST:
            return how
    return None
