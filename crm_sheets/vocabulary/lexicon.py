"""The lexicon: which words of a heading mean which concept, Chinese and English side by side.

A line is ``concept: English words; Chinese words``. A word of several concepts stands in each line. English words are
singular; Chinese ones are matched longest first. What is in no line stands for itself.
"""

CORES = """
date: date dt datetime timestamp time dtm day; 日期 时间 时刻 日 年月日 年月 上课日期 上课时间
amount: fare amount amt value revenue turnover money subtotal sum spend spent proceeds ltp; 金额 总金额 总额 总价 价款 货款 保费 保险费 学费 租金 房租 会费 房费 房款 团款 票款 挂号费 诊疗费 治疗费 货款合计 款额 营业额 额 收入 钱 小计 业绩额
price: price rate prc; 单价 价格 售价 零售价 标价 定价 价 均价 报价 京东价 原价 吊牌价 建议零售价 建议售价 指导价 挂牌价 划线价 门市价
quantity: passengers quantity qty units pcs pieces piece count qnty qt cnt number_of boxes cartons crates pallets bottles cans bags packs packets rolls kegs dozens consumed consumption usage nights; 数量 件数 个数 份数 台数 销量 总数 瓶数 张数 套数 课时 次数 数 用量 用水量 用电量 用气量 间夜 间夜数 天数
id: id no nr num number code key ids ref reference identifier nbr uuid guid hash seq sn; 编号 号码 代码 编码 号 码 ID 序列号 内码 引用 单号 账号 帐号 工号 卡号
name: name nm title fullname nickname; 名称 姓名 名字 名 全称 简称 昵称 称呼 抬头
phone: phone mobile tel telephone cell cellphone handphone msisdn gsm landline hp; 手机 电话 手机号 手机号码 电话号码 联系方式 座机 联系电话 移动电话 固话 移动号码 客户号码 联系人号码 投诉号码 来电号码 主叫 被叫 主叫号码 被叫号码 外呼号码 呼叫号码 拨打号码 受理号码 办理号码 业务号码 服务号码 用户号码 计费号码
mail: email mail; 邮箱 邮件 电子邮箱 电子邮件 邮箱地址 电邮
address: address addr street; 地址 住址 街道 门牌
spot: ; 地点
published: published publication; 出版 发行 上映
region: city state province region country county district territory town area zone suburb; 省 市 区 省份 城市 地区 区域 国家 片区 大区 省市 县 所在地 籍贯
postal: zip postcode postal zipcode pincode; 邮编 邮政编码
category: category class group subcategory; 类别 分类 品类 类目 大类 小类 类 系列
kind: type kind; 类型 型态 型别 种类 性质
status: status stage phase step; 状态 阶段 进度 完成情况
product: product prod item good goods sku article model merchandise lineitem asin dish course package menu stockcode; 商品 产品 货品 物料 货物 物品 型号 菜品 菜 课程 项目 宝贝 存货 房源 楼盘 套餐 品名 货名 菜名 车型 品种 机型 物资 材料 油品 药品 食材 图书 书籍 书名 卡项 品项 课包 课时包 课程包 险种 险别 科目 学科 spu SPU 票种 票型 套系 房型 车次 sku
service: service services treatment; 服务项目 护理项目 服务内容 疫苗 接种项目 检查项目 检验项目 手术项目
description: description descriptor desc detail details particulars; 描述 说明 明细 详情 测试情况 检测情况 检查情况 故障情况 诊断情况
note: note notes remark remarks comment comments memo; 备注 附注 留言 批注 备忘
birth: birth birthday dob born birthdate; 生日 出生 出生日期 出生年月
question: question q; 问题 题
answer: answer response reply; 回答 答案 回复 答卷 答题
content: content text body message subject topic; 内容 正文 主题 事由 事项 标题
score: score rating grade level rank csat nps star; 评分 得分 分数 分值 总分 等级 级别 星级 评价 满意度 推荐值
""".strip()

