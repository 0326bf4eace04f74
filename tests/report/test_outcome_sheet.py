"""The sheet Outcome: what the tables say in words, and none where nothing came back."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from recalculate import read

from crm_sheets.language import Lang
from crm_sheets.report import write_follow_ups
from crm_sheets.results import Results

TABLES = {
    "follow_up_kept": pd.DataFrame(
        {
            "person": ["李娜"] * 4, "reason": ["rhythm", "silence_red", "contract_end", "warranty_end"],
            "planned": [4, 2, 3, 1], "kept": [3, 0, 1, 1], "share": [0.75, 0.0, 1 / 3, 1.0],
        }
    ),
    "follow_up_return": pd.DataFrame(
        {"called": [True, False], "customers": [20, 10], "bought": [8, 1], "share": [0.4, 0.1], "error": [0.2, 0.17]}
    ),
    "follow_up_success": pd.DataFrame(
        {
            "by": ["channel", "hour"], "what": ["phone", ""], "tries": [5, 5], "reached": [4, 4], "share": [0.8, 0.8],
            "judged": [0, 2], "bought": [0, 1], "bought_share": [float("nan"), 0.5],
        }
    ),
}  # fmt: skip
SAID = {
    "zh": (
        "成效",
        ["李娜", "久未购买", 2, 0, 0],
        ["李娜", "合约或质保到期", 4, 2, 0.5],
        ["没联系", 10, 1, 0.1, 0.17],
        ["联系渠道", "电话", 5, 4, 0.8, 0, 0],
    ),
    "en": ("Outcome", ["李娜", "long silence", 2, 0, 0], ["not contacted", 10, 1, 0.1, 0.17], ["Channel", "Phone", 5]),
}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_sheet_says_what_the_tables_say(results: Results, lang: Lang, tmp_path: Path) -> None:
    told = replace(results, tables={**results.tables, **TABLES})
    write_follow_ups(told, tmp_path / "f.xlsx", lang)
    name, *lines = SAID[lang]
    book = read(tmp_path / "f.xlsx")
    assert book.sheetnames.index(name) == book.sheetnames.index({"zh": "日历", "en": "Calendar"}[lang]) + 1
    rows = [list(row) for row in book[name].iter_rows(values_only=True)]
    for line in lines:
        assert any(row[: len(line)] == line for row in rows), line


def test_no_sheet_where_nothing_came_back(results: Results, tmp_path: Path) -> None:
    write_follow_ups(results, tmp_path / "f.xlsx", "zh")
    assert "成效" not in read(tmp_path / "f.xlsx").sheetnames
