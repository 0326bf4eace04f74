"""Kinds that batches 29 and 30 of tests/foreign.md showed; all values are invented."""

import pytest
from grids_by_hand import fields

_DAYS = [f"2026-03-{n:02}" for n in range(1, 13)]
_NAMES = ["Ada Moss", "Ben Hale", "Cy Poole", "Di Frost", "Ed Rowan", "Flo Marsh"]
_ZH = ["王芳", "李强", "赵敏", "周杰", "吴霞", "郑洁"]


@pytest.mark.parametrize(
    "head",
    [
        ["交易日期", "交易收入金额", "交易支出金额", "余额", "对方户名"],
        ["日期", "收入（元）", "支出（元）", "余额", "对方户名"],
        ["Date", "Deposits", "Withdrawals", "Balance", "Name"],
    ],
)
def test_an_account_with_money_in_and_out_is_none_of_ours(head: list[str]) -> None:
    rows = [
        [day, "" if n % 2 else 380 + n, 120 + n if n % 2 else "", 7000 + n, _ZH[n % 6]] for n, day in enumerate(_DAYS)
    ]
    assert fields(head, *rows, called="流水") == ("", {})


def test_an_order_named_as_who_placed_it_has_no_number() -> None:
    """A shop's report names the order by the person for whom it is."""
    rows = [
        [_NAMES[n % 6], f"p{n % 6}@mail.example", _NAMES[n % 5], "Fern", 2, 149, 298, day]
        for n, day in enumerate(_DAYS)
    ]
    head = ["User Name", "Email", "Order Name", "Product Name", "Quantity", "Price", "Total Price", "Created At"]
    kind, found = fields(head, *rows, called="sales_report")
    assert (kind, found["customer_name"], found.get("order_id")) == ("sales", "User Name", None)
    numbered = [[*row[:2], f"S{7000 + n}", *row[3:]] for n, row in enumerate(rows)]
    assert fields(head, *numbered, called="sales_report")[1]["order_id"] == "Order Name"


def test_a_list_of_one_column_is_one_of_customers_where_its_heading_says_so() -> None:
    firms = [f"{name} Ltd" for name in ("Alder", "Birch", "Cedar", "Doyle", "Elgin", "Fawn", "Gorse", "Heath")]
    assert fields(["Client"], *[[firm] for firm in firms], called="clients") == ("customers", {"name": "Client"})
    assert fields(["客户名称"], *[[name] for name in _ZH], called="名单") == ("customers", {"name": "客户名称"})
    assert fields(["Remark"], *[[firm] for firm in firms], called="clients") == ("", {})
    assert fields(["Amount"], *[[n * 3.5] for n in range(1, 9)], called="sales") == ("", {})


def test_parcels_of_goods_are_what_was_bought_whatever_it_cost() -> None:
    """One row a parcel; a few stand there twice. A list of parcels without goods is none."""
    head = ["日期", "收件人", "手机", "地址", "发货信息", "快递号", "快递公司"]
    goods = ["猕猴桃大果", "爱媛中果", "小菠萝"]
    rows = [
        [
            day,
            _ZH[n % 6],
            f"138557700{n % 6:02}",
            f"杭州市文三路{n % 6 + 1}号",
            goods[n % 3],
            f"3933599253{n // 11}{n % 11:03}",
            "韵达",
        ]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, rows[-1], called="订单")
    assert (kind, found["product"], found["customer_name"], found.get("order_id")) == (
        "sales",
        "发货信息",
        "收件人",
        None,
    )
    bare = [[*row[:4], row[5], row[6]] for row in rows]
    assert fields([*head[:4], *head[5:]], *bare, called="订单")[0] != "sales"


def test_the_number_of_a_member_may_be_called_a_serial_number() -> None:
    head = ["用户序号", "上级ID", "上级用户名", "用户名", "手机号", "状态", "注册时间"]
    rows = [
        [100200 + 3 * n + n % 2, 100200 + n, f"hao{n}yun", f"tiger{n}", f"1385577{n:04}", "正常", f"{day} 01:04:33"]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="会员列表")
    assert (kind, found["customer_id"], found["name"]) == ("customers", "用户序号", "用户名")


