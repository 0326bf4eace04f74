"""What is said around a double-click: names of the files, a first run that explains itself."""

from crm_sheets.language.text import Text

SYSTEMS = ("windows", "mac", "linux")
STARTERS = {"start": Text("运行", "run"), "watch": Text("看着收件夹", "watch")}
TITLES_OF_STARTERS = {
    "start": Text("运行客户分析", "Run the customer report"),
    "watch": Text("看着收件夹", "Watch the inbox"),
}
NOT_FOUND = Text(
    "没有找到 crm-sheets 程序。它可能被移走或卸载了，请重新安装；再用 crm-sheets new 新建一个文件夹，把里面的启动文件复制过来。",
    "The program crm-sheets was not found. It may have been moved or removed: install it again, make a new folder with "
    "crm-sheets new and copy the starters from there.",
)
PRESS_KEY = Text("按回车键关闭这个窗口。", "Press Enter to close this window.")
FIRST_RUN = Text(
    "第一次运行。程序会读取收件夹 {inbox} 里的所有表格，不改动它们，把结果写到 {out}：\n"
    "  report.xlsx 是报告，follow-ups.xlsx 是跟进计划，problems.xlsx 是数据里的问题。\n"
    "以后有新的表格，放进收件夹，再双击一次。规则在 {playbook} 里改。\n",
    "This is the first run. All workbooks in the inbox {inbox} are read and none is changed; the results go to {out}:\n"
    "  report.xlsx is the report, follow-ups.xlsx the follow-up schedule, problems.xlsx what is wrong in the data.\n"
    "Later put new workbooks into the inbox and double-click again. The rules are changed in {playbook}.\n",
)
INBOX_EMPTY = Text(
    "收件夹里还没有表格。请把客户、销售等表格放进去，再双击一次：\n  {inbox}\n还没有自己的表格？空白表在 {blanks} 里，填好再放进去。",
    "There are no workbooks in the inbox yet. Put your customer or sales workbooks there and double-click again:\n  {inbox}\n"
    "No workbooks of your own? Blank ones to fill in are in {blanks}.",
)
OPENING = Text("正在打开 {path}", "opening {path}")
NOT_OPENED = Text("没能打开，请自己打开：{path}", "It could not be opened; open it yourself: {path}")
