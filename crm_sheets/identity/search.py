"""Search: the customers whom a few typed words mean, and who is near where they mean nobody or several."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import pandas as pd
from rapidfuzz import fuzz, process

from crm_sheets.identity.mentions import id_key
from crm_sheets.identity.names import name_key
from crm_sheets.reading.values.phones import phone_key

_NEAREST = 5  # customers offered
_DIGITS = 4  # of a phone from which on its end tells somebody
_ALIKE = 50  # per cent: two characters of which one is equal


class Meant(NamedTuple):
    """What was ``wanted``, whom it means (None: nobody or several), and the ids of those it may mean instead.

    ``several``: it means each of those just as well.
    """

    wanted: str
    customer_id: str | None
    near: tuple[str, ...] = ()
    several: bool = False


class CustomerIndex:
    """Customers by all they are called: id, former id, name and phone, as any sheet writes them."""

    def __init__(self, tables: Iterable[pd.DataFrame], former: Mapping[str, str]) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = defaultdict(set)
        self._phones: dict[str, set[str]] = defaultdict(set)
        self._former = {id_key(was): now for was, now in former.items()}
        for table in tables:
            for column in ("name", "customer_name"):
                self._add(self._names, table, column)
            self._add(self._phones, table, "phone")
            for customer in table["customer_id"].dropna().astype("str").unique():
                self._ids[id_key(customer)].add(customer)

    def _add(self, index: dict[str, set[str]], table: pd.DataFrame, column: str) -> None:
        if column not in table:
            return
        key = phone_key if column == "phone" else name_key
        rows = table[["customer_id", column]].dropna().drop_duplicates()
        for customer, text in rows.astype("str").itertuples(index=False, name=None):
            index[key(text)].add(customer)

    def meant(self, wanted: str) -> Meant:
        """Whom ``wanted`` means: by id, former id, phone, then name; each whole, however it is spaced or capitalised.

        Nobody: near are those whose name or id holds it, whose phone ends so, then those called alike.
        """
        text = wanted.strip()
        for found in (
            self._ids.get(id_key(text)),
            {now} if (now := self._former.get(id_key(text))) else None,
            self._phones.get(_phone(text)) if _phone(text) else None,
            self._names.get(name_key(text)) if text else None,
        ):
            if found:
                several = sorted(found)
                one = several[0] if len(several) == 1 else None
                return Meant(wanted, one, () if one else tuple(several), several=one is None)
        return Meant(wanted, None, tuple(self._near(text))[:_NEAREST])

    def _near(self, text: str) -> list[str]:
        """Ids of customers near a text, the nearest first."""
        name, number, phone = name_key(text), id_key(text), _phone(text)
        found: dict[str, None] = {}
        for key, customers in sorted(self._names.items()):
            if name and (name in key or (len(key) > 1 and key in name)):
                found.update(dict.fromkeys(sorted(customers)))
        for key, customers in sorted(self._phones.items()):
            if len(phone) >= _DIGITS and (key.endswith(phone) or phone.endswith(key)):
                found.update(dict.fromkeys(sorted(customers)))
        for key, customers in sorted(self._ids.items()):
            if number and (key.startswith(number) or key.endswith(number)):
                found.update(dict.fromkeys(sorted(customers)))
        if name and len(found) < _NEAREST:
            for key, _, _ in process.extract(
                name, sorted(self._names), scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=_ALIKE
            ):
                found.update(dict.fromkeys(sorted(self._names[key])))
        return list(found)


def _phone(text: str) -> str:
    """The digits of a text that looks like a phone number, as phones are compared; else nothing."""
    bare = "".join(text.split()).replace("-", "")
    return phone_key(bare) if bare.removeprefix("+").isdecimal() else ""
