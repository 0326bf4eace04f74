"""A send that is killed at random moments and started again: nobody gets a mail twice, and nobody is forgotten."""

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from mail_folders import colleague, mail_folder
from mail_server import HOST, Post, mail_server

PEOPLE = 40
KILLS = 6
SECONDS = 100


@pytest.mark.heavy
def test_killed_and_started_again(tmp_path: Path) -> None:
    """Each kill falls into the exchange of some mail: before, while and after the server takes it.

    The server needs 20 ms a mail; the kill comes when it has got so many, and up to 25 ms later.
    """
    chance = random.Random(17)
    with mail_server(Post(slow=0.02)) as post:
        settings = {"host": HOST, "port": post.port, "security": "none", "sender": "r@tea.example"}
        people = [colleague(f"p{n}", f"p{n}@tea.example", f"follow-ups/p{n}.xlsx") for n in range(PEOPLE)]
        out = mail_folder(tmp_path / "desk", people, settings={f"mail.{k}": v for k, v in settings.items()})
        until = time.monotonic() + SECONDS
        for kill in range(KILLS):
            wanted = (kill + 1) * PEOPLE // (KILLS + 1)
            running = _send(out)
            while len(post.mails) < wanted and time.monotonic() < until and running.poll() is None:
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.025))
            running.kill()
            running.communicate()
        done = _finished(out)
        assert time.monotonic() < until
        got = Counter(to for mail, _ in post.mails for to in mail)
        assert set(got.values()) == {1}, "nobody twice"
        unsure = {address for mail in done["mails"] if mail["outcome"] == "unsure" for address in mail["addresses"]}
        assert len(unsure) <= KILLS, "one mail at most for each kill"
        assert set(got) | unsure == {f"p{n}@tea.example" for n in range(PEOPLE)}, "nobody forgotten"
        sure = {address for mail in done["mails"] if mail["outcome"] != "unsure" for address in mail["addresses"]}
        assert sure <= set(got), "what is said to be sent was sent"
        last = _finished(out, "--unsure")
        assert set(last["counts"]) <= {"sent", "already"}
        assert {to for mail, _ in post.mails for to in mail} == {f"p{n}@tea.example" for n in range(PEOPLE)}


def _send(out: Path, *more: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "crm_sheets", "send", str(out), "--really-send", "--json", "-q", *more]
    env = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env, cwd=out.parent)


def _finished(out: Path, *more: str) -> dict:  # type: ignore[type-arg]
    said, _ = _send(out, *more).communicate(timeout=60)
    return dict(json.loads(said))
