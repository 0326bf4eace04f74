"""What a table lacks to be of a kind, and the columns nearest to it."""

from crm_sheets.language.text import Text

LACK = Text("{field}（别的列里没有{what}）", "{field} (no other column holds {what})")
LACK_NEAREST = Text("{field}（最像的是{names}，里面是{what}）", "{field} (nearest: {names}, {what})")
NAME = Text("“{name}”", "'{name}'")
NAMES_JOIN = Text("、", ", ")
OR = Text("或", " or ")
JOIN = Text("；", "; ")
HOLDS = {
    "date": Text("日期", "dates"),
    "number": Text("数字", "numbers"),
    "phone": Text("电话一样的长数字", "long digits such as phones"),
    "words": Text("文字", "words"),
}
PARCELS = Text(
    "订单或客户（“{name}”说明一行是一个包裹）",
    "an order or a customer in each row ('{name}' says that each is a parcel)",
)
UNSURE = Text("更明确的表头或内容", "plainer headings or values")
