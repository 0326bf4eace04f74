"""What the structure of a table says of a column: arithmetic, what repeats, which column stands beside which."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.appointments import booked_days
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.shown_customers import parties
from crm_sheets.reading.columns.under_heading import Columns, goes_with
from crm_sheets.reading.columns.unworded import MARKED
from crm_sheets.vocabulary import Table
from crm_sheets.vocabulary.comparing import normal
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.sales import PRODUCT_IDS

_LOGIN = re.compile(
    r"(?:会员名|用户名|昵称|旺旺|user ?name|nickname)$", re.IGNORECASE
)  # names that may be letters and numbers
_RESELLER = re.compile(
    r"(?<![a-z])(?:dealer|distributor|reseller|retailer)|经销商|代理商|分销商|加盟商", re.IGNORECASE
)  # customers of a maker, and sellers to those who stand beside them
_THIRD_PARTY = re.compile(r"第三方|third.party", re.IGNORECASE)
_MET = re.compile("(?:拜访|走访|接待|沟通|回访|洽谈)(?:对象|人员)")
_USER = re.compile(r"users?(?![a-z])", re.IGNORECASE)
_ACCOUNT = frozenset(("account", "company", "name", "id"))  # a heading that says no more than that
_EXPORTER = frozenset(("account", "company"))
_OF_DOCUMENT = frozenset(("id", "invoice", "document", "order", "receipt"))
_NUMBERS_OF_GOODS = frozenset(map(normal, PRODUCT_IDS.split("|")))
_FEW = 0.5  # share of the rows
_PLURAL = frozenset(map(normal, ("orders", "invoices", "transactions", "pedidos")))  # of headings
_MANY = 1000  # orders of a month
_REDUCED = frozenset(("paid", "due", "net"))  # money after the discount


@dataclass(frozen=True)
class _Place:
    """One column read as one field."""

    kind: Table
    name: str
    column: int
    columns: Columns

    @property
    def profile(self) -> Profile:
        return self.columns.profiles[self.column]

    @cached_property
    def said(self) -> frozenset[str]:
        """The concepts of the heading."""
        return concepts(self.columns.texts[self.column])


def by_structure(kind: Table, name: str, column: int, columns: Columns) -> float:
    """The evidence of structure for or against the column as that field; 0 where structure says nothing of it."""
    if name not in _OF:
        return 0.0
    place = _Place(kind, name, column, columns)
    return sum(evidence(place) for evidence in _OF[name])


def _arithmetic(at: _Place) -> float:
    """The part that the column has in quantity x price = amount."""
    roles = at.columns.relations.roles.get(at.column)
    return 0.0 if roles is None else w.ROLE if at.name in roles else w.OTHER_ROLE


def _whole_order(at: _Place) -> float:
    """The order's money where each order has one row, the goods' where it has several."""
    one_row = at.columns.one_row_an_order
    said = at.said & {"order", "product", "paid"}
    whole = said == {"order"} or (one_row is True and said == {"paid"})
    return 0.0 if one_row is None else w.ORDERS * (whole - (said == {"product"})) * (1 if one_row else -1)


def _reduced(at: _Place) -> float:
    return w.AFTER_DISCOUNT * bool(at.columns.is_discounted and at.said & _REDUCED)


def _before_discount(at: _Place) -> float:
    return w.BEFORE_DISCOUNT * (at.kind.name == "sales" and at.column in at.columns.before_discount)


def _hours(at: _Place) -> float:
    return w.HOURS_SOLD * ("hour" in at.said and not at.columns.is_priced_by_hour)


def _by_number(at: _Place) -> float:
    return w.BY_NUMBER * ("id" in at.said or normal(at.columns.texts[at.column]) in _NUMBERS_OF_GOODS)


def _operator(at: _Place) -> float:
    """用户 beside 客户, a user beside an invitee is who works with the program."""
    texts = at.columns.texts
    chinese = "用户" in texts[at.column] and any("客户" in other for other in texts)
    return w.OPERATOR * (chinese or (_is_user(texts[at.column]) and any(map(_is_customer, texts))))


def _is_user(text: str) -> bool:
    return _USER.match(text) is not None


def _is_customer(text: str) -> bool:
    return bool(text) and "customer" in concepts(text) and not _is_user(text)


def _reseller(at: _Place) -> float:
    """A dealer beside a customer is who sold; one of several rows is not whom a list of people names."""
    if _RESELLER.search(at.columns.texts[at.column]) is None:
        return 0.0
    others = (text for column, text in enumerate(at.columns.texts) if text and column != at.column)
    named = any(
        {"customer"} <= concepts(text) <= {"customer", "name"} and not _RESELLER.search(text) for text in others
    )
    again = at.kind.name == "customers" and len(at.profile.filled) >= 2 * FEWEST and at.profile.distinct < w.ONCE
    return w.OPERATOR * 2 * (named or again)


def _met(at: _Place) -> float:
    """Whom one visited or received, beside the customer: somebody who works there."""
    others = (text for column, text in enumerate(at.columns.texts) if text and column != at.column)
    return w.OPERATOR * (
        _MET.fullmatch(at.columns.texts[at.column].strip()) is not None and any("客户" in o for o in others)
    )


def _own_account(at: _Place) -> float:
    """One account or one firm in every row is that of the exporter: a shop on a platform."""
    one = len(at.profile.filled) > FEWEST and len(at.profile.texts) == 1
    return w.OWN_ACCOUNT * (one and bool(at.said & _EXPORTER) and at.said <= _ACCOUNT)


def _own_name(at: _Place) -> float:
    """One name in every row, beside numbers of customers that differ, is that of the exporter, or of its program."""
    one = len(at.profile.filled) > FEWEST and len(at.profile.texts) == 1
    others = (p for c, p in at.columns.profiles.items() if concepts(at.columns.texts[c]) == {"customer", "id"})
    return w.OWN_ACCOUNT * (one and any(len(other.texts) > 1 for other in others))


def _own_contact(at: _Place) -> float:
    """One address or phone in every row, beside another column of them that differ, is that of the exporter."""
    one = len(at.profile.filled) > FEWEST and len(at.profile.texts) == 1
    which = "mail" if at.name == "email" else "phone"
    others = (p for c, p in at.columns.profiles.items() if which in concepts(at.columns.texts[c]) and c != at.column)
    return w.OWN_ACCOUNT * (one and any(len(other.texts) > 1 for other in others))


def _unnumbered(at: _Place) -> float:
    """Names without a digit below a heading that speaks of no number are no ids: 关联客户."""
    named = not at.said & {"id", "account"} and at.profile.is_text and at.profile.tokens < _FEW
    return w.ANOTHER * named


def _party(at: _Place) -> float:
    """The customer is no contact of it."""
    return w.ANOTHER * (at.column in parties(at.columns))


def _branch(at: _Place) -> float:
    """A store's code beside buyers of whom it does not tell one from another, a firm's that goes with the stores."""
    if at.column in at.columns.of_stores:
        return w.OF_CUSTOMER
    if "store" not in at.said or not at.columns.buyers:
        return 0.0
    return w.OF_CUSTOMER * (not any(p.fill > 0.5 and goes_with(at.profile, p) for p in at.columns.buyers))


def _login(at: _Place) -> float:
    return w.LOGIN * (_LOGIN.search(at.columns.texts[at.column]) is not None and at.profile.codes >= 0.75)


def _of_third_party(at: _Place) -> float:
    """The number that a third party gave an order, beside another number of orders, is theirs."""
    others = (text for column, text in enumerate(at.columns.texts) if text and column != at.column)
    theirs = _THIRD_PARTY.match(at.columns.texts[at.column]) is not None
    return w.ANOTHER * (theirs and any({"order", "id"} <= concepts(o) and not _THIRD_PARTY.match(o) for o in others))


def _of_colleague(at: _Place) -> float:
    """The number of one of the own people (工号) is that of no order and no complaint."""
    return w.ANOTHER * ("staff" in at.said)


def _counted(at: _Place) -> float:
    """Orders above small numbers are how many there were, and the number of none."""
    few = at.profile.numbers[np.isfinite(at.profile.numbers)]
    small = len(few) >= FEWEST and at.profile.numeric >= MARKED and float(few.max()) < _MANY
    return w.ANOTHER * (small and normal(at.columns.texts[at.column]) in _PLURAL)


def _marks(at: _Place) -> float:
    return w.ORDER_MARKS * (at.profile.marks >= MARKED)


def _repeated_name(at: _Place) -> float:
    several = at.kind.name == "customers" and len(at.profile.filled) >= 2 * FEWEST
    return w.REPEATED_NAME * (several and at.profile.distinct < w.ONCE)


def _of_customer(at: _Place) -> float:
    """People of whom each customer has one, and each one customer."""
    several = len(at.profile.texts) >= FEWEST and at.profile.distinct < 0.9
    return w.OF_CUSTOMER * (several and any(goes_with(at.profile, other) for other in at.columns.buyers))


def _first_day(at: _Place) -> float:
    ends = {at.columns.relations.first: w.EARLIEST, at.columns.relations.last: w.LATEST}
    return ends.get(at.column, 0.0)


def _last_day(at: _Place) -> float:
    return -_first_day(at)


def _comes_after(at: _Place) -> float:
    """A next day that is the earliest of all is none: when it was booked; nor is the only one of the visit."""
    before = w.BEFORE_ALL * (at.column == at.columns.relations.first)
    return before + w.ANOTHER * (at.column in booked_days(at.columns))


def _joins(at: _Place) -> float:
    """Ids of the customers or the goods of another table of the drop: they are these, and nothing else."""
    if len(at.profile.texts) <= 2:
        return 0.0
    customers = at.profile.joins(at.columns.known.customer_ids) >= 0.5
    goods = at.profile.joins(at.columns.known.goods) >= 0.5
    if at.name == "product":
        return w.JOINS_GOODS * goods - w.JOINS * customers
    return w.JOINS * ((customers if at.name == "customer_id" else 0) - (goods or (customers and at.name == "order_id")))


def _few_numbered(at: _Place) -> float:
    """An order number that few rows have beside one of each row is that of the customer, as of invoices to offices."""
    if at.profile.fill >= _FEW or len(at.profile.cells) < FEWEST:
        return 0.0
    return w.FEW_NUMBERED * any(_tells_rows(at.columns, column) for column in at.columns.profiles)


def _tells_rows(columns: Columns, column: int) -> bool:
    """Whether a column is headed as the number of a document, or as a number and no more, and tells all rows apart."""
    profile = columns.profiles[column]
    return {"id"} <= concepts(columns.texts[column]) <= _OF_DOCUMENT and (
        profile.fill == profile.distinct == 1 and not profile.numbers_rows
    )


def _bare_id(at: _Place) -> float:
    """ID alone, in a table that is about something else; that numbers the rows it is none at all."""
    if at.said != {"id"} or at.kind.name == "customers":
        return 0.0
    if at.profile.numbers_rows and at.columns.names_somebody:
        return w.ROW_NUMBER
    if at.name == "order_id":
        return w.BARE / 2
    if at.profile.fill == at.profile.distinct == 1 and at.columns.people_repeat:
        return w.ROW_NUMBER
    joined = at.profile.joins(at.columns.known.customer_ids) >= 0.5
    repeats = at.profile.distinct < 0.9 and any(goes_with(at.profile, other) for other in at.columns.people)
    return w.BARE * (not (joined or repeats))


def _bare_name(at: _Place) -> float:
    """Name alone, in a table that is about something else."""
    return w.BARE / 2 * (at.said == {"name"} and at.profile.who < 0.5)


_OF: Mapping[str, tuple[Callable[[_Place], float], ...]] = {
    "amount": (_arithmetic, _whole_order, _reduced),
    "quantity": (_arithmetic, _hours),
    "unit_price": (_arithmetic, _before_discount),
    "product": (_by_number, _joins),
    "customer_id": (_bare_id, _unnumbered, _operator, _reseller, _own_account, _branch, _joins),
    "customer_name": (_bare_name, _operator, _met, _reseller, _own_account, _own_name, _login),
    **dict.fromkeys(("phone", "email"), (_own_contact,)),
    "contact": (_party,),
    "name": (_repeated_name, _own_account),
    "order_id": (_bare_id, _few_numbered, _counted, _marks, _joins, _of_colleague, _of_third_party),
    "complaint_id": (_of_colleague,),
    **dict.fromkeys(("staff", "handler"), (_of_customer,)),
    **dict.fromkeys(("date", "received_at", "created", "answered_at"), (_first_day,)),
    "next_date": (_last_day, _comes_after),
    "closed_at": (_last_day,),
}  # what structure says of each field
