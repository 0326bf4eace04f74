"""The first page in words, for report and mails: the list, the figures with their change, findings, what counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from crm_sheets.control_totals import ControlTotals
from crm_sheets.language import Lang
from crm_sheets.language.control import LEFT_OUT, SUMS
from crm_sheets.language.features.today import (
    CALLING,
    FIGURES_OF_MONTH,
    FINDINGS_TOLD,
    FIRST,
    MONTH_OF_YEAR,
    OLDEST,
    REMARKED,
    WORTH,
)
from crm_sheets.language.months import MONTH_NAMES
from crm_sheets.language.sheets import KEY_FIGURES, TEXTS
from crm_sheets.report import wording
from crm_sheets.report.schedule.rows import GROUPS, schedule_in_order
from crm_sheets.report.workbook import UNITS_OF_MONEY
from crm_sheets.results import Results

LISTED = 8  # contacts on the first page
STORES = 4  # stores on the first page
_SHARES = ("satisfaction", "completeness")
_REMARK = 24  # letters of a remark that is told on the first sheet
_MONEY = ("revenue", "average_order", "value_at_risk", "margin")
_POINTS = "nps"
_FIGURES = 4
# Where no month is over, and where there are no sales: the first four of these that there are.
_STANDING = (
    *("revenue", "buyers", "average_order", "red", "customers", *CALLING, "satisfaction", "open_complaints"),
    *("completeness", "follow_ups", "nps", "orders"),
)


@dataclass(frozen=True)
class ShownFigure:
    """A figure as it is read: label, value in words, its change in words, and whether it is worse than before."""

    key: str
    label: str
    value: str
    change: str = ""
    worse: bool = False
    number: float = 0.0


def _with_remarks(rows: pd.DataFrame, lang: Lang) -> "pd.Series[str]":
    """What to say, with what the customer file notes of the customer ("no calls please") where that is short."""
    remark = rows["about_them"].astype("str")
    told = remark.notna() & remark.str.len().le(_REMARK) & rows["say"].ne("")
    pairs = zip(rows["say"], remark, told, strict=True)
    said = [REMARKED(lang, say=say, remark=note) if there else say for say, note, there in pairs]
    return pd.Series(said, index=rows.index, dtype="str")


def _with_channels(rows: pd.DataFrame, lang: Lang) -> "pd.Series[str]":
    """The phone, behind it the channel of who is not called."""
    told = rows["phone"].notna() & rows["channel"].notna() & rows["channel"].ne("phone")
    words: pd.Series[str] = rows["phone"] + " " + wording.worded("channel", rows["channel"], lang)
    return rows["phone"].mask(told, words)


def first_contacts(results: Results, lang: Lang) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The schedule's rows of today, or of the first day planned, as the schedule words them; and of these the LISTED
    with the most money at stake, most first (ties: in the order of the schedule)."""
    rows = schedule_in_order(results, lang)
    if rows.empty:
        return rows, rows
    today = pd.Timestamp(results.day.start)
    first = today if (rows["due"] == today).any() else rows["due"].min()
    every = rows.loc[rows["due"] == first].reset_index(drop=True)
    every = every.assign(say=_with_remarks(every, lang), phone=_with_channels(every, lang))
    return every, every.sort_values("at_stake", ascending=False, kind="stable", ignore_index=True).head(LISTED)


def nobody_in_words(results: Results, lang: Lang) -> str:
    """Why nobody is listed: nobody is due, or no sale tells of a customer."""
    bought = results.customers["last_order"].notna().any()
    return TEXTS["nobody_first" if bought else "nobody_known"](lang)


def shown_figures(results: Results, lang: Lang) -> list[ShownFigure]:
    """Four figures: of the last whole month with their change against the month and the year before; without one, how
    things stand."""
    table = results.tables.get("month_figures")
    if table is None or table.empty:
        every = {**results.key_figures, **_calling(results)}
        known = [(key, float(value)) for key in _STANDING if (value := every.get(key)) is not None][:_FIGURES]
        labels = {**KEY_FIGURES, **CALLING}
        return [
            ShownFigure(key, labels[key](lang), figure_in_words(key, value, results, lang), number=value)
            for key, value in known
        ]
    return [_of_month(line, results, lang) for line in table.to_dict("records")]


def _calling(results: Results) -> dict[str, int]:
    """How many customers the schedule plans for each rule of CALLING; none where it plans nobody for it."""
    reasons = results.tables.get("follow_up_reasons")
    if reasons is None or reasons.empty:
        return {}
    rules = reasons["reason"].map(GROUPS)
    counts = {rule: int(reasons.loc[rules == rule, "customer_id"].nunique()) for rule in CALLING}
    return {rule: count for rule, count in counts.items() if count}


def month_of(results: Results, lang: Lang) -> str:
    """The month that the figures are of; empty where they are of none."""
    table = results.tables.get("month_figures")
    return "" if table is None or table.empty else month_in_words(table["month"].iloc[0], lang)


def stores_in_words(results: Results, lang: Lang) -> str:
    """The revenue of each store in the month of the figures and its change against the year before, else against the
    month before, the largest fall first; STORES at most. Empty without stores or without such a change."""
    table = results.tables.get("stores")
    if table is None or not month_of(results, lang):
        return ""
    change = "year_change" if table["year_change"].notna().any() else "month_change"
    told = table.dropna(subset=[change]).sort_values(change, kind="stable")
    if told.empty:
        return ""
    lines = told.head(STORES)[["store", change, "month_revenue"]].itertuples(index=False)
    stores = [
        TEXTS["store_change"](
            lang, store=name, change=f"{round(by, 2) + 0.0:+.0%}", money=money_in_words(money, results, lang)
        )
        for name, by, money in lines
    ]
    few = "_few" if len(told) > STORES else ""
    words = {"stores": TEXTS["list_join"](lang).join(stores), "count": f"{len(told):,}"}
    untold = len(table) - len(told)
    rest = TEXTS["stores_untold"](lang, count=untold) if untold else ""
    return TEXTS[f"stores_{change}{few}"](lang, **words) + rest


