"""The vocabulary: every table and field, with its kind, its labels and the headings under which teams write it.

Headings are compared after ``normal`` (full width, spaces, brackets, stars and case folded away) and must then
be equal: short Chinese headings are all "two edits" apart, so nothing here is fuzzy.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from crm_sheets.language import Text

Kind = Literal["text", "id", "name", "phone", "date", "number", "money"]


@dataclass(frozen=True)
class Field:
    """One column of a table: canonical name, kind, label, and the headings that mean it (``|`` between them)."""

    name: str
    kind: Kind
    label: Text
    headings: str = ""
    telling: bool = False  # occurs in few kinds of table: recognising it tells which table this is


@dataclass(frozen=True)
class Table:
    """One kind of table; ``needs`` are groups of fields, of each group at least one column must be there."""

    name: str
    label: Text
    fields: tuple[Field, ...]
    needs: tuple[tuple[str, ...], ...]

    def field(self, name: str) -> Field:
        """The field of that canonical name."""
        return next(f for f in self.fields if f.name == name)


# The date of each table that records what happened.
DATES = {"sales": "date", "visits": "date", "complaints": "received_at", "answers": "answered_at"}
SOURCE = ("source_file", "source_sheet", "source_row")
CUSTOMER = ("customer_id", "customer_name", "phone")

_ID = Field(
    "customer_id",
    "id",
    Text("客户编号", "Customer ID"),
    "客户编号|客户ID|客户号|客户代码|客户编码|会员号|会员编号|会员ID|会员卡号|卡号|编号|cust id|customer no|customer number|"
    "customer code|client id|member id|member no|account no|account number|khbh",
)
_NAME = Field(
    "customer_name",
    "name",
    Text("客户名称", "Customer"),
    "客户名称|客户姓名|客户|姓名|名称|单位名称|公司|公司名称|会员姓名|会员名称|会员|顾客|顾客姓名|买家|购货单位|收货人|投诉人|"
    "客户名|名字|称呼|客人|客人姓名|会员名|顾客名称|买家姓名|买家会员名|收货人姓名|"
    "customer name|name|client|client name|company|company name|account|account name|member name|buyer|full name|xm|khmc",
)
_PHONE = Field(
    "phone",
    "phone",
    Text("电话", "Phone"),
    "手机|手机号|手机号码|电话|电话号码|联系电话|联系方式|移动电话|客户电话|会员手机|会员手机号|投诉人电话|"
    "联系手机|会员电话|顾客电话|顾客手机|买家手机|收货人手机|收货人电话|"
    "mobile|mobile phone|phone number|phone no|tel|telephone|cell|cell phone|contact number|contact phone|sjh|dh",
)


def _text(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    return Field(name, "text", Text(zh, en), headings, telling)


def _date(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    return Field(name, "date", Text(zh, en), headings, telling)


def _number(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    return Field(name, "number", Text(zh, en), headings, telling)


def _money(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    return Field(name, "money", Text(zh, en), headings, telling)


CUSTOMERS = Table(
    "customers",
    Text("客户表", "Customers"),
    (
        _ID,
        Field("name", "name", _NAME.label, _NAME.headings),
        _text("kind", "客户类型", "Kind", "类型|客户类别|客户性质|customer type|type|customer kind"),
        _text("contact", "联系人", "Contact", "联系人姓名|对接人|contact person|contact name", telling=True),
        _PHONE,
        _text("email", "邮箱", "E-mail", "电子邮箱|电子邮件|邮件|email|mail|e-mail address|email address"),
        _text("chat", "微信", "Chat", "微信号|QQ|QQ号|微信/QQ|wechat|wechat id|whatsapp|im", telling=True),
        _text(
            "address",
            "地址",
            "Address",
            "联系地址|住址|详细地址|通讯地址|收货地址|street address|postal address",
            telling=True,
        ),
        _text("region", "地区", "Region", "区域|省份|城市|省市|片区|所在地区|area|province|city|territory|state"),
        _text("industry", "行业", "Industry", "所属行业|sector|trade", telling=True),
        _text(
            "owner",
            "客户经理",
            "Owner",
            "负责人|业务员|跟进人|客户负责人|归属人|专属客服|account manager|account owner|sales rep|assigned to|khjl",
        ),
        _text("source", "客户来源", "Source", "来源渠道|获客渠道|lead source|how they found us", telling=True),
        _date(
            "created",
            "建档日期",
            "Created",
            "注册时间|注册日期|建档时间|创建时间|入会日期|开户日期|created at|created on|registered|member since|"
            "customer since|date added",
            telling=True,
        ),
        _text("birthday", "生日", "Birthday", "出生日期|客户生日|date of birth|dob|birth date", telling=True),
        _text("hobbies", "爱好", "Hobbies", "兴趣爱好|兴趣|interests|likes", telling=True),
        _text("dislikes", "忌讳", "Dislikes", "禁忌|偏见|不喜欢|taboos", telling=True),
        _text("bank_account", "银行账号", "Bank account", "开户银行账号|开户行及账号|银行账户|账号|iban", telling=True),
        _text(
            "delivery",
            "送货要求",
            "Delivery",
            "配送要求|交货要求|物流要求|delivery notes|delivery preference|delivery requirements|delivery instructions",
            telling=True,
        ),
        _text(
            "invoicing",
            "开票信息",
            "Invoicing",
            "发票信息|开票要求|发票抬头|invoice details|invoice to|billing",
            telling=True,
        ),
        _text("budget", "预算", "Budget", "采购预算|购买力", telling=True),
        _text("authority", "决策权", "Authority", "决策人|是否决策人|decision maker", telling=True),
        _text("need", "需求", "Need", "客户需求|needs", telling=True),
        _text("stage", "阶段", "Stage", "销售阶段|客户阶段|sales stage", telling=True),
        _text("consent", "同意联系", "Consent", "是否同意联系|营销许可|opt in|marketing consent", telling=True),
        _text(
            "preferred_channel",
            "首选联系渠道",
            "Preferred channel",
            "偏好渠道|首选渠道|联系渠道|contact preference",
            telling=True,
        ),
        _text("referred_by", "推荐人", "Referred by", "介绍人|转介绍人|referrer|referral", telling=True),
        _text("loyalty_reason", "忠诚原因", "Loyalty reason", "复购原因|why loyal", telling=True),
        _text("churn_cause", "流失原因", "Churn cause", "why left|reason for leaving", telling=True),
        _money("acquisition_cost", "获客成本", "Acquisition cost", "cac", telling=True),
        _text("prominence", "知名度", "Prominence", "社会影响", telling=True),
        _text("notes", "备注", "Notes", "说明|note|remarks|remark|comment|comments"),
    ),
    (("customer_id", "name", "phone"), ("name", "phone")),
)

SALES = Table(
    "sales",
    Text("销售表", "Sales"),
    (
        Field(
            "order_id",
            "id",
            Text("订单号", "Order ID"),
            "单号|订单编号|销售单号|小票号|流水号|票号|收银单号|交易号|交易单号|单据编号|单据号|order no|order number|invoice no|invoice|invoice number|"
            "receipt|receipt no|transaction id",
            telling=True,
        ),
        _ID,
        _NAME,
        _PHONE,
        _date(
            "date",
            "日期",
            "Date",
            "下单时间|下单日期|订单创建时间|订单付款时间|成交日期|成交时间|销售日期|销售时间|交易日期|交易时间|订单日期|购买日期|付款时间|支付时间|消费时间|消费日期|结账时间|收银时间|营业日期|单据日期|开单日期|制单日期|出库日期|业务日期|时间|"
            "order date|sale date|sales date|invoice date|transaction date|purchase date|sold on|sold at|ordered at",
        ),
        _text(
            "product",
            "产品",
            "Product",
            "商品|商品名称|产品名称|品名|货名|宝贝标题|型号|货品|货品名称|项目|product name|item|item name|description|model|sku",
            telling=True,
        ),
        _text(
            "category",
            "类别",
            "Category",
            "商品类别|产品类别|品类|分类|商品分类|product category|product group",
            telling=True,
        ),
        _number(
            "quantity", "数量", "Quantity", "销售数量|件数|件|数|购买件数|宝贝数量|购买数量|qty|units|pcs", telling=True
        ),
        _money("unit_price", "单价", "Unit price", "售价|销售单价|成交单价|price|price each", telling=True),
        _money(
            "amount",
            "金额",
            "Amount",
            # of two columns the one named earlier here is taken: paid before asked, the line before the whole order
            "实收金额|实收|实付金额|实付|成交金额|成交额|销售金额|销售额|消费金额|交易金额|金额|je|小计|小计金额|总价|货款|价税合计|"
            "合计|合计金额|总金额|总额|订单金额|应收金额|应收|amount paid|paid|net amount|line total|sales amount|revenue|"
            "amount|subtotal|total|total amount|gross amount",
            telling=True,
        ),
        _money("cost", "成本", "Cost", "成本金额|成本额|采购成本|总成本|cost of goods|cogs|line cost", telling=True),
        _money("unit_cost", "单位成本", "Unit cost", "进价|成本价|成本单价|采购价|cost price|cost each|purchase price"),
        _money("packing", "包装费", "Packing", "包装成本|packaging"),
        _money(
            "freight", "运费", "Freight", "邮费|物流费|快递费|配送费|shipping|delivery cost|shipping cost", telling=True
        ),
        _money("discount", "折扣", "Discount", "优惠|优惠金额|折扣金额|discount amount", telling=True),
        _text("kind", "购买性质", "Kind of purchase", "销售类型|交易类型|purchase kind|sale type"),
        _text("channel", "渠道", "Channel", "销售渠道|下单渠道|购买渠道|sales channel"),
        _text(
            "staff",
            "销售员",
            "Sales person",
            "业务员|营业员|开单人|导购|店员|收银员|经手人|销售|销售人员|销售顾问|sold by|salesperson|sales rep|cashier|staff",
        ),
        _text("store", "门店", "Store", "店铺|分店|网点|门店名称|shop|branch|outlet"),
        _text("region", "地区", "Region", "区域|省份|城市|片区|area|province|city|territory"),
        _text("status", "状态", "Status", "订单状态|交易状态|order status"),
    ),
    (("date",), ("amount", "unit_price"), CUSTOMER),
)

VISITS = Table(
    "visits",
    Text("回访表", "Visits"),
    (
        _ID,
        _NAME,
        _PHONE,
        _date(
            "date",
            "回访日期",
            "Visit date",
            "拜访日期|回访时间|拜访时间|联系日期|跟进日期|日期|date|contact date|"
            "date of visit|visited on|contacted on|follow up date",
        ),
        _text(
            "channel",
            "回访方式",
            "Channel",
            "拜访方式|沟通方式|跟进方式|方式|method|contact method|how",
            telling=True,
        ),
        _text(
            "staff",
            "回访人",
            "Staff",
            "拜访人|跟进人|客户经理|业务员|负责人|回访人员|by|visited by|contacted by|sales rep|"
            "account manager|staff member",
        ),
        _text(
            "purpose",
            "回访目的",
            "Purpose",
            "拜访目的|回访内容|拜访内容|内容|跟进内容|事由|目的|subject|topic|reason",
            telling=True,
        ),
        _text("result", "回访结果", "Result", "拜访结果|跟进结果|跟进情况|结果|outcome", telling=True),
        _date(
            "next_date",
            "下次回访",
            "Next date",
            "下次回访日期|下次联系|下次拜访|下次跟进|下次跟进日期|next contact|next visit|next step date|follow up on",
            telling=True,
        ),
        _text("notes", "备注", "Notes", "说明|note|remarks|comment|comments"),
    ),
    (("date",), ("channel", "purpose", "result", "next_date"), CUSTOMER),
)

COMPLAINTS = Table(
    "complaints",
    Text("投诉表", "Complaints"),
    (
        Field(
            "complaint_id",
            "id",
            Text("投诉编号", "Complaint ID"),
            "投诉单号|工单号|case id|case no|ticket|ticket id|complaint no",
            telling=True,
        ),
        _date(
            "received_at",
            "投诉时间",
            "Received",
            "投诉日期|受理时间|受理日期|接诉时间|received at|received on|complaint date|date received|opened|opened on",
            telling=True,
        ),
        _ID,
        _NAME,
        _PHONE,
        _text(
            "content",
            "投诉内容",
            "Content",
            "投诉事由|投诉情况|问题描述|诉求|内容|情况|问题|complaint|details|description|issue",
            telling=True,
        ),
        _text("type", "投诉类型", "Type", "投诉类别|问题类型|complaint type|category", telling=True),
        _text("product", "产品", "Product", "商品|商品名称|产品名称|涉及产品|item"),
        _text("handler", "处理人", "Handler", "受理人|经办人|责任人|负责人|handled by|assigned to|agent", telling=True),
        _text("department", "责任部门", "Department", "处理部门|部门|team", telling=True),
        _text("status", "状态", "Status", "处理状态|办理状态|case status"),
        _date(
            "closed_at",
            "办结时间",
            "Closed",
            "办结日期|结案时间|结案日期|完成时间|closed at|closed on|resolved on|date closed",
            telling=True,
        ),
        _text("outcome", "处理结果", "Outcome", "处理意见|解决方案|办理结果|resolution|result", telling=True),
        _text(
            "satisfied",
            "是否满意",
            "Satisfied",
            "客户是否满意|满意情况|customer satisfied|happy with outcome",
            telling=True,
        ),
        _money("compensation", "赔偿金额", "Compensation", "赔付金额|补偿金额|compensation paid|refund", telling=True),
        _text("notes", "备注", "Notes", "说明|note|remarks"),
    ),
    (("received_at",), ("content", "complaint_id")),
)

STAFF = Table(
    "staff",
    Text("员工表", "Staff"),
    (
        Field("name", "name", Text("姓名", "Name"), "员工姓名|员工|名字|staff name|employee|employee name"),
        _text("email", "邮箱", "E-mail", "电子邮箱|工作邮箱|email|mail|email address|work email"),
        _text("role", "岗位", "Role", "职位|职务|角色|position|job title|title", telling=True),
        _text("manager", "上级", "Manager", "主管|直属上级|汇报对象|line manager|reports to|supervisor", telling=True),
        _number(
            "capacity",
            "每日上限",
            "Capacity",
            "每天上限|每日联系上限|日接待量|daily capacity|contacts a day|per day|daily limit",
            telling=True,
        ),
        _text("days_off", "休息日", "Days off", "休假|请假|休假日期|leave|holidays|time off", telling=True),
        _date("left_on", "离职日期", "Left on", "离职时间|left|leaving date|last day|end date", telling=True),
    ),
    (("name",), ("email", "role", "manager", "capacity", "left_on")),
)

PRODUCTS = Table(
    "products",
    Text("产品表", "Products"),
    (
        _text("product", "产品", "Product", SALES.field("product").headings),
        _text("category", "类别", "Category", SALES.field("category").headings),
        _money("unit_price", "单价", "Unit price", SALES.field("unit_price").headings + "|零售价|标准售价|list price"),
        _money(
            "unit_cost", "单位成本", "Unit cost", "进价|成本|成本价|出厂价|采购价|cost|purchase price", telling=True
        ),
    ),
    (("product",), ("unit_price", "unit_cost")),
)

_SIGNS = (
    ("tells_weak_spots", "会指出我们的不足", "Points out our weak spots"),
    ("likes_to_talk", "愿意谈业务", "Likes to discuss business with us"),
    ("returns_calls", "会回我们的电话", "Returns our calls"),
    ("thinks_we_are_best", "认为我们最好", "Thinks we are the best"),
    ("signs_no_rival", "不与竞争对手签约", "Signs nothing with competitors"),
    ("puts_off_rivals", "推迟与竞争对手洽谈", "Puts off talks with competitors"),
    ("scolds_us", "偶尔会责备我们", "Now and then scolds us"),
    ("believes_in_us", "相信我们能帮他成功", "Believes we can help them succeed"),
    ("buys_no_rival", "不选竞品", "Does not pick rival products"),
    ("needs_us", "彼此同样需要", "Needs us as much as we need them"),
)

RELATIONSHIP = Table(
    "relationship",
    Text("关系强度表", "Relationship"),
    (_ID, _NAME, _PHONE, *(_text(name, zh, en, telling=True) for name, zh, en in _SIGNS)),
    (CUSTOMER, tuple(name for name, _, _ in _SIGNS)),
)

ANSWERS = Table(
    "answers",
    Text("问卷", "Questionnaire"),
    (
        Field(
            "respondent", "id", Text("序号", "Respondent"), "答卷编号|答卷序号|respondent id|response id|answer id|no"
        ),
        _ID,
        Field("customer_name", "name", _NAME.label, _NAME.headings + "|your name"),
        Field("phone", "phone", _PHONE.label, _PHONE.headings + "|your phone|your mobile"),
        _text("email", "邮箱", "E-mail", "电子邮箱|电子邮件|email|your email|email address"),
        _text(
            "who",
            "姓名或电话",
            "Name, phone or e-mail",
            "姓名或手机|姓名或手机号|姓名或联系方式|姓名/手机号|手机号或邮箱|"
            "name or phone|phone or email|phone number or email|phone / email",
        ),
        _date(
            "answered_at",
            "提交答卷时间",
            "Submitted",
            "提交时间|答题时间|填写时间|结束时间|submitted at|submitted on|"
            "end date|date submitted|submit date|timestamp|completed at",
            telling=True,
        ),
    ),
    (("respondent", "answered_at"),),
)
ANSWER_COLUMNS = ("respondent", "customer_id", "customer_name", "phone", "email", "answered_at", "question", "value")
SURVEY_METADATA = "所用时间|来源|来源详情|来自IP|总分|时长|开始时间|ip|duration|start date|source|collector id|seconds"

TABLES: tuple[Table, ...] = (CUSTOMERS, SALES, VISITS, COMPLAINTS, STAFF, PRODUCTS, RELATIONSHIP)
ALL_TABLES: tuple[Table, ...] = (*TABLES, ANSWERS)


_UNIT = re.compile(r"[(\[【（].*?[)\]】）]|/\s*(?:亿|百万|万|千)?元\s*$")
_NOISE = re.compile(r"[\W_]+")


@lru_cache(maxsize=100_000)
def normal(heading: str) -> str:
    """A heading as it is compared: NFKC, lower case, without brackets and their content, units, spaces and signs.

    >>> normal(" 手机号码*（必填）"), normal("Order_No.")
    ('手机号码', 'orderno')
    """
    folded = unicodedata.normalize("NFKC", heading).casefold()
    return _NOISE.sub("", _UNIT.sub("", folded)) or _NOISE.sub("", folded)


@cache
def headings(table: str) -> dict[str, str]:
    """Normalised heading -> canonical field name, for one table; earlier fields win."""
    found: dict[str, str] = {}
    chosen = next(t for t in ALL_TABLES if t.name == table)
    for f in chosen.fields:
        for heading in (f.label.zh, f.label.en, f.name.replace("_", " ")):
            found.setdefault(normal(heading), f.name)
    for f in chosen.fields:
        for heading in filter(None, f.headings.split("|")):
            found.setdefault(normal(heading), f.name)
    return found


@cache
def preference(table: str) -> dict[str, int]:
    """Normalised heading -> its place among the headings of its field: of two columns for one field the first is taken.

    The order is that of the field's list of headings; labels that are not in the list come last.
    """
    found: dict[str, int] = {}
    for f in next(t for t in ALL_TABLES if t.name == table).fields:
        listed = [*filter(None, f.headings.split("|")), f.label.zh, f.label.en]
        for place, heading in enumerate(listed):
            found.setdefault(normal(heading), place)
    return found


def table(name: str) -> Table:
    """The table of that canonical name."""
    return next(t for t in ALL_TABLES if t.name == name)
