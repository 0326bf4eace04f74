"""Kinds that batch 33 of tests/foreign.md showed; all values are invented, headings are those of the source named there."""

import pytest
from grids_by_hand import fields

from crm_sheets.vocabulary.states import state_of

_DAYS = [f"2026-03-{n:02}" for n in range(1, 15)]


def test_reviews_without_stars_ask_what_was_written() -> None:
    """Comments on masseurs (zh-3363): who wrote is the user, shop and masseur ask nothing."""
    head = ["用户", "店铺", "技师", "评价内容", "评价时间"]
    who = ["风轻云淡", "Lily", "小鱼儿", "137****2210", "晴天", "momo"]
    said = ["力度合适，环境安静", "等了半个小时才有人", "推荐，肩颈舒服多了"]
    rows = [
        [who[n % 6], ["东店", "西店"][n % 2], f"{n % 3 + 6}号技师", said[n % 3], f"{day} 18:20:00"]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="评价列表")
    assert (kind, found["customer_name"], found["answered_at"]) == ("answers", "用户", "评价时间")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("已红冲", "refunded"),
        ("处理失败", "failed"),
        ("已拒约", "failed"),
        ("买家拒绝", "failed"),
        ("paying", "unpaid"),
        ("order-waiting-approval", "waiting"),
        ("order-completed", "paid"),
        ("生效中", "paid"),
        ("已结业", "paid"),
        ("with_delivery_agent", "delivered"),
    ],
)
def test_states_of_orders_and_contracts_as_programs_write_them(said: str, meant: str) -> None:
    assert state_of(said) == meant
