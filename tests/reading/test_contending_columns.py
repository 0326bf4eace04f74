"""Columns that would do for one field, parts of an amount, days that a name tells, answers in rows of their own."""

from pathlib import Path

import pytest
from grids_by_hand import Row, grid_of, xlsx

from crm_sheets.book import Book, read_book
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.orders.added_parts import with_parts_added
from crm_sheets.reading.orders.owed import with_amount_owed
from crm_sheets.vocabulary.concepts import concepts

pytestmark = pytest.mark.usefixtures("reading_here")

_DAYS = [f"2026-03-{day:02}" for day in range(1, 13)]
_NAMES = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh"]


def fields(*rows: Row) -> tuple[str, dict[str, str]]:
    """The kind of table and its fields by heading, money settled; "" for none of ours."""
    grid = grid_of(*rows)
    heading = find_heading(grid)
    if heading is None:
        return "", {}
    heading = with_amount_owed(grid, heading)
    return heading.table.name, {name: heading.texts[column] for name, column in heading.fields.items()}


def book(folder: Path, name: str, *rows: Row) -> tuple[Book, list[str]]:
    """One csv read, and the codes of what was found."""
    lines = [",".join(f'"{cell}"' if "," in str(cell) else str(cell) for cell in row) for row in rows]
    (folder / name).write_text("\n".join(lines), encoding="utf-8")
    found = read_book([folder])
    return found, [problem.code for problem in found.found]


def test_a_thin_column_of_days_gives_way() -> None:
    """Order exports of platforms have a time of closing that only closed orders have (得物, 63 columns)."""
    lines = [[f"NO{i}71", _DAYS[i], "" if i % 3 else _DAYS[i], _NAMES[i % 6], 100 + i] for i in range(12)]
    _, found = fields(["订单号", "买家下单时间", "订单完结时间", "收件人姓名", "订单金额"], *lines)
    assert found["date"] == "买家下单时间"


def test_of_two_columns_of_the_same_days_the_fuller_one_holds_them() -> None:
    """Vagaro's transaction list: goods without an appointment have a day of checkout alone."""
    lines = [[_DAYS[i], f"48{i}33", "" if i == 4 else _DAYS[i], _NAMES[i % 6], "Cut", 30 + i] for i in range(12)]
    head = ["Checkout Date", "Transaction ID", "Appointment Date", "Customer", "Service", "Amt Paid"]
    assert fields(head, *lines)[1]["date"] == "Checkout Date"


def test_what_is_still_due_is_not_what_was_sold() -> None:
    """Housecall Pro's jobs: paid jobs have nothing due."""
    lines = [[f"18{i}1", _DAYS[i], _NAMES[i % 6], 100 + 7 * i, 0 if i % 3 else 100 + 7 * i] for i in range(12)]
    _, found = fields(["Job #", "Job created date", "Customer name", "Job amount", "Due amount"], *lines)
    assert found["amount"] == "Job amount"


def test_what_was_expected_gives_way_to_what_was_paid() -> None:
    """Rental orders of a car club: 预计金额 beside 实际金额, which trips that were called off do not have."""
    lines = [[f"ZC{i}07", _DAYS[i], _NAMES[i % 6], 540 + i, 520 + i if i % 4 else ""] for i in range(12)]
    head = ["订单号", "下单时间", "用户姓名", "预计金额（元）", "实际金额（元）"]
    assert fields(head, *lines)[1]["amount"] == head[4]
    assert fields(head[:4], *(line[:4] for line in lines))[1]["amount"] == head[3]  # nothing else says it


def test_the_phone_that_tells_the_customers_apart_is_theirs() -> None:
    """Pick-up orders of a car club: one contact of the dealer beside the owners of the cars."""
    lines = [[f"QS{i}", _DAYS[i], _NAMES[i % 6], f"1391755130{i % 6}", "13817550099", 300 + i] for i in range(12)]
    head = ["订单号", "下单时间", "用户姓名", "电话", "联系人手机（4S店）", "金额（元）"]
    assert fields(head, *lines)[1]["phone"] == "电话"
    turned = [[*line[:3], line[4], line[3], line[5]] for line in lines]
    assert fields(head, *turned)[1]["phone"] == "联系人手机（4S店）"  # whichever it is


