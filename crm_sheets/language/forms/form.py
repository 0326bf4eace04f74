"""ReadyForm and Item: a questionnaire as it is written down here, and the sets of options that items share."""

from dataclasses import dataclass
from typing import NamedTuple

from crm_sheets.language.text import Text


class Options(NamedTuple):
    """Options in the order in which they are offered, with their points; ``best``: which end is best, "" no order."""

    texts: tuple[Text, ...]
    best: str = ""
    points: tuple[float, ...] = ()


def _texts(*pairs: tuple[str, str]) -> tuple[Text, ...]:
    return tuple(Text(*pair) for pair in pairs)


# By their names; the first word is what an Item says.
OPTIONS: dict[str, Options] = {
    "satisfied": Options(
        _texts(
            ("非常满意", "Very satisfied"),
            ("满意", "Satisfied"),
            ("一般", "Neutral"),
            ("不满意", "Dissatisfied"),
            ("非常不满意", "Very dissatisfied"),
        ),
        "first",
    ),
    "agree": Options(
        _texts(
            ("非常同意", "Strongly agree"),
            ("同意", "Agree"),
            ("说不准", "Neither agree nor disagree"),
            ("不同意", "Disagree"),
            ("非常不同意", "Strongly disagree"),
        ),
        "first",
    ),
    "likely": Options(
        _texts(
            ("一定会", "Definitely"),
            ("可能会", "Probably"),
            ("说不定", "Maybe"),
            ("可能不会", "Probably not"),
            ("一定不会", "Definitely not"),
        ),
        "first",
    ),
    "easy": Options(
        _texts(
            ("非常容易", "Very easy"),
            ("容易", "Easy"),
            ("一般", "Neither easy nor difficult"),
            ("困难", "Difficult"),
            ("非常困难", "Very difficult"),
        ),
        "first",
    ),
    "recommend": Options(tuple(Text(str(n), str(n)) for n in range(11)), "last"),
    "kept": Options(_texts(("都做到了", "Yes, all of it"), ("做到一部分", "In part"), ("没有做到", "No")), "first"),
    "yes": Options(
        _texts(("是", "Applies"), ("部分是", "Applies in part"), ("否", "Does not apply")), points=(2.0, 1.0, 0.0)
    ),
    "may_call": Options(_texts(("可以", "Yes"), ("不用了", "No, thank you"))),
    "came": Options(_texts(("来过", "Yes"), ("没来过", "No"))),
    "errand": Options(
        _texts(("自己用", "For myself"), ("送礼", "As a present"), ("单位用", "For work"), ("随便看看", "Just looking"))
    ),
    "found": Options(_texts(("都买到了", "All of it"), ("买到一部分", "Some of it"), ("没买到", "None of it"))),
    "answered_in": Options(
        _texts(
            ("当天", "The same day"), ("两三天内", "Within three days"), ("一周内", "Within a week"), ("更久", "Later")
        )
    ),
    "solved": Options(
        _texts(("解决了", "Yes, it was"), ("解决了一部分", "In part"), ("没解决", "No, it was not")), "first"
    ),
    "change": Options(
        _texts(
            ("商品质量", "Quality of the goods"),
            ("价格", "Prices"),
            ("送货", "Delivery"),
            ("店员服务", "Service of the staff"),
            ("售后", "After the sale"),
            ("购物环境", "The shop itself"),
        )
    ),
    "beside_others": Options(
        _texts(
            ("比别家好", "Better"),
            ("差不多", "Much the same"),
            ("不如别家", "Worse"),
            ("没有别家", "No other supplier"),
        )
    ),
    "next_year": Options(
        _texts(("增加", "Buy more"), ("差不多", "Much the same"), ("减少", "Buy less"), ("还没定", "Not decided"))
    ),
    "matters_most": Options(
        _texts(
            ("店面和商品看得见的样子", "What one can see"),
            ("说到做到", "Promises kept"),
            ("响应快", "Quick answers"),
            ("懂行、放心", "Knowledge and trust"),
            ("体贴", "Care"),
        )
    ),
}


@dataclass(frozen=True)
class Item:
    """One question: ``options`` names a set of OPTIONS; ``kind`` is its type where those do not tell it.

    ``of``: the question that it is an item of. ``dimension``: which items belong together. ``screening``: an answer
    ends the form.
    """

    text: Text
    options: str = ""
    kind: str = ""
    of: Text | None = None
    dimension: Text | None = None
    screening: bool = False

    @property
    def type(self) -> str:
        """The type of question, as the key sheet says it."""
        if self.kind or not self.options:
            return self.kind or "text"
        if self.options == "recommend":
            return "recommendation"
        return "scale" if OPTIONS[self.options].best else "single"


WHO_ANSWERS = Text("您的姓名或手机号（选填）", "Phone / Email")


@dataclass(frozen=True)
class ReadyForm:
    """A questionnaire or scorecard: its name, for what it is, its items in order, and the heading for who it is of."""

    name: Text
    purpose: Text
    items: tuple[Item, ...]
    who: Text = WHO_ANSWERS


def matrix_items(of: Text, options: str, *items: Text, dimensions: tuple[Text, ...] = ()) -> tuple[Item, ...]:
    """The items of one question on one scale; ``dimensions``: of as many items each as there are to go round."""
    each = len(items) // len(dimensions) if dimensions else 1
    names = [dimensions[place // each] if dimensions else None for place in range(len(items))]
    return tuple(Item(text, options, of=of, dimension=name) for text, name in zip(items, names, strict=True))
