"""Which end of a scale is best: by its words, by a legend anywhere, else it is asked for; what is a recommendation."""

from pathlib import Path

import pytest
from surveys_by_hand import bases, survey_of_rows, surveys_of_files, tally, types

from crm_sheets.reading.questionnaires.legends import Legend, legend_in, point_of
from crm_sheets.reading.questionnaires.options_order import in_order

pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("1 = very satisfied, 5 = very dissatisfied", "first"),
        ("How satisfied are you? (1 = very dissatisfied, 5 = very satisfied)", "last"),
        ("请打分（1分很不满意，5分非常满意）", "last"),
        ("1-非常满意 5-非常不满意", "first"),
        ("非常不满意（1）……非常满意（5）", "last"),
        ("On a scale of 1 to 5, 5 being the best", "last"),
        ("1（最差）到10（最好）", "last"),
        ("From 1 (best) to 5 (worst)", "first"),
        ("分数越高越满意", "last"),
        ("满意度打分，满分5分", "last"),
        ("How satisfied are you? (1-5)", ""),
        ("您对服务的满意度（1-5分）", ""),
        ("Rate us from 1 to 5", ""),
        ("2026年5月满意度调查", ""),
    ],
)
def test_legends(text: str, best: str) -> None:
    assert legend_in(text).best == best


def test_the_ends_of_a_scale() -> None:
    assert legend_in("推荐意愿（0-10分）") == Legend("", 0, 10)
    assert legend_in("1 to 7") == Legend("", 1, 7)
    assert legend_in("2024-2025年") == Legend("", -1, -1)


def test_labels_at_the_ends_belong_to_their_numbers() -> None:
    assert [
        point_of(text) and point_of(text).number for text in ("Extremely likely - 10", "0 - Not at all", "7分", "茶")
    ] == [10, 0, 7, None]  # type: ignore[union-attr]


def rated(*answers: object, heading: str = "2、整体满意度") -> list[list[object]]:
    head: list[list[object]] = [["序号", "提交答卷时间", "1、城市", heading]]
    return head + [[n, f"2026-05-{n:02} 10:00:00", "甲", answer] for n, answer in enumerate(answers, start=1)]


def test_numbers_without_a_legend_have_no_best_end(tmp_path: Path) -> None:
    survey = survey_of_rows(tmp_path, *rated(1, 2, 5, 4, 3, 1, 2, 2))
    question = survey.by_code["2"]
    assert (question.type, question.best, question.points) == ("scale", "", (1, 2, 3, 4, 5))
    assert [problem.code for problem in survey.problems] == ["survey_scale_open"]


@pytest.mark.parametrize("where", ["heading", "title"])
def test_a_legend_in_heading_or_title(tmp_path: Path, where: str) -> None:
    legend = "1=非常满意，5=非常不满意"
    rows = rated(
        1, 2, 5, 4, 3, 1, 2, 2, heading=f"2、整体满意度（{legend}）" if where == "heading" else "2、整体满意度"
    )
    survey = survey_of_rows(tmp_path, *([] if where == "heading" else [[f"说明：{legend}"]]), *rows)
    assert survey.by_code["2"].best == "first"
    assert not list(survey.problems)


def test_labels_in_the_answers_say_it(tmp_path: Path) -> None:
    answers = ["5 - Very satisfied", "4", "3", "1 - Very dissatisfied", "5 - Very satisfied", "2"]
    survey = survey_of_rows(tmp_path, *rated(*answers, heading="2. How satisfied are you?"))
    question = survey.by_code["2"]
    assert (question.best, question.options) == ("last", ("1 - Very dissatisfied", "2", "3", "4", "5 - Very satisfied"))
    assert list(tally(survey, "2").values()) == [1, 1, 1, 1, 2]


def test_words_and_bare_numbers_in_one_column_are_told(tmp_path: Path) -> None:
    survey = survey_of_rows(tmp_path, *rated("满意", "5", "4", "满意", "不满意", "4"))
    assert types(survey)["2"] == "single"
    assert [problem.code for problem in survey.problems] == ["survey_scale_mixed"]


