"""A workbook with a password as a plain one, in the child, by the first password that fits."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from crm_sheets.reading.opening.passwords import SILENT
from crm_sheets.reading.opening.refused import Protected


def unlocked(path: Path, passwords: Sequence[str], folder: Path) -> Path:
    """A copy of an OLE file without its password in ``folder``; the path itself where nothing is encrypted.

    Raises Protected when no password fits.
    """
    import msoffcrypto

    with path.open("rb") as stream:
        try:
            file = msoffcrypto.OfficeFile(stream)
            if not file.is_encrypted():
                return path
        except Exception:  # whatever it does not understand: the reader engine judges
            return path
        for password in passwords:
            plain = _opened(file, password, folder)
            if plain is not None:
                return plain
    raise Protected(len([password for password in passwords if password not in SILENT]))


def _opened(file: Any, password: str, folder: Path) -> Path | None:
    from msoffcrypto.exceptions import DecryptionError, InvalidKeyError

    target = folder / "unlocked.bin"
    try:
        file.load_key(password=password)
        with target.open("wb") as out:
            file.decrypt(out)
    except (InvalidKeyError, DecryptionError):
        return None
    return target
