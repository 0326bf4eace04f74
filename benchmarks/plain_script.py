"""What a team would write by itself for the same customer table: read with openpyxl, group, write.

    python benchmarks/plain_script.py BOOK OUT

Revenue, orders, first and last purchase, typical gap, RFM scores and tier of each customer, revenue per month.
"""

import sys

import pandas as pd

sales = pd.read_excel(sys.argv[1], engine="openpyxl")
grouped = sales.groupby(["客户编号", "客户名称"])
customers = grouped.agg(
    revenue=("金额", "sum"), orders=("订单号", "nunique"), first=("日期", "min"), last=("日期", "max")
).reset_index()
customers["days_since"] = (sales["日期"].max() - customers["last"]).dt.days
visits = sales[["客户编号", "日期"]].drop_duplicates().sort_values(["客户编号", "日期"])
gaps = visits.groupby("客户编号")["日期"].apply(lambda days: days.diff().dt.days.median())
customers["typical_gap"] = customers["客户编号"].map(gaps)
for score, column, best_first in (("r", "days_since", True), ("f", "orders", False), ("m", "revenue", False)):
    rank = customers[column].rank(method="first", ascending=not best_first)
    customers[score] = pd.qcut(rank, 5, labels=[1, 2, 3, 4, 5]).astype(int)
customers["tier"] = pd.qcut(customers["revenue"].rank(method="first"), [0, 0.8, 0.95, 0.99, 1], labels=list("DCBA"))
months = sales.groupby(sales["日期"].dt.to_period("M"))["金额"].sum().reset_index()
with pd.ExcelWriter(sys.argv[2], engine="openpyxl") as book:
    customers.to_excel(book, sheet_name="customers", index=False)
    months.astype({"日期": "str"}).to_excel(book, sheet_name="months", index=False)
