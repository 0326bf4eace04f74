"""What each person gets of a whole run: their own customers, and not a letter of anybody else's, in any part of a file."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
from commands import command
from mail_server import parsed
from small_desk import workbook

from crm_sheets.delivery.first_page import FirstPage
from crm_sheets.delivery.manifest import MANIFEST, Manifest, left_by_run
from crm_sheets.delivery.parts import file_names
from crm_sheets.playbook.mail_rules import DEFAULT_MAIL_RULES, MailRule
from crm_sheets.reading.mail_sheet import read_mail_rules
from crm_sheets.report import write_playbook

pytestmark = pytest.mark.usefixtures("runs_remembered")

AS_OF = "2026-09-30"
OF_CHEN = {"赵钱孙贸易", "周吴郑餐饮", "冯陈褚酒店"}
OF_FANG = {"蒋沈韩文化", "朱秦尤建材", "何吕施物流"}
WEST = {"赵钱孙贸易", "蒋沈韩文化"}  # who bought at 城西店, of either colleague
_PHONES = {name: f"138001380{n:02d}" for n, name in enumerate(sorted(OF_CHEN | OF_FANG), start=1)}


def desk(folder: Path, *mail_rules: tuple[str, ...]) -> Path:
    """Two colleagues with three customers each, two branches, complaints and visits; a manager who has none."""
    inbox = folder / "inbox"
    staff = [
        ("姓名", "邮箱", "岗位", "上级", "部门"),
        ("林晓燕", "lin@tea.cn", "店长", "", "总部"),
        ("陈立峰", "chen@tea.cn", "客户经理", "林晓燕", "城西店"),
        ("方雨晴", "fang@tea.cn", "客户经理", "林晓燕", "城东店"),
    ]
    workbook(inbox / "员工表.xlsx", *staff)
    people = [
        (name, _PHONES[name], "陈立峰" if name in OF_CHEN else "方雨晴", f"{name}@x.cn") for name in sorted(_PHONES)
    ]
    workbook(inbox / "客户表.xlsx", ("客户名称", "电话", "负责人", "备注"), *people)
    sales = [
        (
            f"2026-{month:02d}-{day:02d}",
            name,
            _PHONES[name],
            100 + 10 * month,
            "城西店" if name in WEST else "城东店",
            f"给{name}的茶",
        )
        for month in range(1, 9)
        for day, name in enumerate(sorted(_PHONES), start=3)
    ]
    workbook(inbox / "销售表.xlsx", ("日期", "客户名称", "电话", "金额", "门店", "产品"), *sales)
    visits = [("2026-08-20", name, _PHONES[name], "电话", f"{name}说太贵") for name in sorted(_PHONES)]
    workbook(inbox / "回访表.xlsx", ("日期", "客户名称", "电话", "方式", "结果"), *visits)
    cases = [("2026-09-10", name, _PHONES[name], f"{name}投诉质量") for name in sorted(_PHONES)]
    workbook(inbox / "投诉表.xlsx", ("受理日期", "客户名称", "电话", "投诉内容"), *cases)
    write_playbook(folder / "playbook.xlsx")
    if mail_rules:
        book = openpyxl.load_workbook(folder / "playbook.xlsx")
        page = book["邮件"]
        page.delete_rows(5, 50)
        for row in mail_rules:
            page.append(row)
        book.save(folder / "playbook.xlsx")
    return folder


def run(folder: Path) -> Manifest:
    said = command("run", folder / "inbox", "-o", folder / "out", "--as-of", AS_OF, "-q", lang="zh")
    assert said.code in (0, 3), said.err
    return left_by_run(folder / "out")


def named_in(file: Path) -> set[str]:
    """The customers whose name or phone stands anywhere in a workbook (cells, comments, properties) or a calendar."""
    if file.suffix == ".ics":  # long lines are folded there
        text = file.read_text("utf-8").replace("\n ", "").replace("\r", "")
        return {name for name, phone in _PHONES.items() if name in text or phone in text}
    with zipfile.ZipFile(file) as parts:
        text = "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return {name for name, phone in _PHONES.items() if name in text or phone in text}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = desk(tmp_path_factory.mktemp("desk") / "青禾茶")
    run(folder)
    assert command("send", folder / "out", "-q", lang="zh").code == 0
    return folder / "out"


def test_nobody_gets_another_ones_customers(usual: Path) -> None:
    told = {p.name: {kind: named_in(usual / name) for name, kind in p.files.items()} for p in left_by_run(usual).people}
    assert told["陈立峰"]["schedule"] == OF_CHEN
    assert told["陈立峰"]["calendar"] <= OF_CHEN
    assert told["方雨晴"]["calendar"] <= OF_FANG
    assert told["方雨晴"]["schedule"] == OF_FANG
    assert told["陈立峰"]["branch"] == WEST
    assert told["方雨晴"]["branch"] == set(_PHONES) - WEST
    assert told["林晓燕"] == {"report": set(_PHONES)}


def test_nor_in_the_mail_itself(usual: Path) -> None:
    """Text and HTML of each mail, and which files went with it."""
    mails = {message["To"].addresses[0].username: message for message in _mails(usual)}
    assert set(mails) == {"lin", "chen", "fang"}
    for who, own in (("chen", OF_CHEN), ("fang", OF_FANG)):
        shown = ("text/plain", "text/html")
        bodies = [part.get_content() for part in mails[who].walk() if part.get_content_type() in shown]
        found = {name for name, phone in _PHONES.items() for text in bodies if name in text or phone in text}
        assert found
        assert found <= own
        assert not any(phone in text for phone in _PHONES.values() for text in bodies)
    names = [part.get_filename() for part in mails["chen"].iter_attachments()]
    assert sorted(map(str, names)) == [
        "跟进日历 陈立峰 2026-09-30.ics",
        "跟进计划 陈立峰 2026-09-30.xlsx",
        "门店报告 城西店 2026-09-30.xlsx",
    ]


def test_figures_and_findings_are_of_the_own_customers(usual: Path) -> None:
    """Three customers buy for 100 + 10 times the month: 540 in August, the last month that is over, and 510 in July.

    Each of the three has a complaint that is open. The manager's are of all six.
    """
    page = {person.name: person.page for person in left_by_run(usual).people}
    own = _own_page(usual)
    assert own.whose == "您的客户"
    assert own.figures[:2] == (
        ("2026 年 8 月销售额", "540 元", "比上月 +6%"),
        ("2026 年 8 月来买的客户", "3", "和上月持平"),
    )
    assert own.figures[3][:2] == ("2026 年 8 月新客户", "0")
    assert own.findings[0].startswith("3 起投诉")
    assert not any("一位就占" in words for words in own.findings), "one of three customers is always a large part"
    assert (page["林晓燕"].whose, page["林晓燕"].figures[0][1]) == ("", "1,080 元")
    assert page["陈立峰"].whose == "城西店", "the branch is wider than the own schedule"


def _own_page(usual: Path) -> FirstPage:
    """The page of a colleague who gets the own schedule alone."""
    folder = desk(usual.parent.parent / "own", ("陈立峰", "跟进计划", "是", "", ""))
    (person,) = run(folder).people
    return person.page


def _mails(out: Path) -> list:  # type: ignore[type-arg]
    return [parsed(file.read_bytes()) for file in sorted((out / "mail").glob("*.eml"))]


def test_the_manifest_holds_no_phones_and_no_addresses_of_customers(usual: Path) -> None:
    text = (usual / MANIFEST).read_text("utf-8")
    assert [phone for phone in _PHONES.values() if phone in text] == []
    assert "@x.cn" not in text


@pytest.mark.heavy
def test_the_same_input_the_same_manifest(usual: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # analysed and written anew, not remembered
    run(desk(tmp_path / "青禾茶"))
    assert (tmp_path / "青禾茶" / "out" / MANIFEST).read_bytes() == (usual / MANIFEST).read_bytes()


@pytest.mark.heavy
def test_own_report_and_parts_that_nobody_gets_any_more(tmp_path: Path) -> None:
    folder = desk(
        tmp_path / "shop",
        ("客户经理", "报告、跟进计划", "是", "", ""),
        ("林晓燕", "问题清单，报告", "否", "是", "英文"),
    )
    out = folder / "out"
    people = {person.name: person for person in run(folder).people}
    assert named_in(out / "reports" / "陈立峰.xlsx") == OF_CHEN
    assert people["陈立峰"].files == {
        "reports/陈立峰.xlsx": "report",
        "follow-ups/陈立峰.xlsx": "schedule",
        "follow-ups/陈立峰.ics": "calendar",
    }
    assert (people["林晓燕"].files, people["林晓燕"].lang, people["林晓燕"].changed) == (
        {"problems.xlsx": "problems", "report.xlsx": "report"},
        "en",
        True,
    )
    told = people["陈立峰"].page
    assert ("来买的客户" in told.figures[1][0]) == (told.figures[1][1] == "3"), "of the own customers, not of all"
    worked_in = out / "follow-ups" / "陈立峰.xlsx"
    worked_in.write_bytes(worked_in.read_bytes() + b"\0")  # as if somebody had saved it
    desk(folder, ("林晓燕", "报告", "否", "", ""))
    run(folder)
    assert [*(out / "reports").glob("*")] == []
    own = sorted(path.name for path in (out / "follow-ups").glob("*"))
    assert own == ["方雨晴.ics", "方雨晴.xlsx", "陈立峰.ics", "陈立峰.xlsx"], "whoever is planned, mailed or not"
    assert worked_in.read_bytes().endswith(b"\0"), "it may hold somebody's notes"


@pytest.mark.filterwarnings("ignore:.*xtension is not supported")  # openpyxl, of rules with colours
def test_a_schedule_of_a_part_is_that_of_the_whole(usual: Path) -> None:
    """The branch's report names the same next contact as the schedule of the whole team."""
    whole = _dates(usual / "report.xlsx")
    part = _dates(usual / "stores" / "城西店.xlsx")
    assert set(part) == WEST
    assert part == {name: whole[name] for name in WEST}


