"""Kinds of exports that batch 13 of foreign.md showed: headings from there, values invented, counted by hand."""

from pathlib import Path

import pandas as pd
import pytest
from grids_by_hand import xlsx
from surveys_by_hand import bases, survey_of_rows, surveys_of_files, tally, types

from crm_sheets.playbook import Playbook
from crm_sheets.reading.questionnaires.heads import Head, heads
from crm_sheets.reading.tables import read_tables

pytestmark = pytest.mark.usefixtures("reading_here")


def test_a_line_of_answers_is_no_heading(tmp_path: Path) -> None:
    """Words of a scale in the first rows, plain words above them (en: women-public-transport-satisfaction)."""
    safe, happy = ("Very Safe", "Safe", "Unsafe"), ("Satisfied", "Neutral", "Dissatisfied")
    rows = [[20 + i, ("Weekly", "Daily")[i % 2], safe[i % 3], happy[i // 2 % 3]] for i in range(24)]
    survey = survey_of_rows(tmp_path, ["Age", "Frequency", "SafetyPerception", "OverallSatisfaction"], *rows)
    assert [question.heading for question in survey.questions] == [
        "Age",
        "Frequency",
        "SafetyPerception",
        "OverallSatisfaction",
    ]
    assert len(survey.respondents) == 24
    assert tally(survey, "4") == {"Satisfied": 8, "Neutral": 8, "Dissatisfied": 8}


def test_tallies_below_the_answers_are_no_respondents(tmp_path: Path) -> None:
    """Paper forms typed in as codes, the count of each option below and once more on a sheet of its own (zh)."""
    head = ["问卷序号", "Q1 您愿意沟通吗？", "Q2 您最看重什么？"]
    rows = [[n, 1 + n % 4, 1 + n % 3] for n in range(1, 13)]
    counts = [["", "无效：0", "兴趣：4"], ["", "愿意：9", "身体：4"], ["", "", "其他：4"]]
    xlsx(tmp_path / "问卷.xlsx", head, *rows, *counts)
    xlsx(tmp_path / "统计.xlsx", head, *counts, *counts)
    read = read_tables([tmp_path], Playbook.default())
    survey = next(one for one in read.surveys if one.name == "问卷")
    assert len(survey.respondents) == 12
    assert sum(tally(survey, "1").values()) == 12
    assert [len(one.respondents) for one in read.surveys if one.name == "统计"] in ([], [0])


def test_questions_and_options_in_two_rows_without_known_words(tmp_path: Path) -> None:
    """Every column has an option below, none of which is ever an answer (de: LimeSurvey, merged by hand)."""
    survey = survey_of_rows(
        tmp_path,
        ["Which trades do you know?", "", "", "How often do you use models?", ""],
        ["Building", "Electrics", "Software", "In talks", "In writing"],
        *[[*("Yes" if (i >> bit) & 1 else "No" for bit in range(3)), ("often", "never")[i % 2], "often"] for i in range(16)],
    )  # fmt: skip
    assert len(survey.respondents) == 16
    assert [question.text for question in survey.questions][:1] == ["Which trades do you know?"]
    assert [question.item for question in survey.questions] == ["Building", "Electrics", "Software", "In talks", "In writing"]  # fmt: skip


def test_codes_below_the_questions(tmp_path: Path) -> None:
    """问题在第一行，题号 Q1、Q2 在第二行（zh: an experiment with T-shirts）."""
    survey = survey_of_rows(
        tmp_path,
        ["随机元素", "您的年龄", "我认为这件衣服值得这个价格。", "您是否同意参加？"],
        ["随机元素", "Q1", "Q2", "Q3"],
        *[[f"情境{1 + n % 2}", ("18-22", "23-27")[n % 2], 1 + n % 7, "同意参加"] for n in range(14)],
    )
    assert len(survey.respondents) == 14


def test_two_heading_rows_of_the_older_qualtrics(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path,
        ["V1", "V2", "V6", "V8", "V9", "V10", "Q1", "Q2_1", "Q2_2"],
        ["ResponseID", "ResponseSet", "IPAddress", "StartDate", "EndDate", "Finished", "How often do you visit us?", "Please rate us-Price", "Please rate us-Service"],
        *[[f"R_{n}", "Default", f"10.0.0.{n}", f"2015-03-{n:02} 10:00:00", f"2015-03-{n:02} 10:05:00", 1, ("Weekly", "Never")[n % 2], ("Satisfied", "Dissatisfied")[n % 2], "Satisfied"] for n in range(1, 11)],
    )  # fmt: skip
    assert types(survey) == {"Q1": "single", "Q2.1": "scale", "Q2.2": "scale"}
    assert [question.item for question in survey.questions] == ["", "Price", "Service"]
    assert (len(survey.respondents), tally(survey, "Q1")) == (10, {"Weekly": 5, "Never": 5})
    assert survey.respondents["seconds"].tolist() == [300.0] * 10


def test_limesurvey_with_numbers_and_items_in_brackets(tmp_path: Path) -> None:
    """Yes and No per option beside an own "Other" are ticks; N/A: the option was not shown (en: cpp-survey)."""
    asks = "2 - What is your role in this project?"
    survey = survey_of_rows(
        tmp_path,
        ["Response ID", "Date submitted", "Last page", "Date last action", "1 - How old are you?", f"{asks} [Lead / owner]", f"{asks} [Tester]", f"{asks} [Other]", "3 - I agree [Price]", "3 - I agree [Place]"],
        *[[n, f"2026-05-{n:02} 10:00:00", 2, f"2026-05-{n:02} 10:00:00", ("young", "old")[n % 2], *(("N/A", "N/A", "") if n == 1 else ("Yes" if n % 2 else "No", "No" if n % 3 else "Yes", "cook" if n == 4 else "")), ("Agree", "I don't know")[n % 4 == 0], "Disagree"] for n in range(1, 13)],
    )  # fmt: skip
    assert types(survey) == {"1": "single", "2": "multiple", "2.other": "text", "3.1": "scale", "3.2": "scale"}
    # odd from 3 on: 3 5 7 9 11; thirds: 3 6 9 12; the first was not shown the options
    assert (tally(survey, "2"), bases(survey, "2")[1]) == ({"Lead / owner": 5, "Tester": 4}, 11)


def test_places_of_a_ranking_as_columns(tmp_path: Path) -> None:
    """[Rank 1], [Rank 2] hold the option put there (de: LimeSurvey)."""
    orders = ["茶酒水", "酒茶水", "茶水酒", "茶酒水", "水茶酒"]
    head = ["序号", "1、性别", *(f"2、请排序 [Rank {place}]" for place in (1, 2, 3))]
    survey = survey_of_rows(tmp_path, head, *[[n, "男", *order] for n, order in enumerate(orders, start=1)])
    assert types(survey)["2"] == "ranking"
    # tea: places 1 2 1 1 2; wine 2 1 3 2 3; water 3 3 2 3 1
    assert tally(survey, "2") == pytest.approx({"茶": 1.4, "酒": 2.2, "水": 2.4})


def test_several_answers_with_long_options_and_own_words(tmp_path: Path) -> None:
    """ ", " between, brackets with commas inside, options over 60 letters, own words once (en: canteen, edinbr)."""
    long = "The Cafeteria of the Amenities Centre (New Life Support Enterprises, Limited Company)"
    given = [long, f"{long}, Noodles", "Noodles, Tea", "Tea", f"{long}, Tea", "Noodles", f"Noodles, {long}, my own soup"] * 3  # fmt: skip
    rows = [[n, ("a", "b")[n % 2], text] for n, text in enumerate(given)]
    survey = survey_of_rows(tmp_path, ["Timestamp", "1. Group?", "2. Where do you eat?"], *[[f"2026-05-01 10:{n:02}:00", *row] for n, *row in rows])  # fmt: skip
    found = tally(survey, "2")
    assert (found[long], found["Noodles"], found["Tea"]) == (12, 12, 9)


def test_long_options_that_come_again_are_options(tmp_path: Path) -> None:
    flat = "Yes, the sidewalk around the stop is flat and even and easy to use for everybody who comes along."
    rough = "There are cracks or bumps in the sidewalk that would make it difficult to traverse it smoothly."
    rows = [[f"2026-05-01 10:{n:02}:00", (flat, rough)[n % 3 == 0], "x"] for n in range(15)]
    survey = survey_of_rows(tmp_path, ["Timestamp", "Is the sidewalk flat?", "What else is there?"], *rows)
    assert (types(survey)["1"], tally(survey, "1")[rough]) == ("single", 5)


def test_a_postcode_is_no_number(tmp_path: Path) -> None:
    rows = [[n, f"2026-05-{n:02} 10:00:00", 310000 + n, "一二三"[n % 3]] for n in range(1, 25)]
    survey = survey_of_rows(tmp_path, ["序号", "提交答卷时间", "1、您的邮编", "2、组"], *rows)
    assert types(survey)["1"] == "text"


def test_a_statement_that_sounds_bad_gets_no_score_unasked(tmp_path: Path) -> None:
    """很同意 to "waiting takes too long" is no praise: neither end is taken for the best one, and it is asked for."""
    words = ["同意", "不同意", "完全同意", "一般"] * 3
    rows = [[n, f"2026-05-{n:02} 10:00:00", word, word] for n, word in enumerate(words, start=1)]
    survey = survey_of_rows(
        tmp_path, ["序号", "提交答卷时间", "1、请评价—服务很周到", "1、请评价—我担心等位太久"], *rows
    )
    assert [question.best for question in survey.questions] == ["first", ""]
    (problem,) = survey.problems
    assert (problem.code, problem.details["statements"]) == ("survey_statement_open", "请评价 — 我担心等位太久")


def test_a_legend_of_accepting(tmp_path: Path) -> None:
    head = "1、您的接受程度（1 分为完全不接受，5 分为完全接受）—智能券"
    rows = [[n, f"2026-05-{n:02} 10:00:00", 1 + n % 5, 1 + n % 4] for n in range(1, 13)]
    survey = survey_of_rows(tmp_path, ["序号", "提交答卷时间", head, "1、环保券"], *rows)
    assert [question.best for question in survey.questions] == ["last", "last"]


def test_numbers_with_items_are_one_matrix() -> None:
    assert heads(["7.1、您是否满意—价格", "7.2、您是否满意—环境", "8.1 服务", "9、几点"]) == [
        Head("7", "您是否满意", "价格"),
        Head("7", "您是否满意", "环境"),
        Head("8.1", "服务", ""),
        Head("9", "几点", ""),
    ]


def test_null_is_no_answer(tmp_path: Path) -> None:
    rows = [[n, f"2026-05-{n:02} 10:00:00", "NULL" if n % 2 else "甲"] for n in range(1, 13)]
    survey = survey_of_rows(tmp_path, ["序号", "提交答卷时间", "1、选哪个"], *rows)
    assert tally(survey, "1") == {"甲": 6}


def test_text_beside_a_day_of_answering(tmp_path: Path) -> None:
    """TimeOfDay names a part of the day: no day of answering, and no 500 warnings."""
    rows = [[n, ("Morning", "Night")[n % 2], ("Satisfied", "Dissatisfied")[n % 3 == 0]] for n in range(1, 25)]
    (survey,) = surveys_of_files(tmp_path, survey=[["id", "TimeOfDay", "OverallSatisfaction"], *rows])
    assert tally(survey, "1") == {"Morning": 12, "Night": 12}
    assert survey.respondents["answered_at"].isna().all()
    assert isinstance(survey.answers["1"].dtype, pd.CategoricalDtype)
