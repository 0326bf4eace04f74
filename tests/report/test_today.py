"""The lists of the schedule that are worked in: today first, two lines a row, what is filled in on the first screen."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
from openpyxl.utils import get_column_letter
from recalculate import read

from crm_sheets.report import write_follow_ups
from crm_sheets.report.schedule.columns import FILLED_IN
from crm_sheets.results import Results

_SCREEN = 1366 - 26 - 18  # without the row numbers and the scroll bar


def with_words(results: Results) -> Results:
    """The first contacts with more to be known than two lines hold."""
    plan = results.tables["follow_ups"]
    plan = plan.assign(
        remark="很长的情况" * 30,
        last_talk="谈了价格",
        usual_product="龙井",
        last_purchase=pd.Timestamp("2026-09-01"),
        key="K",
    )
    wait = pd.DataFrame(
        {"customer_id": ["0001", "0002"], "name": ["=1+1", "@x"], "owner": ["张伟", None], "tier": ["vip", "small"],
         "reason": ["offer", "rhythm"], "due": pd.to_datetime(["2026-10-01"] * 2), "until": pd.to_datetime([None, "2026-10-05"]),
         "why": ["complaint", "quiet"]}
    )  # fmt: skip
    return replace(results, tables={**results.tables, "follow_ups": plan, "put_off": wait})


def test_the_book_opens_with_the_next_day_of_work(results: Results, tmp_path: Path) -> None:
    write_follow_ups(with_words(results), tmp_path / "f.xlsx", "zh")
    book = read(tmp_path / "f.xlsx")
    assert book.sheetnames == [
        "今天", "本周", "跟进计划", "张伟", "李娜", "日历", "工作量", "暂缓", "说明",
    ]  # fmt: skip
    sheet = book["今天"]
    assert sheet["A1"].value == "今天没有安排，下一次是 2026-10-08", "the plan begins on 30 September"
    heads = [cell.value for cell in sheet[3]]
    assert heads[:15] == [
        "跟进人", "客户名称", "电话", "联系渠道", "原因", "怎么开口", "上次购买", "常买", "上次谈到", "客户情况",
        "状态", "结果", "下次日期", "备注", "话术",
    ]  # fmt: skip
    assert sheet.column_dimensions[get_column_letter(heads.index("行码（请勿改动）") + 1)].hidden
    assert not sheet.protection.sheet
    assert sheet.max_row == 3 + 2, "two are planned for that day"


def test_eight_rows_and_what_is_filled_in_fit_a_small_screen(results: Results, tmp_path: Path) -> None:
    """A digit takes 7 points of the screen and a column 5 more; of 768 lines Excel leaves about 480 for rows, 3/4 pt each."""
    told = with_words(results)
    plan = told.tables["follow_ups"].assign(due=pd.Timestamp("2026-10-02"))  # in the week as well
    told = replace(told, tables={**told.tables, "follow_ups": plan})
    write_follow_ups(told, tmp_path / "f.xlsx", "zh")
    book = read(tmp_path / "f.xlsx")
    for sheet in (book[name] for name in ("张伟", "本周", "今天")):
        heads = [cell.value for cell in sheet[3]]
        shown = [sheet.column_dimensions[get_column_letter(n)].width for n in range(1, heads.index("话术") + 2)]
        assert sum(7 * (width - 0.71) + 5 for width in shown) <= _SCREEN, "openpyxl reads widths with the padding"
    heights = [sheet.row_dimensions[row].height or 18.0 for row in range(1, 5)]
    assert sum(heights[:3]) + 8 * heights[3] <= 480 * 0.75


def test_a_list_that_fills_the_screen_has_two_lines_a_row(results: Results, tmp_path: Path) -> None:
    """In English what to say often takes three."""
    told = with_words(results)
    plan = told.tables["follow_ups"]
    rows = pd.concat([plan.assign(due=plan["due"].min())] * 4, ignore_index=True)
    told = replace(told, tables={**told.tables, "follow_ups": rows})
    write_follow_ups(told, tmp_path / "f.xlsx", "en")
    sheet = read(tmp_path / "f.xlsx")["Today"]
    assert sheet.max_row >= 3 + 8
    assert {sheet.row_dimensions[row].height for row in range(4, 12)} == {33.0}


def test_what_is_longer_than_two_lines_stands_whole_in_a_comment(results: Results, tmp_path: Path) -> None:
    write_follow_ups(with_words(results), tmp_path / "f.xlsx", "zh")
    cell = read(tmp_path / "f.xlsx")["今天"]["J4"]
    assert str(cell.value).endswith("…")
    assert cell.comment.text == "很长的情况" * 30


def test_the_opening_is_the_one_of_the_strongest_reason(results: Results, tmp_path: Path) -> None:
    write_follow_ups(with_words(results), tmp_path / "f.xlsx", "en")
    sheet = read(tmp_path / "f.xlsx")["Today"]
    assert str(sheet["F4"].value).startswith("It is 4 weeks since you came for"), "a red flag"


def test_who_waits_is_listed_with_why(results: Results, tmp_path: Path) -> None:
    write_follow_ups(with_words(results), tmp_path / "f.xlsx", "zh")
    rows = list(read(tmp_path / "f.xlsx")["暂缓"].iter_rows(min_row=5, values_only=True))
    assert [(row[0], row[3], row[6]) for row in rows] == [
        ("@x", "定期回访", "刚联系过，先不打扰"), ("=1+1", "可推荐的产品", "投诉没办结，先不推销"),
    ]  # fmt: skip


def test_the_columns_to_fill_in_are_those_of_the_way_back() -> None:
    assert [shown.key for shown in FILLED_IN] == ["status", "result", "next_date", "note", "approach"]


def test_customers_without_names_are_called_by_their_ids(results: Results, tmp_path: Path) -> None:
    """A shop that knows only numbers, as an export of orders."""
    plan = results.tables["follow_ups"].assign(name=None)
    write_follow_ups(replace(results, tables={**results.tables, "follow_ups": plan}), tmp_path / "f.xlsx", "en")
    sheet = read(tmp_path / "f.xlsx")["Today"]
    heads = [cell.value for cell in sheet[3]]
    assert sheet.cell(4, heads.index("Customer") + 1).value == plan["customer_id"].iloc[0]


def test_how_to_use_has_cue_cards_and_the_teams_own_lines_first(results: Results, tmp_path: Path) -> None:
    own = results.playbook.changed("talk.objections", "太贵：算到每天；-").changed("talk.benefits", "耐泡：泡七道")
    write_follow_ups(replace(with_words(results), playbook=own), tmp_path / "f.xlsx", "zh")
    lines = [(row[0].value, row[1].value) for row in read(tmp_path / "f.xlsx")["说明"].iter_rows(max_col=2)]
    told = dict(lines)
    assert told["太贵"] == "算到每天"
    assert "不急" not in told, "ours are not wanted"
    places = {head: n for n, (head, _) in enumerate(lines)}
    assert places["讲好处"] < places["耐泡"] < places["先卸压力"]
    assert "提问" in told
    assert told["不可能"].startswith("我马上去核实"), "the list of the complaints desk"
