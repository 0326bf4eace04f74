"""The child that opens workbooks to mark them: one JSON request a line in, one JSON answer a line out.

Started as ``python -P -m crm_sheets.marking.worker``. The answer's status is ``marked``, ``large`` (more cells than
allowed), ``limit`` (memory) or ``foreign`` (not written in a way that is changed in place).
"""

import json
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from crm_sheets.marking.protocol import unpacked
from crm_sheets.marking.workbook import TooLarge, mark_workbook
from crm_sheets.ooxml.stamps import Stamp
from crm_sheets.reading.opening.worker import limit_memory


def main() -> None:
    """Answer requests until the input ends."""
    for line in sys.stdin:
        request = json.loads(line)
        limit_memory(request["memory_mb"])
        print(json.dumps(answer(request)), flush=True)


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Mark one workbook; every way in which that fails is a status, and then there is no file."""
    target = Path(request["target"])
    stamp = Stamp(request["kind"], request["name"], tuple((digest, size) for digest, size in request["originals"]))
    marks = {name: unpacked(said) for name, said in request["marks"].items()}
    try:
        mark_workbook(Path(request["source"]), target, marks, stamp, request["lang"], request["most_cells"])
    except TooLarge:
        return {"status": "large"}
    except MemoryError:
        status = "limit"
    except Exception:  # whatever is strange about the file: its cells can still be copied into a new one
        status = "foreign"
    else:
        return {"status": "marked"}
    with suppress(OSError):
        target.unlink(missing_ok=True)
    return {"status": status}


if __name__ == "__main__":
    main()
