"""The churn watch: the likely cause with its evidence, what to ask, and what to do, in words."""

from datetime import date

import pandas as pd
import pytest
from desks import book_of, sales
from openpyxl import load_workbook

from crm_sheets.analyses import churn
from crm_sheets.analyses.facts import Facts
from crm_sheets.as_of import Day
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.report.churn import write_churn
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import CUSTOMER_COLUMNS, Results

DAY = date(2026, 9, 30)
GONE = [(f"2026-{m:02d}-15", 100) for m in range(1, 6)]


def shown(path, lang):
    book = book_of(
        sales=sales("a", *GONE) + sales("b", *GONE) + sales("c", *GONE),
        complaints=[{"customer_id": "a", "received_at": "2026-05-25", "content": "late"}],
        customers=[{"customer_id": "c", "name": "C", "churn_cause": "不喜欢绿茶"}],
    )
    playbook = Playbook.default().changed("retention.service", "Call Wu")
    part = churn.part(Facts(book, playbook, pd.Timestamp(DAY)))
    customers = pd.concat(part.columns, axis=1).rename_axis("customer_id").reset_index()
    customers = customers.reindex(columns=list(CUSTOMER_COLUMNS)).assign(value=100.0)
    empty = pd.DataFrame()
    results = Results(Day.given(DAY), lang, playbook, customers, part.tables, (), Problems(), empty, empty)
    with OutBook(path, "t", DAY, lang) as out:
        write_churn(out.sheet("churn"), results)
    rows = list(load_workbook(path).worksheets[0].iter_rows(values_only=True))
    heads = next(row for row in rows if row[0] in ("预警", "Flag"))
    body = rows[rows.index(heads) + 1 :][:3]
    return {
        row[heads.index({"zh": "客户编号", "en": "Customer ID"}[lang])]: dict(zip(heads, row, strict=True))
        for row in body
    }


def test_in_english(tmp_path):
    rows = shown(tmp_path / "churn.xlsx", "en")
    assert {c: (row["Churn cause"], row["What to do"]) for c, row in rows.items()} == {
        "a": ("Service quality: complaint of 2026-05-25 still open", "Call Wu"),
        "b": (
            "Ask: have they moved or changed trade, found another supplier, or was it something we did?",
            "Call and ask why; note it in the column 'Churn cause' of the customer file, and the answer follows.",
        ),
        "c": (
            "不喜欢绿茶: noted in the customer file: '不喜欢绿茶'",
            "Mend what was noted, and tell the customer when it is done.",
        ),
    }


def test_in_chinese(tmp_path):
    rows = shown(tmp_path / "churn.xlsx", "zh")
    assert rows["a"]["流失原因"] == "服务质量：2026-05-25 的投诉还没办结"
    assert rows["b"]["流失原因"].startswith("要问：")
    assert (
        rows["a"]["预警原因"].splitlines()[0]
        == "最后一次购买是 2026-05-15，已 138 天没来；以前十次间隔有九次不超过 31 天"
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_customer_flagged_is_explained(tmp_path, lang):
    cause, answer = {"zh": ("流失原因", "应对办法"), "en": ("Churn cause", "What to do")}[lang]
    assert all(row[cause] and row[answer] for row in shown(tmp_path / "churn.xlsx", lang).values())
