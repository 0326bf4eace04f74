"""The log of runs and the journal of a drop folder without names of files that tell of a customer."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from crm_sheets.dropping.journal import JOURNAL, Journal, journal_in
from crm_sheets.jobs.run_log import LOG, LOG_BOOK, rewrite_entries
from crm_sheets.language import Lang
from crm_sheets.reading.without_person import KnownPerson

_GONE = "(…)"


def logs_without(out: Path, person: KnownPerson, lang: Lang) -> list[Path]:
    """Rewrite them where a name of a file, or of a folder above it, names the person; the files rewritten."""

    def without(entry: Mapping[str, Any]) -> dict[str, Any]:
        return {str(name): _plain(value, person) for name, value in entry.items()}

    written = [out / LOG, out / LOG_BOOK] if rewrite_entries(out, without, lang) else []
    journal = journal_in(out)
    kept = {name: told for name, told in journal.files.items() if not person.is_called_in(name)}
    entry = without(journal.entry)
    if len(kept) < len(journal.files) or entry != journal.entry:
        Journal(kept, journal.rules, entry).write(out)
        written.append(out / JOURNAL)
    return written


def _plain(value: Any, person: KnownPerson) -> Any:
    if isinstance(value, str):
        return _GONE if person.is_called_in(value) else value
    if isinstance(value, list):
        return [_plain(one, person) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one, person) for name, one in value.items()}
    return value
