"""What speaks against each kind of table, whatever its fields: headings of other kinds, nobody named, events, money."""

import itertools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.appointments import begun_and_ended
from crm_sheets.reading.columns.events import MONEY, SUMS, eventful, is_money, numbers_events, numbers_parcels
from crm_sheets.reading.columns.fits import field_fit
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.surroundings import CALLED
from crm_sheets.reading.columns.under_heading import Columns
from crm_sheets.reading.columns.wording import heading_meaning
from crm_sheets.vocabulary import CUSTOMER, Table, normal
from crm_sheets.vocabulary import headings as heading_index
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.states import state_of
from crm_sheets.vocabulary.tables import table

_SUPPLIER = re.compile(
    r"supplier|vendor|供应商|供货商|供货单位|lieferant|kreditor|fournisseur|proveedor", re.IGNORECASE
)
_TAKEN = MONEY | {
    "total", "cash", "card", "现金", "刷卡", "微信", "chat", "支付宝"
}  # sums of a day, and how they came in  # fmt: skip
_PRICE_LIST = frozenset(("price", "list"))  # what file, sheet or title of a list of prices is called
_MOST_RECEIPTS = 3  # headings
_RECEIPT = re.compile(r"收款|收汇|回款|来款|到款")
_REGULAR = 0.7  # share of the steps from row to row that are alike
_SOLD = frozenset(("customer", "order", "quantity", "amount", "receiver", "date"))  # of no list of goods
_REACHED = frozenset(("phone", "email", "chat", "id_number", "birthday"))  # what is known of people and of nobody else
_OF_A_SALE = frozenset(("order", "sale", "paid", "transaction", "invoice", "customer"))
_COMPLAINING = frozenset(("complaint", "support"))
_PAID_OUT = 1 / 3  # share of the sums of an account that go out
_HALF = 0.5
_FEW_KNOWN = 3  # fields of people
_WAYS = 4  # in, out, neither
_ALL = 0.95  # share of different people from which nearly everybody stands in one row
_OF_VISIT = frozenset(frozenset((what, "date")) for what in ("visit", "contact"))
_WISHED = frozenset(frozenset((which, "date")) for which in ("preferred", "requested"))  # of an appointment
_OF_SALES = CALLED["sales"] | {"customer"}
_OF_EVENTS = frozenset(("date", "order", "quantity", "amount", "invoice", "receipt"))
_NO_LEADS = frozenset(("order", "paid", "invoice", "amount", "quantity", "sale"))  # of no list of leads
_DUTIES = frozenset(("role", "manager", "capacity", "hired_on", "left_on"))


@dataclass(frozen=True)
class _Whole:
    """One reading: the kind, its columns and fields, the concepts of file, sheet and title."""

    kind: Table
    columns: Columns
    fields: Mapping[str, int]
    called: frozenset[str]

    @cached_property
    def words(self) -> frozenset[str]:
        """The concepts of all headings and of what stands around them."""
        return self.called.union(*(concepts(text) for text in self.columns.texts if text))

    @cached_property
    def rest(self) -> list[int]:
        """The columns with a heading that are no field."""
        taken = {*self.fields.values()}
        return [column for column, text in enumerate(self.columns.texts) if text and column not in taken]

    def lacks(self, *names: str) -> bool:
        """Whether none of the fields is there."""
        return not {*names} & {*self.fields}


def against(kind: Table, columns: Columns, fields: Mapping[str, int], called: frozenset[str]) -> float:
    """What speaks against the reading as that kind."""
    whole = _Whole(kind, columns, fields, called)
    own = _OF_KIND.get(kind.name)
    return _foreign(whole) + (own(whole) if own else 0.0)


def _foreign(whole: _Whole) -> float:
    """Headings that plainly mean a field of another kind; of wide exports they count for less."""
    count = sum(_is_foreign(whole, column) for column in whole.rest)
    return w.FOREIGN * min(w.MOST_FOREIGN, count) * min(1.0, w.WIDE / len(whole.columns.texts))


def _is_foreign(whole: _Whole, column: int) -> bool:
    """Whether a heading means a field of another kind that its cells can be; words of visits name one of their own."""
    text, profile = whole.columns.texts[column], whole.columns.profiles.get(column)
    elsewhere = heading_meaning(whole.kind, text).elsewhere
    said = concepts(text)
    if not elsewhere or said & SUMS or (whole.kind.name == "visits" and "visit" in said):
        return False
    kind, name = elsewhere.split(".")
    if kind == "customers" and whole.columns.people_repeat:  # what is known of who comes again stands in each row
        return False
    return profile is None or field_fit(table(kind).field(name), profile) > -1


