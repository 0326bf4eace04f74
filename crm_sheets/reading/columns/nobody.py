"""Sales that name nobody, beside a column of ids that come again: it may say who bought."""

from crm_sheets.problems import Problem
from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.columns.profiles import FEWEST, SURE, profiles
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import CUSTOMER
from crm_sheets.vocabulary.concepts import concepts

_THINGS = frozenset(("product", "store", "supplier", "bank", "tax", "postal", "shipped", "row", "discount", "order"))
_AGAIN = 0.8  # share of different ids below which they come again
_FEW = 2


def nobody_named(grid: Grid, heading: Heading) -> list[Problem]:
    """A warning for the first such column of a sheet of sales that no field, and no decision, has taken."""
    if heading.table.name != "sales" or {*CUSTOMER, "email"} & {*heading.fields} or heading.joined:
        return []
    decided = {column for column, _ in heading.how}
    ids = [c for c in heading.unknown if c not in decided and _names_ids(heading.texts[c])]
    for profile in profiles(grid.cells, heading.row + 1, ids) if ids else ():
        comes_again = len(profile.filled) >= FEWEST and profile.distinct < _AGAIN and len(profile.texts) > _FEW
        if comes_again and profile.tokens >= SURE:
            text = heading.texts[profile.column]
            rows = (grid.number(heading.row),) if heading.row >= 0 else ()
            place = (grid.file, grid.sheet, rows, grid.letter(profile.column))
            return [Problem("customer_maybe", *place, (text,), {"heading": text})]
    return []


def _names_ids(text: str) -> bool:
    said = concepts(text)
    return "id" in said and not said & _THINGS
