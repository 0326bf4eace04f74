"""What is doubtful in tables that were read."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import any_of, decimal, share, texts, whole
from crm_sheets.playbook.settings import setting
from crm_sheets.vocabulary import CUSTOMERS

_DAYS = whole(1, 3650)
_LIST = texts()
_EMPTY_LIST = Text("用逗号隔开；空着则不检查。", "With commas between; empty: not checked.")


@dataclass(frozen=True)
class CheckRules:
    """What is doubtful in tables that were read, and what has changed since the last run."""

    title: ClassVar[Text] = Text("数据检查", "Checks")

    required_customer_fields: tuple[str, ...] = setting(
        (),
        any_of({f.name: f.label for f in CUSTOMERS.fields}),
        Text("客户表必须填的列", "Required customer fields"),
        Text(
            "客户表里这些列空着就提醒；空着则不检查。",
            "An empty cell of the customer file in one of these is a warning; empty: not checked.",
        ),
    )
    mostly: float = setting(
        0.5,
        share(),
        Text("整列有问题的界线", "Share of a column that counts as all"),
        Text(
            "同一问题超过一列的这个比例（且不少于 20 行）时只说一次，不逐行列出。",
            "A doubt about more than this share of a column (and 20 rows) is told once, not row by row.",
        ),
    )
    amount_tolerance: float = setting(
        0.01,
        decimal(0, 1_000_000),
        Text("金额允许相差", "Tolerance of amounts"),
        Text(
            "金额与数量×单价相差不超过这么多（另加单价四舍五入到分的误差）不提醒；常抹零的店可以写 1。",
            "Amount and quantity × unit price may differ by this much, plus half a cent a piece for rounded prices.",
        ),
    )
    outlier_times: float = setting(
        100.0,
        decimal(2, 1_000_000),
        Text("异常倍数", "Outlier (times)"),
        Text(
            "金额或数量达到同一产品中位数的这么多倍，或不到这么多分之一，就提醒。",
            "An amount or quantity this many times the product's median, or this small a part of it, is a warning.",
        ),
    )
    price_times: float = setting(
        9.0,
        decimal(2, 1_000_000),
        Text("单价与价目表相差的倍数", "Price off the list (times)"),
        Text(
            "单价达到价目表（产品表的单价）的这么多倍，或不到这么多分之一，就提醒。",
            "A price of a piece this many times that of the product sheet, or this small a part of it, is a warning.",
        ),
    )
    outlier_lines: int = setting(
        5,
        whole(3, 1000),
        Text("判断异常所需的行数", "Lines needed for outliers"),
        Text("同一产品少于这么多行时不判断。", "Products with fewer lines are not judged."),
    )
    written_often: int = setting(
        100,
        whole(10, 1_000_000),
        Text("写法不一致：常见写法的次数", "Spellings: times of the usual one"),
        Text(
            "一种写法出现这么多次，而只差空格、大小写或全半角的另一种不到它的百分之一，就提示。",
            "A spelling this frequent makes another one, different in spaces, case or width only and a hundred times "
            "rarer, worth a note.",
        ),
    )
    sales_statuses: tuple[str, ...] = setting((), _LIST, Text("销售状态有哪些", "Statuses of sales"), _EMPTY_LIST)
    sales_channels: tuple[str, ...] = setting((), _LIST, Text("销售渠道有哪些", "Channels of sales"), _EMPTY_LIST)
    sales_kinds: tuple[str, ...] = setting((), _LIST, Text("购买性质有哪些", "Kinds of purchase"), _EMPTY_LIST)
    visit_channels: tuple[str, ...] = setting((), _LIST, Text("回访方式有哪些", "Channels of visits"), _EMPTY_LIST)
    complaint_statuses: tuple[str, ...] = setting(
        (), _LIST, Text("投诉状态有哪些", "Statuses of complaints"), _EMPTY_LIST
    )
    customer_kinds: tuple[str, ...] = setting((), _LIST, Text("客户类型有哪些", "Kinds of customer"), _EMPTY_LIST)
    customers_gone: int = setting(
        5,
        whole(1, 1_000_000),
        Text("客户少了多少位就提醒", "Customers gone"),
        Text(
            "上次有、这次任何文件里都没有的客户达到这么多位就提醒。",
            "A warning when this many customers of the last run are in no file any more.",
        ),
    )
    total_down: float = setting(
        0.5,
        share(),
        Text("销售总额下降比例", "Total down by"),
        Text(
            "销售总额比上次少了这个比例就提醒。", "A warning when all sales together are this much below the last run."
        ),
    )
    lines_down: float = setting(
        0.5,
        share(),
        Text("行数下降比例", "Rows down by"),
        Text("一种表的行数比上次少了这个比例就提醒。", "A warning when a table has this share of its rows less."),
    )
    days_back: int = setting(
        7,
        _DAYS,
        Text("最新日期倒退天数", "Newest date back by (days)"),
        Text(
            "一种表的最新日期比上次早这么多天就提醒。",
            "A warning when the newest date of a table is this many days before that of the last run.",
        ),
    )
