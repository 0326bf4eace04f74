"""Which folders are desks, and where each keeps what."""

import re
from dataclasses import dataclass
from pathlib import Path

from crm_sheets.language import LANGS
from crm_sheets.language.dropping import BLANK_FOLDER
from crm_sheets.reading.opening.files import PLAYBOOK

INBOX, OUT = "inbox", "out"
ARCHIVE, REJECTED = "archive", "rejected"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")  # folders of the archive
_OURS = frozenset((OUT, ARCHIVE, REJECTED, "mail", *(BLANK_FOLDER(lang) for lang in LANGS)))


@dataclass(frozen=True)
class Desk:
    """One desk: its folder, where files are dropped, and the folders for results, copies, and what cannot be read."""

    folder: Path
    inbox: Path
    out: Path
    archive: Path
    rejected: Path

    @property
    def playbook(self) -> Path | None:
        """Its rules, None where it has none of its own."""
        place = self.folder / PLAYBOOK
        return place if place.is_file() else None


def desk_at(folder: Path) -> Desk | None:
    """The desk that a folder is: it holds an inbox, or a playbook (then it is its own inbox); None where it is none.

    Where a folder is its own inbox, copies and rejected files lie in the folder of results, which no run reads. With
    copies of what was dropped beside its playbook it had an inbox: one that is gone, and not itself.
    """
    if (folder / INBOX).is_dir() or ((folder / PLAYBOOK).is_file() and _had_inbox(folder)):
        return Desk(folder, folder / INBOX, folder / OUT, folder / ARCHIVE, folder / REJECTED)
    if (folder / PLAYBOOK).is_file():
        out = folder / OUT
        return Desk(folder, folder, out, out / ARCHIVE, out / REJECTED)
    return None


def _had_inbox(folder: Path) -> bool:
    return any(_DAY.fullmatch(place.name) for place in _folders(folder / ARCHIVE))


def desks_in(folder: Path) -> list[Desk]:
    """The desk that the folder is, and those of its sub-folders that are desks themselves, by name.

    Inside an inbox, and beside it, a sub-folder is a desk of its own where it holds a playbook; in a folder that is no
    desk itself also where it holds an inbox.
    """
    own = desk_at(folder)
    if own is None:
        return [desk for inside in _folders(folder) if desk_at(inside) for desk in desks_in(inside)]
    beside = [] if own.inbox == folder else [place for place in _folders(folder) if is_other_desk(place)]
    return [own, *(desk for place in (*beside, *_with_playbook(own.inbox)) for desk in desks_in(place))]


def is_other_desk(folder: Path) -> bool:
    """Whether a sub-folder is a desk of its own."""
    return (folder / PLAYBOOK).is_file()


def is_below_other_desk(desk: Desk, place: Path) -> bool:
    """Whether a file below the inbox lies in a sub-folder that is a desk of its own."""
    inside = place.relative_to(desk.inbox).parents if place.is_relative_to(desk.inbox) else ()
    return any(is_other_desk(desk.inbox / folder) for folder in inside if folder != Path())


def is_ours(name: str) -> bool:
    """Whether a folder of this name beside an inbox holds what the program writes, or is hidden."""
    return name in _OURS or name.startswith(".")


def _with_playbook(inbox: Path) -> list[Path]:
    """The sub-folders of an inbox that hold a playbook, not those inside one of them."""
    found = []
    for place in _folders(inbox):
        found += [place] if is_other_desk(place) else _with_playbook(place)
    return found


def _folders(folder: Path) -> list[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:  # gone, or nobody may look into it: said where its files are listed
        return []
    return [place for place in inside if place.is_dir() and not place.is_symlink() and not is_ours(place.name)]
