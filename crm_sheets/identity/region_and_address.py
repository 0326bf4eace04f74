"""Where a customer is: region and address as they are compared, to tell people of one name apart."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_NOISE = re.compile(r"[\W_]+")
_ENDS = re.compile(r"(?<=..)(?:特别行政区|自治区|自治州|地区|省|市|区|县)$")


@lru_cache(maxsize=100_000)
def place_key(text: str) -> str:
    """A region or address as it is compared: width, case, signs and the word for province or town folded away.

    >>> place_key("浙江省 杭州市"), place_key("Ｎew York")
    ('浙江省杭州', 'newyork')
    """
    return _ENDS.sub("", _NOISE.sub("", unicodedata.normalize("NFKC", text).casefold()))


def agree(own: Iterable[str], key: str) -> bool:
    """Whether the place is one of those known: equal, or one is part of the other (杭州 and 浙江省杭州市)."""
    return any(key in known or known in key for known in own)
