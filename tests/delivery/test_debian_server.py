"""Mails to a mail server from Debian's packages (OpenSMTPD), read back from its spool.

Without encryption: that of Debian 12, 6.8.0p2, breaks off every TLS handshake ("EVP lib"; it was written for an older
OpenSSL). Encryption and login are tested against mail_server.py.
"""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from commands import command
from mail_folders import colleague, mail_folder
from mail_server import HOST, free_port, parsed

PEOPLE = {"林晓燕": "lin", "王强": "wang", "Ann Lee": "ann"}
SECONDS = 15
_SMTPD = shutil.which("smtpd", path="/usr/sbin") or ""
_CONFIG = """
listen on {host} port {port}
action "keep" maildir "{spool}/%{{rcpt.user}}" virtual {{ "@" = "nobody" }}
match from any for domain "tea.example" action "keep"
"""


@pytest.fixture
def spool() -> Iterator[Path]:
    """A folder that the server may write, who gives up its rights before it delivers."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)


@pytest.mark.heavy
@pytest.mark.skipif(not _SMTPD, reason="opensmtpd is not installed (apt-get install opensmtpd)")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="opensmtpd runs as root only")
def test_mails_are_read_back_from_the_spool(spool: Path, tmp_path: Path) -> None:
    port = free_port()
    settings = {"host": HOST, "port": port, "security": "none", "sender": "茶 <report@tea.example>"}
    people = [colleague(name, f"{user}@tea.example", f"follow-ups/{name}.xlsx") for name, user in PEOPLE.items()]
    people.append(colleague("elsewhere", "x@elsewhere.example", "follow-ups/x.xlsx"))  # it does not relay
    out = mail_folder(
        tmp_path / "desk", people, settings={f"mail.{key}": str(value) for key, value in settings.items()}
    )
    with _server(spool, tmp_path, port):
        first, second = (command("send", out, "--really-send", "--json", "-q") for _ in range(2))
        until = time.monotonic() + SECONDS
        while len(_mails(spool)) < len(PEOPLE) and time.monotonic() < until:
            time.sleep(0.05)
    assert (first.code, second.code) == (1, 1), "one of them is refused each time"
    assert ('"sent": 3' in first.out, '"already": 3' in second.out) == (True, True), (first, second)
    read = {place.parts[0]: parsed((spool / place).read_bytes()) for place in _mails(spool)}
    assert sorted(read) == sorted(PEOPLE.values()), "each got one, nobody else any"
    for name, user in PEOPLE.items():
        mail = read[user]
        assert mail["To"].addresses[0].addr_spec == f"{user}@tea.example"
        assert mail["From"].addresses[0].display_name == "茶"
        assert "青禾茶" in str(mail["Subject"])
        (file,) = mail.iter_attachments()
        assert file.get_filename() == f"跟进计划 {name} 2026-09-30.xlsx"
        assert file.get_content() == (out / f"follow-ups/{name}.xlsx").read_bytes()


def _mails(spool: Path) -> list[Path]:
    return [place.relative_to(spool) for place in spool.glob("*/new/*")]


@contextmanager
def _server(spool: Path, folder: Path, port: int) -> Iterator[None]:
    config = folder / "smtpd.conf"
    config.write_text(_CONFIG.format(host=HOST, port=port, spool=spool))
    with (folder / "log").open("w") as log:
        running = subprocess.Popen([_SMTPD, "-d", "-f", config], stdout=log, stderr=log)
        try:
            _wait_for(port, running, folder / "log")
            yield
        finally:
            running.terminate()
            running.wait(timeout=10)


def _wait_for(port: int, running: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + SECONDS
    while running.poll() is None and time.monotonic() < until:
        with socket.socket() as line:
            if line.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"the server does not run: {log.read_text()}")
