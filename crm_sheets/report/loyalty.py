"""The sheet Loyalty: the four quadrants, the seven types with advice, and each customer's type with its evidence."""

from collections.abc import Mapping

import pandas as pd

from crm_sheets.language.evidence import EVIDENCE, TO_ASK
from crm_sheets.language.sheets import LOYALTY_ADVICE, SHEETS, TEXTS, TITLES
from crm_sheets.language.text import worded_with
from crm_sheets.report import looks, refusals, wording
from crm_sheets.report.tables import Area, Column, listing, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 9
_PAGE = 7  # columns of a page without a table
_SHOWN = 1000  # customers listed; all are in the table loyalty
_QUADRANTS = (("true", "latent"), ("spurious", "none"))  # attitude high, low; behaviour high, low


def write_loyalty(sheet: Sheet, results: Results) -> Area | None:
    """Fill the sheet; returns where the list of customers stands, None without one."""
    hint = TEXTS["loyalty_hint"](sheet.lang, sheet=SHEETS["definitions"](sheet.lang))
    row = sheet.title(TITLES["loyalty"](sheet.lang), hint) + 1
    refused = refusals.about(results.refusals, "loyalty")
    if refused:
        for column in range(_PAGE):
            sheet.want(column, 16.0)
        refusals.write_refusals(sheet, row, _PAGE - 1, refused)
        return None
    row = _quadrants(sheet, row, results)
    row = _types(sheet, row + 1, results)
    doubts = refusals.about(results.refusals, "loyalty_quadrant", "loyalty_prices")
    row = refusals.write_refusals(sheet, row + 1, _LAST, doubts) if doubts else row + 1
    return _list(sheet, row, results)


def _quadrants(sheet: Sheet, row: int, results: Results) -> int:
    """Two by two places, each with its name, customers and revenue; returns the next free row."""
    row = sheet.section(row, 0, _LAST, TITLES["loyalty_quadrants"](sheet.lang))
    table = results.tables.get("loyalty_quadrants")
    if table is None or not table["customers"].sum():
        sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return row + 1
    counted = table.set_index("loyalty_quadrant")[["customers", "revenue"]].astype(float).T.to_dict()
    most = float(table["customers"].max())
    for column, side in enumerate(("high_behaviour", "low_behaviour"), start=1):
        sheet.text(row, column, TEXTS[side](sheet.lang), "heat_label")
    for line, (side, codes) in enumerate(zip(("high_attitude", "low_attitude"), _QUADRANTS, strict=True)):
        at = row + 1 + 3 * line
        sheet.merged(at, 0, 0, TEXTS[side](sheet.lang), "heat_label", rows=3)
        for column, code in enumerate(codes, start=1):
            _place(sheet, at, column, code, counted[code], most)
    return row + 1 + 3 * len(_QUADRANTS)


def _place(sheet: Sheet, row: int, column: int, code: str, line: Mapping[str, float], most: float) -> None:
    look = {**looks.heat((line["customers"] / max(1, most)) ** 0.6), "border_color": looks.PAPER, "left": 1, "right": 1}
    name = sheet.book.look(**look, font_size=9, top=1)
    count = sheet.book.look(**look, bold=True, font_size=13, num_format="#,##0")
    money = sheet.book.look(**look, font_size=9, num_format="#,##0", bottom=1)
    label = wording.worded("loyalty_quadrant", pd.Series([code]), sheet.lang)[0]
    sheet.check(sheet.raw.write_string(row, column, label, name), row, column)
    sheet.check(sheet.raw.write_number(row + 1, column, line["customers"], count), row + 1, column)
    sheet.check(sheet.raw.write_number(row + 2, column, line["revenue"], money), row + 2, column)
    sheet.height(row + 1, 22)


def _types(sheet: Sheet, row: int, results: Results) -> int:
    """The seven types and the undetermined: how many, what they bring, what to do; returns the next free row."""
    row = sheet.section(row, 0, _LAST, TITLES["loyalty_types"](sheet.lang))
    table = results.tables["loyalty_types"]
    advice = table["loyalty_type"].map({code: text(sheet.lang) for code, text in LOYALTY_ADVICE.items()})
    columns = [
        Column("loyalty_type", wording.worded("loyalty_type", table["loyalty_type"], sheet.lang), "label"),
        Column("customers", table["customers"], "whole"),
        Column("revenue", table["revenue"], "amount"),
        Column("advice", advice, "text", spill=True),
    ]
    return write_grid(sheet, row, 0, columns, until=_LAST).bottom + 1


def _list(sheet: Sheet, row: int, results: Results) -> Area | None:
    """Each customer's type with its evidence, the undetermined first by what to ask, then as the table has them."""
    row = sheet.section(row, 0, _LAST, TITLES["loyalty_list"](sheet.lang))
    table = results.tables["loyalty"]
    table = table.loc[table["loyalty_type"].notna()]
    if table.empty:
        sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return None
    asked = table["evidence"].map({code: place for place, code in enumerate(TO_ASK)}).fillna(len(TO_ASK))
    shown = table.loc[asked.sort_values(kind="stable").index].head(_SHOWN)
    if len(shown) < len(table):
        sheet.text(row, 0, TEXTS["shown_of"](sheet.lang, shown=len(shown), count=len(table)), "subtitle")
        row += 1
    row = _questions(sheet, row, table["evidence"])
    columns = [
        Column("name", shown["name"], "text", 30.0),
        Column("loyalty_type", wording.worded("loyalty_type", shown["loyalty_type"], sheet.lang), "text"),
        Column("loyalty_quadrant", wording.worded("loyalty_quadrant", shown["loyalty_quadrant"], sheet.lang), "text"),
        Column("attitude", shown["attitude"], "share"),
        Column("behaviour", shown["behaviour"], "share"),
        Column("purchases", shown["purchases"], "whole"),
        Column("revenue", shown["revenue"], "amount"),
        Column("owner", wording.people_labels(shown["owner"], sheet.lang), "text"),
        Column("loyalty_evidence", evidence(shown, sheet), "text", 60.0),
        Column("customer_id", shown["customer_id"], "code"),
    ]
    area = listing(sheet, row, 0, columns, sheet.book.table_name("loyalty"))
    sheet.raw.freeze_panes(0, 0)
    sheet.digits_are_text(area.box("customer_id"))
    return area


def _questions(sheet: Sheet, row: int, codes: pd.Series) -> int:
    """What to ask the undetermined, each question once; returns the next free row."""
    for code, short in TO_ASK.items():
        if count := int((codes == code).sum()):
            words = {"short": short(sheet.lang), "question": EVIDENCE[code](sheet.lang), "count": count}
            sheet.text(row, 0, TEXTS["to_ask"](sheet.lang, **words), "subtitle")
            row += 1
    return row


def evidence(rows: pd.DataFrame, sheet: Sheet) -> pd.Series:
    """The evidence of each row as a sentence with its figures; which question in short where there is none."""
    cells = zip(rows["evidence"], rows["value"], rows["limit"], strict=True)
    patterns = {code: text.zh if sheet.lang == "zh" else text.en for code, text in {**EVIDENCE, **TO_ASK}.items()}
    told = [worded_with(patterns[code], value=value, limit=limit) for code, value, limit in cells]
    return pd.Series(told, index=rows.index, dtype=object)
