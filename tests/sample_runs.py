"""The sample desks, run once per language for all tests of a session; workers leave what they made to each other."""

import json
import os
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from commands import ROOT, Said, command

from crm_sheets import Book, Results
from crm_sheets.jobs import pipeline
from crm_sheets.jobs.job_start import JobStart

SAMPLES = ROOT / "samples"
LANGUAGES = ("zh", "en")
TRUTH = json.loads((SAMPLES / "truth.json").read_text("utf-8"))
AS_OF = date.fromisoformat(TRUTH["as_of"])
_RUNS: dict[str, "SampleRun"] = {}


@dataclass(frozen=True)
class SampleRun:
    """A sample desk, what ``run --json --data`` made of it, and the Book and the Results that it came by."""

    lang: str
    out: Path
    said: Said
    book: Book
    results: Results

    @cached_property
    def json(self) -> dict[str, Any]:
        """What stood on stdout."""
        return dict(json.loads(self.said.out))

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
        left = tmp.getbasetemp().parent if "PYTEST_XDIST_WORKER" in os.environ else None
        _RUNS[lang] = _made_once(left, lang, lambda: _run(lang, tmp.mktemp("sample") / "out"))
    return _RUNS[lang]


def _run(lang: str, out: Path) -> SampleRun:
    made: dict[str, Any] = {}
    with (
        patch.object(JobStart, "read", _noted(JobStart.read, made, "book")),
        patch.object(pipeline, "_analysed", _noted(pipeline._analysed, made, "results")),
    ):
        said = command("run", SAMPLES / lang, "-o", out, "--json", "--data", "--as-of", AS_OF, lang=lang)
    return SampleRun(lang, out, said, **made)


def _noted(function: Callable[..., Any], made: dict[str, Any], name: str) -> Callable[..., Any]:
    """The function, noting what it gives the first time: the whole desk, later ones are parts of it."""

    def noting(*given: Any, **named: Any) -> Any:
        found = function(*given, **named)
        made.setdefault(name, found)
        return found

    return noting


def _made_once(left: Path | None, name: str, make: Callable[[], SampleRun]) -> SampleRun:
    """What another worker has made already, else what is made now and left to the others; nobody waits."""
    if left is None:
        return make()
    place = left / f"sample.{name}"
    if not place.exists():
        part = left / f"{place.name}.{os.getpid()}"
        part.write_bytes(pickle.dumps(make()))
        part.replace(place)
    made: SampleRun = pickle.loads(place.read_bytes())  # noqa: S301 - our own, of this session
    return made
