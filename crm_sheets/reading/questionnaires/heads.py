"""A heading of a questionnaire taken apart: number, what is asked, and of which option or item a column is."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from crm_sheets.reading.columns.heading_lines import JOINT

_CLOSED = {"(": ")", "（": "）", "[": "]", "【": "】"}


class Head(NamedTuple):
    """``number`` as the file numbers its questions ("" where it does not), ``part`` the option or item of a column."""

    number: str
    stem: str
    part: str


_NUMBERED = re.compile(r"^\s*[qQ]?\s*(\d{1,3})(?:\s*[、.．:：)）_](?!\d)|\s+[-–—]\s)\s*(.*)$", re.DOTALL)
_ITEM_NUMBERED = re.compile(r"^\s*[qQ]?\s*(\d{1,3}[.．]\d{1,3})\s*[、.．:：)）]?\s*(?=[^\d\s.．%])(.*)$", re.DOTALL)
_OF_QUESTION = re.compile(r"^\s*第\s*(\d{1,3})\s*题\s*[、.．:：]?\s*(.*)$", re.DOTALL)
_BEHIND = re.compile(r"^(.*?)\s*((?:\[[^\[\]]*\]\s*)+)$", re.DOTALL)
_DASH = re.compile(r"^(.+?)\s*(?:—{1,2}|–|--)\s*(.+)$", re.DOTALL)


def numbered_head(text: str) -> Head | None:
    """``6、您是否听说过—甲``, ``6、(风格)``, ``第6题(运动)``, ``Q6. Hobbies``: a number, the question, its item.

    >>> numbered_head("第8题(ACG文化(动漫、游戏等))"), numbered_head("3、性别 ")
    (Head(number='8', stem='', part='ACG文化(动漫、游戏等)'), Head(number='3', stem='性别', part=''))
    """
    found = _OF_QUESTION.match(text) or _NUMBERED.match(text) or _ITEM_NUMBERED.match(text)
    if not found:
        return None
    number, rest = found[1], found[2].strip()
    if rest[:1] in _CLOSED and rest.endswith(_CLOSED[rest[0]]):
        return Head(number, "", rest[1:-1].strip())
    asked = _DASH.match(rest)
    if asked:  # 7.1、How was it—Price is an item of question 7
        return Head(re.split("[.．]", number)[0], asked[1].strip(), asked[2].strip())
    behind = _BEHIND.match(rest)
    if behind and behind[1].strip():
        return Head(number, behind[1].strip(), behind[2].strip().strip("[]"))
    return Head(number, rest, "")


_LIME = re.compile(r"^\s*([A-Za-z]\w*)((?:\[[^\[\]]*\])*)(?:[.:]\s+(.*))?$", re.DOTALL)
_SGQA = re.compile(r"^\s*\d{3,}X\d+X(\d+)(\w*)$")


def limesurvey_head(text: str) -> Head | None:
    """``Q300[SQ001]``, ``Q300[other]``, ``Q300[SQ001]. What do you use? [Tea]``, ``623939X12X103SQ001``.

    >>> limesurvey_head("Q300[SQ001]. What do you use? [Tea]"), limesurvey_head("623939X12X103SQ001")
    (Head(number='Q300', stem='What do you use?', part='Tea'), Head(number='103', stem='', part='SQ001'))
    """
    coded = _SGQA.match(text)
    if coded:
        return Head(coded[1], "", coded[2])
    found = _LIME.match(text)
    if not found or not (found[2] or found[3]):
        return None
    code, part, asked = found[1], found[2].strip("[]").replace("][", " · "), (found[3] or "").strip()
    behind = _BEHIND.match(asked) if part else None
    if behind:
        return Head(code, behind[1], behind[2].strip().strip("[]").replace("][", " · "))
    return Head(code, asked, part)


_QUALTRICS = re.compile(rf"^\s*([A-Za-z][\w.]*?)((?:#\d+)?(?:_(?:x?\d+|TEXT))*){re.escape(JOINT)}(.*)$", re.DOTALL)
_ITEM = re.compile(r"^(.*?)\s+[-–]\s+(.+)$", re.DOTALL)
_TIGHT_ITEM = re.compile(r"^(.{4,}[^-\s])-([^-\s][^-]*)$", re.DOTALL)  # of the older export
_OF_EXPORT = re.compile(r"\s+[-–]\s+(?:Selected Choice(?=\s+[-–]\s)|(?:Selected Choice|Text)\s*$)", re.IGNORECASE)


def qualtrics_head(text: str) -> Head | None:
    """``Q1_1 / Please rate … - Price`` as the heading rows of Qualtrics are joined (see finding.import_ids).

    >>> qualtrics_head("Q4_2 / Please rate us - Price"), qualtrics_head("Q3 / Why? - Selected Choice")
    (Head(number='Q4', stem='Please rate us', part='Price'), Head(number='Q3', stem='Why?', part=''))
    """
    found = _QUALTRICS.match(text)
    if not found:
        return None
    code, behind, asked = found[1], found[2], _OF_EXPORT.sub("", found[3].strip())
    item = (_ITEM.match(asked) or _TIGHT_ITEM.match(asked)) if behind else None
    return Head(code, item[1].strip(), item[2].strip()) if item else Head(code, asked, behind.strip("_"))


def two_row_head(text: str) -> Head | None:
    """``What do you value? / Price``: a question and, in the row below, the option."""
    stem, joint, part = text.rpartition(JOINT)
    return Head("", stem.strip(), part.strip()) if joint and stem.strip() else None


def bracketed_head(text: str) -> Head | None:
    """``Please rate us [Price]``: the rows of a grid as Google Forms writes them."""
    found = _BEHIND.match(text)
    return Head("", found[1].strip(), found[2].strip().strip("[]")) if found and found[1].strip() else None


def dashed_head(text: str) -> Head | None:
    """``Please rate us - Price``, ``您的评价—价格``, ``Please rate us >> Price``: without a number."""
    found = re.match(r"^(.{4,}?)\s*(?:\s[-–]\s|—{1,2}|>>|\|)\s*(.+)$", text, re.DOTALL)
    return Head("", found[1].strip(), found[2].strip()) if found else None


_PART_CODE = re.compile(r"^\s*([A-Za-z]{1,12}\d+)_(\d+)(?:_TEXT)?\s*$")


def coded_head(text: str) -> Head | None:
    """``q0004_0001``: the codes of question and option, and no text."""
    found = _PART_CODE.match(text)
    return Head(found[1], "", found[2]) if found else None


HEADS: tuple[Callable[[str], Head | None], ...] = (
    numbered_head,
    limesurvey_head,
    qualtrics_head,
    coded_head,
    bracketed_head,
    two_row_head,
    dashed_head,
)
_WITH_NUMBERS = 4  # of them
_CODE = re.compile(r"[A-Za-z]+\w*\d\w*")
_SHARE = 0.3  # of the headings that must be written in a way with numbers or codes


def heads(texts: Sequence[str]) -> list[Head]:
    """Each heading as the way of writing that many of them follow says; of others the whole text is what is asked."""
    numbers = [[head(text) for text in texts] for head in HEADS[:_WITH_NUMBERS]]
    for found in numbers:
        if sum(one is not None for one in found) >= max(_SHARE * len(texts), min(2, len(texts))):
            return [one or _code(text) or _behind(text) for one, text in zip(found, texts, strict=True)]
    return [_behind(text) for text in texts]


def _code(text: str) -> Head | None:
    """A heading that is the code of a question and no more, beside headings with codes."""
    return Head(text.strip(), "", "") if _CODE.fullmatch(text.strip()) else None


def _behind(text: str) -> Head:
    """A heading without a number: the item behind it, if it has one."""
    found = (head(text) for head in HEADS[_WITH_NUMBERS:])
    return next((one for one in found if one), Head("", " ".join(text.split()), ""))
