"""Point 2: headings in every dress, headings that are wrong, and tables that lost theirs."""

from collections.abc import Sequence
from datetime import date, timedelta

from corpus.cases import HEAD, LINES, Case, Make, Row, customers, sales, sheet, sheets, together

SHORT = "date customer_name amount"
THREE: list[Row] = [["2026-05-01", "张三", 60.0], ["2026-05-02", "李四", 40.0]]
CELLS: list[Row] = [["2026-05-01", "张三", 60], ["2026-05-02", "李四", 40]]
MOBILES = [f"1380013{number:04}" for number in range(8000, 8008)]
NAMES = ["张伟", "王芳", "李娜", "刘洋", "陈静", "杨军", "赵敏", "黄磊"]


def headed(name: str, *heading: str) -> Case:
    """A table of date, customer and amount with these headings, read without a word."""
    return sales(name, sheet(heading, *CELLS), rows=THREE, columns=SHORT)


def _bare(*columns: Sequence[object]) -> list[Row]:
    """Columns as rows under Column1 … ColumnN."""
    return [[f"Column{number}" for number in range(1, len(columns) + 1)], *zip(*columns, strict=True)]


def _wanted(*columns: Sequence[object]) -> list[Row]:
    """Columns as rows, numbers as they are read."""
    return [[float(cell) if isinstance(cell, int) else cell for cell in row] for row in zip(*columns, strict=True)]


COUNT = 40  # rows: of fewer nobody could say what they are
NAMES = [f"{first}{second}" for second in "伟芳军敏" for first in "张王李刘陈杨赵黄周吴"]
MOBILES = [f"1380013{number:04}" for number in range(8000, 8000 + COUNT)]
DAYS = [str(date(2026, 5, 1) + timedelta(days=number)) for number in range(COUNT)]
IDS = [f"KH{number:03}" for number in range(1, COUNT + 1)]
MAILS = [f"kehu{number}@example.com" for number in range(1, COUNT + 1)]
STREETS = [f"杭州市西湖区文三路{number}号" for number in range(1, COUNT + 1)]
GOODS = ["龙井", "铁观音", "普洱", "茶杯"] * 10
PIECES = [1, 2, 3, 2, 5, 1, 1, 4] * 5
PRICES = [30.5, 60, 88.8, 12.5] * 10
MONEY = [round(pieces * price, 2) for pieces, price in zip(PIECES, PRICES, strict=True)]
BIRTHS = [f"19{number}0{number % 9 + 1}15" for number in range(55, 55 + COUNT)]


def _id_number(birth: str) -> str:
    """An id number with its check digit."""
    digits = f"330106{birth}001"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return digits + "10X98765432"[sum(int(a) * b for a, b in zip(digits, weights, strict=True)) % 11]


