"""Control totals: the sheet of problems.xlsx with a line for every sheet read, and the statement on Definitions."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from crm_sheets.control_totals import ControlTotals
from crm_sheets.language import Lang
from crm_sheets.language.control import CONTROL_TEXTS, LEFT_OUT, SUMS
from crm_sheets.language.sheets import COLUMNS, TITLES
from crm_sheets.report import looks, wording
from crm_sheets.report.tables import Column, plain_list, with_unit, write_grid
from crm_sheets.report.workbook import OutBook, Sheet

_PLACE = ["file", "sheet", "table"]
_NAMED = 20  # sheets with a difference that are named on Definitions
_NEAR = 0.005


def write_control(book: OutBook, control: ControlTotals) -> None:
    """The sheet of problems.xlsx: every table of every sheet with rows, money, its own total and why they differ."""
    sheet = book.sheet("control")
    lang = sheet.lang
    top = sheet.title(TITLES["control"](lang), CONTROL_TEXTS["hint"](lang))
    lines = control.sheets
    left = _told(control, control.left_out, lang)
    columns = [
        Column("file", lines["file"], cap=34.0),
        Column("sheet", lines["sheet"], cap=18.0),
        Column("data", _tables(lines["table"], lang)),
        Column("first_day", lines["first_day"], "date"),
        Column("last_day", lines["last_day"], "date"),
        Column("rows_read", lines["rows_read"], "whole"),
        Column("rows_used", lines["rows_used"], "whole"),
        Column("money_read", lines["money_read"], "exact"),
        Column("money_used", lines["money_used"], "exact"),
        Column("left_out_why", left, "wrap", cap=46.0),
        Column("own_total", lines["own_total"], "exact"),
        Column("difference", lines["difference"], "exact"),
        Column("difference_why", _differences(control, lang), "wrap", cap=46.0),
    ]
    area = plain_list(sheet, top, columns)
    if area.count:
        words = CONTROL_TEXTS["rest"](lang, money="")
        mark = sheet.book.rule(looks.PROBLEM_LEVELS["warning"])
        rule = {"type": "text", "criteria": "containing", "value": words, "format": mark}
        sheet.raw.conditional_format(*area.box("difference_why"), rule)
    sheet.across(area.right, 1)


def write_statement(sheet: Sheet, row: int, control: ControlTotals, last: int) -> int:
    """What was counted and what not, table by table, and the sheets whose own total is another; the next free row."""
    lang, sums = sheet.lang, control.sums
    first = ~sums["table"].duplicated()
    money = sums["money"].where((sums["money"] != 0) | sums["reason"].isin(list(SUMS)))
    columns = [
        Column("data", _tables(sums["table"], lang).where(first, "")),
        Column("counted_what", [_signed(reason, lang) for reason in sums["reason"]]),
        Column("table_rows", sums["rows"], "whole"),
        Column("money", money, "exact", heading=with_unit(COLUMNS["money"](lang), lang, sheet.book.unit)),
    ]
    row = write_grid(sheet, row, 0, columns).bottom + 1
    row = _own_totals(sheet, row, control, last)
    name = sheet.book.sheet_name("control")
    sheet.text(row, 0, CONTROL_TEXTS["per_sheet"](lang, sheet=name), "subtitle")
    return row + 2


def nothing_counts(control: ControlTotals, lang: Lang) -> str:
    """Where sales lines were read and none counts: how many with how much money, and why; else ""."""
    sums = control.sums.loc[control.sums["table"] == "sales"]
    rows = sums.set_index("reason")["rows"]
    if sums.empty or not rows["read"] or rows["used"]:
        return ""
    why = [_sentence(line, lang) for line in sums.to_dict("records") if line["reason"] not in SUMS]
    money = sums.set_index("reason")["money"]["read"]
    read = CONTROL_TEXTS["row" if rows["read"] == 1 else "rows"](lang, count=f"{rows['read']:,}")
    read = read if pd.isna(money) else CONTROL_TEXTS["amount"](lang, rows=read, money=f"{money:,.2f}")
    return CONTROL_TEXTS["nothing"](lang, read=read, why=CONTROL_TEXTS["join"](lang).join(why))


def _own_totals(sheet: Sheet, row: int, control: ControlTotals, last: int) -> int:
    """How many of the sheets' own totals agree, and those that do not, what nothing explains first."""
    own = control.sheets.loc[control.sheets["own_total"].notna()]
    if own.empty:
        return row
    size, rest = (own[name].astype("float64").abs() for name in ("difference", "unexplained"))
    differs, wrong = size >= _NEAR, rest >= _NEAR
    counts = {"count": len(own), "agree": (~differs & ~wrong).sum(), "explained": (differs & ~wrong).sum()}
    sheet.text(row, 0, CONTROL_TEXTS["own_totals"](sheet.lang, wrong=wrong.sum(), **counts), "subtitle")
    shown = own.assign(rest=rest, size=size).loc[differs | wrong]
    shown = shown.sort_values(["rest", "size"], ascending=False, kind="stable").head(_NAMED)
    if shown.empty:
        return row + 1
    columns = [
        Column("file", shown["file"], "wrap"),
        Column("sheet", shown["sheet"], "wrap"),
        Column("own_total", shown["own_total"], "exact"),
        Column("money_used", shown["money_used"], "exact"),
        Column("difference_why", _in_one_line(control, sheet.lang).loc[shown.index], spill=True),
    ]
    return write_grid(sheet, row + 1, 0, columns, last).bottom + 1


