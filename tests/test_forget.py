"""crm-sheets forget: nothing that the program keeps names the customer any more; what it cannot reach is said."""

import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from commands import command
from dropped import SALES, Answered, Hours, log, names
from openpyxl import load_workbook
from openpyxl.comments import Comment
from small_desk import LINES, SALES_EN, workbook

from crm_sheets.delivery.first_page import FirstPage
from crm_sheets.delivery.manifest import MANIFEST, Addressee, left_by_run, short_hash
from crm_sheets.jobs import forget as forgetting
from crm_sheets.jobs.forget import no_visits
from crm_sheets.output.locks import locked
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.noted import noted_lines
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.report.visits import write_visits
from crm_sheets.vocabulary.contact_keys import ContactKey, customer_mark

pytestmark = pytest.mark.usefixtures("reading_here")
NOTES = "Date,Customer,Notes\n2026-09-25,Bob Ray,Came with Ann Lee to look\n2026-09-26,Bob Ray,Called back\n"


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Answered:
    return Answered(tmp_path_factory.mktemp("answered"))


@pytest.fixture
def shop(tmp_path: Path, answered: Answered) -> Path:
    """Two customers in sales, one of them mentioned in a note about the other; answered once."""
    return answered.desk(tmp_path / "shop", sales__csv=SALES, visits__csv=NOTES)


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
    assert f"{shop / 'inbox' / 'sales.csv'} / sales: rows of theirs 2, 3" in said.out
    assert f"{shop / 'inbox' / 'visits.csv'} / visits: rows that mention them 2\n" in said.out
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


