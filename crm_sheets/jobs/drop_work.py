"""The work on what was dropped into one desk: archived, run, answered, in this order; and what is to be noted then."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from crm_sheets.delivery.manifest import hash_of
from crm_sheets.dropping.answers import FileProblems, write_answers
from crm_sheets.dropping.archive import archive_version, archived_copies, short_digest
from crm_sheets.dropping.desks import Desk
from crm_sheets.dropping.journal import Dropped, Journal
from crm_sheets.dropping.listing import Listing, Version
from crm_sheets.dropping.rejecting import UNREADABLE
from crm_sheets.errors import InputError, OutputNotWritable
from crm_sheets.jobs.desk_run import DeskRun, report_of, run_desk
from crm_sheets.jobs.snapshot_files import snapshot_files
from crm_sheets.jobs.watch_teller import WatchTeller, names_told, why_told
from crm_sheets.language import LANGS
from crm_sheets.language.dropping import ANSWERS
from crm_sheets.ooxml.stamps import is_own_output
from crm_sheets.playbook.sections.watch import WatchRules
from crm_sheets.problems import Problems

_PROBLEMS = tuple(f"{ANSWERS['problems'](lang)}.xlsx" for lang in LANGS)


@dataclass
class DropWork:
    """One piece of work: ``before`` is what was noted, ``at`` the time of day."""

    desk: Desk
    before: Journal
    rules: WatchRules
    at: datetime
    teller: WatchTeller
    _amiss: int = field(init=False, default=0)  # dropped now, and with problems

    def answered(self, taken: Journal, listing: Listing, settled: set[str]) -> tuple[Journal, DeskRun]:
        """Work on ``taken``, the files as they are now; ``settled`` are those to be answered. What is to be noted.

        Raises CrmSheetsError where nothing was done, and the same is to be tried again.
        """
        copies = self._archived({name: told for name, told in taken.files.items() if not told.is_ours})
        data = {name: told for name, told in taken.files.items() if name in copies}
        fresh = settled & data.keys()
        self.teller.say("running", names=names_told(fresh or data.keys()))
        given = snapshot_files(copies, listing)
        run = run_desk(self.desk, {name: told.digest for name, told in data.items()}, given=given)
        if run.refusal is not None and not isinstance(run.refusal, InputError) and run.told is None:
            raise run.refusal
        files = self._with_unreadable(data, given.passed, run)
        files = self._with_answers(files, fresh, run)
        ours = {name: told for name, told in taken.files.items() if told.is_ours and name not in files}
        return replace(taken, files={**ours, **files}, entry=run.entry), run

    def _archived(self, data: Mapping[str, Dropped]) -> dict[str, Path]:
        """The copy of each file, made where it is missing; without those that changed meanwhile."""
        copies = archived_copies(self.desk.archive)
        found = {}
        for name, told in data.items():
            place = copies.get((name, short_digest(told.digest)))
            if place is None:
                place = self._copied(name, told.digest)
            if place is not None:
                found[name] = place
        return found

    def _copied(self, name: str, digest: str) -> Path | None:
        try:
            return archive_version(self.desk.archive, name, self.desk.inbox / name, digest, self.at.date())
        except FileNotFoundError:
            return None
        except OSError as error:
            raise OutputNotWritable(path=self.desk.archive, why=error.strerror or error) from error

    def _with_unreadable(self, data: Mapping[str, Dropped], passed: Problems, run: DeskRun) -> dict[str, Dropped]:
        """The files with the problem for which they cannot be read, where there is one."""
        found = (run.told.book.found if run.told else Problems()) + passed
        codes = {problem.file: problem for problem in found if problem.code in UNREADABLE}
        files = {}
        for name, told in data.items():
            problem = codes.get(name)
            if problem is None:
                files[name] = replace(told, unreadable="", sentence="", since=0.0)
            else:
                sentence = str(next(problem.lines(run.told.lang if run.told else "zh"))[-1])
                since = told.since if told.unreadable == problem.code else self.at.timestamp()
                files[name] = replace(told, unreadable=problem.code, sentence=sentence, since=since)
        return files

    def _with_answers(self, files: dict[str, Dropped], fresh: set[str], run: DeskRun) -> dict[str, Dropped]:
        """Write the answers of what was dropped now and of what had problems before; the files with their answers."""
        if run.told is None:
            return files
        noted = self.before.files
        asked = fresh | {name for name in files if name in noted and noted[name].answer.endswith(_PROBLEMS)}
        made = run.outcome is not None
        kinds = {name: _kind(name, run.told, self.desk, is_run=made) for name in sorted(asked)}
        kinds = {name: kind for name, kind in kinds.items() if kind}
        self._amiss = sum(kinds.get(name) == "problems" for name in fresh)
        old = {told.answer for name, told in noted.items() if name in asked or name not in files}
        still = {told.answer for name, told in files.items() if name not in asked}
        inbox, out = self.desk.inbox, self.desk.out
        answers = write_answers(inbox, out, report_of(run), run.told, kinds, old - still - {""}, self.rules.reports)
        if answers.elsewhere:
            self.teller.say("elsewhere", place=answers.elsewhere)
        for answer, place in answers.kept.items():  # somebody decided something in it: done, and in the archive
            with suppress(OSError):
                if answer in files and hash_of(place) == files[answer].digest:
                    place.unlink()
        told = {n: replace(f, answer=answers.names.get(n, "") if n in asked else f.answer) for n, f in files.items()}
        return {**told, **{name: ours for name in answers.names.values() if (ours := _as_ours(inbox / name))}}

    def tell_outcome(self, run: DeskRun, fresh: set[str]) -> None:
        """Say what became of it."""
        if run.refusal is not None:
            self.teller.say("refused", why=why_told(run.refusal))
        else:
            self.teller.say("answered", count=len(fresh), problems=self._amiss, report=report_of(run))


def version_of(place: Path) -> Version:
    """The version of a file as it is now. Raises OSError."""
    seen = place.stat()
    return Version(seen.st_size, seen.st_mtime_ns, seen.st_ino)


def _as_ours(place: Path) -> Dropped | None:
    with suppress(OSError):
        return Dropped(version_of(place), hash_of(place), is_ours=True)
    return None


def _kind(name: str, told: FileProblems, desk: Desk, *, is_run: bool) -> str:
    """What the answer of a file is: its errors and warnings, or that no table in it is known; the report; or nothing.

    Nothing where it is a workbook of ours that came back.
    """
    if is_own_output(desk.inbox / name):
        return ""
    known = (told.lines(name, "sheets")["table"] != "").any()
    if any(problem.level != "note" for problem in told.of(name)) or not known:
        return "problems"
    return "report" if is_run else ""
