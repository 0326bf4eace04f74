"""What a table lacks to be of a kind, the columns nearest to it, and what is said where nothing can be used."""

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
CLOSE = Text(
    "  · {file} / {sheet}：最接近{table}，还缺：{missing}。表头：{headings}",
    "  · {file} / {sheet}: closest to {table}, lacks: {missing}. Headings: {headings}",
)
ALIKE = Text(
    "  · {file} / {sheet}：不是我们的表，没有动它。表头：{headings}",
    "  · {file} / {sheet}: none of ours, left alone. Headings: {headings}",
)
OF_FILE = Text("  · {file}：{message}", "  · {file}: {message}")
MORE = Text("  · 还有 {count} 处", "  · and more: {count}")
