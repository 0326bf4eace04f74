"""What teams and ticket systems write in the columns of a complaints ledger, and which code it means.

The first code whose words a cell holds is meant; an exact word of any code goes before. Words end with ``$`` where they
must be the whole cell.
"""

import re
from collections.abc import Mapping
from functools import cache

from crm_sheets.vocabulary.comparing import unified

_WRITTEN: Mapping[str, Mapping[str, str]] = {
    "severity": {
        "urgent": "特急|紧急|重大|特别严重|一级$|1级$|P0$|P1$|S1$|sev ?1$|sev-1$|I级$|红色$|urgent|critical|blocker|highest|emergency|very high|immediate|major complaint",
        "high": "高$|高级$|较急|加急|严重|二级$|2级$|P2$|S2$|sev ?2$|sev-2$|II级$|橙色$|high|major|important|severe",
        "low": "低$|低级$|轻微|不急|四级$|4级$|P4$|P5$|S4$|S5$|sev ?4$|蓝色$|low|lowest|minor|trivial",
        "normal": "中$|中级$|一般|普通|正常|三级$|3级$|P3$|S3$|sev ?3$|III级$|黄色$|normal|medium|moderate|standard|routine|average",
    },
    "status": {
        "waiting": "待客户|等客户|等待客户|待补充|挂起|暂停|待供应商|等供应商|待厂家|pending|on hold|on-hold|waiting|awaiting|hold$",
        "withdrawn": "撤销|撤诉|已撤|作废|取消|无效|重复单|withdrawn|cancelled|canceled|duplicate|invalid|void|spam|rejected",
        "reopened": "重新打开|已重开|重开|再次打开|reopened|re-opened",
        "open": "未办结|未结|未处理|未解决|未完成|未完工|未完结|未归档|没有?完工|没有?完成|待完工|待完成|未关闭|待处理|待受理|待派|待分配|待审|待回访|处理中|办理中|受理中|进行中|跟进中|已受理|已接单|已派|已派单|已分派|新建|新$|转办|调查中|否$|"
        "not closed|not resolved|not settled|to be settled|not dismissed|not done|not completed|not fixed|unresolved|unsolved|incomplete|open|new$|in progress|in-progress|in process|assigned|active|started|to do|todo|investigating|escalated|received|acknowledged|unassigned|no$|untimely response",
        "closed": "已办结|办结|已结|结案|已处理|已解决|已完成|完成$|完结|完工|已关闭|关闭|归档|已回复|已答复|已回访|是$|closed|resolved|solved|settled|dismissed|done|completed|complete|fixed|finished|archived|yes$",
    },
    "fault": {
        "shared": "双方|共同|都有责任|各半|shared|both|joint",
        "supplier": "供应商|厂家|供货|物流|快递|承运|第三方|supplier|vendor|carrier|courier|third party|manufacturer",
        "theirs": "客户|顾客|消费者|用户|买家|对方|customer|client|theirs|user error",
        "ours": "我方|我们|本店|本公司|公司|门店|商家|自责|己方|ours|company|us$|internal|our fault|seller",
    },
    "goods_class": {
        "clearance": "处理品|处理$|清仓|清货|残次|次品|瑕疵品|尾货|clearance|as is|as-is|seconds|b-stock",
        "sale": "特价|促销|打折|折扣|优惠|活动价|sale|on offer|promotion|discounted|reduced",
        "full": "正价|原价|全价|正品|正常|full price|regular|standard|normal",
    },
    "fault_kind": {
        "safety": "安全|漏电|起火|爆炸|伤人|中毒|过敏|safety|injury|fire|shock|poison|allerg",
        "disputed": "争议|说不清|责任不清|不明|disput|unclear|unknown cause",
        "mishandled": "人为|使用不当|客户使用|customer's use|摔|进水|自行拆|misuse|user damage|dropped|water damage|accidental",
        "quality": "质量|故障|坏|破损|变质|缺陷|瑕疵|开裂|defect|faulty|broken|quality|damaged|not working|spoiled",
        "no_longer_wanted": "不喜欢|不想要|尺寸不合|颜色不合|买错|不合适|change of mind|no longer wanted|wrong size|does not fit|unwanted",
        "price": "标价|price slip|价格错|价签|标错|price tag|wrong price|mispriced|pricing error",
    },
    "remedy_granted": {
        "part_refund": "部分退|退差|差价|补差|partial refund|part refund|refund of the difference|refunded the difference|difference",
        "refund": "退款|退货|退钱|全额|全退|退一赔|refund|money back|return",
        "exchange": "换货|更换|换新|换一|补发|重新寄|重发|exchange|replace|new one|sent again|resend|reship",
        "repair": "维修|修理|返修|修好|保修|上门修|repair|fix|mend|service visit",
        "discount": "折扣|优惠|优惠券|代金券|抵扣|减免|免运费|discount|voucher|coupon|credit|waive",
        "gift": "赠品|礼品|礼物|小样|试用装|赠送|送试饮|gift|sample|free item|goodwill pack",
        "visit": "上门道歉|上级登门|visit by|登门|领导上门|店长上门|经理上门|senior visit|manager visit|visited by",
        "correction": "改正|更正|重开发票|重新结算|纠正|correct|amend|re-issue|reissue",
        "apology": "道歉|致歉|赔礼|apolog|sorry",
        "compensation": "赔偿|赔付|补偿|赔款|compensat|payout|damages",
        "explanation": "解释|说明|explain|clarif",
    },
    "event": {
        "waiting_customer": "待客户|等客户|等待客户|联系不上|客户补材料|待补充|waiting for (?:the )?customer|awaiting customer|pending customer|waiting on customer|customer reply",
        "waiting_supplier": "待供应商|等供应商|等待供应商|等厂家|待厂家|待检测|等检测|等配件|waiting for (?:the )?supplier|awaiting supplier|waiting on vendor|waiting for parts|test needed",
        "handed_over": "转办|转派|移交|转交|转部门|改派|换人处理|handed over|hand-over|handover|transferred|reassigned|passed on",
        "told_again": "再次反映|再次来电|又来电|重复投诉|催办|催单|再次投诉|told again|called again|chased|repeat call|reminded",
        "vain_visit": "白跑|空跑|跑空|再次到店|多跑一趟|visit for nothing|came in vain|wasted trip",
        "answered": "答复|回复|给出方案|告知方案|answered|answer given|replied|offer made|response sent",
        "acknowledged": "确认收到|告知已收到|已受理|首次联系|安抚|acknowledged|first contact",
        "escalated": "升级|上报|manager told|报上级|escalated|reported up",
        "closed": "办结|结案|关闭|closed|resolved",
        "reopened": "重开|重新打开|reopened",
        "statement": "声明|对外说明|公开回应|statement",
    },
    "complainer": {
        "activist": "[★⭐]{4}$|4星$|四星$|4 ?stars?$|four stars$|4$|行动|媒体曝光|起诉|12315|监管|activist",
        "irate": "[★⭐]{3}$|3星$|三星$|3 ?stars?$|three stars$|3$|愤怒|激动|扬言|发怒|irate|angry",
        "passive": "[★⭐]{2}$|2星$|二星$|两星$|2 ?stars?$|two stars$|2$|沉默|被动|passive|silent",
        "voicer": "[★⭐]$|1星$|一星$|1 ?star$|one star$|1$|建议|理性|发言|反映|voicer|constructive",
    },
    "solved_at": {
        "training": "培训|教育|training",
        "self_help": "自助|自服务|常见问题|帮助中心|self-help|self help|self service|self-service|faq|help centre|knowledge base",
        "partner": "伙伴|网点|经销商|服务商|partner|dealer|local",
        "expert": "专家|工程师|二线|三线|expert|specialist|tier ?[23]|level ?[23]|l[23]$|second line|third line",
        "desk": "客服|服务台|一线|坐席|desk|agent|tier ?1|level ?1|l1$|first line|front line",
    },
    "layer": {
        "market": "市场|market",
        "process": "流程|制度|process",
        "skill": "技能|人员|能力|skill|staff",
        "other": "其他|其它|other",
    },
    "promise_kind": {
        "quality": "质量|品质|quality",
        "time": "时限|时间|期限|到货|几天|time|deadline|delivery",
        "extra": "赠品|附加|额外|优惠|extra|gift|bonus",
        "satisfaction": "满意|satisfaction",
    },
    "improvement_area": {
        "after_sales": "售后|after-sales|after sales",
        "sales": "销售|推销|sales",
        "team": "团队|人员|培训|team|staff",
        "product": "产品|商品|质量|product",
    },
}  # fmt: skip
CODED = tuple(_WRITTEN)

