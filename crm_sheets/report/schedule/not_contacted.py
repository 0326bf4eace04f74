"""The sheet of those who are due and may not be contacted, because they said so."""

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.report import wording
from crm_sheets.report.tables import Column, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results


def write_not_contacted(sheet: Sheet, results: Results) -> None:
    """Fill the sheet: who is due first comes first."""
    rows = results.tables["not_contacted"]
    top = sheet.title(TITLES["not_contacted"](sheet.lang), TEXTS["not_contacted_hint"](sheet.lang))
    columns = [
        Column("name", rows["name"], cap=28.0),
        Column("owner", wording.people_labels(rows["owner"], sheet.lang), cap=16.0),
        Column("tier", wording.worded("tier", rows["tier"], sheet.lang)),
        Column("churn_level", wording.worded("churn_level", rows["churn_level"], sheet.lang), "centre"),
        Column("due", rows["due"], "date"),
        Column("consent", wording.worded("consent", rows["consent"], sheet.lang), cap=30.0),
        Column("not_contacted_why", wording.worded("not_contacted_why", rows["why"], sheet.lang), "wrap", 46.0),
        Column("customer_id", rows["customer_id"], "code"),
    ]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("not_contacted"))
    sheet.raw.freeze_panes(top + 1, 1)
    sheet.digits_are_text(area.box("customer_id"))
