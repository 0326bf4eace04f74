"""The customer card: one page about one customer, in the report by name and as a workbook for a round of visits."""

from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column, result_table
from crm_sheets.language.text import Text

CARDS = Feature(
    sheets={
        "card": Text("客户卡", "Customer card"),
        "card_data": Text("客户卡数据", "Card data"),
        "card_round": Text("走访清单", "Round"),
    },
    table_names={"card_round": Text("走访清单", "VisitRound")},
    titles={
        "cards": Text("客户卡", "Customer cards"),
        "card_round": Text("走访清单：点名称看客户卡", "The round: click a name to see the card"),
        "card_why": Text("为什么联系，说什么", "Why to contact, what to say"),
        "card_business": Text("生意", "Business"),
        "card_file": Text("档案", "On file"),
        "card_purchases": Text("最近购买", "Last purchases"),
        "card_contacts": Text("最近联系", "Last contacts"),
        "card_complaints": Text("投诉", "Complaints"),
        "card_answers": Text("答卷", "Answers"),
        "card_notes": Text("这次谈了什么，下一步", "What was said, what comes next"),
    },
    texts={
        "card_choose": Text("选客户 ▸", "Customer ▸"),
        "card_hint": Text(
            "点黄色格子右边的箭头选一位，或输入客户编号；可选 {shown} 位，共 {count} 位，其他客户用 crm-sheets card 出卡。",
            "Choose in the yellow cell, or type a customer ID; {shown} of {count} are here, crm-sheets card writes any other.",
        ),
        "card_hint_all": Text(
            "点黄色格子右边的箭头选一位，或输入客户编号。", "Choose in the yellow cell, or type a customer ID."
        ),
        "card_unknown": Text(
            "这里没有这位客户：请从列表里选，或输入客户编号", "Not in this list: choose one, or type the ID"
        ),
        "card_prompt": Text("从列表里选，或输入客户编号", "Choose from the list, or type the customer ID"),
        "card_reasons": Text("理由", "Reasons"),
        "card_next": Text("计划", "Planned"),
        "card_say": Text("开场白", "Opening"),
        "card_offers": Text("可推荐", "To offer"),
        "card_about": Text("注意", "Mind"),
        "card_no_plan": Text("还没有安排", "nothing planned"),
        "card_by": Text("{day}，{channel}，{person}", "{day}, {channel}, {person}"),
        "card_tier_was": Text("{tier}（上期 {before}）", "{tier} (before: {before})"),
        "card_missing": Text("缺：{fields}", "missing: {fields}"),
        "card_nothing_missing": Text("齐全", "complete"),
        "card_bought_yes": Text("有购买记录", "has bought"),
        "card_fact": Text("{field}：{value}", "{field}: {value}"),
        "card_open": Text("未办结", "open"),
        "card_closed": Text("已办结", "closed"),
        "card_goods": Text("{product} ×{quantity}", "{product} ×{quantity}"),
        "card_need": Text("需要 {value}", "needs {value}"),
        "card_hobbies": Text("喜好 {value}", "likes {value}"),
        "card_dislikes": Text("忌讳 {value}", "dislikes {value}"),
        "card_rival": Text("现用 {value}", "now with {value}"),
        "card_none": Text("没有记录", "none"),
    },
    columns={
        "card_page": Text("页", "Page"),
        "card_offers": Text("可推荐", "To offer"),
        "card_address": Text("地址", "Address"),
        "card_reason": Text("为什么", "Why"),
    },
    charts={"card_months": Text("最近 12 个月的消费", "Bought in the last 12 months")},
    figures={
        "card": Figure(
            Text("客户卡", "Customer card"),
            Text(
                "一页写一位客户：为什么联系、说什么、生意、五组档案（填了几项、缺什么）、最近的购买、联系、投诉和答卷，都截至基准日。"
                "“消费”按月，退货已减去。报告里可选 {cards_listed} 位：先是接下来要联系的，再按价值。",
                "One page about one customer: why to contact and what to say, business, the five groups of the file (how many facts, which "
                "are missing), the last purchases, contacts, complaints and answers, all as of the day. Money of a month is less returns. "
                "The report offers {cards_listed}: those contacted next, then the most valuable.",
            ),
        ),
    },
    tables=(
        result_table(
            "card_file",
            "客户卡：每位客户每项档案一行",
            "customer cards: a row per customer and fact of the file",
            "customer_id group field value",
            field=result_column("code", "档案里的字段", "field of the customer file"),
            value=result_column("text", "填的内容", "what is filled in"),
        ),
        result_table(
            "card_purchases",
            "客户卡：最近的销售行",
            "customer cards: the newest sales lines",
            "customer_id rank date product quantity amount",
            date=result_column("date", "销售日期", "day of the sale"),
            amount=result_column("money", "金额", "amount"),
        ),
        result_table(
            "card_contacts",
            "客户卡：最近的联系",
            "customer cards: the newest contacts",
            "customer_id rank date channel staff purpose result next_date notes",
            date=result_column("date", "联系日期", "day of the contact"),
            channel=result_column("text", "怎么联系", "how"),
            staff=result_column("text", "谁联系", "who got in touch"),
            purpose=result_column("text", "目的", "purpose"),
            result=result_column("text", "结果", "result"),
            next_date=result_column("date", "约好的下次", "day agreed on"),
            notes=result_column("text", "备注", "notes"),
        ),
        result_table(
            "card_complaints",
            "客户卡：最近的投诉",
            "customer cards: the newest complaints",
            "customer_id rank date content outcome open",
            date=result_column("date", "投诉日期", "day of the complaint"),
            content=result_column("text", "投诉内容", "what it is about"),
            outcome=result_column("text", "处理结果", "outcome"),
            open=result_column("yes_no", "是否未办结", "whether it is open"),
        ),
        result_table(
            "card_answers",
            "客户卡：最近的答卷",
            "customer cards: the newest answers",
            "customer_id rank date question value",
            date=result_column("date", "答卷日期", "day of the answer"),
            value=result_column("text", "回答", "answer"),
        ),
        result_table(
            "card_months",
            "客户卡：最近 12 个月，每月一行",
            "customer cards: a row per month of the last 12",
            "customer_id month revenue",
        ),
    ),
)
