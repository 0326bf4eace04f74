"""The fields by which rows of every table name a customer."""

from dataclasses import replace

from crm_sheets.language import Text
from crm_sheets.vocabulary.field import Field

CUSTOMER = ("customer_id", "customer_name", "phone", "email")

CUSTOMER_ID = Field(
    "customer_id",
    "id",
    Text("客户编号", "Customer ID"),
    "客户编号|客户ID|客户号|客户代码|客户编码|会员号|会员编号|会员ID|会员卡号|卡号|编号|cust id|customer no|customer number|"
    "customer code|client id|member id|member no|account no|account number|khbh"
    "|会员卡|学号|学员编号|病历号|病案号|住院号|就诊卡号|社保卡号|医保卡号|诊疗卡号|健康卡号|市民卡号|储值卡号|积分卡号|贵宾卡号|VIP卡号|VIP编号|用户uid|粉丝id|实体卡号|会员代码|会员编码|会员账号|客户账号|客户内码|顾客编号|顾客ID|用户序号|会员序号|客户序号|买家ID|买家编号|用户ID|"
    "用户编号|用户编码|用户uin|uin|购货单位编码|购货单位代码|往来单位编号|往来单位编码|单位编号|客户档案号|"
    "档案号|对象编号|对象ID|对象编码|customer ref|customer reference|client no|client number|client code|contact id|"
    "account id|person id|pppoe|pppoe user|pppoe username|username pppoe|user pppoe|buyer id|buyer username|buyer user id|user id|user no|openid|open id|unionid|member number|membership no|membership number|loyalty id|"
    "loyalty number|hybh|hyh|bh",
)
CUSTOMER_NAME = Field(
    "customer_name",
    "name",
    Text("客户名称", "Customer"),
    "客户名称|客户姓名|客户|姓名|名称|单位名称|公司|公司名称|会员姓名|备注名|会员名称|会员|顾客|顾客姓名|买家|购货单位|收货人|投诉人|投诉住户|投诉业主|投诉客户|投保人|"
    "客户名|交易对方|签约客户|成交客户|下单客户|对方户名|对方名称|学生姓名|名字|称呼|客人|客人姓名|会员名|顾客名称|买家姓名|买家会员名|收货人姓名|"
    "customer name|name|client|client name|company|company name|account|account name|member name|buyer|full name|xm|khmc"
    "|客户全称|客户简称|单位全称|购货单位名称|往来单位|往来单位名称|购买方|购买方名称|购方名称|"
    "客户公司|客户单位|客户企业|企业名称|公司全称|下单人|下单人姓名|购货人|购货人姓名|购买人|购买人姓名|订货人|订货人姓名|订购人|买家昵称|买家旺旺|旺旺|用户姓名|用户名称|"
    "用户名|用户昵称|会员昵称|客户昵称|昵称|收货人名称|收件人|收件人姓名|入住姓名|预订姓名|预定姓名|下单姓名|报名姓名|就诊姓名|消费者|消费者姓名|"
    "customer full name|cust name|client full name|purchaser|buyer name|bill to|bill to name|"
    "billing name|billing full name|payer|payer name|sold to|"
    "organisation|organization|organization name|business name|guest name|ship to|ship to name|"
    "shipping name|recipient|recipient name|拜访门店|走访门店|巡访门店|拜访单位|拜访商户|走访商户|who|who bought|谁|谁买的|谁家|khxm|hyxm|hymc|gsmc|kehu|xingming",
)
# In a table about what somebody did the contact is the customer; a list of customers has a field of its own for it.
CONTACTS = "|联系人|联系人姓名|contact|contact name|contact person|who|whom|with whom|spoke to|talked to|谁|跟谁"
CUSTOMER_NAME = replace(CUSTOMER_NAME, headings=CUSTOMER_NAME.headings + CONTACTS)
PHONE = Field(
    "phone",
    "phone",
    Text("电话", "Phone"),
    "手机|手机号|手机号码|电话|电话号码|联系电话|联系方式|移动电话|客户电话|会员手机|会员手机号|投诉人电话|"
    "联系手机|会员电话|顾客电话|顾客手机|买家手机|收货人手机|收货人电话|"
    "mobile|mobile phone|phone number|phone no|ph|ph no|ph number|mob|mob no|tel|telephone|cell|cell phone|contact number|contact phone|sjh|dh"
    "|客户手机|客户手机号|客户联系电话|客户联系方式|会员手机号码|联系人电话|联系人手机|联系人手机号|"
    "联系人联系方式|手机/电话|电话/手机|手机/微信|用户手机|用户手机号|注册手机|注册手机号|绑定手机|"
    "绑定手机号|预留手机|预留手机号|预留电话|顾客手机号|下单人手机|下单人手机号|下单人电话|"
    "买家手机号|买家电话|买家联系电话|收货人手机号|收货人联系电话|收货手机|收货电话|收件人电话|"
    "收件人手机|收件人手机号|投诉人手机|来电号码|投诉号码|客户号码|联系人号码|主叫号码|移动号码|mobile no|mobile number|mobile phone number|"
    "cell number|cellphone|telephone number|telephone no|tel no|contact no|contact tel|"
    "contact mobile|customer phone|customer contacts|customer mobile|customer phone number|client phone|buyer phone|"
    "primary phone|main phone|business phone|phone/mobile|mobile/phone|billing phone|"
    "default address phone|recipient phone|shipping phone|lxdh|lxfs|sjhm|dhhm|yddh|shouji|dianhua",
)
EMAIL = Field(
    "email",
    "text",
    Text("邮箱", "E-mail"),
    "电子邮箱|电子邮件|邮件|email|mail|e-mail address|email address"
    "|邮箱地址|电子邮箱地址|邮件地址|Email地址|客户邮箱|联系邮箱|customer email|contact email|"
    "primary email",
)
