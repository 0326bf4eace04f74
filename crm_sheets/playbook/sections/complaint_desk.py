"""The complaints desk: who is told, what comes again, how many are silent."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import decimal, share, whole, words
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class ComplaintDeskRules:
    """Whom to tell before a limit is reached, and what the figures of the desk rest on."""

    title: ClassVar[Text] = Text("投诉台", "Complaints desk")

    report_to: str = setting(
        "",
        words(),
        Text("快到期时报给谁", "Told before the limit"),
        Text("姓名或岗位；空着写“上级”。", "A name or role; empty: 'the manager'."),
    )
    speaker: str = setting(
        "",
        words(),
        Text("重大投诉由谁对外说", "Who speaks outside in a major case"),
        Text("只由一个人；空着就是上面报给的人。", "One person; empty: who is told before the limit."),
    )
    statement_hours: float = setting(
        1,
        decimal(0.01, 1000),
        Text("重大投诉几小时内第一次对外说明", "First statement in a major case within (hours)"),
        Text("按工作时间算。", "Hours of working time."),
    )
    most_handovers: int = setting(
        2,
        whole(0, 100),
        Text("最多转办几次", "Hand-overs at most"),
        Text("转得更多就列为差距。", "More of them are a gap."),
    )
    again_days: int = setting(
        90,
        whole(1, 3650),
        Text("几天内再投诉算第二次", "Days within which a customer complains again"),
        Text("同一客户或同一订单。", "The same customer, or the same order."),
    )
    repair_days: int = setting(
        365,
        whole(1, 3650),
        Text("几天内修三次要升级", "Days within which a third repair counts"),
        Text("同一件商品。", "Of the same item."),
    )
    confirm_after: int = setting(
        3,
        whole(0, 365),
        Text("办结后第几天回访", "Days after closing until the call-back"),
        Text(
            "排进跟进计划：问一声满不满意；不发广告的客户也回访。",
            "Planned in the schedule, to ask whether all is well; also for who refused advertising.",
        ),
    )
    confirm_within: int = setting(
        30,
        whole(0, 365),
        Text("办结多久后不再回访（天）", "Days after closing beyond which nobody calls back"),
        Text("台账已写满意与否的也不再回访。", "Nor where the ledger says whether they are content."),
    )
    slip_share: float = setting(
        0.1,
        share(),
        Text("标价是目录价的多少及以下算标错", "Tag at or below this share of the list price is our slip"),
        Text(
            "台账写了标签上的价格时用；目录价取台账的，没有就取产品表的单价。",
            "Where the ledger notes the price on the tag; the list price is the ledger's, else that of the list of products.",
        ),
    )
    complaining_share: float = setting(
        0.04,
        decimal(0.001, 1),
        Text("不满的人里有多少会投诉", "Share of the dissatisfied who complain"),
        Text("用来估计没说出来的人数：投诉数 ÷ 这个比例。", "For the estimate of the silent: complaints ÷ this share."),
    )
    people_told: int = setting(
        15,
        whole(0, 1000),
        Text("一位不满的客户告诉几个人", "People told by a dissatisfied customer"),
        Text("估计用。", "For the estimate."),
    )
    return_silent: float = setting(
        0.09,
        share(),
        Text("没投诉的再来的可能", "Chance to return: did not complain"),
        Text("TARP 研究（大额购买）。", "TARP study, major purchases."),
    )
    return_unresolved: float = setting(
        0.19, share(), Text("投诉了没解决", "Chance to return: unresolved"), Text("同上。", "As above.")
    )
    return_resolved: float = setting(
        0.54, share(), Text("投诉了，解决了", "Chance to return: resolved"), Text("同上。", "As above.")
    )
    return_fast: float = setting(
        0.82,
        share(),
        Text("投诉了，很快解决了", "Chance to return: resolved fast"),
        Text("同上；在时限内办结的算很快。", "As above; closed within its limit is fast."),
    )
    least: int = setting(
        5,
        whole(2, 1000),
        Text("比较处理人至少几起", "Complaints to compare a handler"),
        Text("同一原因、同一人少于这么多起时不比较。", "With fewer of one cause nobody is compared."),
    )
