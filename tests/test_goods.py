"""Names in a column of products that are postage, fees, rounding, vouchers or deposits."""

import pytest

from crm_sheets.goods import no_goods
from crm_sheets.playbook import Playbook

RULES = Playbook.default().products
LONG = ["Teapot white", "Green tea 250 g", "Ceramic cup", "Filter paper"]  # so that most names are longer than a code


def told(*names: str) -> list[bool]:
    return no_goods(names, RULES.no_goods, RULES.no_goods_whole)[: len(names)].tolist()


@pytest.mark.parametrize(
    "name",
    [
        *(
            "运费",
            "邮费",
            "顺丰运费",
            "运费（顺丰）",
            "（运费）",
            "运费 2",
            "运费补差价",
            "微信手续费",
            "抹零",
            "退押金",
        ),
        *("10元优惠券", "优惠券抵扣", "礼品卡 100元", "定金"),
        *(
            "POSTAGE",
            "Dotcom postage",
            "Postage to Ireland",
            "Postage & packing",
            "Shipping - Express",
            "Next Day Shipping",
        ),
        *("Bank Charges", "AMAZON FEE", "Discount", "-5% discount", "Discount: SPRING10", "Manual adjustment"),
        *("Adjustment by Ann on 26/01", "Gift voucher £30.00", "Gift cards", "Tip", "Tip 15%", "Security deposit"),
    ],
)
def test_what_ends_with_a_word_of_the_playbook_is_no_goods(name: str) -> None:
    assert told(name) == [True]


@pytest.mark.parametrize(
    "name",
    [
        *("邮票", "快递盒", "红包", "折扣店专供", "押金条", "运费模板打印纸"),
        *(
            "Postage stamps",
            "Shipping box",
            "Discount coffee mug",
            "Voucher holder",
            "Felt tip",
            "Coffee",
            "M/Colour curtain",
        ),
        *("Manual coffee grinder", "", "---", "100"),
    ],
)
def test_a_word_elsewhere_in_the_name_makes_no_difference(name: str) -> None:
    assert told(name) == [False]


def test_a_code_of_one_sign_tells_only_among_longer_names() -> None:
    """``M`` is "Manual" in a list of stock codes, and a size in a list of sizes."""
    assert told("M", *LONG)[0]
    assert told("XS", "S", "M", "L", "XL", "D") == [False] * 6
    assert told("post", "S", "M")[0]  # long enough


def test_the_words_are_those_given() -> None:
    assert no_goods(["Postage", "Assembly"], ["assembly"], []).tolist() == [False, True]
    assert no_goods(["Postage"], [], []).tolist() == [False]
    assert no_goods([], ["postage"], ["M"]).tolist() == []
