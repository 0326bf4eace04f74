"""Point 4: who is who in one table and across tables, and what a later file of the same rows does."""

from collections.abc import Sequence

from corpus.cases import Case, Make, Place, Row, customers, sheet, together
from crm_sheets.playbook import Playbook

LISTED = ["客户编号", "姓名", "电话", "邮箱", "身份证号", "地区", "地址"]
CARD = "33010119900101123X"


def listed(name: str, rows: Sequence[Row], ids: Sequence[str], *problems: Place) -> Case:
    """A customer file of these rows (as LISTED) and the customers that it holds."""
    return customers(name, sheet(LISTED, *rows), *problems, columns="customer_id", rows=[[one] for one in ids])


def sold(
    name: str, people: Sequence[Row], heading: list[str], lines: Sequence[Row], ids: Sequence[str], *problems: Place
) -> Case:
    """Sales by these keys beside a customer file, and whom each line counts for."""
    make = together(
        sheet(LISTED, *people, file="客户.xlsx"),
        sheet(["日期", "金额", *heading], *[["2026-05-01", 10, *line] for line in lines], file="销售.xlsx"),
    )
    known: dict[str, None] = dict.fromkeys([*(str(row[0]) for row in people), *ids])
    tables: dict[str, tuple[str, Sequence[Row]]] = {
        "customers": ("customer_id", [[one] for one in known]),
        "sales": ("customer_id", [[one] for one in ids]),
    }
    return Case(name, make, tables, problems)


