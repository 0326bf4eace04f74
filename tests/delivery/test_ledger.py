"""The ledger: what is written when, what two programs see, and what it never holds."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from crm_sheets.delivery.ledger import MailLedger, ledger_key
from crm_sheets.errors import LedgerOnShare, LedgerUnusable
from crm_sheets.language import Text


def claim(ledger: MailLedger, *keys: str, again: bool = False) -> bool:
    return ledger.claim(keys, "desk", "2026-09-30", "<id@tea.cn>", "2026-09-30T08:00:00", again=again)


def test_from_claimed_to_sent(tmp_path: Path) -> None:
    with closing(MailLedger(tmp_path / "l")) as ledger:
        assert ledger.state("a") == ""
        assert claim(ledger, "a", "b")
        assert (ledger.state("a"), ledger.state("b")) == ("sending", "sending")
        ledger.sent(["a"], "later")
        ledger.not_taken(["a", "b"])  # what was sent stays
        assert (ledger.state("a"), ledger.state("b")) == ("sent", "")


def test_all_keys_or_none(tmp_path: Path) -> None:
    with closing(MailLedger(tmp_path / "l")) as ledger:
        assert claim(ledger, "b")
        assert not claim(ledger, "a", "b")
        assert ledger.state("a") == ""


def test_two_programs(tmp_path: Path) -> None:
    with closing(MailLedger(tmp_path / "l")) as one, closing(MailLedger(tmp_path / "l")) as other:
        assert claim(one, "a")
        assert not claim(other, "a")
        assert claim(other, "a", again=True)  # asked for by --unsure
        one.sent(["a"], "later")
        assert not claim(other, "a", again=True)


def test_the_last_facts_of_a_recipient(tmp_path: Path) -> None:
    with closing(MailLedger(tmp_path / "l")) as ledger:
        assert ledger.facts("lin") == ""
        ledger.remember("lin", "one")
        ledger.remember("lin", "two")
        assert ledger.facts("lin") == "two"


def test_keys_keep_their_parts_apart() -> None:
    assert ledger_key("ab", "c") != ledger_key("a", "bc")
    assert ledger_key("desk", "2026-09-30", "lin@tea.cn", [("a", "1")]) == ledger_key(
        "desk", "2026-09-30", "lin@tea.cn", [("a", "1")]
    )


def test_a_share_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerOnShare, match="a network path"):
        MailLedger(tmp_path / "l", lambda place: Text("网络路径", "a network path"))
    assert not (tmp_path / "l").exists()


def test_what_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "l").write_bytes(b"not a database, however long it is " * 100)
    with pytest.raises(LedgerUnusable):
        MailLedger(tmp_path / "l")
    with closing(sqlite3.connect(tmp_path / "new")) as base:
        base.execute("PRAGMA user_version = 99")
    with pytest.raises(LedgerUnusable, match="newer version"):
        MailLedger(tmp_path / "new")
    with pytest.raises(LedgerUnusable):
        MailLedger(tmp_path / "no folder" / "l")
