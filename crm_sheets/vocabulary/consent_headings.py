"""Headings of columns that say who may be contacted: which way a yes goes, about what, and whether they hold days.

"Email Opt Out" and "Accepts Email Marketing" are about the same, and a yes means the opposite.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from crm_sheets.vocabulary.consents import ADVERTISING, CONTACT
from crm_sheets.vocabulary.states import plain_state

# "days" on which it was said, "reasons" for which; "dates": the days of whatever the other columns say.
Holds = Literal["answers", "days", "reasons", "dates"]


@dataclass(frozen=True)
class ConsentHeading:
    """``allows``: whether a yes allows (opt in) or forbids (opt out); ``about`` what, see ``consents.ABOUT``.

    ``sure``: the heading alone tells; otherwise most of the cells must be understood as well.
    """

    allows: bool
    about: tuple[str, ...]
    holds: Holds = "answers"
    sure: bool = True


_CHANNELS = (
    ("email", r"e ?mails?|donote?mail|newsletters?|mailing list|clean time|邮件|邮箱|电邮"),
    ("sms", r"sms|texts?|text messages?|donot(?:sms|text)|短信"),
    ("phone", r"calls?|called|donot(?:call|phone)|phone|telephone|tele\w*|dnc|ring|电话|致电|来电|外呼"),
    ("letter", r"post|postal|direct mail|bulk mail|mails?(?! ?ing list)|letters?|catalogu?es?|信件|邮寄|直邮"),
    ("chat", r"whatsapp|wechat|messenger|微信|公众号|企微|关注|取关"),
    ("meeting", r"visits?|in person|上门|拜访|面访|拒访"),
)
_FORBIDS = re.compile(
    r"\bopt(?:ed|s)? ?outs?\b|\boptouts?\b|\bunsub\w*|\bun subscribed\b|\bdo ?not\b|\bdonot\w*|\bdont\b|\bdnc\b|\bdnd\b|"
    r"\bno (?:calls|e ?mails|sms|texts|contact|marketing|visits)\b|\bsuppress\w*|\bblack ?list\w*|\bunfollow\w*|"
    r"\brefus\w* (?:contact|marketing|calls?|advertising)|\bexclude\w* from (?:e ?mail|mail|sms|call|marketing)\w*|\bemail cleaned\b|\bclean time\b|"
    r"退订|免打扰|勿扰|勿打扰|请勿|拒绝(?:营销|推销|广告|短信|电话|联系|推送|接收|打扰|渠道|推广)|拒收(?:短信|邮件|营销)|拒访|黑名单|取消关注|取关|"
    r"不(?:接受|接收|允许|同意)(?:营销|短信|电话|推送|联系|广告|推广|邮件)|禁止(?:营销|联系|外呼)"
)
_ALLOWS = re.compile(
    r"\bopt(?:ed|s)? ?in\b|\boptin\b|\baccepts?\b.*\b(?:marketing|e ?mails?|sms|news|newsletters?|offers?|promotions?)\b|\bconsent(?:s|ed)?\b|"
    r"\bmarketing (?:permission|preference|allowed|ok)\b|\b(?:e ?mail|sms|phone|contact) permission\b|"
    r"\b(?:may|can|ok to|okay to|allow(?:ed|s)?|agree[sd]?|wants?|receives?)(?: to)?(?: we)?(?: be)?(?: receive)? "
    r"(?:contact\w*|call\w*|e ?mail\w*|text\w*|sms|market\w*|newsletters?|offers?|promotions?|phone\w*)\b|\bcontactable\b|"
    r"(?:接收|接受|授权|许可|同意|允许|可否|可以?|愿意|订阅|意愿|推送)(?:被)?.*(?:营销|短信|联系|电话|邮件|推送|广告|推广|消息|通知|微信|资讯|联络|回访|促销|拜访|致电|授权|许可|意愿)|"
    r"(?:营销|短信|联系|推送|邮件|电话)(?:的)?(?:授权|许可|同意|意愿|订阅|开关)|是否关注|关注公众号"
)
_WEAK = re.compile(
    r"\bsubscribed\b|\bnewsletter\b|\bmailing list\b|\bpermission\b|\bemail subscriber status\b|关注状态|订阅状态|短信状态"
)
_OTHER = re.compile(
    r"\b(?:level|source|method|ip|basis|proof|text of|version|form|link|url|token|rating|id|by|count|rate|number|status code|fax|"
    r"treatment|modify|photo\w*|image|parent\w*|medical|surgery|credit|cookies?|terms|privacy|expir\w*|until|valid|frequency|unopened|detail)\b|"
    r"授权(?:人|书|码|店|品牌|方|号|金额|单|经销)|隐私|协议|条款|知情|手术|肖像|退货|退款|退换|收货|发票|接收人|订阅号|审批|有效期|到期|来源|方式说明|支付|付款|渠道来源|可联系(?:电话|手机|号码|方式|人|时间)|联系时间"
)
_REASON = re.compile(r"\breason\b|原因")
_DAYS = re.compile(r"\b(?:date|time|timestamp|datetime|at|on|since|when)\b|时间|日期|日$")
_SALES = re.compile(
    r"market|promot|advert|offer|news|bulk|\bopt|subscri|unsub|suppress|mailing list|营销|推销|促销|广告|推广|推送|订阅|退订|资讯|接收|接受|授权|许可|意愿|免打扰|消息"
)
_ANY = re.compile(r"\bcontact\w*\b|黑名单|勿扰|勿打扰|联系|联络|\bdnd\b|black ?list")
_STRICT = re.compile(
    r"\bdo ?not\b|\bdonot|\bno \b|\bdont\b|\bmay\b|\bcan\b|\ballow|请勿|致电|打电话|\bclean|拒绝(?:电话|联系)|可否|可以?电话|上门|拜访|取消关注|取关|关注"
)


@lru_cache(maxsize=10_000)
def asked_by(heading: str) -> ConsentHeading | None:
    """What a column with this heading asks; None where it asks nothing of the kind.

    >>> asked_by("HasOptedOutOfEmail"), asked_by("Do Not Call").about, asked_by("Accepts Email Marketing").allows
    (ConsentHeading(allows=False, about=('email_advertising',), holds='answers', sure=True), ('phone',), True)
    >>> asked_by("UNSUB_TIME").holds, asked_by("Consent date").holds, asked_by("Marketing contact status")
    ('days', 'dates', None)
    """
    words = plain_state(heading)
    if not words or _OTHER.search(words):
        return None
    forbids, allows, weak = _FORBIDS.search(words), _ALLOWS.search(words), _WEAK.search(words)
    if not (forbids or allows or weak):
        return None
    about = _about(words)
    if _REASON.search(words):
        return (
            ConsentHeading(False, about, "reasons")
            if forbids and re.search("unsub|opt ?out|退订|拉黑|取关", words)
            else None
        )
    if not _DAYS.search(words):
        return ConsentHeading(not forbids, about, sure=bool(forbids or allows))
    neutral = not forbids and not re.search(r"\bopt(?:ed)? ?in\b|\boptin\b|\bsubscribed\b|订阅", words)
    return ConsentHeading(not forbids, about, "dates" if neutral else "days")


def _about(words: str) -> tuple[str, ...]:
    """The channels that the heading names, for advertising or whatever for; else contact or advertising as such."""
    sales, strict = bool(_SALES.search(words)), bool(_STRICT.search(words))
    channels = [code for code, pattern in _CHANNELS if re.search(_bounded(pattern), words)]
    if "email" in channels and "letter" in channels and not re.search(r"post|letter|direct|bulk|邮寄|信件", words):
        channels.remove("letter")
    if "拒访" in words:
        return (ADVERTISING, "meeting")
    if words in ("dnc", "is dnc", "dnc flag", "on dnc list", "dnc list"):
        return (ADVERTISING, "phone")
    if channels:
        return tuple(code if strict and not sales else f"{code}_{ADVERTISING}" for code in channels)
    return (CONTACT,) if _ANY.search(words) and not sales else (ADVERTISING,)


def _bounded(pattern: str) -> str:
    """Latin words as whole words, Chinese ones anywhere."""
    parts = pattern.split("|")
    latin, chinese = [p for p in parts if p[0].isascii()], [p for p in parts if not p[0].isascii()]
    return "|".join([rf"(?:\b|(?<=[^\x00-\x7f]))(?:{'|'.join(latin)})(?:\b|(?=[^\x00-\x7f]))", *chinese])
