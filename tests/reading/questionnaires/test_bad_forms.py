"""Questionnaires as nobody wishes for them: one question many times, summaries for rows, questions between answers."""

from datetime import date
from pathlib import Path

import pytest
from grids_by_hand import xlsx
from surveys_by_hand import survey_of_rows, tally, types

from crm_sheets.book import whole_book
from crm_sheets.errors import NoQuestionnaire, NothingFilledIn
from crm_sheets.jobs.survey import surveyed
from crm_sheets.playbook import Playbook
from crm_sheets.reading.tables import read_tables

pytestmark = pytest.mark.usefixtures("reading_here")

CHINESE = ("非常满意", "满意", "一般", "不满意")
ENGLISH = ("Very satisfied", "Satisfied", "Neutral", "Dissatisfied")


@pytest.mark.parametrize(
    ("beside", "question", "words"),
    [
        (["序号"], "您对我们的服务是否满意？\n", CHINESE),
        (["编号"], "服务态度\r\n", CHINESE),
        ([], "您对服务满意吗\n\n", CHINESE),
        (["No."], "How satisfied are you?\n", ENGLISH),
    ],
)
def test_one_question_many_times_keeps_its_heading(
    tmp_path: Path, beside: list[str], question: str, words: tuple[str, ...]
) -> None:
    """20 answers to 15 columns of one text: the k-th of respondent n is word (n x n + k) of four."""
    rows = [[*([n] if beside else []), *(words[(n * n + k) % 4] for k in range(15))] for n in range(1, 21)]
    survey = survey_of_rows(tmp_path, [*beside, *[question] * 15], *rows)
    assert len(survey.respondents) == 20
    assert [*types(survey).values()] == ["scale"] * 15
    assert len({one.wording for one in survey.questions}) == 15  # told apart by their number
    assert tally(survey, survey.questions[0].code) == {
        word: sum(n * n % 4 == place for n in range(1, 21)) for place, word in enumerate(words) if place in (0, 1)
    }


def _summed_up(words: tuple[object, ...], labels: list[str]) -> list[list[object]]:
    """Eight typed answers to four questions (each word twice), and seven lines that sum them up."""
    answers = [[n, *(words[(n + k) % 4] for k in range(4))] for n in range(1, 9)]
    counts = [[label, 2, 2, 2, 2] for label in labels[:4]]
    return [*answers, *counts, [labels[4], 8, 8, 8, 8], [labels[5], *[3.5] * 4], [labels[6], *["50%"] * 4]]


@pytest.mark.parametrize(
    ("head", "words", "labels"),
    [
        (["编号", "服务态度", "口味", "环境", "价格"], CHINESE, [*CHINESE, "合计", "平均分", "满意率"]),
        (["编号", "服务态度", "口味", "环境", "价格"], (5, 4, 3, 2), ["5分", "4分", "3分", "2分", "合计", "平均分", "满意率"]),
        (["编号", "服务态度", "口味", "环境", "价格"], (5, 4, 3, 2), ["5", "4", "3", "2", "合计", "平均分", "满意率"]),
        (["No.", "Service", "Food", "Place", "Price"], ENGLISH, [*ENGLISH, "Total", "Average", "Top two"]),
    ],
)  # fmt: skip
def test_half_of_the_lines_sum_up_the_others(
    tmp_path: Path, head: list[str], words: tuple[object, ...], labels: list[str]
) -> None:
    """Eight answers, and each of the seven lines below is named as no answer."""
    xlsx(tmp_path / "form.xlsx", head, *_summed_up(words, labels))
    read = read_tables([tmp_path], Playbook.default())
    (survey,) = read.surveys
    assert len(survey.respondents) == 8
    assert [[count for count in tally(survey, one.code).values() if count] for one in survey.questions] == [[2] * 4] * 4
    assert sorted(p.rows for p in read.problems if p.code == "row_total") == [(row,) for row in range(10, 17)]


def test_answers_that_look_like_counts_are_answers(tmp_path: Path) -> None:
    """The last respondents have numbers that are options as well (1 to 5), and their answers are no counts."""
    rows = [[n, *((n + k) % 5 + 1 for k in range(4))] for n in range(1, 13)] + [[n, 5, 4, 5, 4] for n in (1, 2, 3)]
    assert len(survey_of_rows(tmp_path, ["编号", "服务态度", "口味", "环境", "价格"], *rows).respondents) == 15


