"""Settings of all tests."""

import gc
import os

import pytest
from hypothesis import settings

settings.register_profile("here", deadline=None, max_examples=12)  # machines are small and noisy; examples may be slow
settings.register_profile("thorough", deadline=None, max_examples=300)  # pytest --hypothesis-profile thorough
settings.load_profile("here")

os.environ["CRM_SHEETS_CACHE"] = "off"  # nothing is written outside tmp_path


def pytest_collection_finish() -> None:
    """What was imported and collected lives as long as the session: it is never looked through for garbage."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 10, 10)  # as a run does (crm_sheets.cli.loading)


@pytest.fixture
def reading_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workbooks are opened in this process: for tests of what was read, not of the child that reads."""
    from commands import ChildHere  # here: the process that hands out the tests to others runs none

    from crm_sheets.reading.opening import guard

    monkeypatch.setattr(guard, "Child", ChildHere)


@pytest.fixture
def runs_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Equal desks are analysed and written once: for tests of what is around a run."""
    from remembered_runs import remember_runs

    remember_runs(monkeypatch)


@pytest.fixture
def reports_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same, and the report is any that was written before: for tests that never look into it."""
    from remembered_runs import remember_runs

    remember_runs(monkeypatch, unread=True)


@pytest.fixture
def results_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """All desks have the results of one: for tests that look at neither the report nor the schedule."""
    from remembered_runs import analyse_anybody

    analyse_anybody(monkeypatch)
