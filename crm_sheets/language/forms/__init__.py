"""Ready questionnaires and scorecards, in both languages: what is asked, and with which options.

form        ReadyForm and Item: how a form is written down here; the sets of options
customers   questionnaires for customers: shop visit, service call, expectations, recommending, complaint, key account
cards       scorecards that the team fills in: willingness, customer, service potential and skill, complaint handling
"""

from crm_sheets.language.forms.cards import CARDS
from crm_sheets.language.forms.customers import QUESTIONNAIRES_FOR_CUSTOMERS
from crm_sheets.language.forms.form import OPTIONS, Item, ReadyForm

__all__ = ["FORMS", "OPTIONS", "Item", "ReadyForm"]

FORMS: tuple[ReadyForm, ...] = (*QUESTIONNAIRES_FOR_CUSTOMERS, *CARDS)
