"""How each figure is defined: one source for the Definitions sheet and the documents.

A definition names settings as {section_field}; whoever shows it fills in the values in force (or the defaults).
"""

from crm_sheets.language.figures.churn import CHURN
from crm_sheets.language.figures.contracts import CONTRACTS
from crm_sheets.language.figures.customers import CUSTOMERS
from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.figures.loyalty import LOYALTY
from crm_sheets.language.figures.movement import MOVEMENT
from crm_sheets.language.figures.products import PRODUCTS
from crm_sheets.language.figures.rfm import RFM
from crm_sheets.language.figures.schedule import SCHEDULE
from crm_sheets.language.figures.survey import SURVEY
from crm_sheets.language.figures.tiers import TIERS
from crm_sheets.language.figures.value import VALUE

__all__ = ["FIGURES", "Figure"]

FIGURES: dict[str, Figure] = {
    **CUSTOMERS,
    **TIERS,
    **RFM,
    **VALUE,
    **LOYALTY,
    **CHURN,
    **CONTRACTS,
    **MOVEMENT,
    **PRODUCTS,
    **SURVEY,
    **SCHEDULE,
}
