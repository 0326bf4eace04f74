"""The wording of problems of the playbook."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

RULES: dict[str, Finding] = {
    "setting_unknown": Finding(
        "warning",
        Text("规则表里有不认识的设置", "Unknown setting in the playbook"),
        Text("没有“{value}”这个设置，已忽略。{nearest}", "There is no setting '{value}'; it was ignored. {nearest}"),
        Text("请对照模板 playbook.xlsx 改正名称。", "Compare the name with the template playbook.xlsx."),
    ),
    "setting_impossible": Finding(
        "warning",
        Text("规则表里的值不能用", "Impossible value in the playbook"),
        Text(
            "“{label}”的值“{value}”不能用，应为{expected}；暂用默认值 {default}。",
            "'{label}' cannot be '{value}'; expected {expected}. The default {default} is used.",
        ),
        Text("请在规则表里改正。", "Correct it in the playbook."),
    ),
    "mail_nobody": Finding(
        "warning",
        Text("邮件规则找不到人", "Rule of the sheet Mail that fits nobody"),
        Text(
            "员工表里没有叫“{value}”的人，也没有这个岗位，这一行没有人收信。",
            "The staff workbook has nobody of the name or role '{value}'; nobody gets mail by this row.",
        ),
        Text(
            "请写员工表里的姓名或岗位、一个邮箱，或：全员、上级、门店。",
            "Write a name or role of the staff workbook, an address, or one of: everyone, managers, branches.",
        ),
    ),
}
