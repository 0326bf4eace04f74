"""Tables that look like ours and are none: takings of days, ages of debts, hours, sheets that explain others, expenses."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from grids_by_hand import Row, grid_of, xlsx

from crm_sheets.book import read_book
from crm_sheets.reading.columns.headers import find_heading

pytestmark = pytest.mark.usefixtures("reading_here")

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


def test_things_that_the_firm_bought_and_keeps_are_no_sales() -> None:
    """The asset list of a Spring Boot back office has numbers, prices, days and states as orders have."""
    head = ["资产编号", "资产名称", "规格型号", "价格", "购入日期", "状态", "使用部门", "使用人"]
    rows = [
        [f"ZC2024{i:04}", "投影仪", "CB-X49", 3600 + i, _DAYS[i], "在用", "财务部", "池欢" if i % 2 else ""]
        for i in range(12)
    ]
    assert kind(head, *rows) == ""


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


def test_quotes_payments_out_and_applicants_are_none() -> None:
    quotes = [[f"BJ{i}", _DAYS[i], f"客户{i}公司", "水泵", 100 + i, "30天"] for i in range(8)]
    assert kind(["报价单号", "报价日期", "客户名称", "产品名称", "报价金额", "有效期"], *quotes) == ""
    assert kind(["订单号", "下单日期", "客户名称", "产品名称", "订单金额", "有效期"], *quotes) == "sales"
    spent = [[f"F{i}", _DAYS[i], "王芳", "东方机电公司", "材料款", 500 + 7 * i] for i in range(8)]
    assert kind(["单号", "日期", "申请人", "收款单位", "付款事由", "金额"], *spent) == ""
    people = [["王芳", f"1380000000{i}", "会计", 9000 + i, _DAYS[i]] for i in range(8)]
    assert kind(["姓名", "手机", "应聘职位", "期望薪资", "面试时间"], *people) == ""


def test_suppliers_are_no_customers() -> None:
    firms = [[f"G{i}", f"东方{i}机电公司", "王芳", f"1380000000{i}", "人民路1号"] for i in range(8)]
    assert kind(["供应商编号", "供应商名称", "联系人", "联系电话", "地址"], *firms) == ""
    assert kind(["客户编号", "客户名称", "联系人", "联系电话", "地址"], *firms) == "customers"


def test_damages_that_an_insurance_pays_are_no_sales() -> None:
    rows = [[f"C{i}", "粤B1", f"客户{i}公司", 800 + i, _DAYS[i]] for i in range(8)]
    assert kind(["出险单号", "车牌号", "所属客户", "定损金额", "出险日期"], *rows) == ""


_PEOPLE = ["王芳", "李强", "张伟", "刘洋", "陈静", "杨帆", "赵磊", "黄敏", "周杰", "吴昊", "徐丽", "孙涛"]
_SENT = [[f"SF14{i:010}", who, f"138000{i:05}", f"文三路{i}号"] for i, who in enumerate(_PEOPLE)]


@pytest.mark.parametrize(
    "head",
    [
        ["运单号", "收件人", "收件人电话", "收件地址"],
        ["快递单号", "姓名", "电话", "地址"],
        ["Tracking No", "Consignee", "Phone", "Delivery Address"],
        ["AWB No", "Recipient Name", "Recipient Phone", "Address"],
    ],
)
def test_parcels_are_no_customers_and_it_is_said(head: list[str], tmp_path: Path) -> None:
    xlsx(tmp_path / "sent.xlsx", [*head, "寄件人"], *([*line, "张老板"] for line in _SENT))
    xlsx(tmp_path / "sales.xlsx", ["日期", "客户", "金额"], ["2026-05-01", "王芳", 5])
    book = read_book([tmp_path])
    told = [problem for problem in book.found if problem.code == "sheet_unknown"]
    assert [problem.file for problem in told] == ["sent.xlsx"]
    assert head[0] in str(told[0].details["missing"])
    assert list(book.customers["name"]) == ["王芳"]


def test_parcels_of_orders_with_goods_are_sales_and_the_last_parcel_of_a_member_is_known_of_them() -> None:
    lines = [
        [f"XD26{i:06}", *line, ("红茶", "绿茶")[i % 2], 1 + i % 3, f"2026-03-{i + 1:02}"]
        for i, line in enumerate(_SENT)
    ]
    head = ["订单号", "运单号", "收件人", "收件人电话", "收货地址", "商品名称", "数量", "发货时间"]
    assert kind(head, *lines) == "sales"
    members = [[f"M{i:03}", *line[1:], line[0]] for i, line in enumerate(_SENT)]
    assert kind(["会员号", "姓名", "手机", "地址", "最近快递单号"], *members) == "customers"


def test_what_adverts_did_is_no_sale() -> None:
    """Meta Ads Manager and Google Ads by day: their count of purchases and what they say these were worth."""
    head = ["Account name", "Campaign name", "Day", "Impressions", "Amount spent (EUR)", "Purchases", "Link clicks"]
    rows = [["Corner Shop", f"Spring {i % 3}", _DAYS[i], 4000 + i, f"{20 + i}.50", i % 4, 60 + i] for i in range(12)]
    assert kind(head, *rows) == ""


@pytest.mark.parametrize("accounts", [("Konto", "Gegenkonto"), ("Sollkonto", "Habenkonto")])
def test_postings_with_two_accounts_are_no_sales(accounts: tuple[str, str]) -> None:
    """Batches of postings for DATEV and Sage: rent and taxes stand beside what customers pay."""
    head = ["Belegdatum", "Belegnummer", "Buchungstext", *accounts, "Betrag"]
    rows = [[_DAYS[i], f"RE-{100 + i}", f"Miete {i}", 1800, 4400 + i, f"{100 + i}.40"] for i in range(12)]
    assert kind(head, *rows) == ""


def test_a_job_may_name_its_quote_beside_its_invoice() -> None:
    """The jobs report of a field service program: quotes and invoices by number, and what the job earned."""
    head = ["Client name", "Closed date", "Invoice #s", "Quote #", "Quote discount ($)", "Total revenue ($)"]
    rows = [[f"Client {i % 4} Ltd", _DAYS[i], f"INV-{i}", f"Q-{i}", "0.00", f"{100 + i}.50"] for i in range(12)]
    assert kind(head, *rows) == "sales"
    offers = [[*row[:2], *row[3:]] for row in rows]
    assert kind([*head[:2], *head[3:]], *offers) == ""


def test_stock_differences_depreciation_vouchers_and_cash_books_are_none() -> None:
    """Headings as in a restaurant's 差异明细表, an asset program's 折旧报表, an ERP's 凭证列表 and 收付款 export."""
    stock = [["202605", "一店", f"W{i}", f"茶{i}", 10 + i, 9 + i, -1, f"{2 + i}.50", f"-{2 + i}.50"] for i in range(8)]
    head = ["月份", "门店", "物料编号", "物料名称", "系统数量", "盘点数量", "差异数量", "单价", "差异金额"]
    assert kind(head, *stock) == ""
    assets = [[f"Z{i}", f"货架{i}", 900 + i, 700 + i, 20, 200, _DAYS[i], "POSTED"] for i in range(8)]
    assert kind(["资产编号", "资产名称", "原值", "净值", "本期折旧", "累计折旧", "计算日期", "状态"], *assets) == ""
    vouchers = [[f"记-{i}", _DAYS[i], 100 + i, 100 + i, "已过账", "陈一", "李二", "李二", 2] for i in range(8)]
    assert (
        kind(
            ["凭证字号", "凭证日期", "借方合计", "贷方合计", "状态", "制单人", "审核人", "过账人", "附件数"], *vouchers
        )
        == ""
    )
    moved = [[f"K{i}", "收款" if i % 3 else "付款", f"第{i}商行", 50.5 + i, _DAYS[i]] for i in range(8)]
    assert kind(["单号", "类型", "往来单位", "金额", "时间"], *moved) == ""
    assert kind(["单号", "类型", "往来单位", "金额", "时间"], *([r[0], "销售", *r[2:]] for r in moved)) == "sales"


