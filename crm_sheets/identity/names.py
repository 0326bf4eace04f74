"""How names are compared: as keys without legal form and signs, and how far two keys agree.

Edit distance is only asked where it makes sense: names of five letters and more. Of two to four Chinese characters
every name is one edit away from hundreds of others.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

_LEGAL = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|总公司|(?<!分)公司|集团)+$")
_LEGAL_INSIDE = re.compile(r"(?:股份有限公司|有限责任公司|有限公司)(?=.{2,8}(?:分公司|分行|支行|办事处|营业部|店)$)")
_LEGAL_LATIN = re.compile(
    r"(?:[\s,.&]+(?:co|coltd|ltd|limited|inc|llc|llp|pty|pte|gmbh|kg|ag|bv|sarl|srl|plc|corporation|corp|company)\b)+[\s.]*$"
)
_LAST_FIRST = re.compile(r"([^\W\d_][\w' .-]*), *([^\W\d_][\w' .-]*)")  # Zhou, Kai
_SUFFIXES = re.compile(r"(?:jr|sr|junior|senior|i{1,3}|iv|phd|md|esq)\.?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ORDINALS = frozenset("一二三四五六七八九十甲乙丙丁东南西北中上下大小abcdef")
_BRANCH = re.compile(r"(?:门|分|号)?店|.{0,2}(?:分公司|分店|分行|支行|分部|分校|分院|营业部|办事处|校区)")
_TITLES = re.compile(
    r"([\u4e00-\u9fff]{1,2})(先生|女士|小姐|太太|老师|师傅|老板|经理|医生|阿姨|叔叔|大爷|大姐|总|哥|姐)"
)
_DOUBLE = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "夏侯",
    "端木",
    "司徒",
    "南宫",
)
_HAN = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]")
_NOISE = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\D+")
LONG_ENOUGH = 5  # letters from which on an edit distance says something
NEAR, NEAR_LATIN = 0.8, 0.85  # a letter more or less in five; Latin names are longer and share more letters
_TRADITIONAL = (
    "張陳劉黃吳鄭趙楊許馬葉蘇盧蔣羅謝鄧馮蕭龍鳳麗榮偉強傑輝軍飛鵬慶寶豐興達聯誠業務廠號飯館車機書藥醫學雲長門開關陽農場園區縣鎮鄉灣島產資質"
    "進運遠選連錢銀鐵鋼錦貿國華東廣實電紅蘭樓義藝術環衛護視網絡線綠紡織紙潔淨漢濱魚鳥雞貓齊頂順須顧韓韋賓賴賢費賀貴買賣財貨責質貝見規覺觀記設許"
    "證評試話詢調談請諾謀讀讓變豬貢軟輪輸農邊郵鄰釀針鈺鈴銘銳錄鍾鎖鏡閣閩閱隊際陸陰險隨隱雙雜難靈靜項頓領頭題顏願風飲養餅驗騰驛體齡龜"
)
_SIMPLIFIED = (
    "张陈刘黄吴郑赵杨许马叶苏卢蒋罗谢邓冯萧龙凤丽荣伟强杰辉军飞鹏庆宝丰兴达联诚业务厂号饭馆车机书药医学云长门开关阳农场园区县镇乡湾岛产资质"
    "进运远选连钱银铁钢锦贸国华东广实电红兰楼义艺术环卫护视网络线绿纺织纸洁净汉滨鱼鸟鸡猫齐顶顺须顾韩韦宾赖贤费贺贵买卖财货责质贝见规觉观记设许"
    "证评试话询调谈请诺谋读让变猪贡软轮输农边邮邻酿针钰铃铭锐录钟锁镜阁闽阅队际陆阴险随隐双杂难灵静项顿领头题颜愿风饮养饼验腾驿体龄龟"
)
_TO_SIMPLIFIED = str.maketrans(_TRADITIONAL, _SIMPLIFIED)

How = Literal["equal", "part", "traditional", "moved", "near", "masked", "unnamed", "other"]


class Agreement(NamedTuple):
    """How two name keys agree, and how far in per cent (0 where a name is missing)."""

    how: How
    percent: int

    @property
    def holds(self) -> bool:
        """Whether the two can be names of one customer, given that something stronger says so."""
        return self.how != "other"


def name_key(name: str) -> str:
    """A name as it is compared: full width, spaces, signs, case and legal form folded away; bracketed parts stay.

    A last name in front of a comma goes behind the first.

    >>> name_key("诚信 建材（杭州）有限公司"), name_key("Acme Co., Ltd."), name_key("Francisco"), name_key("Zhou, Kai")
    ('诚信建材杭州', 'acme', 'francisco', 'kaizhou')
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    if folded.isalnum():  # nothing stands between its words
        return folded if folded.isascii() or ("司" not in folded and "团" not in folded) else _bare_firm(folded)
    bare = _LEGAL_LATIN.sub("", folded)
    whole = _NOISE.sub("", _first_last(bare) if "," in bare else bare) or _NOISE.sub("", folded)
    return whole if whole.isascii() else _bare_firm(whole)


def _bare_firm(name: str) -> str:
    """A Chinese name without its legal form."""
    return _LEGAL.sub("", _LEGAL_INSIDE.sub("", name)) or name


def _first_last(name: str) -> str:
    found = _LAST_FIRST.fullmatch(name.strip())
    return f"{found[2]} {found[1]}" if found and not _SUFFIXES.fullmatch(found[2].strip()) else name


