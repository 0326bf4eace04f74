"""handover.xlsx: the customers of a colleague for who takes them over, and the sheet of those whose owner has left."""

from pathlib import Path

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.cards.chosen import write_card_choice
from crm_sheets.report.cards.frame import card_frame
from crm_sheets.report.cards.texts import joined_texts, plain_texts
from crm_sheets.report.churn import colour_flags
from crm_sheets.report.tables import Column, listing
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.results import Results
from crm_sheets.vocabulary import CUSTOMERS

_PREFERENCES = ("preferred_hour", "delivery", "invoicing", "hobbies", "dislikes", "need", "notes")
_WIDE, _CAP = 34.0, 20.0  # widths that let the list be printed on pages across A4


def write_handover(results: Results, was: str, now: str, path: Path | str, lang: Lang | None = None) -> None:
    """Write the list of the table ``handover`` and a card of each of them (tables card_*) to choose.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    title = TITLES["handover"](lang, was=was, now=now)
    with OutBook(Path(path), title, results.as_of, lang) as book:
        book.currency = results.playbook.general.currency
        _write_list(book.sheet("handover"), results, title, was, now)
        write_card_choice(book.sheet("card"), results)


def _write_list(sheet: Sheet, results: Results, title: str, was: str, now: str) -> None:
    lang, rows = sheet.lang, results.tables["handover"]
    hint = TEXTS["handover_hint"](lang, was=was, now=now, card=SHEETS["card"](lang))
    top = sheet.title(title, _summed(rows, results, lang)) + 1
    cards = card_frame(results, lang).reindex(rows["customer_id"])
    columns = [
        Column("name", rows["name"].astype(object).where(rows["name"].notna(), rows["customer_id"]), "wrap", 24.0),
        Column("phone", rows["phone"], "code"),
        Column("next_step", _next_step(cards), "wrap", _WIDE),
        Column("promised", rows["promised"], "date"),
        Column("promise_topic", rows["topic"], "wrap", _CAP),
        Column("tier", wording.worded("tier", rows["tier"], lang)),
        Column("churn_level", wording.worded("churn_level", rows["churn_level"], lang), "centre"),
        Column("value", rows["value"], "amount"),
        Column("last_order", rows["last_order"], "date"),
        Column("open_complaints", rows["open_complaints"], "whole"),
        Column("last_contact", rows["last_contact"], "date"),
        Column("last_talk", rows["last_talk"], "wrap", _CAP),
        Column("preferences", _preferences(results, rows, lang), "wrap", _WIDE),
        Column("handover_notes", [""] * len(rows), "fill_in", _CAP),
        Column("customer_id", rows["customer_id"], "code"),
    ]
    kept = ("name", "next_step", "handover_notes", "customer_id", "promised")
    shown = [c for c in columns if c.key in kept or (~plain_texts(pd.Series(c.values)).isin(["", 0])).any()]
    area = listing(sheet, top, 0, shown, sheet.book.table_name("handover"))
    sheet.want(area.column("handover_notes"), _WIDE)
    sheet.raw.freeze_panes(area.top + 1, 1)
    notes = area.column("handover_notes")
    sheet.paragraph(top - 1, 0, notes, hint, "hint")
    sheet.prints(area.bottom, notes)
    colour_flags(sheet, area)
    for key in ("phone", "customer_id"):
        if key in area.keys:
            sheet.digits_are_text(area.box(key))


def _summed(rows: pd.DataFrame, results: Results, lang: Lang) -> str:
    """How many customers, and what is open, in one line."""
    today = pd.Timestamp(results.day.start)
    return TEXTS["handover_sum"](
        lang,
        count=f"{len(rows):,}",
        value=f"{rows['value'].sum():,.0f}",
        promised=int(rows["promised"].notna().sum()),
        overdue=int((rows["promised"] < today).sum()),
        complaints=int(rows["open_complaints"].fillna(0).sum()),
        red=int((rows["churn_level"] == "red").sum()),
    )


def _preferences(results: Results, rows: pd.DataFrame, lang: Lang) -> "pd.Series[str]":
    """What the file says of how each customer wants it."""
    file = results.tables["card_file"]
    told = []
    for name in _PREFERENCES:
        mine = file.loc[file["field"] == name].set_index("customer_id")["value"].reindex(rows["customer_id"])
        label = CUSTOMERS.field(name).label(lang)
        said = [TEXTS["card_fact"](lang, field=label, value=v) if isinstance(v, str) else "" for v in mine]
        told.append(pd.Series(said, index=rows.index, dtype=object))
    return joined_texts(told, "；" if lang == "zh" else "; ")


def _next_step(cards: pd.DataFrame) -> list[str]:
    """What is planned, and the strongest reason."""
    first = cards["reasons"].str.split("\n").str[0]
    return ["\n".join(filter(None, pair)) for pair in zip(cards["next"], first, strict=True)]


def write_left_owners(sheet: Sheet, results: Results) -> None:
    """Fill the sheet of the customers whose owner has left."""
    rows = results.tables["left_owners"]
    top = sheet.title(TITLES["left_owners"](sheet.lang), TEXTS["left_owners_hint"](sheet.lang))
    columns = [
        Column("owner", rows["owner"], cap=16.0),
        Column("left_on", rows["left_on"], "date"),
        Column("contacted_by", wording.people_labels(rows["person"], sheet.lang), cap=16.0),
        Column("name", rows["name"].astype(object).where(rows["name"].notna(), rows["customer_id"]), cap=30.0),
        Column("phone", rows["phone"], "code"),
        Column("tier", wording.worded("tier", rows["tier"], sheet.lang)),
        Column("churn_level", wording.worded("churn_level", rows["churn_level"], sheet.lang), "centre"),
        Column("value", rows["value"], "amount"),
        Column("customer_id", rows["customer_id"], "code"),
    ]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("left_owners"))
    colour_flags(sheet, area)
    for key in ("phone", "customer_id"):
        sheet.digits_are_text(area.box(key))
