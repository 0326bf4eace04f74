"""The sheet Offers: for each customer up to three products not yet bought, with the reason."""

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.language import Lang
from crm_sheets.language.grades import BASKETS
from crm_sheets.language.sheets import SHEETS, TEXTS, TITLES
from crm_sheets.report import refusals, wording
from crm_sheets.report.consents import consent_column
from crm_sheets.report.tables import Column, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results

_LAST = 6


def write_offers(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: the most valuable customers first, as many as the playbook lists."""
    offers = results.tables.get("offers")
    if offers is None or offers.empty:
        _nothing(sheet, results)
        return
    having = results.customers.loc[among(results.customers["customer_id"], offers["customer_id"])]
    listed = having.head(results.playbook.products.offers_listed)
    under = [TEXTS["offers_hint"](sheet.lang, months=results.playbook.products.lookback_months)]
    under += filter(None, [offers_line(results.tables.get("offers_proof"), sheet.lang)])
    if len(having) > len(listed):
        under.append(TEXTS["offers_more"](sheet.lang, shown=len(listed), count=len(having)))
    top = sheet.title(TITLES["offers"](sheet.lang), *under)
    columns = [
        Column("name", listed["name"], cap=28.0),
        Column("tier", wording.worded("tier", listed["tier"], sheet.lang)),
        Column("owner", listed["owner"], cap=16.0),
        Column("phone", listed["phone"], "code"),
        *consent_column(listed, sheet.lang),
        Column("value", listed["value"], "amount"),
        Column("offers", listed["customer_id"].map(_told(offers, listed, results, sheet)), "wrap", 74.0),
        Column("customer_id", listed["customer_id"], "code"),
    ]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("offers"))
    sheet.raw.freeze_panes(top + 1, 1)
    sheet.digits_are_text((area.top + 1, area.column("phone"), area.bottom, area.column("phone")))
    sheet.digits_are_text((area.top + 1, area.column("customer_id"), area.bottom, area.column("customer_id")))


def offers_line(table: pd.DataFrame | None, lang: Lang) -> str:
    """How good the offers of an earlier day were, against best-sellers, in one line; empty where it is not known.

    Where best-sellers did better beyond chance (a standard error) it says so.
    """
    if table is None or table.empty:
        return ""
    lines = table.set_index("rule")
    mine, best = lines.loc["offers"], lines.loc["best_sellers"]
    hits, sold = (f"{100 * line['share']:.1f}" for line in (mine, best))
    counts = {name: f"{mine[name]:,}" for name in ("customers", "offers")}
    said = TEXTS["offers_proof"](lang, days=mine["horizon_days"], hits=hits, best=sold, **counts)
    chance = (mine["share"] * (1 - mine["share"]) / mine["offers"]) ** 0.5
    if best["share"] <= mine["share"] + chance:
        return said
    return said + ("" if lang == "zh" else " ") + TEXTS["offers_worse"](lang)


def _told(offers: pd.DataFrame, listed: pd.DataFrame, results: Results, sheet: Sheet) -> pd.Series:
    """The offers of each customer as lines of one text."""
    some = offers.loc[among(offers["customer_id"], listed["customer_id"])]
    basket = BASKETS[results.playbook.products.basket](sheet.lang)
    cells = zip(some["rank"], some["product"], some["because"], some["confidence"], strict=True)
    lines = [
        TEXTS["offer"](
            sheet.lang, rank=rank, product=product, because=because, confidence=f"{share:.0%}", basket=basket
        )
        for rank, product, because, share in cells
    ]
    return wording.texts_per_customer(pd.Series(lines, dtype=object), some["customer_id"], "\n")


def _nothing(sheet: Sheet, results: Results) -> None:
    row = sheet.title(TITLES["offers"](sheet.lang)) + 1
    for column in range(_LAST + 1):
        sheet.want(column, 16.0)
    refused = refusals.about(results.refusals, "products", "associations")
    if refused:
        refusals.write_refusals(sheet, row, _LAST, refused)
    else:
        sheet.text(row, 0, TEXTS["no_offers"](sheet.lang, sheet=SHEETS["products"](sheet.lang)), "subtitle")
