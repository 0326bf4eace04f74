"""The seven types and four quadrants, each case made by hand; what the sheets cannot tell stays undetermined."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import loyalty
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.habits import bargains, regularity
from crm_sheets.analyses.loyalty_reasons import type_of
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
EVERY_MONTH = [f"{2025 if m > 9 else 2026}-{m:02d}-10" for m in (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)]
WHY = "为什么选择我们？"


def buys(customer, days=EVERY_MONTH, price=10, **more):
    return sales(customer, *[(day, price) for day in days], unit_price=price, quantity=1, product="tea", **more)


def answer(customer, question, value):
    return {
        "customer_id": customer,
        "respondent": customer,
        "answered_at": "2026-09-01",
        "question": question,
        "value": value,
    }


def content(customer, points=9, level="满意"):
    return [answer(customer, "对我们满意吗", level), answer(customer, "有多大可能向朋友推荐我们", str(points))]


def facts(**tables):
    return Facts(book_of(**tables), Playbook.default(), DAY)


def found(customer, **tables):
    tables["sales"] = [*tables["sales"], *buys("regular", EVERY_MONTH * 1)]
    return loyalty.run(facts(**tables)).loc[customer]


def test_premium_recommends_us():
    row = found("c", sales=buys("c"), answers=content("c"))
    assert row[["loyalty_type", "loyalty_quadrant", "evidence", "value"]].tolist() == [
        "premium",
        "true",
        "recommends",
        9,
    ]
    assert row["attitude"] == pytest.approx((0.75 + 0.9) / 2)
    assert row["behaviour"] == 1


def test_premium_brought_others():
    customers = [{"customer_id": "c", "name": "C"}, {"customer_id": "d", "name": "D", "referred_by": "C"}]
    row = found("c", customers=customers, sales=buys("c"), answers=content("c", 8))
    assert row[["loyalty_type", "evidence", "value"]].tolist() == ["premium", "brings_others", 1]


def test_content_and_regular_but_not_known_to_recommend_is_undetermined():
    row = found("c", sales=buys("c"), answers=content("c", 8))
    assert row[["loyalty_type", "loyalty_quadrant", "evidence"]].tolist() == ["undetermined", "true", "needs_recommend"]


def test_latent_is_content_but_buys_little():
    row = found("c", sales=buys("c", EVERY_MONTH[:2]), answers=content("c"))
    assert row[["loyalty_type", "loyalty_quadrant", "evidence"]].tolist() == ["latent", "latent", "attitude"]


def test_no_loyalty():
    row = found("c", sales=buys("c", EVERY_MONTH[:2]), answers=content("c", 2, "不满意"))
    assert row["loyalty_quadrant"] == "none"
    assert pd.isna(row["loyalty_type"])


def test_price():
    """Eight of twelve at a discount; the shop as a whole, with the other customers, 8 of 48."""
    rows = buys("c", EVERY_MONTH[:4]) + buys("c", EVERY_MONTH[4:], price=8) + buys("x") + buys("y")
    row = found("c", sales=rows)
    assert row[["loyalty_type", "evidence", "limit"]].tolist() == ["price", "discounts", 0.6]
    assert row["value"] == pytest.approx(8 / 12)
    assert pd.isna(row["loyalty_quadrant"])


def test_prices_of_their_own_are_no_discount():
    """Who never pays the usual price has an agreed one."""
    rows = buys("c", price=8) + buys("x") + buys("y")
    assert bargains(facts(sales=rows)).loc["c", "discount_share"] == 0
    assert found("c", sales=rows)[["loyalty_type", "evidence"]].tolist() == ["undetermined", "needs_reason"]


def test_incentive():
    """Promotions in November, March and June: everybody pays less; c comes in these months only, at full price too."""
    promoted = [EVERY_MONTH[i] for i in (1, 5, 8)]
    full = [day for day in EVERY_MONTH if day not in promoted]
    rows = buys("c", promoted) + [line for who in "xyz" for line in buys(who, full) + buys(who, promoted, price=8)]
    row = found("c", sales=rows)
    assert row[["loyalty_type", "evidence", "value", "limit"]].tolist() == ["incentive", "promotions", 1, 0.8]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("离得近、方便", "convenience"),
        ("习惯了", "inertia"),
        ("没有别家可选", "monopoly"),
        ("价格实惠", "price"),
        ("促销活动多", "incentive"),
    ],
)
def test_the_surveys_answer_tells(words, kind):
    row = found("c", sales=buys("c"), answers=[*content("c", 3, "不满意"), answer("c", WHY, words)])
    assert row[["loyalty_type", "loyalty_quadrant", "evidence"]].tolist() == [kind, "spurious", "answered"]


@pytest.mark.parametrize("words", ["产品品质好", "价格实惠、离得近", "超值忠诚"])
def test_an_answer_that_is_no_type_or_two_leaves_it_undetermined(words):
    row = found("c", sales=buys("c"), answers=[answer("c", WHY, words)])
    assert row[["loyalty_type", "evidence"]].tolist() == ["undetermined", "needs_reason"]


def test_why_somebody_left_is_not_why_they_buy():
    row = found("c", sales=buys("c"), answers=[answer("c", "为什么不再购买我们的产品？", "价格贵")])
    assert row["evidence"] == "needs_reason"


def test_what_staff_noted_comes_first():
    customers = [{"customer_id": "c", "loyalty_reason": "附近没有别的供应商"}]
    row = found("c", customers=customers, sales=buys("c"), answers=content("c"))
    assert pd.isna(type_of("附近没有别的供应商") or None) is True  # near, and no other: two types
    assert row["evidence"] == "recommends"
    customers = [{"customer_id": "c", "loyalty_reason": "没有别的供应商"}]
    row = found("c", customers=customers, sales=buys("c"), answers=content("c"))
    assert row[["loyalty_type", "evidence"]].tolist() == ["monopoly", "noted"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Location", "convenience"), ("Habit", "inertia"), ("Price", "price"), ("Promotions", "incentive"),
        ("no other supplier here", "monopoly"), ("Quality", None), ("惰性", "inertia"), ("价格忠诚", "price"), ("", None),
    ],
)  # fmt: skip
def test_reasons_in_words(words, kind):
    assert type_of(words) == kind


def test_without_attitude_there_is_no_quadrant_and_it_is_said():
    part = loyalty.part(facts(sales=buys("c")))
    assert part.columns[0]["loyalty_quadrant"].isna().all()
    assert "loyalty_quadrant" in {refusal.key for refusal in part.refusals}
    assert part.tables["loyalty_types"].set_index("loyalty_type")["customers"]["undetermined"] == 1


def test_without_prices_it_is_said():
    part = loyalty.part(facts(sales=sales("c", ("2026-09-01", 5))))
    assert [refusal.key for refusal in part.refusals] == ["loyalty_quadrant", "loyalty_prices"]


def test_months_active():
    rows = sales("year", *[(day, 1) for day in EVERY_MONTH[::3]]) + sales("new", ("2026-07-31", 1), ("2026-09-02", 1))
    rows += sales("old", ("2024-01-01", 1)) + sales("twice", ("2026-09-01", 1), ("2026-09-02", 1))
    table = regularity(facts(sales=rows))
    assert table["behaviour"].to_dict() == {"year": 4 / 12, "new": 2 / 3, "old": 0, "twice": 1}
    assert table["purchases"].to_dict() == {"year": 4, "new": 2, "old": 0, "twice": 2}
    assert table["regular"].to_dict() == {"year": True, "new": False, "old": False, "twice": False}


def test_months_end_on_the_day_of_the_as_of_date():
    """As of the 15th: 08-16 and 09-15 lie in one month, 08-15 in the one before."""
    rows = sales("one", ("2026-08-16", 1), ("2026-09-15", 1)) + sales("two", ("2026-08-15", 1), ("2026-09-15", 1))
    table = regularity(Facts(book_of(sales=rows), Playbook.default(), pd.Timestamp("2026-09-15")))
    assert table["behaviour"].to_dict() == {"one": 1.0, "two": 1.0}
    assert table["purchases"].to_dict() == {"one": 2, "two": 2}
    gap = sales("gap", ("2026-07-15", 1), ("2026-09-15", 1))
    table = regularity(Facts(book_of(sales=gap), Playbook.default(), pd.Timestamp("2026-09-15")))
    assert table["behaviour"].to_dict() == {"gap": 2 / 3}


def test_old_answers_say_nothing_about_attitude():
    """Answers count for 24 months: of 2024-10-01, not of 2024-09-30; without a date they do."""

    def dated(day):
        answers = [row | {"answered_at": day} for row in content("c")]
        return found("c", sales=buys("c"), answers=answers)["attitude"]

    assert dated("2024-10-01 00:00") == dated(None) == pytest.approx(0.825)
    assert pd.isna(dated("2024-09-30 23:59"))
