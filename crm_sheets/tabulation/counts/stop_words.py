"""Words that say nothing by themselves: no answer is about them."""

_EN = """
a about after all also always am an and any are as at be because been but by can could did do does don't even
ever for from get got had has have he her here him his how i i'm if in is it it's its just like made make me
more most much my no not of on one only or other our out really she so some such than that the their them then
there they this those though to too up us very was we were what when where which while who why will with would
you your
"""
_ZH = """
我们 你们 他们 她们 咱们 自己 大家 这个 那个 这些 那些 这样 那样 这里 那里 什么 怎么 为什么 如果 因为 所以 但是 可是
不过 而且 并且 或者 还是 就是 可以 能够 应该 需要 没有 不是 不要 一个 一些 一下 一点 一直 有点 有些 时候 的话 比较
非常 特别 真的 觉得 感觉 希望 建议 还有 已经 现在 以后 之后 之前 然后 都是 也是 很多 太多 还可以 起来 出来 目前 暂时
暂无
"""
STOP_WORDS_EN = frozenset(_EN.split())
STOP_WORDS_ZH = frozenset(_ZH.split())
