"""A real mail server on the loopback, as bad as real ones are: slow, choosy, dropping the line at any command."""

import asyncio
import datetime
import ipaddress
import socket
import ssl
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"
USER, PASSWORD = "report@tea.example", "correct horse"


@dataclass
class Post:
    """What the server does and what it got: ``mails`` are recipients and text of each that it took."""

    user: bool = False
    drop: dict[str, int] = field(default_factory=dict)  # at this command, so many times
    answers: dict[str, list[str]] = field(default_factory=dict)  # by command or address: what is said instead, in turn
    slow: float = 0.0  # seconds before a mail is taken
    mails: list[tuple[tuple[str, ...], bytes]] = field(default_factory=list)
    commands: Counter[str] = field(default_factory=Counter)
    lines: int = 0  # connections
    port: int = 0
    open: list[Any] = field(default_factory=list)  # the server's ends of the lines

    @property
    def read(self) -> list[EmailMessage]:
        """The mails as another parser reads them."""
        return [parsed(content) for _, content in self.mails]

    def instead(self, what: str) -> str | None:
        """What is answered instead of the usual, if anything."""
        waiting = self.answers.get(what, [])
        return (waiting.pop(0) if len(waiting) > 1 else waiting[0]) if waiting else None

    async def handle_RCPT(self, server: Any, session: Session, envelope: Envelope, address: str, options: Any) -> str:  # noqa: N802
        said = self.instead(address)
        if said:
            return said
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802
        if self.slow:
            await asyncio.sleep(self.slow)
        said = self.instead("text")
        if said and not said.startswith("250"):
            return said
        assert isinstance(envelope.content, bytes)
        self.mails.append((tuple(envelope.rcpt_tos), envelope.content))
        if self.drop.get("text", 0):
            self.drop["text"] -= 1
            server.transport.abort()
        return said or "250 OK"


class Moody(SMTP):
    """The server's side of one connection; every command is counted, and some are the last."""

    post: Post

    async def _begin(self, command: str) -> bool:
        self.post.commands[command] += 1
        if self.post.drop.get(command, 0):
            self.post.drop[command] -= 1
            self.transport.abort()
            return False
        said = self.post.instead(command)
        if said:
            await self.push(said)
        return said is None

    def connection_made(self, transport: Any) -> None:
        self.post.lines += 1
        self.post.open.append(transport)
        super().connection_made(transport)

    async def smtp_EHLO(self, hostname: str) -> None:  # noqa: N802
        if await self._begin("EHLO"):
            await super().smtp_EHLO(hostname)

    async def smtp_STARTTLS(self, arg: str) -> None:  # noqa: N802
        if await self._begin("STARTTLS"):
            await super().smtp_STARTTLS(arg)

    async def smtp_AUTH(self, arg: str) -> None:  # noqa: N802
        if await self._begin("AUTH"):
            await super().smtp_AUTH(arg)

    async def smtp_MAIL(self, arg: str | None) -> None:  # noqa: N802
        if await self._begin("MAIL"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg: str | None) -> None:  # noqa: N802
        if await self._begin("RCPT"):
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if await self._begin("DATA"):
            await super().smtp_DATA(arg)

    async def smtp_QUIT(self, arg: str) -> None:  # noqa: N802
        if await self._begin("QUIT"):
            await super().smtp_QUIT(arg)


@contextmanager
def mail_server(post: Post, certificate: Path | None = None, *, tls: bool = False) -> Iterator[Post]:
    """Run it: with a certificate it wants STARTTLS, or TLS from the first byte (``tls``)."""
    context = None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    asked = {"auth_required": True, "authenticator": _authenticated} if post.user else {}
    if post.user and (tls or context is None):
        asked["auth_require_tls"] = False  # it does not know that the whole line is encrypted
    starttls = {"tls_context": context, "require_starttls": True} if context and not tls else {}

    class Here(Controller):
        def factory(self) -> SMTP:
            server = Moody(self.handler, **self.SMTP_kwargs)
            server.post = post
            return server

    post.port = free_port()
    here = Here(post, hostname=HOST, port=post.port, ssl_context=context if tls else None, **asked, **starttls)
    here.start()
    try:
        yield post
    finally:
        asyncio.run_coroutine_threadsafe(_hang_up(post), here.loop).result(10)
        here.stop()


async def _hang_up(post: Post) -> None:
    """End the lines that are open still, or their sockets outlive the server."""
    for line in post.open:
        line.abort()
    for _ in range(3):
        await asyncio.sleep(0)


def _authenticated(server: Any, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=good, handled=False)


def certificate(folder: Path, name: str = HOST) -> Path:
    """A certificate with its key for one host, signed by itself, in one PEM file."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    at = datetime.datetime.now(datetime.UTC)
    host: x509.GeneralName = x509.IPAddress(ipaddress.ip_address(name)) if name[0].isdigit() else x509.DNSName(name)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - datetime.timedelta(days=1))
        .not_valid_after(at + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([host]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    place = folder / f"{name}.pem"
    place.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    return place


def parsed(content: bytes) -> EmailMessage:
    """A mail by the strict parser of the standard library."""
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def free_port() -> int:
    """A port of the loopback that nobody uses."""
    with socket.socket() as found:
        found.bind((HOST, 0))
        return int(found.getsockname()[1])
