"""Several tables in one sheet told apart; one table left whole, whatever stands around it."""

from collections.abc import Sequence
from itertools import zip_longest

import pyarrow as pa
import pytest
from grids_by_hand import cells, grid_of, table, told
from hypothesis import given
from hypothesis import strategies as st
from regions_by_hand import sheet_of, table_of, tables_of

from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.finding.regions import regions
from crm_sheets.reading.opening.grids import Grid

SALES = ["日期", "客户", "产品", "数量", "单价", "金额"]
LINE = ["2026-05-01", "张三", "龙井", "2", "30", "60"]
OTHER = ["2026-05-02", "李四", "毛尖", "1", "40", "40"]
PEOPLE = ["姓名", "电话", "地址"]
PERSON = ["王五", "13800138000", "杭州西湖路"]
STAFF = ["姓名", "岗位", "邮箱"]
COLLEAGUE = ["赵六", "店长", "z@example.com"]
SALES_READ = [["2026-05-01", "张三", 60.0, 2], ["2026-05-02", "李四", 40.0, 3]]
Rows = list[list[object]]


def beside(*blocks: Sequence[Sequence[object]], gap: int = 1) -> Rows:
    """Blocks of rows next to each other, with blank columns between."""
    lines = []
    for parts in zip_longest(*blocks):
        line: list[object] = []
        for block, part in zip(blocks, parts, strict=True):
            width = max(len(row) for row in block)
            line += [*(part or []), *[""] * (width - len(part or [])), *[""] * gap]
        lines.append(line)
    return lines


def test_an_ordinary_sheet_is_handed_on_as_it_is() -> None:
    grid = grid_of(["五月销售"], SALES, LINE, [], OTHER)
    assert regions(grid)[0] is grid
    empty = grid_of()
    assert regions(empty) == [empty]


def test_a_report_of_titled_tables_is_cut_at_its_titles() -> None:
    """The end-of-day report of a salon's till: six tables in one csv, of which one holds the invoices of the day."""
    invoices = [f"INV-{i}" for i in range(31, 36)]
    lines = [[number, f"Ann {number[-1]}", "2026-06-13", 100 + i] for i, number in enumerate(invoices)]
    report = grid_of(
        ["SHEARS - DAILY REPORT"], ["Printed", "by Ed"], [], ["1. INVOICES"], ["Invoice #", "Client", "Date", "Total"],
        *lines, [], ["2. PAYMENTS"], ["How", "Sum"], ["Card", "900"], [], ["3. DRAWER"], ["Opening", "300"],
    )  # fmt: skip
    parts = regions(report)
    assert [part.number(0) for part in parts] == [1, 12, 16]
    assert find_heading(parts[0]) is not None
    assert [find_heading(part) for part in parts[1:]] == [None, None]


def test_sections_of_one_table_are_not_cut() -> None:
    """Each branch below a blank line and its name, with the heading again: one table in sections."""
    block = [SALES, LINE, OTHER]
    report = grid_of(["西湖店"], *block, [], ["滨江店"], *block)
    assert len(regions(report)) == 1


def test_two_tables_under_each_other_with_a_title_between() -> None:
    sales, people = tables_of(["销售"], SALES, LINE, OTHER, [], ["客户资料"], PEOPLE, PERSON)
    assert table(sales, "date", "customer_name", "amount", "source_row") == [
        ["2026-05-01", "张三", 60.0, 3],
        ["2026-05-02", "李四", 40.0, 4],
    ]
    assert table(people, "name", "phone", "source_row") == [["王五", "13800138000", 8]]
    assert told(sales.problems) == [("sheet_tables", None, "", "")]
    assert told(people.problems) == []


def test_a_new_heading_directly_below() -> None:
    assert [sheet.table for sheet in tables_of(SALES, LINE, PEOPLE, PERSON, STAFF, COLLEAGUE)] == [
        "sales",
        "customers",
        "staff",
    ]


def test_totals_and_signatures_stay_with_the_table_above_and_titles_go_to_the_one_below() -> None:
    rows = [SALES, LINE, ["合计", "", "", "", "", 60], ["制表人：孙八"], ["客户资料"], ["单位：元"], PEOPLE, PERSON]
    upper, lower = regions(grid_of(*rows))
    assert [code for code, *_ in told(sheet_of(upper).problems)] == ["sheet_tables", "row_total", "row_signature"]
    heading = find_heading(lower)
    assert heading is not None
    assert heading.above == ("客户资料", "单位：元")
    assert sheet_of(lower).read == 1


def test_a_remark_before_a_blank_row_stays_with_the_table_above() -> None:
    upper, lower = tables_of(SALES, LINE, ["* 含运费"], [], ["客户资料"], PEOPLE, PERSON)
    assert [(code, row) for code, row, *_ in told(upper.problems)] == [("sheet_tables", None), ("row_signature", 3)]
    assert lower.read == 1


