"""Files typed by the children that opened them: the same Book as typed in this process, however many there are."""

from collections.abc import Callable
from pathlib import Path

import pytest
from grids_by_hand import xlsx

from crm_sheets.playbook import Playbook
from crm_sheets.reading import tables, typing_child
from crm_sheets.reading.opening import jobs
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.opening.jobs import Answer, Jobs, Typing
from crm_sheets.reading.tables import Reading, read_tables

HEAD = ["Date", "Order No", "Customer", "Amount", "Remark"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Sales with a cell that is no amount, two sheets in a file, one that nobody knows, a damaged file, a total."""
    folder = tmp_path / "desk"
    folder.mkdir()
    for n in range(3):
        rows = [[f"2026-05-0{day}", f"A{n}{day}", f"Fox {n}", 10 * day + n, "paid"] for day in range(1, 6)]
        xlsx(folder / f"a{n}.xlsx", HEAD, *rows, ["2026-05-06", f"A{n}6", "Orr", "x" * n or 4, ""])
    xlsx(folder / "b.xlsx", ["Customer ID", "Name", "Phone"], ["K1", "Fox 1", "13812345678"], ["K2", "Orr", "12"])
    xlsx(folder / "c.xlsx", ["Milk", "Eggs"], ["white", "brown"])
    xlsx(folder / "d.xlsx", HEAD, ["2026-06-01", "D1", "Fox 1", 5, ""], ["Total", None, None, 5, None])
    (folder / "e.xlsx").write_bytes(b"PK\x03\x04 and no more")
    return folder


def read(desk: Path, monkeypatch: pytest.MonkeyPatch, children: int) -> tuple[Reading, list[str]]:
    """The desk as read with so many children that type (0: none), and which files they typed."""
    typed: list[str] = []
    monkeypatch.setattr(typing_child, "_MANY", 1 if children else 1_000)
    monkeypatch.setattr(typing_child, "useful", lambda _: 2)
    monkeypatch.setattr(jobs, "useful", lambda _: max(1, children))
    real = GuardedReader._opened

    def opened(self: GuardedReader, jobs: Jobs, file: SourceFile) -> Answer:
        answer = real(self, jobs, file)
        typed.extend([file.name] if answer.typed else [])
        return answer

    with monkeypatch.context() as within:
        within.setattr(GuardedReader, "_opened", opened)
        found = read_tables([desk], Playbook.default())
    return found, typed


def same(one: Reading, other: Reading) -> None:
    for name, table in one.tables.items():
        assert table.to_dict("list") == other.tables[name].to_dict("list") or table.equals(other.tables[name])
        assert [*map(str, table.dtypes)] == [*map(str, other.tables[name].dtypes)]
    assert one.problems.frame("en").equals(other.problems.frame("en"))  # type: ignore[attr-defined]
    assert one.ledgers == other.ledgers
    for told, again in ((one.rows, other.rows), (one.mapping, other.mapping), (one.sheets, other.sheets)):
        assert told.to_dict("list") == again.to_dict("list")
    assert one.seen.to_csv() == other.seen.to_csv()


@pytest.mark.heavy
def test_one_child_two_or_none_give_the_same(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain, none = read(desk, monkeypatch, 0)
    assert none == []
    assert len(plain.tables["sales"]) == 3 * 6 - 2 + 1  # x and xx are no amounts
    for children in (1, 2):
        found, typed = read(desk, monkeypatch, children)
        assert typed == ["a0.xlsx", "a1.xlsx", "a2.xlsx", "b.xlsx", "d.xlsx"]  # others may explain c.xlsx
        same(plain, found)


@pytest.mark.heavy
def test_a_child_that_dies_while_it_types_costs_nothing(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dying_typist.py").write_text(
        "import os\nfrom crm_sheets.reading import typing_child\n\n\ndef type_file(request):\n"
        "    if request['name'] in ('a1.xlsx', 'c.xlsx'):\n        os._exit(9)\n"
        "    return typing_child.type_file(request)\n",
        "utf-8",
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    plain, _ = read(desk, monkeypatch, 0)
    given: Callable[..., Typing | None] = typing_child.typing_of

    def dying(*asked: object) -> Typing | None:
        typing = given(*asked)
        return typing and Typing("dying_typist", typing.look)

    monkeypatch.setattr(tables, "typing_of", dying)
    found, typed = read(desk, monkeypatch, 2)
    assert typed == ["a0.xlsx", "a2.xlsx", "b.xlsx", "d.xlsx"]
    same(plain, found)


@pytest.mark.heavy
def test_what_children_typed_is_kept(desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRM_SHEETS_CACHE", str(tmp_path / "cache"))
    first, _ = read(desk, monkeypatch, 2)
    for name in ("c.xlsx", "e.xlsx"):  # of these no table is kept
        (desk / name).unlink()
    monkeypatch.setattr(jobs.Jobs, "_by_child", None)  # nothing is opened, or this fails
    again, _ = read(desk, monkeypatch, 0)
    for name, table in first.tables.items():
        assert table.astype("str").equals(again.tables[name].astype("str"))
