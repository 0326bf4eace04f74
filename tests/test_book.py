"""Book: the tables side by side, each customer once, each row with its source."""

from pathlib import Path

import pandas as pd
import pytest
from desks import book_of
from grids_by_hand import xlsx

from crm_sheets import read_book
from crm_sheets.book import Book, joined_book
from crm_sheets.playbook import Playbook
from crm_sheets.reading.tables import read_tables
from crm_sheets.vocabulary import ALL_TABLES, ANSWER_COLUMNS, SOURCE

pytestmark = pytest.mark.usefixtures("reading_here")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    tmp_path = tmp_path_factory.mktemp("desk")
    xlsx(
        tmp_path / "客户.xlsx",
        ["客户编号", "客户名称", "电话", "地区", "备注"],
        ["KH1", "诚信建材有限公司", "13800138000", "", "老客户"],
        ["KH2", "李四", "13900139000", "宁波", ""],
        ["KH3", "诚信建材", "138-0013-8000", "杭州", "重复"],
    )
    xlsx(
        tmp_path / "销售.xlsx",
        ["日期", "客户编号", "客户", "电话", "金额"],
        ["2026-05-01", "KH3", "", "", 10],
        ["2026-05-02", "", "", "13900139000", 20],
        ["2026-05-03", "", "王五", "13700137000", 30],
        ["2026-05-04", "", "", "13700137000", 40],
    )
    xlsx(
        tmp_path / "问卷.xlsx",
        ["序号", "提交时间", "您的姓名或手机", "1、满意吗？", "2、还有什么建议？"],
        [1, "2026-05-05", "李四", "满意", "(空)"],
        [2, "2026-05-06", "13700137000", "一般", "快一点"],
        [3, "2026-05-07", "匿名", "满意", ""],
        [4, "2026-05-08", "", "不满意", ""],
    )
    return read_book([tmp_path])


def test_one_row_per_customer_the_first_that_fills_a_cell(book: Book) -> None:
    columns = ["customer_id", "name", "phone", "region", "notes", "source_file", "source_row"]
    rows = book.customers[columns].astype("object").where(book.customers[columns].notna(), None)
    assert rows.to_numpy().tolist() == [
        ["KH1", "诚信建材有限公司", "13800138000", "杭州", "老客户", "客户.xlsx", 2],
        ["KH2", "李四", "13900139000", "宁波", None, "客户.xlsx", 3],
        ["13700137000", "王五", "13700137000", None, None, "销售.xlsx", 4],
    ]


def test_the_same_customer_has_one_id_in_every_table(book: Book) -> None:
    assert book.sales["customer_id"].tolist() == ["KH1", "KH2", "13700137000", "13700137000"]
    assert book.sales["customer_id"].dtype == "category"
    by_respondent = book.answers.drop_duplicates("respondent").set_index("respondent")["customer_id"]
    assert by_respondent.astype("object").where(by_respondent.notna(), None).to_dict() == {
        "1": "KH2",
        "2": "13700137000",
        "3": None,
        "4": None,
    }


def test_answers_are_one_row_each_in_the_order_of_the_sheet(book: Book) -> None:
    assert book.answers[["respondent", "question", "value", "source_row"]].to_numpy().tolist() == [
        ["1", "1、满意吗？", "满意", 2],
        ["2", "1、满意吗？", "一般", 3],
        ["2", "2、还有什么建议？", "快一点", 3],
        ["3", "1、满意吗？", "满意", 4],
        ["4", "1、满意吗？", "不满意", 5],
    ]


def test_tables_have_their_canonical_columns_and_source(book: Book) -> None:
    for table in ALL_TABLES:
        names = ANSWER_COLUMNS if table.name == "answers" else [f.name for f in table.fields]
        assert list(book.tables[table.name].columns) == [*names, *SOURCE]


def test_counts_has_and_problems(book: Book) -> None:
    assert book.rows.to_numpy().tolist() == [
        ["customers", 3, 3, 0, 0],
        ["sales", 4, 4, 0, 0],
        ["answers", 4, 4, 0, 0],
    ]
    assert book.has("sales", "amount", "date")
    assert not book.has("sales", "cost")
    assert not book.has("visits")
    assert book.lang == "zh"
    assert book.problems["code"].tolist() == ["customer_same", "customer_only_here"]
    assert book.problems["message"].iloc[1] == "“王五”不在客户表里，仍按一位客户计算。"


def test_one_file_as_text_and_progress(tmp_path: Path) -> None:
    seen: list[str] = []
    path = xlsx(tmp_path / "s.xlsx", ["Date", "Customer", "Amount"], ["2026-05-01", "Ann Lee", 5])
    book = read_book([str(path)], progress=seen.append)
    assert seen == ["s.xlsx"]
    assert book.customers["name"].tolist() == ["Ann Lee"]
    assert book.lang == "en"


def test_a_desk_of_sheets_with_no_rows_has_tables_of_the_right_types(tmp_path: Path) -> None:
    book = joined_book(read_tables([xlsx(tmp_path / "a.xlsx", ["日期", "客户", "金额"])], Playbook.default()))
    assert all(len(table) == 0 for table in book.tables.values())
    assert book.sales["amount"].dtype == "float64"
    assert pd.api.types.is_datetime64_dtype(book.sales["date"])
    assert list(book.customers.columns[:2]) == ["customer_id", "name"]


def test_rows_of_one_customer_that_say_different_things_are_named():
    book = book_of(
        customers=[
            {"customer_id": "a", "name": "王五", "phone": "13800138000", "owner": "小赵"},
            {"customer_id": "a", "name": "王五", "phone": "13800138000", "owner": "小钱", "notes": "x"},
            {"customer_id": "b", "name": "李四", "phone": "13900139000", "owner": "小赵"},
            {"customer_id": "b", "name": "李四", "phone": "13900139000"},
        ]
    )
    assert [(p.code, list(p.rows), p.details["fields"]) for p in book.found] == [
        ("customer_rows_differ", [3], ("客户经理", "Owner"))
    ]
    assert book.customers["owner"].tolist() == ["小赵", "小赵"]
