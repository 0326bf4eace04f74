"""Tables that look like ours and are none: takings of days, ages of debts, hours, sheets that explain others, expenses."""

from datetime import date, timedelta

import pytest
from grids_by_hand import Row, grid_of

from crm_sheets.reading.columns.headers import find_heading

_DAYS = [(date(2026, 3, 1) + timedelta(days=i)).isoformat() for i in range(14)]


def kind(*rows: Row) -> str:
    """The kind of table that a sheet is taken for, "" for none of ours."""
    heading = find_heading(grid_of(*rows))
    return heading.table.name if heading else ""


def test_the_takings_of_each_day_are_no_sales_and_sales_of_days_are() -> None:
    takings = [[day, 300 + i, 120 + 2 * i, 420 + 3 * i] for i, day in enumerate(_DAYS)]
    assert kind(["Date", "Cash sales", "Card sales", "Total sales"], *takings) == ""
    several = [[_DAYS[i // 2], f"{100 + i}.50", f"{90 + i}.50", "Tea" if i % 3 else "Pot"] for i in range(14)]
    assert kind(["Date", "Total sales", "Net sales", "Product"], *several) == "sales"


def test_debts_by_their_age_are_no_sales() -> None:
    head = ["客户名称", "日期", "金额", "0~30天", "30~60天", "60~90天", "90天以上"]
    rows = [[f"客户{i}公司", _DAYS[i], 100 + i, 50, 50 + i, 0, 0] for i in range(8)]
    assert kind(head, *rows) == ""
    assert kind(head[:3], *(row[:3] for row in rows)) == "sales"


def test_hours_that_people_worked_are_no_sales() -> None:
    head = ["Project", "Client", "Task", "User", "Billable", "Start date", "Duration (h)", "Billable amount"]
    rows = [["Website", f"Client {i % 3} Ltd", "Layout", "Ann Fox", "Yes", _DAYS[i], 1.5, 120.5] for i in range(8)]
    assert kind(head, *rows) == ""


@pytest.mark.parametrize("beside", ["说明", "客户的姓名，必填，不超过 255 个字"])
def test_a_sheet_that_explains_the_columns_of_another_is_none(beside: str) -> None:
    told = ["姓名", "电话", "地址", "邮箱", "生日", "备注", "公司"]
    assert kind(["客户名称", beside], *([name, f"填{name}，长度不限"] for name in told)) == ""


def test_what_is_paid_to_suppliers_is_no_sale() -> None:
    rows = [[f"B{i}", _DAYS[i], "Papier AG", "Material", f"{20 + i}.90"] for i in range(8)]
    assert kind(["Belegnummer", "Datum", "Lieferant", "Kategorie", "Betrag"], *rows) == ""
    assert kind(["Belegnummer", "Datum", "Kunde", "Kategorie", "Betrag"], *rows) == "sales"
