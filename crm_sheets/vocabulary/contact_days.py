"""The headings of a list of customers under which teams keep the day of the last and of the next contact."""

from crm_sheets.vocabulary.comparing import normal

_WORDS = {
    "last_contact": "上次联系|上次联系日期|上次联系时间|最近联系|最近联系日期|最近联系时间|最后联系|最后联系日期|最后联系时间|上次回访|上次回访日期|"
    "最近回访|最近回访日期|上次跟进|最近跟进|最近跟进时间|最后跟进|最后跟进时间|last contact|last contact date|last contacted|last contacted on|"
    "last visit|last called|last call",
    "next_contact": "下次联系|下次联系日期|下次联系时间|下次回访|下次回访日期|下次回访时间|下次跟进|下次跟进日期|下次跟进时间|下次拜访|下次拜访日期|"
    "next contact|next contact date|next visit|next call|next follow up|next followup|follow up on|follow up date",
}
CONTACT_DAYS = {name: frozenset(normal(word) for word in words.split("|")) for name, words in _WORDS.items()}
