"""Point 3: values in every dress, and those that are destroyed, doubtful or no values at all."""

from datetime import date, datetime
from typing import Any

from corpus.cases import HEAD, LINES, Case, column, sales, sheet, text, together
from crm_sheets.playbook import Playbook

MAY = "2026-05-01"


def dates(name: str, cells: list[object], want: list[object], *problems: Any, **more: Any) -> Case:
    """A column of dates as written and as read."""
    return column(name, "日期", cells, want, *problems, field="date", **more)


def amounts(
    name: str, cells: list[object], want: list[object], *problems: Any, heading: str = "金额", **more: Any
) -> Case:
    """A column of amounts as written and as read."""
    return column(name, heading, cells, want, *problems, field="amount", **more)


def told(code: str, *rows: int, letter: str = "C") -> list[tuple[str, int, str]]:
    """One line for each row."""
    return [(code, row, letter) for row in rows]


DATES = [
    dates("date_serials", ["46143", 46143, 46144.5], [MAY, MAY, "2026-05-02 12:00:00"]),
    dates("date_cells", [date(2026, 5, 1), datetime(2026, 5, 1)], [MAY, MAY]),
    dates("date_dots", ["2024.5.1", "2024.05.12"], ["2024-05-01", "2024-05-12"]),
    dates("date_eight_digits", ["20240501", 20241231], ["2024-05-01", "2024-12-31"]),
    dates("date_nian_yue_ri", ["2024年5月1日", "2024 年 5 月 1 日", "24年5月1日"], ["2024-05-01"] * 3),
    dates(
        "date_chinese_numerals",
        ["二〇二四年五月", "二〇二四年五月十二日", "二零二四年十二月三十一日"],
        ["2024-05-01", "2024-05-12", "2024-12-31"],
        ("dates_without_day", None, "C"),
    ),
    dates("date_two_digit_year_us", ["5/1/24", "5/13/24", "12/31/24"], ["2024-05-01", "2024-05-13", "2024-12-31"]),
    dates("date_month_names", ["29-Aug-26", "Aug 29, 2026", "29 August 2026", "29.Aug.2026"], ["2026-08-29"] * 4),
    dates(
        "date_and_time",
        ["2026-05-01 08:30:05", "2026/5/1 下午 3:20", "2026-05-01T08:30:00Z", "2026年5月1日 8时30分"],
        [f"{MAY} {clock}" for clock in ("08:30:05", "15:20:00", "08:30:00", "08:30:00")],
    ),
    dates("date_and_weekday", ["2026-05-01 星期五", "周五 2026-05-01", "Fri, 1 May 2026"], [MAY] * 3),
    dates("date_month_alone", ["2026-05", "2026年5月", "202605"], [MAY] * 3, ("dates_without_day", None, "C")),
    dates(
        "dates_of_several_styles_in_one_column",
        ["2026-05-01", "2026.5.2", "20260503", "5/4/2026", "2026年5月5日", "6-May-26", "46149"],
        [f"2026-05-{day:02}" for day in range(1, 8)],
        *told("date_order_concluded", 5),
    ),
    dates(
        "range_tells_day_from_month",
        ["13/05/2026", "14/05/2026", "01/06/2026"],
        ["2026-05-13", "2026-05-14", "2026-06-01"],
    ),
    dates(
        "separator_tells_day_from_month",
        ["13.05.2026", "05/14/2026", "03.05.2026", "05/02/2026"],
        ["2026-05-13", "2026-05-14", "2026-05-03", "2026-05-02"],
    ),
    dates(
        "file_name_breaks_the_tie",
        ["05/06/2026", "05/07/2026"],
        ["2026-05-06", "2026-05-07"],
        *told("date_order_concluded", 2, 3),
        file="2026年5月销售.xlsx",
    ),
    dates(
        "neighbours_break_the_tie",
        ["2026-05-03", "05/04/2026", "2026-05-05", "2026-07-30"],
        ["2026-05-03", "2026-05-04", "2026-05-05", "2026-07-30"],
        *told("date_order_concluded", 3),
    ),
    Case(
        "another_column_breaks_the_tie",
        sheet(["投诉编号", "投诉时间", "办结时间", "投诉内容"], ["T1", "05/02/2026", "2026-05-06", "送错货"]),
        {"complaints": ("received_at closed_at", [["2026-05-02", "2026-05-06"]])},
        [("date_order_concluded", 2, "B")],
    ),
    dates("ambiguous_dates_say_both_readings", ["03/04/2026"], ["2026-04-03"], *told("date_ambiguous", 2)),
    dates(
        "dates_half_converted_by_excel",
        [date(2026, 1, 5), date(2026, 2, 6), date(2026, 3, 7), "13/05/2026", "14/05/2026", "15/05/2026"],
        ["2026-01-05", "2026-02-06", "2026-03-07", "2026-05-13", "2026-05-14", "2026-05-15"],
        *told("dates_half_converted", 2, 3, 4),
    ),
    dates("date_before_1900", ["1899-12-31", MAY], [MAY], *told("date_not_understood", 2)),
    dates("date_long_ago", ["1926-05-01", MAY], ["1926-05-01", MAY], *told("date_long_ago", 2)),
    dates(
        "date_after_tomorrow",
        ["2062-05-01", MAY],
        ["2062-05-01", MAY],
        ("date_in_future", 2, ""),
        checked_on=date(2026, 9, 30),
    ),
    dates(
        "dates_that_are_none",
        ["下周", "2026-02-30", "", MAY],
        [MAY],
        *told("date_not_understood", 2, 3),
        *told("value_missing", 4),
    ),
]
NUMBERS = [
    amounts(
        "number_styles",
        [
            "￥1,200.00",
            "¥1200",
            "1.2万",
            "3亿",
            "(300)",
            "（300）",
            "300元",
            "１，２００．５０",
            "1 200",
            "300-",
            "RMB 300",
            "壹仟贰佰元整",
            "5千",
        ],
        [1200.0, 1200.0, 12000.0, 3e8, -300.0, -300.0, 300.0, 1200.5, 1200.0, -300.0, 300.0, 1200.0, 5000.0],
    ),
    Case(
        "percentages",
        sheet([*HEAD, "折扣率"], [*LINES[0][:5], "12.5%", ""]),
        {"sales": ("amount", [[0.125]])},
        [("column_unknown", 1, "G")],
    ),
    amounts("european_thousands", ["1.234,50", "12,00", "1.000", "3.500.000,25"], [1234.5, 12.0, 1000.0, 3500000.25]),
    amounts("european_csv_column", ["999,50", "1.250", "10,5"], [999.5, 1250.0, 10.5]),
    amounts("thousands_or_decimals", ["1.234", "5"], [1.234, 5.0], *told("number_ambiguous", 2)),
    amounts("indian_thousands", ["1,20,000", "12,34,567.50"], [120000.0, 1234567.5]),
    amounts("unit_of_the_heading", [1.2, "0.5", "300元"], [12000.0, 5000.0, 300.0], heading="金额（万元）"),
    amounts("unit_qian_of_the_heading", [1.2], [1200.0], heading="金额/千元"),
    sales(
        "unit_of_the_title_beside_a_heading_with_its_own",
        sheet(["单位：万元"], ["日期", "客户", "单价（元）", "数量", "金额"], [MAY, "张三", 30, 2, 0.006]),
        ("unit_applied", None, "E"),
        rows=[[30.0, 60.0]],
        columns="unit_price amount",
    ),
    amounts(
        "numbers_that_are_none",
        ["面议", "300-500", "", 5],
        [5.0],
        *told("number_not_understood", 2, 3),
        *told("value_missing", 4),
    ),
]


