"""crm-sheets card as it is typed: a customer who was merged, among files of other things."""

from pathlib import Path

import pytest
from commands import command
from grids_by_hand import Row, xlsx
from recalculate import read

from crm_sheets.language import Lang

CUSTOMERS: dict[Lang, list[Row]] = {
    "zh": [
        ["客户编号", "客户名称", "电话"],
        ["KH1", "王芳", "13800138000"],
        ["KH9", "王芳", "13800138000"],
        ["KH2", "李强", "13900139000"],
    ],
    "en": [
        ["Customer ID", "Customer name", "Phone"],
        ["KH1", "Ada Moss", "13800138000"],
        ["KH9", "Ada Moss", "13800138000"],
        ["KH2", "Ben Hale", "13900139000"],
    ],
}
SALES: list[Row] = [
    ["客户编号", "日期", "产品", "金额"],
    ["KH9", "2026-09-01", "茶", 120],
    ["KH2", "2026-09-02", "茶", 80],
]
EVENTS: list[Row] = [["投诉编号", "时间", "事件", "经办人"], ["T1", "2026-09-03 09:20", "上报", "王总"]]
NOTES: list[Row] = [
    ["茶", "好"],
    ["花", "红"],
    ["水", "清"],
    ["山", "高"],
]  # no table of ours: told by what others hold


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_former_id_of_a_merged_customer_gives_the_card(lang: Lang, tmp_path: Path) -> None:
    """KH1 and KH9 are one person; the sale of KH9 stands on the card. Cases tell of no customer and do no harm."""
    (tmp_path / "in").mkdir()
    for name, rows in {"c": CUSTOMERS[lang], "s": SALES, "e": EVENTS, "n": NOTES}.items():
        xlsx(tmp_path / "in" / f"{name}.xlsx", *rows)
    arguments = ("card", "KH9", "--from", tmp_path / "in", "-o", tmp_path / "out", "--lang", lang, "-q")
    said = command(*arguments, "--as-of", "2026-09-30")
    assert said.code == 0, said
    book = read(tmp_path / "out" / "cards.xlsx")
    cells = [str(cell.value) for sheet in book for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert CUSTOMERS[lang][1][1] in cells
    assert any("KH1" in cell for cell in cells)
    assert any(cell.startswith("茶") for cell in cells)
