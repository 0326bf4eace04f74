"""Drop folders: when a file counts as dropped, and what is put beside it."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import whole
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class WatchRules:
    """When a dropped file is taken up, and how many get a report of their own."""

    title: ClassVar[Text] = Text("收件夹", "Drop folder")

    quiet: int = setting(
        5,
        whole(1, 3600),
        Text("多少秒不变才处理", "Seconds without a change"),
        Text(
            "文件这么久没有变、也没有在 Excel 或 WPS 里打开，才处理。",
            "A file is taken up when it has not changed for so long and is not open in Excel or WPS.",
        ),
    )
    reports: int = setting(
        20,
        whole(0, 10_000),
        Text("一次最多放几份报告", "Most reports beside files at a time"),
        Text(
            "没有问题的文件，旁边放一份报告；一次超过这么多时，合放一份；0 就不放。",
            "A file without problems gets the report beside it; of more at a time all share one; 0: none.",
        ),
    )
