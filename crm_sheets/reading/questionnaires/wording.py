"""What the wording of a question asks for: several answers, own words, something beside the options."""

import re

from crm_sheets.reading.questionnaires.answer_column import AnswerColumn
from crm_sheets.reading.questionnaires.choices import NO, SEVERAL, YES

_SEVERAL = re.compile(
    r"多选|可选多|选择所有|不定项|(?:(?:最多|限|任|请)选.{0,3}|最多\s*)[2-9二两三四五六七八九]\s*[项个种]"
    r"|select all|all that apply"
    r"|(?:choose|select|pick) (?:all|any|up to|(?:at most )?(?:[2-9]|two|three|four|five))\b|check all|multiple"
    r"|which of (?:the following|these)|choose all applicable"
    r"|welche der folgenden|(?:lequel|laquelle|lesquels|lesquelles) des"
    r"|(?:cuál|cuáles) de l[ao]s siguientes|quais d[ao]s seguintes"
    r"|mehrfach(?:nennung|auswahl|antwort)|mehrere antworten|alle(?:s)? zutreffende"
    r"|plusieurs (?:réponses|choix)|toutes les réponses|(?:varias|múltiples) (?:respuestas|opciones)"
    r"|(?:seleccione|marque|elija) tod[ao]s|várias (?:respostas|opções)|(?:selecione|assinale) tod[ao]s"
    r"|\[SQ\d+\]|X\d+SQ\d+$",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(
    r"建议|意见|评论|留言|请说明|请描述|请写|为什么|原因是什么|备注|想说|comment|suggest|feedback|describe|explain|\bwhy\b"
    r"|tell us|anything else|please specify|in your own words",
    re.IGNORECASE,
)
_SUGGESTS = re.compile(
    r"(?:建议|意见|留言)\s*(?:[（(](?![^()（）]*选)[^()（）]*[)）])?\s*[?？:：。]?\s*$"
    r"|\b(?:suggestions?|comments?|feedback)\b\s*(?:\([^()]*\))?\s*[?:.]?\s*$",
    re.IGNORECASE,
)
_SOUNDS_BAD = re.compile(
    r"不(?!错|同|断|仅|但|管|论|少|限)|没有?|无法|难以|困难|担心|害怕|焦虑|紧张|麻烦|复杂|失望|后悔|浪费|讨厌|太[贵慢少吵乱难]"
    r"|拥挤|作弊|懒|\bnot\b|n[’']t\b|\bno\b|\bnever\b|\bworr|\bafraid|difficult|\bhard to\b|\btoo\b|complicated|problem"
    r"|生气|愤怒|悲伤|难过|孤独|压抑|压力|沮丧|不公|angry|\banxious|\bsad\b|unfair|lonely|nervous|depress|stress|hopeless"
    r"|lost hope|troublesome|burden|conflict|confus|disap+oint|negatively|unhappy|dissatisf|expensive|\bslow"
    r"|\bbr(?:ea|o)ke?n?\b.{0,12}promise"
    r"|\bwaste|\bregret|\brude|\bunable|\bfail|\bwrong|\black of|\bpoor|\blitter|\bdirty|\bnois[ye]"
    r"|\bnicht\b|\bkein|\bnie\b|schwierig|schwer\b|\bzu (?:viel|wenig|lang|teuer|hoch)|kompliziert|überforder|angst"
    r"|\bpas\b|\bjamais\b|\btrop\b|\bdifficile|compliqué|\bpeur\b|\bnunca\b|demasiad|difícil|complicad|\bmiedo\b"
    r"|\bnão\b|demais\b|\bnon\b|\bmai\b|\btropp|complicat|\bniet\b|\bgeen\b|\bnooit\b|\bmoeilijk",
    re.IGNORECASE,
)
_SOUNDS_GOOD = re.compile(
    r"满意|好|清楚|清晰|方便|及时|热情|专业|干净|整洁|舒适|喜欢|信任|推荐|愿意|足够|充足|合理|准确|耐心|友好|友善|快|容易|值得|丰富|安全|帮助|能|公平"
    r"|\b(?:good|great|well|satisf\w*|clean|eas(?:y|ily)|help\w*|friendly|clear\w*|quick\w*|fast|safe\w*|comfortabl\w*|enjoy\w*|like|love"
    r"|trust\w*|recommend|pleas\w*|happy|useful|enough|excellent|polite|professional|reliab\w*|fair|valuable|accurate|prompt\w*|better|best"
    r"|gut|gern\w*|hilfreich|zufrieden|einfach|klar|freundlich|bien|bon(?:ne)?|facile|utile|clair\w*|bueno?|fácil|útil|claro)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[(（][^()（）]*[/／、|][^()（）]*[)）]")
_CODE = re.compile(r"邮编|邮政编码|学号|工号|电话|手机号|身份证|\bzip\b|post(?:al )?code|\bphone", re.IGNORECASE)
_BESIDE = re.compile(
    r"其他|其它|请注明|请说明|填空|\bother\b|specify|_?text$|comment|please explain"
    r"|\bsonstige[srn]?\b|^ander(?:e|es|er)$|^autres?\b|^otr[oa]s?\b|^outr[oa]s?\b|^altr[oi]$",
    re.IGNORECASE,
)
_SPECIFY = re.compile(r"注明|说明|specify|_?text$", re.IGNORECASE)
_PLAIN = frozenset([*YES, *NO, "-3", "-2"])


def asks_for_several(heading: str) -> bool:
    """Whether a heading says that several answers may be given; LimeSurvey's codes of options do."""
    return bool(_SEVERAL.search(heading))


def asks_in_own_words(text: str) -> bool:
    """Whether a question asks for a comment, a suggestion, a reason."""
    return bool(_OWN_WORDS.search(text)) and SEVERAL not in text


def asks_for_suggestions(column: AnswerColumn) -> bool:
    """Whether a heading ends with suggestions or comments and its cells say more than yes and no.

    They are open answers also where many wrote the same.
    """
    more = any(text.casefold() not in _PLAIN for text in column.texts)
    return more and bool(_SUGGESTS.search(column.heading))


def asks_for_a_code(text: str) -> bool:
    """Whether a question asks for digits that are no number: a postcode, a phone, a student's number."""
    return bool(_CODE.search(text))


def sounds_bad(statement: str) -> bool:
    """Whether a statement may be one that it is bad to agree with; the options listed in brackets say nothing of it."""
    return bool(_SOUNDS_BAD.search(_LISTED.sub("", statement)))


def sounds_good(statement: str) -> bool:
    """Whether a statement speaks of something that is good to have, and of nothing bad."""
    return bool(_SOUNDS_GOOD.search(statement)) and not sounds_bad(statement)


def is_beside(part: str, column: AnswerColumn) -> bool:
    """Whether a column of several is what respondents wrote beside an option: "other", with words in its cells."""
    if not _BESIDE.search(part):
        return False
    if not column.texts:
        return bool(_SPECIFY.search(part))
    words = [text for text in column.texts if text.casefold() not in _PLAIN]
    return bool(words) and not all(_BESIDE.search(text) or text == part for text in words)
