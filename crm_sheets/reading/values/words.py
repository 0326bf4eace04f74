"""Words that stand in cells and are no data: what people write for nothing, for nobody, and for a total."""


def _written(words: str) -> tuple[str, ...]:
    """Each of the words as it stands, and in the usual mixtures of upper and lower case."""
    found = [form for word in words.split("|") for form in (word, word.capitalize(), word.title(), word.upper())]
    return tuple(dict.fromkeys(found))


NO_ANSWER = ("", "(空)", "(跳过)", "（空）", "（跳过）")  # in any field
NOTHING = _written("-|--|---|－|—|——|/|//|\\|.|*|?|无|没有|暂无|未知|不详|未填|null|n/a")  # in all but free text
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
NO_ID = _written("0|none")
NOBODY = _written(  # where a customer's name should stand; "None" and "Null" are names
    "散客|零散客户|零售|零售客户|现金客户|过路客|临时客户|非会员|匿名|匿名用户|匿名客户|"
    "walk-in|walk in|walk-in customer|walk in customer|cash customer|cash sale|anonymous|guest"
)
TOTALS = _written(
    "合计|小计|总计|累计|总和|汇总|合 计|小 计|总 计|合  计|小  计|总  计|合计：|小计：|总计：|合计:|小计:|总计:|"
    "本页合计|本页小计|本日合计|本日小计|本月合计|本月小计|"
    "total|totals|total:|grand total|grand total:|subtotal|sub-total|sub total"
)
