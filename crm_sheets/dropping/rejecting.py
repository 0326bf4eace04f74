"""Files that cannot be read, moved aside with the reason in plain words beside them."""

from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.dropping import REASON_FILE, REASON_TEXT
from crm_sheets.language.findings import FINDINGS

UNREADABLE = frozenset(
    (
        *("file_damaged", "file_protected", "file_password_wrong", "file_other", "file_unsafe", "file_limit"),
        *("file_unread", "file_kind", "file_pointer"),
    )
)  # problems of a whole file; a link and a missing permission are not of the file


def reject(inbox: Path, rejected: Path, name: str, code: str, sentence: str, day: date, lang: Lang) -> Path:
    """Move a file out of the inbox and write the reason beside it; where it lies now.

    The reason is written first: a file without its reason is never there. Raises OSError; then the file has not moved.
    """
    place = _free(rejected / name)
    place.parent.mkdir(parents=True, exist_ok=True)
    reason = place.with_name(f"{place.name}{REASON_FILE(lang)}.txt")
    finding = FINDINGS[code]
    values = {"name": name, "day": day.isoformat(), "why": sentence, "advice": finding.advice(lang)}
    text = REASON_TEXT(lang, title=finding.title(lang), **values)
    reason.write_text(text, "utf-8-sig", newline="\r\n")  # as Notepad likes it
    try:
        (inbox / name).replace(place)
    except OSError:
        with suppress(OSError):
            reason.unlink()
        raise
    return place


def _free(place: Path) -> Path:
    numbered = (place.with_name(f"{place.stem} ({n}){place.suffix}") for n in count(2))
    return place if not place.exists() else next(other for other in numbered if not other.exists())
