"""Cards: for how many customers the report holds a card to choose."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class CardRules:
    """The customer card of the report."""

    title: ClassVar[Text] = Text("客户卡", "Customer card")

    listed: int = setting(
        300,
        whole(1, 5_000),
        Text("报告里能选几位客户", "Customers to choose from in the report"),
        Text(
            "先是接下来要联系的，再按客户价值；其他客户用 crm-sheets card 出卡。",
            "Those to be contacted next, then the most valuable; crm-sheets card writes the card of anybody.",
        ),
    )
