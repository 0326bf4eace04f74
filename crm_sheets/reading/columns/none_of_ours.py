"""What speaks for a table that is none of ours: stock, ledgers, pivots, ages, hours, sentences for headings."""

import itertools
import re
from functools import cache

from crm_sheets.reading.columns import weights as w
from crm_sheets.reading.columns.profiles import FEWEST, Profile
from crm_sheets.reading.columns.surroundings import CALLED
from crm_sheets.reading.columns.under_heading import Columns
from crm_sheets.vocabulary import ALL_TABLES
from crm_sheets.vocabulary.comparing import normal, number_folded
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.known_headings import headings

_NOT_OURS = frozenset((
    "stock", "salary", "debit", "credit_side", "procured", "target", "supplier", "forecast", "yhat", "variance",
    "asset", "budget", "ledger", "security", "collection", "aging", "appraisal", "counterparty"
))  # fmt: skip
_OF_GOODS = frozenset(("collection",))
_NUMBER_IN_STOCK = frozenset(("stock", "id"))  # of the car that somebody asked for
_PIVOT = re.compile(
    r"^(?:row labels|column labels|行标签|列标签|grand total|(?:sum|count|average|max|min) of .*|"
    r"(?:求和项|计数项|平均值项)[:：].*)$",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"^(?:(?:19|20)\d\d(?:[-/.年]\d{1,2}月?)?(?:年|年度)?|\d{1,2}月(?:份)?|[qQ][1-4]|第[一二三四]季度|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -/'’]*(?:\d{2,4})?|week ?\d+|w\d+|第\d+周|"
    r"-?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d 00:00:00|周[一二三四五六日]|\d{1,2}[日号])$",
    re.IGNORECASE,
)
_CAME_IN = frozenset(("in", "stock in", "receipt", "received", "入库", "入", "进", "进库", "进货"))
_WENT_OUT = frozenset(("out", "stock out", "issue", "issued", "出库", "出", "发出", "领用", "领料"))
_MOVED = _CAME_IN | _WENT_OUT | {"adjust", "adjustment", "transfer", "return", "调拨", "盘点", "退库", "报损", "调整"}
_CASH_BOOK = re.compile(r"(?:收款|付款)(?:单|退款)?$")
_UNIT = r"(?: ?[(（].{1,4}[)）])?"
_ZH_SUM = "(?:交易|本次|本期|当日)?(?:{})(?:金额|发生额|账户|账号)?"
_OUT, _IN = (
    re.compile(f"(?:(?:money|paid) {way}|(?:{words})(?: amount)?|{_ZH_SUM.format(chinese)}){_UNIT}", re.IGNORECASE)
    for way, words, chinese in (
        ("out", "withdrawals?|from account", "支出|支取|转出"),
        ("in", "deposits?|to account", "收入|存入|转入"),
    )
)
_AGES = re.compile(
    r"(\d{1,3}) ?(?:-|–|—|~|～|至|到|to) ?(\d{1,4}) ?(?:天|日|days?|d|个月|月|months?)?(?:以?内)?$", re.IGNORECASE
)
_ITS_OWN = frozenset(("id", "date", "kind", "category", "name"))
_OF_A_SALE = frozenset(("order", "transaction", "invoice", "receipt"))
_AGES_TO = 3  # headings 0-30, 31-60, 61-90
_OURS = frozenset(("customer", "company", "phone", "mail", "visit"))  # who bought, and how they are reached
_DEALS = frozenset(("sale", "order", "price", "amount", "name", "transaction", "procured"))
_SEVERAL = 2  # headings
_BOTH = 0.5  # of the rows of an account that have a sum on one side, those with one on the other side as well
_WORK = frozenset(("project", "task", "billable", "timesheet", "overtime"))
_PROSE = re.compile(r"(?=.{8}).*[，。；]|(?=.{40}).*[.,;] ")  # a heading that is a sentence
_NARROW = 4  # columns of a sheet that explains something
_MARK = re.compile(
    r"[^\w\s]{1,3}|[深浅淡亮暗大]?[红橙黄绿青蓝紫灰白黑粉棕金银](?:色|[底字]|背景|填充|标)\w{0,4}|"
    r"(?:light |dark )?(?:red|orange|yellow|green|blue|purple|gr[ea]y|white|black|pink|brown)"
    r"(?: (?:cells?|text|rows?|fill|background|headings?|font))?",
    re.IGNORECASE,
)  # a colour or a sign, as a legend names them
_FEWEST_MARKS = 2
_STATES, _NUMBERED = frozenset(("status", "kind", "score")), frozenset(("id", "row"))
_MOST, _SHORT = 0.6, 14  # share of the cells that are headings; letters of a cell that may be one


