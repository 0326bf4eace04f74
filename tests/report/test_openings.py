"""Openings: the first wording of which every fact is known, in both languages; the team's own goes first."""

import pandas as pd
import pytest

from crm_sheets.language import Lang
from crm_sheets.language.cues import CUE_FACTS, CUES, VARIANTS
from crm_sheets.playbook.sections.cues import CueRules
from crm_sheets.report.schedule.openings import facts_to_say, openings

NOW = pd.Timestamp("2026-09-30")


def facts(lang: Lang, **told: object) -> pd.DataFrame:
    """One customer: what is told, the rest unknown."""
    known = {
        "usual_product": None,
        "plan": None,
        "last_purchase": None,
        "topic": None,
        "reason": None,
        "date": None,
        "text": None,
    }
    rows = pd.DataFrame([known | told]).astype({"last_purchase": "datetime64[s]", "date": "datetime64[s]"})
    return facts_to_say(rows, rows, NOW, lang)


@pytest.mark.parametrize(
    ("group", "told", "zh", "en"),
    [
        # the 26th of June is 96 days before: 96 / 30.5 = 3.1 months; the 1st of September 29 days: 4 weeks
        (
            "red",
            {"usual_product": "Tea", "last_purchase": "2026-06-26"},
            "有 3 个多月没来拿Tea了",
            "over 3 months since",
        ),
        ("red", {"last_purchase": "2026-09-01"}, "有 4 周没见您了", "It is 4 weeks since we saw you."),
        ("red", {"usual_product": "Tea", "last_purchase": "2026-09-20"}, "有段时间没见您了", "We have missed you"),
        ("red", {"usual_product": "85123A", "last_purchase": "2026-06-26"}, "有 3 个多月没见您了", "since we saw you"),
        ("promised", {"date": "2026-08-09", "topic": "报价"}, "约好8月9日跟您说报价的", "talk on 9 August about 报价"),
        ("promised", {"date": "2025-08-09"}, "上次说好再联系您的", "We said that we would call you"),  # which August?
        ("contract", {"plan": "129档", "date": "2026-10-08"}, "您的129档10月8日到期", "plan 129档 has 8 October"),
        ("contract", {"date": "2026-10-08"}, "您的合约到期日是10月8日", "Your contract has 8 October"),
        ("offer", {"reason": "offer", "text": "Mug"}, "跟您推荐Mug", "May I tell you about Mug?"),
        ("offer", {"reason": "rhythm", "text": "Mug"}, "买您这款的客户", "People who buy what you buy"),
        ("rhythm", {"usual_product": "很长的商品名字很长的商品名字"}, "例行问候", "Just keeping in touch"),
    ],
)
def test_the_first_wording_whose_facts_are_known(group: str, told: dict[str, object], zh: str, en: str) -> None:
    groups = pd.Series([group])
    assert zh in openings(groups, facts("zh", **told), CueRules(), "zh")[0]
    assert en in openings(groups, facts("en", **told), CueRules(), "en")[0]


def test_the_team_s_own_words_go_first_and_ours_where_their_facts_are_unknown() -> None:
    own = CueRules(amber="[产品]又到新货了||您好")
    groups = pd.Series(["amber"])
    assert openings(groups, facts("zh", usual_product="茶"), own, "zh")[0] == "茶又到新货了"
    assert openings(groups, facts("zh"), own, "zh")[0] == "您好"
    strange = CueRules(amber="[天气]不错")  # no fact that we know: never said with its brackets
    assert openings(groups, facts("zh"), strange, "zh")[0] == CUES["amber"].zh.split(VARIANTS)[-1]


@pytest.mark.parametrize("group", CUES)
def test_every_cue_ends_with_a_wording_that_needs_no_facts(group: str) -> None:
    words = {word for text in CUE_FACTS.values() for word in (f"[{text.zh}]", f"[{text.en}]")}
    for text in (CUES[group].zh, CUES[group].en):
        *_, last = text.split(VARIANTS)
        assert "[" not in last
        rest = text
        for word in words:
            rest = rest.replace(word, "")
        assert "[" not in rest
