"""The ledger of what was mailed: one row for each mail and address, written before the mail is handed over and after.

A row says ``sending`` from just before the text of the mail is handed to the server until its answer is known, then
``sent``; a mail that surely was not taken loses its row. Whoever finds ``sending`` found a crash, and cannot know. The
rows hold no names and no addresses: the key is a hash of desk, period, address and content.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from crm_sheets.delivery.local_disk import network_share
from crm_sheets.errors import LedgerOnShare, LedgerUnusable
from crm_sheets.language import Text

LEDGER = ".crm-sheets-mail.sqlite"
_VERSION = 1
_NEWER = Text("由更新版本的程序写成", "written by a newer version of this program")
_SCHEMA = """
CREATE TABLE IF NOT EXISTS mails (key TEXT PRIMARY KEY, desk TEXT, period TEXT, state TEXT, message_id TEXT, at TEXT);
CREATE TABLE IF NOT EXISTS facts (recipient TEXT PRIMARY KEY, facts TEXT);
"""


def ledger_key(*parts: object) -> str:
    """The hash of the parts, each kept apart from the next."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


class MailLedger:
    """The ledger in one file; every change is on the disk when the function returns. Close it after use.

    Raises LedgerOnShare where the file would lie on a network share, LedgerUnusable where it is none of ours.
    """

    def __init__(self, place: Path, share: Callable[[Path], Text | None] = network_share) -> None:
        kind = share(place)
        if kind is not None:
            raise LedgerOnShare(path=place, share=kind)
        try:
            self._base = sqlite3.connect(place, isolation_level=None, timeout=30)
            self._prepare()
        except sqlite3.Error as error:
            raise LedgerUnusable(path=place, why=str(error)) from error
        except ValueError:
            raise LedgerUnusable(path=place, why=_NEWER) from None

    def _prepare(self) -> None:
        self._base.execute("PRAGMA synchronous = FULL")  # also what the system has not yet written survives
        (version,) = self._base.execute("PRAGMA user_version").fetchone()
        if version > _VERSION:
            self._base.close()
            raise ValueError(version)
        self._base.executescript(f"{_SCHEMA} PRAGMA user_version = {_VERSION};")

    def close(self) -> None:
        """Let go of the file."""
        self._base.close()

    def state(self, key: str) -> str:
        """``sending``, ``sent``, or nothing."""
        row = self._base.execute("SELECT state FROM mails WHERE key = ?", (key,)).fetchone()
        return row[0] if row else ""

    def claim(self, keys: Iterable[str], desk: str, period: str, message_id: str, at: str, *, again: bool) -> bool:
        """Write ``sending`` for all keys, or for none: False when one is there already (``again``: was sent)."""
        taken = ("sent",) if again else ("sent", "sending")
        with closing(self._base.cursor()) as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            free = True
            for key in keys:
                free = free and self.state(key) not in taken
                if free:
                    row = (key, desk, period, "sending", message_id, at)
                    cursor.execute("INSERT OR REPLACE INTO mails VALUES (?, ?, ?, ?, ?, ?)", row)
            cursor.execute("COMMIT" if free else "ROLLBACK")
        return free

    def sent(self, keys: Iterable[str], at: str) -> None:
        """The server took the mail for these."""
        self._each("UPDATE mails SET state = 'sent', at = ? WHERE key = ?", [(at, key) for key in keys])

    def not_taken(self, keys: Iterable[str]) -> None:
        """The server surely did not take the mail for these."""
        self._each("DELETE FROM mails WHERE key = ? AND state = 'sending'", [(key,) for key in keys])

    def _each(self, statement: str, rows: list[tuple[str, ...]]) -> None:
        with closing(self._base.cursor()) as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            cursor.executemany(statement, rows)
            cursor.execute("COMMIT")

    def facts(self, recipient: str) -> str:
        """What the last mail to a recipient (a hash) was about, as a hash; nothing where there was none."""
        row = self._base.execute("SELECT facts FROM facts WHERE recipient = ?", (recipient,)).fetchone()
        return row[0] if row else ""

    def remember(self, recipient: str, facts: str) -> None:
        """What the mail just sent was about."""
        self._each("INSERT OR REPLACE INTO facts VALUES (?, ?)", [(recipient, facts)])
