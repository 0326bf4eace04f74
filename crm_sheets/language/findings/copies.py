"""The wording of problems of marked copies that came back."""

from crm_sheets.language.findings.finding import Finding
from crm_sheets.language.text import Text

COPIES: dict[str, Finding] = {
    "file_replaced": Finding(
        "note",
        Text("已由改正后的副本代替", "Replaced by its corrected copy"),
        Text(
            "读取了它的标记副本“{copy}”，这个原文件没有读取，内容不会重复计算。",
            "Its marked copy '{copy}' was read instead of this file; nothing counts twice.",
        ),
        Text("无需处理；确认后可以删掉原文件。", "Nothing to do; the original may be deleted."),
    ),
    "file_copy_outdated": Finding(
        "warning",
        Text("副本对应的原文件已经变了", "Original changed since the copy was made"),
        Text(
            "这个副本标记之后，原文件“{source}”又有改动；读取的是原文件，这个副本没有读取。",
            "The original '{source}' has changed since this copy was marked; the original was read, this copy was not.",
        ),
        Text(
            "请对现在的原文件再检查一次，在新的副本里改；或者二者只留一个。",
            "Check the original again and correct the new copy, or keep only one of the two.",
        ),
    ),
    "file_copy_older": Finding(
        "warning",
        Text("同一个文件有几份副本", "Several copies of one workbook"),
        Text(
            "“{source}”有不止一份标记副本，读取的是最后保存的“{copy}”，这一份没有读取。",
            "There are several marked copies of '{source}'; '{copy}' was saved last and is read, this one is not.",
        ),
        Text("请只留下改好的那一份。", "Keep only the copy that holds the corrections."),
    ),
    "file_extract": Finding(
        "warning",
        Text("只是摘录，没有读取", "Only an extract, not read"),
        Text(
            "原文件“{source}”太大，这里只摘录了有问题的行；如果用它代替原文件，其余的行就会丢失，所以没有读取。",
            "This holds only those rows of '{source}' that have problems (the workbook is too large for a copy); "
            "read instead of it, all other rows would be lost, so it was left out.",
        ),
        Text("请在原文件里改正这些行，再放回来。", "Correct the rows in the original and drop that in again."),
    ),
}