def none_of_ours(columns: Columns, called: frozenset[str]) -> float:
    """The strength of all that speaks for none of ours, on the scale on which readings are judged."""
    headed = [text for text in columns.texts if text]
    words = frozenset[str]().union(*(concepts(text) for text in headed if normal(text) != "user"))  # of a program
    score = _words(columns) + w.CALLED * bool(CALLED["none"] & called)
    score += w.AGES * _ages(headed) + w.HOURS * _hours(headed)
    score += w.QUOTED * _is_only_quoted(headed, called) + w.PAID_OUT * _is_paid_out(headed, called)
    score += w.ADVERTS * _speaks_of("advert", headed) + w.POSTED * any("contra" in concepts(text) for text in headed)
    score += w.HIRING * (_speaks_of("applicant", headed, called) or _speaks_of("salary", headed, called, _AGES_TO))
    score += w.PAID_OUT * any(_is_cash_book(profile) for profile in columns.profiles.values())
    score += w.SPENT * _is_spent(headed, called) + w.DRAWN * _speaks_of("drawn", headed, called, 1)
    score += w.BOTH_WAYS * ("customer" not in words and _goes_both_ways(columns))
    ours = bool(words & _OURS)  # somebody is named, or reached
    score += w.DRAWN * (not ours and (_moves_stock(columns, words) or _speaks_of("asset", headed)))
    score += w.DRAWN * (not ours and not words & _DEALS and words >= {"fuel", "measure"})
    explains = _explains(headed) or _lists_headings(columns) or _is_legend(columns) or _lists_states(columns)
    return score + w.EXPLAINS * explains


def _words(columns: Columns) -> float:
    """Headings of stock, payroll, ledgers, pivots; headings that are years, months, numbers."""
    headed = [text for text in columns.texts if text]
    pivots = sum(bool(_PIVOT.match(text)) for text in headed)
    every = [_said(columns, column) for column, text in enumerate(columns.texts) if text]
    words = sum(bool(said & _NOT_OURS) and said != _NUMBER_IN_STOCK for said in every)
    periods = sum(bool(_PERIOD.match(text)) for text in headed) / max(1, len(headed))
    score = w.NOT_OURS * min(6, words + 3 * pivots) * min(1.0, 8 / max(1, len(headed)))
    return score + 2 * w.PERIODS * periods * (periods > 0.3)


def _said(columns: Columns, column: int) -> frozenset[str]:
    """The concepts of a heading; a collection of words is one of goods, and no money that came in."""
    said, profile = concepts(columns.texts[column]), columns.profiles.get(column)
    return said - _OF_GOODS if said & _OF_GOODS and profile is not None and profile.is_text else said


def _ages(headed: list[str]) -> bool:
    """Money by its age: spans of days, each beginning where the one before ends."""
    spans = [(int(found[1]), int(found[2])) for text in headed if (found := _AGES.search(text.strip()))]
    chained = sum(0 <= after[0] - before[1] <= 1 for before, after in itertools.pairwise(spans))
    return chained >= _AGES_TO - 1


def _hours(headed: list[str]) -> bool:
    """Hours that people worked: a duration beside projects, tasks, what can be billed."""
    said = [concepts(text) for text in headed]
    return any("hour" in one for one in said) and len(frozenset().union(*said) & _WORK) > 1


def _speaks_of(concept: str, headed: list[str], called: frozenset[str] = frozenset(), least: int = _SEVERAL) -> bool:
    """Whether so many headings, or one less and what the table is called, speak of it: one alone may stand anywhere."""
    return sum(concept in concepts(text) for text in headed) + (concept in called) >= least


def _is_only_quoted(headed: list[str], called: frozenset[str]) -> bool:
    """Offers of which no heading says that they were invoiced: a job may name its quote and its invoice."""
    return _speaks_of("quoted", headed, called) and not any("invoice" in concepts(text) for text in headed)


