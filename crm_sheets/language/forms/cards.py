"""Scorecards that the team fills in, a row for each customer, colleague or case: applies 2 points, in part 1, else 0."""

from crm_sheets.language.forms.form import Item, ReadyForm
from crm_sheets.language.text import Text

_CUSTOMER = Text("客户名称", "Customer name")
_COLLEAGUE = Text("被评人", "Colleague")


def _card(name: Text, purpose: Text, who: Text, *parts: tuple[Text, tuple[Text, ...]]) -> ReadyForm:
    """A scorecard of several dimensions, each with its items."""
    items = tuple(Item(text, "yes", dimension=part) for part, texts in parts for text in texts)
    return ReadyForm(name, purpose, items, who)


WILLINGNESS = _card(
    Text("评分表 购买意愿", "Scorecard willingness"),
    Text(
        "跟单的人给每位潜在客户打，分高的先跟。", "For each prospect, by whoever looks after them; high scores first."
    ),
    _CUSTOMER,
    (
        Text("需要", "Need"),
        (
            Text("说得出要解决什么问题", "Can say which problem is to be solved"),
            Text("现在用的东西不合用", "What they use now does not serve"),
            Text("说过什么时候要用上", "Has said by when it is needed"),
        ),
    ),
    (
        Text("行动", "What they do"),
        (
            Text("主动问过价格或交货", "Has asked for price or delivery"),
            Text("看过样品或来过店里", "Has seen samples or the shop"),
            Text("带来了别的决定人", "Has brought others who decide"),
            Text("上次联系后自己又找来", "Came back without being called"),
        ),
    ),
    (
        Text("条件", "Means"),
        (
            Text("预算有着落", "The money is there"),
            Text("能拍板的人我们见过", "We know who decides"),
            Text("没有别家的约束", "Not bound to another supplier"),
        ),
    ),
)
CUSTOMER = _card(
    Text("评分表 客户质量", "Scorecard quality of a customer"),
    Text("每年给重要客户打一次，和购买意愿一起看。", "Once a year for important customers, beside willingness."),
    _CUSTOMER,
    (
        Text("买卖", "Business"),
        (
            Text("一年里多半个月都有订单", "Orders in most months of the year"),
            Text("买的品类在增加", "Buys more kinds than before"),
            Text("不只在打折时买", "Buys without discounts too"),
            Text("毛利不低于平均", "The margin is at least the usual one"),
        ),
    ),
    (
        Text("信用", "Credit"),
        (
            Text("按时付款", "Pays on time"),
            Text("很少退货", "Returns little"),
            Text("说定的事不反复", "Keeps to what was agreed"),
        ),
    ),
    (
        Text("关系", "Relationship"),
        (
            Text("有事先跟我们说", "Tells us first when something is wrong"),
            Text("介绍过别的客户", "Has brought other customers"),
            Text("愿意试新品", "Is willing to try what is new"),
        ),
    ),
)
POTENTIAL = _card(
    Text("评分表 服务潜力", "Scorecard service potential"),
    Text(
        "招人和转岗时用；只给负责人看，不进大家看的报告。",
        "For new colleagues and changes of place; for whoever decides, in no shared report.",
    ),
    _COLLEAGUE,
    (
        Text("待人", "With people"),
        (
            Text("先听完再说话", "Listens before speaking"),
            Text("看得出别人不方便说的事", "Notices what others do not say"),
            Text("对谁都一样客气", "Is friendly to everybody alike"),
            Text("被人发火也能平静", "Stays calm with angry people"),
        ),
    ),
    (
        Text("做事", "With work"),
        (
            Text("答应的事记下来", "Writes down what was promised"),
            Text("分得清轻重缓急", "Knows what comes first"),
            Text("出错先补救再找原因", "Mends first and looks for the cause later"),
        ),
    ),
    (
        Text("意愿", "Wishes"),
        (
            Text("帮到人会高兴", "Is glad when somebody was helped"),
            Text("愿意学商品知识", "Wants to learn about the goods"),
            Text("能接受轮班", "Can work in shifts"),
        ),
    ),
)
SKILL = _card(
    Text("评分表 服务技能", "Scorecard service skill"),
    Text(
        "主管看过一次接待后打；只给本人和主管看，不进大家看的报告。",
        "After watching one customer being served; for the colleague and the manager, in no shared report.",
    ),
    _COLLEAGUE,
    (
        Text("开始", "Beginning"),
        (
            Text("客户到后马上打招呼", "Greets at once"),
            Text("用一两个问题弄清来意", "Finds out with a question or two what is wanted"),
        ),
    ),
    (
        Text("中间", "In between"),
        (
            Text("推荐合适的，不推荐最贵的", "Offers what suits, not what costs most"),
            Text("用客户听得懂的话说", "Speaks so that customers understand"),
            Text("把价格和条件说全", "Tells the whole price and all terms"),
            Text("不清楚的去问，不乱答", "Asks rather than guesses"),
            Text("让等的客户知道还要多久", "Tells those who wait how long it takes"),
        ),
    ),
    (
        Text("结束", "End"),
        (
            Text("复述一遍说定的事", "Repeats what was agreed"),
            Text("记下客户的喜好", "Notes what the customer likes"),
            Text("说清有事找谁", "Says whom to turn to"),
        ),
    ),
)
HANDLING = _card(
    Text("评分表 投诉处理", "Scorecard complaint handling"),
    Text("每月抽查几件办结的投诉，一件一行。", "A few closed complaints each month, a row for each."),
    _CUSTOMER,
    (
        Text("接待", "Receiving"),
        (
            Text("先道歉，不辩解", "Apologised first, no excuses"),
            Text("让客户把话说完", "Let the customer finish"),
            Text("记下时间、经过和要求", "Noted when, what and what is wanted"),
        ),
    ),
    (
        Text("处理", "Handling"),
        (
            Text("当天给了第一次答复", "A first answer the same day"),
            Text("查清了原因", "The cause was found"),
            Text("给了客户不止一种办法", "More than one way was offered"),
            Text("答应的日子办完", "Done by the day that was promised"),
        ),
    ),
    (
        Text("之后", "Afterwards"),
        (
            Text("问过客户满不满意", "The customer was asked whether it is right now"),
            Text("改了会再出错的地方", "What would go wrong again was changed"),
            Text("登记齐全", "The ledger is complete"),
        ),
    ),
)

CARDS = (WILLINGNESS, CUSTOMER, POTENTIAL, SKILL, HANDLING)
