"""Lists that are longer than a sheet: cut before they are written, and said to be, with where the whole list is."""

from pathlib import Path

import pytest
from recalculate import read

from crm_sheets.language import Lang
from crm_sheets.report import workbook
from crm_sheets.report.churn import write_churn
from crm_sheets.report.customers import write_customers
from crm_sheets.report.tables import Column, listing
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import Results

SAID: dict[Lang, str] = {
    "en": "A sheet has no room for all customers: the first {} of {}. All are in data/customer_results.csv, which a run with --data writes.",
    "zh": "一张工作表放不下所有客户：只列出前 {} 位，共 {} 位；全部在 data/customer_results.csv，运行时加 --data 会写出。",
}


def _first_cells(path: Path, sheet: str) -> list[str | None]:
    """The cells of the first column."""
    return [row[0].value for row in read(path)[sheet].iter_rows()]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_customers_beyond_the_rows_of_a_sheet_are_cut_and_said_to_be(
    lang: Lang, results: Results, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(results.customers)
    monkeypatch.setattr(workbook, "MAX_ROWS", count + 4)  # the title, two hints, what is cut, the heading: 5 are above
    with OutBook(tmp_path / "b.xlsx", "T", results.as_of, lang) as book:
        sheet = book.sheet("customers")
        assert write_customers(sheet, results, {}) is None  # no formula counts a part of them
        name = sheet.name
    first = _first_cells(tmp_path / "b.xlsx", name)
    assert SAID[lang].format(count - 1, count) in first
    listed = first[5:]
    assert listed == results.customers["customer_id"].tolist()[: count - 1]


def test_a_list_that_fits_to_the_last_row_is_whole(
    results: Results, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", len(results.customers) + 4)
    with OutBook(tmp_path / "b.xlsx", "T", results.as_of, "en") as book:
        area = listing(
            book.sheet("movement"), 3, 0, [Column("customer_id", results.customers["customer_id"])], "List_A"
        )
        assert area.count == len(results.customers)
        cut = listing(book.sheet("products"), 4, 0, [Column("customer_id", results.customers["customer_id"])], "List_B")
        assert cut.count == len(results.customers) - 2
        name = book.sheets[1].name
    last = _first_cells(tmp_path / "b.xlsx", name)[-1]
    assert (
        last == f"A sheet has no room for all rows: the first {cut.count} of {area.count}. All are in the folder data, "
        "which a run with --data writes."
    )


def test_churn_watch_is_cut_and_says_so(results: Results, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 102)  # a hundred are kept for what stands beside the customers
    with OutBook(tmp_path / "b.xlsx", "T", results.as_of, "en") as book:
        sheet = book.sheet("churn")
        assert len(write_churn(sheet, results)) == 2
    told = [cell for cell in _first_cells(tmp_path / "b.xlsx", sheet.name) if cell]
    assert any("the first 2 of" in cell for cell in told)
