"""What a table needs and no heading names, found by values among the columns that are free."""

import re
from collections.abc import Callable, Mapping, Sequence

from crm_sheets.language import Text
from crm_sheets.reading.columns.field_inference import CONTACTS, Guesses, contact_columns
from crm_sheets.reading.columns.guessing import GUESSED, inferred_fields
from crm_sheets.reading.columns.profiles import FEWEST, SURE, Profile
from crm_sheets.reading.columns.under_heading import Columns, Scores, goes_with
from crm_sheets.reading.columns.weights import ACCEPT
from crm_sheets.reading.columns.wording import heading_meaning
from crm_sheets.vocabulary import CUSTOMER, Table
from crm_sheets.vocabulary.comparing import simplified
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.states import state_of

_NOT_NAMED = Text("没有别的列写客户叫什么", "no other column says what the customers are called")
STRENGTH = 1.0  # of a field told by values alone
AGAINST = 0.9  # of one that a heading says and its cells do not
NAMED = 1.5  # of one that a heading names above another column
_PHONES = 0.6  # share from which numbers are those of phones
_ONCE = 0.97  # share of different ids
_THINGS = frozenset((
    "customer", "product", "staff", "supplier", "store", "account", "bank", "tax", "phone", "shipped", "postal",
    "team", "row", "room"
))  # fmt: skip
_NO_CUSTOMER = frozenset(("supplier", "insured", "clerk", "sender"))  # people and firms that bought nothing
_NO_EVENT = frozenset(("published",))  # days on which nothing happened here
_OTHERWISE = frozenset((
    "id", "name", "phone", "mail", "address", "postal", "region", "date", "birth", "status", "score", "gender",
    "age", "year", "month", "week", "hour", "row", "staff", "people", "flag", "url", "percent", "chat", "customer",
    "security", "supplier", "weight", "surface", "room", "shipped", "redeemed", "given", "family", "store", "pet",
    "spot"
))  # said of a column, it holds neither money nor quantities nor goods  # fmt: skip
_ROWS = 5  # from which values tell what no heading says
_NO_ACT = frozenset(
    ("published", "birth", "due", "end", "next", "last", "updated", "hired", "resigned", "stock", "refund", "cancelled")
)
_PAYING = frozenset(("paid", "channel", "cash", "coupon", "discount"))  # an order may be paid in several ways
_HOW_PAID = frozenset(("paid", "channel"))
_SOLD = frozenset(("amount", "price", "quantity", "product", "cost", "description"))
_MONEY = frozenset(("amount", "price", "cost", "fee", "cash"))  # said of a column, it counts nothing
_TRADE = frozenset(("transaction", "order", "receipt", "document", "invoice"))
_PAPERS = frozenset(("contract", "form", "measure", "ledger"))  # of which one customer may have several
_NUMBERED = {
    "sales": ("order_id", ("amount", "unit_price")),
    "complaints": ("complaint_id", ("content",)),
    "customers": ("customer_id", ("name",)),
}
_SERVICE = re.compile(
    r"服务|套餐|课|护理|疗程|项目|体验|\b(?:service|course|package|treatment|session|class)", re.IGNORECASE
)
_EARNED = re.compile(r"\bcommission|佣|提成|酬金|抽成", re.IGNORECASE)  # money of who sold it
_ORDER = re.compile(r"订单|订购|单$|order", re.IGNORECASE)
_FOLLOW = {"amount": ("quantity", "unit_price")}  # told by the same product


