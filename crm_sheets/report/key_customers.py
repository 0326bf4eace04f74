"""The sheet Key customers: how concentrated the value is, weak relationships, and value beyond money."""

import pandas as pd

from crm_sheets.language.evidence import POINTS, SIGNS_JOIN
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts, refusals, wording
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.tables import Column, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results
from crm_sheets.vocabulary import table as table_named

_LAST = 5
_CHART_ROWS, _SIZE = 14, (700, 320)
_DATA = _LAST + 3  # the column where the points of the curve stand, beside what is printed
_SHOWN = 40  # customers of a list
_WIDE = 84.0  # the last column
_LEAST = 18.0  # width of a column
_NAMED = 8  # weak key accounts named in the note


def write_key_customers(sheet: Sheet, results: Results) -> None:
    """Fill the sheet."""
    row = sheet.title(TITLES["key_customers"](sheet.lang), TEXTS["as_of"](sheet.lang, as_of=wording.day(results.as_of)))
    for column in range(_LAST + 1):
        sheet.want(column, _LEAST)  # or a page without lists is narrower than the chart
    row = _concentration(sheet, row + 1, results)
    row = _relationship(sheet, row, results)
    row = _beyond_money(sheet, row + 1, results)
    sheet.prints(row, _LAST)


def _concentration(sheet: Sheet, row: int, results: Results) -> int:
    """What the best fifth bring, and the curve; returns the next free row."""
    row = sheet.section(row, 0, _LAST, TITLES["concentration"](sheet.lang))
    table, points = results.tables.get("concentration"), results.tables.get("concentration_curve")
    if table is None or points is None or points.empty:
        refused = refusals.about(results.refusals, "relationship")
        return refusals.write_refusals(sheet, row, _LAST, refused) if refused else row + 1
    told = {"top": int(table["top_customers"].iloc[0]), "share": f"{table['top_share'].iloc[0]:.0%}"}
    sheet.text(row, 0, TEXTS["concentration_hint"](sheet.lang, **told), "subtitle")
    keys = ("share_of_customers", "share_of_value", "equal")
    title = chart_title("concentration", results, sheet.lang)
    data = write_grid(sheet, row, _DATA, [Column(key, points[key], "share") for key in keys])
    charts.place(sheet, charts.concentration_chart(sheet, data, title), row + 1, 0, _SIZE)
    return row + 1 + _CHART_ROWS


def _relationship(sheet: Sheet, row: int, results: Results) -> int:
    """Who of the customers on the sheet of ten signs is weakly tied, where there is one; returns the next free row."""
    table = results.tables.get("relationship_strength")
    if table is None or table.empty:
        return row
    row = sheet.section(row + 1, 0, _LAST, TITLES["relationship"](sheet.lang))
    weak = table.loc[table["weak"] & table["key"]]
    if len(weak):
        names = SIGNS_JOIN(sheet.lang).join(weak["name"].fillna(weak["customer_id"]).astype(str).head(_NAMED))
        names = TEXTS["and_others"](sheet.lang, names=names) if len(weak) > _NAMED else names
        note = TEXTS["weak_key_accounts"](sheet.lang, count=len(weak), names=names)
        sheet.paragraph(row, 0, _LAST, note, "alert")
        row += 1
    shown = table.head(_SHOWN)
    mark = shown["weak"].map({True: TEXTS["weak"](sheet.lang), False: ""})
    counts = zip(shown["relationship"], shown["asked"], strict=True)
    columns = [
        Column("name", shown["name"], "text", 30.0),
        Column("owner", wording.people_labels(shown["owner"], sheet.lang), "text"),
        Column("tier", wording.worded("tier", shown["tier"], sheet.lang), "text"),
        Column("yes_of_asked", [TEXTS["yes_of_asked"](sheet.lang, yes=yes, asked=n) for yes, n in counts], "centre"),
        Column("weak", mark, "centre"),
        Column("missing_signs", _signs(shown["missing"], sheet), "text", _WIDE),
    ]
    area = write_grid(sheet, row, 0, columns, until=_LAST)
    return _shown_of(sheet, area.bottom + 1, len(shown), len(table))


def _signs(missing: "pd.Series[str]", sheet: Sheet) -> "pd.Series[str]":
    """The codes of signs in words."""
    labels = {field.name: field.label(sheet.lang) for field in table_named("relationship").fields}
    return missing.map(lambda codes: SIGNS_JOIN(sheet.lang).join(labels[code] for code in codes.split("; ") if code))


def _beyond_money(sheet: Sheet, row: int, results: Results) -> int:
    """Who is worth more than their money; returns the last row."""
    row = sheet.section(row, 0, _LAST, TITLES["beyond_money"](sheet.lang))
    table = results.tables.get("beyond_money")
    if table is None or table.empty:
        sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return row
    points = results.playbook.tiers.lift_points
    shown = table.loc[table["points"] >= points - 1].head(_SHOWN)  # those lifted, and those one point short of it
    hint = TEXTS["beyond_money_hint"](sheet.lang, points=points, shown=len(shown), count=len(table))
    sheet.text(row, 0, hint, "subtitle")
    if shown.empty:
        return row
    lifted = wording.worded("lifted_tier", shown["lifted_tier"], sheet.lang)
    columns = [
        Column("name", shown["name"], "text", 30.0),
        Column("owner", wording.people_labels(shown["owner"], sheet.lang), "text"),
        Column("tier", wording.worded("tier", shown["tier"], sheet.lang), "text"),
        Column("lifted_tier", lifted.where(shown["lifted_tier"] != shown["tier"], ""), "centre"),
        Column("points", shown["points"], "centre"),
        Column("points_for", _points(shown, sheet), "text", _WIDE),
    ]
    return write_grid(sheet, row + 1, 0, columns).bottom


def _points(rows: pd.DataFrame, sheet: Sheet) -> list[str]:
    """What each customer has the points for, with the evidence."""
    told = []
    for line in rows.to_dict("records"):
        days = {key: wording.day(line[key]) for key in ("first_order", "complained_on") if pd.notna(line[key])}
        counts = {key: int(line[key]) for key in ("opinions", "brought") if pd.notna(line[key])}
        words = [text(sheet.lang, **days, **counts) for point, text in POINTS.items() if line[point]]
        told.append(SIGNS_JOIN(sheet.lang).join(words))
    return told


def _shown_of(sheet: Sheet, row: int, shown: int, count: int) -> int:
    """Say that a list is not whole; returns the next free row."""
    if shown == count:
        return row
    sheet.text(row, 0, TEXTS["shown_of"](sheet.lang, shown=shown, count=count), "subtitle")
    return row + 1
