"""What the status of a planned contact says: what people write instead of the words of the list, and every tick."""

import re
from functools import cache

from crm_sheets.language.grades import STATUSES
from crm_sheets.vocabulary.comparing import simplified, unified

_TICKS = "true|=true()|=true|wahr|vrai|verdadero|1|1.0|1.00|√|✓|✔|☑|✅|v|x|是|对|yes|y|ok"
_NO_TICKS = "false|=false()|=false|falsch|faux|falso|0|0.0|0.00|☐|否|no|n|-|—"
_WORDS = {
    "done": "已完成|完成|完成了|已联系|已联系上|联系上了|已回访|已拜访|已跟进|已沟通|已联络|已办|已打电话|打过了|已处理|处理完|办好了|搞定|好了|"
    "done|completed|complete|finished|contacted|called|reached|spoke|spoken|visited|talked",
    "unreachable": "未联系上|没联系上|联系不上|未接|没接|未接通|未接听|没人接|无人接听|无人接|无人应答|打不通|不通|关机|停机|空号|占线|忙线|正忙|拒接|没回|未回复|"
    "no answer|not reached|could not reach|unreachable|unanswered|no reply|no response|busy|voicemail|left message|"
    "left voicemail|not available|wrong number",
    "postponed": "改期|已改期|延期|推迟|延后|改天|改时间|另约|再约|改约|稍后|稍后联系|"
    "moved|move|postponed|postpone|rescheduled|reschedule|later|call back|callback|call later",
    "cancelled": "取消|已取消|不联系|不用联系|不用了|无需联系|不需要|不跟进|放弃|作废|"
    "dropped|drop|cancelled|canceled|cancel|not needed|no need|skip|skipped",
    "todo": "待联系|未联系|没联系|未完成|没完成|待办|待跟进|未跟进|待回访|未回访|"
    "to do|todo|open|pending|not yet|not done|not contacted",
}
_SPACE = re.compile(r"[\s_]+")
_END = re.compile(r"[。.!！~]+$")
ANSWERED = ("done", "unreachable", "postponed", "cancelled")


def follow_up_state(text: str) -> str | None:
    """The code of language.grades.STATUSES that a cell of the column means, "todo" for an empty one; None if unknown.

    >>> [follow_up_state(text) for text in ("√", "=TRUE()", "1.0", "没人接", "Rescheduled", "", "×")]
    ['done', 'done', 'done', 'unreachable', 'postponed', 'todo', None]
    """
    plain = _plain(text)
    return _codes().get(plain) or _codes().get(_END.sub("", plain)) if plain else "todo"


def says_yes(text: str) -> bool:
    """Whether a cell says yes, in a word or by any tick.

    >>> [says_yes(text) for text in ("√", "是", "TRUE", "1.0", "已联系", "否")]
    [True, True, True, True, False, False]
    """
    return _plain(text) in _yes()


@cache
def _yes() -> frozenset[str]:
    return frozenset(_plain(word) for word in _TICKS.split("|"))


def _plain(text: str) -> str:
    return _SPACE.sub(" ", simplified(unified(text))).strip().casefold()


@cache
def _codes() -> dict[str, str]:
    words = {_plain(label): code for code, labels in STATUSES.items() for label in (*labels, code)}
    for code, said in {**_WORDS, "done": f"{_WORDS['done']}|{_TICKS}", "todo": f"{_WORDS['todo']}|{_NO_TICKS}"}.items():
        words |= {_plain(word): code for word in said.split("|")}
    return words
