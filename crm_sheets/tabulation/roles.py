"""What a question measures: as its key says, else as its wording tells."""

import re
from typing import NamedTuple

from crm_sheets.surveys import Question, QuestionType, Survey
from crm_sheets.surveys.question import Role
from crm_sheets.tabulation.coded import ONE_OPTION
from crm_sheets.text.comparable import comparable_text

# In this order: the first that a wording holds is its role.
_WORDS: tuple[tuple[Role, str], ...] = (
    ("promise", r"承诺|诺言|说到做到|(?:答应|说好|说定).{0,8}(?:做到|办到|办完|办好|兑现)|promise|\bas agreed"),
    ("recommend", r"推荐|介绍给|带.{0,4}朋友|recommend|bring.{0,9}friend|tell.{0,9}friend"),
    ("return", r"再次(?:光临|购买|消费|选择|惠顾|来)|还会.{0,3}(?:来|买|选)|继续(?:购买|使用|合作)|续约"
     r"|复购|回购|下次.{0,4}来"
     r"|(?:come|buy|visit|return|shop|use).{0,12}\b(?:again|back)\b|\breturn to\b|\brenew|repurchase"),
    ("effort", r"费力|费劲|省力|省心|容易|轻松|方便.{0,4}(?:解决|办)"
     r"|\b(?:your|much|little|no|the|of|customer|personal|low|high) effort\b(?! (?:of|from|by|made))|effortless"
     r"|^\W*effort\b|\beffort (?:score|required|needed)|\beas(?:y|ily|e)\b"
     r"|difficult"),
    ("importance", r"重要|看重|在意|\bimportan|matters? to you"),
    ("expected", r"期望|期待|应该(?:有|做到)|理想|\bexpect|\bshould\b|\bideal|\bexcellent (?:compan|shop|store)"),
    ("perceived", r"实际感受|感知|实际表现|实际体验|\bperce|\bactual"),
    ("overall", r"(?:总体|整体|总的|综合).{0,12}(?:满意|评价)"
     r"|(?:overall|all in all).{0,30}satisf|satisf.{0,30}overall"),
    ("satisfaction", r"满意|satisf"),
)  # fmt: skip
_OF_STEM = ("importance", "expected", "perceived")  # what the question says of all its items goes before their words
_REASON = re.compile(r"为什么|原因|why|reason", re.IGNORECASE)


def role(question: Question) -> Role:
    """What a question with one option each measures, "" where nothing tells; questions for a reason measure nothing."""
    if question.role or question.type not in ONE_OPTION:
        return question.role
    if question.type is QuestionType.RECOMMENDATION:
        return "recommend"
    if _REASON.search(question.text):
        return ""
    asked_twice = _told(question.text) if question.item else ""
    return asked_twice if asked_twice in _OF_STEM else _told(question.wording)


def _told(text: str) -> Role:
    return next((name for name, words in _WORDS if re.search(words, text, re.IGNORECASE)), "")


def of_role(survey: Survey, *wanted: Role) -> tuple[Question, ...]:
    """The questions that measure one of these, in order."""
    return tuple(question for question in survey.questions if role(question) in wanted)


class Pair(NamedTuple):
    """One thing asked twice: what is expected or important, and what was found."""

    first: Question
    second: Question


def paired(firsts: tuple[Question, ...], seconds: tuple[Question, ...]) -> tuple[Pair, ...]:
    """The items that both lists hold, by their wording; where no wording agrees and both are equally long, in order."""
    said = {comparable_text(question.item or question.text): question for question in seconds}
    pairs = [Pair(one, said[key]) for one in firsts if (key := comparable_text(one.item or one.text)) in said]
    if pairs or len(firsts) != len(seconds):
        return tuple(pairs)
    return tuple(Pair(one, other) for one, other in zip(firsts, seconds, strict=True))
