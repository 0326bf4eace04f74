"""Two rows of the staff sheet with one name: the program takes them for one person, and says so where they may be two."""

import pytest
from small_books import messages, said

from crm_sheets.checks.colleagues import one_colleague_or_two

LEI = {"name": "Li Lei", "email": "lei@tea.cn", "role": "sales"}


@pytest.mark.parametrize("name", ["LiLei", "Ｌｉ Ｌｅｉ", "li lei", "Li  Lei"])
def test_a_name_that_differs_in_blanks_width_or_capitals_is_told(name: str) -> None:
    found = said(one_colleague_or_two, staff=[LEI, {"name": "Han Mei"}, {"name": name, "email": "lei@tea.cn"}])
    assert found == [("staff_alike", "staff", 4, name)]


def test_so_is_another_address_under_the_same_name() -> None:
    """Two people called the same would get each other's customers."""
    two = [{"name": "Li Lei", "role": "boss"}, LEI, {**LEI, "email": "other@tea.cn"}]
    assert said(one_colleague_or_two, staff=two) == [("staff_alike", "staff", 4, "Li Lei")]


def test_one_person_with_several_roles_is_not() -> None:
    assert said(one_colleague_or_two, staff=[LEI, {**LEI, "role": "boss"}, {"name": "Li Lei", "role": "cashier"}]) == []
    assert said(one_colleague_or_two, staff=[LEI, {**LEI, "name": "Li Leifeng", "email": "feng@tea.cn"}]) == []
    assert said(one_colleague_or_two) == []


def test_the_sentence_says_with_whom() -> None:
    (words,) = messages(one_colleague_or_two, staff=[LEI, {"name": "LiLei"}])
    assert words.startswith("'LiLei' is taken for the same person as 'Li Lei' in row 2")
