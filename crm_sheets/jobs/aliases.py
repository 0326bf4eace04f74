"""Ids of customers and what stands for each in reports for training, in cells and inside texts."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from crm_sheets.identity import id_key

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LATIN = "[^\\W_\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]"  # letters that run on into a longer id; Chinese ones do not
_TOKEN = re.compile(rf"{_LATIN}+(?:(?:[-_]*-[-_]*|[_.]+(?=\d)){_LATIN}+)*")  # KH0003.xlsx and KH0003_old are two words
_JOINED = re.compile(r"[-_.]+")
_FEW = 5  # digits: a shorter number is a quantity, a price or a year as often as an id
_ANY = 4  # digits from which on a cell that is an id, in whatever column, is one
_SAYS_ID = re.compile(
    r"(?:客户|顾客|会员|买家|用户|病人|学员|编号|编码|卡号|号码|id|no\.?|number|customer|member|client|account|card|#)"
    r"[\s:#(（“\"'是为号]*$",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[¥￥$€£][\s\d,]*$")
_UNIT = re.compile(
    r"\s*(?:[.,]\d|%|％|元|块|万|千|百|克|斤|公斤|件|个|次|人|天|年|月|盒|箱|包|台|份|张|瓶|杯|分|点|米|平|套|袋|只|条|"
    r"(?:yuan|rmb|cny|usd|eur|hkd|pcs|kg|g|ml|km|cm|m|pieces|boxes|days|times|people|customers|orders)\b)",
    re.IGNORECASE,
)


class Aliases:
    """What stands for each id: ``K0001`` for the first, and so on; ``ids`` are those of all customers.

    Where a desk has ids of that form it is ``KK0001``: what is shown is nobody's own id. ``former`` are ids of
    customers who go by another one; both have the same alias. ``others`` tell of customers as well: *** stands there.
    """

    def __init__(
        self, ids: Iterable[str], former: Mapping[str, str] = MappingProxyType({}), others: Iterable[str] = ()
    ) -> None:
        told = list(dict.fromkeys(id_key(one) for one in ids if one.strip()))
        width = max(4, len(str(len(told))))
        prefix = "K"
        while any(one.startswith(prefix) and one[len(prefix) :].isdecimal() for one in told):
            prefix += "K"
        self._ids = {one: f"{prefix}{number:0{width}d}" for number, one in enumerate(told, 1)}
        now = {id_key(before): self._ids.get(id_key(one)) for before, one in former.items()}
        self._ids |= {before: alias for before, alias in now.items() if alias is not None and before not in self._ids}
        self._ids = {id_key(one): "***" for one in others} | self._ids
        spanning = {one for one in self._ids if not _TOKEN.fullmatch(one)}  # with Chinese letters, blanks, slashes
        self._spanning = frozenset(spanning)
        self._lengths = sorted({len(one) for one in spanning}, reverse=True)

    def of_id(self, cell: str) -> str | None:
        """What stands for a cell that holds an id; None where it is none."""
        return self._ids.get(id_key(cell))

    def of_cell(self, cell: str) -> str | None:
        """The same of a cell that may hold anything: a number of few digits is left alone."""
        return None if cell.isdecimal() and len(cell) < _ANY else self.of_id(cell)

    def in_text(self, text: str, between: Callable[[str], str]) -> str:
        """A text with every id in it replaced, also between Chinese letters.

        A longer id that holds one is another; where it is nobody's, what is set off by a sign in it is replaced. What
        lies ``between`` them becomes what that says. Numbers of few digits only where the words before them say
        that they are an id, longer ones but before a unit.
        """
        plain = text.translate(_FULL_WIDTH)
        spans = sorted((*self._whole_tokens(plain), *self._spans(plain)))
        told, end = [], 0
        for start, stop, alias in spans:
            if start >= end:
                told += [between(text[end:start]), alias]
                end = stop
        return "".join([*told, between(text[end:])])

    def _whole_tokens(self, plain: str) -> Iterable[tuple[int, int, str]]:
        for found in _TOKEN.finditer(plain):
            start, stop = found.span()
            alias = self._token(plain, start, stop)
            if alias is not None:
                yield start, stop, alias
                continue
            parts = _pieces(plain, start, stop)
            aliases = [self._token(plain, *part) for part in parts]
            if None not in aliases:
                yield from ((*part, alias) for part, alias in zip(parts, aliases, strict=True) if alias)
            else:
                yield from self._within(plain, parts)

    def _within(self, plain: str, parts: list[tuple[int, int]]) -> Iterable[tuple[int, int, str]]:
        """Ids of letters and digits as pieces of something longer, such as a file or a contract called after one."""
        end = 0
        for number, (start, _) in enumerate(parts):
            stops = (stop for _, stop in reversed(parts[number:]))
            told = ((stop, self._ids.get(plain[start:stop].upper())) for stop in stops if _is_mixed(plain[start:stop]))
            stop, alias = next((one for one in told if one[1]), (start, None))
            if alias and start >= end:
                yield start, stop, alias
                end = stop

    def _token(self, plain: str, start: int, stop: int) -> str | None:
        token = plain[start:stop]
        alias = self._ids.get(token.upper())
        if alias is None or not token.isdecimal():
            return alias
        if _SAYS_ID.search(plain[max(0, start - 20) : start]):
            return alias
        counted = _MONEY.search(plain[max(0, start - 20) : start]) or _UNIT.match(plain, stop)
        return alias if len(token) >= _FEW and not counted else None

    def _spans(self, plain: str) -> Iterable[tuple[int, int, str]]:
        """Ids that are more than one run of Latin letters, the longest first wherever one begins."""
        upper = plain.upper() if len(plain.upper()) == len(plain) else plain
        for start in range(len(upper)) if self._spanning else ():
            stops = (start + length for length in self._lengths if start + length <= len(upper))
            stop = next((stop for stop in stops if upper[start:stop] in self._spanning), None)
            if stop is not None and _stands_alone(upper, start, stop):
                yield start, stop, self._ids[upper[start:stop]]


def _pieces(plain: str, start: int, stop: int) -> list[tuple[int, int]]:
    ends = [(found.start() + start, found.end() + start) for found in _JOINED.finditer(plain[start:stop])]
    return list(zip([start, *(end for _, end in ends)], [*(begin for begin, _ in ends), stop], strict=True))


def _is_mixed(piece: str) -> bool:
    return any(map(str.isalpha, piece)) and any(map(str.isdecimal, piece))


def _stands_alone(plain: str, start: int, stop: int) -> bool:
    """Whether no Latin letter runs into the id on either side."""
    before, after = plain[start - 1 : start] if start else "", plain[stop : stop + 1]
    runs_in = bool(re.match(_LATIN, before)) and bool(re.match(_LATIN, plain[start]))
    return not runs_in and not (re.match(_LATIN, after) and re.match(_LATIN, plain[stop - 1]))
