"""What signals, levels, segments and types of loyalty are called, and what to do about each."""

from crm_sheets.language.text import Text

# The signals of leaving in two or three words, for narrow columns.
SIGNALS = {
    "silence_red": Text("久未购买", "long silence"),
    "silence_amber": Text("购买间隔变长", "silence"),
    "silence_alike_red": Text("久未回来", "long silence"),
    "silence_alike_amber": Text("还没回来", "silence"),
    "open_complaint": Text("投诉未办结", "open complaint"),
    "low_score": Text("不满意", "dissatisfied"),
    "detractor": Text("不愿推荐", "detractor"),
    "falling": Text("购买减少", "buying less"),
    "hardly_back": Text("很少有人回来", "hardly any come back"),
    "rarer": Text("来得少了", "coming less often"),
    "bad_end": Text("投诉处理不满意", "complaint badly ended"),
    "fell_silent": Text("不再说话", "silent now"),
    "owner_left": Text("客户经理离职", "owner left"),
    "owner_changed": Text("换了客户经理", "owner changed"),
    "contact_overdue": Text("久未联系", "contact overdue"),
    "weak_relationship": Text("关系弱", "weak relationship"),
    "many_returns": Text("退货多", "many returns"),
    "hardly_alive": Text("多半不会再来", "hardly likely to return"),
    "customers_alike": Text("看同类客户", "customers alike"),
}

LEVELS = {
    "error": Text("错误", "Error"),
    "warning": Text("警告", "Warning"),
    "note": Text("提示", "Note"),
}

LEVEL_MEANINGS = {
    "error": Text("没有使用", "left out"),
    "warning": Text("使用了，但有疑问", "used with a doubt"),
    "note": Text("仅供了解", "for information"),
}

SEGMENT_ADVICE = {
    "champions": Text(
        "最好的客户：专人服务，请他推荐朋友，新品先给他看。",
        "The best: personal care, ask for referrals, show news first.",
    ),
    "loyal": Text(
        "常来常买：给回头的理由，适合推荐更好的或配套的产品。",
        "Come often: reward it; offer the better or matching product.",
    ),
    "promising": Text(
        "刚起步、有潜力：趁热介绍第二、第三类产品。", "Promising: introduce a second and third product soon."
    ),
    "new": Text(
        "新来的：一周内回访，确认满意，说清下次能帮什么。", "New: call within a week, make sure they are content."
    ),
    "attention": Text("不远不近：发一次有内容的关怀，问问近况。", "In between: get in touch with something useful."),
    "at_risk": Text(
        "曾经买得多、最近不来了：马上打电话，问清原因。", "Bought much, now stays away: call at once and ask why."
    ),
    "sleeping": Text("沉睡：低成本唤醒，短信或节日问候即可。", "Asleep: wake them at low cost, a message is enough."),
    "lost": Text("基本流失：不再花大力气，问一句为什么离开。", "Gone: little effort; ask why they left."),
}

# How each type of loyalty shows, and what to do with it.
LOYALTY_ADVICE = {
    "premium": Text(
        "常来、满意、推荐我们：请他带朋友，先给他看新品。",
        "Regular, content, recommends us: ask for referrals, show news first.",
    ),
    "latent": Text(
        "满意但买得少：弄清什么拦着他（距离、付款、时间）。", "Content but buys little: find out what holds them back."
    ),
    "price": Text("便宜时才买：少打折，多给不降价的好处。", "Buys when cheap: give other benefits than lower prices."),
    "incentive": Text(
        "促销和积分时才来：两次促销之间给一个来的理由。", "Comes for promotions: give a reason to come in between."
    ),
    "convenience": Text(
        "图方便、图近：保持便利，再加一点情分。", "Comes because we are near: stay convenient, add a personal touch."
    ),
    "inertia": Text(
        "习惯了：别打扰习惯，慢慢让他真满意。", "Out of habit: keep the habit easy, make them truly content."
    ),
    "monopoly": Text(
        "没有别家：有了对手就会走，现在就把关系做好。", "Has no other supplier: leaves when one appears; win them now."
    ),
    "undetermined": Text(
        "说不清：按下表去问，记到客户表“忠诚原因”。", "Not clear: ask as listed below and note it as 'Loyalty reason'."
    ),
}
