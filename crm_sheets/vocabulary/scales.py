"""The words of scales: which answers are steps of one scale, and which of them are the better ones."""

import re
from functools import cache

from crm_sheets.text.comparable import without_wide_blanks
from crm_sheets.vocabulary.comparing import simplified, unified
from crm_sheets.vocabulary.european_scales import EUROPEAN, EUROPEAN_MIDDLE

# For each family the words of its steps, 5 the best (most satisfied, most agreed) to 1; what stands in the middle
# of several is told by its neighbours. Steps with decimals lie between two others.
_FAMILIES: dict[str, dict[float, str]] = {
    "satisfaction": {
        5: "非常满意|很满意|十分满意|完全满意|特别满意|极其满意|超满意|very satisfied|completely satisfied|extremely satisfied|highly satisfied|totally satisfied",
        4: "满意|比较满意|较满意|较为满意|基本满意|satisfied|somewhat satisfied|fairly satisfied|mostly satisfied|moderately satisfied",
        3: "一般满意|neither satisfied nor dissatisfied|neither satisfied or dissatisfied|neither",
        2: "不满意|不太满意|不大满意|较不满意|比较不满意|有点不满意|不是很满意|dissatisfied|somewhat dissatisfied|unsatisfied|not satisfied|somewhat unsatisfied|slightly dissatisfied",
        1: "非常不满意|很不满意|十分不满意|完全不满意|极不满意|极其不满意|very dissatisfied|completely dissatisfied|extremely dissatisfied|very unsatisfied|highly dissatisfied|not at all satisfied",
    },
    "quality": {
        5: "非常好|很好|优秀|优|极好|excellent|outstanding|very good|great",
        4: "好|较好|比较好|良好|良|good|above average",
        3: "一般般|中等|中|还可以|合格|及格|fair|ok|okay|so-so|so so",
        2: "差|较差|比较差|不好|不太好|poor|bad|below average|needs improvement",
        1: "很差|非常差|极差|非常不好|很不好|不合格|very poor|very bad|terrible|awful",
    },
    "agreement": {
        5: "非常同意|很同意|完全同意|十分同意|强烈同意|非常认同|非常赞同|strongly agree|completely agree|totally agree|agree completely|fully agree|完全赞成|非常赞成",
        4: "同意|比较同意|较同意|基本同意|认同|赞同|agree|somewhat agree|slightly agree|tend to agree|rather agree|mostly agree|赞成",
        3: "既不同意也不反对|neither agree nor disagree|neither agree or disagree|undecided",
        2: "不同意|不太同意|比较不同意|较不同意|不认同|反对|disagree|somewhat disagree|slightly disagree|tend to disagree|rather disagree|mostly disagree|不赞成",
        1: "非常不同意|很不同意|完全不同意|强烈不同意|强烈反对|非常不认同|strongly disagree|completely disagree|totally disagree|disagree completely|fully disagree|完全不赞成|非常不赞成",
    },
    "conformity": {
        5: "非常符合|完全符合|很符合",
        4: "符合|比较符合|较符合|基本符合",
        2: "不符合|不太符合|比较不符合|较不符合|不大符合",
        1: "非常不符合|完全不符合|很不符合",
    },
    "acceptance": {
        5: "完全接受|非常接受|很接受|完全可以接受|completely acceptable|totally acceptable",
        4: "接受|可以接受|比较接受|较接受|acceptable|somewhat acceptable",
        2: "不接受|不太接受|不能接受|比较不接受|unacceptable|not acceptable|somewhat unacceptable",
        1: "完全不接受|非常不接受|很不接受|完全不能接受|completely unacceptable|totally unacceptable",
    },
    "support": {
        5: "非常支持|强烈支持|完全支持|很支持|十分支持|strongly support",
        4: "支持|比较支持|较支持|support|somewhat support",
        2: "不支持|不太支持|比较不支持|oppose|somewhat oppose",
        1: "非常不支持|完全不支持|很不支持|坚决不支持|strongly oppose",
    },
    "liking": {
        5: "非常喜欢|很喜欢|特别喜欢|十分喜欢|like very much|love it",
        4: "喜欢|比较喜欢|较喜欢|like it|like somewhat",
        2: "不喜欢|不太喜欢|比较不喜欢|dislike|dislike somewhat",
        1: "非常不喜欢|很不喜欢|特别不喜欢|dislike very much|hate it",
    },
    "likelihood": {
        5: "非常可能|很可能|极有可能|一定会|肯定会|非常愿意|很愿意|extremely likely|very likely|definitely|definitely would|definitely will",
        4: "可能|比较可能|有可能|可能会|愿意|比较愿意|likely|somewhat likely|moderately likely|probably|probably would|probably will",
        3: "说不定|neither likely nor unlikely|might or might not|maybe",
        2: "不太可能|不可能|可能不会|不愿意|不太愿意|unlikely|somewhat unlikely|slightly likely|not so likely|probably not",
        1: "非常不可能|很不可能|完全不可能|一定不会|肯定不会|非常不愿意|very unlikely|extremely unlikely|not at all likely|definitely not",
    },
    "importance": {
        5: "非常重要|很重要|极其重要|十分重要|extremely important|very important",
        4: "重要|比较重要|较重要|important|somewhat important|moderately important|rather important",
        3: "neither important nor unimportant",
        2: "不重要|不太重要|不大重要|rather unimportant|somewhat unimportant|not too important|not so important|slightly important|of little importance",
        1: "非常不重要|很不重要|完全不重要|not important|not at all important|unimportant|very unimportant",
    },
    "favour": {
        5: "very favorable|very favorably|very favourable|very positive|strongly positive|extremely positive|非常正面|非常积极",
        4: "favorable|favorably|somewhat favorable|somewhat favorably|positive|somewhat positive|rather positive|mostly positive|正面|积极",
        3: "neither favorable nor unfavorable|neither favorably nor unfavorably",
        2: "unfavorable|unfavorably|somewhat unfavorable|somewhat unfavorably|negative|somewhat negative|rather negative|mostly negative|负面|消极",
        1: "very unfavorable|very unfavorably|very negative|strongly negative|extremely negative|非常负面|非常消极",
    },
    "ease": {
        5: "非常容易|很容易|非常方便|很方便|非常轻松|very easy|extremely easy",
        4: "容易|比较容易|方便|比较方便|easy|somewhat easy",
        3: "neither easy nor difficult",
        2: "困难|比较困难|不容易|不方便|不太方便|difficult|hard|somewhat difficult",
        1: "非常困难|很困难|非常不方便|很不方便|very difficult|extremely difficult|very hard",
    },
    "expectation": {
        5: "远超预期|远高于预期|far exceeded expectations|much better than expected|far above expectations",
        4: "超出预期|高于预期|exceeded expectations|better than expected|above expectations",
        3: "符合预期|met expectations|as expected|meets expectations",
        2: "低于预期|below expectations|worse than expected",
        1: "远低于预期|far below expectations|much worse than expected",
    },
    "frequency": {
        5: "总是|每次|一直|always",
        4: "经常|often|usually|frequently|most of the time",
        3: "有时|有时候|sometimes|occasionally",
        2: "偶尔|很少|rarely|seldom",
        1: "从不|从未|从来没有|never",
    },
}
_MIDDLE = "一般|中立|普通|尚可|还行|说不清|不确定|不好说|无所谓|neutral|average|no opinion|not sure|unsure"
OF_STATEMENTS = frozenset(["agreement", "conformity"])  # how good it is to agree hangs on the statement
WITHOUT_BEST = frozenset(["frequency"])  # often is good of visits and bad of complaints
_NEUTRAL = re.compile(r"\s*[(（](?:neutral|中立)[)）]\s*$")
_LABEL = re.compile(r"^\s*(?:[a-gA-G]|[(（]?\d{1,2}[)）]?)\s*[、.．:：)）]\s*|[\s。.!！]+$")
_LONGEST = 80  # letters of an answer that is a step
_PARTS = re.compile(r"[|/／()（）\[\]【】\n]|\s[-–—]\s")
_OURS = re.compile(r"[A-Za-zÀ-ɏ\u4e00-\u9fff]")
_SCRIPTS = re.compile(r"(?<=[\u4e00-\u9fff])\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=[\u4e00-\u9fff])")
_BEST = re.compile(
    r"最(?:好|高|满意|佳|优|同意|可能|强)|(?:best|highest|excellent|great|most(?! of)|maximum|extremely|strongest)\b"
)
_WORST = re.compile(r"最(?:差|低|不满意|坏|弱|不)|(?:worst|lowest|terrible|least|minimum|not at all)\b")


