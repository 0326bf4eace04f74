"""The sheet Churn watch: whom to save, whom to watch, whom to win back; what to do, why, and the rows that say so."""

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.language.causes import ASK, CAUSE_WITH_EVIDENCE, EVIDENCE, QUESTION
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import refusals, wording
from crm_sheets.report.consents import allowed_answers
from crm_sheets.report.first_words import money_in_words
from crm_sheets.report.proof import PROOF_ROWS, proof_line, write_proof
from crm_sheets.report.tables import Area, Column, Kind, excel_table
from crm_sheets.report.today_grid import SCREENS
from crm_sheets.report.workbook import PRINTED, Sheet
from crm_sheets.results import Results

FLAGS = ("red", "amber")
SECTIONS = ("save", "watch", "win_back")
_COLUMNS: tuple[tuple[str, Kind], ...] = (
    ("at_stake", "money"),
    ("churn_level", "centre"),
    ("name", "text"),
    ("owner", "text"),
    ("phone", "code"),
    ("consent", "text"),
    ("churn_answer", "wrap"),
    ("churn_reasons", "wrap"),
    ("churn_cause", "wrap"),
    ("last_order", "date"),
    ("days_since", "whole"),
    ("further_reasons", "text"),
    ("churn_score", "decimal"),
    ("return_chance", "share"),
    ("value", "money"),
    ("year_before", "money"),
    ("typical_gap", "decimal"),
    ("customer_id", "code"),
    ("evidence", "text"),
)
_STRONGEST = 2  # reasons beside each customer: more would make the rows too high to act on
_PRINTED = 14  # rows of the first section that are printed: a page
_MANY = 5  # customers of whom it says something that all are red
_ON_SCREEN = (  # last, not printed: letters would be too small
    "further_reasons",
    "churn_score",
    "return_chance",
    "value",
    "year_before",
    "typical_gap",
    "customer_id",
    "evidence",
)
_BESIDE = 100  # rows of the sheet beside those of customers, at most
_PAGE = 7  # columns of a page without a table
_CAPS = {
    "consent": 14.0,
    "name": 24.0,
    "owner": 12.0,
    "churn_answer": 34.0,
    "churn_reasons": 54.0,
    "churn_cause": 24.0,
    **dict.fromkeys(("further_reasons", "evidence"), 250.0),  # on one line
}


def watched_customers(results: Results) -> pd.DataFrame:
    """The customers of Churn watch with their ``section``: save who is flagged, watch who is in the table churn_watch
    unflagged, win_back the dormant of the table win_back with what they bought in the year before.

    In each the most money at stake first, then by score and value. Nobody is saved or watched where all of many
    customers are red.
    """
    customers, watch, back = results.customers, results.tables.get("churn_watch"), results.tables.get("win_back")
    known = _all_red(results) is None
    flagged = customers["churn_level"].isin(FLAGS) & known
    section = pd.Series("", index=customers.index).mask(flagged, "save")
    if watch is not None and known:
        section = section.mask(~flagged & among(customers["customer_id"], watch["customer_id"]), "watch")
    rows = customers.assign(section=section, year_before=float("nan"))
    if back is not None:
        dormant = among(customers["customer_id"], back["customer_id"])
        before = back.drop_duplicates("customer_id").set_index("customer_id")["year_before"]
        rows["section"] = rows["section"].mask(dormant, "win_back")
        rows["year_before"] = rows["customer_id"].map(before)
    rows = rows.loc[rows["section"] != ""]
    order = rows["section"].map({name: place for place, name in enumerate(SECTIONS)})
    by = ["order", "at_stake", "churn_score", "value"]
    rows = rows.assign(order=order).sort_values(by, ascending=[True, False, False, False], kind="stable")
    return rows.drop(columns="order").reset_index(drop=True)


def write_churn(sheet: Sheet, results: Results) -> dict[str, int]:
    """Fill the sheet; returns for each customer listed the row where it stands, counted from 0."""
    watched = watched_customers(results)
    rows = watched.head(sheet.rows_left(_BESIDE))
    above = [proof_line(results, sheet.lang), _all_red_line(results, sheet)]
    if len(rows) < len(watched):
        counts = {"shown": f"{len(rows):,}", "count": f"{len(watched):,}"}
        above.append(TEXTS["customers_cut"](sheet.lang, **counts))
    said = [line for line in (*above, "" if rows.empty else TEXTS["churn_hint"](sheet.lang)) if line]
    refused = refusals.about(results.refusals, "churn")
    sheet.title(TITLES["churn"](sheet.lang))
    if refused or rows.empty:
        _nobody(sheet, results, said, bool(refused))
        return {}
    told = reasons_in_words(rows, results, sheet)
    chosen = [(key, kind) for key, kind in _COLUMNS if key in told and told[key].notna().any()]
    top, last = len(said) + 1, _printed([key for key, _ in chosen])
    areas: list[Area] = []
    places: dict[str, int] = {}
    for section in SECTIONS:
        area = _section(sheet, top, section, told.loc[told["section"] == section], chosen, results)
        if area is not None:
            areas.append(area)
            ids = told.loc[told["section"] == section, "customer_id"]
            places |= {str(customer): area.top + 1 + at for at, customer in enumerate(ids)}
            top = area.bottom + 2
            sheet.settle()  # what one acts on shall fit across a page, whatever stands below
    _paragraphs(sheet, said, last)
    _set_up(sheet, areas, results, last)
    return places


