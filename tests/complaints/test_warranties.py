"""Warranties by product and class of goods, and slips of the price."""

from typing import Any

import pandas as pd
import pytest
from complaint_ledgers import cases_of
from desks import book_of
from grids_by_hand import grid_of

from crm_sheets.complaints.entitlements import entitlements
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.warranty_length import months_and_days
from crm_sheets.reading.playbook_lists import lists_in

_LINES = (
    {"words": "电视|television", "length": "2 年", "goods": "any"},
    {"words": "", "length": "90 天", "goods": "sale"},
    {"words": "", "length": "1个月", "goods": "any"},
)


def _told(**row: Any) -> dict[str, Any]:
    """The only line of the entitlements, by the warranties above."""
    playbook = Playbook.default()
    playbook = Playbook(lists={**playbook.lists, "warranties": _LINES})
    goods = book_of(products=[{"product": "龙井 250g", "unit_price": 680.0}]).products
    found = entitlements(cases_of([{"received_at": "2026-03-02 09:00", **row}], "2026-03-02 10:00"), playbook, goods)
    return dict(found.iloc[0]) if len(found) else {}


@pytest.mark.parametrize(
    ("product", "goods", "bought", "until", "verdict"),
    [
        ("液晶电视 55 寸", None, "2024-03-02", "2026-03-02", "entitled"),  # the last day of two years
        ("液晶电视 55 寸", None, "2024-03-01", "2026-03-01", "not_entitled"),
        ("Television 40", "特价", "2024-03-02", "2026-03-02", "entitled"),  # its line stands first
        ("水壶", "特价", "2025-12-02", "2026-03-02", "entitled"),  # 29 days of December, 31, 28 and 2 of March: 90
        ("水壶", "特价", "2025-12-01", "2026-03-01", "not_entitled"),
        ("水壶", None, "2026-01-31", "2026-02-28", "not_entitled"),  # a month from the 31st ends with February
        ("水壶", None, "2026-02-02", "2026-03-02", "entitled"),
        ("水壶", None, None, None, "not_entitled"),  # nobody knows the day
    ],
)
def test_repairs_within_the_warranty_of_the_product(
    product: str, goods: str | None, bought: str | None, until: str | None, verdict: str
) -> None:
    told = _told(product=product, goods_class=goods, purchased_on=bought, fault_kind="故障", remedy_sought="维修")
    assert told["verdict"] == verdict
    assert (told["warranty_until"] == pd.Timestamp(until)) if until else pd.isna(told["warranty_until"])


@pytest.mark.parametrize(
    ("product", "tag", "listed", "noted", "fault"),
    [
        ("水壶", 12.9, 129.0, None, "price"),  # a tenth
        ("水壶", 13.0, 129.0, None, None),  # more than a tenth: a bargain, nothing to tell
        ("龙井 250g", 68.0, None, None, "price"),  # 680 in the list of products
        ("水壶", 68.0, None, None, None),  # no list price
        ("水壶", 12.9, 129.0, "质量", "quality"),  # what is noted counts
    ],
)
def test_a_tag_of_a_tenth_of_the_list_price_is_a_slip(
    product: str, tag: float, listed: float | None, noted: str | None, fault: str | None
) -> None:
    told = _told(product=product, tag_price=tag, list_price=listed, fault_kind=noted)
    assert told.get("fault") == fault
    if fault == "price":
        assert told["verdict"] == "goodwill"


@pytest.mark.parametrize("text", ["12", "12 个月多", "soon", "", "0.5 年"])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        months_and_days(text)


def test_the_teams_warranties_are_read_and_a_wrong_length_is_told() -> None:
    grid = grid_of(
        ["words of the product", "length of the warranty", "goods class"],
        ["kettle", "24 months", "Any"],
        ["", "12", "不限"],
    )
    lists, found = lists_in([grid])
    assert lists["warranties"] == ({"words": "kettle", "length": "24 months", "goods": "any"},)
    assert [(one.code, one.rows) for one in found] == [("setting_impossible", (3,))]
