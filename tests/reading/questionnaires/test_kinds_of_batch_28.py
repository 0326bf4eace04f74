"""Kinds of exports that batch 28 of foreign.md showed: headings and marks from there, values invented, counted by hand."""

from pathlib import Path

import pandas as pd
import pytest
from surveys_by_hand import survey_of_rows, tally, types

from crm_sheets.vocabulary.scales import step_of

pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.mark.parametrize(
    ("text", "step"),
    [("Agree | একমত", 4), ("非常同意 Strongly agree", 5), ("一般 / Neutral", 3), ("Strongly disagree (একদমই একমত না)", 1),
     ("满意 VIP", None), ("Agree (if paid)", None), ("同意 Disagree", None), ("满意", 4)],
)  # fmt: skip
def test_a_step_may_be_said_in_two_languages(text: str, step: int | None) -> None:
    assert (step_of(text) or ("", None))[1] == step


def test_forms_of_google_in_other_languages(tmp_path: Path) -> None:
    """The day under its own word, ages as numbers, a comma left behind the last of several answers."""
    head = ["Horodateur", "Quel âge avez-vous ?", "Quelles applications utilisez-vous ? (plusieurs choix)"]
    apps = ("Miro, Zoom", "Zoom, ", "Miro", "Zoom, Canva")
    rows = [[f"2025/06/{n:02} 4:53:36 PM UTC+3", 20 + n % 15, apps[n % 4]] for n in range(1, 31)]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert survey.respondents["answered_at"][0] == pd.Timestamp("2025-06-01 16:53:36")
    assert types(survey) == {"1": "number", "2": "multiple"}
    assert tally(survey, "2") == {"Miro": 15, "Zoom": 22, "Canva": 7}  # n % 4: 7 are 0, 8 are 1, 8 are 2, 7 are 3


def test_several_answers_to_each_item_and_other_as_an_item(tmp_path: Path) -> None:
    items = ["Forum", "Video", "Other"]
    head = ["Timestamp", *(f"Where are you active? [{item}]" for item in items), "How did you hear of us?"]
    given = (["ask;answer", "ask", "answer"], ["ask", "answer;ask", ""], ["answer", "ask", "ask;answer"])
    heard = ["Friend", "Shop", *["Friend"] * 17, "Friend;Shop"]
    rows = [[f"2026-05-{n:02} 10:00:00", *given[n % 3], heard[n - 1]] for n in range(1, 21)]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert types(survey) == dict.fromkeys(("1.1", "1.2", "1.3", "2"), "multiple")
    assert tally(survey, "1.1") == {"ask": 13, "answer": 13}  # n % 3: 6 are 0, 7 are 1, 7 are 2
    assert tally(survey, "1.3") == {"ask": 7, "answer": 13}
    assert tally(survey, "2") == {"Friend": 19, "Shop": 2}


def test_options_that_differ_by_case_or_width_are_one(tmp_path: Path) -> None:
    head = ["序号", "提交答卷时间", "1、您用过哪些工具（多选）", "2、还有什么"]
    tools = ("Stata┋Excel", "STATA", "ＳＴＡＴＡ┋Excel")
    rows = [[n, f"2026/5/{n} 10:00:00", tools[n % 3], "好"] for n in range(1, 13)]
    assert tally(survey_of_rows(tmp_path, head, *rows), "1") in ({"STATA": 12, "Excel": 8}, {"Stata": 12, "Excel": 8})


@pytest.mark.parametrize(
    ("columns", "codes"),
    [(["题型", "题号"], ["Q1. 单选", "Q2. 单选", "Q3. 填空"]), (["题号"], ["Q1", "Q2", "Q3"])],
)
def test_answers_as_rows_without_the_text_of_the_question(tmp_path: Path, columns: list[str], codes: list[str]) -> None:
    asked = (("单选", 1, ("很满意", "不满意")), ("单选", 2, ("微信", "电话")), ("填空", 3, ("太慢", "太贵")))
    rows = [
        [n, f"2026-05-{n:02} 10:00:00", *[kind, number][2 - len(columns) :], answers[n % 2]]
        for n in range(1, 13)
        for kind, number, answers in asked
    ]
    survey = survey_of_rows(tmp_path, ["答卷编号", "提交时间", *columns, "答案"], *rows)
    assert [one.heading for one in survey.questions] == codes
    assert len(survey.respondents) == 12
    assert tally(survey, survey.questions[0].code) == {"很满意": 6, "不满意": 6}


def test_answers_as_rows_where_each_sort_is_numbered_anew(tmp_path: Path) -> None:
    rows = [[n, kind, number, "满意"] for n in range(1, 9) for kind, number in (("单选", 1), ("单选", 2), ("量表", 1))]
    survey = survey_of_rows(tmp_path, ["答卷编号", "题型", "题号", "答案"], *rows)
    assert [one.heading for one in survey.questions] == ["Q1. 单选 1", "Q2. 单选 2", "Q3. 量表 1"]


def test_answers_as_rows_written_in_full_and_in_short(tmp_path: Path) -> None:
    rows = [[n, number, f"words {n}", ("Yes", "No")[n % 2]] for n in range(1, 13) for number in (1, 2)]
    survey = survey_of_rows(tmp_path, ["Responder", "Question", "OriginalResponse", "ShortAnswer"], *rows)
    assert len(survey.respondents) == 12
    assert [one.heading for one in survey.questions][:2] == ["Q1. OriginalResponse", "Q1. ShortAnswer"]
    assert tally(survey, survey.questions[1].code) == {"Yes": 6, "No": 6}


def test_a_respondent_over_two_lines_is_one(tmp_path: Path) -> None:
    """R1 to R10 answer one question on each of two lines; R11 answers the first twice, which stays two."""
    head = ["Response ID", "Submitted", "How satisfied are you?", "What should we change?"]
    rows: list[list[object]] = []
    for n in range(1, 11):
        rows += [[f"R{n}", f"2026-05-{n:02} 10:00:00", *said] for said in (("Satisfied", None), (None, f"pace {n}"))]
    rows += [["R11", "2026-05-20 10:00:00", said, None] for said in ("Satisfied", "Dissatisfied")]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert len(survey.respondents) == 12
    assert survey.answered.sum().to_dict() == {"1": 12, "2": 10}
    assert survey.answers["2"][3] == "pace 4"
    told = [(one.code, one.rows) for one in survey.problems if "respondent" in one.code or "joined" in one.code]
    assert told == [("survey_lines_joined", ()), ("survey_respondent_again", (22, 23))]
