"""Findings: the three things in the results most worth knowing, each of another kind; fewer where there are fewer."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from crm_sheets.arrays.typed import typed
from crm_sheets.language.grades import BUYING_TIERS

COLUMNS = ["rank", "finding", "about", "date", "figure_value", "limit", "customers", "money"]
SHOWN = 3
_KINDS = {
    **dict.fromkeys(("finding", "about"), "str"),
    **dict.fromkeys(("rank", "customers"), "int64"),
    "date": "datetime64[s]",
    **dict.fromkeys(("figure_value", "limit", "money"), "float64"),
}
_NEWS = 0.05  # the least change of revenue that is news
_LARGE = 0.10  # the share of the value that one customer brings, from which it is said
_TIMES = 2.0  # and how many times as much as each of the others brings on average
_MANY = 0.1  # the share of the value that the customers flagged red bring, from which it is said
_ALL = 0.9  # the share of the shop's revenue from which a part is the shop itself
_HALF = 0.5  # the share of the value that the best fifth bring, from which it is said
_MOST = 0.8  # the share of what the shop lost that one part lost, from which the two are the same thing
_QUARTER, _HALF_YEAR = 3, 6  # months
_MONTH = 31  # days

Tables = Mapping[str, pd.DataFrame]
Finding = dict[str, Any]


def findings(customers: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """In: the customers and tables of Results, with those of the schedule where there is one. Out: COLUMNS, at most
    three rows, the first the most worth knowing.

    ``finding`` is a code of FINDINGS_TOLD; ``money`` is what it is about: what was lost or gained, or the value of the
    customers concerned. First the largest loss, the largest of what burns and the largest gain, then the others in that
    order, last how things stand; ties in the order of the code. No two speak of the same subject; a part that fell no
    more than the whole shop is no finding beside it, and the fall of the shop none beside the part it comes from.
    """
    found = [one for finder in _FINDERS for one in finder(customers, tables)]
    found = _each_once(found, customers, tables)
    ranked = sorted(found, key=lambda one: (one["class"], -one["money"], one["finding"]))
    best = [next((one for one in ranked if one["class"] == kind), None) for kind in (_LOSS, _BURNS, _GAIN)]
    chosen: dict[str, Finding] = {}
    for one in [*filter(None, best), *ranked]:
        chosen.setdefault(one["subject"], one)
    rows = [{**one, "rank": rank} for rank, one in enumerate([*chosen.values()][:SHOWN], start=1)]
    return typed(pd.DataFrame(rows, columns=COLUMNS), _KINDS)


_LOSS, _BURNS, _GAIN, _STANDS = range(4)


def _each_once(found: list[Finding], customers: pd.DataFrame, tables: Tables) -> list[Finding]:
    """Without what is the same thing told again: where large customers or a part lost most of what the shop lost in the
    half year, its own fall; where the large customers did, the parts that lost most of it as well."""
    now, before = _half_years(_table(tables, "months"))
    most = _MOST * (before - now)
    parts = [one for one in found if one["subject"].startswith("group_") and one["money"] >= most > 0]
    large = _lost(_large_red(customers), customers, tables) >= most > 0
    told = [*(parts if large else []), *(_falls_of_the_shop(found) if parts or large else [])]
    return [one for one in found if not any(one is other for other in told)]


def _falls_of_the_shop(found: list[Finding]) -> list[Finding]:
    return [one for one in found if (one["subject"], one["class"]) == ("revenue", _LOSS)]


def _lost(some: "pd.Series[bool]", customers: pd.DataFrame, tables: Tables) -> float:
    """How much less some customers bought in the half year than in the one before, by the reasons of their flags."""
    reasons = _table(tables, "reasons")
    if reasons.empty:
        return 0.0
    theirs = reasons["customer_id"].isin(customers.loc[some, "customer_id"]) & (reasons["signal"] == "falling")
    lost = reasons.loc[theirs, "limit"].astype("float64") - reasons.loc[theirs, "value"].astype("float64")
    return float(lost.sum())


def _half_years(months: pd.DataFrame) -> tuple[float, float]:
    """The revenue of the last six whole months and of the six before."""
    whole = months.loc[months["over"], "revenue"].astype("float64") if len(months) else pd.Series(dtype="float64")
    return float(whole.iloc[-6:].sum()), float(whole.iloc[-12:-6].sum())


def _finding(kind: int, subject: str, code: str, money: float, **more: Any) -> list[Finding]:
    """One finding; what it does not name is blank."""
    blank = {"about": "", "date": pd.NaT, "figure_value": float("nan"), "limit": float("nan"), "customers": 0}
    return [{**blank, "class": kind, "subject": subject, "finding": code, "money": float(money), **more}]


def _table(tables: Tables, name: str) -> pd.DataFrame:
    found = tables.get(name)
    return pd.DataFrame() if found is None else found


def _newcomers(customers: pd.DataFrame, tables: Tables) -> list[Finding]:
    """Newcomers who come back less (or more) than before; the money is the revenue each of them brings, on average,
    times how many more would have come back."""
    table = _table(tables, "newcomers")
    if table.empty:
        return []
    line = table.iloc[0]
    lost = line["came_back_before"] - line["came_back"]
    money = abs(lost) * line["newcomers"] * customers.loc[customers["orders"] > 0, "revenue"].mean()
    return _finding(
        _LOSS if lost > 0 else _GAIN,
        "newcomers",
        "newcomers_lost" if lost > 0 else "newcomers_kept",
        money,
        date=line["since"],
        figure_value=line["came_back"],
        limit=line["came_back_before"],
        customers=int(line["newcomers"]),
    )


def _revenue(_: pd.DataFrame, tables: Tables) -> list[Finding]:
    """The last three whole months beside the same three a year before; whether it is more the buyers or what each
    spends is told by which of the two changed more."""
    months = _table(tables, "months")
    if months.empty:
        return []
    whole = months.loc[months["over"]].set_index("month")[["revenue", "buyers"]].astype("float64").iloc[1:]
    last = [whole.index[-1] - pd.DateOffset(months=back) for back in range(_QUARTER)] if len(whole) else []
    now = whole.reindex(last).sum(min_count=_QUARTER)
    before = whole.reindex([month - pd.DateOffset(years=1) for month in last]).sum(min_count=_QUARTER)
    if not (now["buyers"] > 0 and before["buyers"] > 0 and before["revenue"] > 0):
        return []
    change, of_buyers = now["revenue"] / before["revenue"] - 1, now["buyers"] / before["buyers"] - 1
    if abs(change) < _NEWS:
        return []
    each = (1 + change) / (1 + of_buyers) - 1
    why = "buyers" if abs(of_buyers) >= abs(each) else "spending"
    direction = "fell" if change < 0 else "rose"
    return _finding(
        _LOSS if change < 0 else _GAIN,
        "revenue",
        f"revenue_{direction}_{why}",
        abs(now["revenue"] - before["revenue"]),
        date=last[0],
        figure_value=change,
        limit=of_buyers if why == "buyers" else each,
    )


def _falling(_: pd.DataFrame, tables: Tables) -> list[Finding]:
    """The product, category or region that lost most beyond what the whole shop lost in the half year, clearly so; what
    is nearly all of the shop is no part of it."""
    groups, months = _table(tables, "falling_groups"), _table(tables, "months")
    if groups.empty or months.empty:
        return []
    now, before = _half_years(months)
    usual = min(1.0, now / before) if before > 0 else 1.0
    is_part = groups["revenue_before"] < _ALL * before
    beyond = (groups["revenue_before"] * usual - groups["revenue"]).where(is_part, 0.0)
    if not (beyond > _NEWS * groups["revenue_before"]).any():
        return []
    line = groups.loc[[beyond.idxmax()]].iloc[0]
    return _finding(
        _LOSS,
        f"group_{line['kind']}",
        f"falling_{line['kind']}",
        line["revenue_before"] - line["revenue"],
        about=str(line["name"]),
        figure_value=line["revenue"],
        limit=line["revenue_before"],
    )


def _falling_store(_: pd.DataFrame, tables: Tables) -> list[Finding]:
    """The store that lost most of those that lost more than all together in the last six whole months, beside the six
    before, and sent something in each of the twelve."""
    arrived, stores = _table(tables, "store_months"), _table(tables, "stores")
    if arrived.empty or stores.empty:
        return []
    over = stores["month"].iloc[0]
    begun, half = (over - pd.DateOffset(months=months - 1) for months in (2 * _HALF_YEAR, _HALF_YEAR))
    year = arrived.loc[arrived["month"].between(begun, over)]
    if year["month"].nunique() < 2 * _HALF_YEAR:
        return []
    there = (year["lines"] > 0).groupby(year["store"]).all()
    sold, late = year["revenue"].astype("float64"), year["month"] >= half
    now, before = (sold.where(some, 0.0).groupby(year["store"]).sum() for some in (late, ~late))
    usual = min(1.0, now.sum() / before.sum()) if before.sum() > 0 else 1.0
    fell = there & (before < _ALL * before.sum()) & (before * usual - now > _NEWS * before) & (before > 0)
    if not fell.any():
        return []
    lost = (before - now).where(fell)
    store = str(lost.idxmax())
    words = {"figure_value": float(now[store]), "limit": float(before[store])}
    return _finding(_LOSS, "group_store", "falling_store", float(lost[store]), about=store, **words)


def _complaints(customers: pd.DataFrame, tables: Tables) -> list[Finding]:
    """Open complaints: how many, since when the oldest is open, and what those customers are worth."""
    some = customers["open_complaints"].fillna(0).astype("float64") > 0
    if not some.any():
        return []
    reasons = _table(tables, "reasons")
    rows = reasons.loc[reasons["signal"] == "open_complaint"] if len(reasons) else reasons
    return _finding(
        _BURNS,
        "complaints",
        "complaints_open",
        _value(customers, some),
        date=rows["date"].min() if len(rows) else pd.NaT,
        figure_value=float(customers.loc[some, "open_complaints"].astype("float64").sum()),
        customers=int(some.sum()),
    )


def _promises(customers: pd.DataFrame, tables: Tables) -> list[Finding]:
    """Contacts promised for a day that is over, by the schedule."""
    return _concerned(customers, _table(tables, "follow_up_reasons"), "reason", "promise_overdue", "promises")


def _contracts(customers: pd.DataFrame, tables: Tables) -> list[Finding]:
    """Contracts that end within a month and nobody has called about, by the schedule; ``date``: the first end."""
    reasons = _table(tables, "follow_up_reasons")
    ends = reasons.loc[reasons["reason"] == "contract_end"] if len(reasons) else reasons
    if ends.empty:
        return []
    soon = ends.loc[ends["value"].astype("float64") <= _MONTH]
    found = _concerned(customers, soon, "reason", "contract_end", "contracts")
    return [{**one, "date": soon["date"].min()} for one in found]


def _owner_left(customers: pd.DataFrame, tables: Tables) -> list[Finding]:
    """Customers whose account owner left."""
    return _concerned(customers, _table(tables, "reasons"), "signal", "owner_left", "owners")


def _concerned(customers: pd.DataFrame, reasons: pd.DataFrame, column: str, code: str, subject: str) -> list[Finding]:
    """The customers with a reason, and what they are worth together."""
    if reasons.empty:
        return []
    some = customers["customer_id"].isin(reasons.loc[reasons[column] == code, "customer_id"])
    return _finding(_BURNS, subject, code, _value(customers, some), customers=int(some.sum())) if some.any() else []


def _stuck_deals(_: pd.DataFrame, tables: Tables) -> list[Finding]:
    """Open deals without progress for longer than their stage allows, and the money expected of them."""
    rows = _table(tables, "prospects")
    stuck = rows.loc[rows["stuck"] & (rows["deals"] > 0)] if len(rows) else rows
    if stuck.empty:
        return []
    count, money = float(stuck["deals"].sum()), float(stuck["expected_amount"].fillna(0).sum())
    return _finding(_BURNS, "deals", "deals_stuck", money, figure_value=count, customers=len(stuck))


def _flagged(customers: pd.DataFrame, _: Tables) -> list[Finding]:
    """Customers of the two best tiers who are flagged red; without any, all who are red where they bring much."""
    large, red = customers["tier"].isin(BUYING_TIERS[:2]), _large_red(customers)
    if not red.any():
        return _many_red(customers)
    return _finding(
        _BURNS, "large", "large_red", _value(customers, red), figure_value=float(large.sum()), customers=int(red.sum())
    )


def _many_red(customers: pd.DataFrame) -> list[Finding]:
    red = customers["churn_level"] == "red"
    whole, money = _value(customers, customers["value"] > 0), _value(customers, red)
    if whole <= 0 or money < _MANY * whole:
        return []
    return _finding(_BURNS, "large", "many_red", money, figure_value=money / whole, customers=int(red.sum()))


def _large_red(customers: pd.DataFrame) -> "pd.Series[bool]":
    return customers["tier"].isin(BUYING_TIERS[:2]) & (customers["churn_level"] == "red")


def _concentration(customers: pd.DataFrame, tables: Tables) -> list[Finding]:
    """How much one customer brings who stands out, else the best fifth."""
    value = customers["value"].fillna(0).astype("float64").clip(lower=0)
    whole = value.sum()
    if whole <= 0 or (value > 0).sum() < 2:
        return []
    first = customers.iloc[int(value.to_numpy().argmax())]
    others = (whole - value.max()) / ((value > 0).sum() - 1)
    if value.max() >= max(_LARGE * whole, _TIMES * others):
        name = first["name"] if pd.notna(first["name"]) else first["customer_id"]
        return _finding(
            _STANDS,
            "concentration",
            "one_customer",
            value.max(),
            about=str(name),
            figure_value=value.max() / whole,
            customers=1,
        )
    table = _table(tables, "concentration")
    if table.empty or not table["top_share"].iloc[0] >= _HALF:
        return []
    line = table.iloc[0]
    return _finding(
        _STANDS,
        "concentration",
        "best_fifth",
        whole * line["top_share"],
        figure_value=line["top_share"],
        customers=int(line["top_customers"]),
    )


def _value(customers: pd.DataFrame, some: "pd.Series[bool]") -> float:
    return float(customers.loc[some, "value"].fillna(0).astype("float64").sum())


_FINDERS: tuple[Callable[[pd.DataFrame, Tables], list[Finding]], ...] = (
    *(_newcomers, _revenue, _falling, _falling_store),
    *(_complaints, _promises, _contracts, _owner_left, _stuck_deals, _flagged),
    _concentration,
)
