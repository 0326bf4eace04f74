"""The ledger, the limits of each complaint, and the clock line by line."""

import pandas as pd

from crm_sheets.language import Text
from crm_sheets.language.desk.words import LINE_WORDS, MEASURE_WORDS, SEVERITY_WORDS, STATE_WORDS
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report.complaints.desk_words import in_words_of, moments, shortened
from crm_sheets.report.tables import Column, listing, plain_list
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results


def write_complaint_ledger(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: every complaint, the newest first."""
    lang, table = sheet.lang, results.tables["complaint_ledger"]
    top = sheet.title(TITLES["complaint_ledger"](lang)) + 1
    evidence = table["source_file"].astype(str) + " · " + table["source_row"].astype(str)
    columns = [
        Column("complaint_id", table["complaint_id"], "code"),
        Column("received_time", moments(table["received"])),
        Column("name", table["name"].fillna(table["customer_id"]), cap=22.0),
        Column("complaint_content", shortened(table["content"]), "wrap", 44.0),
        Column("severity", in_words_of(table["severity"], SEVERITY_WORDS, lang), "centre"),
        Column("handler", table["handler"], cap=14.0),
        Column("department", table["department"], cap=16.0),
        Column("complaint_state", in_words_of(table["state"], STATE_WORDS, lang), "centre"),
        Column("due_at", moments(table["due"])),
        Column("closed_time", moments(table["closed"])),
        Column("used_minutes", table["used"], "whole"),
        Column("late_minutes", table["late"].where(table["late"] > 0), "whole"),
        Column("complaint_cause", in_words_of(table["cause"], cause_words(results), lang), cap=24.0),
        Column("compensation", table["compensation"], "money"),
        Column("evidence", evidence, cap=34.0),
    ]
    shown = [column for column in columns if pd.Series(column.values).notna().any()]
    area = listing(sheet, top, 0, shown, sheet.book.table_name("complaint_ledger"))
    if "complaint_id" in area.keys:
        sheet.digits_are_text(area.box("complaint_id"))
    sheet.across(area.right, area.column("name" if "name" in area.keys else "received_time"))


def write_complaint_clock(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: every limit of every complaint, the newest first."""
    lang, table = sheet.lang, results.tables["complaint_clock"]
    table = table.sort_values(["place", "measure"], ascending=[False, True], kind="stable").reset_index(drop=True)
    top = sheet.title(TITLES["complaint_clock"](lang)) + 1
    columns = [
        Column("complaint_id", table["complaint_id"], "code"),
        Column("next_limit", in_words_of(table["measure"], MEASURE_WORDS, lang)),
        Column("start_time", moments(table["start"])),
        Column("limit_minutes", table["limit"], "whole"),
        Column("due_at", moments(table["due"])),
        Column("done_time", moments(table["done"])),
        Column("used_minutes", table["used"], "whole"),
        Column("late_minutes", table["late"].where(table["late"] > 0), "whole"),
        Column("complaint_state", in_words_of(table["state"], STATE_WORDS, lang), "centre"),
    ]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("complaint_clock"))
    sheet.digits_are_text(area.box("complaint_id"))


def write_complaint_evidence(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: the clock of each complaint line by line."""
    lang, table = sheet.lang, results.tables["complaint_evidence"]
    top = sheet.title(TITLES["complaint_evidence"](lang), TEXTS["complaint_evidence_hint"](lang)) + 1
    columns = [
        Column("complaint_id", table["complaint_id"], "code"),
        Column("evidence_line", in_words_of(table["line"], LINE_WORDS, lang)),
        Column("from_time", moments(table["from_time"])),
        Column("to_time", moments(table["to_time"])),
        Column("span_minutes", table["minutes"], "whole"),
        Column("total_minutes", table["total"].where(table["line"] != "limit"), "whole"),
    ]
    plain_list(sheet, top, columns)


def cause_words(results: Results) -> dict[str, Text]:
    """The names of the causes by code."""
    table = results.tables["complaint_causes"]
    names = zip(table["cause"], table["name_zh"], table["name_en"], strict=True)
    return {code: Text(zh or en or code, en or zh or code) for code, zh, en in names}
