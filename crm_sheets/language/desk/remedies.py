"""What may be offered, what it costs and who may grant it; and to what whom the rules entitle."""

from typing import NamedTuple

from crm_sheets.language.text import Text

_ANYBODY, _MANAGER, _HEAD = Text("一线", "anybody"), Text("主管", "manager"), Text("负责人", "head")

ANYBODY = frozenset((_ANYBODY.both, _ANYBODY.zh, _ANYBODY.en, ""))  # as the playbook may say that everybody may grant


class Remedy(NamedTuple):
    """``cost``: usual cost as a share of the price (below 1 with ``of_price``) or in money; ``limit``: who may up to."""

    code: str
    name: Text
    cost: str
    grants: Text
    otherwise: str  # what to offer when it is refused


REMEDIES = (
    Remedy("refund", Text("全额退款", "Refund in full"), "100%", _MANAGER, "exchange"),
    Remedy("part_refund", Text("部分退款", "Part refund"), "30%", _ANYBODY, "discount"),
    Remedy("exchange", Text("换货", "Exchange"), "60%", _ANYBODY, "refund"),
    Remedy("repair", Text("维修", "Repair"), "20%", _ANYBODY, "exchange"),
    Remedy("discount", Text("折扣或券", "Discount or voucher"), "10%", _ANYBODY, "gift"),
    Remedy("gift", Text("小礼品", "Gift"), "20", _ANYBODY, "discount"),
    Remedy("apology", Text("道歉", "Apology"), "0", _ANYBODY, "visit"),
    Remedy("visit", Text("上级登门", "Visit by a senior"), "100", _HEAD, "refund"),
    Remedy("correction", Text("更正", "Correction"), "0", _ANYBODY, "apology"),
    Remedy("compensation", Text("赔偿", "Compensation"), "50", _MANAGER, "discount"),
    Remedy("explanation", Text("解释说明", "Explanation"), "0", _ANYBODY, "apology"),
)

GOODS_CLASSES = {
    "full": Text("正价", "Full price"),
    "sale": Text("特价", "On sale"),
    "clearance": Text("处理品（已注明）", "Clearance (marked as such)"),
    "any": Text("不限", "Any"),
}
FAULT_KINDS = {
    "quality": Text("质量", "Quality"),
    "safety": Text("安全", "Safety"),
    "price": Text("标价出错", "Price slip of ours"),
    "mishandled": Text("客户使用", "Customer's use"),
    "disputed": Text("说不清", "In dispute"),
    "no_longer_wanted": Text("不想要了", "No longer wanted"),
    "any": Text("不限", "Any"),
}
ASKED_REMEDIES = {remedy.code: remedy.name for remedy in REMEDIES} | {"any": Text("不限", "Any")}
VERDICTS = {
    "entitled": Text("按您的规则：应当", "By your rules: entitled"),
    "consent": Text("按您的规则：要客户同意", "By your rules: with the customer's consent"),
    "goodwill": Text("按您的规则：可酌情", "By your rules: goodwill"),
    "not_entitled": Text("按您的规则：不在范围内", "By your rules: not entitled"),
    "test": Text("按您的规则：先检测，谁的责任谁付检测费", "By your rules: a test first; who is at fault pays for it"),
    "unknown": Text("资料不够，定不了", "Not to be told from what is noted"),
}


WITHIN_WARRANTY = Text("质保期", "warranty")


class Warranty(NamedTuple):
    """How long goods are under warranty: ``words`` of their names (empty: all goods), ``length`` as people write it."""

    words: str
    goods: str
    length: Text


WARRANTIES = (Warranty("", "any", Text("12 个月", "12 months")),)


class Entitlement(NamedTuple):
    """The first line that fits decides: days since the purchase up to ``days`` (empty: any), or within the warranty."""

    days: str
    goods: str
    fault: str
    remedy: str
    verdict: str
    reason: Text


ENTITLEMENTS = (
    Entitlement("", "any", "safety", "any", "entitled", Text("安全问题不看天数和类别。", "Safety goes before days and class of goods.")),
    Entitlement("", "any", "price", "any", "goodwill", Text("标价是我们弄错的：先讲清，再给一个双方能接受的价。", "The slip of the price was ours: explain it and agree on a price both can live with.")),
    Entitlement("", "any", "disputed", "any", "test", Text("责任说不清，先检测。", "Whose fault it is is in dispute.")),
    Entitlement("", "any", "mishandled", "any", "not_entitled", Text("使用造成的；可以收费维修，说话留面子。", "Caused by use: offer a paid repair and save the customer's face.")),
    Entitlement("", "clearance", "any", "any", "not_entitled", Text("小票注明的处理品不退不换。", "Clearance goods, marked on the receipt, are neither taken back nor exchanged.")),
    Entitlement("7", "any", "quality", "repair", "consent", Text("七天内客户可以退换；只修要客户同意。", "Within 7 days goods may be returned; repairing instead needs consent.")),
    Entitlement("7", "any", "quality", "any", "entitled", Text("质量问题七天内可以退换；特价和正价一样。", "A quality fault within 7 days: returned or exchanged; goods on sale alike.")),
    Entitlement(WITHIN_WARRANTY.both, "any", "quality", "repair", "entitled", Text("质保期内免费维修。", "Repaired free within the warranty.")),
    Entitlement(WITHIN_WARRANTY.both, "any", "quality", "any", "goodwill", Text("过了七天、还在质保期：先修，修不好再退换。", "After 7 days, within the warranty: repair first; if that fails, return or exchange.")),
    Entitlement("7", "any", "no_longer_wanted", "any", "goodwill", Text("没有质量问题，完好的可以酌情换。", "No fault: unused goods may be exchanged as goodwill.")),
    Entitlement("", "any", "no_longer_wanted", "any", "not_entitled", Text("没有质量问题，又过了七天。", "No fault, and more than 7 days.")),
    Entitlement("", "any", "quality", "any", "not_entitled", Text("过了质保期；可以收费维修。", "The warranty is over: offer a paid repair.")),
)  # fmt: skip
