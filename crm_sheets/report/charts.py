"""Native charts in one style: a title, titles and units on the axes, quiet grid lines.

``title`` is a key of CHARTS, or the title itself: what the chart shows of this shop (see chart_titles).
"""

from collections.abc import Sequence
from typing import Any

from crm_sheets.language.sheets import AXES, CHARTS, IN_CURRENCY
from crm_sheets.report import looks
from crm_sheets.report.tables import Area
from crm_sheets.report.workbook import Sheet

_DOWN = {"reverse": True, "crossing": "max", "interval_unit": 1}  # first class on top, the numbers still below
_ROW_PIXELS = 24  # of a row as high as usual
_SMALL = {"size": 9, "color": looks.MUTED}
_MONEY = "[>=10]#,##0;[<=-10]-#,##0;General"  # small amounts as they are, large ones in groups of three
_MONEY_ALONE = '[>=10]#,##0;[=0]"";General'  # beside each column, none beside an empty one


def months_chart(sheet: Sheet, area: Area, title: str, unfinished: str = "") -> Any:
    """Revenue per month as columns, orders as a line on an axis of its own.

    ``unfinished``: the last month where it is not over, such as 2026-09; its column is pale, and the title says so.
    """
    more = CHARTS["months_open"](sheet.lang, month=unfinished) if unfinished else ""
    chart = _chart(sheet, {"type": "column"}, title + more)
    line = sheet.book.book.add_chart({"type": "line"})
    shared = {"categories": area.span("month")}
    fill: dict[str, Any] = {"fill": {"color": looks.SECOND}, "gap": 60}
    if unfinished:
        fill["points"] = [None] * (area.count - 1) + [{"fill": {"color": looks.PALE}}]
    chart.add_series({**shared, **_named(area, "revenue"), "values": area.span("revenue"), **fill})
    style = {"line": {"color": looks.ACCENT, "width": 2}, "y2_axis": True}
    line.add_series({**shared, **_named(area, "orders"), "values": area.span("orders"), **style})
    chart.combine(line)
    tilt = {"num_font": {**_SMALL, "rotation": -45}, "num_format": "yyyy-mm", "text_axis": True}
    chart.set_x_axis({**_plain(), **tilt})
    chart.set_y_axis({**_axis(sheet, "revenue"), **_ruled(_MONEY)})
    line.set_y2_axis({**_axis(sheet, "orders"), "num_format": "0", "min": 0})
    chart.set_legend({"position": "top", "font": _SMALL})
    return chart


def shares_chart(sheet: Sheet, area: Area, title: str) -> Any:
    """Share of customers beside share of revenue (or of value by another measure) for each tier."""
    chart = _chart(sheet, {"type": "column"}, title)
    keys = ("share_of_customers", "share_of_value" if "share_of_value" in area.keys else "share_of_revenue")
    for key, colour in zip(keys, looks.TIER_BARS, strict=True):
        labels = {"value": True, "num_format": "0%", "font": _SMALL}
        chart.add_series(
            {
                **_named(area, key),
                "categories": area.span("tier"),
                "values": area.span(key),
                "fill": {"color": colour},
                "gap": 70,
                "overlap": -5,
                "data_labels": labels,
            }
        )
    chart.set_x_axis(_plain())
    chart.set_y_axis({**_axis(sheet, "share"), **_ruled("0%"), "min": 0})
    chart.set_legend({"position": "top", "font": _SMALL})
    return chart


def counts(sheet: Sheet, area: Area, title: str, category: str, colours: Sequence[str]) -> Any:
    """Customers in each class, one bar a class; ``colours`` is one for all or one for each."""
    chart = _chart(sheet, {"type": "bar"}, title)
    points = {"points": [{"fill": {"color": colour}} for colour in colours]} if len(colours) > 1 else {}
    key = "customers"
    chart.add_series(
        {
            **_named(area, key),
            "categories": area.span(category),
            "values": area.span(key),
            "fill": {"color": colours[0]},
            "gap": 45,
            "data_labels": {"value": True, "num_format": "#,##0", "font": _SMALL},
            **points,
        }
    )
    chart.set_x_axis({**_axis(sheet, "customers"), **_ruled("#,##0"), "min": 0})
    chart.set_y_axis({**_plain(), **_DOWN})
    chart.set_legend({"none": True})
    return chart


