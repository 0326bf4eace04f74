"""What is behind complaints: 27 causes in four layers, the words that speak for each, department and countermeasure."""

from typing import NamedTuple

from crm_sheets.language.text import Text

LAYERS = {
    "market": Text("市场", "Market"),
    "process": Text("流程", "Process"),
    "skill": Text("技能", "Skill"),
    "other": Text("其他", "Other"),
}
_SALES, _DESK, _TRAINING = Text("销售", "Sales"), Text("客服", "Service desk"), Text("培训", "Training")
_MANAGEMENT, _SUPPLY = Text("管理层", "Management"), Text("商品与采购", "Goods and purchasing")


class ComplaintCause(NamedTuple):
    """A line of the checklist; ``words`` in both languages with ``|`` between, as they stand in complaints."""

    code: str
    layer: str
    name: Text
    words: str
    department: Text
    countermeasure: Text


COMPLAINT_CAUSES = (
    ComplaintCause(
        "integrity", "process", Text("答应的没有做到", "Promise not kept"),
        "答应|承诺|说好|说了.{0,6}没|没兑现|没有兑现|食言|失信|赠品没|没收到赠品|迟到|晚到|延误|拖了|等了.{0,3}天|days late|promised|late delivery|came late|delayed|overdue|never delivered",
        _SALES, Text("承诺写下来并设期限，到期前一天由承诺人核对。", "Write promises down with a day; who gave one checks the day before."),
    ),
    ComplaintCause(
        "no_call_back", "process", Text("没有人回复", "Nobody called back"),
        "没回电|没有回|不回复|没人回|没回复|无人回复|联系不上|打不通|no answer|no reply|no response|never called back|nobody answered|did not respond",
        _DESK, Text("每起投诉指定一人，当天结束前检查谁还没回。", "One name for each case; at the end of the day check who was not called back."),
    ),
    ComplaintCause(
        "sent_around", "process", Text("被推来推去", "Sent from one place to the next"),
        "推来推去|踢皮球|互相推|转来转去|来回跑|跑了.{0,3}趟|多次往返|passed around|sent from|back and forth|from one department|kept transferring",
        _MANAGEMENT, Text("谁接到谁负责到底，转办要当面交接。", "Who hears it sees it through; hand over in person."),
    ),
    ComplaintCause(
        "too_long", "process", Text("太慢、手续太多", "Too slow, too many steps"),
        "太慢|排队|手续|流程复杂|一直没|迟迟|半天|半小时|too slow|too long|waiting|queue|paperwork|still not",
        _MANAGEMENT, Text("删掉一道不必要的手续，把最慢的一步限时。", "Drop a step that nobody needs and set a limit on the slowest one."),
    ),
    ComplaintCause(
        "no_authority", "process", Text("一线没有权限", "Front line without authority"),
        "没权限|做不了主|要请示|要审批|no authority|not allowed to|needs approval",
        _MANAGEMENT, Text("给一线一个不用请示的金额。", "Give the front line an amount that needs no approval."),
    ),
    ComplaintCause(
        "contradictory", "process", Text("不同的人说法不同", "Different people say different things"),
        "说法不一|前后不一|各说各的|说得不一样|told different|contradict|inconsistent",
        _TRAINING, Text("把常见问题的答案写成一份，大家照着说。", "Write one answer for each usual question and all give it."),
    ),
    ComplaintCause(
        "no_guide", "process", Text("一线没有指引", "No guide for the front line"),
        "没有标准|没有规定|不知道怎么办|no guideline|no procedure|did not know what to do",
        _TRAINING, Text("为最常见的五种投诉各写一页做法。", "A page for each of the five most usual complaints."),
    ),
    ComplaintCause(
        "impolite", "skill", Text("不礼貌", "Impolite"),
        "态度|爱理不理|不礼貌|没礼貌|不耐烦|白眼|粗鲁|冷淡|rude|impolite|attitude|unfriendly|disrespect",
        _TRAINING, Text("当班复盘一次，由做得好的同事示范。", "Go through it the same day; a colleague who does it well shows how."),
    ),
    ComplaintCause(
        "not_listening", "skill", Text("没有听客户说完", "Did not listen"),
        "打断|不听|没听|听不进|not listen|interrupted|ignored what",
        _TRAINING, Text("先复述再回答，抽听录音。", "Repeat before answering; listen to recordings."),
    ),
    ComplaintCause(
        "unclear", "skill", Text("说不清楚", "Unclear"),
        "说不清|没说清|没讲清|没有告知|没告诉|unclear|not explained|never told|confusing",
        _TRAINING, Text("把容易误会的条款改成一句大白话。", "Put each clause that is misread into a plain sentence."),
    ),
    ComplaintCause(
        "temper", "skill", Text("发脾气、争吵", "Lost temper"),
        "很冲|吵架|争吵|骂|吼|发火|shout|yell|argued|swore|lost temper",
        _TRAINING, Text("换人、换地方、换时间，再由主管谈。", "Another person, another place, another time; then the manager."),
    ),
    ComplaintCause(
        "no_knowledge", "skill", Text("不懂业务", "Does not know the business"),
        "不懂|不专业|答不上|不熟悉|did not know|unprofessional|lack of knowledge|incompetent",
        _TRAINING, Text("新人上岗前通过一次产品和流程的考核。", "A check of goods and rules before anybody serves alone."),
    ),
    ComplaintCause(
        "mistrust", "skill", Text("不相信或嘲讽客户", "Mistrust or mockery"),
        "不相信|怀疑我|嘲笑|讽刺|看不起|冤枉|accused|mock|did not believe|treated like a thief",
        _TRAINING, Text("先当客户说的是真的，再查。", "Take what was said for true first, then check."),
    ),
    ComplaintCause(
        "not_as_asked", "skill", Text("没有照客户说的做", "Not done as asked"),
        "送错|发错|错发|做错|装错|填错|开错|抬头|少发|漏发|没按|wrong order|wrong item|wrong address|wrong floor|not as ordered|mixed up|missing item|boxes missing|invoiced twice|not applied",
        _DESK, Text("交出前由第二个人对一遍。", "A second person checks before it leaves."),
    ),
    ComplaintCause(
        "not_guided", "skill", Text("没有引导，客户弄错", "Customer not guided, so errs"),
        "不会用|用错|操作错|买错|how to use|used it wrong|could not set up",
        _DESK, Text("交货时演示一遍，附一张使用卡。", "Show it once on delivery and add a card."),
    ),
    ComplaintCause(
        "blamed", "skill", Text("没教过却怪客户", "Not taught, then blamed"),
        "怪我|赖我|说是我的|人为|blamed me|said it was my fault",
        _TRAINING, Text("先承认我们没讲清，再一起看。", "Admit that we did not explain, then look at it together."),
    ),
    ComplaintCause(
        "escalation", "skill", Text("升级处理不当", "Escalation handled wrongly"),
        "找领导|领导不|经理不出|投诉无门|12315|媒体|曝光|manager refused|no manager|complaints body|press",
        _MANAGEMENT, Text("到期前就上报，主管当天亲自回。", "Report up before the limit; the manager answers the same day."),
    ),
    ComplaintCause(
        "dearer", "market", Text("比别家贵", "Dearer than rivals"),
        "太贵|比别家贵|更便宜|降价|差价|涨价|too expensive|cheaper elsewhere|price went|overpriced|price drop",
        _SALES, Text("降价前几天买的主动退差价，说清贵在哪里。", "Pay the difference to those who bought days before; say what the price contains."),
    ),
    ComplaintCause(
        "habit", "market", Text("习惯了更好的待遇", "Spoiled by habit"),
        "以前都|以前.{0,4}送|原来可以|used to|always got before",
        _SALES, Text("变动提前说，给老客户一个过渡期。", "Announce changes and give regulars a while."),
    ),
    ComplaintCause(
        "expectations", "market", Text("期望被抬高", "Expectations driven up"),
        "广告|宣传|图片不符|与描述不符|不如|味道差|advert|not as described|misleading|looked different|expected better",
        _SALES, Text("宣传照实物改，夸大的话撤下。", "Make the advertising like the goods; withdraw what promises too much."),
    ),
    ComplaintCause(
        "favours", "market", Text("资源偏向大客户", "Resources lean to the big ones"),
        "大客户优先|偏心|不公平|区别对待|unfair|big customers first|favour",
        _MANAGEMENT, Text("给小客户留固定的名额和时段。", "Keep places and hours for small customers."),
    ),
    ComplaintCause(
        "complicated", "market", Text("业务越来越复杂", "Ever more complicated business"),
        "规则太多|看不懂|太复杂|套路|complicated|too many rules|small print",
        _SALES, Text("合并套餐和活动，一页纸讲完。", "Merge packages and promotions onto one page."),
    ),
    ComplaintCause(
        "alliances", "market", Text("合作方的问题", "Alliances across trades"),
        "快递|物流|第三方|合作方|平台|压坏|courier|carrier|third party|partner|platform",
        _SUPPLY, Text("把合作方的差错按月列给对方，写进合同。", "List the partner's failures each month and write them into the contract."),
    ),
    ComplaintCause(
        "uncontrollable", "market", Text("控制不了的事", "Uncontrollable"),
        "天气|台风|停电|疫情|政策|weather|strike|power cut|storm",
        _MANAGEMENT, Text("一知道就通知受影响的客户。", "Tell those concerned as soon as it is known."),
    ),
    ComplaintCause(
        "loss", "other", Text("真的有损失", "A real loss"),
        "质量|坏|破|裂|霉|变质|缺口|受潮|漏|故障|失灵|不能用|过期|异物|扣费|多收|金额不一致|defect|broken|damaged|stale|torn|faulty|stopped|not working|expired|overcharged|leak|crack|fail|outage|slow speed",
        _SUPPLY, Text("按批次查货，先赔后查，同批主动通知。", "Check the batch; make it good first, look into it after, and warn other buyers of it."),
    ),
    ComplaintCause(
        "surroundings", "other", Text("环境不好", "Surroundings"),
        "环境|卫生|噪音|停车|拥挤|异味|dirty|noise|parking|crowded|smell|facilit",
        _DESK, Text("每天按清单走一遍现场。", "Walk through the place with a list each day."),
    ),
    ComplaintCause(
        "culture", "other", Text("公司文化或品牌", "Culture or brand of the firm"),
        "店大欺客|霸王|黑店|骗子|诚信问题|scam|fraud|dishonest|company does not care",
        _MANAGEMENT, Text("管理层每月亲自回访几位投诉过的客户。", "Managers call some who complained each month."),
    ),
)  # fmt: skip
