"""When a prediction of purchases is trusted: each condition in words, what it needs and what there is."""

from typing import NamedTuple

from crm_sheets.language.text import Text


class Condition(NamedTuple):
    """A condition as it stands on the sheet; ``needs`` words its {limit}, ``has`` the {value} found."""

    name: Text
    needs: Text
    has: Text


CONDITIONS = {
    "repeat_buyers": Condition(
        Text("回头客够不够多", "Enough returning customers"),
        Text("至少 {limit:,.0f} 位客户买过不止一次", "at least {limit:,.0f} customers who bought more than once"),
        Text("{value:,.0f} 位", "{value:,.0f} of them"),
    ),
    "weeks": Condition(
        Text("数据够不够长", "Enough history"),
        Text("从第一笔购买起至少 {limit:,.0f} 周", "at least {limit:,.0f} weeks since the first purchase"),
        Text("{value:,.0f} 周", "{value:,.0f|week|weeks}"),
    ),
    "converged": Condition(
        Text("购买次数有没有规律可循", "A pattern in how often customers buy"),
        Text("能算出稳定的规律", "a pattern that settles"),
        Text("算不出稳定的规律", "none that settles"),
    ),
    "holdout": Condition(
        Text("用前段预测后段准不准", "The last part predicted from what came before"),
        Text("预计购买总数与实际相差不超过 {limit:.0%}", "expected purchases at most {limit:.0%} off the actual ones"),
        Text("相差 {value:.0%}", "{value:.0%} off"),
    ),
    "correlation": Condition(
        Text("买得勤与买得贵是否无关", "How often has little to do with how much"),
        Text("相关系数不超过 {limit:.2f}（不计正负）", "a correlation of at most {limit:.2f}, either way"),
        Text("{value:.2f}", "{value:.2f}"),
    ),
    "spend_converged": Condition(
        Text("购买金额有没有规律可循", "A pattern in what a purchase is worth"),
        Text("能算出稳定的规律", "a pattern that settles"),
        Text("算不出稳定的规律", "none that settles"),
    ),
}
SETTLED = Text("稳定", "it settles")
NO_RESULT = Text("没有结果", "no result")


def needed(key: str, limit: float) -> Text:
    """What a condition needs, in both languages."""
    words = CONDITIONS[key].needs
    return Text(words("zh", limit=limit), words("en", limit=limit))


def found(key: str, value: float, *, passed: bool) -> Text:
    """What there is, in both languages."""
    if value != value:  # NaN
        return NO_RESULT
    if key.endswith("converged"):
        return SETTLED if passed else CONDITIONS[key].has
    words = CONDITIONS[key].has
    return Text(words("zh", value=value), words("en", value=value))
