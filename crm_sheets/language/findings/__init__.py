"""The wording of each problem code: its level, a short title, the sentence at the place, and what to do."""

from crm_sheets.language.findings.cells import CELLS
from crm_sheets.language.findings.checks import CHECKS
from crm_sheets.language.findings.columns import COLUMNS
from crm_sheets.language.findings.complaints import COMPLAINTS_DESK
from crm_sheets.language.findings.consents import CONSENTS
from crm_sheets.language.findings.copies import COPIES
from crm_sheets.language.findings.customers import CUSTOMERS
from crm_sheets.language.findings.files import FILES
from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.findings.imports import IMPORTS
from crm_sheets.language.findings.orders import ORDERS
from crm_sheets.language.findings.rules import RULES
from crm_sheets.language.findings.schedules import SCHEDULES
from crm_sheets.language.findings.sheets import SHEETS
from crm_sheets.language.findings.states import STATES
from crm_sheets.language.findings.surveys import SURVEYS
from crm_sheets.language.findings.totals import TOTALS

__all__ = ["FINDINGS", "Finding"]

FINDINGS: dict[str, Finding] = {
    **FILES,
    **COPIES,
    **SHEETS,
    **COLUMNS,
    **ORDERS,
    **CELLS,
    **STATES,
    **TOTALS,
    **CONSENTS,
    **CUSTOMERS,
    **IMPORTS,
    **SURVEYS,
    **SCHEDULES,
    **CHECKS,
    **COMPLAINTS_DESK,
    **RULES,
}
