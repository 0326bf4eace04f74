"""Products and people that are in no sheet."""

import re
from collections.abc import Iterator

import numpy as np

from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import sheet_problems
from crm_sheets.problems import Problem
from crm_sheets.text.comparable import comparable_text

_PEOPLE = (("sales", "staff"), ("visits", "staff"), ("complaints", "handler"), ("customers", "owner"))
_PRODUCTS = (("sales", "product"), ("complaints", "product"))
_BETWEEN = re.compile(r"[,，、;；/／&+]")


def unknown_references(inspection: Inspection) -> Iterator[Problem]:
    """Rows with a product that is in no product sheet, or a person who is in no staff sheet; only if there is one.

    Compared without case, width and spaces; a cell with several people (A、B) needs all of them. No threshold but
    ``checks.mostly``. Postage, fees and the like stand in no product sheet. Does not look at customers
    (customer_only_here says who is in no customer file), nor at stores.
    """
    yield from _unknown(inspection, "product_unknown", ("products", "product"), _PRODUCTS)
    yield from _unknown(inspection, "staff_unknown", ("staff", "name"), _PEOPLE)


def _unknown(
    inspection: Inspection, code: str, known_in: tuple[str, str], used_in: tuple[tuple[str, str], ...]
) -> Iterator[Problem]:
    known = {comparable_text(text) for text in inspection.coded(*known_in).texts}
    if not known:
        return
    for table, column in used_in:
        coded = inspection.coded(table, column)
        strange = np.array([not _is_known(text, known) for text in coded.texts], dtype=np.bool_)
        if (table, column) == ("sales", "product"):
            strange &= ~inspection.no_goods
        if strange.any():
            yield from sheet_problems(inspection, code, table, column, coded.among(strange))


def _is_known(text: str, known: set[str]) -> bool:
    return comparable_text(text) in known or all(
        comparable_text(part) in known for part in _BETWEEN.split(text) if part.strip()
    )
