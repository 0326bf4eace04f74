"""What is looked at once, or not at all, gives what looking at everything gives."""

import re
from datetime import date, timedelta

import pytest

from crm_sheets.reading.columns import cell_shapes as shapes
from crm_sheets.reading.columns.profiles import Profile
from crm_sheets.reading.columns.read_as import plausible
from crm_sheets.reading.values import looks
from crm_sheets.reading.values.dates import is_serial, said
from crm_sheets.vocabulary import ALL_TABLES, headings
from crm_sheets.vocabulary.comparing import number_folded
from crm_sheets.vocabulary.decoys import DECOYS
from crm_sheets.vocabulary.lexicon import PHRASES
from crm_sheets.vocabulary.scales import step_of
from crm_sheets.vocabulary.senses import likeness

CELLS = (
    "13812345678", "+49 30 1234567", "11010519491231002X", "***", "a@b.com", "a***@b.com", "138****5678", "#1001",
    "10:30", "下午3点20分", "中山路5号", "12 Long Road", "2026-05-01 00:00:00", "12.5", "KH0012", "", "Mei Lin", "林梅",
    "北京一号店", "是", "42", "042", "３月５日", "Total", "12", "12",
)  # fmt: skip
PLAIN = {
    "phones": shapes.is_phone,
    "hidden": lambda cell: not cell.strip("*＊●•"),
    "mails": lambda cell: shapes.MAIL.fullmatch(cell) is not None,
    "clocks": lambda cell: shapes.CLOCK.fullmatch(cell) is not None,
    "masked_phones": lambda cell: shapes.MASKED.fullmatch(cell) is not None,
    "masked_mails": lambda cell: "@" in cell and "*" in cell,
    "addresses": lambda cell: shapes.ADDRESS.search(cell) is not None,
}


@pytest.mark.parametrize("name", PLAIN)
def test_a_share_is_that_of_every_cell_looked_at(name: str) -> None:
    for cells in (CELLS, *((cell,) for cell in CELLS), CELLS[3:9] * 2):
        profile = Profile(0, cells)
        passed = [PLAIN[name](cell) for cell in profile.filled]
        assert getattr(profile, name) == sum(passed) / max(1, len(passed))


def test_a_day_as_the_engine_writes_it_is_a_date_by_the_slow_way_too() -> None:
    for days in range(0, 200 * 365, 97):
        cell = f"{date(1900, 1, 1) + timedelta(days)}"
        for text in (cell, f"{cell} 00:00:00"):
            assert said(text) is not None
            assert not is_serial(text)
            assert looks.is_date(text)


def test_no_heading_and_no_word_of_ours_holds_the_digits_that_are_folded() -> None:
    known = [text for table in ALL_TABLES for text in headings(table.name)]
    assert not any(re.search(r"\d{3}", text) for text in (*known, *DECOYS, *(phrase for phrase, _ in PHRASES)))
    for text in ("客户12171", "SO0000500", "Order 123 date", "电话(1234)", "Umsatz 2025", "2026年05月", "тел1234"):
        assert likeness(number_folded(text)) == likeness(text)


def test_a_line_of_answers_is_no_heading_and_numbers_alone_are_no_answers() -> None:
    assert plausible(("满意", "非常满意", "满意", "3")) == 0.0  # three of four are steps, one of them twice
    assert step_of("12.5") is None
    assert step_of("㊝") == step_of("优") is not None
