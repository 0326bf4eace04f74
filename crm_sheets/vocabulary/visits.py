"""The table of visits and calls."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER, CUSTOMER_ID, CUSTOMER_NAME, EMAIL, PHONE
from crm_sheets.vocabulary.field import Table, date, text

VISITS = Table(
    "visits",
    Text("回访表", "Visits"),
    (
        CUSTOMER_ID,
        CUSTOMER_NAME,
        PHONE,
        EMAIL,
        date(
            "date",
            "回访日期",
            "Visit date",
            "拜访日期|回访时间|拜访时间|联系日期|跟进日期|日期|date|contact date|"
            "date of visit|visited on|contacted on"
            "|走访日期|走访时间|沟通日期|沟通时间|联系时间|跟进时间|服务日期|服务时间|签到时间|挂号时间|挂号日期|实际拜访时间|来访时间|来访日期|到访时间|到访日期|到店时间|到店日期|就诊日期|就诊时间|看诊时间|诊疗日期|诊疗时间|活动时间|活动日期|接待时间|接待日期|带看时间|带看日期|"
            "visit time|preferred date|requested date|visited at|appointment date|appointment time|contacted at|call date|meeting date|activity date|service date|date of service|时间|time|datetime|timestamp|hfrq|bfrq",
        ),
        text(
            "channel",
            "回访方式",
            "Channel",
            "拜访方式|沟通方式|跟进方式|方式|method|contact method|how"
            "|回访渠道|回访形式|拜访形式|回访类型|拜访类型|跟进类型|沟通渠道|服务方式|来访类型|来访方式|到访类型|到访方式|活动类型|记录类型|跟进记录类型|visit type|contact type|activity type|"
            "contact channel",
            telling=True,
        ),
        text(
            "staff",
            "回访人",
            "Staff",
            "拜访人|跟进人|客户经理|业务员|负责人|回访人员|by|visited by|contacted by|sales rep|"
            "account manager|staff member|calendar|provider|practitioner|therapist|stylist|doctor|dentist"
            "|拜访人员|回访员|回访者|回访坐席|记录人|服务人员|跟进人员|走访人|沟通人|执行人|签到人|接待人|接待顾问|主看人|带看人|医生|医生姓名|接诊医生|就诊医生|坐诊医生|创建人|owner|assigned to|agent|rep|salesperson|"
            "sales person",
        ),
        text(
            "purpose",
            "回访目的",
            "Purpose",
            "拜访目的|回访内容|拜访内容|内容|跟进内容|事由|目的|subject|topic|reason"
            "|拜访事项|拜访主题|拜访记录|回访记录|跟进记录|跟进事项|沟通内容|沟通记录|沟通主题|沟通目的|"
            "联系内容|服务主题|课程主题|来访事由|来访目的|来访内容|来访需求|带看内容|主题|活动内容|记录内容|跟进记录内容|销售记录内容|主诉|service name|service provided|service requested|visit purpose|purpose of visit|purpose of call|discussion|agenda|activity|content|visit content|call content|service|service name|appointment type|treatment|procedure|预约项目|预约服务|预约内容|体检套餐|体检项目",
            telling=True,
        ),
        text(
            "result",
            "回访结果",
            "Result",
            "拜访结果|跟进结果|跟进情况|结果|outcome"
            "|接待情况|接待结果|回访情况|回访结论|回访反馈|拜访情况|沟通结果|联系结果|客户反馈|反馈|反馈结果|反馈情况|诊断|初步诊断|诊断结果|诊断结论|visit result|"
            "visit outcome|call result|call outcome|feedback|response",
            telling=True,
        ),
        date(
            "next_date",
            "下次回访",
            "Next date",
            "下次回访日期|下次联系|下次拜访|下次跟进|下次跟进日期|next contact|next visit|next step date|follow up on"
            "|下次回访时间|下次拜访时间|下次拜访日期|下次联系时间|下次联系日期|下次跟进时间|下次沟通时间|预约回访时间|"
            "下一次联系时间|计划下次回访|next visit date|next contact date|next call|next call date|"
            "next activity date|next follow up|next follow up date|follow up date|callback date|call back on|"
            "next action date|下次跟进日|约定回访时间|预约日期|预约时间",
            telling=True,
        ),
        text(
            "next_topic",
            "下次回访内容",
            "Next topic",
            "下次联系内容|下次跟进内容|下次沟通内容|约定内容|约定事项|下一步|下一步计划|下步计划|next step|next steps|next action|"
            "next contact topic|agreed topic|follow up topic|what to discuss",
            telling=True,
        ),
        text("consent_said", "回访时同意联系", "Consent at the visit"),
        text(
            "notes",
            "备注",
            "Notes",
            "说明|note|remarks|comment|comments|备注信息|remark|memo|bz|what was said|what they said|discussed|what we discussed",
        ),
    ),
    (("date",), ("channel", "purpose", "result", "next_date"), CUSTOMER),
    soft=(("channel", "purpose", "result", "next_date"),),
    also=(("date",), CUSTOMER),
)
