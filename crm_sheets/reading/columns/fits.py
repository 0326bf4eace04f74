"""Whether the cells of a column can be what a field holds: 1 they plainly are, 0 they may be, -1 they are not."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from crm_sheets.reading.columns.profiles import SURE, Profile
from crm_sheets.reading.values.epochs import are_epochs
from crm_sheets.vocabulary import Field

_MOST, _FEW = 0.75, 0.3
_UNLIKE = -0.5  # nothing that the field holds, and nothing that it never holds
_LONG = 60  # letters on average, beyond which no name and no short word goes


@lru_cache(maxsize=1_000)
def field_fit(field: Field, profile: Profile) -> float:
    """How the cells of the column go with the field; 0 where there are none."""
    if not profile.filled:
        return 0.0
    if profile.hidden >= _MOST:
        return -1.0
    own = _OF_FIELDS.get(field.name)
    return own(profile) if own else _OF_KINDS[field.kind](profile)


def _date(p: Profile) -> float:
    if p.dates >= _MOST:
        return 1.0
    if max(p.dates, p.day_like) >= _FEW or are_epochs(p.filled):
        return 0.0
    return -1.0 if max(p.phones, p.mails, p.who, p.flags, p.id_numbers, p.addresses, p.clocks) >= _MOST else _UNLIKE


def _money(p: Profile) -> float:
    if p.flags >= _MOST or max(p.dates, p.phones, p.id_numbers) >= _MOST:
        return -1.0
    share = p.numberish
    if share >= _MOST:
        return 0.6 if p.is_counter else 1.0
    of_others = max(p.mails, p.who, p.addresses, 0.0 if share else p.tokens)  # 12/20 is no money
    return 0.0 if share >= 0.4 else -1.0 if of_others >= _MOST else _UNLIKE


def _quantity(p: Profile) -> float:
    fits = 1.0 if {*p.filled} <= {"0", "1"} else _money(p)
    return min(fits, 0.5) if fits > 0 and p.typical > 100_000 else fits


def _score(p: Profile) -> float:
    """A scale may be of words and signs as well."""
    return max(_quantity(p), _UNLIKE)


def _phone(p: Profile) -> float:
    if p.phones >= 0.6 or p.masked_phones >= 0.5:
        return 1.0
    if max(p.dates, p.mails, p.persons) >= _FEW or p.has_cents:
        return -1.0
    return 0.0 if p.digits_long >= 0.5 or p.phones >= _FEW else -1.0


def _id(p: Profile) -> float:
    if p.phones >= _MOST:
        return -0.5 if p.phones < SURE else -1.0
    days = p.dates >= _MOST and not all(map(str.isdigit, p.filled))  # numbers of orders often begin with the day
    if days or p.flags >= _MOST or (p.has_cents and p.numeric >= _MOST) or p.length > 50:
        return -1.0
    if p.persons >= _MOST and p.distinct < 1 and not p.codes:
        return -0.5
    return 1.0 if max(p.codes, p.tokens) >= _MOST else 0.0


def _order_id(p: Profile) -> float:
    """Words without any digit are the name of who placed the order, or for whom it is."""
    worded = p.who >= _FEW or sum(" " in text for text in p.texts) >= _FEW * len(p.texts)
    return -1.0 if worded and not any(map(str.isdigit, "".join(p.texts))) else _id(p)


def _name(p: Profile) -> float:
    if max(p.dates, p.clocks, p.numberish, p.phones, p.flags) >= _MOST or p.length > _LONG:
        return -1.0
    if p.mails >= _MOST:
        return -0.4
    if p.codes >= _MOST:
        return -0.6
    return 1.0 if p.who >= 0.5 else 0.3 if p.is_text else -0.3


def _product(p: Profile) -> float:
    if max(p.dates, p.clocks, p.phones, p.mails, p.flags) >= _MOST or p.has_cents:
        return -1.0
    if p.numeric >= _MOST and p.typical < 100:
        return -0.5  # the lines of an order, counted
    return (1.0 if p.length <= 30 else 0.6 if p.length <= 120 else 0.2) if p.is_text else 0.3


def _words(p: Profile) -> float:
    """A category, a state, a channel: few words that come again."""
    if max(p.dates, p.phones, p.mails) >= _MOST or p.has_cents or p.length > _LONG:
        return -1.0
    return 1.0 if p.is_text and (p.distinct < 0.5 or len(p.texts) <= 3) else 0.2


def _sort(p: Profile) -> float:
    """A line of business, where somebody came from: words, neither numbers nor yes and no."""
    return -1.0 if max(p.numberish, p.flags) >= _MOST else _text(p)


def _text(p: Profile) -> float:
    if max(p.dates, p.phones) >= 0.9 and len(p.filled) > 3:
        return -0.6
    return 0.8 if p.is_text else 0.2


def _flag(p: Profile) -> float:
    return 1.0 if p.flags >= _MOST else 0.2 if len(p.texts) <= 3 else -0.8


def _mail(p: Profile) -> float:
    return 1.0 if p.mails >= 0.5 else -1.0 if p.mails < 0.1 and not p.masked_mails else 0.0


def _id_number(p: Profile) -> float:
    return 1.0 if p.id_numbers >= 0.5 else -0.3 if 8 <= p.length <= 20 and p.tokens >= _MOST else -1.0


def _account(p: Profile) -> float:
    return 0.5 if p.digits_long >= _MOST and p.length >= 8 and not p.phones else -1.0


def _address(p: Profile) -> float:
    if max(p.dates, p.phones, p.mails) >= _MOST:
        return -1.0
    if p.addresses >= _FEW:  # "12 Road" is a number with a word behind it, too
        return 1.0
    return -1.0 if p.numberish >= _MOST else 0.4 if p.is_text and p.length > 5 else 0.0


def _content(p: Profile) -> float:
    if max(p.dates, p.phones, p.mails, p.numberish) >= _MOST:
        return -1.0
    return 1.0 if p.remarks else 0.4


def _birthday(p: Profile) -> float:
    return 1.0 if p.dates >= _MOST else 0.0 if max(p.dates, p.day_like) >= _FEW else -0.6


_OF_KINDS: Mapping[str, Callable[[Profile], float]] = {
    "date": _date,
    "money": _money,
    "number": _quantity,
    "phone": _phone,
    "id": _id,
    "name": _name,
    "text": _text,
    "flag": _flag,
}
_OF_FIELDS: Mapping[str, Callable[[Profile], float]] = {
    **dict.fromkeys(("category", "status", "channel", "preferred_channel", "region", "store", "type"), _words),
    **dict.fromkeys(("staff", "owner", "handler", "contact"), _name),
    **dict.fromkeys(("industry", "source"), _sort),
    "handling_score": _score,
    "order_id": _order_id,
    "product": _product,
    "email": _mail,
    "id_number": _id_number,
    "bank_account": _account,
    "address": _address,
    "content": _content,
    "birthday": _birthday,
    "consent": _flag,
    "consent_said": _flag,
}