ZHANG = ["KH1", "张三", "13800138000", "z@example.com", CARD, "杭州", "文三路1号"]
LI = ["KH2", "李四", "13900139000", "", "", "宁波", "中山路2号"]
BY = [
    sold("customer_by_id", [ZHANG, LI], ["客户编号"], [["KH2"], ["kh1"]], ["KH2", "KH1"]),
    sold("customer_by_phone", [ZHANG, LI], ["电话"], [["139 0013 9000"], ["+86 13800138000"]], ["KH2", "KH1"]),
    sold("customer_by_name", [ZHANG, LI], ["客户"], [["李四"], ["张 三"]], ["KH2", "KH1"]),
    sold(
        "customer_by_name_and_region",
        [ZHANG, ["KH3", "张三", "13700137000", "", "", "宁波", ""]],
        ["客户", "地区"],
        [["张三", "宁波市"], ["张三", "浙江省杭州市"]],
        ["KH3", "KH1"],
    ),
    listed(
        "customer_by_mail",
        [ZHANG, ["", "张三", "", "Z@Example.com", "", "", ""]],
        ["KH1"],
        ("customer_same", 3, ""),
    ),
    listed(
        "customer_by_id_number", [ZHANG, ["", "张三", "", "", CARD.lower(), "", ""]], ["KH1"], ("customer_same", 3, "")
    ),
    listed(
        "customer_by_name_and_address",
        [ZHANG, ["", "张三", "", "", "", "", "杭州市文三路1号"]],
        ["KH1"],
        ("customer_same", 3, ""),
        ("customer_rows_differ", 3, ""),
    ),
    sold(
        "a_sale_of_a_customer_in_no_sheet_is_kept",
        [ZHANG],
        ["客户"],
        [["王五"]],
        ["王五"],
        ("customer_only_here", 2, ""),
    ),
    listed(
        "same_name_elsewhere_is_somebody_else",
        [["KH1", "张三", "", "", "", "杭州", ""], ["KH2", "张三", "", "", "", "宁波", ""]],
        ["KH1", "KH2"],
    ),
]
COMPANY = ["KH1", "杭州诚信建材有限公司", "", "", "", "", ""]
COMPANIES = [
    sold(
        "company_without_its_suffix",
        [COMPANY],
        ["客户"],
        [["杭州诚信建材"], ["杭州诚信建材有限责任公司"], ["杭州 诚信建材 有限公司"]],
        ["KH1"] * 3,
    ),
    sold(
        "company_co_ltd",
        [["KH1", "Green Garden Co., Ltd.", "", "", "", "", ""]],
        ["客户"],
        [["GREEN GARDEN"], ["Green Garden Co Ltd"], ["Green Garden Ltd."]],
        ["KH1"] * 3,
    ),
    sold(
        "company_with_brackets",
        [["KH1", "诚信建材（杭州）有限公司", "", "", "", "", ""]],
        ["客户"],
        [["诚信建材(杭州)有限公司"]],
        ["KH1"],
    ),
    sold("company_in_full_width", [["KH1", "ABC茶行", "", "", "", "", ""]], ["客户"], [["ＡＢＣ茶行"]], ["KH1"]),
]
CONFLICTS = [
    listed(
        "one_phone_two_names",
        [["KH1", "张三", "13800138000", "", "", "", ""], ["KH2", "李四", "13800138000", "", "", "", ""]],
        ["KH1", "KH2"],
        ("customer_conflict", 3, ""),
    ),
    listed(
        "one_id_two_people",
        [["KH1", "张三", "13800138000", "", "", "", ""], ["KH1", "李四", "13900139000", "", "", "", ""]],
        ["KH1", "KH1 李四"],
        ("customer_conflict", 3, ""),
    ),
    listed(
        "one_id_number_two_names",
        [["KH1", "张三", "", "", CARD, "", ""], ["KH2", "李四", "", "", CARD, "", ""]],
        ["KH1", "KH2"],
        ("customer_conflict", 3, ""),
    ),
    sold(
        "a_known_id_with_another_name",
        [ZHANG],
        ["客户编号", "客户"],
        [["KH1", "王五"]],
        ["KH1"],
        ("customer_other_name", 2, ""),
    ),
    listed(
        "rows_of_one_customer_that_differ",
        [["KH1", "张三", "13800138000", "", "", "杭州", ""], ["KH1", "张三", "13800138000", "", "", "宁波", ""]],
        ["KH1"],
        ("customer_rows_differ", 3, ""),
    ),
    listed(
        "one_person_under_two_ids",
        [["KH1", "张三", "13800138000", "", "", "", ""], ["KH9", "张三", "13800138000", "", "", "", ""]],
        ["KH1"],
        ("customer_same", 3, ""),
    ),
]
HEAD = ["客户编号", "姓名", "电话", "地区"]
AGAIN: Make = together(
    sheet(HEAD, ["1", "张三", "13800138000", "杭州"], ["2", "李四", "", "宁波"], file="客户 2026-04.xlsx"),
    sheet(HEAD, ["1", "张三", "", "上海"], ["3", "王五", "", "温州"], file="客户 2026-05.xlsx"),
)


def again(mode: str, rows: Sequence[Row], *codes: str) -> Case:
    """A later file of the same customers under one import mode; its empty phone never erases the older one."""
    rules = Playbook.default().changed("imports.customers", mode)
    problems = [(code, None, "") for code in codes]
    return customers(
        f"import_mode_{mode}", AGAIN, *problems, columns="customer_id phone region", rows=rows, rules=rules
    )


MODES = [
    again("add", [["1", "13800138000", "杭州"], ["2", None, "宁波"], ["3", None, "温州"]], "rows_not_updated"),
    again("add_update", [["1", "13800138000", "上海"], ["2", None, "宁波"], ["3", None, "温州"]], "rows_updated"),
    again("update", [["1", "13800138000", "上海"], ["2", None, "宁波"]], "rows_updated", "rows_new_left_out"),
    Case(
        "the_same_export_twice_counts_once",
        together(
            *[
                sheet(["单号", "日期", "客户", "金额"], ["A1", "2026-05-01", "张三", 10], file=f"销售 ({n}).xlsx")
                for n in (1, 2)
            ]
        ),
        {"sales": ("order_id amount", [["A1", 10.0]])},
        [("rows_again", None, "")],
    ),
]
CASES = [*BY, *COMPANIES, *CONFLICTS, *MODES]
