"""Leaving: the words of a customer's status that say whether they left or are still here."""

import re

LEFT = re.compile(
    r"churn|cancel|terminat|expired|exited|closed|deactivat|inactive|lapsed|\bleft\b|\blost\b|not renewed|unsubscribed"
    r"|流失|退订|退会|退卡|退租|退网|离网|离开|销户|注销|解约|取消|停用|停机|过期|到期未续|未续|终止|失效",
    re.IGNORECASE,
)
HERE = re.compile(
    r"\bactive\b|stayed|joined|current|renewed|retained|subscribed|\bmember\b|existing|\bnew\b|trial"
    r"|正常|在用|在网|在籍|有效|使用中|已续|续费|续约|生效|活跃|在租|履行中|试用|新客|新会员",
    re.IGNORECASE,
)
