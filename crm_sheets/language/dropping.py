"""What is said of drop folders: names of answers, reasons of rejected files, what a watch tells, the log of runs."""

from crm_sheets.language.notices import NOTICE_TOLD
from crm_sheets.language.text import Text

BLANK_FOLDER = Text("空白表", "blank")
ANSWERS = {"problems": Text("_问题", "_problems"), "report": Text("_报告", "_report")}
SHARED_ANSWER = Text("{first} 等 {count} 个文件", "{first} and others, {count:|file|files}")

# Beside a file that was moved away.
REASON_FILE = Text("_原因", "_reason")
REASON_TEXT = Text(
    "{name}\n{day} 移到这里，因为：{title}。{why}\n怎么办：{advice}\n处理好后，把文件再放回收件夹。\n",
    "{name}\nmoved here on {day}: {title}. {why}\nWhat to do: {advice}\nThen drop the file into the inbox again.\n",
)

# What a watch tells.
WATCHING = Text(
    "正在看着 {desks} 个工作文件夹：{folder}。放进文件就会处理；按 Ctrl-C 停止。",
    "Watching {desks} desk(s) in {folder}. What is dropped is answered; Ctrl-C stops.",
)
TOLD = {
    "waiting": Text(
        "{desk}：等 {names} 写完或关闭。",
        "{desk}: waiting until {names} is written or closed.",
    ),
    "running": Text("{desk}：处理 {names}", "{desk}: working on {names}"),
    "answered": Text(
        "{desk}：已处理 {count} 个文件，{problems} 个有问题；报告：{report}",
        "{desk}: {count} file(s) done, {problems} with problems; report: {report}",
    ),
    "refused": Text("{desk}：{why}", "{desk}: {why}"),
    "same": Text(
        "{desk}：{names} 与以前处理过的一样，没有重做。", "{desk}: {names} is as it was answered before; nothing to do."
    ),
    "rejected": Text(
        "{desk}：{names} 读不了，已移到 {place}。", "{desk}: {names} cannot be read and was moved to {place}."
    ),
    "stuck": Text(
        "{desk}：{names} 读不了，但移不动（{why}）。", "{desk}: {names} cannot be read, and cannot be moved ({why})."
    ),
    "elsewhere": Text(
        "{desk}：收件夹不能写，答复放在 {place}。", "{desk}: the inbox cannot be written; the answers are in {place}."
    ),
    "gone": Text(
        "{desk}：收件夹不见了或打不开（{why}）；恢复后继续。",
        "{desk}: the inbox is gone or closed ({why}); going on when it is back.",
    ),
    "failed": Text(
        "{desk}：没有成功，文件都还在，会再试。{why}",
        "{desk}: it did not work; all files are still there and will be tried again. {why}",
    ),
    "left": Text(
        "{desk}：{names} 还在写或没有关闭，留到下次。",
        "{desk}: {names} is still being written or open, left for the next time.",
    ),
    "notice": NOTICE_TOLD,
    "nothing": Text("没有新的文件。", "Nothing new."),
    "busy": Text(
        "{desk}：另一个程序正在看着它，由它处理。", "{desk}: another program watches it and will do the work."
    ),
}
AND_MORE = Text("{names} 等 {count} 个", "{names} and others, {count}")
JOIN = Text("、", ", ")

