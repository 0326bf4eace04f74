"""What a run saw, to compare the next one with."""

from typing import Any

import numpy as np
import pandas as pd

from crm_sheets.arrays.exact_money import in_units
from crm_sheets.checks.inspection import Inspection
from crm_sheets.memory import Snapshot, TableState
from crm_sheets.vocabulary import DATES, SOURCE
from crm_sheets.vocabulary.own import own_names

_LARGEST = 9e18  # that can be stored


def snapshot_of(inspection: Inspection) -> Snapshot:
    """The snapshot of a Book as of ``inspection.as_of``: tables with rows, filled fields by sheet, customers, medians.

    A median stands for products with as many lines as outliers need. Later dates than ``as_of`` are no newest day.
    """
    with np.errstate(all="ignore"):  # absurd numbers
        return _state(inspection)


def _state(inspection: Inspection) -> Snapshot:
    book = inspection.book
    customers = book.customers[["customer_id", "name"]].fillna("")
    product, (medians, counts) = inspection.coded("sales", "product"), inspection.usual("amount")
    told = np.flatnonzero(counts >= inspection.playbook.checks.outlier_lines)
    return Snapshot(
        inspection.as_of.isoformat(),
        {name: _table(inspection, name) for name, table in book.tables.items() if len(table)},
        {key: count for name, table in book.tables.items() if len(table) for key, count in _fields(inspection, name)},
        dict(zip(customers["customer_id"].tolist(), customers["name"].tolist(), strict=True)),
        {product.texts[place]: float(medians[place]) for place in told},
    )


def _table(inspection: Inspection, name: str) -> TableState:
    table = inspection.book.tables[name]
    total = np.nansum(in_units(inspection.numbers(name, "amount"))) if name == "sales" else 0
    rows = int(inspection.in_customer_sheet.sum()) if name == "customers" else len(table)
    return TableState(rows, int(np.clip(np.nan_to_num(total), -_LARGEST, _LARGEST)), _newest(inspection, name))


def _newest(inspection: Inspection, name: str) -> str:
    if name not in DATES:
        return ""
    dates = inspection.book.tables[name][DATES[name]]
    newest = dates[dates < pd.Timestamp(inspection.as_of) + pd.Timedelta(days=1)].max()
    return "" if pd.isna(newest) else newest.date().isoformat()


def _fields(inspection: Inspection, name: str) -> list[tuple[tuple[str, str, str, str], int]]:
    """Filled cells of each field in each sheet that holds some; of customers those who stand in a customer sheet."""
    table, sheets = inspection.book.tables[name], inspection.sheets(name)
    codes = sheets.codes
    if name == "customers":
        table, codes = table.loc[inspection.in_customer_sheet], codes[inspection.in_customer_sheet]
    found = []
    others = {*SOURCE, *own_names(table.columns)}
    for column in (column for column in table.columns if column not in others):
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
