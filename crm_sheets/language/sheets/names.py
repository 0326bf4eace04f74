"""Names of sheets and of the Excel tables on them."""

from crm_sheets.language.delivery import MAIL_SHEET
from crm_sheets.language.features import featured
from crm_sheets.language.text import Text

SHEETS = featured("sheets") | {
    "overview": Text("全部数字", "All figures"),
    "problems": Text("问题", "Problems"),
    "definitions": Text("指标说明", "Definitions"),
    "summary": Text("问题汇总", "Summary"),
    "all_problems": Text("全部问题", "All problems"),
    "control": Text("对账", "Control totals"),
    "tables": Text("识别出的表", "Tables"),
    "columns": Text("每列认成了什么", "Columns"),
    "notes": Text("提示", "Notes"),
    "matches": Text("谁是谁", "Who is who"),
    "fields": Text("可选字段", "Fields"),
    "playbook": Text("规则", "Playbook"),
    "mail_rules": MAIL_SHEET,
}

# Names of Excel tables: formulas speak of them, so no spaces, and never the name of a cell.
TABLE_NAMES = featured("table_names") | {
    "problems": Text("问题", "ProblemList"),
}
