"""The vocabulary: every table and field, with its kind, its labels and the headings under which teams write it.

field           what a table is made of
customer_keys   the fields by which rows name a customer
customers, sales, visits, complaints, staff, products, relationship, answers: one table each
tables          all of them, and what they have in common
comparing       how headings are compared
currencies      the words and signs for currencies
known_headings  which field a heading means
"""

from crm_sheets.vocabulary.answers import ANSWER_COLUMNS, ANSWERS, SURVEY_METADATA
from crm_sheets.vocabulary.comparing import halves, normal, spelled, unified
from crm_sheets.vocabulary.complaints import COMPLAINTS
from crm_sheets.vocabulary.customer_keys import CUSTOMER
from crm_sheets.vocabulary.customers import CUSTOMERS
from crm_sheets.vocabulary.field import Field, Kind, Table
from crm_sheets.vocabulary.known_headings import headings, preference
from crm_sheets.vocabulary.products import PRODUCTS
from crm_sheets.vocabulary.relationship import RELATIONSHIP
from crm_sheets.vocabulary.sales import SALES
from crm_sheets.vocabulary.staff import STAFF
from crm_sheets.vocabulary.tables import ALL_TABLES, CONCLUDED, DATES, SOURCE, TABLES, table
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
    "PRODUCTS",
    "RELATIONSHIP",
    "SALES",
    "SOURCE",
    "STAFF",
    "SURVEY_METADATA",
    "TABLES",
    "VISITS",
    "Field",
    "Kind",
    "Table",
    "halves",
    "headings",
    "normal",
    "preference",
    "spelled",
    "table",
    "unified",
]
