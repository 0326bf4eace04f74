"""Groups of customers such as regions and owners: revenue, buyers and orders by month."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.codes import distinct_numbers, first_of_run, joint
from crm_sheets.arrays.epoch_days import epoch_months as in_months
from crm_sheets.arrays.exact_money import as_money, sum_at


def group_months(days: pd.DataFrame, group: "pd.Series[Any]") -> pd.DataFrame:
    """Customer days to one row per group and calendar month, groups in alphabetical order, no group last.

    In: customer days, which combine over parts; the group of each customer by customer_id (text, missing allowed). Out:
    group (text, missing for customers of none), month (its first day), revenue, orders, buyers (customers with a
    positive day). Months without any line of a group are not there.
    """
    codes, names = pd.factorize(group.reindex(days["customer_id"].cat.categories.astype("str")), sort=True)
    codes = np.where(codes < 0, len(names), codes)
    customer = days["customer_id"].cat.codes.to_numpy().astype(np.int64)
    month = in_months(days["day"])
    first, span = (int(month.min()), int(month.max() - month.min()) + 1) if len(month) else (0, 1)
    key, size = joint((codes[customer], len(names) + 1), (month - first, span))
    values, place = distinct_numbers(key, size)
    bought = days["amount"].to_numpy() > 0
    buyers = place[bought][first_of_run(customer[bought], place[bought])]
    labels = np.array([*names, None], dtype=object)
    return pd.DataFrame(
        {
            "group": pd.array(labels[values // span], dtype="str"),
            "month": (values % span + first).astype("datetime64[M]").astype("datetime64[s]"),
            "revenue": as_money(pd.Series(sum_at(days["amount"].to_numpy(), place, len(values)))),
            "orders": sum_at(days["orders"].to_numpy(), place, len(values)),
            "buyers": np.bincount(buyers, minlength=len(values)),
        }
    )


def usual(sales: pd.DataFrame, column: str, as_of: pd.Timestamp) -> "pd.Series[str]":
    """What most of a customer's sales lines up to ``as_of`` say in a column of text, by customer_id.

    Ties go to the first in alphabetical order; customers whose lines say nothing are absent.
    """
    told = sales["customer_id"].notna() & sales[column].notna() & (sales["date"] < as_of + pd.Timedelta(days=1))
    lines = sales.loc[told, ["customer_id", column]].astype("str")
    counted = lines.value_counts().rename("lines").reset_index()
    counted = counted.sort_values(["customer_id", "lines", column], ascending=[True, False, True], kind="stable")
    return counted.drop_duplicates("customer_id").set_index("customer_id")[column]
