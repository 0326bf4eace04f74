"""Words that fill a column of few values: by them such a column is told without its heading."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split("|"))


KINDS = _words(  # sorts of customer
    "个人|企业|公司|单位|团体|个体|个体户|机构|政府|person|individual|company|business|organisation|private|corporate"
)
CHANNELS = _words(  # ways of contact
    "电话|微信|上门|到店|短信|邮件|邮箱|拜访|上门拜访|面谈|会面|当面|视频|qq|来访|手机|电话回访|微信回访|"
    "企业微信|phone|call|wechat|e-mail|email|visit|on site|sms|text|meeting|in person|video|store|"
    "in store|chat|letter|信件"
)
STATES = _words(  # states of a complaint
    "已办结|办结|处理中|办理中|未处理|待处理|已处理|已关闭|关闭|已解决|未解决|跟进中|受理中|已受理|"
    "待回访|closed|open|in progress|work in progress|pending|resolved|new|on hold|"
    "assigned|reopened|escalated|waiting|to do|done|cancelled|canceled"
)
POSITIONS = _words(  # positions in a team
    "店长|副店长|经理|客户经理|销售经理|客服|销售|业务员|导购|收银|收银员|店员|主管|总监|总经理|会计|"
    "财务|出纳|仓管|司机|技师|前台|manager|account manager|sales|clerk|cashier|director|assistant|"
    "supervisor|accountant|driver|support"
)
SOURCES = _words(  # how customers were found
    "门店|到店|微信|朋友介绍|转介绍|老客户介绍|客户介绍|抖音|小红书|美团|大众点评|官网|网站|展会|广告|"
    "电话|地推|淘宝|京东|拼多多|百度|公众号|自然到店|电话营销|线上|线下|活动|walk-in|website|referral|"
    "wechat|advert|ad|exhibition|fair|online|social media|google|facebook|instagram"
)