def phones(name: str, cells: list[object], want: list[object], *problems: Any, **more: Any) -> Case:
    """A column of phones as written and as read."""
    return column(name, "电话", cells, want, *problems, field="phone", **more)


PHONES = [
    phones(
        "phone_styles",
        [
            "138 0013 8000",
            "138-0013-8000",
            "+86 13800138000",
            "008613800138000",
            "13800138000.0",
            13800138000,
            "１３８００１３８０００",
            "电话：13800138000",
        ],
        ["13800138000"] * 8,
    ),
    phones("landline", ["0571-87654321", "(010) 62345678"], ["057187654321", "01062345678"]),
    phones(
        "phone_of_the_playbooks_country",
        ["020 7946 0958", "+44 20 7946 0958"],
        ["02079460958"] * 2,
        rules=Playbook.default().changed("general.country", "GB"),
    ),
    phones(
        "several_phones_in_one_cell",
        ["13800138000/13900139000", "13800138000、0571-87654321"],
        ["13800138000"] * 2,
        *told("phones_several", 2, 3, letter="D"),
    ),
    phones(
        "phone_destroyed", ["1.38E+10", "13800138000"], [None, "13800138000"], *told("digits_destroyed", 2, letter="D")
    ),
    phones(
        "phone_that_is_none",
        ["12345", "无", "13800138000"],
        [None, None, "13800138000"],
        *told("cell_not_understood", 2, letter="D"),
    ),
]
IDS = [
    column("ids_keep_leading_zeros", "订单号", ["000123", "0045"], ["000123", "0045"], field="order_id"),
    Case(
        "id_as_number_equals_its_text",
        together(
            sheet(["客户编号", "姓名"], [1001, "张三"], ["1002", "李四"], file="1.xlsx"),
            sheet(["日期", "客户编号", "金额"], [MAY, "1001", 10], [MAY, 1002, 20], [MAY, "1001.0", 30], file="2.xlsx"),
        ),
        {
            "customers": ("customer_id name", [["1001", "张三"], ["1002", "李四"]]),
            "sales": ("customer_id amount", [["1001", 10.0], ["1002", 20.0], ["1001", 30.0]]),
        },
    ),
    column(
        "id_destroyed",
        "订单号",
        ["6.22E+18", "A1"],
        [None, "A1"],
        *told("digits_destroyed", 2, letter="D"),
        field="order_id",
    ),
    column(
        "long_ids_cut_off",
        "订单号",
        ["622202000112345000", "622202000112346000", "622202000112347000"],
        ["622202000112345000", "622202000112346000", "622202000112347000"],
        *told("digits_cut_off", 2, 3, 4, letter="D"),
        field="order_id",
    ),
]
FLAGS = [
    Case(
        "booleans_in_every_dress",
        sheet(
            ["姓名", "电话", "同意联系"],
            *[
                [f"客{n}", f"138001380{n:02}", cell]
                for n, cell in enumerate(
                    ["是", "否", "√", "×", "Y", "N", 1, 0, True, False, "yes", "no", "有", "无", "对", "✔", "T", ""]
                )
            ],
        ),
        {"customers": ("consent", [*[["yes"], ["no_contact"]] * 7, ["yes"], ["yes"], ["yes"], [None]])},
    ),
    Case(
        "boolean_that_is_none",
        sheet(["姓名", "同意联系"], ["张三", "看情况"]),
        {"customers": ("name consent", [["张三", "no_advertising"]])},
        [("consent_unclear", 2, "B")],
    ),
]
GARBLED = "龙井茶礼盒".encode().decode("latin-1")
GBK_AS_LATIN = "龙井茶礼盒".encode("gbk").decode("latin-1")
BROKEN = [
    column(
        "mojibake_utf8_as_latin1",
        "产品",
        [GARBLED, "毛尖"],
        [GARBLED, "毛尖"],
        *told("text_garbled", 2, letter="D"),
        field="product",
    ),
    column(
        "mojibake_gbk_as_latin1",
        "产品",
        [GBK_AS_LATIN, "毛尖"],
        [GBK_AS_LATIN, "毛尖"],
        *told("text_garbled", 2, letter="D"),
        field="product",
    ),
    column(
        "mojibake_kuntaku",
        "产品",
        ["锟斤拷锟斤拷", "毛尖"],
        ["锟斤拷锟斤拷", "毛尖"],
        *told("text_garbled", 2, letter="D"),
        field="product",
    ),
    column(
        "error_cells",
        "产品",
        ["#N/A", "#REF!", "毛尖"],
        [None, None, "毛尖"],
        *told("cell_error", 2, 3, letter="D"),
        field="product",
    ),
    amounts("error_cell_where_a_value_is_needed", ["#VALUE!", 5], [5.0], *told("value_is_error", 2)),
    sales(
        "failed_formula",
        sheet(
            ["日期", "客户", "金额", "产品"],
            [MAY, "张三", 5],
            also=lambda book, page: page.write_formula("D2", "=NA()", None, "#N/A"),
        ),
        ("cell_error", 2, "D"),
        rows=[[5.0, None]],
        columns="amount product",
    ),
    sales(
        "formulas_never_calculated",
        sheet(
            ["日期", "客户", "金额", "产品"],
            [MAY, "张三", 5],
            also=lambda book, page: page.write_formula("D2", '="毛"&"尖"', None, ""),
        ),
        ("sheet_uncalculated", None, ""),
        rows=[[5.0, None]],
        columns="amount product",
    ),
    sales(
        "formula_like_texts_come_out_as_text",
        sheet(
            ["日期", "客户", "产品", "渠道", "金额"],
            [MAY, "=cmd|' /C calc'!A0", "@SUM(1)", "+1", 5],
        ),
        columns="customer_name product channel amount",
        rows=[["=cmd|' /C calc'!A0", "@SUM(1)", "+1", 5.0]],
    ),
    sales(
        "control_characters",
        text("a.csv", "日期,客户,金额\n2026-05-01,张\x00三\x07,5\n"),
        columns="customer_name amount",
        rows=[["张三", 5.0]],
    ),
]


