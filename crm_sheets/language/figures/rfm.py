"""Recency, frequency, money and rhythm: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

RFM: dict[str, Figure] = {
    "rfm": Figure(
        Text("R、F、M 分", "R, F and M scores"),
        Text(
            "R 看距最近一次购买的天数（越少越好），F 看购买日的个数，M 看全部销售额。购买日是金额为正的那些天。打分方式：{rfm_method}。按名次：分数 = 档数 ×（比他差的客户占比，并列者算一半）向上取整，相同的客户同分；F 的 1 分只给、也总给只有一个购买日的客户，其余客户按名次分上面几档；五档，买家少于 {rfm_five_from} 位时三档。按固定界线：R（天）{rfm_r_days}，F（次）{rfm_f_counts}，M {rfm_m_money}。最高分最好、1 分最差。只给买过的客户打分。",
            "R: days since the last purchase (fewer is better); F: number of purchase days; M: revenue of all time. A purchase day is a day with a positive amount. Scored {rfm_method}. By rank: score = ceiling of levels × (share of buyers who are worse, ties counting half), equal customers score alike; F is 1 for everybody with one purchase day and for nobody else, the others share the levels above by rank; five levels, three with fewer than {rfm_five_from} buyers. By fixed limits: R {rfm_r_days} days, F {rfm_f_counts} times, M {rfm_m_money}. The highest score is the best, 1 the worst. Only buyers are scored.",
        ),
    ),
    "rfm_segment": Figure(
        Text("细分", "Segment"),
        Text(
            "由 R 和 F、M 的平均分（四舍五入，0.5 进位）查规则表“RFM 细分”得出；只买过一天的客户不论花多少都按平均分 1，所以不会是忠诚或价值客户。每一格都有归属；只分三档时，1、2、3 档查表里的 1、3、5 格。M 分达到 {rfm_high_money}（三档时按对应的格）的前面加“重要”，其余加“一般”。",
            "Looked up in the playbook's RFM map by R and the mean of F and M (halves rounded up); who bought on one day only counts as a mean of 1 whatever was spent, so is never loyal or a champion. Every place is filled; with three levels 1, 2, 3 stand on places 1, 3, 5. From M score {rfm_high_money} (on that map) the name says 'high spend', below it 'low spend'.",
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
