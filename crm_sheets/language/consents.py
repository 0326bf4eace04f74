"""Who may be contacted, in words: what each statement means, and why somebody is not contacted."""

from crm_sheets.language.text import Lang, Text

CONSENTS: dict[str, Text] = {
    "yes": Text("可以联系", "may be contacted"),
    "expired": Text("同意已过期", "consent has expired"),
    "no_contact": Text("不要任何联系", "no contact at all"),
    "no_advertising": Text("不要广告", "no advertising"),
    "no_phone": Text("不打电话", "no phone calls"),
    "no_chat": Text("不发QQ/微信", "no chat"),
    "no_email": Text("不发邮件", "no e-mail"),
    "no_letter": Text("不寄信件", "no letters"),
    "no_sms": Text("不发短信", "no SMS"),
    "no_meeting": Text("不上门", "no visits"),
    "no_phone_advertising": Text("不打推销电话", "no sales calls"),
    "no_chat_advertising": Text("QQ/微信不发广告", "no advertising by chat"),
    "no_email_advertising": Text("不发广告邮件", "no advertising by e-mail"),
    "no_letter_advertising": Text("不寄广告", "no advertising by post"),
    "no_sms_advertising": Text("不发广告短信", "no advertising by SMS"),
    "no_meeting_advertising": Text("不上门推销", "no sales visits"),
    "yes_contact": Text("可以联系", "may be contacted"),
    "yes_advertising": Text("可以发广告", "advertising is fine"),
    "yes_phone": Text("可以打电话", "phone calls are fine"),
    "yes_chat": Text("可以发QQ/微信", "chat is fine"),
    "yes_email": Text("可以发邮件", "e-mail is fine"),
    "yes_letter": Text("可以寄信件", "letters are fine"),
    "yes_sms": Text("可以发短信", "SMS is fine"),
    "yes_meeting": Text("可以上门", "visits are fine"),
    "yes_phone_advertising": Text("可以打推销电话", "sales calls are fine"),
    "yes_chat_advertising": Text("QQ/微信可以发广告", "advertising by chat is fine"),
    "yes_email_advertising": Text("可以发广告邮件", "advertising by e-mail is fine"),
    "yes_letter_advertising": Text("可以寄广告", "advertising by post is fine"),
    "yes_sms_advertising": Text("可以发广告短信", "advertising by SMS is fine"),
    "yes_meeting_advertising": Text("可以上门推销", "sales visits are fine"),
}
NOTHING_SAID = Text("没有说什么", "says nothing of it")
NOT_UNDERSTOOD = Text("看不懂，按不要广告处理", "not understood: taken as no advertising")
REFUSALS: dict[str, Text] = {
    "no_contact": Text("本人不要任何联系", "wants no contact at all"),
    "no_advertising": Text(
        "本人不要广告，没有投诉要答复", "wants no advertising, and no complaint waits for an answer"
    ),
    "expired": Text(
        "同意已过期，按不要广告处理，没有投诉要答复",
        "consent has expired, which is a no to advertising, and no complaint waits for an answer",
    ),
    "no_channel": Text("能用的渠道本人都不要", "refuses every channel by which they could be reached"),
}

# What the advice beside a customer becomes, by what is allowed.
ALLOWED: dict[str, Text] = {
    "none": Text("本人不要联系：不主动联系。", "Wants no contact: do not get in touch."),
    "service": Text(
        "不推销、不给优惠（{consent}）：只答复投诉和订单，用{channel}。",
        "No offer and no sales contact ({consent}): only answer complaints and orders, by {channel}.",
    ),
    "sales": Text("用{channel}联系（{consent}）：{answer}", "Use {channel} ({consent}): {answer}"),
}


def in_words(codes: str, lang: Lang) -> str:
    """Codes with ``; `` between in words.

    >>> in_words("no_advertising; no_phone", "en")
    'no advertising; no phone calls'
    """
    between = "；" if lang == "zh" else "; "
    return between.join(CONSENTS[code](lang) if code in CONSENTS else code for code in codes.split("; ") if code)