def test_the_price_in_the_shop_is_not_what_was_paid_for_a_group_deal() -> None:
    """Redemptions of group deals at a restaurant's till: 门市价, 团购价格 and what the guest paid, which cost nobody."""
    deals = [(100, 89, 89), (42, 25.9, 20.9), (368, 228, 226), (168, 98, 95)] * 3
    lines = [[f"2026030{i}", _DAYS[i], f"套餐{i % 4}", *deal] for i, deal in enumerate(deals)]
    head = ["订单编号", "核销时间", "项目名称", "门市价(元)", "团购价格(元)", "顾客购买价(元)"]
    _, found = fields(head, *lines)
    assert found["amount"] in head[4:]
    assert "unit_cost" not in found


def test_the_number_of_a_customer_s_complaint_is_that_of_the_complaint() -> None:
    """客户投诉记录编号 beside 企业客户编号 in the complaints of a biotech firm."""
    lines = [[f"TS16{i}1", f"K00{i % 6}", _DAYS[i], "引物合成有误" if i % 2 else "报告延期一周"] for i in range(12)]
    kind, found = fields(["客户投诉记录编号", "企业客户编号", "投诉时间", "投诉内容"], *lines)
    assert kind == "complaints"
    assert (found["complaint_id"], found["customer_id"]) == ("客户投诉记录编号", "企业客户编号")


def test_noughts_and_instalments_are_no_amount() -> None:
    """A desk log of a car dealership: the price, and what the bank is paid each month."""
    lines = [[f"D-26{i}", _DAYS[i], _NAMES[i % 6], 30000 + 100 * i, 400 + i, "0.00"] for i in range(12)]
    head = ["Deal #", "Date", "Customer Name", "Sale Price", "Instalment paid", "Amount"]
    assert fields(head, *lines)[1]["amount"] == "Sale Price"


def test_the_line_s_share_of_an_order_whose_total_is_repeated() -> None:
    """Gifts credited to several solicitors (Raiser's Edge): 500 on both rows of a gift, 250 for each."""
    pairs = [(f"G40{i // 2}", 500, 250) for i in range(8)] + [(f"G50{i}", 100 + i, 100 + i) for i in range(4)]
    lines = [[order, _DAYS[i], _NAMES[i % 6], whole, part] for i, (order, whole, part) in enumerate(pairs)]
    _, found = fields(["Gift ID", "Gift Date", "Donor Name", "Fund Split Amount", "Credited Amount"], *lines)
    assert found["amount"] == "Credited Amount"


def test_fees_by_what_they_are_for_are_added_up() -> None:
    """Fee slips of a distance learning centre: a column for each sort of fee, and no total."""
    fees = [(3200, 0, 0), (0, 100, 0), (0, 0, 260), (1600, 0, 260)] * 3
    lines = [[f"JF{i}03", _DAYS[i], f"王{'一二三四五六'[i % 6]}", *fee] for i, fee in enumerate(fees)]
    head = ["缴费单号", "缴费日期", "学生姓名", "已缴纳学费", "已缴纳报名费", "已缴纳教材费"]
    grid = grid_of(head, *lines)
    heading = find_heading(grid)
    assert heading is not None
    (added,) = with_parts_added(grid, heading).joined
    assert (added.field, added.columns, added.how) == ("amount", (3, 4, 5), "+")
    whole = grid_of([*head, "合计金额"], *([*line, sum(line[3:])] for line in lines))  # with a total nothing is added
    heading = find_heading(whole)
    assert heading is not None
    assert not with_parts_added(whole, heading).joined


def test_the_sum_of_fees_in_the_rows(tmp_path: Path) -> None:
    lines = [
        [f"JF{i}03", _DAYS[i], f"王{'一二三四'[i % 4]}", *((320, 0, 0) if i % 2 else (0, 10, 5))] for i in range(8)
    ]
    head = ["缴费单号", "缴费日期", "学生姓名", "已缴纳学费", "已缴纳报名费", "已缴纳教材费"]
    found, codes = book(tmp_path, "slips.csv", head, *lines)
    assert found.tables["sales"]["amount"].tolist() == [15.0, 320.0] * 4
    assert "amount_of_parts" in codes


