"""Which fields of a table unnamed columns hold, kind by kind: joins, forms, dates, people, repetition."""

from collections.abc import Callable, Collection, Mapping, Sequence

import numpy as np

from crm_sheets.language import Text
from crm_sheets.reading.columns.field_inference import Guesses, share_told
from crm_sheets.reading.columns.guessed_goods import (
    is_priced,
    take_cost,
    take_goods,
    take_orders,
    take_price_times_quantity,
    take_single_amount,
)
from crm_sheets.reading.columns.join_keys import JoinKeys
from crm_sheets.reading.columns.profiles import SURE, Profile
from crm_sheets.reading.columns.relations import later
from crm_sheets.reading.columns.usual_words import CHANNELS, KINDS, POSITIONS, SOURCES, STATES
from crm_sheets.text.column_letters import letters

_MOST = 0.75  # share from which the best of several columns is taken
_FEW = 30  # distinct values of a list of colleagues


def inferred_fields(
    table: str,
    columns: Sequence[Profile],
    free: Collection[int],
    known: JoinKeys,
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


def _sales(g: Guesses) -> None:
    if not {"amount", "unit_price"} & set(g.fields):
        take_price_times_quantity(g)
    g.best("phone", Text("电话号码", "phone numbers"), lambda p: p.phones)
    _first_date(g, "date")
    _customer(g, "customer_name")
    take_orders(g)
    take_single_amount(g)
    take_cost(g)
    _colleagues(g, "staff")
    take_goods(g)


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
        g.take("content", remarks[-1], share_told(remarks[-1].fill, Text("较长的文字", "longer texts")))
    _colleagues(g, "handler")


_RULES: dict[str, Callable[[Guesses], None]] = {
    "sales": _sales,
    "customers": _customers,
    "visits": _visits,
    "complaints": _complaints,
}
GUESSED = tuple(_RULES)


def _first_date(g: Guesses, name: str) -> None:
    """The fullest column of dates; of two alike the one that is earlier in most rows.

    What holds for a whole order may stand on its first line alone.
    """
    order = g.of("order_id")
    least = 0.5 * (order.fill if order else 1.0)
    dates = [p for p in g.free if p.dates >= SURE and p.fill > least]
    if name in g.fields or not dates:
        return
    fullest = [p for p in dates if p.fill > max(other.fill for other in dates) - 0.05]
    first = min(fullest, key=lambda p: sum(later(p, other) > 0.5 for other in fullest))
    g.take(name, first, share_told(first.dates, Text("日期", "dates")))


def _later_date(g: Guesses, first: str, second: str) -> None:
    """A second column of dates: it is what came after."""
    dates = [p for p in g.free if p.dates >= SURE and len(p.filled) >= 3]
    if len(dates) == 1 and first in g.why:
        g.take(second, dates[0], share_told(dates[0].dates, Text("日期", "dates")))


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
    g.best("customer_id", joined, lambda p: p.joins(ids) if len(p.texts) > 2 and not p.numbers_rows else 0.0, 0.5)
    of_others = Text("其他表里的客户", "customers of other tables")
    if g.best(name, of_others, lambda p: p.joins(names) if len(p.texts) > 2 else 0.0, 0.5):
        return
    people = sorted((p for p in g.free if p.who >= _MOST and p.is_text), key=lambda p: (len(p.texts), p.companies))
    if people and (len(people) == 1 or len(people[-1].texts) > 2 * len(people[-2].texts)) and len(people[-1].texts) > 3:
        g.take(name, people[-1], share_told(people[-1].who, Text("人名或单位名称", "names of people or companies")))


def _colleagues(g: Guesses, name: str) -> None:
    """A handful of people's names, each again and again; goods whose names begin like people's (龙井) have prices."""
    people = [p for p in g.free if p.persons >= SURE and len(p.filled) >= 10 and not is_priced(g, p)]
    few = [p for p in people if len(p.texts) <= min(_FEW, len(p.filled) / 4)]
    if len(few) == 1:
        count = len(few[0].texts)
        g.take(
            name,
            few[0],
            Text(f"只有 {count} 个人名，反复出现", f"it holds names of a few people ({count}) again and again"),
        )


def is_of_staff(profile: Profile) -> bool:
    """Whether a column holds positions in a team: such a list is none of customers."""
    return profile.among(POSITIONS) >= 0.5


def _own_codes(profile: Profile) -> float:
    """Share of short ids in a full column where none comes twice and that are no days such as 20260501."""
    once = profile.distinct > 0.97 and profile.fill > SURE
    return profile.codes * (once and profile.length <= 15 and profile.dates < SURE)


def _share(profile: Profile, test: Callable[[str], bool]) -> float:
    return sum(map(test, profile.filled)) / max(1, len(profile.filled))
