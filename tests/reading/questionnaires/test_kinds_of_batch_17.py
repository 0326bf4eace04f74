"""Kinds of exports that batch 17 of foreign.md showed: headings and marks from there, values invented, counted by hand."""

from pathlib import Path

import pytest
from surveys_by_hand import bases, survey_of_rows, tally, types

from crm_sheets.surveys import Survey

pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.mark.parametrize(
    ("question", "other", "yes", "no"),
    [
        ("Welchen Hintergrund haben Sie?", "Sonstiges", "Ja", "Nein"),
        ("Quels produits achetez-vous ?", "Autre", "Oui", "Non"),
        ("¿Qué compra?", "Otro", "Sí", "No"),
        ("O que compra?", "Outros", "Sim", "Não"),
    ],
)
def test_ticks_in_words_of_other_languages(tmp_path: Path, question: str, other: str, yes: str, no: str) -> None:
    """Yes 9 times for tea (rows 1, 3 …), 6 for milk (rows 3, 6 …); the last two were not shown the question."""
    rows = [[n, yes if n % 2 else no, no if n % 3 else yes, "" if n % 9 else "Saft"] for n in range(1, 19)]
    rows += [[n, "N/A", "N/A", ""] for n in (19, 20)]
    head = ["Response ID", f"{question} [A]", f"{question} [B]", f"{question} [{other}]"]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert types(survey) == {"1": "multiple", "1.other": "text"}
    assert (tally(survey, "1"), bases(survey, "1")[1]) == ({"A": 9, "B": 6}, 18)
    assert survey.answers["1.other"].dropna().tolist() == ["Saft", "Saft"]


def test_yes_and_no_of_items_stay_items(tmp_path: Path) -> None:
    """Nothing says that several may be chosen: each item was answered with yes or no."""
    rows = [[n, "Ja" if n % 2 else "Nein", "Nein" if n % 3 else "Ja"] for n in range(1, 13)]
    survey = survey_of_rows(tmp_path, ["Response ID", "Kennen Sie das? [A]", "Kennen Sie das? [B]"], *rows)
    assert types(survey) == {"1.1": "single", "1.2": "single"}
    assert tally(survey, "1.1") == {"Ja": 6, "Nein": 6}


def _one_question(folder: Path, question: str, answers: list[str]) -> Survey:
    rows = [[n, f"2026-05-{n % 28 + 1:02} 10:00:00", answers[n % len(answers)]] for n in range(4 * len(answers))]
    return survey_of_rows(folder, ["ID", "Submitted at", question], *rows)


def test_what_was_not_used_has_no_point(tmp_path: Path) -> None:
    answers = ["Easy", "Very difficult", "Neither easy nor difficult", "I didn't use this feature", "Very easy"]
    question = _one_question(tmp_path, "Ease of use of the editor", answers).by_code["1"]
    assert question.options == (
        "Very easy",
        "Easy",
        "Neither easy nor difficult",
        "Very difficult",
        "I didn't use this feature",
    )
    assert (question.type, question.best, question.points[-1]) == ("scale", "first", None)


def test_a_numbered_not_applicable_is_no_point(tmp_path: Path) -> None:
    words = ["Strongly disagree (1)", "Disagree (2)", "Neutral (3)", "Agree (4)", "Strongly agree (5)"]
    survey = _one_question(tmp_path, "I am content with the shop", [*words, "Not applicable (6)"])
    assert survey.by_code["1"].points == (1, 2, 3, 4, 5, None)
    assert (survey.by_code["1"].options[-1], survey.by_code["1"].best) == ("Not applicable (6)", "last")


def test_numbers_that_are_codes_give_way_to_the_words(tmp_path: Path) -> None:
    """A platform's ids of options: somewhat agree was added last and has 8."""
    words = ["Strongly agree (6)", "Agree (5)", "Somewhat agree (8)", "Neutral (4)", "Disagree (2)"]
    question = _one_question(tmp_path, "I am content with the shop", words).by_code["1"]
    assert (question.options, question.best) == (tuple(words), "first")
    assert question.points == (5, 4, 3, 2, 1)


def test_a_feeling_that_it_is_bad_to_have_gets_no_score(tmp_path: Path) -> None:
    words = ["Strongly disagree (1)", "Disagree (2)", "Neutral (3)", "Agree (4)", "Strongly agree (5)"]
    survey = _one_question(tmp_path, "I feel angry", words)
    assert survey.by_code["1"].best == ""
    assert [problem.code for problem in survey.problems] == ["survey_statement_open"]


