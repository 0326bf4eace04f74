"""Why a customer is flagged or contacted: each reason as a sentence with its {date}, {value} and {limit}."""

from crm_sheets.language.features import featured

REASONS = featured("reasons")