def currencies(
    name: str, *rows: tuple[object, str | None], heading: str = "金额", above: str = "", **more: Any
) -> Case:
    """A column of amounts as written, and the currency that each is read as."""
    lines = [*([[above]] if above else []), ["日期", "客户", heading], *([MAY, "张三", cell] for cell, _ in rows)]
    return sales(name, sheet(*lines), columns="currency", rows=[[code] for _, code in rows], **more)


CURRENCIES = [
    currencies("amounts_without_a_sign", (5, None), ("1,200.00", None), ("1.2万", None)),
    currencies(
        "currency_signs_beside_amounts",
        ("￥1,200", "CNY"),
        ("US$ 20", "USD"),
        ("-€5", "EUR"),
        ("300元", "CNY"),
        ("HK$5", "HKD"),
        ("100 GBP", "GBP"),
        ("1.2万美元", "USD"),
        ("人民币贰万元整", "CNY"),
        (7, None),
    ),
    currencies("yen", ("¥500", "JPY"), rules=Playbook.default().changed("general.country", "JP")),
    currencies("currency_in_the_heading", (5, "USD"), ("￥5", "CNY"), heading="金额（美元）"),
    currencies("currency_in_an_english_heading", (5, "USD"), heading="Amount (USD)"),
    currencies("currency_behind_an_english_heading", (5, "EUR"), heading="Amount in EUR"),
    currencies("currency_above_the_table", (5, "GBP"), above="币种：英镑"),
    amounts("unit_and_currency_of_the_heading", [1.2], [12000.0], heading="金额（万美元）"),
    sales(
        "column_of_currencies",
        sheet(
            ["日期", "客户", "金额", "币种"],
            *(
                [MAY, "张三", cell, code]
                for cell, code in ((5, "人民币"), (6, "US Dollar (USD)"), ("$7", ""), (8, "金币"))
            ),
        ),
        columns="amount currency",
        rows=[[5.0, "CNY"], [6.0, "USD"], [7.0, "USD"], [8.0, "金币"]],
    ),
]
CASES = [*DATES, *NUMBERS, *PHONES, *IDS, *FLAGS, *BROKEN, *CURRENCIES]
