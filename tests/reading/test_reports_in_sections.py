"""Reports of accounting programs: who bought stands in a line of its own above the lines, closed by a total."""

from grids_by_hand import Row, grid_of, table, told
from regions_by_hand import table_of, tables_of

from crm_sheets.reading.finding.regions import regions

# QuickBooks Online, Reports > Sales by Customer Detail, as its CSV export is read by public importers
# (find_string "Transaction Type,Num,Product/Service": fixtures of five repositories); names and figures invented
ONLINE: list[Row] = [
    ["Sales by Customer Detail"],
    ["Ridge Tree Works"],
    ["All Dates"],
    [],
    [
        "",
        "Date",
        "Transaction Type",
        "Num",
        "Product/Service",
        "Memo/Description",
        "Qty",
        "Sales Price",
        "Amount",
        "Balance",
    ],
    ["Mina Sand"],
    ["", "2026-03-02", "Invoice", "2001", "Tree removal", "Oak", "1", "2,000.00", "2,000.00", "2,000.00"],
    ["", "2026-03-02", "Invoice", "2001", "Stump", "Stump", "1", "400.00", "400.00", "2,400.00"],
    ["Total for Mina Sand", "", "", "", "", "", "", "", "$2,400.00"],
    ["Jo Dee"],
    ["", "2026-04-10", "Sales Receipt", "2002", "Pruning", "Maple", "1", "650.00", "650.00", "650.00"],
    ["Total for Jo Dee", "", "", "", "", "", "", "", "$650.00"],
    ["TOTAL", "", "", "", "", "", "", "", "$3,050.00"],
    [],
    ["Accrual Basis Sunday, September 20, 2026 10:15 AM GMT-05:00"],
]


def test_customers_above_their_lines() -> None:
    sheet = table_of(*ONLINE)
    assert table(sheet, "customer_name", "date", "amount", "source_row") == [
        ["Mina Sand", "2026-03-02", 2000.0, 7],
        ["Mina Sand", "2026-03-02", 400.0, 8],
        ["Jo Dee", "2026-04-10", 650.0, 11],
    ]
    said = [one[:2] for one in told(sheet.problems)]
    assert [line for code, line in said if code == "row_section"] == [6, 10]
    assert [line for code, line in said if code == "row_total"] == [9, 12, 13]
    assert ("row_signature", 15) in said


def test_the_customers_column_is_told_by_where_they_stand() -> None:
    (part,) = list(tables_of(*ONLINE))
    assert "Customer" in part.headings


def test_regions_around_customers() -> None:
    """QuickBooks Desktop: each level in a column of its own."""
    sheet = table_of(
        ["", "", "Type", "Date", "Num", "Item", "Qty", "Amount"],
        ["North"],
        ["", "Abe & Co"],
        ["", "", "Invoice", "2026-01-15", "71", "Drill", "1", "100.00"],
        ["", "Total Abe & Co", "", "", "", "", "1", "100.00"],
        ["Total North", "", "", "", "", "", "1", "100.00"],
        ["South"],
        ["", "Cook"],
        ["", "", "Invoice", "2026-03-01", "74", "Saw", "1", "30.00"],
        ["", "Total Cook", "", "", "", "", "1", "30.00"],
        ["Total South", "", "", "", "", "", "1", "30.00"],
        ["TOTAL", "", "", "", "", "", "2", "130.00"],
    )
    assert table(sheet, "region", "customer_name", "amount") == [["North", "Abe & Co", 100.0], ["South", "Cook", 30.0]]


