"""What stands around a table and belongs to it or not: second headings, counters, blocks, summaries, remarks, stores."""

from pathlib import Path

import pytest
from grids_by_hand import Row, grid_of, table, told, xlsx
from regions_by_hand import sheet_of, table_of, tables_of

from crm_sheets.playbook import Playbook
from crm_sheets.reading.finding.regions import regions
from crm_sheets.reading.tables import read_tables

pytestmark = pytest.mark.usefixtures("reading_here")

HEADING = ["日期", "客户", "数量", "金额"]
LINE = ["2026-08-01", "张三", 1, 10]


@pytest.mark.parametrize(
    "second",
    [
        ["", "", "(件)", "(元)"],
        ["", "", "件", "元"],
        ["order_date", "cust_name", "qty", "pay_amt"],
        ["yyyy-mm-dd", "文本", "数字", "数字"],
        ["必填", "必填", "选填", "必填"],
        ["date", "varchar(20)", "int", "decimal"],
    ],
)
def test_a_second_heading_row_is_no_data(second: Row) -> None:
    sheet = table_of(HEADING, second, LINE)
    assert table(sheet, "customer_name", "source_row") == [["张三", 3]]
    assert {one[:2] for one in told(sheet.problems)} <= {("row_heading_more", 2)}


def test_codes_and_duties_under_the_headings_of_a_list() -> None:
    for second in (["cust_name", "mobile", "addr_line"], ["必填", "必填", "选填"]):
        assert table(table_of(["客户名称", "手机", "地址"], second, ["张三", "13800138000", "杭州"]), "name") == [
            ["张三"]
        ]


@pytest.mark.parametrize("first", [["anna", "berlin"], ["销售", "上海"], ["Service", "York"], ["王五", "必填"]])
def test_the_first_customer_is_no_heading(first: Row) -> None:
    assert table_of(["姓名", "城市"], first, ["张三", "杭州"]).used == 2


def test_options_under_their_question() -> None:
    """SurveyMonkey, "all responses": Response or the options in a second row."""
    rows = [
        [
            "Respondent ID",
            "Start Date",
            "How satisfied are you with us?",
            "What do you value most?",
            "",
            "Anything else?",
        ],
        ["", "", "Response", "Price", "Quality", "Open-Ended Response"],
        ["118001", "2026-09-01", "Very", "Price", "", "no"],
        ["118002", "2026-09-02", "Not", "", "Quality", ""],
    ]
    sheet = table_of(*rows)
    assert sheet.read == 2
    assert sorted(sheet.rows["question"].unique()) == [
        "Anything else?",
        "How satisfied are you with us?",
        "What do you value most? / Price",
        "What do you value most? / Quality",
    ]


@pytest.mark.parametrize("heading", ["", "Unnamed: 0"])
@pytest.mark.parametrize("start", [0, 1])
def test_a_counter_without_heading_is_nothing(heading: str, start: int) -> None:
    rows = [[start + i, f"Ann{i}", f"1380013800{i}"] for i in range(4)]
    sheet = table_of([heading, "Name", "Phone"], *rows)
    assert table(sheet, "customer_id", "name")[0] == [None, "Ann0"]
    assert told(sheet.problems) == []


def test_numbers_that_do_not_count_stay() -> None:
    grid = grid_of(["", "Name", "Phone"], ["1", "Ann", "2"], ["7", "Bob", "3"], ["8", "Cid", "4"])
    assert regions(grid)[0].cells.column(0).null_count == 1


def test_weeks_beside_each_other_without_a_column_between() -> None:
    sheets = tables_of(
        ["2026年8月第1周", "", "", "", "第2周"],
        [*HEADING, *HEADING],
        [*LINE, "2026-08-08", "李四", 2, 20],
        ["2026-08-02", "王五", 1, 30],
    )
    assert [table(sheet, "customer_name", "amount") for sheet in sheets] == [
        [["张三", 10], ["王五", 30]],
        [["李四", 20]],
    ]


def test_weeks_under_each_other() -> None:
    sheet = table_of(["8月第1周"], HEADING, LINE, [], ["8月第2周"], HEADING, ["2026-08-08", "李四", 2, 20])
    assert table(sheet, "customer_name") == [["张三"], ["李四"]]
    assert sorted(one[:2] for one in told(sheet.problems)) == [("row_heading_again", 6), ("row_section_unused", 5)]


def test_a_summary_beside_the_table() -> None:
    rows = [
        ["日期", "客户", "金额", "", "客户", "合计"],
        ["2026-08-01", "张三", 10, "", "张三", 30],
        ["2026-08-02", "张三", 20, "", "合计", 30],
    ]
    (sheet,) = tables_of(*rows)
    assert sheet.table == "sales"
    assert told(sheet.problems) == [("summary_apart", None, "", "")]
    assert len(tables_of(*rows[:-1], ["2026-08-02", "张三", 20, "", "李四", 30])) == 2  # names somebody else