# The log of runs.
LOG_TITLE = Text("运行记录", "Runs")
LOG_SHEETS = {"runs": Text("运行记录", "Runs"), "files": Text("文件", "Files")}
LOG_OUTCOMES = {
    "done": Text("完成", "done"),
    "problems": Text("完成，数据有问题", "done, with problems in the data"),
    "refused": Text("没有结果", "refused"),
    "failed": Text("失败", "failed"),
    "forgotten": Text("删除了一位客户的资料", "a customer was forgotten"),
}
LOG_FILE_STATES = {
    "new": Text("新", "new"),
    "replaced": Text("换过", "replaced"),
    "removed": Text("拿走", "removed"),
    "same": Text("没变", "as before"),
}
LOG_COLUMNS = {
    "at": Text("时间", "When"),
    "outcome": Text("结果", "Outcome"),
    "seconds": Text("用时（秒）", "Seconds"),
    "as_of": Text("基准日", "As of"),
    "files": Text("文件数", "Files"),
    "new": Text("新文件", "New"),
    "replaced": Text("换过的文件", "Replaced"),
    "removed": Text("拿走的文件", "Removed"),
    "rows_read": Text("读取行数", "Rows read"),
    "rows_used": Text("使用行数", "Rows used"),
    "money_read": Text("读取金额", "Money read"),
    "money_used": Text("使用金额", "Money used"),
    "error": Text("错误", "Errors"),
    "warning": Text("警告", "Warnings"),
    "note": Text("提示", "Notes"),
    "changed": Text("与上次相比", "Since the last run"),
    "file": Text("文件", "File"),
    "state": Text("变化", "Change"),
    "version": Text("版本", "Version"),
}
LOG_CHANGE = Text("{label} {before} → {now}", "{label} {before} → {now}")
LOG_FILES = Text(
    "文件：新 {new}、换过 {replaced}、拿走 {removed}", "files: {new} new, {replaced} replaced, {removed} removed"
)
LOG_SAME = Text("没有变化", "nothing")

# A customer forgotten.
FORGET_SAYS = {
    "done": Text(
        "已删除：改写了 {rewritten} 个文件，去掉 {rows} 行，删掉 {deleted} 个可以重新生成的结果；读取缓存已清空。",
        "Removed: {rewritten} file(s) rewritten, {rows} row(s) taken out, {deleted} result(s) deleted that the next run makes anew; "
        "the cache of what was read is empty.",
    ),
    "rewritten": Text("改写 {path}", "rewritten: {path}"),
    "deleted": Text("删掉 {path}", "deleted: {path}"),
    "left": Text(
        "下面是你们自己的文件，程序不改：请自己删除这位客户的行，改掉提到他的地方，再用 crm-sheets forget 删一次：此前的运行会把还没改的文件又存档一份。",
        "These are the team's own files, which are never changed: delete the customer's rows, correct those that mention them, then "
        "run crm-sheets forget once more: runs until then archive again what you have not corrected yet.",
    ),
    "theirs": Text("{path} / {sheet}：这位客户的行 {rows}", "{path} / {sheet}: rows of theirs {rows}"),
    "mentions": Text("{path} / {sheet}：提到这位客户的行 {rows}", "{path} / {sheet}: rows that mention them {rows}"),
    "named": Text("{path}：文件名里有这位客户", "{path}: the name of the file tells of them"),
    "shared": Text(
        "别的客户也叫这个名字或用这个号码、邮箱，只有它的地方没有动：{values}",
        "Other customers are called so as well, or have that number or address; where nothing else tells, nothing was removed: {values}",
    ),
    "unread": Text(
        "这些文件程序看不了（不是表格，或读不了），里面有没有这位客户不知道，请自己看：",
        "The program cannot look into these files (no tables, or not readable), so it is not known whether the customer is in them; "
        "look yourself:",
    ),
    "elsewhere": Text(
        "够不着的：已经发出的邮件、别处的副本和备份、别人电脑上的文件、以前出错时留下的临时文件。",
        "Out of reach: mails that were sent, copies and backups elsewhere, files on other machines, temporary files left by a mishap.",
    ),
}

# Many desks at once.
EACH_COLUMNS = {
    "desk": Text("工作文件夹", "Desk"),
    "outcome": Text("结果", "Outcome"),
    "files": Text("文件", "Files"),
    "rows": Text("使用行数", "Rows used"),
    "money": Text("使用金额", "Money used"),
    "problems": Text("错误/警告", "Errors/warnings"),
    "seconds": Text("秒", "Seconds"),
    "changed": Text("与上次相比", "Since the last run"),
}
DESK_BEGUN = Text("运行 {desk}", "running {desk}")
EACH_DONE = Text(
    "{desks} 个工作文件夹：{done} 个完成，{problems} 个数据有问题，{refused} 个没有结果。",
    "{desks} desk(s): {done} done, {problems} with problems in the data, {refused} without results.",
)
