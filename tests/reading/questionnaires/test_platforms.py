"""Exports of other platforms, one small workbook each: types, options, bases and tallies counted by hand."""

from pathlib import Path

import pytest
from surveys_by_hand import bases, survey_of_rows, tally, types

pytestmark = pytest.mark.usefixtures("reading_here")


def test_tencent(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path,
        ["编号", "开始答题时间", "结束答题时间", "答题时长", "语言", "用户类型", "IP", "1.整体满意度", "2.推荐意愿（0-10分）", "3.您的建议"],
        [1, "2026-09-01 10:00:00", "2026-09-01 10:01:10", "70秒", "简体中文", "匿名", "1.1.1.1", "满意", 10, "不错"],
        [2, "2026-09-02 10:00:00", "2026-09-02 10:02:00", "2分钟", "简体中文", "匿名", "1.1.1.2", "很不满意", 3, ""],
        [3, "2026-09-03 10:00:00", "2026-09-03 10:00:30", "30秒", "简体中文", "微信", "1.1.1.3", "满意", 9, "太贵"],
        [4, "2026-09-04 10:00:00", "2026-09-04 10:00:31", "31秒", "简体中文", "微信", "1.1.1.3", "一般", 7, ""],
    )  # fmt: skip
    assert types(survey) == {"1": "scale", "2": "recommendation", "3": "text"}
    assert survey.respondents["seconds"].tolist() == [70, 120, 30, 31]
    assert survey.respondents["device"].tolist() == ["1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.3"]
    assert survey.by_code["2"].options == tuple(map(str, range(11)))
    assert tally(survey, "1") == {"满意": 2, "一般": 1, "很不满意": 1}


def test_wenjuan_net(tmp_path: Path) -> None:
    """问卷网: questions as Q1., one column per option, texts of the options in the cells."""
    rows = [
        [1, "2026-05-01 09:00:00", "2026-05-01 09:02:00", "男", "茶", "", "1.1.1.1", "好"],
        [2, "2026-05-01 09:10:00", "2026-05-01 09:11:00", "女", "茶", "咖啡", "1.1.1.2", "贵"],
        [3, "2026-05-01 09:20:00", "2026-05-01 09:21:00", "女", "", "", "1.1.1.3", ""],
    ]
    survey = survey_of_rows(
        tmp_path,
        ["序号", "开始时间", "结束时间", "Q1.性别", "Q2.您喝什么？_茶", "Q2.您喝什么？_咖啡", "IP地址", "Q3.意见"],
        *rows,
    )
    assert types(survey) == {"1": "single", "2": "multiple", "3": "text"}
    assert (tally(survey, "2"), survey.by_code["2"].text) == ({"茶": 2, "咖啡": 1}, "您喝什么？")
    assert bases(survey, "2") == (3, 2)
    assert survey.respondents["seconds"].tolist() == [120, 60, 60]


def test_surveymonkey(tmp_path: Path) -> None:
    first = [
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "How satisfied are you?",
        "Which do you use?",
        "",
        "",
        "How likely is it that you would recommend us?",
    ]
    survey = survey_of_rows(
        tmp_path,
        first,
        ["", "", "", "", "", "Response", "Tea", "Coffee", "Other (please specify)", "Response"],
        [11, 7, "09/01/2026 10:00:00 AM", "09/01/2026 10:05:00 AM", "10.0.0.1", "Very satisfied", "Tea", "Coffee", "", "10 - Extremely likely"],
        [12, 7, "09/02/2026 10:00:00 AM", "09/02/2026 10:05:00 AM", "10.0.0.2", "Dissatisfied", "", "Coffee", "Water", "3"],
        [13, 7, "09/13/2026 10:00:00 AM", "09/13/2026 10:05:00 AM", "10.0.0.3", "Very satisfied", "", "", "", "0 - Not at all likely"],
    )  # fmt: skip
    assert types(survey) == {"1": "scale", "2": "multiple", "2.other": "text", "3": "recommendation"}
    assert tally(survey, "1") == {"Very satisfied": 2, "Dissatisfied": 1}
    assert tally(survey, "2") == {"Tea": 1, "Coffee": 2}
    assert survey.answers["2.other"].dropna().tolist() == ["Water"]
    given = {score: count for score, count in tally(survey, "3").items() if count}
    assert (given, survey.by_code["3"].best) == ({"0": 1, "3": 1, "10": 1}, "last")
    assert survey.respondents["seconds"].tolist() == [300, 300, 300]