QUALIFIERS = """
customer: pupil student learner tenant renter hirer lessee occupant homeowner memb invitee franchisee guardian complainant dealer distributor reseller retailer reporter reviewer requester requestor customer client cust buyer member guest consumer shopper subscriber purchaser patron patient user clnt party donor constituent resident householder; 客户 经销商 代理商 分销商 加盟商 顾客 会员 买家 客人 用户 买方 购方 购买方 购货单位 往来单位 消费者 车主 业主 客 客户端 采购方 提交人 报修人 来电人 诉求人 反馈人 收件者 下单人 订货人 订购人 家长 宝妈 病人 付款人 投保人 入住人 住客 旅客 乘客 就诊人 学员 患者 住户 购货人 购买人 购买者 购买单位 订货单位 收货单位 收货方 报名人 学生 寄件客户 委托客户 委托方 委托单位 托运人 托运方 结算客户 反映人 提单人 报事人 报障人 拜访对象 拜访客户 走访客户 接待客户 来访客户 回访客户 回访对象 租户 承租人 租客 孩子 宝宝 预订人 预约人 消费人 需方 甲方 乘机人 持卡人 付款方 社保卡 医保卡 健康卡 市民卡 诊疗卡 就诊卡 储值卡 积分卡 贵宾卡 贵宾 监护人 主人 宠主 饲主 宠物主人 订座人 订车人 订票人 订房人 租车人 购票人 购房人 订花人 买主 投诉人 投诉客户 举报人 申请人 咨询人 机主
account: account acct acc username login; 账户 帐户 户 账号 帐号
sender: sender shipper consignor; 寄件人 寄件 寄方 发件人 发件
receiver: receiver recipient consignee addressee; 收货人 收件人 提货人 收花人 收礼人 收货 收件 签收
contact: contact connection; 联系人 联系 联络
company: company organisation organization firm business employer corp; 公司 集团 单位 企业 机构 合作方 商户
staff: staff employee salesperson salesman seller rep representative agent cashier owner manager consultant operator teller assignee associate trainer coach tutor teacher instructor doctor stylist driver handler technician engineer by clerk server waiter advisor executive; 业务员 员工 导购 店员 经办人 经办 经手人 客服 营业员 销售员 销售人员 客户经理 负责人 跟进人 处理人 操作员 收银员 开单人 销售顾问 顾问 教练 老师 技师 师傅 专员 经理 人员 洗车工 送水工 送货工 安装工 维修工 搬运工 钟点工 业代 签订人 添加人 添加人员 医生 护士 咨询师 服务人员 服务管家 接待顾问 授课老师 课程顾问 回访员 回访者 记录人 处置人员 维修人员 处理人员 开发人 班主任 导游 接待人 接待人员 外勤人员 业务代表 责任人 置业顾问 骑手 司机 坐席 创建人 受理人 所属人 拜访人 回访人 发卡人 卖家 销售代表
supplier: supplier vendor manufacturer brand maker; 供应商 供货商 厂家 供货 厂商 生产商 品牌
store: store shop branch outlet location site station warehouse pos terminal; 站名 站点 基站 门店 店铺 网点 分店 店 营业厅 仓库 专柜 商店 柜台 校区 分校 营业点 油站 机构网点 自提点 商家
order: order ordered ord booking booked po ro wo gift donation; 订单 下单 订货 订购 开单 单 拍下 提交 预定 提货 预订 预约 跟团 接龙
transaction: transaction txn trans trx trade deal opportunity; 交易 成交 流水 商机
sale: sale sales sold selling sls; 销售 售 销货 零售 消费 营业 卖出 销 出售 出库 业务 实际
purchase: purchase purchased bought buy; 报名 报读 认购 购买 购 买单 购货 选购
rental: rentals lease leases leasing; 租赁 出租 租车
invoice: invoice inv bill billing billed; 发票 开票 账单 票据
receipt: receipt check ticket_no docket; 小票 收银 水单 收据
document: document doc voucher vch challan; 单据 凭证
contract: contract signed agreement policy subscription; 合同 协议 签订 签定 签约 签单 保单
paid: paid pay payed payment settled settlement collected received; 付款 支付 实付 已付 收款 实收 付 结账 结算 结帐 已收 到账 实际支付 实付款 缴费 收费 交费 续费 实交 已交 实缴 已缴
due: due payable expected expiry expiration expire expires deadline estimated planned plan scheduled; 预估 应交 应缴 应付 应收 应结 到期 截止 预计 期限 计划 应 预定 有效期
created: created create creation added add entered entry opened open placed recorded issued submitted lodged; 创建 建立 建档 录入 生成 登记 新增 添加 制单 录单
registered: registered registration register signup sign_up joined join enrolled enrolment enrollment since; 注册 入会 加入 开户 开卡 办卡 发卡 成为 入网
updated: updated update modified changed change edited synced; 更新 修改 变更 同步
shipped: ship shipped shipping delivery delivered dispatch dispatched fulfilled fulfillment courier carrier tracking logistics lieferdatum waybill awb parcel shipment shipments consignment; 物流跟踪 物流轨迹 发货 配送 送货 物流 快递 运输 出货 派送 交货 运单 面单 包裹 收货时间 确认收货
start: start started begin from effective; 开始 起始 起 生效
end: end ended finish until checkout; 结束 终止 止 离店 退房
closed: closed close completed complete completion resolved resolution solved; 关闭 成交 完成 办结 解决 结案 完结 归档
refund: refund refunded return returned chargeback rma; 退款 退货 退 售后
cancelled: cancelled canceled cancel cancellation void voided; 取消 作废
discount: discount coupon promo promotion rebate off disc markdown; 折扣 优惠 减免 满减 优惠券 抵扣 折 活动
tax: tax vat gst hst duty igst cgst sgst; 税 税额 税率 税金
cost: cost cogs expense; 底价 结算底价 成本 进价 采购价 费用 出厂价
expense: expense expenditure; 支出 开支
profit: profit margin gp earnings; 利润 毛利 毛利率 盈利 提成
fee: fee charge commission surcharge charges tip gratuity; 手续费 佣金 费 服务费 小费
freight: freight postage transport haulage; 运费 邮费 快递费 配送费 配送费用
balance: balance outstanding owed owing debt arrears credit limit remaining rest left; 余额 欠款 未收 未付 未支付 提现 尾款 剩余 欠 额度 结余 待收
deposit: deposit prepaid advance topup wallet; 定金 订金 押金 储值 充值 预付 预收
target: target quota budget goal forecast; 目标 指标 预算 预测
stock: stock inventory onhand on_hand reorder available; 库存 现存 在库 结存 期初 期末 入库 在仓 呆滞 库龄
procured: procurement procured supply inbound; 采购 采购申请 进货 购入 购置
net: net; 净 净额 不含税 未税 折后
gross: gross; 毛 含税 价税 税前
unit: unit each per single; 单位 每 单 单件
list: list standard msrp recommended retail catalog original suggested; 原价 标准 吊牌 市场价 京东价 建议零售价 建议售价 指导价 挂牌价 划线价 门市价
total: total sum grand overall all cumulative ytd to_date accumulated; 总 合计 总计 汇总 累计 共计 全部 价税合计 历史 总共
lifetime: lifetime
average: average avg mean median; 平均
last: last latest recent previous prev; 上次 最近 最后 末次 上 最新
first: first initial earliest; 首次 首 初次 第一
next: next upcoming followup; 下次 下一次 下一步 下
given: given forename firstname fname; 名
family: family surname lastname lname; 姓 姓氏
middle: middle
visit: testdrive viewing showing checkin visitor footfall traffic appointment appointments meeting invitee event visit visited visiting call called meeting met activity interaction contacted touch; 回访 拜访 走访 跟进 沟通 来访 到访 访 预约 来电 邀约 面谈 家访 电访 通话 外呼 呼入 呼出 挂机 振铃 随访 带看 试听 试驾 外勤 呼叫 上门 巡店 巡访 查店 挂号 挂号费 就诊 门诊 会诊 诊疗 活动记录 销售记录 跟进记录
complaint: complaint complain issue ticket incident problem grievance case fault; 报事 受理 投诉 客诉 工单 反映 报修 申诉 抱怨 投诉建议 故障 诉求
result: result outcome disposition conclusion; 结果 反馈 反应 效果
permission: permission privilege; 权限
made: produced production batch lot machine scrap; 生产 产量 批次 批号 机台 工序 良品 不良品
purpose: purpose reason cause why; 目的 原因 理由
channel: channel method mode way medium via source platform; 方式 渠道 途径 来源 平台 手段
survey: survey questionnaire; 问卷 调查 调研
position: role position job title designation duty occupation; 岗位 职位 职务 角色 职称 职业 工种
salary: salary wage pay_rate payroll bonus ctc; 工资 薪资 薪酬 奖金 绩效 底薪
gender: gender sex; 性别
age: age; 年龄
year: year yr fy; 年 年份 年度
month: month mth mon; 月 月份 月度
week: week wk; 周 星期
quarter: quarter qtr; 季度
hour: hour hr minute min second sec duration days; 小时 分钟 时长 耗时 用时 工时
percent: percent percentage pct share ratio; 率 占比 百分比 比例 概率
currency: currency ccy cur; 币种 币别 货币 币
weight: weight kg gram; 重量 毛重 净重 重 磅数 斤数 公斤数 千克数 吨数
measure: mileage odometer miles; 里程 里程数 公里数 米数 尺数 度数 拉力
drawn: ; 领料 领料人 领料单 领料部门 领用 领用人 领用部门 退料 退料人 退料人员 退料单 申领 发料 材料去向 材料来源
row: row index serial sno srno sr srl line sl line_no lineno; 序号 行号 行 索引
bank: bank iban swift; 银行 开户行 开户
url: url link website web page image photo; 网址 链接 网站 图片 照片 头像
flag: is has was flag whether yes; 是否 有无 可否
chat: whatsapp wechat weixin qq chat line_id telegram skype; 微信 QQ 微信号 旺旺 微信名
industry: industry sector vertical; 行业
hired: hire hired; 入职 聘用
resigned: left termination terminated leaving resigned; 离职
debit: debit; 借方 借
credit_side: credit; 贷方 贷
team: team squad department dept division agency; 团队 部门 小组 班组 科室
ledger: ledger journal gl; 摘要 记账凭证 明细账 总账 记账 会计科目 总账科目 明细科目 科目编码 科目名称 科目代码 科目编号 科目余额 对方科目 过账人 凭证字号 凭证字 附件数 附单据数 附件张数
security: ticker shares dividend portfolio; 证券 股票 基金 持仓 股东
collection: collection collections; 回款 收款单 收汇 结汇 来款 到款
variant: variant size color colour spec specification interval; 规格 规格型号 颜色 颜色分类 尺码 尺寸 款式 花色
aging: aging ageing overdue; 账龄 账期 逾期
appraisal: kpi appraisal attendance roster shift timesheet payslip; 考核 排班 班次 考勤 打卡 出勤 工作量
referrer: referrer referred; 推荐人 邀请人 介绍人 中介 中介人
assigned: assigned; 分配 指派 派单 分派
variance: variance variances stocktake; 差异 盘点 盘盈 盘亏 实盘 账面数量 账簿数量 账存 盘存 数量差额
asset: depreciation; 资产 固定资产 折旧 累计折旧 原值 净值 残值 残值率 已用月数
accused: ; 被投诉 被投诉人 被投诉方 被投诉商家 被举报人
theirs: ; 客户单号 客户订单号 对方单号
converted: converted; 折合 折算 折人民币 折本币 本币
applicant: applicant candidate resume interviewer recruiter; 面试 面试官 应聘 简历 候选人 求职 招聘 期望薪资 期望 到岗
insured_damage: ; 出险 理赔 定损 报案 报案人 查勘
clerk: ; 制单人 制单员 审核人 审核员 录入人 录单人 录单员 开票人 复核人
insured: insured; 被保人 被保险人 受益人
surface: sqm sqft; 面积 建筑面积 使用面积
support: support helpdesk; 售后服务 返修 质保 三包
influencer: influencer; 主播 达人 带货主播 带货达人 直播间 团长
counterparty: counterparty; 对方 交易对方 交易对手
quoted: quote quotation quoted rfq; 报价 询价
payout: payout payouts disbursement disbursements remittance;
payment_asked: ; 付款申请 付款事由 付款用途 报销 报销人 请款 请款人 收款单位 借款 借款人 还款 归还 采购申请 请购 请购人
ledger: ; 抄表 抄表日期
fuel: fuel petrol diesel gasoline refuel; 加油量 油耗 油价 油费 加油费
room: room apartment; 房号 房间号 房间 楼栋 楼号 单元号 桌号 座位号 车牌 车牌号 车牌号码 车架号
checkin: checkin; 入住
pet: pet pets; 宠物 爱宠 宠物名
tariff: ; 套餐
guardian: guardian; 家长 监护人
cash: cash wechatpay alipay; 现金 微信支付 支付宝 刷卡 余额支付 储值支付
group_bought: groupon; 团购 拼团
coupon: voucher_code giftcard; 卡券 券 团购券 代金券 礼品卡 次卡
loan: loan financed financing mortgage; 贷款 按揭
advert: impressions clicks ctr cpc cpm cpa cpl roas reach conversions conversion bounces unsubscribes adset; 展现量 曝光量 点击量 点击率 展示量 浏览量 浏览次数 浏览数 访客数 访客量 访问量 转化率 跳出率 停留时长 加购 收藏
contra: contra offset_account;
redeemed: redeemed redemption redeem; 核销 兑换
people: guests covers pax headcount; 人数
feedback: feedback opinion satisfaction recommend recommendation; 意见 反馈 满意 推荐度 建议
review: review reviews; 评价 评论
legal: legal; 法人
discount: voucher; 卡券 券 代金券 优惠券号
score: points; 总分 加分 附加分 扣分 学分 考分
staff: nurse solicitor fundraiser carer mechanic; 化妆师 送气工 工号 导医 导诊 导诊员 护士 医生 医师 值班人
""".strip()