def test_a_unit_price_for_the_amount_is_told(tmp_path: Path) -> None:
    """A log of a shop that counts nothing: the price of a piece is all the money there is."""
    lines = [[f"R-26{i}", _DAYS[i], _NAMES[i % 6], "Ford", 280 + i] for i in range(6)]
    head = ["Receipt #", "Date", "Customer Name", "Product"]
    found, codes = book(tmp_path, "receipts.csv", [*head, "Unit price"], *lines)
    assert found.tables["sales"]["amount"].tolist() == [280.0, 281.0, 282.0, 283.0, 284.0, 285.0]
    assert "amount_is_unit_price" in codes
    _, codes = book(tmp_path, "receipts.csv", [*head, "Price"], *lines)
    assert "amount_is_unit_price" not in codes
    counted = [[*line, 2] for line in lines]
    found, codes = book(tmp_path, "receipts.csv", [*head, "Unit price", "Quantity"], *counted)
    assert "amount_is_unit_price" not in codes
    assert found.tables["sales"]["amount"].sum() == 2 * sum(range(280, 286))


def test_the_day_of_a_list_that_is_named_after_it(tmp_path: Path) -> None:
    lines = [[f"D-26{i}", _NAMES[i % 6], "Ford", 30000 + i, "Funded"] for i in range(6)]
    found, codes = book(
        tmp_path, "desk-log-2026-04-17.csv", ["Deal #", "Customer Name", "Vehicle", "Amount", "Status"], *lines
    )
    assert {str(day.date()) for day in found.tables["sales"]["date"]} == {"2026-04-17"}
    assert "day_from_name" in codes


def test_a_clock_cut_off_from_its_day_by_the_comma(tmp_path: Path) -> None:
    """A till that writes toLocaleString("es-ES") without quotes: nine cells under eight headings."""
    lines = [f"{i + 10}/5/2026, 19:4{i}:08,{_NAMES[i]},Peinado,2{i}\n" for i in range(6)]
    (tmp_path / "till.csv").write_text("Fecha,Cliente,Servicio,Total\n" + "".join(lines), encoding="utf-8")
    found = read_book([tmp_path])
    sales = found.tables["sales"]
    assert sales["customer_name"].tolist() == _NAMES
    assert sales["amount"].tolist() == [20.0, 21.0, 22.0, 23.0, 24.0, 25.0]
    assert str(sales["date"].iloc[0].date()) == "2026-05-10"
    assert "csv_moment_put_together" in [problem.code for problem in found.found]


def test_a_questionnaire_with_a_row_for_each_answer(tmp_path: Path) -> None:
    """WeChat back offices list who answered, the question and the answer."""
    asked = ["您对保洁是否满意？", "报修后多久上门？", "还有什么意见？"]
    rows: list[Row] = [
        [name, f"1520555060{n}", text, answer, "2026-06-30"]
        for n, name in enumerate(["冷玉梅", "边少华", "王芳"])
        for text, answer in zip(asked, ["满意", "当天", f"意见{n}"], strict=True)
    ]
    xlsx(tmp_path / "answer.xlsx", ["答题人", "答题人电话", "题目", "答案", "答题时间"], *rows)
    answers = read_book([tmp_path]).tables["answers"]
    assert answers["question"].tolist() == asked * 3
    assert answers["value"].tolist()[:3] == ["满意", "当天", "意见0"]
    assert answers["customer_name"].unique().tolist() == ["冷玉梅", "边少华", "王芳"]
    assert answers["source_row"].unique().tolist() == [2, 5, 8]  # the first row of each


def test_numbers_of_each_row_ask_nothing() -> None:
    lines = [[300 + 2 * i, f"GEH-26{i}", _NAMES[i % 6], i % 5 + 1, "Lovely", f"{_DAYS[i]} 11:05:00"] for i in range(12)]
    head = ["Reservation ID", "Confirmation Number", "Guest Name", "How was it?", "What else?", "Submitted At"]
    heading = find_heading(grid_of(head, *lines))
    assert heading is not None
    assert [heading.texts[column] for column in heading.questions] == ["How was it?", "What else?"]
    assert heading.texts[heading.fields["respondent"]] == "Reservation ID"


