"""Stages of a prospect or deal, and the words by which teams and their programs name them."""

import re

from crm_sheets.vocabulary.states import plain_state

STAGES = ("first_contact", "qualified", "introduced", "offer", "negotiating", "won", "lost")  # in their order
_WORDS = {
    "first_contact": "first contact|contact made|contacted|lead in|new|new lead|lead|leads|prospect|prospecting|open|attempted to contact|appointment scheduled|"
    "appointment|initial contact|outreach|connected|线索|新线索|潜在|潜在客户|初步接触|初次接触|首次接触|初步沟通|初次沟通|已联系|接触|建立联系|初访|待跟进|验证客户",
    "qualified": "qualified|qualification|qualified to buy|qualified lead|needs analysis|needs assessment|discovery|id decision makers|identify decision makers|"
    "mql|sql|有意向|意向|意向客户|需求确认|确认需求|需求分析|需求沟通|需求调研|明确需求|已确认需求|立项|立项评估|高意向|资格确认",
    "introduced": "introduced|demo|demo scheduled|demo complete|demo completed|demonstration|presentation|presentation scheduled|presentation made|value proposition|perception analysis|"
    "meeting|meeting scheduled|site visit|evaluation|trial|poc|产品介绍|已介绍|介绍产品|产品演示|演示|方案演示|方案交流|技术交流|试用|体验|试听|试驾|参观|带看|到店|上门拜访|考察",
    "offer": "offer|offered|proposal|proposal made|proposal sent|proposal price quote|price quote|quote|quote sent|quotation|quoted|estimate|estimate sent|方案|方案报价|报价|已报价|报价中|提供方案|提交方案|方案制定|投标|招投标",
    "negotiating": "negotiating|negotiation|negotiations|negotiations started|negotiation review|in negotiation|decision maker bought in|verbal commitment|commitment|contract sent|"
    "contract|contracting|verbal|closing|谈判审核|洽谈|洽谈中|谈判|商务谈判|价格谈判|商务洽谈|合同谈判|合同审批|合同拟定|待签约|待成交|拟签合同|议价|逼单",
    "won": "won|closed won|deal won|win|customer|signed|contract signed|成交|已成交|赢单|已赢单|签约|已签约|签单|赢单结束|成交客户|老客户",
    "lost": "lost|closed lost|closed lost to competition|deal lost|disqualified|unqualified|dead|abandoned|not interested|junk lead|bad timing|流失|已流失|输单|已输单|丢单|战败|未成交|无效|无意向|放弃|暂停|输单结束|公海",
}


_INTRODUCTION = re.compile(
    r"(?<![转经被])介绍(?![人来费])|演示|讲解|demo\b|demonstrat|introduc(?:ed|tion|e)? .*(?:product|service|range|offer)|"
    r"product introduction|presentation",
    re.IGNORECASE,
)


def tells_introduction(text: str) -> bool:
    """Whether what is noted of a visit says that the product was introduced; a referral (转介绍) is none.

    >>> [tells_introduction(text) for text in ("介绍新品", "客户转介绍", "Demo on site", "demographics")]
    [True, False, True, False]
    """
    return _INTRODUCTION.search(text) is not None


def _key(text: str) -> str:
    """A stage as it is compared: programs write closedwon and Closed Won."""
    return plain_state(text).strip("0123456789 ").replace(" ", "")


_STAGE_OF = {_key(word): stage for stage, words in _WORDS.items() for word in words.split("|")}


def stage_of(text: str, own: dict[str, str] | None = None) -> str | None:
    """The stage that a cell names, by the team's ``own`` words first (word -> stage); None where nobody knows it.

    Whole texts, without signs, numbers in front and percentages behind.

    >>> stage_of("Proposal/Price Quote"), stage_of("3. 商务谈判 (70%)"), stage_of("ClosedWon"), stage_of("blue")
    ('offer', 'negotiating', 'won', None)
    """
    word = _key(text)
    return (own or {}).get(word) or _STAGE_OF.get(word)


def own_words(groups: tuple[tuple[str, tuple[str, ...]], ...], labels: dict[str, str]) -> dict[str, str]:
    """The team's words by stage: groups named by a label or code of a stage; ``labels``: folded label -> code."""
    found: dict[str, str] = {}
    for name, words in groups:
        stage = labels.get(name.strip().casefold(), name.strip())
        if stage in STAGES:
            found |= {_key(word): stage for word in words}
    return found
