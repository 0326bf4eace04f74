"""Sentences about the day as of which all is said, on the console and on the overview."""

from crm_sheets.language.text import Text

_PLAIN = Text("基准日：{as_of}", "As of {as_of}")
_GAP = Text(
    "之后 {gap} 天全店没有一笔销售，远远超过平时，所以数据算到那天为止，没来的天数、预警和变动都不算之后的日子。",
    "In the {gap} days since then nobody bought anything, far longer than is usual here: the data end there, and silence, "
    "flags and movement do not count the days after.",
)
AS_OF = {
    "given": _PLAIN,
    "today": _PLAIN,
    "stale": Text(
        "基准日：{as_of}（最新的一笔销售；已超过 {days} 天没有新的销售，所以不用今天）。",
        "As of {as_of} (the newest sale: it is more than {days} days old, so not today).",
    ),
    "unsold": Text(
        "基准日：{as_of}（最新的记录；数据已超过 {days} 天没有更新，所以不用今天）。",
        "As of {as_of} (the newest record: the data are more than {days} days old, so not today).",
    ),
    "gap": Text(f"基准日：{{as_of}}，最新的一笔销售。{_GAP.zh}", f"As of {{as_of}}, the newest sale. {_GAP.en}"),
    "asked": Text(
        f"基准日：{{as_of}}，最新的一笔销售，虽然指定的是 {{heard}}。{_GAP.zh}",
        f"As of {{as_of}}, the newest sale, although {{heard}} was asked for. {_GAP.en}",
    ),
}
OTHERS = Text(
    "拜访、投诉、问卷和跟进计划按 {heard}。",
    " Visits, complaints, questionnaires and the schedule go by {heard}.",
)