def test_a_first_question_in_words_before_numbers_is_answered(tmp_path: Path) -> None:
    """Nobody is numbered: words of a scale, of figures or a no before numbers are answers, as they stand above too."""
    rows = [[("满意", "不满意")[n % 2], n % 5 + 1, n % 4 + 1, n % 3 + 1] for n in range(1, 21)]
    head = ["1、您满意吗？", "2、服务打分（5分最好）", "3、口味打分（5分最好）", "4、价格打分（5分最好）"]
    assert len(survey_of_rows(tmp_path, head, *rows).respondents) == 20


def test_questions_between_the_answers_are_no_answers(tmp_path: Path) -> None:
    """Each respondent has two lines: what was asked, and what was answered; 6 respondents, 4 of them often."""
    lines: list[list[object]] = []
    for n in range(6):
        lines += [
            [
                "What is your age?",
                "How did you like it, Ann?" if n % 2 else "How did you like it, Bo?",
                "Do you come often?",
            ],
            [("20-29", "30-39")[n % 2], 3 + n % 3, "Often" if n < 4 else "Rarely"],
        ]
    xlsx(tmp_path / "survey.xlsx", ["age", "query_1", "visits"], *lines)
    read = read_tables([tmp_path], Playbook.default())
    (survey,) = read.surveys
    assert len(survey.respondents) == 6
    assert tally(survey, survey.questions[0].code) == {"20-29": 3, "30-39": 3}
    again = [p.rows for p in read.problems if p.code == "row_heading_again"]
    assert again == [(row,) for row in range(4, 14, 2)]  # the first of them goes to the heading


def test_options_with_a_question_mark_are_answers(tmp_path: Path) -> None:
    rows = [[n, ("Never heard of it?", "Fine")[n % 2], ("Never heard of it?", "Fine")[n % 3 > 0]] for n in range(1, 13)]
    head = ["Response ID", "How was the tea?", "How was the coffee?"]
    assert len(survey_of_rows(tmp_path, head, *rows).respondents) == 12


def test_a_form_that_nobody_answered_says_so(tmp_path: Path) -> None:
    xlsx(tmp_path / "form.xlsx", ["序号", "提交答卷时间", "所用时间", "1、您满意吗？", "2、您的建议"])
    with pytest.raises(NothingFilledIn):
        surveyed(whole_book([tmp_path]), Playbook.default(), date(2026, 6, 1))


def test_files_without_a_questionnaire_are_named(tmp_path: Path) -> None:
    (tmp_path / "notes.xlsx").write_text("no workbook")
    with pytest.raises(NoQuestionnaire, match=r"notes\.xlsx"):
        surveyed(whole_book([tmp_path]), Playbook.default(), date(2026, 6, 1))


@pytest.mark.parametrize(
    ("heading", "kind"), [("您的意见和建议", "text"), ("Any suggestions?", "text"), ("建议（单选）", "single")]
)
def test_suggestions_are_open_answers_also_where_many_say_the_same(tmp_path: Path, heading: str, kind: str) -> None:
    """30 answers of two kinds look like options; who reads suggestions wants to know who made them."""
    rows = [[n, f"2026-05-{n % 28 + 1:02} 10:00:00", ("等太久", "很好")[n % 2]] for n in range(1, 31)]
    assert types(survey_of_rows(tmp_path, ["ID", "Submitted at", f"1. {heading}"], *rows)) == {"1": kind}


def test_options_that_differ_by_blanks_are_one(tmp_path: Path) -> None:
    """Also by one between Chinese characters, and where that is the first of them."""
    given = ["很 满意", "很满意", " 很满意　", "满意", "满　意", "不满意"] * 4
    survey = survey_of_rows(
        tmp_path,
        ["序号", "提交答卷时间", "1、总体满意度"],
        *([n, "2026-09-01", one] for n, one in enumerate(given, start=1)),
    )
    assert types(survey) == {"1": "scale"}
    assert list(tally(survey, "1").values()) == [12, 8, 4]
