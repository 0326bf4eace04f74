"""Cue cards: ways to begin, how to bring a benefit across, and what to answer to an objection."""

from crm_sheets.language.text import Text

Card = tuple[Text, Text]  # what it is about, what to do or say

APPROACHES: tuple[Card, ...] = (
    (Text("提问", "Ask"), Text("先问一个对方一定答得上的问题。", "Begin with a question that they can surely answer.")),
    (Text("引荐", "Introduce"), Text("说清自己是谁，由谁介绍来的。", "Say who you are, and who sent you.")),
    (Text("赞美", "Praise"), Text("夸一件具体的、真有的事。", "Praise one thing, a real one.")),
    (Text("示范", "Show"), Text("当场做一遍给对方看。", "Do it before their eyes.")),
    (Text("好奇", "Curiosity"), Text("说一半，留一半。", "Tell half of it, and keep the other half.")),
    (Text("小礼", "Gift"), Text("带一份样品或小礼物。", "Bring a sample or a small gift.")),
    (Text("好处", "Benefit"), Text("第一句就说对方能得到什么。", "Say in the first sentence what is in it for them.")),
    (Text("请教", "Advice"), Text("请对方就一件内行的事出主意。", "Ask their advice on something they know well.")),
    (Text("产品", "Product"), Text("让产品先说话：看、摸、尝。", "Let the product speak: see, touch, taste.")),
    (Text("调查", "Survey"), Text("用三个小问题了解现状。", "Learn with three short questions how things are.")),
    (Text("表演", "Perform"), Text("用一个小小的场面把好处演出来。", "Act the benefit out in a small scene.")),
    (Text("闲聊", "Small talk"), Text("从天气、店面、共同的熟人聊起。", "Weather, the shop, somebody you both know.")),
    (
        Text("出奇", "Surprise"),
        Text("说一个让人想不到、但能证实的数字。", "Give a figure that nobody expects, and that is true."),
    ),
)
BENEFITS: tuple[Card, ...] = (
    (
        Text("先卸压力", "Take the pressure off"),
        Text("“不用现在定，您先听听合不合用。”", "'Nothing to decide now: just hear whether it fits.'"),
    ),
    (
        Text("假如问", "What if"),
        Text(
            "“要是每月能省下半天，您会拿来做什么？”", "'If it saved you half a day a month, what would you do with it?'"
        ),
    ),
    (
        Text("从大到小", "The strongest first"),
        Text("最打动对方的一条放最前，只说三条。", "Begin with what matters most to them, and stop after three."),
    ),
    (
        Text("看、听、摸", "See, hear, touch"),
        Text("用样品、照片、老客户的话代替形容词。", "A sample, a picture, a customer's own words: no adjectives."),
    ),
    (
        Text("物的好处", "Of matter"),
        Text("快、省、方便、安全：用数字说。", "Faster, cheaper, easier, safer: in figures."),
    ),
    (
        Text("心的好处", "Of mind"),
        Text("体面、牌子、自豪：用对方的话说。", "Standing, name, pride: in their own words."),
    ),
)
OBJECTIONS: tuple[Card, ...] = (
    (
        Text("不好", "It is no good"),
        Text("“您最担心哪一处？我拿实物给您看。”", "'What worries you most? Let me show you the thing itself.'"),
    ),
    (
        Text("没钱", "Too dear"),
        Text(
            "先谈值不值，价钱最后谈；和更贵的比，折到每天。",
            "Speak of the value first and of the price last; compare with something dearer, reckon it by the day.",
        ),
    ),
    (
        Text("不急", "No hurry"),
        Text("“晚一个月会多花什么？我们一起算算。”", "'What does a month's wait cost? Let us work it out.'"),
    ),
    (
        Text("不需要", "No need"),
        Text("“现在是怎么解决的？有没有哪一步最费事？”", "'How do you manage now? Which step is the most trouble?'"),
    ),
    (
        Text("都一样", "All the same"),
        Text("只说一处不同，说对这位客户有什么用。", "Name one difference, and what it does for this customer."),
    ),
    (
        Text("信不过", "No trust"),
        Text("“先少拿一点试，不合适我来收。”", "'Try a little first; if it does not fit I take it back.'"),
    ),
    (
        Text("没痛处", "No pain"),
        Text("问上一次出问题是什么时候，后来怎样了。", "Ask when it last went wrong, and what came of it."),
    ),
    (
        Text("没好处", "No value"),
        Text("把好处换成对方在意的那件事。", "Turn the benefit into what they care about."),
    ),
)