def bars(sheet: Sheet, area: Area, title: str, category: str, key: str, colours: Sequence[str]) -> Any:
    """A share of each class, one bar a class, named on the axis by the key; ``colours`` one for each."""
    chart = _chart(sheet, {"type": "bar"}, title)
    chart.add_series(
        {
            **_named(area, key),
            "categories": area.span(category),
            "values": area.span(key),
            "gap": 45,
            "data_labels": {"value": True, "num_format": "0%", "font": _SMALL},
            "points": [{"fill": {"color": colour}} for colour in colours],
        }
    )
    chart.set_x_axis({**_axis(sheet, key), **_ruled("0%"), "min": 0, "max": 1})
    chart.set_y_axis({**_plain(), **_DOWN})
    chart.set_legend({"none": True})
    return chart


def plain_bars(sheet: Sheet, area: Area, title: str, category: str, key: str, shown: str, highest: float = 0) -> Any:
    """One bar of ``key`` for each line, as long as the largest of them or ``highest``; numbers are ``shown`` so."""
    chart = _chart(sheet, {"type": "bar"}, title)
    chart.add_series(
        {
            **_named(area, key),
            "categories": area.span(category),
            "values": area.span(key),
            "fill": {"color": looks.SECOND},
            "gap": 45,
            "data_labels": {"value": True, "num_format": shown, "font": _SMALL},
        }
    )
    chart.set_x_axis({**_axis(sheet, key), **_ruled(shown), "min": 0, **({"max": highest} if highest else {})})
    chart.set_y_axis({**_plain(), **_DOWN})
    chart.set_legend({"none": True})
    return chart


def by_time(sheet: Sheet, area: Area, title: str, category: str, key: str, shown: str) -> Any:
    """One column of ``key`` for each day or month; days are ``shown`` so."""
    chart = _chart(sheet, {"type": "column"}, title)
    spans = {"categories": area.span(category), "values": area.span(key)}
    chart.add_series({**_named(area, key), **spans, "fill": {"color": looks.SECOND}, "gap": 40})
    chart.set_x_axis({**_plain(), "num_font": {**_SMALL, "rotation": -45}, "num_format": shown, "text_axis": True})
    chart.set_y_axis({**_axis(sheet, key), **_ruled("0"), "min": 0})
    chart.set_legend({"none": True})
    return chart


def page_months_chart(sheet: Sheet, row: int, first: int, last: int) -> Any:
    """A column for each month with its amount; the months stand in ``row``, the amounts below, in hidden columns."""
    chart = sheet.book.book.add_chart({"type": "column"})
    labels = {"value": True, "num_format": _MONEY_ALONE, "font": {"size": 8, "color": looks.MUTED}}
    spans = {"categories": [sheet.name, row, first, row, last], "values": [sheet.name, row + 1, first, row + 1, last]}
    chart.add_series({**spans, "fill": {"color": looks.SECOND}, "gap": 40, "data_labels": labels})
    chart.set_x_axis({**_plain(), "text_axis": True, "label_position": "low"})
    chart.set_y_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_legend({"none": True})
    chart.set_chartarea({"border": {"none": True}, "fill": {"color": looks.PAPER}})
    chart.show_hidden_data()
    return chart


def radar(sheet: Sheet, area: Area, title: str, category: str, key: str) -> Any:
    """The scores of several dimensions from 0 to 100, as a web."""
    chart = _chart(sheet, {"type": "radar", "subtype": "filled"}, title)
    fill = {"color": looks.SECOND, "transparency": 40}
    spans = {"categories": area.span(category), "values": area.span(key)}
    chart.add_series({**_named(area, key), **spans, "fill": fill, "border": {"color": looks.PRIMARY}})
    chart.set_y_axis({**_ruled("0"), "min": 0, "max": 100, "num_font": _SMALL})
    chart.set_legend({"none": True})
    return chart


def stacked(sheet: Sheet, area: Area, title: str, keys: Sequence[str], colours: Sequence[str]) -> Any:
    """Answers of each question stacked to 100 %, one colour for each of ``keys``."""
    chart = _chart(sheet, {"type": "bar", "subtype": "percent_stacked"}, title)
    for key, colour in zip(keys, colours, strict=True):
        labels = {"value": True, "font": {"size": 9, "color": looks.INK}, "num_format": "#,##0;;"}
        chart.add_series(
            {
                **_named(area, key),
                "categories": area.span("question"),
                "values": area.span(key),
                "fill": {"color": colour},
                "gap": 45,
                "data_labels": labels,
            }
        )
    chart.set_x_axis({**_axis(sheet, "answers"), **_ruled("0%")})
    chart.set_y_axis({**_plain(), **_DOWN})
    chart.set_legend({"position": "bottom", "font": _SMALL})
    return chart


