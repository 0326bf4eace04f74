"""An OLE container looked at before it is opened: chains of sectors that run in a circle are refused."""

import struct
from collections.abc import Sequence
from pathlib import Path

from crm_sheets.reading.opening.refused import Unsafe

_HEADER = 512
_IN_HEADER = 109  # places of the table of chains that stand in the header itself
_LAST_REAL = 0xFFFFFFFA  # larger numbers are marks: end of chain, free
_ENTRY = 128  # bytes of one entry of the directory
_SMALL = 4096  # shorter streams have their own table of chains


def inspect(path: Path) -> None:
    """Raises Unsafe where a chain of sectors comes back to itself: readers without a guard follow it for ever.

    Other damage is for the reader engine to judge.
    """
    data = path.read_bytes()
    if len(data) < _HEADER:
        return
    size = 1 << min(max(int.from_bytes(data[30:32], "little"), 7), 16)
    nexts = [number for sector in _table_sectors(data, size) for number in _numbers(data, sector, size)]
    directory = _chain(nexts, _field(data, 48))
    small_nexts = [number for sector in _chain(nexts, _field(data, 60)) for number in _numbers(data, sector, size)]
    entries = b"".join(_sector(data, sector, size) for sector in directory)
    for start in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        entry = entries[start : start + _ENTRY]
        is_small = entry[66] == 2 and _field(entry, 120) < _SMALL  # 2: a stream; 5, the root, stands in large sectors
        if entry[66] in (2, 5):
            _chain(small_nexts if is_small else nexts, _field(entry, 116))


def _table_sectors(data: bytes, size: int) -> list[int]:
    """The sectors that hold the table of chains: those of the header, then those of the sectors it continues in."""
    found = list(struct.unpack_from(f"<{_IN_HEADER}I", data, 76))
    more, seen = _field(data, 68), set[int]()
    while more < _LAST_REAL:
        if more in seen:
            raise Unsafe("circle")
        seen.add(more)
        numbers = _numbers(data, more, size)
        if not numbers:
            break
        found += numbers[:-1]
        more = numbers[-1]
    return found[: _field(data, 44)]


def _sector(data: bytes, sector: int, size: int) -> bytes:
    """Its bytes; none where it lies behind the end of the file."""
    start = (sector + 1) * size if size > _HEADER else _HEADER + sector * size
    return data[start : start + size]


def _numbers(data: bytes, sector: int, size: int) -> Sequence[int]:
    whole = _sector(data, sector, size)
    return struct.unpack_from(f"<{len(whole) // 4}I", whole)


def _chain(nexts: Sequence[int], sector: int) -> list[int]:
    """The sectors of one chain from its first; raises Unsafe where it has no end."""
    chain: list[int] = []
    while sector < len(nexts):
        if len(chain) == len(nexts):
            raise Unsafe("circle")
        chain.append(sector)
        sector = nexts[sector]
    return chain


def _field(data: bytes, place: int) -> int:
    return int.from_bytes(data[place : place + 4], "little")
