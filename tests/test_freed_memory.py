"""Freed memory goes back to the system where the C library knows how, and nothing happens where it does not."""

import ctypes
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from crm_sheets.arrays import freed_memory


@pytest.fixture(autouse=True)
def _found_anew() -> Iterator[None]:
    freed_memory._trim.cache_clear()
    yield
    freed_memory._trim.cache_clear()


def test_all_of_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[int] = []
    monkeypatch.setattr(ctypes, "CDLL", lambda name: SimpleNamespace(malloc_trim=kept.append))
    freed_memory.give_back()
    assert kept == [0], "0 bytes are to be kept for later"


@pytest.mark.parametrize("refusal", [TypeError, OSError])  # Windows, a system without shared libraries
def test_other_systems(monkeypatch: pytest.MonkeyPatch, refusal: type[Exception]) -> None:
    def none(name: object) -> None:
        raise refusal

    monkeypatch.setattr(ctypes, "CDLL", none)
    freed_memory.give_back()


def test_another_c_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: SimpleNamespace())
    freed_memory.give_back()
