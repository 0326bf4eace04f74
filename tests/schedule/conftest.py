"""Small desks for the tests of the schedule: tables from rows, everything else empty as a Book has it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from crm_sheets.book import Book
from crm_sheets.playbook import Playbook
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.returns.own_keys import Planned
from crm_sheets.schedule import plan
from crm_sheets.vocabulary import ALL_TABLES

Rows = Sequence[dict[str, Any]]
# National Day 2026, in a week of holidays. The working days from it on: Thu 8, Fri 9, Sat 10 (make-up), Mon 12 October ...
TODAY = date(2026, 10, 1)


def _book(**tables: Rows) -> Book:
    columns = {table.name: [field.name for field in table.fields] for table in ALL_TABLES}
    return Book(**{name: pd.DataFrame(tables.get(name, []), columns=known) for name, known in columns.items()})


def _customers(rows: Rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(CUSTOMER_COLUMNS))


@pytest.fixture(scope="session")
def planned() -> Callable[..., dict[str, pd.DataFrame]]:
    """``planned(clients, rules={...}, results={...}, visits=[...], staff=[...])``: the plan from 2026-10-01 on."""

    def run(
        clients: Rows,
        rules: dict[str, object] | None = None,
        results: dict[str, Rows] | None = None,
        today: date = TODAY,
        before: Planned | None = None,
        **tables: Rows,
    ) -> dict[str, pd.DataFrame]:
        playbook = Playbook.default()
        for name, value in (rules or {}).items():
            playbook = playbook.changed(name if "." in name else f"schedule.{name}", value)
        found = {name: pd.DataFrame(rows) for name, rows in (results or {}).items()}
        book = replace(_book(**tables), planned=before or Planned("ABC"))
        return plan(_customers(clients), found, book, playbook, today)

    return run


@pytest.fixture(scope="session")
def due(planned: Callable[..., dict[str, pd.DataFrame]]) -> Callable[..., dict[str, str]]:
    """As ``planned``, but only customer -> day, like ``{"A": "10-08"}``."""

    def run(clients: Rows, **more: Any) -> dict[str, str]:
        found = planned(clients, **more)["follow_ups"]
        return dict(zip(found["customer_id"], found["due"].dt.strftime("%m-%d"), strict=True))

    return run
