"""How complaints are handled by group, how many come by month, and what they say of those who say nothing."""

from crm_sheets.language.desk.causes import LAYERS
from crm_sheets.language.desk.words import GROUP_WORDS, SIGNAL_WORDS, SILENT_WORDS
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts
from crm_sheets.report.complaints.desk_words import in_words_of
from crm_sheets.report.complaints.service_sheets import write_complaints_per_orders
from crm_sheets.report.tables import Column, Kind, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_CHART, _CHART_SIZE = 9, (720, 340)  # its first column; pixels
_SPARE = 4  # columns: in a wider font those left of the chart push it to the right


def write_complaint_shares(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: a table for each way to group."""
    lang, table = sheet.lang, results.tables["complaint_shares"]
    row = sheet.title(TITLES["complaint_shares"](lang)) + 1
    told = [(key, of, kind) for key, of, kind in _SHOWN if table[of].notna().any()]
    for by, rows in table.groupby("by", sort=False):
        if by != "all" and len(rows) < 2:
            continue
        row = sheet.section(row, 0, len(told), GROUP_WORDS[str(by)](lang))
        rows = rows.reset_index(drop=True)
        group = in_words_of(rows["group"].where(rows["group"] != "", "all"), GROUP_WORDS | LAYERS, lang)
        columns = [
            Column("handled_group", group, cap=26.0),
            *(Column(key, rows[of], kind) for key, of, kind in told),
        ]
        row = write_grid(sheet, row, 0, columns).bottom + 2
    sheet.keep_parts_whole(row - 2, len(told))


_ON_TIME = ("first_time", "assigned_on_time", "acknowledged_on_time", "answered_on_time", "closed_on_time")
_SHOWN: tuple[
    tuple[str, str, Kind], ...
] = (  # column of the sheet, of the table; those without any figure are left out
    ("complaints", "complaints", "whole"),
    ("still_open", "open", "whole"),
    *((name, name, "share") for name in _ON_TIME),
    ("hours_mean", "hours_mean", "decimal"),
    ("hours_median", "hours_median", "decimal"),
    ("reopened_share", "reopened", "share"),
    ("handed_over", "handed_over", "decimal"),
    ("compensation", "compensation", "money"),
    ("satisfied_share", "satisfied", "share"),
)


def write_complaint_rates(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: the months with their limits and a chart; the estimate of the silent ones."""
    lang, table = sheet.lang, results.tables["complaint_rates"]
    row = sheet.title(TITLES["complaint_rates"](lang), TEXTS["complaint_rates_hint"](lang)) + 1
    columns = [
        Column("month", table["month"], "month"),
        Column("complaints", table["complaints"], "whole"),
        Column("orders_of_month", table["orders"], "whole"),
        Column("per_thousand", table["per_thousand"], "decimal"),
        Column("centre", table["centre"], "decimal"),
        Column("lower_limit", table["lower"], "decimal"),
        Column("upper_limit", table["upper"], "decimal"),
        Column("chart_signal", in_words_of(table["signal"], SIGNAL_WORDS, lang)),
    ]
    area = write_grid(sheet, row, 0, columns)
    charts.place(sheet, charts.control_chart(sheet, area), row, _CHART, _CHART_SIZE)
    row = sheet.section(max(area.bottom, row + 18) + 2, 0, 7, TITLES["complaint_silent"](lang))
    sheet.text(row, 0, TEXTS["complaint_silent_hint"](lang), "subtitle")
    silent = results.tables["complaint_silent"]
    sheet.want(4, max(len(f"{value:,.0f}") for value in silent["value"]) + 4.0)
    for line, told in enumerate(silent.to_dict("records"), start=row + 1):
        sheet.text(line, 0, SILENT_WORDS[str(told["figure"])](lang), "text")
        sheet.number(line, 4, float(told["value"]), "whole")
        sheet.text(line, 5, str(told["formula"]), "text")
    bottom = write_complaints_per_orders(sheet, row + len(silent) + 2, results)
    ends, _ = sheet.column_at(sheet.pixels(0, _CHART - 1) + _CHART_SIZE[0])
    sheet.keep_parts_whole(bottom, ends + _SPARE)
