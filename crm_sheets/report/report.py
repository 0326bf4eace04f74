"""The report workbook: which sheets it has, in which order, and what each needs from the others."""

from pathlib import Path

from crm_sheets.language import Lang
from crm_sheets.language.sheets import TITLES
from crm_sheets.report import looks
from crm_sheets.report.churn import write_churn
from crm_sheets.report.customers import write_customers
from crm_sheets.report.definitions import write_definitions
from crm_sheets.report.key_figures import Sources
from crm_sheets.report.overview import write_overview
from crm_sheets.report.problems_sheet import write_problems_sheet
from crm_sheets.report.satisfaction import write_satisfaction
from crm_sheets.report.segments import write_segments
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import Results

_SHEETS = ("overview", "customers", "segments", "churn", "satisfaction", "problems", "definitions")
_TABS = {"overview": looks.PRIMARY, "churn": looks.LEVEL_BARS["red"], "problems": looks.LEVEL_BARS["amber"]}


def write_report(results: Results, path: Path | str, lang: Lang | None = None) -> None:
    """Write the report: overview, customers, segments, churn watch, satisfaction, problems, definitions.

    ``lang`` is by default the language of the headings. The same results give the same bytes.
    """
    lang = lang or results.lang
    with OutBook(Path(path), TITLES["report"](lang), results.as_of, lang) as book:
        book.currency = results.playbook.general.currency
        sheets = {key: book.sheet(key, _TABS.get(key, looks.PALE)) for key in _SHEETS}
        churn = write_churn(sheets["churn"], results)
        customers = write_customers(sheets["customers"], results, churn)
        segments = write_segments(sheets["segments"], results, customers)
        satisfaction = write_satisfaction(sheets["satisfaction"], results)
        write_problems_sheet(sheets["problems"], results)
        write_definitions(sheets["definitions"], results)
        write_overview(sheets["overview"], Sources(results, customers, satisfaction, lang), segments)