def _dates(report: Path) -> dict[str, object]:
    """The next contact of each customer on the sheet of customers."""
    rows = list(openpyxl.load_workbook(report)["客户"].iter_rows(values_only=True))
    head = next(row for row in rows if "客户名称" in row)
    name, due = head.index("客户名称"), head.index("下次联系")
    return {str(row[name]): row[due] for row in rows if row[name] in _PHONES}


def test_the_sheet_of_rules_in_the_template_says_the_usual(tmp_path: Path) -> None:
    write_playbook(tmp_path / "playbook.xlsx")
    rules, problems = read_mail_rules(tmp_path / "playbook.xlsx")
    assert [(r.files, r.own, r.changed, r.lang) for r in rules] == [
        (r.files, r.own, r.changed, r.lang) for r in DEFAULT_MAIL_RULES
    ]
    assert [r.who for r in rules] == ["全员", "上级", "门店"]
    assert problems.items == ()


def test_rules_that_are_not_understood(tmp_path: Path) -> None:
    head = ("Who", "Files", "Own customers only", "Only when something changed", "Language")
    rows = [
        ("Ann", "report; invoices"),
        ("Bob", "report", "perhaps", "no", "French"),
        ("", "report"),
        ("Cy", "REPORT", "no"),
    ]
    workbook(tmp_path / "playbook.xlsx", ("general.country", "GB"), (), head, *rows)
    rules, problems = read_mail_rules(tmp_path / "playbook.xlsx")
    assert [(r.who, r.files, r.own, r.lang) for r in rules] == [
        ("Bob", ("report",), True, None),
        ("Cy", ("report",), False, None),
    ]
    assert [(p.code, p.rows, p.column, p.values) for p in problems.items] == [
        ("setting_impossible", (4,), "B", ("report; invoices",)),
        ("setting_impossible", (5,), "C", ("perhaps",)),
        ("setting_impossible", (5,), "E", ("French",)),
    ]
    assert isinstance(rules[0], MailRule)


