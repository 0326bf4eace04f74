"""Sentences about the day as of which all is said, on the console and on the overview."""

from crm_sheets.language.text import Text

_PLAIN = Text("基准日：{as_of}", "As of {as_of}")
_GAP = Text(
    "之后 {gap} 天全店没有一笔销售，远比平时久：数据算到那天为止，不按之后的日子评判客户。",
    "Nobody bought in the {gap:|day|days} since, far longer than usual: the data end there, and no customer is judged by them.",
)
AS_OF = {
    "given": _PLAIN,
    "today": _PLAIN,
    "stale": Text(
        "基准日：{as_of}（最新的一笔销售；已超过 {days} 天没有新的销售，所以不用今天）。",
        "As of {as_of} (the newest sale: it is more than {days:|day|days} old, so not today).",
    ),
    "unsold": Text(
        "基准日：{as_of}。最新的记录是 {newest} 的，已超过 {days} 天没有更新。",
        "As of {as_of}. The newest record is of {newest}: more than {days:|day|days} old.",
    ),
    "gap": Text(f"基准日：{{as_of}}，最新的一笔销售。{_GAP.zh}", f"As of {{as_of}}, the newest sale. {_GAP.en}"),
    "asked": Text(
        f"基准日：{{as_of}}，最新的一笔销售（指定的是 {{heard}}）。{_GAP.zh}",
        f"As of {{as_of}}, the newest sale ({{heard}} was asked for). {_GAP.en}",
    ),
}
STRAYS = Text(
    "更晚的零星销售（{days}）孤零零在很久以后，没有计入，见问题清单。",
    " A few sales stand alone long after ({days}); they do not count, see the problems.",
)
START = Text(
    "跟进计划从 {start} 排起；所依据的记录止于 {days} 天以前。",
    "The schedule starts on {start}; the records behind it end {days:|day|days} before.",
)
OTHERS = Text(
    "拜访、投诉、问卷和跟进计划按 {heard}。",
    "Visits, complaints, questionnaires and the schedule go by {heard}.",
)
