"""Regions and owners beside the time before, and what is falling as a whole."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import falling_groups, groups
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

DAY = pd.Timestamp("2026-09-30")
CUSTOMERS = [
    {"customer_id": "a", "name": "A", "region": "south", "owner": "Li"},
    {"customer_id": "b", "name": "B", "region": "south", "owner": "Wu"},
    {"customer_id": "c", "name": "C", "region": "north", "owner": "Wu"},
]


def facts(lines, playbook=None, **tables):
    return Facts(book_of(sales=lines, **tables), playbook or Playbook.default(), DAY)


def steady(customer, amount, start="2024-09-15", months=25, **more):
    """One purchase on the 15th of each month."""
    days = pd.date_range(start, periods=months, freq="MS") + pd.Timedelta(days=14)
    return sales(customer, *((str(day.date()), amount) for day in days), **more)


def test_regions_and_owners():
    lines = sales("a", ("2024-10-01", 50), ("2026-01-01", 100), ("2026-02-01", -20), ("2025-09-30", 40))
    lines += sales("b", ("2026-01-01", 10)) + sales("c", ("2026-01-01", 30)) + sales("d", ("2026-01-02", 5))
    part = groups.part(facts(lines, customers=CUSTOMERS))
    regions = part.tables["regions"].fillna({"region": "-"}).set_index("region")
    assert regions.index.tolist() == ["south", "north", "-"]  # who has none comes last
    assert regions["revenue"].tolist() == [90.0, 30.0, 5.0]
    assert regions["customers"].tolist() == [2, 1, 1]
    assert regions["orders"].tolist() == [2, 1, 1]
    assert regions["mean_revenue"].tolist() == [45.0, 30.0, 5.0]
    assert regions["share"].tolist() == pytest.approx([90 / 125, 30 / 125, 5 / 125])
    assert regions["before"].tolist() == [90.0, 0.0, 0.0]  # 1 October 2024 to 30 September 2025
    assert regions["change"].tolist()[0] == 0.0
    owners = part.tables["owners"].fillna({"owner": "-"}).set_index("owner")
    assert owners["revenue"].to_dict() == {"Li": 80.0, "Wu": 40.0, "-": 5.0}
    months = part.tables["region_months"]
    assert months.loc[months["region"] == "south", "revenue"].tolist() == [50.0, 40.0, 110.0, -20.0]


def test_the_region_of_most_sales_lines_where_the_file_names_none():
    lines = sales("a", ("2026-01-01", 1), region="east") + sales("z", ("2026-01-01", 1), region="west")
    found = groups.regions_of(facts(lines, customers=CUSTOMERS))
    assert found.to_dict() == {"a": "south", "b": "south", "c": "north", "z": "west"}


def test_too_short_for_the_time_before():
    part = groups.part(facts(sales("a", ("2026-01-01", 100)), customers=CUSTOMERS))
    assert part.tables["regions"]["before"].isna().all()


def test_nobody_has_a_region():
    part = groups.part(facts(sales("a", ("2026-01-01", 100))))
    assert [refused.key for refused in part.refusals] == ["regions", "owners"]
    assert part.tables == {}
    assert [refused.key for refused in groups.part(facts([])).refusals] == ["groups"]


def test_what_is_falling():
    few = Playbook.default().changed("products.falling_lines", 5)
    # half a year: after 1 April 2026; the one before: after 1 October 2025; six purchases in each
    lines = steady("a", 100, product="tea", category="drinks") + steady("c", 10, product="cup", category="ware")
    cut = [line for line in lines if line["product"] == "cup" or line["date"] < "2026-07-01"]  # tea: three of six
    found = falling_groups.falling_groups(facts(cut, few, customers=CUSTOMERS))
    assert found.to_dict("records") == [
        {"kind": kind, "name": name, "revenue": 300.0, "revenue_before": 600.0, "ratio": 0.5}
        for kind, name in (("category", "drinks"), ("product", "tea"), ("region", "south"))
    ]
    assert falling_groups.falling_groups(facts(cut, customers=CUSTOMERS)).empty  # six lines are too few by default
    assert falling_groups.falling_groups(
        facts(cut, few.changed("products.falling_share", 0.5), customers=CUSTOMERS)
    ).empty
    assert falling_groups.falling_groups(
        facts([line for line in cut if line["date"] > "2025-10-05"], few)
    ).empty  # too short


def test_falling_without_the_customer_by_hand():
    """South: a falls from 600 to 300, b from 600 to 180, c from 600 to 240; d buys for 12 in each half year.

    Without a: 1212 to 432 and, without b too, who lost most, 612 to 252. The others fall for d as well, but d does not.
    """
    few = Playbook.default().changed("products.falling_lines", 5)
    amounts = {"a": (100, 50), "b": (100, 30), "c": (100, 40), "d": (2, 2)}
    lines = [
        {**line, "amount": amounts[customer][line["date"] > "2026-04-01"]}
        for customer in amounts
        for line in steady(customer, 1)
    ]
    people = [{"customer_id": c, "name": c, "region": "south"} for c in "abcd"]
    now = facts(lines, few, customers=people)
    belongs = pd.DataFrame({"customer_id": list("abcd"), "kind": "region", "name": "south"})
    found = falling_groups.falling_for(now, belongs).set_index("customer_id")[["revenue", "revenue_before"]]
    assert found.T.to_dict("list") == {"a": [432.0, 1212.0], "b": [552.0, 1212.0], "c": [492.0, 1212.0]}
    assert falling_groups.falling_for(now, belongs.iloc[:0]).empty
    assert falling_groups.falling_for(facts(lines[:3], few), belongs).empty


def test_falling_as_of_an_earlier_day():
    few = Playbook.default().changed("products.falling_lines", 2)
    lines = steady("a", 100, start="2023-09-15", months=37, product="tea")
    cut = [line for line in lines if not "2025-06-01" < line["date"] < "2025-10-01"]
    now = facts(cut, few, customers=CUSTOMERS)
    earlier = now.as_if(pd.Timestamp("2025-09-30"))
    at_once = Facts(now.book, few, pd.Timestamp("2025-09-30"))
    pd.testing.assert_frame_equal(falling_groups.falling_groups(earlier), falling_groups.falling_groups(at_once))
    assert set(falling_groups.falling_groups(earlier)["name"]) == {"tea", "south"}
    assert falling_groups.falling_groups(now).empty
