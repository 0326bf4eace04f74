"""Passwords tried on a workbook: Excel's silent default, the team's, typed ones; a locked workbook opened by them."""

import os
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from crm_sheets.ooxml.parts import DAMAGED
from crm_sheets.reading.opening.refused import Protected

SILENT = ("VelvetSweatshop",)  # Excel opens a workbook encrypted with it without asking: users do not know of it
VARIABLE = "CRM_SHEETS_PASSWORD"
Ask = Callable[[str], str | None]  # a file's name -> its password, None from whoever does not know it
_PACKAGE = "EncryptedPackage".encode("utf-16-le")  # the stream of a workbook with a password or with rights managed
_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"  # of an .ods
_LONGEST = 2**22


def known_passwords(team: Sequence[str]) -> tuple[str, ...]:
    """Those of the team's playbook, then the one of the environment."""
    return (*team, *filter(None, [os.environ.get(VARIABLE)]))


def unlocked(path: Path, passwords: Sequence[str], folder: Path) -> Path:
    """A copy of an OLE file without its password in ``folder``; the path itself where nothing is encrypted.

    Raises Protected when no password fits, or the encryption is one that nobody here understands.
    """
    import msoffcrypto

    with path.open("rb") as stream:
        try:
            file = msoffcrypto.OfficeFile(stream)
            encrypted = file.is_encrypted()
        except MemoryError:
            raise
        except Exception:  # whatever it does not understand: the reader engine judges, but for what is surely locked
            if _PACKAGE in path.read_bytes():
                raise Protected(0) from None
            return path
        if not encrypted:
            return path
        for password in passwords:
            plain = _opened(file, password, folder)
            if plain is not None:
                return plain
    raise Protected(len([password for password in passwords if password not in SILENT]))


def is_locked(path: Path) -> bool:
    """Whether a file that could not be read is encrypted: an OLE file, an .ods or any part of a zip archive."""
    with suppress(*DAMAGED, OSError, KeyError):
        if not zipfile.is_zipfile(path):
            return _ole_is_locked(path)
        with zipfile.ZipFile(path) as archive:
            if any(part.flag_bits & 1 for part in archive.infolist()):
                return True
            if _MANIFEST in archive.NameToInfo:
                with archive.open(_MANIFEST) as stream:
                    return _LOCKED in stream.read(_LONGEST)
    return False


def _ole_is_locked(path: Path) -> bool:
    import msoffcrypto

    with path.open("rb") as stream:
        try:
            return bool(msoffcrypto.OfficeFile(stream).is_encrypted())
        except Exception:  # no file that it knows
            return False


def _opened(file: Any, password: str, folder: Path) -> Path | None:
    """The plain copy; None where the password does not fit or the encryption is not understood."""
    target = folder / "unlocked.bin"
    try:
        file.load_key(password=password)
        with target.open("wb") as out:
            file.decrypt(out)
    except MemoryError:
        raise
    except Exception:  # a wrong password shows in many ways, an unknown kind of encryption in more
        return None
    return target
