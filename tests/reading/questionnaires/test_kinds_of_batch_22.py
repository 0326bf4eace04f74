"""Kinds of exports that batch 22 of foreign.md showed: headings and marks from there, values invented, counted by hand."""

from pathlib import Path

import pytest
from surveys_by_hand import bases, survey_of_rows, tally, types

pytestmark = pytest.mark.usefixtures("reading_here")


def test_questions_over_gaps_with_a_number_column_below(tmp_path: Path) -> None:
    """The upper row names what several columns have in common; below, each column has a text, some a question."""
    upper = ["", "Which systems do you use?", "", "Which programs do you use?", "", "", "", ""]
    lower = ["#", "Mac", "Windows", "Paint", "Write", "How often do you write?", "Red", "Blue"]
    rows = [
        [f"r{n}", "Mac" * (n % 2), "Windows" * (n % 3 > 0), "Paint", "Write" * (n > 6), ("Often", "Rarely")[n % 2],
         "Red" * (n < 4), "Blue" * (n > 2)]
        for n in range(1, 13)
    ]  # fmt: skip
    survey = survey_of_rows(tmp_path, upper, lower, *rows)
    assert len(survey.respondents) == 12
    assert types(survey) == {"1": "multiple", "2": "multiple", "3": "scale", "4": "multiple"}
    assert tally(survey, "1") == {"Mac": 6, "Windows": 8}  # the odd ones; all but 3, 6, 9, 12
    assert tally(survey, "2") == {"Paint": 12, "Write": 6}
    assert survey.by_code["3"].text == "How often do you write?"
    assert (survey.by_code["4"].text, tally(survey, "4")) == ("Red …", {"Red": 3, "Blue": 10})


def test_columns_of_nothing_but_their_heading_are_options(tmp_path: Path) -> None:
    """12 were asked, 8 ticked something: n = 1, 3, 5, 7, 9, 11 and 4, 8."""
    head = ["Timestamp", "What do you do?", "Lack of time", "Costs of sharing", "What hinders you?"]
    rows = [
        [f"2026-05-{n:02} 10:00:00", ("Teach", "Learn")[n % 2], "Lack of time" * (n % 2),
         "Costs of sharing" * (n % 4 == 0 and n < 12), f"remark {n}"]
        for n in range(1, 13)
    ]  # fmt: skip
    survey = survey_of_rows(tmp_path, head, *rows)
    assert types(survey) == {"1": "single", "2": "multiple", "3": "text"}
    assert tally(survey, "2") == {"Lack of time": 6, "Costs of sharing": 2}
    assert bases(survey, "2") == (12, 8)


def test_numbers_that_count_back_are_of_the_answers(tmp_path: Path) -> None:
    """The newest first; a question on suggestions answered in numbers is a scale all the same."""
    head = ["编号", "1.您的身份是", "2.您认为它是否可以提供建议", "3.您认为它是否可以分析数据"]
    rows = [[n, ("A.员工", "B.经理")[n % 2], n % 5 + 6, n % 4 + 5] for n in range(20, 0, -1)]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert types(survey) == {"1": "single", "2": "scale", "3": "scale"}
    assert survey.respondents["customer_id"].isna().all()
    assert survey.respondents["respondent"].tolist() == [str(n) for n in range(20, 0, -1)]


def test_na_of_r_is_no_answer(tmp_path: Path) -> None:
    """No cell is blank and several columns hold NA: it stands for a blank; in one column alone it may be an answer."""
    head = ["Respondent ID", "Do you publish?", "Where do you publish?", "What would help you?", "Which language?"]
    rows = [
        [n, ("Yes", "No", "NA")[n % 3], ("Here", "NA")[n % 2], "NA" if n % 4 else f"help {n}", "es"]
        for n in range(1, 13)
    ]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert tally(survey, "1") == {"Yes": 4, "No": 4}
    assert [bases(survey, code)[1] for code in ("1", "2", "3", "4")] == [8, 6, 3, 12]