def test_jobs_inside_a_customer_are_its_own() -> None:
    sheet = table_of(
        ["Sales by Customer Detail"],
        ["", "Date", "Num", "Product/Service", "Qty", "Amount"],
        ["Free Goods"],
        ["", "2026-01-05", "1036", "Rocks", "1", "48.00"],
        ["   9 Ocean Road"],
        ["", "2026-01-19", "1037", "Design", "1", "75.00"],
        ["Total for    9 Ocean Road", "", "", "", "", "$75.00"],
        ["Total for Free Goods with sub-customers", "", "", "", "", "$123.00"],
    )
    assert table(sheet, "customer_name", "amount") == [["Free Goods", 48.0], ["Free Goods", 75.0]]
    assert ("row_section_unused", 5) in [one[:2] for one in told(sheet.problems)]


def test_products_above_their_lines() -> None:
    sheet = table_of(
        ["Sales by Product/Service Detail"],
        ["", "Date", "Num", "Customer", "Qty", "Amount"],
        ["Pest Control"],
        ["", "2026-03-15", "1016", "Kay", "1", "75.00"],
        ["Total for Pest Control", "", "", "", "1", "$75.00"],
    )
    assert table(sheet, "product", "customer_name", "amount") == [["Pest Control", "Kay", 75.0]]


def test_names_in_the_column_of_days() -> None:
    """Xero, Receivable Invoice Detail: the contact stands in the first column of the lines."""
    sheet = table_of(
        ["Receivable Invoice Detail"],
        ["Invoice Date", "Reference", "Description", "Quantity", "Amount"],
        ["ABC Furniture"],
        ["25 May 2026", "INV-0013", "Fish", "2", "45.89"],
        ["Total ABC Furniture", "", "", "2", "45.89"],
        ["Total", "", "", "2", "45.89"],
    )
    assert table(sheet, "customer_name", "date", "amount") == [["ABC Furniture", "2026-05-25", 45.89]]


def test_plain_subtotals_close_sections_as_well() -> None:
    """管家婆 客户销售明细: 小计 without a name."""
    sheet = table_of(
        ["客户销售明细表"],
        ["日期", "单据编号", "商品名称", "数量", "金额"],
        ["张三便利店"],
        ["2026-05-01", "XS-1", "龙井", "2", "60"],
        ["小计", "", "", "2", "60"],
        ["李四超市"],
        ["2026-05-02", "XS-3", "龙井", "1", "30"],
        ["小计", "", "", "1", "30"],
        ["合计", "", "", "3", "90"],
    )
    assert table(sheet, "customer_name", "amount") == [["张三便利店", 60.0], ["李四超市", 30.0]]


def test_keys_above_each_block() -> None:
    """用友 客户往来明细账: code and name with their keys, the heading repeated."""
    heading = ["日期", "凭证号", "摘要", "金额"]
    sheet = table_of(
        ["客户编码：C001", "", "客户名称：西湖商行"],
        heading,
        ["2026-01-05", "记-3", "销售龙井", "500"],
        ["2026-01-31", "", "本月合计", "500"],
        [],
        [],
        ["客户编码：C002", "", "客户名称：海曙超市"],
        heading,
        ["2026-01-07", "记-4", "销售龙井", "300"],
    )
    assert {code for code, *_ in told(sheet.problems)} == {
        "row_section",
        "row_total",
        "row_heading_again",
        "column_unknown",
    }
    assert table(sheet, "customer_id", "customer_name", "amount") == [
        ["C001", "西湖商行", 500.0],
        ["C002", "海曙超市", 300.0],
    ]


def test_a_statement_of_one_customer() -> None:
    sheet = table_of(["Customer:", "Acme Ltd"], ["Date", "Invoice No", "Amount"], ["2026-05-01", "17", "30"])
    assert table(sheet, "customer_name", "amount") == [["Acme Ltd", 30.0]]


def test_sections_by_title_without_totals() -> None:
    sheet = table_of(
        ["Sales by customer"],
        ["Date", "Item", "Amount"],
        ["Ann Bell"],
        ["2026-05-01", "Tea", "30"],
        ["Cid Dorn"],
        ["2026-05-02", "Tea", "40"],
    )
    assert table(sheet, "customer_name", "amount") == [["Ann Bell", 30.0], ["Cid Dorn", 40.0]]


