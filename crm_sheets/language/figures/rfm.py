"""Recency, frequency, money and rhythm: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

RFM: dict[str, Figure] = {
    "rfm": Figure(
        Text("R、F、M 分", "R, F and M scores"),
        Text(
            "R 看距最近一次购买的天数（越少越好），F 看购买日的个数，M 看全部销售额。购买日是金额为正的那些天。分数 = 5 ×（不比他好的客户占比）向上取整，5 最好、1 最差；并列者都得较好的分。只给买过的客户打分。",
            "R: days since the last purchase (fewer is better); F: number of purchase days; M: revenue of all time. A purchase day is a day with a positive amount. Score = ceiling of 5 × (share of buyers who are not better), from 5 best to 1; ties share the better score. Only buyers are scored.",
        ),
    ),
    "rfm_segment": Figure(
        Text("细分", "Segment"),
        Text(
            "由 R 和 F、M 的平均分（四舍五入，0.5 进位）查规则表“RFM 细分”得出；25 格都有归属。",
            "Looked up in the playbook's RFM map by R and the mean of F and M (halves rounded up); all 25 places are filled.",
        ),
    ),
    "typical_gap": Figure(
        Text("平常间隔", "Typical gap"),
        Text(
            "相邻两个购买日之间天数的中位数；至少有 3 个购买日才计算。",
            "Median of the days between one purchase day and the next; from three purchase days on.",
        ),
    ),
    "days_since": Figure(
        Text("未购天数", "Days since"),
        Text("从最近一次购买到基准日的天数。", "Days from the last purchase to the as-of date."),
    ),
}
