"""Unanswered: which contacts that the team noted itself reached nobody, by what their result says."""

import pandas as pd

_BEFORE = (
    r"(?:电话|手机|邮件|邮箱|致电|去电|打电话|拨打|多次|再次|两次|三次|客户|对方|仍然|仍|还是|一直|又|都"
    r"|call(?:ed)?|phone|e-?mails?|mail|was|tried|still|twice)"
)
_NOBODY = (
    r"未接(?!受)|没接(?!受)|无人接|没人接|无人应答|未应答|打不通|不通(?!过)|没打通|未打通|占线|忙线|关机|停机(?!保号|业务|复机)|空号|拒接"
    r"|未联系上|联系不上|没联系上|没联系到|未联系到|退信"
    r"|no[ -]?(?:answer|reply|response|pick[ -]?up)\b|did(?: ?n[o']t| not) (?:answer|pick up|reply)"
    r"|not (?:reached|answered|available)|could(?: ?n[o']t| not) reach|unreachable|unanswered"
    r"|(?:left |went to )?(?:a )?voice ?mail|left (?:a )?message|lvm\b|bounced|wrong number|(?:line )?busy\W*$"
)
_YET = r"已回|回复了|回电了|联系上了|已联系上|接通了|聊了|called back|rang back|replied|spoke|talked"
_FAILED = rf"^\W*(?:{_BEFORE}\W*)*(?:{_NOBODY})"


def unanswered(visits: pd.DataFrame) -> "pd.Series[bool]":
    """Whether nobody was reached: what the result begins with says so, and nothing in it that somebody answered yet.

    Where nothing was noted as the result, what the talk was about says it in the same way, then the notes. A visit of
    which nothing was written down reached somebody.
    """
    if visits.empty:
        return pd.Series(index=visits.index, dtype="bool")
    said = pd.Series(None, index=visits.index, dtype="string")
    for name in ("result", "purpose", "notes"):
        if name in visits and visits[name].notna().any():
            text = visits[name].astype("string").str.strip()
            said = said.fillna(text.mask(text == ""))
    texts = pd.Series(said.dropna().unique(), dtype="string")
    if texts.empty:
        return pd.Series(False, index=visits.index)
    failed = texts.str.contains(_FAILED, case=False, regex=True) & ~texts.str.contains(_YET, case=False, regex=True)
    found: pd.Series[bool] = said.isin(texts[failed.astype(bool)])
    return found
