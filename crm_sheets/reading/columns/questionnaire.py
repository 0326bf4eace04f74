"""A sheet read as a questionnaire: what asks in its headings, and columns whose cells are answers on a scale."""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from crm_sheets.reading.columns.heading_lines import JOINT
from crm_sheets.reading.columns.profiles import FEWEST, SURE, Profile
from crm_sheets.reading.columns.reviews import reviewed_by, reviewed_on, speak_of_reviews, stars_and_words
from crm_sheets.reading.columns.under_heading import Columns
from crm_sheets.vocabulary import ANSWERS, TABLES, headings, is_survey_metadata, normal
from crm_sheets.vocabulary.comparing import simplified
from crm_sheets.vocabulary.concepts import concepts
from crm_sheets.vocabulary.senses import meaning_of

NUMBERED_BY_BLANK = (  # 1 公园风景, and no 1 月消费额
    r"\d{1,2} +(?!个?(?:月|年(?!龄)|天|日|周|季|元|点|小时|分钟|号|期))(?=[一-鿿]{2})"
)
_NUMBERED = re.compile(
    r"^\s*(?:q|Q|第)?\s*\d{1,3}\s*(?:题|[、.．:：)）_])(?!\d)\s*|^[qQ]\d{1,3}(?![a-zA-Z\d])\s*"
    rf"|^{NUMBERED_BY_BLANK}"
)
_POLITE = re.compile(r"^(?:请问|请填写|请输入|请留下)?(?:您|你|贵公司|your|please enter your)?的?", re.IGNORECASE)
_WHAT = re.compile(r"(?<=\w)(?:是|为)(?:什么|多少)?[?？:：]?$")
_ASKS = re.compile(  # a scale may follow: (1-5), or the option of a column
    rf"[?？]\s*(?:[(（\[【][^()（）\[\]【】]*[)）\]】]\s*)?$|[?？]\s*{re.escape(JOINT)}"
    r"|[(（\[【][^()（）\[\]【】]*(?:多选|(?:最多|限|任)选?\s*[2-9二两三四五六]\s*[项个种]|select all|all that apply)"
    r"[^()（）\[\]【】]*[)）\]】]\s*$",
    re.DOTALL | re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"[(（\[]\s*[01]\s*(?:-|–|~|～|to|至|到)\s*(?:[3-9]|10)\s*分?\s*[)）\]]\s*$", re.IGNORECASE
)  # (1-5)
_ASKS_BY_WORDS = re.compile(
    r"^(?=.*(?:满意|推荐))(?=.*(?:您|你|我们|是否|吗|程度))|\b(?:satisfied|recommend)\b", re.IGNORECASE | re.DOTALL
)
_CODED = re.compile(r"^(?:\d{3,}X\d+X\d+\w*|[a-z]?q\d+\w*(?:\[\w+\])?|survey_q\w+)$", re.IGNORECASE)
_OPTION_IDS = re.compile(r"\s+-\s+option ids?$", re.IGNORECASE)  # of the answer that stands in the column beside
_AGAIN = 0.5  # share of different numbers, below which each shop was asked about several times
_SCALES = 4  # columns of answers on a scale from which a sheet is a questionnaire, whatever it is called
_PLAIN = 0.75  # share of the cells that are names, phones, mails
_SCALES_WITH_REMARKS = 2  # the same beside a column of suggestions
_REMARKS = re.compile(r"意见|建议|评价|\bcomments?\b|suggest", re.IGNORECASE)
_MOST = 0.8  # share of the cells; sums and means may stand below typed answers
_SENTENCE = 3  # words, or pairs of Chinese characters, of a heading that asks
_IDEOGRAPH = re.compile(r"[㐀-鿿]")
_SMALL = re.compile(r"(?:\d|10)(?:\.0)?")
_PATH = re.compile(r"^\w+(?:/\w+)+$")
_TOOL = re.compile(r"^_\w+$|^(?:meta|formhub)/\w+$")  # what Kobo and ODK add
_OPINION = frozenset(("feedback", "review", "score", "note", "question", "answer"))
_LIMESURVEY = frozenset(["submitdate", "lastpage", "startlanguage", "seed"])  # its own names, in every language
_QUALTRICS = frozenset(["startdate", "enddate", "recordeddate", "responseid", "distributionchannel", "userlanguage"])
_MARKS = 3  # of them, from which a file is its export
_SCALE = frozenset(
    [
        "非常满意",
        "很满意",
        "满意",
        "比较满意",
        "较满意",
        "一般",
        "不满意",
        "不太满意",
        "非常不满意",
        "很不满意",
        "非常同意",
        "同意",
        "不确定",
        "不同意",
        "非常不同意",
        "比较同意",
        "中立",
        "总是",
        "经常",
        "偶尔",
        "从不",
        "很少",
        "有时",
        "非常符合",
        "符合",
        "不符合",
        "非常重要",
        "重要",
        "不重要",
        "强烈同意",
        "very satisfied",
        "satisfied",
        "neutral",
        "dissatisfied",
        "very dissatisfied",
        "strongly agree",
        "agree",
        "disagree",
        "strongly disagree",
        "always",
        "often",
        "sometimes",
        "rarely",
        "never",
        "excellent",
        "very good",
        "good",
        "fair",
        "average",
        "poor",
        "very poor",
        "extremely likely",
        "very likely",
        "likely",
        "unlikely",
        "very unlikely",
        "not at all likely",
        "somewhat satisfied",
        "somewhat agree",
        "somewhat disagree",
        "neither agree nor disagree",
        "very important",
        "important",
        "not important",
    ]
)