def test_a_sheet_without_rules_sends_nothing_and_none_the_usual(tmp_path: Path) -> None:
    workbook(tmp_path / "a.xlsx", ("谁", "哪些文件"))
    assert read_mail_rules(tmp_path / "a.xlsx")[0] == ()
    workbook(tmp_path / "b.xlsx", ("general.country", "GB"))
    assert read_mail_rules(tmp_path / "b.xlsx")[0] == DEFAULT_MAIL_RULES


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("a/b:c", "a_b_c"),
        ("NUL", "_NUL"),
        ("com1.x", "_com1.x"),
        ("x. ", "x"),
        ("..", "_"),
        ("a\nb", "a_b"),
        ("长" * 90, "长" * 60),
    ],
)
def test_names_that_windows_allows(name: str, made: str) -> None:
    """Reserved names and letters: Microsoft, Naming Files, Paths, and Namespaces."""
    assert file_names([name]) == {name: made}


def test_names_that_look_alike_stay_apart() -> None:
    assert list(file_names(["Ann", "ann", "a:n", "a/n"]).values()) == ["Ann", "ann (2)", "a_n", "a_n (2)"]


@pytest.mark.heavy
def test_whom_no_staff_sheet_names_has_a_schedule_that_is_not_mailed(tmp_path: Path) -> None:
    folder = desk(tmp_path / "shop")
    (folder / "inbox" / "员工表.xlsx").unlink()
    told, out = run(folder), folder / "out"
    assert told.people == ()
    assert named_in(out / "follow-ups" / "陈立峰.xlsx") == OF_CHEN
    assert named_in(out / "follow-ups" / "陈立峰.ics") <= OF_CHEN
    assert named_in(out / "follow-ups" / "方雨晴.xlsx") == OF_FANG
    run(folder)
    assert len(list((out / "follow-ups").iterdir())) == 4, "nothing is taken away as outdated, nothing kept twice"


