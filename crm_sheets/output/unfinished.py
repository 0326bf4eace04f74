"""What a file is called while it is written: whoever finds one later knows that a crash left it."""

from pathlib import Path

UNFINISHED = ".crm-sheets-new-"


def unfinished(place: Path) -> Path:
    """The hidden file beside ``place`` that takes its place when it is whole."""
    return place.with_name(f"{UNFINISHED}{place.name}")