@dataclass
class QuestionEvidence:
    """``fields``: columns beside the questions; ``questions``: those that ask; the rest counts how plainly they do."""

    fields: dict[str, int] = field(default_factory=dict)
    questions: tuple[int, ...] = ()
    asked: int = 0
    metadata: int = 0
    scales: int = 0


def questionnaire(texts: tuple[str, ...], columns: Columns, called: bool, reviews: bool) -> QuestionEvidence:
    """The columns of a questionnaire: numbered questions, question marks, words that ask, answers on a scale.

    ``called`` and ``reviews``: file, sheet or title say that these are answers, or reviews.
    """
    if _are_answers(texts):
        return QuestionEvidence()
    found, asked, worded, others = _by_words(texts, columns, called)
    others = _without_places(texts, columns, others)
    if called:
        others = _without_day(texts, columns, others, found)
    if called or "answered_at" in found.fields:
        others = _without_numbers(texts, columns, others, found)
    found.scales = sum(is_scale(columns.profiles[c]) for c in (*asked, *worded, *others) if c in columns.profiles)
    if asked or len(worded) > 1 or "answered_at" in found.fields or called:  # one such column alone: a list may have it
        asked = [*asked, *worded]
    else:
        others += worded
    if asked in ([], worded):
        asked, others = _by_answers(texts, columns, (asked, others), found, (called, reviews))
    if not asked or (found.metadata + len(found.fields) + len(asked) < 3 and len(asked) < 3):
        return QuestionEvidence()
    found.asked = len(asked)
    numbered = [column for column in asked if _NUMBERED.match(texts[column])]
    if len(numbered) >= _SCALES:  # what stands before the first number is about who answers
        others = [column for column in others if column > numbered[0]]
    # a comment column has no number and no question mark: in a questionnaire it is a question all the same
    found.questions = tuple(sorted([*asked, *others]))
    return found


def _are_answers(texts: tuple[str, ...]) -> bool:
    """Whether a line holds a word of a scale twice: these are answers, and no headings."""
    told = [text.casefold() for text in texts if simplified(text).casefold() in _SCALE]
    return len(told) > len({*told})


def _by_words(
    texts: tuple[str, ...], columns: Columns, called: bool
) -> tuple[QuestionEvidence, list[int], list[int], list[int]]:
    """The fields and what a tool adds, and the columns that ask by a sign, by words alone, and all others."""
    found, counted = QuestionEvidence(), -1
    asked, worded, others = list[int](), list[int](), list[int]()
    asks = called or any(map(_ASKS.search, texts))  # marks out of five alone may be given to customers and staff
    exported = sum(text in _LIMESURVEY for text in texts) >= _MARKS
    noted = {"status"} if sum(normal(text) in _QUALTRICS for text in texts) >= _MARKS else set[str]()
    for column, text in enumerate(texts):
        if not text:
            continue
        path = text.rsplit("/", 1)[-1] if _PATH.match(text) else text  # group/question of Kobo and ODK
        bare = _NUMBERED.sub("", path)
        profile = columns.profiles.get(column)
        name = _field_named(path, bare, profile)
        goes_on = _goes_on(text, profile)
        counts = goes_on or (name in ("customer_id", "respondent") and _numbers_rows(text, columns, column))
        if counts and "respondent" not in found.fields:
            name, counted = "respondent", column
        if name is not None and found.fields.get(name, counted) == counted:
            found.fields[name] = column
        elif is_survey_metadata(text) or _OPTION_IDS.search(text) or _TOOL.match(text) or normal(text) in noted:
            found.metadata += 1
        elif (
            (bare != path and len(bare) > 0)
            or (asks and _OUT_OF.search(text) and profile is not None and is_scale(profile))
            or (_ASKS.search(text) and (called or not _is_flag(text, profile)))
            or _CODED.match(text)
            or exported
        ):
            asked.append(column)
        elif (_ASKS_BY_WORDS.search(text) and normal(text) not in _known_elsewhere()) or (
            called and concepts(text) & _OPINION and "id" not in concepts(text)
        ):
            worded.append(column)
        else:
            others.append(column)
    return found, asked, worded, others


