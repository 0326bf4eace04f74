"""Words and columns of a ledger of complaints that mean nothing, and numbers that stand in several rows of it."""

from collections.abc import Callable, Iterator

import numpy as np

from crm_sheets.checks.inspection import Inspection
from crm_sheets.checks.sheet_problems import field_heading, sheet_problems
from crm_sheets.language import Text
from crm_sheets.problems import Problem
from crm_sheets.reading.values.durations import hours_told
from crm_sheets.vocabulary import table
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
_LISTED = (
    "fault",
    "goods_class",
    "fault_kind",
    "remedy_granted",
    "complainer",
    "solved_at",
    "layer",
    "improvement_area",
)
_TOLD = 5  # words of a column


def words_of_complaints(inspection: Inspection) -> Iterator[Problem]:
    """Severities, statuses and durations of complaints that mean nothing: the clock goes without them.

    Single other words of a list (fault, remedy, rung) are not told: what is not understood stays in the team's words.
    """
    for column, (code, is_meant) in _MEANT.items():
        coded = inspection.coded("complaints", column)
        wrong = np.array([not is_meant(text) for text in coded.texts], dtype=np.bool_)
        yield from sheet_problems(inspection, code, "complaints", column, coded.among(wrong))


def columns_of_complaints_not_understood(inspection: Inspection) -> Iterator[Problem]:
    """Columns that should hold words of a list, of which not one is understood: perhaps they are other columns.

    One problem for each column of a sheet, with its most frequent words, equal ones in the order of the sheet.
    """
    rows = inspection.book.complaints
    for field in (one for one in _LISTED if one in rows and rows[one].notna().any()):
        written = rows[["source_file", "source_sheet", field]].dropna(subset=[field])
        for (file, sheet), texts in written.groupby(["source_file", "source_sheet"], sort=False)[field]:
            words = texts.astype("str").value_counts(sort=True)
            if any(code_meant(field, str(word)) is not None for word in words.index):
                continue
            letter, heading = field_heading(inspection, str(file), str(sheet), "complaints", field)
            most = words.index[:_TOLD].astype("str")
            said = {
                "words": Text("、".join(most), ", ".join(most)),
                "meaning": table("complaints").field(field).label,
            }
            yield Problem(
                "complaint_column_unknown", str(file), str(sheet), (), letter, (), {"heading": heading, **said}
            )


def complaints_under_one_number(inspection: Inspection) -> Iterator[Problem]:
    """Numbers that stand in more than one row of the same sheet; does not look at other sheets."""
    rows = inspection.book.complaints
    numbered = rows["complaint_id"].notna()
    twice = rows.duplicated(["source_file", "source_sheet", "complaint_id"], keep=False)
    struck = (numbered & twice).to_numpy(dtype=np.bool_)
    yield from sheet_problems(inspection, "complaint_number_twice", "complaints", "complaint_id", struck)
