"""Sheets that a team adds: target shares to which the answers are weighted, and service standards."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from grids_by_hand import Row, xlsx
from openpyxl import load_workbook

from crm_sheets import read_book
from crm_sheets.jobs.survey import surveyed
from crm_sheets.language import LANGS, Lang
from crm_sheets.language.questionnaires import STANDARD_MEASURES
from crm_sheets.language.sheets import SHEETS
from crm_sheets.playbook import Playbook
from crm_sheets.reading.questionnaires.key_sheets import joined_keys, keys_as_texts, keys_from_texts
from crm_sheets.reading.tables import read_tables
from crm_sheets.report import write_survey, write_team_blanks
from crm_sheets.results import Results

pytestmark = pytest.mark.usefixtures("reading_here")

FORM: list[Row] = [
    ["序号", "提交答卷时间", "1、性别", "2、服务态度满意吗"],
    *[[n, "2026-05-01 10:00:00", "男", "很满意"] for n in range(1, 31)],
    *[[n, "2026-05-02 10:00:00", "女", "不满意"] for n in range(31, 41)],
]
TARGETS: list[Row] = [["题目", "选项", "目标占比"], ["性别", "男", "50%"], [None, "女", "50%"]]
STANDARDS: list[Row] = [
    ["服务标准", "题号", "指标", "目标", "修订日期"],
    ["态度好", 2, "满意率", "90%", "2026年4月1日"],
    ["常微笑", 9, "满意率", 90, None],
    ["少抱怨", "服务态度满意吗", "不满意率", 30, "2024-05-01"],
]


def results_of(folder: Path, **sheets: list[Row]) -> Results:
    for name, rows in {"form": FORM, **sheets}.items():
        xlsx(folder / f"{name}.xlsx", *rows)
    return surveyed(read_book(folder), Playbook.default(), date(2026, 6, 1))


def test_answers_are_weighted_to_the_target_shares(tmp_path: Path) -> None:
    """30 of 40 should be half and 10 should: weights 2/3 and 2; (30 x 2/3 + 10 x 2)^2 / (30 x 4/9 + 10 x 4) = 30."""
    results = results_of(tmp_path, targets=TARGETS)
    row = results.tables["surveys"].iloc[0]
    assert (row["effective_base"], row["trimmed"], row["targets_met"]) == (pytest.approx(30), 0, True)
    counts = results.tables["survey_counts"].query("code == '2' and option == '很满意'").iloc[0]
    assert (counts["share_answered"], counts["share_weighted"]) == (0.75, pytest.approx(0.5))
    kept = keys_from_texts(keys_as_texts(read_book(tmp_path).keys))
    assert kept[0].said == {"targets": {"男": 0.5, "女": 0.5}}
    assert len(joined_keys(kept, kept)) == 1


def test_standards_stand_beside_what_was_reached(tmp_path: Path) -> None:
    """30 of 40 are satisfied, 10 dissatisfied: 75 % of 90 %, 25 % of at most 30 %."""
    table = results_of(tmp_path, standards=STANDARDS).tables["survey_standards"]
    assert table["actual"].tolist()[::2] == [0.75, 0.25]
    assert table["target"].tolist() == [0.9, 0.9, 0.3]
    assert table["reached"].tolist() == [False, pd.NA, True]
    assert table["warning"].tolist() == ["", "not_measurable; never_revised", "never_revised"]


def test_any_scale_with_a_best_end_can_be_measured_by_its_best_two(tmp_path: Path) -> None:
    """A scale that does not speak of satisfaction: 20 of 40 said 4 or 5."""
    form: list[Row] = [
        ["序号", "提交答卷时间", "1、等候时间（1=很差，5=很好）", "2、环境"],
        *[[n, f"2026-05-{n % 28 + 1:02} 10:00:00", (1, 3, 4, 5)[n % 4], "好"] for n in range(1, 41)],
    ]
    standards: list[Row] = [STANDARDS[0], ["少等候", 1, "满意率", "60%", "2026年4月1日"]]
    row = results_of(tmp_path, form=form, standards=standards).tables["survey_standards"].iloc[0]
    assert (row["actual"], row["reached"], row["warning"]) == (0.5, False, "")


def test_scorecards_of_customers_whose_names_are_known(tmp_path: Path) -> None:
    """Points for options that have no order make a form a scorecard; who answered is called by the customer's name."""
    customers: list[Row] = [
        ["客户编号", "客户名称", "手机"],
        *[[f"C{n}", f"甲{n}", f"1390000000{n}"] for n in range(1, 9)],
    ]
    form: list[Row] = [
        ["序号", "提交答卷时间", "手机号", "1、按时付款吗", "2、介绍过客户吗"],
        *[[n, f"2026-05-{n:02}", f"1390000000{n}" if n < 9 else "", "是否"[n % 2], "否"] for n in range(1, 10)],
    ]
    key: list[Row] = [["题号", "原表头", "题型", "选项（按顺序，用 | 隔开）", "选项分值（用 | 隔开）"],
                      ["1", "1、按时付款吗", "单选", "是|否", "10|0"], ["2", "2、介绍过客户吗", "单选", "否", "0"]]  # fmt: skip
    results = results_of(tmp_path, form=form, customers=customers, key=key)
    assert results.tables["survey_cards"]["points"].tolist() == [0, 10, 0, 10, 0, 10, 0, 10, 0]
    write_survey(results, tmp_path / "out.xlsx", "zh")
    sheet = load_workbook(tmp_path / "out.xlsx")[SHEETS["survey_cards"]("zh")]
    told = [row[0] for row in sheet.iter_rows(values_only=True) if row[0]]
    assert {f"甲{n}" for n in range(1, 9)} < {*told}


