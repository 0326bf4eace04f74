"""The sheet Movement: who changed tier, segment or flag since the last month, and matrices of from and to."""

import numpy as np
import pandas as pd

from crm_sheets.language.grades import TIERS
from crm_sheets.language.sheets import SIGNALS, TEXTS, TITLES
from crm_sheets.report import looks, refusals, wording
from crm_sheets.report.tables import Area, Column, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 10
_PAGE = 7  # columns of a page without a table
_SHOWN = 1000  # movers listed; all are in the table movement
_MATRICES = {
    "tier": ("tier_matrix", "tier", list(TIERS)),
    "churn": ("churn_matrix", "churn_level", ["green", "amber", "red", "dormant"]),
}
_OWN_FIGURES = ("value", "r", "f", "m")  # drivers that are a figure of the customer, before and after
_GRADES = {"tier": "tier", "segment": "rfm_segment", "churn": "churn_level"}  # what moved -> how its codes are worded


def write_movement(sheet: Sheet, results: Results) -> Area | None:
    """Fill the sheet; returns where the list of movers stands, None without one."""
    basis = results.tables.get("movement_basis")
    words = [] if basis is None else [_hint(sheet, results, basis)]
    row = sheet.title(TITLES["movement"](sheet.lang), *words) + 1
    refused = refusals.about(results.refusals, "movement")
    if refused or basis is None:
        for column in range(_PAGE):
            sheet.want(column, 16.0)
        refusals.write_refusals(sheet, row, _PAGE - 1, refused)
        return None
    for what in _MATRICES:
        row = _matrix(sheet, row, results.tables["movement_matrix"], what)
    return _movers(sheet, row, results)


def _hint(sheet: Sheet, results: Results, basis: pd.DataFrame) -> str:
    before, now = wording.day(basis["day"].iloc[0]), wording.day(results.as_of)
    return TEXTS["movement_hint"](sheet.lang, before=before, as_of=now)


def _matrix(sheet: Sheet, row: int, table: pd.DataFrame, what: str) -> int:
    """From down, to across, darker where more moved; who stayed is pale. Returns the next free row."""
    title, grade, codes = _MATRICES[what]
    row = sheet.section(row, 0, _LAST, TITLES[title](sheet.lang))
    rows = table.loc[table["what"] == what, ["from", "to", "customers"]]
    counts = {(str(origin), str(to)): int(n) for origin, to, n in rows.itertuples(index=False, name=None)}
    known = {code for pair in counts for code in pair}
    codes = [code for code in codes if code in known]
    if not codes:
        sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return row + 2
    sheet.text(row, 0, TEXTS["matrix_hint"](sheet.lang), "subtitle")
    labels = wording.worded(grade, pd.Series(codes), sheet.lang).tolist()
    most = max([1, *(n for (origin, to), n in counts.items() if origin != to)])
    for i, label in enumerate(labels, start=1):
        sheet.text(row + 1, i, label, "heat_label")
        sheet.text(row + 1 + i, 0, label, "heat_label")
    for i, origin in enumerate(codes, start=1):
        for j, to in enumerate(codes, start=1):
            count = counts.get((origin, to), 0)
            share = 0.0 if origin == to else (count / most) ** 0.6
            style = sheet.book.look(**looks.heat(share), num_format="#,##0;;·", border=1, border_color=looks.PAPER)
            sheet.check(sheet.raw.write_number(row + 1 + i, j, count, style), row + 1 + i, j)
    return row + len(codes) + 3


def _movers(sheet: Sheet, row: int, results: Results) -> Area | None:
    row = sheet.section(row, 0, _LAST, TITLES["movers"](sheet.lang))
    table = results.tables["movement"]
    if table.empty:
        sheet.text(row, 0, TEXTS["no_movement"](sheet.lang), "subtitle")
        return None
    shown = table.head(_SHOWN)
    if len(shown) < len(table):
        sheet.text(row, 0, TEXTS["shown_of"](sheet.lang, shown=len(shown), count=len(table)), "subtitle")
        row += 1
    codes = ("what", "direction", "driver")
    told = shown.assign(driver=_which_way(shown))
    words = {key: wording.worded(key, told[key], sheet.lang) for key in codes}
    words["driver"] = words["driver"].where(shown["what"] != "churn", _signals(shown, sheet))
    columns = [
        Column("name", shown["name"], "text", 30.0),
        Column("what", words["what"], "text"),
        Column("from", _graded(shown, "from", sheet), "text"),
        Column("to", _graded(shown, "to", sheet), "text"),
        Column("direction", words["direction"], "centre"),
        Column("driver", words["driver"], "text"),
        Column("before_value", shown["before_value"], "whole"),
        Column("after_value", shown["after_value"], "whole"),
        Column("value", shown["value"], "amount"),
        Column("owner", wording.people_labels(shown["owner"], sheet.lang), "text"),
        Column("customer_id", shown["customer_id"], "code"),
    ]
    area = listing(sheet, row, 0, columns, sheet.book.table_name("movement"))
    sheet.raw.freeze_panes(0, 0)
    sheet.digits_are_text(area.box("customer_id"))
    _colour(sheet, area)
    return area


def _which_way(rows: pd.DataFrame) -> "pd.Series[str]":
    """The drivers, those that are a figure of the customer with whether it went up or down."""
    change = rows["after_value"].astype("float64") - rows["before_value"].astype("float64")
    side = np.select([change > 0, change < 0], ["_more", "_less"], "")
    driver = rows["driver"].astype("str")
    return driver.where(~driver.isin(_OWN_FIGURES), driver + side)


def _signals(rows: pd.DataFrame, sheet: Sheet) -> pd.Series:
    """The signals that came, in words; of those that went it is said so."""
    came = rows["driver"].astype(object).map({code: label(sheet.lang) for code, label in SIGNALS.items()})
    went = came.map(lambda word: TEXTS["signal_gone"](sheet.lang, signal=word), na_action="ignore")
    told: pd.Series = came.where(rows["direction"] == "worse", went)
    return told.fillna(wording.worded("driver", rows["driver"], sheet.lang))


def _graded(rows: pd.DataFrame, side: str, sheet: Sheet) -> pd.Series:
    """The codes of one side in words, each by what moved."""
    told = [wording.worded(grade, rows.loc[rows["what"] == what, side], sheet.lang) for what, grade in _GRADES.items()]
    words: pd.Series = pd.concat(told).reindex(rows.index)
    return words


def _colour(sheet: Sheet, area: Area) -> None:
    """Colour the direction: better green, worse red."""
    for code, look in (("better", "green"), ("worse", "red")):
        label = wording.GRADES["direction"][code](sheet.lang)
        rule = {"type": "cell", "criteria": "==", "value": f'"{label}"', "format": sheet.book.rule(look)}
        sheet.raw.conditional_format(*area.box("direction"), rule)
