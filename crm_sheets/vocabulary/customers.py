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
            CUSTOMER_ID,
            headings=f"{CUSTOMER_ID.headings}|id|record id|lead id|lead no|lead number|prospect id|线索ID|线索编号|线索号",
        ),  # in other tables a bare ID is that of the line
        Field(
            "name",
            "name",
            CUSTOMER_NAME.label,
            CUSTOMER_NAME.headings.removesuffix(CONTACTS) + "|lead name|prospect name|线索名称|线索姓名",
        ),
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
            "add|addr|联系地址|住址|详细地址|通讯地址|收货地址|street address|postal address"
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
            "专属顾问|专属导购|归属导购|所属导购|添加人|添加人员|责任业务员|分管业务员|维护人|维护人员|owner name|relationship manager|rm|kam|key account manager|"
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
            "|出生年月|出生年月日|生日日期|会员生日|客户出生日期|公历生日|阳历生日|birthdate|sr|"
            "csrq|csny",
            telling=True,
        ),
        text(
            "lunar_birthday",
            "农历生日",
            "Lunar birthday",
            "阴历生日|旧历生日|生日农历|lunar birthday date|chinese birthday",
            telling=True,
        ),
        text(
            "birthday_calendar",
            "生日历法",
            "Birthday calendar",
            "生日类型|公历农历|公历/农历|农历/公历|阳历/阴历|阴历/阳历|是否农历|是否农历生日|birthday type|lunar or solar|solar or lunar",
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
            "willingness",
            "购买意愿",
            "Willingness to buy",
            "合作意愿|成交意愿|意向度|意向程度|意愿度|意愿评分|意愿得分|意向评分|意向分|willingness score|buying intent|purchase intent|"
            "intent score|interest level|level of interest",
        ),
        text(
            "fit",
            "客户素质",
            "Prospect quality",
            "客户质量|素质评分|素质得分|客户质量评分|匹配度|匹配程度|契合度|lead quality|customer quality|fit score|customer fit|lead fit",
        ),
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
        date(
            "last_contact",
            "上次联系",
            "Last contact",
            "实际跟进时间|实际跟进日期|上次联系时间|上次联系日期|最近联系|最近联系时间|最近联系日期|最后联系时间|最后联系日期|上次回访|上次回访时间|上次回访日期|最近回访|"
            "最近回访时间|最近回访日期|最后回访时间|最后回访日期|上次跟进|上次跟进时间|上次跟进日期|最近跟进|最近跟进时间|最近跟进日期|最后跟进时间|"
            "最后跟进日期|上次拜访|上次拜访时间|上次拜访日期|最近拜访时间|最近拜访日期|上次沟通时间|last contact date|last contacted|"
            "last contacted on|last contacted date|date of last contact|last call|last call date|last touch|last activity|"
            "last activity date|last follow up|last follow up date|last visited|last visited on",
            telling=True,
        ),
        date(
            "next_contact",
            "下次联系",
            "Next contact",
            "下次联系时间|下次联系日期|下次保养|next service due|下次回访|下次回访时间|下次回访日期|下次跟进|下次跟进时间|下次跟进日期|下次拜访|下次拜访时间|下次拜访日期|"
            "下次沟通时间|计划回访日期|计划联系日期|next contact date|next call|next call date|next visit|next visit date|"
            "next follow up|next follow up date|follow up on|follow up date|next activity date|next step date|call back on|callback date",
            telling=True,
        ),
        text(
            "next_topic",
            "回访内容",
            "Next topic",
            "下次回访内容|下次联系内容|下次跟进内容|下次沟通内容|约定内容|约定事项|回访事项|下一步计划|下步计划|next step|next action|"
            "next steps|next contact topic|agreed topic|follow up topic|what to discuss",
            telling=True,
        ),
        date(
            "contract_end",
            "合约到期",
            "Contract end",
            "合约到期日|合约到期日期|合约到期时间|合同到期|合同到期日|合同到期日期|合同到期时间|合同结束日期|合同截止日期|到期日|到期日期|到期时间|"
            "会员到期|会员到期日|会员到期日期|会员到期时间|会员有效期|会员有效期至|会籍到期日|服务到期日|服务到期时间|套餐到期时间|续费日期|续约日期|续费时间|"
            "续保日期|保险到期日|租约到期日|租期到期日|contract end date|contract expiry|"
            "contract expiry date|contract expires|expiry|expiry date|expires|expires on|expiration date|renewal|renewal date|"
            "renews on|next renewal|next renewal date|membership end|membership end date|membership expiry|membership expires|"
            "subscription end|subscription end date|lease end|lease end date|policy end date",
            telling=True,
        ),
        date(
            "warranty_end",
            "质保到期",
            "Warranty end",
            "质保到期日|质保到期日期|质保截止日期|质保期至|保修到期|保修到期日|保修到期日期|保修截止日期|保修期至|三包到期日|warranty end date|"
            "warranty expiry|warranty expiry date|warranty expires|warranty until|guarantee end|guarantee until",
            telling=True,
        ),
        text(
            "own_grade",
            "客户等级",
            "Own grade",
            "客户级别|客户分级|客户星级|客户评级|客户层级|客户分层|customer grade|customer level|customer rating|customer tier|"
            "account tier|account rating|account grade|client tier",
            telling=True,
        ),
        date(
            "confirmed",
            "信息核实日期",
            "Details confirmed",
            "核实日期|核实时间|最近核实日期|资料核实日期|资料核实时间|信息确认日期|资料确认日期|details confirmed on|contact details confirmed|"
            "verified on|last verified|last verified on|last confirmed|address confirmed on",
            telling=True,
        ),
        text(
            "rival",
            "现供应商",
            "Current supplier",
            "现有供应商|当前供应商|目前供应商|在用供应商|现用供应商|现合作供应商|现供货商|目前供货商|原供应商|竞争对手|竞品|在用竞品|current vendor|incumbent|incumbent supplier|competitor|"
            "current provider",
            telling=True,
        ),
        date(
            "rival_end",
            "现供应商到期",
            "Current supplier until",
            "现供应商合同到期|现供应商到期日|现供应商合同到期日|供应商合同到期|供应商合同到期日|对方合同到期|对方合同到期日|现用供应商到期|现用供应商到期日|现有供应商到期|当前供应商到期|竞品到期|竞品到期日|竞品合同到期|竞品合同到期日|对手合同到期|竞争对手合同到期|"
            "current supplier end|current supplier contract end|supplier contract end|supplier contract expiry|rival contract end|current contract end|competitor contract end|incumbent contract end",
            telling=True,
        ),
        money(
            "owes",
            "欠款",
            "Owes",
            "欠款金额|欠款额|当前欠款|客户欠款|欠费|欠费金额|未付款|未付款金额|应收余额|应收欠款|amount owed|owed|outstanding balance|"
            "balance due|amount outstanding|arrears",
        ),
        text(
            "preferred_hour",
            "方便联系时间",
            "Best time to call",
            "方便联系时段|联系时段|方便时段|方便接听时间|最佳联系时间|best time to contact|best time|best hours|preferred time|"
            "preferred contact time|best call time",
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
