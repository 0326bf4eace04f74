"""Notices to chat groups after unattended runs."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.notices import WHEN
from crm_sheets.playbook.kinds import choice, plain_names
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class NoticeRules:
    """Which groups are told of a run, and of which runs; nobody unless somebody is named."""

    title: ClassVar[Text] = Text("通知", "Notices")

    to: tuple[str, ...] = setting(
        (),
        plain_names(),
        Text("通知谁", "Whom to tell"),
        Text(
            "群的名字，自己起，如 shop；空着就不通知。地址含密钥，不写在这里，见 docs/delivery.md。",
            "Names of groups, your own, such as shop; empty: nobody. The addresses hold tokens: see docs/delivery.md.",
        ),
    )
    when: str = setting(
        "every",
        choice(WHEN),
        Text("什么时候通知", "When to tell"),
        Text(
            "watch、run --each 和双击运行之后；同样的文件和结果只通知一次。",
            "After watch, run --each and the double-click; of the same files and results only once.",
        ),
    )
