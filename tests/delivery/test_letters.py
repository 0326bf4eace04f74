"""A mail read back by another parser: subject, names, bodies, pictures, attachments, and nothing that slips into headers."""

from dataclasses import replace
from datetime import UTC, datetime
from email import charset
from email.message import EmailMessage
from pathlib import Path

import pytest
from mail_server import parsed

from crm_sheets.delivery.bodies import MailBody
from crm_sheets.delivery.letters import Attachment, Letter

AT = datetime(2026, 9, 30, 8, 0, tzinfo=UTC)
BODY = MailBody("跟进计划  青禾茶", "您好\n", "<p>您好 &lt;b&gt;</p>")
LETTER = Letter(
    ("青禾茶, 店", "report@tea.cn"), [("林 晓燕", "lin@tea.cn"), ('O"Neil, T', "t@tea.cn")], BODY, "<a1@tea.cn>"
)
OLD_WAY = "encoded word inside quoted string"  # the name of a file as older programs want it, against RFC 2047


def read(letter: Letter) -> EmailMessage:
    """The mail by the strict parser; nothing is wrong in it but the old way of naming files."""
    content = letter.as_bytes(AT)
    assert max(map(len, content.split(b"\r\n"))) <= 998  # RFC 5322
    assert content.isascii()
    assert content.count(b"\n") == content.count(b"\r\n")
    message = parsed(content)
    wrong = [str(d) for part in message.walk() for d in (*part.defects, *(d for v in part.values() for d in v.defects))]
    assert [said for said in wrong if said not in (OLD_WAY, "missing trailing whitespace after encoded-word")] == []
    return message


def test_the_headers() -> None:
    message = read(LETTER)
    assert message["Message-ID"] == "<a1@tea.cn>"
    assert message["Date"].datetime == AT
    assert [(a.display_name, a.addr_spec) for a in message["From"].addresses] == [("青禾茶, 店", "report@tea.cn")]
    assert [(a.display_name, a.addr_spec) for a in message["To"].addresses] == [
        ("林 晓燕", "lin@tea.cn"),
        ('O"Neil, T', "t@tea.cn"),
    ]


@pytest.mark.parametrize(
    "subject",
    [
        "plain",
        "跟进计划",
        "跟进 计划 " * 20,
        "a long subject with words and numbers 2026-09-30 " * 6,
        "茶 tea 茶 tea" * 9,
        "🍵" * 40,
    ],
)
def test_subjects_keep_every_letter(subject: str) -> None:
    """The newer half of ``email`` loses blanks where it folds (Python 3.11): seen on the third of these."""
    told = read(replace(LETTER, body=replace(BODY, subject=subject)))
    assert told["Subject"] == " ".join(subject.split())


def test_text_and_html() -> None:
    message = read(LETTER)
    text, html = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert text is not None
    assert html is not None
    assert text.get_content() == "您好\n"
    assert html.get_content() == "<p>您好 &lt;b&gt;</p>"


def test_the_same_bytes_whoever_changed_what_utf_8_means(monkeypatch: pytest.MonkeyPatch) -> None:
    """Importing Apprise makes quoted-printable of all texts in the process."""
    usual = LETTER.as_bytes(AT)
    monkeypatch.setitem(charset.CHARSETS, "utf-8", (charset.QP, charset.QP, "utf-8"))
    assert LETTER.as_bytes(AT) == usual


@pytest.mark.parametrize(
    "name", ["report.xlsx", "跟进计划 林晓燕 2026-09-30.xlsx", "跟进（计划）" * 12 + ".xlsx", 'a "b".xlsx']
)
def test_names_of_files(name: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\x00\xff" * 500)
    (part,) = read(replace(LETTER, attachments=[Attachment(name, tmp_path / "x")])).iter_attachments()
    assert part.get_filename() == name
    assert part.get_content() == b"\x00\xff" * 500
    assert part.get_content_type() == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_names_of_files_in_both_ways(tmp_path: Path) -> None:
    """RFC 2231 in Content-Disposition, RFC 2047 in Content-Type: one of them is read by every program."""
    (tmp_path / "x").write_bytes(b"x")
    content = replace(LETTER, attachments=[Attachment("茶.xlsx", tmp_path / "x")]).as_bytes(AT)
    assert b"filename*=utf-8''%E8%8C%B6.xlsx" in content
    assert b'name="=?utf-8?b?6Iy2Lnhsc3g=?="' in content


def test_a_calendar(tmp_path: Path) -> None:
    (tmp_path / "x.ics").write_bytes("BEGIN:VCALENDAR\r\nSUMMARY:茶\r\nEND:VCALENDAR\r\n".encode())
    (part,) = read(replace(LETTER, attachments=[Attachment("计划.ics", tmp_path / "x.ics")])).iter_attachments()
    assert part.get_content_type() == "text/calendar"
    assert "SUMMARY:茶" in part.get_content()


def test_pictures_that_the_html_shows(tmp_path: Path) -> None:
    for name in ("logo.png", "not_shown.png", "secret.txt"):
        (tmp_path / name).write_bytes(b"\x89PNG")
    html = '<img src="cid:logo.png"><img src="cid:logo.png"><img src="cid:gone.png"><img src="cid:secret.txt">'
    message = read(replace(LETTER, body=replace(BODY, html=html), pictures=tmp_path))
    pictures = [part for part in message.walk() if part.get_content_maintype() == "image"]
    assert [(part["Content-ID"], part.get_content()) for part in pictures] == [("<logo.png>", b"\x89PNG")]


@pytest.mark.parametrize(
    "evil", ["x\r\nBcc: all@tea.cn", "x\nBcc: all@tea.cn\n\nbody", "x\x00\x0b\x85\u2028Bcc: all@tea.cn"]
)
def test_nothing_slips_into_the_headers(evil: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"x")
    letter = Letter(
        (evil, "report@tea.cn"),
        [(evil, "lin@tea.cn")],
        replace(BODY, subject=evil),
        "<a@tea.cn>",
        [Attachment(f"{evil}.xlsx", tmp_path / "x")],
    )
    message = read(letter)
    assert message["Bcc"] is None
    assert [a.addr_spec for a in message["To"].addresses] == ["lin@tea.cn"]
    assert message["Subject"].startswith("x Bcc: all@tea.cn")
    assert len(list(message.iter_attachments())) == 1


def test_the_same_mail_the_same_bytes() -> None:
    assert LETTER.as_bytes(AT) == LETTER.as_bytes(AT)
