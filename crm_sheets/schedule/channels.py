"""Channels: by which of the six a customer is contacted, given the wish, the tier and what is on file."""

import re
import unicodedata

import pandas as pd

from crm_sheets.arrays.membership import among
from crm_sheets.language.grades import CHANNELS
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.schedule import cells

_SYNONYMS = {
    "phone": "电话 手机 座机 打电话 致电 通话 call calls phone telephone tel mobile cell phonecall",
    "chat": "微信 qq 企业微信 企微 wechat weixin whatsapp im messenger line chat",
    "email": "邮件 邮箱 电邮 电子邮件 电子邮箱 mail email emails",
    "letter": "信 信件 信函 书信 写信 邮寄 letter post postal postalmail bypost",
    "sms": "短信 手机短信 sms text texts textmessage",
    "meeting": "会面 面谈 见面 拜访 上门 上门拜访 面访 登门 到店 meeting visit visits inperson facetoface personal",
}
_TAIL = re.compile(r"(联系|沟通|联络|优先|为主|即可|都可以|均可|preferred|only|please)$")
_BETWEEN = re.compile(r"[,、;/|]|或者?|\bor\b")
_SIGNS = re.compile(r"[\W_]+")
_LANDLINE = re.compile(r"0\d{9,11}$|[48]00\d{7}$|\d{7,8}$")  # China: area code, service number, local number
_FALLBACKS = ("phone", "chat", "email", "letter", "meeting")
_NEEDS = {
    "phone": ("phone",),
    "sms": ("phone",),
    "email": ("email",),
    "chat": ("chat", "phone"),
    "letter": ("address",),
}


def channel_code(wish: str) -> str | None:
    """The channel that a customer sheet's cell names, the first of several; None when it is not clear.

    Whole words only: "不要电话" names the phone and means the opposite.

    >>> channel_code("QQ/微信"), channel_code("In person"), channel_code("短信或电话"), channel_code("不要电话")
    ('chat', 'meeting', 'sms', None)
    """
    folded = unicodedata.normalize("NFKC", wish).casefold()
    found = (_WORDS.get(_word(part)) for part in (folded, *_BETWEEN.split(folded)))
    return next((code for code in found if code), None)


def channels(
    tiers: pd.Series,
    details: pd.DataFrame,
    rules: ScheduleRules,
    refused: pd.DataFrame | None = None,
    by_rule: pd.Series | None = None,
) -> pd.Series:
    """The channel of each customer: tiers (codes, index customer_id) and details (phone, email, chat, address,
    preferred_channel; same index) to codes of language.grades.CHANNELS.

    The customer's own wish goes first, then ``by_rule`` (what the playbook says of the reason, same index), then the
    tier's channel (dormant, prospects and unknown tiers as small). One that cannot work gives way: the phone needs a
    number, SMS one that is no landline, chat an account or such a number, e-mail an address, a letter a postal address;
    a meeting always works. The order is wish, reason, tier, phone, chat, e-mail, letter, meeting. ``refused`` has a
    column of truth for each channel: what a customer refused does not work, and who would be reached by it is met only
    where wish or tier say so; missing are those whom nothing else reaches.
    """
    works = pd.DataFrame({code: _works(code, details) for code in CHANNELS}, index=tiers.index)
    lost = pd.Series(False, index=tiers.index)
    if refused is not None:
        lost = (works & refused).any(axis="columns")
        works &= ~refused
    wishes = details["preferred_channel"]
    codes = {wish: channel_code(str(wish)) for wish in wishes.dropna().unique()}
    by_tier = {"vip": rules.channel_vip, "major": rules.channel_major, "ordinary": rules.channel_ordinary}
    chosen = _kept(wishes.map(codes).astype("object"), works)
    if by_rule is not None:
        chosen = chosen.fillna(_kept(by_rule, works))
    chosen = chosen.fillna(_kept(tiers.map(by_tier).astype("object").fillna(rules.channel_small), works))
    for code in _FALLBACKS:
        chosen = chosen.mask(chosen.isna() & works[code] & ~(lost & (code == "meeting")), code)
    return chosen.astype("string")


def details_of(ids: pd.Series, phones: pd.Series, files: pd.DataFrame) -> pd.DataFrame:
    """What is on file for each id: phone, email, chat, address, preferred_channel as text; index customer_id.

    ``phones`` (the results' own, same order as ``ids``) go before the phone of the file.
    """
    known = files.set_axis(cells.text_cells(files, "customer_id"), axis="index")
    known = known[among(known.index, ids) & ~known.index.duplicated()]  # few of many
    names = ("phone", "email", "chat", "address", "preferred_channel")
    found = pd.DataFrame({name: cells.text_cells(known, name) for name in names}, index=known.index).reindex(ids)
    return found.assign(phone=phones.set_axis(found.index).fillna(found["phone"]))


def _works(code: str, details: pd.DataFrame) -> pd.Series:
    needed = _NEEDS.get(code)
    if needed is None:
        return pd.Series(True, index=details.index)
    known = details[list(needed)].notna()
    if code in ("sms", "chat"):
        known["phone"] &= ~details["phone"].astype("str").str.match(_LANDLINE, na=False)
    return known.any(axis="columns")


def _kept(codes: pd.Series, works: pd.DataFrame) -> pd.Series:
    """The codes that work, the others missing."""
    able = pd.Series(False, index=codes.index)
    for code in works.columns:
        able |= (codes == code).fillna(False).astype(bool) & works[code]
    return codes.astype("object").where(able)


def _word(text: str) -> str:
    return _SIGNS.sub("", _TAIL.sub("", text.strip()))


_WORDS = {word: code for code, words in _SYNONYMS.items() for word in words.split()} | {
    _word(label.casefold()): code for code, text in CHANNELS.items() for label in (code, text.zh, text.en)
}
