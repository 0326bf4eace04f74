"""The sheet Churn watch: who may be leaving, why in words and dates, and the rows that say so."""

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.language.causes import ASK, CAUSE_WITH_EVIDENCE, EVIDENCE, QUESTION
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import refusals, wording
from crm_sheets.report.consents import allowed_answers
from crm_sheets.report.proof import PROOF_ROWS, proof_line, write_proof
from crm_sheets.report.tables import Area, Column, Kind, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Refusal, Results

FLAGS = ("red", "amber")
_COLUMNS: tuple[tuple[str, Kind], ...] = (
    ("at_stake", "money"),
    ("churn_level", "centre"),
    ("name", "text"),
    ("owner", "text"),
    ("phone", "code"),
    ("consent", "text"),
    ("last_order", "date"),
    ("days_since", "whole"),
    ("churn_reasons", "wrap"),
    ("churn_cause", "wrap"),
    ("churn_answer", "wrap"),
    ("further_reasons", "text"),
    ("churn_score", "decimal"),
    ("return_chance", "share"),
    ("value", "money"),
    ("typical_gap", "decimal"),
    ("customer_id", "code"),
    ("evidence", "text"),
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
    ("further_reasons", "text"),
    ("customer_id", "code"),
    ("evidence", "text"),
)
_STRONGEST = 2  # reasons beside each customer: more would make the rows too high to act on
_MANY = 5  # customers of whom it says something that all are red
_ON_SCREEN = (  # last, not printed: letters would be too small
    "further_reasons",
    "churn_score",
    "return_chance",
    "value",
    "typical_gap",
    "customer_id",
    "evidence",
)
_PAGE = 7  # columns of a page without a table
_CAPS = {
    "consent": 14.0,
    "name": 24.0,
    "owner": 12.0,
    "churn_reasons": 50.0,
    "churn_cause": 24.0,
    "churn_answer": 30.0,
    **dict.fromkeys(("further_reasons", "evidence"), 250.0),  # on one line
}


def watched_customers(results: Results) -> pd.DataFrame:
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
    rows = watched_customers(results)
    hints = [] if rows.empty else [*_levels_hint(results, sheet), TEXTS["churn_hint"](sheet.lang)]
    said = [line for line in (proof_line(results, sheet.lang), *hints) if line]
    refused = refusals.about(results.refusals, "churn")
    if refused or rows.empty:
        _nobody(sheet, results, refused, said)
        return None
    area = _listing(sheet, reasons_in_words(rows, results, sheet), _COLUMNS, "churn", said)
    colour_flags(sheet, area)
    proof = write_proof(sheet, area.bottom + 3, _known(area), results)
    sheet.raw.set_h_pagebreaks([area.bottom + 3] if proof else [])  # not torn apart
    sheet.raw.print_area(0, 0, area.bottom if proof is None else proof.bottom + PROOF_ROWS, _printed(area))
    return area


def _nobody(sheet: Sheet, results: Results, refused: list[Refusal], said: list[str]) -> None:
    """The sheet without a list: why there is none."""
    for column in range(_PAGE):
        sheet.want(column, 24.0)
    sheet.title(TITLES["churn"](sheet.lang))
    top = _paragraphs(sheet, said, _PAGE - 1)
    if refused:
        refusals.write_refusals(sheet, top + 1, _PAGE - 1, refused)
        return
    sheet.paragraph(top, 0, _PAGE - 1, _all_red_line(results, sheet) or TEXTS["no_churn"](sheet.lang), "hint")
    write_proof(sheet, top + 2, 0, results)


def write_win_back(sheet: Sheet, results: Results) -> Area:
    """Fill the sheet of the dormant customers who are worth a call on a quiet day."""
    table = results.tables["win_back"]
    named = results.customers.drop(columns="churn_level").merge(table, on="customer_id")
    rows = named.set_index("customer_id").loc[table["customer_id"]].reset_index()
    cuts = results.tables["churn_cuts"].iloc[0]
    counts = {"days": cuts["look_back_days"], "count": f"{table['dormant'].iloc[0]:,}", "shown": f"{len(rows):,}"}
    hint = TEXTS["win_back_hint"](sheet.lang, **counts)
    area = _listing(sheet, reasons_in_words(rows, results, sheet), _WIN_BACK, "win_back", [hint])
    sheet.raw.print_area(0, 0, area.bottom, _printed(area))
    return area


