from datetime import date

import pandas as pd
import pytest

from crm_sheets.returns.unanswered import unanswered
from crm_sheets.schedule.contacts import last_contacts, last_served

AS_OF = date(2026, 9, 30)


def known(*visits: tuple[object, object, object]) -> dict[str, tuple[str, str]]:
    found = last_contacts(pd.DataFrame(visits, columns=["customer_id", "date", "next_date"]), AS_OF)
    found = found.apply(lambda days: days.dt.strftime("%Y-%m-%d").fillna("none"))
    return {str(row.Index): (row.last_contact, row.promised) for row in found.itertuples()}


def test_the_newest_visit_and_its_promise() -> None:
    assert known(
        ("A", "2026-09-20", "2026-10-12"),
        ("A", "2026-09-01", "2026-09-10"),  # followed by a later visit: kept or not, no longer open
        ("B", "2026-05-01", None),
    ) == {"A": ("2026-09-20", "2026-10-12"), "B": ("2026-05-01", "none")}


def test_visits_after_the_day_and_visits_of_nobody_do_not_count() -> None:
    nobody = ((None, "2026-09-01", None), ("", "2026-09-01", None))
    assert known(("A", "2026-10-01", None), ("B", None, None), *nobody) == {}


def test_the_earliest_promise_of_the_newest_day_counts_if_it_lies_after_that_day() -> None:
    assert known(
        ("A", "2026-09-20", "2026-11-01"),
        ("A", "2026-09-20 16:30", "2026-10-15"),
        ("A", "2026-09-20", "2026-09-20"),
        ("A", "2026-09-20", "2016-10-01"),
    ) == {"A": ("2026-09-20", "2026-10-15")}


def test_no_visits_at_all() -> None:
    assert known() == {}
    assert last_contacts(pd.DataFrame(), AS_OF).empty


def test_who_served_last() -> None:
    sales = pd.DataFrame(
        {
            "customer_id": ["A", "A", "B", "C", "D", "E"],
            "date": pd.to_datetime(
                ["2026-01-01", "2026-03-01", "2026-03-01", "2026-03-01", "2026-10-02", "2026-03-01"]
            ),
            "staff": ["何秋月", "陈立峰", "方雨晴", None, "方雨晴", "方雨晴"],
        }
    )
    visits = pd.DataFrame(
        {"customer_id": ["A", "B"], "date": ["2026-02-01", "2026-03-01"], "staff": ["许长安", "何秋月"]}
    )
    served = last_served((sales, visits), pd.Series(["A", "B", "C", "D"], dtype="string"), AS_OF)
    # B was served by two people on one day: the first by name (何 U+4F55 before 方 U+65B9)
    assert served.to_dict() == {"A": "陈立峰", "B": "何秋月"}


def test_nobody_served() -> None:
    assert last_served((pd.DataFrame(), pd.DataFrame()), pd.Series([], dtype="string"), AS_OF).empty


@pytest.mark.parametrize(
    ("result", "reached"),
    [
        ("不通过审批", True), ("没接受报价", True), ("停机保号办理", True), ("停机", False),
        ("未接通", False), ("电话没人接，明天再打", False), ("客户手机关机", False), ("No answer - left voicemail", False),
        ("Called, no answer", False), ("did not pick up", False), ("电话未接，微信已回复", True), ("聊得不错，上次没人接", True),
        ("No answer at first, called back at 4", True), ("busy season starts, wants 20 boxes", True), ("有意向", True), (None, True),
    ],
)  # fmt: skip
def test_what_reached_nobody(result: str | None, reached: bool) -> None:
    assert unanswered(pd.DataFrame({"result": [result]})).tolist() == [not reached]


def test_a_try_in_vain_is_no_contact_but_its_promise_counts() -> None:
    visits = pd.DataFrame(
        [
            ("A", "2026-09-01", None, "谈了续约"),
            ("A", "2026-09-20", "2026-10-02", "未接通"),
            ("B", "2026-09-20", None, "no answer"),
            ("C", "2026-09-01", "2026-09-20", "有意向"),
            ("C", "2026-09-20", None, "没人接"),  # the promise of the 1st was not kept by it
        ],
        columns=["customer_id", "date", "next_date", "result"],
    )
    found = last_contacts(visits, AS_OF).apply(lambda days: days.dt.strftime("%Y-%m-%d").fillna("none"))
    assert found.T.to_dict("list") == {"A": ["2026-09-01", "2026-10-02"], "C": ["2026-09-01", "2026-09-20"]}
