"""Words of a ledger of complaints that mean nothing, and numbers that stand in several rows of it."""

from collections.abc import Callable, Iterator

import numpy as np

from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import sheet_problems
from crm_sheets.problems import Problem
from crm_sheets.reading.values.durations import hours_told
from crm_sheets.vocabulary.complaint_words import code_meant


def _is_duration(text: str) -> bool:
    """Whether it is a span of time: of a number alone its unit may stand in the heading."""
    return hours_told(text, bare=1.0) is not None


_MEANT: dict[str, tuple[str, Callable[[str], bool]]] = {  # column: problem of a text that is not meant
    "severity": ("severity_unknown", lambda text: code_meant("severity", text) is not None),
    "status": ("complaint_status_unknown", lambda text: code_meant("status", text) is not None),
    "answer_time": ("duration_unknown", _is_duration),
    "handling_time": ("duration_unknown", _is_duration),
}


def words_of_complaints(inspection: Inspection) -> Iterator[Problem]:
    """Severities, statuses and durations of complaints that mean nothing: the clock goes without them.

    Does not look at other words of a list (fault, remedy, rung): what is not understood stays in the team's words.
    """
    for column, (code, is_meant) in _MEANT.items():
        coded = inspection.coded("complaints", column)
        wrong = np.array([not is_meant(text) for text in coded.texts], dtype=np.bool_)
        yield from sheet_problems(inspection, code, "complaints", column, coded.among(wrong))


def complaints_under_one_number(inspection: Inspection) -> Iterator[Problem]:
    """Numbers that stand in more than one row of the same sheet; does not look at other sheets."""
    rows = inspection.book.complaints
    numbered = rows["complaint_id"].notna()
    twice = rows.duplicated(["source_file", "source_sheet", "complaint_id"], keep=False)
    struck = (numbered & twice).to_numpy(dtype=np.bool_)
    yield from sheet_problems(inspection, "complaint_number_twice", "complaints", "complaint_id", struck)
