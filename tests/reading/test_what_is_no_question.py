"""Words that only look like those of another kind: counts of months, zeros, codes, goods on their way, files of a shop."""

import pyarrow as pa
import pytest
from grids_by_hand import Row, grid_of

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.summary_lines import answers_until
from crm_sheets.reading.questionnaires.legends import legend_in
from crm_sheets.reading.stores import _nothing_but_branch
from crm_sheets.vocabulary.complaint_words import code_meant
from crm_sheets.vocabulary.consents import plainly_said


def kind(*rows: Row) -> tuple[str, dict[str, str]]:
    found = find_heading(grid_of(*rows))
    return (found.table.name, {name: found.texts[c] for name, c in found.fields.items()}) if found else ("", {})


def test_sums_of_months_are_no_questions() -> None:
    head = ["会员卡号", "姓名", "手机", *(f"{month} 月消费额" for month in range(1, 7))]
    names = ["王芳", "李强", "赵敏", "周杰", "吴霞", "郑洁", "冯军", "陈静"]
    rows = [
        [f"V{place:03}", name, f"1380000{place:04}", *(f"{place * 37 + month}.5" for month in range(6))]
        for place, name in enumerate(names, 1)
    ]
    assert kind(head, *rows)[0] == "customers"


def test_a_last_answer_of_zeros_is_an_answer() -> None:
    """Nobody gave 0 before, so that the zeros agree with how often they stand above."""
    words = ["满意", "一般", "非常满意", "满意"] * 5
    cells = pa.table({"a": [*words, "非常不满意"], "b": [*["8", "9"] * 10, "0"], "c": [*["7", "10"] * 10, "0"]})
    assert answers_until(cells, 0) == 21


def test_options_with_codes_are_no_scale() -> None:
    for text in (
        "1. Are you a member? (1=Yes 2=No 9=Don't know)",
        "2. How did you hear of us? (1=Friend 2=Web 5=Other)",
        "3、您有车吗(0=没有 1=有 8=拒答)",
    ):
        assert legend_in(text)[1:] == (-1, -1), text
    assert legend_in("2. How satisfied are you (1 = bad, 5 = good)")[1:] == (1, 5)


def test_two_days_of_one_delivery_leave_the_first_as_the_day() -> None:
    head = ["订单号", "客户", "订单发货时间", "订单签收时间", "金额"]
    rows = [
        [f"D{n:03}", f"王{'芳强敏杰霞'[n % 5]}", f"2026-03-{n:02}", f"2026-03-{n + 2:02}", f"{n}9.5"]
        for n in range(1, 13)
    ]
    assert kind(head, *rows)[1]["date"] == "订单发货时间"


@pytest.mark.parametrize(
    "said",
    ["未完工", "尚未完工", "没有完工", "待完工", "not settled", "to be settled", "not dismissed", "not completed"],
)
def test_what_is_not_done_is_open(said: str) -> None:
    assert code_meant("status", said) == "open"
    assert code_meant("status", "已完工") == code_meant("status", "settled") == "closed"


@pytest.mark.parametrize("said", ["短信勿扰", "微信勿扰", "微信不要联系", "已微信联系不用再联系"])
def test_one_way_refused_is_not_every_way(said: str) -> None:
    assert "no_contact" not in plainly_said(said)


def test_files_of_a_shop_are_no_shops() -> None:
    for name in (
        "Shop Orders",
        "Shop Invoices",
        "Store Sales",
        "branch list",
        "Outlet report",
        "Shopify",
        "所有门店",
        "各门店",
    ):
        assert _nothing_but_branch(name) == "", name
    assert [_nothing_but_branch(name) for name in ("Store 3", "Branch B", "城东店")] == [
        "Store 3",
        "Branch B",
        "城东店",
    ]
