"""The sheet of what was put off: whose reasons wait, until when, and why."""

from crm_sheets.language.sheets import TEXTS, TITLES
from crm_sheets.playbook import Playbook
from crm_sheets.report import wording
from crm_sheets.report.schedule.rows import reason_groups
from crm_sheets.report.tables import Column, listing
from crm_sheets.report.workbook import Sheet
from crm_sheets.results import Results


def write_put_off(sheet: Sheet, results: Results) -> None:
    """Fill the sheet by the day from which they may be contacted; who waits for a complaint to be closed comes last."""
    rows = results.tables["put_off"].sort_values(["until", "customer_id", "why"], kind="stable", ignore_index=True)
    counts = rows["why"].value_counts()
    told = [TEXTS[f"put_off_{why}"](sheet.lang) for why in rows["why"]]
    sums = [f"{TEXTS[f'put_off_{why}'](sheet.lang)} {counts[why]}" for why in sorted(counts.index)]
    top = sheet.title(TITLES["put_off"](sheet.lang), TEXTS["put_off_hint"](sheet.lang), "　".join(sums))
    names = {setting.name: setting.label(sheet.lang) for setting in Playbook.settings()}
    levels = results.customers.drop_duplicates("customer_id").set_index("customer_id")["churn_level"]
    groups = reason_groups(rows["reason"], rows["customer_id"].map(levels).astype("str"))
    columns = [
        Column("name", rows["name"], cap=28.0),
        Column("owner", wording.people_labels(rows["owner"], sheet.lang), cap=16.0),
        Column("tier", wording.worded("tier", rows["tier"], sheet.lang)),
        Column("put_off_reason", groups.map({group: names[f"contacts.{group}"] for group in groups.unique()})),
        Column("due", rows["due"], "date"),
        Column("until", rows["until"], "date"),
        Column("put_off_why", told, "wrap", 46.0),
        Column("customer_id", rows["customer_id"], "code"),
    ]
    area = listing(sheet, top, 0, columns, sheet.book.table_name("put_off"))
    sheet.raw.freeze_panes(top + 1, 1)
    sheet.digits_are_text(area.box("customer_id"))
