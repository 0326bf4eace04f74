"""Whom a few typed words mean."""

import pytest
from desks import book_of

from crm_sheets.book import OF_CUSTOMERS
from crm_sheets.identity.search import CustomerIndex, Meant


def index() -> CustomerIndex:
    """KH1 stands twice in the file under two ids, and in the sales by a third name."""
    book = book_of(
        customers=[
            {"customer_id": "KH1", "name": "王芳", "phone": "13800138000"},
            {"customer_id": "KH9", "name": "王芳", "phone": "13800138000"},
            {"customer_id": "KH2", "name": "王丽", "phone": "13900139000"},
            {"customer_id": "KH3", "name": "李强", "phone": "13700137001"},
            {"customer_id": "KH4", "name": "李强", "phone": "13600136002"},
            {"customer_id": "KH5", "name": "杭州诚信建材有限公司"},
        ],
        sales=[{"customer_id": "KH2", "customer_name": "王小丽", "date": "2026-09-01", "amount": 5.0}],
    )
    return CustomerIndex((book.tables[name] for name in OF_CUSTOMERS), book.former)


@pytest.mark.parametrize(
    ("typed", "customer"),
    [
        ("KH1", "KH1"),
        (" kh2 ", "KH2"),
        ("KH9", "KH1"),  # was merged
        ("王芳", "KH1"),
        ("王 丽", "KH2"),
        ("138-0013-8000", "KH1"),
        ("+8613900139000", "KH2"),
        ("诚信建材（杭州）", None),
        ("杭州诚信建材", "KH5"),  # the legal form does not matter
    ],
)
def test_by_id_former_id_name_and_phone(typed: str, customer: str | None) -> None:
    assert index().meant(typed).customer_id == customer


def test_a_name_of_several_is_told_with_all_of_them() -> None:
    assert index().meant("李强") == Meant("李强", None, ("KH3", "KH4"), several=True)


@pytest.mark.parametrize(
    ("typed", "near"),
    [("诚信", "KH5"), ("7001", "KH3"), ("王", "KH1"), ("王方", "KH1"), ("KH", "KH1")],
)
def test_the_near_ones_are_offered(typed: str, near: str) -> None:
    found = index().meant(typed)
    assert found.customer_id is None
    assert near in found.near


@pytest.mark.parametrize("typed", ["", "  ", "*", "???", "=1+1"])
def test_signs_mean_nobody(typed: str) -> None:
    assert index().meant(typed) == Meant(typed, None)
