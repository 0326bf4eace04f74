"""What tells columns and tables where headings do not: glued words, prices of lines, hours, joined ids, what lacks."""

from pathlib import Path

import pytest
from grids_by_hand import Row, grid_of, xlsx

from crm_sheets.book import read_book
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.profiles import profiles
from crm_sheets.reading.doubts import about_columns
from crm_sheets.reading.finding.body import body_under
from crm_sheets.reading.orders.line_prices import with_price_of_line
from crm_sheets.reading.orders.owed import with_amount_owed
from crm_sheets.vocabulary.concepts import concepts

pytestmark = pytest.mark.usefixtures("reading_here")

_DAYS = [f"2026-03-{day:02}" for day in range(1, 13)]
_NAMES = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh"]


def fields(*rows: Row, known: JoinKeys | None = None) -> tuple[str, dict[str, str]]:
    """The kind of table and its fields by heading; "" for none of ours."""
    heading = find_heading(grid_of(*rows), known=known or JoinKeys())
    if heading is None:
        return "", {}
    return heading.table.name, {name: heading.texts[column] for name, column in heading.fields.items()}


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in read_book([folder]).found]


@pytest.mark.parametrize(
    ("glued", "apart"),
    [
        ("QUANTITYORDERED", "quantity ordered"),
        ("CUSTOMERPHONE", "customer phone"),
        ("invoiceno", "invoice no"),
        ("buyer-phone-number", "buyer phone number"),
        ("storage", "storage"),  # no word of a heading is left over
    ],
)
def test_words_written_without_gaps_are_taken_apart(glued: str, apart: str) -> None:
    assert concepts(glued) == concepts(apart)


def test_a_price_that_grows_with_the_quantity_is_the_line_s() -> None:
    head = ["order-id", "date", "buyer-name", "product-name", "quantity", "item-price"]
    each = {"Mug": 4.0, "Pot": 9.5, "Tin": 3.25}
    sold = [(name, count) for name in each for count in (1, 2, 3, 4)]
    lines = [[f"A-{i}00{i}", _DAYS[i], _NAMES[i % 6], name, n, n * each[name]] for i, (name, n) in enumerate(sold)]
    grid = grid_of(head, *lines)
    heading = find_heading(grid)
    assert heading is not None
    assert with_price_of_line(grid, heading).fields["amount"] == 5
    single = grid_of(head, *([*line[:5], each[str(line[3])]] for line in lines))  # the same whatever the quantity
    assert "amount" not in with_price_of_line(single, heading).fields


def test_what_was_paid_of_an_invoice_is_not_its_amount() -> None:
    lines = [[f"INV-{i}", _DAYS[i], _NAMES[i % 6], 100 + i, 0 if i % 3 else 100 + i] for i in range(12)]
    grid = grid_of(["Invoice", "Date", "Customer", "Total", "Paid"], *lines)
    heading = find_heading(grid)
    assert heading is not None
    assert with_amount_owed(grid, heading).fields["amount"] == 3


def test_hours_are_a_quantity_only_beside_the_price_of_an_hour() -> None:
    lines = [[_DAYS[i], _NAMES[i % 6], "Piano" if i % 2 else "Violin", 2 + i % 3, 40 + i % 2] for i in range(12)]
    _, found = fields(["Date", "Customer", "Course", "Duration", "Fee per hour"], *lines)
    assert (found["quantity"], found["unit_price"]) == ("Duration", "Fee per hour")
    _, found = fields(["Date", "Customer", "Course", "Duration", "Amount"], *lines)
    assert "quantity" not in found


def test_check_ins_are_visits_of_customers_and_no_list_of_them() -> None:
    lines = [[_NAMES[i % 6], f"{_DAYS[i]} 17:05:00", f"{_DAYS[i]} 18:30:00", f"960555000{i % 6}"] for i in range(12)]
    kind, found = fields(["Customer Name", "Check-in Time", "Check-out Time", "Mobile Number"], *lines)
    assert (kind, found["date"]) == ("visits", "Check-in Time")


def test_suppliers_are_no_customers() -> None:
    lines = [[100 + i, f"{name} Ltd", name, f"617-555-010{i}", "Milford"] for i, name in enumerate(_NAMES)]
    assert fields(["Supplier ID", "Supplier Name", "Contact Name", "Phone", "City"], *lines)[0] != "customers"
    assert fields(["Customer ID", "Customer Name", "Contact Name", "Phone", "City"], *lines)[0] == "customers"