def test_a_customer_is_kept_back_however_the_address_is_typed(tmp_path: Path) -> None:
    """The same address stands in the staff workbook: whoever reads the manifest finds that it is a customer's."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    typed = ["ki@home.example", "mailto:kai@home.example", "Kit＠home.example", "Kay:kay@home.example"]
    plain = {"Ki": "ki@home.example", "Kai": "kai@home.example", "Kit": "kit@home.example", "Kay": "kay@home.example"}
    staff = [(name, address, "manager") for name, address in plain.items()]
    workbook(inbox / "staff.xlsx", ("Name", "E-mail", "Role"), *staff)
    people = [(f"C{n}", f"{name} Stone", cell) for n, (name, cell) in enumerate(zip(plain, typed, strict=True))]
    others = [(f"C{n}", f"Ann {name}", f"ann{n}@home.example") for n, name in enumerate("ABCDEFGHIJKL", 4)]
    workbook(inbox / "customers.xlsx", ("Customer ID", "Name", "Email"), *people, *others)
    workbook(inbox / "sales.xlsx", ("Date", "Customer ID", "Amount"), ("2026-09-01", "C1", 20))
    assert command("run", inbox, "-o", tmp_path / "out", "--as-of", "2026-09-30").code in (0, 3)
    told = {person.name: person.customers for person in left_by_run(tmp_path / "out").people}
    places = (f"customers.xlsx / Sheet1: {row}" for row in range(2, 6))
    assert told == {name: {address: place} for (name, address), place in zip(plain.items(), places, strict=True)}


def test_a_customer_s_address_is_known_from_any_workbook(tmp_path: Path) -> None:
    """Each address of Kai's cell but the last stands in one place only; the colleague's own in a column of colleagues."""
    inbox = tmp_path / "inbox"
    places = ("second", "other", "sale", "complaint", "visit", "answer1")
    cell = "; ".join(f"{name}@home.example" for name in (*places, "kai"))
    workbook(inbox / "staff.xlsx", ("Name", "E-mail", "Role"), ("Kai", cell, "manager"))
    people = [("C0001", "Ann Lee", "first@home.example", "other@home.example", "kai@home.example")]
    people += [("C0001", "Ann Lee", "second@home.example", "", ""), ("C0002", "Bob Ray", "bob@home.example", "", "")]
    workbook(inbox / "customers.xlsx", ("Customer ID", "Name", "Email", "Email 2", "Sales rep email"), *people)
    head = ("Date", "Order ID", "Customer ID", "Email", "Amount")
    workbook(inbox / "sales.xlsx", head, ("2026-09-01", "o1", "C0001", "sale@home.example", 20))
    cases = ("2026-09-10", "Ann Lee", "13800138001", "Complaint@home.example", "bad tea")
    workbook(inbox / "complaints.xlsx", ("Received", "Customer", "Phone", "Email", "Complaint"), cases)
    talks = ("2026-09-10", "Ann Lee", "'visit@home.example'", "talked")
    workbook(inbox / "visits.xlsx", ("Date", "Customer", "Email", "Notes"), talks)
    asked = ("Timestamp", "Email Address", "How satisfied are you? (1-5)", "Would you recommend us? (0-10)")
    said = [(f"2026-09-{n:02d} 10:00", f"answer{n}@home.example", 4, 9) for n in range(1, 8)]
    workbook(inbox / "survey.xlsx", asked, *said)
    assert command("run", inbox, "-o", tmp_path / "out", "--as-of", "2026-09-30").code in (0, 3)
    left = left_by_run(tmp_path / "out")
    assert left.people[0].customers == {
        "second@home.example": "customers.xlsx / Sheet1: 3",
        "other@home.example": "customers.xlsx / Sheet1: 2",
        "sale@home.example": "sales.xlsx / Sheet1: 2",
        "complaint@home.example": "complaints.xlsx / Sheet1: 2",
        "visit@home.example": "visits.xlsx / Sheet1: 2",
        "answer1@home.example": "survey.xlsx / Sheet1: 2",
    }
    assert "@home.example" not in "".join(left.customers), "the manifest holds no address of a customer"
    for address, code in (("Sale@home.example", 1), ("kai@home.example", 0)):
        said_of = command("send", tmp_path / "out", "--to", address)
        assert said_of.code == code, said_of.err
        assert ("is a customer's address, and customers are never mailed" in said_of.err) == (code == 1)


def test_what_is_left_out_or_not_recognised_or_a_note_may_be_a_customer_s(tmp_path: Path) -> None:
    """A row without a day, a sheet of no table of ours, a note; not a column in which nobody but colleagues stands."""
    inbox = tmp_path / "inbox"
    cell = "out@home.example; slip@home.example; note@home.example; kai@home.example; cy@home.example"
    workbook(inbox / "staff.xlsx", ("Name", "E-mail", "Role"), ("Kai", cell, "manager"))
    head = ("Date", "Order ID", "Customer", "Email", "Amount", "Notes", "Typed by")
    lines = [(f"2026-09-0{n}", f"o{n}", "Ann Lee", "ann@home.example", 20, "", "kai@home.example") for n in range(1, 4)]
    lines += [("2026-13-45", "o5", "Bob Ray", "out@home.example", 20, "", "")]
    lines += [("2026-09-05", "o6", "Ann Lee", "", 20, "请回：note@home.example，抄送cy@home.example", "")]
    workbook(inbox / "sales.xlsx", head, *lines)
    workbook(inbox / "customers.xlsx", ("Customer", "Account manager"), ("Ann Lee", "Kai"), ("Bob Ray", "Kai"))
    workbook(inbox / "slips.xlsx", ("Colour", "Who"), ("red", "Slip <slip@home.example>"), ("blue", "kai"))
    out = tmp_path / "out"
    assert command("run", inbox, "-o", out, "--as-of", "2026-09-30").code in (0, 3)
    (kai,) = left_by_run(out).people
    assert kai.customers == {"out@home.example": "sales.xlsx / Sheet1: 5"}
    notes = {"note@home.example": "sales.xlsx / Sheet1: 6", "cy@home.example": "sales.xlsx / Sheet1: 6"}
    assert kai.perhaps == {"slip@home.example": "slips.xlsx / Sheet1: 2", **notes}
    said = command("send", out, "--json", "-q").out
    assert "slip@home.example stands in slips.xlsx / Sheet1: 2 as well and may be a customer's" in said
    assert command("send", out, "--to", "note@home.example").code == 1
    assert command("send", out, "--to", "kai@home.example").code == 3, "others are kept back"


def test_whom_the_playbook_names_as_colleagues_is_mailed_though_notes_name_them(tmp_path: Path) -> None:
    """Not though a column of customers' addresses does."""
    inbox = tmp_path / "inbox"
    workbook(inbox / "staff.xlsx", ("Name", "E-mail"), ("Kai", "kai@tea.example; cy@home.example; ann@tea.example"))
    head = ("Date", "Customer", "Email", "Amount", "Notes")
    lines = ("2026-09-01", "Ann Lee", "ann@tea.example", 20, "ask kai@tea.example or cy@home.example")
    workbook(inbox / "sales.xlsx", head, lines)
    rules = tmp_path / "playbook.xlsx"
    workbook(rules, ("setting", "value"), ("mail.colleagues", "@tea.example, Cy@home.example"))
    out = tmp_path / "out"
    assert command("run", inbox, "-o", out, "--as-of", "2026-09-30", "--playbook", rules).code in (0, 3)
    (kai,) = left_by_run(out).people
    assert kai.perhaps == {}
    assert kai.customers == {"ann@tea.example": "sales.xlsx / Sheet1: 2"}
