"""Section rows: a line that holds one text for all rows under it ("华东区"), turned into a column of its own."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyarrow as pa

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.finding.remarks import is_signature, is_total
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.vocabulary import Table, headings, normal

_MOST = 20_000  # lines with a single cell; a sheet with more of them is not grouped but full of gaps
_LONGEST = 40  # letters of a section's name
_KEYED = re.compile(r"^\s*(?P<key>[^:：]{1,20}?)\s*[:：]\s*(?P<value>.+?)\s*$")
_COUNT = re.compile(r"\s*(?:[(（\[【][^)）\]】]*[)）\]】]|[:：])\s*$")
_NUMBER = re.compile(r"[\s\d.,:/\-￥¥$€%+]+$")
_PROVINCES = (
    "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|"
    "甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
)
_REGION = re.compile(
    rf"^(?:(?:华[东南西北中]|[东西][南北]|[东西南北中]部|港澳台|海外|国内|国外|{_PROVINCES})(?:地区|大区|片区|区域|区|省|市|自治区)?"
    r"|[\u4e00-\u9fff]{1,8}(?:大区|片区|地区|区域|省|市|县|区|自治区)"
    r"|(?:north|south|east|west|central)[\s-]?(?:east|west)?(?:ern)?(?:\s+\w+)?"
    r"|[a-z][\w .-]{1,30}\s(?:region|area|province|state|district|territory|zone))$",
    re.IGNORECASE,
)
_STORE = re.compile(r"^(?:.{1,15}(?:店|专柜|网点)|.{1,30}\s(?:store|shop|branch|outlet))$", re.IGNORECASE)
_CATEGORY = re.compile(r"^(?:.{1,10}(?:类|系列|品类|类别)|.{1,30}\s(?:series|category|range))$", re.IGNORECASE)
_CLASSES = (("region", _REGION), ("store", _STORE), ("category", _CATEGORY))
_TOLD_ABOVE = (
    (
        "region",
        re.compile(r"[分各按](?:地区|区域|大区|片区|省|市)|\bby (?:region|area|province|territory)\b", re.IGNORECASE),
    ),
    ("store", re.compile(r"[分各按](?:门店|店铺|分店|店)|\bby (?:store|shop|branch|outlet)\b", re.IGNORECASE)),
    ("category", re.compile(r"[分各按](?:品类|类别|分类|商品类别)|\bby (?:category|product group)\b", re.IGNORECASE)),
    (
        "owner",
        re.compile(r"[分各按](?:客户经理|业务员|负责人)|\bby (?:owner|account manager|sales rep)\b", re.IGNORECASE),
    ),
    ("staff", re.compile(r"[分各按](?:销售员|导购|店员|业务员|员工)|\bby (?:sales ?person|staff)\b", re.IGNORECASE)),
)


@dataclass(frozen=True)
class Band:
    """One section row: its line under the heading (from 0; -1: just above it), its words, the field they fill or ''."""

    line: int
    text: str
    field: str
    value: str


@dataclass(frozen=True)
class _Single:
    """A line with one cell: where, what, and whether the cell is merged over the width of the table."""

    line: int
    column: int
    text: str
    wide: bool


def bands(below: Any, filled: Any, heading: Heading, grid: Grid) -> tuple[Band, ...]:
    """The section rows under the heading, in order; ``filled`` counts the cells of each line.

    A line with a single cell is one where rows of the table follow it and its words name a region, a store or a
    category, or say a field themselves ("门店：西湖店"), or it is merged over the table; where nothing tells what it
    names, several such lines in a first column of dates, numbers or ids are needed. What could be a row of the table
    itself, such as a name alone in a list of customers, needs clear words.
    """
    if len(filled) == 0 or filled.min() > 1 or heading.table.name == "answers":
        return ()
    singles = _singles(below, filled, heading, grid)
    table, taken = heading.table, set(heading.fields)
    told = [(single, _told(single, table)) for single in singles]
    common = _field_of_the_sheet([field for _, (field, _) in told], heading, grid)
    unclear = sum(not field and single.column <= _first_column(heading) for single, (field, _) in told)
    found = []
    for single, (field, value) in told:
        if not _is_band(single, field, heading, common, unclear):
            continue
        meant = field or common
        usable = meant and meant not in taken and _has(table, meant)
        found.append(Band(single.line, single.text, meant if usable else "", value))
    return _with_the_first(found, heading)


def class_of(text: str) -> str:
    """The field that the words of a section name by themselves: region, store, category; '' if none."""
    value = _COUNT.sub("", text) or text
    return next((field for field, words in _CLASSES if words.match(value)), "")


def with_bands(cells: Any, heading: Heading, found: Sequence[Band]) -> tuple[Any, Heading]:
    """The cells and the heading with a column for each field that section rows fill: a value goes down to the next one.

    Of several fields the one that came first is the outer: where it changes, the inner ones begin anew.
    """
    fields = list(dict.fromkeys(band.field for band in found if band.field))
    zh = any("\u4e00" <= letter <= "\u9fff" for text in heading.texts for letter in text)
    for level, name in enumerate(fields):
        inner = [band for band in found if band.field in fields[: level + 1]]
        steps = [(max(band.line, 0), band.value if band.field == name else None) for band in inner]
        cells = cells.append_column(f"band_{name}", _filled_down(steps, cells.num_rows))
        label = heading.table.field(name).label("zh" if zh else "en")
        width = len(heading.texts)
        heading = replace(heading, texts=(*heading.texts, label), fields={**heading.fields, name: width})
    return cells, heading


def _filled_down(steps: list[tuple[int, str | None]], rows: int) -> Any:
    starts = np.array([line for line, _ in steps])
    last = np.searchsorted(starts, np.arange(rows), side="right")
    return pa.array([None, *(value for _, value in steps)], pa.string()).take(pa.array(last, pa.int64()))


def _singles(below: Any, filled: Any, heading: Heading, grid: Grid) -> list[_Single]:
    """The lines with one text in them that have rows of the table under them."""
    lines = np.flatnonzero(filled == 1)
    full = np.flatnonzero(filled > 1)
    lines = lines[lines < full[-1]] if len(full) else lines[:0]
    if len(lines) == 0 or len(lines) > _MOST:
        return []
    picked = below.take(pa.array(lines))
    where = {}
    for column, values in enumerate(picked.columns):
        if values.null_count < len(values):
            where.update({i: (column, text.strip()) for i, text in enumerate(values.to_pylist()) if text})
    wide = _wide(grid, heading)
    found = []
    for i, line in enumerate(lines.tolist()):
        column, text = where[i]
        if _could_be(text, heading):
            found.append(_Single(line, column, text, (heading.row + 1 + line, column) in wide))
    return found


def _could_be(text: str, heading: Heading) -> bool:
    unfit = len(text) > _LONGEST or _NUMBER.match(text) or is_total(text) or is_signature(text)
    return not unfit and text not in heading.texts and not any(text in line for line in heading.lines)


def _wide(grid: Grid, heading: Heading) -> set[tuple[int, int]]:
    """Where areas begin that are merged over half of the table's columns or more, in one row."""
    width = sum(bool(text) for text in heading.texts)
    return {
        (top, left) for top, left, bottom, right in grid.merged if top == bottom and (right - left + 1) * 2 >= width
    }


