"""Birthdays in every style in which lists of customers write them."""

import pyarrow as pa
import pytest

from crm_sheets.reading.values.birthdays import birthdays
from crm_sheets.reading.values.column_of_dates import Around


def read(country: str, *cells: str | None) -> tuple[list[str | None], dict[str, list[bool]]]:
    found = birthdays(pa.array(cells, pa.string()), Around(country))
    return found.values.astype(object).where(found.values.notna(), None).tolist(), {
        doubt.code: doubt.where.tolist() for doubt in found.doubts
    }


def test_what_people_write_stays() -> None:
    cells = ["1985-05-13", "5月13日", "农历八月十五", "腊月廿三", None]
    assert read("CN", *cells) == (cells, {})


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("13.05.1985", "1985-05-13"),
        ("05/13/1985", "1985-05-13"),
        ("13/05/1985", "1985-05-13"),
        ("May 13, 1985", "1985-05-13"),
        ("13-May-85", "1985-05-13"),
        ("19850513", "1985-05-13"),
        ("31180", "1985-05-13"),  # 31,180 days after 30 December 1899
        ("5/13/62", "1962-05-13"),  # not 2062
        ("5/13/20", "2020-05-13"),  # short years are those of 1931 to 2030
    ],
)
def test_a_date_of_any_style_is_its_day(cell: str, day: str) -> None:
    assert read("US", cell) == ([day], {})


def test_the_order_of_day_and_month_is_that_of_the_column() -> None:
    """13 is no month: the column writes the day first."""
    days, doubts = read("US", "05/06/1985", "13/06/1985", "07/08/1990")
    assert days == ["1985-06-05", "1985-06-13", "1990-08-07"]
    assert "birthday_not_understood" not in doubts


def test_an_order_that_nothing_tells_is_the_countrys_and_told() -> None:
    assert read("US", "05/06/1985") == (["1985-05-06"], {"date_ambiguous": [True]})
    assert read("DE", "05/06/1985") == (["1985-06-05"], {"date_ambiguous": [True]})


def test_what_names_no_day_is_told_once_and_stays() -> None:
    days, doubts = read("CN", "36岁", "1985-05-13", "属牛", "1900-01-01")
    assert days == ["36岁", "1985-05-13", "属牛", "1900-01-01"]
    assert doubts == {"birthday_not_understood": [True, False, True, False]}
