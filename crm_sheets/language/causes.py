"""The eleven causes of churn: names, the words by which teams note them, and what answers each."""

from crm_sheets.language.text import Text

CAUSES = {
    "service": Text("服务质量", "Service quality"),
    "crisis": Text("危机应对", "No answer to crises"),
    "staff": Text("人员流动", "Staff turnover"),
    "misled": Text("误导客户", "Misled"),
    "circumstances": Text("客观环境", "Circumstances"),
    "process": Text("制度缺失", "Rules missing"),
    "rival": Text("竞争对手", "A rival"),
    "market": Text("市场变化", "Market change"),
    "integrity": Text("诚信问题", "Broken promises"),
    "natural": Text("自然流失", "Natural"),
    "political": Text("政治因素", "Political"),
}
ASK, OTHER = "ask", "other"  # nothing tells the cause; the team noted one that is none of the eleven
NAMES = CAUSES | {ASK: Text("要问客户", "Ask"), OTHER: Text("其他原因", "Another cause")}

# What stands in a note of the team when this cause is meant; the first cause that is found counts.
CAUSE_WORDS = {
    "service": "服务质量|服务差|服务不好|服务态度|态度差|态度不好|质量|poor service|bad service|service quality|attitude|quality",
    "crisis": "危机应对|危机|事故处理|crisis|crises",
    "staff": "人员流动|人员变动|离职|换人|换了业务员|业务员走|跟着业务员|staff|owner left|account manager left|sales rep left",
    "misled": "误导|夸大|虚假宣传|mislead|misled|oversold",
    "process": "制度缺失|制度|流程|审批|rules missing|process|procedure|red tape|bureaucra",
    "integrity": "诚信|失信|不守承诺|没有兑现|承诺没|违约|promise|integrity|trust",
    "rival": "竞争对手|竞争|对手|竞品|同行|别家|别人家|其他供应商|换供应商|competitor|rival|other supplier|another supplier",
    "political": "政治|政策|法规|监管|politic|regulat|policy|sanction",
    "natural": "自然流失|去世|过世|倒闭|注销|歇业|停业|破产|关店|died|deceased|closed down|bankrupt|out of business|natural",
    "circumstances": "客观环境|搬家|搬走|搬迁|迁走|转行|改行|换行业|不做了|moved away|relocat|changed trade|circumstances|moved",
    "market": "市场变化|市场|行情|需求下降|淡季|market|demand",
}

# What to do about each; a team's own words in the playbook go first.
ANSWERS = {
    "service": Text(
        "由负责人上门或打电话道歉，当场解决，一周后回访确认满意。",
        "The person in charge apologises in person, puts it right at once, and checks a week later.",
    ),
    "crisis": Text(
        "讲清当时发生了什么、现在怎么防范；给出补偿，指定专人跟进。",
        "Explain what happened and what prevents it now; make it good, and name one person to turn to.",
    ),
    "staff": Text(
        "由主管出面介绍新的负责人，带着档案拜访，说明以前的约定照旧。",
        "A manager introduces the new owner in person, file in hand; all that was agreed still holds.",
    ),
    "misled": Text(
        "承认说错的地方，按实际情况退换或补差价，以后书面确认。",
        "Admit what was wrong, take back or pay the difference, and confirm in writing from now on.",
    ),
    "circumstances": Text(
        "问清新的情况：能否送货、线上下单，或换成适合他现在的产品。",
        "Ask what changed: offer delivery, ordering online, or what fits the new situation.",
    ),
    "process": Text(
        "定下时限和责任人，告诉客户由谁、哪天之前办好，并照做。",
        "Set a time limit and a name; tell the customer who does what by when, and keep to it.",
    ),
    "rival": Text(
        "问清对方好在哪里；先讲我们的价值，再谈价格，给一个试用的理由。",
        "Find out what they like better; value before price, and give a reason to try again.",
    ),
    "market": Text(
        "不是他一个人的事：换推卖得动的产品，调整价格或数量。",
        "It is not this customer alone: offer what still sells, adjust price or quantity.",
    ),
    "integrity": Text(
        "先兑现答应过的事，再道歉；以后只答应做得到的。",
        "First do what was promised, then apologise; promise only what can be kept.",
    ),
    "natural": Text(
        "致意并更新档案，不再推销；可问有没有人接手。",
        "Send regards, update the file, stop selling; ask whether somebody takes over.",
    ),
    "political": Text(
        "保持联系，说明我们符合哪些新规定，等条件允许再合作。",
        "Keep in touch, explain how we meet the new rules, and resume when it is possible.",
    ),
    ASK: Text(
        "先打电话问清原因，记到客户表的“流失原因”列。",
        "Call and ask why; note it as 'Churn cause' in the customer file.",
    ),
    OTHER: Text(
        "按写明的原因去改，改好了告诉客户。",
        "Mend what was noted, and tell the customer when it is done.",
    ),
}

# What to ask when the sheets show no cause: whatever leaves no trace in them.
QUESTION = Text(
    "要问：搬走了、换了别家，还是我们没做好？",
    "Ask: moved away, another supplier, or was it us?",
)

# What speaks for a cause, with its {date}, {value}, {limit} and what it is {about}.
EVIDENCE = {
    "noted": Text("客户表里写着“{about}”", "noted in the customer file: '{about}'"),
    "low_score": Text("{date} 的答卷不满意", "dissatisfied on {date}"),
    "detractor": Text("{date} 表示不愿推荐", "would not recommend us on {date}"),
    "open_complaint": Text("{date} 的投诉还没办结", "complaint of {date} still open"),
    "bad_end": Text("{date} 办结的投诉没有让他满意", "complaint closed on {date} badly ended"),
    "many_returns": Text("近一年退货占 {value:.0%}", "returned {value:.0%} in a year"),
    "owner_left": Text("客户经理 {date} 离职", "the owner left on {date}"),
    "owner_changed": Text("原来的同事 {date} 之后不再接待", "the colleague who served last did so on {date}"),
    "promise_missed": Text("约好 {date} 再联系，没有记录", "a contact promised for {date} is not on record"),
    "late_answer": Text("投诉拖了 {value:.0f} 天（{date}）", "a complaint took {value:.0f|day|days} ({date})"),
    "falling_product": Text(
        "他主要买的“{about}”，别的客户也买得少了：近半年 {value:,.0f}，之前 {limit:,.0f}",
        "'{about}', bought most, falls with all others too: {value:,.0f} in half a year, {limit:,.0f} before",
    ),
    "falling_category": Text(
        "他主要买的“{about}”类，别的客户也买得少了：近半年 {value:,.0f}，之前 {limit:,.0f}",
        "the category '{about}', bought most, falls with all others too: {value:,.0f} in half a year, {limit:,.0f} before",
    ),
    "falling_region": Text(
        "“{about}”地区的其他客户也买得少了：近半年 {value:,.0f}，之前 {limit:,.0f}",
        "the others in the region '{about}' buy less too: {value:,.0f} in half a year, {limit:,.0f} before",
    ),
}
CAUSE_WITH_EVIDENCE = Text("{cause}：{evidence}", "{cause}: {evidence}")
