"""Currencies: the words and signs that teams write for them, as codes of three letters (ISO 4217)."""

import re
from collections.abc import Iterable

from crm_sheets.vocabulary.comparing import unified

# The word that stands before or behind a number; of each currency the code goes without saying.
_WORDS = {
    "CNY": "rmb|人民币|人民币元|¥|cn¥|yuan",
    "USD": "$|us$|美元|美金|us dollar|us dollars",
    "EUR": "€|欧元|euro|euros",
    "GBP": "£|英镑",
    "HKD": "hk$|港元|港币|港幣|港纸",
    "JPY": "円|日元|日圆|日円|jp¥|yen",
    "TWD": "nt$|ntd|台币|台幣|新台币|新台幣|台湾元",
    "MOP": "mop$|澳门元|澳门币",
    "INR": "₹|卢比|rs|rs.|rupee|rupees",
    "KRW": "₩|원|韩元|韩币",
    "CHF": "瑞士法郎|sfr|sfr.|fr.",
    "SGD": "s$|新加坡元|新币|坡币",
    "AUD": "a$|au$|澳元|澳币",
    "CAD": "c$|ca$|加元|加币",
    "NZD": "nz$|新西兰元|纽币",
    "THB": "฿|บาท|泰铢",
    "MYR": "马币|林吉特|rm",
    "VND": "₫|越南盾|vnđ|đ",
    "RUB": "₽|卢布|руб|руб.|р.",
    "PHP": "₱|菲律宾比索",
    "IDR": "rp|rp.|印尼盾",
    "BRL": "r$|巴西雷亚尔",
    "MXN": "mx$|mex$|墨西哥比索",
    "PLN": "zł|zl",
    "CZK": "kč",
    "SEK": "kr|kr.|瑞典克朗",
    "NOK": "挪威克朗",
    "DKK": "丹麦克朗",
    "TRY": "₺|tl|土耳其里拉",
    "ILS": "₪",
    "UAH": "₴|грн|грн.",
    "NGN": "₦",
    "KES": "ksh|ksh.",
    "ZAR": "r|南非兰特",
    "AED": "dhs|dhs.|迪拉姆",
    "SAR": "沙特里亚尔",
    "PEN": "s/|s/.|索尔",
    "BDT": "৳|tk|tk.|塔卡",
    "KZT": "₸|тг|тг.|坚戈",
    "HUF": "福林",
    "RON": "lei|列伊",
    "GHS": "₵|gh₵|塞地",
    "CRC": "₡",
    "XOF": "cfa|fcfa|f cfa",
}
_IN_CELLS_ONLY = frozenset(
    ["r", "fr.", "đ", "tl", "kr", "kr.", "rm", "rp", "rp.", "zl", "s/", "s/.", "tk", "tk.", "lei", "ron", "р."]
)  # elsewhere they are other words
_YUAN = "元|圆|块|元整|圆整|块钱"  # behind a number, and the unit of a heading
_CODES = {word: code for code, words in _WORDS.items() for word in (*words.split("|"), code.casefold())}
del _CODES["pen"]  # something to write with
_CODES |= dict.fromkeys(_YUAN.split("|"), "CNY")
# In these countries a sign or word that others use as well means the country's own money.
_AT_HOME = {
    "JP": ("JPY", "¥"), "TW": ("TWD", f"$|{_YUAN}"), "HK": ("HKD", f"$|{_YUAN}"), "MO": ("MOP", f"$|{_YUAN}"),
    "SG": ("SGD", "$"), "AU": ("AUD", "$"), "CA": ("CAD", "$"), "NZ": ("NZD", "$"), "MX": ("MXN", "$"),
    "NO": ("NOK", "kr|kr."), "DK": ("DKK", "kr|kr."),
}  # fmt: skip
_OWN = {"CN": "CNY", "US": "USD", "GB": "GBP", "KR": "KRW", "IN": "INR", "CH": "CHF", "TH": "THB", "MY": "MYR"}
_OWN |= {"VN": "VND", "RU": "RUB", "PH": "PHP", "ID": "IDR", "BR": "BRL", "PL": "PLN", "CZ": "CZK", "SE": "SEK"}
_OWN |= {"TR": "TRY", "IL": "ILS", "UA": "UAH", "NG": "NGN", "KE": "KES", "ZA": "ZAR", "AE": "AED", "SA": "SAR"}
_OWN |= {"PE": "PEN", "BD": "BDT", "KZ": "KZT", "HU": "HUF", "RO": "RON", "GH": "GHS", "CR": "CRC"}
_OWN |= dict.fromkeys(("DE", "FR", "ES", "IT", "NL", "BE", "AT", "IE", "PT", "FI"), "EUR")
_OWN |= {country: code for country, (code, _) in _AT_HOME.items()}
_APART = re.compile(r"[\s()\[\]/,、:;|_-]+")


def _either(words: Iterable[str]) -> str:
    """A pattern that any of the words fits, the longest first; also in verbose patterns."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


IN_CELLS = _either(_CODES.keys() - set(_YUAN.split("|")))  # folded; 元 behind a number is a unit as well
IN_HEADINGS = _either(_CODES.keys() - _IN_CELLS_ONLY)
LETTERS = _either(word for word in _CODES.keys() - _IN_CELLS_ONLY if word.isalpha())  # those of letters only, no signs
YUAN = _either(word for word in _CODES if word.endswith("元"))


def currency(text: str, country: str = "CN") -> str:
    """The code of a currency in words or signs; what is no currency known here stays as typed.

    ``¥`` is CNY, but JPY in Japan; ``$`` is USD and 元 CNY, but in Taiwan, Hong Kong and so on the money used there.

    >>> currency("US$"), currency("人民币（CNY）"), currency("￥"), currency("￥", "JP"), currency("$", "HK"), currency("积分")
    ('USD', 'CNY', 'CNY', 'JPY', 'HKD', '积分')
    """
    folded = unified(text).strip().casefold()
    parts = [_code(part, country) for part in (folded, *_APART.split(folded))]
    known = {part for part in parts if part}
    return known.pop() if len(known) == 1 else text.strip()


def own_currency(country: str) -> str:
    """The money of a country; empty where it is not known here."""
    return _OWN.get(country, "")


def is_code(text: str) -> bool:
    """Whether a text is the code of a currency known here."""
    return text in _WORDS


def _code(word: str, country: str) -> str:
    own, ambiguous = _AT_HOME.get(country, ("", ""))
    return own if word and word in ambiguous.split("|") else _CODES.get(word, "")
