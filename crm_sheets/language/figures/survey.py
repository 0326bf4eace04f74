"""Satisfaction and recommendation: how each figure is defined."""

from crm_sheets.language.figures.figure import Figure
from crm_sheets.language.text import Text

SURVEY: dict[str, Figure] = {
    "top_two": Figure(
        Text("满意率（前两档）", "Satisfied (top two)"),
        Text(
            "选了最好两档的答卷 ÷ 有效答卷；跳过未答的不算。± 是 {survey_confidence} 置信水平下 Wilson 区间宽度的一半。",
            "Answers in the best two levels ÷ valid answers; skipped ones do not count. ± is the half-width of the Wilson "
            "interval at the {survey_confidence} level.",
        ),
    ),
    "satisfaction": Figure(
        Text("客户的满意度", "Satisfaction of a customer"),
        Text(
            "该客户最近一次答卷的满意度档：5 最好，1 最差。",
            "The level in the customer's latest answers: 5 is best, 1 is worst.",
        ),
    ),
    "nps": Figure(
        Text("净推荐值（NPS）", "Net promoter score (NPS)"),
        Text(
            "100 ×（推荐者占比 p − 贬损者占比 d）：9–10 分为推荐者，7–8 分为中立者，0–6 分为贬损者；从 −100 到 100 分。"
            "± = z × √((p + d − (p − d)²) ÷ n) × 100，n 为有效答卷数，z 按 {survey_confidence} 置信水平。",
            "100 × (share of promoters p − share of detractors d): 9–10 promoter, 7–8 passive, 0–6 detractor; from −100 to 100 "
            "points. ± = z × √((p + d − (p − d)²) ÷ n) × 100 with n valid answers and z at the {survey_confidence} level.",
        ),
    ),
}
