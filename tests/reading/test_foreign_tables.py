"""Kinds that foreign tables of batch 15 showed (tests/foreign.md); all values are invented."""

from pathlib import Path

import pyarrow as pa
import pytest
from grids_by_hand import Row, grid_of

from crm_sheets.book import read_book
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.values.neighbours import Beside

_NAMES = ["Ana Rojas", "Luis Tapia", "Eva Soto", "Juan Vera", "Ada Araya", "Max Olmos"]


def fields(*rows: Row) -> tuple[str, dict[str, str]]:
    """The kind of table and its fields by heading; "" for none of ours."""
    heading = find_heading(grid_of(*rows))
    if heading is None:
        return "", {}
    return heading.table.name, {name: heading.texts[column] for name, column in heading.fields.items()}


@pytest.mark.parametrize("subject", ["Asunto", "Betreff", "Oggetto"])
def test_the_subject_of_a_ticket_is_what_was_complained_of(subject: str) -> None:
    rows: list[Row] = [[f"20{i}", f"Paquete perdido {i}", _NAMES[i], f"2026-03-0{i + 1}"] for i in range(6)]
    kind, found = fields(["Ticket ID", subject, "Cliente", "Created"], *rows)
    assert (kind, found["content"]) == ("complaints", subject)


def test_days_of_the_rows_go_before_that_of_the_file(tmp_path: Path) -> None:
    """A file named by the day of its export, newest first, as a stringing shop writes it; 磅数 is a tension."""
    lines = [f"{90 - i},客户{i % 3},1370555011{i % 3},BG80,2{i},5{i},2026-03-{20 - i} 19:20:05" for i in range(6)]
    text = "\n".join(["订单编号,客户姓名,联系电话,羽线,磅数,金额,完成时间", *lines])
    (tmp_path / "已完成订单_20260331.csv").write_text(text + "\n", encoding="utf-8")
    found = read_book([tmp_path])
    sales = found.tables["sales"]
    assert sales["date"].dt.day.tolist() == [20, 19, 18, 17, 16, 15]
    assert sales["quantity"].isna().all()
    assert "day_from_name" not in [problem.code for problem in found.found]


def test_the_sort_of_goods_where_nothing_names_what_was_sold() -> None:
    rows: list[Row] = [
        [f"A{i}", f"王{i}", f"2026-05-0{i + 1}", "母婴" if i % 2 else "家装", f"9{i}0.00"] for i in range(6)
    ]
    kind, found = fields(["订单号", "客户姓名", "下单日期", "商品类型", "成交金额"], *rows)
    assert (kind, found["product"]) == ("sales", "商品类型")


def test_the_lowest_price_is_a_cost_beside_the_price_sold() -> None:
    rows: list[Row] = [
        [f"DD25{i}", "海滩酒店", f"2026-05-0{i + 1}", _NAMES[i], f"28{i}.0", f"30{i}.4"] for i in range(6)
    ]
    kind, found = fields(["订单", "酒店名称", "入住日期", "入住姓名", "底价", "卖价"], *rows)
    assert (kind, found["amount"], found["unit_cost"]) == ("sales", "卖价", "底价")
    assert (found["customer_name"], found["product"]) == ("入住姓名", "酒店名称")


def test_a_dealer_of_several_rows_is_not_whom_a_list_of_people_names() -> None:
    rows: list[Row] = [
        [f"0873kd55{i:02}", "李**", f"1860873{1000 + i}", f"51b{i % 3}kq", "鑫达通讯"] for i in range(12)
    ]
    kind, found = fields(["宽带账号", "用户名", "联系电话", "代理商ID", "代理商名称"], *rows)
    assert (kind, found["customer_id"]) == ("customers", "宽带账号")


def test_the_name_of_a_station_names_a_place() -> None:
    rows: list[Row] = [[f"G{i}", f"1392605510{i}", "经常掉话", f"2026-03-0{i + 1}", "翠湖站"] for i in range(6)]
    kind, found = fields(["工单号", "投诉号码", "投诉内容", "投诉时间", "故障站名"], *rows)
    assert kind == "complaints"
    assert "customer_name" not in found


@pytest.mark.parametrize(
    ("prices", "amounts"),
    [
        (["$7.990", "$12.900", "$15.400", "$8.500"], [7990.0, 12900.0, 15400.0, 8500.0]),  # Chile: no cents
        (["$3.459", "$3.519", "$3.679", "$4.129"], [3.459, 3.519, 3.679, 4.129]),  # a gallon of petrol
    ],
)
def test_three_digits_behind_the_point_of_money_are_thousands(
    prices: list[str], amounts: list[float], tmp_path: Path
) -> None:
    lines = [f'"{i}","2026-01-0{i + 1}","{_NAMES[i]}","{price}"' for i, price in enumerate(prices)]
    (tmp_path / "ventas.csv").write_text("\n".join(["Pedido,Fecha,Cliente,Monto", *lines]) + "\n", encoding="utf-8")
    assert read_book([tmp_path]).tables["sales"]["amount"].tolist() == pytest.approx(amounts)


@pytest.mark.parametrize(("sign", "mark"), [("$", ","), ("KWD ", "")])
def test_currencies_with_three_decimals_settle_no_decimal_mark(sign: str, mark: str) -> None:
    """ISO 4217 gives the Kuwaiti dinar three decimals: 12.900 may be either there."""
    column = pa.array([f"{sign}{price}" for price in ("12.900", "15.400", "8.500")])
    assert Beside((pa.table({"amount": column}),), "sales.csv").decimal == mark


def test_expenses_are_no_sales() -> None:
    rows: list[Row] = [[f"EXP-{i}", f"2026-04-0{i + 1}", "Shop rent", "Rent", 900 + i, "Cash"] for i in range(6)]
    assert fields(["Expense ID", "Date", "Description", "Category", "Amount", "Payment Mode"], *rows)[0] == ""


def test_appointments_are_no_list_of_customers() -> None:
    rows: list[Row] = [
        [
            f"A-{i}",
            _NAMES[i % 6],
            f"013-555140{i % 6}",
            "Dr. Lau",
            "Vaccination",
            f"{i + 1:02}/06/2026",
            "09:00",
            "Fever",
        ]
        for i in range(14)
    ]
    heads: Row = [
        "Reference",
        "Patient Name",
        "Phone",
        "Doctor",
        "Service",
        "Preferred Date",
        "Preferred Time",
        "Reason",
    ]
    kind, found = fields(heads, *rows)
    assert (kind, found["date"]) == ("visits", "Preferred Date")


def test_who_answered_is_known_by_a_name_that_no_other_has(tmp_path: Path) -> None:
    """Rows 2 and 4 share a name: each is known by its row."""
    lines = [f"2026/6/1{i} 20:11:40,{name},满意,清晰" for i, name in enumerate(["詹雨", "麻刚", "詹雨"])]
    text = "\n".join(["提交时间,姓名,您对培训满意吗？,讲师讲解是否清晰？", *lines])
    (tmp_path / "问卷数据.csv").write_text(text + "\n", encoding="utf-8")
    answers = read_book([tmp_path]).tables["answers"]
    assert list(dict.fromkeys(answers["respondent"])) == ["2", "麻刚", "4"]
