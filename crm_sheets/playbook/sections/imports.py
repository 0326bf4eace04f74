"""What happens when later files bring rows again."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.playbook.kinds import choice
from crm_sheets.playbook.settings import setting

_AS_CUSTOMERS = Text("同客户表。", "As for customers.")
_MODE = choice(
    {
        "add": Text("只新增", "add"),
        "add_update": Text("新增并更新", "add and update"),
        "update": Text("只更新", "update only"),
    }
)


@dataclass(frozen=True)
class ImportRules:
    """What happens when a later file (by the date in its name, else by its name) brings rows again."""

    title: ClassVar[Text] = Text("再次导入", "Repeated files")

    customers: str = setting(
        "add_update",
        _MODE,
        Text("客户表再次导入", "Customers again"),
        Text(
            "只新增：已有的不变；新增并更新：较新文件里填了的格替换旧内容；只更新：不收新的行。空格总是保留旧内容。"
            "先后看文件名里的日期，没有日期看文件名。",
            "add: what is there stays; add and update: filled cells of the later file replace older ones; update only: "
            "new rows are left out. An empty cell always keeps the old value. Later is by the date in the file name, else "
            "by the name.",
        ),
    )
    sales: str = setting("add_update", _MODE, Text("销售表再次导入", "Sales again"), _AS_CUSTOMERS)
    visits: str = setting("add_update", _MODE, Text("回访表再次导入", "Visits again"), _AS_CUSTOMERS)
    complaints: str = setting("add_update", _MODE, Text("投诉表再次导入", "Complaints again"), _AS_CUSTOMERS)
    answers: str = setting("add_update", _MODE, Text("问卷再次导入", "Questionnaires again"), _AS_CUSTOMERS)
    staff: str = setting("add_update", _MODE, Text("员工表再次导入", "Staff again"), _AS_CUSTOMERS)
