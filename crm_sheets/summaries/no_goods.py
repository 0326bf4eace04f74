"""Sales lines that are no goods (postage, fees, vouchers), by the name they go under."""

import pandas as pd

from crm_sheets.arrays.exact_money import as_money, ten_thousandths
from crm_sheets.arrays.typed import typed


def no_goods_lines(sales: pd.DataFrame, after: pd.Timestamp, as_of: pd.Timestamp) -> pd.DataFrame:
    """Lines after the day ``after`` up to the end of ``as_of`` by name: name, lines, revenue; most lines first.

    In: the sales lines that are no goods, with date, product, category, amount; a line without product goes under its
    category. Equally many lines: by name. Walk-ins count; revenue is less returns. The answer for two parts is the sum
    of their rows by name.
    """
    day = pd.Timedelta(days=1)
    lines = sales.loc[(sales["date"] >= after + day) & (sales["date"] < as_of + day)]
    name = lines["product"].astype("str").fillna(lines["category"].astype("str")).rename("name")
    sums = (
        pd.DataFrame({"lines": 1, "revenue": ten_thousandths(lines["amount"])}, index=lines.index).groupby(name).sum()
    )
    table = typed(sums.assign(revenue=as_money(sums["revenue"])).reset_index(), {"name": "str", "lines": "int64"})
    return table.sort_values(["lines", "name"], ascending=[False, True], ignore_index=True)
