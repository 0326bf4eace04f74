"""Titles of workbooks, sheets and the parts of sheets."""

from crm_sheets.language.features import featured
from crm_sheets.language.text import Text

TITLES = featured("titles") | {
    "report": Text("客户分析报告", "Customer report"),
    "overview": Text("全部数字", "All figures"),
    "problems": Text("数据问题清单", "Problems in the data"),
    "playbook": Text("规则表 · Playbook", "规则表 · Playbook"),
    "tier_matrix": Text("等级变化（人数）", "Tier changes (customers)"),
    "churn_matrix": Text("预警变化（人数）", "Flag changes (customers)"),
    "problem_kinds": Text("按种类汇总", "By kind"),
    "problem_list": Text("逐条清单", "One by one"),
    "chart_data": Text("图表数据", "Data of the charts"),
    "definitions": Text("指标定义", "How each figure is defined"),
    "settings": Text("当前采用的规则", "Settings in force"),
    "rows": Text("读取与使用的行数", "Rows read, used and left out"),
    "counted": Text("计入了什么，没有计入什么", "What was counted and what not"),
    "control": Text("对账：每个文件、每张表", "Control totals: every file and sheet"),
    "refusals": Text("暂时算不出的分析", "Not to be told yet from these data"),
    "consents": Text("联系意愿：哪些词识别为什么", "Who may be contacted: as understood"),
    "tables": Text("每张表识别为什么", "What each table was taken for"),
    "notes": Text("提示：不用处理，备查", "Notes: nothing needs to be done"),
    "quiet_kinds": Text("不用处理（逐条见“{sheet}”）", "Nothing to do about these (one by one on '{sheet}')"),
    "columns": Text("每一列识别为什么", "What each column was taken for"),
    "matches": Text("哪些行算作同一位客户", "Which rows were taken for one customer"),
}