def test_claims_that_hardly_ever_happen_leave_orders_of_insurance_sales() -> None:
    """A driving school's export: an order a row, and empty columns for a claim."""
    head = ["订单号", "学员ID", "学员姓名", "学员电话", "保险金额(元)", "支付时间", "支付状态", "理赔时间", "理赔备注"]
    rows = [
        [f"BX{i}77", f"a{i}41", f"王{'一二三四五六七八'[i]}", f"1380013800{i}", 120, _DAYS[i], "支付成功"]
        for i in range(8)
    ]
    assert kind(head, *([*row, None, None] for row in rows)) == "sales"


_COLOURS, _KINDS = (
    ["红色", "蓝底", "灰色行", "黄色", "绿色", "白色"],
    ["新客户", "老客户", "大客户", "散客", "流失", "停用"],
)


@pytest.mark.parametrize(
    ("head", "marks"),
    [
        (["图例说明", "客户"], _COLOURS),
        (["符号", "客户"], list("√×○△★☆")),
        (["Color", "Customer"], ["Red", "Green cells", "Blue", "Dark grey", "White", "Pink"]),
    ],
)
def test_legends_are_none(head: list[str], marks: list[str]) -> None:
    """Sheets beside templates that say what colours and signs mean; people with a favourite colour are no legend."""
    assert kind(head, *zip(marks, _KINDS, strict=True)) == ""
    people = [
        [f"{name}", f"138000{i:05}", _COLOURS[i % 6]] for i, name in enumerate(["王芳", "李强", "张伟", "刘洋", "陈静"])
    ]
    assert kind(["姓名", "电话", "喜欢的颜色"], *people) == "customers"