def _section(
    sheet: Sheet, top: int, section: str, rows: pd.DataFrame, chosen: list[tuple[str, Kind]], results: Results
) -> Area | None:
    """The title of a section, with how many stand in it, and its table; None where there is nobody."""
    if rows.empty:
        return None
    lang = sheet.lang
    stake = money_in_words(float(rows["at_stake"].fillna(0).sum()), results, lang)
    words = TITLES[f"churn_{section}"](lang, count=f"{len(rows):,}", money=stake)
    top = sheet.section(top, 0, _printed([key for key, _ in chosen]), words)
    columns = [
        Column(key, wording.worded(key, rows[key].reset_index(drop=True), lang), kind, _CAPS.get(key, 42.0))
        for key, kind in chosen
    ]
    area = excel_table(sheet, top, 0, columns, sheet.book.table_name(f"churn_{section}"))
    colour_flags(sheet, area)
    for key in ("phone", "customer_id"):
        if key in area.keys:
            sheet.digits_are_text(area.box(key))
    return area


def _set_up(sheet: Sheet, areas: list[Area], results: Results, last: int) -> None:
    """What stays in sight, how the flags come about and how good they were, and what is printed: the first rows of the
    first section, then the others."""
    known = areas[0].column("name") if "name" in areas[0].keys else 0
    sheet.raw.freeze_panes(0, known + 1)
    below = _below(sheet, areas[-1].bottom + 2, results, last)
    proof = write_proof(sheet, below, known, results)
    first, rest = min(areas[0].bottom, areas[0].top + _PRINTED), areas[0].bottom + 2
    room = sheet.print_to_width(last)
    ends = (below,) if proof is None else (proof.bottom + PROOF_ROWS, proof.bottom)  # with the chart, without
    whole = next((end for end in ends if sheet.height_of(rest, end) <= room), None)
    if whole is None and proof is not None:
        sheet.break_before(below)
    sheet.prints(first, last, and_from=rest, to=whole or min(ends[0], rest + PRINTED))


def _nobody(sheet: Sheet, results: Results, said: list[str], refused: bool) -> None:
    """The sheet without a list: why there is none."""
    for column in range(_PAGE):
        sheet.want(column, 24.0)
    top = _paragraphs(sheet, said, _PAGE - 1)
    if refused:
        refusals.write_refusals(sheet, top + 1, _PAGE - 1, refusals.about(results.refusals, "churn"))
        return
    sheet.paragraph(top, 0, _PAGE - 1, _all_red_line(results, sheet) or TEXTS["no_churn"](sheet.lang), "hint")
    write_proof(sheet, top + 2, 0, results)


def _below(sheet: Sheet, row: int, results: Results, last: int) -> int:
    """How the levels came about and how many are dormant; returns the next free row."""
    said, table, cuts = _levels_hint(results, sheet), results.tables.get("win_back"), results.tables.get("churn_cuts")
    if table is not None and len(table) and cuts is not None:
        counts = {"count": f"{table['dormant'].iloc[0]:,}", "shown": f"{len(table):,}"}
        said.append(TEXTS["win_back_hint"](sheet.lang, days=cuts["look_back_days"].iloc[0], **counts))
    for text in said:
        sheet.paragraph(row, 0, last, text, "hint")
        row += 1
    return row + 1 if said else row


def reasons_in_words(rows: pd.DataFrame, results: Results, sheet: Sheet) -> pd.DataFrame:
    """Customers with their reasons, evidence, causes and what to do in words."""
    return _with_causes(_with_reasons(rows, results, sheet), results, sheet).assign(
        churn_answer=allowed_answers(rows, results, sheet.lang)
    )


def _paragraphs(sheet: Sheet, said: list[str], last: int) -> int:
    """Some texts under the title, each wrapped across the page as far as a screen shows it; returns the next row."""
    while last and sheet.width(0, last) > SCREENS[sheet.lang]:
        last -= 1
    for row, text in enumerate(said, start=1):
        sheet.paragraph(row, 0, last, text, "hint")
    return len(said) + 1


def _printed(keys: list[str]) -> int:
    """The last column that is printed."""
    return max(place for place, key in enumerate(keys) if key not in _ON_SCREEN)


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
    columns = (table["cause"], named, table["evidence_signal"], days, table["value"], table["limit"], table["about"])
    cells = zip(*(column.tolist() for column in columns), strict=True)
    for cause, name, signal, day, value, limit, about in cells:
        if cause == ASK:
            told.append(QUESTION(sheet.lang))
            continue
        evidence = EVIDENCE[signal](sheet.lang, date=day, value=value, limit=limit, about=about)
        told.append(CAUSE_WITH_EVIDENCE(sheet.lang, cause=name, evidence=evidence))
    words = pd.Series(told, index=table["customer_id"], dtype=object)
    return rows.assign(churn_cause=rows["customer_id"].map(words))
