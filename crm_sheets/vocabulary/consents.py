"""Consents: what a text says of who may be contacted, by what and what for.

A statement is a code: ``no_`` or ``yes_`` and what it is about. About are ``contact`` (any at all), ``advertising``, a
channel (``phone``: no call whatever for) and advertising by a channel (``email_advertising``). The lists hold whole
texts, the patterns what people write in remarks ("客户要求不要打电话"). Texts are compared as states are.
"""

import re
from functools import cache, lru_cache

from crm_sheets.language.grades import CHANNELS
from crm_sheets.vocabulary.states import plain_state

CONTACT, ADVERTISING = "contact", "advertising"
BY_CHANNEL = tuple(f"{channel}_{ADVERTISING}" for channel in CHANNELS)
ABOUT = (CONTACT, ADVERTISING, *CHANNELS, *BY_CHANNEL)
CODES = frozenset(f"{sign}_{about}" for sign in ("no", "yes") for about in ABOUT)
FIELDS = {"customers": "consent", "sales": "consent_said", "visits": "consent_said"}  # where tables keep it
LONGEST = 200  # letters of a text that is looked at
Said = frozenset[str]

_WORDS = {
    "no_contact": "do not contact|dont contact|never contact|do not contact list|do not disturb|blacklist|blacklisted|black list|"
    "not to be contacted|no contact please|contact refused|refused all contact|deceased|"
    "请勿打扰|勿扰|勿打扰|不要打扰|别打扰|黑名单|已拉黑|加入黑名单|已加入黑名单|列入黑名单|永久勿扰|谢绝打扰|拒绝打扰|拒绝联系|谢绝联系|拒绝一切联系|"
    "已故|已去世",
    "no_advertising": "opted out|opt out|optout|optedout|unsubscribed|unsubscribe|unsub|unsubscribes|not subscribed|non subscribed|never subscribed|"
    "no marketing|no ads|no advertising|no offers|no promotions|no newsletters|no solicitation|do not market|do not solicit|suppressed|"
    "marketing opt out|opted out of marketing|unsubscribed from marketing|does not accept marketing|"
    "已退订|退订|免打扰|消息免打扰|营销免打扰|已取消订阅|取消订阅|未订阅|拒绝营销|谢绝推销|拒绝推销|拒绝推广|退订营销|不接受营销|免打扰客户|退订客户",
    "no_email_advertising": "no newsletter|newsletter opt out|unsubscribed from email|unsubscribed from all email|unsubscribed from newsletter|email opt out|邮件退订|已退订邮件",
    "no_sms_advertising": "sms opt out|stop sms|短信退订|已退订短信|退订短信",
    "no_phone": "do not call|dont call|no calls|no phone calls|never call|do not phone|do not ring|do not telephone|"
    "请勿致电|勿致电|勿电|请勿来电|免电话|谢绝来电|拒绝电话|拒绝来电|禁止外呼",
    "no_sms": "no sms|no texts|no text messages|do not text|do not sms|dont text|请勿短信|拒收短信|拒绝短信|勿发短信",
    "no_email": "no emails|do not email|dont email|cleaned|bounced|hard bounce|hard bounced|email bounced|请勿邮件|拒收邮件|拒绝邮件",
    "no_letter": "no letters|do not mail|no direct mail|请勿邮寄|拒绝邮寄",
    "no_chat": "unfollowed|no whatsapp|no wechat|取消关注|已取消关注|取关|已取关|已删除好友|被客户删除|已被客户删除|客户已删除|拒绝微信",
    "no_meeting": "no visits|do not visit|no cold visits|no visitors|谢绝上门|拒绝上门|拒绝拜访|请勿上门|勿上门",
    "no_advertising no_phone": "dnc|on dnc|on dnc list|dnc list|do not call list|do not call registry|on do not call list",
    "no_advertising no_meeting": "拒访|客户拒访",
    "yes_advertising": "not unsubscribed|not opted out|never opted out|未退订|没有退订|没退订|未拒绝|不拒绝|没有拒绝|未取消订阅",
    "yes_contact": "不在黑名单|未拉黑|非黑名单|not blacklisted|白名单",
    "yes_chat": "未取消关注|已关注|未取关",
}
_DELIVERY = re.compile(
    r"送货|送到|配送|派送|快递|外卖|门口|取件|发货|\b(?:deliver\w*|courier|parcel|door|doorbell)\b", re.IGNORECASE
)
_NO_ADDRESS = re.compile(
    r"no (?:phone|e ?mail|mail|post|texts?|sms|call|visit|contact|whatsapp|wechat)"
)  # none known, none reached
_ENDING = r"(?: (?:please|again|any ?more|at all|ever|thanks|thank you))*"
_WHO = r"(?:(?:the )?(?:customer|client|she|he|they) )?"
_ASKED = r"(?:(?:(?:has|have) )?(?:asked|asks|requested|requests|wants|wishes|wish|want|said|says) (?:us )?(?:to )?)?"
_NOT = r"(?:please )?(?:do not|don t|dont|does not|doesn t|never|no|no more|not to|not|stop)(?: want| wish| like)?(?: to)?(?: be)?"
_SEND = r"(?: send(?:ing)?| receive| get| accept)?(?: (?:me|him|her|them|us))?(?: (?:any|more|further|our|us))*"
_THEM = r"(?: (?:me|him|her|them|us|this customer|this client))?"
_SALES = r"(?:marketing|advertising|adverts?|ads?|offers?|promotions?|promotional|promo|sales|commercial)"
_ENGLISH = {
    "no_phone": rf"(?:call(?:s|ed|ing)?|phone(?: calls?)?|phoned|telephone(?: calls?)?|ring){_THEM}",
    "no_sms": rf"(?:sms|texts?|text messages?|texting){_THEM}",
    "no_email": rf"(?:e ?mails?|e ?mailed|e ?mailing){_THEM}",
    "no_letter": r"(?:mail|post|letters?|direct mail|catalogu?es?)",
    "no_chat": r"(?:whatsapps?|wechat|chat messages?)",
    "no_meeting": rf"(?:visits?|visited|visiting|home visits?){_THEM}",
    "no_advertising": rf"{_SALES}(?: (?:mailings?|messages?|materials?|communications?|contact))?|newsletters?",
    "no_phone_advertising": rf"(?:{_SALES}|cold) calls?",
    "no_sms_advertising": rf"{_SALES} (?:sms|texts?|text messages?)",
    "no_email_advertising": rf"{_SALES} e ?mails?",
    "no_contact": rf"(?:contact(?:ed|ing)?|approach(?:ed)?|disturb(?:ed)?|bother(?:ed)?){_THEM}",
}
_ZH_LEAD = (
    r"(?:此|该)?(?:客户|顾客|本人|对方|用户|会员|她|他)?(?:本人)?(?:明确|已|多次|再三)?(?:表示|要求|说|希望|强调|告知|声明)?过?"
    r"(?:以后|今后|现在|目前)?(?:都|一律|再也)?"
)
_ZH_NOT = r"(?:请?(?:勿|不要|别|不用|不必)|不再(?:愿意|同意|接受|接收)?|不需要|不想|不愿意?|不希望|不喜欢|拒绝|拒收|不接受|不接收|不同意|不收|不允许|禁止|谢绝)(?:再|被)?"
_ZH_WHOM = r"(?:我们?|他|她|客户|本人|对方|我司)?"
_ZH_SEND = r"(?:(?:发|发送|推送|寄|接收|收到?|接到?|打|拨打|参加)(?:任何|一切|所有)?)?"
_ZH_SALES = r"(?:营销|推销|促销|广告|推广|商业|宣传|优惠|活动)"
_ZH_ANY = r"(?:任何|一切|所有)?(?:形式的?)?"
_CHINESE = {
    "no_phone": rf"(?:[给向]?{_ZH_WHOM}){_ZH_SEND}(?:电话|致电|来电|去电|外呼|电联|拨打电话)(?:联系|联络|沟通|回访|打扰)?{_ZH_WHOM}了?",
    "no_sms": rf"(?:给?{_ZH_WHOM}){_ZH_SEND}短信(?:通知|联系|打扰)?了?",
    "no_email": rf"(?:给?{_ZH_WHOM}){_ZH_SEND}(?:邮件|电子邮件|电邮)(?:通知|联系|打扰)?了?",
    "no_letter": rf"{_ZH_SEND}(?:信件|信函|邮寄资料|纸质资料|直邮)了?",
    "no_chat": rf"(?:给?{_ZH_WHOM}){_ZH_SEND}(?:微信|企微|企业微信)(?:消息|联系|打扰)?了?",
    "no_meeting": r"(?:上门|登门|拜访|面访|到访)(?:拜访|打扰|回访)?了?",
    "no_advertising": rf"{_ZH_SEND}{_ZH_ANY}{_ZH_SALES}(?:类|信息|消息|推送|内容|通知|推广|活动|联系|资料)*了?",
    "no_phone_advertising": rf"{_ZH_SEND}{_ZH_SALES}(?:类)?(?:电话|来电|外呼)了?",
    "no_sms_advertising": rf"{_ZH_SEND}{_ZH_SALES}(?:类)?短信了?",
    "no_email_advertising": rf"{_ZH_SEND}{_ZH_SALES}(?:类)?(?:邮件|电邮)了?",
    "no_contact": rf"{_ZH_ANY}(?:联系|联络|打扰|骚扰|接触|打搅){_ZH_WHOM}了?",
}
BETWEEN = re.compile(
    r"[,，;；/|、。.!！?？()（）\[\]【】:：+\n—]+|\s[-–&]\s|\b(?:and|but)\b|但是?|(?<=微信|短信|邮件)(?=(?:别|请勿|勿|不要|不用)(?!打?扰|联系))|"
    r"(?<=联系|就行|就好|即可)(?=别|请勿|勿|不要|不用(?!再))|"
    r"(?<=电话)(?=只|加微信|发|微信)|(?<=only) (?=don|do not|no |never)",
    re.IGNORECASE,
)
CHANNEL_WORDS = {
    "phone": r"电话|打电话|by phone|phone|call|calls",
    "chat": r"微信|企微|企业微信|wechat|whatsapp|chat",
    "email": r"邮件|邮箱|电子邮件|email|e mail|by email|emails",
    "sms": r"短信|发短信|sms|text|by text|texts|by sms",
}


