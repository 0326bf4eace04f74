"""The sheet of columns: what each column was taken for and how that was told, with a place to correct it."""

from itertools import groupby

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.sheets import AUTOMATIC, HOW_TOLD, TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.tables import Area, Column, plain_list
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.vocabulary import ALL_TABLES, ANSWERS, Table

_WIDE = 16.0
_LINES = 3  # of the hint above the list


def write_columns(book: OutBook, mapping: pd.DataFrame) -> None:
    """The sheet of columns, and a hidden one with the fields of each table for its drop-down lists.

    ``mapping`` has file, sheet, table, column, heading, field, and how (left out: everything by its heading).
    """
    sheet = book.sheet("columns")
    if mapping.empty:
        sheet.text(sheet.title(TITLES["columns"](sheet.lang)), 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return
    top = sheet.title(TITLES["columns"](sheet.lang)) + 1
    columns = _columns(mapping.reset_index(drop=True), sheet.lang)
    sheet.want(len(columns) - 1, _WIDE)
    _write_hint(sheet, top - 1, len(columns) - 1)
    area = plain_list(sheet, top, columns)
    _offer_fields(sheet, area, mapping["table"].tolist(), _write_fields(book))


def _columns(mapping: pd.DataFrame, lang: Lang) -> list[Column]:
    fields = mapping["field"].fillna("").astype(str)
    labels = {(table.name, field.name): field.label(lang) for table in ALL_TABLES for field in table.fields}
    meanings = [labels.get(key, "") for key in zip(mapping["table"], fields, strict=True)]
    how = mapping["how"] if "how" in mapping else fields.where(fields == "", "heading").replace("", "not_used")
    return [
        Column("file", mapping["file"], cap=40.0),
        Column("sheet", mapping["sheet"], cap=24.0),
        Column("table", wording.worded("data", mapping["table"], lang)),
        Column("column", mapping["column"], "centre"),
        Column("heading", mapping["heading"].str.split().str.join(" ")),  # a broken one would be cut in a single line
        Column("field", fields.where(fields != "", TEXTS["not_used"](lang))),
        Column("field_label", meanings),
        Column("how", [HOW_TOLD[key](lang) if key in HOW_TOLD else str(key) for key in how]),
        Column("change_to", [""] * len(mapping), "fill_in"),
    ]


def _write_hint(sheet: Sheet, row: int, last: int) -> None:
    """What to do, in one cell over the whole width: the widths of the columns are not known yet."""
    sheet.merged(row, 0, last, TEXTS["columns_hint"](sheet.lang), "hint")
    sheet.lines(row, _LINES)


def _write_fields(book: OutBook) -> dict[str, str]:
    """A hidden sheet with a column of choices for each table; returns their places as formulas want them."""
    sheet = book.sheet("fields")
    choices = {table.name: choices_of(table, book.lang) for table in ALL_TABLES if table is not ANSWERS}
    longest = max(map(len, choices.values()))
    padded = [[*texts, *[""] * (longest - len(texts))] for texts in choices.values()]
    sheet.columns(0, 0, padded, [book.style("plain_text")] * len(padded))
    sheet.raw.hide()
    letters = [chr(ord("A") + i) for i in range(len(choices))]
    return {
        name: f"='{sheet.name}'!${letter}$1:${letter}${len(texts)}"
        for (name, texts), letter in zip(choices.items(), letters, strict=True)
    }


def choices_of(table: Table, lang: Lang) -> list[str]:
    """What a column of that table may be changed to: not used, automatic, each field by its label."""
    labels = [field.label(lang) for field in table.fields]
    return [TEXTS["not_used"](lang), AUTOMATIC(lang), *labels]


def _offer_fields(sheet: Sheet, area: Area, tables: list[str], places: dict[str, str]) -> None:
    """One drop-down list for each run of rows of one table; questions of a questionnaire have none."""
    column = area.column("change_to")
    row = area.top + 1
    for name, run in groupby(tables):
        count = len(list(run))
        if name in places:
            rule = {
                "validate": "list",
                "source": places[name],
                "input_message": TEXTS["columns_choose"](sheet.lang),
                "error_message": TEXTS["columns_wrong"](sheet.lang),
            }
            sheet.check(sheet.raw.data_validation(row, column, row + count - 1, column, rule), row, column)
        row += count
