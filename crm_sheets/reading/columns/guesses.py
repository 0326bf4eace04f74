"""Which fields of a table unnamed columns hold, told by their values: joins, arithmetic, forms, repetition."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from crm_sheets.language import Text
from crm_sheets.reading.addresses import letters
from crm_sheets.reading.columns.known import Known
from crm_sheets.reading.columns.profiles import FEWEST, SURE, Profile
from crm_sheets.reading.columns.relations import later
from crm_sheets.reading.columns.usual_words import CHANNELS, KINDS, POSITIONS, SOURCES, STATES

_MOST = 0.75  # share from which the best of several columns is taken
_NUMBERS = 20  # columns of numbers that are multiplied
_MANY, _STEADY = 10, 0.2  # rows with amount and cost, and how much their ratio may spread
_FEW = 30  # distinct values of a list of colleagues
_CLOSE = 0.011  # difference between quantity times price and the amount: rounding


@dataclass
class Guesses:
    """Fields told so far: ``fields`` name -> column (with those known before), ``why`` of the ones concluded here."""

    free: list[Profile]
    known: Known
    fields: dict[str, int] = field(default_factory=dict)
    everything: tuple[Profile, ...] = ()
    why: dict[str, Text] = field(default_factory=dict)
    letter: Callable[[int], str] = letters  # that Excel shows above a column
    otherwise: Collection[int] = ()  # columns whose headings say that they are neither money nor counted nor goods

    def of(self, name: str) -> Profile | None:
        """The column of a field, if it is told."""
        return next((p for p in self.everything if p.column == self.fields.get(name, -1)), None)

    def take(self, name: str, profile: Profile | None, why: Text) -> bool:
        """The column is the field, if there is one and the field is not told yet."""
        if profile is None or name in self.fields:
            return False
        self.fields[name] = profile.column
        self.why[name] = why
        self.free = [other for other in self.free if other is not profile]
        return True

    @property
    def sold(self) -> list[Profile]:
        """The free columns that may be money, quantities or goods."""
        return [profile for profile in self.free if profile.column not in self.otherwise]

    def best(self, name: str, what: Text, share: Callable[[Profile], float], least: float = SURE) -> bool:
        """The column with the largest share, the fuller of two alike; none below ``least``."""
        if name in self.fields:
            return False
        ranked = sorted(((share(p), p.fill, p) for p in self.free if len(p.filled) >= 3), key=lambda r: r[:2])
        if not ranked or ranked[-1][0] < least:
            return False
        return self.take(name, ranked[-1][2], shares(ranked[-1][0], what))


def shares(share: float, what: Text) -> Text:
    """``98 % of its cells are dates``."""
    percent = f"{min(share, 1):.0%}"
    return Text(f"{percent} 的内容是{what.zh}", f"{percent} of its cells are {what.en}")


def guessed(
    table: str,
    columns: Sequence[Profile],
    free: Collection[int],
    known: Known,
    given: Mapping[str, int],
    letter: Callable[[int], str] = letters,
    otherwise: Collection[int] = (),
) -> Guesses:
    """What the ``free`` ones of the columns are in a table of that kind, beside the fields that are ``given``.

    ``letter`` is how the reasons name a column: that of the grid where the table does not begin in column A;
    ``otherwise`` are columns whose headings say that they hold neither money nor quantities nor goods.
    """
    unplaced = [p for p in columns if p.column in free and p.filled]
    guesses = Guesses(unplaced, known, dict(given), tuple(columns), letter=letter, otherwise=otherwise)
    _RULES[table](guesses)
    return guesses


CONTACTS: dict[str, tuple[Text, Callable[[Profile], float]]] = {
    "phone": (Text("电话号码", "phone numbers"), lambda p: p.phones),
    "email": (Text("邮箱地址", "mail addresses"), lambda p: p.mails),
    "id_number": (Text("身份证号", "id numbers"), lambda p: p.id_numbers),
}


def contacts(columns: Sequence[Profile], known: Known, given: Mapping[str, int], names: Collection[str]) -> Guesses:
    """Phone, mail address and id number among the columns, of the fields ``names``; one in all rows is the team's."""
    several = [p for p in columns if len(p.filled) >= FEWEST and len(p.texts) > 1]
    guesses = Guesses(several, known, dict(given), tuple(columns))
    for name, (what, share) in CONTACTS.items():
        if name in names:
            guesses.best(name, what, share)
    return guesses


