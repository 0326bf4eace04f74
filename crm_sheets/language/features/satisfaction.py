"""Satisfaction and recommendation, from questionnaires."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

SATISFACTION = Feature(
    sheets={
        "satisfaction": Text("满意与投诉", "Satisfaction, complaints"),
    },
    table_names={
        "dissatisfied": Text("不满意答卷", "Dissatisfied"),
        "open_complaints": Text("未办结投诉", "OpenComplaints"),
    },
    titles={
        "satisfaction": Text("满意与投诉", "Satisfaction and complaints"),
        "open_complaints": Text("没办结的投诉（最久的在前）", "Open complaints (oldest first)"),
        "top_two": Text("各题满意率", "Satisfied share by question"),
        "levels": Text("回答分布（份）", "Answers by level (number)"),
        "nps": Text("净推荐值（NPS）", "Net promoter score (NPS)"),
        "dissatisfied": Text("不满意的回答（最差的在前）", "Dissatisfied answers (worst first)"),
    },
    texts={
        "no_dissatisfied": Text("没有不满意的回答。", "No dissatisfied answers."),
        "satisfaction_hint": Text(
            "± 是误差（{confidence} 的把握）；答卷少时误差大，两个数的差别小于误差就不要当真。",
            "± is the error ({confidence} sure); few answers, large error. Do not read much into smaller differences.",
        ),
    },
    columns={
        "top_two": Text("满意（前两档）", "Top two"),
        "nps_error": Text("误差 ±（分）", "Error ± (points)"),
        "received_at": Text("投诉日期", "Received on"),
        "open_days": Text("已过几天", "Days open"),
        "answered_at": Text("答题日期", "Answered on"),
        "answer": Text("回答", "Answer"),
        "answer_level": Text("满意度档", "Level"),
    },
    charts={
        "levels": Text("满意度分布", "Answers by level of satisfaction"),
        "nps": Text("推荐意愿构成", "Promoters, passives and detractors"),
    },
    figures={
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
    },
    tables=(
        result_table(
            "satisfaction",
            "每道满意度题一行",
            "a row per question of satisfaction",
            "question base top_two share error mean",
        ),
        result_table("satisfaction_levels", "每题每档一行", "a row per question and level", "question level customers"),
        result_table(
            "nps",
            "每道推荐题一行",
            "a row per question of recommendation",
            "question base promoters passives detractors nps error",
        ),
        result_table(
            "dissatisfied",
            "每份不满意的回答；不愿推荐的没有档",
            "a row per dissatisfied answer; those of detractors have no level",
            "customer_id respondent answered_at question value level said source_file source_sheet source_row",
            value=result_column("text", "回答", "what was answered"),
        ),
    ),
)