def words_key(name: str) -> str:
    """The words of a name of two to four Latin words in the order of the alphabet; empty for any other.

    >>> words_key("ZHOU Kai"), words_key("Kai Zhou"), words_key("周凯"), words_key("Kai")
    ('kai zhou', 'kai zhou', '', '')
    """
    if " " not in name or (not name.isascii() and _HAN.search(name)):
        return ""
    words = _WORD.findall(name.casefold())
    return " ".join(sorted(words)) if 2 <= len(words) <= 4 and not _DIGITS.sub("", name) else ""


def same_name(one: str, other: str) -> bool:
    """Whether two name keys can be one customer: equal, or one (of four letters at least) is part of the other.

    Latin letters have to be its beginning or end: anna is no part of hannah.
    """
    shorter, longer = sorted((one, other), key=len)
    if one == other or not shorter:
        return True
    if shorter.isascii():
        return len(shorter) >= 4 and (longer.startswith(shorter) or longer.endswith(shorter))
    return len(shorter) >= 4 and shorter in longer


@lru_cache(maxsize=10_000)
def agreement(one: str, other: str) -> Agreement:
    """How two name keys agree: equal, one part of the other, in another order,
    in traditional characters, near, one missing, or not at all.

    >>> agreement("诚信建材杭州", "杭州诚信建材"), agreement("jonathansmith", "johnathansmith").percent
    (Agreement(how='moved', percent=100), 92)
    """
    if not one or not other:
        return Agreement("unnamed", 0)
    if one == other:
        return Agreement("equal", 100)
    if same_name(one, other):
        shorter, longer = sorted(map(len, (one, other)))
        return Agreement("part", 100 * shorter // longer)
    if simplified_names(one) == simplified_names(other):
        return Agreement("traditional", 100)
    if _initial(one, other) or _title(one, other) or _title(other, one):
        shorter, longer = sorted(map(len, (one, other)))
        return Agreement("part", 100 * shorter // longer)
    if tells_apart(one, other) or not (comparable(one) and comparable(other) and digits(one) == digits(other)):
        return Agreement("other", 0)
    if is_rotated(one, other):
        return Agreement("moved", 100)
    likeness = _likeness(one, other)
    return Agreement("near" if likeness >= least_likeness(one) else "other", int(100 * likeness))


def tells_apart(one: str, other: str) -> bool:
    """Whether all that differs is what tells the branches of one firm apart: 一店 and 二店, 上海分公司 and 杭州分公司.

    >>> tells_apart("好邻居超市一店", "好邻居超市二店"), tells_apart("诚信建材上海分公司", "诚信建材杭州分公司")
    (True, True)
    >>> tells_apart("永兴便利店", "永新便利店"), tells_apart("好邻居西湖店", "好邻居滨江店")
    (False, True)
    """
    front = _in_common(one, other)
    back = _in_common(one[front:][::-1], other[front:][::-1])
    tail = one[len(one) - back :]
    inner, others = (name[front : len(name) - back] for name in (one, other))
    if not inner or not others:
        return False
    return bool(_BRANCH.fullmatch(tail)) or (inner in _ORDINALS and others in _ORDINALS and not inner.isascii())


def _in_common(one: str, other: str) -> int:
    """With how many of the same letters two texts begin."""
    for place, (own, its) in enumerate(zip(one, other, strict=False)):
        if own != its:
            return place
    return min(len(one), len(other))


def _initial(one: str, other: str) -> bool:
    """Whether one name has the first name's letter only: jsmith and johnsmith."""
    shorter, longer = sorted((one, other), key=len)
    last = shorter[1:]
    return shorter.isascii() and len(last) >= 3 and shorter[0] == longer[0] and longer.endswith(last)


def _title(one: str, other: str) -> bool:
    """Whether one is the family name of the other with a title: 王先生 and 王小明; two with titles are two."""
    found = _TITLES.fullmatch(one)
    if not found or _TITLES.fullmatch(other) or not other.startswith(found[1]):
        return False
    return len(found[1]) + 1 <= len(other) <= len(found[1]) + 2 and (len(found[1]) == 1 or found[1] in _DOUBLE)


def comparable(key: str) -> bool:
    """Whether an edit distance says something about the name: five letters or more, digits not counted.

    >>> comparable("欧阳小美"), comparable("诚信建材行"), comparable("客户12345")
    (False, True, False)
    """
    inner = key.strip("0123456789")
    return len(inner) >= LONG_ENOUGH and sum(not letter.isdigit() for letter in inner) >= LONG_ENOUGH


def digits(key: str) -> str:
    """The digits of a name: shop 12 is not shop 13, however near the names are."""
    return _DIGITS.sub("", key)


def is_rotated(one: str, other: str) -> bool:
    """Whether the end of one name stands in front in the other: 杭州诚信建材, 诚信建材（杭州）; Lee Ann, Ann Lee."""
    return len(one) == len(other) and other in one + one


def least_likeness(key: str) -> float:
    """The least likeness (0 to 1) of two names that are called near; higher for Latin names than for Chinese ones."""
    return NEAR_LATIN if key.isascii() else NEAR


def any_traditional(keys: Iterable[str]) -> bool:
    """Whether one of the names has a traditional character."""
    return not set(_TRADITIONAL).isdisjoint("".join(keys))


def simplified_names(key: str) -> str:
    """The common traditional characters of names as their simplified twins.

    >>> simplified_names("張國華")
    '张国华'
    """
    return key if key.isascii() else key.translate(_TO_SIMPLIFIED)


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import OSA

    return float(OSA.normalized_similarity(one, other))
