"""Kinds of exports that batch 25 of foreign.md showed: headings and marks from there, values invented, counted by hand."""

from pathlib import Path

import pytest
from surveys_by_hand import bases, survey_of_rows, surveys_of_files, tally, types

from crm_sheets.surveys.question import QuestionType
from crm_sheets.tabulation.roles import role

pytestmark = pytest.mark.usefixtures("reading_here")

SATISFIED = ["Strongly agree", "Agree", "Disagree", "Strongly disagree"]


def test_numbers_beside_options_in_words_are_answers(tmp_path: Path) -> None:
    """Two questions have their options in words, so that 1 to 5 are no options of a coded file but a scale."""
    head = ["序号", "1.您的性别:", "2.您的居住类型是:", *(f"{n}.附近有第 {n} 种设施。" for n in range(3, 12))]
    rows = [[n, "男女"[n % 2], ("自有", "租住")[n % 3 > 0], *((n + k) % 5 + 1 for k in range(9))] for n in range(1, 31)]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert [*types(survey).values()] == ["single", "single", *["scale"] * 9]
    assert tally(survey, "3") == dict.fromkeys("12345", 6)  # each of five once in five of 30


def test_a_coded_file_has_a_scale_where_its_heading_says_so(tmp_path: Path) -> None:
    head = [
        "序号",
        "提交答卷时间",
        "1.您的年龄",
        "2.请表达您的感受，1表示非常吵闹，9表示一点也不吵闹",
        "3.您的性别",
        "4.您的学历",
    ]
    rows = [[n, f"2026/5/{n % 28 + 1} 10:00:00", n % 4 + 1, n % 9 + 1, n % 2 + 1, n % 3 + 1] for n in range(1, 37)]
    assert types(survey_of_rows(tmp_path, head, *rows)) == {"1": "single", "2": "scale", "3": "single", "4": "single"}


def test_numbers_with_decimals_are_no_options(tmp_path: Path) -> None:
    """Means that somebody worked out beside the answers: 12 of 4 values each given three times."""
    head = [
        "StartDate",
        "EndDate",
        "Status",
        "RecordedDate",
        "ResponseId",
        "UserLanguage",
        "Q1 quality",
        "Mean of three",
    ]
    rows = [
        [
            "11/17/2019 17:01",
            "11/17/2019 17:05",
            "IP Address",
            "11/17/2019 17:05",
            f"R_{n}",
            "EN",
            n % 5 + 1,
            3 + n % 4 / 3,
        ]
        for n in range(12)
    ]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert [(one.heading, str(one.type)) for one in survey.questions] == [
        ("Q1 quality", "scale"),
        ("Mean of three", "number"),
    ]


def test_of_statements_that_mostly_sound_bad_a_neutral_one_is_asked_for(tmp_path: Path) -> None:
    items = ["There are not enough lights", "My route is too crowded", "I never feel safe", "I walk for exercise",
             "The path is well kept"]  # fmt: skip
    head = ["Timestamp", *(f"Do you agree? [{item}]" for item in items)]
    rows = [[f"2026-05-{n:02} 10:00:00", *(SATISFIED[(n + k) % 4] for k in range(5))] for n in range(1, 21)]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert [one.best for one in survey.questions] == ["", "", "", "", "first"]


def test_efforts_of_others_are_no_question_on_effort(tmp_path: Path) -> None:
    statements = ["Efforts of the agency have been useful.", "It took much effort to get help.", "The form was easy."]
    rows = [[n, f"2026-05-{n:02} 10:00:00", *(SATISFIED[(n + k) % 4] for k in range(3))] for n in range(1, 21)]
    survey = survey_of_rows(tmp_path, ["ID", "Submitted at", *statements], *rows)
    assert [role(one) for one in survey.questions] == ["", "effort", "effort"]


def test_several_answers_are_asked_for_in_brackets(tmp_path: Path) -> None:
    """15 lines of a survey without a question mark: the letters of several options in one cell."""
    head = [
        "用户ID",
        "年龄阶段",
        "最担心的问题（最多3项）",
        "最重要的信息（最多3项）",
        "通知方式（可多选）",
        "疑问或建议",
    ]
    rows = [
        [f"U{n:02}", ("18-24岁", "25-30岁", "31-40岁")[n % 3], ("A, B", "B, C")[n % 2], "A, B, D", ("A", "A, C")[n % 2],
         f"怎么保证第 {n} 份还好？"]
        for n in range(1, 16)
    ]  # fmt: skip
    (survey,) = surveys_of_files(tmp_path, 调查数据=[head, *rows])
    asked = {one.heading: one.code for one in survey.questions}
    assert len(survey.respondents) == 15
    assert tally(survey, asked["最担心的问题（最多3项）"]) == {"A": 7, "B": 15, "C": 8}


def test_answers_below_each_other_by_the_sort_of_their_question(tmp_path: Path) -> None:
    """A line for each answer, numbers of answers that are hardly one another's; one question has no sort, but a number."""
    head = [
        "answer_id",
        "student_id",
        "survey_id",
        "question_id",
        "question_category",
        "answer_content",
        "answer_datetime",
    ]
    lines: list[list[object]] = []
    for n in range(1, 21):
        time = f"2026-05-{n:02} 10:00:00"
        lines += [
            [1000 + 2 * n, n, 31, 71, "NPS", n % 11, time],
            [1001 + 2 * n, n, 31, 42, "comment", f"text {n}", time],
        ]
        lines += [[5000 + n, n, 31, 56, None, n % 3 + 1, time]] if n % 5 == 0 else []
    (survey,) = surveys_of_files(tmp_path, survey=[head, *lines])
    asked = {one.text: one for one in survey.questions}
    assert len(survey.respondents) == 20
    assert asked["NPS"].type is QuestionType.RECOMMENDATION
    assert bases(survey, asked["56"].code)[1] == 4
    assert bases(survey, asked["comment"].code)[1] == 20
