"""Checks: what is doubtful in tables that were read; every check is a function of the inspection, listed in CHECKS.

inspection  what every check may look at, each column coded once
sheet_problems rows struck as problems: one for each sheet, with rows, column letter and values
medians     the median and the spread of each group
snapshot    what a run saw, to compare the next one with
required    facts that the team wants of every customer
references  products and people that are in no sheet
colleagues  rows of the staff sheet that are taken for one person
duplicates  sales lines entered twice
amounts     quantity × unit price against amount
dates       dates out of order
outliers    amounts and quantities far from those of their product
listed_prices  prices of pieces far from the team's own list of goods
complaint_words words of complaints that mean nothing, numbers in several rows
lists       values outside the team's lists
spellings   one value written in two ways
mixed_currencies  customers in several currencies, or in another one than the rest
last_year   files of a year before under this year's name
drift       what is gone or changed since the last run

A check never drops or changes a row: its problems are warnings and notes. The order of
rows does not matter.
"""

from collections.abc import Callable, Iterable

import numpy as np

from crm_sheets.checks.amounts import amounts_that_are_no_product
from crm_sheets.checks.colleagues import one_colleague_or_two
from crm_sheets.checks.complaint_words import (
    columns_of_complaints_not_understood,
    complaints_under_one_number,
    words_of_complaints,
)
from crm_sheets.checks.dates import dates_out_of_order
from crm_sheets.checks.drift import changes_since_the_last_run
from crm_sheets.checks.duplicates import sales_entered_twice
from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.last_year import files_of_last_year
from crm_sheets.checks.listed_prices import prices_off_the_list
from crm_sheets.checks.lists import values_not_listed
from crm_sheets.checks.mixed_currencies import mixed_currencies
from crm_sheets.checks.outliers import outliers
from crm_sheets.checks.references import unknown_references
from crm_sheets.checks.required import required_fields
from crm_sheets.checks.spellings import spellings
from crm_sheets.problems import Problem, Problems

__all__ = ["CHECKS", "Inspection", "found_by_checks"]

Check = Callable[[Inspection], Iterable[Problem]]
CHECKS: tuple[Check, ...] = (
    required_fields,
    unknown_references,
    one_colleague_or_two,
    sales_entered_twice,
    amounts_that_are_no_product,
    dates_out_of_order,
    outliers,
    prices_off_the_list,
    values_not_listed,
    words_of_complaints,
    columns_of_complaints_not_understood,
    complaints_under_one_number,
    spellings,
    mixed_currencies,
    files_of_last_year,
    changes_since_the_last_run,
)


def found_by_checks(inspection: Inspection) -> Problems:
    """What all checks find, in their order."""
    with np.errstate(all="ignore"):  # absurd numbers become infinite or none, which no check takes for a finding
        return Problems(tuple(problem for check in CHECKS for problem in check(inspection)))
