"""crm-sheets send: preview, sending over a real server, and everything that must not happen twice or to the wrong one."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from commands import command
from mail_folders import PAGE, colleague, mail_folder
from mail_server import HOST, PASSWORD, USER, Post, certificate, mail_server, parsed

from crm_sheets.delivery import local_disk
from crm_sheets.delivery.ledger import LEDGER, MailLedger
from crm_sheets.delivery.mail_password import VARIABLE
from crm_sheets.delivery.manifest import MANIFEST, Addressee, hash_of
from crm_sheets.errors import LedgerInUse, LedgerOnShare, MailNotSetUp
from crm_sheets.jobs.send import Delivered, send
from crm_sheets.output.locks import locked

pytestmark = pytest.mark.usefixtures("reading_here")

LIN = colleague("林晓燕", "林 <lin@tea.example>", "report.xlsx", "follow-ups/林晓燕.xlsx")
CHEN = colleague("陈立峰", "chen@tea.example；chen@home.example", "follow-ups/陈立峰.xlsx")
AT = datetime(2026, 9, 30, 8, 0, tzinfo=UTC)
Settings = dict[str, object]


@pytest.fixture
def post() -> Iterator[Post]:
    with mail_server(Post()) as post:
        yield post


def settings(post: Post, **more: object) -> Settings:
    plain: Settings = {"host": HOST, "port": post.port, "security": "none", "sender": "青禾茶店 <report@tea.example>"}
    return {f"mail.{name}": value for name, value in {**plain, "timeout": 5, **more}.items()}


def really(out: Path, **more: Any) -> Delivered:
    pauses: list[float] = more.pop("pauses", [])
    return send(out, really_send=True, now=lambda: AT, sleep=pauses.append, **more)


def told(made: Delivered) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(line.person, line.outcome, line.addresses) for line in made.outcomes]


def test_the_preview(tmp_path: Path) -> None:
    """No server is needed, nothing is sent, and the ledger is not touched."""
    out = mail_folder(tmp_path / "desk", [LIN, CHEN, colleague("何秋月", "", "follow-ups/何秋月.xlsx")])
    said = command("send", out, "-q")
    assert said.code == 3, "somebody has no address"
    assert "no mail address in the staff workbook" in said.out
    assert f"Every mail was written to {out / 'mail'}" in said.out
    assert sorted(path.name for path in (out / "mail").iterdir()) == ["01 林晓燕.eml", "02 陈立峰.eml"]
    assert not (out / LEDGER).exists()
    mail = parsed((out / "mail" / "02 陈立峰.eml").read_bytes())
    assert [a.addr_spec for a in mail["To"].addresses] == ["chen@tea.example", "chen@home.example"]


def test_an_earlier_preview_goes(tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN, CHEN])
    send(out)
    mail_folder(tmp_path / "desk", [CHEN])
    send(out)
    assert [path.name for path in (out / "mail").iterdir()] == ["01 陈立峰.eml"]


def test_sent_once(post: Post, tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN, CHEN], settings=settings(post))
    said = command("send", out, "--really-send", "-q")
    assert (said.code, said.err) == (0, "")
    assert "Sent 2, sent before 0, kept back 0, unsure 0, failed 0." in said.out
    assert [to for to, _ in post.mails] == [("lin@tea.example",), ("chen@tea.example", "chen@home.example")]
    assert post.lines == 2, "one for all mails, and the controller's own look at its server"
    again = json.loads(command("send", out, "--really-send", "--json").out)
    assert again["counts"] == {"already": 2}
    assert len(post.mails) == 2


def test_what_arrives(post: Post, tmp_path: Path) -> None:
    really(mail_folder(tmp_path / "desk", [LIN], settings=settings(post)))
    (mail,) = post.read
    assert mail["From"].addresses[0].display_name == "青禾茶店"
    assert mail["Date"].datetime == AT
    files = {part.get_filename(): part.get_content() for part in mail.iter_attachments()}
    assert sorted(map(str, files)) == ["客户分析报告 2026-09-30.xlsx", "跟进计划 林晓燕 2026-09-30.xlsx"]
    assert files["客户分析报告 2026-09-30.xlsx"].startswith(b"workbook report.xlsx")
    assert mail["Message-ID"].endswith("@tea.example>")


def test_the_same_message_id_whenever_it_is_sent(tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN], settings={"mail.sender": "r@tea.example"})
    ids = set()
    for day in (29, 30):
        send(out, now=lambda day=day: AT.replace(day=day))  # type: ignore[misc]
        mail = parsed((out / "mail" / "01 林晓燕.eml").read_bytes())
        assert mail["Date"].datetime.day == day
        ids.add(mail["Message-ID"])
    assert len(ids) == 1


def test_another_day_or_other_content_is_another_mail(post: Post, tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    for heard in ("2026-09-30", "2026-09-30", "2026-10-08"):
        really(mail_folder(desk, [LIN], heard=heard, settings=settings(post)))
    assert len(post.mails) == 2
    really(
        mail_folder(
            desk, [replace(LIN, page=replace(PAGE, facts="other"))], heard="2026-10-08", settings=settings(post)
        )
    )
    assert len(post.mails) == 3


def test_only_when_something_changed(post: Post, tmp_path: Path) -> None:
    """Another day with the same facts is kept back; that somebody is due on another day is no change."""
    careful = replace(LIN, changed=True)
    moved = replace(careful, page=replace(PAGE, due="2026-10-09"))
    desk = tmp_path / "desk"
    outcomes = [
        told(really(mail_folder(desk, [who], heard=heard, settings=settings(post))))[0][1]
        for heard, who in (
            ("2026-09-30", careful),
            ("2026-10-08", moved),
            ("2026-10-09", replace(careful, page=replace(PAGE, facts="other"))),
            ("2026-10-10", replace(moved, changed=False)),
        )
    ]
    assert outcomes == ["sent", "kept", "sent", "sent"]
    assert len(post.mails) == 3


def test_a_test_recipient_gets_all(post: Post, tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN, CHEN], settings=settings(post))
    assert {line[1] for line in told(really(out, to="me@tea.example"))} == {"sent"}
    assert [to for to, _ in post.mails] == [("me@tea.example",)] * 2
    assert [mail["Subject"].partition("]")[0] for mail in post.read] == ["[测试：林晓燕", "[测试：陈立峰"]
    really(out)
    assert [to for to, _ in post.mails][2:] == [("lin@tea.example",), ("chen@tea.example", "chen@home.example")]


def test_who_tries_texts_out_gets_each_of_them(post: Post, tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN], settings=settings(post))
    command("send", out, "--copy-texts")
    text = tmp_path / "desk" / "mail" / "zh.txt"
    really(out, to="me@tea.example")
    text.write_text("主题\n新的正文", "utf-8")
    assert told(really(out, to="me@tea.example"))[0][1] == "sent"
    really(out)
    text.write_text("主题\n更新的正文", "utf-8")
    assert told(really(out))[0][1] == "already", "other words are no reason to mail the same again"
    assert len(post.mails) == 3


def test_customers_are_never_mailed(post: Post, tmp_path: Path) -> None:
    both = replace(CHEN, customers={"chen@home.example": "sales.csv / sales: 3"})
    only = replace(LIN, customers={"lin@tea.example": "sales.csv / sales: 3"})
    made = really(mail_folder(tmp_path / "desk", [both, only], settings=settings(post)))
    assert told(made) == [
        ("陈立峰", "kept", ()),
        ("陈立峰", "sent", ("chen@tea.example",)),
        ("林晓燕", "kept", ()),
    ]
    assert "customer's address (sales.csv / sales: 3), and customers are never mailed" in made.outcomes[0].why.en
    assert [to for to, _ in post.mails] == [("chen@tea.example",)]


def test_one_of_several_addresses_is_wrong(post: Post, tmp_path: Path) -> None:
    people = [replace(LIN, email="lin@tea.example; lin＠home, 电话 123@"), replace(CHEN, email="在休假")]
    made = really(mail_folder(tmp_path / "desk", people, settings=settings(post)))
    assert [(line.outcome, line.why.en.partition("'")[2].partition("'")[0]) for line in made.outcomes] == [
        ("kept", "lin@home"),
        ("kept", "电话 123@"),
        ("sent", ""),
        ("kept", "在休假"),
    ]
    assert [to for to, _ in post.mails] == [("lin@tea.example",)]


def test_one_of_ten_is_refused(post: Post, tmp_path: Path) -> None:
    """The others get it; the next time only the one is tried again."""
    ten = "; ".join(f"p{n}@tea.example" for n in range(10))
    post.answers["p3@tea.example"] = ["550 no such user", "250 OK"]
    out = mail_folder(tmp_path / "desk", [replace(LIN, email=ten)], settings=settings(post))
    made = really(out)
    assert [(line.outcome, len(line.addresses)) for line in made.outcomes] == [("sent", 9), ("failed", 1)]
    assert "refused by the server (550 no such user)" in made.outcomes[1].why.en
    post.answers.clear()
    assert [(line.outcome, len(line.addresses)) for line in really(out).outcomes] == [("already", 9), ("sent", 1)]
    assert [len(to) for to, _ in post.mails] == [9, 1]


def test_temporary_failures_are_tried_three_times(post: Post, tmp_path: Path) -> None:
    pauses: list[float] = []
    post.answers["text"] = ["451 busy", "452 full", "250 OK"]
    out = mail_folder(tmp_path / "desk", [LIN], settings=settings(post))
    assert told(really(out, pauses=pauses))[0][1] == "sent"
    assert pauses == sorted(set(pauses)) != []
    post.answers["text"] = ["451 busy"]
    (failed,) = really(mail_folder(tmp_path / "two", [CHEN], settings=settings(post))).outcomes
    assert failed.outcome == "failed"
    assert "failed 3 times: 451 busy" in failed.why.en
    assert len(post.mails) == 1


def test_lasting_failures_are_tried_once(post: Post, tmp_path: Path) -> None:
    pauses: list[float] = []
    post.answers["text"] = ["554 looks like spam"]
    out = mail_folder(tmp_path / "desk", [LIN], settings=settings(post))
    assert told(really(out, pauses=pauses))[0][1] == "failed"
    assert (post.commands["DATA"], pauses) == (1, [])
    post.answers.clear()
    assert told(really(out))[0][1] == "sent", "it was surely not taken, so it may be sent later"


@pytest.mark.parametrize("command_", ["EHLO", "MAIL", "RCPT", "DATA"])
def test_a_line_that_breaks_is_opened_again(command_: str, post: Post, tmp_path: Path) -> None:
    post.drop[command_] = 2
    out = mail_folder(tmp_path / "desk", [LIN, CHEN], settings=settings(post))
    assert {line[1] for line in told(really(out))} == {"sent"}
    assert [len(to) for to, _ in post.mails] == [1, 2]


def test_a_line_that_breaks_after_the_text_is_never_tried_again_unasked(post: Post, tmp_path: Path) -> None:
    post.drop["text"] = 1
    out = mail_folder(tmp_path / "desk", [LIN, CHEN], settings=settings(post))
    made = really(out)
    assert [line[:2] for line in told(made)] == [("林晓燕", "unsure"), ("陈立峰", "sent")]
    said = command("send", out, "--really-send", "-q")
    assert said.code == 3
    assert "ask the recipient" in said.out.replace("\n", " ")
    assert [line[:2] for line in told(really(out, unsure=True))] == [("林晓燕", "sent"), ("陈立峰", "already")]
    assert [line[1] for line in told(really(out, unsure=True))] == ["already", "already"]
    assert [to[0] for to, _ in post.mails] == ["lin@tea.example", "chen@tea.example", "lin@tea.example"]


def test_nobody_at_the_server(tmp_path: Path) -> None:
    post, pauses = Post(), []  # type: ignore[var-annotated]
    with mail_server(post):
        pass
    out = mail_folder(tmp_path / "desk", [LIN, CHEN], settings=settings(post))
    made = really(out, pauses=pauses)
    assert {line[1] for line in told(made)} == {"failed"}
    assert len(pauses) == 2, "not again for each of five hundred"
    assert made.refusal is not None
    assert "not reached in 3 tries" in made.refusal.message("en")


def test_a_certificate_that_nobody_trusts(tmp_path: Path) -> None:
    with mail_server(Post(), certificate(tmp_path)) as post:
        out = mail_folder(tmp_path / "desk", [LIN], settings=settings(post, security="starttls"))
        said = command("send", out, "--really-send", "-q")
    assert said.code == 1
    assert "its certificate is not trusted" in said.err
    assert post.mails == []


def test_login_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pem = certificate(tmp_path)
    with mail_server(Post(user=True), pem) as post:
        secure = settings(post, security="starttls", ca_file=str(pem), user=USER)
        out = mail_folder(tmp_path / "desk", [LIN], settings=secure)
        monkeypatch.delenv(VARIABLE, raising=False)
        monkeypatch.setattr("crm_sheets.delivery.mail_password.secret_of", lambda user: None)
        without = command("send", out, "--really-send", "-q")
        assert without.code == 1
        assert VARIABLE in without.err
        monkeypatch.setenv(VARIABLE, PASSWORD)
        assert command("send", out, "--really-send", "-q").code == 0
    assert len(post.mails) == 1
    assert PASSWORD.encode() not in b"".join(
        path.read_bytes() for path in (tmp_path / "desk").rglob("*") if path.is_file()
    )


def test_asked_for_the_password(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("crm_sheets.delivery.mail_password.secret_of", lambda user: None)
    pem = certificate(tmp_path)
    with mail_server(Post(user=True), pem) as post:
        secure = settings(post, security="starttls", ca_file=str(pem), user=USER)
        out = mail_folder(tmp_path / "desk", [LIN], settings=secure)
        assert (
            told(really(out, ask=lambda user, host: PASSWORD if (user, host) == (USER, HOST) else None))[0][1] == "sent"
        )


def test_files_over_the_limit_are_named_instead(post: Post, tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN, CHEN], settings=settings(post, max_mb=0.1))
    (out / "report.xlsx").write_bytes(b"x" * 200_000)
    manifest = json.loads((out / MANIFEST).read_text("utf-8"))
    manifest["files"]["report.xlsx"] = hash_of(out / "report.xlsx")
    (out / MANIFEST).write_text(json.dumps(manifest), "utf-8")
    really(out)
    mail = post.read[0]
    assert [part.get_filename() for part in mail.iter_attachments()] == ["跟进计划 林晓燕 2026-09-30.xlsx"]
    body = mail.get_body(("plain",))
    assert body is not None
    assert str(out / "report.xlsx") in body.get_content()
    assert "0.2 MB" in body.get_content()


def test_a_file_changed_since_the_run_is_not_sent(post: Post, tmp_path: Path) -> None:
    """It may hold anything by now; one that was open in Excel lies beside it under a number."""
    out = mail_folder(tmp_path / "desk", [LIN, CHEN], settings=settings(post))
    report, part = out / "report.xlsx", out / "follow-ups" / "陈立峰.xlsx"
    report.rename(out / "report (2).xlsx")
    report.write_bytes(b"an older one")
    part.write_bytes(b"somebody wrote into it")
    made = really(out)
    assert [(line.person, line.outcome) for line in made.outcomes] == [("林晓燕", "sent"), ("陈立峰", "kept")]
    assert "follow-ups/陈立峰.xlsx was changed or taken away since the run" in made.outcomes[1].why.en


def test_a_broken_text_stops_before_anything_is_sent(post: Post, tmp_path: Path) -> None:
    people = [LIN, replace(CHEN, lang="en")]
    out = mail_folder(tmp_path / "desk", people, settings=settings(post))
    (tmp_path / "desk" / "mail").mkdir()
    (tmp_path / "desk" / "mail" / "en.html").write_text("{{ oops }}", "utf-8")
    said = command("send", out, "--really-send", "-q")
    assert said.code == 1
    assert "line 1: 'oops' is undefined" in said.err
    assert post.mails == []


def test_texts_are_copied_but_over_none(tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN])
    (tmp_path / "desk" / "mail").mkdir()
    (tmp_path / "desk" / "mail" / "zh.txt").write_text("mine\n", "utf-8")
    assert command("send", out, "--copy-texts").code == 0
    assert sorted(path.name for path in (tmp_path / "desk" / "mail").iterdir()) == [
        "en.html",
        "en.txt",
        "zh.html",
        "zh.txt",
    ]
    assert (tmp_path / "desk" / "mail" / "zh.txt").read_text("utf-8") == "mine\n"
    assert send(out).counts["preview"] == 1


def test_not_set_up(tmp_path: Path) -> None:
    with pytest.raises(MailNotSetUp, match=r"mail\.host, mail\.sender in the playbook .*/desk/playbook\.xlsx"):
        really(mail_folder(tmp_path / "desk", [LIN]))


@pytest.mark.parametrize("to", ["me", "me@tea.example; you@tea.example", ""])
def test_a_test_recipient_that_is_none(to: str, post: Post, tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN], settings=settings(post))
    said = command("send", out, "--to", to, "--really-send", "-q")
    assert said.code == 1
    assert "(--to) is not one mail address" in said.err
    assert post.mails == []


def test_nothing_to_send(tmp_path: Path) -> None:
    said = command("send", tmp_path)
    assert said.code == 1
    assert "holds no results of a run" in said.err
    (tmp_path / MANIFEST).write_text("{}")
    assert "cannot be used: it is damaged" in command("send", tmp_path).err


def test_a_ledger_on_a_share(post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = mail_folder(tmp_path / "desk", [LIN], settings=settings(post))
    monkeypatch.setattr(local_disk, "linux_mounts", lambda text: {"/": "ext4", str(tmp_path / "desk"): "cifs"})
    with pytest.raises(LedgerOnShare, match="a network file system, cifs"):
        really(out)
    assert post.mails == []
    assert told(really(out, ledger=tmp_path / "ledger.sqlite"))[0][1] == "sent"


def test_two_programs_at_once(post: Post, tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN], settings=settings(post))
    with locked(out / f"{LEDGER}.lock"), pytest.raises(LedgerInUse):
        really(out)
    assert post.mails == []
    assert told(really(out))[0][1] == "sent"


def test_two_programs_where_the_disk_knows_no_locks(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one is quicker between the look into the ledger and the text."""
    out = mail_folder(tmp_path / "desk", [LIN], settings=settings(post))
    claim: Callable[..., bool] = MailLedger.claim

    def late(self: MailLedger, keys: Any, *args: Any, **more: Any) -> bool:
        every = list(keys)
        with closing(MailLedger(out / LEDGER)) as other:
            claim(other, every, *args, **more)
        return claim(self, every, *args, **more)

    monkeypatch.setattr(MailLedger, "claim", late)
    assert told(really(out))[0][1] == "unsure"
    assert post.mails == []


def test_the_ledger_holds_no_names(post: Post, tmp_path: Path) -> None:
    really(mail_folder(tmp_path / "desk", [LIN, CHEN], settings=settings(post)))
    content = (tmp_path / "desk" / "out" / LEDGER).read_bytes()
    people: list[Addressee] = [LIN, CHEN]
    assert [text for p in people for text in (p.name, "lin@", "chen@") if text.encode() in content] == []


def test_nothing_for_somebody_is_no_failure(tmp_path: Path) -> None:
    out = mail_folder(tmp_path / "desk", [LIN, colleague("何秋月", "he@tea.example")])
    said = command("send", out, "-q")
    assert said.code == 0
    assert "nothing for this person" in said.out
