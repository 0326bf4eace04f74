"""Point 5: what is doubtful in tables that were read, and what has changed since the run before."""

from collections.abc import Sequence
from datetime import date

from corpus.cases import Case, Place, Row, sheet, together
from crm_sheets.playbook import Playbook

DAY = date(2026, 9, 30)
HEAD = ["日期", "客户", "产品", "数量", "单价", "金额", "状态", "业务员"]
PLAIN = ["2026-09-01", "张三", "龙井", 2, 30, 60, "已完成", "林燕"]


def line(**cells: object) -> Row:
    """A sales line with some cells written otherwise."""
    return [cells.get(name, cell) for name, cell in zip(HEAD, PLAIN, strict=True)]


def lines(count: int, first: int = 0, **cells: object) -> list[Row]:
    """Lines of different customers."""
    return [line(**{"客户": f"客户{chr(0x4E00 + number)}", **cells}) for number in range(first, first + count)]


def checked(
    name: str, rows: Sequence[Row], *problems: Place, before: Sequence[Row] | None = None, rules: Playbook | None = None
) -> Case:
    """Sales lines that are all kept, and what the checks say."""
    return Case(
        name,
        sheet(HEAD, *rows),
        {"sales": ("customer_name amount", [[row[1], float(str(row[5]))] for row in rows])},
        problems,
        rules or Playbook.default(),
        DAY,
        None if before is None else sheet(HEAD, *before),
    )


def also(
    name: str,
    heading: list[str],
    row: Row,
    table: str,
    columns: str,
    *problems: Place,
    sales: Sequence[Row] = (PLAIN,),
    rules: Playbook | None = None,
) -> Case:
    """A second table beside the sales."""
    make = together(sheet(heading, row, file="其他.xlsx"), sheet(HEAD, *sales, file="销售.xlsx"))
    wanted: list[Row] = [
        [str(cell) for cell, text in zip(row, heading, strict=True) if text in ("姓名", "产品", "下次回访")]
    ]
    tables: dict[str, tuple[str, Sequence[Row]]] = {
        "sales": ("customer_name", [[one[1]] for one in sales]),
        table: (columns, wanted),
    }
    return Case(name, make, tables, problems, rules or Playbook.default(), DAY)


RULES = Playbook.default()
ROWS = [
    also(
        "required_field_empty",
        ["姓名", "电话", "地址"],
        ["张三", "13800138000", ""],
        "customers",
        "name",
        ("field_wanted", 2, "C"),
        rules=RULES.changed("checks.required_customer_fields", ("address",)),
    ),
    also("unknown_product", ["产品", "单价"], ["毛尖", 40], "products", "product", ("product_unknown", 2, "C")),
    also("unknown_sales_person", ["姓名", "岗位"], ["陈峰", "店长"], "staff", "name", ("staff_unknown", 2, "H")),
    checked("duplicate_sales_line", [PLAIN, line(客户="李四"), PLAIN], ("sale_twice", 2, "F"), ("sale_twice", 4, "F")),
    checked(
        "quantity_times_price_is_not_the_amount", [PLAIN, line(客户="李四", 金额=61)], ("amount_not_product", 3, "F")
    ),
    checked(
        "amount_a_hundred_times_the_usual", [*lines(5), line(金额=6000, 数量="", 单价="")], ("amount_outlier", 7, "F")
    ),
    checked(
        "quantity_a_hundred_times_the_usual",
        [*lines(5), line(数量=200)],
        ("quantity_outlier", 7, "D"),
        ("amount_not_product", 7, "F"),
    ),
    checked("negative_price", [PLAIN, line(客户="李四", 数量=-2, 单价=-30)], ("price_negative", 3, "E")),
    checked("a_refund_is_no_fault", [PLAIN, line(客户="李四", 数量=-2, 金额=-60)]),
    Case(
        "customer_in_two_currencies",
        sheet(HEAD, PLAIN, line(日期="2026-09-02", 数量="", 单价="", 金额="$9"), line(客户="李四")),
        {
            "sales": (
                "customer_name amount currency",
                [["张三", 60.0, None], ["张三", 9.0, "USD"], ["李四", 60.0, None]],
            )
        },
        [("currencies_mixed", 3, "F")],
        checked_on=DAY,
    ),
    checked(
        "value_outside_the_list",
        [PLAIN, line(客户="李四", 状态="已发货")],
        ("value_not_listed", 3, "G"),
        rules=RULES.changed("checks.sales_statuses", ("已完成", "已退款")),
    ),
]
ORDER = [
    Case(
        "closed_before_it_was_received",
        sheet(["投诉编号", "投诉时间", "办结时间", "投诉内容"], ["T1", "2026-09-05", "2026-09-01", "送错货"]),
        {"complaints": ("received_at closed_at", [["2026-09-05", "2026-09-01"]])},
        [("closed_before_received", 2, "C")],
        checked_on=DAY,
    ),
    Case(
        "next_visit_before_the_visit",
        sheet(["回访日期", "客户", "回访结果", "下次回访"], ["2026-09-05", "张三", "满意", "2026-09-01"]),
        {"visits": ("date next_date", [["2026-09-05", "2026-09-01"]])},
        [("next_before_visit", 2, "D")],
        checked_on=DAY,
    ),
]
DRIFT = [
    checked("nothing_has_changed", lines(10), before=lines(10)),
    checked("column_gone_since_the_last_run", lines(10, 业务员=""), ("drift_column_gone", None, "H"), before=lines(10)),
    checked("37_customers_missing", lines(63), ("drift_customers_gone", None, ""), before=lines(100)),
    checked("total_down_60_percent", lines(10, 单价=12, 金额=24), ("drift_total_down", None, ""), before=lines(10)),
    checked(
        "unit_changed",
        lines(10, 单价=3, 金额=6),
        ("drift_unit", None, ""),
        before=lines(10, 单价=30_000, 金额=60_000),
    ),
]
CASES = [*ROWS, *ORDER, *DRIFT]
