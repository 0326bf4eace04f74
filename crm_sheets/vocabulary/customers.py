"""The customer table."""

from dataclasses import replace

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CONTACTS, CUSTOMER_ID, CUSTOMER_NAME, EMAIL, PHONE
from crm_sheets.vocabulary.field import Field, Table, date, flag, money, number, text

CUSTOMERS = Table(
    "customers",
    Text("客户表", "Customers"),
    (
        replace(
            CUSTOMER_ID, headings=f"{CUSTOMER_ID.headings}|id|record id"
        ),  # in other tables a bare ID is that of the line
        Field("name", "name", CUSTOMER_NAME.label, CUSTOMER_NAME.headings.removesuffix(CONTACTS)),
        text(
            "kind",
            "客户类型",
            "Kind",
            "类型|客户类别|客户性质|customer type|type|customer kind"
            "|客户分类|客户种类|客户属性|会员类型|单位类型|account type|client type",
        ),
        text(
            "contact",
            "联系人",
            "Contact",
            "联系人姓名|对接人|contact person|contact name"
            "|主要联系人|首要联系人|联系人名称|采购联系人|负责联系人|primary contact|main contact|attn|"
            "attention|lxr",
            telling=True,
        ),
        PHONE,
        EMAIL,
        Field(
            "id_number",
            "id",
            Text("身份证号", "ID number"),
            "身份证|身份证号码|身份证件号|证件号码|证件号|证件编号|护照号|护照号码|id card|id card no|id card number|"
            "identity card|identity number|national id|passport no|passport number|sfz|sfzh",
            telling=True,
        ),
        text(
            "chat",
            "微信",
            "Chat",
            "微信号|QQ|QQ号|微信/QQ|wechat|wechat id|whatsapp|im"
            "|微信账号|微信号码|客户微信|联系微信|微信ID|微信昵称|企业微信|QQ号码|wechat no|wechat account|"
            "wx|wxh|telegram|line id",
            telling=True,
        ),
        text(
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
        text(
            "region",
            "地区",
            "Region",
            "区域|省份|城市|省市|片区|所在地区|area|province|city|territory|state"
            "|省|市|省/市|省市区|区县|大区|所在省份|所在城市|所在省市|所属区域|所属地区|所属省份|销售区域|"
            "district|county|mailing city|billing city|mailing state|billing state|default address city|dq",
        ),
        text(
            "industry",
            "行业",
            "Industry",
            "所属行业|sector|trade|行业类型|行业类别|行业分类|客户行业|所在行业|industry type",
            telling=True,
        ),
        text(
            "owner",
            "客户经理",
            "Owner",
            "负责人|业务员|跟进人|客户负责人|归属人|专属客服|account manager|account owner|sales rep|assigned to|khjl"
            "|客户所有人|所有人|客户归属|归属人员|归属业务员|归属销售|销售负责人|跟进人员|跟进员工|所属员工|所属销售|服务管家|课程顾问|置业顾问|开发人|跟进销售|服务顾问|"
            "专属顾问|专属导购|归属导购|所属导购|添加人|添加人员|责任业务员|分管业务员|维护人|维护人员|owner name|"
            "contact owner|record owner|customer owner|company owner|salesperson|sales person|"
            "sales representative|relationship manager|rep|ywy",
        ),
        text(
            "source",
            "客户来源",
            "Source",
            "来源渠道|获客渠道|lead source|how they found us"
            "|来源|渠道来源|客源|注册来源|会员来源|拓客渠道|推广渠道|original source|customer source|"
            "acquisition channel|acquisition source",
            telling=True,
        ),
        date(
            "created",
            "建档日期",
            "Created",
            "注册时间|注册日期|建档时间|创建时间|入会日期|开户日期|created at|created on|registered|member since|"
            "customer since|date added"
            "|创建日期|登记日期|登记时间|录入日期|录入时间|建卡时间|建卡日期|线索时间|提报时间|提报日期|留资时间|加入时间|加入日期|入会时间|成为会员时间|"
            "成为客户时间|开卡日期|开卡时间|办卡日期|办卡时间|发卡日期|开户时间|客户创建时间|create date|"
            "creation date|date created|created date|created time|registration date|registered on|"
            "registered at|signup date|sign up date|joined|joined on|join date|date joined|account created|"
            "zcrq|zcsj|jdrq|cjsj",
            telling=True,
        ),
        text(
            "birthday",
            "生日",
            "Birthday",
            "出生日期|客户生日|date of birth|dob|birth date"
            "|出生年月|出生年月日|生日日期|会员生日|客户出生日期|公历生日|阳历生日|农历生日|birthdate|sr|"
            "csrq|csny",
            telling=True,
        ),
        text(
            "hobbies", "爱好", "Hobbies", "兴趣爱好|兴趣|interests|likes|喜好|个人爱好|hobby|preferences", telling=True
        ),
        text("dislikes", "忌讳", "Dislikes", "禁忌|偏见|不喜欢|taboos", telling=True),
        text(
            "bank_account",
            "银行账号",
            "Bank account",
            "开户银行账号|开户行及账号|银行账户|账号|iban"
            "|银行卡号|银行帐号|开户账号|开户行账号|收款账号|bank account number|bank account no|yhzh",
            telling=True,
        ),
        text(
            "delivery",
            "送货要求",
            "Delivery",
            "配送要求|交货要求|物流要求|delivery notes|delivery preference|delivery requirements|delivery instructions"
            "|配送备注|送货备注|发货要求|配送说明|shipping instructions|delivery note",
            telling=True,
        ),
        text(
            "invoicing",
            "开票信息",
            "Invoicing",
            "发票信息|开票要求|发票抬头|invoice details|invoice to|billing"
            "|开票资料|开票名称|开票抬头|发票类型|invoice information|invoice info|invoice title|"
            "billing details",
            telling=True,
        ),
        text("budget", "预算", "Budget", "采购预算|购买力", telling=True),
        text(
            "authority",
            "决策权",
            "Authority",
            "决策人|是否决策人|decision maker|决策者|是否决策者|关键决策人|decision power",
            telling=True,
        ),
        text("need", "需求", "Need", "客户需求|needs|需求描述|需求说明|采购需求|意向产品|requirements", telling=True),
        text(
            "stage",
            "阶段",
            "Stage",
            "销售阶段|客户阶段|sales stage"
            "|商机阶段|跟进阶段|跟进状态|客户状态|生命周期|lifecycle stage|deal stage|lead status|"
            "pipeline stage|customer status|subscription status|plan status|membership status|会员状态|用户状态|会籍状态|订阅状态",
            telling=True,
        ),
        text(
            "consent",
            "同意联系",
            "Consent",
            "是否同意联系|营销许可|opt in|marketing consent"
            "|允许联系|可联系|是否允许营销|接受营销|是否接收短信|accepts marketing|accepts email marketing|"
            "accepts sms marketing|email opt in|sms opt in|subscribed",
            telling=True,
        ),
        date("consent_date", "同意联系的日期", "Consent given or refused on"),
        date(
            "consent_until",
            "同意有效期至",
            "Consent valid until",
            "授权有效期|授权有效期至|授权有效期限|授权到期日|授权到期日期|授权到期时间|授权截止日期|同意有效期|同意到期日|营销授权有效期|"
            "营销授权有效期至|营销授权到期日|联系授权有效期|许可有效期|许可有效期至|许可到期日|"
            "consent until|consent expiry|consent expiry date|consent expires|consent expires on|consent expiration|"
            "consent expiration date|consent valid to|consent end date|marketing consent until|marketing consent expiry|"
            "marketing consent expires|opt in until|opt in expiry|opt in expires|opted in until|permission until|"
            "permission expires",
            telling=True,
        ),
        text(
            "preferred_channel",
            "首选联系渠道",
            "Preferred channel",
            "偏好渠道|首选渠道|联系渠道|contact preference"
            "|首选联系方式|偏好联系方式|preferred contact|preferred contact method",
            telling=True,
        ),
        text(
            "referred_by",
            "推荐人",
            "Referred by",
            "介绍人|转介绍人|referrer|referral"
            "|推荐人姓名|推荐客户|推荐会员|转介绍|老带新|introduced by|referrer name|recommended by",
            telling=True,
        ),
        text("loyalty_reason", "忠诚原因", "Loyalty reason", "复购原因|why loyal", telling=True),
        text(
            "churn_cause",
            "流失原因",
            "Churn cause",
            "why left|reason for leaving|churn reason|reason for churn|leaving reason|cancellation reason|cancel reason|"
            "churn category|离网原因|退订原因|退会原因|退卡原因|退租原因|不续费原因|不续约原因|离开原因",
            telling=True,
        ),
        text(
            "contract",
            "合约",
            "Contract",
            "contract type|contract length|contract period|contract term|contract duration|customer contract|"
            "billing frequency|billing cycle|billing period|合约类型|合约期|合约期限|合约时长|合同类型|合同期限|签约期限|"
            "套餐期限|会员卡类型|会籍类型|卡种|缴费周期|付费周期",
            telling=True,
        ),
        text(
            "plan",
            "套餐",
            "Plan",
            "plan tier|plan type|plan name|subscription type|subscription plan|subscription tier|current plan|service plan|"
            "tariff|tariff plan|套餐名称|套餐类型|订阅方案|订阅版本|资费套餐|产品套餐",
            telling=True,
        ),
        number(
            "tenure",
            "在网时长（月）",
            "Tenure (months)",
            "tenure|tenure months|tenure in months|lifetime|lifetime months|lifetime in months|months of tenure|customer tenure|months subscribed|subscription length|"
            "subscription months|subscription length months|months as customer|months in service|months active|"
            "membership months|在网时长|在网月数|入网时长|入网月数|入会月数|会员月数|会龄|合作月数|订阅月数|"
            "使用月数|已使用月数",
            telling=True,
        ),
        money(
            "monthly_charge",
            "月费",
            "Monthly charge",
            "monthly charges|monthly fee|monthly fees|monthly bill|monthly revenue|monthly price|monthly rent|mrr|mrr amount|"
            "monthly recurring revenue|月租|月租费|月费用|月缴费用|月付金额|月均费用|每月费用|月消费",
            telling=True,
        ),
        flag(
            "churned",
            "是否流失",
            "Churned",
            "churn|churn label|churn value|churn flag|churn status|is churn|is churned|has churned|customer churn|exited|"
            "attrition|attrition flag|流失|已流失|流失标签|流失标记|流失状态|是否离网|离网|是否退订|是否退会|是否退卡|是否退租|是否解约",
            telling=True,
        ),
        money(
            "acquisition_cost", "获客成本", "Acquisition cost", "cac|拉新成本|customer acquisition cost", telling=True
        ),
        text("prominence", "知名度", "Prominence", "社会影响", telling=True),
        text(
            "notes",
            "备注",
            "Notes",
            "说明|note|remarks|remark|comment|comments"
            "|客户备注|备注信息|附注|描述|description|memo|customer note|internal notes|bz",
        ),
    ),
    (("customer_id", "name", "phone"), ("name", "phone")),
    soft=(
        (
            "phone",
            "email",
            "chat",
            "address",
            "contact",
            "birthday",
            "created",
            "region",
            "source",
            "owner",
            "industry",
            "id_number",
            "stage",
            "kind",
            "contract",
            "plan",
            "tenure",
            "monthly_charge",
            "churned",
        ),
    ),
    also=(("name", "customer_id", "phone", "email"),),
)
