"""The sheet Churn watch: who may be leaving, why in words and dates, and the rows that say so."""

import re

import pandas as pd

from crm_sheets.language.causes import ASK, CAUSE_WITH_EVIDENCE, EVIDENCE, QUESTION
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.membership import among
from crm_sheets.report import refusals, wording
from crm_sheets.report.consents import allowed_answers
from crm_sheets.report.proof import PROOF_ROWS, proof_line, write_proof
from crm_sheets.report.tables import Area, Column, Kind, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

FLAGS = ("red", "amber")
_COLUMNS: tuple[tuple[str, Kind], ...] = (
    ("at_stake", "money"),
    ("churn_level", "centre"),
    ("name", "text"),
    ("churn_score", "decimal"),
    ("return_chance", "share"),
    ("owner", "text"),
    ("phone", "code"),
    ("consent", "text"),
    ("value", "money"),
    ("last_order", "date"),
    ("days_since", "whole"),
    ("churn_reasons", "wrap"),
    ("churn_cause", "wrap"),
    ("churn_answer", "wrap"),
    ("evidence", "wrap"),
    ("typical_gap", "decimal"),
    ("customer_id", "code"),
)
_WIN_BACK: tuple[tuple[str, Kind], ...] = (
    ("at_stake", "money"),
    ("name", "text"),
    ("owner", "text"),
    ("phone", "code"),
    ("consent", "text"),
    ("tier_before", "text"),
    ("year_before", "money"),
    ("last_order", "date"),
    ("days_since", "whole"),
    ("churn_reasons", "wrap"),
    ("churn_cause", "wrap"),
    ("churn_answer", "wrap"),
    ("evidence", "wrap"),
    ("customer_id", "code"),
)
_END = re.compile(r"(?<=。)(?=.)|(?<=\.) (?=[A-Z'])")  # of a sentence
_MANY = 5  # customers of whom it says something that all are red
_ON_SCREEN = ("evidence", "typical_gap", "customer_id")  # last, not printed: letters would be too small
_PAGE = 7  # columns of a page without a table
_CAPS = {
    "consent": 18.0,
    "name": 24.0,
    "churn_reasons": 50.0,
    "evidence": 46.0,
    "churn_cause": 22.0,
    "churn_answer": 26.0,
}


def listed(results: Results) -> pd.DataFrame:
    """The customers of Churn watch: those flagged, and those of the table churn_watch; the most money at stake first,
    then by score and value. Nobody where all of many customers are red."""
    customers, watch = results.customers, results.tables.get("churn_watch")
    some = customers["churn_level"].isin(FLAGS)
    if watch is not None:
        some |= among(customers["customer_id"], watch["customer_id"])
    if _all_red(results) is not None:
        some &= False
    by = ["at_stake", "churn_score", "value"]
    return customers[some].sort_values(by, ascending=False, kind="stable", ignore_index=True)


def write_churn(sheet: Sheet, results: Results) -> Area | None:
    """Fill the sheet; returns where the table stands, None when nobody is listed."""
    rows = listed(results)
    hints = [] if rows.empty else [*_levels_hint(results, sheet), TEXTS["churn_hint"](sheet.lang)]
    said = [line for text in (proof_line(results, sheet.lang), *hints) for line in _sentences(text)]
    top = sheet.title(TITLES["churn"](sheet.lang), *said)
    refused = refusals.about(results.refusals, "churn")
    if refused:
        for column in range(_PAGE):
            sheet.want(column, 16.0)
        refusals.write_refusals(sheet, top + 1, _PAGE - 1, refused)
        return None
    if rows.empty:
        sheet.text(top, 0, _all_red_line(results, sheet) or TEXTS["no_churn"](sheet.lang), "subtitle")
        sheet.want(0, _CAPS["name"])
        write_proof(sheet, top + 2, 0, results)
        return None
    area = _listing(sheet, top, told(rows, results, sheet), _COLUMNS, sheet.book.table_name("churn"))
    known = area.column("name") if "name" in area.keys else area.column("churn_score")
    sheet.raw.freeze_panes(top + 1, known + 1)
    colour_levels(sheet, area)
    proof = write_proof(sheet, area.bottom + 3, known, results)
    _print(sheet, area, known, proof)
    return area


def write_win_back(sheet: Sheet, results: Results) -> Area:
    """Fill the sheet of the dormant customers who are worth a call on a quiet day."""
    table = results.tables["win_back"]
    named = results.customers.drop(columns="churn_level").merge(table, on="customer_id")
    rows = named.set_index("customer_id").loc[table["customer_id"]].reset_index()
    cuts = results.tables["churn_cuts"].iloc[0]
    counts = {"days": cuts["look_back_days"], "count": f"{table['dormant'].iloc[0]:,}", "shown": f"{len(rows):,}"}
    hint = TEXTS["win_back_hint"](sheet.lang, **counts)
    top = sheet.title(TITLES["win_back"](sheet.lang), *_sentences(hint))
    area = _listing(sheet, top, told(rows, results, sheet), _WIN_BACK, sheet.book.table_name("win_back"))
    known = area.column("name") if "name" in area.keys else 0
    sheet.raw.freeze_panes(top + 1, known + 1)
    last = max(area.column(key) for key in area.keys if key not in _ON_SCREEN)
    sheet.raw.print_area(0, 0, area.bottom, last)
    sheet.across(last, known)
    return area