def test_stopped_before_its_end_the_customer_is_found_again(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The archive is the last to be rewritten, and the team's own file names nobody any more by then."""
    (shop / "inbox" / "sales.csv").unlink()
    (shop / "inbox" / "visits.csv").unlink()
    with monkeypatch.context() as stopped:
        stopped.setattr(forgetting, "_forget_results", _no_room)
        command("forget", "13800138001", shop)
    assert "Ann Lee" in kept(shop)
    assert command("forget", "13800138001", shop).code == 0
    assert "Ann Lee" not in kept(shop)


def _no_room(*_: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("called", ["KA-1", "ann2@x.example"])
def test_each_address_of_a_cell_is_theirs(called: str, tmp_path: Path, answered: Answered) -> None:
    """And a copy whose name begins with "customers" stays as it is where it holds others only."""
    people = "Customer ID,Customer,Email\nKA-1,Ann Lee,ann@x.example; ann2@x.example\nC2,Bob Ray,bob@x.example\n"
    notes = "Date,Customer ID,Customer,Notes\n2026-09-25,C2,Bob Ray,copy to ann2@x.example\n"
    others = "Customer ID,Customer,City\nC2,Bob Ray,Leeds\nC3,Cy Dee,York\n"
    shop = answered.desk(tmp_path / "shop", people__csv=people, visits__csv=notes, customers__csv=others)
    command("forget", called, shop)
    assert "ann2@x.example" not in kept(shop)
    assert "KA-1" not in kept(shop)
    assert [place.suffix for place in (shop / "archive").rglob("customers*")] == [".csv"]


@pytest.mark.heavy
def test_two_of_one_name(tmp_path: Path, answered: Answered) -> None:
    """Nothing is removed until it is said which."""
    text = "Date,Customer ID,Customer,Amount\n2026-09-01,A-100,Ann Lee,5\n2026-09-02,A-200,Ann Lee,7\n"
    shop = answered.desk(tmp_path / "shop", sales__csv=text)
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


@pytest.mark.heavy
def test_a_longer_name_of_another_customer_is_no_mention(tmp_path: Path, answered: Answered) -> None:
    """李明 goes, 李明华 stays, in cells of her own and in what others noted of her."""
    sales = "日期,客户,电话,金额\n2026-09-01,李明,13800138001,10\n2026-09-02,李明华,13900139002,20\n"
    notes = "日期,客户,备注\n2026-09-25,王五,李明华介绍来的\n2026-09-26,王五,和李明一起来的\n"
    shop = answered.desk(tmp_path / "shop", sales__csv=sales, visits__csv=notes)
    said = command("forget", "李明", shop)
    left = kept(shop)
    assert "李明华介绍来的" in left
    assert "和李明一起来的" not in left
    told = said.out.replace("\n", "")
    assert "sales: rows of theirs 2 " in told


def test_nothing_is_forgotten_while_another_program_writes(shop: Path) -> None:
    with locked(shop / "out" / ".crm-sheets-lock") as mine:
        assert mine
        said = command("forget", "13800138001", shop)
    assert (said.code, "Another crm-sheets is writing" in said.err) == (1, True)
    assert "Ann Lee" in kept(shop)


@pytest.mark.heavy
def test_a_workbook_whose_name_begins_like_the_log_is_looked_into(tmp_path: Path, answered: Answered) -> None:
    shop = answered.desk(tmp_path / "shop", **{"runs 2026__csv": SALES})
    assert command("forget", "13800138001", shop).code == 3
    assert "13800138001" not in kept(shop)


ABROAD = "Date,Customer,Phone,Amount\n2026-09-01,Ann Lee,+44 7700 900123,5\n2026-09-02,Bob Ray,+44 7700 900124,7\n"


@pytest.mark.parametrize("called", ["+44 7700 900123", "07700 900123", "0044 7700 900123", "7700900123", "Ann Lee"])
def test_a_phone_number_abroad_is_known_in_every_notation(called: str, tmp_path: Path, answered: Answered) -> None:
    """Ofcom's numbers for drama; the same number as people write it at home and from elsewhere."""
    notes = "Date,Customer,Notes\n" + "".join(
        f"2026-09-{day},Bob Ray,{note}\n"
        for day, note in [
            (21, "his friend 07700 900123 calls"),
            (22, "ring 0044 7700 900123"),
            (23, "ring +44 (0)7700-900-123 first"),
            (24, "ring 07700 900124"),
            (25, "parcel 9907700900123"),
        ]
    )
    more = "Date,Phone,Amount\n2026-09-03,07700 900123,9\n2026-09-04,07700 900124,11\n"
    shop = answered.desk(tmp_path / "shop", sales__csv=ABROAD, visits__csv=notes, till__csv=more)
    said = command("forget", called, shop)
    assert said.code == 3, said.err
    left = re.sub(r"[^\w]", "", kept(shop).replace("(0)", ""))
    assert "AnnLee" not in left
    assert re.findall(r"(?<!990)7700900123", left) == []
    assert "7700900124" in left
    assert "parcel9907700900123" in left, "a longer number is another one"
    assert f"{shop / 'inbox' / 'till.csv'} / till: rows of theirs 2\n" in said.out
    assert f"{shop / 'inbox' / 'visits.csv'} / visits: rows that mention them 2, 3, 4\n" in said.out


def test_files_that_are_no_tables_are_named(shop: Path) -> None:
    """In the archive, the inbox and among what was rejected: nobody can know what they say."""
    places = [shop / "archive" / "2026-10-01" / "letter [0123456789abcdef].docx", shop / "inbox" / "photo.jpg"]
    places += [shop / "rejected" / "scan.pdf", shop / "out" / "notes.docx"]
    for place in places:
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(b"%PDF")
    told = command("forget", "13800138001", shop).out.partition("cannot look into")[2]
    assert [place for place in places if str(place) not in told] == []
    assert all(place.exists() for place in places)


def test_what_a_colleague_of_the_same_name_did_stays(tmp_path: Path, answered: Answered) -> None:
    """Ann Lee buys, and another Ann Lee works here: her rows in the staff sheet and her visits are not a customer's."""
    staff = "Name,E-mail,Role\nAnn Lee,ann@tea.example,sales\nCy Orr,cy@tea.example,sales\n"
    notes = (
        "Date,Customer,Sales person,Notes\n2026-09-25,Bob Ray,Ann Lee,Called back\n2026-09-26,Ann Lee,Cy Orr,Bought\n"
    )
    shop = answered.desk(tmp_path / "shop", sales__csv=SALES, staff__csv=staff, visits__csv=notes)
    command("forget", "13800138001", shop)
    books = {place.name.partition(" ")[0]: place for place in (shop / "archive").rglob("*.*")}
    assert "Ann Lee,ann@tea.example,sales" in books["staff"].read_text(), "the copy is as it was"
    rows = list(load_workbook(books["visits"]).worksheets[0].iter_rows(values_only=True))
    assert [row[1:] for row in rows[1:]] == [("Bob Ray", "Ann Lee", "Called back")]


def test_findings_in_the_manifest_that_name_the_customer_go(shop: Path) -> None:
    manifest = left_by_run(shop / "out")
    page = FirstPage(
        today=(("Ann Lee", "88 days"), ("Bob Ray", "9 days")), findings=("Ann Lee complained.", "All is well.")
    )
    person = Addressee("Kai", "kai@tea.example", "en", page=page)
    hashes = (*map(short_hash, ("ann@home.example", "bob@home.example")),)
    replace(manifest, people=(person,), customers=hashes, perhaps=hashes).write(shop / "out" / MANIFEST)
    sales = SALES.replace("Amount", "Amount,Email", 1).replace("120.5", "120.5,ann@home.example")
    (shop / "inbox" / "sales.csv").write_text(sales)
    command("forget", "13800138001", shop)
    told = left_by_run(shop / "out")
    assert told.people[0].page.today == (("Bob Ray", "9 days"),)
    assert told.people[0].page.findings == ("All is well.",)
    assert told.customers == told.perhaps == (short_hash("bob@home.example"),)


def test_visits_that_came_back_of_schedules(shop: Path) -> None:
    """A line of theirs goes; where only the note names them the note goes; where a colleague is called so nothing does."""
    lines = pd.DataFrame(
        [
            ("Ann Lee", "13800138001", "Cy Orr", "Bought"),
            ("Bob Ray", "13800138002", "Cy Orr", "Came with Ann Lee"),
            ("Bob Ray", "13800138002", "Ann Lee", "Called back"),
        ],
        columns=["customer_name", "phone", "staff", "notes"],
    ).assign(date="2026-09-25", key=[str(ContactKey("ABC", customer_mark(str(n)), "2345")) for n in range(3)])
    place = shop / "out" / "visits.xlsx"
    write_visits(lines, no_visits(), place, date(2026, 9, 30), "en")
    command("forget", "13800138001", shop)
    left = noted_lines([SourceFile(place, "visits.xlsx")], ReadingRules())
    assert left is not None
    told = left[["customer_name", "staff", "notes"]].astype(object).where(left.notna(), None)
    assert told.values.tolist() == [["Bob Ray", "Cy Orr", None], ["Bob Ray", "Ann Lee", "Called back"]]


def test_names_of_files_and_sheets_and_comments(tmp_path: Path) -> None:
    """A workbook called after the customer, with a sheet called so, and one that names them in a comment alone."""
    inbox = tmp_path / "shop" / "inbox"
    book = workbook(inbox / "Ann Lee 2026.xlsx", SALES_EN, *LINES, sheet="Ann Lee")
    noted = workbook(inbox / "stock.xlsx", ("Product", "Unit price"), ("Tea", 5))
    told = load_workbook(noted)
    told.worksheets[0]["A2"].comment = Comment("Ann Lee likes it", "Kai")
    told.save(noted)
    shop = tmp_path / "shop"
    Hours().once(shop)
    assert "Ann Lee 2026.xlsx" in (shop / "out" / "runs.jsonl").read_text("utf-8")
    said = command("forget", "13800138001", shop)
    assert "Ann Lee" not in kept(shop)
    assert not [place for place in (shop / "archive").rglob("*") if "Ann" in place.name]
    assert "Bob Ray" in kept(shop)
    assert f"{book}: the name of the file tells of them" in said.out


def test_a_number_of_two_customers_tells_neither(tmp_path: Path, answered: Answered) -> None:
    """Two ids with one number: what has nothing but the number may be either's, and that is said."""
    text = "Date,Customer ID,Customer,Phone,Amount\n2026-09-01,A-100,Ann Lee,13800138001,5\n2026-09-02,B-200,Bob Ray,13800138001,7\n"
    shop = answered.desk(tmp_path / "shop", sales__csv=text)
    said = command("forget", "A-100", shop)
    assert "nothing was removed: 13800138001" in said.out
    assert "B-200" in kept(shop)
    assert "A-100" not in kept(shop)
    assert "Ann Lee" not in kept(shop)


def test_forgotten_twice_the_copies_keep_a_short_name(tmp_path: Path, answered: Answered) -> None:
    shop = answered.desk(tmp_path / "shop", sales__csv=SALES)
    command("forget", "13800138001", shop)
    command("forget", "13800138002", shop)
    (book,) = (shop / "archive").rglob("*.xlsx")
    assert re.fullmatch(r"sales \(rewritten\) [0-9a-f]{8}", book.stem)
    assert "Bob" not in kept(shop)


def test_rows_that_only_the_rows_around_them_tell(tmp_path: Path) -> None:
    """The second line of an order names nobody: it is theirs all the same, in the copy and in the team's own file."""
    head = ("Order ID", "Date", "Customer", "Phone", "Product", "Amount")
    lines = [("o1", "2026-09-01", "Ann Lee", "13800138001", "Oolong", 5), (None, None, None, None, "Secret tea", 7)]
    more = [("o2", "2026-09-02", "Bob Ray", "13800138002", "Oolong", 9)]
    book = workbook(tmp_path / "shop" / "inbox" / "orders.xlsx", head, *lines, *more)
    shop = tmp_path / "shop"
    Hours().once(shop)
    said = command("forget", "13800138001", shop)
    assert f"{book} / Sheet1: rows of theirs 2, 3\n" in said.out
    (copy,) = (shop / "archive").rglob("*.xlsx")
    products = [row[4] for row in load_workbook(copy).worksheets[0].iter_rows(values_only=True)]
    assert products == ["Product", "Oolong"]


def test_an_answer_to_a_questionnaire_that_holds_the_number_alone(tmp_path: Path, answered: Answered) -> None:
    asked = "Timestamp,Your name or phone,How satisfied are you? (1-5),Would you recommend us? (0-10)\n"
    said = "".join(f"2026-09-{n:02d} 10:00,1380013800{n},4,9\n" for n in range(1, 8))
    shop = answered.desk(tmp_path / "shop", sales__csv=SALES, survey__csv=asked + said)
    command("forget", "Ann Lee", shop)
    assert "13800138001" not in kept(shop)
    assert "13800138007" in kept(shop)


def test_forgotten_once_more_after_runs_in_between(tmp_path: Path, answered: Answered) -> None:
    """While the team corrects its files one by one, runs archive the others again: the second time takes these out."""
    shop = answered.desk(tmp_path / "shop", sales__csv=SALES, visits__csv=NOTES)
    said = command("forget", "Ann Lee", shop)
    assert "run crm-sheets forget once more" in said.out
    (shop / "inbox" / "sales.csv").write_text("".join(x for x in SALES.splitlines(True) if "Ann" not in x))
    Hours().once(shop)
    assert "Came with Ann Lee" in kept(shop)
    (shop / "inbox" / "visits.csv").write_text(NOTES.replace("Came with Ann Lee to look", "Came to look"))
    Hours().once(shop)
    said = command("forget", "Ann Lee", shop)  # in notes alone by now, where it may be a word like any other
    assert (said.code, "repeat with --anyway" in said.err) == (1, True)
    assert command("forget", "Ann Lee", shop, "--anyway").code == 0
    assert "Ann Lee" not in kept(shop)


def test_a_word_that_is_nobody_s_in_the_data_removes_nothing(shop: Path) -> None:
    """A heading, a note, an amount, a day, half a name: whole rows of others would have gone."""
    before = kept(shop)
    for word in ("Date", "Called back", "1", "2026-09-25", "Bob"):
        assert command("forget", word, shop).code == 1
    assert kept(shop) == before


@pytest.mark.parametrize("number", ["7", "1001"])
def test_an_id_that_is_an_amount_elsewhere_takes_no_row_of_others(
    number: str, tmp_path: Path, answered: Answered
) -> None:
    """Customer 7 (1001) goes with the row; Bob's row with the same amount and quantity stays in the archive."""
    text = f"Date,Customer ID,Customer,Quantity,Amount\n2026-09-01,{number},Ann Lee,2,5\n2026-09-02,92,Bob Ray,{number},{number}\n"
    shop = answered.desk(tmp_path / "shop", sales__csv=text)
    assert command("forget", "Ann Lee", shop).code == 3
    left = kept(shop)
    assert ("Ann Lee" in left, "Bob Ray" in left) == (False, True)


@pytest.mark.parametrize("called", ["KH0101", "13900139009", "137 0013 7007", "ann2@x.example"])
def test_every_number_and_address_of_theirs(called: str, tmp_path: Path, answered: Answered) -> None:
    """The second number of a cell, a column for a second one, a sale that names a second number alone; not those of colleagues."""
    people = (
        "客户编号,客户,电话,备用电话,邮箱,备用邮箱,经理电话\n"
        "KH0101,李明,13800138001 / 13900139009,13700137007,ann@x.example,ann2@x.example,13600136006\n"
        "KH0102,赵六,13800138002,,bob@x.example,,13600136006\n"
    )
    sales = (
        "日期,客户,电话,金额,备注\n2026-09-01,李明,13800138001,10,\n2026-09-02,,13900139009,25,\n2026-09-03,,13700137007,31,\n"
        "2026-09-03,赵六,13800138002,30,回137-0013-7007\n2026-09-04,赵六,13800138002,32,抄送ann2@x.example\n"
        "2026-09-05,赵六,13800138002,33,问13600136006\n"
    )
    shop = answered.desk(tmp_path / "shop", customers__csv=people, sales__csv=sales)
    said = command("forget", called, shop)
    assert said.code == 3
    left = kept(shop)
    for gone in ("13900139009", "13700137007", "0013-7007", "0013 7007", "KH0101", "李明", "ann2@"):
        assert gone not in left
    for stays in ("赵六", "KH0102", "bob@x.example", "问13600136006"):
        assert stays in left
    assert f"{shop / 'inbox' / 'sales.csv'} / sales: rows of theirs 2, 3, 4\n" in said.out
    assert f"{shop / 'inbox' / 'sales.csv'} / sales: rows that mention them 5, 6\n" in said.out
    assert "nothing was removed" not in said.out


def test_names_in_chat_programs_and_numbers_of_accounts(tmp_path: Path, answered: Answered) -> None:
    """Not a word in their column that says no more than where."""
    people = (
        "Customer ID,Customer,Phone,WeChat,Bank account\nKA-1,Ann Lee,13800138001,ann_1990,6222020200112233445\n"
        "KB-2,Bob Ray,13800138002,wechat,\n"
    )
    notes = (
        "Date,Customer,Result,Notes\n2026-09-25,Bob Ray,talked,friend of ann_1990\n"
        "2026-09-26,Bob Ray,talked,paid to 6222020200112233445.\n2026-09-27,Bob Ray,talked,by wechat\n"
    )
    shop = answered.desk(tmp_path / "shop", customers__csv=people, visits__csv=notes)
    command("forget", "KA-1", shop)
    left = kept(shop)
    assert ("ann_1990" in left, "6222020200112233445" in left, "by wechat" in left) == (False, False, True)
    command("forget", "KB-2", shop)
    assert "by wechat" not in kept(shop), "the row is his"


def test_a_second_number_that_another_customer_has_as_well_tells_neither(tmp_path: Path, answered: Answered) -> None:
    people = "Customer ID,Customer,Phone\nA-100,Ann Lee,13800138001 / 13900139009\nB-200,Bob Ray,13900139009\n"
    sales = "Date,Customer ID,Amount,Notes\n2026-09-01,A-100,5,\n2026-09-02,B-200,7,call 13900139009\n"
    shop = answered.desk(tmp_path / "shop", customers__csv=people, sales__csv=sales)
    assert "more than one customer: A-100, B-200" in command("forget", "13900139009", shop).err
    said = command("forget", "A-100", shop)
    assert "nothing was removed: 13900139009" in said.out
    left = kept(shop)
    assert ("A-100" in left, "B-200" in left, "call 13900139009" in left) == (False, True, True)