@pytest.mark.parametrize(
    ("heading", "answers", "kind"),
    [
        ("2、您有多大可能推荐我们（0-10）", [10, 9, 3, 0], "recommendation"),
        ("2、您会推荐我们吗（1-5分）", [5, 4, 3, 1, 2, 5], "scale"),  # never -100 from five points
        ("2、您为什么推荐我们", ["好", "便宜", "近", "亲切"], "text"),
        ("2. How many friends did you recommend us to?", [1, 3, 2, 0, 1, 7], "number"),
        ("2、给整体打分", [95, 80, 60, 99, 70, 85], "number"),
    ],
)
def test_recommendation(tmp_path: Path, heading: str, answers: list[object], kind: str) -> None:
    assert types(survey_of_rows(tmp_path, *rated(*answers, heading=heading)))["2"] == kind


def test_families_of_words_do_not_mix_and_often_is_no_praise(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path,
        ["序号", "提交答卷时间", "1、您多久来一次", "2、怎么样"],
        *[[n, "2026-05-01 10:00:00", word, other] for n, (word, other) in enumerate([("经常", "满意"), ("偶尔", "同意"), ("总是", "满意"), ("经常", "同意")] * 2, start=1)],
    )  # fmt: skip
    assert (survey.by_code["1"].type, survey.by_code["1"].options, survey.by_code["1"].best) == (
        "scale",
        ("总是", "经常", "偶尔"),
        "",
    )
    assert types(survey)["2"] == "single"


def test_order_of_options() -> None:
    ages = ["60岁以上", "20~29岁", "20岁以下", "30~39岁", "其他"]
    assert [ages[i] for i in in_order(ages)] == ["20岁以下", "20~29岁", "30~39岁", "60岁以上", "其他"]


def test_options_that_differ_by_width_and_blanks_are_one(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path, *rated("门店Ａ", "门店A", " 门店a", "门店B", "门店B", "门店 Ａ", heading="2、哪家店")
    )
    assert sorted(tally(survey, "2").values()) == [1, 2, 3]  # 门店 Ａ keeps its blank


def test_the_same_question_fifteen_times(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path,
        ["序号", "提交答卷时间", *["您满意吗？\n"] * 15],
        *[[n, f"2026-05-0{n} 10:00:00", *["满意"] * 15] for n in range(1, 5)],
    )
    assert len(survey.questions) == 15
    assert len(survey.by_code) == 15


def test_nobody_and_one(tmp_path: Path) -> None:
    head: list[object] = ["序号", "提交答卷时间", "1、您满意吗", "2、谁也没答"]
    assert surveys_of_files(tmp_path, nobody=[head]) == ()
    survey = survey_of_rows(tmp_path, head, [1, "2026-05-01 10:00:00", "满意", ""])
    assert (types(survey), bases(survey, "2")) == ({"1": "scale", "2": "text"}, (1, 0))


def test_two_surveys_in_one_folder(tmp_path: Path) -> None:
    one, other = rated("满意", "一般", "满意"), rated("会", "不会", "会", heading="2、会再来吗")
    assert [survey.name for survey in surveys_of_files(tmp_path, a=one, b=other)] == ["a", "b"]


def test_led_past_and_silent(tmp_path: Path) -> None:
    """Of ten, five do not drive and nobody of them names a car; a comment left out is silence."""
    drives = [("是", "宝马", "好"), ("否", "", "")] * 5
    survey = survey_of_rows(
        tmp_path,
        ["序号", "提交答卷时间", "1、您开车吗", "2、什么车", "3、建议", "4、城市"],
        *[[n, f"2026-05-{n:02} 10:00:00", *row, "甲"] for n, row in enumerate(drives, start=1)],
    )
    assert (bases(survey, "2"), bases(survey, "4")) == ((5, 5), (10, 10))
    assert not any(question.screening for question in survey.questions)