def _sales(whole: _Whole) -> float:
    nobody = _names_nobody(whole)
    score = w.NO_MONEY * whole.lacks("amount", "unit_price")
    sends = _sends_parcels(whole)
    counted = sends and _names_goods(whole)  # a parcel of what was bought, in each row
    score += w.NO_MONEY * (whole.lacks("amount", "unit_price", "quantity") and not counted)
    score += w.NOBODY * (nobody and whole.lacks("order_id", "product"))
    score += w.NOBODY * (nobody and whole.lacks("product", "amount", "unit_price", "quantity"))  # where orders are
    unsaid = not whole.words & _OF_SALES and nobody and whole.lacks("order_id", "amount", "unit_price")
    score += (w.NO_WORD + w.NO_MONEY * ("made" in whole.words)) * unsaid  # what was made, packed or brought
    score += w.NO_MONEY * (
        "amount" in whole.fields and "collection" in concepts(whole.columns.texts[whole.fields["amount"]])
    )
    receipts = sum(bool(_RECEIPT.search(text)) for text in whole.columns.texts if text)
    score += w.NO_MONEY * (receipts >= _MOST_RECEIPTS and whole.lacks("product", "quantity"))
    of_suppliers = "supplier" in whole.called or any(map(_names_supplier, whole.columns.texts))
    unpaid = _is_mostly_nought(whole)
    score += w.BOUGHT * ((nobody or unpaid) and of_suppliers)
    score += w.BOUGHT * (nobody and of_suppliers and "unit_cost" in whole.fields and whole.lacks("unit_price"))
    score += 2 * w.BOUGHT * (nobody and _is_bought(whole))
    score += w.LEADS * _are_leads(whole)
    score += w.PARCELS * (sends and not counted)
    score += w.LISTED * (nobody and whole.lacks("order_id", "quantity") and whole.called >= _PRICE_LIST)
    score += w.BOUGHT * _are_goods(whole)
    takings = nobody and whole.lacks("order_id") and _are_takings(whole)
    of_account = nobody or "counterparty" in whole.words  # who paid, or was paid
    goes_out = of_account and whole.lacks("order_id", "quantity") and _goes_out(whole)
    score += w.STATEMENT * ((nobody or goes_out) and not takings and "balance" in whole.words)
    score += w.STATEMENT * (nobody and whole.lacks("quantity", "unit_price") and _says_both_ways(whole))
    members = "registered" in whole.words and whole.lacks("order_id", "quantity") and _comes_once(whole)
    return score + w.TAKINGS * takings + w.STATEMENT * goes_out + w.EVENT * members  # what members pay by their plan


def _is_bought(whole: _Whole) -> bool:
    """Whether a list without orders that is called one of purchases says at which price each piece was bought."""
    return "purchase" in whole.called and "unit_cost" in whole.fields and whole.lacks("order_id")


def _are_goods(whole: _Whole) -> bool:
    """Whether nothing but a bare name that no people have says who bought: a list of goods."""
    if not whole.lacks("customer_id", "phone", "email", "quantity"):
        return False
    name = whole.columns.profiles.get(whole.fields.get("customer_name", -1))
    if name is None or concepts(whole.columns.texts[name.column]) != {"name"}:
        return False
    goods = name.who < _HALF or "product" in whole.called  # Oak Chair looks like a name
    return goods and "price" in whole.words and not whole.words & _OF_A_SALE


def _are_leads(whole: _Whole) -> bool:
    """Whether headings speak of leads (Lead Name, Lead Type) and none of what was ordered or paid."""
    said = [concepts(text) for text in whole.columns.texts if text]
    return sum("lead" in words for words in said) > 1 and not any(words & _NO_LEADS for words in said)


def _names_goods(whole: _Whole) -> bool:
    product = whole.fields.get("product", -1)
    return product >= 0 and bool(heading_meaning(whole.kind, whole.columns.texts[product]).fields)


def _sends_parcels(whole: _Whole) -> bool:
    """Whether each row is a parcel and no column says what its goods cost."""
    money = whole.fields.get("amount", whole.fields.get("unit_price", -1))
    sold = money >= 0 and is_money(whole.columns, money)
    return not sold and any(numbers_parcels(whole.columns, column) for column in whole.columns.profiles)