def _is_paid_out(headed: list[str], called: frozenset[str]) -> bool:
    """Payments that were asked for, or what a platform paid out in one sum for many orders that no heading names."""
    of_orders = any(concepts(text) & _OF_A_SALE for text in headed)
    return _speaks_of("payment_asked", headed, called) or (_speaks_of("payout", headed, called) and not of_orders)


def _is_spent(headed: list[str], called: frozenset[str]) -> bool:
    """Expenses with a number, a day or a kind of their own, or called so where no heading speaks of customers."""
    said = [concepts(text) for text in headed]
    own = any("expense" in one and one & _ITS_OWN for one in said)
    return own or ("expense" in called and not ({"sale"} & called or any("customer" in one for one in said)))


def _is_cash_book(profile: Profile) -> bool:
    """Whether each row is a receipt or a payment, and both occur: money that moved, for sales that stand elsewhere."""
    return {text[:2] for text in profile.texts} == {"收款", "付款"} and all(map(_CASH_BOOK.match, profile.texts))


def _moves_stock(columns: Columns, words: frozenset[str]) -> bool:
    """Whether each row is goods that came in or went out, so many of them, and both occur."""
    if "quantity" not in words:
        return False
    cells = ({text.casefold() for text in profile.texts} for profile in columns.profiles.values())
    return any(texts & _CAME_IN and texts & _WENT_OUT and texts <= _MOVED for texts in cells)


def _goes_both_ways(columns: Columns) -> bool:
    """Whether rows have money, or an account, either in a column of what goes out or in one of what comes in; in both
    only what goes from one account to another."""
    outs, ins = ([p for c, p in columns.profiles.items() if way.fullmatch(columns.texts[c])] for way in (_OUT, _IN))
    return any(one.filled and other.filled and _hardly_both(one, other) for one in outs for other in ins)


def _hardly_both(one: Profile, other: Profile) -> bool:
    both = sum(bool(a and b) for a, b in zip(one.cells, other.cells, strict=True))
    return both <= _BOTH * min(len(one.filled), len(other.filled))


def _explains(headed: list[str]) -> bool:
    """A sheet of two or three columns that explains something: where others have headings, it has a sentence."""
    return len(headed) <= _NARROW and any(_PROSE.match(text) and not text.endswith(("?", "？")) for text in headed)


def _is_legend(columns: Columns) -> bool:
    """What colours and signs mean: a narrow sheet of words alone, with a different colour or sign in each row."""
    filled = [profile for profile in columns.profiles.values() if profile.filled]
    if max(len(filled), sum(map(bool, columns.texts))) > _NARROW or not all(profile.is_text for profile in filled):
        return False
    return any(_are_marks([columns.texts[profile.column], *profile.filled]) for profile in filled)


def _are_marks(cells: list[str]) -> bool:
    marks = [cell for cell in cells if _MARK.fullmatch(cell)]
    return len(marks) >= max(_FEWEST_MARKS, len(cells) - 1) and len({*marks}) == len(marks)


def _lists_states(columns: Columns) -> bool:
    """What states or kinds there are: each once, beside numbers of theirs or words, and nobody is named."""
    said = {c: concepts(columns.texts[c]) for c, profile in columns.profiles.items() if profile.filled}
    if len(said) >= _NARROW or any("name" in words for words in said.values()):
        return False
    counted = all(words & _NUMBERED or columns.profiles[c].is_text for c, words in said.items())
    if not counted or columns.people:
        return False
    states = [columns.profiles[c] for c, words in said.items() if words & _STATES]
    return any(p.is_text and len(p.filled) >= FEWEST and p.distinct == 1 for p in states)


def _lists_headings(columns: Columns) -> bool:
    """A list of the columns of another sheet: the cells of one column are headings themselves."""
    return any(_are_headings(profile) for profile in columns.profiles.values() if len(columns.texts) <= 2 * _NARROW)


def _are_headings(profile: Profile) -> bool:
    if len(profile.filled) < FEWEST or profile.distinct < 1 or profile.length > _SHORT:
        return False
    different = {normal(text) for text in set(map(number_folded, profile.filled))}  # 客户1, 客户2 is one
    return len(different & _headings()) >= _MOST * len(profile.filled)


@cache
def _headings() -> frozenset[str]:
    return frozenset(text for table in ALL_TABLES for text in headings(table.name))
