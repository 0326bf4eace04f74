"""The sheet Products: classes A, B and C, the Pareto chart, categories, what is bought together, and every product."""

import pandas as pd

from crm_sheets.language.grades import BASKETS
from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import charts, refusals, wording
from crm_sheets.report.chart_titles import chart_title
from crm_sheets.report.tables import Column, excel_table, write_grid
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 9
_BARS = 20  # products on the chart
_RULES = 20  # rules told in sentences
_SHOWN = 300  # products listed
_NAMES = 5  # of lines that are no goods named
_CHART, _ROWS = (1000, 330), 15


def write_products(sheet: Sheet, results: Results) -> None:
    """Fill the sheet; what is refused says what is needed."""
    rules = results.playbook.products
    words = {"months": rules.lookback_months, "a": f"{rules.class_a:.0%}", "b": f"{rules.class_b:.0%}"}
    hint = TEXTS["products_hint"](sheet.lang, as_of=wording.day(results.as_of), **words)
    row = sheet.title(TITLES["products"](sheet.lang), hint) + 1
    sheet.want(0, 26.0)
    for column in range(1, _LAST + 1):
        sheet.want(column, 12.0)
    products = results.tables.get("product_sales")
    if products is None or products.empty:
        refused = refusals.about(results.refusals, "products")
        if not refused:
            sheet.text(row, 0, TEXTS["no_table"](sheet.lang), "subtitle")
        refusals.write_refusals(sheet, row, _LAST, refused)
        return
    row = _no_goods(sheet, row, results.tables.get("no_goods"))
    row = _classes(sheet, row, results.tables["product_classes"])
    chart = row
    row = _categories(sheet, chart + _ROWS, results.tables.get("categories"))
    row = _together(sheet, row, results)
    _list(sheet, row, results, chart)


def _no_goods(sheet: Sheet, row: int, table: pd.DataFrame | None) -> int:
    """One line: how many lines are no goods, their money, and what they are called."""
    if table is None or table.empty:
        return row
    names = ("、" if sheet.lang == "zh" else ", ").join(table["name"].head(_NAMES))
    more = TEXTS["and_more"](sheet.lang) if len(table) > _NAMES else ""
    told = {"lines": f"{table['lines'].sum():,}", "money": f"{table['revenue'].sum():,.2f}", "names": names + more}
    sheet.paragraph(row, 0, _LAST, TEXTS["no_goods"](sheet.lang, **told))
    return row + 2


def _classes(sheet: Sheet, row: int, table: pd.DataFrame) -> int:
    top = sheet.section(row, 0, _LAST, TITLES["product_classes"](sheet.lang))
    columns = [
        Column("abc_class", table["abc_class"], "label"),
        Column("products", table["products"], "whole"),
        Column("revenue", table["revenue"], "amount"),
        Column("share", table["share"], "share"),
    ]
    return write_grid(sheet, top, 0, columns).bottom + 2


def _categories(sheet: Sheet, row: int, table: pd.DataFrame | None) -> int:
    if table is None or table.empty:
        return row
    top = sheet.section(row, 0, _LAST, TITLES["categories"](sheet.lang))
    columns = [
        Column("category", table["category"], cap=26.0),
        Column("abc_class", table["abc_class"], "centre"),
        Column("products", table["products"], "whole"),
        *_money(table),
    ]
    return write_grid(sheet, top, 0, columns).bottom + 2


def _together(sheet: Sheet, row: int, results: Results) -> int:
    """The rules as sentences; where there is none, the pairs that come nearest."""
    row = sheet.section(row, 0, _LAST, TITLES["associations"](sheet.lang))
    refused = refusals.about(results.refusals, "associations")
    if refused:
        return refusals.write_refusals(sheet, row, _LAST, refused)
    rules, found = results.playbook.products, results.tables["baskets"].iloc[0]
    basket = BASKETS[str(found["basket"])](sheet.lang)
    base = TEXTS["baskets"](sheet.lang, counted=f"{found['counted']:,}", several=f"{found['several']:,}", basket=basket)
    if found["left_out"]:
        base += " " + TEXTS["baskets_left_out"](sheet.lang, left_out=f"{found['left_out']:,}", limit=rules.basket_limit)
    sheet.text(row, 0, base, "subtitle")
    told, row = results.tables["associations"], row + 1
    if told.empty:
        limits = {
            "orders": rules.min_orders,
            "confidence": f"{rules.min_confidence:.0%}",
            "lift": f"{rules.min_lift:g}",
        }
        told = results.tables["product_pairs"]
        key = "no_pairs" if told.empty else "no_rules"
        sheet.paragraph(row, 0, _LAST, TEXTS[key](sheet.lang, **limits))
        row += 1
    for rule in told.head(_RULES).to_dict("records"):
        numbers = {"confidence": f"{rule['confidence']:.0%}", "lift": rule["lift"], "orders": f"{rule['orders']:,}"}
        key = "rule" if rule["lift"] >= 1 else "rule_less"  # pairs that only come nearest may be rarer than chance
        words = TEXTS[key](sheet.lang, a=rule["antecedent"], c=rule["consequent"], basket=basket, **numbers)
        sheet.paragraph(row, 0, _LAST, words)
        row += 1
    return row + 1


def _list(sheet: Sheet, row: int, results: Results, chart: int) -> None:
    """Every product, highest revenue first, and the chart drawn from the list."""
    top = sheet.section(row, 0, _LAST, TITLES["product_list"](sheet.lang))
    table = results.tables["product_sales"]
    shown = table.head(_SHOWN)
    if len(table) > len(shown):
        sheet.text(top, 0, TEXTS["more_products"](sheet.lang, shown=len(shown), count=len(table)), "subtitle")
        top += 1
    columns = [
        Column("product", shown["product"], cap=34.0),
        Column("category", shown["category"], cap=20.0),
        Column("abc_class", shown["abc_class"], "centre"),
        *_money(shown),
        Column("orders", shown["orders"], "whole"),
        Column("buyers", shown["buyers"], "whole"),
    ]
    chosen = [
        c for c in columns if c.key not in ("category", "quantity", "margin") or pd.Series(c.values).notna().any()
    ]
    area = excel_table(sheet, top, 0, chosen, sheet.book.table_name("products"))
    title = chart_title("pareto", results, sheet.lang)
    charts.place(sheet, charts.pareto(sheet, area, title, _BARS), chart, 0, _CHART)


def _money(table: pd.DataFrame) -> list[Column]:
    return [
        Column("revenue", table["revenue"], "amount"),
        Column("share", table["share"], "share"),
        Column("cumulative_share", table["cumulative_share"], "share"),
        Column("quantity", table["quantity"], "whole"),
        Column("margin", table["margin"], "amount"),
    ]