@lru_cache(maxsize=100_000)
def plainly_said(text: str) -> Said:
    """What a remark says in so many words; nothing where it only touches the matter ("中午不要打电话").

    >>> sorted(plainly_said("微信联系，不要打电话")), sorted(plainly_said("Please don't call me again"))
    (['no_phone'], ['no_phone'])
    >>> plainly_said("送货前不要打电话"), sorted(plainly_said("仅限微信联系"))
    (frozenset(), ['no_email', 'no_phone', 'no_sms'])
    """
    if not text or len(text) > LONGEST or _DELIVERY.search(text):
        return frozenset()
    parts = (text, *(part for part in BETWEEN.split(text) if part.strip()))
    found = (whole_said(part) or () for part in parts if not _NO_ADDRESS.fullmatch(plain_state(part)))
    return frozenset(code for codes in found for code in codes if code.startswith("no_"))


@lru_cache(maxsize=100_000)
def whole_said(text: str) -> Said | None:
    """What a text means that is one statement from end to end; None where it is none that is known.

    >>> sorted(whole_said("DNC")), sorted(whole_said("客户要求不再接收营销短信") or ()), whole_said("喜欢喝茶")
    (['no_advertising', 'no_phone'], ['no_sms_advertising'], None)
    """
    word = plain_state(text)
    known = _listed().get(word)
    if known is not None:
        return known
    pattern = _english() if word.isascii() else _chinese()
    found = pattern.fullmatch(word)
    if found and found.lastgroup:
        return frozenset([found.lastgroup])
    return _only(word)


