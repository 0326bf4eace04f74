"""Texts that people put where nothing is known, told by how they are built and not only by a list of words."""

import re
from functools import lru_cache

from crm_sheets.reading.values.cells import folded
from crm_sheets.reading.values.words import (
    ALONE,
    ANYBODY,
    BUYERS,
    MARKETS,
    NO_ID,
    NOBODY,
    NOTHING,
    PAYMENTS,
    PLATFORMS,
    words_of,
)
from crm_sheets.vocabulary.comparing import unified

_LONGEST = 40  # letters
_KNOWN = frozenset(word.casefold() for word in (*NOTHING, *NO_ID))
_NOBODY = frozenset(word.casefold() for word in NOBODY)
_THING = (
    "电子邮箱|邮箱|邮件|邮址|电话|手机|号码|号|身份证|证件|姓名|名字|名称|信息|资料|内容|"
    "联系方式|方式|微信|地址|编号|会员|卡号|卡|记录"
)
_DONE = (
    "愿意|愿|想|记得|肯|便|方便|详|知道|知|明|清楚|有|填写|填|写|录入|登记|留下|留|提供|补充|补全|补录|补|确认|核实|定|完善|更新|透露|告知|告诉|给|"
    "预留|注册|绑定|收集|采集|需要|要|用|公开"
)
_NOT_KNOWN = (
    rf"(?:客户|顾客|本人|对方)?(?:暂时?|还|尚)?(?:无|没有?|未|不|拒绝?|待|缺|需|稍?后|以后)(?:{_DONE})*"
    rf"(?:客户|会员|有效|任何|相关|的|了)*(?:{_DONE}|{_THING})+"
)
_UNKNOWN = re.compile(
    rf"{_NOT_KNOWN}|暂?(?:无|没有?)|拒绝|忘了|[同如](?:上|前|左|下)(?:行|述|一行)?|见上|空(?:白|号|缺)?|停机|错号|假号|保密|匿名|隐藏"
)
_STARTERS = frozenset(
    words_of(
        "no|not|none|unk|na|nil|null|nan|unknown|undisclosed|withheld|refused|declined|declines|tbc|tbd|tba|pending|same|"
        "ditto|blank|empty|missing|anonymous|nothing|never|unavailable|unlisted|private|confidential|did|does|do|"
        "doesnt|didnt|dont|wont|will|prefer|prefers|rather|without|x|xx|xxx|xxxx|asdf|qwerty|test|testing|dummy|fake|"
        "placeholder|noemail|nomail|nophone|noname|wu|meiyou|zanwu|weizhi"
    )
)
_FURTHER = frozenset(
    words_of(
        "a|to|be|been|given|provide|provided|available|applicable|supplied|stated|known|say|said|share|shared|give|"
        "have|has|had|want|wanted|wish|disclosed|disclose|listed|recorded|entered|specified|set|yet|on|file|record|as|"
        "above|before|email|e|mail|phone|number|nr|mobile|cell|tel|telephone|name|address|id|card|customer|client|"
        "contact|details|info|data|he|she|they|advised|added|confirm|completed|answer|value|one|needed|required|any|at|all|"
        "the|this|it|t|n|s|test"
    )
)
_LATIN = re.compile(r"[a-z]+")
_NAMES = frozenset(words_of("none|no|na|x|wu|nil|test|nan"))  # also names of people
_CORES = "|".join((*ANYBODY, *PAYMENTS, *PLATFORMS, *MARKETS))
_PAID = "|".join((*PAYMENTS, *PLATFORMS))
_WHERE = "(?:门店|本店|平台|批发|线上|线下)?"
_ANYBODY = re.compile(
    rf"{_WHERE}(?:{_CORES})+(?:{'|'.join(BUYERS)})+|(?:{_PAID})+|{_WHERE}(?:{'|'.join(ALONE)})[一二三四五六七八九十甲乙丙丁]?"
)
_COUNTED = re.compile(rf"{_WHERE}(?:{'|'.join(ALONE)})")
_AT_THE_TILL = ("walk", "walkin", "walkins", "cash", "counter")
_LATIN_CORES = frozenset(
    words_of(
        "walk|walkin|walkins|cash|counter|pos|till|guest|anonymous|anon|sundry|misc|miscellaneous|casual|retail|passing|"
        "unknown|default|general|dine|takeaway|onetime|otc|online|anonymous"
    )
)
_LATIN_BUYERS = frozenset(
    words_of(
        "in|ins|a|c|ac|account|acct|customer|customers|cust|client|clients|buyer|buyers|user|users|sale|sales|trade|public|"
        "shopper|shoppers|order|orders|checkout|payment|the|over|time|one|out|away|take|shopify|square|no|name|table"
    )
)
_ONE_TIME = (["one", "time", "customer"], ["take", "away"], ["take", "out"])
_LATIN_ALONE = frozenset(words_of("sundry|misc|takeaway|dinein|otc|customer|customers|client|walkins"))
_SAID = "".join((*_KNOWN, *_NOBODY, _UNKNOWN.pattern, _ANYBODY.pattern))
_HAN_SAID = "".join(sorted(letter for letter in set(_SAID) if "\u4e00" <= letter <= "\u9fff"))
_OTHER = re.compile(f"[\u4e00-\u9fff](?<![{_HAN_SAID}])")  # a Chinese letter that stands in none of the words
_FROM_2 = re.compile("[2-9]")  # no word tells these digits from 1
_COUNT = re.compile(r"[\s#号_-]*(?:\d{1,4}|(?<=[\u4e00-\u9fff])[a-z])[号#]?$")
_MAIL = re.compile(r"[^\s@,;:<>()]+@[^\s@,;:<>()]+\.[^\W\d_]{2,}(?![^\W_])")
_MAILBOXES = frozenset(
    words_of("none|no|na|null|nil|noemail|nomail|noreply|unknown|anonymous|nobody|test|email|mail|wu|abc|asdf")
)
_ID_NUMBER = re.compile(r"(?=(?:[^0-9]*[0-9]){5})[a-z0-9]{6,20}", re.ASCII)
_SIGNS = re.compile(r"[\W_]+")
_ROW = "0123456789" * 2


