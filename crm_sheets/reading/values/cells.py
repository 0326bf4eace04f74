"""One cell's text folded for comparison, and as yes or no."""

import re
import unicodedata

_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_LONGEST = 60  # letters; longer cells are remarks
_YES = frozenset(
    [
        "是",
        "是的",
        "有",
        "对",
        "对的",
        "真",
        "√",
        "✓",
        "✔",
        "☑",
        "✅",
        "y",
        "yes",
        "t",
        "true",
        "1",
        "1.0",
        "已",
        "要",
        "会",
        "可",
        "可以",
        "好",
        "行",
        "同意",
        "已同意",
        "愿意",
        "已愿意",
        "满意",
        "已满意",
        "比较满意",
        "很满意",
        "非常满意",
        "基本满意",
        "agree",
        "agreed",
        "opted in",
        "subscribed",
        "satisfied",
        "very satisfied",
    ]
)
_NO = frozenset(
    [
        "否",
        "不是",
        "无",
        "没有",
        "没",
        "错",
        "不对",
        "假",
        "×",
        "✗",
        "✘",
        "✕",
        "☒",
        "❌",
        "☐",
        "n",
        "no",
        "f",
        "false",
        "0",
        "0.0",
        "未",
        "不",
        "不要",
        "不会",
        "不可",
        "不可以",
        "不行",
        "不同意",
        "未同意",
        "拒绝",
        "不愿意",
        "不满意",
        "很不满意",
        "非常不满意",
        "不太满意",
        "disagree",
        "refused",
        "opted out",
        "unsubscribed",
        "dissatisfied",
        "not satisfied",
        "very dissatisfied",
    ]
)


def folded(text: str) -> str:
    """Full width, case, space at the ends and letters that nobody sees folded away (NFKC also turns ￥ into ¥)."""
    seen = text if text.isascii() and text.isprintable() else _INVISIBLE.sub("", text)
    return unicodedata.normalize("NFKC", seen).strip().casefold()


def truth(text: str) -> bool | None:
    """Yes or no in every dress; None for anything else.

    A Latin ``x`` is None: on a Chinese form it says no, on an English one the box is ticked.

    >>> truth("是"), truth("√"), truth("×"), truth("FALSE"), truth("1.0"), truth("x"), truth("仅限微信")
    (True, True, False, False, True, None, None)
    """
    if len(text) > _LONGEST:
        return None
    word = folded(text).rstrip("。.!！") if len(text) > 2 else folded(text)
    return True if word in _YES else False if word in _NO else None
