"""One file for what reading gave: the sheets as Arrow streams, then the answer, a checksum and a mark.

The child writes it, the parent maps it; the cache keeps it as it is.
"""

import json
import mmap
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

_MARK = b"crmgrid1"
_TAIL = 4 + 8 + len(_MARK)  # checksum, length of the answer, mark
_ALIGNED = 64


class Spool:
    """A context in which the child writes sheets, then the answer; without an answer the file counts for nothing."""

    def __init__(self, path: Path) -> None:
        import pyarrow as pa

        self._path = path
        self._sink = pa.OSFile(str(path), "wb")

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._sink.close()

    def add(self, cells: Any) -> dict[str, int]:
        """Write a record batch or table of text; where it stands, for the answer."""
        import pyarrow as pa

        offset = self._sink.tell()
        with pa.ipc.new_stream(self._sink, cells.schema) as writer:
            writer.write(cells)
        length = self._sink.tell() - offset
        self._sink.write(bytes(-self._sink.tell() % _ALIGNED))
        return {"offset": offset, "length": length}

    def finish(self, answer: Mapping[str, Any]) -> None:
        """Write the answer behind the sheets, and seal both."""
        said = json.dumps(answer).encode()
        self._sink.write(said)
        self._sink.flush()
        self._sink.write(_checksum(self._path).to_bytes(4, "little") + len(said).to_bytes(8, "little") + _MARK)


def answer_in(path: Path) -> dict[str, Any] | None:
    """The answer of a file that is whole and unchanged; None for any other."""
    try:
        with path.open("rb") as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as whole:
            tail = whole[-_TAIL:]
            length = int.from_bytes(tail[4:12], "little")
            if len(tail) < _TAIL or tail[12:] != _MARK or length > len(whole) - _TAIL:
                return None
            with memoryview(whole) as view, view[:-_TAIL] as content:
                if zlib.crc32(content) != int.from_bytes(tail[:4], "little"):
                    return None
            said = json.loads(whole[-_TAIL - length : -_TAIL])
    except (OSError, ValueError):  # not there, not ours, or empty
        return None
    return said if isinstance(said, dict) else None


def cells_in(path: Path, place: Mapping[str, int]) -> Any:
    """The cells of one sheet as an Arrow table, mapped: they take no memory of their own."""
    import pyarrow as pa

    with pa.memory_map(str(path)) as source:
        source.seek(place["offset"])
        return pa.ipc.open_stream(pa.BufferReader(source.read_buffer(place["length"]))).read_all()


def _checksum(path: Path) -> int:
    with (
        path.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as whole,
        memoryview(whole) as view,
    ):
        return zlib.crc32(view)
