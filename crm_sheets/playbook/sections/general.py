"""What concerns every analysis."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import country, whole, words
from crm_sheets.playbook.settings import setting

_DAYS = whole(1, 3650)


@dataclass(frozen=True)
class GeneralRules:
    """What concerns every analysis."""

    title: ClassVar[Text] = Text("通用", "General")

    country: str = setting(
        "CN",
        country(),
        Text("国家", "Country"),
        Text(
            "决定节假日、调休上班日和电话号码的格式。", "Decides public holidays, make-up workdays and phone formats."
        ),
    )
    currency: str = setting(
        "",
        words(),
        Text("货币单位", "Currency"),
        Text(
            "图表坐标轴上的单位；写成 CNY、美元这样的货币时，没写货币的金额也按它算。空着时中文报告写“元”。",
            "The unit on the axes of charts; a currency such as CNY is also that of amounts which name none. Empty: no unit.",
        ),
    )
    stale_days: int = setting(
        45,
        _DAYS,
        Text("旧数据天数", "Days until an export is old"),
        Text(
            "最新一笔销售距今超过这么多天时，以那天为基准日，而不是今天。",
            "When the newest sale is older than this, its date is the as-of date instead of today.",
        ),
    )
    gap_days: int = setting(
        14,
        _DAYS,
        Text("全店多少天没有销售算数据到此为止", "Days without any sale until the data end"),
        Text(
            "全店超过这么多天没有一笔销售，而且远远超过平时的间隔，就算数据只到那时，不怪客户没来；以前歇业过差不多久的不算。",
            "When nobody bought for longer than this, and far longer than usual, the data end there and no customer is blamed for it; a shop that has closed about as long before is excepted.",
        ),
    )