def test_a_total_beside_a_row_of_data_leaves_the_row() -> None:
    """The little table says 合计 in the line of an order."""
    rows = [["2026-08-01", "张三", 10, "张三", 10], ["2026-08-02", "李四", 20, "合计", 30]]
    for heading in (["日期", "客户", "金额"], ["日期", "客户", "金额", "客户", "合计"]):
        assert table_of(heading, *rows).used == 2


def test_figures_beside_the_table_are_no_rows() -> None:
    sheet = table_of(["日期", "客户", "金额"], ["2026-08-01", "张三", 10, "总额", 10], ["", "", "", "最大", 10])
    assert (sheet.used, told(sheet.problems)) == (1, [("cell_apart", 3, "D", "最大")])


@pytest.mark.parametrize(
    "remark",
    [
        "2 record(s) downloaded",
        "© 2026 Acme Inc.",
        "Report generated on 2026-09-01 10:15",
        "Page 1 of 3",
        "第1页 共3页",
        "共 2 条记录",
        "导出时间：2026-09-01",
        "Applied filters: Date is in 2026",
        "Copyright 2026 Acme",
        "筛选条件：2026",
        "Accrual Basis",
        "--- end ---",
        "Total records: 2",
        "数据截止2026-08-31",
        "Generated by Zoho",
        "Showing 1 to 2 of 2 entries",
    ],
)
def test_remarks_under_and_between(remark: str) -> None:
    sheet = table_of(HEADING, LINE, [remark], LINE, [remark])
    assert sorted(one[:2] for one in told(sheet.problems)) == [("row_signature", 3), ("row_signature", 5)]
    people = table_of(["Name", "Phone", "City"], ["Ann", "13800138000", "York"], [remark])
    assert table(people, "name") == [["Ann"]]


def test_the_store_of_the_title() -> None:
    sheet = table_of(["门店：西湖店", "", "日期：2026-08"], HEADING, LINE)
    assert table(sheet, "store") == [["西湖店"]]
    assert told(sheet.problems) == [("store_from_title", None, "", "")]
    assert table(table_of(["Store: All"], HEADING, LINE), "store") == [[None]]


@pytest.mark.parametrize(
    ("names", "stores"),
    [
        (("2026年5月北京店", "上海店销售"), ["北京店", "上海店"]),
        (("Soho Store May", "Leeds Store May"), ["Soho Store", "Leeds Store"]),
        (("杭州市", "宁波市"), ["杭州市", "宁波市"]),
        (("2026-05", "2026-06"), [None, None]),
        (("orders", "订单"), [None, None]),
        (("西湖店5月", "西湖店6月"), [None, None]),
    ],
)
def test_the_store_of_the_file_name(tmp_path: Path, names: tuple[str, str], stores: list[str | None]) -> None:
    for name, who in zip(names, ("张三", "李四"), strict=True):
        xlsx(tmp_path / f"{name}.xlsx", HEADING, ["2026-08-01", who, 1, 10])
    for _ in range(2):  # read, then as kept
        reading = read_tables([tmp_path], Playbook.default())
        sales = reading.tables["sales"].set_index("customer_name")["store"]
        assert [sales.get(who) if isinstance(sales.get(who), str) else None for who in ("张三", "李四")] == stores
    assert len(told(reading.problems)) == len([store for store in stores if store])


@pytest.mark.parametrize(
    ("names", "stores"),
    [
        (("城东店", "城南店 2026-05"), ["城东店", "城南店"]),
        (("East Branch", "Soho Store"), ["East Branch", "Soho Store"]),
        (("城东店", "网店订单"), [None, None]),  # one store alone; the other name says more than a store
        (("城东店5月", "城东店6月"), [None, None]),
    ],
)
def test_files_named_by_store_may_have_forms_of_their_own(
    tmp_path: Path, names: tuple[str, str], stores: list[str | None]
) -> None:
    xlsx(tmp_path / f"{names[0]}.xlsx", HEADING, LINE)
    xlsx(tmp_path / f"{names[1]}.xlsx", ["下单日期", "买家", "商品", "实付金额"], ["2026-08-02", "李四", "茶", 20])
    sales = read_tables([tmp_path], Playbook.default()).tables["sales"].set_index("customer_name")["store"]
    assert [sales.get(who) if isinstance(sales.get(who), str) else None for who in ("张三", "李四")] == stores


def test_a_column_of_stores_goes_before_names(tmp_path: Path) -> None:
    for name in ("北京店", "上海店"):
        xlsx(tmp_path / f"{name}.xlsx", [*HEADING, "门店"], [*LINE, "总店"])
    assert set(read_tables([tmp_path], Playbook.default()).tables["sales"]["store"]) == {"总店"}


def test_one_table_stays_the_grid_that_it_was() -> None:
    grid = grid_of(HEADING, LINE)
    (part,) = regions(grid)
    assert part is grid
    assert sheet_of(part).used == 1
