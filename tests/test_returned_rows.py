"""Rows of schedules that came back: whose they are, what they say, what counts once, what contradicts what."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from desks import book_of

from crm_sheets.book import Book
from crm_sheets.memory import PlannedRow
from crm_sheets.returns.contacts import with_contacts
from crm_sheets.returns.outcomes import held_back, moved, tries
from crm_sheets.returns.own_keys import Planned, planned_frame
from crm_sheets.vocabulary.contact_keys import ContactKey, contact_mark, customer_mark

DESK = "ABC"
DUE = "2026-10-08"


def key(customer: str, desk: str = DESK, first: str = DUE) -> str:
    return str(ContactKey(desk, customer_mark(customer), contact_mark("rhythm", first)))


def row(customer: str, status: str = "", **more: Any) -> dict[str, Any]:
    """A returned row as it is read; empty cells are missing."""
    told = {"key": key(customer), "customer_id": customer, "due": DUE, "customer_name": f"N{customer}", **more}
    return {name: value for name, value in {"status": status or None, **told}.items() if value is not None}


def before(*customers: str, ledger: str = "out/visits.xlsx") -> Planned:
    """The schedule as it was given out."""
    rows = [
        PlannedRow(key(c), c, f"N{c}", f"1380000000{c}", "Li", "phone", "rhythm", DUE, DUE, "2026-09-30", "")
        for c in customers
    ]
    return Planned(DESK, planned_frame(rows), frozenset([ledger]))


def desk(*returned: dict[str, Any], planned: Planned | None = None, **tables: Any) -> Book:
    customers = [{"customer_id": c, "name": f"N{c}", "phone": f"1380000000{c}"} for c in "1234"]
    return book_of(
        None, before(*"1234") if planned is None else planned, customers=customers, returned=[*returned], **tables
    )


def codes(book: Book) -> set[str]:
    return {problem.code for problem in book.found} - {"schedule_returned"}


def states(book: Book) -> dict[str, str]:
    return dict(zip(book.returned["customer_id"].astype("str"), book.returned["state"], strict=True))


def test_every_row_is_accounted_for() -> None:
    book = desk(row("1", "√"), row("2", "改期", next_date="2026-10-20"), row("3", "没人接"), row("4", "待联系"))
    assert states(book) == {"1": "done", "2": "postponed", "3": "unreachable"}
    said = next(problem for problem in book.found if problem.code == "schedule_returned")
    counts = [said.details[name] for name in ("rows", "done", "unreachable", "postponed", "cancelled", "untouched")]
    assert counts == [4, 1, 1, 1, 0, 1]
    assert codes(book) == set()


def test_done_rows_become_visits_on_the_day_filled_in_or_planned() -> None:
    book = desk(row("1", "done", notes="=1+1"), row("2", "done", date="2026-10-06"), row("3", "no answer"))
    visits = with_contacts(book.visits, book.returned, date(2026, 10, 9))
    told = visits[["customer_id", "date", "staff", "notes"]].astype("str").fillna("").to_numpy().tolist()
    assert told == [["1", "2026-10-08", "Li", "=1+1"], ["2", "2026-10-06", "Li", ""]]


def test_what_was_done_before_its_planned_day_is_no_visit_of_the_future() -> None:
    book = desk(row("1", "done"))
    visits = with_contacts(book.visits, book.returned, date(2026, 10, 5))
    assert visits["date"].tolist() == [pd.Timestamp("2026-10-05")]


def test_a_visit_that_the_team_logged_itself_counts_once() -> None:
    own = [{"customer_id": "1", "date": "2026-10-08", "channel": "电话"}]
    book = desk(row("1", "done"), visits=own)
    assert len(with_contacts(book.visits, book.returned, date(2026, 10, 9))) == 1


def test_the_same_row_twice_counts_once_and_line_breaks_do_not_matter() -> None:
    once = row("1", "done", notes="a\nb", source_file="a.xlsx")
    book = desk(once, {**once, "notes": "a  b", "source_file": "b.csv"})
    assert len(book.returned) == 1
    assert codes(book) == set()


def test_a_row_that_was_noted_before_is_known_whatever_its_day_became() -> None:
    noted = row("1", "done", date="2026-10-07", source_file="out/visits.xlsx")
    book = desk(noted, row("1", "√"))
    assert book.returned["known"].tolist() == [True]


def test_conflicting_copies_are_both_kept_and_told() -> None:
    book = desk(row("1", "done", source_file="a.xlsx"), row("1", "cancelled", source_file="b.xlsx"))
    assert sorted(book.returned["state"]) == ["cancelled", "done"]
    assert codes(book) == {"schedule_copies_differ"}


def test_not_reached_in_the_morning_and_done_later_is_no_conflict() -> None:
    book = desk(row("1", "no answer", source_file="a.xlsx"), row("1", "done", source_file="b.xlsx"))
    assert (len(book.returned), codes(book)) == (2, set())


def test_an_unknown_status_is_kept_and_told() -> None:
    book = desk(row("1", "看情况", notes="在忙"))
    assert book.returned[["state", "status", "notes"]].to_numpy().tolist() == [["unknown", "看情况", "在忙"]]
    assert codes(book) == {"schedule_status_unknown"}


@pytest.mark.parametrize(
    ("more", "state", "code"),
    [
        ({"notes": "x"}, "noted", "schedule_status_missing"),
        ({"next_date": "2026-10-20"}, "postponed", "schedule_moved_unsaid"),
        ({"status": "改期", "next_said": "到时候再说"}, "postponed", "schedule_no_new_date"),
        ({"status": "改期", "next_date": "2026-10-01"}, "postponed", "schedule_new_date_past"),
    ],
)
def test_half_filled_rows(more: dict[str, Any], state: str, code: str) -> None:
    book = desk(row("1", **more))
    assert (states(book), codes(book)) == ({"1": state}, {code})


def test_a_key_copied_down_is_taken_from_the_other_rows() -> None:
    """Ten rows with the key of the first: each counts for the customer that it names."""
    book = desk(*(row(c, "done", key=key("1"), phone=f"1380000000{c}") for c in "1234"))
    assert states(book) == dict.fromkeys("1234", "done")
    (said,) = [problem for problem in book.found if problem.code == "schedule_key_copied"]
    assert list(said.rows) == [3, 4, 5]
    assert book.returned["key"].is_unique


def test_a_key_copied_down_without_ids_is_told_by_the_names() -> None:
    rows = [row(c, "done", key=key("1"), customer_id=None) for c in "123"]
    book = desk(*rows)
    assert states(book) == dict.fromkeys("123", "done")
    assert "schedule_key_copied" in codes(book)


def test_a_mistyped_key_leaves_the_row_to_the_customer_that_it_names() -> None:
    book = desk(row("1", "done", key=key("1")[:-1] + "?"))
    assert (states(book), codes(book)) == ({"1": "done"}, {"schedule_key_wrong"})


def test_a_mistyped_key_without_a_customer_is_lost_and_told() -> None:
    book = desk(row("1", "done", key="CKAB", customer_id=None, customer_name=None))
    assert (len(book.returned), codes(book)) == (0, {"schedule_key_lost"})


def test_a_row_with_nothing_but_its_key_is_whole_again() -> None:
    book = desk({"key": key("2"), "status": "done"})
    assert book.returned[["customer_id", "customer_name", "phone", "staff", "channel"]].astype(
        "str"
    ).to_numpy().tolist() == [["2", "N2", "13800000002", "Li", "phone"]]
    assert book.returned["due"].tolist() == [pd.Timestamp(DUE)]


def test_the_schedule_of_another_desk_is_refused() -> None:
    book = desk(row("1", "done"), row("2", "done", key=key("2", "XYZ")))
    assert (states(book), codes(book)) == ({"1": "done"}, {"schedule_other_desk"})


def test_without_a_memory_the_desk_is_told_by_its_customers() -> None:
    nothing = Planned()
    assert states(desk(row("1", "done"), row("2", "done"), planned=nothing)) == {"1": "done", "2": "done"}
    strangers = [row(c, "done", customer_name=f"M{c}") for c in ("71", "72", "73")]
    assert codes(desk(*strangers, planned=nothing)) == {"schedule_other_desk"}


def test_changed_cells_outside_the_columns_to_fill_in_are_noticed() -> None:
    book = desk(row("1", "done", phone="13999999999", customer_name="Other"), row("2", "done", due="2027-01-01"))
    changed = [p for p in book.found if p.code == "schedule_cell_changed"]
    assert [(list(p.rows), list(p.values)) for p in changed] == [
        ([2], ["Other"]), ([2], ["13999999999"]), ([3], ["2027-01-01"]),
    ]  # fmt: skip
    assert states(book)["1"] == "done"


def test_an_older_schedule_that_planned_a_later_day_was_not_changed() -> None:
    given = before("1").rows.assign(latest=pd.Timestamp("2026-10-20"))
    planned = Planned(DESK, given)
    assert "schedule_cell_changed" not in codes(desk(row("1", "√", due="2026-10-20"), planned=planned))
    assert "schedule_cell_changed" in codes(desk(row("1", "√", due="2026-10-21"), planned=planned))


def test_zeros_lost_in_a_spreadsheet_are_no_change() -> None:
    planned = before("1")
    planned = Planned(DESK, planned.rows.assign(customer_id="0001"), planned.ledger)
    book = book_of(None, planned, customers=[{"customer_id": "0001", "name": "N1"}], returned=[row("1", "done")])
    assert (states(book), codes(book)) == ({"0001": "done"}, set())


def test_a_done_row_follows_a_customer_who_was_merged_meanwhile() -> None:
    """0002 stands in the customer file no more as a customer of its own: same name and phone as 0001."""
    customers = [{"customer_id": c, "name": "Ann Lee", "phone": "13800000001"} for c in ("0001", "0002")]
    book = book_of(
        None, Planned(DESK, ledger=frozenset()), customers=customers,
        returned=[row("0002", "done", customer_name="Ann Lee", phone="13800000001")],
    )  # fmt: skip
    assert len(book.customers) == 1
    assert states(book) == {str(book.customers["customer_id"].iloc[0]): "done"}


@pytest.mark.parametrize(
    ("who", "phone", "expected"),
    [
        ("Ann Lee", "13800000001", {"0001": "done"}),
        ("Bob Ray", "13800000009", {"0002": "done"}),  # deleted, and nobody who is there
    ],
)
def test_a_done_row_follows_a_customer_whose_entry_was_deleted_in_favour_of_another(
    who: str, phone: str, expected: dict[str, str]
) -> None:
    """0002 stands nowhere any more."""
    book = book_of(
        None, Planned(DESK, ledger=frozenset()), customers=[{"customer_id": "0001", "name": "Ann Lee", "phone": "13800000001"}],
        returned=[row("0002", "done", customer_name=who, phone=phone)],
    )  # fmt: skip
    assert states(book) == expected


def test_a_customer_without_an_id_of_the_team_is_found_again_once_there_is_one() -> None:
    """The phone was the id as long as there was none."""
    book = book_of(
        None, Planned(DESK), customers=[{"customer_id": "K1", "name": "Ann", "phone": "13800000001"}],
        returned=[row("13800000001", "done", customer_name="Ann", phone="13800000001")],
    )  # fmt: skip
    assert states(book) == {"K1": "done"}


def test_a_note_of_thirty_thousand_characters_is_kept() -> None:
    note = "长" * 30_000
    assert desk(row("1", "done", notes=note)).returned["notes"].tolist() == [note]


def test_what_a_result_refuses_is_heard() -> None:
    book = desk(row("1", "done", result="不要再打电话"))
    assert "no_phone" in str(book.customers.set_index("customer_id")["consent"]["1"])


def test_tries_count_each_planned_day_since_the_last_contact() -> None:
    days = ("2026-10-05", "2026-10-06", "2026-10-07", "2026-10-07")
    rows = [row("1", "no answer", due=day, source_file=f"{n}.xlsx") for n, day in enumerate(days)]
    book = desk(*rows, row("2", "no answer"), visits=[{"customer_id": "2", "date": "2026-10-09"}])
    assert tries(book.returned, book.visits, date(2026, 10, 10)).to_dict() == {"1": 3}
    visited = desk(*rows, visits=[{"customer_id": "1", "date": "2026-10-05"}])
    assert tries(visited.returned, visited.visits, date(2026, 10, 10)).to_dict() == {"1": 2}


def test_moved_customers_have_a_new_day_until_they_are_met() -> None:
    rows = (row("1", "moved", next_date="2026-10-20"), row("2", "moved", next_date="2026-10-21"))
    book = desk(*rows, visits=[{"customer_id": "2", "date": "2026-10-09"}])
    assert moved(book.returned, book.visits, date(2026, 10, 10)).to_dict() == {"1": pd.Timestamp("2026-10-20")}


def test_dropped_and_moved_reasons_are_held_back() -> None:
    book = desk(row("1", "取消"), row("2", "moved", next_date="2026-10-20"), row("3", "done"))
    told = held_back(book.returned, date(2026, 10, 9)).fillna(pd.Timestamp(0))
    assert told.to_numpy().tolist() == [
        ["1", "rhythm", pd.Timestamp(DUE), pd.Timestamp(0)],
        ["2", "rhythm", pd.Timestamp(DUE), pd.Timestamp("2026-10-20")],
    ]
