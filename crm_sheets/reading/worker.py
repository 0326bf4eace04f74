"""The child that opens untrusted files: one JSON request a line in, one JSON answer a line out, grids as Arrow files.

Started as ``python -P -m crm_sheets.reading.worker``; says ``{"status": "ready"}`` once its libraries are loaded. A
request names a file, a folder for the grids and the memory that may be used; the answer is
``{"status": "read", "sheets": [...]}`` or another status with ``why``.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

READY = {"status": "ready"}
PROTECTED = ("password", "encrypt")


def main() -> None:
    """Answer requests until the input ends."""
    answers = sys.stdout
    sys.stdout = sys.stderr  # whatever a library prints must not look like an answer
    _load()
    print(json.dumps(READY), file=answers, flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        limit_memory(request["memory_mb"])
        found = answer(Path(request["path"]), Path(request["folder"]), own_too=request["own_too"])
        print(json.dumps(found), file=answers, flush=True)


def answer(path: Path, folder: Path, *, own_too: bool = False) -> dict[str, Any]:
    """Read one file; every way in which that fails is a status."""
    try:
        return _read(path, folder, own_too)
    except MemoryError:
        return {"status": "limit", "why": "memory"}
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # the engine's panics are no Exceptions
        return _failure(path, error)


def limit_memory(megabytes: int) -> None:
    """Cap this process's address space; where the system has no such limit (Windows) only time is limited."""
    try:
        import resource
    except ImportError:
        return
    with suppress(ValueError, OSError):  # a lower limit is in force already, or the system knows none for memory
        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 2**20, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _load() -> None:
    """The libraries that every workbook needs, loaded before the first is asked for."""
    from crm_sheets.reading import excel, layout  # noqa: F401


def _read(path: Path, folder: Path, own_too: bool) -> dict[str, Any]:
    from crm_sheets.reading.formats import TEXT
    from crm_sheets.reading.layout import Layout, is_own_output

    if not own_too and is_own_output(path):
        return {"status": "own"}
    if path.suffix.lower() in TEXT:
        from crm_sheets.reading.textfile import csv_sheet

        table, encoding = csv_sheet(path)
        return {"status": "read", "encoding": encoding, "sheets": [_saved(folder / "0", path.stem, table, Layout())]}
    from crm_sheets.reading.excel import excel_sheets

    sheets = [
        _saved(folder / str(number), name, batch, layout)
        for number, (name, batch, layout) in enumerate(excel_sheets(path))
    ]
    return {"status": "read", "sheets": sheets}


def _saved(path: Path, name: str, cells: Any, layout: Any) -> dict[str, Any]:
    import pyarrow as pa

    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, cells.schema) as writer:
        writer.write(cells)
    return {"path": str(path), "name": name, **vars(layout)}


def _failure(path: Path, error: BaseException) -> dict[str, Any]:
    said = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    if any(word in said.casefold() for word in PROTECTED) or _is_encrypted(path):
        return {"status": "protected", "why": said}
    return {"status": "damaged", "why": said}


def _is_encrypted(path: Path) -> bool:
    """An OLE container that holds the stream EncryptedPackage: how Excel saves a workbook with a password."""
    with path.open("rb") as stream:
        start = stream.read(1_000_000)
    return start.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in start


if __name__ == "__main__":
    main()