def test_the_ids_of_answers_join_the_customers_of_another_table() -> None:
    lines = [[f"K{i}", i % 5 + 1, (i + 1) % 5 + 1, (i + 2) % 5 + 1] for i in range(10)]
    head = ["id", "survey_q1_price", "survey_q2_staff", "survey_q3_nps"]
    assert "customer_id" not in fields(head, *lines)[1]
    _, found = fields(head, *lines, known=JoinKeys(customer_ids=frozenset(f"K{i}" for i in range(20))))
    assert (found["respondent"], found["customer_id"]) == ("id", "id")


def test_the_second_row_of_a_survey_is_no_heading_of_its_own() -> None:
    head = ["Respondent ID", "End Date", "Which store?", "", "How satisfied are you?", "Question 3", ""]
    second = ["", "", "Response", "Other (please specify)", "Response", "Response 1", "Response 2"]
    lines = [[f"53791{i:03}", day, "North", "", "Satisfied", "Yes", ""] for i, day in enumerate(_DAYS)]
    kind, found = fields(head, second, *lines)
    assert (kind, found["respondent"], found["answered_at"]) == ("answers", "Respondent ID", "End Date")
    assert fields(["ID", "QUESTION", "SUB-QUESTION", "ANSWER", "SAME ANSWER"])[0] == ""  # headings and no rows


def test_sales_without_money_and_without_customers_are_told(tmp_path: Path) -> None:
    lines = [[day, _NAMES[i % 6], "Mug", 1 + i] for i, day in enumerate(_DAYS)]
    xlsx(tmp_path / "counted.xlsx", ["Date", "Customer", "Product", "Quantity"], *lines)
    assert "sales_without_money" in codes(tmp_path)
    xlsx(tmp_path / "counted.xlsx", ["Date", "Customer", "Product", "Amount"], *lines)
    assert "sales_without_money" not in codes(tmp_path)
    made = [[day, "Room", 20 + i, f"ee97-{i % 4}"] for i, day in enumerate(_DAYS)]
    xlsx(tmp_path / "counted.xlsx", ["Date", "Product", "Amount", "creator_id"], *made)
    assert "customer_maybe" in codes(tmp_path)


def test_responses_without_an_answer_are_told(tmp_path: Path) -> None:
    lines = [[f"R{i}", day, "" if i == 3 else "yes", "" if i == 3 else 4] for i, day in enumerate(_DAYS)]
    xlsx(tmp_path / "a.xlsx", ["Respondent ID", "End Date", "1. Would you come again?", "2. How was it?"], *lines)
    book = read_book([tmp_path])
    assert [(one.code, one.details["count"]) for one in book.found if one.code == "responses_empty"] == [
        ("responses_empty", 1)
    ]


