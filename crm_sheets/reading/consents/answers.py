"""What one cell says under a heading that asks who may be contacted."""

import re
from collections.abc import Mapping

from crm_sheets.reading.values.cells import truth
from crm_sheets.vocabulary.consent_headings import ConsentHeading
from crm_sheets.vocabulary.consents import (
    ADVERTISING,
    BETWEEN,
    CHANNEL_WORDS,
    CONTACT,
    Said,
    channel_named,
    codes_of,
    whole_said,
)
from crm_sheets.vocabulary.states import plain_state

DATE = re.compile(
    r"(?:19|20)\d{2}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?(?:[T ]\d{1,2}:\d{2}(?::\d{2})?\S*)?|\d{1,2}/\d{1,2}/\d{2,4}"
)
_UNTIL = re.compile(
    r"(?:有效期(?:至|到|截至)?|截至|截止(?:到|至)?|到期日?|至|到|"
    r"\b(?:valid )?(?:until|till|through|to)\b|\bexpir\w*(?: on)?)"
    rf"\s*[:：]?\s*(?P<day>{DATE.pattern})\s*(?:为止|止|到期|前有效)?",
    re.IGNORECASE,
)
_AGREED = frozenset(
    ("", "consent", "consents", "consent given", "opt in", "valid", "有效")
)  # what is left beside such a day
_IS_DAY = re.compile(r"(?:19|20)\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|^\d{5}(?:\.\d+)?$")
_ASIDE = re.compile(r"[（(].*?[)）]")
_NOTHING = frozenset(
    (
        "",
        "n a",
        "na",
        "null",
        "nan",
        "空",
        "跳过",
        "未知",
        "不详",
        "未填",
        "未填写",
        "unknown",
        "not known",
        "not asked",
    )
)
_ALLOW = (
    "subscribed|opted in|optedin|double opt in|single opt in|confirmed opt in|granted|accepted|accepts|accept|"
    "allow|allowed|allows|express|explicit|implied|obtained|may contact|can contact|contactable|"
    "permission granted|consented|yes please|agreed to receive|已授权|授权|已订阅|订阅|接受|接收|已接受|允许|"
    "已允许|可联系|可以联系|愿意接收|同意接收|同意联系|随时|随时可以|关注|已关注|关注中"
)
_DENY = (
    "unsubscribed|unsubscribe|unsubscribes|unsub|not subscribed|non subscribed|nonsubscribed|never subscribed|"
    "opted out|opt out|optout|declined|denied|deny|refused|rejected|withdrawn|revoked|suppressed|user suppressed|"
    "disallow|disallowed|not allowed|do not allow|not granted|not given|expired|pending|unconfirmed|"
    "pending confirmation|not opted in|no consent|never|inactive|invalid|transactional|blocked|redacted|"
    "no contact|no phone|no email|no mail|no sms|no texts|removed|拒绝|已拒绝|不接受|不接收|未授权|未同意|未订阅|"
    "不允许|已撤回|撤回|撤销授权|已撤销|取消授权|未接受|不愿意接收|拒收|待确认|未确认|退订|已退订|取消|已取消|"
    "不同意|拉黑|已拉黑|未关注|取消关注|已取消关注|取关|已取关|已屏蔽|屏蔽|请勿联系"
)
_YES = "on|enabled|enable|active|checked|ticked|set|开启|打开|开通|已开启|勾选|正常"
_NO = "off|disabled|disable|unchecked|not set|none|关闭|已关闭|未开启|没有开启|无"
_ABSOLUTE = {plain_state(word): True for word in _ALLOW.split("|")} | {
    plain_state(word): False for word in _DENY.split("|")
}
_RELATIVE = {plain_state(word): True for word in _YES.split("|")} | {
    plain_state(word): False for word in _NO.split("|")
}