def test_two_tables_of_one_kind_beside_each_other() -> None:
    left, right = tables_of(*beside([SALES, LINE, OTHER], [SALES, OTHER]))
    assert table(left, "date", "customer_name", "amount", "source_row") == SALES_READ
    assert table(right, "customer_name", "amount", "source_row") == [["李四", 40.0, 2]]


def test_addresses_in_the_second_table_are_those_of_the_sheet() -> None:
    right = tables_of(*beside([SALES, LINE], [PEOPLE, PERSON, ["", "", "杭州"]], gap=2), first_column=2)[1]
    assert told(right.problems) == [("identity_missing", 3, "", "")]
    low = tables_of(PEOPLE, PERSON, [], SALES, ["下周", *LINE[1:]])[1]
    assert told(low.problems) == [("date_not_understood", 5, "A", "下周")]


def test_tables_under_and_beside_each_other() -> None:
    rows = [
        *beside([SALES, LINE], [PEOPLE, PERSON]),
        [],
        *beside([STAFF, COLLEAGUE], [["产品", "单价"], ["茶", "5"]], gap=4),
    ]
    assert [sheet.table for sheet in tables_of(*rows)] == ["sales", "staff", "customers", "products"]


def test_a_title_over_all_tables_goes_for_those_without_one() -> None:
    rows = [["单位：万元"], *beside([SALES, LINE], [SALES, OTHER])]
    assert [heading.above for part in regions(grid_of(*rows)) if (heading := find_heading(part))] == [
        ("单位：万元",)
    ] * 2


@pytest.mark.parametrize(
    "rows",
    [
        [SALES, LINE, [], OTHER],
        [SALES, LINE, [], [], [], OTHER],
        [SALES, LINE, SALES, OTHER],  # a page break
        [["五月"], SALES, LINE, [], ["五月"], SALES, OTHER],
        [["说明"] for _ in range(45)] + [SALES, LINE, OTHER],
        [["User:", "Tom"], ["Last refresh", "2026-05-31"], [], SALES, LINE, OTHER],
        [["制表人：王五", "", "单位：元"], SALES, LINE, OTHER],
        [[], *[[""] for _ in range(8)], SALES, LINE, OTHER],
    ],
)
def test_one_table_stays_one(rows: Rows) -> None:
    assert table(table_of(*rows), "customer_name", "amount") == [["张三", 60.0], ["李四", 40.0]]


@pytest.mark.parametrize(
    ("left", "right"),
    [(1, ["电话", "地址"]), (2, ["地址"]), (1, ["手机", "微信"])],
)
def test_a_blank_column_inside_a_table_does_not_cut_it(left: int, right: list[str]) -> None:
    names, phones = ["姓名", "编号"][:left], ["13800138000", "13900139000"]
    values = {"电话": phones, "手机": phones, "地址": ["杭州", "宁波"], "微信": ["a", "b"]}
    rows = beside(
        [names, *[["王五", "KH1"][:left], ["赵六", "KH2"][:left]]],
        [right, *[[values[h][i] for h in right] for i in (0, 1)]],
    )
    sheet = table_of(*rows)
    assert table(sheet, "name") == [["王五"], ["赵六"]]
    assert sheet.table == "customers"


def test_a_column_without_a_heading_between_others_cuts_nothing() -> None:
    sheet = table_of(["姓名", "", "", "", "电话"], ["王五", "", "x", "", "13800138000"])
    assert table(sheet, "name", "phone") == [["王五", "13800138000"]]


def test_cells_gone_astray_are_named_with_their_address_and_make_no_row() -> None:
    rows = [SALES, LINE, [*OTHER, *[""] * 20, "看这里"], [], [], ["", "", "7"]]
    sheet = table_of(*rows)
    assert table(sheet, "date", "customer_name", "amount", "source_row") == SALES_READ
    assert told(sheet.problems) == [("cell_apart", 3, "AA", "看这里"), ("cell_apart", 6, "C", "7")]
    assert (sheet.read, sheet.used) == (3, 2)


def test_a_block_without_headings_beside_the_table_is_named_once() -> None:
    sheet = table_of(*beside([SALES, *[LINE] * 6], [[""], *[["甲", i] for i in range(1, 6)]], gap=2))
    assert told(sheet.problems) == [("cells_apart", None, "I", "")]
    assert sheet.used == sheet.read == 6


def test_a_unit_far_to_the_right_above_the_table_is_not_lost() -> None:
    rows = [[*[""] * 9, "单位：万元"], SALES, [*LINE, "", "", "", "x"]]
    (part,) = regions(grid_of(*rows))
    heading = find_heading(part)
    assert heading is not None
    assert heading.above == ("单位：万元",)


def test_tables_of_equal_headings_are_cut_where_the_unit_changes() -> None:
    parts = regions(grid_of(["单位：元"], SALES, LINE, [], ["单位：万元"], SALES, OTHER))
    assert [heading.above for part in parts if (heading := find_heading(part))] == [("单位：元",), ("单位：万元",)]


