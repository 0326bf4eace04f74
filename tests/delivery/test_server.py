"""One mail over a real server: what each answer, and each moment at which the line breaks, means."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mail_server import HOST, PASSWORD, USER, Post, certificate, mail_server

from crm_sheets.delivery.server import MailServer, NoLine, NotTaken, Unsure
from crm_sheets.errors import ServerRefusal
from crm_sheets.playbook.sections.mail import MailRules

TEN = [f"p{n}@tea.example" for n in range(10)]
TEXT = b"Subject: x\r\n\r\n.one\r\n..two\r\nlast\r\n"


_MADE: list[MailServer] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while _MADE:
        _MADE.pop().close()


def server_of(rules: MailRules, password: str = "") -> MailServer:
    _MADE.append(MailServer(rules, password))
    return _MADE[-1]


def rules(post: Post, **more: Any) -> MailRules:
    return MailRules(**{"host": HOST, "port": post.port, "security": "none", "timeout": 5, **more})


def hand_over(server: MailServer, *to: str, before: Any = lambda accepted: True) -> dict[str, str]:
    told = server.hand_over("report@tea.example", to or ("a@tea.example",), TEXT, before)
    return {who: str(why) for who, why in told.items()}


@pytest.fixture
def pem(tmp_path: Path) -> Path:
    return certificate(tmp_path)


def test_one_line_for_all_and_the_text_as_it_was() -> None:
    with mail_server(Post()) as post:
        server = server_of(rules(post))
        assert hand_over(server) == hand_over(server, *TEN) == {}
    assert post.lines == 2  # one is the controller's own look at its server
    assert [to for to, _ in post.mails] == [("a@tea.example",), tuple(TEN)]
    assert {text for _, text in post.mails} == {TEXT}


@pytest.mark.filterwarnings("ignore:Requiring AUTH")  # the server does not know that its line is encrypted
@pytest.mark.parametrize("tls", [False, True])
def test_encrypted_with_login(tls: bool, pem: Path) -> None:
    with mail_server(Post(user=True), pem, tls=tls) as post:
        secure = {"security": "tls" if tls else "starttls", "ca_file": str(pem), "user": USER}
        server = server_of(rules(post, **secure), PASSWORD)
        assert hand_over(server) == {}
    assert len(post.mails) == 1


def test_the_wrong_password(pem: Path) -> None:
    with mail_server(Post(user=True), pem) as post:
        server = server_of(rules(post, security="starttls", ca_file=str(pem), user=USER), "wrong")
        with pytest.raises(ServerRefusal, match="the login was refused"):
            hand_over(server)
    assert post.commands["MAIL"] == 0


def test_tls_where_the_server_begins_in_plain() -> None:
    """Port 587 with TLS, the commonest slip: said at once, and not as a network that does not answer."""
    with mail_server(Post()) as post:
        server = server_of(rules(post, security="tls"))
        with pytest.raises(ServerRefusal, match=r"465 with TLS, 587 with STARTTLS"):
            hand_over(server)


@pytest.mark.parametrize("tls", [False, True])
def test_a_certificate_that_nobody_trusts(tls: bool, pem: Path) -> None:
    with mail_server(Post(), pem, tls=tls) as post:
        server = server_of(rules(post, security="tls" if tls else "starttls"))
        with pytest.raises(ServerRefusal, match="its certificate is not trusted"):
            hand_over(server)
    assert post.commands["MAIL"] == 0


def test_a_certificate_of_another_host(tmp_path: Path) -> None:
    other = certificate(tmp_path, "other.example")
    with mail_server(Post(), other) as post:
        server = server_of(rules(post, security="starttls", ca_file=str(other)))
        with pytest.raises(ServerRefusal, match="IP address mismatch"):
            hand_over(server)


def test_no_encryption_to_be_had() -> None:
    with mail_server(Post()) as post:
        with pytest.raises(ServerRefusal, match="does not offer the encryption"):
            hand_over(server_of(rules(post, security="starttls")))
        with pytest.raises(ServerRefusal, match="no login without encryption"):
            hand_over(server_of(rules(post, user=USER), PASSWORD))
    assert post.commands["AUTH"] == 0


def test_a_certificate_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "x.pem").write_text("nothing")
    with pytest.raises(ServerRefusal, match=r"certificate file .*x\.pem cannot be read"):
        hand_over(server_of(MailRules(host=HOST, security="tls", ca_file=str(tmp_path / "x.pem"))))


def test_nobody_there() -> None:
    post = Post()
    with mail_server(post):
        pass
    with pytest.raises(NoLine):
        hand_over(server_of(rules(post)))


def test_one_of_ten_refused() -> None:
    with mail_server(Post(answers={TEN[3]: ["550 no such user"]})) as post:
        assert hand_over(server_of(rules(post)), *TEN) == {TEN[3]: "550 no such user"}
    assert post.mails[0][0] == (*TEN[:3], *TEN[4:])


def test_all_refused_hands_nothing_over() -> None:
    with mail_server(Post(answers={who: ["450 later"] for who in TEN})) as post:
        told = server_of(rules(post)).hand_over("r@tea.example", TEN, TEXT, lambda accepted: True)
    assert {why.lasting for why in told.values()} == {False}
    assert set(told) == set(TEN)
    assert post.mails == []


@pytest.mark.parametrize("command", ["EHLO", "MAIL", "RCPT", "DATA"])
def test_dropped_before_the_text(command: str) -> None:
    """Surely not taken, and the next try gets a line of its own."""
    asked: list[list[str]] = []
    with mail_server(Post(drop={command: 1})) as post:
        server = server_of(rules(post))
        post.drop[command] = 1
        with pytest.raises(NotTaken) as broken:
            hand_over(server, before=asked.append)
        assert not broken.value.lasting
        assert (asked, post.mails) == ([], [])
        assert hand_over(server) == {}
    assert len(post.mails) == 1


@pytest.mark.parametrize("command", ["STARTTLS", "AUTH"])
def test_dropped_before_the_login(command: str, pem: Path) -> None:
    with mail_server(Post(user=True, drop={command: 1}), pem) as post:
        server = server_of(rules(post, security="starttls", ca_file=str(pem), user=USER), PASSWORD)
        with pytest.raises(NoLine):
            hand_over(server)
        assert hand_over(server) == {}


def test_dropped_after_the_text_nobody_knows() -> None:
    with mail_server(Post(drop={"text": 1}, answers={TEN[0]: ["550 no"]})) as post:
        with pytest.raises(Unsure) as broken:
            hand_over(server_of(rules(post)), *TEN[:3])
        assert list(broken.value.refused) == [TEN[0]]


def test_dropped_at_the_end_is_no_failure() -> None:
    with mail_server(Post(drop={"QUIT": 1})) as post:
        server = server_of(rules(post))
        hand_over(server)
    assert len(post.mails) == 1


def test_slower_than_anybody_waits() -> None:
    """The server answers after a second and a half and takes the mail; after one nobody could know that."""
    with mail_server(Post(slow=1.5)) as post, pytest.raises(Unsure):
        hand_over(server_of(rules(post, timeout=1)))


@pytest.mark.parametrize(("answer", "lasting"), [("451 later", False), ("552 too large", True)])
def test_the_text_is_not_wanted(answer: str, lasting: bool) -> None:
    with mail_server(Post(answers={"text": [answer, "250 OK"]})) as post:
        server = server_of(rules(post))
        with pytest.raises(NotTaken, match=answer) as refused:
            hand_over(server)
        assert refused.value.lasting is lasting
        assert hand_over(server) == {}, "the line is good for the next mail"


def test_nothing_is_handed_over_that_somebody_else_sends() -> None:
    with mail_server(Post()) as post:
        server = server_of(rules(post))
        with pytest.raises(NotTaken):
            hand_over(server, before=lambda accepted: False)
        assert hand_over(server) == {}
    assert len(post.mails) == 1
