"""The sample desks, run once per language for all tests of a session."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from commands import ROOT, Said, command

from crm_sheets import Book, Results, analyse, read_book

SAMPLES = ROOT / "samples"
LANGUAGES = ("zh", "en")
TRUTH = json.loads((SAMPLES / "truth.json").read_text("utf-8"))
AS_OF = date.fromisoformat(TRUTH["as_of"])
_RUNS: dict[str, "SampleRun"] = {}


@dataclass(frozen=True)
class SampleRun:
    """A sample desk, what ``run --json --data`` made of it, and the same through the Python functions."""

    lang: str
    out: Path
    said: Said

    @cached_property
    def json(self) -> dict[str, Any]:
        """What stood on stdout."""
        return dict(json.loads(self.said.out))

    @cached_property
    def book(self) -> Book:
        """The Book of the desk."""
        return read_book([SAMPLES / self.lang])

    @cached_property
    def results(self) -> Results:
        """Its results as of the day of the samples."""
        return analyse(self.book, as_of=AS_OF)

    @property
    def truth(self) -> dict[str, Any]:
        """What was planted."""
        return dict(TRUTH[self.lang])

    def known_as(self, customer: str) -> str:
        """The id that a customer has in the Book: of two that are one person it is one of them."""
        ids = set(self.book.customers["customer_id"])
        alike = next((pair for pair in self.truth["duplicates"] if customer in pair), [customer])
        return next(name for name in alike if name in ids)


def sample_run(lang: str, tmp: pytest.TempPathFactory) -> SampleRun:
    """The run of that language, made when it is first asked for."""
    if lang not in _RUNS:
        out = tmp.mktemp("sample") / "out"
        said = command("run", SAMPLES / lang, "-o", out, "--json", "--data", "--as-of", AS_OF, lang=lang)
        _RUNS[lang] = SampleRun(lang, out, said)
    return _RUNS[lang]
