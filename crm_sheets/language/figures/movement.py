"""Movement since the last month: how it is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

MOVEMENT: dict[str, Figure] = {
    "movement": Figure(
        Text("变动", "Movement"),
        Text(
            "等级、细分、预警按上个月最后一天（规则里设了天数的，按 {movement_days} 天前；0 = 上月末）当时已知的数据重新算一遍，再与现在比。起因：等级看自己的价值变没变（没变就是别人变了）；细分看 R、F、M 中分数变得最多的一个（并列按 R、F、M 的次序）；预警看流失分。没有日期的内容（客户经理、关系强度、记下的原因）两天都按现在的算。",
            "Tiers, segments and flags are worked out again from what was known on the last day of the month before (or {movement_days} days "
            "ago where the playbook says so; 0 = the month's end) and compared with now. Driver: for tiers whether the own value changed (if "
            "not, others did); for segments the score among R, F, M that changed most (ties in that order); for flags the churn score. What has "
            "no date (owner, relationship signs, noted reasons) is the same on both days.",
        ),
    ),
}
