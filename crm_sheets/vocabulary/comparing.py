"""How headings are compared: full width, spaces, brackets, stars and case folded away, then equal.

Short Chinese headings are all "two edits" apart, so nothing here is fuzzy.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

# Radicals of the supplement that stand for a whole character and that NFKC leaves alone: PDF texts and some input
# methods put them into headings (Unicode's EquivalentUnifiedIdeograph); the Kangxi radicals are known to NFKC, which
# makes a traditional 戶 of the one in 客⼾.
_RADICALS = str.maketrans(
    dict(
        zip(
            "⺁⺊⺌⺒⺓⺙⺜⺝⺞⺟⺠⺧⺩⺫⺬⺶⺼⻁⻄⻅⻆⻉⻋⻏⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⼾",
            "厂卜小巳幺攵日月歺母民牛王目示羊肉虎西见角贝车邑長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙户",
            strict=True,
        )
    )
)
_BRACKETS = re.compile(r"[(\[【<《].*?[)\]】>》]|[(\[【][^)\]】]*$")
_MONEY = "[美欧日港澳加]?元|人民币|港币|新?台币|英镑|rmb|cny|usd|eur|gbp|hkd|jpy|twd|sgd"
_UNIT = re.compile(rf"[/:]\s*(?:亿|百万|万|千)?(?:{_MONEY}|件|个|箱)\s*$")
_MARKED = re.compile(r"\*\s*(?:required|optional)\b")
_NUMBERING = re.compile(r"^\s*(?:[①-⑳]|[(（]?\d{1,2}\s*[)）、.．:：](?!\d)|[一二三四五六七八九十]{1,2}、)")
_MUST = re.compile(r"^(?:必填项?|选填)|(?:必填项?|选填|可不填)$")
_CURRENCY = re.compile(rf"^(.*(?:amount|price|total|cost|[额价费本款收付]))(?:in)?(?:{_MONEY})$")
_COUNT = re.compile(r"(?<=[^\W\d])\d{1,2}$")  # 电话2, Amount.1; a year stays
_NOISE = re.compile(r"[\W_]+")
_NUMBER = re.compile(r"[0-9]{3,}")


def unified(text: str) -> str:
    """A text with full width, compatibility forms and radicals as the characters that they stand for.

    >>> unified("⻔店ＡＢ")
    '门店AB'
    """
    return text if text.isascii() else unicodedata.normalize("NFKC", text.translate(_RADICALS))


@lru_cache(maxsize=100_000)
def simplified(text: str) -> str:
    """A text with simplified characters for the traditional ones (訂單編號: 订单编号), by OpenCC; others as they are.

    >>> simplified("會員帳號"), simplified("会员帐号"), simplified("Café")
    ('会员账号', '会员账号', 'Café')

    Texts that GB 2312 can write hold none, so the library is loaded only where there is something to do.
    """
    if text.isascii():
        return text
    try:
        text.replace("帳", "账").encode("gb2312")
    except UnicodeEncodeError:
        if not any("\u4e00" <= letter <= "\u9fff" for letter in text):
            return text
        text = str(_converter().convert(text))
    return text.replace("帐", "账").replace("帳", "账")  # OpenCC knows 帐号 only, mainland systems write 账号


@cache
def _converter() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


@lru_cache(maxsize=100_000)
def normal(heading: str) -> str:
    """A heading as it is compared: unified, lower case, without numbering, brackets, units, spaces, signs, 必填.

    Digits at the end go as well: 电话2 is a second 电话.

    >>> normal(" 手机号码*（必填）"), normal("Order_No."), normal("3、电话2")
    ('手机号码', 'orderno', '电话')
    """
    folded = simplified(unified(_NUMBERING.sub("", heading))).casefold()
    bare = _NOISE.sub("", _MARKED.sub("", _UNIT.sub("", _BRACKETS.sub("", folded)))) or _NOISE.sub("", folded)
    bare = _MUST.sub("", bare) or bare
    return _CURRENCY.sub(r"\1", _COUNT.sub("", bare))


def number_folded(text: str) -> str:
    """A text with zeros for the digits of longer numbers: no heading is known by these, so all such read alike.

    >>> number_folded("客户12171"), number_folded("Q1 2026-04")
    ('客户00000', 'Q1 0000-04')
    """
    return text if text.isalpha() else _NUMBER.sub(lambda number: "0" * len(number[0]), text)


def spelled(heading: str) -> str:
    """A heading with nothing but case, width, spaces and signs folded away: to know the same heading again.

    >>> spelled("金额（万元）"), spelled(" 电话 2 ")
    ('金额万元', '电话2')
    """
    return _NOISE.sub("", unified(heading).casefold())


_LATIN = re.compile(r"[a-zA-Z][a-zA-Z .]*")


@lru_cache(maxsize=100_000)
def bilingual_halves(heading: str) -> tuple[str, str]:
    """The Chinese and the Latin half of a heading in both languages, as they are compared; else two empty texts.

    >>> bilingual_halves("日期 Date"), bilingual_halves("单价/Unit price"), bilingual_halves("日期")
    (('日期', 'date'), ('单价', 'unitprice'), ('', ''))
    """
    latin = "".join(_LATIN.findall(heading))
    if not latin or heading.isascii():
        return "", ""
    return normal(_LATIN.sub(" ", heading)), normal(latin)