def told(rows: pd.DataFrame, results: Results, sheet: Sheet) -> pd.DataFrame:
    """Customers with their reasons, evidence, causes and what to do in words."""
    return _with_causes(_with_reasons(rows, results, sheet), results, sheet).assign(
        churn_answer=allowed_answers(rows, results, sheet.lang)
    )


def _listing(sheet: Sheet, top: int, rows: pd.DataFrame, columns: tuple[tuple[str, Kind], ...], name: str) -> Area:
    """The columns in which anything is known."""
    chosen = [
        Column(key, wording.worded(key, rows[key], sheet.lang), kind, _CAPS.get(key, 42.0))
        for key, kind in columns
        if key in rows and rows[key].notna().any()
    ]
    return listing(sheet, top, 0, chosen, name)


def _levels_hint(results: Results, sheet: Sheet) -> list[str]:
    """How the levels came about, with the scores at which they begin."""
    table = results.tables.get("churn_cuts")
    if table is None:
        return []
    line, rules = table.iloc[0], results.playbook.churn
    counts = {"days": line["look_back_days"], "customers": f"{line['customers']:,}"}
    if not line["learned"]:
        return [TEXTS["levels_by_signs"](sheet.lang, **counts, amber=rules.amber, red=rules.red)]
    from_ = {name: _score(line[f"{name}_from"]) for name in ("red", "amber", "once_red", "once_amber")}
    here = TEXTS["cuts_once" if line["once_amber_from"] == line["once_amber_from"] else "cuts"]
    return [TEXTS["levels_hint"](sheet.lang, **counts, cuts=here(sheet.lang, **from_))]


def _sentences(text: str) -> list[str]:
    """Each on a line of its own: a line too long for the page would be cut off."""
    return _END.split(text) if text else []


def _score(value: float) -> str:
    return f"{value:.0f}" if value == value else "—"


def _all_red(results: Results) -> "pd.Series[float] | None":
    """The line of the table of cuts where all of many customers are red: then no list says whom to call."""
    table = results.tables.get("churn_cuts")
    line = None if table is None else table.iloc[0]
    return line if line is not None and line["customers"] >= _MANY and line["red"] == line["customers"] else None


def _all_red_line(results: Results, sheet: Sheet) -> str:
    line = _all_red(results)
    if line is None:
        return ""
    return TEXTS["all_red"](sheet.lang, days=int(line["look_back_days"]), customers=f"{int(line['customers']):,}")


def _print(sheet: Sheet, area: Area, known: int, proof: Area | None) -> None:
    """Print what one acts on, down to the chart of the proof."""
    last = max(area.column(key) for key in area.keys if key not in _ON_SCREEN)
    sheet.raw.print_area(0, 0, area.bottom if proof is None else proof.bottom + PROOF_ROWS, last)
    sheet.across(last, known)


def colour_levels(sheet: Sheet, area: Area) -> None:
    """Colour the cells of the column of flags by what they say."""
    if "churn_level" not in area.keys:
        return
    for level, label in wording.GRADES["churn_level"].items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{label(sheet.lang)}"', "format": sheet.book.rule(level)}
        sheet.raw.conditional_format(*area.box("churn_level"), rule)


def _with_reasons(rows: pd.DataFrame, results: Results, sheet: Sheet) -> pd.DataFrame:
    reasons = results.tables.get("reasons")
    if reasons is None or reasons.empty:
        return rows.assign(churn_reasons=None, evidence=None)
    reasons = wording.in_order(reasons[among(reasons["customer_id"], rows["customer_id"])])
    words = wording.merged(wording.sentences(reasons, "signal", sheet.lang), reasons["customer_id"], "\n")
    evidence = wording.merged(wording.places(reasons, sheet.lang), reasons["customer_id"], "\n")
    ids = rows["customer_id"]
    return rows.assign(churn_reasons=ids.map(words), evidence=ids.map(evidence))


def _with_causes(rows: pd.DataFrame, results: Results, sheet: Sheet) -> pd.DataFrame:
    """The causes with their evidence in words; where nothing shows one, what to ask."""
    table = results.tables.get("causes")
    if table is None or table.empty:
        return rows
    named, told = wording.worded("churn_cause", table["cause"], sheet.lang), []
    days = table["date"].dt.strftime("%Y-%m-%d").fillna(wording.NOWHERE)
    cells = zip(
        table["cause"],
        named,
        table["evidence_signal"],
        days,
        table["value"],
        table["limit"],
        table["about"],
        strict=True,
    )
    for cause, name, signal, day, value, limit, about in cells:
        if cause == ASK:
            told.append(QUESTION(sheet.lang))
            continue
        evidence = EVIDENCE[signal](sheet.lang, date=day, value=value, limit=limit, about=about)
        told.append(CAUSE_WITH_EVIDENCE(sheet.lang, cause=name, evidence=evidence))
    words = pd.Series(told, index=table["customer_id"], dtype=object)
    return rows.assign(churn_cause=rows["customer_id"].map(words))
