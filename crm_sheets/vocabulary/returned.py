"""The table of contacts that come back: a filled-in schedule, and what was noted of earlier ones.

It is known by the keys in its cells and never by its headings, so it is none of the tables that headings tell.
"""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER_ID, CUSTOMER_NAME, PHONE
from crm_sheets.vocabulary.field import Table, date, text

RETURNED = Table(
    "returned",
    Text("交回的跟进计划", "Returned schedule"),
    (
        text("key", "行码", "Row code", "key|row key|行号|计划编号"),
        CUSTOMER_ID,
        CUSTOMER_NAME,
        PHONE,
        date("due", "计划日期", "Due", "计划日|应联系日|due date|planned|planned for|date due|plan date"),
        date(
            "date",
            "联系日期",
            "Contacted on",
            "实际日期|完成日期|实际联系日期|回访日期|完成时间|联系时间|日期|done on|contact date|date|completed on|date done|called on|actual date",
        ),
        text(
            "staff",
            "跟进人",
            "Staff",
            "person|负责人|客户经理|业务员|回访人|联系人员|owner|by|assigned to|rep|sales rep",
        ),
        text("channel", "回访方式", "Channel", "联系渠道|联系方式|方式|渠道|method|how"),
        text("purpose", "回访目的", "Purpose", "为什么联系|why|原因|理由|联系原因|reason|reasons"),
        text("status", "状态", "Status", "完成|是否完成|完成情况|进度|已完成|已联系|done|completed|state|progress"),
        text("result", "结果", "Result", "联系结果|跟进结果|回访结果|反馈|outcome|feedback"),
        date(
            "next_date",
            "下次回访",
            "Next date",
            "下次日期|新日期|改到|改期到|下次联系|下次跟进|下次联系日期|new date|moved to|next contact|follow up on|next",
        ),
        text("next_said", "下次日期原文", "Next date as written"),
        text("notes", "备注", "Notes", "note|说明|记录|remark|remarks|comment|comments"),
        text("approach", "话术", "Approach", "做法|用的话术|怎么说的|切入点|script|pitch|opening"),
        text("reasons", "理由代码", "Reason codes"),
    ),
    (("key", "customer_id", "customer_name", "phone"),),
)
