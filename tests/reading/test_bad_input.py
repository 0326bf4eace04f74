"""Bad input end to end: refusals that say what to do, problems that name the file, and the rest is read."""

from pathlib import Path

import openpyxl
import pytest
from grids_by_hand import told, xlsx

from crm_sheets.book import read_book
from crm_sheets.errors import NoKnownTable, NoneOfOurs, NothingReadable, NothingToRead, PathNotFound
from crm_sheets.playbook import Playbook
from crm_sheets.reading.opening.files import discover, find_playbook
from crm_sheets.reading.tables import Reading, read_tables

SALES = (["日期", "客户", "金额"], ["2026-05-01", "张三", 12.5])


def read(*paths: Path) -> Reading:
    return read_tables(paths, Playbook.default())


def lines(reading: Reading, lang: str = "en") -> list[str]:
    return [str(line[-1]) for problem in reading.problems for line in problem.lines(lang)]  # type: ignore[arg-type]


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(PathNotFound, match=r"nowhere does not exist\. Check the spelling"):
        read(tmp_path / "nowhere")


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match=r"no workbook found\. Expected files of these kinds: xlsx"):
        read(tmp_path)


def test_an_empty_workbook(tmp_path: Path) -> None:
    with pytest.raises(NothingReadable) as refusal:
        read_book(xlsx(tmp_path / "a.xlsx"))
    assert "a.xlsx: The sheet is empty." in str(refusal.value)
    assert "a.xlsx：工作表是空的。" in refusal.value.message("zh")


def test_a_file_of_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    (tmp_path / "b.xlsx").touch()
    with pytest.raises(NothingReadable, match=r"b\.xlsx: Named like a workbook, but it is an empty file"):
        read_book(tmp_path)


def test_a_workbook_without_any_table_we_know(tmp_path: Path) -> None:
    with pytest.raises(NoneOfOurs) as refusal:
        read_book(xlsx(tmp_path / "a.xlsx", ["浇水", "施肥"], ["周一", "周二"]))
    assert "· a.xlsx / Sheet1：不是我们的表，没有动它。表头：浇水 · 施肥" in refusal.value.message("zh")


def test_what_comes_close_says_what_it_lacks_in_its_own_words(tmp_path: Path) -> None:
    lines = [["2026-05-01", "茶", "张三", 1, 5, 5], ["2026-05-02", "茶", "李四", 1, 7, 7]]
    with pytest.raises(NoKnownTable) as refusal:
        read_book(xlsx(tmp_path / "a.xlsx", ["{哪天}", "产品", "客户", "数量", "单价", "金额"], *lines))
    assert "最接近销售表，还缺：日期（最像的是“{哪天}”，里面是日期）。" in refusal.value.message("zh")
    assert "lacks: Date (nearest: '{哪天}', dates)." in refusal.value.message("en")


def test_an_unknown_sheet_among_good_ones_says_what_it_lacks(tmp_path: Path) -> None:
    xlsx(tmp_path / "good.xlsx", *SALES)
    xlsx(tmp_path / "other.xlsx", ["库存"], ["产品", "客户", "数量", "单价", "金额"], ["茶", "张三", 3, 5, 15])
    reading = read(tmp_path)
    assert told(reading.problems) == [("sheet_unknown", 2, "", "")]
    assert lines(reading, "zh") == [
        "没有认出这是什么表，整张未使用。看到的表头：产品, 客户, 数量, 单价, 金额。最接近的是销售表，还缺：日期（别的列里没有日期）。"
    ]
    assert reading.rows.to_numpy().tolist() == [["sales", 1, 1, 0]]


def test_a_sheet_unlike_any_table(tmp_path: Path) -> None:
    xlsx(tmp_path / "good.xlsx", *SALES)
    xlsx(tmp_path / "other.xlsx", ["浇水", "施" * 40])
    (line,) = lines(read(tmp_path))
    assert line == (
        f"Left alone: it looks like none of the kinds. Texts seen: 浇水, {'施' * 29}…. "
        "Kinds that can be read: Customers, Sales, Visits, Complaints, Staff, Products, Relationship, "
        "Complaint events, Promises, Payments due, Waiting list, Questionnaire."
    )


def test_a_damaged_file_among_good_ones_is_named_and_the_rest_read(tmp_path: Path) -> None:
    for number in (1, 3):
        xlsx(tmp_path / f"{number}.xlsx", *SALES)
    (tmp_path / "2.xlsx").write_bytes((tmp_path / "1.xlsx").read_bytes()[:900])
    reading = read(tmp_path)
    assert [(p.code, p.file) for p in reading.problems] == [("file_damaged", "2.xlsx")]
    assert lines(reading)[0] == (
        "This file cannot be opened: it is damaged, or not what its name says (incomplete, or broken inside)."
    )
    assert "Error" in str(next(iter(reading.problems)).details["engine"]), "kept for whoever mends the reader"
    assert len(reading.tables["sales"]) == 2