@lru_cache(maxsize=200_000)
def says_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing to say, in any of its words: 没有邮箱, 不愿提供, not given, ——.

    >>> [says_nothing(text) for text in ("没有邮箱", "待补充", "Not given", "N / A", "——", "x", "未来", "Nottingham")]
    [True, True, True, True, True, True, False, False]
    """
    if len(text) > _LONGEST:
        return False
    typed = folded(text)
    bare = _SIGNS.sub("", typed)
    if not bare or typed in _KNOWN or not bare.strip("0"):
        return True
    if not bare.isascii():
        return _UNKNOWN.fullmatch(bare) is not None
    words = _LATIN.findall(typed.replace("'", ""))
    if not words or not bare.isalpha():
        return False
    return bare in _STARTERS or (words[0] in _STARTERS and all(word in _FURTHER or word in _STARTERS for word in words))


def is_word_for_nobody(text: str) -> bool:
    """Whether a text is one of the words for whoever buys, and nothing more: an id POS-0001 is none.

    >>> is_word_for_nobody("Walk-in"), is_word_for_nobody("散客"), is_word_for_nobody("POS-0001")
    (True, True, False)
    """
    return folded(text) in _NOBODY


def is_nobody(name: str) -> bool:
    """Whether a name is that of whoever buys: 散客, 现金客户, 美团, Cash Sale, Walk-in Customer 3, or says nothing.

    >>> [is_nobody(name) for name in ("散客01", "美团用户", "POS", "Walk-in #3", "京东", "None", "客户12", "不愿透露")]
    [True, True, True, True, False, False, False, True]
    """
    if len(name) > _LONGEST or _OTHER.search(name):
        return False
    return _is_nobody(name if name.isalpha() else _FROM_2.sub("1", name))


@lru_cache(maxsize=200_000)
def _is_nobody(name: str) -> bool:
    typed = folded(name)
    if typed in _NOBODY or _is_counted(typed):
        return True
    if typed.isascii():
        words = _LATIN.findall(typed)
        any_buyer = _is_any_buyer(words) and not any(letter.isdecimal() for letter in typed)
        return any_buyer or (typed not in _NAMES and says_nothing(name))
    return _ANYBODY.fullmatch(_SIGNS.sub("", typed)) is not None or says_nothing(name)


def _is_counted(typed: str) -> bool:
    """Whether a till has numbered who walked in: 散客01, Walk-in #3; 客户12 and Customer 12 may be somebody."""
    bare = _COUNT.sub("", typed)
    if bare == typed:
        return False
    words = _LATIN.findall(bare)
    return _COUNTED.fullmatch(bare) is not None or (_is_any_buyer(words) and words[0] in _AT_THE_TILL)


def _is_any_buyer(words: list[str]) -> bool:
    """Whether Latin words speak of whoever buys and of nothing else: cash sale a/c, one-time customer."""
    if len(words) < 2 or "".join(words) in _LATIN_ALONE:
        return "".join(words) in _LATIN_ALONE
    every = all(word in _LATIN_CORES or word in _LATIN_BUYERS for word in words)
    return every and (not _LATIN_CORES.isdisjoint(words) or words in _ONE_TIME)


@lru_cache(maxsize=200_000)
def mail(text: str) -> str:
    """The first mail address of a cell that somebody can have, in small letters; empty where there is none.

    No address are none@…, test@test.com and a@a.com, nor what is masked as l***@163.com.

    >>> [mail(text) for text in ("Lin <Lin@Example.com>", "none@example.com", "a@a.com", "没有", "l***@163.com", "a@b")]
    ['lin@example.com', '', '', '', '', '']
    """
    return next((found for found in _MAIL.findall(unified(text).casefold()) if _somebodys(found)), "")


def _somebodys(address: str) -> bool:
    box, _, domain = address.partition("@")
    bare = _SIGNS.sub("", box)
    hidden = any(mark in box for mark in ("*", "•", "●", "…", "..."))
    return not hidden and bare not in _MAILBOXES and bare != domain.partition(".")[0] and bool(bare.strip("0x"))


@lru_cache(maxsize=200_000)
def is_id_number(text: str) -> bool:
    """Whether a text has the shape of the number of a document: six letters and digits or more, no row of digits.

    >>> [is_id_number(text) for text in ("33010119900101123X", "E1234 5678", "A123456(3)", "x", "123456", "000000")]
    [True, True, True, False, False, False]
    """
    bare = _SIGNS.sub("", folded(text))
    if "*" in text or not _ID_NUMBER.fullmatch(bare):
        return False
    digits = re.sub(r"\D", "", bare)
    return len(set(digits)) > 1 and (digits != bare or digits not in _ROW)
