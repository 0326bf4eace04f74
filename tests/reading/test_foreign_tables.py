"""Kinds that foreign tables of batches 15 and 16 showed (tests/foreign.md); all values are invented."""

from pathlib import Path

import pyarrow as pa
import pytest
from grids_by_hand import Row, grid_of

from crm_sheets.book import read_book
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.values.neighbours import Beside
from crm_sheets.vocabulary.states import state_of

pytestmark = pytest.mark.usefixtures("reading_here")

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


def test_what_it_cost_somebody_who_is_named_is_what_was_sold() -> None:
    rows: list[Row] = [
        [
            _NAMES[i % 4],
            f"076123450{i % 4}",
            f"Car {i % 3}",
            f"2026-02-{i + 1}",
            f"2026-02-{i + 3}",
            f"{9500 + 500 * i}.0",
        ]
        for i in range(9, 21)
    ]
    kind, found = fields(["Customer", "Phone", "Vehicle", "Start Date", "End Date", "Total Cost"], *rows)
    assert (kind, found["amount"], found["date"], found["product"]) == ("sales", "Total Cost", "Start Date", "Vehicle")


@pytest.mark.parametrize("title", ["KaziTill Expenses Report", "2026年7月支出明细"])
def test_a_report_of_expenses_is_none_of_sales_by_its_title(title: str) -> None:
    rows: list[Row] = [[f"{i}", "Airtime", "Utilities", 850.5 + i, f"2026-07-0{i + 1}"] for i in range(8)]
    heads: Row = ["ID", "Description", "Category", "Amount", "Date"]
    assert fields(heads, *rows)[0] == "sales"
    assert fields([title, "", "", "", ""], heads, *rows)[0] == ""


def test_a_report_of_expenses_and_sales_stays_one_of_sales() -> None:
    rows: list[Row] = [[f"{i}", "Airtime", "Utilities", 850.5 + i, f"2026-07-0{i + 1}"] for i in range(8)]
    heads: Row = ["ID", "Description", "Category", "Amount", "Date"]
    assert fields(["Sales and expenses", "", "", "", ""], heads, *rows)[0] == "sales"


def test_recharges_of_members_are_sales_and_no_list_of_members() -> None:
    rows: list[Row] = [
        [f"{40 - i}", f"支{'永慧敏'[i % 3]}", f"1590088220{i % 3}", f"GK88{i % 3}", 500 * (i % 3 + 1), f"2026-05-{20 - i} 17:40",
         "待审核" if i % 4 else "已到账", "小周", f"2026-05-{20 - i} 17:44"]
        for i in range(12)
    ]  # fmt: skip
    kind, found = fields(
        ["ID", "会员姓名", "手机号", "会员卡号", "充值金额", "充值时间", "状态", "创建人", "创建时间"], *rows
    )
    assert (kind, found["amount"], found["date"]) == ("sales", "充值金额", "充值时间")


def test_lessons_left_of_those_bought_are_no_quantity() -> None:
    rows: list[Row] = [
        [f"SJ{i}", _NAMES[i], f"2026-06-0{i + 1}", "私教课", f"{6800 + i}.00", f"{i}/20"] for i in range(6)
    ]
    kind, found = fields(["订单编号", "会员姓名", "下单时间", "购买商品", "实付金额", "课时(剩余/总)"], *rows)
    assert kind == "sales"
    assert "quantity" not in found


def test_the_number_of_a_feedback_is_no_question(tmp_path: Path) -> None:
    lines = [
        f"cm{i}a3bac,{_NAMES[i % 4]},+91 98110 4400{i % 4},{i % 5 + 1}★,REVIEWED,Polite staff {i},2026-08-{i}T15:02:11.501Z"
        for i in range(10, 24)
    ]
    text = "\n".join(["Feedback ID,Customer Name,Phone,Rating,Status,Comment,Created At", *lines])
    (tmp_path / "feedback-export.csv").write_text(text + "\n", encoding="utf-8")
    answers = read_book([tmp_path]).tables["answers"]
    assert set(answers["question"]) == {"Rating", "Status", "Comment"}


