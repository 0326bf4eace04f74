"""Problems: worded in both languages, listed line by line, counted; every code has a file that causes it."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from grids_by_hand import xlsx
from msoffcrypto.format.ooxml import OOXMLFile
from regions_by_hand import with_pivot

from crm_sheets.book import read_book
from crm_sheets.language import LANGS, Text
from crm_sheets.language.findings import FINDINGS
from crm_sheets.playbook import Playbook
from crm_sheets.problems import COLUMNS, Problem, Problems
from crm_sheets.reading.playbooks import read_playbook
from crm_sheets.vocabulary.contact_keys import ContactKey, customer_mark

pytestmark = pytest.mark.usefixtures("reading_here")

# found by the checks, and caused in tests/checks
CHECKED = {
    "field_wanted",
    "product_unknown",
    "staff_unknown",
    "staff_alike",
    "sale_twice",
    "amount_not_product",
    "amount_factor",
    "closed_before_received",
    "next_before_visit",
    "left_before_work",
    "created_after_sale",
    "born_after_sale",
    "amount_outlier",
    "quantity_outlier",
    "price_off_list",
    "price_negative",
    "amount_zero",
    "value_not_listed",
    "severity_unknown",
    "complaint_status_unknown",
    "duration_unknown",
    "complaint_column_unknown",
    "complaint_number_twice",
    "written_differently",
    "currencies_mixed",
    "currencies_mixed_more",
    "currencies_differ",
    "file_of_last_year",
    "rows_of_last_year",
    "most_rows",
    "most_rows_noted",
    "drift_file_gone",
    "drift_column_gone",
    "drift_customers_gone",
    "drift_total_down",
    "drift_lines_down",
    "drift_unit",
    "drift_stops_earlier",
    "memory_unreadable",
    "mail_nobody",  # tests/delivery/test_recipients.py
}
AFTER_READING = {
    "calendar_not_announced",  # tests/complaints
    "file_no_permission",  # tests/reading/test_which_files.py
    "file_password_wrong",  # tests/reading/test_passwords.py
    "file_replaced",  # these four: tests/marking
    "file_copy_older",
    "file_copy_outdated",
    "file_extract",
    "rows_not_updated",  # other import modes: in test_repeats
    "rows_new_left_out",
    "sheet_rows_not_updated",
    "date_in_future",
    "rows_after_as_of",
    "sale_alone",  # tests/test_as_of.py
    "answer_not_on_scale",
    "answers_beyond_scale",
    "schedule_cell_changed",  # tests/test_returned_rows.py
    *CHECKED,
}  # depends on the as-of date; caused in the tests of the whole run


def test_many_rows_of_one_column_are_one_line_each() -> None:
    problem = Problem("date_not_understood", "a.xlsx", "S", (3, 7), "B", ("x", "y"), {"heading": "日期"})
    assert list(problem.lines("en")) == [
        ("error", "date_not_understood", "a.xlsx", "S", 3, "B", "x",
         "'x' in '日期' is not a date that can be understood; the row was left out."),
        ("error", "date_not_understood", "a.xlsx", "S", 7, "B", "y",
         "'y' in '日期' is not a date that can be understood; the row was left out."),
    ]  # fmt: skip


def test_one_value_for_all_rows_and_none_for_a_whole_file() -> None:
    assert [line[4:7] for line in Problem("row_total", rows=(1, 2), values=("合计",)).lines("zh")] == [
        (1, "", "合计"),
        (2, "", "合计"),
    ]
    assert [line[4:7] for line in Problem("sheet_empty").lines("zh")] == [(None, "", "")]


def test_texts_among_the_details_are_worded_and_braces_in_values_left_alone() -> None:
    problem = Problem(
        "cell_not_understood", values=("{x}",), details={"heading": "{h}", "expected": Text("数字", "a number")}
    )
    assert next(problem.lines("zh"))[-1] == "“{h}”里的“{x}”看不懂（应为数字），这一格当作空白，该行照常使用。"


PROBLEMS = Problems.of(
    Problem("sheet_empty", "a.xlsx", "S"),
    Problem("value_missing", "a.xlsx", "T", (4, 5), "C", ("", ""), {"heading": "金额"}),
    Problem("column_by_values", "b.xlsx", "T", (1,), "D", ("x",), {"heading": "x", "field": "y", "why": "z"}),
    Problem("value_missing", "b.xlsx", "T", (9,), "C", ("",), {"heading": "金额"}),
)


def test_the_table_of_problems_has_errors_first_then_the_order_of_reading() -> None:
    table = PROBLEMS.frame("en")
    assert list(table.columns) == COLUMNS
    assert table["level"].tolist() == ["error", "error", "error", "warning", "note"]
    assert table["row"].astype("object").fillna(0).tolist() == [4, 5, 9, 1, 0]


def test_counts_and_summary() -> None:
    assert PROBLEMS.counts == {"error": 3, "warning": 1, "note": 1}
    assert PROBLEMS.summary("en")[["level", "code", "rows", "files"]].to_numpy().tolist() == [
        ["error", "value_missing", 3, 2],
        ["warning", "column_by_values", 1, 1],
        ["note", "sheet_empty", 1, 1],
    ]


def test_no_problems() -> None:
    assert Problems().counts == {"error": 0, "warning": 0, "note": 0}
    assert list(Problems().frame("zh").columns) == COLUMNS
    assert len(Problems().summary("zh")) == 0
    assert list(Problems.joined([PROBLEMS, Problems()])) == list(PROBLEMS + Problems())


@pytest.mark.parametrize("code", FINDINGS)
def test_every_finding_is_worded_in_both_languages(code: str) -> None:
    finding = FINDINGS[code]
    for text in (finding.title, finding.text, finding.advice):
        assert any("\u4e00" <= letter <= "\u9fff" for letter in text.zh)
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in text.en)
    assert {re.split("[:}]", part)[0] for part in finding.text.zh.split("{")[1:]} == {
        re.split("[:}]", part)[0] for part in finding.text.en.split("{")[1:]
    }


def tables_in_sheets(folder: Path) -> None:
    """Files that cause every code of finding the tables in a sheet."""
    with xlsxwriter.Workbook(folder / "tables.xlsx") as book:
        page = book.add_worksheet("tables")
        page.write_row(0, 0, ["日期", "客户", "金额", "运费", "合计"])  # column_total
        page.write_row(1, 0, ["西湖店"])  # row_section
        page.write_row(2, 0, ["2026-05-01", "张三", 5, 1, 6])
        page.merge_range(3, 0, 3, 4, "第二批")  # row_section_unused
        page.write_row(4, 0, ["2026-05-02", "张三", 5, 1, 6])
        page.write_row(4, 8, ["看"])  # cell_apart
        page.set_row(4, None, None, {"hidden": True})  # rows_hidden
        page.set_column(3, 3, None, None, {"hidden": True})  # columns_hidden
        page.write_row(6, 0, ["姓名", "岗位", "邮箱"])  # sheet_tables
        wide = book.add_worksheet("wide")
        wide.write_row(0, 0, ["日期", "客户", "金额", *(f"星座{i}" for i in range(21))])  # columns_unknown
        wide.write_row(1, 0, ["2026-05-01", "张三", 5])
        page.write_row(7, 0, ["赵六", "店长", "z@example.com"])
        page.write_column(7, 10, range(9))  # cells_apart
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=tables!$C$3:$C$5"})
        book.add_chartsheet().set_chart(chart)  # sheet_chart
    with_pivot(
        xlsx(folder / "plain.xlsx", ["客户", "金额"], ["张三", 10]), folder / "pivot.xlsx", "A1:B2"
    )  # sheet_pivot


def orders_of_several_rows(folder: Path) -> None:
    """Files that cause every code of orders with several rows, and of discounts."""
    heading = ["订单号", "日期", "客户", "产品", "数量", "单价", "订单金额", "运费"]
    first, second = ["A1", "2026-05-14", "张三"], ["A2", "2026-05-15", "李四"]
    xlsx(  # order_total_repeated, order_total_holds
        folder / "repeated.xlsx", heading, [*first, "茶", 1, 30, 110, 10], [*first, "杯", 2, 35, 110, 10]
    )
    xlsx(  # order_total_once, order_lines_continued
        folder / "once.xlsx", heading, [*first, "茶", 1, 30, 100], ["", "", "", "杯", 2, 35]
    )
    bare = ["订单号", "日期", "客户", "产品", "金额"]
    xlsx(  # order_rows_of_totals
        folder / "apart_orders.xlsx", bare,
        [*first, "", 100], [*first, "茶", 30], [*first, "杯", 70], [*second, "", 50], [*second, "茶", 50],
    )  # fmt: skip
    xlsx(  # order_money_unclear
        folder / "unclear.xlsx", bare,
        [*first, "茶", 100], [*first, "杯", 100], [*second, "壶", 50], [*second, "茶", 50],
    )  # fmt: skip
    goods = ["日期", "客户", "产品", "数量", "单价"]
    xlsx(folder / "off.xlsx", [*goods, "优惠金额"], ["2026-05-14", "张三", "茶", 2, 100, 10])  # discount_taken_off
    xlsx(folder / "off2.xlsx", [*goods, "折扣"], ["2026-05-14", "张三", "茶", 2, 100, 15])  # discount_unclear


def shapes(folder: Path) -> None:
    """Files that cause every code of tables in other shapes than rows under one heading."""
    months = ["客户", "1月", "2月"]
    sheets = {
        "lines": [
            ["门店：西湖店"],
            ["日期", "客户", "金额", "", "客户", "合计"],
            ["2024-01-03", "张三", 5, "", "张三", 12],
            ["2024-02-03", "张三", 7],
        ],  # store_from_title, summary_apart
        "2024": [months, ["张三", 5, 7]],  # crosstab_repeats
        "汇总2023": [months, ["张三", 6, 7]],  # crosstab_summary
        "2022": [months, ["张三", 8, 9]],  # sheet_crosstab
        "2021": [[*months, "合计"], ["张三", 8, 9, 99], ["李四", 1, 1, 2]],  # crosstab_total_differs
        "sections": [
            ["日期", "产品", "金额"],
            ["张三"],
            ["2021-01-01", "茶", 5],
            ["张三小计", "", 5],
        ],  # sections_taken
        "months": [months, ["张三", 5, 7]],  # crosstab_no_year
    }
    with xlsxwriter.Workbook(folder / "shapes.xlsx") as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate(rows):
                page.write_row(number, 0, row)
    for store in ("北京店", "上海店"):  # store_from_name, row_heading_more
        xlsx(
            folder / f"{store}.xlsx",
            ["日期", "客户", "产品", "金额"],
            ["", "", "", "(元)"],
            ["2024-03-03", store, "茶", 5],
        )


def doubtful_columns(folder: Path) -> None:
    """Files that cause every code of columns told by their values or by the team."""
    names = ["张三", "李四", "王五", "赵六", "钱七"]
    days = [f"2026-05-0{i}" for i in range(1, 6)]
    phones = [f"1380013810{i}" for i in range(5)]
    fill = zip(days, names, phones, ["1", "2", "3", "4", "5"], strict=True)
    lines = [list(line) for line in fill]
    with xlsxwriter.Workbook(folder / "columns.xlsx") as book:
        for name, head, order in (
            ("by values", ["哪天", "客户", "电话", "金额"], (0, 1, 2, 3)),  # column_by_values
            ("contradicts", ["日期", "客户", "电话", "金额"], (0, 1, 0, 3)),  # column_contradicts
            ("shifted", ["", "日期", "客户", "电话", "金额"], (0, 1, 2, 3)),  # headings_shifted
        ):
            page = book.add_worksheet(name)
            page.write_row(0, 0, head)
            for row, line in enumerate(lines, 1):
                page.write_row(row, 0, [line[i] for i in order])
        page = book.add_worksheet("swapped")
        page.write_row(0, 0, ["投诉时间", "办结时间", "投诉内容"])  # columns_swapped
        for row in range(1, 6):
            page.write_row(row, 0, [f"2026-05-1{row}", "2026-05-01", "茶叶受潮"])
    rows = [["销售表", "没有这列", "金额"], ["销售表", "货", "什么"], ["投诉表", "投诉时间", "（未使用）"]]
    xlsx(folder / "problems.xlsx", ["识别为", "原表头", "改为"], *rows)  # columns_decided, decision_*
    xlsx(
        folder / "problems 2.xlsx",
        ["文件", "工作表", "位置", "改为"],
        ["gone.xlsx", "S", "", "销售表"],  # decision_without_table
        ["columns.xlsx", "by values", "", "仓库"],  # kind_unknown
        ["sheets.xlsx", "plants", "", "不是我们的表"],  # table_left_alone
        ["sheets.xlsx", "merged", "", "销售表"],  # kind_impossible
    )


def lists_that_count_their_rows(folder: Path) -> None:
    """id_counts_rows: two lists of other people, both numbered from 1."""
    for name, first in (("east.xlsx", 0), ("west.xlsx", 4)):
        people = ["龙一", "龙二", "龙三", "龙四", "贺一", "贺二", "贺三", "贺四"][first : first + 4]
        lines = [[i + 1, who, f"1390013{first + i:04}"] for i, who in enumerate(people)]
        xlsx(folder / name, ["编号", "姓名", "电话"], *lines)


def orders_in_two_files(folder: Path) -> None:
    """order_lines_joined, order_lines_differ: lines of goods beside the table of their orders."""
    orders = [[f"DD-77{i}", f"2026-04-0{i + 1}", "龙一", 50] for i in range(4)]
    xlsx(folder / "heads_of_two.xlsx", ["订单号", "下单日期", "客户", "订单金额"], *orders)
    lines = [[f"DD-77{i // 2}", f"茶{i % 2}", 10] for i in range(8)]
    xlsx(folder / "lines_of_two.xlsx", ["订单号", "商品", "金额"], *lines)


def orders_and_dated_lines(folder: Path) -> None:
    """orders_in_lines: lines that hold day and customer themselves, beside the table of their orders."""
    orders = [[f"EE-88{i}", f"2026-05-0{i + 1}", "龙二", 20] for i in range(4)]
    xlsx(folder / "heads_dated.xlsx", ["订单号", "下单日期", "客户", "订单金额"], *orders)
    lines = [[f"EE-88{i // 2}", f"2026-05-0{i // 2 + 1}", "龙二", f"茶{i % 2}", 8 + 4 * (i % 2)] for i in range(8)]
    xlsx(folder / "lines_dated.xlsx", ["订单号", "下单日期", "客户", "商品", "金额"], *lines)


def odd_values(folder: Path) -> None:
    """Cells that are used with a doubt, and formulas that failed."""
    xlsx(
        folder / "values.xlsx",
        ["单位：万元"],  # unit_applied
        ["日期", "订单号", "客户", "电话", "数量", "金额"],
        ["3.4.2026", "123456789012345000", "å¼\xa0ä¸‰", "13800138000/13900139000", "1.234", 5],  # date_ambiguous,
        ["1960-05-01", "223456789012346000", "李四", "1.38E+10", 1, 5],  # ... digits_cut_off, text_garbled,
        ["2026-05-01", "323456789012347000", "李四", "#N/A", 1, 5],  # ... phones_several, number_ambiguous,
        ["2026-05-01", "A4", "李四", "", 1, "#REF!"],  # date_long_ago, digits_destroyed, cell_error, value_is_error
    )
    swapped = [f"2026-0{month}-0{day} 00:00:00" for month, day in ((3, 4), (5, 7), (6, 8))]
    xlsx(
        folder / "visits.xlsx",
        ["回访日期", "客户", "回访结果", "下次回访"],
        *([day, "李四", "满意", ""] for day in (*swapped, "15/04/2026", "16/04/2026")),  # dates_half_converted
        ["28/04/2026", "李四", "满意", "5/6/2026"],  # date_order_concluded
        ["2026年4月", "李四", "满意", ""],  # dates_without_day
    )
    xlsx(
        folder / "births.xlsx",
        ["客户编号", "姓名", "电话", "生日"],
        ["KH1", "李四", "13800138001", "属牛"],  # birthday_not_understood
        ["KH2", "王五", "13800138002", "1985-05-13"],
    )


def dates_and_numbers_of_others(folder: Path) -> None:
    """Exports with dates and numbers that only their surroundings explain."""
    head = ["日期", "客户", "产品", "金额"]
    log = [["8月3日", "李四", "茶", 5], ["", "王五", "茶", 6], ["8月4日", "李四", "茶", 7], ["", "王五", "茶", 8]]
    xlsx(folder / "log 2026.xlsx", head, *log)  # dates_without_year, dates_same_day
    xlsx(
        folder / "calls.xlsx", ["回访日期", "客户", "回访结果", "下次回访"], ["2026-05-01", "李四", "满意", "下周三"]
    )  # dates_counted
    xlsx(folder / "seconds.xlsx", head, ["1788228923", "李四", "茶", 5])  # dates_from_epoch
    zones = ["2026-03-31T16:30:00Z", "2026-04-01T00:30:00+08:00"]
    xlsx(folder / "zones.xlsx", head, *([day, "李四", "茶", 5] for day in zones))  # dates_in_one_zone
    products = ["茶", "3-12-1", "2026-03-01 00:00:00"]
    xlsx(folder / "products.xlsx", head, *(["2026-05-01", "李四", name, 5] for name in products))  # value_became_date
    lines = '日期,客户,数量,金额,成本（EUR）\n2026-05-01,李四,1.234,"12,50",3\n'  # number_by_file, currency_by_file
    (folder / "commas.csv").write_text(lines, encoding="utf-8")
    with xlsxwriter.Workbook(folder / "mac.xlsx", {"date_1904": True}) as book:
        page, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
        page.write_row(0, 0, head)
        page.write_row(1, 0, [44804, "李四", "茶", 5])  # dates_since_1904
        page.write_row(2, 1, ["李四", "茶", 6])
        page.write_number(2, 0, 20260901, day)  # dates_typed_in_digits


def columns_in_doubt(folder: Path) -> None:
    """Two columns of names, sales priced by a list of goods, more columns of their own than travel along."""
    lines = [["2026-05-02", f"客户{i}", f"会员{i}", 5 + i] for i in range(6)]
    xlsx(folder / "rivals.xlsx", ["日期", "客户名称", "会员姓名", "金额"], *lines)  # column_rival
    xlsx(
        folder / "counted.xlsx",
        ["日期", "客户", "产品", "数量"],
        *([f"2026-05-0{i}", "李四", f"茶{i}", i] for i in (1, 2)),
    )
    xlsx(folder / "goods.xlsx", ["商品名称", "单价"], ["茶1", 5], ["茶2", 6])  # amount_from_list
    bare = [[f"2026-05-0{i}", "李四", f"花{i}", i] for i in (1, 2)]
    xlsx(folder / "no money.xlsx", ["日期", "客户", "产品", "数量"], *bare)  # sales_without_money
    made = [[f"2026-05-0{i}", 10 + i, f"ee97-{i % 3}"] for i in range(1, 8)]
    xlsx(folder / "nobody.xlsx", ["日期", "金额", "creator_id"], *made)  # customer_maybe
    asked = ["答卷编号", "提交时间", "1. 您会推荐吗？", "2. 您满意吗？"]
    replies = [["1", "2026-05-01", "会", "满意"], ["2", "2026-05-02", "", ""]]
    xlsx(folder / "unanswered.xlsx", asked, *replies)  # responses_empty
    for name, first in (("own", 0x4E00), ("own too", 0x4E40)):  # own_columns_left_out
        own = [f"星座{chr(first + i)}" for i in range(25)]
        xlsx(folder / f"{name}.xlsx", ["姓名", "电话", *own], [f"钱{name}", "13500135009", *("甲" for _ in own)])


def keys_that_are_none(folder: Path) -> None:
    """Files whose cells name customers by what tells nobody, and by ids that lost their zeros."""
    xlsx(
        folder / "keys.xlsx",
        ["日期", "客户", "电话", "金额"],
        ["2026-05-02", "", "150****0768", 5],  # phones_masked, customer_masked_only
        *[["2026-05-02", name, "02150505050", 5] for name in ("马一", "牛二", "羊三", "朱四", "苟五")],  # key_of_many
    )
    xlsx(folder / "bare.xlsx", ["日期", "会员号", "金额"], ["2026-05-02", "8101", 5], ["2026-05-02", "8102", 5])
    xlsx(folder / "padded.xlsx", ["日期", "会员号", "金额"], ["2026-05-02", "008101", 5])  # ids_padded


def odd_files(folder: Path) -> None:
    """Files that are not what their name says, or no honest workbook."""
    (folder / "pointer.xlsx").write_bytes(b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n")
    (folder / "lock.xlsx").write_bytes(b"\x03Ann" + b" " * 161)
    (folder / "pdf.xlsx").write_bytes(b"%PDF-1.7")
    (folder / "renamed.xls").write_text("姓名\t电话\n郑一\t13500135000\n", encoding="utf-8")
    (folder / "doubtful.csv").write_bytes(b"Name,Phone\nNo\xd5\xc5x\x9d,13500135001\n")
    (folder / "packed.zip").write_bytes(b"PK\x05\x06" + bytes(18))  # file_unread
    odd_lines(folder)
    (folder / "link.xlsx").symlink_to(folder.parent)
    with zipfile.ZipFile(folder / "unsafe.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<!DOCTYPE x []>")


def odd_lines(folder: Path) -> None:
    """Text files whose lines are not as they should be."""
    lines = [f"甲{n}号店,1360013600{n},宁波市江东路{n}号,已装修" for n in range(1, 8)]
    lines[1] = lines[1].replace("已装修", '"已装修')  # csv_open_quote
    lines[2] = lines[2].replace(",", ";")  # csv_line_in_one_cell
    lines[3] = lines[3].replace("路", "路, ")  # csv_cell_put_together
    lines[4] = "1,2,3,4,5,6,7"  # csv_line_too_long
    (folder / "lines.csv").write_text("\n".join(["姓名,电话,地址,备注", *lines]), encoding="utf-8")
    short = [f"乙{n}号店,1360013601{n},宁波,好" for n in range(1, 4)]
    beyond = [f"丙{n}号店,1360013602{n},2026-05-0{n}" for n in range(1, 6)]
    beyond[4] += ",已付清"  # csv_cell_beyond
    (folder / "beyond.csv").write_text("\n".join(["姓名,电话,生日", *beyond]), encoding="utf-8")
    moments = [f"2026-05-0{n}, 10:2{n}:00,丁{n}芳,鞋,3{n}\n" for n in range(1, 6)]  # csv_moment_put_together
    (folder / "moments.csv").write_text("下单时间,客户姓名,商品,金额\n" + "".join(moments), encoding="utf-8")
    named = [f"DS{n}07,戊{n}芳,鞋,8{n}\n" for n in range(1, 6)]
    (folder / "日报2026-05-06.csv").write_text(
        "订单号,客户姓名,商品,金额\n" + "".join(named), encoding="utf-8"
    )  # day_from_name
    fees = [
        f"JF{n}03,2026-05-0{n},己{n}芳,{0 if n % 2 else 300}.00,{60 if n % 2 else 0}.00,{20 if n % 2 else 0}.00\n"
        for n in range(1, 8)
    ]
    head = "缴费单号,缴费日期,学生姓名,已缴纳学费,已缴纳报名费,已缴纳教材费\n"
    (folder / "fees.csv").write_text(head + "".join(fees), encoding="utf-8")  # amount_of_parts
    priced = [f"DH{n}09,2026-05-0{n},庚{n}芳,鞋{n},28{n}.00\n" for n in range(1, 7)]
    head = "单号,日期,客户姓名,商品,单价\n"
    (folder / "priced.csv").write_text(head + "".join(priced), encoding="utf-8")  # amount_is_unit_price
    (folder / "short.csv").write_text("\n".join(["姓名,电话,地区", *short]), encoding="utf-8")  # csv_heading_short


def messy(folder: Path) -> None:
    """Files that cause every code of the reading."""
    odd_values(folder)
    lists_that_count_their_rows(folder)
    orders_in_two_files(folder)
    orders_and_dated_lines(folder)
    xlsx(
        folder / "sales.xlsx",
        ["日期", "编号", "客户", "电话", "数量", "单价", "金额", "应收金额", "星座"],
        ["2026-05-01", "KH1", "张三", "", 2, 5, "", "", ""],  # amount_from_price
        ["", "KH1", "", "", "", "", 5],  # value_missing
        ["N/A", "KH1", "", "", "", "", 5],  # value_says_nothing
        ["2026-05-01", "", "", "", "", "", 5],  # sales_without_customer
        ["下周", "KH1", "", "", "", "", 5],  # date_not_understood
        ["2026-05-01", "KH1", "", "", "", "", "面议"],  # number_not_understood
        ["2026-05-01", "KH1", "", "12ab", "", "", 5],  # cell_not_understood
        ["2026-05-01", "KH1", "王五", "", "", "", 5],  # customer_other_name
        ["2026-05-01", "", "赵六", "", "", "", 5],  # customer_ambiguous
        ["2026-05-01", "", "褚十四", "", "", "", 5],  # customer_only_here
        ["合计", "", "", "", "", "", 20],
        ["日期", "编号", "客户", "电话", "数量", "单价", "金额", "应收金额", "星座"],
        ["制表人：孙八"],
    )
    xlsx(
        folder / "customers.xlsx",
        ["编号", "客户名称", "电话", "地区"],
        ["KH1", "张三", "13800138000"],
        ["KH2", "张 三", "13800138000"],  # customer_same
        ["KH2", "张 三", "13800138000", "宁波"],
        ["KH1", "张三", "13800138000", "杭州"],  # customer_rows_differ
        ["KH3", "李四", "13800138000"],  # customer_conflict
        ["KH4", "赵六", "13900139000"],
        ["KH5", "赵六", "13700137000"],
        ["", "", "", "杭州"],  # identity_missing
        ["KH6", "永兴百货商行"],
        ["KH7", "永新百货商行"],  # customer_maybe_same
        ["", "郑十一", "", "杭州"],
        ["", "郑十一", "", "宁波"],  # customer_same_name
    )
    xlsx(
        folder / "customers 2026-06.xlsx",
        ["编号", "客户名称", "电话", "邮箱"],
        ["KH8", "冯十二", "13500135000", "f@x.cn"],
        ["KH9", "陈十三", "", "c@x.cn"],
        ["", "冯十二", "13500135000", "c@x.cn"],  # customer_between
        ["KH1", "张三", "", "z@x.cn"],  # rows_updated
        ["KH4", "赵六", "13900139000"],  # rows_again
    )
    for name, days in (("a 2026-07.xlsx", (1, 2, 3)), ("b 2026-07.xlsx", (1, 2, 4))):
        lines = [[f"2026-07-{day:02}", "KH4", 10 + day] for day in days]
        xlsx(
            folder / name, ["日期", "编号", "金额"], *lines, ["2026-07-05", "KH5", len(name) + days[-1]]
        )  # rows_maybe_again
    with xlsxwriter.Workbook(folder / "sheets.xlsx") as book:
        book.add_worksheet("empty")
        book.add_worksheet("notes").write_row(0, 0, ["浇水", "施肥"])  # sheet_not_a_table
        book.add_worksheet("plants").write_row(0, 0, ["浇水", "施肥"])
        book.add_worksheet("unknown").write_row(0, 0, ["产品", "客户", "数量", "金额"])
        merged = book.add_worksheet("merged")
        merged.write_column(0, 1, ["电话", "13600136000", "13600136001"])
        merged.write(0, 0, "姓名")
        merged.merge_range(1, 0, 2, 0, "吴十")  # cells_merged
        hidden = book.add_worksheet("hidden")
        hidden.write_row(0, 0, ["姓名", "电话"])  # sheet_no_rows
        hidden.hide()
    tables_in_sheets(folder)
    shapes(folder)
    orders_of_several_rows(folder)
    doubtful_columns(folder)
    dates_and_numbers_of_others(folder)
    never = openpyxl.Workbook()
    never.active.append(["姓名", "电话"])
    never.active.append(["周九", "=1+1"])
    never.save(folder / "never.xlsx")
    never.properties.category = "crm-sheets"
    never.save(folder / "report.xlsx")
    (folder / "damaged.xlsx").write_bytes(b"PK\x03\x04")
    with (folder / "never.xlsx").open("rb") as plain, (folder / "protected.xlsx").open("wb") as locked:
        OOXMLFile(plain).encrypt("secret", locked)
    odd_files(folder)
    keys_that_are_none(folder)
    columns_in_doubt(folder)
    what_rows_count_for(folder)
    who_may_be_contacted(folder)
    lists_of_refunds(folder)
    questionnaires_with_doubts(folder)
    sheets_with_the_same_rows(folder)
    schedules_that_came_back(folder)
    (folder / "big.csv").write_bytes(b"x" * 2**21)
    (folder / "合同.pdf").touch()


def what_rows_count_for(folder: Path) -> None:
    """rows_not_counted, state_unknown, rows_taken_back, refunds_taken_off, refunds_doubtful, refunds_unsaid, own_total_differs."""
    head = ["订单号", "客户", "日期", "金额", "订单状态", "退款金额"]
    xlsx(
        folder / "states.xlsx",
        head,
        ["S1", "钱一", "2026-08-01", 100, "已取消", ""],
        ["S2", "钱二", "2026-08-02", 100, "Zrušeno", ""],
        ["S3", "钱三", "2026-08-03", 100, "部分退款", ""],
        ["S4", "钱四", "2026-08-04", 100, "部分退款", 20],
    )
    xlsx(
        folder / "refunded.xlsx",
        head,
        ["S5", "钱五", "2026-08-05", 100, "完成", 20],
        ["S6", "钱六", "2026-08-06", 90, "完成", 90],
    )
    kinds = ["单号", "客户", "日期", "金额", "单据类型"]
    xlsx(
        folder / "kinds.xlsx",
        kinds,
        ["S7", "钱七", "2026-08-07", 100, "销售单"],
        ["S8", "钱七", "2026-08-08", 30, "退货单"],
        ["合计", "", "", 140, ""],
    )


def who_may_be_contacted(folder: Path) -> None:
    """consent_understood, consent_unclear, consent_by_name, consent_differs."""
    head = ["姓名", "手机", "地址", "免打扰"]
    xlsx(
        folder / "wishes.xlsx",
        head,
        ["郑一", "13700000001", "上海市", "否"],
        ["郑二", "13700000002", "上海市", "看情况"],
    )
    xlsx(folder / "黑名单.xlsx", head[:3], ["郑三", "13700000003", "上海市"])
    xlsx(folder / "wishes later.xlsx", head, ["郑一", "13700000001", "上海市", "是"])


def lists_of_refunds(folder: Path) -> None:
    """refunds_listed, refunds_said_twice, refunds_without_order, refunds_above_order, refunds_not_used; other money."""
    head = ["退款编号", "订单编号", "买家", "退款金额", "退款时间"]
    rows = [("S5", 5), ("S1", 100), ("S99", 30), ("S7", 400)]
    lines = [[f"R{i}", order, "", money, f"2026-08-2{i}"] for i, (order, money) in enumerate(rows)]
    xlsx(folder / "退款.xlsx", head, *lines, ["R9", "S4", "", 7, "2026-08-29"])
    xlsx(folder / "退款 未记日期.xlsx", head[:4], ["R8", "S4", "钱四", 7])
    people = ["姓名", "手机", "地址", "押金单据号", "收费金额"]  # list_looks_like_events
    xlsx(folder / "客户名单.xlsx", people, ["钱十", "13900000010", "杭州市西湖区1号", "D1", 300])


def questionnaires_with_doubts(folder: Path) -> None:
    """survey_screening, survey_scale_open, survey_scale_mixed, survey_statement_open, survey_twin, and all that key and target sheets may say wrong."""
    head = ["序号", "提交答卷时间", "1、用过吗", "2、服务满意度", "3、环境满意度"]
    asked = [("否", "", ""), ("是", 4, "满意"), ("是", 2, "5"), ("是", 5, "4"), ("是", 1, "一般")] * 2
    numbers = [({"是": 1, "否": 2}[used], score, "") for used, score, _ in asked]
    for name, rows in (("问卷文字", asked), ("问卷序号", numbers)):
        lines = [[n, f"2026-05-{n:02} 10:00:00", *row] for n, row in enumerate(rows, start=1)]
        xlsx(folder / f"{name}.xlsx", head, *lines)
    often = [[n, f"2026-05-{n:02} 10:00:00", "紫色" if n == 21 else "满意", "好"] for n in range(1, 22)]
    halves = [["A1", "2026-05-01 10:00:00", *row] for row in (["满意", None], [None, "好"])]  # survey_lines_joined
    again = [["A2", "2026-05-02 10:00:00", row, "好"] for row in ("满意", "一般")]  # survey_respondent_again
    xlsx(folder / "几行.xlsx", [*head[:2], "1、您满意吗", "2、还有什么？"], *halves, *again)
    xlsx(folder / "打错.xlsx", [*head[:2], "1、您满意吗", "2、还有什么？"], *often)  # survey_answers_outside
    words = [[n, f"2026-05-{n:02} 10:00:00", ("同意", "不同意")[n % 2], "好"] for n in range(1, 10)]
    xlsx(folder / "问卷说法.xlsx", [*head[:2], "1、我担心等位太久", "2、还有什么？"], *words)
    columns = ["题号", "原表头", "题型", "最好的一头", "选项分值（用 | 隔开）"]
    rows = [["1", head[2], "数字", "", ""], ["2", head[3], "笑脸", "", "1|2"], ["9", "9、没有的题", "单选", "", ""]]
    xlsx(folder / "问卷说明.xlsx", columns, *rows)
    xlsx(folder / "目标.xlsx", ["题目", "选项", "目标占比"], ["用过吗", "是", "一半"])  # survey_team_sheet_unclear
    xlsx(folder / "目标 两份.xlsx", ["题号", "选项", "目标占比"], ["1", "是", "50%"])  # survey_target_of_which


def schedules_that_came_back(folder: Path) -> None:
    """schedule_returned and all that is said of rows in schedules, but for what only the plan before tells."""

    def key(customer: str, desk: str = "ABC") -> str:
        return str(ContactKey(desk, customer_mark(customer), "2345"))

    head = ["行码", "客户编号", "客户名称", "计划日期", "状态", "下次日期", "备注"]
    names = {"S1": "周一", "S2": "周二", "S3": "周三人", "S4": "周四", "S5": "周五人", "S6": "周六"}
    xlsx(folder / "周家客户.xlsx", ["客户编号", "客户名称", "地址"], *([c, n, "杭州"] for c, n in names.items()))
    rows = [
        [key("S1"), "S1", "周一", "2026-10-08", "已完成", "", ""],
        [key("S2"), "S2", "周二", "2026-10-08", "看情况", "", ""],  # schedule_status_unknown
        [key("S3"), "S3", "周三人", "2026-10-08", "", "", "在忙"],  # schedule_status_missing
        [key("S4"), "S4", "周四", "2026-10-08", "", "2026-10-20", ""],  # schedule_moved_unsaid
        [key("S5"), "S5", "周五人", "2026-10-08", "改期", "以后", ""],  # schedule_no_new_date
        [key("S6"), "S6", "周六", "2026-10-08", "改期", "2026-10-01", ""],  # schedule_new_date_past
        [key("S1"), "S2", "周二", "2026-10-09", "已完成", "", ""],  # schedule_key_copied
        ["CKABC", "S3", "周三人", "2026-10-09", "已完成", "", ""],  # schedule_key_wrong
        ["CKABC", "", "", "2026-10-09", "已完成", "", ""],  # schedule_key_lost
        [key("S4", "XYZ"), "S4", "周四", "2026-10-09", "已完成", "", ""],  # schedule_other_desk
    ]
    xlsx(folder / "计划交回.xlsx", head, *rows)
    again = [*rows[0][:4], "取消", "", "", "比我们便宜"]
    xlsx(
        folder / "计划交回 另一份.xlsx", [*head, "竞品怎么说"], again
    )  # schedule_copies_differ, schedule_columns_added


def sheets_with_the_same_rows(folder: Path) -> None:
    """sheet_rows_again, sheet_rows_updated, sheet_rows_maybe_again."""
    head = ["订单号", "日期", "客户", "产品", "金额"]
    lines = [[f"W{i}", f"2026-08-{i:02}", f"孙{i}", "茶", 10 + i] for i in range(1, 10)]
    alike = [["", f"2026-07-{i:02}", f"孙{i}", "茶", 10 + i] for i in range(1, 10)]
    other = [[*line[:4], line[4] + (i > 4)] for i, line in enumerate(alike)]
    sheets = {"甲": [*lines, *alike], "乙": [*lines[:8], [*lines[8][:4], 99], *other]}
    with xlsxwriter.Workbook(folder / "两表.xlsx") as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for number, row in enumerate([head, *rows]):
                page.write_row(number, 0, row)


def test_every_code_is_caused_by_some_file_and_worded_with_what_it_passes(tmp_path: Path) -> None:
    messy(tmp_path)
    book = read_book([tmp_path], Playbook.default().changed("reading.max_mb", 1))
    rules = xlsx(tmp_path / "playbook.xlsx", ["name", "value"], ["tiers.vpi", 1], ["tiers.vip", "viel"])
    every = book.found + read_playbook(rules)[1]
    for lang in LANGS:
        table = every.frame(lang)
        assert set(table["code"]) == set(FINDINGS) - AFTER_READING
        assert not table["message"].str.contains(r"[{}]|Text\(", regex=True).any()
        assert len(every.summary(lang)) == table["code"].nunique()
        assert len(table) == sum(every.counts.values())
    assert (book.rows["read"] == book.rows["used"] + book.rows["merged"] + book.rows["left_out"]).all()
