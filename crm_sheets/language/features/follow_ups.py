"""The follow-up schedule: who is contacted when, by whom and why, and who is not."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

FOLLOW_UPS = Feature(
    sheets={
        "follow_ups": Text("跟进计划", "Follow-ups"),
        "workload": Text("工作量", "Workload"),
        "not_contacted": Text("不联系", "Not contacted"),
        "noted_visits": Text("跟进记录", "Contacts noted"),
    },
    table_names={
        "follow_ups": Text("跟进计划", "FollowUps"),
        "not_planned": Text("未排入", "NotPlanned"),
        "not_contacted": Text("不联系的客户", "NotContacted"),
        "noted_visits": Text("跟进记录", "ContactsNoted"),
    },
    titles={
        "follow_ups": Text("客户跟进计划", "Follow-up schedule"),
        "workload": Text("每人每天的联系数", "Contacts a person and day"),
        "not_planned": Text("没有排进计划的客户", "Customers who did not fit in"),
        "not_contacted": Text("没有排进计划：本人不愿意", "Not planned: at their own wish"),
        "noted_visits": Text("交回的跟进记录", "What came back of the schedules"),
        "how_to": Text("怎么用这份计划", "How to use this schedule"),
    },
    texts={
        "not_contacted_see": Text(
            "另有 {count} 位到了该联系的时候，但本人不愿意，见“{sheet}”。",
            "{count} more are due and do not want it: see '{sheet}'.",
        ),
        "not_contacted_hint": Text(
            "到了该联系的时候，但本人说过不要。投诉和订单可以答复，不能推销、问候；有变化请改客户表。",
            "They are due and said no. Complaints and orders may be answered; no offers, no greetings. If that has changed, "
            "change the customer sheet.",
        ),
        "no_follow_ups": Text("这段时间没有需要联系的客户。", "Nobody is due in these days."),
        "unassigned": Text("待分配", "unassigned"),
        "status_title": Text("状态", "Status"),
        "status_help": Text("从列表里选一项。", "Choose one from the list."),
        "date_help": Text(
            "写成 2026-05-01 这样的日期，不早于 {as_of}。", "A date like 2026-05-01, not before {as_of}."
        ),
    },
    columns={
        "due": Text("计划日期", "Due"),
        "person": Text("跟进人", "Person"),
        "why": Text("为什么联系", "Why"),
        "status": Text("状态", "Status"),
        "result": Text("结果", "Result"),
        "next_date": Text("下次日期", "Next date"),
        "first_due": Text("最早应联系", "First due"),
        "key": Text("行码（请勿改动）", "Row code (leave as it is)"),
    },
    reasons={
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
    },
    figures={
        "follow_up_kept": Figure(
            Text("按计划完成", "Contacts kept"),
            Text(
                "从排进计划到计划日后 {schedule_days_kept} 天内联系过的占到期计划的比例，按跟进人和原因分。",
                "Share of the planned contacts whose time came that took place from the day they were planned to "
                "{schedule_days_kept} days after the day due, by person and reason.",
            ),
        ),
        "follow_ups": Figure(
            Text("跟进计划", "Follow-up schedule"),
            Text(
                "红色预警 {schedule_days_red} 个、黄色预警 {schedule_days_amber} 个、不满意答卷 {schedule_days_dissatisfied} 个工作日内联系；"
                "其余按等级，距上次联系 VIP {schedule_days_vip} 天、主要 {schedule_days_major} 天、普通 {schedule_days_ordinary} 天、"
                "小客户 {schedule_days_small} 天。同样急的，可挽回的钱多的在前，休眠的在后。每人每天最多 {schedule_per_day} 位，其中 {schedule_places_best} 先留给该联系的 VIP，只排工作日（含调休上班日）。",
                "Red flags within {schedule_days_red}, amber within {schedule_days_amber}, dissatisfied answers within "
                "{schedule_days_dissatisfied} working days; the others by tier, after the last contact: VIP {schedule_days_vip}, "
                "major {schedule_days_major}, ordinary {schedule_days_ordinary}, small {schedule_days_small} days. As urgent: the most money at stake first, the dormant last. At most "
                "{schedule_per_day} a person and day, {schedule_places_best} of them kept for VIP customers who are due, on working days (make-up workdays count).",
            ),
        ),
    },
    tables=(
        result_table(
            "follow_ups",
            "每次联系一行",
            "a row per contact",
            "customer_id name phone person due channel priority tier churn_level last_contact value at_stake consent tries first_due key",
            first_due=result_column("date", "最先排在哪一天", "day for which it was planned first"),
            key=result_column("text", "行码", "code of the row"),
        ),
        result_table(
            "follow_up_reasons",
            "每条理由一行",
            "a row per reason of a contact",
            "customer_id rank reason date value limit",
            value=result_column("number", "那条理由的数", "figure of the reason"),
        ),
        result_table(
            "permissions",
            "拒绝了什么的每位客户",
            "a row per customer who refused anything",
            "customer_id consent by_sales by_service why",
        ),
        result_table(
            "not_planned", "没排进的，每人一行", "what did not fit in, a row per person", "person customers first_due"
        ),
        result_table(
            "follow_up_kept",
            "每人每种原因一行",
            "a row per person and reason",
            "person reason planned kept share",
            share=result_column("share", "按计划完成的", "share of the planned contacts that were kept"),
        ),
        result_table(
            "follow_up_success",
            "每种做法、渠道、钟点、跟进人一行",
            "a row per approach, channel, hour and person",
            "by what tries reached share judged bought bought_share",
            what=result_column("text", "哪一个；没写则空", "which of them; empty: not said"),
            tries=result_column("whole", "联系次数", "number of tries"),
            share=result_column("share", "联系上的", "share of the tries in which somebody was reached"),
            bought=result_column("whole", "其中 30 天内购买的", "of these who bought within 30 days"),
        ),
        result_table(
            "follow_up_return",
            "联系过的和没联系的各一行",
            "a row for those contacted and one for those not",
            "called customers bought share error",
            bought=result_column("whole", "其中 30 天内购买的", "of these who bought within 30 days"),
            share=result_column("share", "30 天内购买的", "share who bought within 30 days"),
        ),
        result_table(
            "not_contacted",
            "应联系而不愿意的客户",
            "who is due and refused it",
            "customer_id name owner tier churn_level value due consent why",
        ),
    ),
)