def _by_answers(
    texts: tuple[str, ...],
    columns: Columns,
    sorted_out: tuple[list[int], list[int]],
    found: QuestionEvidence,
    says: tuple[bool, bool],
) -> tuple[list[int], list[int]]:
    """The columns that ask by what is answered, where none asks by a sign, and the others."""
    (asked, others), (called, reviews) = sorted_out, says
    free = sorted([*asked, *others])
    if (reviews or speak_of_reviews(texts)) and (opinions := stars_and_words(texts, columns, free, is_scale)):
        if (day := reviewed_on(texts, free)) >= 0:
            found.fields.setdefault("answered_at", day)
        if (who := reviewed_by(texts, columns, free)) >= 0:
            found.fields.setdefault("customer_name", who)
        return opinions, []
    if not called and _are_orders(texts, columns):
        return asked, others
    asks = is_choice if called else is_scale
    told = [c for c in others if c in columns.profiles and asks(columns.profiles[c])]
    remarks = any(_REMARKS.search(texts[column]) for column in others)
    enough = called or len(told) >= (_SCALES_WITH_REMARKS if remarks else _SCALES)
    checked = [c for c in others if c in columns.profiles and _is_checked(texts[c], columns.profiles[c])]
    if len(checked) >= _SCALES and not asked:
        told, enough = sorted({*told, *checked}), True
        others = _beside_checks(columns, others, found)
    if enough and len(told) * 2 >= len(others):
        return sorted([*asked, *told]), [c for c in others if c not in told]
    return asked, others


def _are_orders(texts: tuple[str, ...], columns: Columns) -> bool:
    """Whether each row has the number of an order and money: small numbers beside them are of goods, and no marks."""
    said = {c: concepts(texts[c]) for c, profile in columns.profiles.items() if profile.filled}
    numbered = any({"order", "id"} <= words for words in said.values())
    return numbered and any("amount" in words and columns.profiles[c].numeric >= _PLAIN for c, words in said.items())


def _is_flag(text: str, profile: Profile | None) -> bool:
    """Whether a word or two with a question mark stand above yes and no: Paid?, Refunded?"""
    return text.isascii() and len(text.split()) < _SENTENCE and profile is not None and profile.flags >= _PLAIN


def _is_checked(text: str, profile: Profile) -> bool:
    """Whether a sentence was answered by yes or no (是否知道…), and is no field of another table (客户是否满意)."""
    words = max(len(_IDEOGRAPH.findall(text)) / 2, len(text.split()))
    return profile.flags >= _MOST and words >= _SENTENCE and normal(text) not in _known_elsewhere()


def _beside_checks(columns: Columns, others: list[int], found: QuestionEvidence) -> list[int]:
    """The columns without the one of days, which is when it was answered, and without addresses, which ask nothing."""
    days = [c for c in others if c in columns.profiles and columns.profiles[c].dates >= SURE]
    if len(days) == 1:
        found.fields.setdefault("answered_at", days[0])
    places = [c for c in others if c in columns.profiles and columns.profiles[c].addresses >= _PLAIN]
    return [c for c in others if c not in places and c not in found.fields.values()]


def _field_named(heading: str, bare: str, profile: Profile | None) -> str | None:
    """The field that a heading means, with its number or without (``bare``); only one without a number may be near."""
    known = headings(ANSWERS.name)
    meant = known.get(normal(heading)) or known.get(normal(_WHAT.sub("", _POLITE.sub("", bare))))
    return meant or (_near(heading, profile) if bare == heading else None)


def _without_day(texts: tuple[str, ...], columns: Columns, others: list[int], found: QuestionEvidence) -> list[int]:
    """The columns without the only one of days, where its heading names a call or a visit: then it was answered."""
    days = [c for c in others if c in columns.profiles and columns.profiles[c].dates >= SURE]
    if "answered_at" in found.fields or len(days) != 1 or concepts(texts[days[0]]) != {"visit", "date"}:
        return others
    found.fields["answered_at"] = days[0]
    return [c for c in others if c not in days]