def test_a_list_of_states_is_none_and_customers_in_them_are_not() -> None:
    assert kind(["客户状态", "编号"], *([state, i] for i, state in enumerate(_KINDS))) == ""
    rows = [[f"K{i:03}", f"138000{i:05}", state] for i, state in enumerate(_KINDS * 2)]
    assert kind(["客户编号", "电话", "客户状态"], *rows) == "customers"


def test_an_account_of_which_much_money_goes_out_is_none() -> None:
    """As banks export it: both directions in one column, and what is left. Sales with a return are sales."""
    head = ["Type", "Product", "Started Date", "Completed Date", "Description", "Amount", "Fee", "Currency", "Balance"]
    sums = [-12.5, 300, -40.25, -7.9, 150, -3.1, -88.0, -20.4]

    def rows(sums: list[float]) -> list[Row]:
        days = zip(_DAYS, _DAYS[1:], sums, strict=False)
        return [["TRANSFER", "Current", a, b, f"Shop {s}", s, 0, "EUR", 900 + s] for a, b, s in days]

    assert kind(head, *rows(sums)) == ""
    sold = [[day, f"Pot {i}", -4.5 if i == 3 else 10.5 + i] for i, day in enumerate(_DAYS)]
    assert kind(["Date", "Product", "Amount"], *sold) == "sales"


def test_money_out_and_money_in_are_an_account_and_sales_with_what_was_paid_in_are_not() -> None:
    """As a bank exports an account: who was paid or paid, the sum with its sign, and again by its way."""
    names = ["Bakers Ltd", "Ann Fox", "North Energy", "Ben Hale"]
    rows: list[Row] = [
        [f"tx_00{i}Ce{i}", day, names[i % 4], 20.5 + i if i % 2 else -9.5 - i, "" if i % 2 else -9.5 - i, 20.5 + i if i % 2 else ""]
        for i, day in enumerate(_DAYS)
    ]  # fmt: skip
    head: Row = ["Transaction ID", "Date", "Name", "Amount", "Money Out", "Money In"]
    assert kind(head, *rows) == ""
    sold = [[*row[:3], 20.5 + i, 20.5 + i] for i, row in enumerate(rows)]
    assert kind([*head[:4], "Paid In"], *sold) == "sales"


