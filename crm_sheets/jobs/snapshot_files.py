"""What a run reads of a drop folder: copies in the archive under the names of the files; what is said of the rest."""

from collections.abc import Mapping
from pathlib import Path

from crm_sheets.dropping.listing import Listing
from crm_sheets.language.findings.files import DENIED
from crm_sheets.problems import Problem, Problems
from crm_sheets.reading.opening.files import FoundFiles, SourceFile, passed_over
from crm_sheets.reading.opening.names import readable
from crm_sheets.reading.opening.sorts import BOOK, sort_of


def snapshot_files(copies: Mapping[str, Path], listing: Listing) -> FoundFiles:
    """The copies by name of the file, as the files of a run, in the order of the names."""
    files = [SourceFile(place, readable(name)) for name, place in sorted(copies.items())]
    kinds = {file: sort_of(file.path) for file in files}
    closed = (Problem("file_no_permission", name, details={"why": DENIED["folder"]}) for name in listing.closed)
    links = (Problem("file_link", name) for name in listing.links)
    said = (*links, *closed, *passed_over(kinds))
    return FoundFiles([file for file, kind in kinds.items() if kind == BOOK], Problems(tuple(said)))
