"""The sheets Prospects and Pool: who may buy, how likely, what to ask; and customers whom nobody looks after."""

from typing import Any

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.grades import MAN_PARTS, SPOKEN
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.tables import Area, Column, listing, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_POOL = 200  # customers listed
_LAST = 11


def write_prospects(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: by stage, by source, the grid, the cycle of the work, introductions, one by one."""
    lang, tables = sheet.lang, results.tables
    row = sheet.title(TITLES["prospects"](lang), TEXTS["prospects_hint"](lang)) + 1
    row = _section(sheet, row, "prospect_stages", _stages(tables["prospect_stages"], lang))
    if len(tables["prospect_sources"]):
        row = _section(sheet, row, "prospect_sources", _sources(tables["prospect_sources"]))
    if len(tables["prospect_grid"]):
        row = _section(sheet, row, "prospect_grid", _grid(tables["prospect_grid"], lang))
    row = _section(sheet, row, "cycle_steps", _steps(tables["cycle_steps"], lang))
    if len(tables["introductions"]):
        row = _introductions(sheet, row, results)
    row = sheet.section(row, 0, _LAST, TITLES["prospect_list"](lang))
    area = listing(sheet, row, 0, _shown(_list(tables["prospects"], lang)), sheet.book.table_name("prospects"))
    sheet.raw.freeze_panes(0, 1)
    _ids(sheet, area)


def _section(sheet: Sheet, row: int, title: str, columns: list[Column]) -> int:
    """A part with its table; returns the row of the next part."""
    row = sheet.section(row, 0, _LAST, TITLES[title](sheet.lang))
    return write_grid(sheet, row, 0, _shown(columns)).bottom + 2


def _shown(columns: list[Column]) -> list[Column]:
    """The first column, and those that say anything."""
    return [
        column for n, column in enumerate(columns) if n == 0 or pd.Series(column.values).replace("", None).notna().any()
    ]


def _stage(codes: "pd.Series[str]", lang: Lang) -> "pd.Series[Any]":
    words = wording.worded("stage", codes, lang)
    return words.where(codes.notna(), TEXTS["stage_unknown"](lang))


def _stages(rows: pd.DataFrame, lang: Lang) -> list[Column]:
    return [
        Column("deal_stage", _stage(rows["stage"], lang), "label", 24.0),
        Column("prospect_count", rows["customers"], "whole"),
        Column("deals", rows["deals"], "whole"),
        Column("deal_amount", rows["deal_amount"], "amount"),
        Column("chance", rows["chance"], "share"),
        Column("expected_amount", rows["expected_amount"], "amount"),
        Column("days_still", rows["days"], "whole"),
        Column("stuck", rows["stuck"], "whole"),
        *(Column(key, rows[key], "whole") for key in ("up_to_14", "up_to_30", "up_to_60", "over_60")),
    ]


def _sources(rows: pd.DataFrame) -> list[Column]:
    each = rows["first_year"] / rows["judged"].where(rows["judged"] > 0)
    return [
        Column("source", rows["source"], "label", 24.0),
        Column("customers", rows["customers"], "whole"),
        Column("prospect_count", rows["prospects"], "whole"),
        Column("buyers", rows["buyers"], "whole"),
        Column("first_year_each", each, "amount"),
        Column("source_cost", rows["cost"], "amount"),
        Column("payback", rows["payback"], "decimal"),
    ]


def _grid(rows: pd.DataFrame, lang: Lang) -> list[Column]:
    advice = [TEXTS[f"grid_{one}_{other}"](lang) for one, other in zip(rows["willingness"], rows["fit"], strict=True)]
    return [
        Column("willingness", wording.worded("willingness", rows["willingness"], lang), "label", 24.0),
        Column("fit", wording.worded("fit", rows["fit"], lang), "label"),
        Column("prospect_count", rows["customers"], "whole"),
        Column("deal_amount", rows["deal_amount"], "amount"),
        Column("expected_amount", rows["expected_amount"], "amount"),
        Column("grid_advice", advice, spill=True),
    ]


def _introductions(sheet: Sheet, row: int, results: Results) -> int:
    """The introductions of the playbook, with how long each takes to say; returns the row of the next part."""
    lang, rows, rules = sheet.lang, results.tables["introductions"], results.playbook.prospects
    row = sheet.section(row, 0, _LAST, TITLES["introductions"](lang))
    sheet.text(row, 0, TEXTS["introductions_hint"](lang, zh=rules.zh_rate, en=rules.en_rate), "muted")
    join = TEXTS["list_join"](lang)
    verdicts = [join.join(SPOKEN[code](lang) for code in codes.split("; ")) for codes in rows["verdict"]]
    columns = [
        Column("product", rows["product"], "label", 24.0),
        Column("introduction", wording.worded("introduction", rows["introduction"], lang)),
        Column("spoken_seconds", rows["seconds"], "whole"),
        Column("allowed_seconds", rows["allowed"], "whole"),
        Column("spoken_verdict", verdicts, spill=True),
    ]
    return write_grid(sheet, row + 1, 0, columns, _LAST).bottom + 2


def _steps(rows: pd.DataFrame, lang: Lang) -> list[Column]:
    return [
        Column("step", wording.worded("step", rows["step"], lang), "label", 24.0),
        Column("customers", rows["customers"], "whole"),
        Column("step_days", rows["days"], "whole"),
    ]


def _list(rows: pd.DataFrame, lang: Lang) -> list[Column]:
    names = rows["name"].astype(object).where(rows["name"].notna(), rows["customer_id"])
    return [
        Column("name", names, cap=26.0),
        Column(
            "deal_stage",
            _stage(rows["stage"], lang).where(rows["stage"].notna() | rows["stage_said"].isna(), rows["stage_said"]),
        ),
        Column("chance", rows["chance"], "share"),
        Column("deals", rows["deals"].where(rows["deals"] > 0), "whole"),
        Column("deal_amount", rows["deal_amount"], "amount"),
        Column("expected_amount", rows["expected_amount"], "amount"),
        Column("days_still", rows["days"], "whole"),
        Column("stuck", ["●" if stuck else "" for stuck in rows["stuck"]], "centre"),
        Column("man", rows["man"], "whole"),
        Column("willingness", wording.worded("willingness", rows["willingness"], lang), "centre"),
        Column("fit", wording.worded("fit", rows["fit"], lang), "centre"),
        Column("owner", rows["owner"], cap=12.0),
        Column("man_missing", [_missing(codes, lang) for codes in rows["man_missing"]], cap=18.0),
        Column("next_question", [_question(codes, lang) for codes in rows["man_missing"]], "wrap", 34.0),
        Column("introduction", wording.worded("introduction", rows["introduction"], lang)),
        Column("introduced_product", rows["introduced_product"], cap=18.0),
        Column("introduced_text", rows["introduced_text"].str.replace("\n", " "), "wrap", 48.0),
        Column("phone", rows["phone"], "code"),
        Column("source", rows["source"], cap=14.0),
        Column("customer_id", rows["customer_id"], "code"),
    ]


def _missing(codes: object, lang: Lang) -> str:
    """What is missing in words; nothing where nothing is known."""
    if not isinstance(codes, str):
        return ""
    join = TEXTS["list_join"](lang)
    return join.join(MAN_PARTS[code](lang) for code in codes.split("; ")) if codes else ""


def _question(codes: object, lang: Lang) -> str:
    """What to ask next."""
    if not isinstance(codes, str):
        return ""
    return TEXTS[f"ask_{codes.split('; ')[0]}"](lang) if codes else TEXTS["man_all"](lang)


def write_pool(sheet: Sheet, results: Results) -> None:
    """Fill the sheet of the pool."""
    lang, rows = sheet.lang, results.tables["pool"]
    listed = rows.head(_POOL)
    more = TEXTS["pool_more"](lang, shown=len(listed), count=f"{len(rows):,}")
    top = sheet.title(
        TITLES["pool"](lang), *TEXTS["pool_hint"](lang).split("\n"), *([more] if len(rows) > _POOL else [])
    )
    words = {"pool": TEXTS["pool_in"](lang), "soon": TEXTS["pool_soon"](lang)}
    columns = [
        Column("name", listed["name"].astype(object).where(listed["name"].notna(), listed["customer_id"]), cap=28.0),
        Column("pool_state", listed["state"].map(words), "centre"),
        Column("owner", listed["owner"], cap=16.0),
        Column("tier", wording.worded("tier", listed["tier"], lang)),
        Column("value", listed["value"], "amount"),
        Column("last_contact", listed["last_contact"], "date"),
        Column("contact_left", listed["contact_left"], "whole"),
        Column("last_order", listed["last_order"], "date"),
        Column("deal_left", listed["deal_left"], "whole"),
        Column("customer_id", listed["customer_id"], "code"),
    ]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("pool"))
    sheet.raw.freeze_panes(area.top + 1, 1)
    _ids(sheet, area)


def _ids(sheet: Sheet, area: Area) -> None:
    for key in ("phone", "customer_id"):
        if key in area.keys:
            sheet.digits_are_text(area.box(key))
