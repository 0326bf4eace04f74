"""What is said where nothing that was read can be used."""

from crm_sheets.language.text import Text

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
