"""Columns told by how they stand to others: hours times price, shops of customers, empty and hidden ones, operators."""

from datetime import date, timedelta

from grids_by_hand import Row, grid_of

from crm_sheets.reading.columns.headers import find_heading

_DAYS = [(date(2026, 3, 1) + timedelta(days=i)).isoformat() for i in range(8)]
_NAMES = ["王芳", "李娜", "张敏", "陈静"]


def fields(*rows: Row) -> tuple[str, dict[str, str]]:
    """The kind of the table, and the heading of each field that was found."""
    heading = find_heading(grid_of(*rows))
    assert heading is not None
    return heading.table.name, {name: heading.texts[column] for name, column in heading.fields.items()}


def test_hours_times_price_are_a_quantity() -> None:
    rows = [[day, _NAMES[i % 4], 2 + i % 3, 75.5, (2 + i % 3) * 75.5] for i, day in enumerate(_DAYS)]
    kind, found = fields(["日期", "学员", "时长", "单价", "金额"], *rows)
    assert (kind, found["quantity"]) == ("sales", "时长")
    other = [[*row[:2], 40 + i, *row[3:]] for i, row in enumerate(rows)]  # the product is another one: minutes
    assert "quantity" not in fields(["日期", "学员", "时长", "单价", "金额"], *other)[1]


def test_shops_that_people_look_after_are_the_customers() -> None:
    rows = [["南区", _NAMES[i % 2], "商超", f"M{i:04}", f"好邻居{i}店"] for i in range(8)]
    kind, found = fields(["大区", "姓名", "渠道", "门店编号", "门店名称"], *rows)
    assert (kind, found["name"], found["customer_id"]) == ("customers", "门店名称", "门店编号")


def test_a_column_without_cells_is_not_taken_before_a_filled_one() -> None:
    rows = [[f"S{i}", day, "", f"东方{i % 3}公司", 10 + i] for i, day in enumerate(_DAYS)]
    assert fields(["单号", "日期", "客户名称", "寄件客户", "金额"], *rows)[1]["customer_name"] == "寄件客户"


def test_hidden_names_are_nobody() -> None:
    rows = [["***", f"ab{i % 3}00{i % 3}", day, 10 + i] for i, day in enumerate(_DAYS)]
    assert fields(["收货人姓名", "买家会员名", "付款时间", "实付金额"], *rows)[1]["customer_name"] == "买家会员名"


def test_the_user_beside_a_customer_works_with_the_program() -> None:
    rows = [[301 + i, day, "介绍了新品，有意向，下周再谈", 1 + i % 2] for i, day in enumerate(_DAYS)]
    assert fields(["客户id", "回访时间", "回访内容", "用户id"], *rows)[1]["customer_id"] == "客户id"


def test_money_in_one_currency_goes_before_that_in_several() -> None:
    rows = [
        [f"E{i}", day, f"东方{i}公司", f"{'USD' if i % 2 else 'EUR'} {10 + i}", 70 + 3 * i]
        for i, day in enumerate(_DAYS)
    ]
    assert fields(["工作单号", "日期", "客户", "应收", "折合应收CNY"], *rows)[1]["amount"] == "折合应收CNY"
