"""Control totals: read = used + left out, in rows and to the cent, for every sheet; own totals and their differences."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from commands import ChildHere
from desks import book_of, sales
from forty_branches import NOTHING_IN_MAY, OLD_FILE, OLD_ROWS, STORES, TWICE, WRONG_TOTAL, Expected, write
from hypothesis import given
from hypothesis import strategies as st
from regions_by_hand import table_of

from crm_sheets import analyse
from crm_sheets.book import Book, read_book
from crm_sheets.control_totals import ControlTotals, control_totals
from crm_sheets.playbook import Playbook
from crm_sheets.reading.ledger import Ledger
from crm_sheets.reading.opening import guard
from crm_sheets.results import Results

DAY = date(2026, 5, 31)
HEADING = ["订单号", "客户", "日期", "金额", "状态"]
STATES = {"已完成": "", "已取消": "cancelled", "待付款": "unpaid", "已退款": "refunded"}


@pytest.fixture(scope="module")
def forty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Book, Results, list[Expected]]:
    """The forty files, read and analysed, and what is to be found in them."""
    folder = tmp_path_factory.mktemp("forty")
    expected = write(folder)
    assert len(list(folder.iterdir())) == 40
    with patch.object(guard, "Child", ChildHere):
        book = read_book([folder])
    return book, analyse(book, as_of=DAY), expected


def left_of(control: ControlTotals, file: str, sheet: str) -> dict[str, tuple[int, float]]:
    """Rows and money of a sheet by reason."""
    lines = control.left_out.query("file == @file and sheet == @sheet")
    return {line["reason"]: (line["rows"], round(line["money"], 2)) for line in lines.to_dict("records")}


def test_every_sheet_of_forty_files_comes_to_what_was_worked_out_by_hand(
    forty: tuple[Book, Results, list[Expected]],
) -> None:
    """The sums are made in tests/forty_branches.py from the orders as decimals, before they were written to any file."""
    _, results, expected = forty
    lines = {line["file"]: [] for line in results.control.sheets.to_dict("records")}
    for line in results.control.sheets.to_dict("records"):
        lines[line["file"]].append(line)
    for one in expected:
        [line] = [line for line in lines[one.file] if one.sheet in ("", line["sheet"])]
        used = line["rows_used"], round(line["money_used"], 2)
        assert used == (one.used[0], float(one.used[1])), one
        assert left_of(results.control, one.file, line["sheet"]) == {
            reason: (rows, float(money)) for reason, (rows, money) in one.left.items()
        }


def test_every_difference_to_the_files_own_totals_is_named(forty: tuple[Book, Results, list[Expected]]) -> None:
    book, results, expected = forty
    control = results.control
    own = {(line["file"], line["sheet"]): line for line in control.sheets.to_dict("records") if line["own_total"] > 0}
    assert len(own) == sum(one.own is not None for one in expected)
    for one in (one for one in expected if one.own is not None):
        line = next(own[place] for place in own if place[0] == one.file and one.sheet in ("", place[1]))
        assert round(line["own_total"], 2) == float(one.own or 0)
        assert round(line["difference"], 2) == round(float((one.own or 0) - one.used[1]), 2)
        assert round(line["unexplained"], 2) == float(one.rest)
        why = control.left_out.query("file == @one.file and sheet == @line['sheet'] and in_difference")
        explained = sorted(why["reason"])
        assert explained == sorted([*one.explained, *(["repeated"] if "repeated" in one.left else [])])
    wrong = book.problems.query("code == 'own_total_differs'")
    assert wrong["file"].tolist() == [f"{WRONG_TOTAL}_2026-05.xlsx"]
    assert "+1,000.00" in wrong["message"].iloc[0]


def test_the_sums_of_all_are_those_of_the_figures(forty: tuple[Book, Results, list[Expected]]) -> None:
    _, results, expected = forty
    used = sum(one.used[1] for one in expected)
    sums = results.control.sums.query("table == 'sales'").set_index("reason")
    assert round(sums.loc["used", "money"], 2) == float(used)
    assert results.key_figures["revenue"] == float(used)
    left = sums.drop(["read", "used"])
    assert sums.loc["read", "rows"] == sums.loc["used", "rows"] + left["rows"].sum()
    assert round(sums.loc["read", "money"], 2) == round(sums.loc["used", "money"] + left["money"].sum(), 2)


def test_which_branch_came_in_which_month(forty: tuple[Book, Results, list[Expected]]) -> None:
    _, results, expected = forty
    grid = results.tables["store_months"].set_index(["store", "month"])
    may = {store: grid.loc[(store, "2026-05-01"), "state"] for store in STORES}
    odd = {NOTHING_IN_MAY: "nothing", TWICE: "again", OLD_FILE: "last_year", OLD_ROWS: "last_year"}
    assert may == {store: odd.get(store, "came") for store in STORES}
    revenue = Counter[str]()
    for one in expected:
        if "2025" not in one.file and one.store != OLD_FILE:
            revenue[one.store] += one.used[1]  # type: ignore[assignment]
    stores = results.tables["stores"].set_index("store")["revenue"]
    assert {store: round(stores[store], 2) for store in revenue} == {s: float(money) for s, money in revenue.items()}


def test_last_years_file_is_named(forty: tuple[Book, Results, list[Expected]]) -> None:
    _, results, _ = forty
    said = results.problems.loc[results.problems["code"].str.endswith("of_last_year"), ["code", "file"]]
    assert said.to_numpy().tolist() == [
        ["file_of_last_year", f"{OLD_FILE}_2026-05.csv"],
        ["rows_of_last_year", f"{OLD_ROWS}_2026-05.xlsx"],
    ]


Rows = list[tuple[int, int, str, bool]]  # number of the order, cents, state, whether the amount can be read
LINES = st.lists(
    st.tuples(st.integers(1, 12), st.integers(-5_000, 99_999), st.sampled_from([*STATES]), st.booleans()),
    min_size=1,
    max_size=9,
    unique_by=lambda line: line[0],
)


@given(first=LINES, second=LINES, with_total=st.booleans())
def test_read_is_used_and_left_out_for_every_sheet(first: Rows, second: Rows, with_total: bool) -> None:
    """Two exports, the later with other amounts and states of the same orders; the sums of the files are made here."""
    stands = {}
    with TemporaryDirectory() as folder, patch.object(guard, "Child", ChildHere):
        for name, rows in (("orders 2026-05-01.csv", first), ("orders 2026-05-02.csv", second)):
            typed = [_typed(row) for row in rows]
            good = sum(cents for _, cents, _, readable in rows if readable)
            totals = [["合计", "", "", f"{good / 100:.2f}", ""]] if with_total else []
            _write(Path(folder) / name, [HEADING, *typed, *totals])
            stands[name] = len(typed) + len(totals), good * (1 + with_total)
        book = read_book([Path(folder)])
    day = date(2026, 5, 6)
    control = control_totals(book, Playbook.default(), day)
    held = book.sales.loc[(book.sales["counts"] != "no") & (book.sales["date"] < "2026-05-07")]
    for line in control.sheets.to_dict("records"):
        own = held.loc[(held["source_file"] == line["file"]).to_numpy()]
        left = control.left_out.query("file == @line['file']")
        assert (line["rows_read"], round(100 * line["money_read"])) == stands[line["file"]]
        assert (line["rows_used"], round(100 * line["money_used"])) == (len(own), round(100 * own["amount"].sum()))
        assert line["rows_read"] == line["rows_used"] + left["rows"].sum()
        assert round(100 * line["money_read"]) == round(100 * line["money_used"]) + round(100 * left["money"].sum())


def _typed(row: tuple[int, int, str, bool]) -> list[str]:
    order, cents, state, readable = row
    amount = f"{cents / 100:.2f}" if readable else "很多"
    return [f"T-{order:03}", f"客户{order}", f"2026-05-{order:02}", amount, state]


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def ledger_of(*rows: list[str]) -> Ledger:
    """The ledger of a sheet with these rows under the heading."""
    ledger = table_of(HEADING, *rows).ledger
    assert ledger is not None
    return ledger


ROWS = [["A1", "林梅", "2026-05-01", "100", "已完成"], ["A2", "周凯", "2026-05-02", "50", "已取消"]]


@pytest.mark.parametrize(
    ("totals", "own"),
    [
        ([["合计", "", "", "150", ""]], 150.0),
        ([["合计", "", "", "999", ""]], 999.0),
        ([["余额", "", "", "999", ""]], None),  # a balance says nothing of the rows
        ([["平均", "", "", "75", ""]], None),
        ([["林梅 小计", "", "", "100", ""]], None),  # of whose rows nobody can tell
        ([["小计", "", "", "150", ""], ["总计", "", "", "151", ""]], 151.0),
    ],
)
def test_what_total_rows_say_of_all_rows(totals: list[list[str]], own: float | None) -> None:
    said = ledger_of(*ROWS, *totals).own
    assert (said.money if said else None) == own


def test_subtotals_that_follow_each_other_are_the_total() -> None:
    rows = [ROWS[0], ["小计", "", "", "100", ""], ROWS[1], ["小计", "", "", "55", ""]]
    said = ledger_of(*rows).own
    assert said is not None
    assert (said.money, said.rows) == (155.0, (3, 5))


def test_a_total_that_differs_from_its_rows_is_a_warning_with_both_sums() -> None:
    problems = table_of(HEADING, *ROWS, ["合计", "", "", "160", ""]).problems
    [found] = [one for one in problems if one.code == "own_total_differs"]
    assert (list(found.rows), found.values) == ([4], ("合计",))
    assert (found.details["own"], found.details["lines"], found.details["difference"]) == ("160.00", "150.00", "+10.00")


def test_a_total_without_what_was_cancelled_agrees() -> None:
    codes = {one.code for one in table_of(HEADING, *ROWS, ["合计", "", "", "100", ""]).problems}
    assert "own_total_differs" not in codes


def test_a_book_without_ledgers_has_no_control_totals() -> None:
    control = control_totals(book_of(sales=sales("a", ("2026-05-01", 1))), Playbook.default(), DAY)
    assert (len(control.sheets), len(control.sums)) == (0, 0)
