"""Rows that are no data: totals, signatures and remarks, headings and titles that are repeated."""

import re
from typing import Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crm_sheets.problems import Problem
from crm_sheets.reading.body import Body, Mask
from crm_sheets.reading.words import TOTALS

Furniture = Literal["row_total", "row_signature", "row_heading_again"]

_TOTAL = re.compile(
    r"^[\s（(【]*(?:(?:小\s*计|合\s*计|总\s*计|累\s*计|总\s*和|汇\s*总|本页|totals?|sum)[\s)）】]*(?:$|of\b|for\b|[:：\d共￥¥$.,（(])"
    r"|(?:grand\s+total|sub-?\s*total)\b)"
    r"|(?:小计|合计|总计|\bsubtotal|\btotal)\s*[:：]?\s*[\d,.￥¥$元]*\s*$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"^\s*(?:制表|制单|填表|审核|复核|审批|经办|批准|负责人|店长|财务|主管|签字|签名|盖章|备注|注|说明|附注|打印|导出|数据来源|统计|单位|"
    r"prepared|checked|approved|reviewed|signature|signed|note|notes|printed|exported|source)"
    r"(?:\s?[^\W\d]{0,8}\s*[:：]|\s?(?:人|员|者|时间|日期|by)?\s*$)",
    re.IGNORECASE,
)


def set_aside(body: Body, incomplete: Mask) -> tuple[Mask, list[Problem]]:
    """The rows that are no data, each with a note: among those incomplete, nearly empty, or with a total for a name."""
    suspects = incomplete | (body.filled <= 2) | _speaks_like_furniture(body)
    no_data = np.zeros_like(incomplete)
    titles = frozenset(cell for line in body.grid.head(body.heading.row) for cell in line if cell)
    notes = []
    for position, line in zip(np.flatnonzero(suspects), body.lines(suspects), strict=True):
        told = furniture(line, body.heading.texts, titles, complete=not incomplete[position])
        if told:
            no_data[position] = True
            row = int(body.numbers[position])
            notes.append(Problem(told[0], body.grid.file, body.grid.sheet, (row,), "", (told[1],)))
    return no_data, notes


def furniture(
    line: list[str], heading: tuple[str, ...], titles: frozenset[str] = frozenset(), *, complete: bool = False
) -> tuple[Furniture, str] | None:
    """What a row is if it is no data, with the words that told; None if it is a row with a fault.

    ``line`` are the row's cells ('' where empty), ``heading`` the texts of the heading row, ``titles`` what stands
    above it. A ``complete`` row has all that its table needs, so that only plain words tell.
    """
    filled = [cell.strip() for cell in line if cell.strip()]
    again = sum(cell.strip() == text for cell, text in zip(line, heading, strict=True) if text)
    if again >= 2 and again * 2 > len(filled):
        return "row_heading_again", filled[0]
    if len(set(filled)) == 1 and filled[0] in titles:
        return "row_heading_again", filled[0]
    for place, cell in enumerate(filled):
        if cell in TOTALS or (not complete and place < 3 and len(cell) <= 40 and _TOTAL.search(cell)):
            return "row_total", cell
    if filled and _SIGNATURE.match(filled[0]) and (not complete or {*filled[0]} & {*":："}):
        return "row_signature", filled[0]
    return None


def _speaks_like_furniture(body: Body) -> Mask:
    """Rows that are whole and still name a total, or repeat the heading, where a name or an id should stand."""
    found = np.zeros(len(body.numbers), dtype=np.bool_)
    words = pa.array(TOTALS)
    for name, column in body.heading.fields.items():
        if body.heading.table.field(name).kind in ("id", "name"):
            cells = body.cells.column(column)
            heading = pa.array([body.heading.texts[column]])
            found |= pc.is_in(cells, words).to_numpy() | pc.is_in(cells, heading).to_numpy()
    return found
