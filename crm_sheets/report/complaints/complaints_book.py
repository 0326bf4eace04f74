"""complaints.xlsx: the desk in full; cases.xlsx: closed complaints to learn from."""

from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.sheets import TITLES
from crm_sheets.report import looks
from crm_sheets.report.complaints.causes_sheets import write_complaint_causes, write_complaint_gaps
from crm_sheets.report.complaints.crisis_sheet import write_complaint_crises
from crm_sheets.report.complaints.handling_sheets import write_complaint_rates, write_complaint_shares
from crm_sheets.report.complaints.ledger_sheets import (
    write_complaint_clock,
    write_complaint_evidence,
    write_complaint_ledger,
)
from crm_sheets.report.complaints.queue_sheet import write_complaint_queue
from crm_sheets.report.complaints.remedy_sheets import (
    write_case_book,
    write_complaint_promises,
    write_complaint_remedies,
    write_complaint_words,
)
from crm_sheets.report.complaints.service_sheets import (
    write_complaint_motives,
    write_complaint_pyramid,
    write_complaint_uniform,
)
from crm_sheets.report.sheet_spec import SheetSpec
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import Results

OF_COMPLAINTS = (
    SheetSpec("complaint_queue", write_complaint_queue, ("complaint_ledger",), looks.LEVEL_BARS["red"]),
    SheetSpec("complaint_crises", write_complaint_crises, ("complaint_crises",), looks.LEVEL_BARS["red"]),
    SheetSpec("complaint_causes", write_complaint_causes, ("complaint_causes",), looks.PRIMARY),
    SheetSpec("complaint_gaps", write_complaint_gaps, ("complaint_gaps",), looks.LEVEL_BARS["amber"]),
    SheetSpec("complaint_shares", write_complaint_shares, ("complaint_shares",)),
    SheetSpec("complaint_uniform", write_complaint_uniform, ("complaint_uniform",)),
    SheetSpec("complaint_pyramid", write_complaint_pyramid, ("complaint_pyramid",)),
    SheetSpec("complaint_motives", write_complaint_motives, ("complaint_motives",)),
    SheetSpec("complaint_rates", write_complaint_rates, ("complaint_rates",)),
    SheetSpec("complaint_remedies", write_complaint_remedies, ("complaint_remedies",)),
    SheetSpec("complaint_words", write_complaint_words, ("complaint_words",)),
    SheetSpec("complaint_promises", write_complaint_promises, ("promises_told",)),
    SheetSpec("complaint_ledger", write_complaint_ledger, ("complaint_ledger",)),
    SheetSpec("complaint_clock", write_complaint_clock, ("complaint_clock",)),
    SheetSpec("complaint_evidence", write_complaint_evidence, ("complaint_evidence",)),
)


def write_complaints_book(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write complaints.xlsx: what comes first, then causes, gaps, figures, ledger and clock.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    with OutBook(Path(path), TITLES["complaints"](lang), results.as_of, lang) as book:
        for spec in OF_COMPLAINTS:
            if spec.has_something(results) and spec.write is not None:
                spec.write(book.sheet(spec.key, spec.tab), results)


def write_cases(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write cases.xlsx: closed complaints by cause, what was done and how it ended, without names."""
    lang = lang or results.lang
    with OutBook(Path(path), TITLES["case_book"](lang), results.as_of, lang) as book:
        write_case_book(book.sheet("case_book"), results)