@pytest.mark.parametrize("lang", LANGS)
def test_both_stand_in_the_workbook(lang: Lang, tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_survey(results_of(tmp_path, targets=TARGETS, standards=STANDARDS), path, lang)
    book = load_workbook(path)
    texts = {
        key: " ".join(str(c) for row in book[SHEETS[key](lang)].iter_rows(values_only=True) for c in row if c)
        for key in ("survey_overview", "survey_questions", "survey_quality")
    }
    told = (
        ("只抵得上 30 份", "没有题目能衡量它", "加权后")
        if lang == "zh"
        else ("as much as 30", "nothing measures it", "Weighted")
    )
    assert told[0] in texts["survey_overview"]
    assert told[1] in texts["survey_overview"]
    assert told[2] in texts["survey_questions"]
    assert ("目标占比" if lang == "zh" else "Target share") in texts["survey_quality"]


def test_what_is_no_number_is_told(tmp_path: Path) -> None:
    wrong: list[Row] = [["服务标准", "题号", "指标", "目标"], ["快", 2, "笑脸", "很高"]]
    results = results_of(tmp_path, targets=[*TARGETS, [None, "其他", "一些"]], standards=wrong)
    said = [one for one in results.found if one.code == "survey_team_sheet_unclear"]
    assert [(one.values[0], one.column) for one in said] == [("笑脸", "C"), ("很高", "D"), ("一些", "C")]


@pytest.mark.parametrize("lang", LANGS)
def test_the_blank_sheets_are_read_back(tmp_path: Path, lang: Lang) -> None:
    """Filled in with the words that their own drop-downs offer, and harmless while empty."""
    blank = write_team_blanks(tmp_path, lang)
    assert read_tables([tmp_path], Playbook.default()).standards == ()
    words = {path.stem: [cell.value for cell in load_workbook(path).active[1]] for path in blank}
    for path in blank:
        path.unlink()
    (targets, heads), (standards, names) = words.items()
    xlsx(tmp_path / f"{targets}.xlsx", heads, ["", "1", "甲", "40%"], ["", "1", "乙", "60%"])
    line = ["", "五分钟内招呼", "90%", "1", STANDARD_MEASURES["csat"](lang), "2026-01-01"]
    xlsx(tmp_path / f"{standards}.xlsx", names, line)
    rows = [[n, f"2026-05-{n:02} 10:00:00", "甲乙"[n % 2]] for n in range(1, 9)]
    xlsx(tmp_path / "问卷.xlsx", ["序号", "提交答卷时间", "1、哪一组"], *rows)
    read = read_tables([tmp_path], Playbook.default())
    assert read.surveys[0].by_code["1"].targets == (("甲", 0.4), ("乙", 0.6))
    assert [(one.attribute, one.target, one.measure) for one in read.standards] == [("五分钟内招呼", 0.9, "csat")]


def test_a_bare_code_that_two_questionnaires_have_is_asked_about(tmp_path: Path) -> None:
    for name in ("甲卷", "乙卷"):
        rows = [[n, f"2026-05-{n:02} 10:00:00", "是否"[n % 2]] for n in range(1, 9)]
        xlsx(tmp_path / f"{name}.xlsx", ["序号", "提交答卷时间", f"1、{name}用过吗"], *rows)
    xlsx(tmp_path / "目标.xlsx", ["题号", "选项", "目标占比"], ["1", "是", "50%"], ["1", "否", "50%"])
    read = read_tables([tmp_path], Playbook.default())
    assert [one.by_code["1"].targets for one in read.surveys] == [(), ()]
    assert [p.code for p in read.problems if p.code.startswith("survey_target")] == ["survey_target_of_which"]
