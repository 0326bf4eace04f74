"""A send that is killed at random moments and started again: nobody gets a mail twice, and nobody is forgotten."""

import json
import random
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from killable import Killable, killable
from mail_folders import colleague, mail_folder
from mail_server import HOST, Post, mail_server

PEOPLE = 60
KILLS = 35  # with the fewest of a watch (tests/dropping) fifty
SECONDS = 45  # for all of them; a very slow machine makes fewer


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_killed_and_started_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each kill falls into the exchange of some mail: before, while and after the server takes it.

    The server needs 20 ms a mail; the kill comes when it has got so many, and up to 25 ms later.
    """
    chance = random.Random(17)
    with mail_server(Post(slow=0.02)) as post, killable(tmp_path) as programs:
        settings = {"host": HOST, "port": post.port, "security": "none", "sender": "r@tea.example"}
        people = [colleague(f"p{n}", f"p{n}@tea.example", f"follow-ups/p{n}.xlsx") for n in range(PEOPLE)]
        out = mail_folder(tmp_path / "desk", people, settings={f"mail.{k}": v for k, v in settings.items()})
        kills, until = 0, time.monotonic() + SECONDS
        while kills < KILLS and time.monotonic() < until:
            wanted = (kills + 1) * PEOPLE // (KILLS + 1)
            running = programs.start("send", out)
            while len(post.mails) < wanted and time.monotonic() < until:
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.025))
            running.kill()
            kills += 1
        done = _finished(programs, out)
        got = Counter(to for mail, _ in post.mails for to in mail)
        assert set(got.values()) == {1}, "nobody twice"
        unsure = {address for outcome, addresses in done if outcome == "unsure" for address in addresses}
        assert len(unsure) <= kills, "one mail at most for each kill"
        assert set(got) | unsure == {f"p{n}@tea.example" for n in range(PEOPLE)}, "nobody forgotten"
        sure = {address for outcome, addresses in done if outcome != "unsure" for address in addresses}
        assert sure <= set(got), "what is said to be sent was sent"
        last = _finished(programs, out, unsure=True)
        assert {outcome for outcome, _ in last} <= {"sent", "already"}
        assert {to for mail, _ in post.mails for to in mail} == {f"p{n}@tea.example" for n in range(PEOPLE)}
    with capsys.disabled():
        print(
            f"\nsend killed {kills} times: {len(got)} of {PEOPLE} got their mail once, {len(unsure)} were named as unsure"
        )


def _finished(programs: Killable, out: Path, *, unsure: bool = False) -> list[tuple[str, list[str]]]:
    told = out.parent / "told.json"
    programs.start("send", out, unsure=unsure, told=str(told)).wait()
    return [(outcome, addresses) for outcome, addresses in json.loads(told.read_text("utf-8"))]
