"""By which columns of their own a team groups its customers."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import listed
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class GroupRules:
    """The breakdowns beside regions and owners."""

    title: ClassVar[Text] = Text("您自己的分组", "Groups of your own")

    by: tuple[str, ...] = setting(
        (),
        listed(),
        Text("还按哪些列分组", "Also grouped by"),
        Text(
            "客户表或销售表里的列名，例如 会员等级；报告里各有一张与地区一样的表。销售表的列取该客户多数行写的值。",
            "Headings of the customer or sales files, such as Contract; the report has a table like that of regions for each. "
            "Of a column of sales each customer counts where most of their lines are.",
        ),
    )
