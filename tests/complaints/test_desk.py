"""What is read off a ledger: who comes first, what is missing, what is behind it; and ledgers as bad as real ones."""

from typing import Any

import pandas as pd
import pytest
from complaint_ledgers import cases_of, clock_of_rows
from desks import book_of

from crm_sheets import Book, analyse
from crm_sheets.analyses import complaints_desk
from crm_sheets.as_of import chosen_day
from crm_sheets.complaints.entitlements import entitlements
from crm_sheets.complaints.kept_promises import promise_shares, promises_told
from crm_sheets.complaints.rates import monthly_rates
from crm_sheets.complaints.replies import worse_words
from crm_sheets.complaints.root_causes import cause_counts, causes_of
from crm_sheets.jobs.pipeline import facts_of
from crm_sheets.language.desk.words import SIGNAL_WORDS
from crm_sheets.playbook import Playbook
from crm_sheets.reading.values.durations import hours_told
from crm_sheets.result_schema import differences

LISTS = Playbook.default().lists
NO_GOODS = pd.DataFrame()


def test_late_before_soon_before_running_and_major_before_all() -> None:
    rows = [
        {"received_at": "2026-03-02 09:00", "content": "a", "severity": "低"},  # 72 h: running
        {"received_at": "2026-03-02 09:00", "content": "b", "severity": "高"},  # 4 h: late since 14:30
        {"received_at": "2026-03-02 14:00", "content": "c", "severity": "高"},  # 3:00 of 4:00: soon
        {"received_at": "2026-03-02 16:00", "content": "记者要来采访", "severity": "低"},
    ]
    queue = _tables(rows, "2026-03-02 17:00")["complaint_queue"]
    assert queue["complaint_id"].tolist() == ["T4", "T2", "T3", "T1"]
    assert queue["state"].tolist() == ["running", "late", "soon", "running"]
    assert queue["signs"].tolist() == ["prominent", "", "", ""]
    assert queue["late"].tolist() == [0, 450 - 60 - 240, 0, 0]  # 9-12 and 13:30-17 are 6:30 of 4:00


def test_within_a_state_the_better_tier_and_the_severity_come_first() -> None:
    rows = [
        {"received_at": "2026-03-02 09:00", "customer_id": "B"},
        {"received_at": "2026-03-02 09:00", "customer_id": "A"},
    ]
    sales = [
        {"customer_id": "A", "date": "2026-02-01", "amount": 9000.0},
        *({"customer_id": f"C{n}", "date": "2026-02-01", "amount": 10.0} for n in range(9)),
        {"customer_id": "B", "date": "2026-02-01", "amount": 1.0},
    ]
    queue = _tables(rows, "2026-03-02 10:00", sales=sales)["complaint_queue"]
    assert queue["customer_id"].tolist() == ["A", "B"]
    assert queue["tier"].tolist() == ["vip", "small"]


def test_gaps_are_told_where_the_ledger_keeps_the_column() -> None:
    rows = [
        {"received_at": "2026-03-02 09:00", "handler": "李雷", "customer_id": "A", "cause": "质量", "closed_at": "2026-03-02 10:00", "satisfied": "yes"},
        {"received_at": "2026-03-03 09:00", "handovers": 3.0},
        {"received_at": "2026-03-04 09:00", "handler": "韩梅", "customer_id": "A", "closed_at": "2026-03-05 10:00", "promised_by": "2026-03-04 17:00"},
    ]  # fmt: skip
    gaps = _tables(rows, "2026-03-06 10:00")["complaint_gaps"]
    assert {(line.policy_gap, line.complaint_id) for line in gaps.itertuples()} == {
        ("no_handler", "T2"), ("no_customer", "T2"), ("passed_on", "T2"), ("no_limit", "T2"),
        ("no_cause", "T3"), ("promise_missed", "T3"), ("no_answer_from_customer", "T3"),
    }  # fmt: skip
    only = _tables([{"received_at": "2026-03-02 09:00", "content": "a"}], "2026-03-02 10:00")["complaint_gaps"]
    assert only.empty