def _without_numbers(texts: tuple[str, ...], columns: Columns, others: list[int], found: QuestionEvidence) -> list[int]:
    """The columns without numbers that come once each: the first of all rows is who answers, the rest ask nothing."""
    numbers = [c for c in others if c in columns.profiles and _is_number(texts[c], columns.profiles[c])]
    of_all = [c for c in numbers if columns.profiles[c].fill > SURE]
    if of_all and "respondent" not in found.fields:
        found.fields["respondent"] = of_all[0]
    return [c for c in others if c not in numbers]


def _without_places(texts: tuple[str, ...], columns: Columns, others: list[int]) -> list[int]:
    """The columns without the number of a shop and what goes with it (name, town): nobody was asked these."""
    known = [c for c in others if c in columns.profiles]
    shops = [c for c in known if {"store", "id"} <= concepts(texts[c]) and _comes_again(columns.profiles[c])]
    told = {c for c in known for shop in shops if columns.profiles[shop].tells(columns.profiles[c]) >= SURE}
    return [c for c in others if c not in told]


def _comes_again(profile: Profile) -> bool:
    return len(profile.texts) > 1 and profile.distinct < _AGAIN


def _is_number(text: str, profile: Profile) -> bool:
    once = profile.distinct > 0.97 and profile.fill > _AGAIN and len(profile.filled) >= FEWEST
    return "id" in concepts(text) and once and profile.tokens >= SURE


def _numbers_rows(text: str, columns: Columns, column: int) -> bool:
    """Whether a bare number (编号, No.) counts the rows: that of the sheet, not of the customer."""
    profile = columns.profiles.get(column)
    return concepts(text) == {"id"} and profile is not None and (profile.is_counter or _counts_up(profile))


def _goes_on(text: str, profile: Profile | None) -> bool:
    """Whether a heading is the number of its own line, with those of the lines below it: 1 above 2, 3, 4 …"""
    numbers = [int(cell) for cell in profile.filled if cell.isdigit()] if profile is not None else []
    if profile is None or not text.isdigit() or not len(profile.filled) == len(numbers) > _SCALES:
        return False
    steps = [after - before for before, after in pairwise((int(text), *numbers))]
    return steps.count(1) >= SURE * len(steps)


def _counts_up(profile: Profile) -> bool:
    """Whether the cells are 1, 2, 3 … or back to 1, with nothing but a few words (average, total) below."""
    numbers = [int(cell) for cell in profile.filled if cell.isdigit()]
    words = profile.filled[len(numbers) :]
    counted = list(range(1, len(numbers) + 1))
    whole = len(numbers) > _SCALES and numbers in (counted, counted[::-1])
    return whole and len(words) <= _SCALES and not any(cell[:1].isdigit() for cell in words)


def is_scale(profile: Profile) -> bool:
    """Whether the cells are answers on a scale: its words, or few small whole numbers that come again."""
    if len(profile.filled) < 3:
        return False
    if profile.among(_SCALE) >= 0.6:
        return True
    small = [value for value in profile.filled if _SMALL.fullmatch(value)]
    return len(small) >= max(8, _MOST * len(profile.filled)) and 2 <= len({*small}) <= 11


def is_choice(profile: Profile) -> bool:
    """Whether the cells are answers to choose from: few different ones, again and again."""
    return is_scale(profile) or (
        len(profile.filled) >= 8 and profile.is_text and len(profile.texts) <= len(profile.filled) / 3
    )


def _near(text: str, profile: Profile | None) -> str | None:
    """The field of a questionnaire that a heading comes near to; the customer's where the cells are plainly his.

    "Response" alone stands above answers, in the second row of a heading.
    """
    if concepts(text) == {"answer"}:
        return None
    holds = {"respondent", "answered_at"}
    if profile is not None and profile.filled and profile.dates < _PLAIN:
        holds.discard("answered_at")
    if profile is not None:
        plain = {"customer_name": profile.who, "phone": profile.phones, "email": profile.mails}
        holds |= {name for name, share in plain.items() if share >= _PLAIN}
    near = {n: m.near for n, m in meaning_of(ANSWERS.name, text).fields.items() if n in holds}
    return max(near, key=lambda name: near[name]) if near and max(near.values()) >= 0.8 else None


@cache
def _known_elsewhere() -> frozenset[str]:
    """Headings of other tables that sound like questions, as a complaint's "customer satisfied"."""
    return frozenset(heading for table in TABLES for heading in headings(table.name))
