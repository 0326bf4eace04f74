"""The report workbook: which sheets it has, in which order, and what each needs from the others."""

from collections.abc import Callable
from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.sheets import SHEETS, TITLES
from crm_sheets.report import looks
from crm_sheets.report.churn import write_churn, write_win_back
from crm_sheets.report.cohorts import write_cohorts
from crm_sheets.report.contracts import write_contracts
from crm_sheets.report.customers import write_customers
from crm_sheets.report.definitions import write_definitions
from crm_sheets.report.groups import write_groups
from crm_sheets.report.key_customers import write_key_customers
from crm_sheets.report.key_figures import Sources
from crm_sheets.report.loyalty import write_loyalty
from crm_sheets.report.movement import write_movement
from crm_sheets.report.offers import write_offers
from crm_sheets.report.overview import write_overview
from crm_sheets.report.problems_sheet import write_problems_sheet
from crm_sheets.report.products import write_products
from crm_sheets.report.satisfaction import write_satisfaction
from crm_sheets.report.segments import write_segments
from crm_sheets.report.stores import write_stores
from crm_sheets.report.value import write_value
from crm_sheets.report.workbook import OutBook, Sheet
from crm_sheets.results import Results

# The sheets in order, and the tables that a sheet is there for: without a row in any of them it is left out, and
# Definitions says what it would have needed. Sheets without such tables are always there.
_SHEETS: dict[str, tuple[str, ...]] = {
    "overview": (),
    "customers": (),
    "segments": (),
    "churn": (),
    "contracts": ("contract_rates",),
    "win_back": ("win_back",),
    "movement": ("movement_matrix",),
    "key_customers": ("concentration", "relationship_strength", "beyond_money"),
    "value": ("value_by_customer",),
    "loyalty": ("loyalty",),
    "satisfaction": (),
    "products": ("product_sales",),
    "offers": ("offers",),
    "cohorts": ("cohorts",),
    "groups": ("regions", "owners", "breakdowns"),
    "stores": ("stores",),
    "problems": (),
    "definitions": (),
}
_PLAIN: dict[str, Callable[[Sheet, Results], object]] = {  # those that need nothing from the others
    "contracts": write_contracts,
    "win_back": write_win_back,
    "movement": write_movement,
    "key_customers": write_key_customers,
    "value": write_value,
    "loyalty": write_loyalty,
    "products": write_products,
    "offers": write_offers,
    "cohorts": write_cohorts,
    "groups": write_groups,
    "stores": write_stores,
    "problems": write_problems_sheet,
    "definitions": write_definitions,
}
_TABS = {"overview": looks.PRIMARY, "churn": looks.LEVEL_BARS["red"], "problems": looks.LEVEL_BARS["amber"]}


def write_report(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write the report: the overview, a sheet for each group of analyses, problems and definitions.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    with OutBook(Path(path), TITLES["report"](lang), results.as_of, lang) as book:
        book.currency = results.playbook.general.currency
        sheets = {key: book.sheet(key, _TABS.get(key, looks.PALE)) for key in _told(results)}
        churn = write_churn(sheets["churn"], results)
        customers = write_customers(sheets["customers"], results, churn)
        segments = write_segments(sheets["segments"], results, customers)
        satisfaction = write_satisfaction(sheets["satisfaction"], results)
        for key, write in _PLAIN.items():
            if key in sheets:
                write(sheets[key], results)
        others = [SHEETS[key](lang) for key in sheets if key != "overview"]
        write_overview(sheets["overview"], Sources(results, customers, satisfaction, lang), segments, others)


def _told(results: Results) -> list[str]:
    """The sheets that have something to say."""
    return [key for key, names in _SHEETS.items() if not names or any(len(results.tables.get(n, ())) for n in names)]
