"""visits.xlsx in the output folder: which files of it there are, and a longer one where something came back."""

import re
from datetime import date
from pathlib import Path

from crm_sheets.book import Book
from crm_sheets.language import Lang
from crm_sheets.memory import Memory
from crm_sheets.output.edited import is_filled_in
from crm_sheets.output.staged import Output
from crm_sheets.playbook import Playbook
from crm_sheets.playbook.sections.general import SCHEDULE
from crm_sheets.reading.noted import noted_lines
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.report.visits import write_visits
from crm_sheets.returns.contacts import with_days
from crm_sheets.returns.own_keys import Planned, planned_frame

NAME = "visits.xlsx"
_OURS = re.compile(r"visits(?: \((\d+)\))?\.xlsx")  # a number: it was open in Excel when a run wrote it


def noted_files(out: Path) -> list[SourceFile]:
    """The files of what came back before that lie in an output folder, oldest first, named with the folder."""
    found = [(int(told[1] or 1), path) for path in _inside(out) if (told := _OURS.fullmatch(path.name))]
    return [SourceFile(path, f"{out.name}/{path.name}") for _, path in sorted(found)]


def worked_in(out: Path, playbook: Playbook) -> list[SourceFile]:
    """The schedule that lies in an output folder, by its name now or as usual, where somebody filled it in there."""
    names = dict.fromkeys((playbook.general.file_names[SCHEDULE], SCHEDULE))
    return [
        SourceFile(out / name, f"{out.name}/{name}")
        for name in names
        if (out / name).is_file() and is_filled_in(out / name)
    ]


def planned_before(memory: Memory, out: Path | None) -> Planned:
    """What is known of earlier schedules."""
    names = frozenset(file.name for file in noted_files(out)) if out else frozenset[str]()
    return Planned(memory.desk, planned_frame(memory.planned), names)


def note_visits(book: Book, out: Path, output: Output, playbook: Playbook, day: date, lang: Lang) -> None:
    """Write visits.xlsx anew with what came back now; where nothing did and it is one file it stays as it is."""
    files = noted_files(out)
    new = book.returned.loc[~book.returned["known"]]
    if new.empty and len(files) < 2:
        return
    before = noted_lines(files, playbook.reading)
    place = NAME
    if before is None:  # damaged, or protected: nothing of it may be lost
        number = max(int(told[1] or 1) for file in files if (told := _OURS.fullmatch(file.path.name)))
        before, place = noted_lines([], playbook.reading), f"visits ({number + 1}).xlsx"
    else:
        output.remove(file.path for file in files if file.path.name != NAME)
    assert before is not None  # noqa: S101  # of no file
    write_visits(before, with_days(new, day), output.path(place), day, lang)


def _inside(out: Path) -> list[Path]:
    return [path for path in out.iterdir() if path.is_file()] if out.is_dir() else []
