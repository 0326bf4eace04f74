"""What the states in the team's sales sheets mean."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import texts
from crm_sheets.playbook.settings import setting

_HELP = Text(
    "销售表的状态、类型列里的词，用逗号隔开；写在这里的优先于程序自己的理解。",
    "Words of the columns of states and types in sales sheets, with commas between; these go before what is known.",
)
_NONE: tuple[str, ...] = ()


@dataclass(frozen=True)
class StateRules:
    """States and what they mean; what is written here goes before what the program knows."""

    title: ClassVar[Text] = Text("状态含义", "Meaning of states")

    counts: tuple[str, ...] = setting(_NONE, texts(), Text("计入的状态", "States that count"), _HELP)
    cancelled: tuple[str, ...] = setting(_NONE, texts(), Text("算取消的状态", "States that mean cancelled"), _HELP)
    refunded: tuple[str, ...] = setting(_NONE, texts(), Text("算全额退款的状态", "States that mean refunded"), _HELP)
    partly_refunded: tuple[str, ...] = setting(
        _NONE, texts(), Text("算部分退款的状态", "States that mean refunded in part"), _HELP
    )
    unpaid: tuple[str, ...] = setting(_NONE, texts(), Text("算未付款的状态", "States that mean not paid yet"), _HELP)
    open: tuple[str, ...] = setting(_NONE, texts(), Text("算未成交的状态", "States that mean not sold yet"), _HELP)
    lost: tuple[str, ...] = setting(_NONE, texts(), Text("算丢单的状态", "States that mean lost"), _HELP)
    returned: tuple[str, ...] = setting(_NONE, texts(), Text("算退货的类型", "Types that take a sale back"), _HELP)
    no_sale: tuple[str, ...] = setting(_NONE, texts(), Text("不是销售的类型", "Types that are no sale"), _HELP)
    test: tuple[str, ...] = setting(_NONE, texts(), Text("算测试的状态", "States that mean a test"), _HELP)