def test_accounts_with_their_line_of_business_are_customers() -> None:
    """As a list of accounts beside deals (account, sector, year_established, revenue, employees); firms alone are not."""
    names = ["Corvex", "Brightlane", "Isomera", "Hatfield", "Rundeko", "Ganlith", "Vehementis", "Orlow", "Tessen", "Umbra"]  # fmt: skip
    rows = [[name, ["retail", "medical", "software"][i % 3], 1990 + i, 800.5 + 90 * i, 300 + 41 * i] for i, name in enumerate(names)]  # fmt: skip
    rest = ["sector", "year_established", "revenue", "employees"]
    assert kind(["account", *rest], *rows) == "customers"
    assert kind(["name", *rest], *rows) == ""


def test_an_account_that_names_the_other_side_is_none_and_receipts_of_buyers_are_sales() -> None:
    """As Chinese banks export it: both directions, what is left, and who paid or was paid."""
    head = ["序号", "摘要", "交易日期", "交易金额", "账户余额", "对方账号与户名"]

    def rows(sums: list[float]) -> list[Row]:
        pairs = enumerate(zip(_DAYS, sums, strict=False), 1)
        return [[i, "消费", day, s, 5000 + s, f"62170000{i}/李娜公司{i}"] for i, (day, s) in pairs]

    assert kind(head, *rows([-38.5, 8632.4, 120, -2000, 3.17, -500, -71.2, 15])) == ""
    sold = [[day, f"东方{i}公司", 300 + i] for i, day in enumerate(_DAYS)]
    assert kind(["交易日期", "对方户名", "交易金额"], *sold) == "sales"


def test_what_visitors_of_goods_did_on_a_day_is_none() -> None:
    """As shopping platforms count it (生意参谋, goods of a day): visitors, views and conversion beside what was paid."""
    head = ["统计日期", "商品ID", "商品名称", "商品访客数", "商品浏览量", "支付件数", "支付金额", "商品支付转化率"]
    rows = [["2026-03-08", 7300 + i, f"护膝{i}", 720 + i, 1741 + i, 2 + i, 59.5 * (2 + i), "2.5%"] for i in range(8)]
    assert kind(head, *rows) == ""


def test_goods_that_moved_things_owned_and_ways_driven_are_no_sales() -> None:
    moved = [[day, f"SK-{i % 3}", "in" if i % 3 else "out", 3 + i, 40 + i, "ann"] for i, day in enumerate(_DAYS)]
    assert kind(["date", "sku", "type", "qty", "balance", "user"], *moved) == ""
    zh = [[day, "入库" if i % 3 else "出库", "纸箱", 3 + i, 40 + i, "小王"] for i, day in enumerate(_DAYS)]
    assert kind(["日期", "类型", "物料", "数量", "结存", "经办"], *zh) == ""
    driven = [[day, "Ann", "Van 1", 9000 + 97 * i, 9060 + 97 * i, 20.5 + i] for i, day in enumerate(_DAYS)]
    assert kind(["Date", "Driver", "Vehicle", "Start miles", "End miles", "Fuel cost"], *driven) == ""
    owned = [[f"A{71 + i}", "Laptop", day, 800.5 + i, "Ann Poe", 400.5 + i] for i, day in enumerate(_DAYS)]
    assert kind(["Asset ID", "Asset", "Purchased", "Cost", "Assigned to", "Book value"], *owned) == ""
    sold = [
        [day, "Ann Poe" if i % 2 else "Bo Ray", "retail" if i % 3 else "trade", 9.5 + i] for i, day in enumerate(_DAYS)
    ]
    assert kind(["date", "customer", "type", "amount"], *sold) == "sales"


def test_a_list_of_goods_with_bare_names_is_none_of_sales() -> None:
    names = ["Oak Chair", "Desk Lamp", "Tea Set", "Wool Throw", "Floor Mat", "Wall Clock", "Big Bowl"]
    rows = [[i + 1, name, "Made by hand", 12.5 + i, "Home", _DAYS[i]] for i, name in enumerate(names)]
    head = ["id", "name", "description", "price", "category", "created_at"]
    found = find_heading(replace(grid_of(head, *rows), file="products.csv"))
    assert found is not None
    assert (found.table.name, found.texts[found.fields["product"]]) == ("products", "name")


def test_a_broad_list_of_customers_with_signs_for_days_is_no_legend() -> None:
    assert kind(["日期", "客户", "金额", "姓名", "电话"], [":"], [";"]) != ""