def test_noted_causes_go_before_proposed_ones_and_one_that_comes_back_is_told() -> None:
    rows = [
        {"received_at": "2026-03-02 09:00", "content": "店员不耐烦", "cause": "太慢、手续太多"},
        {"received_at": "2026-03-03 09:00", "content": "店员爱理不理", "improvement": "培训", "improvement_done": "2026-03-05", "improvement_owner": "韩梅"},
        {"received_at": "2026-03-09 09:00", "content": "Staff was rude"},
        {"received_at": "2026-03-10 09:00", "content": "xyz"},
    ]  # fmt: skip
    found = cases_of(rows, "2026-03-10 18:00")
    told = causes_of(found, LISTS["complaint_causes"])
    assert told["cause"].fillna("").tolist() == ["too_long", "impolite", "impolite", ""]
    assert told["is_proposed"].tolist() == [False, True, True, False]
    counts = cause_counts(found, told, LISTS["complaint_causes"]).set_index("cause")
    assert counts.loc["impolite", ["complaints", "came_back", "owner"]].tolist() == [2, 1, "韩梅"]
    assert counts["cumulative_share"].tolist() == pytest.approx([2 / 3, 1.0])


def test_words_that_make_it_worse_in_both_languages() -> None:
    rows = [
        {"received_at": "2026-03-02 09:00", "reply": "这是规定，您别激动"},
        {"received_at": "2026-03-02 10:00", "notes": "Told him to calm down"},
        {"received_at": "2026-03-02 11:00", "reply": "马上给您换新的"},
    ]
    found = worse_words(cases_of(rows, "2026-03-03 09:00"), LISTS["worse_phrases"])
    assert set(zip(found["complaint_id"], found["column"], found["found"], strict=True)) == {
        ("T1", "reply", "这是规定"), ("T1", "reply", "别激动"), ("T2", "notes", "calm down"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("goods", "marked", "bought", "fault", "sought", "verdict"),
    [
        ("正价", None, "2026-02-27", "质量", "退货", "entitled"),  # 3 days
        ("特价", None, "2026-02-27", "质量", "退货", "entitled"),  # goods on sale like full-price goods
        ("处理品", "yes", "2026-02-27", "质量", "退货", "not_entitled"),
        ("处理品", None, "2026-02-27", "质量", "退货", "entitled"),  # not marked: full price
        (None, None, "2026-02-27", "质量", "维修", "consent"),
        (None, None, "2026-01-01", "质量", "维修", "entitled"),
        (None, None, "2026-01-01", "质量", "退货", "goodwill"),
        (None, None, None, "质量", "退货", "not_entitled"),  # without a day only the rules without days fit
        (None, None, "2026-02-27", "责任不清", "退货", "test"),
        (None, None, "2026-02-27", "标价弄错，价格错", "退货", "goodwill"),
        (None, None, "2020-02-27", "漏电", "退货", "entitled"),
        (None, None, "2026-02-27", None, "退货", "unknown"),
    ],
)
def test_entitlement_by_the_teams_rules(
    goods: str | None, marked: str | None, bought: str | None, fault: str | None, sought: str, verdict: str
) -> None:
    row = {
        "received_at": "2026-03-02 09:00",
        "goods_class": goods,
        "class_marked": marked,
        "purchased_on": bought,
        "fault_kind": fault,
        "remedy_sought": sought,
    }
    found = entitlements(cases_of([row], "2026-03-02 10:00"), Playbook.default(), NO_GOODS)
    assert found["verdict"].tolist() == [verdict]


def test_a_month_beyond_the_limits_is_change() -> None:
    """Ten months of 1,000 orders with 4 complaints and one with 20: centre 60 / 11 = 5.45, limit 5.45 + 3 x 2.34 = 12.46."""
    rows = []
    for month in range(1, 12):
        count = 20 if month == 7 else 4
        rows += [{"received_at": f"2026-{month:02}-{day + 1:02} 09:00"} for day in range(count)]
    orders = pd.DataFrame({"month": pd.date_range("2026-01-01", periods=11, freq="MS"), "orders": 1000})
    table = monthly_rates(cases_of(rows, "2026-12-01 09:00"), orders)
    assert table["centre"].iloc[0] == pytest.approx(60 / 11)
    assert table["upper"].iloc[0] == pytest.approx(60 / 11 + 3 * (60 / 11) ** 0.5)
    assert table["signal"].tolist() == ["", "", "", "", "", "", "above", "", "", "", ""]


def test_eight_months_on_one_side_are_change_and_said_whole() -> None:
    """Nine complaints, none for eight months, nine: centre 18 a thousand, so that none is below it; the eighth tells."""
    rows = [{"received_at": f"2026-{month:02}-{day + 1:02} 09:00"} for month in (1, 10) for day in range(9)]
    orders = pd.DataFrame({"month": pd.date_range("2026-01-01", periods=10, freq="MS"), "orders": 100})
    table = monthly_rates(cases_of(rows, "2026-12-01 09:00"), orders)
    assert table["signal"].tolist() == ["above", *[""] * 7, "run_down", "above"]
    assert {*table["signal"]} <= {"", *SIGNAL_WORDS}


def test_promises_overdue_and_kept() -> None:
    rows = [
        {"customer_id": "A", "promise": "周五送到", "promise_kind": "时限", "due_on": "2026-03-01", "staff": "李雷"},
        {"customer_id": "B", "promise": "送小样", "promise_kind": "赠品", "due_on": "2026-02-20", "kept": "yes", "staff": "李雷"},
        {"customer_id": "C", "promise": "换新", "promise_kind": "质量", "due_on": "2026-03-20"},
    ]  # fmt: skip
    told = promises_told(book_of(promises=rows).promises, pd.Timestamp("2026-03-03 10:00"))
    assert told["state"].tolist() == ["overdue", "waiting", "kept"]
    assert told["days_over"].iloc[0] == 2
    shares = promise_shares(told).set_index(["by", "group"])
    assert shares.loc[("staff", "李雷"), ["promises", "kept"]].tolist() == [2, 1]


# Bad input.


def test_closed_before_received_is_closed_and_its_time_counts_nowhere() -> None:
    rows = [{"received_at": "2026-03-02 09:00", "closed_at": "2026-03-01 09:00"}]
    found = cases_of(rows, "2026-03-03 09:00")
    assert not found.rows["is_open"].any()
    closing = clock_of_rows(rows, "2026-03-03 09:00").table
    assert closing["state"].tolist() == ["undated"]


@pytest.mark.parametrize(
    ("text", "hours"),
    [("3天", 72), ("2小时", 2), ("1天2小时30分", 26.5), ("半天", 12), ("30分钟", 0.5), ("1 day, 4 hrs", 28), ("02:30:00", 2.5),
     ("尽快", None), ("3", None), ("3箱", None), ("", None)],
)  # fmt: skip
def test_durations_as_people_write_them(text: str, hours: float | None) -> None:
    assert hours_told(text) == hours


def test_a_duration_closes_a_complaint_that_is_said_to_be_closed() -> None:
    rows = [
        {"received_at": "2026-03-02 09:00", "status": "已办结", "handling_time": "2小时"},
        {"received_at": "2026-03-02 09:00", "status": "处理中", "handling_time": "2小时"},
        {"received_at": "2026-03-02 09:00", "status": "Closed", "handling_time": "5"},
    ]
    found = cases_of(rows, "2026-03-03 09:00", {"handling_time": 1.0})
    assert found.rows["is_open"].tolist() == [False, True, False]
    assert found.rows["closed"].dt.strftime("%H:%M").fillna("").tolist() == ["11:00", "", "14:00"]


def test_words_that_mean_nothing_are_told_and_taken_as_normal() -> None:
    rows = [
        {"received_at": "2026-03-02 09:00", "severity": "橘子", "status": "？？", "handling_time": "尽快"},
        {"received_at": "2026-03-02 09:00", "severity": "高", "status": "处理中"},
    ]
    results = _results(rows, "2026-03-02 10:00")
    assert results.tables["complaint_ledger"]["severity"].tolist() == ["normal", "high"]


def test_two_complaints_under_one_number_both_count_and_events_go_to_the_latest() -> None:
    rows = [
        {"complaint_id": "7", "received_at": "2026-03-02 09:00", "content": "a"},
        {"complaint_id": "7", "received_at": "2026-03-04 09:00", "content": "b"},
    ]
    events = [{"complaint_id": "7", "at": "2026-03-04 10:00", "until": "2026-03-04 11:00", "event": "等客户补材料"}]
    results = _results(rows, "2026-03-04 12:00", complaint_events=events)
    clock = results.tables["complaint_clock"]
    assert clock.loc[clock["place"] == 1, "used"].tolist() == [120]  # 9-12 less one hour
    assert clock.loc[clock["place"] == 0, "used"].tolist() == [450 + 450 + 180]


def test_a_year_that_is_not_announced_is_a_warning() -> None:
    results = _results([{"received_at": "2027-03-05 09:00"}], "2027-03-05 10:00")
    assert "calendar_not_announced" in {problem.code for problem in results.found}


def test_nobody_known_and_content_of_thirty_thousand_letters_with_formulas_and_markup() -> None:
    content = '=HYPERLINK("http://x","y")<script>alert(1)</script>' + "很生气 " * 10_000
    tables = _tables([{"received_at": "2026-03-02 09:00", "content": content}], "2026-03-02 10:00")
    assert tables["complaint_queue"]["content"].tolist() == [content]


def test_a_complaint_that_names_an_order_alone_takes_its_day_and_customer() -> None:
    rows = [{"complaint_id": "1", "order_id": "D9", "content": "破了"}]
    sales = [{"customer_id": "A", "order_id": "D9", "date": "2026-03-02", "amount": 10.0}]
    found = cases_of(rows, "2026-03-03 09:00", sales=sales)
    assert found.rows["received"].tolist() == [pd.Timestamp("2026-03-02")]
    assert found.rows["customer_id"].tolist() == ["A"]


def test_later_complaints_are_not_there_yet() -> None:
    rows = [{"received_at": "2026-03-02 09:00"}, {"received_at": "2026-03-02 15:00"}]
    assert len(cases_of(rows, "2026-03-02 10:00").rows) == 1


def test_every_table_is_as_declared() -> None:
    rows: list[dict[str, Any]] = [
        {"received_at": "2026-03-02 09:00", "customer_id": "A", "content": "态度差", "handler": "李雷", "reply": "不可能", "remedy_sought": "退货"},
        {"received_at": "2026-03-03 09:00", "closed_at": "2026-03-04 09:00", "content": "坏了", "outcome": "已换货", "satisfied": "yes"},
    ]  # fmt: skip
    for name, table in _tables(rows, "2026-03-05 09:00").items():
        if name.startswith("complaint_"):
            assert differences(name, table) == []


def _tables(rows: list[dict[str, Any]], moment: str, **more: Any) -> Any:
    """The tables of the desk alone, without all other analyses."""
    book, time, playbook = _book(rows, **more), pd.Timestamp(moment).to_pydatetime(), Playbook.default()
    day = chosen_day(book.counting, playbook, time, time.date())
    return complaints_desk.part(facts_of(book, playbook, day)).tables


def _results(rows: list[dict[str, Any]], moment: str, **more: Any) -> Any:
    return analyse(_book(rows, **more), as_of=pd.Timestamp(moment).to_pydatetime())


def _book(rows: list[dict[str, Any]], **more: Any) -> Book:
    return book_of(complaints=[{"complaint_id": f"T{n}", **row} for n, row in enumerate(rows, 1)], **more)
