"""The key sheet: what is concluded, written out, corrected, followed and remembered; what in it cannot be followed."""

from pathlib import Path

import pandas as pd
import pytest
from grids_by_hand import Row, xlsx
from surveys_by_hand import bases, surveys_of_files, tally, types

from crm_sheets.jobs.survey import survey
from crm_sheets.playbook import Playbook
from crm_sheets.reading.questionnaires.key_sheets import keys_as_texts, keys_from_texts
from crm_sheets.reading.tables import Reading, read_tables
from crm_sheets.surveys import KEY_COLUMNS, key_of, worded_key

FORM: list[Row] = [
    ["序号", "提交答卷时间", "1、您用过吗", "2、整体满意度", "3、会推荐吗", "4、城市", "5、建议"],
    *[
        [n, f"2026-05-{n:02} 10:00:00", used, score, nps, city, ""]
        for n, (used, score, nps, city) in enumerate(
            [("是", 1, 9, "甲"), ("是", 2, 10, "乙"), ("是", 5, 3, "甲"), ("否", "", "", ""), ("否", "", "", "")] * 2, start=1
        )
    ],
]  # fmt: skip


def with_key(folder: Path, *key: Row) -> Reading:
    xlsx(folder / "form.xlsx", *FORM)
    xlsx(folder / "my key.xlsx", *key)
    return read_tables([folder], Playbook.default())


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems if problem.code.startswith("survey_")]


