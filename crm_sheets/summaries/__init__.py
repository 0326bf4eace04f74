"""Summaries: the only functions that see all sales lines; everything after works on a row per customer, day or month.

A summary of two parts is the combination of their summaries: ``combined`` adds the customer days of two parts, and the
other summaries are made from customer days. Money is summed in whole ten-thousandths, so that the order of the
rows never changes a sum.
"""

from crm_sheets.summaries.exact import UNIT, line_costs, money, units
from crm_sheets.summaries.last import last_lines, last_staff
from crm_sheets.summaries.orders import coded
from crm_sheets.summaries.per_customer import customers, revenue_between
from crm_sheets.summaries.per_day import SUMS, combined, customer_days
from crm_sheets.summaries.per_month import months, walk_ins

__all__ = [
    "SUMS",
    "UNIT",
    "coded",
    "combined",
    "customer_days",
    "customers",
    "last_lines",
    "last_staff",
    "line_costs",
    "money",
    "months",
    "revenue_between",
    "units",
    "walk_ins",
]