def filled_by_values(
    kind: Table, columns: Columns, fields: Mapping[str, int], found: Scores, letter: Callable[[int], str]
) -> tuple[dict[str, int], dict[str, Text]]:
    """The fields with those that are lacking and plain by values, and why; contacts look like nothing else."""
    whole: dict[str, int] = dict(fields)
    why: dict[str, Text] = {}
    if kind.name not in GUESSED:
        return whole, why
    profiles = list(columns.profiles.values())
    wanted = {n for group in (*kind.told_by, *kind.soft) if not {*group} & set(whole) for n in group}
    if kind.name == "customers" and "name" not in whole:
        wanted.add("name")
    if kind.name in ("sales", "visits", "complaints") and not {*CUSTOMER, "email"} & set(whole):
        wanted |= {"customer_id", "customer_name"}
    if kind.name == "sales" and "product" not in whole:
        wanted.add("product")
    wanted |= {more for name in wanted for more in _FOLLOW.get(name, ())}
    named = {p.column for p in profiles if _is_named(kind, columns, p.column, found)}
    others = _of_others(kind, columns)
    free = {p.column for p in profiles} - set(whole.values()) - named - others
    if wanted and any(len(p.filled) >= _ROWS for p in profiles):
        otherwise = {c for c in free if _says_otherwise(kind, columns.texts[c])}
        told = inferred_fields(kind.name, profiles, free, columns.known, whole, letter, otherwise)
        counted = told.fields.get("quantity", -1)
        of_money = counted in free and bool(concepts(columns.texts[counted]) & _MONEY)
        _take(told, wanted - {"quantity"} if of_money else wanted, whole, why, found)
        for name in set(why) & _named_elsewhere(kind, columns):
            found[whole[name], name] = NAMED
        free -= set(whole.values())
    _by_another_act(kind, columns, whole, why, found)
    for group in (*kind.told_by, *kind.soft):
        if group and not {*group} & set(whole):
            _as_headed(kind, columns, group, whole, found)
    _beside_names(kind, columns, whole, why, found)
    _once_each(kind, columns, whole, why, found)
    _priced(kind, columns, whole, why, found)
    _of_lines(kind, columns, whole, why, found)
    _of_services(kind, columns, whole, why, found)
    names = {f.name for f in kind.fields} & {*CONTACTS} - set(whole)
    unworded = {c for c in free if not any(column == c and s >= ACCEPT for (column, _), s in found.items())}
    if names and unworded:
        told = contact_columns([p for p in profiles if p.column in unworded], columns.known, whole, names)
        _take(told, names, whole, why, found)
    _by_family_name(kind, columns, whole, why, found)
    number = concepts(columns.texts[whole["phone"]]) if "phone" in why else frozenset[str]()
    if "id" in number and number & _TRADE:  # eleven digits, and no phone
        del whole["phone"], why["phone"]
    _by_contact(kind, columns, whole, why, found)
    return whole, why


def _of_others(kind: Table, columns: Columns) -> set[int]:
    """Columns of people and firms that bought nothing, and of days on which nothing happened here."""
    said = {column: concepts(columns.texts[column]) for column in columns.profiles}
    apart = _NO_CUSTOMER | _NO_EVENT
    if kind.name == "sales":  # in which shop it was is not who bought
        apart |= {"store"}
    return {column for column, words in said.items() if words & apart} | columns.of_stores


