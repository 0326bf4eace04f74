"""The schedule workbook that the team works in: whom to contact, when and why, and the columns to fill in."""

from pathlib import Path

import pandas as pd
from xlsxwriter.utility import xl_col_to_name

from crm_sheets.language import Lang
from crm_sheets.language.grades import STATUSES
from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.ooxml.stamps import SCHEDULE_MARK
from crm_sheets.report import wording
from crm_sheets.report.churn import colour_flags
from crm_sheets.report.not_contacted import write_not_contacted
from crm_sheets.report.tables import Area, Column, Kind, listing
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.report.workload import write_workload
from crm_sheets.results import Results

_COLUMNS: tuple[tuple[str, Kind, float], ...] = (
    ("due", "day", 20.0),
    ("person", "text", 14.0),
    ("name", "text", 28.0),
    ("phone", "code", 16.0),
    ("tier", "text", 12.0),
    ("churn_level", "centre", 8.0),
    ("channel", "text", 12.0),
    ("consent", "text", 18.0),
    ("why", "wrap", 76.0),
    ("last_said", "wrap", 40.0),
    ("status", "fill_in", 12.0),
    ("result", "fill_in", 34.0),
    ("next_date", "fill_in_date", 13.0),
    ("note", "fill_in", 26.0),
    ("customer_id", "code", 14.0),
    ("key", "code", 18.0),  # hidden: by it the row is known when the schedule comes back
)
_IN_FULL = 2  # reasons in whole sentences; the others in a short line
_FILLED_IN = {"result": 34.0, "note": 26.0}


def write_follow_ups(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write the schedule: one row per customer by due date, a second sheet with the work per person and
    day, and a third with those who are due and refused it.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    with OutBook(Path(path), TITLES["follow_ups"](lang), results.as_of, lang, mark=SCHEDULE_MARK) as book:
        schedule, workload = book.sheet("follow_ups"), book.sheet("workload")
        rows = schedule_in_order(results, lang)
        area = _write_schedule(schedule, rows, results)
        write_workload(workload, rows, area, results)
        if len(results.tables.get("not_contacted", ())):
            write_not_contacted(book.sheet("not_contacted"), results)


def schedule_in_order(results: Results, lang: Lang) -> pd.DataFrame:
    """The schedule by due date, person, priority and value, people and reasons in words."""
    plan = results.tables.get("follow_ups")
    if plan is None or plan.empty:
        return pd.DataFrame(columns=[key for key, _, _ in _COLUMNS])
    said = results.customers.drop_duplicates("customer_id").set_index("customer_id")["last_said"]
    rows = plan.assign(
        person=wording.people_labels(plan["person"], lang),
        why=_why(plan, results, lang),
        last_said=plan["customer_id"].map(said),
    )
    order = ["due", "person", "priority", "at_stake", "value", "customer_id"]
    rows = rows.sort_values(order, ascending=[True, True, True, False, False, True], kind="stable", ignore_index=True)
    return rows.assign(status=STATUSES["todo"](lang), result="", next_date=None, note="")


def _why(plan: pd.DataFrame, results: Results, lang: Lang) -> "pd.Series[str]":
    reasons = results.tables.get("follow_up_reasons")
    if reasons is None or reasons.empty:
        return pd.Series("", index=plan.index)
    reasons = wording.reasons_by_rank(reasons)
    strongest = wording.sentences(reasons.loc[reasons["rank"] <= _IN_FULL], "reason", lang)
    told = strongest.reindex(reasons.index).fillna(wording.briefs(reasons, lang))
    words = wording.texts_per_customer(told, reasons["customer_id"], "\n")
    return plan["customer_id"].map(words).fillna("")


def _write_schedule(sheet: Sheet, rows: pd.DataFrame, results: Results) -> Area | None:
    as_of = TEXTS["as_of"](sheet.lang, as_of=wording.day(results.day.start))
    left = len(results.tables.get("not_contacted", ()))
    see = TEXTS["not_contacted_see"](sheet.lang, count=left, sheet=SHEETS["not_contacted"](sheet.lang))
    hints = [f"{as_of}　{TEXTS['follow_up_hint'](sheet.lang)}", *([see] if left else [])]
    top = sheet.title(TITLES["follow_ups"](sheet.lang), *hints)
    if rows.empty:
        sheet.text(top, 0, TEXTS["no_follow_ups"](sheet.lang), "subtitle")
        return None
    shown = {"consent": _refused(rows), "last_said": "last_said" in rows and bool(rows["last_said"].notna().any())}
    told = [(key, kind, cap) for key, kind, cap in _COLUMNS if shown.get(key, True)]
    columns = [Column(key, wording.worded(key, rows[key], sheet.lang), kind, cap) for key, kind, cap in told]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("follow_ups"))
    for key, width in _FILLED_IN.items():
        sheet.want(area.column(key), width)
    sheet.raw.freeze_panes(top + 1, area.column("name") + 1)
    sheet.hide(area.column("key"))
    for key in ("phone", "customer_id"):
        sheet.digits_are_text(area.box(key))
    _validate(sheet, area, results)
    _colour(sheet, area)
    return area


def _refused(rows: pd.DataFrame) -> bool:
    """Whether anybody on the schedule refused anything that has to be known on the phone."""
    return "consent" in rows and bool(rows["consent"].str.contains("no_", regex=False, na=False).any())


def _validate(sheet: Sheet, area: Area, results: Results) -> None:
    statuses = {
        "validate": "list",
        "source": [label(sheet.lang) for label in STATUSES.values()],
        "input_title": TEXTS["status_title"](sheet.lang),
        "input_message": TEXTS["status_help"](sheet.lang),
    }
    help_text = TEXTS["date_help"](sheet.lang, as_of=wording.day(results.day.start))
    dates = {
        "validate": "date",
        "criteria": ">=",
        "value": results.day.start,
        "input_message": help_text,
        "error_message": help_text,
    }
    for key, rule in (("status", statuses), ("next_date", dates)):
        box = area.box(key)
        sheet.check(sheet.raw.data_validation(*box, rule), box[0], box[1])


def _colour(sheet: Sheet, area: Area) -> None:
    """Grey and struck out once a row is done or cancelled; flags in their colours before that."""
    status = xl_col_to_name(area.column("status"))
    ends = ",".join(f'${status}{area.top + 2}="{STATUSES[code](sheet.lang)}"' for code in ("done", "cancelled"))
    rule = {"type": "formula", "criteria": f"=OR({ends})", "format": sheet.book.rule("done"), "stop_if_true": True}
    sheet.raw.conditional_format(area.top + 1, area.left, area.bottom, area.right, rule)
    colour_flags(sheet, area)