@pytest.mark.parametrize(("page", "asked"), [("Letzte Seite", 9), ("Alter", 12)])
def test_na_of_limesurvey_was_not_asked(tmp_path: Path, page: str, asked: int) -> None:
    """Where the column of the last page says that it is LimeSurvey's; elsewhere it is an answer like any other."""
    head = ["Antwort ID", "Datum Abgeschickt", page, "Kennen Sie das? [A]", "Kennen Sie das? [B]"]
    rows = [
        [n, f"2026-05-{n:02} 10:00:00", 20 + n, *(("N/A", "Ja") if n % 4 == 0 else (("Ja", "Nein")[n % 2], "Nein"))]
        for n in range(1, 13)
    ]
    survey = survey_of_rows(tmp_path, head, *rows)
    code = next(question.code for question in survey.questions if question.item == "A")
    assert bases(survey, code)[0] == asked


@pytest.mark.parametrize(
    ("question", "answers", "points"),
    [
        ("Wie zufrieden sind Sie?", ["Sehr zufrieden", "Zufrieden", "Teils/teils", "Unzufrieden", "Sehr unzufrieden"], 5),
        ("Wie war die Beratung?", ["Sehr gut", "Gut", "Befriedigend", "Schlecht", "Sehr schlecht"], 5),
        ("Êtes-vous satisfait ?", ["Très satisfait", "Plutôt satisfait", "Plutôt insatisfait", "Pas du tout satisfait"], 4),
        ("¿Está satisfecho?", ["Muy satisfecho", "Satisfecho", "Insatisfecho", "Muy insatisfecho"], 4),
        ("Está satisfeito?", ["Muito satisfeito", "Satisfeito", "Insatisfeito", "Muito insatisfeito"], 4),
        ("È soddisfatto?", ["Molto soddisfatto", "Abbastanza soddisfatto", "Poco soddisfatto", "Per niente soddisfatto"], 4),
        ("Bent u tevreden?", ["Zeer tevreden", "Tevreden", "Ontevreden", "Zeer ontevreden"], 4),
    ],
)  # fmt: skip
def test_words_of_european_scales(tmp_path: Path, question: str, answers: list[str], points: int) -> None:
    """The best is first and has the most points, whatever order they come in."""
    rows = [[n, f"2026-05-{n % 28 + 1:02} 10:00:00", answers[(n * 3) % len(answers)]] for n in range(1, 21)]
    asked = survey_of_rows(tmp_path, ["ID", "Submitted at", question], *rows).by_code["1"]
    assert (asked.type, asked.best, asked.options) == ("scale", "first", tuple(answers))
    assert asked.points[0] == points


def test_a_german_statement_that_is_bad_to_agree_with_is_asked_for(tmp_path: Path) -> None:
    words = ["Stimme voll zu", "Stimme eher zu", "Stimme eher nicht zu", "Stimme gar nicht zu"]
    head = ["ID", "Submitted at", "Die Anleitung ist hilfreich", "Die Anleitung ist schwierig"]
    rows = [[n, f"2026-05-{n:02} 10:00:00", words[n % 4], words[n % 4]] for n in range(1, 21)]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert [(one.type, one.best) for one in survey.questions] == [("scale", "first"), ("scale", "")]


def test_few_answers_outside_a_scale_leave_it_a_scale_and_are_told(tmp_path: Path) -> None:
    """1 of 21 is no step (under 5 %): counted without a point; 2 of 21 are more than mistakes, and options."""
    words = ["Very satisfied", "Satisfied", "Dissatisfied"]
    head = ["ID", "Submitted at", "How satisfied are you?", "How likely are you to recommend us (0-10)?", "How old?"]
    rows = [[n, f"2026-05-{n:02} 10:00:00", words[n % 3], n % 11, n % 9] for n in range(1, 20)]
    rows += [[20, "2026-05-20 10:00:00", "Satisfied", 7, 40], [21, "2026-05-21 10:00:00", "purple", 57, 50]]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert types(survey) == {"1": "scale", "2": "recommendation", "3": "number"}
    assert survey.by_code["1"].options == (*words, "purple")
    assert (survey.by_code["1"].points[-1], survey.by_code["2"].points[-1]) == (None, None)
    assert tally(survey, "2")["57"] == 1
    told = [p.details["question"] for p in survey.problems if p.code == "survey_answers_outside"]
    assert told == ["How satisfied are you?", "How likely are you to recommend us (0-10)?"]
    rows[19][2] = "purple"
    assert types(survey_of_rows(tmp_path, head, *rows))["1"] == "single"
