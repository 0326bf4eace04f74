"""Blank workbooks to fill in: one for each table of the vocabulary, with headings, notes and checks while typing."""

from datetime import date
from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.sheets import BLANK_CHOICES, BLANK_NOTES, BLANK_TEXTS, BLANKS
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.text.widths import text_width
from crm_sheets.vocabulary import CONCLUDED, TABLES, Field, Table

_CREATED = date(2026, 1, 1)  # part of no result: only so that two writes give the same bytes
_ROWS = 2_000  # rows that are formatted and checked
_MOMENT = "yyyy-mm-dd hh:mm"
_MESSAGE = 255  # longest input message


def write_blanks(folder: Path | str, lang: Lang) -> list[Path]:
    """Write one blank workbook per table into ``folder``, named by the table; returns their paths.

    They carry no mark of our own output: filled in, they are read like any workbook of the team.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for table in TABLES:
        path = folder / f"{table.label(lang)}.xlsx"
        with OutBook(path, table.label(lang), _CREATED, lang, mark="") as book:
            _write_blank(book.named_sheet(table.label(lang)), table)
        paths.append(path)
    return paths


def _write_blank(sheet: Sheet, table: Table) -> None:
    sheet.raw.hide_gridlines(1)
    heads = []
    for column, field in enumerate(field for field in table.fields if field.name not in CONCLUDED):
        needed = any(field.name in group for group in table.needs)
        style = "heading_fill_in" if needed else "heading"
        heads.append({"header": field.label(sheet.lang), "header_format": sheet.book.style(style)})
        _column(sheet, column, field, table)
    options = {"columns": heads, "style": "Table Style Light 1", "name": table.name.capitalize()}
    last = sum(field.name not in CONCLUDED for field in table.fields) - 1
    sheet.check(sheet.raw.add_table(0, 0, 1, last, options), 1, last)
    sheet.raw.set_row(0, 30)
    sheet.raw.freeze_panes(1, 0)
    sheet.raw.repeat_rows(0)


def _column(sheet: Sheet, column: int, field: Field, table: Table) -> None:
    """The format of a column, its note on the heading, and what may be typed."""
    note = _note(field, table, sheet.lang)
    sheet.raw.set_column(
        column,
        column,
        max(12, text_width(field.label(sheet.lang)) + 6),
        sheet.book.blank_style(_MOMENT if _is_moment(field, table) else BLANKS[field.kind].number_format),
    )
    sheet.check(sheet.raw.write_comment(0, column, note, {"x_scale": 1.6, "y_scale": 1.0, "author": ""}), 0, column)
    rule = {**_rule(field, table, sheet.lang), "input_message": note[:_MESSAGE], "error_type": "warning"}
    sheet.check(sheet.raw.data_validation(1, column, _ROWS, column, rule), 1, column)


def _note(field: Field, table: Table, lang: Lang) -> str:
    """What goes into a column: whether it is needed, then what it holds."""
    parts = []
    for group in table.needs:
        if field.name in group:
            others = [table.field(name).label(lang) for name in group]
            join = "、" if lang == "zh" else ", "
            parts.append(BLANK_TEXTS["needed" if len(group) == 1 else "one_of"](lang, fields=join.join(others)))
            break
    if _is_sign(field, table):
        parts.append(BLANK_TEXTS["yes_no"](lang))
    else:
        parts.append(BLANK_NOTES.get(f"{table.name}.{field.name}", BLANKS[field.kind].note)(lang))
    return ("" if lang == "zh" else " ").join(parts)


def _rule(field: Field, table: Table, lang: Lang) -> dict[str, object]:
    """What Excel checks while typing."""
    if field.kind == "flag":
        return {"validate": "list", "source": [BLANK_TEXTS["yes"](lang), BLANK_TEXTS["no"](lang)]}
    if choices := BLANK_CHOICES.get(f"{table.name}.{field.name}"):
        return {"validate": "list", "source": [label(lang) for label in choices.values()]}
    if field.kind == "date":
        message = BLANK_TEXTS["bad_date"](lang)
        return {"validate": "date", "criteria": ">=", "value": date(1900, 3, 1), "error_message": message}
    if field.kind in ("number", "money"):
        low, high = -1e12, 1e12
        message = BLANK_TEXTS["bad_number"](lang)
        return {"validate": "decimal", "criteria": "between", "minimum": low, "maximum": high, "error_message": message}
    return {"validate": "any"}


def _is_moment(field: Field, table: Table) -> bool:
    """Whether the time of the day counts: the clock of complaints goes by it."""
    days = ("purchased_on", "improvement_done")
    return field.kind == "date" and table.name in ("complaints", "complaint_events") and field.name not in days


def _is_sign(field: Field, table: Table) -> bool:
    """Whether this is one of the ten signs of a relationship, answered yes or no."""
    return table.name == "relationship" and field.kind == "flag"
