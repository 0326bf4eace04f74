"""The report workbook: which sheets it has, in which order, and what each needs from the others."""

from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.sheets import SHEETS, TITLES
from crm_sheets.report import looks
from crm_sheets.report.cards.chosen import write_card_choice
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
from crm_sheets.report.questionnaires.overview import write_survey_overview
from crm_sheets.report.questionnaires.people import write_survey_people
from crm_sheets.report.satisfaction import write_satisfaction
from crm_sheets.report.segments import write_segments
from crm_sheets.report.sheet_spec import SheetSpec
from crm_sheets.report.stores import write_stores
from crm_sheets.report.value import write_value
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import Results

_IN_ORDER = (
    SheetSpec("overview", None, tab=looks.PRIMARY),
    SheetSpec("customers", None),
    SheetSpec("card", write_card_choice, ("card_file",)),
    SheetSpec("segments", None),
    SheetSpec("churn", None, tab=looks.LEVEL_BARS["red"]),
    SheetSpec("contracts", write_contracts, ("contract_rates",)),
    SheetSpec("win_back", write_win_back, ("win_back",)),
    SheetSpec("movement", write_movement, ("movement_matrix",)),
    SheetSpec("key_customers", write_key_customers, ("concentration", "relationship_strength", "beyond_money")),
    SheetSpec("value", write_value, ("value_by_customer",)),
    SheetSpec("loyalty", write_loyalty, ("loyalty",)),
    SheetSpec("satisfaction", None),
    SheetSpec("survey_overview", write_survey_overview, ("surveys",)),
    SheetSpec("survey_people", write_survey_people, ("survey_people",)),
    SheetSpec("products", write_products, ("product_sales",)),
    SheetSpec("offers", write_offers, ("offers",)),
    SheetSpec("cohorts", write_cohorts, ("cohorts",)),
    SheetSpec("groups", write_groups, ("regions", "owners", "breakdowns")),
    SheetSpec("stores", write_stores, ("stores",)),
    SheetSpec("problems", write_problems_sheet, tab=looks.LEVEL_BARS["amber"]),
    SheetSpec("definitions", write_definitions),
)


def write_report(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write the report: the overview, a sheet for each group of analyses, problems and definitions.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    with OutBook(Path(path), TITLES["report"](lang), results.as_of, lang) as book:
        book.currency = results.playbook.general.currency
        shown = [spec for spec in _IN_ORDER if spec.has_something(results)]
        sheets = {spec.key: book.sheet(spec.key, spec.tab) for spec in shown}
        churn = write_churn(sheets["churn"], results)
        customers = write_customers(sheets["customers"], results, churn)
        segments = write_segments(sheets["segments"], results, customers)
        satisfaction = write_satisfaction(sheets["satisfaction"], results)
        for spec in shown:
            if spec.write is not None:
                spec.write(sheets[spec.key], results)
        others = [SHEETS[key](lang) for key in sheets if key != "overview"]
        write_overview(sheets["overview"], Sources(results, customers, satisfaction, lang), segments, others)
