"""Headings as systems export them and the field that each means by its words; those that look like one and are none."""

import pytest

from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.senses import meaning_of

ACCEPTED = 0.8  # nearness from which words alone are plain


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        ("sales", "选购商品", "product"),
        ("sales", "购买人", "customer_name"),
        ("sales", "应结金额", "amount"),
        ("sales", "Extended Price", "amount"),
        ("sales", "stock_code", "product"),
        ("sales", "保费", "amount"),
        ("sales", "应交学费", "amount"),
        ("sales", "订单名称", "product"),
        ("sales", "租户名称", "customer_name"),
        ("customers", "学号", "customer_id"),
        ("customers", "监护人姓名", "name"),
        ("sales", "贵宾卡编号", "customer_id"),
        ("customers", "置业顾问", "owner"),
        ("visits", "回访员", "staff"),
        ("visits", "预约回访时间", "next_date"),
        ("complaints", "故障现象", "content"),
        ("complaints", "投诉号码", "phone"),
        ("answers", "问卷序号", "respondent"),
    ],
)
def test_means(kind: str, heading: str, field: str) -> None:
    fields = meaning_of(kind, heading).fields
    best = max(fields, key=lambda name: (fields[name].exact, fields[name].near))
    assert best == field
    assert fields[best].near >= ACCEPTED


@pytest.mark.parametrize(
    "heading", ["客服ID", "商家名称", "支付方式", "商品规格", "汇率日期", "制单人", "保险金额", "剩余课时"]
)
def test_means_none_word_for_word(heading: str) -> None:
    fields = meaning_of("sales", heading).fields
    assert not any(near.exact for near in fields.values())


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("c_id", {"customer", "id"}),
        ("P_Name", {"product", "name"}),
        ("经销商名称", {"customer", "name"}),  # 销 within it says nothing of sales
        ("商家改价", {"store", "price", "改"}),  # whoever sells is no customer
        ("推荐人手机号", {"referrer", "phone"}),
    ],
)
def test_taken_apart(heading: str, said: set[str]) -> None:
    assert concepts(heading) == said


def test_own_columns_are_known_by_their_words_only() -> None:
    """是否预售 (微信小店) is near to 是否计入销售, and says nothing of whether the row counts."""
    assert "counts" not in meaning_of("sales", "是否预售").fields
    assert meaning_of("sales", "是否计入销售").fields["counts"].exact


def test_a_price_is_no_cost_and_no_total() -> None:
    assert {*meaning_of("sales", "平台价格").fields} == {"unit_price"}
