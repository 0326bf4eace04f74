"""Facts of a Book in several currencies: only what can be added up counts, nobody is lost."""

import pandas as pd
from desks import book_of, sales
from small_books import shuffled

from crm_sheets import summaries
from crm_sheets.analyses import beyond_money, history, tiers
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

REFERRED = [{"customer_id": "plain", "referred_by": "dollars"}, {"customer_id": "dollars", "name": "dollars"}]
DAY = pd.Timestamp("2026-09-30")
LINES = [
    *sales("yuan", ("2026-08-01", 100), ("2026-09-01", 50), currency="CNY"),
    *sales("plain", ("2026-09-02", 30)),
    *sales("mixed", ("2026-07-01", 1000), currency="CNY"),
    *sales("mixed", ("2026-09-03", 7), currency="USD"),
    *sales("dollars", ("2026-09-04", 9000), currency="USD"),
    {"date": "2026-09-05", "amount": 4.0, "currency": "CNY"},
    {"date": "2026-09-05", "amount": 800.0, "currency": "USD"},
]


def facts(lines=LINES):
    return Facts(book_of(sales=lines), Playbook.default().changed("general.currency", "CNY"), DAY)


def test_only_lines_in_the_main_currency_of_customers_without_a_mixture_are_added_up():
    found = facts()
    assert found.refused == ["dollars", "mixed"]
    assert found.history["revenue"].to_dict() == {"plain": 30, "yuan": 150}
    assert summaries.walk_ins_per_month(found.book.sales, DAY)["revenue"].tolist() == [4]
    assert summaries.totals_per_month(found.days)["revenue"].tolist() == [100, 80]
    assert tiers.run(found)["tier"].to_dict() == {"yuan": "vip", "plain": "small"}


def test_nobody_is_lost():
    found = facts()
    assert set(found.customers["customer_id"]) == {"yuan", "plain", "mixed", "dollars"}
    assert len(found.whole.sales) == len(LINES)
    assert set(found.known("sales", "date")["customer_id"].dropna()) == {"yuan", "plain", "mixed", "dollars"}


def test_their_money_is_not_told():
    columns = history.part(facts()).columns[0]
    columns = columns.set_axis(columns.index.astype("str")).reindex(["mixed", "dollars"])
    assert columns.drop(columns="customer_id", errors="ignore").isna().all(axis=None)


def test_they_are_no_prospects():
    tier = tiers.part(facts()).columns[0]["tier"]
    assert tier[tier.isna()].index.sort_values().tolist() == ["dollars", "mixed"]
    playbook = Playbook.default().changed("general.currency", "CNY")
    told = beyond_money.run(Facts(book_of(sales=LINES, customers=REFERRED), playbook, DAY))
    assert told.set_index("customer_id")["tier"].isna().to_dict() == {"dollars": True}


def test_the_same_are_left_out_on_an_earlier_day():
    earlier = facts().as_if(pd.Timestamp("2026-08-15"))  # before the first line in dollars
    assert earlier.refused == ["dollars", "mixed"]
    assert earlier.history["revenue"].to_dict() == {"yuan": 100}
    assert set(earlier.customers["customer_id"]) == {"yuan", "mixed"}


def test_a_later_line_in_another_currency_changes_nothing():
    later = sales("yuan", ("2026-10-01", 5), currency="USD")
    assert facts([*LINES, *later]).history["revenue"].to_dict() == {"plain": 30, "yuan": 150}


def test_one_currency_leaves_the_book_as_it_is():
    book = book_of(sales=LINES[:2])
    found = Facts(book, Playbook.default(), DAY)
    assert found.book is book
    assert found.refused == []


def test_the_order_of_rows_changes_nothing():
    book, rules = book_of(sales=LINES), Playbook.default().changed("general.currency", "CNY")
    for seed in range(5):
        found = Facts(shuffled(book, seed), rules, DAY)
        pd.testing.assert_frame_equal(found.history, facts().history)
        assert found.refused == ["dollars", "mixed"]