def _sales(g: Guesses) -> None:
    if not {"amount", "unit_price"} & set(g.fields):
        _price_times_quantity(g)
    g.best("phone", Text("电话号码", "phone numbers"), lambda p: p.phones)
    _first_date(g, "date")
    _customer(g, "customer_name")
    _orders(g)
    _single_amount(g)
    _cost(g)
    _colleagues(g, "staff")
    _goods(g)


def _customers(g: Guesses) -> None:
    g.best("phone", Text("电话号码", "phone numbers"), lambda p: p.phones * (p.distinct > 0.8))
    g.best("id_number", Text("身份证号", "id numbers"), lambda p: p.id_numbers)
    g.best("email", Text("邮箱地址", "mail addresses"), lambda p: p.mails)
    unique = Text("不重复的人名或单位名称", "names, hardly any twice")
    g.best("name", unique, lambda p: max(p.who, p.joins(g.known.names)) * (p.distinct >= 0.8) * (p.fill >= 0.8), _MOST)
    own = Text("不重复的编号", "ids, each once")
    g.best("customer_id", own, _own_codes)
    _birthday_and_created(g)
    account = Text("16 至 19 位数字的账号", "account numbers of 16 to 19 digits")
    g.best("bank_account", account, lambda p: _share(p, lambda c: c.isdigit() and 16 <= len(c) <= 19))
    g.best("kind", Text("个人、企业之类", "such as person or company"), lambda p: p.among(KINDS))
    g.best("address", Text("地址", "addresses"), lambda p: p.addresses * p.is_text, _MOST)
    g.best("source", Text("客户来源的常用说法", "usual ways of finding a customer"), lambda p: p.among(SOURCES), _MOST)
    _colleagues(g, "owner")


def _visits(g: Guesses) -> None:
    g.best("channel", Text("联系方式的常用说法", "usual ways of contact"), lambda p: p.among(CHANNELS))
    g.best("phone", Text("电话号码", "phone numbers"), lambda p: p.phones)
    _customer(g, "customer_name")
    _first_date(g, "date")
    _later_date(g, "date", "next_date")
    _colleagues(g, "staff")


def _complaints(g: Guesses) -> None:
    g.best("phone", Text("电话号码", "phone numbers"), lambda p: p.phones)
    _customer(g, "customer_name")
    _first_date(g, "received_at")
    _later_date(g, "received_at", "closed_at")
    g.best(
        "complaint_id",
        Text("不重复的编号", "ids, each once"),
        lambda p: p.codes * (p.distinct > 0.97) * (p.fill > SURE),
    )
    states = Text("处理状态的常用说法", "usual states of a complaint")
    g.best("status", states, lambda p: p.among(STATES))
    remarks = sorted((p for p in g.free if p.remarks and p.fill > SURE), key=lambda p: p.fill)
    if remarks and (len(remarks) == 1 or remarks[-1].fill > remarks[-2].fill):
        g.take("content", remarks[-1], shares(remarks[-1].fill, Text("较长的文字", "longer texts")))
    _colleagues(g, "handler")


_RULES: dict[str, Callable[[Guesses], None]] = {
    "sales": _sales,
    "customers": _customers,
    "visits": _visits,
    "complaints": _complaints,
}
GUESSED = tuple(_RULES)


def _price_times_quantity(g: Guesses) -> None:
    """Three columns of numbers of which two multiplied give the third."""
    free = [p for p in g.sold if p.numeric >= SURE and p.fill > 0.5]
    factors = free + [p for name in ("quantity", "unit_price") if (p := g.of(name)) is not None]
    for amount in free[:_NUMBERS]:
        for one, other in combinations(factors[:_NUMBERS], 2):
            if amount is one or amount is other or not _multiplies(one, other, amount):
                continue
            quantity, price = _told_apart(g, one, other)
            if quantity is not None and price is not None:
                _take_three(g, quantity, price, amount)
                return


def _take_three(g: Guesses, quantity: Profile, price: Profile, amount: Profile) -> None:
    first, second, third = (g.letter(profile.column) for profile in (quantity, price, amount))
    why = Text(
        f"{first}、{second}、{third} 三列符合“数量×单价＝金额”",
        f"columns {first}, {second} and {third} fit 'quantity x price = amount'",
    )
    for name, profile in (("quantity", quantity), ("unit_price", price), ("amount", amount)):
        g.take(name, profile, why)


