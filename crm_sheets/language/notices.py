"""What is said in notices to chat groups, and of what became of them."""

from crm_sheets.language.text import Text

WHEN = {
    "every": Text("每次运行", "every run"),
    "problems": Text("数据有问题或没有结果时", "problems or no results"),
}
NOTICE_TITLE = Text("{desk}：{outcome}", "{desk}: {outcome}")
NOTICE_DAY = Text("基准日 {day}", "as of {day}")
NOTICE_ROWS = Text("行：读取 {read}，使用 {used}", "rows: {read} read, {used} used")
NOTICE_PROBLEMS = Text("错误 {error}，警告 {warning}", "{error} error(s), {warning} warning(s)")
NOTICE_FIGURE = Text("{label} {now}", "{label} {now}")
NOTICE_FIGURE_THEN = Text("{label} {now}（上次 {then}）", "{label} {now} (before: {then})")
NOTICE_TOLD = Text("{desk}：通知 {name}：{outcome}　{why}", "{desk}: notice to {name}: {outcome} {why}")
NOTICE_NO_NAMES = Text(
    "规则表 {playbook} 的 notices.to 是空的。请写上要通知的群的名字。",
    "notices.to in the playbook {playbook} is empty. Write there the names of the groups to be told.",
)
NOTICE_PREVIEW = Text("没有发送。真的要发，加 --really-send。", "Nothing was sent. To send it add --really-send.")
NOTICE_NO_RUN = Text(
    "还没有可通知的运行：先运行 crm-sheets watch 或 crm-sheets run --each。",
    "There is no run to tell of yet: first run crm-sheets watch or crm-sheets run --each.",
)
REASONS_OF_NOTICE = {
    "no_address": Text(
        "不知道它的地址：请设环境变量 {variable}，或存进系统的密码库：keyring set crm-sheets notice-{name}",
        "its address is not known: set the environment variable {variable}, or keep it in the keyring of the system: "
        "keyring set crm-sheets notice-{name}",
    ),
    "no_apprise": Text(
        "要另装一个程序包：pip install 'crm_sheets[notices]'",
        "needs one more package: pip install 'crm_sheets[notices]'",
    ),
    "no_service": Text(
        "它的地址不是 Apprise 认得的（只能是一个地址）",
        "its address is none that Apprise knows (exactly one is wanted)",
    ),
    "unsure": Text(
        "上次发到一半中断，不知道是否已到。要再发一次：crm-sheets notify … --really-send --unsure",
        "an earlier notice broke off in the middle and may have arrived; to send it again: crm-sheets notify … "
        "--really-send --unsure",
    ),
    "unsure_now": Text(
        "没有等到对方确认，可能已到。要再发一次：crm-sheets notify … --really-send --unsure",
        "sent, but not confirmed; it may have arrived. To send it again: crm-sheets notify … --really-send --unsure",
    ),
}
