"""Movement since the last month: how it is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

MOVEMENT: dict[str, Figure] = {
    "movement": Figure(
        Text("变动", "Movement"),
        Text(
            "等级、细分、预警按上个月最后一天（规则里设了天数的，按 {movement_days} 天前；0 = 上月末）当时已知的数据重新算一遍，再与现在比。起因：等级看自己的价值变没变（没变就只是名次变了）；细分看 R、F、M 中分数变得最多的一个（并列按 R、F、M 的次序）；预警看新出现的（变差）或消失的（变好）信号里最重的一个，前后两列是流失分。没有日期的内容（客户经理、关系强度、记下的原因、没写办结日期的投诉状态）两天都按现在的算；活跃概率的模型用的是最新的数据，也一样，所以现在的预警与其他各页一致。",
            "Tiers, segments and flags are worked out again from what was known on the last day of the month before (or {movement_days} days "
            "ago where the playbook says so; 0 = the month's end) and compared with now. Driver: for tiers whether the own value changed (if "
            "not, only the rank did); for segments the score among R, F, M that changed most (ties in that order); for flags the heaviest "
            "signal that came (worse) or went (better), with the churn scores. What has no date (owner, relationship signs, noted "
            "reasons, statuses of complaints without a closing date) is on both days as it is now; so is 'Hardly active', whose model "
            "knows the newest data: the flag now is the one of all other sheets.",
        ),
    ),
}
