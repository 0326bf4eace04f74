"""Rows that are no data: totals, signatures and remarks, repeated headings; looked for only where a row is incomplete."""

import re
from typing import Literal

Furniture = Literal["row_total", "row_signature", "row_heading_again"]

_TOTAL = re.compile(
    r"^[\s（(【]*(?:(?:小\s*计|合\s*计|总\s*计|累\s*计|总\s*和|汇\s*总|本页|totals?|sum)[\s)）】]*(?:$|of\b|for\b|[:：\d共￥¥$.,（(])"
    r"|(?:grand\s+total|sub-?\s*total)\b)"
    r"|(?:小计|合计|总计|\bsubtotal|\btotal)\s*[:：]?\s*[\d,.￥¥$元]*\s*$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"^\s*(?:制表|制单|填表|审核|复核|审批|经办|批准|负责人|店长|财务|主管|签字|签名|盖章|备注|注|说明|附注|打印|导出|数据来源|统计|单位|"
    r"prepared|checked|approved|reviewed|signature|signed|note|notes|printed|exported|source)\s?\w{0,8}\s*(?:[:：]|$)",
    re.IGNORECASE,
)


def furniture(line: list[str], heading: tuple[str, ...]) -> tuple[Furniture, str] | None:
    """What an incomplete row is if it is no data, with the words that told; None if it is a row with a fault.

    ``line`` are the row's cells ('' where empty), ``heading`` the texts of the heading row.
    """
    filled = [cell.strip() for cell in line if cell.strip()]
    again = sum(cell.strip() == text for cell, text in zip(line, heading, strict=True) if text)
    if again >= 2 and again * 2 > len(filled):
        return "row_heading_again", filled[0]
    for cell in filled:
        if _TOTAL.search(cell) and len(cell) <= 40:
            return "row_total", cell
    if filled and _SIGNATURE.match(filled[0]):
        return "row_signature", filled[0]
    return None
