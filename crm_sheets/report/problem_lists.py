"""Problems as tables: by kind and one by one; used by the report and by problems.xlsx."""

from collections.abc import Sequence
from itertools import chain, islice

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.findings import FINDINGS
from crm_sheets.language.sheets import LEVEL_MEANINGS, LEVELS, TEXTS
from crm_sheets.problems import COLUMNS, Problems
from crm_sheets.problems import LEVELS as ORDER
from crm_sheets.report import looks
from crm_sheets.report.tables import Area, Column, write_grid
from crm_sheets.report.workbook import Sheet


def first(found: Problems, lang: Lang, count: int) -> pd.DataFrame:
    """The first problems one by one, errors first, without making the others."""
    ordered = sorted(found, key=lambda problem: ORDER.index(problem.level))
    lines = islice(chain.from_iterable(problem.lines(lang) for problem in ordered), count)
    return pd.DataFrame(lines, columns=COLUMNS)


def total(found: Problems) -> int:
    """How many lines the list of all problems has."""
    return sum(found.counts.values())


def write_summary(sheet: Sheet, row: int, found: Problems, until: int | None = None) -> int:
    """One row for each kind of problem, the advice running on to column ``until``; returns the next free row."""
    table = found.summary(sheet.lang)
    if table.empty:
        sheet.text(row, 0, TEXTS["no_problems"](sheet.lang), "subtitle")
        return row + 1
    columns = [
        Column("level", [LEVELS[level](sheet.lang) for level in table["level"]], "centre"),
        Column("meaning", table["meaning"], cap=34.0),
        Column("rows", table["rows"], "whole"),
        Column("files", table["files"], "whole"),
        Column("todo", table["advice"], cap=70.0, spill=until is not None),
    ]
    area = write_grid(sheet, row, 0, columns, until)
    colour_levels(sheet, area)
    return area.bottom + 1


def write_counts(sheet: Sheet, row: int, found: Problems) -> int:
    """One row for each kind of note about which nothing needs to be done, with its count; returns the next free row."""
    table = found.summary(sheet.lang)
    columns = [
        Column("level", [LEVELS["note"](sheet.lang)] * len(table), "centre"),
        Column("meaning", table["meaning"]),
    ]
    area = write_grid(sheet, row, 0, [*columns, Column("count", table["rows"], "whole")])
    return area.bottom + 1


def write_rows(sheet: Sheet, row: int, names: "pd.Series[str]", counts: Sequence[Column]) -> None:
    """Rows read, used and left out of each table; the first column, narrow above, becomes as wide as the names."""
    write_grid(sheet, row, 0, [Column("data", names), *counts])


def list_columns(lines: pd.DataFrame, lang: Lang) -> list[Column]:
    """The columns of a list of problems: level, place, what was typed, what is wrong, what to do."""
    advice = {code: FINDINGS[code].advice(lang) for code in lines["code"].unique()}
    levels = {level: LEVELS[level](lang) for level in ORDER}
    return [
        Column("level", lines["level"].map(levels), "centre"),
        Column("file", lines["file"], cap=34.0),
        Column("sheet", lines["sheet"], cap=20.0),
        Column("row", lines["row"], "plain"),
        Column("column", lines["column"], "centre"),
        Column("cell", lines["value"], cap=30.0),
        Column("message", lines["message"], cap=70.0),
        Column("todo", lines["code"].map(advice), cap=50.0),
    ]


def colour_levels(sheet: Sheet, area: Area) -> None:
    """Colour the levels: errors red, warnings amber, notes green."""
    if not area.count:
        return
    for level in ORDER:
        colour = sheet.book.rule(looks.PROBLEM_LEVELS[level])
        rule = {"type": "cell", "criteria": "==", "value": f'"{LEVELS[level](sheet.lang)}"', "format": colour}
        sheet.raw.conditional_format(*area.box("level"), rule)


def legend(lang: Lang) -> str:
    """What the three levels mean, in one line."""
    join = TEXTS["legend_join"](lang)
    return join.join(
        TEXTS["legend"](lang, level=LEVELS[level](lang), meaning=LEVEL_MEANINGS[level](lang)) for level in ORDER
    )
