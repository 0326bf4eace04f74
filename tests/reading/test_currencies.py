"""Signs and words for currencies, as codes."""

import pytest

from crm_sheets.reading.columns.heading import Heading
from crm_sheets.reading.rows.currencies import currency_named
from crm_sheets.reading.values.numbers import number_in
from crm_sheets.vocabulary import SALES
from crm_sheets.vocabulary.currencies import currency, own_currency


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        *((text, "CNY") for text in ("CNY", "rmb", "￥", "¥", "元", "人民币", "人民币元", "CNY-人民币")),
        *((text, "USD") for text in ("$", "US$", "＄", "美元", "usd", "US Dollar")),
        *((text, "EUR") for text in ("€", "欧元", "Euro")),
        *((text, "GBP") for text in ("£", "￡", "英镑")),
        *((text, "HKD") for text in ("HK$", "港元", "港币", "港幣")),
        *((text, "JPY") for text in ("円", "日元", "JPY")),
        *((text, "TWD") for text in ("NT$", "台币", "新台幣")),
        ("积分", "积分"),
        (" Gold ", "Gold"),
        ("USD/CNY", "USD/CNY"),  # two: which of them it is cannot be told
    ],
)
def test_words_and_signs(typed: str, code: str) -> None:
    assert currency(typed) == code


@pytest.mark.parametrize(
    ("typed", "country", "code"),
    [("¥", "JP", "JPY"), ("$", "HK", "HKD"), ("元", "TW", "TWD"), ("$", "CN", "USD"), ("人民币", "JP", "CNY")],
)
def test_a_sign_of_several_currencies_is_that_of_the_country(typed: str, country: str, code: str) -> None:
    assert currency(typed, country) == code


def test_the_money_of_a_country() -> None:
    assert [own_currency(country) for country in ("CN", "JP", "DE", "ZZ")] == ["CNY", "JPY", "EUR", ""]


@pytest.mark.parametrize(
    ("cell", "word"),
    [("￥1,200", "¥"), ("12", ""), ("3件", ""), ("1.2万", ""), ("$5", "$"), ("($5.00)", "$"), ("5 EUR", "eur"),
     ("US$5", "us$"), ("-¥5", "¥"), ("300块钱", "块钱"), ("人民币贰万元整", "元"), ("三千五", "")],
)  # fmt: skip
def test_the_sign_beside_a_number(cell: str, word: str) -> None:
    found = number_in(cell)
    assert found is not None
    assert found.money == word


@pytest.mark.parametrize(
    ("heading", "word"),
    [("金额（元）", "元"), ("金额（人民币万元）", "元"), ("金额（万美元）", "美元"), ("金额/千元", "元"), ("单价（元/件）", "元"),
     ("Amount (US$)", "us$"), ("Total EUR", "eur"), ("金额", ""), ("Amount", ""), ("Revenue", ""), ("金额（万）", "")],
)  # fmt: skip
def test_the_currency_of_a_heading(heading: str, word: str) -> None:
    assert currency_named(Heading(SALES, 0, (heading,), {"amount": 0})) == word


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("单位：万元", "元"),
        ("货币单位：美元", "美元"),
        ("Currency: USD  June", "usd"),
        ("单位：个", ""),
        ("销售明细", ""),
    ],
)
def test_the_currency_above_the_table(line: str, word: str) -> None:
    assert currency_named(Heading(SALES, 1, ("金额",), {"amount": 0}, above=("月报", line))) == word
