"""What the wording of a question asks for: several answers, own words, something beside the options."""

import re

from crm_sheets.reading.questionnaires.answer_column import AnswerColumn
from crm_sheets.reading.questionnaires.choices import SEVERAL

_SEVERAL = re.compile(
    r"多选|可选多|选择所有|不定项|select all|all that apply|choose (?:all|any|up to)|check all|multiple"
    r"|\[SQ\d+\]|X\d+SQ\d+$",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(
    r"建议|意见|评论|留言|请说明|请描述|请写|为什么|原因是什么|备注|想说|comment|suggest|feedback|describe|explain|\bwhy\b"
    r"|tell us|anything else|please specify|in your own words",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"其他|其它|请注明|请说明|填空|\bother\b|specify|_?text$|comment|please explain", re.IGNORECASE)
_SPECIFY = re.compile(r"注明|说明|specify|_?text$", re.IGNORECASE)
_PLAIN = frozenset(["0", "1", "y", "n", "yes", "no", "是", "否", "-3", "-2"])


def asks_for_several(heading: str) -> bool:
    """Whether a heading says that several answers may be given; LimeSurvey's codes of options do."""
    return bool(_SEVERAL.search(heading))


def asks_in_own_words(text: str) -> bool:
    """Whether a question asks for a comment, a suggestion, a reason."""
    return bool(_OWN_WORDS.search(text)) and SEVERAL not in text


def is_beside(part: str, column: AnswerColumn) -> bool:
    """Whether a column of several is what respondents wrote beside an option: "other", with words in its cells."""
    if not _BESIDE.search(part):
        return False
    if not column.texts:
        return bool(_SPECIFY.search(part))
    words = [text for text in column.texts if text.casefold() not in _PLAIN]
    return bool(words) and not all(_BESIDE.search(text) or text == part for text in words)
