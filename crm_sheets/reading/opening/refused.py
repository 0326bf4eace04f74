"""Why the child does not read a file: raised inside it, answered as a status."""

_OPEN_ELSEWHERE = (32, 33)  # Windows: a sharing or lock violation


class Refused(Exception):
    """``status`` and ``more`` are what the answer says."""

    status = "damaged"

    def __init__(self, **more: object) -> None:
        super().__init__(str(more))
        self.more = more


class OverLimit(Refused):
    """Beyond one of the limits; ``which`` names it."""

    status = "limit"

    def __init__(self, which: str, *, value: object, limit: object, sheet: str = "") -> None:
        super().__init__(which=which, value=value, limit=limit, sheet=sheet)


class Unsafe(Refused):
    """Holds what only a trap holds: ``which`` is entities, overlap or circle."""

    status = "unsafe"

    def __init__(self, which: str) -> None:
        super().__init__(which=which)


class OtherContent(Refused):
    """Not a workbook at all: ``what`` names what it is, ``seen`` shows the start of a text."""

    status = "other"

    def __init__(self, what: str, seen: str = "") -> None:
        super().__init__(what=what, seen=seen)


class Pointer(Refused):
    """A stand-in of Git for a file that was not fetched."""

    status = "pointer"


class LockFile(Refused):
    """What Excel writes beside a workbook that is open."""

    status = "lock"


class Protected(Refused):
    """Asks for a password; ``tried`` is how many did not fit."""

    status = "protected"

    def __init__(self, tried: int) -> None:
        super().__init__(tried=tried)


def why_denied(error: OSError) -> str:
    """Why the system gave no access to a file: ``in_use`` elsewhere (on Windows), or no permission: ``file``."""
    return "in_use" if getattr(error, "winerror", None) in _OPEN_ELSEWHERE else "file"
