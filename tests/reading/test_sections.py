"""Section rows turned into a column, totals and footnotes around them; what is a row of data stays one."""

import pytest
from grids_by_hand import grid_of, table, told
from regions_by_hand import table_of

from crm_sheets.reading.finding.remarks import is_footnote, is_plainly_total

HEADING = ["日期", "客户", "产品", "数量", "单价", "金额"]
LINE = ["2026-05-01", "张三", "龙井", "2", "30", "60"]
OTHER = ["2026-05-02", "李四", "毛尖", "1", "40", "40"]


def test_regions_go_down_to_the_next_section() -> None:
    sheet = table_of(
        HEADING,
        ["华东区"],
        LINE,
        OTHER,
        ["华东区小计", "", "", "3", "", "100"],
        ["华南区（1家）"],
        LINE,
        ["合计", "", "", "", "", 160],
    )
    assert table(sheet, "region", "amount", "source_row") == [["华东区", 60, 3], ["华东区", 40, 4], ["华南区", 60, 7]]
    assert sorted(told(sheet.problems)) == [
        ("row_section", 2, "", "华东区"),
        ("row_section", 6, "", "华南区（1家）"),
        ("row_total", 5, "", "华东区小计"),
        ("row_total", 8, "", "合计"),
    ]
    assert (sheet.read, sheet.used) == (7, 3)


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        ("华东", "region", "华东"),
        ("浙江省", "region", "浙江省"),
        ("East Region", "region", "East Region"),
        ("区域：海外", "region", "海外"),
        ("西湖店", "store", "西湖店"),
        ("门店: 总部", "store", "总部"),
        ("Hilltop Branch", "store", "Hilltop Branch"),
        ("绿茶类", "category", "绿茶类"),
        ("导购：孙八", "staff", "孙八"),
    ],
)
def test_what_the_words_of_a_section_name(words: str, field: str, value: str) -> None:
    sheet = table_of(HEADING, [words], LINE, OTHER)
    assert table(sheet, field) == [[value], [value]]
    assert told(sheet.problems) == [("row_section", 2, "", words)]


def test_a_section_merged_over_the_width_is_one_whatever_it_says() -> None:
    sheet = table_of(HEADING, ["第一批"], LINE, merged=((1, 0, 1, 5),))
    assert told(sheet.problems) == [("row_section_unused", 2, "", "第一批")]
    assert sheet.used == 1


def test_the_title_says_what_the_sections_are() -> None:
    sheet = table_of(["五月各门店销售"], HEADING, ["西湖"], LINE, ["滨江"], OTHER)
    assert table(sheet, "store") == [["西湖"], ["滨江"]]


def test_a_name_nobody_knows_among_regions_is_one_more() -> None:
    sheet = table_of(HEADING, ["华东区"], LINE, ["特渠"], OTHER, ["华北区"], LINE)
    assert table(sheet, "region") == [["华东区"], ["特渠"], ["华北区"]]


def test_sections_inside_sections() -> None:
    sheet = table_of(HEADING, ["华东区"], ["西湖店"], LINE, ["滨江店"], OTHER, ["华南区"], LINE)
    assert table(sheet, "region", "store") == [["华东区", "西湖店"], ["华东区", "滨江店"], ["华南区", None]]


def test_each_section_with_its_own_heading() -> None:
    sheet = table_of(["门店：西湖店"], HEADING, LINE, [], ["门店：滨江店"], HEADING, OTHER)
    assert table(sheet, "store", "source_row") == [["西湖店", 3], ["滨江店", 7]]
    assert sheet.read == sheet.used + 2


def test_a_field_that_has_a_column_is_not_filled() -> None:
    sheet = table_of([*HEADING, "地区"], ["华东区"], [*LINE, "杭州"], [*OTHER, ""])
    assert table(sheet, "region") == [["杭州"], [None]]
    assert told(sheet.problems) == [("row_section_unused", 2, "", "华东区")]


def test_regions_among_customers_but_no_name_that_stands_alone() -> None:
    rows = [
        ["姓名", "电话", "地址"],
        ["华东区"],
        ["张三", "13800138000", "杭州"],
        ["李四便利店"],
        ["王五"],
        ["赵六", "13900139000", "宁波"],
    ]
    sheet = table_of(*rows)
    assert table(sheet, "name", "region") == [
        ["张三", "华东区"],
        ["李四便利店", "华东区"],
        ["王五", "华东区"],
        ["赵六", "华东区"],
    ]


def test_a_row_that_lacks_all_but_one_cell_is_a_fault_and_no_section() -> None:
    sheet = table_of(HEADING, LINE, ["", "王五"], ["2026-05-03"], OTHER, ["下周"], OTHER)
    assert {code for code, *_ in told(sheet.problems)} == {"value_missing", "date_not_understood"}
    assert (sheet.read, sheet.used) == (6, 3)


@pytest.mark.parametrize(
    "note",
    [
        "* 含运费",
        "注1：以上金额含税",
        "以上数据来自收银系统",
        "1、金额含税",
        "※ VIP",
        "This list is confidential",
        "数据仅供内部使用，请勿外传。",
    ],
)
def test_footnotes(note: str) -> None:
    sheet = table_of(HEADING, LINE, [note])
    assert told(sheet.problems) == [("row_signature", 3, "", note)]
    people = table_of(["姓名", "电话", "地址"], ["张三", "13800138000", "杭州"], [note])
    assert told(people.problems) == [("row_signature", 3, "", note)]


def test_a_long_line_far_under_the_table_is_a_footnote_and_an_unfinished_row_is_none() -> None:
    text = "本店保留对所有活动的最终解释权及修改权"
    assert told(table_of(HEADING, LINE, [], [text]).problems) == [("row_signature", 4, "", text)]
    assert told(table_of(HEADING, LINE, ["", "王五"]).problems) == [("value_missing", 3, "A", "")]


@pytest.mark.parametrize(
    "row",
    [
        ["2026-05-31", "华东区小计", "", "3", "", "100"],
        ["2026-05-31", "Total for 2026", "", "3", "", "100"],
        ["2026-05-31", "Grand total", "龙井", "3", "30", "100"],
        ["", "", "", "3", "合计", "100"],
        ["May", "Sales", "all", "units", "grand total", "100"],
    ],
)
def test_a_total_in_any_column_and_with_other_cells_filled(row: list[str]) -> None:
    sheet = table_of(HEADING, LINE, row)
    assert ("row_total", 3) in [(code, line) for code, line, *_ in told(sheet.problems)]
    assert sheet.used == 1


@pytest.mark.parametrize("name", ["合计贸易公司", "Total Wine", "小计科技", "Subway", "设计院", "Grandview Ltd."])
def test_a_customer_with_such_a_name_stays_one(name: str) -> None:
    assert table_of(HEADING, ["2026-05-01", name, *LINE[2:]]).used == 1
    assert not is_plainly_total(name)
    assert not is_footnote(name)


def test_a_grid_full_of_single_cells_is_left_as_it_is() -> None:
    assert grid_of(["a"]).cells.num_rows == 1
    sheet = table_of(["姓名", "电话"], *[[f"客户{i}"] for i in range(50)])
    assert sheet.used == 50
