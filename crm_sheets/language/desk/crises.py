"""Major complaints in words: grades, the seven rules, what happened."""

from typing import NamedTuple

from crm_sheets.language.text import Text


class CrisisRule(NamedTuple):
    """One of the seven rules, and what it asks for here."""

    name: Text
    means: Text


GRADE_WORDS = {
    "grave": Text("重大", "Grave"),
    "growing": Text("将要扩大", "Growing"),
}
CRISIS_RULES = (
    CrisisRule(Text("快速", "At once"), Text("现在就报上级，先对外说一句：知道了，正在查，何时再说。", "Tell the manager now; say outside: we know, we are looking into it, you will hear by when.")),
    CrisisRule(Text("真实", "True"), Text("只说查清的；不知道就说还在查。", "Say what is established; what is not known is still being looked into.")),
    CrisisRule(Text("真诚", "Sincere"), Text("先说对客户的影响，再说我们；该道歉就道歉。", "First what it means to the customer, then us; apologise where it is due.")),
    CrisisRule(Text("精准", "Precise"), Text("找对的人、用对的方式；只由一个人对外说。", "The right person by the right way; one speaker outside.")),
    CrisisRule(Text("分类", "Graded"), Text("按级别定谁来办、多大权限；级别变了就改。", "Who handles it and with what authority goes by the grade; change it when that changes.")),
    CrisisRule(Text("理性", "Rational"), Text("按事实和规则定补救，不因声音大小。", "Decide by facts and rules, not by who is loudest.")),
    CrisisRule(Text("冷静", "Calm"), Text("不争辩、不追责客户；要争起来就换人、换地方、换时间。", "No arguing, no blame; before a quarrel change person, place or time.")),
)  # fmt: skip
EVENT_WORDS = {
    "waiting_customer": Text("等客户", "Waiting for the customer"),
    "waiting_supplier": Text("等供应商", "Waiting for the supplier"),
    "handed_over": Text("转办", "Handed over"),
    "told_again": Text("客户再次反映", "Told again"),
    "vain_visit": Text("白跑一趟", "Visit for nothing"),
    "answered": Text("答复", "Answered"),
    "acknowledged": Text("告知已收到", "Acknowledged"),
    "escalated": Text("报上级", "Manager told"),
    "closed": Text("办结", "Closed"),
    "reopened": Text("重开", "Reopened"),
    "statement": Text("对外说明", "Statement"),
}
