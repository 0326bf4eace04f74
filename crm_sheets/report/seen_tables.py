"""The sheet of tables: every table seen and what it was taken for, with a place to say what it is."""

import pandas as pd

from crm_sheets.language import Lang, Text
from crm_sheets.language.sheets import AUTOMATIC, HOW_TOLD, TEXTS, TITLES
from crm_sheets.report import looks
from crm_sheets.report.tables import Area, Column, plain_list
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.vocabulary import ALL_TABLES, EVERY_TABLE

_WIDE, _CHANGE_TO = 16.0, 6  # the column with that heading
_LINES = 3  # of the hint above the list
NONE, UNKNOWN = "none", ""  # instead of a kind: none of ours; not recognised


def write_tables(book: OutBook, seen: pd.DataFrame) -> None:
    """The sheet of tables from the lines of Reading.seen: first those not recognised, last those left alone."""
    sheet = book.sheet("tables")
    top = sheet.title(TITLES["tables"](sheet.lang)) + 1
    if seen.empty:
        sheet.text(top - 1, 0, TEXTS["no_table_seen"](sheet.lang), "subtitle")
        return
    columns = _columns(tables_in_order(seen), sheet.lang)
    sheet.want(_CHANGE_TO, _WIDE)
    sheet.merged(top - 1, 0, len(columns) - 1, TEXTS["tables_hint"](sheet.lang), "hint")
    sheet.lines(top - 1, _LINES)
    area = plain_list(sheet, top, columns)
    _offer_kinds(sheet, area)
    _colour(sheet, area)


def tables_in_order(seen: pd.DataFrame) -> pd.DataFrame:
    """What needs an answer first, what is left alone last; inside of each in reading order."""
    asked = (seen["table"] == UNKNOWN) | (seen["wanted"] != "")
    rank = asked.map({True: 0, False: 1}).where(asked | (seen["table"] != NONE), 2)
    return seen.assign(rank=rank).sort_values("rank", kind="stable").drop(columns="rank").reset_index(drop=True)


def seen_kind_label(kind: str, lang: Lang) -> str:
    """The kind of a table in words, also none of ours and not recognised."""
    words = {NONE: TEXTS["none_of_ours"], UNKNOWN: TEXTS["not_recognised"]}
    return (words.get(kind) or next(t.label for t in EVERY_TABLE if t.name == kind))(lang)


def _columns(seen: pd.DataFrame, lang: Lang) -> list[Column]:
    def labels(kinds: "pd.Series[str]") -> list[str]:
        return [seen_kind_label(kind, lang) if kind else "" for kind in kinds]

    return [
        Column("file", seen["file"], cap=30.0),
        Column("sheet", seen["sheet"], cap=18.0),
        Column("place", seen["place"]),
        Column("table_rows", seen["rows"], "whole"),
        Column("table", [seen_kind_label(kind, lang) for kind in seen["table"]]),
        Column("how", [HOW_TOLD["decision"](lang) if how == "decision" else "" for how in seen["how"]]),
        Column("change_to", labels(seen["wanted"]), "fill_in"),
        Column("closest", labels(seen["closest"])),
        Column("lacks", [text(lang) if isinstance(text, Text) else "" for text in seen["lacks"]], cap=44.0),
        Column("headings", seen["headings"], cap=48.0),
    ]


def _offer_kinds(sheet: Sheet, area: Area) -> None:
    """The drop-down list of the kinds, none of ours and automatic."""
    labels = [table.label(sheet.lang) for table in ALL_TABLES]
    rule = {
        "validate": "list",
        "source": [*labels, TEXTS["none_of_ours"](sheet.lang), AUTOMATIC(sheet.lang)],
        "input_message": TEXTS["tables_choose"](sheet.lang),
        "error_message": TEXTS["columns_wrong"](sheet.lang),
    }
    box = area.box("change_to")
    sheet.check(sheet.raw.data_validation(*box, rule), box[0], box[1])


def _colour(sheet: Sheet, area: Area) -> None:
    """Amber where a table was not recognised."""
    said = f'"{TEXTS["not_recognised"](sheet.lang)}"'
    rule = {"type": "cell", "criteria": "==", "value": said, "format": sheet.book.rule(looks.PROBLEM_LEVELS["warning"])}
    sheet.raw.conditional_format(*area.box("table"), rule)
