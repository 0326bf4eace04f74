"""Sales that name goods and quantities and no money, with the prices of a list of goods in the same drop."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.problems import Problem, Problems
from crm_sheets.vocabulary import unified

_LEAST = 0.5  # share of the different goods of a sheet that the list must know


def priced(tables: Mapping[str, pd.DataFrame]) -> tuple[dict[str, pd.DataFrame], Problems]:
    """The tables, sales without a price with that of the list, and a warning for each sheet priced so or without money.

    Goods are found by their number, else by their name; both are compared without case, spaces and leading zeros. A
    name of the list takes the place of a number. Goods that the list has twice at different prices stay without.
    """
    found, problems = _from_list(tables)
    return found, Problems((*problems, *_without_money(found["sales"])))


def _without_money(sales: pd.DataFrame) -> list[Problem]:
    """A warning for each sheet of sales none of whose rows has an amount or a price."""
    bare = sales["amount"].isna() & sales["unit_price"].isna()
    if not bare.any():
        return []
    sheets = bare.groupby([sales["source_file"], sales["source_sheet"]], observed=True, sort=False).agg(["all", "size"])
    return [
        Problem("sales_without_money", str(file), str(sheet), details={"count": int(size)})
        for (file, sheet), every, size in sheets.itertuples()
        if every
    ]


def _from_list(tables: Mapping[str, pd.DataFrame]) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """The tables with the prices of the list, and a warning for each sheet that it gave some."""
    sales, goods = tables["sales"], tables["products"]
    lacking = sales["amount"].isna() & sales["unit_price"].isna() & sales["quantity"].notna() & sales["product"].notna()
    if not lacking.any() or goods["unit_price"].isna().all():
        return dict(tables), []
    listed = _by_key(goods)
    key = _key(sales["product"].where(lacking))
    found = key.isin(listed.index) & lacking
    problems: list[Problem] = []
    for (file, sheet), part in sales.loc[lacking].groupby(["source_file", "source_sheet"], observed=True):
        known = found.loc[part.index]
        if key.loc[part.index[known]].nunique() < _LEAST * key.loc[part.index].nunique():
            found.loc[part.index] = False
        elif known.any():
            source = goods.iloc[0]
            details: dict[str, object] = {
                "count": int(known.sum()),
                "other": f"{source['source_file']} / {source['source_sheet']}",
                "rest": int((~known).sum()),
            }
            problems.append(Problem("amount_from_list", str(file), str(sheet), details=details))
    matched = listed.reindex(key.where(found))
    price = pd.Series(matched["unit_price"].to_numpy(), index=sales.index)
    columns = {"unit_price": sales["unit_price"].fillna(price)}
    columns["amount"] = sales["amount"].fillna((sales["quantity"] * price).round(4))
    for name in ("product", "category"):
        own = pd.Series(matched[name].to_numpy(), index=sales.index, dtype="str")
        columns[name] = own.where(found & own.notna(), sales[name])
    return {**tables, "sales": sales.assign(**columns)}, problems


def listed_prices(goods: pd.DataFrame, names: Sequence[str]) -> "np.ndarray[Any, np.dtype[np.float64]]":
    """The price in the list of each of those goods; NaN where the list has none, or several."""
    prices = _by_key(goods)["unit_price"].reindex(_key(pd.Series(names, dtype="str")))
    return prices.to_numpy(dtype=np.float64)


def _by_key(goods: pd.DataFrame) -> pd.DataFrame:
    """Price, name and category of the goods by number and by name; none where two rows differ in the price."""
    rows = goods[["product", "category", "unit_price"]].dropna(subset="unit_price")
    every = pd.concat([rows.assign(key=_key(goods[name].loc[rows.index])) for name in ("product_id", "product")])
    every = every.dropna(subset="key")
    prices = every.groupby("key")["unit_price"].nunique()
    return every.drop_duplicates("key").set_index("key").loc[lambda table: prices.reindex(table.index) == 1]


def _key(names: "pd.Series[str]") -> "pd.Series[str]":
    distinct = names.dropna().unique()
    keys = {name: "".join(unified(name).casefold().split()).lstrip("0").removesuffix(".0") for name in distinct}
    return names.map(keys, na_action="ignore").astype("str")
