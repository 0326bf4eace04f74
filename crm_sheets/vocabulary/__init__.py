"""The vocabulary: every table and field, with its kind, its labels and the headings under which teams write it.

field           what a table is made of
abroad          words of headings in eight more languages with the English ones
customer_keys   the fields by which rows name a customer
customers, sales, visits, complaints, complaint_events, promises, staff, products, relationship, instalments, waiting,
answers         one table each
tables          all of them, and what they have in common
comparing       how headings are compared
complaint_words what is written in the columns of a complaints ledger, as codes
currencies      the words and signs for currencies
known_headings  which field a heading means
contact_days    under which headings a list of customers keeps the last and the next contact
contact_keys    the keys of planned contacts, by which a filled-in schedule is known
returned        a filled-in schedule
follow_up_states what the status of a planned contact says
concepts        a heading taken apart into what it is about (date, amount, id …) and whose or which (order
consent_headings which way a yes goes, about what, and whether they hold days
consents        what a text says of who may be contacted, by what and what for
decoys          headings that look like a field of ours and are none, in both languages
european_scales the words of scales in six more languages
leaving         the words of a customer's status that say whether they left or are still here
lexicon         which words of a heading mean which concept, Chinese and English side by side
own             those of a team that are no field of ours; they travel along under their own heading
purchase_kinds  what teams write in a column of kinds of purchase, and which kind it means
refund_states   given, refused, or not given yet. In a list of refunds "closed" means refused
scales          which answers are steps of one scale, and which of them are the better ones
senses          how near a heading comes to each field of a table
stages          stages of prospects and deals, and the words for them
state_headings  states, kinds of document, stages, flags, days
states          what an order, a payment, a document or a deal says of itself
"""

from crm_sheets.vocabulary.answers import ANSWER_COLUMNS, ANSWERS, SURVEY_METADATA, is_survey_metadata
from crm_sheets.vocabulary.comparing import bilingual_halves, normal, spelled, unified
from crm_sheets.vocabulary.complaints import COMPLAINTS
from crm_sheets.vocabulary.customer_keys import CUSTOMER
from crm_sheets.vocabulary.customers import CUSTOMERS
from crm_sheets.vocabulary.field import Field, Kind, Table
from crm_sheets.vocabulary.known_headings import headings, preference
from crm_sheets.vocabulary.products import PRODUCTS
from crm_sheets.vocabulary.relationship import RELATIONSHIP
from crm_sheets.vocabulary.returned import RETURNED
from crm_sheets.vocabulary.sales import SALES
from crm_sheets.vocabulary.staff import STAFF
from crm_sheets.vocabulary.tables import ALL_TABLES, CONCLUDED, DATES, EVERY_TABLE, SOURCE, TABLES, table
from crm_sheets.vocabulary.visits import VISITS

__all__ = [
    "ALL_TABLES",
    "ANSWERS",
    "ANSWER_COLUMNS",
    "COMPLAINTS",
    "CONCLUDED",
    "CUSTOMER",
    "CUSTOMERS",
    "DATES",
    "EVERY_TABLE",
    "PRODUCTS",
    "RELATIONSHIP",
    "RETURNED",
    "SALES",
    "SOURCE",
    "STAFF",
    "SURVEY_METADATA",
    "TABLES",
    "VISITS",
    "Field",
    "Kind",
    "Table",
    "bilingual_halves",
    "headings",
    "is_survey_metadata",
    "normal",
    "preference",
    "spelled",
    "table",
    "unified",
]
