"""Reading begun before it is asked for: the children read while this process loads its own libraries."""

import atexit
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from crm_sheets.errors import CrmSheetsError
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.opening.child import Child
from crm_sheets.reading.opening.files import FoundFiles, SourceFile, discover, find_playbook
from crm_sheets.reading.opening.jobs import Jobs

_begun: list[Jobs] = []
_walked: dict[tuple[Sequence[Path], Path | None], FoundFiles] = {}


def ask(paths: Sequence[Path], leave_out: Path | None, playbook: Path | None = None) -> None:
    """Begin to read the playbook and the files under the paths; whatever is wrong is said when they are really read.

    The limits are the default ones: the playbook is not known yet.
    """
    end()
    with suppress(CrmSheetsError, OSError):
        place = playbook or find_playbook(paths)
        if place is not None and place.is_file():
            _begin([SourceFile(place, place.name)], own_too=True)
        found = discover(sorted(paths), leave_out)
        _walked[tuple(sorted(paths)), leave_out] = found
        _begin(found.files, own_too=False)


def walked(paths: Sequence[Path], leave_out: Path | None) -> FoundFiles:
    """The workbooks under the paths: as they were found when reading began, once; else found now (see ``discover``)."""
    found = _walked.pop((tuple(paths), leave_out), None)
    return found or discover(paths, leave_out)


def taken(rules: ReadingRules, own_too: bool) -> Jobs | None:
    """What was begun, for whoever reads by the same limits; only once, and ended where the limits differ."""
    jobs = next((jobs for jobs in _begun if jobs.own_too == own_too), None)
    if jobs is None:
        return None
    _begun.remove(jobs)
    if jobs.fits(rules):
        return jobs
    jobs.close()
    return None


@atexit.register
def end() -> None:
    """End what nobody asked for."""
    _walked.clear()
    while _begun:
        _begun.pop().close()


def _begin(files: list[SourceFile], *, own_too: bool) -> None:
    jobs = Jobs(ReadingRules(), own_too, len(files), Child)
    _begun.append(jobs)
    jobs.begin(files)
