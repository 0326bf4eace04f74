"""Words of complaints that mean nothing are told, and where they stand; what is understood is not."""

from small_books import messages, said

from crm_sheets.checks.complaint_words import (
    columns_of_complaints_not_understood,
    complaints_under_one_number,
    words_of_complaints,
)

ROW = {"customer_id": "K1", "received_at": "2026-03-02 09:00"}


def test_words_that_mean_nothing_are_told() -> None:
    rows = [
        {**ROW, "severity": "橘子", "status": "？？", "handling_time": "尽快"},
        {**ROW, "severity": "P2", "status": "Solved", "handling_time": "1天4小时", "answer_time": "36"},
        {**ROW, "severity": None, "status": "处理中", "answer_time": "soon"},
    ]
    assert said(words_of_complaints, complaints=rows) == [
        ("complaint_status_unknown", "complaints", 2, "？？"),
        ("duration_unknown", "complaints", 2, "尽快"),
        ("duration_unknown", "complaints", 4, "soon"),
        ("severity_unknown", "complaints", 2, "橘子"),
    ]
    assert messages(words_of_complaints, complaints=rows[2:]) == [
        "'soon' under 'Time to answer' is no span of time; the clock goes without it."
    ]


def test_numbers_in_several_rows_are_told() -> None:
    rows = [{**ROW, "complaint_id": number} for number in ("7", "8", "7", None, None)]
    assert said(complaints_under_one_number, complaints=rows) == [
        ("complaint_number_twice", "complaints", 2, "7"),
        ("complaint_number_twice", "complaints", 4, "7"),
    ]


def test_a_column_of_which_no_word_is_understood_is_told_with_its_words() -> None:
    """类型 beside 报修类型 in a hotel's list: shops and guests are no kinds of complainers."""
    rows = [
        {**ROW, "complainer": word, "solved_at": rung}
        for word, rung in (("门店", "客服"), ("住客", "某处"), ("住客", None))
    ]
    assert messages(columns_of_complaints_not_understood, complaints=rows) == [
        "'Kind of complainer' was read as 'Kind of complainer', but none of its words is understood "
        "(such as 住客, 门店); it was not used."
    ]
    assert messages(columns_of_complaints_not_understood, complaints=[{**ROW, "complainer": "★★"}, *rows[:2]]) == []
