"""Control totals: read = used + left out, in rows and to the cent, for every sheet; own totals and their differences."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
import xlsxwriter
from commands import ChildHere
from desks import book_of, sales
from forty_branches import NOTHING_IN_MAY, OLD_FILE, OLD_ROWS, STORES, TWICE, WRONG_TOTAL, Expected, write
from hypothesis import given
from hypothesis import strategies as st
from regions_by_hand import table_of

from crm_sheets import analyse
from crm_sheets.as_of import Day
from crm_sheets.book import Book, read_book
from crm_sheets.control_totals import ControlTotals, control_totals
from crm_sheets.playbook import Playbook
from crm_sheets.reading.opening import guard
from crm_sheets.reading.rows.ledger import Ledger
from crm_sheets.results import Results

pytestmark = pytest.mark.usefixtures("reading_here")

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
Stands = dict[tuple[str, str], tuple[int, int]]  # rows and cents by file and sheet, worked out while they are written
LINE = st.tuples(st.integers(1, 12), st.integers(-5_000, 99_999), st.sampled_from([*STATES]), st.booleans())
LINES = st.lists(LINE, min_size=1, max_size=9, unique_by=lambda line: line[0])


@pytest.mark.heavy
@given(first=LINES, second=LINES, with_total=st.booleans())
def test_read_is_used_and_left_out_for_every_sheet(first: Rows, second: Rows, with_total: bool) -> None:
    """Two exports, the later with other amounts and states of the same orders; the sums of the files are made here."""
    stands: Stands = {}
    with TemporaryDirectory() as folder, patch.object(guard, "Child", ChildHere):
        for name, rows in (("orders 2026-05-01.csv", first), ("orders 2026-05-02.csv", second)):
            lines, stands[name, ""] = _page(rows, with_total)
            _write(Path(folder) / name, lines)
        book = read_book([Path(folder)])
    adds_up(book, Playbook.default(), stands)


SHEETS = st.lists(
    st.tuples(LINE, st.sampled_from(["first", "second", "both", "changed"])),
    min_size=1,
    max_size=9,
    unique_by=lambda line: line[0][0],
)
REFUNDS = st.lists(
    st.tuples(st.integers(1, 14), st.integers(1, 50_000), st.sampled_from(["退款成功", "已拒绝"])), max_size=4
)
HOW = st.sampled_from(["add", "update", "add_update"])


@pytest.mark.heavy
@given(lines=SHEETS, later=LINES, refunds=REFUNDS, with_total=st.booleans(), how=HOW)
def test_the_same_with_sheets_that_overlap_and_lists_of_refunds_and_of_refusals(
    lines: list[tuple[tuple[int, int, str, bool], str]],
    later: Rows,
    refunds: list[tuple[int, int, str]],
    with_total: bool,
    how: str,
) -> None:
    """A workbook whose two sheets share orders, some of them changed, a later export, refunds, and who wants no calls."""
    first = [line for line, where in lines if where != "second"]
    second = [(n, cents + 100 * (where == "changed"), *more) for (n, cents, *more), where in lines if where != "first"]
    found = [_page(rows, with_total) for rows in (first, second, later)]
    (pages, stands), playbook = zip(*found, strict=True), Playbook.default().changed("imports.sales", how)
    back = [
        [f"R{i}", f"T-{n:03}", f"客户{n}", f"{c / 100:.2f}", "2026-05-04", s] for i, (n, c, s) in enumerate(refunds)
    ]
    refused = [["姓名", "手机", "勿打扰"], ["客户1", "13800000001", "是"], ["客户2", "13800000002", "否"]]
    with TemporaryDirectory() as name, patch.object(guard, "Child", ChildHere):
        folder = Path(name)
        _workbook(folder / "orders 2026-05-01.xlsx", {"全部": pages[0], "五月": pages[1]})
        _workbook(folder / "orders 2026-05-02.xlsx", {"全部": pages[2]})
        _workbook(folder / "退款.xlsx", {"退款": [REFUND_HEADING, *back]})
        _workbook(folder / "黑名单.xlsx", {"黑名单": refused})
        book = read_book([folder], playbook)
    adds_up(
        book,
        playbook,
        {
            ("orders 2026-05-01.xlsx", "全部"): stands[0],
            ("orders 2026-05-01.xlsx", "五月"): stands[1],
            ("orders 2026-05-02.xlsx", "全部"): stands[2],
            ("退款.xlsx", "退款"): (len(refunds), sum(cents for _, cents, _ in refunds)),
            ("黑名单.xlsx", "黑名单"): (2, 0),
        },
    )


def adds_up(book: Book, playbook: Playbook, stands: Stands) -> None:
    """Of every sheet what was read is what stands in it, what counts is what the Book holds, and the rest is named."""
    control = control_totals(book, playbook, Day.given(date(2026, 5, 6)))
    sales = book.sales.loc[(book.sales["counts"] != "no") & (book.sales["date"] < "2026-05-07")]
    for line in control.sheets.fillna({"money_read": 0.0, "money_used": 0.0}).to_dict("records"):
        place = line["file"], line["sheet"]
        left = control.left_out.query("file == @place[0] and sheet == @place[1]")
        rows, cents = stands[place if place in stands else (line["file"], "")]
        if not rows:
            continue  # only headings: none of our tables
        assert (line["rows_read"], round(100 * line["money_read"])) == (rows, cents)
        if line["table"] == "sales":
            own = sales.loc[((sales["source_file"] == place[0]) & (sales["source_sheet"] == place[1])).to_numpy()]
            assert (line["rows_used"], round(100 * line["money_used"])) == (len(own), round(100 * own["amount"].sum()))
        assert line["rows_read"] == line["rows_used"] + left["rows"].sum()
        assert round(100 * line["money_read"]) == round(100 * line["money_used"]) + round(100 * left["money"].sum())
    rows = control.rows
    assert rows["read"].tolist() == rows[["used", "left_out", "merged"]].sum(axis=1).tolist()


REFUND_HEADING = ["退款编号", "订单编号", "买家", "退款金额", "退款时间", "退款状态"]


def test_an_overlap_and_refunds_that_are_said_already(tmp_path: Path) -> None:
    """Worked out by hand: T-002 stands on both sheets, T-003 on both with more money on the later one.

    Of T-001 30 were refunded by its own sheet and 50 by the list: 20 are left of the refund. T-009 is in no sheet.
    """
    heading = [*HEADING, "已退款"]
    all_of_them = [
        ["T-001", "林梅", "2026-05-01", "100", "已完成", "30"],
        ["T-002", "周凯", "2026-05-02", "50", "已完成", ""],
        ["T-003", "谭伟", "2026-05-03", "80", "已完成", ""],
    ]
    late = [["T-002", "周凯", "2026-05-02", "50", "已完成", ""], ["T-003", "谭伟", "2026-05-03", "85", "已完成", ""]]
    _workbook(tmp_path / "订单.xlsx", {"全部": [heading, *all_of_them], "2026年5月": [heading, *late]})
    refunds = [
        ["R1", "T-001", "林梅", "50", "2026-05-04", "退款成功"],
        ["R2", "T-009", "孙悦", "10", "2026-05-04", "退款成功"],
        ["R3", "T-002", "周凯", "50", "2026-05-04", "已拒绝"],
    ]
    _workbook(tmp_path / "退款.xlsx", {"退款": [REFUND_HEADING, *refunds]})
    control = control_totals(read_book([tmp_path]), Playbook.default(), Day.given(DAY))
    sheets = control.sheets.set_index(["file", "sheet"])[["money_read", "rows_used", "money_used"]]
    assert sheets.to_dict("index") == {
        ("订单.xlsx", "全部"): {"money_read": 230, "rows_used": 2, "money_used": 120},
        ("订单.xlsx", "2026年5月"): {"money_read": 135, "rows_used": 1, "money_used": 85},
        ("退款.xlsx", "退款"): {"money_read": 110, "rows_used": 2, "money_used": -30},
    }
    assert left_of(control, "订单.xlsx", "全部") == {"refunded_part": (0, 30), "replaced": (1, 80)}
    assert left_of(control, "订单.xlsx", "2026年5月") == {"repeated": (1, 50)}
    # 110 written above nothing are -110: 220 less; of them -30 are taken off already, -50 were refused
    assert left_of(control, "退款.xlsx", "退款") == {
        "taken_back": (0, 220),
        "refund_said": (0, -30),
        "cancelled": (1, -50),
    }


def _page(rows: Rows, with_total: bool) -> tuple[list[list[str]], tuple[int, int]]:
    """The rows under their heading as a file has them, and how many rows and cents stand in it."""
    typed = [_typed(row) for row in rows]
    good = sum(cents for _, cents, _, readable in rows if readable)
    totals = [["合计", "", "", f"{good / 100:.2f}", ""]] if with_total and rows else []
    return [HEADING, *typed, *totals], (len(typed) + len(totals), good * (1 + len(totals)))


def _typed(row: tuple[int, int, str, bool]) -> list[str]:
    order, cents, state, readable = row
    amount = f"{cents / 100:.2f}" if readable else "很多"
    return [f"T-{order:03}", f"客户{order}", f"2026-05-{order:02}", amount, state]


def _workbook(path: Path, pages: dict[str, list[list[str]]]) -> None:
    with xlsxwriter.Workbook(path) as book:
        for name, rows in pages.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)


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
    control = control_totals(book_of(sales=sales("a", ("2026-05-01", 1))), Playbook.default(), Day.given(DAY))
    assert (len(control.sheets), len(control.sums)) == (0, 0)
