"""What must hold for any cells, sheets and bytes; each target takes raw bytes and makes its input of them."""

import math
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

KINDS = ("text", "id", "name", "phone", "date", "number", "money")
WORDS = (
    *(
        "日期",
        "金额",
        "客户名称",
        "电话",
        "数量",
        "单价",
        "订单号",
        "产品",
        "Date",
        "Amount",
        "Customer",
        "Phone",
        "Qty",
    ),
    *(
        "合计",
        "小计",
        "Total",
        "制表人：王五",
        "华东区",
        "单位：万元",
        "投诉内容",
        "投诉时间",
        "办结时间",
        "序号",
        "1、您满意吗？",
    ),
    *(
        "2026-05-01",
        "2026.5.1",
        "5/6/2026",
        "13/5/26",
        "20260501",
        "46143",
        "29-Aug-26",
        "二〇二六年五月一日",
        "1900-01-00",
    ),
    *(
        "￥1,200.00",
        "1.2万",
        "(300)",
        "1.234,50",
        "12.5%",
        "1.38E+10",
        "1e999",
        "-0",
        "nan",
        "inf",
        "1'200",
        "壹仟元整",
    ),
    *(
        "13800138000",
        "+86 138 0013 8000",
        "0571-88886666转8",
        "13800138000/13900139000",
        "a@b.cn",
        "110101199003070011",
    ),
    *(
        "#N/A",
        "#REF!",
        "是",
        "√",
        "N/A",
        "-",
        "散客",
        "锟斤拷",
        "Ã©",
        "\u0000",
        "=cmd|' /C calc'!A0",
        "KH001",
        "001",
        "1001.0",
    ),
)


def load() -> None:
    """Import what is searched, so that it is watched."""
    from crm_sheets.reading.finding import regions  # noqa: F401


def casting(data: bytes) -> None:
    """A column of any text is cast: one value or a missing one for each cell, finite, no exception."""
    import pyarrow as pa

    from crm_sheets.reading.values.casting import cast

    kind = KINDS[data[0] % len(KINDS)] if data else "text"
    cells = list(_cells(data[1:]))
    found = cast(pa.array(cells, pa.string()), kind)  # type: ignore[arg-type]
    assert len(found.values) == len(found.bad) == len(cells)
    if kind in ("number", "money"):
        assert all(math.isfinite(value) for value in found.values.dropna())


def sheets(data: bytes) -> None:
    """A sheet of anything is read or not recognised, its rows add up, and every problem is worded in both languages."""
    from crm_sheets.language import LANGS
    from crm_sheets.playbook import Playbook
    from crm_sheets.reading.columns.by_values import Known
    from crm_sheets.reading.finding.regions import regions
    from crm_sheets.reading.parts import Part, first_look, second_look

    grid = _grid(data)
    if grid is None:
        return
    rules = Playbook.default()
    for region in regions(grid):
        part = first_look(region, rules)
        part = part if isinstance(part, Part) else second_look(part, rules, Known())
        if part.sheet is not None:
            assert 0 <= part.sheet.used <= part.sheet.read <= grid.cells.num_rows
        for lang in LANGS:
            part.problems.frame(lang)


def raw_bytes(data: bytes) -> None:
    """Whatever the bytes are, what runs beside the engine ends with an answer or an exception that the worker knows."""
    from crm_sheets.reading.opening.worker import answer

    ending = (".csv", ".xlsx", ".xls", ".ods", ".txt", ".html")[data[0] % 6] if data else ".csv"
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / f"a{ending}"
        path.write_bytes(data[1:])
        assert "status" in answer(path, Path(name))


def _cells(data: bytes) -> Iterator[str | None]:
    """Cells made of bytes: words that mean something, and runs of anything between."""
    place = 0
    while place < len(data):
        first = data[place]
        if first < len(WORDS):
            yield WORDS[first]
            place += 1
        elif first == 255:
            yield None
            place += 1
        else:
            length = first % 24
            yield data[place + 1 : place + 1 + length].decode("utf-8", "replace") or None
            place += 1 + length


def _grid(data: bytes) -> Any:
    import pyarrow as pa

    from crm_sheets.reading.finding.grids import Grid

    width = data[0] % 9 + 1 if data else 1
    cells = list(_cells(data[1:]))
    lines = [cells[start : start + width] for start in range(0, len(cells), width)]
    if not lines:
        return None
    lines[-1] += [None] * (width - len(lines[-1]))
    columns = {str(i): pa.array([line[i] for line in lines], pa.string()) for i in range(width)}
    return Grid("a.xlsx", "Sheet1", pa.table(columns))