def test_surveymonkey_with_a_blank_column(tmp_path: Path) -> None:
    """Nobody gave a mail address: neither the columns left of it nor the options below a question are lost."""
    day = "2026-09-{:02} 10:00:00"
    survey = survey_of_rows(
        tmp_path,
        ["Respondent ID", "End Date", "Email Address", "How satisfied are you?", "Which do you use?", "", "Please rate", ""],
        ["", "", "", "Response", "Tea", "Coffee", "Staff", "Price"],
        *([i, day.format(i), "", "Satisfied", "Tea" * (i % 2), "Coffee", "Very satisfied", "Dissatisfied"] for i in range(1, 13)),
    )  # fmt: skip
    assert types(survey) == {"1": "scale", "2": "multiple", "3.1": "scale", "3.2": "scale"}
    assert tally(survey, "2") == {"Tea": 6, "Coffee": 12}
    assert survey.respondents["answered_at"].dt.day.tolist() == [*range(1, 13)]


def test_limesurvey(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path,
        ["id", "submitdate", "lastpage", "startlanguage", "Q100", "Q300[SQ001]", "Q300[SQ002]", "Q300[other]", "Q400[SQ001]", "Q400[SQ002]", "interviewtime"],
        [1, "2026-05-01 10:00:00", 3, "en", "A1", "Y", "", "", 5, 4, "61.5"],
        [2, "2026-05-02 10:00:00", 3, "en", "A2", "Y", "Y", "Radio", 4, 2, "80"],
        [3, "2026-05-03 10:00:00", 3, "en", "A1", "", "", "", 5, 1, "70"],
        [4, "2026-05-03 11:00:00", 3, "en", "A1", "", "Y", "", 3, 2, "75"],
    )  # fmt: skip
    assert types(survey) == {
        "Q100": "single",
        "Q300": "multiple",
        "Q300.other": "text",
        "Q400.1": "scale",
        "Q400.2": "scale",
    }
    assert tally(survey, "Q300") == {"SQ001": 2, "SQ002": 2}
    assert tally(survey, "Q400.2") == {"1": 1, "2": 2, "3": 0, "4": 1, "5": 0}
    assert survey.by_code["Q400.1"].best == ""  # nothing says which end
    assert survey.respondents["seconds"].tolist() == [61.5, 80, 70, 75]


def test_limesurvey_with_texts(tmp_path: Path) -> None:
    """Codes and texts: ``Q300[SQ001]. Which do you use? [Tea]``."""
    survey = survey_of_rows(
        tmp_path,
        ["id. Response ID", "submitdate. Date submitted", "Q300[SQ001]. Which do you use? [Tea]", "Q300[SQ002]. Which do you use? [Milk]", "Q400. How satisfied are you?"],
        [1, "2026-05-01 10:00:00", "Yes", "No", "Satisfied"],
        [2, "2026-05-02 10:00:00", "Yes", "Yes", "Very dissatisfied"],
        [3, "2026-05-03 10:00:00", "No", "No", "Satisfied"],
    )  # fmt: skip
    assert (survey.by_code["Q300"].text, tally(survey, "Q300")) == ("Which do you use?", {"Tea": 2, "Milk": 1})
    assert tally(survey, "Q400") == {"Satisfied": 2, "Very dissatisfied": 1}
    assert len(survey.respondents) == 3


QUALTRICS = [
    ["StartDate", "EndDate", "IPAddress", "Duration (in seconds)", "ResponseId", "Q1", "Q2_1", "Q2_2", "Q3", "Q3_4_TEXT"],
    ["Start Date", "End Date", "IP Address", "Duration (in seconds)", "Response ID", "How likely are you to recommend us?", "Please rate us - Price", "Please rate us - Service", "Where did you hear of us? - Selected Choice", "Where did you hear of us? - Other - Text"],
    *[[f'{{"ImportId":"{name}"}}' for name in ("startDate", "endDate", "ipAddress", "duration", "_recordId", "QID1", "QID2_1", "QID2_2", "QID3", "QID3_4_TEXT")]],
    ["2026-05-01 10:00:00", "2026-05-01 10:02:00", "10.0.0.1", 120, "R_1", 10, "Excellent", "Good", "Friends", ""],
    ["2026-05-02 10:00:00", "2026-05-02 10:01:00", "10.0.0.2", 60, "R_2", 6, "Poor", "Good", "Other", "Radio"],
    ["2026-05-03 10:00:00", "2026-05-03 10:01:30", "10.0.0.3", 90, "R_3", 9, "Good", "Excellent", "Friends", ""],
]  # fmt: skip


@pytest.mark.parametrize("titles", [[], [["Column1", "Column2"]]], ids=["plain", "title"])
def test_qualtrics(tmp_path: Path, titles: list[list[str]]) -> None:
    survey = survey_of_rows(tmp_path, *QUALTRICS)
    assert len(survey.respondents) == 3
    assert survey.respondents["respondent"].tolist() == ["R_1", "R_2", "R_3"]
    assert types(survey) == {
        "Q1": "recommendation",
        "Q2.1": "scale",
        "Q2.2": "scale",
        "Q3": "single",
        "Q3.other": "text",
    }
    assert [(q.text, q.item) for q in survey.questions[1:3]] == [
        ("Please rate us", "Price"),
        ("Please rate us", "Service"),
    ]
    assert survey.by_code["Q2.1"].options == ("Excellent", "Good", "Poor")
    assert survey.answers["Q3.other"].dropna().tolist() == ["Radio"]
    assert survey.respondents["seconds"].tolist() == [120, 60, 90]


