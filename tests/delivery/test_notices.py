"""Notices to chat groups: by Apprise to a web hook on the loopback, each once, and nobody told what did not happen."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from commands import command
from dropped import Hours
from dropped import desk as drop_desk
from openpyxl import Workbook, load_workbook

from crm_sheets.delivery import notices
from crm_sheets.delivery.chat_posts import post, variable_of
from crm_sheets.delivery.ledger import LEDGER
from crm_sheets.delivery.notices import Notice
from crm_sheets.delivery.server import NotTaken, Unsure
from crm_sheets.errors import LedgerOnShare
from crm_sheets.jobs.notices import noticing
from crm_sheets.language import LANGS, Text

pytestmark = [
    pytest.mark.usefixtures("reading_here", "reports_unread"),
    pytest.mark.filterwarnings("ignore:'imghdr' is deprecated"),  # Apprise asks for it on loading
]
NOTICE = Notice("shop", "2026-09-30", "shop: done", "customers 2", "facts")
SALES = "Date,Customer,Phone,Amount\n2026-08-01,Ann Lee,13800138001,10\n2026-09-02,Bob Hu,13800138002,20\n"


@dataclass
class Hook:
    """What the web hook answers, in turn (status and body; "drop": the line breaks), and what it got."""

    answers: list[Any] = field(default_factory=lambda: [(200, "{}")])
    got: list[dict[str, Any]] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        return f"json://127.0.0.1:{self.port}/robot/secret"


@contextmanager
def web_hook(hook: Hook) -> Iterator[Hook]:
    class Here(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            hook.got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            answer = hook.answers.pop(0) if len(hook.answers) > 1 else hook.answers[0]
            if answer == "drop":
                return
            self.send_response(answer[0])
            self.end_headers()
            self.wfile.write(answer[1].encode())

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Here)
    hook.port = server.server_port
    running = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    running.start()
    try:
        yield hook
    finally:
        server.shutdown()
        server.server_close()
        running.join()


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hook]:
    with web_hook(Hook()) as made:
        monkeypatch.setenv(variable_of("team"), made.address)
        monkeypatch.setattr(notices, "PAUSES", (0.0, 0.0))
        yield made


def shop(folder: Path, **settings: object) -> Path:
    """A desk with two sales and these settings of notices."""
    made = drop_desk(folder / "shop", sales__csv=SALES)
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(("general.country", "CN"))
    for name, value in settings.items():
        page.append((f"notices.{name}", value))
    book.save(made / "playbook.xlsx")
    return made


def test_told_once_after_a_run(hook: Hook, tmp_path: Path) -> None:
    desk = shop(tmp_path, to="team")
    first, second = (command("run", "--each", tmp_path, "--json") for _ in range(2))
    assert [json.loads(said.out)["desks"][0]["notices"][0]["outcome"] for said in (first, second)] == [
        "sent",
        "already",
    ]
    (told,) = hook.got
    assert told["title"].startswith(("shop：", "shop: "))
    for word in ("2026-09-02", "30.00", "2"):  # the last day, both sales, both customers
        assert word in told["message"]
    everything = told["title"] + told["message"] + (desk / "out" / "runs.jsonl").read_text("utf-8")
    assert not any(name in everything for name in ("Ann", "Bob", "1380013", "secret"))
    with sqlite3.connect(desk / "out" / LEDGER) as base:
        assert "secret" not in str(base.execute("SELECT * FROM mails").fetchall())
    base.close()


def test_what_changed_is_told_anew(hook: Hook, tmp_path: Path) -> None:
    desk = shop(tmp_path, to="team")
    command("run", "--each", tmp_path)
    (desk / "inbox" / "more.csv").write_text(SALES.splitlines()[0] + "\n2026-09-03,Cat Wu,13800138003,30\n")
    said = command("run", "--each", tmp_path)
    assert "notice to team: sent" in said.out
    assert "Revenue 60.00 (before: 30.00)" in hook.got[1]["message"] or "60.00（上次 30.00）" in hook.got[1]["message"]


def test_a_watch_tells_also_of_what_it_was_stopped_before(
    hook: Hook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = shop(tmp_path, to="team")
    with monkeypatch.context() as stopped:
        stopped.setattr("crm_sheets.jobs.desk_watch.DeskWatch._tell_others", lambda *args: None)
        assert Hours().once(desk)
    assert not hook.got
    hours = Hours()
    assert hours.once(desk)
    assert hours.said == ["shop: notice to team: sent "]
    assert Hours().once(desk)
    assert len(hook.got) == 1


def test_nobody_unless_somebody_is_named(hook: Hook, tmp_path: Path) -> None:
    shop(tmp_path)
    assert json.loads(command("run", "--each", tmp_path, "--json").out)["desks"][0]["notices"] == []
    assert not hook.got


def test_only_of_problems(hook: Hook, tmp_path: Path) -> None:
    desk = shop(tmp_path, to="team", when="problems")
    command("run", "--each", tmp_path)
    assert not hook.got
    (desk / "inbox" / "bad.csv").write_text(SALES.splitlines()[0] + "\n2026-09-03,Cat Wu,13800138003,thirty\n")
    command("run", "--each", tmp_path)
    assert len(hook.got) == 1


def test_a_run_without_results_is_told_with_the_reason(hook: Hook, tmp_path: Path) -> None:
    desk = shop(tmp_path, to="team")
    (desk / "inbox" / "sales.csv").write_text("")
    assert command("run", "--each", tmp_path).code == 1
    assert len(hook.got[0]["message"]) > 10


@pytest.mark.parametrize("lang", LANGS)
def test_an_address_in_the_playbook_is_refused_and_not_repeated(lang: str, hook: Hook, tmp_path: Path) -> None:
    desk = shop(tmp_path, to=hook.address)
    assert command("run", "--each", tmp_path, lang=lang).code == 3
    cells = [str(c.value) for page in load_workbook(desk / "out" / "problems.xlsx") for row in page for c in row]
    assert any("notices.to" in cell or "通知谁" in cell or "Whom to tell" in cell for cell in cells)
    assert not any("secret" in cell for cell in cells)
    assert not hook.got


def test_a_name_without_an_address(tmp_path: Path) -> None:
    desk = shop(tmp_path, to="nobody")
    said = command("run", "--each", tmp_path)
    assert "CRM_SHEETS_NOTICE_NOBODY" in said.out
    assert said.code == 0, "the run itself went well"
    assert "keyring set crm-sheets notice-nobody" in command("notify", desk).out


def test_seen_before_sent(hook: Hook, tmp_path: Path) -> None:
    desk = shop(tmp_path, to="team", when="problems")
    assert command("notify", desk).code == 1, "no run yet"
    command("run", "--each", tmp_path)
    said = command("notify", desk)
    assert ("would be sent" in said.out, hook.got) == (True, [])
    assert "notice to team: sent" in command("notify", desk, "--really-send").out
    assert "sent before" in command("notify", desk, "--really-send").out
    assert len(hook.got) == 1


def test_nobody_named_is_said(tmp_path: Path) -> None:
    said = command("notify", shop(tmp_path))
    assert (said.code, "notices.to" in said.err) == (1, True)


@pytest.mark.parametrize(
    ("answers", "outcome", "tries"),
    [
        ([(503, ""), (429, ""), (200, "{}")], "sent", 3),
        ([(503, "")], "failed", 3),
        ([(404, "")], "failed", 1),
        ([(200, '{"errcode": 93000, "errmsg": "invalid webhook url"}')], "failed", 1),  # as WeCom's robot answers
        (["drop", (200, "{}")], "unsure", 1),
    ],
)
def test_what_servers_answer(answers: list[Any], outcome: str, tries: int, hook: Hook, tmp_path: Path) -> None:
    hook.answers = answers
    (told,) = noticing(tmp_path / LEDGER).outcomes(NOTICE, ["team"])
    assert (told.outcome, len(hook.got)) == (outcome, tries)
    assert "secret" not in told.why.en


def test_unsure_is_sent_again_only_on_request(hook: Hook, tmp_path: Path) -> None:
    hook.answers = ["drop", (200, "{}")]
    asked = [noticing(tmp_path / LEDGER, again=again) for again in (False, False, True, True)]
    assert [one.outcomes(NOTICE, ["team"])[0].outcome for one in asked] == ["unsure", "unsure", "sent", "already"]
    assert len(hook.got) == 2


def test_a_ledger_on_a_share_stops_no_run(hook: Hook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(place: Path) -> None:
        raise LedgerOnShare(path=place, share=Text("x", "x"))

    monkeypatch.setattr(notices, "MailLedger", refuse)
    (told,) = noticing(tmp_path / LEDGER).outcomes(NOTICE, ["team"])
    assert (told.outcome, "--ledger" in told.why.en, hook.got) == ("failed", True, [])


@pytest.mark.parametrize(
    "address", ["nonsense://x", "", "json://127.0.0.1:1/a, json://127.0.0.1:1/b", "wecombot://"], ids=str
)
def test_what_is_no_single_address(address: str) -> None:
    with pytest.raises(NotTaken) as refused:
        post(address, "title", "text")
    assert refused.value.lasting


def test_nobody_there() -> None:
    with pytest.raises(NotTaken) as refused:
        post("json://127.0.0.1:1/", "title", "text")
    assert not refused.value.lasting


def test_one_of_two_groups(hook: Hook) -> None:
    """An address may name several groups at once; here the second request is refused."""
    hook.answers = [(200, "{}"), (404, "")]
    with pytest.raises(Unsure):
        post(f"ntfy://127.0.0.1:{hook.port}/one/two", "title", "text")


@pytest.mark.parametrize(
    "address",
    [
        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=6f1a-b2",
        "wecombot://6f1a-b2",
        "dingtalk://SEC1a2b@abcdef0123",
        "feishu://abcdef0123456789",
        "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
        "workflows://prod-01.westeurope.logic.azure.com:443/abcdef/sig0123",
        "json://localhost:8080/hook",
    ],
)
def test_addresses_that_the_documents_name(address: str) -> None:
    import apprise

    assert len(apprise.Apprise(address)) == 1