def test_formulas_that_were_never_calculated(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["日期", "客户", "金额"])
    book.active.append(["2026-05-01", "张三", "=1+1"])
    book.active.append(["2026-05-01", "李四", 5])
    only = book.create_sheet("only")
    only.append(["=1+1"])
    book.save(tmp_path / "a.xlsx")
    assert told(read(tmp_path).problems) == [
        ("sheet_uncalculated", None, "", ""),
        ("value_missing", 2, "C", ""),
        ("sheet_uncalculated", None, "", ""),
    ]


def test_lock_files_and_what_systems_leave_behind_are_skipped_in_silence(tmp_path: Path) -> None:
    xlsx(tmp_path / "a.xlsx", *SALES)
    for name in ("~$a.xlsx", ".~lock.a.xlsx#", ".DS_Store", "Thumbs.db", "desktop.ini", "playbook.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    reading = read(tmp_path)
    assert told(reading.problems) == []
    assert told(read(tmp_path / "a.xlsx", tmp_path / "~$a.xlsx").problems) == []
    with pytest.raises(NothingToRead):
        read(tmp_path / "~$a.xlsx")


def test_other_kinds_of_file_are_noted(tmp_path: Path) -> None:
    xlsx(tmp_path / "a.xlsx", *SALES)
    (tmp_path / "合同.pdf").write_bytes(b"x")
    assert [(p.code, p.file) for p in read(tmp_path).problems] == [("file_kind", "合同.pdf")]


def test_our_own_output_is_not_read_as_data(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(xlsx(tmp_path / "a.xlsx", *SALES))
    book.properties.category = "crm-sheets"
    book.save(tmp_path / "report.xlsx")
    reading = read(tmp_path)
    assert [(p.code, p.file) for p in reading.problems] == [("file_own_output", "report.xlsx")]
    assert len(reading.tables["sales"]) == 1


def test_the_folder_where_results_go_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    xlsx(tmp_path / "a.xlsx", *SALES)
    xlsx(tmp_path / "out" / "b.xlsx", *SALES)
    files, _ = discover([tmp_path], leave_out=tmp_path / "out")
    assert [file.name for file in files] == ["a.xlsx"]


def test_a_file_given_twice_is_read_once_and_equal_names_are_told_apart(tmp_path: Path) -> None:
    for shop in ("east", "west"):
        (tmp_path / shop).mkdir()
        xlsx(tmp_path / shop / "sales.xlsx", *SALES)
    files, _ = discover([tmp_path / "east", tmp_path / "west", tmp_path / "east" / "sales.xlsx"])
    assert [file.name for file in files] == ["east/sales.xlsx", "west/sales.xlsx"]


def test_progress_is_told_each_file(tmp_path: Path) -> None:
    seen: list[str] = []
    for name in ("b.xlsx", "a.xlsx"):
        xlsx(tmp_path / name, *SALES)
    read_tables([tmp_path], Playbook.default(), progress=seen.append)
    assert seen == ["a.xlsx", "b.xlsx"]


def test_the_playbook_lies_in_the_folder_or_beside_the_inbox(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    assert find_playbook([inbox, tmp_path]) is None
    (tmp_path / "playbook.xlsx").touch()
    assert find_playbook([inbox]) == find_playbook([tmp_path]) == tmp_path / "playbook.xlsx"


def test_the_mapping_of_columns_and_the_language(tmp_path: Path) -> None:
    reading = read(
        xlsx(tmp_path / "a.xlsx", ["Date", "Customer", "Amount", "Mood"], ["2026-05-01", "Ann Lee", 3, "good"], left=1)
    )
    assert reading.lang == "en"
    assert reading.mapping[["table", "column", "heading", "field"]].to_numpy().tolist() == [
        ["sales", "B", "Date", "date"],
        ["sales", "C", "Customer", "customer_name"],
        ["sales", "D", "Amount", "amount"],
        ["sales", "E", "Mood", ""],
    ]


def test_tables_that_are_not_there_are_empty_with_their_columns_and_types(tmp_path: Path) -> None:
    tables = read(xlsx(tmp_path / "a.xlsx", *SALES)).tables
    complaints = tables["complaints"]
    assert len(complaints) == 0
    assert complaints["received_at"].dtype == "datetime64[s]"
    assert complaints["compensation"].dtype == "float64"
    assert list(tables["answers"].columns[:4]) == ["respondent", "customer_id", "customer_name", "phone"]
    assert all(list(t.columns[-3:]) == ["source_file", "source_sheet", "source_row"] for t in tables.values())
