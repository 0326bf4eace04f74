"""The first sheet of the report: whom to contact first, for any desk; More, the way back, what is printed."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd
import pytest
from desks import book_of, sales
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet
from recalculate import read

from crm_sheets import analyse
from crm_sheets.language import LANGS, Lang
from crm_sheets.report import write_follow_ups, write_report
from crm_sheets.report.first_words import shown_figures
from crm_sheets.results import Results

AWKWARD = "=<>*?~" + "客" * 54  # sixty letters


def first(results: Results, path: Path, lang: Lang = "zh") -> Worksheet:
    write_report(results, path, lang)
    sheet: Worksheet = read(path, values=True).worksheets[0]
    return sheet


def said(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


def listed(sheet: Worksheet) -> list[str]:
    """The names of the list."""
    names = [cell.value for cell in sheet["A"]]
    head = next(i for i, name in enumerate(names) if name in ("客户名称", "Customer"))
    end = next(i for i in range(head + 1, len(names)) if sheet.cell(i + 1, sheet.max_column).value is None)
    return [str(name) for name in names[head + 1 : end]]


def test_the_list_is_that_of_the_schedule(results: Results, tmp_path: Path) -> None:
    """Of the two on the first day planned, who has more at stake stands first: 0005 with 900.5 before 0010 with 600."""
    write_follow_ups(results, tmp_path / "f.xlsx", "zh")
    schedule = {row[1] for row in read(tmp_path / "f.xlsx")["今天"].iter_rows(min_row=4, max_row=5, values_only=True)}
    names = listed(first(results, tmp_path / "r.xlsx"))
    assert names == [results.customers["name"][4], results.customers["name"][9]]
    assert len(schedule) == 2
    nameless = results.tables["follow_ups"].assign(name=None)
    made = replace(results, tables={**results.tables, "follow_ups": nameless})
    assert listed(first(made, tmp_path / "n.xlsx")) == ["0005", "0010"]


@pytest.mark.parametrize("lang", LANGS)
def test_what_one_acts_on_fits_a_screen(results: Results, lang: Lang, tmp_path: Path) -> None:
    """1366 pixels less row heads and scroll bar, 7 a digit and 5 a column; 480 lines are left of 768 by Excel's bars."""
    sheet = first(results, tmp_path / "r.xlsx", lang)
    spans = sheet.column_dimensions.values()  # equal neighbours share one; widths are read with 0.71 of padding
    wide = sum((span.max - span.min + 1) * ((span.width - 0.71) * 7 + 5) for span in spans)
    end = next(cell.row for cell in sheet["A"] if cell.value in ("计入了什么", "What was counted"))
    high = sum((sheet.row_dimensions[row].height or 18) * 4 / 3 for row in range(1, end))
    assert (wide < 1366 - 50, high < 480) == (True, True)
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight or 1) == (1, 1)


@pytest.mark.parametrize("lang", LANGS)
def test_every_sheet_leads_back_and_more_names_them_all(results: Results, lang: Lang, tmp_path: Path) -> None:
    write_report(results, tmp_path / "r.xlsx", lang)
    book = read(tmp_path / "r.xlsx")
    home, shown = book.worksheets[0].title, [sheet for sheet in book if sheet.sheet_state == "visible"]
    for sheet in shown[1:]:
        links = [cell.hyperlink.location for cell in sheet[1] if cell.hyperlink]
        assert links == [f"'{home}'!A1"], sheet.title
    more = next(sheet for sheet in shown if sheet.title in ("更多", "More"))
    names = [cell.value for cell in more["A"] if cell.hyperlink]
    assert names == [sheet.title for sheet in shown if sheet is not more]


