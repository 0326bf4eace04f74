"""Why a customer buys from us, in words: what staff noted and what the survey was answered, as types of loyalty."""

import re

import pandas as pd

from crm_sheets.analyses.facts import Facts, once
from crm_sheets.vocabulary import SOURCE

_ASKS_WHY = re.compile(r"为什么|原因|理由|why|reason", re.IGNORECASE)
_ABOUT_BUYING = re.compile(r"选择|购买|光顾|惠顾|来我们|买|choose|buy|shop|come to us", re.IGNORECASE)
_ABOUT_LEAVING = re.compile(r"流失|离开|不满|不再|不买|不选|没有|leave|left|stop|not |n't", re.IGNORECASE)
_WORDS = {
    "monopoly": r"垄断|没有?别|没得选|别无选择|只有你|monopol|only (?:supplier|one)|no (?:other|choice|alternative)",
    "inertia": r"惰性|习惯|懒得|habit|inertia|used to",
    "convenience": r"方便|离.{0,3}近|就近|附近|很近|送货快|便利|convenien|location|nearby|close to|close by|quick",
    "price": r"价格|价钱|实惠|便宜|划算|price|cheap|afford",
    "incentive": r"激励|促销|优惠券|积分|赠品|活动多|promotion|coupon|points|incentive|offers",
    "premium": r"超值忠诚|premium",
    "latent": r"潜在忠诚|latent",
}
_TYPES = {code: re.compile(words, re.IGNORECASE) for code, words in _WORDS.items()}
ATTACHED = ("premium", "latent")  # staff may note these; nobody answers them to a survey


def type_of(words: str) -> str | None:
    """The type of loyalty that a reason in words speaks of; None where it fits none, or more than one."""
    found = [code for code, pattern in _TYPES.items() if pattern.search(words)]
    return found[0] if len(found) == 1 else None


@once
def noted(facts: Facts) -> "pd.Series[str]":
    """The type that staff noted on the customer sheet (loyalty_reason), by customer_id. The sheet has no dates."""
    rows = facts.customers[["customer_id", "loyalty_reason"]].dropna()
    return _typed(rows["customer_id"], rows["loyalty_reason"])


@once
def answered(facts: Facts) -> "pd.Series[str]":
    """The type that the newest answer to 'why do you buy from us' speaks of, by customer_id; quality is no type."""
    answers = facts.known("answers", "answered_at").dropna(subset=["customer_id", "value"])
    asked = [q for q in answers["question"].unique() if _asks(q)]
    rows = answers.loc[answers["question"].isin(asked)]
    rows = rows.sort_values(["answered_at", *SOURCE], na_position="first", kind="stable")
    rows = rows.drop_duplicates("customer_id", keep="last")
    types = _typed(rows["customer_id"], rows["value"])
    return types.loc[~types.isin(ATTACHED)]


def _asks(question: str) -> bool:
    """Whether a question asks why somebody buys from us."""
    return bool(_ASKS_WHY.search(question) and _ABOUT_BUYING.search(question) and not _ABOUT_LEAVING.search(question))


def _typed(customers: "pd.Series[str]", words: "pd.Series[str]") -> "pd.Series[str]":
    types = {text: type_of(text) for text in words.unique()}
    told = pd.Series(words.map(types).to_numpy(dtype=object), index=pd.Index(customers.astype("str")), dtype="str")
    return told.dropna().rename_axis("customer_id").sort_index()