def test_who_was_served_on_which_day_is_a_visit() -> None:
    """The log of a campus: the day of service, and not the one on which it was typed in."""
    head = ["id", "student_id", "student_name", "department", "service_name", "service_date", "remarks", "created_at"]
    desks = ["Registrar", "Cashier", "Clinic"]
    rows = [
        [
            n + 1,
            f"2025-020{n % 6}",
            _NAMES[n % 6],
            "BSED",
            desks[n % 3],
            day,
            ["Regular", "", "Follow-up"][n % 3],
            "2026-04-14 02:11:45",
        ]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="service_records")
    assert (kind, found["date"], found["purpose"]) == ("visits", "service_date", "service_name")


def test_who_was_there_is_the_customer() -> None:
    rows = [[day, _NAMES[n % 6], 12.5 + n] for n, day in enumerate(_DAYS)]
    assert fields(["Date", "Who", "Amount"], *rows)[1]["customer_name"] == "Who"
    said = ["asked for a better price on the next order", "not happy with the parcel, calmed her down"]
    rows = [[day, _NAMES[n % 6], said[n % 2], "call again"] for n, day in enumerate(_DAYS)]
    kind, found = fields(["Date", "Who", "What was said", "Next step"], *rows)
    assert (kind, found["customer_name"], found["notes"]) == ("visits", "Who", "What was said")


