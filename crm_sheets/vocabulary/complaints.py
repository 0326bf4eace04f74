"""The ledger of complaints."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER_ID, CUSTOMER_NAME, EMAIL, PHONE
from crm_sheets.vocabulary.field import Field, Table, date, flag, money, number, text

COMPLAINTS = Table(
    "complaints",
    Text("投诉表", "Complaints"),
    (
        Field(
            "complaint_id",
            "id",
            Text("投诉编号", "Complaint ID"),
            "投诉单号|工单号|case id|case no|ticket|ticket id|complaint no"
            "|投诉号|单号|单据号|单据编号|登记编号|登记号|投诉流水号|工单编号|工单ID|案件编号|受理编号|反馈编号|售后单号|售后编号|服务单号|请求编号|维修编号|维修单号|维修单编号|报修编号|报修单号|叫修编号|"
            "complaint number|case number|ticket no|ticket number|issue id|tsbh",
            telling=True,
        ),
        date(
            "received_at",
            "投诉时间",
            "Received",
            "投诉日期|受理时间|受理日期|接诉时间|received at|received on|complaint date|date received|opened|opened on"
            "|投诉受理时间|投诉受理日期|接收信息日期|信息接收时间|来电时间|来电日期|反馈时间|反馈日期|登记时间|登记日期|发生时间|"
            "发生日期|工单创建时间|接单时间|提交时间|售后申请时间|申请时间|date of complaint|complaint received|"
            "date opened|opened at|opened date|date/time opened|reported on|reported at|logged on|raised on|"
            "date raised|created|created at|created date|ticket date|date|time|registered date|registered on|日期|时间|创建时间|tsrq|tssj",
            telling=True,
        ),
        CUSTOMER_ID,
        CUSTOMER_NAME,
        PHONE,
        EMAIL,
        Field(
            "order_id",
            "id",
            Text("订单号", "Order no."),
            "订单编号|相关订单|相关订单号|原订单号|销售单号|交易单号|小票号|order number|order id|order no|related order|invoice no",
        ),
        text("store", "门店", "Store", "店铺|店面|网点|投诉门店|涉及门店|所属门店|分店|shop|branch|outlet|store name"),
        text(
            "channel",
            "投诉渠道",
            "Channel",
            "投诉来源|受理渠道|工单来源|反馈渠道|来电渠道|诉求来源|投诉方式|received via|submitted via|complaint channel|case origin|ticket channel|intake channel",
        ),
        text(
            "content",
            "投诉内容",
            "Content",
            "投诉事由|投诉情况|问题描述|用户描述|客户描述|诉求|内容|情况|问题|complaint|details|description|descriptor|issue"
            "|投诉摘要|工单摘要|投诉描述|投诉问题|投诉详情|投诉诉求|反馈内容|问题内容|问题说明|问题详情|客户诉求|客户问题|"
            "事件经过|事情经过|来电内容|不良现象|不良描述|问题反馈|反馈问题|客户反馈问题|故障|故障内容|报修内容|报修问题|报修事项|short description|评价内容|诊断情况|检测情况|故障情况|检查情况|工单内容|工单描述|故障描述|symptom|symptoms|fault symptoms|报事内容|故障现象|投诉主题|问题汇总|complaint details|complaint description|"
            "具体情况|具体问题|ticket name|ticket title|ticket subject|case subject|problem|problem description|issue description|case description|subject|reason for complaint|"
            "what happened|nature of complaint|详细描述|defect|defect description|snag|退换原因|退货原因|换货原因|退换货原因|投诉什么|投诉了什么|什么问题|出了什么问题|tsnr|title|summary|message|complaint text|报修单描述|工单原因",
            telling=True,
        ),
        text(
            "type",
            "投诉类型",
            "Type",
            "投诉类别|问题类型|complaint type|category"
            "|投诉分类|投诉性质|投诉原因|问题分类|问题类别|一级分类|工单类型|反馈类型|complaint category|case type|"
            "issue type|case reason",
            telling=True,
        ),
        text(
            "product",
            "产品",
            "Product",
            "商品|商品名称|产品名称|涉及产品|item|涉及商品|投诉产品|投诉商品|相关产品|产品型号|product name|item name",
        ),
        text(
            "item_no",
            "商品编号",
            "Item no.",
            "货号|序列号|机身号|设备编号|SN码|SN号|SN|机器串号|serial number|serial no|asset tag",
        ),
        date(
            "purchased_on",
            "购买日期",
            "Purchased on",
            "购货日期|购机日期|承保日期|投保日期|purchase date|date of purchase|bought on",
        ),
        text("goods_class", "商品类别（正价、特价、处理品）", "Goods class", "价格类型|是否特价|商品性质|price class"),
        flag("class_marked", "小票是否注明", "Marked on the receipt", "是否注明处理品|marked as clearance"),
        money("tag_price", "标签价格", "Price on the tag", "价签价格|标签标价|标签价|tagged price|tag price"),
        money("list_price", "目录价", "List price", "目录价格|应售价|regular price"),
        text("fault_kind", "故障类型", "Kind of fault", "质量问题类型|缺陷类型|defect type|fault type"),
        text("feeling", "客户情绪", "Feeling", "情绪|客户感受|emotion|mood|sentiment"),
        text("fact", "客户说的事实", "Facts told", "事实|事实经过|facts"),
        text(
            "remedy_sought",
            "客户要求",
            "Remedy sought",
            "客户诉求方案|期望处理方式|期望解决方案|投诉要求|desired outcome|requested remedy|resolution sought|resolution expected",
        ),
        text("motive", "诉求动机", "Motive", "投诉动机|客户动机|complaint motive"),
        text("attribution", "客户认为谁的责任", "Whose doing, says the customer", "客户归因|attribution"),
        text("loss_shared", "损失由谁分担", "Who shares the loss", "损失分担|loss shared by"),
        text(
            "severity",
            "紧急程度",
            "Severity",
            "严重程度|优先级|紧急度|投诉等级|投诉级别|工单优先级|工单级别|紧急级别|priority|urgency|severity level|ticket priority|issue priority|case priority",
        ),
        text("prominence", "客户身份（名人、官员、媒体）", "Prominent person", "特殊身份|敏感身份|vip note"),
        text("complainer", "投诉人类型", "Kind of complainer", "客户反应类型|complainer type"),
        text(
            "handler",
            "处理人",
            "Handler",
            "谁处理|谁处理的|受理人|经办人|责任人|负责人|handled by|assigned to|agent"
            "|办理人|处置人员|维修人员|承办人|处理人员|受理人员|跟进人|跟进人员|处理客服|客服|客服人员|负责客服|case owner|"
            "resolved by|assignee|owner",
            telling=True,
        ),
        date(
            "assigned_at",
            "派单时间",
            "Assigned at",
            "分派时间|派工时间|派单日期|转派时间|指派时间|分配时间|assigned on|date assigned|assignment date|assigned date",
        ),
        date(
            "acknowledged_at",
            "确认时间",
            "Acknowledged at",
            "首次联系时间|首次响应时间|响应时间|首次联系客户时间|签收时间|acknowledged on|acknowledgement date|date acknowledged|first contacted at",
        ),
        date(
            "answered_at",
            "答复时间",
            "Answered at",
            "答复日期|回复时间|回复日期|首次答复时间|首次回复时间|反馈客户时间|answered on|first response date|first response at|first reply at|response date|replied at|date of response",
        ),
        text(
            "answer_time",
            "答复用时",
            "Time to answer",
            "响应时长|首次响应时长|回复时长|响应用时|first response time|time to first response|response time|first reply time|time to respond",
        ),
        date(
            "promised_by",
            "承诺办结时间",
            "Promised by",
            "承诺时间|承诺完成时间|要求完成时间|要求办结时间|办理期限|处理期限|限办时间|截止时间|promised on|promise date|due date|due by|sla due|resolve by|target date|deadline",
        ),
        text(
            "department",
            "责任部门",
            "Department",
            "处理部门|部门|team|承办部门|归口部门|责任单位|责任科室|责任班组|处理单位|responsible department|responsible team",
            telling=True,
        ),
        text(
            "status",
            "状态",
            "Status",
            "处理状态|办理状态|case status|工单状态|投诉状态|处理进度|办理进度|进度|是否办结|是否处理",
        ),
        date(
            "closed_at",
            "办结时间",
            "Closed",
            "办结日期|结案时间|结案日期|完成时间|closed at|closed on|resolved on|date closed"
            "|完成日期|完结时间|完结日期|结束时间|处理时间|处理日期|处理完成时间|解决时间|解决日期|关闭时间|解决完毕时间|解决完毕日期|处理完毕时间|处理完毕日期|经办时间|经办日期|"
            "关闭日期|办理时间|closed date|closing date|close date|date/time closed|resolved at|"
            "resolved date|date resolved|resolution date|completed on|completed at",
            telling=True,
        ),
        text(
            "handling_time",
            "处理用时",
            "Time to close",
            "处理时长|办理时长|处理天数|办理天数|处理耗时|解决时长|办结用时|总耗时|resolution time|handling time|time to resolution|time to resolve|days to close|days to resolve|days open|resolution hours",
        ),
        date("reopened_at", "重新打开时间", "Reopened at", "重开时间|再次打开时间|reopened on|date reopened"),
        text(
            "cause",
            "根本原因",
            "Root cause",
            "原因分析|分析原因|产生原因|投诉成因|原因归类|责任原因|root cause category|cause of complaint",
        ),
        text("layer", "原因层面", "Layer", "原因分层|cause layer"),
        text("fault", "责任方", "Whose fault", "责任归属|责任判定|责任认定|fault of|responsibility|at fault"),
        number(
            "handovers",
            "转办次数",
            "Hand-overs",
            "转派次数|流转次数|移交次数|转手次数|number of transfers|transfers|reassignment count|reassignments",
        ),
        number(
            "told_again",
            "重复反映次数",
            "Told again",
            "重复投诉次数|催办次数|催单次数|times repeated|number of repeats",
        ),
        text(
            "reply",
            "答复内容",
            "Reply",
            "答复口径|回复话术|给客户的答复|答复情况|reply text|reply to customer|answer given|company response",
        ),
        text("tactic", "处理策略", "Tactic", "应对策略|tactic used"),
        text(
            "outcome",
            "处理结果",
            "Outcome",
            "怎么处理的|如何处理|处理意见|解决方案|办理结果|resolution|result"
            "|处理情况|处理措施|处理方案|处理办法|处理说明|整改措施|改善措施|改善对策|纠正措施|维修结果|维修情况|解决结果|解决措施|解决办法|处置结果|处置措施|归档意见|办理情况|"
            "回复内容|结果|resolution details|action taken|remedy|solution",
            telling=True,
        ),
        text(
            "remedy_granted",
            "补救方式",
            "Remedy granted",
            "赔付方式|补偿方式|处理方式|补救措施|remedy given|compensation type|relief granted",
        ),
        text("remedy_by", "批准人", "Granted by", "审批人|批准者|approved by|authorised by|authorized by"),
        flag(
            "accepted", "客户是否接受", "Accepted", "是否接受|客户接受|是否认可|accepted by customer|customer accepted"
        ),
        flag(
            "satisfied",
            "是否满意",
            "Satisfied",
            "客户是否满意|满意情况|customer satisfied|happy with outcome"
            "|客户满意度|满意度|处理满意度|客户评价|satisfaction|csat",
            telling=True,
        ),
        money(
            "compensation",
            "赔偿金额",
            "Compensation",
            "赔付金额|补偿金额|compensation paid|refund"
            "|赔偿|赔偿额|赔付|补偿|赔款|理赔金额|退款金额|compensation amount|refund amount|payout",
            telling=True,
        ),
        number(
            "handling_score",
            "处理评分",
            "Score of the handling",
            "满意度评分|评价得分|服务评分|satisfaction score|csat score|satisfaction rating|customer satisfaction rating|rating",
        ),
        text(
            "improvement",
            "改进措施",
            "Improvement",
            "改进方案|预防措施|预防对策|整改方案|improvement action|preventive action|corrective action",
        ),
        text(
            "improvement_area",
            "改进方面",
            "Aspect improved",
            "改进领域|improvement area|area of improvement|improvement aspect",
        ),
        text(
            "improvement_owner",
            "改进负责人",
            "Owner of the improvement",
            "整改负责人|整改责任人|改进责任人|improvement owner|action owner",
        ),
        date(
            "improvement_done",
            "改进完成日期",
            "Improvement done on",
            "整改完成日期|整改完成时间|改进完成时间|improvement date|action completed on",
        ),
        text("solved_at", "解决层级", "Solved at", "解决层|服务层级|support tier|support level|solved by level"),
        text("notes", "备注", "Notes", "说明|note|remarks|备注信息|comment|comments|memo|bz"),
    ),
    (("received_at",), ("content", "complaint_id")),
)
