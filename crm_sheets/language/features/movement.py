"""Movement: who changed tier, segment or flag since the month before."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_table
from crm_sheets.language.text import Text

MOVEMENT = Feature(
    sheets={
        "movement": Text("变动", "Movement"),
    },
    table_names={
        "movement": Text("变动明细", "MovementList"),
    },
    titles={
        "movement": Text("与上期相比的变动", "Movement since the last month"),
        "movers": Text("谁变了，为什么（变差的在前）", "Who moved, and why (worse first)"),
    },
    texts={
        "movement_hint": Text(
            "{before} 当时的情况与 {as_of} 比；没有日期的内容（客户经理、关系强度）两天相同。",
            "As of {before}, compared with {as_of}; what has no date (owner, relationship signs) is the same on both days.",
        ),
        "matrix_hint": Text(
            "纵向是之前，横向是现在；对角线上没有变，左下变好，右上变差。",
            "Down: before, across: now. On the diagonal nothing changed, below it is better, above it worse.",
        ),
        "signal_gone": Text("不再有：{signal}", "no more: {signal}"),
        "no_movement": Text("没有客户变动。", "Nobody moved."),
    },
    columns={
        "from": Text("之前", "From"),
        "to": Text("现在", "To"),
        "before_value": Text("之前的数", "Figure before"),
        "after_value": Text("现在的数", "Figure now"),
    },
    figures={
        "movement": Figure(
            Text("变动", "Movement"),
            Text(
                "等级、细分、预警按上个月最后一天（规则里设了天数的，按 {movement_days} 天前；0 = 上月末）当时已知的数据重新算一遍，再与现在比。变化的原因：等级看自己的价值变没变（没变就只是名次变了）；细分看 R、F、M 中分数变得最多的一个（并列按 R、F、M 的次序）；预警看新出现的（变差）或消失的（变好）信号里最重的一个，前后两列是流失分。没有日期的内容（客户经理、关系强度、记下的原因、没写办结日期的投诉状态）两天都按现在的算；还会再来的可能的模型用的是最新的数据，也一样，所以现在的预警与其他各页一致。",
                "Tiers, segments and flags are worked out again from what was known on the last day of the month before (or {movement_days} days "
                "ago where the playbook says so; 0 = the month's end) and compared with now. Driver: for tiers whether the own value changed (if "
                "not, only the rank did); for segments the score among R, F, M that changed most (ties in that order); for flags the heaviest "
                "signal that came (worse) or went (better), with the churn scores. What has no date (owner, relationship signs, noted "
                "reasons, statuses of complaints without a closing date) is on both days as it is now; so is 'Hardly likely to return', whose model "
                "knows the newest data: the flag now is the one of all other sheets.",
            ),
        ),
    },
    tables=(
        result_table(
            "movement",
            "每个变动一行",
            "a row per customer and what moved",
            "customer_id name owner what from to direction driver before_value after_value value",
        ),
        result_table("movement_matrix", "每种从哪到哪", "a row per from and to", "what from to customers"),
        result_table("movement_basis", "与哪天相比，一行", "the day compared with, one row", "day"),
    ),
)
