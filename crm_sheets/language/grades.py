"""The names of grades, segments, levels and channels: code -> label, the only place where codes are worded."""

from crm_sheets.language.text import Text

TIERS = {
    "vip": Text("VIP客户", "VIP"),
    "major": Text("主要客户", "Major"),
    "ordinary": Text("普通客户", "Ordinary"),
    "small": Text("小客户", "Small"),
    "dormant": Text("休眠客户", "Dormant"),
    "prospect": Text("未成交", "Prospect"),
}
BUYING_TIERS = ("vip", "major", "ordinary", "small")

# The measure of value, and the ways to cut tiers.
MEASURES = {
    "revenue": Text("销售额", "revenue"),
    "margin": Text("毛利", "margin"),
    "predicted": Text("预测价值", "predicted value"),
}
VALUE_MEASURES = {code: MEASURES[code] for code in ("revenue", "margin")}
CUTS = {
    "pyramid": Text("按名次", "by rank"),
    "cumulative": Text("按累计价值", "by cumulative value"),
}

# RFM segments, best first; a customer's segment also says how much was spent: champions_high, champions_low.
SEGMENTS = {
    "champions": Text("价值客户", "Champions"),
    "loyal": Text("忠诚客户", "Loyal"),
    "promising": Text("潜力客户", "Promising"),
    "new": Text("新客户", "New"),
    "attention": Text("关注客户", "Need attention"),
    "at_risk": Text("挽留客户", "At risk"),
    "sleeping": Text("沉睡客户", "Hibernating"),
    "lost": Text("流失客户", "Lost"),
}
SPENDING = {
    "high": Text("重要{segment}", "{segment}, high spend"),
    "low": Text("一般{segment}", "{segment}, low spend"),
}
SPENDING_SEGMENTS = {
    f"{code}_{level}": Text(words.zh.format(segment=name.zh), words.en.format(segment=name.en))
    for code, name in SEGMENTS.items()
    for level, words in SPENDING.items()
}
RFM_METHODS = {
    "rank": Text("按名次", "by rank"),
    "absolute": Text("按固定界线", "by fixed limits"),
}

LOYALTY_TYPES = {
    "premium": Text("超值忠诚", "Premium"),
    "latent": Text("潜在忠诚", "Latent"),
    "price": Text("价格忠诚", "Price"),
    "incentive": Text("激励忠诚", "Incentive"),
    "convenience": Text("方便忠诚", "Convenience"),
    "inertia": Text("习惯性来", "Inertia"),
    "monopoly": Text("没别家可去", "Monopoly"),
    "undetermined": Text("未定（需问原因）", "Undetermined (needs reason)"),
}
LOYALTY_QUADRANTS = {
    "true": Text("真忠诚", "True"),
    "latent": Text("潜在忠诚", "Latent"),
    "spurious": Text("常来但不满意", "Spurious"),
    "none": Text("不忠诚", "None"),
}

# What changed since the last month, for better or worse, and what drove it.
MOVED = {
    "tier": Text("等级", "Tier"),
    "segment": Text("细分", "Segment"),
    "churn": Text("预警", "Flag"),
}
DIRECTIONS = {"better": Text("变好", "Better"), "worse": Text("变差", "Worse")}
DRIVERS = {
    "first_purchase": Text("首次购买", "First purchase"),
    "value": Text("消费额变了", "spent less or more"),
    "others": Text("名次变了，价值没变", "Rank changed, value did not"),
    "silence": Text("回看期内没有购买", "Nothing bought in the look-back"),
    "returned": Text("回来购买", "Came back"),
    "r": Text("没来的天数变了", "time since the last purchase"),
    "f": Text("来的次数变了", "how often they came"),
    "m": Text("买的金额变了", "how much they spent"),
    "value_more": Text("消费额多了", "spent more"),
    "value_less": Text("消费额少了", "spent less"),
    "r_more": Text("没来的天数变长", "longer since the last purchase"),
    "r_less": Text("没来的天数变短", "bought more lately"),
    "f_more": Text("来的次数多了", "came more often"),
    "f_less": Text("来的次数少了", "came less often"),
    "m_more": Text("买的金额多了", "spent more"),
    "m_less": Text("买的金额少了", "spent less"),
    "levels": Text("分档数变了", "Number of levels"),
    "score": Text("流失分变了", "Churn score changed"),
}

ANSWER_LEVELS = {
    5: Text("很满意", "very satisfied"),
    4: Text("满意", "satisfied"),
    3: Text("一般", "neither satisfied nor dissatisfied"),
    2: Text("不满意", "dissatisfied"),
    1: Text("很不满意", "very dissatisfied"),
}

CHURN_LEVELS = {
    "red": Text("红", "Red"),
    "amber": Text("黄", "Amber"),
    "green": Text("绿", "Green"),
    "dormant": Text("休眠", "Dormant"),
}

