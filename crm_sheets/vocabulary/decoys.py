"""Decoys: headings that look like a field of ours and are none, in both languages; one line for each kind of thing.

A heading that is closer to one of these than to a field is not that field: a ship date is no order date, a profit is no
amount, a row number is no order number. Headings that a table's own fields list word for word come before them.
"""

DECOYS = """
ship date|delivery date|shipping date|dispatch date|arrival date|received date|due date|expected date|expiry date|expiration date|
valid until|end date|start date|updated at|last updated|modified date|cancelled at|cancel date|refund date|return date|hire date|print date|
stock date|first sold date|next payment date|last purchase date|last order date|last login|last visit date|follow up date|followup date|scheduled date|planned date|estimated delivery|
procured date|original document date|export date|launch date|release date|publication date|published date|published on|date published|opening date|opened for business|founded date|established date|warranty end date|manufacture date|vehicle purchase date|first visit date|
profit|gross profit|net profit|margin|profit margin|tax|tax amount|vat amount|sales tax|tax rate|balance|outstanding|outstanding amount|amount due|due amount|balance due|due balance|
monthly payment|installment amount|down payment|amount financed|deposit|deposit amount|remaining amount|unpaid amount|refund amount|refunded amount|discount amount|discount percent|fee|service fee|processing fee|commission|
commission amount|tip|final payment|shipping cost|shipping fee|target|sales target|quota|budget|credit limit|salary|bonus|average order value|average price|lifetime value|
total sold|times sold|sales transactions|number of sales|total spent|total spend|amount refunded|annual income|income|annual revenue|market price|minimum price|credit|debit|cost amount|total cost|unit cost|budget amount|authorization amount|authorized amount|approved amount|estimated amount|
exchange rate|tax id|bank account|
row id|row number|line number|line item|order line item|serial number|index|seq no|product id|product code|item code|sku|barcode|supplier id|supplier code|vendor id|staff id|
employee id|sales rep id|agent id|owner id|created by id|store id|store code|warehouse id|branch id|tracking number|shipment id|batch number|lot number|tax number|vat number|
license number|postal code|zip code|invoice type|order type|order count|number of orders|word count|number of words|number of pictures|number of pages|number of visits|number of days|days overdue|overdue days|days past due|days outstanding|days to pay|days late|days open|number of trades|purchase frequency|team id|payment id|promotion id|coupon code|campaign id|
product name|item name|supplier name|vendor name|staff name|employee name|sales rep name|agent name|caller name|store name|merchant name|branch name|shop name|brand name|file name|sheet name|
bank name|school name|campaign name|course name|team name|project name|event name|property name|enterprise name|account manager|job title|user agent|account code|gl account|ledger account|tracking name|template name|carrier name|payment reference|service property name|service address|service city|
store phone|branch phone|supplier phone|staff phone|agent phone|company fax|fax|emergency contact phone|
payment method|paperless billing|internet service|internet type|phone service|months to end contract|churn score|
stock quantity|number of guests|guests|covers|in stock|quantity on hand|min order quantity|reorder level|shortage quantity|returned quantity|weight|net weight|duration|age|year|month|week|quarter|rating|score|percent|
发货日期|发货时间|交货日期|出货日期|到货日期|送达时间|预计到货|到期日期|有效期至|结束日期|结束时间|开始日期|更新时间|修改时间|取消时间|退款时间|退款申请时间|退货日期|打印时间|审核日期|
最新跟进记录|最近跟进记录|最后跟进记录|回访时间|回访日期|跟进时间|跟进日期|拜访时间|拜访日期|上次消费时间|最后消费时间|最近购买时间|最后登录时间|下次时间|计划日期|开业时间|开业日期|成立时间|成立日期|竣工日期|投产日期|出版日期|出版时间|发行日期|上映日期|出厂日期|质保到期|保修截止日期|入库日期|生产日期|确认收货时间|完成时间|体验课时间|报名时间|订单关闭时间|关闭时间|就诊日期|就诊时间|购车日期|购车时间|上牌日期|首次来店时间|最近来店时间|第一次来厂时间|最后一次来厂时间|
利润|毛利|毛利率|税额|税率|余额|欠款|未收金额|未付金额|已收金额|应付金额|应收余额|月供|月还款额|首付|首付款|贷款金额|分期金额|订金|定金|尾款|押金|退款金额|优惠金额|折扣金额|手续费|佣金|提成|服务费|包装费|目标|销售目标|预算|授信额度|
工资|奖金|平均客单价|累计消费|累计消费金额|储值金额|充值金额|赠送金额|会员余额|市场价|最低售价|最低价|成本金额|总成本|单位成本|业绩|绩效|汇率|注册资本|年营业额|营业额|
逾期天数|账期天数|库存天数|停留天数|序号|行号|行序号|流水序号|商品编号|商品编码|产品编号|货号|物料编码|客户料号|条码|条形码|供应商编号|供应商代码|员工编号|工号|门店编号|店铺编号|仓库编号|物流单号|快递单号|快递号|物流号|运单|运单号|批号|批次号|
税号|纳税人识别号|许可证号|邮编|邮政编码|单据类型|订单类型|订单数|字数|页数|图片数|附件数|消费次数|交易次数|买家交易次数|购买次数|支付单号|
会员卡名称|卡名称|卡片名称|card name|card type name|membership name|plan name|payout status|payout state|payment method name|支付方式名称|付款方式名称|time zone|timezone|时区|software name|system name|application name|app name|软件名称|系统名称|应用名称|
商品名称|产品名称|供应商名称|供应商|员工姓名|业务员|导购|店铺名称|门店名称|商家名称|卖家公司名|卖家会员名|文件名|开户行|学校|项目名称|品牌|法人名称|法人姓名|法人手机|法人电话|紧急联系人电话|
服务商|服务商名称|承运商|承运商名称|service provider|service provider name|记录人|登记人|录入人|来源渠道|客户来源|投诉来源|工单来源|lead source|汇率日期|统计日期|统计时间|统计周期|员工账号|
门店电话|店铺电话|自提点电话|自提点联系人|客服电话|传真|
支付方式|付款方式|结算方式|payment method|payment type|payment mode|物流公司|快递公司|发票抬头|规格|商品规格|颜色|颜色分类|尺码|款式|variant|lineitem variant|size|color|
总课时|剩余课时|已用课时|已消课时|消耗课时|保险金额|保额|基本保额|标保|标准保费|预收金额|人数|就餐人数|会员等级|会员级别|membership level|member level|库存数量|库存|现存量|可用库存|缺货数量|退货数量|起订量|重量|毛重|净重|时长|年龄|年份|月份|季度|评分|得分|比例|占比
""".replace("\n", "").split("|")
