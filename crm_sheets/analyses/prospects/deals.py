"""Open deals of the sales tables: lines that are not sold yet, by customer."""

import pandas as pd

from crm_sheets.arrays.named_figures import named_figures
from crm_sheets.playbook.sections.prospects import ProspectRules
from crm_sheets.vocabulary.stages import STAGES

_OPEN = "open"  # why a sales line does not count


def open_deals(sales: pd.DataFrame, rules: ProspectRules, day: pd.Timestamp) -> pd.DataFrame:
    """Sales lines (all of them, those that do not count too) to one row per customer with open deals.

    Out, by customer_id: deals (orders, lines where they have no number), deal_amount, deal_stage (the furthest of those
    whose words are known), deal_status (its words), deal_since (the newest day up to ``day``), deal_product (as named,
    ``; `` between).
    """
    rows = sales.loc[(sales["not_counted"] == _OPEN) & sales["customer_id"].notna()]
    rows = rows.assign(customer_id=rows["customer_id"].astype("str"))
    order = rows["order_id"].astype(object).where(rows["order_id"].notna(), rows.index.to_series())
    words = {text: rules.stage(str(text)) for text in rows["status"].dropna().unique()}
    place = rows["status"].map({text: STAGES.index(stage) for text, stage in words.items() if stage})
    seen = rows["date"].dt.normalize().where(rows["date"] < day + pd.Timedelta(days=1))
    rows = rows.assign(order=order, place=place.astype("float64"), seen=seen)
    found = named_figures(
        rows.groupby("customer_id"),
        deals=("order", "nunique"),
        deal_amount=("amount", "sum"),
        place=("place", "max"),
        deal_since=("seen", "max"),
    )
    named = rows.sort_values("place", na_position="first").groupby("customer_id")["status"].last()
    goods = rows.dropna(subset=["product"]).drop_duplicates(["customer_id", "product"])
    found["deal_product"] = goods.groupby("customer_id")["product"].agg("; ".join).reindex(found.index).astype("str")
    stage = found["place"].map(dict(enumerate(STAGES)))
    return found.assign(deal_stage=stage.astype("str"), deal_status=named.astype("str")).drop(columns="place")
