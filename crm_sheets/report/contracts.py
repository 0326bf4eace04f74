"""The sheet Contracts: how many left by contract and tenure, why, and who of those still here is most likely to."""

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report.tables import Column, listing, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 7


def write_contracts(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: rates, reasons, the customers at risk; without sales lines, what of the report rests on this."""
    rules = results.playbook.contracts
    under = [
        TEXTS["contracts_hint"](sheet.lang, confidence=f"{rules.confidence:.0%}"),
        TEXTS["contracts_only"](sheet.lang),
    ]
    if without_sales(results):
        under.append(TEXTS["contracts_alone"](sheet.lang))
    row = sheet.title(TITLES["contracts"](sheet.lang), *under) + 1
    sheet.want(0, 30.0)
    for column in range(1, _LAST + 1):
        sheet.want(column, 14.0)
    row = _rates(sheet, row, results.tables["contract_rates"], rules.months)
    reasons = results.tables.get("contract_reasons")
    if reasons is not None:
        row = _reasons(sheet, row, reasons)
    _risks(sheet, row, results)


def without_sales(results: Results) -> bool:
    """Whether the report knows contracts and no sales."""
    return "contract_rates" in results.tables and "tiers" not in results.tables


def _rates(sheet: Sheet, row: int, table: pd.DataFrame, months: Sequence[float]) -> int:
    top = sheet.section(row, 0, _LAST, TITLES["contract_rates"](sheet.lang))
    spans = {0: TEXTS["any_tenure"](sheet.lang)} | _spans(months, sheet)
    contract = table["contract"].fillna(TEXTS["all_contracts"](sheet.lang))
    columns = [
        Column("contract", contract.where(contract != "", TEXTS["no_contract"](sheet.lang)), cap=34.0),
        Column("tenure_span", table["span"].map(spans)),
        Column("customers", table["customers"], "whole"),
        Column("left", table["left"], "whole"),
        Column("leaving_rate", table["rate"], "share"),
        Column("rate_from", table["low"], "share"),
        Column("rate_to", table["high"], "share"),
        Column("charge_lost", table["charge"], "amount"),
    ]
    return write_grid(sheet, top, 0, _filled(columns), _LAST).bottom + 2


def _spans(months: Sequence[float], sheet: Sheet) -> dict[int, str]:
    """The spans of tenure in words."""
    limits = [f"{limit:g}" for limit in months]
    words = [TEXTS["tenure_up_to"](sheet.lang, to=limits[0])]
    words += [TEXTS["tenure_between"](sheet.lang, above=a, to=b) for a, b in pairwise(limits)]
    return dict(enumerate([*words, TEXTS["tenure_above"](sheet.lang, above=limits[-1])], start=1))


def _reasons(sheet: Sheet, row: int, table: pd.DataFrame) -> int:
    top = sheet.section(row, 0, _LAST, TITLES["contract_reasons"](sheet.lang))
    columns = [
        Column("leaving_reason", table["reason"].fillna(TEXTS["no_reason"](sheet.lang)), cap=44.0),
        Column("left", table["customers"], "whole"),
        Column("share", table["share"], "share"),
        Column("charge_lost", table["charge"], "amount"),
    ]
    return write_grid(sheet, top, 0, _filled(columns), _LAST).bottom + 2


def _risks(sheet: Sheet, row: int, results: Results) -> None:
    table, rules = results.tables["contract_risks"], results.playbook.contracts
    top = sheet.section(row, 0, _LAST, TITLES["contract_risks"](sheet.lang))
    if table.empty:
        sheet.text(top, 0, TEXTS["no_risks"](sheet.lang), "subtitle")
        return
    listed = table.head(rules.listed)
    words = {"shown": len(listed), "count": len(table), "least": rules.least}
    sheet.text(top, 0, TEXTS["risks_hint"](sheet.lang, **words), "subtitle")
    contract = listed["contract"].where(listed["contract"] != "", TEXTS["no_contract"](sheet.lang))
    columns = [
        Column("name", listed["name"].fillna(listed["customer_id"]), cap=28.0),
        Column("contract", contract, cap=24.0),
        Column("tenure", listed["months"], "decimal"),
        Column("monthly_charge", listed["charge"], "money"),
        Column("leaving_rate", listed["rate"], "share"),
        Column("rate_from", listed["low"], "share"),
        Column("rate_to", listed["high"], "share"),
        Column("owner", listed["owner"], cap=16.0),
        Column("phone", listed["phone"], "code"),
        Column("customer_id", listed["customer_id"], "code"),
    ]
    area = listing(sheet, top + 2, 0, _filled(columns), sheet.book.table_name("contracts"))
    for key in ("phone", "customer_id"):
        if key in area.keys:
            sheet.digits_are_text((area.top + 1, area.column(key), area.bottom, area.column(key)))


def _filled(columns: list[Column]) -> list[Column]:
    """The columns that hold anything."""
    return [column for column in columns if pd.Series(column.values).notna().any()]