# What in a complaint makes it a major one, or one that is about to grow.
SIGN_WORDS: Mapping[str, str] = {
    "prominent": r"名人|明星|网红|大V|官员|领导干部|政府|人大|政协|记者|媒体|电视台|报社|celebrit|influencer|official|council|mayor|journalist|press|reporter|newspaper|television",
    "third_party": r"12315|消协|消费者协会|监管|起诉|律师|法院|曝光|regulator|ombudsman|lawyer|court|sue|trading standards|consumer council",
    "contradictory": r"说法不一|前后不一|说得不一样|各说各的|contradict|told something different|different answers",
    "several_trips": r"白跑|跑了[两二三四五多几]趟|多次往返|几趟|in vain|wasted trips?|several trips|came (?:twice|three times)",
    "told_again": r"[第再多][二三四几次]{1,2}(?:投诉|反映|打电话)|又打电话|反复(?:投诉|反映|说)|again and again|third time|second time|repeatedly|twice already",
    "no_respect": r"不尊重|侮辱|羞辱|看不起|disrespect|insult|humiliat",
}


def code_meant(field: str, written: str) -> str | None:
    """The code that a cell of that field means; None where it means none.

    >>> code_meant("severity", "P1 - Critical"), code_meant("status", "未办结"), code_meant("status", "Solved")
    ('urgent', 'open', 'closed')
    >>> code_meant("severity", "橘子") is None
    True
    """
    cell = _as_listed(written)
    exact, held = _patterns(field)
    if cell in exact:
        return exact[cell]
    return next((code for code, pattern in held if pattern.search(cell)), None)


def is_written(field: str, written: str) -> bool:
    """Whether a whole cell is one of the words of a code: 已处理 is a status, 已处理，客户满意 says more."""
    return _as_listed(written) in _patterns(field)[0]


def _as_listed(written: str) -> str:
    """A cell as the lists hold their words."""
    return " ".join(unified(written).casefold().replace("_", " ").split())


@cache
def _patterns(field: str) -> tuple[Mapping[str, str], tuple[tuple[str, re.Pattern[str]], ...]]:
    exact: dict[str, str] = {code.replace("_", " "): code for code in _WRITTEN[field]}
    held = []
    for code, words in _WRITTEN[field].items():
        each = words.casefold().split("|")
        exact |= {word.removesuffix("$"): code for word in each}
        inside = [_inside(word) for word in each if not word.endswith("$")]
        wholes = [rf"(?:^|\W){word[:-1]}(?:$|\W)" for word in each if word.endswith("$")]
        held.append((code, re.compile("|".join((*inside, *wholes)))))
    return exact, tuple(held)


def _inside(word: str) -> str:
    """A word within a cell: a Latin one begins where a word begins."""
    return rf"(?<![a-z]){word}" if word[0].isascii() else word
