"""run --into: the team's own list with the last and the next contact, in a copy; the original stays."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from commands import Said, command
from small_desk import workbook

pytestmark = pytest.mark.usefixtures("reading_here")

HEAD = ("客户编号", "客户名称", "电话", "上次联系", "备注")
ROWS = [
    ("0001", "张三", "13800130001", date(2026, 1, 5), "老客户"),
    ("0002", "李四", "13800130002", "2026-10-01", None),
    ("0003", "王五", "13800130003", None, "=1+1"),
]


def desk(folder: Path) -> Path:
    workbook(folder / "我的客户.xlsx", HEAD, *ROWS, sheet="名单")
    sales = [("2026-06-03", number, name, 500) for number, name, *_ in ROWS]
    workbook(folder / "sales.xlsx", ("日期", "客户编号", "客户名称", "金额"), *sales)
    visits = [("2026-09-28", "0001", "张三", "电话"), ("2026-09-20", "0002", "李四", "电话")]
    workbook(folder / "回访.xlsx", ("回访日期", "客户编号", "客户名称", "回访方式"), *visits)
    return folder


def run(folder: Path, out: Path, into: Path) -> Said:
    return command("run", folder, "-o", out, "--as-of", "2026-09-30", "-q", "--into", into, lang="zh")


def filled(out: Path) -> list[tuple[object, ...]]:
    sheet = openpyxl.load_workbook(out / "我的客户.xlsx")["名单"]
    return list(sheet.iter_rows(values_only=True))


@pytest.mark.heavy
def test_days_are_filled_in_and_the_original_stays(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    own = inbox / "我的客户.xlsx"
    before = own.read_bytes()
    assert run(inbox, out, own).code in (0, 3)
    assert own.read_bytes() == before
    head, *rows = filled(out)
    assert head == (*HEAD, "下次回访")
    assert [row[3] for row in rows] == [
        datetime(2026, 9, 28),
        "2026-10-01",
        None,
    ]  # a newer day of the team's own stays
    assert all(isinstance(row[5], datetime) for row in rows)
    assert [row[4] for row in rows] == ["老客户", None, "=1+1"]


def test_a_list_outside_the_folder_is_read_as_well(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    own = (inbox / "我的客户.xlsx").rename(tmp_path / "我的客户.xlsx")
    run(inbox, out, own)
    assert filled(out)[1][3] == datetime(2026, 9, 28)


@pytest.mark.heavy
def test_the_copy_dropped_in_is_read_instead_of_the_original_and_written_again_the_same(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    own = inbox / "我的客户.xlsx"
    run(inbox, out, own)
    first = (out / "我的客户.xlsx").read_bytes()
    run(inbox, out, own)
    assert (out / "我的客户.xlsx").read_bytes() == first
    assert [path.name for path in out.glob("*kept*")] == []


@pytest.mark.heavy
def test_what_is_no_list_of_customers_is_refused_with_words(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    said = run(inbox, out, inbox / "sales.xlsx")
    assert (said.code, "客户表" in said.err) == (1, True)
    assert not (out / "report.xlsx").exists()
    (inbox / "a.csv").write_text("x", encoding="utf-8")
    assert run(inbox, out, inbox / "a.csv").code == 1


def test_a_kept_promise_goes_and_one_that_nobody_kept_stays(tmp_path: Path) -> None:
    """Nobody bought anything here, so that only promises plan: the first was met on its day, the second not reached."""
    head = ("客户编号", "客户名称", "电话", "可否联系", "下次回访")
    rows = [
        ("0001", "张三", "13800130001", "不要联系", date(2026, 9, 28)),
        ("0002", "李四", "13800130002", "不要联系", "2026-09-28"),
        ("0003", "王五", "13800130003", "不要联系", date(2026, 9, 29)),
        ("0004", "赵六", "13800130004", None, date(2026, 9, 28)),
    ]
    inbox, out = tmp_path / "in", tmp_path / "out"
    own = inbox / "我的客户.xlsx"
    workbook(own, head, *rows, sheet="名单")
    visits = [
        ("2026-09-28", "0001", "成功", None),
        ("2026-09-29", "0002", "成功", None),
        ("2026-09-29", "0003", "未接", None),
        ("2026-09-28", "0004", "成功", "2026-10-14"),
    ]
    workbook(inbox / "回访.xlsx", ("回访日期", "客户编号", "回访结果", "下次回访"), *visits)
    assert run(inbox, out, own).code in (0, 3)
    _, *found = filled(out)
    assert [row[4] for row in found] == [None, None, datetime(2026, 9, 29), datetime(2026, 10, 14)]
