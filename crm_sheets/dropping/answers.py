"""A workbook beside each dropped file: what is wrong with that file alone, or the report; both carry our mark."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, count
from pathlib import Path

import pandas as pd

from crm_sheets.book import Book
from crm_sheets.control_totals import ControlTotals
from crm_sheets.errors import OutputNotWritable
from crm_sheets.language import LANGS, Lang
from crm_sheets.language.dropping import ANSWERS, SHARED_ANSWER
from crm_sheets.ooxml.stamps import is_own_output, untouched
from crm_sheets.output.staged import Output, output_folder
from crm_sheets.problems import Problem, Problems
from crm_sheets.report import write_problems

ELSEWHERE = "answers"  # in the folder of results, where the inbox cannot be written
_ENDINGS = tuple(f"{ANSWERS[kind](lang)}.xlsx" for kind in ANSWERS for lang in LANGS)


@dataclass
class FileProblems:
    """What a run found, file by file: ``book`` holds all problems, ``control`` the totals, of ``day`` in ``lang``."""

    book: Book
    control: ControlTotals
    day: date
    lang: Lang
    _by_file: dict[str, list[Problem]] = field(init=False)
    _frames: dict[str, dict[str, pd.DataFrame]] = field(init=False)

    def __post_init__(self) -> None:
        self._by_file = {}
        for problem in self.book.found:
            self._by_file.setdefault(problem.file, []).append(problem)
        frames = {"mapping": self.book.mapping, "seen": self.book.seen}
        frames |= {"sheets": self.control.sheets, "left_out": self.control.left_out}
        self._frames = {name: _parts(frame) for name, frame in frames.items()}

    def of(self, name: str) -> Problems:
        """What was found in one file."""
        return Problems(tuple(self._by_file.get(name, ())))

    def lines(self, name: str, which: str) -> pd.DataFrame:
        """The lines about one file of ``mapping``, ``seen``, ``sheets`` or ``left_out``."""
        whole = {"mapping": self.book.mapping, "seen": self.book.seen, "sheets": self.control.sheets}
        empty = whole.get(which, self.control.left_out).iloc[:0]
        return self._frames[which].get(name, empty)

    def write(self, name: str, place: Path) -> None:
        """Write the workbook of what is wrong with one file; no other file and nobody else's customer is in it."""
        control = ControlTotals(self.lines(name, "sheets"), self.lines(name, "left_out"))
        mapping, seen = self.lines(name, "mapping"), self.lines(name, "seen")
        write_problems(self.of(name), control.rows, mapping, place, self.day, self.lang, None, seen, control)


@dataclass(frozen=True)
class Answers:
    """What is put beside files: by file the name of its answer, and where answers ended up that could not lie there.

    ``kept`` says by name of the answer where the older one went in which somebody had worked.
    """

    names: Mapping[str, str]
    elsewhere: Path | None = None
    kept: Mapping[str, Path] = field(default_factory=dict)


def write_answers(
    inbox: Path,
    out: Path,
    report: Path,
    told: FileProblems,
    kinds: Mapping[str, str],
    before: Iterable[str],
    reports: int,
) -> Answers:
    """Write the answers: ``kinds`` says of each file "problems" or "report"; ``before`` are answers that are outdated.

    ``report`` is that of the run. An answer in which somebody has worked is kept under another name. Beyond ``reports``
    files one report stands for all of them. Where the inbox cannot be written they go to the folder ``answers`` of the
    results.
    """
    names = {name: _free(inbox, answer) for name, answer in _names(kinds, told.lang, reports).items()}
    if not names and not set(before):
        return Answers({})
    old = [name for name in before if name not in names.values()]
    try:
        with output_folder(inbox) as output:
            _write(output, report, told, kinds, names)
            output.remove(inbox / name for name in old if _is_untouched(inbox / name))
    except OutputNotWritable:
        with output_folder(out / ELSEWHERE) as output:
            _write(output, report, told, kinds, names)
        return Answers({}, out / ELSEWHERE)
    return Answers(names, kept=output.kept)


def is_answer(place: Path) -> bool:
    """Whether a file is an answer of ours, or any workbook of ours, in which nobody has worked: never data."""
    if place.suffix.casefold() != ".xlsx":
        return False
    try:
        return is_own_output(place) and _is_untouched(place)
    except OSError:  # gone, or closed: whoever reads it says so
        return False


def is_named_answer(name: str) -> bool:
    """Whether a file is called as answers are."""
    return name.endswith(_ENDINGS)


def _write(
    output: Output, report: Path, told: FileProblems, kinds: Mapping[str, str], names: Mapping[str, str]
) -> None:
    for name, answer in names.items():
        if kinds[name] == "problems":
            told.write(name, output.path(answer))
    for answer in dict.fromkeys(answer for name, answer in names.items() if kinds[name] == "report"):
        shutil.copyfile(report, output.path(answer))


def _names(kinds: Mapping[str, str], lang: Lang, reports: int) -> dict[str, str]:
    """The name of each answer: that of its file with a word behind it; of two files that differ by their end, both."""
    clean = [name for name, kind in kinds.items() if kind == "report"]
    shared = len(clean) > reports
    stems = [_stem(name) for name in kinds]
    named = {}
    for name, kind in kinds.items():
        if kind == "report" and shared:
            if reports:
                named[name] = (
                    f"{SHARED_ANSWER(lang, first=_stem(clean[0]), count=len(clean))}{ANSWERS[kind](lang)}.xlsx"
                )
            continue
        whole = name if stems.count(_stem(name)) > 1 else _stem(name)
        named[name] = f"{whole}{ANSWERS[kind](lang)}.xlsx"
    return named


def _free(inbox: Path, answer: str) -> str:
    """The name of an answer, with a number behind it where a file of the team is called so: that one stays."""
    stem = answer.removesuffix(".xlsx")
    names = chain([answer], (f"{stem} ({n}).xlsx" for n in count(2)))
    return next(name for name in names if not (inbox / name).is_file() or is_own_output(inbox / name))


def _stem(name: str) -> str:
    folder, _, last = name.rpartition("/")
    stem = last.rpartition(".")[0] or last
    return f"{folder}/{stem}" if folder else stem


def _is_untouched(place: Path) -> bool:
    return place.is_file() and untouched(place)


def _parts(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    if frame.empty:
        return {}
    return {str(name): part for name, part in frame.groupby("file", sort=False, observed=True)}