STOPS = frozenset(
    [
        "of",
        "the",
        "a",
        "an",
        "for",
        "in",
        "to",
        "is",
        "be",
        "and",
        "or",
        "with",
        "your",
        "our",
        "my",
        "s",
        "的",
        "之",
        "和",
        "及",
        "与",
        "我",
        "关联",
        "您",
        "你",
        "我们",
        "该",
        "本",
        "所",
        "所属",
        "请",
        "填写",
        "必填",
        "选填",
        "数据",
        "可选",
        "required",
        "primary",
        "optional",
    ]
)

PHRASES = (
    ("e - mail", "email"),
    ("e mail", "email"),
    ("ship to", "receiver"),
    ("bill to", "bill customer"),
    ("sold to", "customer"),
    ("no. of", "number_of"),
    ("no of", "number_of"),
    ("number of", "number_of"),
    ("# of", "number_of"),
    ("sign up", "signup"),
    ("first name", "given name"),
    ("whats app", "whatsapp"),
    ("we chat", "wechat"),
    ("test drive", "visit"),
    ("test drives", "visit"),
    ("test ride", "visit"),
    ("trial lesson", "visit"),
    ("trial class", "visit"),
    ("kode pos", "postal"),
    ("jenis kelamin", "gender"),
    ("mata uang", "currency"),
    ("gift card", "giftcard"),
    ("gift certificate", "giftcard"),
    ("last name", "family name"),
    ("follow up", "followup"),
    ("call back", "next visit"),
    ("callback", "next visit"),
    ("third party", "thirdparty"),
    ("debit account", "contra account"),
    ("credit account", "contra account"),
    ("ad set", "adset"),
    ("card brand", "card kind"),
    ("display name", "fullname"),
    ("check in", "checkin"),
    ("check out", "checkout"),
    ("on hand", "onhand"),
    ("date of birth", "dob"),
    ("time of", "date"),
    ("phone number", "phone"),
    ("mobile number", "mobile"),
    ("mobile no", "mobile"),
    ("phone no", "phone"),
    ("contact no", "phone"),
    ("contact number", "phone"),
    ("customer / vendor", "customer"),
    ("vendor / customer", "customer"),
    ("customer / supplier", "customer"),
    ("business partner", "customer"),
    ("service writer", "staff"),
    ("gross pay", "salary"),
    ("net pay", "salary"),
    ("pay period", "salary"),
    ("pay date", "salary date"),
    ("associated company", "company"),
    ("associated contact", "contact"),
    ("days in stock", "stock date"),
    ("goods num", "quantity"),
    ("product num", "quantity"),
    ("customer visited", "customer"),
    ("client visited", "customer"),
    ("account visited", "customer"),
    ("c id", "customer id"),
    ("c name", "customer name"),
    ("p id", "product id"),
    ("p name", "product name"),
    ("o id", "order id"),
    ("or id", "order id"),
    ("#", " no "),
)