def statements_in_cell(text: str, asked: ConsentHeading, own: Mapping[str, Said]) -> Said | None:
    """The statements of a cell; none where it says nothing, None where it is not understood.

    ``own`` is what the team says that its words mean. What is understood in part refuses what it plainly refuses.

    >>> from crm_sheets.vocabulary.consent_headings import asked_by
    >>> def said(heading, text): return sorted(statements_in_cell(text, asked_by(heading), {}) or ["?"])
    >>> said("Do not allow Emails", "Allow"), said("Email Opt Out", "TRUE"), said("SMS consent", "0")
    (['yes_email'], ['no_email_advertising'], ['no_sms_advertising'])
    >>> said("Consent", "consent until 2026-06-30"), said("Email Opt Out", "no (valid until 30/06/2026)")
    (['yes_advertising'], ['yes_email_advertising'])
    >>> said("营销授权", "同意（2025-03-01）"), said("Consent", "yes, but no calls"), said("Consent", "see contract")
    (['yes_advertising'], ['no_phone', 'yes_advertising'], ['?'])
    """
    given = own.get(plain_state(text)) or codes_of(text)
    if given is not None:
        return _of_column(given, asked)
    if _UNTIL.search(text):
        rest = _UNTIL.sub(" ", text).strip()
        return _answers(asked, asked.allows) if plain_state(rest) in _AGREED else statements_in_cell(rest, asked, own)
    bare = DATE.sub(" ", text).strip()
    if not plain_state(bare) and DATE.search(text):
        return _answers(asked, asked.allows)
    found = _one(text, asked)
    if found is not None:
        return found
    parts = [part for part in BETWEEN.split(_ASIDE.sub(" ", bare)) if plain_state(part)]
    channels = [channel_named(part) for part in parts]
    if parts and all(channels):
        return _by_channels(frozenset(channels), asked)
    said = [_one(part, asked) for part in parts]
    known = frozenset(code for codes in said if codes for code in codes)
    return known if None not in said or any(code.startswith("no_") for code in known) else None


def until(text: str) -> str:
    """The day up to which a cell says what it says, "" where it names none.

    >>> until("consent until 2026-06-30"), until("同意（有效期至2026年6月30日）"), until("同意 2025-01-02")
    ('2026-06-30', '2026年6月30日', '')
    """
    found = _UNTIL.search(text)
    return found["day"] if found else ""


def on_days(text: str, asked: ConsentHeading, own: Mapping[str, Said]) -> Said | None:
    """The statements of a cell under a heading of days or of reasons: there anything filled is a yes to the heading.

    >>> from crm_sheets.vocabulary.consent_headings import asked_by
    >>> def said(heading, text): return sorted(on_days(text, asked_by(heading), {}) or ["?"])
    >>> said("UNSUB_TIME", "2025-03-01 10:00"), said("退订时间", "无"), said("UNSUB_REASON", "too many mails")
    (['no_advertising'], ['yes_advertising'], ['no_advertising'])
    """
    if _IS_DAY.search(text) or (asked.holds == "reasons" and plain_state(text) not in _NOTHING and truth(text) is None):
        return _answers(asked, asked.allows)
    return statements_in_cell(text, asked, own)


def _one(text: str, asked: ConsentHeading) -> Said | None:
    """One answer, or one statement in words."""
    word = plain_state(text)
    if asked.about == (CONTACT,) and (said := whole_said(text)) is not None:
        return said  # who unsubscribed refused advertising and not contact
    for yes in (_ABSOLUTE.get(word), _of_yes(truth(text), asked), _of_yes(_RELATIVE.get(word), asked)):
        if yes is not None:
            return _answers(asked, yes)
    return frozenset() if word in _NOTHING else whole_said(text)


def _of_yes(said: bool | None, asked: ConsentHeading) -> bool | None:
    """Whether a yes or a no allows."""
    return None if said is None else said == asked.allows


def _answers(asked: ConsentHeading, allows: bool) -> Said:
    return frozenset(f"{'yes' if allows else 'no'}_{about}" for about in asked.about)


def _of_column(codes: Said, asked: ConsentHeading) -> Said:
    """``yes`` alone is about what the column asks."""
    return frozenset(code for code in codes if code != "yes") | (
        _answers(asked, True) if "yes" in codes else frozenset()
    )


def _by_channels(named: Said, asked: ConsentHeading) -> Said:
    """A list of channels: those are allowed and all others not; under a heading that forbids those are forbidden."""
    end = "" if asked.about == (CONTACT,) or not asked.allows else f"_{ADVERTISING}"
    if not asked.allows:
        return frozenset(f"no_{channel}" for channel in named)
    return frozenset(f"{'yes' if channel in named else 'no'}_{channel}{end}" for channel in CHANNEL_WORDS)
