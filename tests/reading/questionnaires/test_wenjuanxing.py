"""Exports of 问卷星: option text, option numbers, both of one survey; the public pair with its published sums."""

from pathlib import Path

import pytest
from grids_by_hand import DATA
from surveys_by_hand import bases, survey_of_rows, surveys_of_files, tally, types

from crm_sheets.playbook import Playbook
from crm_sheets.reading.tables import read_tables

pytestmark = pytest.mark.usefixtures("reading_here")

BESIDE = ["序号", "提交答卷时间", "所用时间", "来源", "来源详情", "来自IP"]


def beside(number: int) -> list[object]:
    return [number, f"2026/5/{number} 10:00:00", f"{60 + number}秒", "微信", "直接访问", f"10.0.0.{number}(浙江)"]


TEXT = [
    [*BESIDE, "1、您的性别 ", "2、您喜欢什么", "3、请排序", "4、(服务)", "4、(价格)", "5、建议："],
    [*beside(1), "男", "茶┋咖啡(热、冰)", "茶→水", "很满意", "一般", "多开店"],
    [*beside(2), "女", "茶┋其他【请注明】〖汽水〗", "水→茶", "满意", "不满意", "(空)"],
    [*beside(3), "女", "(空)", "(跳过)", "很不满意", "满意", "没有"],
    [*beside(4), "女", "咖啡(热、冰)", "茶→水", "很满意", "一般", ""],
]


def test_text(tmp_path: Path) -> None:
    survey = survey_of_rows(tmp_path, *TEXT)
    assert types(survey) == {
        "1": "single",
        "2": "multiple",
        "2.other": "text",
        "3": "ranking",
        "4.1": "scale",
        "4.2": "scale",
        "5": "text",
    }
    assert tally(survey, "1") == {"男": 1, "女": 3}
    assert tally(survey, "2") == {"茶": 2, "咖啡(热、冰)": 2, "其他【请注明】": 1}
    assert survey.answers["2.other"].dropna().tolist() == ["汽水"]
    assert tally(survey, "3") == pytest.approx({"茶": 4 / 3, "水": 5 / 3})  # 1, 2, 1 and 2, 1, 2
    assert (bases(survey, "2"), bases(survey, "3")) == ((4, 3), (3, 3))
    assert [(q.item, q.best) for q in survey.questions if q.type == "scale"] == [("服务", "first"), ("价格", "first")]
    options = ("很满意", "满意", "一般", "不满意", "很不满意")
    assert {q.options for q in survey.questions if q.type == "scale"} == {options}
    assert tally(survey, "4.1") == {"很满意": 2, "满意": 1, "一般": 0, "不满意": 0, "很不满意": 1}
    people = survey.respondents
    assert people["seconds"].tolist() == [61, 62, 63, 64]
    assert (people["channel"].iloc[0], people["device"].iloc[0]) == ("微信", "10.0.0.1(浙江)")


CODED = [
    [*BESIDE, "1、您的性别 ", "第2题(茶)", "第2题(咖啡(热、冰))", "第2题(其他【请注明】)", "第3题(茶)", "第3题(水)", "第3题(酒)"],
    [*beside(1), 1, 1, 1, 0, 1, 2, 3],
    [*beside(2), 2, 1, 0, 1, 2, 1, 3],
    [*beside(3), 2, -3, -3, -3, -3, -3, -3],
    [*beside(4), 2, 0, 1, 0, 1, 2, -2],
]  # fmt: skip


def test_option_numbers(tmp_path: Path) -> None:
    survey = survey_of_rows(tmp_path, *CODED)
    assert types(survey) == {"1": "single", "2": "multiple", "3": "ranking"}
    assert tally(survey, "1") == {"1": 1, "2": 3}
    assert tally(survey, "2") == {"茶": 2, "咖啡(热、冰)": 2, "其他【请注明】": 1}
    assert tally(survey, "3") == pytest.approx({"茶": 4 / 3, "水": 5 / 3, "酒": 3})
    assert (bases(survey, "2"), bases(survey, "3")) == ((3, 3), (3, 3))


