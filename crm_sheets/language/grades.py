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

SEGMENTS = {
    "champions": Text("重要价值", "Champions"),
    "loyal": Text("忠诚客户", "Loyal"),
    "promising": Text("潜力客户", "Promising"),
    "new": Text("新客户", "New"),
    "attention": Text("需要关注", "Need attention"),
    "at_risk": Text("重要挽留", "At risk"),
    "sleeping": Text("沉睡客户", "Hibernating"),
    "lost": Text("流失客户", "Lost"),
}

CHURN_LEVELS = {
    "red": Text("红", "Red"),
    "amber": Text("黄", "Amber"),
    "green": Text("绿", "Green"),
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
    "commercial": Text("交易", "Commercial record"),
}

STATUSES = {
    "todo": Text("待联系", "To do"),
    "done": Text("已完成", "Done"),
    "unreachable": Text("未联系上", "Not reached"),
    "postponed": Text("改期", "Postponed"),
    "cancelled": Text("取消", "Cancelled"),
}
