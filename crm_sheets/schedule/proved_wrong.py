"""Proved wrong: whose phone number or mail address a contact showed to be no good, and not set right since."""

from datetime import date

import pandas as pd

from crm_sheets.language.grades import CHANNELS
from crm_sheets.returns.contacts import with_days
from crm_sheets.schedule import cells

WRONG_COLUMNS = ("phone_wrong", "email_wrong")
_WRONG = {  # words of the number or the mail itself: parcels and cheques come back as well, and prices are mistyped
    "phone": r"(?<!不是)空号|错号|打错(?:了?电话|了?号码)|(?:电话|号码)打错"
    r"|(?:号码|电话|手机号)号?(?:有误|错误|错了|不对|不存在)"
    r"|\bwrong (?:phone )?number\b(?! of)|(?:phone|mobile|telephone) number (?:is |was )?(?:wrong|invalid|disconnected)"
    r"|^\W*number (?:is |was )?(?:wrong|invalid|disconnected)|not in service",
    "email": r"退信|(?:邮件|邮箱).{0,2}(?:退回|有误|错误|不存在)|\be-?mails?\b.{0,12}\b(?:bounced|undeliver(?:able|ed))"
    r"|^\W*(?:bounced|undeliver(?:able|ed))\W*$|e-?mail (?:address )?(?:is |was )?(?:wrong|invalid)"
    r"|no such (?:user|mailbox)|mailbox (?:not found|does not exist)",
}
_SAID = ("status", "result", "purpose", "notes")


def proved_wrong(
    clients: pd.DataFrame, confirmed: pd.DataFrame, visits: pd.DataFrame, returned: pd.DataFrame, today: date
) -> pd.DataFrame:
    """WRONG_COLUMNS by the index of ``clients``: the newest day on which a contact said so, missing where none did.

    What is said stands in the result, the status, what the talk was about or the notes of a visit or of a row that came
    back (see returns.settled_rows). It holds no longer when the fact was confirmed later (``confirmed`` as from
    current.confirmed; a mail address by the team's own column only), or when the row has another number or address
    than the customer has now. Days after ``today`` do not count.
    """
    if visits.empty and returned.empty:
        none = pd.Series(pd.NaT, index=clients.index, dtype="datetime64[us]")
        return pd.DataFrame(dict.fromkeys(WRONG_COLUMNS, none), index=clients.index)
    parts = [_rows(table) for table in (visits, with_days(returned, today) if len(returned) else returned)]
    rows = pd.concat(parts, ignore_index=True)
    rows = rows.loc[rows["customer_id"].notna() & (rows["date"] <= pd.Timestamp(today))]
    own = clients.set_index("customer_id")
    right = {"phone": confirmed["phone_confirmed"], "email": clients["confirmed"]}
    found = {}
    for fact, words in _WRONG.items():
        same = rows[fact].isna() | (rows[fact] == cells.looked_up(rows["customer_id"], own[fact])).fillna(False)
        newest = rows.loc[_says(rows, words) & same].groupby("customer_id")["date"].max()
        day = cells.looked_up(clients["customer_id"], newest).astype("datetime64[us]")
        found[f"{fact}_wrong"] = day.mask((right[fact] > day) | clients[fact].isna())
    return pd.DataFrame(found, index=clients.index)


def channels_lost(wrong: pd.DataFrame, details: pd.DataFrame) -> pd.DataFrame:
    """The channels that a wrong number or address closes: a column of truth for each; index of ``details``.

    ``wrong`` has WRONG_COLUMNS in the same order. Chat goes with the number where no account of its own is on file.
    """
    phone, mail = (pd.Series(wrong[name].notna().to_numpy(), index=details.index) for name in WRONG_COLUMNS)
    closed = {"phone": phone, "sms": phone, "chat": phone & details["chat"].isna(), "email": mail}
    return pd.DataFrame({code: closed.get(code, pd.Series(False, index=details.index)) for code in CHANNELS})


def _rows(table: pd.DataFrame) -> pd.DataFrame:
    texts = {name: cells.text_cells(table, name) for name in ("customer_id", *_WRONG, *_SAID)}
    return pd.DataFrame({**texts, "date": cells.day_cells(table, "date")})


def _says(rows: pd.DataFrame, words: str) -> "pd.Series[bool]":
    said = pd.Series(False, index=rows.index)
    for name in _SAID:
        texts = pd.Series(rows[name].dropna().unique(), dtype="string")
        if len(texts):
            said |= rows[name].isin(texts[texts.str.contains(words, case=False, regex=True).astype(bool)])
    return said