def _is_mostly_nought(whole: _Whole) -> bool:
    """Whether more than half of the amounts are written as nought: work done for nothing, and hardly sales."""
    money = whole.columns.profiles.get(whole.fields.get("amount", -1))
    known = money.numbers[np.isfinite(money.numbers)] if money else np.array([])
    return len(known) >= FEWEST and float(np.mean(known == 0)) > _HALF


def _goes_out(whole: _Whole) -> bool:
    """Whether much of the money is below nothing: paid, and of no sales, of which few are taken back."""
    money = whole.columns.profiles.get(whole.fields.get("amount", -1))
    known = money.numbers[np.isfinite(money.numbers)] if money else ()
    return len(known) >= FEWEST and float(np.mean(np.asarray(known) < 0)) >= _PAID_OUT


def _says_both_ways(whole: _Whole) -> bool:
    """Whether a column says of each row that money came in or went out, and both occur: somebody's own money."""
    said = (
        {state_of(text, "direction") for text in p.texts}
        for p in whole.columns.profiles.values()
        if len(p.texts) <= _WAYS
    )
    return any({"sale", "out"} <= states and None not in states for states in said)


def _names_nobody(whole: _Whole) -> bool:
    """Whether no row says who bought: no column, or one phone that is the same in all rows."""
    if not whole.lacks("customer_id", "customer_name", "email"):
        return False
    phone = whole.columns.profiles.get(whole.fields.get("phone", -1))
    return phone is None or (len(phone.filled) >= FEWEST and len(phone.texts) == 1)


def _has_clock(cell: str) -> bool:
    return ":" in cell and not cell.endswith("00:00:00")


def _products(whole: _Whole) -> float:
    return w.EVENT * sum(bool(concepts(whole.columns.texts[column]) & _SOLD) for column in whole.rest)


def _complaints(whole: _Whole) -> float:
    worded = whole.words & _COMPLAINING or whole.called & CALLED["complaints"]
    score = w.CALLED * ("order" in whole.words and not worded)
    score += w.TAKINGS * (whole.lacks("content", "customer_name") and _are_sums_by_day(whole))  # tickets sold in a day
    score += w.NO_WORD * (whole.lacks("content") and _tells_events(whole))
    money = sum(is_money(whole.columns, column) for column in whole.rest)
    score += w.EVENT * (min(2, money) if not worded else whole.lacks("content") and money > 0)
    called_back = any(_is_visit_day(concepts(text)) for text in whole.columns.texts if text)
    score += w.CALLED_BACK * (whole.lacks("content") and called_back)
    unnamed = not worded and whole.lacks("complaint_id", *CUSTOMER)  # a text and a day may be anything
    return score + w.NOBODY * (whole.lacks("complaint_id", "content") or unnamed) + 2 * w.NO_WORD * (not worded)


def _is_visit_day(said: frozenset[str]) -> bool:
    """Whether a heading is the day of a visit or call: 回访日期."""
    return said == {"visit", "date"}


def _tells_events(whole: _Whole) -> bool:
    """Whether a column says what happened, step by step."""
    events = heading_index("complaint_events")
    return any(events.get(normal(whole.columns.texts[column])) == "event" for column in whole.rest)


def _complaint_events(whole: _Whole) -> float:
    return w.NO_WORD * (not whole.words & _COMPLAINING and not whole.called & CALLED["complaint_events"])


def _visits(whole: _Whole) -> float:
    day = concepts(whole.columns.texts[whole.fields["date"]]) if "date" in whole.fields else frozenset()
    unsaid = not whole.words & CALLED["visits"] and "service" not in day
    score = w.NO_WORD * (unsaid and not _are_lessons(whole))
    money = [column for column in whole.rest if is_money(whole.columns, column)]
    booked = "visit" in day
    score += w.EVENT * (not booked and any("visit" not in concepts(whole.columns.texts[column]) for column in money))
    score += w.NO_WORD * ("appraisal" in whole.words and "customer" not in whole.words)  # who came to work
    return score + w.EVERYBODY_ONCE * (whole.lacks(*whole.kind.soft[0]) and _comes_once(whole))


def _are_lessons(whole: _Whole) -> bool:
    """Whether each row says who was with whom, from when until when on that day: a lesson, a treatment."""
    named = "staff" in whole.fields and not whole.lacks(*CUSTOMER)
    return named and whole.fields.get("date") in begun_and_ended(whole.columns)


