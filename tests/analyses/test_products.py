"""Classes of products, rules of what is bought together, and offers, each worked out by hand."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from desks import book_of

from crm_sheets.analyses import associations, offers, product_classes, products
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
RULES = Playbook.default().products
ALIKE = Playbook.default().changed("products.fresh_days", 0)  # newer orders count as older ones


def orders(*baskets, customer="a", day="2026-09-01", first=1):
    """Sales lines of orders: each basket a text with one letter for each product."""
    return [
        {"customer_id": customer, "date": day, "order_id": f"{customer}{n}", "product": product, "amount": 10}
        for n, basket in enumerate(baskets, first)
        for product in basket
    ]


def facts(sales, playbook=None, as_of=DAY, **tables):
    return Facts(book_of(sales=sales, **tables), playbook or Playbook.default(), as_of)


@pytest.mark.parametrize(
    ("revenue", "classes"),
    [
        ([50, 30, 15, 5], "AABC"),  # before each: 0, 50, 80 and 95 %: at 80 % class A is full, at 95 % class B
        ([100], "A"),
        ([10, 10, 10, 10, 10], "AAAAA"),  # ties share the better class
        ([90, 5, 5, 5, 5], "ABBBB"),  # the four tie at 90 of 110 = 81.8 %
        ([100, 0, -20], "ACC"),
        ([-1, -2], "CC"),
    ],
)
def test_classes(revenue, classes):
    table = product_classes.abc(pd.Series(revenue, dtype=float), RULES)
    assert "".join(table["abc_class"]) == classes


def test_the_product_that_crosses_the_limit_is_in_the_better_class():
    table = product_classes.abc(pd.Series([79.0, 14.0, 5.0, 2.0]), RULES)
    # sums before: 0, 79, 93, 98; so 14 crosses 80 % and is A, 5 crosses 95 % and is B
    assert "".join(table["abc_class"]) == "AABC"
    assert table["cumulative_share"].tolist() == pytest.approx([0.79, 0.93, 0.98, 1.0])


def test_a_product_in_one_row():
    def line(customer, order, amount, **more):
        return {
            "customer_id": customer,
            "date": "2026-09-01",
            "order_id": order,
            "product": "tea",
            "amount": amount,
            **more,
        }

    lines = [
        line("a", "1", 30, quantity=3, cost=20, category="drinks"),
        line("a", "2", 10, quantity=1, category="food"),
        line("b", "3", 10, quantity=1, category="drinks"),
        line(None, "4", 10, quantity=1),
        line("b", "5", -10, quantity=-1),
        {**line("c", "6", 99, quantity=9), "date": "2025-09-30"},  # a day too early: the look-back begins after it
    ]
    row = product_classes.run(facts(lines)).iloc[0].to_dict()
    assert row == {
        "product": "tea", "category": "drinks", "revenue": 50.0, "quantity": 5.0, "margin": 10.0, "orders": 4,
        "buyers": 2, "share": 1.0, "cumulative_share": 1.0, "abc_class": "A",
    }  # fmt: skip
    categories = product_classes.categories(facts(lines)).set_index("category")
    assert categories["revenue"].to_dict() == {
        "drinks": 40.0,
        "food": 10.0,
    }  # lines without one are drinks, as most are


def test_category_from_the_table_of_products():
    listed = [{"product": "a", "category": "letters", "unit_price": 1}]
    table = product_classes.run(facts(orders("ab"), products=listed)).set_index("product")
    assert table["category"].fillna("-").to_dict() == {"a": "letters", "b": "-"}
    assert product_classes.categories(facts(orders("ab"), products=listed))["category"].tolist() == ["letters"]


# Ten orders: bread (b) in 6, milk (m) in 6, both in 5; eggs (e) in 2.
TEN = ("bm", "bm", "bm", "bm", "bm", "b", "m", "e", "e", "x")


def test_rules_by_hand():
    table = associations.run(facts(orders(*TEN)))
    # support 5/10; confidence 5/6 both ways; lift 5/6 / (6/10) = 25/18
    assert table.to_dict("records") == [
        {
            "antecedent": a,
            "consequent": c,
            "orders": 5,
            "support": 0.5,
            "confidence": 5 / 6,
            "lift": pytest.approx(25 / 18),
        }
        for a, c in (("b", "m"), ("m", "b"))
    ]
    row = associations.basket_table(facts(orders(*TEN))).iloc[0].to_dict()
    assert row == {"basket": "order", "counted": 10, "several": 5, "left_out": 0}


def test_measures_are_those_of_the_textbook_example():
    # Tan, Steinbach and Kumar, Introduction to Data Mining, table 6.1: confidence of {milk, diapers} pairs 3/4, support 3/5
    five = ("bm", "bder", "mdec", "bmde", "bmdc")  # bread milk diapers e=beer r=eggs c=cola
    easy = Playbook.default().changed("products.min_orders", 2).changed("products.min_lift", 0.0)
    table = associations.run(facts(orders(*five), easy)).set_index(["antecedent", "consequent"])
    assert table.loc[("d", "e"), ["orders", "support", "confidence"]].tolist() == [3, 0.6, 0.75]
    assert table.loc[("d", "e"), "lift"] == pytest.approx(0.75 / 0.6)
    assert table.loc[("e", "d"), "confidence"] == 1.0


@pytest.mark.parametrize(
    ("setting", "value", "rules"),
    [
        ("min_orders", 5, 2), ("min_orders", 6, 0), ("min_support", 0.5, 2), ("min_support", 0.51, 0),
        ("min_confidence", 0.83, 2), ("min_confidence", 0.84, 0), ("min_lift", 1.38, 2), ("min_lift", 1.39, 0),
        ("basket_limit", 2, 2),
    ],
)  # fmt: skip
def test_limits(setting, value, rules):
    changed = Playbook.default().changed(f"products.{setting}", value)
    assert len(associations.run(facts(orders(*TEN), changed))) == rules


def test_no_relation_is_no_rule():
    # a in 6 of 9, b in 6 of 9, both in 4: 4/6 = 6/9, lift exactly 1
    easy = Playbook.default().changed("products.min_orders", 2)
    assert associations.run(facts(orders("ab", "ab", "ab", "ab", "a", "a", "b", "b", "c"), easy)).empty


def test_customers_as_baskets():
    lines = [line for n in range(6) for line in orders("t", "c", customer=f"k{n}")] + orders("p", customer="z")
    assert associations.refusal(facts(lines)) is not None  # every order holds a single product
    by_customer = Playbook.default().changed("products.basket", "customer")
    assert associations.refusal(facts(lines, by_customer)) is None
    table = associations.run(facts(lines, by_customer))
    assert table[["antecedent", "consequent", "orders"]].to_numpy().tolist() == [["c", "t", 6], ["t", "c", 6]]


def test_offers():
    lines = orders(*["ab"] * 6, *["ac"] * 5, "c", "b", customer="many") + orders("a", customer="new", first=50)
    lines += orders("b", customer="old", day="2026-01-01", first=60)
    table = offers.run(facts(lines))
    # 15 baskets: a 12, b 8, c 6; ab 6, ac 5
    # b -> a: 6/8, lift (6/8)/(12/15) < 1: no rule; c -> a: 5/6, lift 25/24; a -> c: 5/12, the same lift
    assert table.to_dict("records") == [
        {
            "customer_id": "new",
            "rank": 1,
            "product": "c",
            "because": "a",
            "confidence": 5 / 12,
            "lift": pytest.approx(25 / 24),
        }
    ]
    assert offers.offer_texts(table).to_dict() == {"new": "c"}


def test_offers_are_the_best_first_and_never_twice():
    # x goes with p, q, r and s: always; y with p as well
    lines = orders(*["xp"] * 9, *["xq"] * 8, *["xr"] * 7, *["xs"] * 6, *["yp"] * 9, *["z"] * 30, customer="many")
    lines += orders("x", "y", customer="k", first=100)
    easy = Playbook.default().changed("products.min_confidence", 0.1)
    table = offers.run(facts(lines, easy))
    mine = table.loc[table["customer_id"] == "k"]
    rules = associations.run(facts(lines, easy))
    own = rules.loc[rules["antecedent"].isin(["x", "y"]) & ~rules["consequent"].isin(["x", "y"])]
    best = own.drop_duplicates("consequent").head(3)
    assert mine["product"].tolist() == best["consequent"].tolist()
    assert mine["because"].tolist() == best["antecedent"].tolist()
    assert mine["product"].tolist()[0] == "p"
    assert mine["because"].tolist()[0] == "y"  # y -> p is surer than x -> p
    assert mine["rank"].tolist() == [1, 2, 3]
    two = offers.run(facts(lines, easy.changed("products.offers", 2)))
    assert two.groupby("customer_id").size().max() == 2
    assert "many" not in set(table["customer_id"])  # has it all
    assert offers.offer_texts(table)["k"] == "; ".join(mine["product"])


def test_some_customers_at_a_time_get_the_same_offers(monkeypatch):
    lines = [line for n in range(9) for line in orders("ab", "ac"[n % 2], customer=f"k{n}", first=n)]
    lines += [line for n in range(20) for line in orders("az"[n % 2], customer=f"n{n}", first=n)]
    whole = offers.run(facts(lines))
    assert len(whole) > 0
    monkeypatch.setattr(offers, "_CELLS", 5)
    pd.testing.assert_frame_equal(offers.run(facts(lines)), whole)


@pytest.mark.parametrize(("day", "found"), [("2025-09-30", []), ("2025-10-01", [["new", 1, "b", "a"]])])
def test_what_was_bought_before_the_look_back_says_nothing(day, found):
    long_ago = orders(*["ab"] * 6, *["z"] * 6, customer="many", day=day)
    table = offers.run(facts(long_ago + orders("a", customer="new", first=50), ALIKE))
    assert table.to_numpy()[:, :4].tolist() == found


def test_newer_orders_count_more():
    """x goes with p in six orders of this month and with q in six of ten months ago; alone x was bought four times then.

    Weights after 300 days and a half-life of 30: 1/1024. Of x lately nearly all orders hold p (6 of 6 + 10/1024), and
    hardly any hold q, though both do so in 6 of 16 orders.
    """
    lines = orders(*["xp"] * 6, *["z"] * 9, customer="many", day="2026-09-30")
    lines += orders(*["xq"] * 6, *["x"] * 4, customer="many", day="2025-12-04", first=50)
    lines += orders("x", customer="new", day="2025-12-04", first=90)
    alike = offers.run(facts(lines, ALIKE))
    assert alike.loc[alike["customer_id"] == "new", ["product", "confidence"]].to_numpy().tolist() == [
        ["p", 6 / 17],
        ["q", 6 / 17],
    ]
    fresh = offers.run(facts(lines))
    assert fresh.loc[fresh["customer_id"] == "new", "product"].tolist() == ["p"]
    assert fresh["confidence"].tolist() == [pytest.approx(6 / (6 + 11 / 1024), rel=1e-3)]


def test_what_two_purchases_speak_for_is_offered_before_what_one_does():
    lines = orders(*["ap"] * 6, *["bp"] * 6, *["aq"] * 6, *["a"] * 3, *["z"] * 30, customer="many")
    lines += orders("a", "b", customer="k", first=90)
    table = offers.run(facts(lines, Playbook.default().changed("products.min_confidence", 0.1)))
    assert table.loc[table["customer_id"] == "k", ["product", "because"]].to_numpy().tolist() == [
        ["p", "b"],
        ["q", "a"],
    ]


def test_given_back_is_offered_again():
    lines = orders(*["ab"] * 6, *["z"] * 6, customer="many") + orders("ab", customer="k", first=50)
    back = [{**lines[-1], "order_id": "back", "amount": -10}]
    assert "k" not in set(offers.run(facts(lines))["customer_id"])
    assert offers.run(facts(lines + back))["product"].tolist() == ["b"]


def test_refusals():
    bare = products.part(facts([{"customer_id": "a", "date": "2026-09-01", "amount": 5}]))
    assert [refused.key for refused in bare.refusals] == ["products"]
    assert not bare.tables
    single = products.part(facts(orders("a", "b")))
    assert [refused.key for refused in single.refusals] == ["associations"]
    assert set(single.tables) == {"product_sales", "product_classes"}
    assert products.part(facts([])).refusals[0].has.en == "no sales table"


@pytest.mark.parametrize("amount", [0, -5])
def test_only_returns_and_zeros(amount):
    part = products.part(facts([{**line, "amount": amount} for line in orders("ab", "ab")]))
    assert part.tables["product_sales"]["abc_class"].tolist() == ["C", "C"]
    assert part.tables["product_sales"]["orders"].tolist() == [0, 0]


def test_the_order_of_rows_names_and_currency_change_nothing():
    lines = orders(*TEN) + orders("b", customer="new", first=30)
    one = products.part(facts(lines))
    rng = np.random.default_rng(7)
    other = products.part(facts([lines[i] for i in rng.permutation(len(lines))]))
    for name, table in one.tables.items():
        pd.testing.assert_frame_equal(other.tables[name], table)
    renamed = products.part(facts([{**line, "customer_id": "q" + line["customer_id"]} for line in lines]))
    pd.testing.assert_frame_equal(renamed.tables["associations"], one.tables["associations"])
    assert renamed.tables["offers"]["customer_id"].tolist() == ["qnew"]
    scaled = products.part(facts([{**line, "amount": line["amount"] * 8} for line in lines]))
    assert scaled.tables["product_sales"]["abc_class"].tolist() == one.tables["product_sales"]["abc_class"].tolist()


def test_known_on_an_earlier_day():
    lines = orders(*TEN) + orders(*["xy"] * 9, day="2026-09-20", first=50)
    earlier = facts(lines).as_if(pd.Timestamp("2026-09-10"))
    at_once = facts(lines, as_of=pd.Timestamp("2026-09-10"))
    for name, table in products.part(at_once).tables.items():
        pd.testing.assert_frame_equal(products.part(earlier).tables[name], table)


def test_postage_and_vouchers_are_money_but_no_products():
    sold = orders("tc", "tc", "tc", "tc", "tc", "t", "p")  # c, p, t: five orders of tea and cup
    postage = [
        {"customer_id": "a", "date": "2026-09-01", "order_id": f"a{n}", "product": "Express postage", "amount": 4 + n}
        for n in range(1, 8)
    ]
    voucher = {"customer_id": None, "date": "2026-08-01", "category": "Gift voucher", "amount": -5}
    long_ago = {"customer_id": "a", "date": "2024-08-01", "order_id": "z", "product": "Postage", "amount": 100}
    with_all = facts([*sold, *postage, voucher, long_ago])
    found, plain = products.part(with_all), products.part(facts(sold))
    # 5 + 6 + ... + 11 = 56; the voucher's line names no product, so its category tells; the old line is out of the months
    assert found.tables.pop("no_goods").to_dict("list") == {
        "name": ["Express postage", "Gift voucher"],
        "lines": [7, 1],
        "revenue": [56.0, -5.0],
    }
    for name, table in plain.tables.items():
        pd.testing.assert_frame_equal(found.tables[name], table)
    assert with_all.days["amount"].sum() == 10_000 * (12 * 10 + 56 + 100)  # of customers: their money counts


def test_nothing_but_postage_leaves_no_products():
    part = products.part(facts([{"customer_id": "a", "date": "2026-09-01", "product": "运费", "amount": 4}]))
    assert [refused.key for refused in part.refusals] == ["products"]
    assert part.tables["no_goods"]["lines"].tolist() == [1]


def test_the_playbook_says_which_words():
    lines = [*orders("t"), {"customer_id": "a", "date": "2026-09-01", "product": "Tea assembly", "amount": 4}]
    rules = Playbook(products=replace(RULES, no_goods=("assembly",)))
    assert products.part(facts(lines, rules)).tables["no_goods"]["name"].tolist() == ["Tea assembly"]
    assert "no_goods" not in products.part(facts(lines)).tables
