"""Desks that are watched in tests: clocks that go on when somebody sleeps, and what was told."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copytree

from small_desk import LINES, SALES_EN, workbook

from crm_sheets.jobs.desk_watch import Clocks
from crm_sheets.jobs.watch import watch
from crm_sheets.language import Text

START = datetime.fromisoformat("2026-10-01T08:00:00+08:00")
SALES = "Date,Customer,Phone,Amount\n" + "".join(",".join(map(str, line)) + "\n" for line in LINES)


class Enough(Exception):
    """Stops a watch that goes on for ever."""


@dataclass
class Hours:
    """Time in a test: ``sleep`` makes it go on and does what is to happen ``at`` that second; ``clock`` is on the wall."""

    steady: float = 0.0
    clock: datetime = START
    at: dict[float, Callable[[], object]] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.steady += seconds
        self.clock += timedelta(seconds=seconds)
        for due in sorted(second for second in self.at if second <= self.steady):
            self.at.pop(due)()

    def tell(self, text: Text) -> None:
        self.said.append(text("en"))

    def once(self, folder: Path) -> bool:
        """``crm-sheets watch FOLDER --once``."""
        clocks = Clocks(lambda: self.steady, lambda: self.clock)
        return watch(folder, "en", self.tell, once=True, clocks=clocks, sleep=self.sleep)

    def until(self, second: float, folder: Path) -> None:
        """Watch for ever, until that second."""
        self.at[second] = _stop
        clocks = Clocks(lambda: self.steady, lambda: self.clock)
        try:
            watch(folder, "en", self.tell, clocks=clocks, sleep=self.sleep)
        except Enough:
            return


def _stop() -> None:
    raise Enough


def desk(folder: Path, **files: str) -> Path:
    """A desk whose inbox holds these files (``a__csv="..."``)."""
    (folder / "inbox").mkdir(parents=True)
    for name, text in files.items():
        (folder / "inbox" / name.replace("__", ".")).write_text(text)
    return folder


class Answered:
    """Desks as they are after their first run, which is made once (under ``tmp``) for equal files."""

    def __init__(self, tmp: Path) -> None:
        self._tmp, self._made = tmp, dict[tuple[tuple[str, str], ...], Path]()

    def desk(self, folder: Path, **files: str) -> Path:
        """As ``desk``, and answered."""
        key = (*files.items(),)
        if key not in self._made:
            self._made[key] = desk(self._tmp / str(len(self._made)) / folder.name, **files)
            Hours().once(self._made[key])
        return Path(copytree(self._made[key], folder))


def sales_book(path: Path, *more: tuple[object, ...]) -> Path:
    """A workbook of three good sales and these."""
    return workbook(path, SALES_EN, *LINES, *more)


def names(folder: Path) -> list[str]:
    """What lies in a folder and below it, but for hidden files."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in found if not any(part.startswith(".") for part in path.parts))


def log(folder: Path) -> list[dict]:  # type: ignore[type-arg]
    """The log of a desk's runs."""
    return [json.loads(line) for line in (folder / "out" / "runs.jsonl").read_text("utf-8").splitlines()]
