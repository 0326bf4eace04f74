"""Headings over two or three rows: joined, and each column's field by all of its words, the lowest or the uppermost."""

from grids_by_hand import grid_of, table, told
from regions_by_hand import table_of

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.heading import Heading


def heading_of(*rows: list[object], **more: object) -> Heading:
    heading = find_heading(grid_of(*rows, **more))
    assert heading is not None
    return heading


def test_groups_over_columns_are_joined_with_what_stands_below() -> None:
    rows = [
        ["客户", "", "成交", "", "备注"],
        ["编号", "名称", "日期", "金额", ""],
        ["KH1", "张三", "2026-05-01", "5", "x"],
    ]
    merged = ((0, 0, 0, 1), (0, 2, 0, 3), (0, 4, 1, 4))
    heading = heading_of(*rows, merged=merged)
    assert heading.texts == ("客户 / 编号", "客户 / 名称", "成交 / 日期", "成交 / 金额", "备注")
    assert (heading.first, heading.row) == (0, 1)
    assert table(table_of(*rows, merged=merged), "customer_id", "customer_name", "date", "amount", "source_row") == [
        ["KH1", "张三", "2026-05-01", 5.0, 3]
    ]


def test_words_that_mean_something_together_go_before_the_lowest_alone() -> None:
    rows = [["产品", "", "订单", ""], ["名称", "类别", "编号", "日期"], ["茶", "绿茶", "A1", "2026-05-01"]]
    rows = [[*row, *more] for row, more in zip(rows, (["客户", "金额"], ["", ""], ["张三", "5"]), strict=True)]
    heading = heading_of(*rows, merged=((0, 0, 0, 1), (0, 2, 0, 3), (0, 4, 1, 4), (0, 5, 1, 5)))
    assert heading.fields == {"product": 0, "category": 1, "order_id": 2, "date": 3, "customer_name": 4, "amount": 5}


def test_an_amount_split_in_two_is_still_an_amount_and_a_detail_of_the_customer_no_name() -> None:
    rows = [
        ["日期", "客户", "", "金额", ""],
        ["", "名称", "星座", "含税", "不含税"],
        ["2026-05-01", "张三", "狮子", "6", "5"],
    ]
    merged = ((0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4))
    sheet = table_of(*rows, merged=merged)
    assert table(sheet, "customer_name", "amount", "source_row") == [["张三", 6.0, 3]]
    assert told(sheet.problems) == [
        ("column_twice", 2, "E", "金额 / 不含税"),
        ("column_unknown", 2, "C", "客户 / 星座"),
    ]


def test_a_heading_of_three_rows() -> None:
    rows = [
        ["客户", "", "2026年", "", ""],
        ["", "", "第一季度", "", ""],
        ["名称", "电话", "日期", "销售额", "运费"],
        ["张三", "13800138000", "2026-05-01", "5", "1"],
    ]
    merged = ((0, 0, 1, 1), (0, 2, 0, 4), (1, 2, 1, 4))
    heading = heading_of(*rows, merged=merged)
    assert heading.texts[3] == "2026年 / 第一季度 / 销售额"
    sheet = table_of(["五月"], *rows, merged=tuple((a + 1, b, c + 1, d) for a, b, c, d in merged))
    assert table(sheet, "customer_name", "amount", "freight", "source_row") == [["张三", 5.0, 1.0, 5]]


def test_both_languages_under_each_other() -> None:
    sheet = table_of(["姓名", "电话", "地址"], ["Name", "Phone", "Address"], ["张三", "13800138000", "杭州"])
    assert table(sheet, "name", "source_row") == [["张三", 3]]
    assert sheet.headings == ("姓名 / Name", "电话 / Phone", "地址 / Address")


def test_a_title_or_remark_over_the_heading_is_no_part_of_it() -> None:
    row = ["日期", "客户", "金额"]
    line = ["2026-05-01", "张三", "5"]
    for title, merged in (
        (["销售明细", "", ""], ((0, 0, 0, 2),)),
        (["部门：销售部", "单位：元", ""], ((0, 1, 0, 2),)),
        (["Last refresh", "2026-05-31", ""], ()),
    ):
        assert heading_of(title, row, line, merged=merged).texts == tuple(row)


def test_both_rows_of_a_heading_that_every_page_repeats() -> None:
    rows: list[list[object]] = [["客户", "", "金额"], ["编号", "名称", ""], ["KH1", "张三", "5"]]
    rows = [[*row, more] for row, more in zip(rows, ("日期", "", "2026-05-01"), strict=True)]
    merged = ((0, 0, 0, 1), (0, 2, 1, 2), (0, 3, 1, 3))
    again = tuple((a + 3, b, c + 3, d) for a, b, c, d in merged)
    sheet = table_of(*rows, *rows, merged=(*merged, *again))
    assert table(sheet, "customer_name", "amount", "source_row") == [["张三", 5.0, 3], ["张三", 5.0, 6]]
    again_told = [(code, row) for code, row, *_ in told(sheet.problems) if code != "cells_merged"]
    assert again_told == [("row_heading_again", 4), ("row_heading_again", 5)]


def test_texts_above_the_heading_can_be_reached_also_far_down() -> None:
    lines = [["说明"], *[[] for _ in range(60)], ["单位：万元", "", "2026年"]]
    heading = heading_of(*lines, ["日期", "客户", "金额"], ["2026-05-01", "张三", "5"])
    assert (heading.row, heading.above) == (62, ("说明", "单位：万元", "2026年"))


def test_columns_of_totals_are_told_apart_from_amounts() -> None:
    adds = table_of(["日期", "客户", "金额", "运费", "合计"], ["2026-05-01", "张三", "5", "1", "6"])
    assert table(adds, "amount") == [[5.0]]
    assert told(adds.problems) == [("column_total", 1, "E", "合计")]
    differs = table_of(["日期", "客户", "金额", "运费", "合计"], ["2026-05-01", "张三", "5", "1", "60"])
    assert told(differs.problems) == [("column_twice", 1, "E", "合计")]
    alone = table_of(["日期", "客户", "数量", "单价", "合计"], ["2026-05-01", "张三", "2", "3", "6"])
    assert table(alone, "amount") == [[6.0]]
    assert told(alone.problems) == []
    unknown = table_of(["姓名", "电话", "一季度", "二季度", "合计"], ["张三", "13800138000", "1", "2", "3"])
    assert ("column_total", 1, "E", "合计") in told(unknown.problems)
