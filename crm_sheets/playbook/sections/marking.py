"""The team's workbooks given back with marks."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class MarkingRules:
    """The team's workbooks given back with marks."""

    title: ClassVar[Text] = Text("标记副本", "Marked copies")

    max_cells: int = setting(
        2_000_000,
        whole(1000, 100_000_000),
        Text("标记副本的单元格上限", "Most cells of a marked copy"),
        Text(
            "单元格更多的工作簿只摘录表头和有问题的行；请在原文件里改正。",
            "Of larger workbooks only the headings and the rows in question are given back, to be corrected in the original.",
        ),
    )
