"""The manifest: what a run leaves in its folder for whoever mails it, as one hidden JSON file.

It names the desk, the rules, the day, the files with a hash of each, and for each person of the staff who
gets a mail the address, the files and the first page. Of customers it holds the names on that page, and of each mail
address the beginning of a hash, by which none of them is mailed; no phone number. It holds no clock: equal input gives
equal bytes.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from crm_sheets.delivery.first_page import FirstPage
from crm_sheets.errors import ManifestUnreadable, NothingToSend
from crm_sheets.language import Lang

MANIFEST = ".crm-sheets-run.json"
_VERSION = 4
_DIGITS = 12  # of the hash of a customer's address: of a million one in 300,000 others is taken for one


@dataclass(frozen=True)
class Addressee:
    """A person, the ``email`` cell of the staff sheet, and by name the files meant for them with what kind each is.

    ``customers`` are those of the addresses that are customers', ``perhaps`` those that may be, each with a place where
    it stands: they get nothing.
    """

    name: str
    email: str
    lang: Lang
    files: Mapping[str, str] = field(default_factory=dict)
    changed: bool = False
    customers: Mapping[str, str] = field(default_factory=dict)
    perhaps: Mapping[str, str] = field(default_factory=dict)
    page: FirstPage = field(default_factory=FirstPage)


@dataclass(frozen=True)
class Manifest:
    """What a run left: ``as_of`` and ``heard`` as dates in text, ``files`` by name with the hash of their bytes.

    ``playbook`` is where the rules stand, as a path from the folder; ``customers`` are hashes of customers' addresses,
    ``perhaps`` of those that may be a customer's.
    """

    desk: str
    playbook: str
    as_of: str
    heard: str
    lang: Lang
    files: Mapping[str, str] = field(default_factory=dict)
    people: tuple[Addressee, ...] = ()
    customers: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()

    def is_customer(self, address: str) -> bool:
        """Whether an address is one of a customer by any workbook of the run."""
        return short_hash(address) in self.customers

    def may_be_customer(self, address: str) -> bool:
        """Whether it stands in notes, or in a sheet that is not recognised."""
        return short_hash(address) in self.perhaps

    def write(self, place: Path) -> None:
        """Write it as JSON. Raises OSError."""
        told = {"version": _VERSION, **asdict(self)}
        place.write_text(json.dumps(told, ensure_ascii=False, indent=1, allow_nan=False), "utf-8", newline="\n")


def left_by_run(folder: Path) -> Manifest:
    """The manifest in a folder. Raises NothingToSend where there is none, ManifestUnreadable where it is damaged."""
    place = folder / MANIFEST
    try:
        told = json.loads(place.read_text("utf-8"))
        if told.pop("version") != _VERSION:
            raise ManifestUnreadable(path=place)
        people = tuple(_addressee(person) for person in told.pop("people"))
        hashes = {name: tuple(told[name]) for name in ("customers", "perhaps")}
        return Manifest(**told | hashes, people=people)
    except (FileNotFoundError, NotADirectoryError):
        raise NothingToSend(path=folder) from None
    except OSError as error:
        raise ManifestUnreadable(path=place) from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ManifestUnreadable(path=place) from error


def _addressee(told: dict[str, Any]) -> Addressee:
    page = told.pop("page")
    lines = tuple((str(name), str(why)) for name, why in page.pop("today"))
    figures = tuple((str(label), str(value), str(change)) for label, value, change in page.pop("figures"))
    first = FirstPage(**page | {"findings": tuple(page["findings"])}, today=lines, figures=figures)
    return Addressee(**told, page=first)


def short_hash(address: str) -> str:
    """By what a customer's address is known in the manifest."""
    return hashlib.sha256(address.casefold().encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def hash_of(file: Path) -> str:
    """The hash of a file's bytes. Raises OSError."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def file_of(folder: Path, name: str, digest: str) -> Path | None:
    """Where the file of that name and hash lies: also beside it with a number, where the name was open in Excel."""
    place = folder / name
    return next((file for file in _likely(place) if file.is_file() and hash_of(file) == digest), None)


def _likely(place: Path) -> Iterator[Path]:
    yield place
    if place.parent.is_dir():
        beside = (other for other in place.parent.iterdir() if other.suffix == place.suffix)
        yield from sorted(other for other in beside if other.stem.startswith(f"{place.stem} ("))


def path_from(folder: Path, place: Path | None) -> str:
    """A path as seen from the folder; whole where no way leads there (another drive), nothing for None."""
    if place is None:
        return ""
    try:
        return Path(os.path.relpath(place.absolute(), folder.absolute())).as_posix()
    except ValueError:
        return str(place.absolute())