def _staff(whole: _Whole) -> float:
    unsaid = not whole.words & CALLED["staff"] and whole.lacks(*_DUTIES)
    of_firms = "company" in whole.words and not whole.called & CALLED["staff"]
    return w.NO_WORD * (unsaid + of_firms) + w.REPEATED * _comes_again(whole)


def _customers(whole: _Whole) -> float:
    columns = [column for column in whole.columns.profiles if column not in {*whole.fields.values()}]
    score = w.NO_CONTACT * whole.lacks(*whole.kind.soft[0])
    unsaid = not whole.words & CALLED["customers"] and whole.lacks(*_REACHED)
    score += w.NO_WORD * (unsaid and not _are_accounts(whole))
    of_others = (CALLED["staff"] | CALLED["sales"] | CALLED["visits"]) & whole.called
    score += 2 * w.EVENT * _are_of_one(whole)
    share = 0.5 if _comes_once(whole) and len(_REACHED & {*whole.fields}) > 1 else 1.0  # what members have bought
    called_otherwise = bool(of_others and not whole.called & CALLED["customers"])
    score += share * w.CALLED * called_otherwise
    unclear = len(whole.fields) < _FEW_KNOWN and called_otherwise
    of_visits = unclear and bool(CALLED["visits"] & whole.called)  # ids in a log of them are nobody yet
    score += (w.NO_NAME + w.LOG * of_visits) * whole.lacks("name", "phone", "email")
    if not _has_no_events(whole):
        score += w.REPEATED * (_comes_again(whole) + 2 * _mostly_comes_again(whole))
    score += share * w.EVENT * any(numbers_events(whole.columns, column) for column in columns)
    score += w.LOG * _logs_visits(whole)
    score += w.SIGN_IN * _sign_in(whole)
    score += w.EVENT * any(concepts(whole.columns.texts[column]) in _WISHED for column in whole.rest)
    score += w.BOUGHT * _are_suppliers(whole)
    score += w.NO_WORD * _are_colleagues(whole) - w.CALLED * _are_leads(whole)
    score += w.PARCELS * (whole.lacks("customer_id") and any(numbers_parcels(whole.columns, c) for c in columns))
    score += share * w.EVENT * min(2, sum(is_money(whole.columns, column) for column in columns))
    return score + w.EVENT * min(2, sum(eventful(whole.columns, column) for column in columns))


def _instalments(whole: _Whole) -> float:
    """Documents with a day or goods of their own are sales; suppliers and sums by age are none of ours."""
    texts = [whole.columns.texts[column] for column in whole.rest]
    sold = sum(bool(concepts(text) & _GOODS_SOLD) or concepts(text) >= _DOCUMENT_DAY for text in texts)
    of_suppliers = any(map(_names_supplier, whole.columns.texts))
    return w.EVENT * sold + w.BOUGHT * of_suppliers + w.NO_WORD * ("aging" in whole.words)


_GOODS_SOLD = frozenset(("product", "quantity", "price"))
_DOCUMENT_DAY = frozenset(("date", "invoice"))


_OF_KIND: Mapping[str, Callable[[_Whole], float]] = {
    "sales": _sales,
    "products": _products,
    "complaints": _complaints,
    "complaint_events": _complaint_events,
    "visits": _visits,
    "staff": _staff,
    "customers": _customers,
    "instalments": _instalments,
}


def _are_accounts(whole: _Whole) -> bool:
    """Whether each row is a firm with its line of business, called an account: a customer of who sells to firms."""
    name = whole.fields.get("name", -1)
    called = name >= 0 and {"account"} <= concepts(whole.columns.texts[name]) <= {"account", "name"}
    return called and "industry" in whole.fields and _comes_once(whole)


def _are_colleagues(whole: _Whole) -> bool:
    """Whether nobody is named but who looks after customers, a different one in each row."""
    owner = whole.columns.profiles.get(whole.fields.get("owner", -1))
    return owner is not None and whole.lacks("name", "customer_id", "contact") and owner.distinct >= w.ONCE


def _sign_in(whole: _Whole) -> bool:
    """Whether each has a role and what it may do: those who work with a program."""
    said = [concepts(text) for text in whole.columns.texts if text]
    may = any({"permission"} <= words <= {"permission", "customer", "account", "name"} for words in said)
    return may and any("position" in words for words in said)


