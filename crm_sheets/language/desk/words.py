"""The codes of the complaints desk in words."""

from crm_sheets.language.text import Text

SEVERITY_WORDS = {
    "urgent": Text("特急", "Urgent"),
    "high": Text("高", "High"),
    "normal": Text("中", "Normal"),
    "low": Text("低", "Low"),
}
MEASURE_WORDS = {
    "assigned": Text("定处理人", "Name a handler"),
    "acknowledged": Text("告诉客户已收到", "Acknowledge"),
    "answered": Text("答复", "Answer"),
    "closed": Text("办结", "Close"),
}
STATE_WORDS = {
    "late": Text("已超时", "Late"),
    "soon": Text("快到期", "Due soon"),
    "running": Text("进行中", "Running"),
    "done": Text("按时", "In time"),
    "done_late": Text("超时完成", "Done late"),
    "undated": Text("没记时间", "No time noted"),
}
LINE_WORDS = {
    "worked": Text("工作时间", "Worked"),
    "paused": Text("减：等待", "Less: waiting"),
    "limit": Text("时限（从—到）", "Limit (from, to)"),
    "late": Text("超出", "Over the limit"),
    "left": Text("剩余", "Left"),
}
SIGN_LABELS = {
    "prominent": Text("名人、官员或媒体", "prominent person or press"),
    "third_party": Text("提到监管、律师、曝光", "speaks of a regulator or lawyer"),
    "contradictory": Text("说法不一", "contradictory answers"),
    "several_trips": Text("白跑几趟", "several trips for nothing"),
    "told_again": Text("一再反映", "told again and again"),
    "no_respect": Text("觉得不被尊重", "felt no respect"),
    "handed_over": Text("转办太多", "passed on too often"),
    "customer_again": Text("同一客户又投诉", "the customer again"),
    "order_again": Text("同一订单又投诉", "the order again"),
    "third_repair": Text("同一件修了三次", "third repair of the item"),
    "activist": Text("会找第三方", "goes to third parties"),
}
GAP_WORDS = {
    "no_handler": Text("没有处理人", "No handler"),
    "no_limit": Text("没有时限", "No limit"),
    "no_cause": Text("没查原因就办结", "Closed without a cause"),
    "passed_on": Text("转办太多次", "Passed on too often"),
    "no_customer": Text("查不到客户", "No record of the customer"),
    "promise_missed": Text("承诺的时间没做到", "Promised time missed"),
    "no_answer_from_customer": Text("办结了，没问客户", "Closed without the customer's answer"),
    "authority_exceeded": Text("超出权限给了补救", "Remedy granted beyond one's authority"),
    "no_improvement_owner": Text("改进没有负责人或日期", "Improvement without owner or date"),
}
GROUP_WORDS = {
    "all": Text("全部", "All"),
    "handler": Text("处理人", "Handler"),
    "department": Text("部门", "Department"),
    "product": Text("产品", "Product"),
    "store": Text("门店", "Store"),
    "layer": Text("原因层面", "Layer"),
    "type": Text("类型", "Type"),
    "channel": Text("渠道", "Channel"),
    "month": Text("月份", "Month"),
    "kind": Text("承诺类型", "Kind of promise"),
    "staff": Text("承诺人", "Who promised"),
    "region": Text("地区", "Region"),
    "tier": Text("客户等级", "Tier"),
    "motive": Text("动机", "Motive"),
    "attribution": Text("客户认为谁的责任", "Whose doing, says the customer"),
    "loss_shared": Text("损失由谁分担", "Who shares the loss"),
    "complainer": Text("投诉人类型", "Kind of complainer"),
}
SIGNAL_WORDS = {
    "above": Text("异常多", "Above the limit"),
    "below": Text("异常少", "Below the limit"),
    "run_up": Text("连续八个月偏多", "Eight months above the mean"),
    "run_down": Text("连续八个月偏少", "Eight months below the mean"),
}
SILENT_WORDS = {
    "complaints": Text("近一年的投诉", "Complaints of the last year"),
    "dissatisfied": Text("不满的客户（估计）", "Dissatisfied customers (estimate)"),
    "told": Text("听到坏话的人（估计）", "People told (estimate)"),
    "lost": Text("可能不再来的（估计）", "Expected not to return (estimate)"),
    "talked_low": Text("被劝走的客户价值，按 6 人（估计）", "Value talked away, 6 each (estimate)"),
    "talked_high": Text("被劝走的客户价值，按 10 人（估计）", "Value talked away, 10 each (estimate)"),
    "at_risk": Text("有风险的销售额（估计）", "Revenue at risk (estimate)"),
}
PROMISE_WORDS = {
    "overdue": Text("过期未兑现", "Overdue"),
    "broken": Text("没做到", "Broken"),
    "waiting": Text("未到期", "Not due yet"),
    "undated": Text("没有期限", "No day"),
    "kept": Text("做到了", "Kept"),
}
PROMISE_KINDS = {
    "quality": Text("质量", "Quality"),
    "time": Text("时限", "Time limit"),
    "extra": Text("额外", "Extra"),
    "satisfaction": Text("满意", "Satisfaction"),
}
STATUS_WORDS = {
    "open": Text("处理中", "In progress"),
    "waiting": Text("等客户", "Waiting for customer"),
    "closed": Text("已办结", "Closed"),
    "reopened": Text("重新打开", "Reopened"),
    "withdrawn": Text("撤销", "Withdrawn"),
}
IMPROVEMENT_AREAS = {
    "product": Text("产品", "Product"),
    "sales": Text("销售", "Sales"),
    "team": Text("团队", "Team"),
    "after_sales": Text("售后", "After-sales"),
}
RUNG_WORDS = {
    "training": Text("培训", "Training"),
    "self_help": Text("自助", "Self-help"),
    "partner": Text("伙伴网点", "Partner"),
    "desk": Text("客服", "Desk"),
    "expert": Text("专家", "Expert"),
}
FAULT_WORDS = {
    "ours": Text("我们", "Ours"),
    "shared": Text("双方", "Shared"),
    "supplier": Text("供应商或物流", "Supplier or carrier"),
    "theirs": Text("客户自己", "The customer"),
}
TIERS_BESIDE = {  # beside the tiers themselves
    "all": Text("全部", "All"),
    "unknown": Text("查不到客户", "Customer not known"),
}
COMPARED_WORDS = {  # beside the remedies: what is compared between handlers
    "hours": Text("办结工时（中位数）", "Hours to close (median)"),
    "none": Text("没有补救", "No remedy"),
}
NOT_NOTED = Text("没写", "Not noted")
COMPLAINER_WORDS = {  # the risk rises in this order
    "voicer": Text("★ 说出来、等改变", "★ Voicer"),
    "passive": Text("★★ 不说、生气就走", "★★ Passive"),
    "irate": Text("★★★ 到处说、不再来", "★★★ Irate"),
    "activist": Text("★★★★ 找第三方", "★★★★ Activist"),
}
REPLY_COLUMNS = {
    "reply": Text("答复内容", "Reply"),
    "outcome": Text("处理结果", "Outcome"),
    "notes": Text("备注", "Notes"),
}