CHANNELS = {
    "phone": Text("电话", "Phone"),
    "chat": Text("QQ/微信", "Chat"),
    "email": Text("Email", "E-mail"),
    "letter": Text("信件", "Letter"),
    "sms": Text("短信", "SMS"),
    "meeting": Text("会面", "Meeting"),
}

FILE_GROUPS = {
    "basic": Text("基本", "Basic"),
    "business": Text("商务", "Business"),
    "personal": Text("个人", "Personal"),
    "logistics": Text("后勤", "Logistics"),
    "commercial": Text("交易", "Trading"),
}

# Stages of prospects and deals, and the steps of the work cycle that the rows show.
DEAL_STAGES = {
    "first_contact": Text("初步接触", "First contact"),
    "qualified": Text("确认需求", "Qualified"),
    "introduced": Text("产品介绍", "Introduced"),
    "offer": Text("报价", "Offer"),
    "negotiating": Text("谈判", "Negotiating"),
    "won": Text("成交", "Won"),
    "lost": Text("输单", "Lost"),
}
CYCLE_STEPS = {
    "identified": Text("识别", "Identified"),
    "introduced": Text("产品介绍", "Introduced"),
    "contacted": Text("联系", "Contacted"),
    "bought": Text("成交", "Bought"),
    "revisited": Text("回访", "Revisited"),
    "surveyed": Text("满意调研", "Surveyed"),
    "complained": Text("投诉", "Complained"),
    "retained": Text("维系（再次购买）", "Retained (bought again)"),
}
MAN_PARTS = {
    "money": Text("有没有钱", "Money"),
    "authority": Text("谁拍板", "Authority"),
    "need": Text("有没有需要", "Need"),
}
HIGH_LOW = {"high": Text("高", "High"), "low": Text("低", "Low")}
SPOKEN = {
    "fits": Text("合适", "fits"),
    "too_long": Text("太长", "too long"),
    "too_short": Text("太短", "too short"),
    "no_matter": Text("没写实在的好处", "no benefit of matter"),
    "no_mind": Text("没写心里的好处", "no benefit of mind"),
}
INTRODUCTIONS = {
    "15s": Text("15 秒", "15 seconds"),
    "3min": Text("3 分钟", "3 minutes"),
    "10min": Text("10 分钟", "10 minutes"),
    "30min": Text("半小时", "half an hour"),
}

STATUSES = {
    "todo": Text("待联系", "To do"),
    "done": Text("已完成", "Done"),
    "unreachable": Text("未联系上", "Not reached"),
    "postponed": Text("改期", "Postponed"),
    "cancelled": Text("取消", "Cancelled"),
}

# Kinds of purchase; referral lies across the others: what those bought whom a customer brought.
OWN_KINDS = ("first", "repeat", "up_sell", "cross_sell")
PURCHASE_KINDS = {
    "first": Text("首次购买", "First"),
    "repeat": Text("重复购买", "Repeat"),
    "up_sell": Text("买得更贵", "Dearer than before"),
    "cross_sell": Text("买了别的品类", "Another category"),
    "referral": Text("推荐带来", "Referral"),
}

# What the expected value of a purchase rests on.
PREDICTED_BASES = {
    "own": Text("本人购买", "own purchases"),
    "shrunk": Text("本人与平均", "own and average"),
    "population": Text("全体平均", "average of all"),
}

# What counts as bought together.
BASKETS = {
    "order": Text("订单", "order"),
    "customer": Text("客户", "customer"),
}

# What may be falling as a whole.
GROUP_KINDS = {
    "product": Text("产品", "Product"),
    "category": Text("类别", "Category"),
    "region": Text("地区", "Region"),
}

# What a birthday is given in, where the sheet does not say.
BIRTHDAY_CALENDARS = {
    "solar": Text("公历", "solar"),
    "lunar": Text("农历", "lunar"),
}

FESTIVALS = {
    "new_year": Text("元旦", "New Year"),
    "spring_festival": Text("春节", "Spring Festival"),
    "lantern": Text("元宵", "Lantern Festival"),
    "dragon_boat": Text("端午", "Dragon Boat Festival"),
    "mid_autumn": Text("中秋", "Mid-Autumn Festival"),
    "national_day": Text("国庆", "National Day"),
    "christmas": Text("圣诞", "Christmas"),
}

# Facts of the customer file that are asked for and confirmed on the next contact.
ASKED_FACTS = {
    "phone": Text("电话", "phone"),
    "email": Text("邮箱", "e-mail"),
    "address": Text("地址", "address"),
    "birthday": Text("生日", "birthday"),
    "need": Text("需求", "need"),
}

# Facts that are confirmed on the next contact, those that a contact proved wrong among them.
CONFIRMED_FACTS = {
    **ASKED_FACTS,
    "phone_wrong": Text("电话（是空号或错号）", "phone (a wrong number)"),
    "email_wrong": Text("邮箱（退信）", "e-mail (bounced)"),
}
