"""A watch over two thousand files that are renamed, replaced, half-written, taken away and moved in by the folder.

What a run makes of files is tested elsewhere: here it only says what it was given, so that all of it takes seconds.
"""

from collections import Counter
from pathlib import Path

import pytest
from dropped import Hours, desk

from crm_sheets.delivery.manifest import hash_of
from crm_sheets.dropping.desks import Desk
from crm_sheets.dropping.journal import journal_in
from crm_sheets.jobs.desk_run import DeskRun
from crm_sheets.reading.opening.files import FoundFiles

FILES = 2_000
PARTS = 8  # of the file that is written slowly


def test_thousands_of_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = desk(tmp_path / "shop")
    inbox, hours, given = shop / "inbox", Hours(), []
    outside = tmp_path / "outside"
    outside.mkdir()
    for number in range(FILES):
        (inbox / f"f{number:04d}.csv").write_text(f"Date,Amount\n2026-08-01,{number}\n")

    def ran(where: Desk, versions: dict[str, str], *, given_: FoundFiles) -> DeskRun:
        assert {file.name: hash_of(file.path) for file in given_.files} == versions, "what is read is what was hashed"
        given.append(dict(versions))
        return DeskRun(where, {"at": f"{len(given)}", "outcome": "done", "seconds": 0.0, "files": []})

    monkeypatch.setattr("crm_sheets.jobs.drop_work.run_desk", lambda *a, given: ran(*a, given_=given))
    slow = inbox / "slow.csv"
    for part in range(PARTS):  # every four seconds: quiet is five
        hours.at[20.0 + 4 * part] = lambda part=part: _write_on(slow, part)
    hours.at[20.5] = lambda: _upset(inbox, outside)
    hours.until(120, shop)

    there = {place.relative_to(inbox).as_posix(): hash_of(place) for place in inbox.rglob("*.csv")}
    assert len(there) == FILES - 100 + 200 + 1
    assert {name: told.digest for name, told in journal_in(shop / "out").files.items()} == there
    assert given[0].keys() == {f"f{number:04d}.csv" for number in range(FILES)}
    assert given[-1] == there, "the last run had all of them as they are"
    assert {versions.get("slow.csv") for versions in given} == {None, hash_of(slow)}, "never half of it"
    assert len(given) <= 3, "what is dropped together is run together"
    copies = Counter(place.name for place in (shop / "archive").rglob("*.csv"))
    assert sum(copies.values()) == FILES + 500 + 500 + 200 + 1, "a copy of each name and version"


def _write_on(place: Path, part: int) -> None:
    with place.open("a") as written:
        written.write("Date,Amount\n" if part == 0 else f"2026-08-{part:02d},1\n")


def _upset(inbox: Path, outside: Path) -> None:
    """500 files get another name, 500 are replaced by others of the same size, 100 go, a folder with 200 comes."""
    for number in range(500):
        (inbox / f"f{number:04d}.csv").rename(inbox / f"renamed {number:04d}.csv")
    for number in range(500, 1000):
        new = outside / "new.csv"
        new.write_text(f"Date,Amount\n2026-08-02,{number}\n")
        new.replace(inbox / f"f{number:04d}.csv")
    for number in range(1000, 1100):
        (inbox / f"f{number:04d}.csv").unlink()
    folder = outside / "more"
    folder.mkdir()
    for number in range(200):
        (folder / f"m{number:03d}.csv").write_text(f"Date,Amount\n2026-08-03,{number}\n")
    folder.rename(inbox / "more")
