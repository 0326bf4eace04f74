"""Cues: the first sentences of a contact for each reason, where the team has its own."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Lang, Text
from crm_sheets.language.cues import CUE_FACTS, CUES, VARIANTS
from crm_sheets.playbook.kinds import words
from crm_sheets.playbook.settings import setting

_NAMED = Text("、".join(fact.zh for fact in CUE_FACTS.values()), ", ".join(fact.en for fact in CUE_FACTS.values()))
_FACTS = Text(
    f"方括号里是客户的资料（{_NAMED.zh}），几种说法用 || 隔开，用资料齐全的第一种。",
    f"Facts of the customer stand in brackets ({_NAMED.en}); of wordings with || between, the first with all facts is said. ",
)


def _cue(key: str, zh: str, en: str) -> str:
    """The team's own opening; empty is ours, which the help quotes."""
    ours = CUES[key]
    return setting("", words(), Text(zh, en), Text(f"{_FACTS.zh}空着用：{ours.zh}", f"{_FACTS.en}Empty: {ours.en}"))


@dataclass(frozen=True)
class CueRules:
    """What to say first, by reason."""

    title: ClassVar[Text] = Text("开场白", "Openings")

    promised: str = _cue("promised", "约好的回访", "Promised call-back")
    complaint: str = _cue("complaint", "投诉", "Complaint")
    red: str = _cue("red", "红色预警", "Red flag")
    dissatisfied: str = _cue("dissatisfied", "不满意的答卷", "Dissatisfied answer")
    amber: str = _cue("amber", "黄色预警", "Amber flag")
    contract: str = _cue("contract", "合约或质保到期", "End of a contract or warranty")
    payment: str = _cue("payment", "欠款", "Payment due")
    back_in_stock: str = _cue("back_in_stock", "到货通知", "Back in stock")
    rival: str = _cue("rival", "对手的合同到期", "End of a rival's contract")
    first_purchase: str = _cue("first_purchase", "首次购买之后", "After the first purchase")
    birthday: str = _cue("birthday", "生日", "Birthday")
    second_purchase: str = _cue("second_purchase", "该第二次购买了", "Second purchase")
    festival: str = _cue("festival", "节日问候", "Festival greeting")
    offer: str = _cue("offer", "可推荐的产品", "Something to offer")
    prospect: str = _cue("prospect", "商机停滞", "Prospect without progress")
    rhythm: str = _cue("rhythm", "定期回访", "Rhythm of the tier")
    win_back: str = _cue("win_back", "挽回休眠客户", "Winning back the dormant")
    confirm: str = _cue("confirm", "核对资料", "Details to confirm")
    missing: str = _cue("missing", "缺的资料", "Facts missing in the file")

    def said(self, group: str, lang: Lang) -> tuple[str, ...]:
        """What to say first for a reason by its name here: the wordings of the team, then ours; the last needs no facts."""
        own: str = getattr(self, group)
        return tuple(one.strip() for text in (own, CUES[group](lang)) for one in text.split(VARIANTS) if one.strip())
