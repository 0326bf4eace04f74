"""The child that opens untrusted files: one JSON request a line in, one JSON answer a line out, cells in a spool file.

Started as ``python -P -m crm_sheets.reading.opening.worker``; says ``{"status": "ready"}`` once its libraries are
loaded. A request names a file, the spool for its cells, the limits and passwords; the answer is ``{"status": "read",
"sheets": [...], "notes": [...]}`` or another status with what is known of it. A request that names a module has what
was opened typed by it.
"""

import json
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crm_sheets.reading.opening.refused import Refused, why_denied

READY = {"status": "ready"}
PROTECTED = ("password", "encrypt")
Request = dict[str, Any]


def main() -> None:
    """Answer requests until the input ends."""
    answers = sys.stdout
    sys.stdout = sys.stderr  # whatever a library prints must not look like an answer
    _load()
    print(json.dumps(READY), file=answers, flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(_typed(request) if "module" in request else _opened(request)), file=answers, flush=True)
        _give_back()


def _opened(request: Request) -> dict[str, Any]:
    limit_memory(request["memory_mb"])
    return answer(request)


def _typed(request: Request) -> dict[str, Any]:
    """What was opened is typed by a module of a later room, named by the parent; whatever fails, the parent does it."""
    limit_memory(0)
    try:
        done = import_module(request["module"]).type_file(request)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        done = False
    return {"status": "typed" if done else "untyped"}


def answer(request: Request) -> dict[str, Any]:
    """Read one file; every way in which that fails is a status."""
    from crm_sheets.reading.opening.opened import read

    try:
        with TemporaryDirectory(dir=Path(request["spool"]).parent, ignore_cleanup_errors=True) as folder:
            return read(request, Path(folder))
    except MemoryError:
        return {"status": "limit", "which": "memory"}
    except PermissionError as denied:
        return {"status": "denied", "why": why_denied(denied)}
    except Refused as refused:
        return {"status": refused.status, **refused.more}
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # the engine's panics are no Exceptions
        said = f"{type(error).__name__}: {error}".splitlines()[0][:200]
        if any(word in said.casefold() for word in PROTECTED) or _is_locked(Path(request["path"])):
            return {"status": "protected", "tried": 0}  # of a kind of encryption that nobody here understands
        return {"status": "damaged", "engine": said}


def _is_locked(path: Path) -> bool:
    from crm_sheets.reading.opening.passwords import is_locked

    return is_locked(path)


def limit_memory(megabytes: int) -> None:
    """Cap what this process may take beyond what it has (0: nothing is capped), where the system knows such a limit."""
    try:
        import resource
    except ImportError:
        return
    size = megabytes * 2**20 + _taken() if megabytes else resource.RLIM_INFINITY
    with suppress(ValueError, OSError):  # a lower limit is in force already, or the system knows none for memory
        resource.setrlimit(resource.RLIMIT_AS, (size, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _taken() -> int:
    """Bytes of address space that this process has by now, most of it libraries."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError):  # not on this system: room for the libraries
        return 1024 * 2**20
    import resource

    return pages * resource.getpagesize()


def _give_back() -> None:
    """The memory of what was read goes back to the system: this process may wait for its end beside a large Book."""
    import pyarrow as pa

    pa.system_memory_pool().release_unused()


def _load() -> None:
    """The libraries that every workbook needs, loaded before the first is asked for."""
    from crm_sheets.reading.opening import opened  # noqa: F401


if __name__ == "__main__":
    main()
