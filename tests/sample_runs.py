"""The sample desks, run once per language for all tests of a session; workers leave what they made to each other."""

import json
import os
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import pytest
from commands import ROOT, Said, command

from crm_sheets import Book, Results, analyse, read_book

SAMPLES = ROOT / "samples"
LANGUAGES = ("zh", "en")
TRUTH = json.loads((SAMPLES / "truth.json").read_text("utf-8"))
AS_OF = date.fromisoformat(TRUTH["as_of"])
T = TypeVar("T")
_RUNS: dict[str, "SampleRun"] = {}


@dataclass(frozen=True)
class SampleRun:
    """A sample desk, what ``run --json --data`` made of it, and the same through the Python functions."""

    lang: str
    out: Path
    said: Said
    left: Path | None = None  # where the workers of this session leave what they made

    @cached_property
    def json(self) -> dict[str, Any]:
        """What stood on stdout."""
        return dict(json.loads(self.said.out))

    @cached_property
    def book(self) -> Book:
        """The Book of the desk."""
        return _made_once(self.left, f"{self.lang}.book", lambda: read_book([SAMPLES / self.lang]))

    @cached_property
    def results(self) -> Results:
        """Its results as of the day of the samples."""
        return _made_once(self.left, f"{self.lang}.results", lambda: analyse(self.book, as_of=AS_OF))

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
        out, said = _made_once(left, f"{lang}.run", lambda: _run(lang, tmp.mktemp("sample") / "out"))
        _RUNS[lang] = SampleRun(lang, out, said, left)
    return _RUNS[lang]


def _run(lang: str, out: Path) -> tuple[Path, Said]:
    return out, command("run", SAMPLES / lang, "-o", out, "--json", "--data", "--as-of", AS_OF, lang=lang)


def _made_once(left: Path | None, name: str, make: Callable[[], T]) -> T:
    """What another worker has made already, else what is made now and left to the others; nobody waits."""
    if left is None:
        return make()
    place = left / f"sample.{name}"
    if not place.exists():
        part = left / f"{place.name}.{os.getpid()}"
        part.write_bytes(pickle.dumps(make()))
        part.replace(place)
    made: T = pickle.loads(place.read_bytes())  # noqa: S301 - our own, of this session
    return made
