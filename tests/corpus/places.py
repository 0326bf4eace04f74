"""Point 1: where in a sheet the tables stand, and what of it is no data."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from corpus.cases import (
    HEAD,
    LINES,
    PEOPLE,
    PEOPLE_HEAD,
    PERSON,
    READ,
    SALES,
    Case,
    Row,
    beside,
    customers,
    sales,
    sheet,
    sheets,
)

ASIDE = "date customer_name amount source_row"
BOTH: dict[str, tuple[str, Sequence[Row]]] = {
    "sales": (SALES, READ),
    "customers": (PEOPLE, [PERSON, ["张三", None, None], ["李四", None, None]]),
}


def above(name: str, *rows: list[object]) -> Case:
    """Rows above the table that say nothing about it."""
    return sales(name, sheet(*rows, HEAD, *LINES))


def below(name: str, row: list[object], code: str) -> Case:
    """A row below the table that is no data."""
    return sales(name, sheet(HEAD, *LINES, row), (code, 4, ""))


def _pivot(folder: Path) -> None:
    """A sheet of data, and one that holds the pivot table of them."""
    from regions_by_hand import with_pivot

    plain = folder / "plain.xlsx"
    sheet(["行标签", "求和项:金额"], ["张三", 60], ["总计", 60], file="plain.xlsx")(folder)
    with_pivot(plain, folder / "pivot.xlsx", "A1:B3")
    sheet(HEAD, *LINES)(folder)


def _chart(book: Any, page: Any) -> None:
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Sheet1!$F$2:$F$3"})
    book.add_chartsheet("图").set_chart(chart)


def _last_row(book: Any, page: Any) -> None:
    page.write_blank(1_048_575, 5, None, book.add_format({"bg_color": "red"}))


ABOVE = [
    sales(
        "banner",
        sheet(["青禾茶行 2026 年销售明细表", *[""] * 5], HEAD, *LINES, merge=["A1:F1"]),
    ),
    above("title", ["五月销售明细"]),
    above("blank_lines_above", ["五月销售明细"], [], [], []),
    above("user_line", ["User:", "Tom"], []),
    above("last_refresh_line", ["Last refresh", "2026-05-31 08:00"], []),
    sales(
        "unit_wan_line",
        sheet(["单位：万元"], HEAD, ["2026-05-01", "张三", "龙井", 2, 0.003, 0.006]),
        ("unit_applied", None, "E"),
        ("unit_applied", None, "F"),
        rows=[["2026-05-01", "张三", "龙井", 2.0, 30.0, 60.0]],
    ),
    above("made_by_line", ["制表人：王五", "", "", "制表日期：2026-05-31"]),
    above(
        "all_lines_above_at_once",
        ["青禾茶行"],
        ["五月销售明细"],
        [],
        ["User:", "Tom"],
        ["Last refresh", "2026-05-31"],
        ["制表人：王五", "", "单位：元"],
    ),
]
PLACE = [
    sales("begins_in_column_c", sheet(HEAD, *LINES, left=2)),
    sales("begins_in_row_10", sheet(HEAD, *LINES, top=9)),
    sales("title_in_a1_table_at_c10", sheet(["五月"], *[[]] * 8, *[["", "", *row] for row in (HEAD, *LINES)])),
]
HEADING_ROWS = [
    sales(
        "heading_over_two_rows",
        sheet(
            ["日期", "客户", "商品", "", "", ""],
            ["", "", "名称", "数量", "单价", "金额"],
            *LINES,
            merge=["A1:A2", "B1:B2", "C1:F1"],
        ),
    ),
    sales(
        "heading_over_three_rows",
        sheet(
            ["销售", "", "", "明细", "", ""],
            ["日期", "客户", "产品", "数量", "价格", ""],
            ["", "", "", "", "单价", "金额"],
            *LINES,
            merge=["A1:C1", "D1:F1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2"],
        ),
    ),
    sales(
        "heading_repeated_on_each_page",
        sheet(["五月销售明细"], HEAD, LINES[0], ["五月销售明细"], HEAD, LINES[1]),
        ("row_heading_again", 4, ""),
        ("row_heading_again", 5, ""),
    ),
]
SEVERAL = [
    Case(
        "two_tables_under_each_other",
        sheet(["销售"], HEAD, *LINES, [], ["客户资料"], PEOPLE_HEAD, PERSON),
        BOTH,
        [("sheet_tables", None, ""), ("customer_only_here", 3, ""), ("customer_only_here", 4, "")],
    ),
    Case(
        "two_tables_beside_each_other",
        sheet(*beside([HEAD, *LINES], [PEOPLE_HEAD, PERSON])),
        BOTH,
        [("sheet_tables", None, ""), ("customer_only_here", 2, ""), ("customer_only_here", 3, "")],
    ),
    sales(
        "one_kind_twice_under_each_other",
        sheet(["单位：元"], HEAD, LINES[0], [], ["单位：万元"], HEAD, ["2026-05-02", "李四", "毛尖", 1, 0.004, 0.004]),
        ("sheet_tables", None, ""),
        ("unit_applied", None, "E"),
        ("unit_applied", None, "F"),
    ),
]
SECTIONS = [
    customers(
        "section_rows_become_a_column",
        sheet(
            PEOPLE_HEAD,
            ["华东区"],
            PERSON,
            ["赵六", "13900139000", "上海南京路2号"],
            ["华南区"],
            ["孙七", "13700137000", "广州北京路3号"],
        ),
        ("row_section", 2, ""),
        ("row_section", 5, ""),
        columns="name region",
        rows=[["王五", "华东区"], ["赵六", "华东区"], ["孙七", "华南区"]],
    ),
    sales(
        "subtotals_of_sections",
        sheet(
            ["日期", "客户", "金额"],
            ["2026-05-01", "张三", 60],
            ["小计", "", 60],
            ["2026-05-02", "李四", 40],
            ["小计", "", 40],
            ["总计", "", 100],
        ),
        ("row_total", 3, ""),
        ("row_total", 5, ""),
        ("row_total", 6, ""),
        columns=ASIDE,
        rows=[["2026-05-01", "张三", 60.0, 2], ["2026-05-02", "李四", 40.0, 4]],
    ),
]
TOTALS = [
    below("row_xiaoji", ["小计", "", "", 3, "", 100], "row_total"),
    below("row_heji", ["合计", "", "", 3, "", 100], "row_total"),
    below("row_heji_spaced", ["合　计", "", "", 3, "", 100], "row_total"),
    below("row_zongji", ["", "总计：", "", 3, "", 100], "row_total"),
    below("row_grand_total", ["Grand Total", "", "", 3, "", 100], "row_total"),
    below("row_total_dated", ["2026-05-31", "合计", "", 3, "", 100], "row_total"),
    below("signature_line", ["制表：王五", "", "审核：赵六", "", "", ""], "row_signature"),
    below("footnote", ["注：以上金额含税，不含运费"], "row_signature"),
    below("footnote_star", ["* 以上价格以门店公示为准"], "row_signature"),
]
TOTAL_COLUMNS = [
    sales(
        "total_column",
        sheet(
            ["日期", "客户", "金额", "运费", "合计"],
            ["2026-05-01", "张三", 60, 5, 65],
            ["2026-05-02", "李四", 40, 5, 45],
        ),
        ("column_total", 1, "E"),
        columns="date customer_name amount",
        rows=[["2026-05-01", "张三", 60.0], ["2026-05-02", "李四", 40.0]],
    ),
]
HIDDEN = [
    sales(
        "hidden_rows_are_read",
        sheet(HEAD, *LINES, also=lambda book, page: page.set_row(2, None, None, {"hidden": True})),
        ("rows_hidden", None, ""),
    ),
    sales(
        "filtered_rows_are_read",
        sheet(
            HEAD,
            *LINES,
            also=lambda book, page: (
                page.autofilter("A1:F3"),
                page.filter_column("B", "x == 张三"),
                page.set_row(2, None, None, {"hidden": True}),
            ),
        ),
        ("rows_hidden", None, ""),
    ),
    sales(
        "hidden_columns_are_read",
        sheet(HEAD, *LINES, also=lambda book, page: page.set_column("E:E", None, None, {"hidden": True})),
        ("columns_hidden", None, ""),
    ),
    sales(
        "hidden_sheet_is_read",
        sheet(HEAD, *LINES, also=lambda book, page: (book.add_worksheet("空").activate(), page.hide())),
        ("sheet_hidden", None, ""),
        ("sheet_empty", None, ""),
    ),
]
FAR = [
    sales(
        "stray_cell_far_to_the_right",
        sheet(HEAD, LINES[0], [*LINES[1], *[""] * 40, "记得问老板"]),
        ("cell_apart", 3, "AU"),
    ),
    sales("stray_cell_far_below", sheet(HEAD, *LINES, *[[]] * 30, ["", "", "7"]), ("cell_apart", 34, "C")),
    sales("used_range_to_the_last_row", sheet(HEAD, *LINES, also=_last_row)),
]
MERGED = [
    sales(
        "merged_data_cells_filled_down",
        sheet(
            ["日期", "客户", "产品", "金额"],
            [date(2026, 5, 1), "张三", "龙井", 60],
            ["", "", "毛尖", 40],
            [date(2026, 5, 2), "李四", "毛尖", 40],
            merge=["B2:B3"],
            also=lambda book, page: page.merge_range("A2:A3", date(2026, 5, 1), book.add_format({"num_format": 14})),
        ),
        ("cells_merged", None, ""),
        columns="date customer_name product amount",
        rows=[
            ["2026-05-01", "张三", "龙井", 60.0],
            ["2026-05-01", "张三", "毛尖", 40.0],
            ["2026-05-02", "李四", "毛尖", 40.0],
        ],
    ),
    sales(
        "merged_amount_counts_once",
        sheet(
            ["日期", "客户", "产品", "金额"],
            ["2026-05-01", "张三", "龙井", 100],
            ["2026-05-01", "张三", "毛尖", ""],
            merge=["D2:D3"],
        ),
        ("cells_merged", None, ""),
        columns="product amount",
        rows=[["龙井", 100.0], ["毛尖", 0.0]],
    ),
]
LEFT_ALONE = [
    sales("sheet_of_a_pivot", _pivot, ("sheet_pivot", None, "")),
    sales("sheet_of_a_chart", sheet(HEAD, *LINES, also=_chart), ("sheet_chart", None, "")),
    sales(
        "sheet_of_notes",
        sheets(销售=[HEAD, *LINES], 说明=[["本表由门店填写"], ["如有疑问请联系总部"]]),
        ("sheet_not_a_table", None, ""),
    ),
]
CASES = [
    *ABOVE,
    *PLACE,
    *HEADING_ROWS,
    *SEVERAL,
    *SECTIONS,
    *TOTALS,
    *TOTAL_COLUMNS,
    *HIDDEN,
    *FAR,
    *MERGED,
    *LEFT_ALONE,
]