def findings_in_words(results: Results, lang: Lang) -> list[tuple[str, str]]:
    """Each finding: its code and its sentence."""
    table = results.tables.get("findings")
    rows = [] if table is None else table.to_dict("records")
    return [(str(row["finding"]), _finding(row, results, lang)) for row in rows]


def counted_in_words(results: Results, lang: Lang) -> str:
    """What was counted and what not, in two sentences."""
    control, customers = results.control, results.customers
    rows, money = _of_sales(control, "used")
    if rows:
        days = {"first": customers["first_order"].min(), "last": customers["last_order"].max()}
        span = {name: wording.day(day) for name, day in days.items() if pd.notna(day)}
        told = {"rows": f"{rows:,}", "money": money_in_words(money, results, lang), "customers": f"{len(customers):,}"}
        said = TEXTS["counted_sales" if span else "counted_unnamed"](lang, **told, **span)
    else:
        said = TEXTS["counted_customers"](lang, customers=f"{len(customers):,}")
    return said + ("" if lang == "zh" else " ") + _left_out(control, lang)


def money_in_words(money: float, results: Results, lang: Lang) -> str:
    """Money with its unit: whole, with cents where it is less than a hundred."""
    unit = results.playbook.general.currency or UNITS_OF_MONEY[lang]
    return f"{_plain(money)} {unit}".strip()


def month_in_words(day: Any, lang: Lang) -> str:
    """A month as one says it."""
    moment = pd.Timestamp(day)
    month = str(moment.month) if lang == "zh" else MONTH_NAMES[moment.month - 1]
    return MONTH_OF_YEAR(lang, year=moment.year, month=month)


def figure_in_words(key: str, value: float, results: Results, lang: Lang) -> str:
    """A figure as it is read: shares as per cent, money whole with its unit, counts whole, points to a tenth."""
    if key in _SHARES:
        return f"{value:.0%}"
    if key in _MONEY:
        return money_in_words(value, results, lang)
    return f"{value:,.1f}" if key == _POINTS else f"{value:,.0f}"


def _plain(money: float) -> str:
    whole = abs(money) >= 100 or round(money, 2) == round(money)
    return f"{money:,.0f}" if whole else f"{money:,.2f}"


def _of_month(line: Mapping[Any, Any], results: Results, lang: Lang) -> ShownFigure:
    key, now = str(line["figure"]), float(line["figure_value"])
    told, changes = [], []
    for name, before in (("month", line["month_before"]), ("year", line["year_before"])):
        if before != before or now != now or before < 0:  # more was given back than sold: no share of that
            continue
        change = round(now / before - 1, 2) if before else float((now > 0) - (now < 0))
        changes.append(change)
        told.append(_changed(name, change, before, lang))
    value = figure_in_words(key, now, results, lang) if now == now else wording.NOWHERE
    words = TEXTS["changes_join"](lang).join(told) or TEXTS["no_earlier"](lang)
    return ShownFigure(key, FIGURES_OF_MONTH[key](lang), value, words, bool(changes) and max(changes) < 0, now)


def _changed(beside: str, change: float, before: float, lang: Lang) -> str:
    """A change against the month or the year before; there may have been none."""
    if not change:
        return TEXTS[f"same_{beside}"](lang)
    return TEXTS[f"against_{beside}" if before else f"none_{beside}"](lang, change=f"{change:+.0%}")


def _finding(row: Mapping[Any, Any], results: Results, lang: Lang) -> str:
    code, date = str(row["finding"]), row["date"]
    known = pd.notna(date)
    value, limit = float(row["figure_value"]), float(row["limit"])
    money = money_in_words(float(row["money"]), results, lang)
    return FINDINGS_TOLD[code](
        lang,
        about=row["about"],
        month=month_in_words(date, lang) if known else "",
        first=FIRST(lang, date=wording.day(date)) if known else "",
        oldest=OLDEST(lang, date=wording.day(date)) if known else "",
        share=f"{abs(value):.0%}" if value == value else "",
        limit_share=f"{limit:.0%}" if limit == limit else "",
        limit_change=f"{limit:+.0%}" if limit == limit else "",
        value=money_in_words(value, results, lang) if value == value else "",
        limit=money_in_words(limit, results, lang) if limit == limit else "",
        count=f"{value:,.0f}" if value == value else "",
        customers=f"{int(row['customers']):,}",
        money=money,
        worth=WORTH(lang, money=money) if float(row["money"]) > 0 else "",
    )


def _of_sales(control: ControlTotals, reason: str) -> tuple[int, float]:
    sums = control.sums
    lines = sums.loc[(sums["table"] == "sales") & (sums["reason"] == reason)]
    return int(lines["rows"].sum()), float(lines["money"].sum())


def _left_out(control: ControlTotals, lang: Lang) -> str:
    """The rows of sales that do not count by why, the most first."""
    sums = control.sums
    lines = sums.loc[(sums["table"] == "sales") & ~sums["reason"].isin(list(SUMS)) & (sums["rows"] > 0)]
    if lines.empty:
        return TEXTS["counted_all"](lang)
    ordered = lines.sort_values("rows", ascending=False, kind="stable")
    counts = zip(ordered["rows"], ordered["reason"], strict=True)
    why = [TEXTS["rows_why"](lang, rows=f"{rows:,}", why=LEFT_OUT[reason](lang)) for rows, reason in counts]
    return TEXTS["counted_out"](lang, why=TEXTS["signals_join"](lang).join(why))
