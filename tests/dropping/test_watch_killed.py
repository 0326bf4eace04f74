"""A watch that is killed at random moments and started again: nothing lost, nothing doubled."""

import random
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from dropped import desk, log, names
from killable import Killable, killable
from openpyxl import Workbook

KILLS = 25  # fifty with those of a send (tests/delivery) even where they are the FEWEST
SECONDS = 70.0  # for all of them; a slow machine makes fewer
FEWEST = 15
UNDISTURBED = 99  # the number of the file before them
LATEST = 1.1  # times what the whole work takes when nobody disturbs it: then a watch is killed at the latest


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_killed_and_started_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file of one sale is dropped before each start; the kill comes while it waits, reads, writes or answers.

    Where the last one had still left work, it is mostly done by the next: both its file and the new one are new then.
    """
    chance = random.Random(17)
    shop = desk(tmp_path / "shop")
    book = Workbook()
    page = book.active
    assert page is not None
    for line in (("general.country", "CN"), ("watch.quiet", 1), ("watch.reports", 1000)):
        page.append(line)
    book.save(shop / "playbook.xlsx")
    kills, found = 0, Counter[str]()
    with killable(tmp_path) as programs:
        whole = _seconds_undisturbed(programs, shop)
        until = time.monotonic() + SECONDS
        while kills < KILLS and (time.monotonic() < until or kills < FEWEST):
            _drop(shop, kills)
            running = programs.start("watch", shop)
            time.sleep(chance.uniform(0.0, LATEST * whole))
            running.kill()
            found[_stopped_at(shop, f"day {kills:02d}")] += 1
            kills += 1
        assert programs.start("watch", shop, once=True).wait() == 0
        dropped = {f"day {n:02d}.csv" for n in (*range(kills), UNDISTURBED)}
        assert set(names(shop / "inbox")) == dropped | {name.replace(".csv", "_report.xlsx") for name in dropped}
        copies = [name.partition(" [")[0].partition("/")[2] for name in names(shop / "archive")]
        assert sorted(f"{name}.csv" for name in copies) == sorted(dropped), "each version once"
        entries = log(shop)
        assert entries[-1]["rows_used"] == len(dropped), "every sale counts once"
        told = [file["name"] for entry in entries for file in entry["files"] if file["state"] == "new"]
        assert sorted(told) == sorted(dropped), "each file is new in one entry of the log"
        assert not list(shop.rglob(".crm-sheets-new-*"))
        assert programs.start("watch", shop, once=True).wait() == 0
    assert len(log(shop)) == len(entries), "nothing is done twice"
    with capsys.disabled():
        print(f"\nwatch killed {kills} times: {dict(found)}; every sale counted once")


def _seconds_undisturbed(programs: Killable, shop: Path) -> float:
    _drop(shop, UNDISTURBED)
    began = time.monotonic()
    assert programs.start("watch", shop, once=True).wait() == 0
    return time.monotonic() - began


def _stopped_at(shop: Path, name: str) -> str:
    """How far the work on a file had come."""
    if not any(copy.startswith(name) for copy in (place.name for place in (shop / "archive").rglob("*"))):
        return "waiting"
    return "answered" if (shop / "inbox" / f"{name}_report.xlsx").exists() else "at work"


def _drop(shop: Path, number: int) -> None:
    line = f"2026-08-{number % 28 + 1:02d},Ann {number},{10 + number}\n"
    (shop / "inbox" / f"day {number:02d}.csv").write_text(f"Date,Customer,Amount\n{line}")
