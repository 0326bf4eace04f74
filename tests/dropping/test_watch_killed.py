"""A watch that is killed at random moments and started again: nothing lost, nothing doubled."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from dropped import desk, log, names
from openpyxl import Workbook

KILLS = 44  # with the six of a send (tests/delivery) fifty
SECONDS = 75.0  # for all of them; a slow machine makes fewer
FEWEST = 5


@pytest.mark.heavy
def test_killed_and_started_again(tmp_path: Path) -> None:
    """A file of one sale is dropped before each start; the kill comes while it waits, reads, writes or answers."""
    chance = random.Random(17)
    shop = desk(tmp_path / "shop")
    book = Workbook()
    page = book.active
    assert page is not None
    for line in (("general.country", "CN"), ("watch.quiet", 1), ("watch.reports", 1000)):
        page.append(line)
    book.save(shop / "playbook.xlsx")
    until, kills = time.monotonic() + SECONDS, 0
    while kills < KILLS and (time.monotonic() < until or kills < FEWEST):
        _drop(shop, kills)
        running = _watch(shop)
        time.sleep(chance.uniform(0.3, 6.0))
        running.kill()
        running.wait()
        kills += 1
    assert _watch(shop, "--once").wait(timeout=120) == 0
    dropped = {f"day {n:02d}.csv" for n in range(kills)}
    assert set(names(shop / "inbox")) == dropped | {name.replace(".csv", "_report.xlsx") for name in dropped}
    copies = [name.partition(" [")[0].partition("/")[2] for name in names(shop / "archive")]
    assert sorted(copies) == [f"day {n:02d}" for n in range(kills)], "each version once"
    entries = log(shop)
    assert entries[-1]["rows_used"] == kills, "every sale counts once"
    told = [file["name"] for entry in entries for file in entry["files"] if file["state"] == "new"]
    assert sorted(told) == sorted(dropped), "each file is new in one entry of the log"
    assert not list(shop.rglob(".crm-sheets-new-*"))
    assert _watch(shop, "--once").wait(timeout=60) == 0
    assert len(log(shop)) == len(entries), "nothing is done twice"


def _drop(shop: Path, number: int) -> None:
    line = f"2026-08-{number % 28 + 1:02d},Ann {number},{10 + number}\n"
    (shop / "inbox" / f"day {number:02d}.csv").write_text(f"Date,Customer,Amount\n{line}")


def _watch(shop: Path, *more: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "crm_sheets", "watch", str(shop), "-q", *more]
    env = {**os.environ, "CRM_SHEETS_LANG": "en", "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=shop.parent)