def _multiplies(one: Profile, other: Profile, amount: Profile) -> bool:
    """In nearly all rows, and in enough where none of the two is 1."""
    with np.errstate(over="ignore", invalid="ignore"):
        fits = np.abs(one.numbers * other.numbers - amount.numbers) <= _CLOSE
    known = np.isfinite(one.numbers + other.numbers + amount.numbers)
    telling = known & (np.abs(one.numbers) != 1) & (np.abs(other.numbers) != 1) & (amount.numbers != 0)
    rows = int(known.sum())
    return rows >= FEWEST and fits[known].mean() >= 0.8 and (fits & telling).sum() >= max(3, rows // 20)


def _told_apart(g: Guesses, one: Profile, other: Profile) -> tuple[Profile | None, Profile | None]:
    """Quantity and price: prices have cents or go with the product; None where nothing tells them apart."""
    if one is g.of("quantity") or other is g.of("unit_price"):
        return one, other
    if other is g.of("quantity") or one is g.of("unit_price"):
        return other, one
    if one.has_cents != other.has_cents:
        return (other, one) if one.has_cents else (one, other)
    goods = [p for p in g.everything if p.is_text and 0 < p.distinct < 0.5]
    pairs = [(words.tells(other), words.tells(one)) for words in goods]
    price_goes_with = max(pairs, key=lambda pair: abs(pair[0] - pair[1]), default=(0.0, 0.0))
    if abs(price_goes_with[0] - price_goes_with[1]) < 0.1:
        return None, None
    return (one, other) if price_goes_with[0] > price_goes_with[1] else (other, one)


def _single_amount(g: Guesses) -> None:
    """The only column of numbers with cents, or the only one beside a column of small whole numbers."""
    if {"amount", "unit_price"} & set(g.fields):
        return
    numbers = [p for p in g.sold if p.numeric >= SURE and p.fill > 0.5 and not _counts_up(p) and p.in_cents]
    counted = [p for p in numbers if not p.has_cents and 0 < np.nanmedian(p.numbers) <= 20]
    others = [p for p in numbers if p not in counted]
    if len(others) == 1 and len(counted) <= 1:
        if "quantity" in g.fields or counted:
            goods = [p for p in g.everything if p.is_text and len(p.texts) > 1 and p.distinct < 0.5]
            if any(p.tells(others[0]) >= 0.95 for p in goods):
                g.take("unit_price", others[0], Text("同一产品的数字相同", "its numbers go with the product"))
        g.take("amount", None if "unit_price" in g.why else others[0], _AMOUNTS)
        if counted and "quantity" not in g.fields:
            g.take("quantity", counted[0], shares(counted[0].numeric, Text("小的整数", "small whole numbers")))


_AMOUNTS = Text("只有这一列是金额样的数字", "it is the only column of numbers such as amounts")


def _counts_up(profile: Profile) -> bool:
    """Whether it numbers the rows."""
    known = profile.numbers[np.isfinite(profile.numbers)]
    return len(known) > 2 and bool((np.diff(known) > 0).all()) and bool((known == np.round(known)).all())


def _cost(g: Guesses) -> None:
    """Numbers that stay a steady part below the amount."""
    paid = g.of("amount")
    if paid is None or "amount" not in g.why or "cost" in g.fields:
        return
    for profile in [p for p in g.sold if p.numeric >= SURE and p.fill > 0.5]:
        part = profile.numbers / np.where(paid.numbers == 0, np.nan, paid.numbers)
        known = part[np.isfinite(part)]
        below = float(((known > 0.1) & (known < 1)).mean()) if len(known) >= _MANY else 0.0
        if below >= SURE and known.std() < _STEADY:
            g.take("cost", profile, shares(below, Text("低于金额的数字", "a steady part of the amount")))
            return


def _first_date(g: Guesses, name: str) -> None:
    """The fullest column of dates; of two alike the one that is earlier in most rows."""
    dates = [p for p in g.free if p.dates >= SURE and p.fill > 0.5]
    if name in g.fields or not dates:
        return
    fullest = [p for p in dates if p.fill > max(other.fill for other in dates) - 0.05]
    first = min(fullest, key=lambda p: sum(later(p, other) > 0.5 for other in fullest))
    g.take(name, first, shares(first.dates, Text("日期", "dates")))


def _later_date(g: Guesses, first: str, second: str) -> None:
    """A second column of dates: it is what came after."""
    dates = [p for p in g.free if p.dates >= SURE and len(p.filled) >= 3]
    if len(dates) == 1 and first in g.why:
        g.take(second, dates[0], shares(dates[0].dates, Text("日期", "dates")))


def _birthday_and_created(g: Guesses) -> None:
    """Of columns of dates the one with years of birth is the birthday, the fuller one with late years the creation."""
    young = Text("较早年份的日期", "dates of birth")
    g.best("birthday", young, lambda p: p.dates * (_median_year(p) < 2005))
    late = Text("近年的日期", "dates of recent years")
    g.best("created", late, lambda p: p.dates * (_median_year(p) >= 2005) * (p.fill > 0.5))


def _median_year(profile: Profile) -> float:
    years = [d.year for d in profile.days if d]
    return float(np.median(years)) if years else 9999.0


def _customer(g: Guesses, name: str) -> None:
    """Ids and names that other tables hold as well, else names that are more than a handful."""
    ids, names = g.known.customer_ids, g.known.names
    joined = Text("其他表里的客户编号", "customer ids of other tables")
    g.best("customer_id", joined, lambda p: p.joins(ids) if len(p.texts) > 2 else 0.0, 0.5)
    of_others = Text("其他表里的客户", "customers of other tables")
    if g.best(name, of_others, lambda p: p.joins(names) if len(p.texts) > 2 else 0.0, 0.5):
        return
    people = sorted((p for p in g.free if p.who >= _MOST and p.is_text), key=lambda p: (len(p.texts), p.companies))
    if people and (len(people) == 1 or len(people[-1].texts) > 2 * len(people[-2].texts)) and len(people[-1].texts) > 3:
        g.take(name, people[-1], shares(people[-1].who, Text("人名或单位名称", "names of people or companies")))


def _orders(g: Guesses) -> None:
    """Ids that belong to one day each are orders; of the others those that come back on other days are customers."""
    codes = [p for p in g.free if p.codes >= SURE and p.fill > SURE and not p.has_cents and p.distinct > 0.1]
    date = g.of("date")
    if date is None:
        return
    orders = [p for p in codes if p.length >= 6 and p.distinct > 0.3 and p.tells(_as_days(date)) >= 0.97]
    if len(orders) == 1:
        g.take("order_id", orders[0], Text("编号，每个只在一天出现", "it holds ids that occur on one day each"))
    others = [p for p in g.free if p.lettered >= SURE and p.fill > 0.3 and p.distinct < 0.8]
    if len(others) == 1:
        g.take("customer_id", others[0], Text("编号，在不同日期反复出现", "it holds ids that come back on other days"))


def _colleagues(g: Guesses, name: str) -> None:
    """A handful of people's names, each again and again; goods whose names begin like people's (龙井) have prices."""
    people = [p for p in g.free if p.persons >= SURE and len(p.filled) >= 10 and not _is_priced(g, p)]
    few = [p for p in people if len(p.texts) <= min(_FEW, len(p.filled) / 4)]
    if len(few) == 1:
        count = len(few[0].texts)
        g.take(
            name,
            few[0],
            Text(f"只有 {count} 个人名，反复出现", f"it holds names of a few people ({count}) again and again"),
        )


def _goods(g: Guesses) -> None:
    """Words that come back: the product tells the category, not the other way round."""
    words = sorted(
        (
            p
            for p in g.sold
            if p.is_text and p.fill > SURE and len(p.texts) > 1 and p.distinct < 0.5 and p.flags < SURE
            if p.persons < 0.5 or _is_priced(g, p)
        ),
        key=lambda p: -len(p.texts),
    )
    if len(words) == 1 or (len(words) > 1 and words[0].tells(words[1]) >= 0.97):
        why = Text(
            f"{len(words[0].texts)} 种文字，反复出现", f"it holds {len(words[0].texts)} different texts again and again"
        )
        g.take("product", words[0], why)
    if len(words) > 1 and "product" in g.why and words[1].distinct < 0.2:
        g.take("category", words[1], Text("由产品决定的少数几种文字", "it holds a few texts that go with the product"))


def _is_priced(g: Guesses, profile: Profile) -> bool:
    """Whether each of its texts has a unit price of its own: so do goods, while colleagues sell at many prices."""
    price = g.of("unit_price")
    return price is not None and len(price.texts) > 1 and profile.distinct < 0.5 and profile.tells(price) >= 0.95


def _as_days(profile: Profile) -> Profile:
    """The column with each day in one style."""
    return Profile(profile.column, tuple(str(d or "") for d in profile.days))


def is_of_staff(profile: Profile) -> bool:
    """Whether a column holds positions in a team: such a list is none of customers."""
    return profile.among(POSITIONS) >= 0.5


def _own_codes(profile: Profile) -> float:
    """Share of short ids in a full column where none comes twice and that are no days such as 20260501."""
    once = profile.distinct > 0.97 and profile.fill > SURE
    return profile.codes * (once and profile.length <= 15 and profile.dates < SURE)


def _share(profile: Profile, test: Callable[[str], bool]) -> float:
    return sum(map(test, profile.filled)) / max(1, len(profile.filled))
