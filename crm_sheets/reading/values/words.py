"""Words that stand in cells and are no data: what people write for nothing, for nobody, and for a total."""


def _written(words: str) -> tuple[str, ...]:
    """Each of the words as it stands, and in the usual mixtures of upper and lower case."""
    found = [form for word in words.split("|") for form in (word, word.capitalize(), word.title(), word.upper())]
    return tuple(dict.fromkeys(found))


def words_of(words: str) -> tuple[str, ...]:
    """The words between ``|``."""
    return tuple(words.split("|"))


NO_ANSWER = ("", "(空)", "(跳过)", "（空）", "（跳过）")  # in any field
NOTHING = _written(  # in all but free text
    "-|--|---|－|—|——|/|//|\\|.|*|?|**|***|****|无|没有|暂无|未知|不详|未填|未填写|未设置|未知用户|无附件|未留|未提供|不提供|不愿提供|待补充|待补|待填|待定|同上|保密|"
    "null|n/a|n.a.|unknown|not known|not given|not provided|not available|not applicable|tbc|tbd|ditto|same as above"
)
_OLD_ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!")
_NEW_ERRORS = (
    "#SPILL!",
    "#CALC!",
    "#GETTING_DATA",
    "#BLOCKED!",
    "#FIELD!",
    "#CONNECT!",
    "#UNKNOWN!",
    "#BUSY!",
    "#N/A!",
)
_CALC_ERRORS = ("Err:502", "Err:504", "Err:508", "Err:509", "Err:511", "Err:522")  # LibreOffice
ERRORS = (  # what a cell shows whose formula failed
    *_OLD_ERRORS,
    *_NEW_ERRORS,
    *_CALC_ERRORS,
    *(sign.lower() for sign in _OLD_ERRORS),
)
NO_ID = _written("0|none|00|000|0000|00000|000000")
# Whoever buys at the counter; alone or before one of the words for customers, orders and sales.
ANYBODY = words_of(
    "散客|零散|零散户|零售|零买|现金|过路|过客|过路客|路人|临时|流动|非会员|未登记|匿名|游客|无名氏|不记名|陌生|门市|柜台|前台|个人|大众|堂食|堂吃|"
    "外带|自提|外卖|团购|网购|普通|一般|新|老|本店|到店|进店|线上|线下|网上|其他|其它"
)
# By what was paid and through whom the order came: what tills write where nobody is named.
PAYMENTS = words_of("现金|刷卡|银行卡|微信|微信支付|支付宝|银联|云闪付|扫码|扫码付|收钱吧|pos|pos机")
PLATFORMS = words_of("美团|美团外卖|美团团购|大众点评|点评|饿了么|抖音|抖音团购|快手|口碑|小程序|微商城")
MARKETS = words_of("淘宝|天猫|京东|拼多多|小红书|有赞|微店")  # may be customers themselves: only before such a word
BUYERS = words_of("客户|顾客|客人|客|用户|会员|买家|消费者|散客|收款|收银|付款|支付|消费|订单|销售|零售|专用")
ALONE = words_of("散客|散户|零售|零散|过路客|路人|过客|非会员|匿名|游客|无名氏|不记名|个人|临时|堂食|堂吃")
_ANONYMOUS = (
    "anonymous|guest|walk-in|walk in|walkin|walk-ins|walk-in customer|walk in customer|walkin customer|walk-in client|"
    "walk-in guest|cash|cash customer|cash sale|cash sales|cash client|cash account|counter|counter sale|counter sales|"
    "counter customer|retail customer|retail sale|over the counter|pos|pos customer|pos sale|till sale|"
    "guest customer|guest checkout|guest user|misc customer|sundry customer|casual customer|unknown customer|"
    "anonymous customer|default customer|general customer|no customer|no name|passing trade|card|card payment|"
    "eftpos|paypal|stripe|square|uber eats|ubereats|deliveroo|doordash|grubhub|just eat|foodpanda|grabfood"
)
NOBODY = _written(  # where a customer's name should stand; "None" is a name
    "|".join(
        (
            *dict.fromkeys((*ALONE, *PAYMENTS, *PLATFORMS, *BUYERS[:7])),
            *(f"{who}{buyer}" for who in (*ANYBODY, *PAYMENTS, *PLATFORMS, *MARKETS) for buyer in BUYERS),
            _ANONYMOUS,
        )
    )
)
TOTALS = _written(
    "合计|小计|总计|累计|总和|汇总|合 计|小 计|总 计|合  计|小  计|总  计|合计：|小计：|总计：|合计:|小计:|总计:|"
    "本页合计|本页小计|本日合计|本日小计|本月合计|本月小计|"
    "total|totals|total:|grand total|grand total:|subtotal|sub-total|sub total"
)
