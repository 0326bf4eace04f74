"""Own figures: the last month and the findings of one person's customers, by what the results say of every owner."""

import pandas as pd

from crm_sheets.analyses.findings import findings
from crm_sheets.analyses.month_figures import month_figures
from crm_sheets.arrays.epoch_days import epoch_months
from crm_sheets.delivery.parts import is_named
from crm_sheets.results import Results

_OF_THE_SHOP = ("one_customer", "best_fifth")  # how much hangs on few: of a handful of customers always
_SUMS = ["revenue", "orders", "buyers"]


def own_figures(part: Results, whole: Results, person: str) -> dict[str, pd.DataFrame]:
    """In: a person's part of the schedule (see parts.schedule_of), and the whole. Out: month_figures and findings.

    The figures are of the customers whose owner is the person, and so are the findings; of somebody who owns none, as
    whoever answers complaints may, the findings are of the customers planned for them, and there is no month.
    """
    customers = part.customers
    owned = customers.loc[is_named(customers["owner"], person)].reset_index(drop=True)
    tables = dict(part.tables)
    if "reasons" in whole.tables:
        of_part = whole.tables["reasons"]["customer_id"].isin(customers["customer_id"])
        tables["reasons"] = whole.tables["reasons"].loc[of_part]
    months = _months(owned, whole, person)
    if months is None:
        return {"findings": _of_people(findings(customers if owned.empty else owned, tables))}
    begun = whole.customers["first_order"].min()
    return {
        "month_figures": month_figures(months, begun),
        "findings": _of_people(findings(owned, {**tables, "months": months})),
    }


def _of_people(found: pd.DataFrame) -> pd.DataFrame:
    return found.loc[~found["finding"].isin(_OF_THE_SHOP)].reset_index(drop=True)


def _months(owned: pd.DataFrame, whole: Results, person: str) -> pd.DataFrame | None:
    """The table ``months`` of the owned customers, months without sales as zeros; None where they never bought."""
    shop, owners = whole.tables.get("months"), whole.tables.get("owner_months")
    if shop is None or owners is None:
        return None
    rows = owners.loc[is_named(owners["owner"], person)]
    if rows.empty:
        return None
    sums = rows.groupby("month")[_SUMS].sum().reindex(shop["month"], fill_value=0).reset_index()
    first = owned["first_order"].dropna()
    came = pd.Series(epoch_months(first)).value_counts()
    new = came.reindex(epoch_months(shop["month"]), fill_value=0).to_numpy()
    return sums.assign(new_customers=new, over=shop["over"].to_numpy())
