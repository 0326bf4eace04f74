"""Tables that look like the kinds of halls and workshops and are something else; a reviewer's, values invented."""

from datetime import date, timedelta

import pytest
from grids_by_hand import Row, grid_of

from crm_sheets.reading.columns.headers import find_heading

_DAYS = [(date(2026, 3, 1) + timedelta(days=3 * i)).isoformat() for i in range(16)]
_PEOPLE = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan"]


def told(*rows: Row) -> tuple[str, dict[str, str]]:
    heading = find_heading(grid_of(*rows))
    if heading is None:
        return "", {}
    found = {name: heading.texts[column] for name, column in heading.fields.items()}
    joined = {one.field: " + ".join(heading.texts[column] for column in one.columns) for one in heading.joined}
    return heading.table.name, found | joined


def test_a_fare_of_several_passengers_may_be_their_sum() -> None:
    rows = [[f"B{i}", d, _PEOPLE[i % 5], "A-B", 1 + i % 4, 60 * (1 + i % 4)] for i, d in enumerate(_DAYS)]
    found = told(["Booking No", "Booking Date", "Customer Name", "Route", "Passengers", "Fare"], *rows)[1]
    assert found["amount"] == "Fare"
    assert "unit_price" not in found


def test_a_few_owners_of_all_cars_sell_them() -> None:
    rows = [[f"V{i:05}", d, "Civic", _PEOPLE[i % 3], 9000.5 + i] for i, d in enumerate(_DAYS)]
    assert told(["VIN", "Order Date", "Vehicle", "Owner", "Amount"], *rows)[1].get("customer_name") != "Owner"


def test_own_shops_are_no_customers_of_visits() -> None:
    rows = [[d, f"Shop {'ABCDEFGH'[i % 8]}", _PEOPLE[i % 5], 90 + i] for i, d in enumerate(_DAYS)]
    assert "customer_name" not in told(["Visit Date", "Store", "Staff", "Visitors"], *rows)[1]


def test_the_number_of_a_third_party_is_that_of_the_order_where_it_stands_alone() -> None:
    rows = [[f"T{i // 2:05}", _DAYS[i // 2], "王芳", ("茶", "壶")[i % 2], 10.5 + i] for i in range(16)]
    assert told(["第三方订单号", "日期", "客户", "商品", "金额"], *rows)[1]["order_id"] == "第三方订单号"
    both = [[row[0], f"N{i:05}", *row[1:]] for i, row in enumerate(rows)]
    assert told(["第三方订单号", "系统订单号", "日期", "客户", "商品", "金额"], *both)[1]["order_id"] == "系统订单号"


def test_deals_sorted_by_size_are_money() -> None:
    rows = [[_PEOPLE[i % 5], 10000 + 1250 * i, d, "Tea"] for i, d in enumerate(_DAYS)]
    assert told(["Client", "Deal", "Signed date", "Product"], *rows)[1]["amount"] == "Deal"


def test_sums_of_rupiah_are_money() -> None:
    rows = [[_PEOPLE[i % 5], 12_500_000 + 731_500 * (i * 7 % 16), d, "Tea"] for i, d in enumerate(_DAYS)]
    assert told(["Client", "Deal", "Signed date", "Product"], *rows)[1]["amount"] == "Deal"


def test_the_day_in_a_number_of_a_member_is_not_that_of_the_sale() -> None:
    rows = [[f"20190101{10 + i % 9}1520{i:04}", f"A{i}", _PEOPLE[i % 5], 10.5 + i] for i in range(16)]
    assert "date" not in told(["会员编号", "订单号", "客户", "金额"], *rows)[1]


def test_the_day_of_a_service_is_that_of_the_sale() -> None:
    rows = [[f"P{i:04}", _PEOPLE[i % 5], d, 30.5 + i] for i, d in enumerate(_DAYS)]
    kind, found = told(["Plate", "Customer", "Service Date", "Amount"], *rows)
    assert (kind, found["date"]) == ("sales", "Service Date")


def test_points_earned_beside_goods_leave_their_cost_what_was_paid() -> None:
    rows = [[d, _PEOPLE[i % 5], "Tea", 5 + i, 20.5 + i] for i, d in enumerate(_DAYS)]
    assert told(["Date", "Customer", "Product", "Loyalty points earned", "Cost"], *rows)[1]["amount"] == "Cost"


def test_first_and_last_choices_are_no_name() -> None:
    rows = [
        [_PEOPLE[i % 5], f"+1 555 200 41{i:02}", ("Tea", "Rice")[i % 2], ("Oil", "Salt")[i % 2], 5.5] for i in range(16)
    ]
    assert "First + Last" not in told(["Customer", "Phone", "First", "Last", "Amount"], *rows)[1].values()


@pytest.mark.parametrize("kinds", [("服务", "项目退款"), ("Service sale", "Service refund")])
def test_kinds_of_orders_that_take_back_stay_kinds(kinds: tuple[str, str]) -> None:
    rows = [[f"O{i}", d, _PEOPLE[i % 5], kinds[i % 2], 50.5 + i] for i, d in enumerate(_DAYS)]
    heading = "订单类型" if kinds[0] == "服务" else "Order Type"
    assert told(["单号", "日期", "客户", heading, "金额"], *rows)[1].get("product") != heading


def test_interviews_are_no_hiring() -> None:
    rows = [[d, "Ann Lee", ("Satisfied", "Neutral")[i % 2], "faster please"] for i, d in enumerate(_DAYS)]
    head = ["Interview Date", "Interviewer", "How satisfied are you with our service?", "What should we improve?"]
    heading = find_heading(grid_of(head, *rows))
    assert heading is not None
    assert heading.row == 0
    assert heading.table.name == "answers"
