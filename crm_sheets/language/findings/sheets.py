"""The wording of problems of sheets, columns and rows: what was not recognised, not used, or is no data."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

SHEETS: dict[str, Finding] = {
    "sheet_unknown": Finding(
        "warning",
        Text("没认出的工作表", "Sheet not recognised"),
        Text(
            "没有认出这是什么表，整张未使用。看到的表头：{seen}。最接近的是{table}，还缺：{missing}。",
            "This sheet was not recognised and not used. Headings seen: {seen}. Closest: {table}; still missing: {missing}.",
        ),
        Text(
            "请在 problems.xlsx 的“识别出的表”里选它是什么（或“不是我们的表”），在“每列认成了什么”里选缺少的是哪一列，再把它放回来。",
            "Choose on the sheet Tables of problems.xlsx what it is (or 'none of ours') and on the sheet Columns which column "
            "is the one missing, and drop that file in again.",
        ),
    ),
    "sheet_empty": Finding(
        "note",
        Text("空工作表", "Empty sheet"),
        Text("工作表是空的。", "The sheet is empty."),
        Text("无需处理。", "Nothing to do."),
    ),
    "sheet_no_rows": Finding(
        "note",
        Text("只有表头", "Heading only"),
        Text("认出是{table}，但表头下面没有数据。", "Recognised as {table}, but there are no rows under the heading."),
        Text("无需处理；填好后再放回来。", "Nothing to do; fill it in and drop it in again."),
    ),
    "sheet_hidden": Finding(
        "note",
        Text("隐藏的工作表", "Hidden sheet"),
        Text("这张工作表是隐藏的，内容照样读取了。", "This sheet is hidden; it was read all the same."),
        Text("如果不该使用，请删除这张表。", "Delete the sheet if it should not be used."),
    ),
    "sheet_uncalculated": Finding(
        "warning",
        Text("公式没有计算结果", "Formulas never calculated"),
        Text(
            "这张表有 {count} 个公式没有保存计算结果，这些格读到的是空白。",
            "Formulas of this sheet that were saved without values: {count}. Those cells count as empty.",
        ),
        Text("请用 Excel 打开、保存一次，再放回来。", "Open it in Excel once, save it and drop it in again."),
    ),
    "sheet_not_a_table": Finding(
        "note",
        Text("不是我们的表", "None of ours"),
        Text(
            "不像我们的任何一种表，没有动它。看到的文字：{seen}。能识别的有：{known}。",
            "Left alone: it looks like none of the kinds. Texts seen: {seen}. Kinds that can be read: {known}.",
        ),
        Text(
            "无需处理；如果是我们的表，请在 problems.xlsx 的“识别出的表”里选它是什么，再把它放回来。",
            "Nothing to do; if it is one, choose on the sheet Tables of problems.xlsx what it is and drop that file in again.",
        ),
    ),
    "table_left_alone": Finding(
        "note",
        Text("您说过不是我们的表", "None of ours, as you decided"),
        Text("按您的选择没有读取这张表（{seen}）。", "Left alone, as you decided ({seen})."),
        Text(
            "无需处理；想恢复自动识别，请在“识别出的表”的“改为”里选“自动识别”。",
            "Nothing to do; choose 'automatic' on the sheet Tables to take it back.",
        ),
    ),
    "own_columns_left_out": Finding(
        "note",
        Text("您自己的列太多", "Too many columns of your own"),
        Text(
            "{table}表里自己的列超过 {most} 列，另有 {count} 列没有带上：{headings}。",
            "The {table} tables have more than {most} columns of your own; {count} did not travel along: {headings}.",
        ),
        Text("请删去不再需要的列。", "Delete columns that are no longer needed."),
    ),
    "column_unknown": Finding(
        "note",
        Text("不认识的列", "Column not known"),
        Text("不认识“{heading}”这一列{kept}。{hint}", "Column '{heading}' is not known{kept}.{hint}"),
        Text("若应使用，请把列名改成常用的叫法。", "Rename the heading to a usual one if it should be used."),
    ),
    "columns_unknown": Finding(
        "note",
        Text("没用到的列太多", "Many columns not used"),
        Text(
            "另有 {count} 列不认识，没有使用（{place}）。", "Further columns not known and not used: {count} ({place})."
        ),
        Text(
            "若应使用，请把列名改成常用的叫法；空表头可以删除。",
            "Rename the headings to usual ones if they should be used; delete those that head nothing.",
        ),
    ),
    "column_twice": Finding(
        "note",
        Text("两列含义相同", "Two columns for one field"),
        Text(
            "“{heading}”也像是{field}，已采用“{used}”{kept}。",
            "'{heading}' also looks like {field}; '{used}' is used{kept}.",
        ),
        Text(
            "请确认采用的列是否正确，把另一列改名或删除。", "Check which one is right, and rename or delete the other."
        ),
    ),
    "cells_merged": Finding(
        "note",
        Text("合并的单元格", "Merged cells"),
        Text(
            "这张表的数据里有 {count} 处合并单元格：文字、日期等算作每一行都有；金额和数字只算在第一行，不重复计算。",
            "The data of this sheet have merged areas ({count}): their texts and dates go for each of their rows; amounts "
            "and numbers count once, in the first row.",
        ),
        Text(
            "无需处理；如果每一行各有自己的金额，请取消合并、分别填写。",
            "Nothing to do; if each row has an amount of its own, unmerge the cells and fill them in.",
        ),
    ),
    "row_total": Finding(
        "note",
        Text("合计行", "Total row"),
        Text("这是合计行（{value}），没有当作数据。", "A total row ({value}); not read as data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "row_signature": Finding(
        "note",
        Text("签字或说明行", "Signature or remark row"),
        Text("这是签字或说明（{value}），没有当作数据。", "A signature or remark ({value}); not read as data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "row_heading_again": Finding(
        "note",
        Text("重复的表头", "Heading repeated"),
        Text("这一行是重复的表头，没有当作数据。", "The heading is repeated here; not read as data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "row_heading_more": Finding(
        "note",
        Text("第二行表头", "Second heading row"),
        Text(
            "这一行（{value} …）是表头的一部分，没有当作数据。",
            "This row ({value} …) is part of the heading; not read as data.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    "row_section": Finding(
        "note",
        Text("分组行", "Section row"),
        Text(
            "“{value}”是分组行：下面各行的{field}都记为“{meant}”，这一行本身不算数据。",
            "'{value}' heads a section: the rows under it get '{meant}' as {field}; the row itself is not data.",
        ),
        Text("无需处理；分组不对时，请在表里加一列写明。", "Nothing to do; add a column of its own if this is wrong."),
    ),
    "row_section_unused": Finding(
        "note",
        Text("没用到的分组行", "Section row not used"),
        Text(
            "“{value}”像是分组行，不算数据，也没有记到下面各行里。",
            "'{value}' looks like the heading of a section; it is not data and says nothing about the rows under it.",
        ),
        Text(
            "如果有用，请在表里加一列写明，如“地区”“门店”“类别”。",
            "Add a column such as Region, Store or Category if it matters.",
        ),
    ),
    "sections_taken": Finding(
        "warning",
        Text("分组行识别为名称", "Sections taken for names"),
        Text(
            "这张表有 {count} 个分组（{first} …），表里没有{field}这一列，分组名识别为{field}。",
            "The sheet has {count:|section|sections} ({first} …) and no column {field}: their names were taken for it.",
        ),
        Text("请核对；不对时请在表里加一列写明。", "Check it; add a column of its own if this is wrong."),
    ),
    "cell_apart": Finding(
        "note",
        Text("表格外的单元格", "Cell outside the table"),
        Text(
            "“{value}”离表格很远，没有当作数据。",
            "'{value}' stands away from the table and was not read as data.",
        ),
        Text("如果属于表格，请移到表格里；否则无需处理。", "Move it into the table if it belongs there."),
    ),
    "cells_apart": Finding(
        "note",
        Text("表格外的内容", "Cells outside the table"),
        Text(
            "{place} 有 {count} 格与表格隔开、上面也没有能识别的表头，没有读取。",
            "{place}: cells apart from the table, without headings that are known, were not read ({count}).",
        ),
        Text("如果属于表格，请移到表格里并写上表头。", "Move them into the table and head them if they belong to it."),
    ),
    "summary_apart": Finding(
        "note",
        Text("表格旁边的汇总", "Summary beside the table"),
        Text("{place} 是旁边那张表的汇总，没有当作数据。", "{place} sums up the table beside it; not read as data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "sheet_tables": Finding(
        "note",
        Text("一张工作表里有几个表格", "Several tables in one sheet"),
        Text(
            "这张工作表里认出 {count} 个表格（{place}），分开读取。",
            "{count:|table was|tables were} found in this sheet ({place}) and read one by one.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    "rows_hidden": Finding(
        "note",
        Text("隐藏的行", "Hidden rows"),
        Text(
            "有 {count} 行是隐藏的或被筛选掉的（{place}），内容照样读取了。",
            "Hidden or filtered rows: {count} ({place}). They were read all the same.",
        ),
        Text("如果不该使用，请删除这些行。", "Delete the rows if they should not be used."),
    ),
    "columns_hidden": Finding(
        "note",
        Text("隐藏的列", "Hidden columns"),
        Text(
            "有 {count} 列是隐藏的（{place}），内容照样读取了。",
            "Hidden columns: {count} ({place}). They were read all the same.",
        ),
        Text("如果不该使用，请删除这些列。", "Delete the columns if they should not be used."),
    ),
    "column_total": Finding(
        "note",
        Text("合计列", "Total column"),
        Text("“{heading}”是合计列，没有当作数据。", "'{heading}' adds up other columns; not read as data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "sheet_pivot": Finding(
        "note",
        Text("数据透视表", "Pivot table"),
        Text(
            "{place} 是数据透视表，没有当作数据读取。",
            "{place} is a pivot table; it was not read as data.",
        ),
        Text("无需处理；数据请放在普通的表格里。", "Nothing to do; data belong into a plain table."),
    ),
    "sheet_crosstab": Finding(
        "warning",
        Text("交叉表", "Cross table"),
        Text(
            "这是一张交叉表，已拆成 {count} 行销售（{periods} 个{unit}，数字算作{fields}，日期记为每个{unit}的第一天），"
            "合计行和合计列没有用。第一行：{first}。",
            "A cross table, turned into {count:|line|lines} of sales ({periods} columns, one a {unit}; the figures are taken "
            "as {fields}, dated the first day of each {unit}); its totals were left out. The first line: {first}.",
        ),
        Text(
            "请核对；有逐笔明细时请放明细，不要同时放这张表。",
            "Check it; where there is a list of the single sales, drop in that list instead, not both.",
        ),
    ),
    "crosstab_no_year": Finding(
        "warning",
        Text("交叉表没有写年份", "Cross table without a year"),
        Text(
            "这是一张交叉表（{seen}），但表头、标题、工作表名和文件名里都没有年份，销售没有读取。",
            "A cross table ({seen}), but neither headings nor title, sheet or file name say the year; its sales were not "
            "read.",
        ),
        Text(
            "请在标题或工作表名里写上年份，再放一次。",
            "Write the year into the title or the sheet's name and drop it in again.",
        ),
    ),
    "crosstab_repeats": Finding(
        "note",
        Text("重复的交叉表", "Cross table that repeats others"),
        Text(
            "这张交叉表的合计和“{other}”里的明细相同，没有再算一遍。",
            "The sums of this cross table are those of '{other}'; it was not counted again.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    "crosstab_summary": Finding(
        "warning",
        Text("没用到的汇总表", "Summary not used"),
        Text(
            "这张交叉表的名称像是汇总，同一个文件里另有销售明细（{other}），所以没有读取。",
            "This cross table is called a summary and the same file holds lines of sales ({other}), so it was not read.",
        ),
        Text(
            "如果它不是那些明细的汇总，请改工作表名，再放一次。",
            "If it does not sum up those lines, rename the sheet and drop the file in again.",
        ),
    ),
    "store_from_name": Finding(
        "note",
        Text("门店取自名称", "Store taken from the name"),
        Text(
            "表里没有门店这一列，按文件名或工作表名记为“{store}”。",
            "The table has no column of stores; by the name of the file or sheet all its rows are of '{store}'.",
        ),
        Text("无需处理；不对时请在表里加一列“门店”。", "Nothing to do; add a column Store if this is wrong."),
    ),
    "store_from_title": Finding(
        "note",
        Text("门店取自标题", "Store taken from the title"),
        Text(
            "表里没有门店这一列，按标题（{said}）记为“{store}”。",
            "The table has no column of stores; by the title ({said}) it is '{store}'.",
        ),
        Text("无需处理；不对时请在表里加一列“门店”。", "Nothing to do; add a column Store if this is wrong."),
    ),
    "sheet_chart": Finding(
        "note",
        Text("没有单元格的工作表", "Sheet without cells"),
        Text("这是图表或对话框工作表，没有数据可读。", "This is a chart or dialog sheet; it holds no data."),
        Text("无需处理。", "Nothing to do."),
    ),
    "list_looks_like_events": Finding(
        "warning",
        Text("名单里有没读的金额", "A list of people with money that was not read"),
        Text(
            "这张表按客户名单读了，但其中的“{told}”和“{heading}”（合计 {money}）像是一笔笔的交易；金额没有计入任何数字。",
            "This sheet was read as a list of customers, but '{told}' and '{heading}' ({money} in all) look like events. Its money "
            "was not read.",
        ),
        Text(
            "如果是销售，请在问题表的“表格”页里把它定为销售表，或补上日期列。",
            "If these are sales, say so on the sheet of tables in problems.xlsx, or add a column with the day.",
        ),
    ),
}
