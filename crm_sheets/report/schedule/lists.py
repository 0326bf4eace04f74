"""The lists of the schedule that are worked in: two lines a row, what is filled in on the first screen."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from crm_sheets.arrays.blank_cells import with_blanks
from crm_sheets.language.sheets import TEXTS
from crm_sheets.report import wording
from crm_sheets.report.cleaning import fit_for_cell
from crm_sheets.report.schedule.columns import FILLED_IN, Shown, columns_told
from crm_sheets.report.schedule.filling import to_fill_in
from crm_sheets.report.tables import Area, Column, excel_table
from crm_sheets.report.workbook import Sheet
from crm_sheets.text.cutting import cut_to_lines
from crm_sheets.text.widths import lines

_TITLE, _HEADING, _ROW, _HIGH = 26.0, 32.0, 33.0, 46.0  # heights: eight rows of two lines fit a screen of 768
_LINES = 2  # of a cell at most
_SAID, _SAID_LINES, _FEW = "say", 3, 6  # what to say may take more in a list of a few rows: all still fit the screen
_LONGEST = 2000  # letters of a comment


def write_list(
    sheet: Sheet, rows: pd.DataFrame, columns: tuple[Shown, ...], said: tuple[str, str], name: str, today: date
) -> Area | None:
    """Write the rows (see rows.schedule_in_order) as a list; ``said`` are its title and the line below it.

    Longer texts are cut and stand whole in a comment. None where there is no row.
    """
    top = sheet.title(*said)
    sheet.raw.set_row(0, _TITLE)
    if rows.empty:
        sheet.text(top, 0, TEXTS["no_follow_ups"](sheet.lang), "subtitle")
        return None
    told = columns_told(columns, rows, rows["person"].nunique())
    whole = {shown.key: wording.worded(shown.key, rows[shown.key], sheet.lang) for shown in told}
    most = _SAID_LINES if len(rows) <= _FEW else _LINES
    cut = {shown.key: _cut(whole[shown.key], shown, most if shown.key == _SAID else _LINES) for shown in told}
    made = [Column(s.key, cut[s.key], s.kind, s.width, spill=s.key == "all_reasons") for s in told]
    sheet.set_widths([shown.width for shown in told])
    area = excel_table(sheet, top, 0, made, name)
    sheet.raw.set_row(top, _HEADING)
    said_at = next((shown for shown in told if shown.key == _SAID), None)
    for row, words in enumerate(cut[said_at.key] if said_at else [""] * area.count, start=area.top + 1):
        high = said_at and lines(str(words), said_at.width - 2.0) > _LINES
        sheet.raw.set_row(row, _HIGH if high else _ROW)
    _comments(sheet, area, whole, cut)
    _set_up(sheet, area)
    to_fill_in(sheet, area, today)
    return area


def _set_up(sheet: Sheet, area: Area) -> None:
    sheet.raw.freeze_panes(area.top + 1, area.column("name") + 1)
    sheet.raw.repeat_rows(area.top)
    sheet.raw.print_area(0, 0, area.bottom, area.column(FILLED_IN[-1].key))
    sheet.hide(area.column("key"))
    for key in ("phone", "customer_id"):
        sheet.digits_are_text(area.box(key))


def _cut(values: "pd.Series[Any]", shown: Shown, most: int) -> "Sequence[object] | pd.Series[Any]":
    """Texts that are wrapped, on ``most`` lines."""
    if shown.kind != "wrap":
        return values
    width, texts = shown.width - 2.0, with_blanks(values).tolist()
    return [cut_to_lines(" ".join(str(text).split()), width, most) for text in texts]


def _comments(
    sheet: Sheet, area: Area, whole: "dict[str, pd.Series[Any]]", cut: "dict[str, Sequence[object] | pd.Series[Any]]"
) -> None:
    """The whole text of each cell that was cut."""
    options = {"x_scale": 2.5, "y_scale": 1.5, "author": ""}
    for key, texts in whole.items():
        if cut[key] is texts:
            continue
        for row, (text, shown) in enumerate(zip(texts, cut[key], strict=True), start=area.top + 1):
            if isinstance(shown, str) and shown.endswith("…") and shown != text:
                comment = fit_for_cell(str(text))[:_LONGEST]
                sheet.check(sheet.raw.write_comment(row, area.column(key), comment, options), row, area.column(key))
