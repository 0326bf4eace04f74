"""The table of complaints."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER_ID, CUSTOMER_NAME, EMAIL, PHONE
from crm_sheets.vocabulary.field import Field, Table, date, flag, money, text

COMPLAINTS = Table(
    "complaints",
    Text("投诉表", "Complaints"),
    (
        Field(
            "complaint_id",
            "id",
            Text("投诉编号", "Complaint ID"),
            "投诉单号|工单号|case id|case no|ticket|ticket id|complaint no"
            "|投诉号|单号|单据号|单据编号|登记编号|登记号|投诉流水号|工单编号|工单ID|案件编号|受理编号|反馈编号|售后单号|售后编号|服务单号|请求编号|"
            "complaint number|case number|ticket no|ticket number|issue id|tsbh",
            telling=True,
        ),
        date(
            "received_at",
            "投诉时间",
            "Received",
            "投诉日期|受理时间|受理日期|接诉时间|received at|received on|complaint date|date received|opened|opened on"
            "|投诉受理时间|投诉受理日期|来电时间|来电日期|反馈时间|反馈日期|登记时间|登记日期|发生时间|"
            "发生日期|工单创建时间|接单时间|提交时间|售后申请时间|申请时间|date of complaint|complaint received|"
            "date opened|opened at|opened date|date/time opened|reported on|reported at|logged on|raised on|"
            "date raised|created|created at|created date|ticket date|date|time|日期|时间|创建时间|tsrq|tssj",
            telling=True,
        ),
        CUSTOMER_ID,
        CUSTOMER_NAME,
        PHONE,
        EMAIL,
        text(
            "content",
            "投诉内容",
            "Content",
            "投诉事由|投诉情况|问题描述|诉求|内容|情况|问题|complaint|details|description|descriptor|issue"
            "|投诉摘要|工单摘要|投诉描述|投诉问题|投诉详情|投诉诉求|反馈内容|问题内容|问题说明|问题详情|客户诉求|客户问题|"
            "事件经过|事情经过|来电内容|不良现象|不良描述|问题反馈|反馈问题|客户反馈问题|评价内容|诊断情况|检测情况|故障情况|检查情况|工单内容|工单描述|故障描述|故障现象|投诉主题|问题汇总|complaint details|complaint description|"
            "problem|problem description|issue description|case description|subject|reason for complaint|"
            "what happened|tsnr|title|summary",
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
            "handler",
            "处理人",
            "Handler",
            "受理人|经办人|责任人|负责人|handled by|assigned to|agent"
            "|办理人|处置人员|维修人员|承办人|处理人员|受理人员|跟进人|跟进人员|处理客服|客服|客服人员|负责客服|case owner|"
            "resolved by|assignee|owner",
            telling=True,
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
            "|完成日期|完结时间|完结日期|结束时间|处理时间|处理日期|处理完成时间|解决时间|解决日期|关闭时间|"
            "关闭日期|办理时间|closed date|closing date|close date|date/time closed|resolved at|"
            "resolved date|date resolved|resolution date|completed on|completed at",
            telling=True,
        ),
        text(
            "outcome",
            "处理结果",
            "Outcome",
            "处理意见|解决方案|办理结果|resolution|result"
            "|处理情况|处理措施|处理方案|处理办法|处理说明|整改措施|改善措施|改善对策|纠正措施|维修结果|维修情况|解决结果|解决措施|解决办法|处置结果|处置措施|归档意见|办理情况|"
            "回复内容|结果|resolution details|action taken|remedy|solution",
            telling=True,
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
        text("notes", "备注", "Notes", "说明|note|remarks|备注信息|comment|comments|memo|bz"),
    ),
    (("received_at",), ("content", "complaint_id")),
)