def test_words_at_the_ends_alone(tmp_path: Path) -> None:
    """Numbers in brackets between two words are a scale; which end is best is asked."""
    answers = ["(1) No goals", "(2)", "(3)", "(4)", "(5) Clear goals"]
    survey = _one_question(tmp_path, "What goals do you have right now?", answers)
    question = survey.by_code["1"]
    assert (question.type, question.points, question.best) == ("scale", (1, 2, 3, 4, 5), "")
    assert [problem.code for problem in survey.problems] == ["survey_scale_open"]


@pytest.mark.parametrize(
    ("low", "words"),
    [
        (True, ["Agree completely", "Rather agree", "Rather disagree", "Disagree completely"]),
        (True, ["Very important", "Rather important", "Rather unimportant", "Not important"]),
        (True, ["赞成", "一般", "不赞成"]),
    ],
)
def test_more_words_of_scales(tmp_path: Path, low: bool, words: list[str]) -> None:
    question = _one_question(tmp_path, "What do you think of the move?", words).by_code["1"]
    assert (question.type, question.options, question.best) == ("scale", tuple(words), "first")


def test_options_named_in_the_question_do_not_make_it_sound_bad(tmp_path: Path) -> None:
    question = _one_question(tmp_path, "搬迁满意度（赞成/一般/不赞成）", ["赞成", "一般", "不赞成"]).by_code["1"]
    assert question.best == "first"


def test_codes_of_limesurvey_of_any_name(tmp_path: Path) -> None:
    """Nothing but the tool's own columns tells that P4 and P5[O1] are questions."""
    head = ["id", "submitdate", "lastpage", "startlanguage", "seed", "P4", "P5[O1]", "P5[O2]"]
    rows = [
        [n, f"2026-05-{n:02} 10:00:00", 8, "es", 1000 + n, ("Propia", "Alquilada")[n % 3 == 0], "Sí", "No"]
        for n in range(1, 25)
    ]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert types(survey) == {"P4": "single", "P5.1": "single", "P5.2": "single"}
    assert tally(survey, "P4") == {"Propia": 16, "Alquilada": 8}


def test_names_beside_codes_of_limesurvey_ask_nothing(tmp_path: Path) -> None:
    head = [
        "id. Response ID",
        "submitdate. Date submitted",
        "lastpage. Last page",
        "startlanguage. Start language",
        "startdate. Date started",
        "Q1. How satisfied are you?",
    ]
    rows = [
        [n, f"2026-05-{n:02} 10:05:00", 8, "en", f"2026-05-{n:02} 10:00:00", ("Satisfied", "Dissatisfied")[n % 2]]
        for n in range(1, 11)
    ]
    survey = survey_of_rows(tmp_path, head, *rows)
    assert types(survey) == {"1": "scale"}
    assert survey.respondents["seconds"].tolist() == [300] * 10


@pytest.mark.parametrize("line", [["", "", "", 4, 3.5], ["", "", "", 40, 35]], ids=["means", "sums"])
def test_a_line_of_means_or_sums_is_nobody(tmp_path: Path, line: list[object]) -> None:
    """Ten answers: ROOM 3, 4, 5 … by turns of 3, 4, 5, 4; POOL 3 and 4 by turns: means 4 and 3.5, sums 40 and 35."""
    rooms = [3, 4, 5, 4, 4, 3, 5, 4, 4, 4]
    rows = [[n + 1, f"Guest {n}", "2026-05-01", rooms[n], 3 + n % 2] for n in range(10)]
    survey = survey_of_rows(tmp_path, ["Survey#", "Name:", "Date:", "ROOM", "POOL"], *rows, line)
    assert len(survey.respondents) == 10
    assert tally(survey, "1") == {"1": 0, "2": 0, "3": 2, "4": 6, "5": 2}


def test_who_answers_as_all_others_is_no_line_of_means(tmp_path: Path) -> None:
    """Eight guests, means 4 and 4, and a last one who left no name and gave what is also the mean."""
    rows = [[n + 1, f"Guest {n}", "2026-05-01", rooms, 4] for n, rooms in enumerate([3, 5, 4, 3, 5, 4, 4, 4])]
    survey = survey_of_rows(tmp_path, ["Survey#", "Name:", "Date:", "ROOM", "POOL"], *rows, ["", "", "", 4, 4])
    assert len(survey.respondents) == 9


def test_a_heading_line_with_its_own_number(tmp_path: Path) -> None:
    """Numbers of lines that begin at the heading: 1 above 2, 3, 4 …"""
    rows = [[n, f"张{n}", ("满意", "不满意", "一般")[n % 3], f"太远{n}" if n % 5 else ""] for n in range(2, 26)]
    survey = survey_of_rows(tmp_path, ["1", "姓名", "搬迁满意度", "有何意见/建议"], *rows)
    assert types(survey) == {"1": "scale", "2": "text"}
