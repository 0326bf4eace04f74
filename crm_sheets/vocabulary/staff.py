"""The staff table."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.field import Field, Table, date, number, text

STAFF = Table(
    "staff",
    Text("员工表", "Staff"),
    (
        Field(
            "name",
            "name",
            Text("姓名", "Name"),
            "员工姓名|员工|名字|staff name|employee|employee name"
            "|人员姓名|职员姓名|店员姓名|导购姓名|业务员姓名|人员|full name|staff member|team member",
        ),
        text("email", "邮箱", "E-mail", "电子邮箱|工作邮箱|email|mail|email address|work email|邮箱地址|公司邮箱"),
        text(
            "role",
            "岗位",
            "Role",
            "职位|职务|角色|position|job title|title|岗位名称|负责类别|负责范围|负责业务|负责产品|负责模块|分管|分工|职责|工作职责|职务名称|职称|designation|function",
            telling=True,
        ),
        text(
            "manager",
            "上级",
            "Manager",
            "主管|直属上级|汇报对象|line manager|reports to|supervisor"
            "|上级主管|直接上级|上级领导|领导|team leader|boss",
            telling=True,
        ),
        number(
            "capacity",
            "每日上限",
            "Capacity",
            "每天上限|每日联系上限|日接待量|daily capacity|contacts a day|per day|daily limit"
            "|日联系上限|每日接待上限|max per day|max contacts per day",
            telling=True,
        ),
        text(
            "days_off",
            "休息日",
            "Days off",
            "休假|请假|休假日期|leave|holidays|time off|休息时间|公休|公休日|轮休日|off days|vacation",
            telling=True,
        ),
        date(
            "left_on",
            "离职日期",
            "Left on",
            "离职时间|left|leaving date|last day|end date"
            "|离职日|离岗日期|停用日期|termination date|date left|resigned on",
            telling=True,
        ),
        text(
            "department",
            "部门",
            "Department",
            "所在部门|所属部门|部门名称|department name|dept|team|division",
            telling=True,
        ),
        date(
            "hired_on",
            "入职日期",
            "Hired on",
            "入职时间|入厂日期|聘用日期|hire date|hired|date hired|joining date|date of joining|date joined|employed since",
            telling=True,
        ),
    ),
    (("name",), ("email", "role", "manager", "capacity", "left_on", "department", "hired_on")),
)
