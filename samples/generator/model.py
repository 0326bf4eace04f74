"""The facts of a desk: customers, orders, answers, complaints and visits, before any dirt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class Fate(Enum):
    """What a customer is made to do."""

    ACTIVE = "buys to the end"
    LEAVER = "stops"
    ONCE = "bought once, lately"
    NEVER = "never bought"


@dataclass(frozen=True)
class Product:
    """A thing sold; list price and cost in cents."""

    name: str
    category: str
    price: int
    cost: int


@dataclass(frozen=True)
class Staff:
    """A member of the team."""

    name: str
    email: str
    role: str
    manager: str | None
    capacity: int | None
    days_off: str | None
    left_on: date | None = None

    def works_on(self, day: date) -> bool:
        """Whether still there on that day; the day of leaving is the last."""
        return self.left_on is None or day <= self.left_on


@dataclass(frozen=True)
class Person:
    """One person or company; `ids` and `spellings` go together, one pair for each row of the customer file."""

    key: int
    is_company: bool
    contact: str
    phone: str
    fate: Fate
    gap: float
    shape: float
    level: float
    owner: Staff
    ids: tuple[str, ...]
    spellings: tuple[str, ...]
    shares_name: bool = False

    @property
    def name(self) -> str:
        """The name as first written."""
        return self.spellings[0]

    @property
    def in_file(self) -> bool:
        """Whether the customer file has a row."""
        return bool(self.ids)

    @property
    def is_twin(self) -> bool:
        """Whether the customer file has two rows."""
        return len(self.ids) > 1


@dataclass(frozen=True)
class Profile:
    """What one row of the customer file tells beyond id, name and phone."""

    email: str | None
    chat: str | None
    address: str | None
    region: str
    industry: str | None
    source: str
    created: date
    birthday: date | str | None
    hobbies: str | None
    dislikes: str | None
    bank_account: str | None
    delivery: str | None
    invoicing: str | None
    referred_by: str | None
    notes: str | None


@dataclass(frozen=True)
class CustomerRow:
    """One row of the customer file."""

    person: Person
    customer_id: str
    name: str
    profile: Profile


@dataclass(frozen=True)
class Mark:
    """How an order names its customer; at least one of the three is there."""

    customer_id: str | None
    name: str | None
    phone: str | None


@dataclass(frozen=True)
class Order:
    """One purchase or one return."""

    number: str
    person: Person
    moment: datetime
    file: str
    mark: Mark
    seller: Staff


@dataclass(frozen=True)
class Line:
    """One sales line, in cents; quantity, amount and cost are negative on a return."""

    order: Order
    product: Product
    quantity: int
    price: int
    amount: int
    cost: int | None
    freight: int

    @property
    def is_return(self) -> bool:
        """Whether goods came back."""
        return self.quantity < 0


@dataclass(frozen=True)
class Answer:
    """One questionnaire; `respondent` is None when it came without a name. Satisfaction: 5 is best."""

    person: Person
    respondent: str | None
    moment: datetime
    seconds: int
    satisfaction: int | None
    recommend: int | None
    reason: str | None
    comment: str | None


@dataclass(frozen=True)
class Complaint:
    """One row of the complaints ledger; open while `closed_at` is None."""

    number: str
    person: Person
    received: datetime
    kind: str
    content: str
    handler: Staff | None
    closed_at: datetime | None
    outcome: str | None
    satisfied: bool | None
    compensation: int | None
    solved_at: str | None = None
    motive: str | None = None
    attribution: str | None = None
    complainer: str | None = None


@dataclass(frozen=True)
class Visit:
    """One contact with a customer."""

    person: Person
    customer_id: str
    name: str
    day: date
    channel: str
    staff: Staff
    purpose: str
    result: str
    next_day: date | None
    notes: str | None


@dataclass(frozen=True)
class Desk:
    """Everything that happened at one desk."""

    staff: tuple[Staff, ...]
    people: tuple[Person, ...]
    purchases: dict[int, tuple[date, ...]]
    customers: tuple[CustomerRow, ...]
    lines: tuple[Line, ...]
    answers: tuple[Answer, ...]
    complaints: tuple[Complaint, ...]
    visits: tuple[Visit, ...]
    grudges: frozenset[int]

    def lines_in(self, file: str) -> list[Line]:
        """The sales lines that stand in one file."""
        return [line for line in self.lines if line.order.file == file]
