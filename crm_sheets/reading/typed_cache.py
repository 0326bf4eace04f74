"""What a file gave as typed tables, kept by content: a file that did not change is neither opened nor typed again."""

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache as once
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa

import crm_sheets
from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.decisions import Decision
from crm_sheets.reading.opening.cache import Cache, cache_folder
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.part_spool import parts_in, write_parts
from crm_sheets.reading.table_parts import TablePart

_LARGEST = 2**20  # bytes of a file; of a larger one only the cells are kept: typing it again costs little beside it


class KeptParts:
    """The parts of each file under the hash of its bytes, its name, the rules and decisions, and our own code."""

    def __init__(self, playbook: Playbook, decisions: Sequence[Decision], copies: Iterable[str]) -> None:
        folder = cache_folder() if playbook.reading.cache_mb else None
        self._cache = Cache(folder, playbook.reading.cache_mb) if folder else None
        self._folder = folder
        self._options = (repr(playbook), repr(decisions), _code())
        self._copies = frozenset(copies)
        self._keys: dict[SourceFile, str] = {}

    def found(self, file: SourceFile) -> list[TablePart] | None:
        """The parts that the file gave when it was read last, None where nothing is kept."""
        key = self._key(file)
        entry = self._cache.found(key) if self._cache and key else None
        return parts_in(*entry) if entry else None

    def keep(self, file: SourceFile, parts: Sequence[object], typed: Path | None = None) -> None:
        """Keep what a file gave, unless other tables were needed to tell what its columns hold.

        ``typed`` is a spool that holds the parts, where a child typed them: it is moved.
        """
        key = self._keys.get(file)
        known = [part for part in parts if isinstance(part, TablePart)]
        if self._cache is None or not key or len(known) < len(parts) or not any(part.sheet for part in known):
            return
        if typed is not None:
            self._cache.keep(key, typed)
            return
        with TemporaryDirectory(dir=self._folder, ignore_cleanup_errors=True) as name:
            place = Path(name) / "parts"
            write_parts(place, known)
            self._cache.keep(key, place)

    def trim(self) -> None:
        """Let the oldest go where there is too much."""
        if self._cache:
            self._cache.trim()

    def _key(self, file: SourceFile) -> str:
        try:
            if self._cache is None or file.path.stat().st_size > _LARGEST:
                return ""
            self._keys[file] = self._cache.key(file.path, (*self._options, file.name, file.name in self._copies))
        except OSError:  # said when it is to be read
            return ""
        return self._keys[file]


@once
def _code() -> str:
    """The code that types: what it made before it was changed does not count."""
    package = Path(crm_sheets.__file__).parent
    code = hashlib.sha256()
    rooms = ("ooxml", "reading", "vocabulary")
    for path in sorted(path for room in rooms for path in (package / room).rglob("*.py")):
        code.update(path.read_bytes())
    return f"{code.hexdigest()} {pa.__version__}"
