"""Questionnaires for customers."""

from crm_sheets.language.forms.form import Item, ReadyForm, matrix_items
from crm_sheets.language.text import Text

_RECOMMEND = Item(
    Text("您有多大可能把我们推荐给朋友（0-10）", "How likely are you to recommend us to a friend (0-10)"), "recommend"
)
_AGAIN = Item(Text("您还会再来买吗", "Will you buy from us again"), "likely")
_DIMENSIONS = (
    Text("看得见的", "What one sees"),
    Text("说到做到", "Promises kept"),
    Text("响应快", "Quick answers"),
    Text("懂行放心", "Knowledge and trust"),
    Text("体贴", "Care"),
)
_GOOD_SHOP = (
    Text("货架整齐，东西好找", "The shelves are tidy and things are easy to find"),
    Text("店里干净明亮", "The shop is clean and bright"),
    Text("答应的日子送到", "Deliveries come on the day that was said"),
    Text("账单和发票不出错", "Bills are right"),
    Text("有问题马上有人管", "Somebody takes care of a problem at once"),
    Text("等的时间不长", "Waiting is short"),
    Text("店员懂自己卖的东西", "The staff know what they sell"),
    Text("把钱和地址交给他们放心", "One can trust them with money and address"),
    Text("记得老顾客的喜好", "They remember what regular customers like"),
    Text("替顾客着想，不硬推销", "They think of the customer and do not push"),
)

SHOP_VISIT = ReadyForm(
    Text("问卷 到店", "Survey shop visit"),
    Text("顾客买完出门时问，一分钟答完。", "Asked when customers leave the shop; one minute."),
    (
        Item(
            Text("最近三个月您来过本店吗", "Have you been to our shop in the last three months"), "came", screening=True
        ),
        Item(Text("您这次来是为了什么", "What did you come for"), "errand"),
        *matrix_items(
            Text("这次到店，您满意吗", "How satisfied are you with this visit"),
            "satisfied",
            Text("店员招呼", "How you were welcomed"),
            Text("找东西方便", "Finding things"),
            Text("商品质量", "Quality of the goods"),
            Text("价格", "Prices"),
            Text("结账速度", "Speed of paying"),
        ),
        Item(Text("想买的都买到了吗", "Did you get what you wanted"), "found"),
        Item(Text("总体上，您对这次到店满意吗", "Overall, how satisfied are you with this visit"), "satisfied"),
        _AGAIN,
        _RECOMMEND,
        Item(Text("您最希望我们先改哪一点", "What should we change first"), kind="text"),
    ),
)
SERVICE_CALL = ReadyForm(
    Text("问卷 服务电话", "Survey service call"),
    Text("客户来电办完事后两天内问。", "Asked within two days of a call."),
    (
        Item(
            Text("接通电话等的时间，您满意吗", "How satisfied are you with the wait until somebody answered"),
            "satisfied",
        ),
        Item(Text("接电话的人听懂了您的事，您满意吗", "How satisfied are you with how we understood you"), "satisfied"),
        Item(Text("接电话的人的态度，您满意吗", "How satisfied are you with how friendly we were"), "satisfied"),
        Item(Text("您的事解决了吗", "Was it solved"), "solved"),
        Item(Text("办这件事容易吗", "How easy was it to get this done"), "easy"),
        Item(Text("我们答应的事做到了吗", "Did we do what we promised"), "kept"),
        Item(Text("总体上，您对这次服务满意吗", "Overall, how satisfied are you with this call"), "satisfied"),
        Item(Text("还有什么要说的", "Anything else you want to say"), kind="text"),
    ),
)
EXPECTATIONS = ReadyForm(
    Text("问卷 期望与感受", "Survey expected and found"),
    Text(
        "每一项问两次：好店应该怎样，我们实际怎样。差在哪里一看就知道。",
        "Each item asked twice: what a good shop does, and what we do. It shows where we fall short.",
    ),
    (
        *matrix_items(Text("期望：一家好店", "Expected of a good shop"), "agree", *_GOOD_SHOP, dimensions=_DIMENSIONS),
        *matrix_items(Text("实际感受：我们店", "Perceived in our shop"), "agree", *_GOOD_SHOP, dimensions=_DIMENSIONS),
        Item(Text("哪一样对您最要紧", "Which of these is the first for you"), "matters_most"),
    ),
)
RECOMMENDING = ReadyForm(
    Text("问卷 推荐", "Survey recommending"),
    Text("两个月问一次老客户，看口碑。", "For regular customers every two months: word of mouth."),
    (
        _RECOMMEND,
        Item(Text("打这个分的主要原因是什么", "What is the main reason for your score"), kind="text"),
        Item(Text("我们最该改进哪些（可多选）", "What should we improve (several answers)"), "change", "multiple"),
        Item(Text("我们可以就此联系您吗", "May we get in touch about it"), "may_call"),
    ),
)
COMPLAINT = ReadyForm(
    Text("问卷 投诉处理", "Survey complaint handling"),
    Text("投诉办结后三天内问。", "Asked within three days after a complaint was closed."),
    (
        Item(Text("反映问题容易吗", "How easy was it to tell us"), "easy"),
        Item(Text("多久有人答复您", "How soon did somebody answer"), "answered_in"),
        Item(Text("处理人员的态度，您满意吗", "How satisfied are you with how you were treated"), "satisfied"),
        Item(Text("处理的速度，您满意吗", "How satisfied are you with the speed"), "satisfied"),
        Item(Text("处理的结果，您满意吗", "How satisfied are you with the outcome"), "satisfied"),
        Item(Text("我们答应的事做到了吗", "Did we do what we promised"), "kept"),
        Item(
            Text("总体上，您对这次投诉处理满意吗", "Overall, how satisfied are you with how we handled it"), "satisfied"
        ),
        _AGAIN,
        Item(Text("怎样做会更好", "What would have been better"), kind="text"),
    ),
)
KEY_ACCOUNT = ReadyForm(
    Text("问卷 大客户关系", "Survey key accounts"),
    Text("每半年问重点客户里和我们打交道的人。", "Twice a year, for everybody at a key account who deals with us."),
    (
        *matrix_items(
            Text("您同意下面的说法吗", "Do you agree with the following"),
            "agree",
            Text("他们了解我们的业务", "They understand our business"),
            Text("出了问题找得到负责的人", "There is somebody to turn to when something goes wrong"),
            Text("交货准时，数量不差", "Deliveries are on time and complete"),
            Text("价格和条款说得清楚", "Prices and terms are clear"),
            Text("会主动提醒我们", "They tell us in advance"),
            Text("愿意一起想办法", "They look for solutions with us"),
        ),
        Item(Text("总体上，您对合作满意吗", "Overall, how satisfied are you with working with us"), "satisfied"),
        Item(Text("和别的供应商比怎么样", "How do we compare with other suppliers"), "beside_others"),
        Item(Text("明年的采购打算", "What are your plans for next year"), "next_year"),
        _RECOMMEND,
        Item(Text("我们先改哪一点，您会多买一些", "What should we change so that you buy more"), kind="text"),
    ),
)

QUESTIONNAIRES_FOR_CUSTOMERS = (SHOP_VISIT, SERVICE_CALL, EXPECTATIONS, RECOMMENDING, COMPLAINT, KEY_ACCOUNT)
