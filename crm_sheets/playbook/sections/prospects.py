"""Prospects: chance, days and introduction of each stage, the team's words for stages, and the pool of customers."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.grades import DEAL_STAGES, INTRODUCTIONS
from crm_sheets.playbook.kinds import StageRule, choice, share, stage_rule, whole, word_lists
from crm_sheets.playbook.settings import setting
from crm_sheets.vocabulary.stages import own_words, stage_of

_RULE = stage_rule()
_LABELS = {word.casefold(): code for code, text in DEAL_STAGES.items() for word in (code, text.zh, text.en)}
_HELP = Text(
    "成交的可能，和停在这一步多少天算停滞（0 是不算）。",
    "The chance that it becomes a sale, and after how many days it is stuck (0: never).",
)


_LENGTH = choice(INTRODUCTIONS)
_INTRODUCE = Text("到了这一步，产品介绍讲多长。", "How long the introduction of the product is at this stage.")


def _introduction(length: str, stage: str) -> str:
    label = DEAL_STAGES[stage]
    return setting(length, _LENGTH, Text(f"{label.zh}：介绍多长", f"{label.en}: introduction"), _INTRODUCE)


@dataclass(frozen=True)
class ProspectRules:
    """How prospects and open deals are judged."""

    title: ClassVar[Text] = Text("潜在客户与商机", "Prospects and deals")

    first_contact: StageRule = setting(StageRule(0.10, 14), _RULE, DEAL_STAGES["first_contact"], _HELP)
    qualified: StageRule = setting(StageRule(0.25, 14), _RULE, DEAL_STAGES["qualified"], _HELP)
    introduced: StageRule = setting(StageRule(0.50, 14), _RULE, DEAL_STAGES["introduced"], _HELP)
    offer: StageRule = setting(StageRule(0.70, 7), _RULE, DEAL_STAGES["offer"], _HELP)
    negotiating: StageRule = setting(StageRule(0.90, 7), _RULE, DEAL_STAGES["negotiating"], _HELP)
    won: StageRule = setting(StageRule(1.0, 0), _RULE, DEAL_STAGES["won"], _HELP)
    lost: StageRule = setting(StageRule(0.0, 0), _RULE, DEAL_STAGES["lost"], _HELP)
    words: tuple[tuple[str, tuple[str, ...]], ...] = setting(
        (),
        word_lists(),
        Text("您自己的阶段叫法", "Your own words for stages"),
        Text(
            "如“报价：已发方案，二次报价；谈判：走合同”；认不出的阶段不算可能。",
            "Such as 'Offer: plan sent, second price; Negotiating: with legal'; a stage that is not known has no chance.",
        ),
    )
    introduce_first_contact: str = _introduction("15s", "first_contact")
    introduce_qualified: str = _introduction("3min", "qualified")
    introduce_introduced: str = _introduction("10min", "introduced")
    introduce_offer: str = _introduction("30min", "offer")
    introduce_negotiating: str = _introduction("30min", "negotiating")
    zh_rate: int = setting(
        240,
        whole(60, 600),
        Text("中文每分钟说几个字", "Chinese characters spoken a minute"),
        Text("用来算介绍词要讲多久。", "To tell how long a text takes to say."),
    )
    en_rate: int = setting(
        140,
        whole(40, 400),
        Text("英文每分钟说几个词", "Words spoken a minute"),
        Text("同上。", "As above."),
    )
    high_from: float = setting(
        0.6,
        share(),
        Text("意愿、素质几成起算高", "Willingness and quality: high from"),
        Text(
            "占满分的比例；满分看整列的最大值：5、10 或 100。",
            "Share of the full points; these are 5, 10 or 100, by the largest of the column.",
        ),
    )
    pool_contact: int = setting(
        30,
        whole(0, 3650),
        Text("多少天没联系进公海", "Days without a contact until the pool"),
        Text("价值高的（VIP、主要客户）加倍；0 是不用公海。", "Twice for VIP and major customers; 0: no pool."),
    )
    pool_deal: int = setting(
        60,
        whole(0, 3650),
        Text("多少天没成交进公海", "Days without a sale until the pool"),
        Text("同上。", "As above."),
    )
    pool_warning: int = setting(
        3, whole(0, 365), Text("提前几天提醒", "Days of warning"), Text("进公海之前。", "Before it goes into the pool.")
    )

    def stage(self, text: str) -> str | None:
        """The stage that a cell names, by the team's own words first; None where nobody knows it."""
        return stage_of(text, own_words(self.words, _LABELS))

    def rule(self, stage: str) -> StageRule:
        """The rule of a stage."""
        found: StageRule = getattr(self, stage)
        return found

    def introduction(self, stage: str) -> str | None:
        """How long the introduction is at a stage (a code of INTRODUCTIONS); None once it is won or lost."""
        found: str | None = getattr(self, f"introduce_{stage}", None)
        return found