def _logs_visits(whole: _Whole) -> bool:
    """Whether what was or will be talked about stands beside a day of the visit itself, or beside ids alone.

    Each row is a visit then: a list of customers says what they are called or how they are reached.
    """
    said = not whole.lacks("next_contact", "next_topic")
    return said and (
        whole.lacks("name", "phone", "email")
        or any(concepts(whole.columns.texts[column]) in _OF_VISIT for column in whole.rest)
    )


def _names_supplier(text: str) -> bool:
    """Whether a heading speaks of suppliers, of no customer as well (Customer/Vendor), and of no price of theirs."""
    return _SUPPLIER.search(text) is not None and not concepts(text) & {"customer", "price"}


def _are_suppliers(whole: _Whole) -> bool:
    """Whether a list names or numbers suppliers, or is called by them, and no heading speaks of customers."""
    named = [text for text in whole.columns.texts if text and concepts(text) & {"id", "name"}]
    headings = sum(map(_names_supplier, whole.columns.texts))
    of_suppliers = any(map(_names_supplier, named)) or headings + ("supplier" in whole.called) >= 2
    return "customer" not in whole.words and of_suppliers


def _comes_again(whole: _Whole) -> bool:
    """Whether the same people stand in several rows: it is about what they did."""
    profile = _people(whole)
    return profile is not None and profile.distinct < w.ONCE


def _mostly_comes_again(whole: _Whole) -> bool:
    """Whether most rows are about people of whom there are other rows as well."""
    profile = _people(whole)
    return profile is not None and profile.distinct < _HALF


def _are_of_one(whole: _Whole) -> bool:
    """Whether every row of many names the same one with the same phone: what was done for them, and no list."""
    known = [whole.columns.profiles[whole.fields[n]] for n in ("name", "phone", "email") if n in whole.fields]
    return bool(known) and all(len(p.filled) >= 2 * FEWEST and len(p.texts) == 1 for p in known)


def _has_no_events(whole: _Whole) -> bool:
    """Whether nothing has a day, a number of an order or a quantity: what people have stands in further rows."""
    dated = any(profile.dates >= _HALF for profile in whole.columns.profiles.values())
    return not dated and not whole.words & _OF_EVENTS


def _comes_once(whole: _Whole) -> bool:
    """Whether everybody stands in one row: it is a list of people."""
    profile = _people(whole)
    return profile is not None and profile.distinct >= _ALL


def _people(whole: _Whole) -> Profile | None:
    """The column by which people are told apart, if it has enough rows; numbers of rows and first names do not."""
    known = ("customer_id", "phone", "email", "name", "customer_name")
    keys = [whole.fields[name] for name in known if name in whole.fields]
    named = [whole.columns.profiles[key] for key in keys if "first" not in concepts(whole.columns.texts[key])]
    profile = next((profile for profile in named if not profile.numbers_rows), None)
    return profile if profile is not None and len(profile.filled) >= 2 * FEWEST else None


def _are_takings(whole: _Whole) -> bool:
    """Whether each row is the sum of a day, a week: every day once and no clock.

    Either many days and no goods, or days that go on by the same step and several columns of money.
    """
    day = _each_day_once(whole)
    many = day is not None and len(day.filled) >= 2 * FEWEST and not any(map(_has_clock, day.filled))
    return (many and whole.lacks("product")) or _are_sums_by_day(whole)


def _are_sums_by_day(whole: _Whole) -> bool:
    """Whether days go on by the same step, each once, with several columns of money."""
    day = _each_day_once(whole)
    if day is None:
        return False
    days = [one for one in day.days if one]
    steps = [(after - before).days for before, after in itertools.pairwise(days)]
    usual = max((steps.count(step) for step in {*steps} - {0}), default=0)
    regular = usual >= _REGULAR * max(1, len(day.filled) - 1)
    return regular and sum(_is_sum(whole.columns, column) for column in whole.columns.profiles) >= 2


def _each_day_once(whole: _Whole) -> Profile | None:
    """The days of the rows, where each row has another one."""
    day = whole.columns.profiles.get(whole.fields.get("date", whole.fields.get("received_at", -1)))
    return day if day is not None and len(day.filled) >= FEWEST and day.distinct >= 1 else None


def _is_sum(columns: Columns, column: int) -> bool:
    said = concepts(columns.texts[column])
    return bool(said & _TAKEN) and columns.profiles[column].numeric >= 0.75
