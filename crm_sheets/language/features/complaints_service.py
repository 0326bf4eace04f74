"""What the ledger says of the service: where cases are solved, who handles alike, what people want, how many an order."""

from crm_sheets.language.features.complaint_columns import complaint_table
from crm_sheets.language.features.feature import Feature, Figure
from crm_sheets.language.features.result_table import result_column
from crm_sheets.language.text import Text

COMPLAINTS_SERVICE = Feature(
    sheets={
        "complaint_uniform": Text("处理是否一致", "Handled alike"),
        "complaint_pyramid": Text("服务层级", "Solved at"),
        "complaint_motives": Text("动机", "Motives"),
    },
    titles={
        "complaint_uniform": Text("同样的原因，处理得一样吗", "The same cause: is it handled alike?"),
        "complaint_pyramid": Text("投诉在哪一层解决", "On which rung complaints are solved"),
        "complaint_self_help": Text("自助问得最多的", "Asked most in self-help"),
        "complaint_motives": Text("客户要什么，认为是谁的责任", "What complainers want, and whose doing they say it was"),
        "complaint_per_orders": Text("每千单投诉：按地区和客户等级", "Complaints per 1,000 orders by region and tier"),
    },
    texts={
        "complaint_uniform_hint": Text(
            "同一原因、每人至少 {least} 起才比较；只有超出偶然的差别才写名字，旁边是各自的起数。",
            "Handlers with {least} or more complaints of one cause; a name stands only where the difference is beyond chance, with the numbers it rests on.",
        ),
        "complaint_pyramid_hint": Text(
            "只算台账写了“解决层级”的 {count} 起，共 {total} 起；工时是办结的工作小时。",
            "{count} of {total} complaints say where they were solved; only these are counted. Hours are working hours to the closing.",
        ),
        "complaint_expert_small": Text(
            "专家花在小客户身上：{hours} 小时，{count} 起，占专家工时 {share}。专家留给大客户，小客户先靠自助和网点。",
            "Experts spent {hours} hours on small customers ({count:|complaint|complaints}), {share} of all expert hours. Keep experts for high value; self-help and partners come first for the small.",
        ),
        "complaint_motives_hint": Text(
            "只数台账里写了的，不推测。一起可以有几个动机；占比是写了的投诉里的。",
            "Only what the ledger says is counted, nothing is guessed. One complaint may have several motives; shares are of those that say so.",
        ),
        "complaint_per_orders_hint": Text(
            "{from_day} 至 {to_day}，投诉和订单都有的日子；只算下过单的客户。订单少的组一起投诉就会很高。",
            "{from_day} to {to_day}, the days that have both complaints and orders; customers who ordered only. With few orders one complaint weighs much.",
        ),
    },
    columns={
        "rung": Text("解决层级", "Solved at"),
        "total_hours": Text("工时合计", "Hours in all"),
        "self_help_question": Text("问什么", "Question"),
        "self_help_count": Text("自助解决", "By self-help"),
        "elsewhere_count": Text("找了人才解决", "Needed somebody"),
        "compared": Text("比什么", "Compared"),
        "handlers_compared": Text("比几个人", "Handlers"),
        "lowest": Text("最低", "Lowest"),
        "highest": Text("最高", "Highest"),
        "handler_complaints": Text("这人几起", "Cases of the handler"),
        "handler_figure": Text("这人", "This handler"),
        "others_complaints": Text("别人几起", "Cases of the others"),
        "others_figure": Text("别人", "The others"),
        "by_luck": Text("碰巧的可能", "By luck"),
        "motive_side": Text("讲理或讲情", "By reason or feeling"),
        "motive_group": Text("台账写的", "As noted"),
        "orders_then": Text("订单", "Orders then"),
    },
    figures={
        "complaint_uniform": Figure(
            Text("处理是否一致", "Handled alike"),
            Text(
                "同一原因里，每位处理人与其余的人比：办结工时用 Kruskal-Wallis 检验，每种补救给没给用 Fisher 精确检验；全部比较一起按 Holm 校正，低于 5% 才写名字。每人至少 {complaint_desk_least} 起（不少于 5）。",
                "Within a cause each handler is compared with all others: hours to the closing by Kruskal and Wallis, each remedy granted or not by Fisher's exact test; all comparisons together are corrected by Holm, and a name stands below 5%. At least {complaint_desk_least} complaints each (never fewer than 5).",
            ),
        ),
        "complaint_pyramid": Figure(
            Text("服务层级", "Service pyramid"),
            Text(
                "台账“解决层级”一列：培训、自助、伙伴、客服、专家；按客户等级看各层占比。工时 = 受理到办结的工作时间，减去等待。",
                "The column 'solved at' of the ledger: training, self-help, partner, desk, expert; shares per rung by tier. Hours = working time from receipt to closing, less waiting.",
            ),
        ),
        "complaint_per_orders": Figure(
            Text("每千单投诉（地区、等级）", "Complaints per 1,000 orders (region, tier)"),
            Text(
                "投诉数 ÷ 订单数 × 1000，只算两张表都有的日子和查得到的客户；地区取客户表，等级是今天的。",
                "Complaints ÷ orders × 1,000 over the days that both tables have, customers who ordered only; the region is that of the customer list, the tier today's.",
            ),
        ),
    },
    tables=(
        complaint_table(
            "complaint_uniform", "每个原因每种比较一行；超出偶然的每人一行", "a row per cause and comparison; one per handler beyond chance",
            "cause measure handlers complaints lowest highest handler handler_complaints handler_figure others_complaints others_figure p_adjusted",
            measure=result_column("code", "比什么：hours 工时，或哪种补救的占比", "what is compared: hours (median), or the share of a remedy"),
            handler=result_column("text", "差别超出偶然的处理人；空着是没有", "handler who differs beyond chance; missing: nobody"),
        ),
        complaint_table(
            "complaint_pyramid", "每个客户等级每层一行", "a row per tier and rung", "tier rung complaints share hours",
            tier=result_column("code", "客户等级；all 全部，unknown 查不到", "tier of the customer; all, or unknown"),
            share=result_column("share", "占这个等级的比例", "share of the tier's complaints"),
        ),
        complaint_table("complaint_self_help", "每个问题一行", "a row per question", "question self_help elsewhere"),
        complaint_table(
            "complaint_motives", "每种说法一行", "a row per thing said", "by group side complaints share name_zh name_en",
            share=result_column("share", "占写了这一列的投诉", "share of the complaints that say so"),
        ),
        complaint_table("complaint_per_orders", "每组一行", "a row per group", "by group complaints orders per_thousand from_day to_day"),
    ),
)  # fmt: skip
