"""The settings themselves: one section for each analysis, each setting declared here and nowhere else."""

from crm_sheets.playbook.sections.backtest import BacktestRules
from crm_sheets.playbook.sections.checks import CheckRules
from crm_sheets.playbook.sections.churn import ChurnRules
from crm_sheets.playbook.sections.consents import ConsentRules
from crm_sheets.playbook.sections.contracts import ContractRules
from crm_sheets.playbook.sections.general import GeneralRules
from crm_sheets.playbook.sections.groups import GroupRules
from crm_sheets.playbook.sections.imports import ImportRules
from crm_sheets.playbook.sections.loyalty import LoyaltyRules
from crm_sheets.playbook.sections.marking import MarkingRules
from crm_sheets.playbook.sections.movement import MovementRules
from crm_sheets.playbook.sections.products import ProductRules
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.playbook.sections.retention import RetentionRules
from crm_sheets.playbook.sections.rfm import RfmRules
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.playbook.sections.states import StateRules
from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.playbook.sections.tiers import TierRules
from crm_sheets.playbook.sections.value import ValueRules

__all__ = [
    "BacktestRules",
    "CheckRules",
    "ChurnRules",
    "ConsentRules",
    "ContractRules",
    "GeneralRules",
    "GroupRules",
    "ImportRules",
    "LoyaltyRules",
    "MarkingRules",
    "MovementRules",
    "ProductRules",
    "ReadingRules",
    "RetentionRules",
    "RfmRules",
    "ScheduleRules",
    "StateRules",
    "SurveyRules",
    "TierRules",
    "ValueRules",
]