def preferred(text: str) -> str:
    """The channel by which a remark plainly wants to be reached, '' where it says none.

    >>> preferred("微信联系，不要打电话"), preferred("prefers email"), preferred("微信头像是猫")
    ('chat', 'email', '')
    """
    parts = BETWEEN.split(text) if len(text) <= LONGEST else ()
    found = (_channel(_wanted(), plain_state(part)) for part in parts)
    return next((channel for channel in found if channel), "")


def channel_named(word: str) -> str:
    """The channel that a word names, '' for none."""
    return _channel(re.compile(_choices()), plain_state(word))


def codes_of(text: str) -> Said | None:
    """The statements of a text in our own codes ("no_advertising; no_phone"), None where it is none."""
    codes = frozenset(part.strip() for part in text.split(";"))
    return codes if codes and codes <= CODES | {"yes"} else None


def _only(word: str) -> Said | None:
    only = _channel(_exclusive(), word)
    return frozenset(f"no_{channel}" for channel in CHANNEL_WORDS if channel != only) if only else None


def _channel(pattern: re.Pattern[str], word: str) -> str:
    found = pattern.fullmatch(word)
    return (found.lastgroup or "").rstrip("_") if found else ""


def _choices(mark: str = "") -> str:
    return "|".join(f"(?P<{code}{mark}>{words})" for code, words in CHANNEL_WORDS.items())


@cache
def _listed() -> dict[str, Said]:
    return {plain_state(word): frozenset(codes.split()) for codes, words in _WORDS.items() for word in words.split("|")}


@cache
def _english() -> re.Pattern[str]:
    choices = "|".join(f"(?P<{code}>{pattern})" for code, pattern in _ENGLISH.items())
    return re.compile(f"{_WHO}{_ASKED}{_NOT}{_SEND} (?:{choices}){_ENDING}")


@cache
def _chinese() -> re.Pattern[str]:
    choices = "|".join(f"(?P<{code}>{pattern})" for code, pattern in _CHINESE.items())
    return re.compile(f"{_ZH_LEAD}{_ZH_NOT}(?:{choices})")


@cache
def _exclusive() -> re.Pattern[str]:
    lead = r"(?:请?(?:仅限|只限|只能|只用|只可|仅可|只)(?:通过)?|only |contact only |(?:please )?contact only )"
    return re.compile(f"{lead}(?:{_choices()})(?:联系|沟通|联络)?|(?:{_choices('_')}) only(?: please)?")


@cache
def _wanted() -> re.Pattern[str]:
    lead = r"(?:客户|请|最好|尽量|喜欢|希望|习惯|优先|要求|用|通过|仅限|只限|只能|只用|prefers |prefer |please |only |contact |contact by |use )"
    tail = r"(?:联系|沟通|联络|优先|为主|即可| only| preferred| please)+"
    return re.compile(f"{lead}*(?:{_choices()}){tail}|{lead}+(?:{_choices('_')})")
