"""The bytes of all cells of an Arrow column: whether one of them can hold a sign is told by a single look."""

from typing import Any


def raw_bytes(column: Any) -> bytes:
    """The bytes of the cells one after the other, perhaps with those of cells beside a slice."""
    chunks = getattr(column, "chunks", None)
    buffers = [chunk.buffers()[2] for chunk in ([column] if chunks is None else chunks)]
    return b"".join(buffer.to_pybytes() for buffer in buffers if buffer is not None)
