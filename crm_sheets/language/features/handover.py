"""Handing the customers of a colleague over to another one."""

from crm_sheets.language.features.feature import Feature
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

HANDOVER = Feature(
    sheets={
        "handover": Text("交接清单", "Hand-over"),
        "left_owners": Text("无人接手", "Owners who left"),
    },
    table_names={
        "handover": Text("交接清单", "HandOver"),
        "left_owners": Text("无人接手", "LeftOwners"),
    },
    titles={
        "handover": Text("客户交接：{was} → {now}", "Hand-over: {was} → {now}"),
        "left_owners": Text(
            "客户经理离职了、还没有交接的客户", "Customers whose owner left and who were not handed over"
        ),
    },
    texts={
        "handover_sum": Text(
            "共 {count} 位客户，价值 {value}；没兑现的约定 {promised} 个（过期 {overdue} 个），未办结投诉 {complaints} 个，红色预警 {red} 位。",
            "{count:|customer|customers} worth {value}; open promises: {promised} (overdue: {overdue}), open complaints: {complaints}, red flags: {red}.",
        ),
        "handover_hint": Text(
            '有约定的在最前。从现在起跟进计划把这些客户排给 {now}；要改回来，运行 crm-sheets handover "{was}" "{now}" --undo。每位的全部资料在“{card}”里选。',
            'Promises come first. From now on the schedule plans these customers for {now}; \'crm-sheets handover "{was}" "{now}" --undo\' takes it '
            "back. All about each of them: choose on '{card}'.",
        ),
        "handover_next": Text("{day} {channel}：{why}", "{day} {channel}: {why}"),
        "left_owners_hint": Text(
            "没有客户会漏掉：计划里暂时由“现在谁联系”一栏的人联系。要正式交接，运行 crm-sheets handover 原客户经理 接手的人。",
            "Nobody is dropped: for now the schedule plans them for whoever stands under 'Contacted by'. To hand them over: crm-sheets handover OLD NEW.",
        ),
    },
    columns={
        "handover_status": Text("近况", "Status"),
        "promised": Text("约定日期", "Promised for"),
        "promise_topic": Text("约好谈什么", "Promise"),
        "preferences": Text("习惯和要求", "Preferences"),
        "next_step": Text("下一步", "Next step"),
        "handover_notes": Text("交接备注", "Notes at hand-over"),
        "left_on": Text("离职日期", "Left on"),
        "contacted_by": Text("现在谁联系", "Contacted by"),
    },
    tables=(
        result_table(
            "handover",
            "交接的每位客户（只在交接时）",
            "a row per customer handed over (by the command handover only)",
            "customer_id name phone tier churn_level value last_order days_since open_complaints last_contact last_talk promised "
            "topic due channel reason",
            last_talk=result_column("text", "上次联系的结果", "what came of the last contact"),
            promised=result_column("date", "没兑现的约定是哪天", "day of the open promise"),
            topic=result_column("text", "约好谈什么", "what is to be talked about"),
            due=result_column("date", "计划哪天联系", "day of the next planned contact"),
            reason=result_column("code", "最要紧的理由", "the strongest reason"),
        ),
        result_table(
            "left_owners",
            "客户经理已离职的每位客户",
            "a row per customer whose owner left",
            "customer_id name owner left_on phone tier churn_level value person",
            left_on=result_column("date", "离职日期", "last day of the owner"),
            person=result_column("text", "现在谁联系", "who contacts them now"),
        ),
    ),
)
