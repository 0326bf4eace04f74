"""The ten signs: yes among answered, weak in proportion, weak key accounts first."""

import pandas as pd
from desks import book_of, sales

from crm_sheets.analyses import relationship
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

SIGNS = relationship.SIGNS


def signs(customer, yes, no=0):
    said = dict(zip(SIGNS, ["yes"] * yes + ["no"] * no, strict=False))
    return {"customer_id": customer, **said}


def facts(rows, lines=()):
    book = book_of(relationship=rows, sales=list(lines))
    return Facts(book, Playbook.default(), pd.Timestamp("2026-09-30"))


def test_there_are_ten_signs():
    assert len(SIGNS) == 10


def test_strength():
    found = relationship.strength(facts([signs("a", 5, 5), signs("b", 4, 6), signs("c", 2, 2), signs("d", 1, 2)]))
    assert found[["relationship", "asked"]].to_numpy().tolist() == [[5, 10], [4, 10], [2, 4], [1, 3]]
    assert found["weak"].to_dict() == {"a": False, "b": True, "c": False, "d": True}  # below half of the answers


def test_of_several_rows_the_last_counts_and_blank_rows_do_not():
    found = relationship.strength(facts([signs("a", 10), signs("a", 1, 9), signs("a", 0), signs("b", 0)]))
    assert found["relationship"].to_dict() == {"a": 1}


def test_weak_key_accounts_come_first():
    lines = sales("key", ("2026-09-01", 900)) + sales("z", ("2026-09-01", 5))
    table = relationship.strength_table(facts([signs("z", 0, 10), signs("key", 3, 7)], lines))
    assert table["customer_id"].tolist() == ["key", "z"]
    assert table["tier"].tolist() == ["vip", "small"]
    assert table["key"].tolist() == [True, False]
    assert table["missing"].iloc[0].split("; ") == SIGNS[3:]


def test_without_the_sheet_it_is_refused():
    part = relationship.part(facts([]))
    assert [refusal.key for refusal in part.refusals] == ["relationship"]
    assert relationship.strength(facts([])).empty
