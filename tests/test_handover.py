"""Handing over: the list for who takes over, what is remembered, and the schedule of the next run."""

import json
from datetime import date
from pathlib import Path

import pytest
from commands import command
from openpyxl import Workbook
from recalculate import read

from crm_sheets.errors import NothingToHandOver, NothingToUndo, SamePerson, TakerLeft
from crm_sheets.jobs.handover import handover
from crm_sheets.jobs.pipeline import run
from crm_sheets.memory import HandedOver, recall

pytestmark = pytest.mark.usefixtures("reading_here", "runs_remembered")

AS_OF = date(2026, 9, 30)
CUSTOMERS = [
    ("客户编号", "客户名称", "电话", "客户经理", "下次联系", "回访内容"),
    ("A", "王芳", "13800138000", "张伟", "2026-09-20", "谈续约"),
    ("B", "李强", "13800138001", "张 伟", "2026-10-08", "补货"),
    ("C", "周杰", "13800138002", "李娜", None, None),
    ("D", "吴敏", "13800138003", None, None, None),
]
STAFF = [("姓名", "离职日期"), ("张伟", None), ("李娜", None), ("赵六", "2026-08-31")]
SALES = [
    ("订单号", "日期", "客户编号", "产品", "金额", "销售员"),
    *((f"S{n}", f"2026-0{month}-15", who, "龙井", 100.0 * n, "张伟") for n, (who, month) in
      enumerate([("A", 7), ("A", 8), ("B", 8), ("C", 8), ("D", 9)], start=1)),
]  # fmt: skip


def desk(folder: Path, owner_of_a: str = "张伟") -> Path:
    """A small desk: A and B belong to 张伟, C to 李娜; D to nobody, and 张伟 served D."""
    rows = [row if row[0] != "A" else (*row[:3], owner_of_a, *row[4:]) for row in CUSTOMERS]
    for name, table in (("客户", rows), ("员工", STAFF), ("销售", SALES)):
        book = Workbook()
        for row in table:
            book.active.append(row)
        folder.mkdir(exist_ok=True)
        book.save(folder / f"{name}.xlsx")
    return folder


def planned_for(out: Path) -> dict[str, str]:
    """Who contacts each customer by the memory of the last run."""
    return {row.customer_id: row.person for row in recall(out)[0].planned if not row.until}


@pytest.mark.heavy
def test_the_list_and_the_schedule_of_the_next_run(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    made = handover("张伟", "李娜", [inbox], out, as_of=AS_OF)
    assert sorted(made.customers) == ["A", "B", "D"]  # also who has no owner and was served by them
    assert not made.is_stranger
    sheet = read(out / "handover.xlsx")["交接清单"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    heads, first = cells[0], cells[1]
    row = dict(zip(heads, first, strict=True))
    assert (row["客户名称"], row["约好谈什么"]) == ("王芳", "谈续约")  # the overdue promise is on top
    assert "李娜" in row["下一步"]
    run([inbox], out, as_of=AS_OF)
    assert set(planned_for(out).values()) == {"李娜"}
    assert {"A", "B", "D"} <= set(planned_for(out))


@pytest.mark.heavy
def test_it_is_remembered_until_the_list_names_somebody_else(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    handover("张伟", "李娜", [inbox], out, as_of=AS_OF)
    run([inbox], out, as_of=AS_OF)  # a run keeps it
    assert HandedOver("B", "张伟", "李娜") in recall(out)[0].handed_over
    desk(inbox, owner_of_a="王五")
    run([inbox], out, as_of=AS_OF)
    assert (planned_for(out)["A"], planned_for(out)["B"]) == ("王五", "李娜")


@pytest.mark.heavy
def test_handed_on_and_taken_back(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    handover("张伟", "李娜", [inbox], out, as_of=AS_OF)
    made = handover("李娜", "王五", [inbox], out, as_of=AS_OF)
    assert sorted(made.customers) == ["A", "B", "C", "D"]
    assert made.is_stranger  # the staff sheet does not know 王五
    remembered = recall(out)[0].handed_over
    assert {row.customer_id: row.was for row in remembered} == {"A": "张伟", "B": "张伟", "C": "李娜", "D": "张伟"}
    back = handover("李娜", "王五", [inbox], out, undo=True)
    assert back.customers == ("C",)
    handover("王五", "张伟", [inbox], out, as_of=AS_OF)  # whom the list gives them to: nothing is left to remember
    assert recall(out)[0].handed_over == ()


@pytest.mark.parametrize(
    ("was", "now", "undo", "refusal"),
    [
        ("无名", "李娜", False, NothingToHandOver),
        ("张伟", "张 伟", False, SamePerson),
        ("张伟", " ", False, SamePerson),
        ("张伟", "赵六", False, TakerLeft),
        ("张伟", "李娜", True, NothingToUndo),
    ],
)
def test_refusals_write_nothing(was: str, now: str, undo: bool, refusal: type[Exception], tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    with pytest.raises(refusal):
        handover(was, now, [inbox], out, undo=undo, as_of=AS_OF)
    assert not (out / "handover.xlsx").exists()


def test_the_command_says_who_is_there(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in"), tmp_path / "out"
    said = command("handover", "无名", "李娜", "--from", inbox, "-o", out, lang="zh")
    assert said.code == 1
    assert "张伟" in said.err
    said = command("handover", "张伟", "李娜", "--from", inbox, "-o", out, "--as-of", "2026-09-30", "--json")
    assert said.code == 0
    assert json.loads(said.out)["customers"] == ["A", "B", "D"]


@pytest.mark.heavy
def test_customers_of_who_left_are_listed(tmp_path: Path) -> None:
    inbox, out = desk(tmp_path / "in", owner_of_a="赵六"), tmp_path / "out"
    run([inbox], out, as_of=AS_OF)
    sheet = read(out / "report.xlsx")["无人接手"]
    told = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert (told[0][0], told[0][3]) == ("赵六", "王芳")
    assert len(told) == 1
