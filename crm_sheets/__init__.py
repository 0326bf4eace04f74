"""Customer workbooks in, a formatted report and a follow-up schedule out.

    book = read_book(["shop/inbox"])
    results = analyse(book, playbook=Playbook.default(), as_of=date(2026, 9, 30))
    write_report(results, "report.xlsx", lang="zh")
    write_follow_ups(results, "follow-ups.xlsx")

The names are loaded when they are first used: ``crm-sheets --help`` and the reading child need none of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crm_sheets.book import Book as Book
    from crm_sheets.book import read_book as read_book
    from crm_sheets.jobs.backtest import backtest as backtest
    from crm_sheets.jobs.pipeline import analyse as analyse
    from crm_sheets.playbook import Playbook as Playbook
    from crm_sheets.reading.playbooks import read_playbook as read_playbook
    from crm_sheets.report import write_follow_ups as write_follow_ups
    from crm_sheets.report import write_problems as write_problems
    from crm_sheets.report import write_report as write_report
    from crm_sheets.results import Results as Results

_HOMES = {
    "Book": "book",
    "read_book": "book",
    "analyse": "jobs.pipeline",
    "backtest": "jobs.backtest",
    "Playbook": "playbook",
    "read_playbook": "reading.playbooks",
    "write_follow_ups": "report",
    "write_problems": "report",
    "write_report": "report",
    "Results": "results",
}
__all__ = sorted(_HOMES)
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
