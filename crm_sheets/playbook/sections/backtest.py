"""How the churn flags are held against what happened afterwards."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class BacktestRules:
    """The days looked back at, and what counts as having come back."""

    title: ClassVar[Text] = Text("预警回测", "Backtest of flags")

    horizon_days: int = setting(
        0,
        whole(0, 3650),
        Text("多少天内回来算没流失", "Days to come back in"),
        Text(
            "0 表示自动：全体客户平常间隔的两倍，至少 30 天。流失分也按这个天数。",
            "0 is automatic: twice the typical gap of all customers, at least 30 days. The churn score uses it too.",
        ),
    )
    dates: int = setting(
        4,
        whole(1, 12),
        Text("回看几次", "Days looked back at"),
        Text(
            "从基准日往回，每隔一个上述天数看一次。",
            "Going back from the as-of date, one for each span of the days above.",
        ),
    )
    least_customers: int = setting(
        30,
        whole(10, 100_000),
        Text("至少多少位客户", "Least customers"),
        Text(
            "回看那天的客户不到这么多，就不评判。",
            "A day with fewer customers than that is not judged.",
        ),
    )
    silent_days: int = setting(
        90,
        whole(1, 3650),
        Text("对照规则：多少天没买", "Rule to compare with: days without a purchase"),
        Text(
            "最简单的规则：这么多天没买就算要流失。预警应当比它准。",
            "The simplest rule: nothing for so many days. The flags should do better.",
        ),
    )
