"""The churn watch: the likely cause with its evidence, what to ask, and what to do, in words."""

from datetime import date

import pandas as pd
import pytest
from desks import book_of, sales
from openpyxl import load_workbook

from crm_sheets import analyse
from crm_sheets.analyses import churn
from crm_sheets.analyses.facts import Facts
from crm_sheets.as_of import Day
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.report.churn import write_churn
from crm_sheets.report.consents import allowed_answers
from crm_sheets.report.workbook import OutBook
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.results import Results

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
    heads = next(row for row in rows if "预警" in row or "Flag" in row)
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
            "Ask: moved away, another supplier, or was it us?",
            "Call and ask why; note it as 'Churn cause' in the customer file.",
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
    assert rows["a"]["预警原因"].splitlines()[0] == "138 天没来了，平时最多隔 31 天就来（最后 2026-05-15）"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_customer_flagged_is_explained(tmp_path, lang):
    cause, answer = {"zh": ("流失原因", "应对办法"), "en": ("Churn cause", "What to do")}[lang]
    assert all(row[cause] and row[answer] for row in shown(tmp_path / "churn.xlsx", lang).values())


def test_what_to_do_heeds_what_customers_refuse(tmp_path):
    """Who refuses advertising is only answered, who refuses all contact is left alone, a refused channel gives way."""
    refused = {"a": "no_advertising", "b": "no_contact", "c": "no_phone", "d": None}
    book = book_of(
        sales=[line for one in refused for line in sales(one, *GONE)] + sales("e", ("2026-09-29", 5)),
        customers=[
            {"customer_id": one, "name": one, "consent": said, "phone": "13800138000", "email": "x@example.com"}
            for one, said in refused.items()
        ],
    )
    results = analyse(book, as_of=DAY)
    rows = results.customers.set_index("customer_id").loc[list(refused)].reset_index()
    told = allowed_answers(rows.assign(churn_answer="ask"), results, "en").tolist()
    assert told[0] == "No offer and no sales contact (no advertising): only answer complaints and orders, by Phone."
    assert told[1] == "Wants no contact: do not get in touch."
    assert told[2].startswith("Use Chat (no phone calls): Call and ask why")
    assert told[3].startswith("Call and ask why")
    bare = allowed_answers(rows.assign(churn_answer=None), results, "zh")
    assert bare.isna().tolist() == [False, False, True, True]
    assert bare[0] == "不推销、不给优惠（不要广告）：只答复投诉和订单，用电话。"