def test_submitted_waits_as_pending_does() -> None:
    assert state_of("SUBMITTED") == state_of("Pending") == "waiting"


def test_the_service_is_sold_and_not_the_car_that_had_it() -> None:
    rows: list[Row] = [
        [f"{412 - i}", f"2026-06-{10 + i}", _NAMES[i], f"WVX 332{i}", "Minor Service", f"{215 + i}.00"]
        for i in range(6)
    ]
    assert fields(["Invoice", "Paid At", "Customer", "Vehicle", "Service", "Amount"], *rows)[1]["product"] == "Service"


@pytest.mark.parametrize(("pet", "owner"), [("Pet Name", "Owner Name"), ("Pet", "Owner"), ("宠物名", "主人姓名")])
def test_the_owner_of_an_animal_is_the_customer(pet: str, owner: str) -> None:
    """As clinics and salons for animals export their appointments: the animal first, whose name several have."""
    animals, people = ["Luna", "Rocky", "Luna", "Coco"], ["Ann Fox", "Ben Hale", "Cleo Marsh", "Dan Reed"]
    rows = [[f"2026-03-{i + 1:02}", animals[i % 4], people[i % 4], "Bath", 40.5 + i % 3] for i in range(8)]
    assert fields(["Date", pet, owner, "Service", "Price"], *rows)[1]["customer_name"] == owner


def test_an_owner_without_an_animal_is_of_the_team() -> None:
    rows = [[f"2026-03-{i + 1:02}", f"Fox{i % 4} Ltd", "Ann Hale", "Audit", 40.5 + i % 3] for i in range(8)]
    found = fields(["Date", "Client", "Owner", "Service", "Amount"], *rows)[1]
    assert (found["customer_name"], found["staff"]) == ("Client", "Owner")


@pytest.mark.parametrize("head", [("Nome", "Cognome"), ("Nombre", "Apellidos"), ("Name", "Surname")])
def test_a_name_beside_a_family_name_is_the_first_one(tmp_path: Path, head: tuple[str, str]) -> None:
    """As an Italian workshop lists its customers."""
    lines = [f"{first},Rossi,340556710{i}" for i, first in enumerate(["Giulia", "Marco", "Elena", "Paolo", "Chiara"])]
    (tmp_path / "Clienti.csv").write_text("\n".join([f"{','.join(head)},Telefono", *lines]) + "\n", encoding="utf-8")
    assert list(read_book([tmp_path / "Clienti.csv"]).customers["name"])[:2] == ["Giulia Rossi", "Marco Rossi"]


def test_a_name_that_holds_the_family_name_is_whole(tmp_path: Path) -> None:
    names = ["Ann Fox", "Ben Hale", "Cleo Marsh", "Dan Reed", "Eve Stone"]
    lines = [f"{name},{name.split()[1]},0770090012{i}" for i, name in enumerate(names)]
    (tmp_path / "clients.csv").write_text("\n".join(["Name,Surname,Phone", *lines]) + "\n", encoding="utf-8")
    assert list(read_book([tmp_path / "clients.csv"]).customers["name"]) == names


def test_tabs_behind_numbers_separate_nothing(tmp_path: Path) -> None:
    """As web shops write them for Excel: a tab behind each number, so that it stays a text."""
    lines = [f"20160529214096{i}\t ,王芳,99.00\t ,2016-05-{i + 11} 21:40\t" for i in range(8)]
    (tmp_path / "orders.csv").write_text("\n".join(["单号\t ,姓名\t ,金额\t ,日期\t", *lines]), encoding="utf-8")
    sales = read_book([tmp_path / "orders.csv"]).sales
    assert (sales["amount"].sum(), sales["order_id"].iloc[0]) == (792.0, "201605292140960")


def test_who_complains_is_the_customer() -> None:
    rows = [[f"2026-01-{i + 1:02}", f"Teresita {i % 4}", "Noise at night", "Settled"] for i in range(8)]
    kind, found = fields(["DATE ISSUED", "COMPLAINANT", "COMPLAINT", "STATUS"], *rows)
    assert (kind, found["customer_name"], found["content"]) == ("complaints", "COMPLAINANT", "COMPLAINT")
