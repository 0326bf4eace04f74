"""Inspection that the team wants of every customer."""

from collections.abc import Iterator

from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import sheet_problems
from crm_sheets.problems import Problem


def required_fields(inspection: Inspection) -> Iterator[Problem]:
    """Customers of a customer sheet without a fact that the playbook asks for (checks.required_customer_fields).

    Looks at each customer once, at the row that named them first. Does not look at what a row cannot do without (the
    reading leaves such rows out and says so), nor at customers who only appear in other tables.
    """
    customers = inspection.book.customers
    for name in inspection.playbook.checks.required_customer_fields:
        empty = customers[name].isna().to_numpy() & inspection.in_customer_sheet
        yield from sheet_problems(inspection, "field_wanted", "customers", name, empty)
