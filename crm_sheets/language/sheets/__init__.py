"""Names on the workbooks that we write, a file for each kind: sheets, columns, key figures, charts, sentences, advice, blanks."""

from crm_sheets.language.sheets.advice import LEVEL_MEANINGS, LEVELS, LOYALTY_ADVICE, SEGMENT_ADVICE, SIGNALS
from crm_sheets.language.sheets.blank_choices import BLANK_CHOICES
from crm_sheets.language.sheets.blanks import (
    BLANK_NOTES,
    BLANK_TEXTS,
    BLANKS,
    FORM_TEXTS,
    PLAYBOOK_COLUMNS,
    PLAYBOOK_HINT,
    TEAM_BLANKS,
    Blank,
)
from crm_sheets.language.sheets.charts import AXES, CHART_FINDINGS, CHARTS, IN_CURRENCY
from crm_sheets.language.sheets.columns import COLUMNS, WITH_UNIT
from crm_sheets.language.sheets.key_figures import KEY_FIGURES, KEY_NOTES
from crm_sheets.language.sheets.names import SHEETS, TABLE_NAMES
from crm_sheets.language.sheets.texts import AUTOMATIC, HOW_TO, HOW_TOLD, LEGEND, STATUS_HELP, TEXTS, WEEKDAYS
from crm_sheets.language.sheets.titles import TITLES

__all__ = [
    "AUTOMATIC",
    "AXES",
    "BLANKS",
    "BLANK_CHOICES",
    "BLANK_NOTES",
    "BLANK_TEXTS",
    "CHARTS",
    "CHART_FINDINGS",
    "COLUMNS",
    "FORM_TEXTS",
    "HOW_TO",
    "HOW_TOLD",
    "IN_CURRENCY",
    "KEY_FIGURES",
    "KEY_NOTES",
    "LEGEND",
    "LEVELS",
    "LEVEL_MEANINGS",
    "LOYALTY_ADVICE",
    "PLAYBOOK_COLUMNS",
    "PLAYBOOK_HINT",
    "SEGMENT_ADVICE",
    "SHEETS",
    "SIGNALS",
    "STATUS_HELP",
    "TABLE_NAMES",
    "TEAM_BLANKS",
    "TEXTS",
    "TITLES",
    "WEEKDAYS",
    "WITH_UNIT",
    "Blank",
]
