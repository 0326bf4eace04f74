"""Kinds that batch 33 of tests/foreign.md showed; all values are invented, headings are those of the source named there."""

import pytest

from crm_sheets.vocabulary.states import state_of


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