def _by_contact(kind: Table, columns: Columns, whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    """Of customers without a name the people who are their contacts."""
    if kind.name != "customers" or "name" in whole or "contact" not in whole:
        return
    if columns.profiles[whole["contact"]].who >= ACCEPT:
        whole["name"] = whole.pop("contact")
        found[whole["name"], "name"] = STRENGTH
        why["name"] = _NOT_NAMED


def _by_family_name(kind: Table, columns: Columns, whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    """Of people whom a phone in each row tells apart the family name, where nothing else names them: Ms Huang."""
    name = "name" if kind.name == "customers" else "customer_name"
    said = {column: concepts(text) for column, text in enumerate(columns.texts) if text}
    if name in whole or "phone" not in whole or columns.profiles[whole["phone"]].fill < 1:
        return
    family = [column for column, words in said.items() if "family" in words and column in columns.profiles]
    if family and not any("given" in words for words in said.values()) and columns.profiles[family[0]].is_text:
        whole[name], found[family[0], name] = family[0], STRENGTH
        why[name] = _NOT_NAMED


def _as_headed(kind: Table, columns: Columns, group: tuple[str, ...], whole: dict[str, int], found: Scores) -> None:
    """Better what a heading says against its cells than no table at all."""
    for column, text in enumerate(columns.texts):
        for name, near in heading_meaning(kind, text).fields.items() if text and column not in whole.values() else ():
            if near.exact and name in group and columns.profiles[column].filled:
                whole[name], found[column, name] = column, AGAINST
                return


def _by_another_act(kind: Table, columns: Columns, whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    """Of sales of somebody with money and without a day the only one that tells what was done: enrolled, installed."""
    if kind.name != "sales" or "date" in whole or "amount" not in whole or not {*CUSTOMER, "email"} & set(whole):
        return
    said = {c: concepts(columns.texts[c]) for c, p in columns.profiles.items() if p.dates >= SURE and p.fill > ACCEPT}
    free = [c for c in said if c not in whole.values() and len(columns.profiles[c].filled) >= _ROWS]
    acts = [c for c in free if not said[c] & _NO_ACT]
    if len(acts) == 1:
        whole["date"], found[acts[0], "date"] = acts[0], STRENGTH
        why["date"] = Text("没有别的列写哪天卖的", "no other column says when it was sold")


def _is_named(kind: Table, columns: Columns, column: int, found: Scores) -> bool:
    """Whether a heading says what the column is: a field of another table, or one of ours that others have already."""
    meaning = heading_meaning(kind, columns.texts[column])
    return bool(meaning.elsewhere) or any(c == column and s >= ACCEPT for (c, _), s in found.items())


def _says_otherwise(kind: Table, text: str) -> bool:
    """Whether a heading says that its column holds neither money nor quantities nor goods."""
    said = concepts(text)
    counts_others = heading_meaning(kind, text).decoy > 1 and "quantity" in said  # words, pictures, visits
    how_paid = said >= _HOW_PAID or said == {"paid"}
    weighs = "weight" in said and not said & (_SOLD - {"quantity"})
    return (
        counts_others
        or weighs
        or _EARNED.search(text) is not None
        or (bool(said & _OTHERWISE or how_paid) and not said & _SOLD)
    )


def _beside_names(kind: Table, columns: Columns, whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    """An id that goes with the name of the customer, each with one of the other, and comes again with it."""
    if "customer_name" not in whole or "customer_id" in whole or "customer_id" not in {f.name for f in kind.fields}:
        return
    name = columns.profiles.get(whole["customer_name"])
    for column, profile in columns.profiles.items():
        if name is None or column in whole.values() or "id" not in concepts(columns.texts[column]):
            continue
        if profile.phones >= _PHONES:
            continue
        if len(profile.texts) > 2 and profile.distinct < 0.9 and goes_with(profile, name) and goes_with(name, profile):
            text = columns.texts[name.column]
            whole["customer_id"], found[column, "customer_id"] = column, STRENGTH
            why["customer_id"] = Text(f"每个编号对应“{text}”里的一位", f"each of its ids goes with one of '{text}'")
            return


def _once_each(kind: Table, columns: Columns, whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    """Of a table without a number a column of ids, each once: a record, a ticket, a repair; of people the first one."""
    name, needs = _NUMBERED.get(kind.name, ("", ()))
    if not name or not {*needs} & set(whole) or (name in whole and not _mixes(columns, whole, name)):
        return
    for column, profile in columns.profiles.items():
        said = concepts(columns.texts[column])
        if column in whole.values() or "id" not in said or said & _THINGS or profile.numbers_rows:
            continue
        if profile.phones >= _PHONES:  # 号码
            continue
        if kind.name == "customers" and (
            column != min(columns.profiles) or said & (_TRADE | _PAPERS)
        ):  # of a passport, of an order
            continue
        if (
            len(profile.filled) >= FEWEST
            and profile.distinct > _ONCE
            and profile.tokens >= ACCEPT
            and profile.fill > ACCEPT
        ):
            whole[name], found[column, name] = column, STRENGTH
            why[name] = Text("编号，每个只出现一次", "it holds ids, each once")
            return


def _mixes(columns: Columns, whole: Mapping[str, int], name: str) -> bool:
    """Whether the numbers that come again stand beside another day and another customer each time: of no order."""
    who = [columns.profiles[whole[key]].cells for key in ("customer_name", "customer_id", "phone") if key in whole]
    if not who or "date" not in whole:
        return False
    rows: dict[str, set[tuple[str, str]]] = {}
    count: dict[str, int] = {}
    for number, day, person in zip(
        columns.profiles[whole[name]].cells, columns.profiles[whole["date"]].cells, who[0], strict=True
    ):
        if number and day and person:
            rows.setdefault(number, set()).add((day, person))
            count[number] = count.get(number, 0) + 1
    again = [number for number, times in count.items() if times > 1]
    mixed = all(len({p for _, p in rows[n]}) > 1 and len({d for d, _ in rows[n]}) > 1 for n in again)
    return mixed and sum(count[number] for number in again) >= FEWEST


def _priced(kind: Table, columns: Columns, whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    """Of sales without a product the sort of goods where the heading says so (Item Type) or each has one unit price."""
    if kind.name != "sales" or "product" in whole or "category" not in whole:
        return
    sort = columns.profiles[whole["category"]]
    if _has_one_price(sort, columns.profiles.get(whole.get("unit_price", -1))):
        reason = Text("每一种有自己的单价", "each of its texts has a unit price of its own")
    elif sort.is_text and "product" in concepts(columns.texts[sort.column]):
        reason = Text("没有别的列写卖了什么", "no other column says what was sold")
    else:
        return
    whole["product"], why["product"] = whole.pop("category"), reason
    found[sort.column, "product"] = STRENGTH


def _has_one_price(sort: Profile, price: Profile | None) -> bool:
    if price is None or len(price.filled) < FEWEST:
        return False
    return (len(price.texts) > 1 or len(sort.texts) == 1) and sort.tells(price) >= SURE


def _of_lines(kind: Table, columns: Columns, whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    """Of sales without a product the words that differ from line to line of each order of several lines."""
    if kind.name != "sales" or "product" in whole or "order_id" not in whole:
        return
    orders = columns.profiles[whole["order_id"]].cells
    taken = {*whole.values()} - {whole.get("kind"), whole.get("category")}
    for column, profile in columns.profiles.items():
        said = concepts(columns.texts[column])
        if column in taken or not profile.is_text or profile.who >= ACCEPT or said & (_OTHERWISE | _PAYING):
            continue
        if _differs_within(orders, profile.cells):
            for name in ("kind", "category"):
                if whole.get(name) == column:
                    del whole[name]
            whole["product"], found[column, "product"] = column, STRENGTH
            why["product"] = Text("同一订单的各行各不相同", "its texts differ from line to line of each order")
            return


def _of_services(kind: Table, columns: Columns, whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    """Of sales without a product the kinds of orders, where these name services and no ways of ordering."""
    if kind.name != "sales" or {"product", "category"} & {*whole}:
        return
    for column, profile in columns.profiles.items():
        free = column not in {*whole.values()} - {whole.get("kind")}
        if free and {"order", "kind"} == concepts(columns.texts[column]) and _name_services(profile):
            if whole.get("kind") == column:
                del whole["kind"]
            whole["product"], found[column, "product"] = column, STRENGTH
            why["product"] = Text("没有别的列写卖了什么", "no other column says what was sold")
            return


def _name_services(profile: Profile) -> bool:
    if any(state_of(text, "kind") not in (None, "sale") for text in profile.texts):  # 项目退款 is no service
        return False
    kinds = [simplified(text) for text in profile.texts]
    named = sum(_SERVICE.search(kind) is not None and not _ORDER.search(kind) for kind in kinds)
    return profile.is_text and len(profile.texts) > 1 and named >= ACCEPT * len(profile.texts)


def _differs_within(orders: Sequence[str], cells: Sequence[str]) -> bool:
    lines: dict[str, list[str]] = {}
    for order, cell in zip(orders, cells, strict=True):
        if order and cell:
            lines.setdefault(order, []).append(cell)
    several = [texts for texts in lines.values() if len(texts) > 1]
    return len(several) >= FEWEST and sum(len({*texts}) == len(texts) for texts in several) >= SURE * len(several)


def _named_elsewhere(kind: Table, columns: Columns) -> set[str]:
    """The fields that some heading of the table lists word for word."""
    every = (heading_meaning(kind, text).fields.items() for text in columns.texts if text)
    return {name for fields in every for name, near in fields if near.exact}


def _take(told: Guesses, wanted: set[str], whole: dict[str, int], why: dict[str, Text], found: Scores) -> None:
    for name, column in told.fields.items():
        if name in wanted and name not in whole:
            whole[name] = column
            why[name] = told.why[name]
            found[column, name] = STRENGTH
