"""visits.xlsx: all that came back of schedules, a row each; every later run reads it and adds to it."""

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from crm_sheets.language import Lang
from crm_sheets.language.grades import CHANNELS, STATUSES
from crm_sheets.language.sheets import TITLES
from crm_sheets.report.tables import Column, Kind, listing
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.vocabulary import RETURNED

_WIDE = {"purpose": 40.0, "result": 34.0, "notes": 40.0}
_KINDS: dict[str, Kind] = {
    **dict.fromkeys(("date", "due", "next_date"), "date"),
    **dict.fromkeys(("customer_id", "phone", "key", "reasons"), "code"),
    **dict.fromkeys(_WIDE, "wrap"),
}
_HIDDEN = ("reasons", "key")
_SHOWN = (
    *("date", "due", "customer_id", "customer_name", "phone", "channel", "staff", "purpose"),
    *("status", "result", "next_date", "notes", "approach"),
)


def write_visits(before: pd.DataFrame, rows: pd.DataFrame, path: Path, day: date, lang: Lang) -> None:
    """Write the lines of ``before`` as they were (see reading.noted), and ``rows`` below them.

    ``rows`` are settled rows (see returns.settled_rows) with a day of contact. Columns of the team's own stay at the
    right. A date that nobody understands stays as it was typed; texts are texts whatever they look like.
    """
    new = _as_texts(rows, lang)
    own = [name for name in before.columns if name not in (*_SHOWN, *_HIDDEN)]
    lines = pd.concat([before, new], ignore_index=True).reindex(columns=[*_SHOWN, *own, *_HIDDEN]).astype("str")
    with OutBook(path, TITLES["noted_visits"](lang), day, lang, mark="") as book:  # it is read again
        sheet = book.sheet("noted_visits")
        days = {name: _days(lines[name]) for name in _SHOWN if _KINDS.get(name) == "date"}
        columns = [_column(name, days.get(name, lines[name].fillna("")), lang) for name in lines]
        area = listing(sheet, 0, 0, columns, book.table_name("noted_visits"))
        for name, found in days.items():
            _put_typed(sheet, area.column(name), lines[name].where(found.isna()).fillna("").tolist())
        for name in _HIDDEN:
            sheet.hide(area.column(name))
        for name in ("customer_id", "phone"):
            sheet.digits_are_text(area.box(name))
        sheet.raw.freeze_panes(1, 0)


def _as_texts(rows: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """Settled rows as they are written: days as ISO texts, status and channel in words."""
    known = {code: label(lang) for code, label in STATUSES.items()}
    channels = {code: label(lang) for code, label in CHANNELS.items()}
    days = {name: rows[name].dt.strftime("%Y-%m-%d %H:%M:%S") for name in ("date", "due", "next_date")}
    days["next_date"] = days["next_date"].fillna(rows["next_said"])
    status = rows["state"].map(known).astype("str").fillna(rows["status"])
    channel = rows["channel"].map(channels).astype("str").fillna(rows["channel"])
    found = rows.assign(**days, status=status, channel=channel, customer_id=rows["customer_id"].astype("str"))
    return found[[*_SHOWN, *_HIDDEN]].astype("str")


def _column(name: str, values: "pd.Series[Any]", lang: Lang) -> Column:
    if name not in (*_SHOWN, *_HIDDEN):
        return Column(name, values, heading=name)
    label = RETURNED.field(name).label(lang)
    return Column(name, values, _KINDS.get(name, "text"), _WIDE.get(name, 24.0), heading=label)


def _days(texts: "pd.Series[str]") -> "pd.Series[Any]":
    return pd.to_datetime(texts, errors="coerce", format="ISO8601").astype("datetime64[s]")


def _put_typed(sheet: Sheet, column: int, texts: list[str]) -> None:
    """Texts where no date could be written."""
    for row, text in enumerate(texts, 1):
        if text:
            sheet.text(row, column, text)
