"""What the wishes in the team's sheets mean: who may be contacted."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import texts
from crm_sheets.playbook.settings import setting

_HELP = Text(
    "客户表里这类列和备注里的原话，用逗号隔开；写在这里的优先于程序自己的理解。",
    "Cells of such columns and remarks, word for word, with commas between; these go before what is known.",
)
_NONE: tuple[str, ...] = ()


@dataclass(frozen=True)
class ConsentRules:
    """Cells and what they mean; what is written here goes before what the program knows."""

    title: ClassVar[Text] = Text("联系意愿", "Who may be contacted")

    allowed: tuple[str, ...] = setting(_NONE, texts(), Text("表示可以联系", "May be contacted"), _HELP)
    no_advertising: tuple[str, ...] = setting(_NONE, texts(), Text("表示不要广告", "No advertising"), _HELP)
    no_contact: tuple[str, ...] = setting(_NONE, texts(), Text("表示不要任何联系", "No contact at all"), _HELP)
    no_phone: tuple[str, ...] = setting(_NONE, texts(), Text("表示不打电话", "No phone calls"), _HELP)
    no_sms: tuple[str, ...] = setting(_NONE, texts(), Text("表示不发短信", "No SMS"), _HELP)
    no_email: tuple[str, ...] = setting(_NONE, texts(), Text("表示不发邮件", "No e-mail"), _HELP)
    no_chat: tuple[str, ...] = setting(_NONE, texts(), Text("表示不发QQ/微信", "No chat"), _HELP)
    no_letter: tuple[str, ...] = setting(_NONE, texts(), Text("表示不寄信件", "No letters"), _HELP)
    no_meeting: tuple[str, ...] = setting(_NONE, texts(), Text("表示不上门", "No visits"), _HELP)