def test_what_is_concluded(tmp_path: Path) -> None:
    (survey,) = surveys_of_files(tmp_path, form=FORM)
    key = key_of(survey)
    assert tuple(key.columns) == KEY_COLUMNS
    assert key["type"].tolist() == ["single", "scale", "recommendation", "single", "text"]
    assert key["options"].tolist()[:2] == ["是 | 否", "1 | 2 | 3 | 4 | 5"]
    assert key["best"].tolist() == ["", "", "last", "", ""]
    assert key["screening"].tolist() == [True, False, False, False, False]
    assert [bases(survey, code) for code in "1234"] == [(10, 10), (6, 6), (6, 6), (6, 6)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_is_written_out_comes_back_and_changes_nothing(tmp_path: Path, lang: str) -> None:
    (survey,) = surveys_of_files(tmp_path, form=FORM)
    shown = worded_key([key_of(survey)], lang).astype("object")  # type: ignore[arg-type]
    lines = shown.where(shown.notna(), "").to_numpy().tolist()
    xlsx(tmp_path / "key.xlsx", list(shown.columns), *lines)
    (again,) = read_tables([tmp_path], Playbook.default()).surveys
    pd.testing.assert_frame_equal(key_of(again), key_of(survey))
    pd.testing.assert_frame_equal(again.asked, survey.asked)


def test_the_best_end_type_and_order_as_corrected(tmp_path: Path) -> None:
    reading = with_key(
        tmp_path,
        ["题号", "题型", "选项（按顺序，用 | 隔开）", "最好的一头", "维度", "权重", "反向题", "发出份数"],
        ["2", "量表", "1=很好|2=好|3=一般|4=差|5=很差", "第一个", "服务", "30%", "否", 200],
        ["4", "单选", "丙|乙|甲", "", "", "", "", ""],
    )
    (survey,) = reading.surveys
    rated, city = survey.by_code["2"], survey.by_code["4"]
    assert (rated.options, rated.best, rated.dimension, rated.weight) == (
        ("很好", "好", "一般", "差", "很差"),
        "first",
        "服务",
        0.3,
    )
    assert tally(survey, "2") == {"很好": 2, "好": 2, "一般": 0, "差": 0, "很差": 2}
    assert (city.options, tally(survey, "4")) == (("丙", "乙", "甲"), {"丙": 0, "乙": 2, "甲": 4})
    assert survey.sent == 200
    assert codes(reading) == ["survey_screening", "survey_key_used"]  # the scale is open no more


def test_a_recommendation_can_be_a_scale_and_a_screening_question_none(tmp_path: Path) -> None:
    reading = with_key(
        tmp_path,
        ["Question code", "Heading in the file", "Question type", "Best option", "Screening question"],
        ["1", "1、您用过吗", "one answer", "", "no"],
        ["", "3、会推荐吗", "scale", "last", ""],
    )
    (survey,) = reading.surveys
    assert types(survey)["3"] == "scale"
    assert bases(survey, "2") == (10, 6)  # now silent


def test_what_cannot_be_followed_is_told(tmp_path: Path) -> None:
    reading = with_key(
        tmp_path,
        ["Question code", "Heading in the file", "Question type", "Best option", "Points (| between)"],
        ["4", "4、城市", "number", "", ""],
        ["9", "9、别的", "scale", "first", ""],
        ["2", "2、整体满意度", "smiley", "upper", "1|2"],
    )
    (survey,) = reading.surveys
    assert types(survey)["4"] == "single"
    assert sorted(codes(reading)) == [
        "survey_key_not_possible",
        "survey_key_points",
        "survey_key_unclear",
        "survey_key_unclear",
        "survey_key_used",
        "survey_key_without_question",
        "survey_scale_open",
        "survey_screening",
    ]


def test_a_row_of_another_questionnaire_is_of_none(tmp_path: Path) -> None:
    key = ["Questionnaire", "Question code", "Question type", "Best option"]
    reading = with_key(tmp_path, key, ["form 2025", "2", "scale", "first"], ["other", "3", "scale", "first"])
    (survey,) = reading.surveys
    assert (survey.by_code["2"].best, types(survey)["3"]) == ("first", "recommendation")


def test_it_is_remembered(tmp_path: Path) -> None:
    reading = with_key(tmp_path, ["题号", "原表头", "题型", "最好的一头"], ["2", "2、整体满意度", "量表", "第一个"])
    kept = keys_from_texts(keys_as_texts(reading.keys))
    (tmp_path / "my key.xlsx").unlink()
    (survey,) = read_tables([tmp_path], Playbook.default(), keys=kept).surveys
    assert survey.by_code["2"].best == "first"
    (changed,) = with_key(
        tmp_path, ["题号", "原表头", "题型", "最好的一头"], ["2", "2、整体满意度", "量表", "最后一个"]
    ).surveys
    assert changed.by_code["2"].best == "last"


def test_the_command_remembers_it_too(tmp_path: Path) -> None:
    """Of 6 who were asked 4 are in the best two of five once 1 is said to be best."""
    form, key, out = tmp_path / "form.xlsx", tmp_path / "my key.xlsx", tmp_path / "out"
    xlsx(form, *FORM)
    xlsx(key, ["题号", "题型", "选项（按顺序，用 | 隔开）", "最好的一头"], ["2", "量表", "", "第一个"])
    with_it, without = (survey([*files], out).results.tables["survey_scores"] for files in ((form, key), (form,)))
    assert with_it.loc[with_it["figure"] == "csat", "value"].round(3).tolist() == [0.667]
    pd.testing.assert_frame_equal(without, with_it)


def test_statements_of_which_the_key_says_that_agreeing_is_good_are_open_no_more(tmp_path: Path) -> None:
    words = ["Strongly agree", "Agree", "Disagree", "Strongly disagree"]
    head = ["Response ID", "Submitted at", "1. We do not push", "2. There is no waiting", "3. We know what we sell"]
    rows: list[Row] = [[n, f"2026-05-{n:02}", *(words[(n + k) % 4] for k in range(3))] for n in range(1, 13)]
    xlsx(tmp_path / "form.xlsx", head, *rows)
    key = ["Question code", "Heading in the file", "Question type", "Best option"]
    for lines, left in (([], [head[2], head[3]]), ([["1", head[2], "scale", "first"]], [head[3]])):
        xlsx(tmp_path / "my key.xlsx", key, *lines)
        reading = read_tables([tmp_path], Playbook.default())
        told = [str(p.details["statements"]) for p in reading.problems if p.code == "survey_statement_open"]
        assert told == [text[3:] for text in left]
