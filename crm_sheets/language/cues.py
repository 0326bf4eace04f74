"""Cues: fifteen seconds to begin with, for each reason to contact a customer (see playbook.sections.cues).

A cue may name facts of the customer in brackets, by the words of CUE_FACTS, and give several wordings with VARIANTS between:
said is the first of which all facts are known, and the last one needs none.
"""

from crm_sheets.language.text import Text

VARIANTS = "||"
CUE_FACTS: dict[str, Text] = {  # in brackets
    "product": Text("产品", "product"),  # what they buy most
    "plan": Text("套餐", "plan"),
    "long": Text("多久", "long"),  # since the last purchase
    "day": Text("日期", "date"),  # of what was promised, or of the purchase, complaint or answer in question
    "topic": Text("事项", "topic"),  # what is to be talked about
    "offer": Text("推荐", "offer"),
}
SINCE_MONTHS, SINCE_WEEKS = (
    Text("{count} 个多月", "over {count:|month|months}"),
    Text("{count} 周", "{count:|week|weeks}"),
)
DAY_IN_WORDS = Text("{month}月{day}日", "{day} {name}")
CUES: dict[str, Text] = {
    "promised": Text(
        "约好[日期]跟您说[事项]的，现在方便吗？||约好[日期]联系您的，现在方便说几句吗？||上次说好再联系您的，现在方便说几句吗？",
        "We were to talk on [date] about [topic]. Is this a good moment?||We were to call you on [date]. Is this a good moment?||"
        "We said that we would call you again. Is this a good moment?",
    ),
    "red": Text(
        "有 [多久]没来拿[产品]了，想听听是不是我们哪里没做好。||有 [多久]没见您了，想听听是不是我们哪里没做好。||"
        "有段时间没见您了，想听听是不是我们哪里没做好。",
        "It is [long] since you came for [product]. What could we do better?||"
        "It is [long] since we saw you. What could we have done better?||"
        "We have missed you and would like to hear what we could have done better.",
    ),
    "dissatisfied": Text(
        "谢谢您[日期]说了实话。请告诉我经过，我来跟进到底。||谢谢您说了实话。请告诉我经过，我来跟进到底。",
        "Thank you for your honest answer of [date]. Please tell me what happened; I will see it through.||"
        "Thank you for your honest answer. Please tell me what happened; I will see it through.",
    ),
    "amber": Text(
        "您常拿的[产品]用得怎么样？有什么我能帮上忙的？||最近用得怎么样？有什么我能帮上忙的？",
        "How are you getting on with [product]? Is there anything I can help with?||"
        "How have things been lately? Is there anything I can help with?",
    ),
    "contract": Text(
        "您的[套餐][日期]到期，我先把可选的办法说给您听。||您的合约到期日是[日期]，我先把可选的办法说给您听。||您的合约到期了或快到期了，我先把可选的办法说给您听。",
        "Your plan [plan] has [date] as its last day. May I tell you what you can choose from?||"
        "Your contract has [date] as its last day. May I tell you what you can choose from?||"
        "Your contract is at its end. May I tell you what you can choose from?",
    ),
    "payment": Text(
        "跟您核对一下账目，看单据有没有收到、有没有疑问。",
        "I would like to go through the account with you: did the papers arrive, is anything unclear?",
    ),
    "complaint": Text(
        "您反映的那件事，想跟您说一下办得怎么样了。您现在方便吗？",
        "About the matter you told us of: may I tell you how it stands? Is this a good moment?",
    ),
    "back_in_stock": Text(
        "您登记要的东西到了，给您留着，您看怎么方便？",
        "What you asked for is here again, and I have put it aside. How would you like to have it?",
    ),
    "rival": Text(
        "听说您现在的合作快到期了，想请您把我们也比一比。",
        "Your present agreement ends soon, I hear. May we be compared with it?",
    ),
    "first_purchase": Text(
        "[产品]收到了吗？用起来顺不顺手？||东西收到了吗？用起来顺不顺手？",
        "Did [product] arrive, and is it as you hoped?||Did everything arrive, and does it work as you hoped?",
    ),
    "birthday": Text("祝您生日快乐！不耽误您时间，就想问候一声。", "Happy birthday! I only wanted to wish you well."),
    "second_purchase": Text(
        "上次的[产品]用得差不多了吧？要不要给您留一份？||上次买的用得差不多了吧？要不要给您留一份？",
        "You may be running low on [product]. Shall I put some aside for you?||"
        "You may be running low by now. Shall I put some aside for you?",
    ),
    "festival": Text("节日快乐！谢谢您一直照顾我们。", "Season's greetings, and thank you for your trust."),
    "offer": Text(
        "跟您推荐[推荐]，和您买得差不多的客户常配着拿。||买您这款的客户，多半还会配一样，三句话说给您听。",
        "May I tell you about [offer]? People who buy as you do often take it.||"
        "People who buy what you buy often add one thing. May I tell you in three sentences?",
    ),
    "prospect": Text(
        "上次[事项]谈到一半，您那边还缺什么信息？||上次谈到一半，您那边还缺什么信息？",
        "We were talking about [topic]. What do you still need to know?||We stopped half-way last time. What do you still need to know?",
    ),
    "rhythm": Text(
        "您常拿的[产品]还够用吗？最近有什么需要我们做的？||例行问候：最近有什么需要我们做的？",
        "Is there still enough [product]? Is there anything we should do for you?||"
        "Just keeping in touch: is there anything we should do for you?",
    ),
    "win_back": Text(
        "[多久]没见了，以前您常来拿[产品]。这次不是推销，想知道您后来怎么样了。||好久不见。这次不是推销，想知道您后来怎么样了。",
        "It is [long] since you bought [product] here. I am not selling: I would like to know how you have been.||"
        "It has been a while. I am not selling: I would like to know how you have been.",
    ),
    "confirm": Text(
        "顺便核对一下您的电话和地址，免得送错。", "May I check your phone and address, so that nothing goes astray?"
    ),
    "missing": Text("方便的话，想补一下您的资料。", "If you do not mind, I would like to complete your details."),
}