def test_ways_to_pay_are_no_kinds_of_sale(tmp_path: Path) -> None:
    """A register kept by hand: what came by bank transfer was given all the same."""
    ways = ["Cash", "Bank Transfer", "Cheque", "Cash", "Bank Transfer", "Cash"]
    lines = [[_DAYS[i], _NAMES[i], way, 10 + i, f"2026/{i}"] for i, way in enumerate(ways)]
    found, _ = book(
        tmp_path, "register.csv", ["Date", "Customer", "Transaction Type", "Amount", "Receipt Number"], *lines
    )
    assert not (found.tables["sales"]["counts"] == "no").any()


@pytest.mark.parametrize(
    ("heading", "bare"),
    [("物流单号（卖家>平台or买家）", "物流单号"), ("Type (Cash/Cheque) [GBP]", "Type"), ("名称【必填】", "名称")],
)
def test_brackets_end_where_their_own_kind_does(heading: str, bare: str) -> None:
    assert concepts(heading) == concepts(bare)


def test_the_day_of_payment_gives_way_to_the_day_of_the_work() -> None:
    """Jobs of a gardener are paid later, and repairs collected after they were booked in."""
    lines = [[_DAYS[i], _NAMES[i % 6], "Hedge", 40 + i, f"2026-04-{i + 1:02}"] for i in range(12)]
    assert fields(["Service Date", "Client", "Service", "Price", "Paid date"], *lines)[1]["date"] == "Service Date"
    assert fields(["Booked In", "Client", "Device", "Total", "Collected"], *lines)[1]["date"] == "Booked In"
    at_once = [[day, *rest, day] for day, *rest, _ in lines]
    assert fields(["Due date", "Client", "Service", "Price", "Paid date"], *at_once)[1]["date"] == "Paid date"


def test_who_buys_goes_before_who_gets_it() -> None:
    """Flowers: the sender pays, or 订花人; of a parcel without a buyer the receiver is all that is known."""
    others = ["Jo Hart", "Mel Ives", "Pat Lowe"]
    lines = [
        [f"F{70 + i}", _DAYS[i], _NAMES[i % 6], f"+1 555 201 41{i % 6:02}", others[i % 3], "Roses", 40 + i]
        for i in range(12)
    ]
    head = ["Order #", "Order taken", "Sender", "Sender's phone", "Recipient", "Arrangement", "Total"]
    _, found = fields(head, *lines)
    assert (found["customer_name"], found["phone"]) == ("Sender", "Sender's phone")
    assert (
        fields(["单号", "下单日", "订花人", "电话", "收花人", "花束", "实收"], *lines)[1]["customer_name"] == "订花人"
    )
    assert fields(["单号", "下单日", "仓库", "电话", "收货人", "商品", "实收"], *lines)[1]["customer_name"] == "收货人"


def test_a_complaint_is_told_at_length_and_not_by_its_subject() -> None:
    said = ["The parcel came open and half of it was missing", "Nobody answered my two calls", "Charged twice in May"]
    lines = [[f"T{71 + i}", _DAYS[i], _NAMES[i % 6], "Billing" if i % 2 else "Login", said[i % 3]] for i in range(12)]
    kind, found = fields(["ticket_id", "created_at", "customer", "subject", "body"], *lines)
    assert (kind, found["content"]) == ("complaints", "body")
    assert (
        fields(["ticket_id", "created_at", "customer", "subject"], *[row[:4] for row in lines])[1]["content"]
        == "subject"
    )


def test_what_is_measured_or_quoted_is_no_amount() -> None:
    lines = [[_DAYS[i], f"HT{71 + i}", _NAMES[i % 6], 80 + i, 90 + 7 * i] for i in range(12)]
    assert fields(["签约日", "合同号", "业主", "面积", "合同额"], *lines)[1]["amount"] == "合同额"
    assert fields(["Signed", "Job", "Client", "Quote", "Final invoice"], *lines)[1]["amount"] == "Final invoice"
    assert "amount" not in fields(["签约日", "合同号", "业主", "面积", "设计师"], *[[*r[:4], "Ann"] for r in lines])[1]
