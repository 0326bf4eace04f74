"""crm-sheets forget: nothing that the program keeps names the customer any more; what it cannot reach is said."""

import json
import zipfile
from pathlib import Path

import pytest
from commands import command
from dropped import SALES, Hours, desk, log, names
from openpyxl import load_workbook

from crm_sheets.output.locks import locked

pytestmark = pytest.mark.usefixtures("reading_here")
NOTES = "Date,Customer,Notes\n2026-09-25,Bob Ray,Came with Ann Lee to look\n2026-09-26,Bob Ray,Called back\n"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Two customers in sales, one of them mentioned in a note about the other; answered once."""
    place = desk(tmp_path / "shop", sales__csv=SALES, visits__csv=NOTES)
    Hours().once(place)
    return place


def kept(shop: Path) -> str:
    """All that the program keeps, as one text: workbooks unpacked."""
    told = []
    for place in sorted([*(shop / "out").rglob("*"), *(shop / "archive").rglob("*")]):
        if place.is_file():
            content = place.read_bytes()
            if zipfile.is_zipfile(place):
                with zipfile.ZipFile(place) as parts:
                    content = b"".join(parts.read(name) for name in parts.namelist())
            told.append(content.decode("utf-8", "replace"))
    return "\n".join(told)


@pytest.mark.parametrize("called", ["13800138001", "138-0013-8001", "Ann Lee"])
def test_nothing_names_the_customer_any_more(called: str, shop: Path) -> None:
    assert "Ann Lee" in kept(shop)
    said = command("forget", called, shop)
    assert said.code == 3, "something is left for the team to do"
    left = kept(shop)
    assert "Ann Lee" not in left
    assert "13800138001" not in left
    assert "Bob Ray" in left, "the others stay"
    assert "Called back" in left
    assert f"{shop / 'inbox' / 'sales.csv'} / sales: 2, 3" in said.out.replace("\n", " ")
    assert (shop / "inbox" / "sales.csv").read_text() == SALES, "the team's own files are not changed"


def test_an_entry_without_personal_data_is_left(shop: Path) -> None:
    command("forget", "13800138001", shop)
    entry = log(shop)[-1]
    assert entry["outcome"] == "forgotten"
    assert entry["forgotten"]["rows"] >= 3
    assert "Ann" not in json.dumps(entry)
    cells = [cell.value for row in load_workbook(shop / "out" / "runs.xlsx").worksheets[0] for cell in row]
    assert "a customer was forgotten" in cells


def test_once_the_team_has_done_its_part_nothing_is_left(shop: Path) -> None:
    """The next run makes the results anew; the copies in the archive stay without the customer."""
    command("forget", "13800138001", shop)
    lines = [line for line in SALES.splitlines() if "Ann" not in line]
    (shop / "inbox" / "sales.csv").write_text("\n".join(lines) + "\n")
    (shop / "inbox" / "visits.csv").write_text(NOTES.replace("Came with Ann Lee to look", "Came to look"))
    assert Hours().once(shop)
    assert "Ann Lee" not in kept(shop)
    assert (shop / "out" / "report.xlsx").exists()
    said = command("forget", "Ann Lee", shop)
    assert said.code == 1
    assert "Nobody in" in said.err


def test_two_of_one_name(tmp_path: Path) -> None:
    """Nothing is removed until it is said which."""
    text = "Date,Customer ID,Customer,Amount\n2026-09-01,A-100,Ann Lee,5\n2026-09-02,A-200,Ann Lee,7\n"
    shop = desk(tmp_path / "shop", sales__csv=text)
    Hours().once(shop)
    before = names(shop)
    said = command("forget", "Ann Lee", shop)
    assert said.code == 1
    assert "is more than one customer: A-100, A-200" in said.err
    assert names(shop) == before
    assert command("forget", "A-100", shop).code == 3
    book = next((shop / "archive").rglob("*rewritten*"))
    cells = [cell.value for row in load_workbook(book).worksheets[0] for cell in row]
    assert "A-100" not in cells
    assert "A-200" in cells


def test_no_desk(tmp_path: Path) -> None:
    assert "is no desk" in command("forget", "Ann Lee", tmp_path).err


def test_a_longer_name_of_another_customer_is_no_mention(tmp_path: Path) -> None:
    """李明 goes, 李明华 stays, in cells of her own and in what others noted of her."""
    sales = "日期,客户,电话,金额\n2026-09-01,李明,13800138001,10\n2026-09-02,李明华,13900139002,20\n"
    notes = "日期,客户,备注\n2026-09-25,王五,李明华介绍来的\n2026-09-26,王五,和李明一起来的\n"
    shop = desk(tmp_path / "shop", sales__csv=sales, visits__csv=notes)
    Hours().once(shop)
    said = command("forget", "李明", shop)
    left = kept(shop)
    assert "李明华介绍来的" in left
    assert "和李明一起来的" not in left
    told = said.out.replace("\n", "")
    assert "sales: 2" in told
    assert "sales: 2, 3" not in told


def test_nothing_is_forgotten_while_another_program_writes(shop: Path) -> None:
    with locked(shop / "out" / ".crm-sheets-lock") as mine:
        assert mine
        said = command("forget", "13800138001", shop)
    assert (said.code, "Another crm-sheets is writing" in said.err) == (1, True)
    assert "Ann Lee" in kept(shop)


def test_a_workbook_whose_name_begins_like_the_log_is_looked_into(tmp_path: Path) -> None:
    shop = desk(tmp_path / "shop", **{"runs 2026__csv": SALES})
    Hours().once(shop)
    assert command("forget", "13800138001", shop).code == 3
    assert "13800138001" not in kept(shop)
