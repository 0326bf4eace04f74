"""Features: all that is said of each analysis and its sheet, a file for each, and together by what it is for."""

from crm_sheets.language.features.cards import CARDS
from crm_sheets.language.features.churn import CHURN
from crm_sheets.language.features.cohorts import COHORTS
from crm_sheets.language.features.complaints_desk import COMPLAINTS_DESK
from crm_sheets.language.features.complaints_service import COMPLAINTS_SERVICE
from crm_sheets.language.features.contracts import CONTRACTS
from crm_sheets.language.features.customers import CUSTOMERS
from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.follow_ups import FOLLOW_UPS
from crm_sheets.language.features.groups import GROUPS
from crm_sheets.language.features.handover import HANDOVER
from crm_sheets.language.features.key_customers import KEY_CUSTOMERS
from crm_sheets.language.features.loyalty import LOYALTY
from crm_sheets.language.features.movement import MOVEMENT
from crm_sheets.language.features.offers import OFFERS
from crm_sheets.language.features.products import PRODUCTS
from crm_sheets.language.features.prospects import PROSPECTS
from crm_sheets.language.features.questionnaires import QUESTIONNAIRES
from crm_sheets.language.features.result_table import ResultTable
from crm_sheets.language.features.satisfaction import SATISFACTION
from crm_sheets.language.features.segments import SEGMENTS
from crm_sheets.language.features.stores import STORES
from crm_sheets.language.features.today import TODAY
from crm_sheets.language.features.value import VALUE
from crm_sheets.language.text import Text

__all__ = ["FEATURES", "FIGURES", "RESULT_TABLES", "Feature", "Figure", "ResultTable", "featured"]

# In the order in which the sheet Definitions defines their figures.
FEATURES: tuple[Feature, ...] = (
    CUSTOMERS,
    SEGMENTS,
    VALUE,
    KEY_CUSTOMERS,
    LOYALTY,
    CHURN,
    CONTRACTS,
    MOVEMENT,
    PRODUCTS,
    OFFERS,
    COHORTS,
    GROUPS,
    STORES,
    SATISFACTION,
    QUESTIONNAIRES,
    COMPLAINTS_DESK,
    COMPLAINTS_SERVICE,
    FOLLOW_UPS,
    TODAY,
    CARDS,
    HANDOVER,
    PROSPECTS,
)


def featured(words: str) -> dict[str, Text]:
    """What all features say of one kind (``titles``, ``texts``, ``columns`` ...), by key."""
    return {key: text for feature in FEATURES for key, text in getattr(feature, words).items()}


FIGURES: dict[str, Figure] = {key: figure for feature in FEATURES for key, figure in feature.figures.items()}
RESULT_TABLES: dict[str, ResultTable] = {table.name: table for feature in FEATURES for table in feature.tables}
