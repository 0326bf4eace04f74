"""Names of sheets and of the Excel tables on them."""

from crm_sheets.language.text import Text

SHEETS = {
    "overview": Text("总览", "Overview"),
    "customers": Text("客户", "Customers"),
    "segments": Text("客户细分", "Segments"),
    "key_customers": Text("重点客户", "Key customers"),
    "loyalty": Text("客户忠诚", "Loyalty"),
    "contracts": Text("合约流失", "Contracts"),
    "movement": Text("变动", "Movement"),
    "value": Text("客户价值", "Value"),
    "churn": Text("流失预警", "Churn watch"),
    "win_back": Text("赢回名单", "Win-back"),
    "satisfaction": Text("满意度", "Satisfaction"),
    "products": Text("产品", "Products"),
    "offers": Text("推荐清单", "Offers"),
    "cohorts": Text("同期群", "Cohorts"),
    "groups": Text("地区与负责人", "Regions and owners"),
    "stores": Text("门店", "Stores"),
    "problems": Text("问题", "Problems"),
    "definitions": Text("指标说明", "Definitions"),
    "follow_ups": Text("跟进计划", "Follow-ups"),
    "workload": Text("工作量", "Workload"),
    "not_contacted": Text("不联系", "Not contacted"),
    "summary": Text("问题汇总", "Summary"),
    "all_problems": Text("全部问题", "All problems"),
    "control": Text("对账", "Control totals"),
    "tables": Text("识别出的表", "Tables"),
    "columns": Text("列映射", "Columns"),
    "notes": Text("提示", "Notes"),
    "matches": Text("谁是谁", "Who is who"),
    "fields": Text("可选字段", "Fields"),
    "playbook": Text("规则", "Playbook"),
}

# Names of Excel tables: formulas speak of them, so no spaces, and never the name of a cell.
TABLE_NAMES = {
    "customers": Text("客户", "Customers"),
    "churn": Text("流失预警", "ChurnWatch"),
    "contracts": Text("合约风险客户", "ContractRisks"),
    "win_back": Text("赢回名单", "WinBack"),
    "dissatisfied": Text("不满意答卷", "Dissatisfied"),
    "loyalty": Text("忠诚明细", "LoyaltyList"),
    "movement": Text("变动明细", "MovementList"),
    "beyond_money": Text("货币之外", "BeyondMoney"),
    "products": Text("产品清单", "ProductList"),
    "offers": Text("推荐清单", "OfferList"),
    "problems": Text("问题", "ProblemList"),
    "follow_ups": Text("跟进计划", "FollowUps"),
    "not_planned": Text("未排入", "NotPlanned"),
    "not_contacted": Text("不联系的客户", "NotContacted"),
}