def _in_one_line(control: ControlTotals, lang: Lang) -> "pd.Series[Any]":
    return _differences(control, lang).str.replace("\n", CONTROL_TEXTS["join"](lang))


def _tables(names: "pd.Series[str]", lang: Lang) -> "pd.Series[Any]":
    return wording.worded("data", names, lang).mask(names == "", CONTROL_TEXTS["none_of_ours"](lang))


def _signed(reason: str, lang: Lang) -> str:
    if reason in SUMS:
        return f"{'= ' if reason == 'used' else ''}{SUMS[reason](lang)}"
    return f"− {LEFT_OUT[reason](lang)}"


def _told(control: ControlTotals, lines: pd.DataFrame, lang: Lang) -> "pd.Series[Any]":
    """For each line of ``sheets`` those of its reasons that are among ``lines``, one under the other."""
    found: dict[tuple[str, ...], list[str]] = {}
    for line in lines.to_dict("records"):
        found.setdefault(tuple(line[name] for name in _PLACE), []).append(_sentence(line, lang))
    places = control.sheets[_PLACE].itertuples(index=False, name=None)
    return pd.Series(["\n".join(found.get(place, ())) for place in places], index=control.sheets.index, dtype="object")


def _sentence(line: Mapping[Any, Any], lang: Lang) -> str:
    """17 rows, 6,242.00: cancelled."""
    reason = LEFT_OUT[line["reason"]](lang)
    count, money = line["rows"], f"{line['money']:,.2f}"
    rows = CONTROL_TEXTS["row" if count == 1 else "rows"](lang, count=f"{count:,}")
    if pd.isna(line["money"]) or (count and not line["money"]):
        return CONTROL_TEXTS["line_rows"](lang, rows=rows, reason=reason)
    which = "line" if count else "line_money"
    return CONTROL_TEXTS[which](lang, rows=rows, money=money, reason=reason)


def _differences(control: ControlTotals, lang: Lang) -> "pd.Series[Any]":
    """Why the own total of each sheet is not the money counted; that it is; "" where there is none."""
    why = _told(control, control.left_out.loc[control.left_out["in_difference"]], lang)
    rest = control.sheets["unexplained"]
    last = [CONTROL_TEXTS["rest"](lang, money=f"{one:+,.2f}") if abs(one) >= _NEAR else "" for one in rest.fillna(0.0)]
    told = ["\n".join(filter(None, both)) for both in zip(why, last, strict=True)]
    same = (control.sheets["difference"].abs() < _NEAR).to_numpy()
    words = [text or (CONTROL_TEXTS["agrees"](lang) if fits else "") for text, fits in zip(told, same, strict=True)]
    return pd.Series(words, index=control.sheets.index, dtype="object")