def test_the_stem_stands_with_the_first_item_only(tmp_path: Path) -> None:
    survey = survey_of_rows(
        tmp_path,
        [*BESIDE, "1、您是否听说过—甲", "1、乙", "2、（风格）", "2、（颜色）", "3、姓氏"],
        *[[*beside(n), "是", "否", n % 5 + 1, 3, "王"] for n in range(1, 9)],
    )
    assert [(q.code, q.text, q.item) for q in survey.questions[:4]] == [
        ("1.1", "您是否听说过", "甲"),
        ("1.2", "您是否听说过", "乙"),
        ("2.1", "2", "风格"),
        ("2.2", "2", "颜色"),
    ]
    assert survey.matrices.keys() == {"您是否听说过", "2"}


def twins(text: list[list[object]], coded: list[list[object]]) -> dict[str, list[list[object]]]:
    return {"a_text": text, "b_coded": coded}


def test_text_and_numbers_of_one_survey_are_one(tmp_path: Path) -> None:
    text = [[*BESIDE, "1、性别", "2、收入"]]
    coded = [[*BESIDE, "1、性别", "2、收入"]]
    for n, (sex, money) in enumerate([("女", "无"), ("男", "高"), ("男", "低"), ("女", "低")], start=1):
        text.append([*beside(n), sex, money])
        coded.append([*beside(n), {"男": 1, "女": 2}[sex], {"低": 1, "高": 2, "无": 3}[money]])
    (survey,) = surveys_of_files(tmp_path, **twins(text, coded))
    assert tally(survey, "1") == {"男": 2, "女": 2}
    assert list(tally(survey, "2")) == ["低", "高", "无"]  # as the platform numbers them


def test_two_surveys_with_the_same_numbers_stay_two(tmp_path: Path) -> None:
    one = [[*BESIDE, "1、性别", "2、收入"], *[[*beside(n), "男", "高"] for n in range(1, 5)]]
    other = [[*BESIDE, "1、城市", "2、次数"], *[[*beside(n), n % 2 + 1, n % 3] for n in range(1, 5)]]
    assert len(surveys_of_files(tmp_path, **twins(one, other))) == 2


PAIR = DATA / "questionnaires"


@pytest.mark.skipif(not PAIR.exists(), reason="public data are not beside the project")
@pytest.mark.parametrize("files", [["wjx_text.xls"], ["wjx_coded.xls"], ["wjx_text.xls", "wjx_coded.xls"]])
def test_the_public_pair(files: list[str]) -> None:
    (survey,) = read_tables([PAIR / name for name in files], Playbook.default()).surveys
    assert len(survey.respondents) == 800
    hobbies = tally(survey, "6")
    assert {name: hobbies[name] for name in ("美食", "运动", "旅游", "影视")} == {
        "美食": 492,
        "运动": 479,
        "旅游": 478,
        "影视": 461,
    }  # as its data README says
    news = tally(survey, "8")
    others = [next(count for name, count in found.items() if name.startswith("其他")) for found in (hobbies, news)]
    assert (news["财经"], others) == (448, [2, 5])
    assert list(tally(survey, "3").values()) == [427, 373]


@pytest.mark.parametrize(("total", "kind"), [(0, "scale"), (1, "single")])
def test_numbers_that_a_total_adds_up_are_points(tmp_path: Path, total: int, kind: str) -> None:
    """A scored form; numbers that the column does not add up may be those of options."""
    given = [(1, 5), (4, 2), (3, 3), (5, 4), (2, 1)] * 3
    rows = ([n, "2026-09-01 10:00:00", a + b + total * n, a, b] for n, (a, b) in enumerate(given, start=1))
    survey = survey_of_rows(tmp_path, ["序号", "提交答卷时间", "总分", "1、响应", "2、专业"], *rows)
    assert types(survey) == {"1": kind, "2": kind}
