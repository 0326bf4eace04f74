"""The sales table: one row for each line of an order."""

from crm_sheets.language import Text
from crm_sheets.vocabulary.customer_keys import CUSTOMER, CUSTOMER_ID, CUSTOMER_NAME, EMAIL, PHONE
from crm_sheets.vocabulary.field import Field, Table, date, flag, money, number, text

# Numbers by which goods are known: in a table of sales the last resort for what was sold, in a list of goods a field.
PRODUCT_IDS = (
    "sku|sku编码|product id|product code|item code|item no|商品编号|商品编码|产品编号|产品编码|货号|物料编码|goods id|"
    "stock code|stockcode|配件编码|配件编号|零件号|零件编号|商家编码|商家SKU|外部商品编码"
)
GOODS = (
    "商品|商品名称|产品名称|品名|货名|发货信息|发货内容|发货商品|选购商品|宝贝标题|型号|货品|货品名称|项目|product name|item|item name|description|model"
    "|产品型号|商品标题|商品信息|商品全名|商品简称|宝贝名称|物料名称|物料|存货名称|存货|品名规格|"
    "物业费项目名称|收费项目名称|订单名称|活件名称|印件名称|险种名称|险种|课包|收费项目|缴费项目|费用项目|费用名称|消费项目|治疗项目|诊疗项目|购买课程|购买商品|购买产品|科目|品名及规格|货物名称|货物|菜品名称|菜品|菜名|套餐名称|服务项目|维修项目|维修类型|保养项目|配件名称|零件名称|项目名称|课程名称|课程|sku名称|"
    "plan|plan name|subscription plan|line item|lineitem name|line item name|product title|product description|item title|"
    "item description|part name|part description|part type|goods|goods name|vehicle model|car model|service|service name|article|stock item|room type|unit type|room category|ticket type|ticket name|spmc|cpmc|hpmc"
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
            "|订单ID|订单号码|主订单编号|主订单号|平台订单号|商户订单号|销售订单号|销售单据号|销货单号|维修单号|维修工单号|结算单号|"
            "零售单号|出库单号|送货单号|消费单号|账单号|账单编号|结账单号|水单号|小票|小票编号|小票单号|"
            "流水单号|流水编号|销售流水号|订单流水号|交易流水号|交易编号|单据编码|原始单号|网店单号|外部单号|"
            "凭证号|凭证编号|工作单号|作业单号|工作号|作业号|业务编号|业务单号|提单号|委托编号|发票号|发票号码|子订单编号|order|order name|order ref|order reference|"
            "order code|order nr|sales order|sales order no|sales order number|invoice id|bill no|"
            "bill number|receipt id|receipt number|transaction|transaction no|transaction number|"
            "contract no|contract number|合同编号|合同号|booking id|booking no|reservation no|预订单号|预约单号|policy no|保单号|check number|document no|document number|doc no|voucher no|job no|job number|job id|work order|work order no|work order number|confirmation no|confirmation number|ticket no|ticket number|docket no|hire no|hire number|rental no|rental number|rental id|委托书号|委托单号|出货单|出货单号|出库单|送货单|发货单|发货单号|challan no|vch no|deal id|opportunity id|ddh|ddbh|lsh|"
            "xph|increment id|fra|factura|fattura|fatura|facture|factuur|rechnung|albaran",
            telling=True,
        ),
        CUSTOMER_ID,
        CUSTOMER_NAME,
        PHONE,
        EMAIL,
        date(
            "date",
            "日期",
            "Date",
            "下单时间|下单日期|订单创建时间|订单付款时间|成交日期|成交时间|销售日期|销售时间|交易日期|交易时间|订单日期|购买日期|付款时间|支付时间|消费时间|消费日期|结账时间|收银时间|营业日期|单据日期|开单日期|制单日期|出库日期|业务日期|时间|"
            "order date|sale date|sales date|invoice date|issue date|date issued|issued on|date of issue|transaction date|purchase date|sold on|sold at|ordered at"
            "|入厂时间|入厂日期|进厂时间|进厂日期|来厂日期|送修日期|送修时间|日期时间|下单日|订单时间|订单生成时间|订单提交时间|订单成交时间|拍下时间|购买时间|付款日期|"
            "订单支付时间|支付日期|支付完成时间|收款时间|收款日期|结算时间|结算日期|结账日期|结帐时间|"
            "结帐日期|买单时间|收银日期|营业日|消费日|零售日期|销货日期|开单时间|制单时间|录单日期|录单时间|"
            "单据时间|业务时间|记账日期|过账日期|凭证日期|发票日期|开票日期|交易完成时间|订单完成时间|"
            "出库时间|送货日期|发货日期|发货时间|order date time|order time|order created at|order creation date|order creation time|order placed at|order placed on|"
            "order created date|date/time|datetime|date of sale|date of purchase|date ordered|purchased at|"
            "transaction time|sale time|receipt date|bill date|billing date|posting date|document date|"
            "doc date|created at|processed at|paid at|paid on|paid date|date paid|payment date|payment time|"
            "completed at|完成时间|完成日期|close date|closed date|expected close date|estimated close date|expected closing date|预计成交日期|预计成交时间|预计签约日期|预计签单日期|visit date|service date|date of service|when|服务日期|服务时间|上门日期|办理日期|办理时间|施工日期|time|入住日期|入住时间|出团日期|出行日期|就诊日期|就诊时间|缴费日期|缴费时间|收费日期|收费时间|签约日期|签约时间|签单日期|签订日期|认购日期|报名日期|充值时间|充值日期|top up date|recharge date|rq|riqi|xdsj|xsrq|jyrq|cjrq",
        ),
        text(
            "product",
            "产品",
            "Product",
            f"{GOODS}|{PRODUCT_IDS}|套餐|业务名称|服务类型|服务名称|办理业务|tariff|tariff plan|受理业务|业务项目|团购券名称|团购名称|酒店名称|酒店|vehicle|procedure|treatment|work done|work carried out|制作内容|加工内容|印刷内容|施工内容|施工项目|what|what they bought|买了啥|买了什么|买的什么|卖了啥|卖了什么",
            telling=True,
        ),
        text(
            "category",
            "类别",
            "Category",
            "商品类别|产品类别|品类|分类|商品分类|product category|product group|product line"
            "|产品分类|产品线|商品类目|商品大类|类目|大类|一级类目|一级分类|货品分类|货品类别|物料类别|"
            "存货分类|菜品分类|category name|item category|product type|splb|lb",
            telling=True,
        ),
        number(
            "quantity",
            "数量",
            "Quantity",
            "销售数量|件数|件|数|购买件数|宝贝数量|购买数量|qty|units|pcs"
            "|商品数量|商品件数|产品数量|货品数量|订购数量|订货数量|下单数量|成交数量|销售件数|销量|购买数|"
            "购买量|份数|出库数量|发货数量|实发数量|基本数量|宝贝总数量|商品总数量|quantity sold|units sold|"
            "qty sold|qty ordered|item quantity|lineitem quantity|line item quantity|order quantity|"
            "ordered quantity|pieces|hours|duration|shipped quantity|total quantity|total qty|how many|几件|几盒|几斤|几箱|几瓶|几个|几份|几桶|多少件|sl|shuliang",
            telling=True,
        ),
        money(
            "unit_price",
            "单价",
            "Unit price",
            "售价|销售单价|成交单价|price|price each"
            "|实际单价|折后单价|结算单价|含税单价|不含税单价|商品单价|产品单价|商品价格|价格|零售价|原价|"
            "标价|item price|product price|lineitem price|line item price|sale price|selling price|deal price|"
            "price per unit|price per hour|fee per hour|fees per hour|rate per hour|hourly rate|hourly fee|fee per session|price per session|unit amount|出货价|批发价|批价|多少钱一件|多少钱一斤|rate|dj",
            telling=True,
        ),
        money(
            "amount",
            "金额",
            "Amount",
            # of two columns the one named earlier here is taken: paid before asked, the line before the whole order
            "实收金额|实收|实交|实缴|实交金额|实缴金额|实付金额|实付|实付款|实际支付金额|实际付款金额|买家实际支付金额|买家实付金额|"
            "用户实付金额|商家实收金额|支付金额|付款金额|收款金额|成交金额|成交额|成交总额|销售金额|销售额|"
            "销售总额|总销售额|净销售额|总收入|销售收入|营业额|消费金额|消费额|消费总额|交易金额|交易额|折后金额|结算金额|金额|je|保费|保险费|学费|租金|商品实付|商品实付金额|总费用|费用合计|治疗费用|维修费用|服务费用|"
            "小计|小计金额|总价|货款|价税合计|含税金额|合计|合计金额|总金额|总额|账单金额|商品金额|商品总价|"
            "商品总额|订单金额|订单总价|订单总额|订单总金额|应收金额|应收|应付金额|应付|应结金额|应结|充值金额|amount paid|paid|"
            "paid amount|total paid|net amount|net sales|net total|line total|line amount|item total|items total|extended price|ext price|extended amount|total sale|sales amount|"
            "sale amount|total collected|revenue|turnover|amount|deal amount|opportunity amount|subtotal|"
            "total|total price|total amount|order total|order amount|order value|invoice total|"
            "invoice amount|grand total|gross amount|gross sales|gross total|sales|sale|top up amount|recharge amount|预存|预存款|预存话费|total fee|repair charge|repair fee|pay fee|order fee|pay money|total money|real pay|total charge|total charges|how much|一共|总共|一共多少钱|多少钱|收了多少|jine|ssje|xsje|zje",
            telling=True,
        ),
        money(
            "cost",
            "成本",
            "Cost",
            "成本金额|成本额|采购成本|总成本|cost of goods|cogs|line cost"
            "|成本总额|成本合计|商品成本|销售成本|结转成本|cost amount|total cost|cost of sales|cb|cbje",
            telling=True,
        ),
        money(
            "unit_cost",
            "单位成本",
            "Unit cost",
            "进价|成本价|成本单价|采购价|cost price|cost each|purchase price"
            "|底价|结算底价|平均成本|单件成本|采购单价|进货价|average cost",
        ),
        money(
            "packing",
            "包装费",
            "Packing",
            "包装成本|packaging|包装费用|packing cost|packing fee|packaging cost|packaging fee",
        ),
        money(
            "freight",
            "运费",
            "Freight",
            "邮费|物流费|快递费|配送费|shipping|delivery cost|shipping cost"
            "|快递费用|物流费用|配送费用|运输费|运输费用|邮资|订单运费|应付邮费|买家应付邮费|freight cost|"
            "freight charge|shipping fee|shipping amount|shipping charge|delivery fee|delivery charge|"
            "postage|yf",
            telling=True,
        ),
        money(
            "discount",
            "折扣",
            "Discount",
            "优惠|优惠金额|折扣金额|discount amount"
            "|折扣额|优惠额|优惠合计|优惠总额|折扣优惠|减免|减免金额|让利金额|立减|整单优惠|商家优惠|"
            "优惠券金额|discounts|total discount|discount total|markdown",
            telling=True,
        ),
        text(
            "currency",
            "币种",
            "Currency",
            "货币|币别|货币种类|货币代码|币种代码|货币类型|结算币种|结算货币|交易币种|交易货币|订单币种|支付币种|付款币种|"
            "销售币种|原币种|原币|currency code|currency iso code|iso currency|ccy|curr|cur|"
            "transaction currency|order currency|invoice currency|deal currency|presentment currency|bz",
        ),
        text("kind", "购买性质", "Kind of purchase", "销售类型|交易类型|purchase kind|sale type"),
        text(
            "channel",
            "渠道",
            "Channel",
            "销售渠道|下单渠道|购买渠道|sales channel"
            "|订单来源|订单渠道|来源渠道|成交渠道|销售平台|下单平台|平台|平台名称|order source|order channel|"
            "source|source name|platform",
        ),
        text(
            "staff",
            "销售员",
            "Sales person",
            "业务员|营业员|开单人|导购|店员|收银员|经手人|销售|销售人员|销售顾问|sold by|salesperson|sales rep|cashier|staff"
            "|业务人员|销售代表|销售经理|所属销售|成交人|客户经理|跟进人|负责人|导购员|店员姓名|营业人员|"
            "开单员|服务员|技师|sa|美容师|发型师|点单员|收款员|收银人|操作员|操作人|经办|employee|"
            "team member|served by|server|associate|sales associate|sales person name|sales representative|seller|"
            "account manager|rep|owner|deal owner|opportunity owner|ywy|syy|xsy",
        ),
        text(
            "store",
            "门店",
            "Store",
            "店铺|分店|网点|门店名称|shop|branch|outlet"
            "|店名|店铺名称|店面|所属门店|消费门店|销售门店|下单门店|开单门店|营业部|机构|机构名称|"
            "store name|shop name|location|location name|site|md",
        ),
        text(
            "region",
            "地区",
            "Region",
            "区域|省份|城市|片区|area|province|city|territory"
            "|省|市|大区|所属区域|销售区域|收货省份|收货城市|收货地区|收货人省份|shipping city|"
            "shipping province|shipping state|billing city|state|dq",
        ),
        text(
            "status",
            "状态",
            "Status",
            "订单状态|交易状态|order status|order state"
            "|单据状态|订单当前状态|支付状态|付款状态|发货状态|退款状态|financial status|payment status|"
            "fulfillment status",
        ),
        money(
            "refunded",
            "退款金额",
            "Refunded",
            "退款额|已退款金额|已退金额|退款总额|实退金额|实际退款金额|退款金额合计|订单已退款金额|订单退款金额|卖家退款金额|退货金额|"
            "refunded amount|amount refunded|refund amount|refund total|total refunded|total refunds|refunds|refund|returned amount",
        ),
        flag("counts", "是否计入销售", "Counts as sale"),
        text("not_counted", "不计入的原因", "Reason not counted"),
        text("consent_said", "下单时同意联系", "Consent with the order"),
    ),
    (("date",), ("amount", "unit_price"), CUSTOMER),
    soft=(("amount", "unit_price"),),
    also=(("date",),),
)
