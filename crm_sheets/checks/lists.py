"""Values outside the team's lists."""

from collections.abc import Iterator

import numpy as np

from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import Details, sheet_problems
from crm_sheets.problems import Problem
from crm_sheets.text.comparable import comparable_text

_LISTS = (
    ("sales_statuses", "sales", "status"),
    ("sales_channels", "sales", "channel"),
    ("sales_kinds", "sales", "kind"),
    ("visit_channels", "visits", "channel"),
    ("complaint_statuses", "complaints", "status"),
    ("customer_kinds", "customers", "kind"),
)


def values_not_listed(inspection: Inspection) -> Iterator[Problem]:
    """Statuses, channels and kinds that are not on the list of the playbook; an empty list is not checked.

    Compared without case, width and spaces. Does not look at empty cells.
    """
    for setting, table, column in _LISTS:
        listed: tuple[str, ...] = getattr(inspection.playbook.checks, setting)
        if not listed:
            continue
        known = {comparable_text(text) for text in listed}
        coded = inspection.coded(table, column)
        strange = np.array([comparable_text(text) not in known for text in coded.texts], dtype=np.bool_)
        yield from sheet_problems(inspection, "value_not_listed", table, column, coded.among(strange), _naming(listed))


def _naming(listed: tuple[str, ...]) -> Details:
    shown = ", ".join(listed)
    return lambda _: {"listed": shown}