CARDS = [_id_number(birth) for birth in BIRTHS]
DRESSED = [
    headed("kangxi_radicals_that_nfkc_knows", "⽇期", "客⼾", "⾦额"),
    customers(
        "radicals_that_nfkc_leaves_alone",
        sheet(["姓名", "⻉款电话", "⼿机", "⻔店"], ["张三", "", "13800138000", "总店"]),
        ("column_twice", 1, "B"),
        ("column_unknown", 1, "D"),
        columns="name phone",
        rows=[["张三", "13800138000"]],
    ),
    headed("full_width_headings", "Ｄａｔｅ", "Ｃｕｓｔｏｍｅｒ", "Ａｍｏｕｎｔ"),
    headed("spaces_in_headings", " 日 期 ", "客　户", "金 额\u00a0"),
    headed("line_breaks_in_headings", "下单\n日期", "客户\r\n名称", "金额\n（元）"),
    headed("units_in_brackets", "日期（年-月-日）", "客户", "金额（元）"),
    headed("required_marks", "*日期", "客户（必填）", "*必填 金额"),
    headed("required_words", "日期 必填", "客户名称*必填", "金额*"),
    headed("numbered_headings", "1、日期", "2、客户", "3、金额"),
    headed("trailing_digits", "日期1", "客户1", "金额2"),
    headed("synonyms_zh", "下单时间", "买家姓名", "实收金额"),
    headed("synonyms_en", "Order Date", "Client Name", "Total Paid"),
    headed("capitals_and_underscores", "ORDER_DATE", "customer-name", "Amount_"),
    headed("pinyin", "riqi", "kehu", "jine"),
    headed("pinyin_initials", "xsrq", "khmc", "zje"),
    headed("other_language_in_brackets", "日期（Date）", "客户 (Customer)", "金额【Amount】"),
]
BY_VALUES = [
    sales(
        "sales_without_any_headings",
        sheet(*zip(DAYS, NAMES, MOBILES, GOODS, PIECES, PRICES, MONEY, strict=True)),
        *[("column_by_values", None, letter) for letter in "ABCDEFG"],
        columns="date customer_name phone product quantity unit_price amount",
        rows=_wanted(DAYS, NAMES, MOBILES, GOODS, PIECES, PRICES, MONEY),
    ),
    customers(
        "column1_to_column8",
        sheet(*_bare(IDS, NAMES, MOBILES, CARDS, MAILS, DAYS, STREETS, ["普通", "优质"] * 20)),
        *[("column_by_values", 1, letter) for letter in "ABCDEFG"],
        ("column_unknown", 1, "H"),
        columns="customer_id name phone id_number email created address",
        rows=_wanted(IDS, NAMES, MOBILES, CARDS, MAILS, DAYS, STREETS),
    ),
    sales(
        "dates_told_by_their_values",
        sheet(
            ["何时", "客户", "商品", "数量", "单价", "金额"],
            *zip(DAYS, NAMES, GOODS, PIECES, PRICES, MONEY, strict=True),
        ),
        ("column_by_values", 1, "A"),
        rows=_wanted(DAYS, NAMES, GOODS, PIECES, PRICES, MONEY),
    ),
    sales(
        "money_told_by_its_values",
        sheet(["日期", "客户", "商品", "类别", "多少"], *zip(DAYS, NAMES, GOODS, GOODS, MONEY, strict=True)),
        ("column_by_values", 1, "E"),
        columns="date customer_name product amount",
        rows=_wanted(DAYS, NAMES, GOODS, MONEY),
    ),
    customers(
        "a_phone_under_a_heading_that_nobody_knows",
        sheet(["姓名", "通讯"], *zip(NAMES, MOBILES, strict=True)),
        ("column_by_values", 1, "B"),
        ("sheet_doubtful", None, ""),
        columns="name phone",
        rows=[[name, phone] for name, phone in zip(NAMES, MOBILES, strict=True)],
    ),
    sales(
        "sales_of_which_only_customer_and_product_have_a_known_heading",
        sheet(
            ["何时", "客户", "商品", "来几", "一件", "多少"],
            *zip(DAYS, NAMES, GOODS, PIECES, PRICES, MONEY, strict=True),
        ),
        *[("column_by_values", 1, letter) for letter in "ADEF"],
        rows=_wanted(DAYS, NAMES, GOODS, PIECES, PRICES, MONEY),
    ),
    sales(
        "headings_in_both_languages",
        sheet(
            ["日期 Date", "客户 Customer", "商品 Product", "数量 Qty", "单价/Price", "金额 Amount"],
            *zip(DAYS, NAMES, GOODS, PIECES, PRICES, MONEY, strict=True),
        ),
        rows=_wanted(DAYS, NAMES, GOODS, PIECES, PRICES, MONEY),
    ),
    Case(
        "ids_that_join_to_another_table",
        together(
            sheet(["客户编号", "姓名", "电话"], *zip(IDS, NAMES, MOBILES, strict=True), file="客户.xlsx"),
            sheet(*_bare(DAYS, IDS, GOODS, PIECES, PRICES, MONEY), file="销售.xlsx"),
        ),
        {
            "customers": ("customer_id name", _wanted(IDS, NAMES)),
            "sales": ("date customer_id amount", _wanted(DAYS, IDS, MONEY)),
        },
        [("column_by_values", 1, letter) for letter in "ABCDEF"],
    ),
    Case(
        "two_date_columns_swapped",
        sheet(
            ["投诉编号", "投诉时间", "办结时间", "客户", "投诉内容"],
            *[
                [f"T{n}", f"2026-05-{n + 10:02}", f"2026-05-{n:02}", name, "送错货"]
                for n, name in enumerate(NAMES[:8], 1)
            ],
        ),
        {
            "complaints": (
                "complaint_id received_at closed_at",
                [[f"T{n}", f"2026-05-{n:02}", f"2026-05-{n + 10:02}"] for n in range(1, 9)],
            )
        },
        [("columns_swapped", 1, "B")],
    ),
    sales(
        "headings_one_column_off",
        sheet(["", *HEAD], *zip(DAYS, NAMES, GOODS, PIECES, PRICES, MONEY, strict=True)),
        ("headings_shifted", 1, "B"),
        rows=_wanted(DAYS, NAMES, GOODS, PIECES, PRICES, MONEY),
    ),
    customers(
        "phones_under_the_heading_name",
        sheet(["电话", "姓名"], *zip(NAMES, MOBILES, strict=True)),
        ("column_by_values", 1, "A"),
        ("column_by_values", 1, "B"),
        columns="name phone",
        rows=_wanted(NAMES, MOBILES),
    ),
]
NEVER_BY_LIKENESS = [
    sales(
        "short_headings_are_never_guessed_by_likeness",
        sheet(["日期", "客户", "金额", "金牌", "性别", "电量"], ["2026-05-01", "张三", 60, "是", "女", "80"]),
        ("column_unknown", 1, "D"),
        ("column_unknown", 1, "E"),
        ("column_unknown", 1, "F"),
        columns="date customer_name phone amount",
        rows=[["2026-05-01", "张三", None, 60.0]],
    ),
    customers(
        "two_columns_for_one_field",
        sheet(["姓名", "电话", "电话2"], ["张三", "13800138000", "13900139000"]),
        ("column_twice", 1, "C"),
        columns="name phone",
        rows=[["张三", "13800138000"]],
    ),
    sales(
        "a_column_that_nobody_knows",
        sheet([*HEAD, "天气"], *[[*row, "晴"] for row in LINES]),
        ("column_unknown", 1, "G"),
    ),
    sales(
        "a_column_without_a_heading",
        sheet(["日期", "客户", "", "金额"], ["2026-05-01", "张三", "x", 60], ["2026-05-02", "李四", "", 40]),
        rows=THREE,
        columns=SHORT,
    ),
]


def _corrected(heading: str, change: str) -> Make:
    """A problems.xlsx in whose sheet of columns the team chose another field."""
    head = ["文件", "工作表", "识别为", "列", "原表头", "字段", "改为"]
    return sheets("problems.xlsx", 列映射=[head, ["a.xlsx", "Sheet1", "销售表", "D", heading, "", change]])


CORRECTED = [
    sales(
        "mapping_corrected_and_dropped_back",
        together(sheet(["日期", "客户", "金额", "天气"], *[[*row, "晴"] for row in CELLS]), _corrected("天气", "渠道")),
        ("columns_decided", None, ""),
        columns="date amount channel",
        rows=[["2026-05-01", 60.0, "晴"], ["2026-05-02", 40.0, "晴"]],
    ),
    sales(
        "mapping_corrected_to_no_field",
        together(sheet(["日期", "客户", "金额", "天气"], *[[*row, "晴"] for row in CELLS]), _corrected("天气", "晴雨")),
        ("decision_unknown", 2, "G"),
        ("columns_decided", None, ""),
        ("column_unknown", 1, "D"),
        columns=SHORT,
        rows=THREE,
    ),
]
CASES = [*DRESSED, *BY_VALUES, *NEVER_BY_LIKENESS, *CORRECTED]
