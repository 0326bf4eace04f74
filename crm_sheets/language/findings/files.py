"""The wording of problems of files: damaged, protected, beyond limits, passed over."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

FILES: dict[str, Finding] = {
    "file_damaged": Finding(
        "error",
        Text("文件损坏", "File damaged"),
        Text(
            "打不开这个文件：可能已经损坏，或者内容与后缀名不符（{why}）。",
            "This file cannot be opened: it is damaged, or not what its name says ({why}).",
        ),
        Text("请用 Excel 打开并另存为 xlsx，再放回来。", "Open it in Excel, save it as xlsx and drop it in again."),
    ),
    "file_protected": Finding(
        "error",
        Text("文件有密码", "File protected by a password"),
        Text("文件设了打开密码，没有读取。", "The file asks for a password and was not read."),
        Text("请在 Excel 里取消密码后另存，再放回来。", "Remove the password in Excel, save it and drop it in again."),
    ),
    "file_limit": Finding(
        "error",
        Text("文件超出限制", "File beyond the limits"),
        Text("读取时超出了限制（{why}），没有读取。", "Reading went beyond the limits ({why}); the file was left out."),
        Text(
            "请拆成几个小文件，或在规则表的“读取”一节放宽限制。",
            "Split the file, or raise the limits in the playbook under 'reading'.",
        ),
    ),
    "file_kind": Finding(
        "note",
        Text("不是表格文件", "Not a spreadsheet"),
        Text("不是可读取的表格格式，已跳过。", "Not a spreadsheet format; skipped."),
        Text("无需处理；如需读取请另存为 xlsx 或 csv。", "Nothing to do; save it as xlsx or csv if it should be read."),
    ),
    "file_own_output": Finding(
        "note",
        Text("本程序自己的输出", "Our own output"),
        Text(
            "这是本程序生成的文件，没有当作数据读取。",
            "This workbook was written by this program and is not read as data.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
}
