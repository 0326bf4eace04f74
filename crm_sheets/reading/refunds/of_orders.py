"""Refunds of lists beside the orders they speak of: whose they are, what is taken off already, which have no order."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.problems import Problem, Problems
from crm_sheets.vocabulary import CUSTOMER, SOURCE

Mask = np.ndarray[Any, np.dtype[np.bool_]]
_NEAR = 0.005
_NAMED = 8  # orders named in one sentence
_FILLED = (
    *CUSTOMER,
    "email",
    "product",
    "category",
    "channel",
    "staff",
    "store",
    "region",
)  # what the order tells of them


def refunds_of_orders(
    tables: Mapping[str, pd.DataFrame], lists: pd.DataFrame
) -> tuple[dict[str, pd.DataFrame], Problems]:
    """The tables, sales with each refund of a list taken off once, and what is said of each list.

    ``lists`` are file and sheet of the lists of refunds. Their rows stay sales of their own day, below nothing, with
    the customer of their order where they name none. What the sheet of the orders says already (a refunded sum, an
    order that does not count, goods that came back) is not taken off again: of a refund that is partly said there the
    rest. A refund whose order is in no table is taken off and told.
    """
    sales = tables["sales"]
    rows = _of_lists(sales, lists)
    if not rows.any():
        return dict(tables), Problems()
    orders = sales.loc[~rows & sales["order_id"].notna().to_numpy()]
    refunds = sales.loc[rows & (sales["counts"] != "no").to_numpy()]
    known = refunds["order_id"].isin(orders["order_id"].unique()).to_numpy() & refunds["order_id"].notna().to_numpy()
    share = _share_left(orders, refunds)
    done = _taken_off(sales, refunds, share)
    done = _with_customers(done, refunds.index[known], orders)
    problems = Problems(tuple(_told(refunds, known, share, _above(orders, refunds))))
    return {**tables, "sales": done}, problems


def _of_lists(sales: pd.DataFrame, lists: pd.DataFrame) -> Mask:
    found = np.zeros(len(sales), dtype=np.bool_)
    for file, sheet in lists.itertuples(index=False, name=None):
        found |= ((sales["source_file"] == file) & (sales["source_sheet"] == sheet)).to_numpy()
    return found & (sales["refunded"].notna() & (sales["amount"] <= 0)).to_numpy() if found.any() else found


def _share_left(orders: pd.DataFrame, refunds: pd.DataFrame) -> "pd.Series[float]":
    """For each refund the share of it that the sheet of its order does not say yet: 1 where it says nothing."""
    listed = refunds["amount"].abs().groupby(refunds["order_id"]).sum()
    of_these = orders.loc[orders["order_id"].isin(listed.index)]
    counts = of_these["counts"] != "no"
    money = of_these["amount"].fillna(0.0)
    said = of_these["refunded"].abs().fillna(0.0).where(counts & (money >= 0), 0.0)
    said = said + money.where(~counts & (money > 0), 0.0) - money.where(counts & (money < 0), 0.0)
    already = _said_once(said, of_these).reindex(listed.index).fillna(0.0)
    left = ((listed - already) / listed.where(listed > 0)).clip(lower=0.0).fillna(1.0)
    left = left.where(left * listed > _NEAR, 0.0)
    return refunds["order_id"].map(left).astype("float64").fillna(1.0)


def _said_once(money: "pd.Series[float]", orders: pd.DataFrame) -> "pd.Series[float]":
    """The money by order: an order that stands on several sheets says what it says on the one that says most."""
    of_sheets = money.groupby([orders[name] for name in ("order_id", *SOURCE[:2])], observed=True).sum()
    return of_sheets.groupby(level=0).max()


def _above(orders: pd.DataFrame, refunds: pd.DataFrame) -> Mask:
    """The refunds of orders of which more was given back than they come to."""
    listed = refunds["amount"].abs().groupby(refunds["order_id"]).sum()
    whole = _said_once(orders["amount"].clip(lower=0.0) + orders["refunded"].abs().fillna(0.0), orders)
    too_much = listed.index[(listed > whole.reindex(listed.index) + _NEAR).to_numpy()]
    return np.asarray(refunds["order_id"].isin(too_much), dtype=np.bool_)


def _taken_off(sales: pd.DataFrame, refunds: pd.DataFrame, share: "pd.Series[float]") -> pd.DataFrame:
    """The sales with those refunds scaled to what is left of them; nothing left does not count."""
    nothing, some = share.index[share == 0], share.index[(share > 0) & (share < 1)]
    done = sales.copy(deep=False)
    if len(some):
        done["amount"] = done["amount"].copy()
        done.loc[some, "amount"] = (refunds.loc[some, "amount"] * share.loc[some]).round(4)
    if len(nothing):
        gone = done.index.isin(nothing)
        filled = done["counts"].fillna("yes") if done["counts"].notna().any() else done["counts"].where(gone, "yes")
        done = done.assign(counts=filled.mask(gone, "no"), not_counted=done["not_counted"].mask(gone, "refunded"))
    return done


def _with_customers(sales: pd.DataFrame, refunds: "pd.Index[Any]", orders: pd.DataFrame) -> pd.DataFrame:
    """The sales with what the order says in the refunds that name nobody; an order of several people tells nothing."""
    nobody = sales.loc[refunds, [*CUSTOMER, "email"]].isna().all(axis=1)
    rows = nobody.index[nobody]
    if not len(rows):
        return sales
    told = orders.loc[orders["order_id"].isin(sales.loc[rows, "order_id"])]
    several = told.groupby("order_id")[list(CUSTOMER)].nunique().max(axis=1) > 1
    first = told.drop_duplicates("order_id").set_index("order_id").loc[lambda table: ~several.reindex(table.index)]
    done = sales.copy(deep=False)
    for name in _FILLED:
        own = sales.loc[rows, "order_id"].map(first[name])
        done[name] = sales[name].copy()
        done.loc[rows, name] = sales.loc[rows, name].fillna(own.astype(sales[name].dtype))
    return done


def _told(refunds: pd.DataFrame, known: Mask, share: "pd.Series[float]", above: Mask) -> Iterator[Problem]:
    """For each list: what was taken off, what was said already, what has no order or is more than its order."""
    money = refunds["amount"].abs()
    left = money * share
    kinds = (
        ("refunds_listed", known & (left > 0).to_numpy(), left),
        ("refunds_said_twice", (share < 1).to_numpy(), money - left),
        ("refunds_without_order", ~known, left),
        ("refunds_above_order", above & (left > 0).to_numpy(), left),
    )
    for (file, sheet), own in refunds.groupby(list(SOURCE[:2]), observed=True, sort=False):
        inside = refunds.index.isin(own.index)
        for code, struck, sums in kinds:
            where = struck & inside
            if not where.any():
                continue
            details: dict[str, object] = {"count": int(where.sum()), "money": f"{sums[where].sum():,.2f}"}
            orders = refunds.loc[where, "order_id"].dropna().drop_duplicates().tolist()
            details["orders"] = ", ".join(orders[:_NAMED]) + (" …" if len(orders) > _NAMED else "") or "-"
            yield Problem(code, str(file), str(sheet), details=details)