def pareto(sheet: Sheet, area: Area, title: str, count: int) -> Any:
    """Revenue of the first ``count`` products as columns, their cumulative share as a line on an axis of its own."""
    chart = _chart(sheet, {"type": "column"}, title)
    line = sheet.book.book.add_chart({"type": "line"})
    shown = {key: _first(area.span(key), count) for key in ("product", "revenue", "cumulative_share")}
    fill = {"fill": {"color": looks.SECOND}, "gap": 40}
    chart.add_series({**_named(area, "revenue"), "categories": shown["product"], "values": shown["revenue"], **fill})
    style = {"line": {"color": looks.ACCENT, "width": 2}, "y2_axis": True}
    named = _named(area, "cumulative_share")
    line.add_series({**named, "categories": shown["product"], "values": shown["cumulative_share"], **style})
    chart.combine(line)
    chart.set_x_axis({**_plain(), "num_font": {**_SMALL, "rotation": -45}, "interval_unit": 1})
    chart.set_y_axis({**_axis(sheet, "revenue"), **_ruled(_MONEY)})
    line.set_y2_axis({**_axis(sheet, "cumulative_share"), "num_format": "0%", "min": 0, "max": 1})
    chart.set_legend({"position": "top", "font": _SMALL})
    return chart


def cause_pareto(sheet: Sheet, area: Area, count: int) -> Any:
    """Complaints of the first ``count`` causes as columns, their cumulative share as a line on an axis of its own."""
    chart = _chart(sheet, {"type": "column"}, "complaint_causes")
    line = sheet.book.book.add_chart({"type": "line"})
    shown = {key: _first(area.span(key), count) for key in ("complaint_cause", "complaints", "cumulative_share")}
    of, fill = shown["complaint_cause"], {"fill": {"color": looks.SECOND}, "gap": 40}
    chart.add_series({**_named(area, "complaints"), "categories": of, "values": shown["complaints"], **fill})
    style = {"line": {"color": looks.ACCENT, "width": 2}, "y2_axis": True}
    named = _named(area, "cumulative_share")
    line.add_series({**named, "categories": of, "values": shown["cumulative_share"], **style})
    chart.combine(line)
    chart.set_x_axis({**_plain(), "interval_unit": 1})
    chart.set_y_axis({**_plain(), **_ruled("#,##0"), "min": 0})
    line.set_y2_axis({**_axis(sheet, "cumulative_share"), "num_format": "0%", "min": 0, "max": 1})
    chart.set_legend({"position": "top", "font": _SMALL})
    return chart


def control_chart(sheet: Sheet, area: Area) -> Any:
    """The rate of each month with its centre and limits."""
    chart = _chart(sheet, {"type": "line"}, "complaint_rates")
    lines = {
        "per_thousand": {"color": looks.PRIMARY, "width": 2.25},
        "centre": {"color": looks.SECOND, "width": 1},
        "lower_limit": {"color": looks.ACCENT, "width": 1, "dash_type": "dash"},
        "upper_limit": {"color": looks.ACCENT, "width": 1, "dash_type": "dash"},
    }
    for key, line in lines.items():
        values = {"categories": area.span("month"), "values": area.span(key), "line": line}
        chart.add_series(
            {
                **_named(area, key),
                **values,
                "marker": {"type": "circle", "size": 4} if key == "per_thousand" else {"type": "none"},
            }
        )
    chart.set_x_axis({**_plain(), "num_format": "yy-mm", "num_font": {**_SMALL, "rotation": -45}})
    chart.set_y_axis({**_plain(), **_ruled("0"), "min": 0})
    chart.set_legend({"position": "top", "font": _SMALL})
    return chart


def revenues(sheet: Sheet, area: Area, title: str, category: str, count: int) -> Any:
    """Revenue of the first ``count`` groups, one bar each."""
    chart = _chart(sheet, {"type": "bar"}, title)
    chart.add_series(
        {
            **_named(area, "revenue"),
            "categories": _first(area.span(category), count),
            "values": _first(area.span("revenue"), count),
            "fill": {"color": looks.SECOND},
            "gap": 45,
            "data_labels": {"value": True, "num_format": _MONEY, "font": _SMALL},
        }
    )
    chart.set_x_axis({**_axis(sheet, "revenue"), **_ruled(_MONEY)})
    chart.set_y_axis({**_plain(), **_DOWN, "label_position": "low"})
    chart.set_legend({"none": True})
    return chart


