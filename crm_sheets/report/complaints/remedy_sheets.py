"""Remedies, what the rules say, words that make it worse, promises, and the case book."""

from crm_sheets.language.desk.phrases import PHRASE_KINDS
from crm_sheets.language.desk.remedies import ASKED_REMEDIES, FAULT_KINDS, GOODS_CLASSES, REMEDIES, VERDICTS
from crm_sheets.language.desk.words import GROUP_WORDS, PROMISE_KINDS, PROMISE_WORDS, REPLY_COLUMNS
from crm_sheets.language.sheets import BLANK_TEXTS, TEXTS, TITLES
from crm_sheets.report.complaints.desk_words import in_language, in_words_of, moments, of_one_language, shortened
from crm_sheets.report.complaints.ledger_sheets import cause_words
from crm_sheets.report.tables import Column, plain_list, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 8
_YES_NO = {"yes": BLANK_TEXTS["yes"], "no": BLANK_TEXTS["no"]}


def write_complaint_remedies(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: what each remedy did, and what the team's rules say of open complaints."""
    lang, table = sheet.lang, results.tables["complaint_remedies"]
    row = sheet.title(TITLES["complaint_remedies"](lang)) + 1
    columns = [
        Column("remedy", in_words_of(table["remedy"], ASKED_REMEDIES, lang), cap=20.0),
        Column("times_asked", table["asked"], "whole"),
        Column("times_granted", table["granted"], "whole"),
        Column("accepted_share", table["accepted"], "share"),
        Column("satisfied_share", table["satisfied"], "share"),
        Column("remedy_cost", table["cost"], "money"),
        Column("cost_per_kept", table["cost_per_kept"], "money"),
        Column("otherwise", in_words_of(table["otherwise"], ASKED_REMEDIES, lang)),
        Column("grants", of_one_language(table["grants"], (remedy.grants for remedy in REMEDIES), lang), cap=26.0),
    ]
    row = write_grid(sheet, row, 0, columns).bottom + 2
    asked = results.tables["complaint_entitlements"]
    if asked.empty:
        return
    row = sheet.section(row, 0, _LAST, TITLES["complaint_entitlements"](lang))
    sheet.text(row, 0, TEXTS["complaint_rules_hint"](lang), "subtitle")
    grid = [
        Column("complaint_id", asked["complaint_id"], "code"),
        Column("name", asked["name"], cap=22.0),
        Column("days_since_purchase", asked["days"], "whole"),
        Column("warranty_until", asked["warranty_until"], "date"),
        Column("goods_class", in_words_of(asked["goods"], GOODS_CLASSES, lang)),
        Column("fault_kind", in_words_of(asked["fault"], FAULT_KINDS, lang)),
        Column("remedy", in_words_of(asked["remedy"], ASKED_REMEDIES, lang)),
        Column("verdict", in_words_of(asked["verdict"], VERDICTS, lang), "wrap", 30.0),
        Column("verdict_reason", in_language(asked, "reason", lang), "wrap", 50.0),
    ]
    write_grid(sheet, row + 1, 0, grid)


def write_complaint_words(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: each phrase found, with what to say instead."""
    lang, table = sheet.lang, results.tables["complaint_words"]
    top = sheet.title(TITLES["complaint_words"](lang), TEXTS["complaint_words_hint"](lang)) + 1
    columns = [
        Column("complaint_id", table["complaint_id"], "code"),
        Column("handler", table["handler"], cap=14.0),
        Column("reply_column", in_words_of(table["column"], REPLY_COLUMNS, lang)),
        Column("worse_words", table["found"], cap=24.0),
        Column("phrase_kind", in_words_of(table["kind"], PHRASE_KINDS, lang)),
        Column("kinder", in_language(table, "instead", lang), "wrap", 50.0),
        Column("said_there", shortened(table["said"]), "wrap", 50.0),
    ]
    plain_list(sheet, top, columns)


def write_complaint_promises(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: shares kept, then each promise, overdue ones first."""
    lang, shares = sheet.lang, results.tables["promise_shares"]
    row = sheet.title(TITLES["complaint_promises"](lang)) + 1
    if len(shares):
        row = sheet.section(row, 0, 7, TITLES["promise_shares"](lang))
        group = in_words_of(shares["group"].where(shares["by"] != "all", "all"), GROUP_WORDS | PROMISE_KINDS, lang)
        grid = [
            Column("handled_group", group, cap=26.0),
            Column("promises", shares["promises"], "whole"),
            Column("promises_kept", shares["kept"], "whole"),
            Column("kept_share", shares["kept_share"], "share"),
        ]
        row = write_grid(sheet, row, 0, grid).bottom + 2
    table = results.tables["promises_told"]
    columns = [
        Column("complaint_state", in_words_of(table["state"], PROMISE_WORDS, lang)),
        Column("name", table["name"].fillna(table["customer_id"]), cap=24.0),
        Column("promise", shortened(table["promise"]), "wrap", 50.0),
        Column("promise_kind", in_words_of(table["kind"], PROMISE_KINDS, lang)),
        Column("promise_due", table["due_on"], "date"),
        Column("days_over", table["days_over"], "whole"),
        Column("who_promised", table["staff"], cap=16.0),
    ]
    plain_list(sheet, row, columns)


def write_case_book(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: closed complaints by cause, names hidden."""
    lang, table = sheet.lang, results.tables["complaint_cases"]
    top = sheet.title(TITLES["case_book"](lang)) + 1
    columns = [
        Column("complaint_cause", in_words_of(table["cause"], cause_words(results), lang), cap=26.0),
        Column("complaint_content", shortened(table["content"]), "wrap", 50.0),
        Column("outcome_text", shortened(table["outcome"]), "wrap", 50.0),
        Column("satisfied_share", in_words_of(table["satisfied"], _YES_NO, lang), "centre"),
        Column("improvement", shortened(table["improvement"]), "wrap", 40.0),
        Column("received_time", moments(table["received"])),
    ]
    plain_list(sheet, top, columns)
