"""Why a customer is flagged or contacted: each reason as a sentence with its {date}, {value} and {limit}."""

from crm_sheets.language.text import Text

REASONS = {
    # churn signals (results.tables["reasons"])
    "silence_red": Text(
        "最后一次购买是 {date}，已 {value:.0f} 天没来，平常约 {limit:.0f} 天来一次",
        "last purchase on {date}, silent for {value:.0f} days; usually every {limit:.0f} days",
    ),
    "silence_amber": Text(
        "最后一次购买是 {date}，已 {value:.0f} 天没来，平常约 {limit:.0f} 天来一次",
        "last purchase on {date}, silent for {value:.0f} days; usually every {limit:.0f} days",
    ),
    "open_complaint": Text(
        "{date} 的投诉还没办结，已 {value:.0f} 天", "complaint of {date} still open after {value:.0f} days"
    ),
    "low_score": Text(
        "{date} 的问卷表示不满意（5 档中第 {value:.0f} 档）",
        "dissatisfied in the survey of {date} (level {value:.0f} of 5)",
    ),
    "detractor": Text(
        "{date} 的推荐意愿只有 {value:.0f} 分（满分 10）", "would hardly recommend us: {value:.0f} of 10 on {date}"
    ),
    "falling": Text(
        "近半年买了 {value:,.0f}，之前半年是 {limit:,.0f}",
        "bought {value:,.0f} in the last half year, {limit:,.0f} before",
    ),
    "owner_left": Text("客户经理已于 {date} 离职", "the account owner left on {date}"),
    # further reasons of the schedule (results.tables["follow_up_reasons"])
    "promised": Text("上次约好 {date} 再联系", "promised to get in touch on {date}"),
    "rhythm": Text(
        "上次联系是 {date}，每 {limit:.0f} 天联系一次",
        "last contact on {date}; due every {limit:.0f} days",
    ),
    "since_order": Text(
        "还没有联系记录，上次购买是 {date}；每 {limit:.0f} 天联系一次",
        "no contact on record, last purchase on {date}; due every {limit:.0f} days",
    ),
    "never_contacted": Text("还没有联系记录", "no contact on record"),
}
