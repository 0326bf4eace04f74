"""The customer table of plain_script.py as one would write it with polars: read with calamine, group, write.

python benchmarks/polars_script.py BOOK OUT
"""

import sys

import polars as pl
import xlsxwriter

sales = pl.read_excel(sys.argv[1], engine="calamine")
key, day, amount = "客户编号", "日期", "金额"
gaps = (
    sales.select(key, day)
    .unique()
    .sort(key, day)
    .group_by(key)
    .agg(typical_gap=pl.col(day).diff().dt.total_days().median())
)
customers = (
    sales.group_by(key, "客户名称")
    .agg(
        revenue=pl.col(amount).sum(),
        orders=pl.col("订单号").n_unique(),
        first=pl.col(day).min(),
        last=pl.col(day).max(),
    )
    .with_columns(days_since=(sales[day].max() - pl.col("last")).dt.total_days())
    .join(gaps, on=key, how="left")
)
scores = [
    pl.col(column)
    .rank("ordinal", descending=best_first)
    .bin_quantiles(5, labels=list("12345"))
    .cast(pl.String)
    .alias(score)
    for score, column, best_first in (("r", "days_since", True), ("f", "orders", False), ("m", "revenue", False))
]
tier = (
    pl.col("revenue")
    .rank("ordinal")
    .bin_quantiles([0.8, 0.95, 0.99], labels=list("DCBA"))
    .cast(pl.String)
    .alias("tier")
)
customers = customers.with_columns(*scores, tier)
months = sales.group_by(pl.col(day).dt.strftime("%Y-%m")).agg(pl.col(amount).sum()).sort(day)
with xlsxwriter.Workbook(sys.argv[2]) as book:
    customers.write_excel(book, worksheet="customers")
    months.write_excel(book, worksheet="months")
