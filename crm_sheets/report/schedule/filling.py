"""Filling in: the lists to choose from, and the colours of what is done, late or flagged."""

from datetime import date

from xlsxwriter.utility import xl_col_to_name

from crm_sheets.language.grades import STATUSES
from crm_sheets.language.sheets import TEXTS
from crm_sheets.report import wording
from crm_sheets.report.churn import colour_flags
from crm_sheets.report.tables import Area
from crm_sheets.report.workbook import Sheet, serial


def to_fill_in(sheet: Sheet, area: Area, today: date) -> None:
    """Give the columns to fill in their choices, and rows their colours; nothing is locked, or Excel would not sort."""
    statuses = {
        "validate": "list",
        "source": [label(sheet.lang) for label in STATUSES.values()],
        "input_title": TEXTS["status_title"](sheet.lang),
        "input_message": TEXTS["status_help"](sheet.lang),
    }
    help_text = TEXTS["date_help"](sheet.lang, as_of=wording.day(today))
    dates = {
        "validate": "date",
        "criteria": ">=",
        "value": today,
        "input_message": help_text,
        "error_message": help_text,
    }
    for key, rule in (("status", statuses), ("next_date", dates)):
        box = area.box(key)
        sheet.check(sheet.raw.data_validation(*box, rule), box[0], box[1])
    _colour(sheet, area, today)


def _colour(sheet: Sheet, area: Area, today: date) -> None:
    """Grey and struck out once done or cancelled; before that red where the planned day is over.

    Amber is the day due that was over when the plan was made; flags have their colours.
    """
    status = f"${xl_col_to_name(area.column('status'))}{area.top + 2}"
    ends = ",".join(f'{status}="{STATUSES[code](sheet.lang)}"' for code in ("done", "cancelled"))
    rule = {"type": "formula", "criteria": f"=OR({ends})", "format": sheet.book.rule("done"), "stop_if_true": True}
    sheet.raw.conditional_format(area.top + 1, area.left, area.bottom, area.right, rule)
    waits = f'{status}="{STATUSES["todo"](sheet.lang)}"'
    if "due" in area.keys:
        planned = f"${xl_col_to_name(area.column('due'))}{area.top + 2}"
        rule = {"type": "formula", "criteria": f"=AND({waits},{planned}<TODAY())", "format": sheet.book.rule("red")}
        for key in ("due", "name"):
            sheet.raw.conditional_format(*area.box(key), rule)
    if "wanted" in area.keys:
        wanted = f"${xl_col_to_name(area.column('wanted'))}{area.top + 2}"
        criteria = f'=AND({wanted}<>"",{wanted}<{serial(today)})'
        rule = {"type": "formula", "criteria": criteria, "format": sheet.book.rule("amber")}
        sheet.raw.conditional_format(*area.box("wanted"), rule)
    colour_flags(sheet, area)
