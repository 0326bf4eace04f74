"""The wording of problems of single cells: empty, unreadable, doubtful."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

# Why a date of three numbers was read as it was.
ORDER_BECAUSE = {
    "order_0": Text("日/月/年", "day, month, year"),
    "order_1": Text("月/日/年", "month, day, year"),
    "order_2": Text("年/月/日", "year, month, day"),
    "rows": Text("这样读整列才按先后排列", "only so are the rows in order of time"),
    "neighbours": Text("这样才与上下行的日期衔接", "only so it fits the dates above and below"),
    "row": Text("这样才与同一行的其他日期接近", "only so it is near the other dates of its row"),
    "span": Text("这样才与本表其他日期同一时期", "only so it falls into the time of the other dates"),
    "named": Text(
        "这样才与文件名、表名或标题里的月份一致", "only so it falls into the month named by file, sheet or title"
    ),
    "file": Text("同一文件的其他日期都是这样写的", "the other dates of the file are written so"),
    "most": Text("这一列多数日期是这样写的", "most dates of this column are written so"),
    "dots": Text("用点分隔时通常日在前", "with dots the day usually comes first"),
    "country": Text("按所在国家的习惯", "as is usual in the country set in the playbook"),
}

YEAR_BECAUSE = {
    "neighbours": Text("与上下行的日期衔接", "so they fit the dates above and below"),
    "row": Text("与同一行的其他日期接近", "so they are near the other dates of their rows"),
    "named": Text("文件名、表名或标题里的年份", "the year that file, sheet or title names"),
    "weekday": Text("只有这样星期几才对得上", "only so do the weekdays fit"),
}

DECIMAL_MARKS = {
    ",": Text("小数用逗号", "decimals behind a comma"),
    ".": Text("小数用点", "decimals behind a point"),
}

CELLS: dict[str, Finding] = {
    "value_missing": Finding(
        "error",
        Text("缺少必填内容", "Required cell empty"),
        Text("“{heading}”是空的，这一行没有使用。", "'{heading}' is empty; the row was left out."),
        Text("请补填后再放回来。", "Fill in the cell and drop the file in again."),
    ),
    "value_says_nothing": Finding(
        "error",
        Text("必填内容写了“无”之类", "Required cell says 'nothing'"),
        Text(
            "“{heading}”里写的是“{value}”，等于没有填，这一行没有使用。",
            "'{heading}' says '{value}', which counts as empty; the row was left out.",
        ),
        Text("请把这一格改成真实的内容后再放回来。", "Put the real value into the cell and drop the file in again."),
    ),
    "identity_missing": Finding(
        "error",
        Text("不知道是哪位客户", "Customer unknown"),
        Text(
            "这一行没有客户编号、电话、邮箱，也没有姓名（“散客”之类不算姓名），没有使用。",
            "The row has no customer id, phone, e-mail address or name ('walk-in' and the like are no names) and was left out.",
        ),
        Text("请补上编号、电话、邮箱或姓名中的任意一项。", "Fill in any of id, phone, e-mail address or name."),
    ),
    "sales_without_customer": Finding(
        "note",
        Text("散客销售", "Walk-in sales"),
        Text(
            "有 {count} 行销售没有客户编号、电话、邮箱和姓名（散客），计入散客销售额，不计入任何一位客户。",
            "Sales lines without customer id, phone, e-mail address or name: {count}. They count as walk-in sales, for no customer.",
        ),
        Text(
            "无需处理；想分析这些客户，请在收银时登记电话。",
            "Nothing to do; ask for a phone number at the till to know who buys.",
        ),
    ),
    "responses_empty": Finding(
        "warning",
        Text("没有作答的答卷", "Responses without an answer"),
        Text(
            "有 {count} 份答卷一个问题也没有答，不计入任何数字，也不计入答卷数。",
            "Responses that answer no question: {count}. They count in no figure, nor among the responses.",
        ),
        Text(
            "无需处理；如果答案在别的列里，请检查表头。",
            "Nothing to do; if the answers stand in other columns, look at their headings.",
        ),
    ),
    "customer_maybe": Finding(
        "warning",
        Text("没有客户，有反复出现的编号", "Nobody named, ids that come again"),
        Text(
            "这张销售表没有一列说明是谁买的，所以不计入任何一位客户；“{heading}”里的编号反复出现，可能就是客户。",
            "No column of this sheet of sales says who bought, so its rows count for no customer; the ids of '{heading}' "
            "come again and may be those of customers.",
        ),
        Text(
            "如果是客户编号，请在 problems.xlsx 的“列”里把这一列改成“客户编号”，再把这个文件放进来。",
            "If they are, choose Customer ID for that column on the sheet Columns of problems.xlsx and drop that file in "
            "again.",
        ),
    ),
    "date_not_understood": Finding(
        "error",
        Text("日期看不懂", "Date not understood"),
        Text(
            "“{heading}”里的“{value}”不是能看懂的日期，这一行没有使用。",
            "'{value}' in '{heading}' is not a date that can be understood; the row was left out.",
        ),
        Text("请写成 2026-05-01 这样的日期。", "Write the date like 2026-05-01."),
    ),
    "number_not_understood": Finding(
        "error",
        Text("数字看不懂", "Number not understood"),
        Text(
            "“{heading}”里的“{value}”不是能看懂的数字，这一行没有使用。",
            "'{value}' in '{heading}' is not a number that can be understood; the row was left out.",
        ),
        Text("请写成 1200 或 1200.50 这样的数字。", "Write the number like 1200 or 1200.50."),
    ),
    "cell_not_understood": Finding(
        "warning",
        Text("单元格看不懂", "Cell not understood"),
        Text(
            "“{heading}”里的“{value}”看不懂（应为{expected}），这一格当作空白，该行照常使用。",
            "'{value}' in '{heading}' is not understood (expected: {expected}); the cell counts as empty, the row is used.",
        ),
        Text("请改正这一格。", "Correct the cell."),
    ),
    "value_is_error": Finding(
        "error",
        Text("必填内容的公式出错", "Formula of a required cell failed"),
        Text(
            "“{heading}”里的公式出错（{value}），等于没有内容，这一行没有使用。",
            "The formula in '{heading}' failed ({value}), so the cell holds nothing; the row was left out.",
        ),
        Text("请在 Excel 里改正公式，或直接填写内容。", "Correct the formula in Excel, or type the value."),
    ),
    "cell_error": Finding(
        "warning",
        Text("公式出错的单元格", "Formula failed"),
        Text(
            "“{heading}”里的公式出错（{value}），这一格当作空白，该行照常使用。",
            "The formula in '{heading}' failed ({value}); the cell counts as empty, the row is used.",
        ),
        Text("请在 Excel 里改正公式，或直接填写内容。", "Correct the formula in Excel, or type the value."),
    ),
    "digits_destroyed": Finding(
        "warning",
        Text("号码变成了科学计数", "Number turned into scientific form"),
        Text(
            "“{heading}”里的号码已被 Excel 变成 {value}，原来的数字丢失了，这一格当作空白。",
            "Excel has turned the number in '{heading}' into {value}; its digits are lost and the cell counts as empty.",
        ),
        Text(
            "请把这一列设为“文本”格式，再从原始资料重新填写。",
            "Format the column as text and enter the numbers again from their source.",
        ),
    ),
    "digits_cut_off": Finding(
        "warning",
        Text("长编号的末尾成了 0", "Ends of long ids replaced by zeros"),
        Text(
            "“{heading}”里的长编号（如 {value}）第 15 位以后都是 0，多半是 Excel 按数字保存时丢掉了末尾几位；不同的编号可能因此变得相同。",
            "The long ids in '{heading}' (as {value}) all have zeros after their 15th digit: Excel has most likely kept "
            "them as numbers and lost their ends, so that different ids may have become equal.",
        ),
        Text(
            "请把这一列设为“文本”格式，再从原始资料重新导出。",
            "Format the column as text and export the ids again from their source.",
        ),
    ),
    "date_ambiguous": Finding(
        "warning",
        Text("日期有不止一种读法", "Date with more than one reading"),
        Text(
            "“{heading}”里的“{value}”可能是{taken}，也可能是{other}；暂按{taken}计算（{why}）。",
            "'{value}' in '{heading}' may be {taken} or {other}; taken as {taken} ({why}).",
        ),
        Text("请写成 2026-05-01 这样的日期。", "Write the date like 2026-05-01."),
    ),
    "date_order_concluded": Finding(
        "note",
        Text("由其他内容判断出的日期", "Date told by what is near"),
        Text(
            "“{heading}”里的“{value}”单看有不止一种读法，按{order}理解：{why}。",
            "'{value}' in '{heading}' can be read in more ways than one; it was read as {order}: {why}.",
        ),
        Text("如有不符，请写成 2026-05-01 这样的日期。", "If that is wrong, write the date like 2026-05-01."),
    ),
    "dates_half_converted": Finding(
        "warning",
        Text("日和月可能被 Excel 对调", "Day and month perhaps swapped by Excel"),
        Text(
            "“{heading}”里一部分是真正的日期，日都不超过 12；其余是文字，日（或月的位置）都大于 12：多半是 Excel 打开文件时把能认的日期认反了日和月。暂按 {value} 计算。",
            "Some cells of '{heading}' are real dates with no day beyond 12, the others are text with a number beyond 12: "
            "Excel has most likely swapped day and month where it could. {value} is used as it stands.",
        ),
        Text(
            "请从原系统重新导出，用“数据 → 从文本/CSV”导入并指定日期格式。",
            "Export the data again and import them with Data → From Text/CSV, naming the order of the date.",
        ),
    ),
    "dates_without_day": Finding(
        "warning",
        Text("日期只写到月份", "Dates without a day"),
        Text(
            "“{heading}”里有 {count} 格只写到月份（如“{value}”），都按那个月的 1 日计算。",
            "Cells of '{heading}' that name a month and no day: {count} (as '{value}'). They count as the first of the month.",
        ),
        Text("请写成 2026-05-01 这样的日期。", "Write the date like 2026-05-01."),
    ),
    "dates_without_year": Finding(
        "warning",
        Text("日期没有写年份", "Dates without a year"),
        Text(
            "“{heading}”里有 {count} 格没有写年份（如“{value}”），按 {years} 年计算（{why}）。",
            "Cells of '{heading}' that name no year: {count} (as '{value}'). They count as of {years} ({why}).",
        ),
        Text("如有不符，请写成 2026-05-01 这样的日期。", "If that is wrong, write the date like 2026-05-01."),
    ),
    "dates_counted": Finding(
        "warning",
        Text("日期从本行的日期推算", "Dates counted from the row's date"),
        Text(
            "“{heading}”里有 {count} 格写的是“{value}”之类，从同一行的日期推算（上旬按 5 日、中旬按 15 日、下旬按 25 日）。",
            "Cells of '{heading}' such as '{value}': {count}. They were counted from the date of their row (early in a month is "
            "the 5th, the middle the 15th, late the 25th).",
        ),
        Text("如有不符，请写成 2026-05-01 这样的日期。", "If that is wrong, write the date like 2026-05-01."),
    ),
    "dates_same_day": Finding(
        "warning",
        Text("空白日期按上一行的日期", "Empty dates taken from above"),
        Text(
            "“{heading}”里有 {count} 格是空的：这张表一天只在第一行写日期，空格按上面最近的日期计算。",
            "Empty cells in '{heading}': {count}. This sheet writes each day only in its first row, so they count as the date above.",
        ),
        Text("如果不是同一天，请补上日期。", "If they are not of the same day, fill in the dates."),
    ),
    "dates_typed_in_digits": Finding(
        "note",
        Text("八位数字填进了日期格", "Eight digits in a cell for dates"),
        Text(
            "“{heading}”里有 {count} 格是日期格里直接输入的八位数字（Excel 显示为 ####），按年月日计算，如 20260901 为 2026-09-01。",
            "Cells of '{heading}' with eight digits typed into a cell for dates, which Excel shows as ####: {count}. They count as "
            "year, month and day (20260901 is 2026-09-01).",
        ),
        Text("请写成 2026-05-01 这样的日期。", "Write the date like 2026-05-01."),
    ),
    "dates_since_1904": Finding(
        "note",
        Text("从 1904 年数起的日期", "Days counted from 1904"),
        Text(
            "这个工作簿从 1904 年起计算日期，“{heading}”里有 {count} 格是天数（如 {value}），照此换算。",
            "This workbook counts days from 1904; cells of '{heading}' with bare numbers of days (as {value}): {count}. They were "
            "counted so.",
        ),
        Text("请把这一列设为日期格式。", "Give the column a date format."),
    ),
    "dates_from_epoch": Finding(
        "note",
        Text("时间戳换算成日期", "Counts of seconds turned into dates"),
        Text(
            "“{heading}”里有 {count} 格是时间戳（从 1970 年起的秒数，如 {value}），已换算成{zone}。",
            "Cells of '{heading}' with counts of seconds since 1970 (as {value}): {count}. They were turned into {zone}.",
        ),
        Text("无需处理。", "Nothing to do."),
    ),
    "dates_in_one_zone": Finding(
        "note",
        Text("不同时区换成同一时区", "Time zones brought into one"),
        Text(
            "“{heading}”里的时间属于不同的时区；有 {count} 格（如“{value}”）换算成了 {zone}。",
            "The times of '{heading}' are of several time zones; cells turned into {zone}: {count} (as '{value}').",
        ),
        Text("请从系统里按同一时区导出。", "Export the data in one time zone."),
    ),
    "value_became_date": Finding(
        "warning",
        Text("编号或品名变成了日期", "An id or product turned into a date"),
        Text(
            "“{heading}”里有 {count} 格是日期（如“{value}”），其余不是：多半是 Excel 把“3-1”这样的编号或品名认成了日期。照原样使用。",
            "Cells of '{heading}' that are dates while the others are none: {count} (as '{value}'). A program has most likely taken "
            "an id or a product like '3-1' for a date. They are used as they stand.",
        ),
        Text(
            "请把这一列设为文本格式后重新输入这些格。",
            "Give the column the format Text and type these cells again.",
        ),
    ),
    "birthday_not_understood": Finding(
        "warning",
        Text("生日看不懂", "Birthday not understood"),
        Text(
            "“{heading}”里有 {count} 个写法看不懂，如“{value}”，这些客户不会有生日提醒。",
            "{count:|cell|cells} of '{heading}' name no day, such as '{value}'; no birthday is planned for these customers.",
        ),
        Text("请写成 1985-05-13、5月13日或农历八月十五这样的日子。", "Write the day like 1985-05-13 or May 13, 1985."),
    ),
    "date_long_ago": Finding(
        "warning",
        Text("日期过早", "Date long ago"),
        Text(
            "“{heading}”是 {value}，早于 1970 年，照常使用，但多半是填错了。",
            "'{heading}' is {value}, before 1970; it is used, but is most likely a slip.",
        ),
        Text("请核对年份。", "Check the year."),
    ),
    "number_ambiguous": Finding(
        "warning",
        Text("分不清是小数点还是千位分隔", "Decimal mark or thousands"),
        Text(
            "“{heading}”里的“{value}”可能有三位小数，也可能是一千以上的整数（欧洲写法）；这一列没有别的线索，暂按点为小数点、逗号为千位分隔计算。",
            "'{value}' in '{heading}' may have three decimals or be a number of thousands; the column does not tell which, so "
            "the point is taken for the decimal mark and the comma for thousands.",
        ),
        Text("请写成 1234 或 1.23 这样不会误解的数字。", "Write the number like 1234 or 1.23."),
    ),
    "number_by_file": Finding(
        "note",
        Text("按同一文件的其他列读数字", "Numbers read as in the rest of the file"),
        Text(
            "“{heading}”里有 {count} 格（如“{value}”）单看分不清小数点和千位分隔；同一文件的数字{mark}，照此计算。",
            "Cells of '{heading}' that may have three decimals or be thousands: {count} (as '{value}'). The numbers of "
            "the file have {mark}, and so they were read.",
        ),
        Text("如有不符，请写成 1234 或 1.23 这样的数字。", "If that is wrong, write the number like 1234 or 1.23."),
    ),
    "currency_by_file": Finding(
        "note",
        Text("币种按文件里的列名", "Currency as the file's headings say"),
        Text(
            "这张表没有写明金额的币种；文件里的列名写的都是 {currency}，照此计算。",
            "The sheet does not say which currency its amounts are in; the headings of the file name {currency} only, and so "
            "they were taken.",
        ),
        Text(
            "如有不符，请在金额的列名里写明币种。", "If that is wrong, name the currency in the heading of the amounts."
        ),
    ),
    "unit_applied": Finding(
        "note",
        Text("按标题上的单位换算", "Unit of the title applied"),
        Text(
            "表上方写着“{said}”，“{heading}”一列的数字都乘以 {factor}（自带单位的格除外）。",
            "The lines above the table say '{said}': the numbers of '{heading}' are multiplied by {factor} (unless a cell "
            "names its own unit).",
        ),
        Text(
            "如果这一列不是这个单位，请在列名后注明，如“单价（元）”。",
            "If that is wrong, name the unit of the column in its heading.",
        ),
    ),
    "phones_several": Finding(
        "note",
        Text("一格里有几个电话", "Several phone numbers in one cell"),
        Text(
            "“{heading}”里的“{value}”有不止一个号码，采用了第一个能用的。",
            "'{value}' in '{heading}' holds more than one number; the first usable one is taken.",
        ),
        Text("无需处理；要换一个，请把它写在最前面。", "Nothing to do; write another number first to have it used."),
    ),
    "phones_masked": Finding(
        "note",
        Text("打了星号的电话", "Masked phone numbers"),
        Text(
            "“{heading}”里有 {count} 格的号码打了星号（如“{value}”）：只用来与同名客户的完整号码核对，不当作电话使用。",
            "Cells of '{heading}' with a masked number: {count} (as '{value}'). It is only compared with the full numbers of "
            "customers of the same name, never used as a phone number.",
        ),
        Text("如果系统能导出完整号码，请改用完整号码。", "Export full numbers instead if the system can."),
    ),
    "text_garbled": Finding(
        "warning",
        Text("乱码", "Garbled text"),
        Text(
            "“{heading}”里的“{value}”是乱码：以前保存时用错了编码。{example}这里照原样使用。",
            "'{value}' in '{heading}' is garbled: it was once saved in a wrong encoding. {example} It is used as it stands.",
        ),
        Text(
            "请从原系统重新导出为 xlsx 或 UTF-8 的 csv；只有几格时直接改正。",
            "Export it again as xlsx or as csv in UTF-8; correct single cells by hand.",
        ),
    ),
    "amount_from_list": Finding(
        "warning",
        Text("金额按价目表计算", "Amount from the price list"),
        Text(
            "这张表没有金额和单价：{count} 行按“{other}”里的价格乘以数量计算，{rest} 行在价目表里找不到价格。",
            "The sheet has no amount and no price: {count:|row was|rows were} priced by '{other}', {rest} are not in that list.",
        ),
        Text("价格变动过或有折扣时，请补上金额列。", "Add an amount where prices changed or discounts were given."),
    ),
    "sales_without_money": Finding(
        "warning",
        Text("销售没有金额", "Sales without money"),
        Text(
            "这张表识别为销售表，却没有金额，也没有单价：{count} 行只算次数和数量，销售额里没有它们。",
            "The sheet is taken as sales and holds neither an amount nor a price: its {count:|row counts|rows count} as purchases, "
            "and no sum of money contains them.",
        ),
        Text(
            "请补上金额列，或把价目表（产品和单价）一起放进来；如果不是销售，请在 problems.xlsx 的“表”里改正。",
            "Add a column with the amount, or a price list (product and unit price) beside it; if these are no sales, "
            "correct it on the sheet Tables of problems.xlsx.",
        ),
    ),
    "amount_from_price": Finding(
        "note",
        Text("金额按数量×单价计算", "Amount from quantity × price"),
        Text("没有能用的金额，按数量×单价计算。", "No usable amount given: computed as quantity × unit price."),
        Text("如有折扣请补上金额列。", "Add an amount if there was a discount."),
    ),
}
