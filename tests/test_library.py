"""The Python functions, as the design shows them."""

import importlib
import subprocess
import sys
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from commands import ROOT
from desks import book_of, sales
from recalculate import read
from small_desk import small_desk

import crm_sheets
from crm_sheets import Book, Playbook, analyse, read_book, write_follow_ups, write_report
from crm_sheets.as_of import chosen_day
from crm_sheets.errors import DateBeforeData, NothingFilledIn, PathNotFound
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.vocabulary import ALL_TABLES, ANSWER_COLUMNS, SOURCE

THE_COLUMNS = """
customer_id name owner store phone consent tier own_grade tier_before value revenue margin orders first_order last_order days_since
typical_gap r f m rfm_segment expected_orders p_alive predicted_value loyalty_type loyalty_quadrant
churn_level churn_score return_chance at_stake churn_reasons churn_cause churn_answer satisfaction recommend last_said last_said_on open_complaints
completeness offers next_contact
"""
THE_FIELDS = {
    "customers": """customer_id name kind contact phone email chat address region industry owner source created birthday
        hobbies dislikes bank_account delivery invoicing budget authority need stage consent preferred_channel
        referred_by loyalty_reason churn_cause acquisition_cost prominence notes""",
    "sales": """order_id customer_id customer_name phone date product category quantity unit_price amount cost packing
        freight discount kind channel staff store region status""",
    "visits": "customer_id customer_name phone date channel staff purpose result next_date notes",
    "staff": "name email role manager capacity days_off left_on",
    "answers": "respondent customer_id answered_at question value",
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return read_book([small_desk(tmp_path_factory.mktemp("desk"))])


def test_the_example_of_the_design(tmp_path: Path) -> None:
    desk = small_desk(tmp_path / "shop" / "inbox")
    book = read_book([str(desk)])
    results = analyse(book, playbook=Playbook.default(), as_of=date(2026, 9, 30))
    write_report(results, str(tmp_path / "report.xlsx"), lang="zh")
    write_follow_ups(results, tmp_path / "follow-ups.xlsx")
    assert len(book.sales) == 3
    assert isinstance(book.problems, pd.DataFrame)
    assert results.customers["name"].tolist() == ["Bob Ray", "Ann Lee"]
    assert results.customers["revenue"].tolist() == [300.25, 200.5]
    assert read(tmp_path / "report.xlsx").sheetnames[0] == "今天"
    assert read(tmp_path / "follow-ups.xlsx").sheetnames[:3] == ["Today", "Week", "Follow-ups"], (
        "by default as the headings"
    )


def test_results_have_the_columns_of_the_contract() -> None:
    results = analyse(book_of(sales=sales("C1", ("2026-09-01", 10.0))), as_of=date(2026, 9, 30))
    assert list(CUSTOMER_COLUMNS) == THE_COLUMNS.split()
    assert list(results.customers.columns) == THE_COLUMNS.split()


@pytest.mark.parametrize("name", THE_FIELDS)
def test_tables_have_the_canonical_fields_and_end_with_their_source(name: str, book: Book) -> None:
    columns = list(book.tables[name].columns)
    assert columns[-3:] == list(SOURCE) == ["source_file", "source_sheet", "source_row"]
    assert [field for field in THE_FIELDS[name].split() if field not in columns] == []


def test_every_table_is_there_even_when_empty(book: Book) -> None:
    assert list(book.tables) == [table.name for table in ALL_TABLES]
    assert {name for name, table in book.tables.items() if len(table)} == {"sales", "customers"}
    assert list(book.answers.columns) == [*ANSWER_COLUMNS, *SOURCE]


def test_rows_know_where_they_come_from(book: Book) -> None:
    place = book.sales[list(SOURCE)]
    assert place.astype(str).to_numpy().tolist() == [["sales.xlsx", "Sheet1", row] for row in ("2", "3", "4")]


def test_defaults() -> None:
    """No playbook: the default rules. No date: today, or the newest sale's day when that is old."""
    old = book_of(sales=sales("C1", ("2020-01-05", 10.0)))
    results = analyse(old)
    assert (results.as_of, results.day.is_old) == (date(2020, 1, 5), True)
    assert results.playbook == Playbook.default()


@pytest.mark.parametrize(
    ("today", "as_of", "is_old"),
    [
        (date(2020, 1, 5), date(2020, 1, 5), False),
        (date(2020, 2, 19), date(2020, 2, 19), False),  # 45 days are still recent
        (date(2020, 2, 20), date(2020, 1, 5), True),
        (date(2020, 1, 4), date(2020, 1, 4), False),  # all records lie in the future: none of them tells the day
    ],
)
def test_the_as_of_day_where_none_is_given(today: date, as_of: date, is_old: bool) -> None:
    book = book_of(sales=sales("C1", ("2019-12-31", 10.0), ("2020-01-05", 10.0))[today < date(2020, 1, 5) :])
    day = chosen_day(book, Playbook.default(), None, today)
    assert (day.as_of, day.is_old) == (as_of, is_old)


def test_an_as_of_date_before_all_data_is_refused() -> None:
    book = book_of(sales=sales("C1", ("2026-05-05", 10.0), ("2026-06-05", 10.0)))
    with pytest.raises(DateBeforeData) as refusal:
        analyse(book, as_of=date(2026, 5, 4))
    assert "2026-05-05" in str(refusal.value)
    assert analyse(book, as_of=date(2026, 5, 5)).customers["orders"].tolist() == [1]


def test_a_book_without_sales_still_has_results() -> None:
    results = analyse(book_of(customers=[{"customer_id": "C1", "name": "Ann Lee"}]), as_of=date(2026, 9, 30))
    assert results.customers[["customer_id", "name"]].to_numpy().tolist() == [["C1", "Ann Lee"]]
    assert results.key_figures["revenue"] is None
    assert results.refusals


def test_nothing_at_all_has_results_too(tmp_path: Path) -> None:
    results = analyse(book_of(), as_of=date(2026, 9, 30))
    assert len(results.customers) == 0
    write_report(results, tmp_path / "report.xlsx")
    write_follow_ups(results, tmp_path / "follow-ups.xlsx")


def test_analysing_changes_nothing() -> None:
    book = book_of(sales=sales("C1", ("2026-05-05", 10.0)))
    before = {name: table.copy() for name, table in book.tables.items()}
    results = analyse(book, as_of=date(2026, 9, 30))
    for name, table in before.items():
        pd.testing.assert_frame_equal(book.tables[name], table)
    with pytest.raises(FrozenInstanceError):
        results.as_of = date(2020, 1, 1)  # type: ignore[misc]


def test_another_playbook_gives_other_results() -> None:
    book = book_of(sales=[line for i in range(10) for line in sales(f"C{i}", ("2026-09-01", 10.0 * (i + 1)))])
    rules = Playbook.default().changed("tiers.vip", 0.5)
    tiers = [analyse(book, playbook, date(2026, 9, 30)).customers["tier"] for playbook in (None, rules)]
    assert [(tier == "vip").sum() for tier in tiers] == [1, 5]


def test_a_missing_path_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PathNotFound) as refusal:
        read_book([tmp_path / "nix"])
    assert "Check the spelling" in str(refusal.value)
    assert "请检查" in refusal.value.message("zh")


