"""Last year's rows under this year's name or with this year's dates are named; what comes every month is not."""

from typing import Any

import pytest
from small_books import said

from crm_sheets.checks.last_year import files_of_last_year

Row = dict[str, Any]


def month_of(year_month: str, file: str, amounts: range) -> list[Row]:
    """A line each day from the first on: customers in turn, the amounts given."""
    return [
        {"date": f"{year_month}-{day:02}", "customer_id": f"k{day % 4}", "amount": amount, "source_file": file}
        for day, amount in enumerate(amounts, 1)
    ]


@pytest.mark.parametrize(
    ("file", "year_month", "codes"),
    [
        ("南店 2026-05.xlsx", "2025-05", ["file_of_last_year"]),
        ("南店 2026-05.xlsx", "2026-05", []),
        ("南店 2026-05.xlsx", "2025-04", []),  # another month: a wrong name, not last year's file
        ("南店 2026.xlsx", "2025-05", []),
        ("南店.xlsx", "2025-05", []),
    ],
)
def test_a_file_named_for_this_year_that_holds_last_years_month(file: str, year_month: str, codes: list[str]) -> None:
    assert [code for code, *_ in said(files_of_last_year, sales=month_of(year_month, file, range(10, 22)))] == codes


def test_rows_of_a_year_before_with_another_year() -> None:
    rows = [*month_of("2025-05", "a.xlsx", range(10, 22)), *month_of("2026-05", "b.xlsx", range(10, 22))]
    assert [code for code, *_ in said(files_of_last_year, sales=rows)] == ["rows_of_last_year"]
    rows[-1]["amount"] = 500
    assert said(files_of_last_year, sales=rows) == []


def test_what_comes_every_month_is_not_last_years() -> None:
    """A rent is the same in April and in May, this year and last."""
    months = ("2025-04", "2025-05", "2026-03", "2026-04", "2026-05")
    rows = [row for month in months for row in month_of(month, f"{month}.xlsx", range(10, 22))]
    assert [code for code, *_ in said(files_of_last_year, sales=rows) if code == "rows_of_last_year"] == []


def test_a_few_rows_prove_nothing() -> None:
    rows = [*month_of("2025-05", "a.xlsx", range(10, 14)), *month_of("2026-05", "b.xlsx", range(10, 14))]
    assert said(files_of_last_year, sales=rows) == []
