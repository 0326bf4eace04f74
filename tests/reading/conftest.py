"""One reader process for all small files of a test run, and sheets that need no file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from grids_by_hand import Row, grid_of, told

from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet


def _sheet(grid: Grid) -> SheetRows:
    heading = find_heading(grid)
    assert heading is not None
    return read_sheet(grid, heading, Playbook.default())


@pytest.fixture
def read_rows() -> Callable[..., SheetRows]:
    """The rows of a sheet as a typed table, without any file."""

    def read(*rows: Row, **more: object) -> SheetRows:
        return _sheet(grid_of(*rows, **more))

    return read


@pytest.fixture(scope="session")
def reader() -> Iterator[GuardedReader]:
    with GuardedReader(Playbook.default().reading) as guarded:
        yield guarded


@pytest.fixture(scope="session")
def grids(reader: GuardedReader) -> Callable[[Path], list[Grid]]:
    """The grids of one file that can be read."""

    def read(path: Path) -> list[Grid]:
        found, problems = next(reader.read([SourceFile(path, path.name)], lambda _: None))
        assert told(problems) == []
        return found

    return read


@pytest.fixture(scope="session")
def read_file(grids: Callable[[Path], list[Grid]]) -> Callable[[Path], SheetRows]:
    """The first sheet of a file as a typed table."""
    return lambda path: _sheet(grids(path)[0])