def test_public_names() -> None:
    assert {"read_book", "analyse", "write_report", "write_follow_ups", "Playbook"} <= set(crm_sheets.__all__)
    for name in crm_sheets.__all__:
        assert getattr(crm_sheets, name).__doc__, name
    with pytest.raises(AttributeError, match="no attribute 'nix'"):
        importlib.import_module("crm_sheets").nix  # noqa: B018  # asking is the test


@pytest.mark.parametrize(
    "program",
    [
        "import crm_sheets",
        "import sys; sys.argv = ['crm-sheets', '--help']\nfrom crm_sheets.cli.main import main\n"
        "try: main()\nexcept SystemExit: pass",
        "import sys; sys.argv = ['crm-sheets', 'run', '--help']\nfrom crm_sheets.cli.main import main\n"
        "try: main()\nexcept SystemExit: pass",
    ],
)
def test_heavy_libraries_are_loaded_only_when_needed(program: str) -> None:
    check = "\nimport sys; print('LOADED', sorted({'pandas', 'numpy', 'rich', 'pyarrow', 'scipy', 'xlsxwriter', 'holidays'} & set(sys.modules)))"
    said = subprocess.run([sys.executable, "-c", program + check], capture_output=True, text=True, cwd=ROOT, timeout=60)
    assert said.stdout.strip().splitlines()[-1] == "LOADED []"


def test_one_path_is_as_good_as_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,customer,amount\n2026-01-01,Ann,5\n", "utf-8")
    for path in (tmp_path, str(tmp_path), str(tmp_path / "a.csv")):
        assert read_book(path).sales["amount"].tolist() == [5]


@pytest.mark.heavy
def test_as_of_an_earlier_day_later_customers_were_not_known(tmp_path: Path) -> None:
    (tmp_path / "customers.csv").write_text(
        "Customer ID,Name,Created\n1,Ann,2025-01-01\n2,Bob,2026-05-01\n3,Cy,\n", "utf-8"
    )
    (tmp_path / "sales.csv").write_text(
        "Date,Customer ID,Amount\n2026-01-01,1,5\n2026-06-01,2,7\n2026-06-01,4,9\n", "utf-8"
    )
    book = read_book(tmp_path)
    results = analyse(book, as_of=date(2026, 3, 1), today=date(2026, 7, 1))
    assert sorted(results.customers["customer_id"]) == ["1", "3"]
    later = results.problems[results.problems["code"] == "rows_after_as_of"]
    assert later["message"].tolist() == ["Rows that are later than 2026-03-01 and do not count: 2."]
    assert len(analyse(book, as_of=date(2026, 6, 30), today=date(2026, 7, 1)).customers) == 4


def test_every_figure_that_is_not_there_has_its_refusal(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("Date,Customer,Amount\n2026-01-01,Ann,5\n", "utf-8")
    results = analyse(read_book(tmp_path), as_of=date(2026, 3, 1))
    absent = {name for name, value in results.key_figures.items() if value is None}
    refused = {refusal.key for refusal in results.refusals}
    whose = {"margin_share": "margin", "satisfaction_error": "satisfaction", "satisfaction_base": "satisfaction"}
    whose |= {"nps_error": "nps", "nps_base": "nps"}
    assert {whose.get(name, name) for name in absent} - {"walk_in_revenue"} <= refused


def test_blank_workbooks_alone_are_refused(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_text("Date,Customer,Amount\n", "utf-8")
    with pytest.raises(NothingFilledIn, match="Sales: recognised, but nothing is filled in"):
        read_book(tmp_path)
