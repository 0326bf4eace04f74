"""The vocabulary: every table and field, with its kind, its labels and the headings under which teams write it.

Headings are compared after ``normal`` (full width, spaces, brackets, stars and case folded away) and must then
be equal: short Chinese headings are all "two edits" apart, so nothing here is fuzzy.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from crm_sheets.language import Text

Kind = Literal["text", "id", "name", "phone", "date", "number", "money", "flag"]  # flag: yes or no


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
    "customer code|client id|member id|member no|account no|account number|khbh"
    "|会员卡|会员代码|会员编码|会员账号|客户账号|客户内码|顾客编号|顾客ID|买家ID|买家编号|用户ID|"
    "用户编号|用户编码|购货单位编码|购货单位代码|往来单位编号|往来单位编码|单位编号|客户档案号|"
    "档案号|customer ref|customer reference|client no|client number|client code|contact id|"
    "account id|buyer id|user id|user no|member number|membership no|membership number|loyalty id|"
    "loyalty number|hybh|hyh|bh",
)
_NAME = Field(
    "customer_name",
    "name",
    Text("客户名称", "Customer"),
    "客户名称|客户姓名|客户|姓名|名称|单位名称|公司|公司名称|会员姓名|会员名称|会员|顾客|顾客姓名|买家|购货单位|收货人|投诉人|"
    "客户名|名字|称呼|客人|客人姓名|会员名|顾客名称|买家姓名|买家会员名|收货人姓名|"
    "customer name|name|client|client name|company|company name|account|account name|member name|buyer|full name|xm|khmc"
    "|客户全称|客户简称|单位全称|购货单位名称|往来单位|往来单位名称|购买方|购买方名称|购方名称|"
    "客户公司|企业名称|公司全称|下单人|下单人姓名|订购人|买家昵称|买家旺旺|旺旺|用户姓名|用户名称|"
    "用户名|用户昵称|会员昵称|客户昵称|昵称|收货人名称|收件人|收件人姓名|消费者|消费者姓名|"
    "customer full name|cust name|client full name|purchaser|buyer name|bill to|bill to name|"
    "organisation|organization|organization name|business name|guest name|ship to|ship to name|"
    "shipping name|recipient|recipient name|khxm|hyxm|hymc|gsmc|kehu|xingming",
)
_PHONE = Field(
    "phone",
    "phone",
    Text("电话", "Phone"),
    "手机|手机号|手机号码|电话|电话号码|联系电话|联系方式|移动电话|客户电话|会员手机|会员手机号|投诉人电话|"
    "联系手机|会员电话|顾客电话|顾客手机|买家手机|收货人手机|收货人电话|"
    "mobile|mobile phone|phone number|phone no|tel|telephone|cell|cell phone|contact number|contact phone|sjh|dh"
    "|客户手机|客户手机号|客户联系电话|客户联系方式|会员手机号码|联系人电话|联系人手机|联系人手机号|"
    "联系人联系方式|手机/电话|电话/手机|手机/微信|用户手机|用户手机号|注册手机|注册手机号|绑定手机|"
    "绑定手机号|预留手机|预留手机号|预留电话|顾客手机号|下单人手机|下单人手机号|下单人电话|"
    "买家手机号|买家电话|买家联系电话|收货人手机号|收货人联系电话|收货手机|收货电话|收件人电话|"
    "收件人手机|收件人手机号|投诉人手机|来电号码|mobile no|mobile number|mobile phone number|"
    "cell number|cellphone|telephone number|telephone no|tel no|contact no|contact tel|"
    "contact mobile|customer phone|customer mobile|customer phone number|client phone|buyer phone|"
    "primary phone|main phone|business phone|phone/mobile|mobile/phone|billing phone|"
    "default address phone|recipient phone|shipping phone|lxdh|lxfs|sjhm|dhhm|yddh|shouji|dianhua",
)


def _text(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    return Field(name, "text", Text(zh, en), headings, telling)


def _flag(name: str, zh: str, en: str, headings: str = "", *, telling: bool = False) -> Field:
    return Field(name, "flag", Text(zh, en), headings, telling)


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
        replace(_ID, headings=f"{_ID.headings}|id"),  # in other tables a bare ID is that of the line
        Field("name", "name", _NAME.label, _NAME.headings),
        _text(
            "kind",
            "客户类型",
            "Kind",
            "类型|客户类别|客户性质|customer type|type|customer kind"
            "|客户分类|客户种类|客户属性|会员类型|单位类型|account type|client type",
        ),
        _text(
            "contact",
            "联系人",
            "Contact",
            "联系人姓名|对接人|contact person|contact name"
            "|主要联系人|首要联系人|联系人名称|采购联系人|负责联系人|primary contact|main contact|attn|"
            "attention|lxr",
            telling=True,
        ),
        _PHONE,
        _text(
            "email",
            "邮箱",
            "E-mail",
            "电子邮箱|电子邮件|邮件|email|mail|e-mail address|email address"
            "|邮箱地址|电子邮箱地址|邮件地址|Email地址|客户邮箱|联系邮箱|customer email|contact email|"
            "primary email",
        ),
        Field(
            "id_number",
            "id",
            Text("身份证号", "ID number"),
            "身份证|身份证号码|身份证件号|证件号码|证件号|证件编号|护照号|护照号码|id card|id card no|id card number|"
            "identity card|identity number|national id|passport no|passport number|sfz|sfzh",
            telling=True,
        ),
        _text(
            "chat",
            "微信",
            "Chat",
            "微信号|QQ|QQ号|微信/QQ|wechat|wechat id|whatsapp|im"
            "|微信账号|微信号码|客户微信|联系微信|微信ID|微信昵称|企业微信|QQ号码|wechat no|wechat account|"
            "wx|wxh|telegram|line id",
            telling=True,
        ),
        _text(
            "address",
            "地址",
            "Address",
            "联系地址|住址|详细地址|通讯地址|收货地址|street address|postal address"
            "|客户地址|公司地址|单位地址|通信地址|家庭地址|家庭住址|居住地址|现住址|办公地址|经营地址|"
            "注册地址|送货地址|收货人地址|收件地址|收件人地址|street|full address|mailing address|"
            "mailing street|billing address|billing street|home address|business address|shipping address|"
            "address line|default address address|dz|lxdz|xxdz|txdz",
            telling=True,
        ),
        _text(
            "region",
            "地区",
            "Region",
            "区域|省份|城市|省市|片区|所在地区|area|province|city|territory|state"
            "|省|市|省/市|省市区|区县|大区|所在省份|所在城市|所在省市|所属区域|所属地区|所属省份|销售区域|"
            "district|county|mailing city|billing city|mailing state|billing state|default address city|dq",
        ),
        _text(
            "industry",
            "行业",
            "Industry",
            "所属行业|sector|trade|行业类型|行业类别|行业分类|客户行业|所在行业|industry type",
            telling=True,
        ),
        _text(
            "owner",
            "客户经理",
            "Owner",
            "负责人|业务员|跟进人|客户负责人|归属人|专属客服|account manager|account owner|sales rep|assigned to|khjl"
            "|客户所有人|所有人|客户归属|归属人员|归属业务员|归属销售|销售负责人|跟进人员|跟进销售|服务顾问|"
            "专属顾问|专属导购|归属导购|所属导购|责任业务员|分管业务员|维护人|维护人员|owner name|"
            "contact owner|record owner|customer owner|company owner|salesperson|sales person|"
            "sales representative|relationship manager|rep|ywy",
        ),
        _text(
            "source",
            "客户来源",
            "Source",
            "来源渠道|获客渠道|lead source|how they found us"
            "|来源|渠道来源|客源|注册来源|会员来源|拓客渠道|推广渠道|original source|customer source|"
            "acquisition channel|acquisition source",
            telling=True,
        ),
        _date(
            "created",
            "建档日期",
            "Created",
            "注册时间|注册日期|建档时间|创建时间|入会日期|开户日期|created at|created on|registered|member since|"
            "customer since|date added"
            "|创建日期|登记日期|登记时间|录入日期|录入时间|加入时间|加入日期|入会时间|成为会员时间|"
            "成为客户时间|开卡日期|开卡时间|办卡日期|办卡时间|发卡日期|开户时间|客户创建时间|create date|"
            "creation date|date created|created date|created time|registration date|registered on|"
            "registered at|signup date|sign up date|joined|joined on|join date|date joined|account created|"
            "zcrq|zcsj|jdrq|cjsj",
            telling=True,
        ),
        _text(
            "birthday",
            "生日",
            "Birthday",
            "出生日期|客户生日|date of birth|dob|birth date"
            "|出生年月|出生年月日|生日日期|会员生日|客户出生日期|公历生日|阳历生日|农历生日|birthdate|sr|"
            "csrq|csny",
            telling=True,
        ),
        _text(
            "hobbies", "爱好", "Hobbies", "兴趣爱好|兴趣|interests|likes|喜好|个人爱好|hobby|preferences", telling=True
        ),
        _text("dislikes", "忌讳", "Dislikes", "禁忌|偏见|不喜欢|taboos", telling=True),
        _text(
            "bank_account",
            "银行账号",
            "Bank account",
            "开户银行账号|开户行及账号|银行账户|账号|iban"
            "|银行卡号|银行帐号|开户账号|开户行账号|收款账号|bank account number|bank account no|yhzh",
            telling=True,
        ),
        _text(
            "delivery",
            "送货要求",
            "Delivery",
            "配送要求|交货要求|物流要求|delivery notes|delivery preference|delivery requirements|delivery instructions"
            "|配送备注|送货备注|发货要求|配送说明|shipping instructions|delivery note",
            telling=True,
        ),
        _text(
            "invoicing",
            "开票信息",
            "Invoicing",
            "发票信息|开票要求|发票抬头|invoice details|invoice to|billing"
            "|开票资料|开票名称|开票抬头|发票类型|invoice information|invoice info|invoice title|"
            "billing details",
            telling=True,
        ),
        _text("budget", "预算", "Budget", "采购预算|购买力", telling=True),
        _text(
            "authority",
            "决策权",
            "Authority",
            "决策人|是否决策人|decision maker|决策者|是否决策者|关键决策人|decision power",
            telling=True,
        ),
        _text("need", "需求", "Need", "客户需求|needs|需求描述|需求说明|采购需求|意向产品|requirements", telling=True),
        _text(
            "stage",
            "阶段",
            "Stage",
            "销售阶段|客户阶段|sales stage"
            "|商机阶段|跟进阶段|跟进状态|客户状态|生命周期|lifecycle stage|deal stage|lead status|"
            "pipeline stage",
            telling=True,
        ),
        _flag(
            "consent",
            "同意联系",
            "Consent",
            "是否同意联系|营销许可|opt in|marketing consent"
            "|允许联系|可联系|是否允许营销|接受营销|是否接收短信|accepts marketing|accepts email marketing|"
            "accepts sms marketing|email opt in|sms opt in|subscribed",
            telling=True,
        ),
        _text(
            "preferred_channel",
            "首选联系渠道",
            "Preferred channel",
            "偏好渠道|首选渠道|联系渠道|contact preference"
            "|首选联系方式|偏好联系方式|preferred contact|preferred contact method",
            telling=True,
        ),
        _text(
            "referred_by",
            "推荐人",
            "Referred by",
            "介绍人|转介绍人|referrer|referral"
            "|推荐人姓名|推荐客户|推荐会员|转介绍|老带新|introduced by|referrer name|recommended by",
            telling=True,
        ),
        _text("loyalty_reason", "忠诚原因", "Loyalty reason", "复购原因|why loyal", telling=True),
        _text("churn_cause", "流失原因", "Churn cause", "why left|reason for leaving", telling=True),
        _money(
            "acquisition_cost", "获客成本", "Acquisition cost", "cac|拉新成本|customer acquisition cost", telling=True
        ),
        _text("prominence", "知名度", "Prominence", "社会影响", telling=True),
        _text(
            "notes",
            "备注",
            "Notes",
            "说明|note|remarks|remark|comment|comments"
            "|客户备注|备注信息|附注|描述|description|memo|customer note|internal notes|bz",
        ),
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
            "receipt|receipt no|transaction id"
            "|订单ID|订单号码|主订单编号|主订单号|平台订单号|商户订单号|销售订单号|销售单据号|销货单号|"
            "零售单号|出库单号|送货单号|消费单号|账单号|账单编号|结账单号|水单号|小票|小票编号|小票单号|"
            "流水单号|流水编号|销售流水号|订单流水号|交易流水号|交易编号|单据编码|原始单号|网店单号|外部单号|"
            "凭证号|凭证编号|发票号|发票号码|子订单编号|order|order name|order ref|order reference|"
            "order code|order nr|sales order|sales order no|sales order number|invoice id|bill no|"
            "bill number|receipt id|receipt number|transaction|transaction no|transaction number|"
            "check number|document no|document number|doc no|voucher no|deal id|opportunity id|ddh|ddbh|lsh|"
            "xph",
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
            "order date|sale date|sales date|invoice date|transaction date|purchase date|sold on|sold at|ordered at"
            "|日期时间|下单日|订单时间|订单生成时间|订单提交时间|订单成交时间|拍下时间|购买时间|付款日期|"
            "订单支付时间|支付日期|支付完成时间|收款时间|收款日期|结算时间|结算日期|结账日期|结帐时间|"
            "结帐日期|买单时间|收银日期|营业日|消费日|零售日期|销货日期|开单时间|制单时间|录单日期|录单时间|"
            "单据时间|业务时间|记账日期|过账日期|凭证日期|发票日期|开票日期|交易完成时间|订单完成时间|"
            "出库时间|送货日期|发货日期|发货时间|order date time|order time|order created at|"
            "order created date|date/time|datetime|date of sale|date of purchase|date ordered|purchased at|"
            "transaction time|sale time|receipt date|bill date|billing date|posting date|document date|"
            "doc date|created at|processed at|paid at|paid on|paid date|date paid|payment date|payment time|"
            "completed at|close date|closed date|time|rq|riqi|xdsj|xsrq|jyrq|cjrq",
        ),
        _text(
            "product",
            "产品",
            "Product",
            "商品|商品名称|产品名称|品名|货名|宝贝标题|型号|货品|货品名称|项目|product name|item|item name|description|model|sku"
            "|产品型号|商品标题|商品信息|商品全名|商品简称|宝贝名称|物料名称|物料|存货名称|存货|品名规格|"
            "品名及规格|货物名称|货物|菜品名称|菜品|菜名|套餐名称|服务项目|项目名称|课程名称|课程|sku名称|"
            "line item|lineitem name|line item name|product title|product description|item title|"
            "item description|goods|goods name|service|service name|article|spmc|cpmc|hpmc",
            telling=True,
        ),
        _text(
            "category",
            "类别",
            "Category",
            "商品类别|产品类别|品类|分类|商品分类|product category|product group"
            "|产品分类|产品线|商品类目|商品大类|类目|大类|一级类目|一级分类|货品分类|货品类别|物料类别|"
            "存货分类|菜品分类|category name|item category|product type|splb|lb",
            telling=True,
        ),
        _number(
            "quantity",
            "数量",
            "Quantity",
            "销售数量|件数|件|数|购买件数|宝贝数量|购买数量|qty|units|pcs"
            "|商品数量|商品件数|产品数量|货品数量|订购数量|订货数量|下单数量|成交数量|销售件数|销量|购买数|"
            "购买量|份数|出库数量|发货数量|实发数量|基本数量|宝贝总数量|商品总数量|quantity sold|units sold|"
            "qty sold|qty ordered|item quantity|lineitem quantity|line item quantity|order quantity|"
            "ordered quantity|pieces|sl|shuliang",
            telling=True,
        ),
        _money(
            "unit_price",
            "单价",
            "Unit price",
            "售价|销售单价|成交单价|price|price each"
            "|实际单价|折后单价|结算单价|含税单价|不含税单价|商品单价|产品单价|商品价格|价格|零售价|原价|"
            "标价|item price|product price|lineitem price|line item price|sale price|selling price|"
            "price per unit|rate|dj",
            telling=True,
        ),
        _money(
            "amount",
            "金额",
            "Amount",
            # of two columns the one named earlier here is taken: paid before asked, the line before the whole order
            "实收金额|实收|实付金额|实付|实付款|实际支付金额|实际付款金额|买家实际支付金额|买家实付金额|"
            "用户实付金额|商家实收金额|支付金额|付款金额|收款金额|成交金额|成交额|成交总额|销售金额|销售额|"
            "销售总额|销售收入|营业额|消费金额|消费额|消费总额|交易金额|交易额|折后金额|结算金额|金额|je|"
            "小计|小计金额|总价|货款|价税合计|含税金额|合计|合计金额|总金额|总额|账单金额|商品金额|商品总价|"
            "商品总额|订单金额|订单总价|订单总额|订单总金额|应收金额|应收|应付金额|应付|amount paid|paid|"
            "paid amount|total paid|net amount|net sales|net total|line total|line amount|sales amount|"
            "sale amount|total collected|revenue|turnover|amount|deal amount|opportunity amount|subtotal|"
            "total|total price|total amount|order total|order amount|order value|invoice total|"
            "invoice amount|grand total|gross amount|gross sales|gross total|jine|ssje|xsje|zje",
            telling=True,
        ),
        _money(
            "cost",
            "成本",
            "Cost",
            "成本金额|成本额|采购成本|总成本|cost of goods|cogs|line cost"
            "|成本总额|成本合计|商品成本|销售成本|结转成本|cost amount|total cost|cost of sales|cb|cbje",
            telling=True,
        ),
        _money(
            "unit_cost",
            "单位成本",
            "Unit cost",
            "进价|成本价|成本单价|采购价|cost price|cost each|purchase price"
            "|平均成本|单件成本|采购单价|进货价|average cost",
        ),
        _money(
            "packing",
            "包装费",
            "Packing",
            "包装成本|packaging|包装费用|packing cost|packing fee|packaging cost|packaging fee",
        ),
        _money(
            "freight",
            "运费",
            "Freight",
            "邮费|物流费|快递费|配送费|shipping|delivery cost|shipping cost"
            "|快递费用|物流费用|配送费用|运输费|运输费用|邮资|订单运费|应付邮费|买家应付邮费|freight cost|"
            "freight charge|shipping fee|shipping amount|shipping charge|delivery fee|delivery charge|"
            "postage|yf",
            telling=True,
        ),
        _money(
            "discount",
            "折扣",
            "Discount",
            "优惠|优惠金额|折扣金额|discount amount"
            "|折扣额|优惠额|优惠合计|优惠总额|折扣优惠|减免|减免金额|让利金额|立减|整单优惠|商家优惠|"
            "优惠券金额|discounts|total discount|discount total|markdown",
            telling=True,
        ),
        _text("kind", "购买性质", "Kind of purchase", "销售类型|交易类型|purchase kind|sale type"),
        _text(
            "channel",
            "渠道",
            "Channel",
            "销售渠道|下单渠道|购买渠道|sales channel"
            "|订单来源|订单渠道|来源渠道|成交渠道|销售平台|下单平台|平台|平台名称|order source|order channel|"
            "source|source name|platform",
        ),
        _text(
            "staff",
            "销售员",
            "Sales person",
            "业务员|营业员|开单人|导购|店员|收银员|经手人|销售|销售人员|销售顾问|sold by|salesperson|sales rep|cashier|staff"
            "|业务人员|销售代表|销售经理|所属销售|成交人|客户经理|跟进人|负责人|导购员|店员姓名|营业人员|"
            "开单员|服务员|技师|美容师|发型师|点单员|收款员|收银人|操作员|操作人|制单人|经办|employee|"
            "team member|served by|server|associate|sales associate|sales representative|seller|"
            "account manager|rep|owner|deal owner|opportunity owner|ywy|syy|xsy",
        ),
        _text(
            "store",
            "门店",
            "Store",
            "店铺|分店|网点|门店名称|shop|branch|outlet"
            "|店名|店铺名称|店面|所属门店|消费门店|销售门店|下单门店|开单门店|营业部|机构|机构名称|"
            "store name|shop name|location|location name|site|md",
        ),
        _text(
            "region",
            "地区",
            "Region",
            "区域|省份|城市|片区|area|province|city|territory"
            "|省|市|大区|所属区域|销售区域|收货省份|收货城市|收货地区|收货人省份|shipping city|"
            "shipping province|shipping state|billing city|state|dq",
        ),
        _text(
            "status",
            "状态",
            "Status",
            "订单状态|交易状态|order status"
            "|单据状态|订单当前状态|支付状态|付款状态|发货状态|退款状态|financial status|payment status|"
            "fulfillment status",
        ),
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
            "date of visit|visited on|contacted on|follow up date"
            "|走访日期|走访时间|沟通日期|沟通时间|联系时间|跟进时间|服务日期|签到时间|实际拜访时间|"
            "visit time|visited at|contacted at|call date|meeting date|activity date|hfrq|bfrq",
        ),
        _text(
            "channel",
            "回访方式",
            "Channel",
            "拜访方式|沟通方式|跟进方式|方式|method|contact method|how"
            "|回访渠道|回访类型|拜访类型|跟进类型|沟通渠道|visit type|contact type|activity type|"
            "contact channel",
            telling=True,
        ),
        _text(
            "staff",
            "回访人",
            "Staff",
            "拜访人|跟进人|客户经理|业务员|负责人|回访人员|by|visited by|contacted by|sales rep|"
            "account manager|staff member"
            "|拜访人员|跟进人员|走访人|沟通人|执行人|签到人|创建人|owner|assigned to|agent|rep|salesperson|"
            "sales person",
        ),
        _text(
            "purpose",
            "回访目的",
            "Purpose",
            "拜访目的|回访内容|拜访内容|内容|跟进内容|事由|目的|subject|topic|reason"
            "|拜访事项|拜访主题|拜访记录|回访记录|跟进记录|跟进事项|沟通内容|沟通记录|沟通主题|沟通目的|"
            "联系内容|主题|visit purpose|purpose of visit|purpose of call|discussion|agenda|activity",
            telling=True,
        ),
        _text(
            "result",
            "回访结果",
            "Result",
            "拜访结果|跟进结果|跟进情况|结果|outcome"
            "|回访情况|回访反馈|拜访情况|沟通结果|联系结果|客户反馈|反馈|反馈结果|反馈情况|visit result|"
            "visit outcome|call result|call outcome|feedback|response",
            telling=True,
        ),
        _date(
            "next_date",
            "下次回访",
            "Next date",
            "下次回访日期|下次联系|下次拜访|下次跟进|下次跟进日期|next contact|next visit|next step date|follow up on"
            "|下次回访时间|下次拜访时间|下次拜访日期|下次联系时间|下次联系日期|下次跟进时间|下次沟通时间|"
            "下一次联系时间|计划下次回访|next visit date|next contact date|next call|next call date|"
            "next activity date|next follow up|next follow up date|next step",
            telling=True,
        ),
        _text("notes", "备注", "Notes", "说明|note|remarks|comment|comments|备注信息|remark|memo|bz"),
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
            "投诉单号|工单号|case id|case no|ticket|ticket id|complaint no"
            "|投诉号|投诉流水号|工单编号|工单ID|案件编号|受理编号|反馈编号|售后单号|售后编号|"
            "complaint number|case number|ticket no|ticket number|issue id|tsbh",
            telling=True,
        ),
        _date(
            "received_at",
            "投诉时间",
            "Received",
            "投诉日期|受理时间|受理日期|接诉时间|received at|received on|complaint date|date received|opened|opened on"
            "|投诉受理时间|投诉受理日期|来电时间|来电日期|反馈时间|反馈日期|登记时间|登记日期|发生时间|"
            "发生日期|工单创建时间|接单时间|售后申请时间|申请时间|date of complaint|complaint received|"
            "date opened|opened at|opened date|date/time opened|reported on|reported at|logged on|raised on|"
            "date raised|tsrq|tssj",
            telling=True,
        ),
        _ID,
        _NAME,
        _PHONE,
        _text(
            "content",
            "投诉内容",
            "Content",
            "投诉事由|投诉情况|问题描述|诉求|内容|情况|问题|complaint|details|description|issue"
            "|投诉描述|投诉问题|投诉详情|投诉诉求|反馈内容|问题内容|问题说明|问题详情|客户诉求|客户问题|"
            "事件经过|事情经过|来电内容|工单内容|工单描述|故障描述|complaint details|complaint description|"
            "problem|problem description|issue description|case description|subject|reason for complaint|"
            "what happened|tsnr",
            telling=True,
        ),
        _text(
            "type",
            "投诉类型",
            "Type",
            "投诉类别|问题类型|complaint type|category"
            "|投诉分类|投诉性质|投诉原因|问题分类|问题类别|工单类型|反馈类型|complaint category|case type|"
            "issue type|case reason",
            telling=True,
        ),
        _text(
            "product",
            "产品",
            "Product",
            "商品|商品名称|产品名称|涉及产品|item|涉及商品|投诉产品|投诉商品|相关产品|产品型号|product name|item name",
        ),
        _text(
            "handler",
            "处理人",
            "Handler",
            "受理人|经办人|责任人|负责人|handled by|assigned to|agent"
            "|办理人|承办人|处理人员|受理人员|跟进人|跟进人员|处理客服|客服|客服人员|负责客服|case owner|"
            "resolved by|assignee|owner",
            telling=True,
        ),
        _text(
            "department",
            "责任部门",
            "Department",
            "处理部门|部门|team|承办部门|归口部门|责任单位|处理单位|responsible department|responsible team",
            telling=True,
        ),
        _text(
            "status",
            "状态",
            "Status",
            "处理状态|办理状态|case status|工单状态|投诉状态|处理进度|办理进度|进度|是否办结|是否处理",
        ),
        _date(
            "closed_at",
            "办结时间",
            "Closed",
            "办结日期|结案时间|结案日期|完成时间|closed at|closed on|resolved on|date closed"
            "|完成日期|完结时间|完结日期|结束时间|处理时间|处理日期|处理完成时间|解决时间|解决日期|关闭时间|"
            "关闭日期|办理时间|closed date|closing date|close date|date/time closed|resolved at|"
            "resolved date|date resolved|resolution date|completed on|completed at",
            telling=True,
        ),
        _text(
            "outcome",
            "处理结果",
            "Outcome",
            "处理意见|解决方案|办理结果|resolution|result"
            "|处理情况|处理措施|处理方案|处理办法|处理说明|解决结果|解决措施|解决办法|处置结果|办理情况|"
            "回复内容|结果|resolution details|action taken|remedy|solution",
            telling=True,
        ),
        _flag(
            "satisfied",
            "是否满意",
            "Satisfied",
            "客户是否满意|满意情况|customer satisfied|happy with outcome"
            "|客户满意度|满意度|处理满意度|客户评价|satisfaction|csat",
            telling=True,
        ),
        _money(
            "compensation",
            "赔偿金额",
            "Compensation",
            "赔付金额|补偿金额|compensation paid|refund"
            "|赔偿|赔偿额|赔付|补偿|赔款|理赔金额|退款金额|compensation amount|refund amount|payout",
            telling=True,
        ),
        _text("notes", "备注", "Notes", "说明|note|remarks|备注信息|comment|comments|memo|bz"),
    ),
    (("received_at",), ("content", "complaint_id")),
)

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
        _text("email", "邮箱", "E-mail", "电子邮箱|工作邮箱|email|mail|email address|work email|邮箱地址|公司邮箱"),
        _text(
            "role",
            "岗位",
            "Role",
            "职位|职务|角色|position|job title|title|岗位名称|职务名称|职称|designation|function",
            telling=True,
        ),
        _text(
            "manager",
            "上级",
            "Manager",
            "主管|直属上级|汇报对象|line manager|reports to|supervisor"
            "|上级主管|直接上级|上级领导|领导|team leader|boss",
            telling=True,
        ),
        _number(
            "capacity",
            "每日上限",
            "Capacity",
            "每天上限|每日联系上限|日接待量|daily capacity|contacts a day|per day|daily limit"
            "|日联系上限|每日接待上限|max per day|max contacts per day",
            telling=True,
        ),
        _text(
            "days_off",
            "休息日",
            "Days off",
            "休假|请假|休假日期|leave|holidays|time off|休息时间|公休|公休日|轮休日|off days|vacation",
            telling=True,
        ),
        _date(
            "left_on",
            "离职日期",
            "Left on",
            "离职时间|left|leaving date|last day|end date"
            "|离职日|离岗日期|停用日期|termination date|date left|resigned on",
            telling=True,
        ),
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
    (_ID, _NAME, _PHONE, *(_flag(name, zh, en, telling=True) for name, zh, en in _SIGNS)),
    (CUSTOMER, tuple(name for name, _, _ in _SIGNS)),
)

ANSWERS = Table(
    "answers",
    Text("问卷", "Questionnaire"),
    (
        Field(
            "respondent",
            "id",
            Text("序号", "Respondent"),
            "答卷编号|答卷序号|respondent id|response id|answer id|no|答卷ID|提交序号|response no|submission id",
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
            "end date|date submitted|submit date|timestamp|completed at"
            "|提交日期|作答时间|填答时间|答卷时间|填写日期|完成时间|submission date|submission time|"
            "response date|recorded date|date completed|completion time|end time",
            telling=True,
        ),
    ),
    (("respondent", "answered_at"),),
)
ANSWER_COLUMNS = ("respondent", "customer_id", "customer_name", "phone", "email", "answered_at", "question", "value")
SURVEY_METADATA = (
    "所用时间|来源|来源详情|来自IP|总分|时长|答题时长|开始时间|开始答题时间|ip|ip地址|ip address|duration|start date|start time|"
    "source|collector id|seconds|progress|finished|recipient first name|recipient last name|recipient email|"
    "external reference|location latitude|location longitude|distribution channel|user language|user agent|total score"
)

TABLES: tuple[Table, ...] = (CUSTOMERS, SALES, VISITS, COMPLAINTS, STAFF, PRODUCTS, RELATIONSHIP)
ALL_TABLES: tuple[Table, ...] = (*TABLES, ANSWERS)


# Radicals of the supplement that stand for a whole character and that NFKC leaves alone: PDF texts and some input
# methods put them into headings (Unicode's EquivalentUnifiedIdeograph); the Kangxi radicals are known to NFKC, which
# makes a traditional 戶 of the one in 客⼾.
_RADICALS = str.maketrans(
    dict(
        zip(
            "⺁⺊⺌⺒⺓⺙⺜⺝⺞⺟⺠⺧⺩⺫⺬⺶⺼⻁⻄⻅⻆⻉⻋⻏⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⼾",
            "厂卜小巳幺攵日月歺母民牛王目示羊肉虎西见角贝车邑長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙户",
            strict=True,
        )
    )
)
_BRACKETS = re.compile(r"[(\[【<《].*?[)\]】>》]|[(\[【][^)\]】]*$")
_UNIT = re.compile(r"[/:]\s*(?:亿|百万|万|千)?(?:元|件|个|箱|rmb|cny|usd)\s*$")
_MARKED = re.compile(r"\*\s*(?:required|optional)\b")
_NUMBERING = re.compile(r"^\s*(?:[①-⑳]|[(（]?\d{1,2}\s*[)）、.．:：](?!\d)|[一二三四五六七八九十]{1,2}、)")
_MUST = re.compile(r"^(?:必填项?|选填)|(?:必填项?|选填|可不填)$")
_CURRENCY = re.compile(
    r"^(.*(?:amount|price|total|cost|[额价费本款收付]))(?:in)?(?:元|人民币|rmb|cny|usd|eur|gbp|hkd)$"
)
_COUNT = re.compile(r"(?<=[^\W\d])\d{1,2}$")  # 电话2, Amount.1; a year stays
_NOISE = re.compile(r"[\W_]+")


def unified(text: str) -> str:
    """A text with full width, compatibility forms and radicals as the characters that they stand for.

    >>> unified("⻔店ＡＢ")
    '门店AB'
    """
    return text if text.isascii() else unicodedata.normalize("NFKC", text.translate(_RADICALS))


@lru_cache(maxsize=100_000)
def normal(heading: str) -> str:
    """A heading as it is compared: unified, lower case, without numbering, brackets, units, spaces, signs, 必填.

    Digits at the end go as well: 电话2 is a second 电话.

    >>> normal(" 手机号码*（必填）"), normal("Order_No."), normal("3、电话2")
    ('手机号码', 'orderno', '电话')
    """
    folded = unified(_NUMBERING.sub("", heading)).casefold()
    bare = _NOISE.sub("", _MARKED.sub("", _UNIT.sub("", _BRACKETS.sub("", folded)))) or _NOISE.sub("", folded)
    bare = _MUST.sub("", bare) or bare
    return _CURRENCY.sub(r"\1", _COUNT.sub("", bare))


def spelled(heading: str) -> str:
    """A heading with nothing but case, width, spaces and signs folded away: to know the same heading again.

    >>> spelled("金额（万元）"), spelled(" 电话 2 ")
    ('金额万元', '电话2')
    """
    return _NOISE.sub("", unified(heading).casefold())


_LATIN = re.compile(r"[a-zA-Z][a-zA-Z .]*")


@lru_cache(maxsize=100_000)
def halves(heading: str) -> tuple[str, str]:
    """The Chinese and the Latin half of a heading in both languages, as they are compared; else two empty texts.

    >>> halves("日期 Date"), halves("单价/Unit price"), halves("日期")
    (('日期', 'date'), ('单价', 'unitprice'), ('', ''))
    """
    latin = "".join(_LATIN.findall(heading))
    if not latin or heading.isascii():
        return "", ""
    return normal(_LATIN.sub(" ", heading)), normal(latin)


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

    The order is that of the field's list of headings; labels that are not in the list come first.
    """
    found: dict[str, int] = {}
    for f in next(t for t in ALL_TABLES if t.name == table).fields:
        listed = [*filter(None, f.headings.split("|"))]
        labels = [f.label.zh, f.label.en, f.name.replace("_", " ")]
        for place, heading in enumerate(listed):
            found.setdefault(normal(heading), place)
        for place, heading in enumerate(labels, -len(labels)):
            found.setdefault(normal(heading), place)
    return found


def table(name: str) -> Table:
    """The table of that canonical name."""
    return next(t for t in ALL_TABLES if t.name == name)