def test_a_title_that_the_last_line_takes_up_is_no_section() -> None:
    rows = [["Date", "Customer", "Item", "Amount"], ["2026-05-01", "Ann", "Tea", "30"], ["Total Sales", "", "", "30"]]
    assert table(table_of(["Sales"], *rows), "customer_name") == [["Ann"]]


def test_names_apart_from_the_table_and_products_in_brackets() -> None:
    """QuickBooks Desktop, Item Sales Detail as CSV: a blank column between, no title, levels of items."""
    sheet = table_of(
        ["", "", "", "Type", "Date", "Num", "Name", "Qty", "Amount", "Balance"],
        ["Inventory"],
        ["", "LOT (Lotion)"],
        ["", "", "", "Invoice", "2026-01-15", "3001", "Farm Shop", "12", "60.00", "60.00"],
        ["", "", "", "Invoice", "2026-01-22", "3002", "Corner Deli", "6", "30.00", "90.00"],
        ["", "Total LOT (Lotion)", "", "", "", "", "", "18", "90.00", "90.00"],
        ["Total Inventory", "", "", "", "", "", "", "18", "90.00", "90.00"],
        ["TOTAL", "", "", "", "", "", "", "18", "90.00", "90.00"],
    )
    assert table(sheet, "product", "customer_name", "amount", "source_row") == [
        ["LOT (Lotion)", "Farm Shop", 60.0, 4],
        ["LOT (Lotion)", "Corner Deli", 30.0, 5],
    ]


def test_keys_over_several_cells_with_a_phone() -> None:
    """Sage 50, Customer Activity (Detailed): A/C, Name and Tel in one line above each heading."""
    heading = ["No", "Type", "Date", "Ref", "Details", "Amount"]
    sheet = table_of(
        ["A/C:", "ABC001", "Name:", "ABC Supplies", "Contact:", "Bob"],
        heading,
        ["51", "SI", "05/08/2026", "1001", "Goods", "120.00"],
        [],
        ["A/C:", "XYZ001", "Name:", "XYZ Trading", "Contact:", "Sue"],
        heading,
        ["53", "SI", "25/08/2026", "1003", "Goods", "50.00"],
    )
    assert table(sheet, "customer_id", "customer_name", "amount") == [
        ["ABC001", "ABC Supplies", 120.0],
        ["XYZ001", "XYZ Trading", 50.0],
    ]


def test_ledgers_by_account_and_lists_of_suppliers_are_left() -> None:
    lines = [["Date", "Source", "Reference", "Amount"], ["200 - Sales"], ["2026-05-25", "Invoice", "INV-13", "39.90"]]
    total = ["Total 200 - Sales", "", "", "39.90"]
    for title in ("Account Transactions", "Purchases by Vendor Detail", ""):
        (part,) = regions(grid_of([title], *lines, total))
        assert part.origins == ()


def test_days_weeks_and_sections_that_the_title_calls_otherwise_are_no_customers() -> None:
    heading, line = ["日期", "产品", "金额"], ["2026-05-01", "茶", "5"]
    for name in ("5月1日", "8月第2周", "星期一", "Monday"):
        (part,) = regions(grid_of(heading, [name], line, [f"{name}小计", "", "5"]))
        assert part.origins == ()
    for title in ("各业务员销售", "Sales by payment method", "按门店销售明细"):
        (part,) = regions(grid_of([title], heading, ["张三"], line, ["张三小计", "", "5"]))
        assert part.origins == ()


def test_without_a_title_it_is_said() -> None:
    sheet = table_of(["Date", "Item", "Amount"], ["Ann"], ["2026-05-01", "Tea", "5"], ["Total Ann", "", "5"])
    assert table(sheet, "customer_name") == [["Ann"]]
    assert ("sections_taken", 1) in [one[:2] for one in told(sheet.problems)]