def test_a_part_keeps_its_addresses_and_the_areas_that_begin_in_it() -> None:
    grid = grid_of(*[[f"{row}{column}" for column in range(5)] for row in range(5)], first_column=1)
    grid = Grid(
        grid.file, grid.sheet, grid.cells, 1, ((0, 0, 2, 2), (1, 1, 4, 4), (2, 2, 2, 3)), hidden_rows=((0, 1), (3, 9))
    )
    part = grid.part(1, 1, 3, 2)
    assert cells(part) == [["11", "12"], ["21", "22"], ["31", "32"]]
    assert (part.number(0), part.letter(0)) == (2, "C")
    assert part.merged == ((0, 0, 2, 1), (1, 1, 1, 1))
    assert part.hidden_rows == ((0, 0), (2, 2))


def test_a_million_rows_are_looked_through_without_looking_at_each() -> None:
    rows = 1_000_000
    days = pa.array(["日期"] + ["2026-05-01"] * rows)
    names = pa.array(["客户"] + ["张三"] * rows)
    amounts = pa.array(["金额"] + ["5"] * rows)
    grid = Grid("a.xlsx", "S", pa.table({"0": days, "1": names, "2": amounts}))
    assert regions(grid)[0] is grid


TITLES = st.lists(
    st.sampled_from(
        [[], ["五月销售明细"], ["单位：元"], ["User:", "Tom"], ["制表人：王五"], ["Last refresh", "2026-05-31"]]
    ),
    max_size=60,
)


@given(TITLES, st.integers(0, 3), st.permutations(range(6)))
def test_titles_above_blank_columns_left_and_the_order_of_columns_change_nothing(
    titles: Rows, left: int, order: list[int]
) -> None:
    shuffled = [[*[""] * left, *(row[i] for i in order)] for row in (SALES, LINE, OTHER)]
    sheet = table_of(*titles, *shuffled)
    first = len(titles) + 2
    assert table(sheet, "date", "customer_name", "amount", "source_row") == [
        [*SALES_READ[0][:3], first],
        [*SALES_READ[1][:3], first + 1],
    ]


SECOND = st.sampled_from(
    [[PEOPLE, PERSON], [STAFF, COLLEAGUE, COLLEAGUE], [["产品", "进价"], ["茶", "5"]], [SALES[::-1], LINE[::-1]]]
)


@given(SECOND, st.integers(0, 3), st.booleans(), st.lists(st.sampled_from([[], ["另一张表"]]), max_size=3))
def test_a_second_table_changes_nothing_in_the_first(second: Rows, gap: int, under: bool, between: Rows) -> None:
    first = [SALES, LINE, OTHER]
    rows = [*first, *[[]] * gap, *between, *second] if under else beside(first, second, gap=gap + 1)
    sheets = tables_of(*rows)
    assert len(sheets) == 2
    assert table(sheets[0], "date", "customer_name", "amount", "source_row") == SALES_READ
    assert sheets[1].used == len(second) - 1


WORDS = ["姓名", "金额（万元）", "电话", "合计", "华东区", "单位：元", "门店：总部", "* 注", "Total", "1", "张三"]
LINES = st.one_of(
    st.sampled_from(
        [[], SALES, LINE, OTHER, PEOPLE, PERSON, STAFF, COLLEAGUE, [*SALES, "", *PEOPLE], [*LINE, "", *PERSON]]
    ),
    st.lists(st.sampled_from(["", *WORDS]), max_size=8),
)
AREAS = st.tuples(st.integers(-1, 11), st.integers(-2, 7), st.integers(0, 4), st.integers(0, 6))


@given(st.lists(LINES, max_size=12), st.lists(AREAS, max_size=4), st.lists(AREAS, max_size=1))
def test_whatever_stands_in_a_sheet_every_row_of_its_tables_is_read_once(
    rows: Rows, areas: list[tuple[int, ...]], pivots: list[tuple[int, ...]]
) -> None:
    merged = tuple((top, left, top + high, left + wide) for top, left, high, wide in areas)
    pivot = tuple((max(top, 0), left, max(top, 0) + high, left + wide) for top, left, high, wide in pivots)
    parts = regions(grid_of(*rows, merged=merged, pivots=pivot, hidden_rows=((1, 2),), hidden_columns=((0, 1),)))
    places = [
        (part.number(row), part.letter(column))
        for part in parts
        for row in range(part.cells.num_rows)
        for column in range(part.cells.num_columns)
    ]
    assert len(places) == len(set(places))
    for part in parts:
        heading = find_heading(part)
        if heading:
            sheet = sheet_of(part)
            filled = [row for row, line in enumerate(cells(part)) if any(line) and row > heading.row]
            assert sheet.read == len(filled)
            left_out = {row for problem in sheet.problems for row in problem.rows}
            used = set(sheet.rows["source_row"])
            assert {part.number(row) for row in filled} <= used | left_out
