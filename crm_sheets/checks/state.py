"""What a run saw, to compare the next one with."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.checks.facts import Facts
from crm_sheets.checks.outliers import usual
from crm_sheets.memory import Snapshot, TableState
from crm_sheets.vocabulary import DATES, SOURCE

_UNIT = 10_000  # sums are exact in ten-thousandths
_LARGEST = 9e18  # that can be stored


def state_of(facts: Facts) -> Snapshot:
    """The snapshot of a Book as of ``facts.as_of``: tables with rows, filled fields by sheet, customers, medians.

    A median stands for products with as many lines as outliers need. Later dates than ``as_of`` are no newest day.
    Computed once for the same facts.
    """
    with np.errstate(all="ignore"):  # absurd numbers
        state: Snapshot = facts.once(("", "state"), lambda: _state(facts))
    return state


def _state(facts: Facts) -> Snapshot:
    book = facts.book
    customers = book.customers[["customer_id", "name"]].fillna("")
    product, (medians, counts) = facts.coded("sales", "product"), usual(facts, "amount")
    told = np.flatnonzero(counts >= facts.playbook.checks.outlier_lines)
    return Snapshot(
        facts.as_of.isoformat(),
        {name: _table(facts, name) for name, table in book.tables.items() if len(table)},
        {key: count for name, table in book.tables.items() if len(table) for key, count in _fields(facts, name)},
        dict(zip(customers["customer_id"].tolist(), customers["name"].tolist(), strict=True)),
        {product.texts[place]: float(medians[place]) for place in told},
    )


def _table(facts: Facts, name: str) -> TableState:
    table = facts.book.tables[name]
    total = np.nansum(np.rint(facts.numbers(name, "amount") * _UNIT)) if name == "sales" else 0
    rows = int(facts.in_customer_sheet.sum()) if name == "customers" else len(table)
    return TableState(rows, int(np.clip(np.nan_to_num(total), -_LARGEST, _LARGEST)), _newest(facts, name))


def _newest(facts: Facts, name: str) -> str:
    if name not in DATES:
        return ""
    dates = facts.book.tables[name][DATES[name]]
    newest = dates[dates < pd.Timestamp(facts.as_of) + pd.Timedelta(days=1)].max()
    return "" if pd.isna(newest) else newest.date().isoformat()


def _fields(facts: Facts, name: str) -> list[tuple[tuple[str, str, str, str], int]]:
    """Filled cells of each field in each sheet that holds some; of customers those who stand in a customer sheet."""
    table, sheets = facts.book.tables[name], facts.sheets(name)
    codes = sheets.codes
    if name == "customers":
        table, codes = table.loc[facts.in_customer_sheet], codes[facts.in_customer_sheet]
    found = []
    for column in (column for column in table.columns if column not in SOURCE):
        for place, count in enumerate(_filled(table[column], codes, len(sheets.names))):
            if count:
                file, sheet = sheets.names[place]
                found.append(((_storable(file), _storable(sheet), name, column), int(count)))
    return found


def _filled(column: "pd.Series[Any]", codes: Any, sheets: int) -> Any:
    filled = column.notna().to_numpy()
    if not filled.any():
        return ()
    return np.bincount(codes if filled.all() else codes[filled], minlength=sheets)


def _storable(name: str) -> str:
    """A name of a file may hold bytes that are no letters."""
    return name.encode("utf-8", "replace").decode("utf-8")