def test_what_differs_from_line_to_line_of_an_order_was_sold_and_whom_each_customer_has_is_theirs() -> None:
    firms = [f"{name} Works" for name in ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir")]
    lines = [
        [_DAYS[i], f"ord{i:03}", deal, 100 + i, _NAMES[i % 6], firms[i % 6]]
        for i in range(12)
        for deal in ("Set-up", "First recharge")
    ]
    head = ["Date", "Order ID", "Sale Type", "Amount", "Operator Name", "Company name"]
    _, found = fields(head, *lines)
    assert (found["product"], found["customer_name"]) == ("Sale Type", "Company name")
    assert "staff" not in found
    few = [[*line[:4], _NAMES[i % 2], line[5]] for i, line in enumerate(lines)]
    assert fields(head, *few)[1]["staff"] == "Operator Name"


def test_complaints_have_the_number_that_comes_once() -> None:
    lines = [[64345002 + i, day, "Noise" if i % 2 else "Litter", f"Street {i % 4}"] for i, day in enumerate(_DAYS)]
    _, found = fields(["Unique Key", "Created Date", "Complaint Type", "Descriptor"], *lines)
    assert (found["complaint_id"], found["content"]) == ("Unique Key", "Descriptor")
    counted = [[i + 1, *line[1:]] for i, line in enumerate(lines)]
    assert "complaint_id" not in fields(["Row", "Created Date", "Complaint Type", "Descriptor"], *counted)[1]


@pytest.mark.parametrize(
    "head",
    [
        ["编号", "投诉日期", "客户姓名", "投诉内容"],
        ["编号", "回访日期", "客户姓名", "回访内容"],
        ["编号", "日期", "客户", "金额"],
        ["ID", "Visit date", "Customer", "Visit notes"],
        ["No.", "Date", "Customer", "Amount"],
    ],
)
def test_a_number_of_rows_is_no_customer(head: list[str]) -> None:
    said = [10.5 + i for i in range(12)] if head[3] in ("金额", "Amount") else [f"说了第{i}次的话" for i in range(12)]
    lines = [[i + 1, _DAYS[i], _NAMES[i % 6], said[i]] for i in range(12)]
    _, found = fields(head, *lines)
    assert found["customer_name"] == head[2]
    assert "customer_id" not in found
    again = [[_NAMES.index(str(line[2])) + 1, *line[1:]] for line in lines]  # each number is one customer's
    assert fields(head, *again)[1]["customer_id"] == head[0]


def test_a_counter_is_told_from_the_sampled_rows_of_a_long_table() -> None:
    grid = grid_of(["ID", "Amount"], *([i + 1, 5] for i in range(5000)))
    counted = profiles(grid.cells, 1, sample=80)[0]
    assert (counted.is_counter, counted.numbers_rows) == (True, True)
    records = profiles(grid_of(["ID"], *([536365 + i] for i in range(500))).cells, 1, sample=80)[0]
    assert (records.is_counter, records.numbers_rows) == (True, False)
    tens = profiles(grid_of(["ID"], *([10 * i] for i in range(500))).cells, 1, sample=80)[0]
    assert not tens.is_counter


def test_a_second_price_is_told_where_the_first_became_the_amount() -> None:
    """A till report of SumUp: "Price (Gross)" and "Price (Net)" of the line beside the quantity, and no amount."""
    head = ["Account", "Date", "Transaction ID", "Quantity", "Description", "Price (Gross)", "Price (Net)"]
    each = {"Mug": 4.0, "Pot": 9.5, "Tin": 3.25}
    sold = [(name, count) for name in each for count in (1, 2, 3, 4)]
    lines = [
        ["shop@example.org", _DAYS[i], f"TAQ{i}S5RED{i}", n, name, n * each[name], round(n * each[name] / 1.1, 2)]
        for i, (name, n) in enumerate(sold)
    ]
    grid = grid_of(head, *lines)
    heading = find_heading(grid)
    assert heading is not None
    heading = with_price_of_line(grid, heading)
    assert heading.fields["amount"] == 5
    assert not {"customer_name", "email"} & {*heading.fields}  # whose till it is stands in every row
    (second,) = [p for p in about_columns(body_under(heading, grid)) if p.code == "column_twice"]
    assert (second.column, second.details["used"]) == ("G", "Price (Gross)")


def test_a_list_price_beside_a_price_that_is_the_amount_is_told() -> None:
    """Sales with two prices and neither quantity nor amount: one of them is the amount, the other stands second."""
    lines = [[_DAYS[i], _NAMES[i % 6], f"{20 + i}.50", f"{25 + i}.50"] for i in range(12)]
    grid = grid_of(["Sale date", "Customer", "Selling price", "Item price"], *lines)
    heading = find_heading(grid)
    assert heading is not None
    assert {name for _, name in heading.twice} == {"amount"}
    assert "column_twice" in {problem.code for problem in about_columns(body_under(heading, grid))}


def test_a_loan_is_no_price_and_a_branch_no_customer() -> None:
    """The monthly upload of a car dealer: who lends how much beside the price, the dealer's branch beside the buyer."""
    head = ["Dealer Branch Code", "Sale Date", "Buyer Name", "Buyer Company Name", "Invoice Price", "Loan Amount"]
    lines = [[f"BTG0{i % 2}", _DAYS[i], f"{_NAMES[i % 6]}", "", 9000 + i * i, 7000.5 + i] for i in range(12)]
    kind, found = fields(head, *lines)
    assert (kind, found["amount"], found["customer_name"]) == ("sales", "Invoice Price", "Buyer Name")
    assert not {"customer_id", "store"} & {*found}


@pytest.mark.parametrize(
    "head",
    [
        ("Pedido", "Data", "Cliente", "Produto", "Quantidade", "Preço unitário", "Valor total"),
        ("Ordine", "Data", "Cliente", "Prodotto", "Quantità", "Prezzo unitario", "Importo totale"),
        ("Bestelling", "Datum", "Klant", "Artikel", "Aantal", "Stukprijs", "Totaal bedrag"),
    ],
)
def test_portuguese_italian_and_dutch_headings(head: tuple[str, ...]) -> None:
    lines = [[f"e{i}f77{i}b", _DAYS[i], _NAMES[i % 6], "Mug", 2, 4.25, 8.5] for i in range(12)]
    names = ("order_id", "date", "customer_name", "product", "quantity", "unit_price", "amount")
    assert fields([*head], *lines) == ("sales", dict(zip(names, head, strict=True)))


def test_transport_is_added_and_a_discount_taken_off_at_once() -> None:
    """A till of a hardware shop: Total = Subtotal - Discount + Transport, and no column for what lies between."""
    head = ["Receipt No", "Date", "Customer", "Subtotal", "Discount", "Transport", "Total"]
    off, more = [0, 5, 0, 8], [3, 0, 9, 4]
    lines = [
        [f"RCP-{i}", _DAYS[i], _NAMES[i % 6], 100 + i, off[i % 4], more[i % 4], 100 + i - off[i % 4] + more[i % 4]]
        for i in range(12)
    ]
    grid = grid_of(head, *lines)
    heading = find_heading(grid)
    assert heading is not None
    assert with_amount_owed(grid, heading).fields["amount"] == 6


def test_phones_complement_each_other_and_the_firm_stands_where_nobody_is_named(tmp_path: Path) -> None:
    """Address books as Outlook and Google write them: a phone for each purpose, firms without a person."""
    head = ["First Name", "Last Name", "Company", "E-mail Address", "Mobile Phone", "Business Phone"]
    rows: list[Row] = [
        ["Ada", "Moss", "Moss Ltd", "ada@example.com", "07700 900101", ""],
        ["Ben", "Hale", "", "ben@example.com", "", "01632 960101"],
        ["", "", "Harlow House Hotel", "desk@example.com", "", "01632 960102"],
        ["Di", "Frost", "", "di@example.com", "07700 900104", "01632 960104"],
        ["Ed", "Rowan", "Rowan Roofs", "ed@example.com", "07700 900105", ""],
        ["Flo", "Marsh", "", "flo@example.com", "07700 900106", ""],
    ]
    xlsx(tmp_path / "contacts.xlsx", head, *rows)
    people = read_book([tmp_path]).tables["customers"].set_index("email")
    assert people.loc["desk@example.com", "name"] == "Harlow House Hotel"
    assert people.loc["ada@example.com", "name"] == "Ada Moss"
    phones = [people.loc[f"{name}@example.com", "phone"] for name in ("ada", "ben", "di")]
    assert phones == ["07700900101", "01632960101", "01632960104"]  # that of the firm goes before


def test_a_price_above_the_list_price_where_several_were_bought_is_the_line_s() -> None:
    """实付价格 beside 平台价格 as a shop's PHP back office exports them: two at 159 cost 318, three at 89 for 252."""
    bought = [("A", 1, 298, 299), ("B", 3, 252, 89), ("C", 1, 358, 368), ("D", 2, 318, 159), ("A", 2, 590, 299)]
    rows = [[f"2026-03-0{i + 1}", f"N{i}7", f"王{n}先", n, q, p, list_] for i, (n, q, p, list_) in enumerate(bought)]
    grid = grid_of(["下单时间", "订单编号", "收货人", "商品名称", "数量", "实付价格", "平台价格"], *rows)
    heading = find_heading(grid)
    assert heading is not None
    assert with_price_of_line(grid, heading).fields["amount"] == 5


def test_a_street_behind_its_number_is_an_address_and_no_quantity() -> None:
    rows = [[f"K{n:02}", f"Person {chr(64 + n)}son", f"138{10_000_000 + n * 137}", f"{n} Road"] for n in range(1, 13)]
    kind, found = fields(["Customer ID", "Name", "Phone", "Address"], *rows)
    assert (kind, found.get("address")) == ("customers", "Address")
