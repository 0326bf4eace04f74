"""Summaries: the only functions that see all sales lines; everything after works on a row per customer, day or month.

A summary of two parts is the combination of their summaries: ``combined`` adds the customer days of two parts, and the
other summaries are made from customer days. Money is summed in whole ten-thousandths, so that the order of the
rows never changes a sum.
"""

from crm_sheets.arrays.exact_money import UNIT, as_money, line_costs, ten_thousandths
from crm_sheets.summaries.last_line import last_lines, last_staff
from crm_sheets.summaries.orders import coded
from crm_sheets.summaries.per_customer import revenue_between, totals_per_customer
from crm_sheets.summaries.per_day import SUMS, combined_days, customer_days
from crm_sheets.summaries.per_month import totals_per_month, walk_ins_per_month

__all__ = [
    "SUMS",
    "UNIT",
    "as_money",
    "coded",
    "combined_days",
    "customer_days",
    "last_lines",
    "last_staff",
    "line_costs",
    "revenue_between",
    "ten_thousandths",
    "totals_per_customer",
    "totals_per_month",
    "walk_ins_per_month",
]
