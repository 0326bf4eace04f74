"""All tables of the vocabulary, and what they have in common."""

from crm_sheets.vocabulary.answers import ANSWERS
from crm_sheets.vocabulary.complaint_events import COMPLAINT_EVENTS
from crm_sheets.vocabulary.complaints import COMPLAINTS
from crm_sheets.vocabulary.customers import CUSTOMERS
from crm_sheets.vocabulary.field import Table
from crm_sheets.vocabulary.instalments import INSTALMENTS
from crm_sheets.vocabulary.products import PRODUCTS
from crm_sheets.vocabulary.promises import PROMISES
from crm_sheets.vocabulary.relationship import RELATIONSHIP
from crm_sheets.vocabulary.returned import RETURNED
from crm_sheets.vocabulary.sales import SALES
from crm_sheets.vocabulary.staff import STAFF
from crm_sheets.vocabulary.visits import VISITS
from crm_sheets.vocabulary.waiting import WAITING

TABLES: tuple[Table, ...] = (
    CUSTOMERS, SALES, VISITS, COMPLAINTS, STAFF, PRODUCTS, RELATIONSHIP, COMPLAINT_EVENTS, PROMISES, INSTALMENTS, WAITING,
)  # fmt: skip
ALL_TABLES: tuple[Table, ...] = (*TABLES, ANSWERS)
EVERY_TABLE: tuple[Table, ...] = (*ALL_TABLES, RETURNED)  # also what headings never tell

# The date of each table that records what happened.
DATES = {"sales": "date", "visits": "date", "complaints": "received_at", "answers": "answered_at"}
CONCLUDED = (
    "counts",
    "not_counted",
    "consent_said",
    "consent_date",
)  # fields that reading concludes and nobody fills in
SOURCE = ("source_file", "source_sheet", "source_row")


def table(name: str) -> Table:
    """The table of that canonical name."""
    return next(t for t in EVERY_TABLE if t.name == name)