def test_qualtrics_with_a_column_for_each_choice(tmp_path: Path) -> None:
    """Split into columns; the group of each recommender is told by the next column, and is no question."""
    asked = "Which do you use? - Selected Choice - "
    ids = ["_recordId", "recordedDate", "QID1_1", "QID1_2", "QID1_3_TEXT", "QID2_NPS_GROUP", "QID2"]
    survey = survey_of_rows(
        tmp_path,
        ["ResponseId", "RecordedDate", "Q1_1", "Q1_2", "Q1_3_TEXT", "Q2_NPS_GROUP", "Q2"],
        ["Response ID", "Recorded Date", f"{asked}Tea", f"{asked}Milk", "Which do you use? - Other - Text", "Would you recommend us? - Group", "Would you recommend us?"],
        [f'{{"ImportId":"{name}"}}' for name in ids],
        ["R_1", "2026-05-01 10:00:00", "Tea", "Milk", "", "Promoter", 10],
        ["R_2", "2026-05-02 10:00:00", "Tea", "", "Juice", "Detractor", 3],
        ["R_3", "2026-05-03 10:00:00", "", "Milk", "", "Passive", 8],
    )  # fmt: skip
    assert types(survey) == {"Q1": "multiple", "Q1.other": "text", "Q2": "recommendation"}
    assert tally(survey, "Q1") == {"Tea": 2, "Milk": 2}


def test_google_forms(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path,
        ["Timestamp", "Please rate us [Price]", "Please rate us [Service]", "What do you buy? (select all that apply)", "Any comments?"],
        ["2026/05/01 10:00:00 AM GMT+8", "Agree", "Strongly agree", "Tea, Coffee (hot, cold)", "Fine, thanks"],
        ["2026/05/02 10:00:00 AM GMT+8", "Neutral", "Agree", "Tea", "Too dear, too slow"],
        ["2026/05/03 10:00:00 AM GMT+8", "Strongly disagree", "Agree", "Coffee (hot, cold), Bread, rolls", ""],
        ["2026/05/04 10:00:00 AM GMT+8", "Agree", "Agree", "Tea, Bread, rolls", ""],
    )  # fmt: skip
    assert types(survey) == {"1.1": "scale", "1.2": "scale", "2": "multiple", "3": "text"}
    assert tally(survey, "2") == {"Tea": 3, "Coffee (hot, cold)": 2, "Bread, rolls": 2}
    assert survey.by_code["1.1"].options == ("Strongly agree", "Agree", "Neutral", "Strongly disagree")
    assert survey.by_code["1.1"].points == (5, 4, 3, 1)


def test_microsoft_forms(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path,
        ["Id", "Start time", "Completion time", "Email", "Name", "Which do you use?", "How satisfied are you? (1 = very dissatisfied, 5 = very satisfied)"],
        [1, "5/1/26 10:00:00", "5/1/26 10:01:00", "anonymous", "", "Tea;Coffee;", 5],
        [2, "5/2/26 10:00:00", "5/2/26 10:01:00", "anonymous", "", "Tea;", 4],
        [3, "5/13/26 10:00:00", "5/13/26 10:02:00", "anonymous", "", "Coffee;", 1],
    )  # fmt: skip
    assert types(survey) == {"1": "multiple", "2": "scale"}
    assert tally(survey, "1") == {"Tea": 2, "Coffee": 2}
    assert (survey.by_code["2"].best, tally(survey, "2")) == ("last", {"1": 1, "2": 0, "3": 0, "4": 1, "5": 1})
    assert survey.respondents["seconds"].tolist() == [60, 60, 120]


def test_typed_in_by_hand_with_tallies_below(tmp_path: Path) -> None:
    scores = [(5, 4), (4, 4), (2, 1), (5, 5), (3, 4), (5, 4), (4, 5), (1, 2), (5, 5)]
    survey = survey_of_rows(
        tmp_path,
        ["顾客满意度调查（1=很不满意，5=很满意）"],
        ["编号", "服务态度", "口味", "建议"],
        *[[n, a, b, "再便宜点" if n == 3 else ""] for n, (a, b) in enumerate(scores, start=1)],
        ["平均", 3.78, 3.78],
        ["合计", 34, 34],
    )
    assert len(survey.respondents) == 9
    assert types(survey) == {"1": "scale", "2": "scale", "3": "text"}
    assert tally(survey, "1") == {"1": 1, "2": 1, "3": 1, "4": 2, "5": 4}
    assert {q.best for q in survey.questions[:2]} == {"last"}
