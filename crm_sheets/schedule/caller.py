"""Caller: what whoever contacts a customer should know: what they buy, what was said last."""

from datetime import date

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.arrays.typed import typed
from crm_sheets.goods import no_goods
from crm_sheets.playbook.sections.products import ProductRules
from crm_sheets.schedule import cells


def usual_products(sales: pd.DataFrame, customers: pd.Series, rules: ProductRules) -> "pd.Series[str]":
    """The product that each of ``customers`` bought on most lines, by customer_id; of equal ones the first by name.

    What is no good (postage, vouchers, by the words of the playbook) is none. Customers without any are missing.
    """
    if "product" not in sales or not sales["product"].notna().any():
        return pd.Series(dtype="str")
    wanted = among(sales["customer_id"], customers) & sales["product"].notna().to_numpy()
    rows = sales.loc[wanted, ["customer_id", "product"]].astype("str").astype("category")
    products = rows["product"].cat.categories
    goods = products[~no_goods(products, rules.no_goods, rules.no_goods_whole)]
    rows = rows.loc[rows["product"].isin(goods)]
    counts = rows.groupby(["customer_id", "product"], observed=True).size().rename("lines").reset_index()
    counts = typed(counts, {"customer_id": "str", "product": "str"})
    best = counts.sort_values(["lines", "product"], ascending=[False, True]).drop_duplicates("customer_id")
    return best.set_index("customer_id")["product"]


def last_talks(visits: pd.DataFrame, today: date) -> "pd.Series[str]":
    """What was written down of the newest visit up to ``today``, by customer_id: result, else notes, else purpose.

    Visits of which nothing was written down are passed over.
    """
    said = cells.text_cells(visits, "result")
    for name in ("notes", "purpose"):
        said = said.fillna(cells.text_cells(visits, name))
    rows = pd.DataFrame(
        {"customer_id": cells.text_cells(visits, "customer_id"), "date": cells.day_cells(visits, "date"), "said": said}
    )
    rows = rows.loc[rows["date"] <= pd.Timestamp(today)].dropna()
    newest = rows.sort_values("date", kind="stable").drop_duplicates("customer_id", keep="last")
    return newest.set_index("customer_id")["said"]