def cohorts_chart(
    sheet: Sheet, title: str, months: list[str | int], cohorts: Sequence[tuple[str, list[str | int]]]
) -> Any:
    """A line for each cohort: its name and the cells of its shares; ``months`` are the cells of the months since."""
    chart = _chart(sheet, {"type": "line"}, title)
    for (name, cells), colour in zip(cohorts, looks.LINES, strict=False):
        style = {"color": colour, "width": 2}
        chart.add_series({"name": name, "categories": months, "values": cells, "line": style})
    chart.set_x_axis({**_axis(sheet, "months_since"), "interval_unit": 1})
    chart.set_y_axis({**_axis(sheet, "active_share"), **_ruled("0%"), "min": 0, "max": 1})
    chart.set_legend({"position": "right", "font": _SMALL})
    return chart


def concentration_chart(sheet: Sheet, area: Area, title: str) -> Any:
    """The share of value that the best customers bring, beside the line of all alike."""
    chart = _chart(sheet, {"type": "scatter", "subtype": "straight"}, title)
    looks_of = {
        "share_of_value": {"color": looks.PRIMARY, "width": 2.25},
        "equal": {"color": looks.ACCENT, "width": 1, "dash_type": "dash"},
    }
    for key, line in looks_of.items():
        chart.add_series(
            {
                **_named(area, key),
                "categories": area.span("share_of_customers"),
                "values": area.span(key),
                "line": line,
                "marker": {"type": "none"},
            }
        )
    ends = {"min": 0, "max": 1, "major_unit": 0.2}
    chart.set_x_axis({**_axis(sheet, "customers_share"), **ends, "num_format": "0%"})
    chart.set_y_axis({**_axis(sheet, "value_share"), **_ruled("0%"), **ends})
    chart.set_legend({"position": "bottom", "font": _SMALL})
    return chart


def place(sheet: Sheet, chart: Any, row: int, column: int, size: tuple[int, int], shift: int = 0) -> None:
    """Put a chart on a sheet, ``shift`` to the right of the left edge of the column; sizes in pixels."""
    chart.set_size({"width": size[0], "height": size[1]})
    options = {"object_position": 2, "x_offset": shift, "y_offset": 4}
    sheet.check(sheet.raw.insert_chart(row, column, chart, options), row, column)
    sheet.reach(row + size[1] // _ROW_PIXELS, column)
    sheet.drawn(row, row + size[1] // _ROW_PIXELS, column, shift + size[0])


def _first(span: list[str | int], count: int) -> list[str | int]:
    """The first cells of a column."""
    sheet, top, left, bottom, right = span
    return [sheet, top, left, min(int(bottom), int(top) + count - 1), right]


def _chart(sheet: Sheet, kind: dict[str, str], title: str) -> Any:
    chart = sheet.book.book.add_chart(kind)
    said = CHARTS[title](sheet.lang) if title in CHARTS else title
    font = {"name": looks.FONTS[sheet.lang], "size": 11, "bold": True, "color": looks.PRIMARY}
    chart.set_title({"name": said, "name_font": font, "overlay": False})
    chart.set_chartarea({"border": {"color": looks.RULE}, "fill": {"color": looks.PAPER}})
    chart.set_plotarea({"fill": {"none": True}})
    return chart


def _named(area: Area, key: str) -> dict[str, list[str | int]]:
    return {"name": [area.sheet, area.top, area.column(key)]}


def _axis(sheet: Sheet, name: str) -> dict[str, Any]:
    currency = sheet.book.currency
    words = (
        IN_CURRENCY[name](sheet.lang, currency=currency) if currency and name in IN_CURRENCY else AXES[name](sheet.lang)
    )
    return {**_plain(), "name": words, "name_font": {**_SMALL, "bold": False}}


def _plain() -> dict[str, Any]:
    return {"num_font": _SMALL, "line": {"color": looks.RULE}, "major_gridlines": {"visible": False}}


def _ruled(number_format: str) -> dict[str, Any]:
    return {
        "num_format": number_format,
        "major_gridlines": {"visible": True, "line": {"color": looks.RULE, "width": 0.5}},
    }