def reasons_in_words(rows: pd.DataFrame, results: Results, sheet: Sheet) -> pd.DataFrame:
    """Customers with their reasons, evidence, causes and what to do in words."""
    return _with_causes(_with_reasons(rows, results, sheet), results, sheet).assign(
        churn_answer=allowed_answers(rows, results, sheet.lang)
    )


def _listing(
    sheet: Sheet, rows: pd.DataFrame, columns: tuple[tuple[str, Kind], ...], key: str, said: list[str]
) -> Area:
    """Title, what is said above, and the columns in which anything is known; heading and name stay in sight.

    No table further down asks for widths: what one acts on shall fit across a page.
    """
    chosen = [
        Column(name, wording.worded(name, rows[name], sheet.lang), kind, _CAPS.get(name, 42.0))
        for name, kind in columns
        if name in rows and rows[name].notna().any()
    ]
    sheet.title(TITLES[key](sheet.lang))
    area = listing(sheet, len(said) + 1, 0, chosen, sheet.book.table_name(key))
    sheet.settle()
    _paragraphs(sheet, said, _printed(area))
    sheet.raw.freeze_panes(area.top + 1, _known(area) + 1)
    return area


def _paragraphs(sheet: Sheet, said: list[str], last: int) -> int:
    """Some texts under the title, each wrapped across the page; returns the next row."""
    for row, text in enumerate(said, start=1):
        sheet.paragraph(row, 0, last, text, "hint")
    return len(said) + 1


def _printed(area: Area) -> int:
    """The last column that is printed."""
    return max(area.column(key) for key in area.keys if key not in _ON_SCREEN)


def _known(area: Area) -> int:
    """The column that tells who it is."""
    return area.column("name") if "name" in area.keys else 0


def _levels_hint(results: Results, sheet: Sheet) -> list[str]:
    """How the levels came about."""
    table = results.tables.get("churn_cuts")
    if table is None:
        return []
    line, rules = table.iloc[0], results.playbook.churn
    how = "levels_by_score" if line["by_score"] else "levels_by_signs" if line["learned"] else "levels_no_past"
    counts = {"days": line["look_back_days"], "customers": f"{line['customers']:,}"}
    return [TEXTS[how](sheet.lang, **counts, amber=rules.amber, red=rules.red)]


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


def colour_flags(sheet: Sheet, area: Area) -> None:
    """Colour the cells of the column of flags by what they say."""
    if "churn_level" not in area.keys:
        return
    for level, label in wording.GRADES["churn_level"].items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{label(sheet.lang)}"', "format": sheet.book.rule(level)}
        sheet.raw.conditional_format(*area.box("churn_level"), rule)


def _with_reasons(rows: pd.DataFrame, results: Results, sheet: Sheet) -> pd.DataFrame:
    """The strongest reasons a line each, the others and the evidence of all of them on one line."""
    reasons = results.tables.get("reasons")
    if reasons is None or reasons.empty:
        return rows.assign(churn_reasons=None, further_reasons=None, evidence=None)
    reasons = wording.reasons_by_rank(reasons[among(reasons["customer_id"], rows["customer_id"])])
    owner, join = reasons["customer_id"], TEXTS["reasons_join"](sheet.lang)
    words, strong = wording.sentences(reasons, "signal", sheet.lang), reasons["rank"] <= _STRONGEST
    told = {
        "churn_reasons": wording.texts_per_customer(words[strong], owner[strong], "\n"),
        "further_reasons": wording.texts_per_customer(words[~strong], owner[~strong], join),
        "evidence": wording.texts_per_customer(wording.source_places(reasons, sheet.lang), owner, join),
    }
    return rows.assign(**{name: rows["customer_id"].map(texts) for name, texts in told.items()})


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
