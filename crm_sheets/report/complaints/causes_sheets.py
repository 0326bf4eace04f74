"""Causes with what to do about them, and where the rules were not kept."""

from crm_sheets.language.desk.causes import COMPLAINT_CAUSES, LAYERS
from crm_sheets.language.desk.words import GAP_WORDS
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts
from crm_sheets.report.complaints.desk_words import in_language, in_words_of, moments, of_one_language
from crm_sheets.report.complaints.ledger_sheets import cause_words
from crm_sheets.report.tables import Column, listing, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_CHARTED = 10
_DEPARTMENTS = frozenset(cause.department for cause in COMPLAINT_CAUSES)


def write_complaint_causes(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: causes with their share, what to do, and which came back; a Pareto chart."""
    lang, table = sheet.lang, results.tables["complaint_causes"]
    top = sheet.title(TITLES["complaint_causes"](lang), TEXTS["complaint_causes_hint"](lang)) + 1
    columns = [
        Column("complaint_cause", in_words_of(table["cause"], cause_words(results), lang), cap=30.0),
        Column("layer", in_words_of(table["layer"], LAYERS, lang)),
        Column("complaints", table["complaints"], "whole"),
        Column("share", table["share"], "share"),
        Column("cumulative_share", table["cumulative_share"], "share"),
        Column("proposed", table["proposed"], "whole"),
        Column("still_open", table["open"], "whole"),
        Column("compensation", table["compensation"], "money"),
        Column("came_back", table["came_back"], "whole"),
        Column("department", of_one_language(table["department"], _DEPARTMENTS, lang), cap=16.0),
        Column("improvement_owner", table["owner"], cap=16.0),
        Column("countermeasure", in_language(table, "measure", lang), "wrap", 56.0),
    ]
    area = write_grid(sheet, top, 0, columns)
    if len(table) > 1:
        chart = charts.cause_pareto(sheet, area, min(len(table), _CHARTED))
        charts.place(sheet, chart, area.bottom + 2, 0, (760, 320))


def write_complaint_gaps(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: how many of each gap, then one by one."""
    lang, table = sheet.lang, results.tables["complaint_gaps"]
    row = sheet.title(TITLES["complaint_gaps"](lang)) + 1
    counts = table["policy_gap"].value_counts().reindex(list(GAP_WORDS)).dropna()
    row = sheet.section(row, 0, 6, TITLES["complaint_gap_counts"](lang))
    grid = [
        Column("policy_gap", in_words_of(counts.index.to_series(), GAP_WORDS, lang).reset_index(drop=True), cap=34.0),
        Column("complaints", counts.reset_index(drop=True), "whole"),
    ]
    row = write_grid(sheet, row, 0, grid).bottom + 2
    columns = [
        Column("policy_gap", in_words_of(table["policy_gap"], GAP_WORDS, lang), cap=34.0),
        Column("complaint_id", table["complaint_id"], "code"),
        Column("received_time", moments(table["received"])),
        Column("name", table["name"], cap=24.0),
        Column("handler", table["handler"], cap=16.0),
        Column("department", table["department"], cap=16.0),
    ]
    area = listing(sheet, row, 0, columns, sheet.book.table_name("complaint_gaps"))
    sheet.digits_are_text(area.box("complaint_id"))
