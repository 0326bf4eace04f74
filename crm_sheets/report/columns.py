"""The sheet of columns: what each column was taken for and how that was told, with a place to correct it."""

from collections.abc import Sequence
from itertools import groupby

import pandas as pd

from crm_sheets.language import Lang, Text
from crm_sheets.language.sheets import AUTOMATIC, HOW_TOLD, TEXTS, TITLES
from crm_sheets.report.seen_tables import NONE, UNKNOWN, seen_kind_label
from crm_sheets.report.tables import Area, Column, plain_list
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.vocabulary import ALL_TABLES, ANSWERS, EVERY_TABLE, Table

_WIDE = 16.0
_LINES = 3  # of the hint above the list
_ANY = "any"  # the choices for columns of a table of no kind: the fields of all kinds
_NOT_READ = "not_recognised"
_QUESTION = "value"  # what Reading.seen calls each column of answers


def write_columns(book: OutBook, mapping: pd.DataFrame, seen: pd.DataFrame | None = None) -> None:
    """The sheet of columns, and a hidden one with the fields of each table for its drop-down lists.

    ``mapping`` has file, sheet, table, column, heading, field, and how (left out: everything by its heading), doubt and
    samples (left out: none). Columns of tables that were not recognised come first, of those left alone last. Where a
    kind was ``wanted`` in vain (see Reading.seen) the fields of that kind are offered.
    """
    sheet = book.sheet("columns")
    if mapping.empty:
        sheet.text(sheet.title(TITLES["columns"](sheet.lang)), 0, TEXTS["no_table"](sheet.lang), "subtitle")
        return
    lines = _in_order(_whole(mapping))
    top = sheet.title(TITLES["columns"](sheet.lang)) + 1
    columns = _columns(lines, sheet.lang)
    for place, column in enumerate(columns):
        if column.key in ("change_to", "doubt"):
            sheet.want(place, _WIDE)
    _write_hint(sheet, top - 1, len(columns) - 1)
    area = plain_list(sheet, top, columns)
    _offer_fields(sheet, area, _offered(lines, seen), _write_fields(book))


def _whole(mapping: pd.DataFrame) -> pd.DataFrame:
    """The mapping with all its columns."""
    fields = mapping["field"].fillna("").astype(str)
    told = fields.where(fields == "", "heading").replace("", "not_used")
    more: dict[str, pd.Series[str] | str] = {"how": told, "doubt": "", "samples": ""}
    lines = mapping.assign(field=fields)
    for name, values in more.items():
        if name not in lines:
            lines[name] = values
    return lines.reset_index(drop=True)


def _in_order(lines: pd.DataFrame) -> pd.DataFrame:
    unread, left_alone = lines["how"] == _NOT_READ, lines["table"].isin((NONE, UNKNOWN))
    rank = pd.Series(1, index=lines.index).mask(unread, 0).mask(left_alone, 2)
    return lines.assign(rank=rank).sort_values("rank", kind="stable").reset_index(drop=True)


def _columns(lines: pd.DataFrame, lang: Lang) -> list[Column]:
    unread = lines["how"] == _NOT_READ
    doubts = lines["doubt"].where(~unread, "")
    fields = lines["field"].where(~unread, lines["doubt"])  # the best guess of a table that was not recognised
    labels = {(table.name, field.name): field.label(lang) for table in EVERY_TABLE for field in table.fields}
    labels[ANSWERS.name, _QUESTION] = TEXTS["asked_in_survey"](lang)
    unused = TEXTS["not_used"](lang)
    named = [labels.get(key, key[1]) or unused for key in zip(lines["table"], fields, strict=True)]
    codes = [Column("field", fields.where(fields != "", unused))] if lang == "en" else []  # they are English words
    return [
        Column("file", lines["file"], cap=40.0),
        Column("sheet", lines["sheet"], cap=24.0),
        Column("table", [seen_kind_label(kind, lang) for kind in lines["table"]]),
        Column("column", lines["column"], "centre"),
        Column("heading", lines["heading"].str.split().str.join(" ")),  # a broken one would be cut in a single line
        *codes,
        Column("field_label", named),
        Column("how", [HOW_TOLD[key](lang) if key in HOW_TOLD else str(key) for key in lines["how"]]),
        Column("change_to", [""] * len(lines), "fill_in"),
        Column(
            "doubt", [_doubt(kind, doubt, labels, lang) for kind, doubt in zip(lines["table"], doubts, strict=True)]
        ),
        Column("samples", lines["samples"], cap=50.0),
    ]


def _doubt(kind: str, doubt: object, labels: dict[tuple[str, str], str], lang: Lang) -> str:
    """A field by its label, a text as it is."""
    return doubt(lang) if isinstance(doubt, Text) else labels.get((kind, str(doubt)), str(doubt))


def _write_hint(sheet: Sheet, row: int, last: int) -> None:
    """What to do, in one cell over the whole width: the widths of the columns are not known yet."""
    sheet.merged(row, 0, last, TEXTS["columns_hint"](sheet.lang), "hint")
    sheet.lines(row, _LINES)


def _write_fields(book: OutBook) -> dict[str, str]:
    """A hidden sheet with a column of choices for each table; returns their places as formulas want them."""
    sheet = book.sheet("fields")
    choices = {table.name: choices_of(table, book.lang) for table in ALL_TABLES} | {_ANY: _of_any(book.lang)}
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


def _of_any(lang: Lang) -> list[str]:
    """The choices of all tables, each once, those of sales first."""
    tables = sorted(ALL_TABLES, key=lambda table: table.name != "sales")
    return list(dict.fromkeys(choice for table in tables for choice in choices_of(table, lang)))


def _offered(lines: pd.DataFrame, seen: pd.DataFrame | None) -> list[str]:
    """For each line of which table the fields are offered."""
    wanted = {}
    if seen is not None and len(seen):
        refused = seen.loc[seen["wanted"] != ""]
        wanted = dict(zip(zip(refused["file"], refused["sheet"], strict=True), refused["wanted"], strict=True))
    known = {table.name for table in ALL_TABLES}
    places = zip(lines["file"], lines["sheet"], lines["table"], strict=True)
    return [wanted.get((file, sheet)) or (kind if kind in known else _ANY) for file, sheet, kind in places]


def _offer_fields(sheet: Sheet, area: Area, tables: Sequence[str], places: dict[str, str]) -> None:
    """One drop-down list for each run of rows of one table; who chose another kind of table may type its fields."""
    column = area.column("change_to")
    row = area.top + 1
    for name, run in groupby(tables):
        count = len(list(run))
        rule = {
            "validate": "list",
            "source": places[name],
            "input_message": TEXTS["columns_choose"](sheet.lang),
            "error_type": "warning",
            "error_message": TEXTS["columns_typed"](sheet.lang),
        }
        sheet.check(sheet.raw.data_validation(row, column, row + count - 1, column, rule), row, column)
        row += count
