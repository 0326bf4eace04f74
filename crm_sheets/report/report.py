"""The report workbook: which sheets it has, in which order, and what each needs from the others."""

from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.sheets import SHEETS, TITLES
from crm_sheets.report import looks
from crm_sheets.report.cards.chosen import write_card_choice
from crm_sheets.report.chart_data import write_chart_data
from crm_sheets.report.churn import write_churn
from crm_sheets.report.cohorts import write_cohorts
from crm_sheets.report.complaints.queue_sheet import write_complaints
from crm_sheets.report.contracts import write_contracts
from crm_sheets.report.counted import write_counted
from crm_sheets.report.customers import write_customers
from crm_sheets.report.definitions import write_definitions
from crm_sheets.report.groups import write_groups
from crm_sheets.report.handover import write_left_owners
from crm_sheets.report.key_customers import write_key_customers
from crm_sheets.report.key_figures import Sources
from crm_sheets.report.loyalty import write_loyalty
from crm_sheets.report.more import write_more
from crm_sheets.report.movement import write_movement
from crm_sheets.report.offers import write_offers
from crm_sheets.report.overview import write_overview
from crm_sheets.report.problems_sheet import write_problems_sheet
from crm_sheets.report.products import write_products
from crm_sheets.report.prospects import write_pool, write_prospects
from crm_sheets.report.questionnaires.overview import write_survey_overview
from crm_sheets.report.questionnaires.people import write_survey_people
from crm_sheets.report.satisfaction import has_satisfaction, write_satisfaction
from crm_sheets.report.segments import write_segments
from crm_sheets.report.sheet_spec import SheetSpec
from crm_sheets.report.stores import write_stores
from crm_sheets.report.today import write_today
from crm_sheets.report.value import write_value
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.results import Results

# What everybody looks at; the sheet More after them.
_ALWAYS = (
    SheetSpec("today", None, tab=looks.PRIMARY),
    SheetSpec("customers", None, tab=looks.SECOND),
    SheetSpec("churn", None, tab=looks.LEVEL_BARS["red"]),
    SheetSpec("satisfaction", None, tab=looks.SECOND),
    SheetSpec("segments", None, tab=looks.SECOND),
    SheetSpec("counted", write_counted, tab=looks.LEVEL_BARS["amber"]),
)
_OWN_PAGE = ("overview", "card")  # made for one page
_FURTHER = (
    SheetSpec("overview", None),
    SheetSpec("card", write_card_choice, ("card_file",)),
    SheetSpec("prospects", write_prospects, ("prospects",)),
    SheetSpec("contracts", write_contracts, ("contract_rates",)),
    SheetSpec("movement", write_movement, ("movement_matrix",)),
    SheetSpec("key_customers", write_key_customers, ("concentration", "relationship_strength", "beyond_money")),
    SheetSpec("value", write_value, ("value_by_customer",)),
    SheetSpec("loyalty", write_loyalty, ("loyalty",)),
    SheetSpec("complaints", write_complaints, ("complaint_ledger",), looks.LEVEL_BARS["red"]),
    SheetSpec("survey_overview", write_survey_overview, ("surveys",)),
    SheetSpec("survey_people", write_survey_people, ("survey_people",)),
    SheetSpec("products", write_products, ("product_sales",)),
    SheetSpec("offers", write_offers, ("offers",)),
    SheetSpec("cohorts", write_cohorts, ("cohorts",)),
    SheetSpec("groups", write_groups, ("regions", "owners", "breakdowns")),
    SheetSpec("pool", write_pool, ("pool",)),
    SheetSpec("left_owners", write_left_owners, ("left_owners",)),
    SheetSpec("stores", write_stores, ("stores",)),
    SheetSpec("problems", write_problems_sheet),
    SheetSpec("definitions", write_definitions),
)


def write_report(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write the report: today, the sheets that everybody looks at, More, the further ones, the data of charts hidden.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    with OutBook(Path(path), TITLES["report"](lang), results.as_of, lang) as book:
        book.currency = results.playbook.general.currency
        book.home = SHEETS["today"](lang)
        always = [spec for spec in _ALWAYS if spec.key != "satisfaction" or has_satisfaction(results)]
        further = [spec for spec in _FURTHER if spec.has_something(results)]
        sheets = {spec.key: book.sheet(spec.key, spec.tab) for spec in always}
        sheets["more"] = book.sheet("more", looks.MUTED)
        sheets |= {spec.key: book.sheet(spec.key, spec.tab) for spec in further}
        sheets["chart_data"] = book.sheet("chart_data", looks.RULE)
        _fill(sheets, results)
        for spec in (*always, *further):
            if spec.write is not None:
                spec.write(sheets[spec.key], results)
        for spec in further:
            if spec.key not in _OWN_PAGE:
                sheets[spec.key].print_first_page()
        names = [{spec.key: SHEETS[spec.key](lang) for spec in specs} for specs in (always, further)]
        write_more(sheets["more"], *names)


def _fill(sheets: dict[str, Sheet], results: Results) -> None:
    """Fill the sheets that need to know where others stand."""
    lang = sheets["today"].lang
    churn = write_churn(sheets["churn"], results)
    customers = write_customers(sheets["customers"], results, churn)
    segments = write_segments(sheets["segments"], results, customers)
    satisfaction = write_satisfaction(sheets["satisfaction"], results) if "satisfaction" in sheets else None
    sources = Sources(results, customers, satisfaction, lang)
    areas = write_chart_data(sheets["chart_data"], sources)
    write_overview(sheets["overview"], sources, segments)
    linked = {key: sheet.name for key, sheet in sheets.items() if key not in ("today", "chart_data")}
    write_today(sheets["today"], results, areas, linked)
