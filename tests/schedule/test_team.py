from datetime import date

import pandas as pd
import pytest

from crm_sheets.schedule.team import Team, team, who_contacts

DAY = date(2026, 10, 8)
STAFF = pd.DataFrame(
    {
        "name": ["林晓燕", "陈立峰", "周启航", "何秋月", "Tom Askew", "许长安"],
        "manager": [None, "林晓燕", "林晓燕", "周启航", "Nobody Known", None],
        "capacity": [15, None, 20, "x", -1, 0],
        "days_off": ["周一", None, "", "2026-10-09", "轮休", None],
        "left_on": [None, None, "2026-03-31", "2026-09-30", "2026-10-07", "2026-10-09"],
    }
)


@pytest.fixture
def desk() -> Team:
    return team(STAFF, nobody="林晓燕")


@pytest.mark.parametrize(
    ("owner", "person"),
    [
        ("陈立峰", "陈立峰"),
        ("陈 立峰", "陈立峰"),
        ("不在表里", "不在表里"),  # the staff sheet need not be complete
        ("周启航", "林晓燕"),  # left: the manager
        ("何秋月", "林晓燕"),  # left, and so has the manager: the playbook's choice
        ("TOM  ASKEW", "林晓燕"),  # left, the manager is not on the sheet
        ("许长安", "许长安"),  # here until the 9th
    ],
)
def test_who_looks_after_the_customers_of(desk: Team, owner: str, person: str) -> None:
    assert desk.owner(owner, DAY) == person


def test_whoever_leaves_during_the_plan_hands_over_after_the_last_day(desk: Team) -> None:
    assert desk.owner("许长安", date(2026, 10, 9)) == "许长安"
    assert desk.owner("许长安", date(2026, 10, 10)) == "林晓燕"


@pytest.mark.parametrize(("nobody", "person"), [("", ""), ("外援", "外援"), ("周启航", ""), (" 陈立峰 ", "陈立峰")])
def test_the_playbook_names_who_takes_the_rest(nobody: str, person: str) -> None:
    assert team(STAFF, nobody).server("", DAY) == person


def test_who_served_last_takes_over_only_while_active(desk: Team) -> None:
    assert desk.server("陈立峰", DAY) == "陈立峰"
    assert team(STAFF).server("周启航", DAY) == ""


@pytest.mark.parametrize(
    ("person", "places"),
    [
        ("林晓燕", [15, 15, 15, 0]),  # Monday the 12th off
        ("陈立峰", [10, 10, 10, 10]),  # no capacity given: the playbook's
        ("何秋月", [0, 0, 0, 0]),  # left
        ("许长安", [0, 0, 0, 0]),  # capacity 0 is meant
        ("不在表里", [10, 10, 10, 10]),
        ("", [10, 10, 10, 10]),
    ],
)
def test_places(desk: Team, person: str, places: list[int]) -> None:
    days = (date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10), date(2026, 10, 12))
    assert desk.places(person, days, per_day=10) == places


def test_a_last_day_is_worked_and_a_day_off_is_not() -> None:
    found = team(
        pd.DataFrame({"name": ["A"], "days_off": ["2026-10-08"], "left_on": ["2026-10-09"], "capacity": [2.7]})
    )
    assert found.places("A", (date(2026, 10, 8), date(2026, 10, 9), date(2026, 10, 10)), 10) == [0, 2, 0]


def test_a_name_on_two_rows_is_one_member() -> None:
    rows = pd.DataFrame(
        {"name": ["A", "a "], "capacity": [9, 4], "days_off": ["Mon", "Tue"], "left_on": ["2026-01-01", None]}
    )
    member = team(rows).member("A")
    assert member is not None
    assert (member.capacity, member.left_on) == (4, None)
    assert not member.works_on(date(2026, 10, 12))
    assert not member.works_on(date(2026, 10, 13))


def test_no_staff_table() -> None:
    assert team(pd.DataFrame()).owner("王芳", DAY) == "王芳"


def test_two_spellings_outside_the_staff_sheet_are_one_person() -> None:
    owners = pd.Series(["Ann Lee", "ann lee", None, None], dtype="string")
    servers = pd.Series([None, None, "ANN LEE", None], dtype="string")
    found = who_contacts(team(pd.DataFrame()), owners, servers, pd.Series([pd.Timestamp(DAY)] * 4))
    assert found.tolist() == ["ANN LEE", "ANN LEE", "ANN LEE", ""]
