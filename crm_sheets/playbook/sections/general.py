"""What concerns every analysis."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import country, whole, words, workbook_name
from crm_sheets.playbook.settings import Fit, setting

_DAYS = whole(1, 3650)
_TAKEN = frozenset(("problems", "visits", "survey", "playbook"))  # by the other workbooks of a run
REPORT, SCHEDULE = "report.xlsx", "follow-ups.xlsx"


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
    report_name: str = setting(
        "report",
        workbook_name(),
        Text("报告的文件名", "Name of the report"),
        Text("不用写 .xlsx，如“客户报告”。", "Without .xlsx."),
    )
    schedule_name: str = setting(
        "follow-ups",
        workbook_name(),
        Text("跟进计划的文件名", "Name of the schedule"),
        Text(
            "不用写 .xlsx，如“跟进计划”。改名后，没人填过的旧文件会换掉，填过的还会读。",
            "Without .xlsx. After a change the file of the old name goes, but for one that was filled in: it is read first.",
        ),
    )
    fits: ClassVar[tuple[Fit, ...]] = (
        Fit(
            ("report_name", "schedule_name"),
            lambda rules: len({rules.report_name.casefold(), rules.schedule_name.casefold()} - _TAKEN) == 2,
            Text(
                "两个名字不同，也不是 problems、visits、survey、playbook",
                "two names, neither of them problems, visits, survey or playbook",
            ),
        ),
    )

    @property
    def file_names(self) -> dict[str, str]:
        """How report and schedule are called in the folder, by their usual names."""
        return {REPORT: f"{self.report_name}.xlsx", SCHEDULE: f"{self.schedule_name}.xlsx"}