def test_steps_of_orders_are_no_sales() -> None:
    """Where the parcel of an order was, and when: no goods, no money, nobody."""
    places = ["杭州", "长沙", "武汉"]
    rows = [[700 + n // 2, places[n % 3], f"{day} 15:49:01"] for n, day in enumerate(_DAYS)]
    assert fields(["订单号", "地点", "时间"], *rows, called="订单物流数据") == ("", {})


def test_somebody_s_own_money_is_none_of_ours() -> None:
    """What two people spent and got; a bill of a payment service names the other party, and is ours."""
    goods = ["吃饭", "零食", "学习"]
    rows = [[day, "小贝", "收入" if n % 5 == 4 else "支出", 24 + n, goods[n % 3], ""] for n, day in enumerate(_DAYS)]
    assert fields(["时间", "人员", "收/支", "金额", "类别", "备注"], *rows, called="账单") == ("", {})
    paid = [
        [day, _ZH[n % 6], "支出" if n % 5 == 4 else "收入", 24 + n, goods[n % 3], ""] for n, day in enumerate(_DAYS)
    ]
    assert fields(["交易时间", "交易对方", "收/支", "金额", "商品", "备注"], *paid, called="账单")[0] == "sales"


def test_days_of_publication_are_no_days_of_sale() -> None:
    rows = [[f"荒村夜话{n}", "陳默", "青鳥", day, f"{274 + n}元", 9789990427710 + n] for n, day in enumerate(_DAYS)]
    kind, found = fields(["書名", "作者", "出版社", "出版日期", "價格", "ISBN"], *rows, called="商品")
    assert (kind, found["product"], found["unit_price"]) == ("products", "書名", "價格")


def test_a_text_and_a_day_without_anybody_are_no_complaints() -> None:
    said = ["版本管理的做法", "阶段总结与下一步", "关于计划与进度的交流，关键词：耐心"]
    rows = [[f"{day} 20:14:07", said[n % 3], 4 + n] for n, day in enumerate(_DAYS)]
    assert fields(["时间", "内容", "通话时长/分钟"], *rows, called="通话记录")[0] != "complaints"


def test_yes_and_no_as_digits_are_no_amounts() -> None:
    rows = [[n + 1, f"接口{n}", _ZH[n % 6], 3, n / 2, day, n % 2] for n, day in enumerate(_DAYS)]
    head = ["任务编号", "任务详情", "修改人", "预期用时(h)", "实际用时(h)", "完成日期", "主动性(0/1)"]
    assert fields(head, *rows, called="工单")[0] != "sales"


def test_short_headings_of_phones_and_addresses() -> None:
    rows = [[name, f"98731470{n}4", f"{n + 3} Mill Street"] for n, name in enumerate(_NAMES * 2)]
    kind, found = fields(["name", "ph_no", "add"], *rows, called="contacts")
    assert (kind, found["phone"], found["address"]) == ("customers", "ph_no", "add")


def test_what_a_repair_costs_is_its_amount_and_its_days_are_no_quantity() -> None:
    head = ["order_id", "airline_code", "airline_name", "part_type", "aircraft_model", "order_created_date", "status"]
    head += ["quoted_repair_days", "actual_repair_days", "repair_cost_usd"]
    parts = ["Sensor Module", "Power Control Unit", "Cabin Interface"]
    rows = [
        [
            f"RO{n:05}",
            "ABC"[n % 3] + "A",
            f"{'ABC'[n % 3]} Air",
            parts[n % 3],
            "A320",
            day,
            "Completed",
            4,
            8.0,
            1364.95 + n,
        ]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="repair_orders")
    assert (kind, found["amount"], found["product"], found.get("quantity")) == (
        "sales",
        "repair_cost_usd",
        "part_type",
        None,
    )


def test_money_between_own_accounts_is_none_of_ours() -> None:
    head = ["ID", "类型", "转出账户", "转入账户", "金额", "一级分类", "交易时间"]
    ways = [("支出", "储蓄卡", ""), ("收入", "", "微信零钱"), ("转账", "支付宝", "储蓄卡")]
    rows = [[318 - n, *ways[n % 3], 18.5 + n, "餐饮", f"{day} 20:11:05"] for n, day in enumerate(_DAYS)]
    assert fields(head, *rows, called="交易流水") == ("", {})


def test_what_a_gram_costs_is_told_by_arithmetic() -> None:
    """A gold shop: the fee is all the money there is. A fee beside an amount is none."""
    head = ["订单号", "客户名称", "商品名称", "重量(克)", "工费(元/克)", "总工费(元)", "订单日期"]
    goods = ["足金项链", "足金手镯", "转运珠"]
    rows = [
        [f"XS202601{n:04}", _ZH[n % 6], goods[n % 3], 4.4 + n, 12.5 + n % 3, round((4.4 + n) * (12.5 + n % 3), 2), day]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="销售订单")
    assert (kind, found["amount"], found["quantity"], found["unit_price"]) == ("sales", head[5], head[3], head[4])
    paid = [[*row, 900.5 + 17 * n] for n, row in enumerate(rows)]
    assert fields([*head, "实收金额"], *paid, called="销售订单")[1]["amount"] == "实收金额"


def test_shops_do_not_buy() -> None:
    head = ["日期", "门店编号", "城市", "商品", "数量", "单价", "销售额", "是否会员"]
    rows = [
        [day, f"CS{n % 4:02}", "长沙", f"奶绿{n % 3}", n + 1, 15.0, 15.0 * (n + 1), "否"] for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="门店销售")
    assert (kind, found.get("customer_id"), found["amount"]) == ("sales", None, "销售额")


def test_faults_that_users_report_are_complaints() -> None:
    head = [
        "头等舱编号",
        "场地名称",
        "城市",
        "用户uin",
        "用户手机号",
        "订单编号",
        "报修时间",
        "用户描述",
        "处理结果",
        "处理状态",
    ]
    said = ["灯一直闪，没人处理", "门打不开，扫码也没反应", "充电口坏了"]
    rows = [
        [
            f"11000{n:05}",
            "云帆大厦",
            "北京市",
            175174 + 41 * (n % 6),
            f"1528319{n % 6:04}",
            15326000 + n,
            f"{day} 10:00:00",
            said[n % 3],
            "已更换",
            "1",
        ]
        for n, day in enumerate(_DAYS)
    ]
    kind, found = fields(head, *rows, called="故障报修")
    assert (kind, found["customer_id"], found["content"], found.get("customer_name")) == (
        "complaints",
        "用户uin",
        "用户描述",
        None,
    )


def test_a_log_of_ids_is_no_list_of_people() -> None:
    rows = [[f"{n * 7919:08x}c5", ["other", "context", "undef"][n % 3]] for n in range(20)]
    assert fields(["user_id", "source"], *rows, called="visit_log") == ("", {})


def test_of_amounts_in_several_currencies_the_converted_ones_count() -> None:
    head = ["工作单号", "出货日期", "客户", "应收", "折合应收CNY"]
    rows = [
        [f"EK{2000300 + n}", day, _ZH[n % 6], f"{'USD' if n % 2 else 'EUR'} {741.5 + n}", 5192.5 + 7 * n]
        for n, day in enumerate(_DAYS)
    ]
    assert fields(head, *rows)[1]["amount"] == "折合应收CNY"
    plain = ["id", "Created", "Amount", "Currency", "Converted Amount", "Converted Currency", "Customer ID"]
    rows = [[f"ch_{n:09}", day, 50.5 + n, "usd", 50.5 + n, "usd", f"cus_{n % 5}"] for n, day in enumerate(_DAYS)]
    assert fields(plain, *rows, called="payments")[1]["amount"] == "Amount", "as the payments of a platform are"


def test_item_above_numbers_of_goods_is_no_quantity() -> None:
    """A restaurant: the numbers of dishes. Items counts them."""
    rows = [[f"{day} 12:00:00", n % 8, n % 5 + 1, n % 3 + 1] for n, day in enumerate(_DAYS)]
    assert fields(["Date", "Table", "Item", "Qty"], *rows, called="Orders")[1].get("quantity") == "Qty"


@pytest.mark.parametrize(
    ("head", "row", "kind", "wanted"),
    [
        (["客户姓名", "联系电话", "宽带套餐", "月租", "办理日期", "到期日期"], ["{zh}", "138557700{n}", "500M", 129, "{day}", "2027-04-01"],
         "customers", {"monthly_charge": "月租"}),
        (["日期", "客户", "产品", "月租费", "合同金额"], ["{day}", "{zh}", "专线", 500, 36000], "sales", {"amount": "合同金额"}),
        (["Date", "Customer", "Car", "Purchase price", "Repair cost", "Sold for"], ["{day}", "{en}", "Polo", 3000, 400, 7200],
         "sales", {"amount": "Sold for"}),
        (["Date", "Customer", "Product", "Price", "Warranty days"], ["{day}", "{en}", "TV", 499, 730], "sales", {"amount": "Price"}),
        (["Date", "Customer", "Visited by", "Display (1-5)", "Stock (1-5)"], ["{day}", "{en}", "Ann", "{five}", "{five}"], "visits", {}),
        (["Sale date", "Name", "Phone", "Make", "Fuel", "Mileage", "Price"], ["{day}", "{en}", "138557700{n}", "VW", "Petrol", 42000, 7200],
         "sales", {}),
        (["日期", "客户", "项目", "收入", "支出"], ["{day}", "{zh}", "洗车", 50, ""], "sales", {}),
        (["日期", "客户", "资产总额", "资产等级", "沟通内容", "结果"], ["{day}", "{zh}", 50000, "A", "约下周再谈", "同意"], "visits", {}),
        (["合同编号", "签订日期", "客户名称", "合同金额", "审批人"], ["HT26{n}", "{day}", "{zh}", 36000, "老周"], "sales", {}),
        (["Date", "Member", "PT name", "Session", "Fee"], ["{day}", "{en}", "Coach Lee", "Strength", 45.5], "sales", {"customer_name": "Member"}),
        (["下单时间", "客户", "收货人", "商品", "金额"], ["{day}", "淘宝", "{zh}", "茶", 45.5], "sales", {"customer_name": "收货人"}),
    ],
    ids=["fee", "fee-and-total", "repair", "days", "marks", "fuel", "ledger", "assets", "approval", "trainer", "platform"],
)  # fmt: skip
def test_what_looks_like_a_kind_of_these_batches(
    head: list[str], row: list[object], kind: str, wanted: dict[str, str]
) -> None:
    """What a reader of these changes found that they would have taken along."""
    rows = []
    for n, day in enumerate(_DAYS):
        said = {"day": day, "zh": _ZH[n % 6], "en": _NAMES[n % 6], "n": f"{n:02}", "five": n % 5 + 1}
        rows.append([cell.format(**said) if isinstance(cell, str) else cell for cell in row])
    found, by_heading = fields(head, *rows)
    assert found == kind
    assert {name: by_heading.get(name) for name in wanted} == wanted
