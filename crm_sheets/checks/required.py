"""Facts that the team wants of every customer."""

from collections.abc import Iterator

from crm_sheets.checks.facts import Facts
from crm_sheets.checks.telling import told
from crm_sheets.problems import Problem


def required_fields(facts: Facts) -> Iterator[Problem]:
    """Customers of a customer sheet without a fact that the playbook asks for (checks.required_customer_fields).

    Looks at each customer once, at the row that named them first. Does not look at what a row cannot do without (the
    reading leaves such rows out and says so), nor at customers who only appear in other tables.
    """
    customers = facts.book.customers
    for name in facts.playbook.checks.required_customer_fields:
        empty = customers[name].isna().to_numpy() & facts.in_customer_sheet
        yield from told(facts, "field_wanted", "customers", name, empty)