def step_of(text: str) -> tuple[str, float] | None:
    """The family and the step, 5 the best to 1, of an answer in words; the family of a middle one is "".

    >>> step_of("很满意"), step_of("B. Satisfied "), step_of("一般"), step_of("红色"), step_of("同意 Agree")
    (('satisfaction', 5), ('satisfaction', 4), ('', 3.0), None, ('agreement', 4))
    """
    known = _steps().get(_bare(text))
    return known if known is not None or len(text) > _LONGEST else _said_twice(text)


def _said_twice(text: str) -> tuple[str, float] | None:
    """The step of an answer in two languages: "同意 Agree", "Agree | একমত", "zufrieden (satisfied)".

    Each part is the same step, or in letters of which we know no words; None for all others.
    """
    parts = [part for part in _PARTS.split(_SCRIPTS.sub("|", text)) if any(map(str.isalpha, part))]
    steps = [_steps().get(_bare(part)) for part in parts]
    known = [step for step in steps if step is not None]
    strange = all(step is not None or not _OURS.search(part) for part, step in zip(parts, steps, strict=True))
    return known[0] if len(parts) > 1 and strange and len({*known}) == 1 else None


def scale_end(text: str) -> float | None:
    """5 for words that speak of the best end of a scale, 1 for the worst, the step of an answer in words, else None.

    >>> scale_end("最好"), scale_end("the worst"), scale_end("very satisfied"), scale_end("red")
    (5.0, 1.0, 5, None)
    """
    known = step_of(text)
    if known is not None:
        return None if known[0] in WITHOUT_BEST else known[1]
    folded = _bare(text)
    if _WORST.search(folded):
        return 1.0
    return 5.0 if _BEST.search(folded) else None


def _bare(text: str) -> str:
    folded = _NEUTRAL.sub("", simplified(unified(text)).casefold())
    return without_wide_blanks(" ".join(_LABEL.sub("", _LABEL.sub("", folded)).split()))


@cache
def _steps() -> dict[str, tuple[str, float]]:
    words = {
        _bare(word): (family, step)
        for families in (EUROPEAN, _FAMILIES)
        for family, steps in families.items()
        for step, listed in steps.items()
        for word in listed.split("|")
    }
    middle = {_bare(word): ("", 3.0) for word in f"{_MIDDLE}|{EUROPEAN_MIDDLE}".split("|")}
    return middle | words