def test_lists_print_their_first_rows(results: Results, tmp_path: Path) -> None:
    many = pd.concat([results.customers] * 5, ignore_index=True)
    many["customer_id"] = [f"{i:04d}" for i in range(len(many))]
    write_report(replace(results, customers=many), tmp_path / "r.xlsx", "en")
    sheet = read(tmp_path / "r.xlsx")["Customers"]
    top = range_boundaries(sheet.tables["Customers"].ref)[1]
    last = range_boundaries(sheet.print_area.rpartition("!")[2])[3]
    assert last == top + 50
    assert sheet.page_setup.fitToHeight in (None, 1)  # 1 is what it is where nothing is said


@cache
def of_one(*lines: tuple[str, float]) -> Results:
    """The results of one customer with these sales."""
    book = book_of(customers=[{"customer_id": "a", "name": AWKWARD}], sales=sales("a", *lines))
    return analyse(book, as_of=date(2026, 9, 30))


@pytest.mark.parametrize("lang", LANGS)
def test_one_customer(lang: Lang, tmp_path: Path) -> None:
    sheet = first(of_one(("2026-09-01", 0.05)), tmp_path / "r.xlsx", lang)
    assert "0.05" in said(sheet)
    assert "nan" not in said(sheet).casefold()


@pytest.mark.heavy
def test_large_and_small_amounts(tmp_path: Path) -> None:
    """3,000,000,000 whole; 0.05 with its cents, also as a heading of the customers says 元."""
    large = book_of(sales=sales("a", ("2026-09-01", 3e9)) + sales("b", ("2026-09-02", 0.05)))
    assert "3,000,000,000 元" in said(first(analyse(large, as_of=date(2026, 9, 30)), tmp_path / "a.xlsx"))
    sheet = read(tmp_path / "a.xlsx")["客户"]
    cell = next(c for row in sheet.iter_rows() for c in row if c.value == 3e9)
    assert cell.number_format == "#,##0"
    small = book_of(sales=sales("b", ("2026-09-02", 0.05)))
    first(analyse(small, as_of=date(2026, 9, 30)), tmp_path / "b.xlsx")
    cell = next(c for row in read(tmp_path / "b.xlsx")["客户"].iter_rows() for c in row if c.value == 0.05)
    assert cell.number_format == "#,##0.00"


@pytest.mark.parametrize("lang", LANGS)
def test_without_sales_or_names_or_anybody_to_call(lang: Lang, tmp_path: Path) -> None:
    nobody = of_one()
    tables = {name: table for name, table in nobody.tables.items() if not name.startswith("follow_up")}
    text = said(first(replace(nobody, tables=tables), tmp_path / "r.xlsx", lang))
    assert {"zh": "没有一笔销售对得上客户", "en": "No sale tells of a customer"}[lang] in text
    assert {"zh": "没有销售", "en": "no sales"}[lang] in text
    assert {"zh": "没有特别要说的变化", "en": "Nothing out of the ordinary"}[lang] in text


def test_awkward_names_stay_text_and_are_cut(results: Results, tmp_path: Path) -> None:
    plan = results.tables["follow_ups"].assign(name=AWKWARD)
    made = replace(results, tables={**results.tables, "follow_ups": plan})
    names = listed(first(made, tmp_path / "r.xlsx"))
    assert all(name.startswith("=<>*?~客") and name.endswith("…") for name in names)


@pytest.mark.parametrize(
    ("now", "before", "words", "fell"),
    [
        (-1400.0, 0.0, "none the month before", True),
        (500.0, -1400.0, "no earlier month to compare", False),
        (150.0, 100.0, "+50% on the month before", False),
        (100.0, 100.0, "no change on the month before", False),
    ],
)
def test_a_month_beside_one_without_sales_or_of_refunds(
    results: Results, now: float, before: float, words: str, fell: bool
) -> None:
    line = pd.DataFrame(
        {"figure": ["revenue"], "figure_value": [now], "month_before": [before], "year_before": [float("nan")]}
    )
    (shown,) = shown_figures(replace(results, tables={**results.tables, "month_figures": line}), "en")
    assert (shown.change, shown.worse) == (words, fell)
