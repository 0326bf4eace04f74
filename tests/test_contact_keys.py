"""Keys of planned contacts: sound ones are read whatever a spreadsheet did to them, mistyped ones are not."""

import string

from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.language.grades import STATUSES
from crm_sheets.vocabulary.contact_keys import (
    ContactKey,
    contact_mark,
    customer_mark,
    desk_mark,
    read_key,
)
from crm_sheets.vocabulary.follow_up_states import follow_up_state

KEY = ContactKey(desk_mark("a shop"), customer_mark("0005"), contact_mark("rhythm", "2026-10-08"))
_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


def test_a_key_is_read_in_small_and_full_width_letters() -> None:
    wide = str(KEY).translate({ord(c): ord(c) + 0xFEE0 for c in string.ascii_uppercase + string.digits})
    assert [read_key(text) for text in (str(KEY), f"  {str(KEY).lower()}\n", wide)] == [KEY] * 3


def test_no_spreadsheet_takes_a_key_for_a_number_or_a_date() -> None:
    assert str(KEY)[:2] == "CK"
    assert str(KEY).isalnum()
    assert len(str(KEY)) == 16


@given(st.integers(2, 15), st.sampled_from(_LETTERS))
def test_nearly_every_mistyped_letter_is_noticed(place: int, letter: str) -> None:
    """Two letters of 32 check the key: of 14 x 31 single mistakes at most a few may go unnoticed; here none does."""
    typed = str(KEY)[:place] + letter + str(KEY)[place + 1 :]
    assert (read_key(typed) is None) == (typed != str(KEY))


def test_zeros_that_a_spreadsheet_takes_from_an_id_do_not_count() -> None:
    assert customer_mark("0005") == customer_mark("5") == customer_mark(" 005")
    assert customer_mark("0005") != customer_mark("0050")
    assert customer_mark("A01") != customer_mark("A1")


def test_ticks_in_all_forms_are_done() -> None:
    ticks = (
        "TRUE",
        "true",
        "=TRUE()",
        "1",
        "1.0",
        "√",
        "✓",
        "✔",
        "x",
        "X",
        "是",
        "yes",
        "Y",
        "已完成",
        "Done",
        "已联系",
    )
    assert {follow_up_state(text) for text in ticks} == {"done"}


def test_other_usual_words() -> None:
    words = {
        "unreachable": ("未联系上", "没人接", "No answer", "Not reached", "打不通。"),
        "postponed": ("改期", "延期", "moved", "Rescheduled", "Postponed"),
        "cancelled": ("取消", "不用联系", "dropped", "Canceled"),
        "todo": ("", "待联系", "未联系", "To do", "FALSE", "0", "否"),
    }
    assert {code: {follow_up_state(text) for text in said} for code, said in words.items()} == {
        code: {code} for code in words
    }


def test_the_words_of_the_list_mean_themselves_in_both_languages() -> None:
    assert {follow_up_state(text): code for code, label in STATUSES.items() for text in label} == {
        code: code for code in STATUSES
    }


def test_what_nobody_knows_is_no_status() -> None:
    assert [follow_up_state(text) for text in ("×", "看情况", "maybe")] == [None, None, None]
