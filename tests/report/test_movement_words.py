"""The sheet Movement names the signal that moved a flag, and says of one that went that it is no more."""

from datetime import date

import pandas as pd
import pytest
from openpyxl import load_workbook

from crm_sheets.analyses.movement import COLUMNS
from crm_sheets.as_of import Day
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.report.movement import write_movement
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import Results

DAY = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "en",
            [
                "buying less",
                "no more: open complaint",
                "First purchase",
                "longer since the last purchase",
                "spent more",
            ],
        ),
        ("zh", ["购买减少", "不再有：投诉未办结", "首次购买", "没来的天数变长", "消费额多了"]),
    ],
)
def test_the_driver_in_words(tmp_path, lang, words):
    moved = [
        ("a", "A", None, "churn", "green", "amber", "worse", "falling", 10.0, 30.0, 5.0),
        ("b", "B", None, "churn", "amber", "green", "better", "open_complaint", 30.0, 10.0, 5.0),
        ("c", "C", None, "tier", "prospect", "small", "better", "first_purchase", None, 5.0, 5.0),
        ("d", "D", None, "segment", "champions", "at_risk", "worse", "r", 10.0, 60.0, 5.0),
        ("e", "E", None, "tier", "small", "major", "better", "value", 10.0, 60.0, 60.0),
    ]
    tables = {
        "movement": pd.DataFrame(moved, columns=list(COLUMNS)),
        "movement_matrix": pd.DataFrame({"what": [], "from": [], "to": [], "customers": []}),
        "movement_basis": pd.DataFrame({"day": [pd.Timestamp("2026-08-31")]}),
    }
    empty = pd.DataFrame()
    results = Results(Day.given(DAY), lang, Playbook.default(), empty, tables, (), Problems(), empty, empty)
    with OutBook(tmp_path / "m.xlsx", "t", DAY, lang) as out:
        write_movement(out.sheet("movement"), results)
    rows = list(load_workbook(tmp_path / "m.xlsx").worksheets[0].iter_rows(values_only=True))
    heads = next(row for row in rows if row[0] and ("为什么变" in row or "What changed it" in row))
    column = heads.index("为什么变" if lang == "zh" else "What changed it")
    assert [row[column] for row in rows[rows.index(heads) + 1 :]][:5] == words
