"""What comes first: the queue of open complaints, with the next step and a draft of a reply."""

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.desk.steps import REPLY, STEP_CUES, STEPS
from crm_sheets.language.desk.words import MEASURE_WORDS, SEVERITY_WORDS, SIGN_LABELS, STATE_WORDS
from crm_sheets.language.grades import TIERS
from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.report.complaints.desk_words import in_words_of, moments, shortened, time_left
from crm_sheets.report.tables import Area, Column, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_SHOWN = 50  # rows on the sheet of the report
_MARKS = {"late": "red", "soon": "amber"}


def write_complaint_queue(sheet: Sheet, results: Results) -> None:
    """Fill the sheet of complaints.xlsx: all open complaints, whoever comes first first."""
    table = results.tables["complaint_queue"]
    top = _head(sheet, results, table)
    if table.empty:
        sheet.text(top, 0, TEXTS["complaint_none_open"](sheet.lang), "subtitle")
        return
    _list(sheet, top, table, full=True)


def write_complaints(sheet: Sheet, results: Results) -> None:
    """Fill the sheet of the report: the first of the queue."""
    table = results.tables["complaint_queue"]
    top = _head(sheet, results, table)
    more = TEXTS["complaint_more"](sheet.lang, count=len(results.tables["complaint_ledger"]))
    sheet.text(top - 1, 0, more, "subtitle")
    if table.empty:
        sheet.text(top, 0, TEXTS["complaint_none_open"](sheet.lang), "subtitle")
        return
    _list(sheet, top + 1, table.head(_SHOWN), full=False)


def _head(sheet: Sheet, results: Results, table: pd.DataFrame) -> int:
    counts = table["state"].value_counts()
    said = {
        "moment": results.tables["complaint_moment"]["moment"].iloc[0].strftime("%Y-%m-%d %H:%M"),
        "open": len(table),
        "late": int(counts.get("late", 0)),
        "soon": int(counts.get("soon", 0)),
    }
    running = len(table) - said["late"] - said["soon"]
    hints = [
        TEXTS["complaint_as_of"](sheet.lang, **said, running=running),
        TEXTS["complaint_queue_hint"](sheet.lang, evidence=SHEETS["complaint_evidence"](sheet.lang)),
    ]
    return sheet.title(TITLES["complaint_queue"](sheet.lang), *hints) + 1


def _list(sheet: Sheet, top: int, table: pd.DataFrame, *, full: bool) -> Area:
    lang = sheet.lang
    manager = TEXTS["complaint_manager"](lang)
    told = table["signs"].notna() & (table["signs"] != "") | table["state"].isin(("late", "soon"))
    signs = [_signs(codes, lang) for codes in table["signs"]]
    columns = [
        Column("complaint_rank", table["rank"], "plain"),
        Column("complaint_state", in_words_of(table["state"], STATE_WORDS, lang), "centre"),
        Column("time_left", time_left(table, lang), "text"),
        Column("name", table["name"].fillna(table["customer_id"]), cap=22.0),
        Column("complaint_content", shortened(table["content"]), "wrap", 22.0),
        Column("next_limit", in_words_of(table["measure"], MEASURE_WORDS, lang), cap=12.0),
        Column("due_at", moments(table["due"]), cap=12.0),
        Column("handler", table["handler"], cap=12.0),
        Column(
            "escalate_to", table["escalate_to"].where(table["escalate_to"] != "", manager).where(told, None), cap=12.0
        ),
        Column("cue", _cues(table, lang), "wrap", 58.0),  # two lines: six complaints fit a small screen
        *([Column("signs", signs, "wrap", 24.0)] if any(signs) else []),
        Column("tier", in_words_of(table["tier"], TIERS, lang)),
        Column("severity", in_words_of(table["severity"], SEVERITY_WORDS, lang), "centre"),
        Column("received_time", moments(table["received"])),
        Column("complaint_id", table["complaint_id"], "code"),
    ]
    if full:
        columns.append(
            Column(
                "draft",
                [_draft({str(key): value for key, value in line.items()}, lang) for line in table.to_dict("records")],
                "wrap",
                140.0,  # one paragraph on few lines: its height is that of the whole row
            )
        )
    area = listing(sheet, top, 0, columns, sheet.book.table_name("complaint_queue"))
    sheet.raw.freeze_panes(top + 1, area.column("name") + 1)
    for state, colour in _MARKS.items():
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{STATE_WORDS[state](lang)}"',
            "format": sheet.book.rule(colour),
        }
        sheet.check(sheet.raw.conditional_format(*area.box("complaint_state"), rule), area.top, 0)
    sheet.digits_are_text(area.box("complaint_id"))
    sheet.across(area.right, area.column("name"))
    return area


def _cues(table: pd.DataFrame, lang: Lang) -> list[str]:
    colon = "：" if lang == "zh" else ": "
    return [f"{STEPS[step](lang)}{colon}{STEP_CUES[step](lang)}" for step in table["step"]]


def _signs(signs: object, lang: Lang) -> str:
    codes = [code for code in str(signs).split(";") if code in SIGN_LABELS]
    return ("；" if lang == "zh" else "; ").join(SIGN_LABELS[code](lang) for code in codes)


def _draft(line: dict[str, object], lang: Lang) -> str:
    """Empathy, the facts restated, who does what by when, thanks."""

    def told(key: str) -> str:
        value = line[key]
        return "" if value is None or value != value else str(value)

    is_late = line["state"] == "late" or line["due"] != line["due"]
    due = REPLY["today"](lang) if is_late else str(line["due"])[:16]
    said = {
        "name": told("name") or REPLY["customer"](lang),
        "received": str(line["received"])[:10],
        "content": " ".join(told("content").split())[:80],
        "handler": told("handler"),
        "due": due,
    }
    who = "who" if said["handler"] else "nobody"
    return ("" if lang == "zh" else " ").join(REPLY[key](lang, **said) for key in ("empathy", "facts", who, "thanks"))
