"""Result tables as declared: name, what a row is, and columns with type, unit and meaning."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from crm_sheets.language.text import Text

NO_UNIT = Text("", "")
Type = Literal["text", "code", "whole", "number", "money", "share", "date", "month", "yes_no"]
TYPES: dict[Type, Text] = {
    "text": Text("文字", "text"),
    "code": Text("代码", "code"),
    "whole": Text("整数", "whole number"),
    "number": Text("数", "number"),
    "money": Text("金额", "money"),
    "share": Text("占比（0 到 1）", "share (0 to 1)"),
    "date": Text("日期", "date"),
    "month": Text("月份（第一天）", "month (its first day)"),
    "yes_no": Text("是否", "true or false"),
}


class ResultColumn(NamedTuple):
    """A column of result tables: the same name means the same in every table. ``unit`` is empty where ``type`` says it."""

    type: Type
    meaning: Text
    unit: Text = NO_UNIT


class ResultTable(NamedTuple):
    """A result table: its name in ``Results.tables`` and ``--data``, what a row is, and its columns in their order.

    ``own`` are the columns that mean something else here than in other tables (``RESULT_COLUMNS``). ``further`` says
    which columns may follow that have no names of ours (columns of the team).
    """

    name: str
    rows: Text
    columns: tuple[str, ...]
    own: Mapping[str, ResultColumn] = MappingProxyType({})
    further: Text | None = None


def result_column(type: Type, zh: str, en: str, unit: Text = NO_UNIT) -> ResultColumn:
    """A column that means ``zh`` and ``en``."""
    return ResultColumn(type, Text(zh, en), unit)


def result_table(
    name: str, zh: str, en: str, columns: str, further: Text | None = None, **own: ResultColumn
) -> ResultTable:
    """A table whose rows are ``zh`` and ``en``, with the names of its columns between spaces."""
    return ResultTable(name, Text(zh, en), tuple(columns.split()), own, further)
