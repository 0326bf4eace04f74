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
    "file_no_permission": Finding(
        "error",
        Text("没有读取权限", "No permission to read"),
        Text("系统不让读取：{why}。", "The system does not let it be read: {why}."),
        Text(
            "请在文件属性里给当前用户读取权限；文件开着的话请先关闭，再运行。",
            "Give yourself the right to read it (its properties, or whoever owns it); if it is open, close it; run again.",
        ),
    ),
    "file_protected": Finding(
        "error",
        Text("文件有密码", "File protected by a password"),
        Text("文件设了打开密码，没有读取。", "The file asks for a password and was not read."),
        Text(
            "请把密码填进规则表“读取 · 打开密码”，或设环境变量 CRM_SHEETS_PASSWORD，或在 Excel 里取消密码后另存"
            "（ods 文件只能取消密码）。",
            "Put the password into the playbook (reading.passwords) or into the environment variable "
            "CRM_SHEETS_PASSWORD, or remove it in Excel and save the file again (of an .ods it must be removed).",
        ),
    ),
    "file_password_wrong": Finding(
        "error",
        Text("密码不对", "Wrong password"),
        Text("试过的密码都打不开这个文件，没有读取。", "None of the passwords tried opens this file; it was not read."),
        Text(
            "请核对大小写和空格，把正确的密码加进规则表“读取 · 打开密码”；原来的密码可以保留。",
            "Check capitals and blanks, and add the right one to reading.passwords in the playbook; the others may stay.",
        ),
    ),
    "file_other": Finding(
        "error",
        Text("不是表格", "Not a workbook inside"),
        Text(
            "后缀名像表格，内容却是{what}，没有读取。",
            "Named like a workbook, but it is {what}; it was not read.",
        ),
        Text(
            "请从原来的系统或程序里重新导出为 xlsx 或 csv。",
            "Export it anew as xlsx or csv from the program that it comes from.",
        ),
    ),
    "file_pointer": Finding(
        "error",
        Text("文件还没有下载", "File not fetched yet"),
        Text(
            "这里只有 Git 留下的占位文件，真正的表格还没有下载。",
            "Only Git's stand-in is here; the workbook itself was never fetched.",
        ),
        Text(
            "请运行 git lfs pull（或 git annex get），或请保管文件的同事直接发给您。",
            "Run git lfs pull (or git annex get), or ask whoever keeps the file to send it.",
        ),
    ),
    "file_lock": Finding(
        "note",
        Text("Excel 的锁文件", "Lock file of Excel"),
        Text(
            "这是工作簿打开时 Excel 生成的临时文件，里面没有数据，已跳过。",
            "Excel writes this beside a workbook that is open; it holds no data and was skipped.",
        ),
        Text("无需处理；关闭工作簿后可以删除。", "Nothing to do; it can be deleted once the workbook is closed."),
    ),
    "file_link": Finding(
        "error",
        Text("链接指向文件夹之外", "Link out of the folder"),
        Text(
            "这是一个链接，指向给定文件夹之外或不存在的地方，没有读取。",
            "This is a link that leads out of the folder given, or to nothing; it was not followed.",
        ),
        Text(
            "如需读取，请把文件本身放进来，或直接指定它的路径。",
            "Put the file itself here, or name its path directly.",
        ),
    ),
    "file_unsafe": Finding(
        "error",
        Text("文件有异常构造", "Unsafe file"),
        Text(
            "文件里有正常表格没有的东西（{why}），没有读取。",
            "It holds what no honest workbook holds ({why}); it was not read.",
        ),
        Text(
            "请确认来源；内容可信的话，用 Excel 打开并另存为 xlsx。",
            "Make sure where it comes from; if you trust it, open it in Excel and save it as xlsx.",
        ),
    ),
    "file_renamed": Finding(
        "note",
        Text("后缀名与内容不符", "Not what its name says"),
        Text(
            "后缀名是 {named}，内容其实是{really}，已按内容读取。",
            "Named {named}, but it is {really}; read as what it is.",
        ),
        Text(
            "无需处理；另存为 xlsx 可免去 Excel 的警告。",
            "Nothing to do; saved as xlsx, Excel opens it without a warning.",
        ),
    ),
    "file_encoding": Finding(
        "warning",
        Text("文字编码不确定", "Encoding not certain"),
        Text(
            "文件没有说明编码，从文字也看不出确定的一种；暂按 {encoding} 读取，文字可能有误。",
            "The file does not say its encoding, and its letters leave it open; read as {encoding}, so letters may be wrong.",
        ),
        Text(
            "请核对文字；有误时请导出为 UTF-8 的 csv 或 xlsx。",
            "Check the letters; if wrong, export it as csv in UTF-8 or as xlsx.",
        ),
    ),
    "csv_open_quote": Finding(
        "warning",
        Text("引号没有成对", "Quote not closed"),
        Text(
            "这一格以引号开头，却没有引号收尾，会把下面几行都吞进来；已按一行一条记录分开读取。",
            "This cell begins with a quote that is never closed and would have swallowed the lines below; each line was "
            "read as a row of its own.",
        ),
        Text(
            "请核对这一行；在导出的程序里去掉多余的引号，或导出为 xlsx。",
            "Check this row; take the quote out where the file comes from, or export it as xlsx.",
        ),
    ),
    "csv_line_in_one_cell": Finding(
        "note",
        Text("整行挤在一格里", "A whole line in one cell"),
        Text("这一行整行写在一格里，已按分隔符拆开。", "This line stood in one cell as a whole and was taken apart."),
        Text("无需处理；导出为 xlsx 可避免。", "Nothing to do; an export as xlsx avoids it."),
    ),
    "csv_cell_put_together": Finding(
        "warning",
        Text("格内有分隔符", "Separator inside a cell"),
        Text(
            "这一行比表头多出一格，因为这一格里有分隔符而没有加引号；只有一种拼法说得通，已合成“{value}”。",
            "This line is longer than the heading because the cell holds a separator without quotes; only one way fits "
            "the columns, so it was put together as '{value}'.",
        ),
        Text(
            "请核对这一行；导出时给文字加引号，或导出为 xlsx。",
            "Check this row; export with quotes round texts, or as xlsx.",
        ),
    ),
    "csv_moment_put_together": Finding(
        "warning",
        Text("日期与时刻被分成两格", "Day and time cut apart"),
        Text(
            "日期与时刻之间的分隔符没有加引号，{count} 行因此比表头多出一格；已合成一格，如“{value}”。",
            "{count:|line is|lines are} longer than the heading because a separator between day and time stands without quotes; "
            "they were put together, as '{value}'.",
        ),
        Text(
            "请核对几行；导出时给日期加引号，或导出为 xlsx。",
            "Check some rows; export with quotes round dates, or as xlsx.",
        ),
    ),
    "csv_line_too_long": Finding(
        "error",
        Text("一行的格数比表头多", "Line longer than the heading"),
        Text(
            "这一行的格数多于表头的 {names} 格，看不出哪一格里多了分隔符，没有读取：{value}",
            "This line has more cells than the heading, which has {names}, and nothing tells which cell holds a separator; "
            "it was left out: {value}",
        ),
        Text(
            "请给含分隔符的格加上引号，或在 Excel 里改好后另存为 xlsx。",
            "Put quotes round the cell that holds the separator, or put it right in Excel and save it as xlsx.",
        ),
    ),
    "csv_cell_beyond": Finding(
        "warning",
        Text("最后一列之外还有内容", "Cell behind the last column"),
        Text(
            "“{value}”在最后一个列名之外，没有使用；这一行其余各格与列相符，已照常读取。",
            "'{value}' stands behind the last heading and was not used; the row's other cells fit their columns and count.",
        ),
        Text("请核对这一行；需要的话补一个列名。", "Check this row; give the column a heading if it counts."),
    ),
    "csv_heading_short": Finding(
        "warning",
        Text("表头比数据短", "Heading shorter than its lines"),
        Text(
            "表头有 {names} 格，下面多数行有 {cells} 格：可能缺一个列名，也可能格内的分隔符没有加引号，列可能错位。",
            "The heading has {names} cells, most lines below have {cells}: a heading may be missing, or cells hold "
            "separators without quotes, so columns may be shifted.",
        ),
        Text(
            "请补上缺的列名，或导出为 xlsx。",
            "Add the heading that is missing, or export it as xlsx.",
        ),
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
    "file_unread": Finding(
        "warning",
        Text("这种文件读不了", "Kind of file that is not read"),
        Text("这是{what}，没有读取；{how}。", "This is {what}, and was not read; {how}."),
        Text(
            "里面有要用的数据的话，请另存为 xlsx 或 csv 再放进来；没有的话请移出文件夹。",
            "If it holds data that count, save them as xlsx or csv and drop that in; else move it out of the folder.",
        ),
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

# Why a limit was met or reading broke off; ``limit`` and ``value`` are filled in.
REASONS: dict[str, Text] = {
    "size": Text("文件有 {value} MB，上限 {limit} MB", "{value} MB, the limit is {limit} MB"),
    "time": Text("超过 {limit} 秒还没读完", "not read within {limit} s"),
    "memory": Text("内存超过 {limit} MB", "more than {limit} MB of memory"),
    "memory_odd": Text(
        "内存超过 {limit} MB，这么小的文件不该需要这么多",
        "more than {limit} MB of memory, which no file of this size should need",
    ),
    "crash": Text(
        "读取程序中断，文件损坏或需要的内存超过 {limit} MB",
        "the reader broke off: damaged, or more than {limit} MB needed",
    ),
    "broken": Text("内容不完整或格式有误", "incomplete, or broken inside"),
    "rows": Text(
        "工作表“{sheet}”有 {value} 行，上限 {limit} 行", "{value:|row|rows} in sheet '{sheet}', the limit is {limit}"
    ),
    "cells": Text(
        "使用区域 {value} 格，上限 {limit} 格；多半是远处误填了一格",
        "a used range of {value:|cell|cells}, the limit is {limit}; mostly a stray cell far away",
    ),
    "parts": Text("压缩包里有 {value} 个文件，上限 {limit} 个", "{value} parts in the archive, the limit is {limit}"),
    "unpacked": Text("解压后有 {value} MB，上限 {limit} MB", "{value} MB when unpacked, the limit is {limit} MB"),
    "ratio": Text(
        "解压后膨胀 {value} 倍，上限 {limit} 倍，像是压缩炸弹",
        "grows {value} times when unpacked, the limit is {limit}: like a zip bomb",
    ),
}

# What no honest workbook holds.
TRAPS: dict[str, Text] = {
    "entities": Text("XML 里声明了实体或 DOCTYPE", "an entity or DOCTYPE declared in its XML"),
    "overlap": Text("压缩包里的文件互相重叠", "parts of the archive that overlap"),
    "circle": Text("内部扇区链首尾相接，读不到头", "a chain of sectors that runs in a circle"),
}

# What a file is, whatever its name says.
CONTENTS: dict[str, Text] = {
    ".xlsx": Text("xlsx 工作簿", "an xlsx workbook"),
    ".xlsb": Text("xlsb 工作簿", "an xlsb workbook"),
    ".xls": Text("xls 工作簿", "an xls workbook"),
    ".ods": Text("ods 工作簿", "an ods workbook"),
    ".csv": Text("文本（分隔符分列）", "text with separators"),
    ".html": Text("网页（HTML）", "an HTML page"),
    ".xml": Text("Excel 2003 的 XML 表格", "an XML Spreadsheet 2003"),
    "pdf": Text("PDF 文档", "a PDF document"),
    "image": Text("图片", "an image"),
    "word": Text("Word 文档", "a text document"),
    "slides": Text("演示文稿", "a slide show"),
    "packed": Text("压缩包", "an archive"),
    "numbers": Text("苹果 Numbers 表格", "a workbook of Apple Numbers"),
    "other_tables": Text("别的程序的表格文件", "a table of another program"),
    "company_lock": Text("被公司加密软件加密的文件", "a file locked by the company's encryption software"),
    "database": Text("数据库文件", "a database"),
    "program": Text("程序", "a program"),
    "web_archive": Text("网页存档（mht）", "a web archive (mht)"),
    "page": Text("没有表格的网页", "a web page without a table"),
    "old_excel": Text("1997 年以前的 Excel 工作簿", "a workbook of an Excel before 1997"),
    "empty": Text("空文件（0 字节）", "an empty file (0 bytes)"),
    "words": Text("一段文字：{seen}", "a text: {seen}"),
}

# How a file of a kind that is not read becomes one that is.
HOW: dict[str, Text] = {
    "numbers": Text("请在 Numbers 里用“导出为 Excel”", "in Numbers, export it to Excel"),
    "other_tables": Text("请用原来的程序或 WPS 打开", "open it in its own program or in WPS"),
    "packed": Text("请先解压", "unpack it first"),
    "database": Text("请从原来的程序导出", "export it from its own program"),
    "old_excel": Text("请用 Excel 或 WPS 打开", "open it in Excel or WPS"),
    "company_lock": Text("请先在公司电脑上解密", "unlock it on a computer of the company first"),
}

# Why the system gives no access.
DENIED: dict[str, Text] = {
    "file": Text("当前用户没有读取这个文件的权限", "you have no permission to read this file"),
    "folder": Text("当前用户没有打开这个文件夹的权限", "you have no permission to look into this folder"),
    "in_use": Text("另一个程序正独占打开着它", "another program has it open for itself alone"),
}