def _told(single: _Single, table: Table) -> tuple[str, str]:
    """The field that a line's words name ('' if none), and the value that they give."""
    keyed = _KEYED.match(single.text)
    if keyed:
        name = headings(table.name).get(normal(keyed["key"]), "")
        if name and table.field(name).kind == "text":
            return name, keyed["value"]
        other = next((field for field, words in _CLASSES if words.match(f"x {keyed['key']}")), "")
        return (other, keyed["value"]) if _has(table, other) else ("", single.text)
    return class_of(single.text), _COUNT.sub("", single.text) or single.text


def _field_of_the_sheet(fields: list[str], heading: Heading, grid: Grid) -> str:
    """What the lines name whose own words say nothing: what most others do, else what the title says ("各门店销售")."""
    counted = Counter(field for field in fields if field)
    if counted and counted.most_common(1)[0][1] * 2 > len(fields):
        return counted.most_common(1)[0][0]
    words = " ".join((*heading.above, grid.sheet))
    return next((field for field, told in _TOLD_ABOVE if _has(heading.table, field) and told.search(words)), "")


def _is_band(single: _Single, field: str, heading: Heading, common: str, unclear: int) -> bool:
    if single.wide or _KEYED.match(single.text):
        return single.wide or bool(field)
    here = next((name for name, column in heading.fields.items() if column == single.column), None)
    kind = heading.table.field(here).kind if here else "id"
    if single.column > _first_column(heading):
        return False
    if field and field == here:
        return False
    if field == "region" or (kind not in ("name", "text") and (field or common)):
        return True
    if kind in ("name", "text"):
        return bool(field) and "date" in heading.fields and kind == "text"
    return unclear > 1


def _first_column(heading: Heading) -> int:
    return next((column for column, text in enumerate(heading.texts) if text), 0)


def _with_the_first(found: list[Band], heading: Heading) -> tuple[Band, ...]:
    """The first section may stand above the heading where each section repeats it."""
    if not found or not heading.above:
        return tuple(found)
    last = _Single(-1, 0, heading.above[-1].strip(), wide=False)
    field, value = _told(last, heading.table)
    if field and any(band.field == field for band in found) and not is_total(last.text):
        return (Band(-1, last.text, field, value), *found)
    return tuple(found)


def _has(table: Table, name: str) -> bool:
    return any(field.name == name for field in table.fields)
