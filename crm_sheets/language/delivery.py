"""What is said of mailing: the sheet of who gets what, the words in mails, and what became of each mail."""

from crm_sheets.language.text import Text

SECURITY = {
    "starttls": Text("STARTTLS", "STARTTLS"),
    "tls": Text("TLS", "TLS"),
    "none": Text("不加密", "none"),
}

# The sheet Mail of the playbook.
MAIL_SHEET = Text("邮件", "Mail")
MAIL_TITLE = Text("邮件：谁收到什么 · Mail: who gets what", "邮件：谁收到什么 · Mail: who gets what")
_HINT = (
    "一行一条规则，可以增减；一个人符合几行就合成一封信。邮箱写在员工表里。客户从不收信。　One rule a row, to be changed; who "
    "fits several gets one mail. Addresses stand in the staff workbook. Customers are never mailed."
)
MAIL_HINT = Text(_HINT, _HINT)
MAIL_COLUMNS = {
    "who": Text("谁（姓名、岗位或邮箱）", "who (name, role or address)"),
    "files": Text("哪些文件", "files"),
    "own": Text("只含自己的客户", "own customers only"),
    "changed": Text("有变化才发", "only when something changed"),
    "lang": Text("语言", "language"),
}
GROUPS = {
    "everyone": Text("全员", "everyone"),
    "managers": Text("上级", "managers"),
    "branches": Text("门店", "branches"),
}
FILES = {
    "schedule": Text("跟进计划", "follow-ups"),
    "report": Text("报告", "report"),
    "problems": Text("问题清单", "problems"),
    "branch": Text("门店报告", "branch report"),
}
YES_NO = {"yes": Text("是", "yes"), "no": Text("否", "no")}
LANGUAGES = {"auto": Text("自动", "auto"), "zh": Text("中文", "Chinese"), "en": Text("英文", "English")}
NOT_MAILED = Text("（这一行不发）", "(nothing is sent by this row)")

# Names of attachments: what it is, whose it is, as of when.
ATTACHMENTS = {
    "schedule": Text("跟进计划", "Follow-ups"),
    "calendar": Text("跟进日历", "Calendar of follow-ups"),
    "report": Text("客户分析报告", "Customer report"),
    "problems": Text("数据问题清单", "Problems in the data"),
    "branch": Text("门店报告", "Branch report"),
}

# Whose figures a mail tells, where they are not of the whole desk.
OWN_CUSTOMERS = Text("您的客户", "your customers")

# What became of a mail.
OUTCOMES = {
    "sent": Text("已发送", "sent"),
    "preview": Text("将发送", "would be sent"),
    "already": Text("以前已发过", "sent before"),
    "kept": Text("没有发", "kept back"),
    "unsure": Text("不确定", "unsure"),
    "failed": Text("失败", "failed"),
}
REASONS_OF_MAIL = {
    "no_address": Text("员工表里没有邮箱，请补上", "no mail address in the staff workbook: add it"),
    "malformed": Text(
        "“{value}”不是邮箱地址，请在员工表里改正", "'{value}' is no mail address: correct it in the staff workbook"
    ),
    "customer": Text(
        "{value} 是客户的邮箱（见 {place}）；从不给客户发信。请在员工表里换一个邮箱，或从那里去掉",
        "{value} is a customer's address ({place}), and customers are never mailed: give the colleague another one, or take it "
        "out there",
    ),
    "perhaps": Text(
        "{value} 也写在 {place}，可能是客户的邮箱；从不给客户发信。确实是同事的，写进规则表的 mail.colleagues，再运行一次",
        "{value} stands in {place} as well and may be a customer's, and customers are never mailed: if it is a colleague's, add "
        "it to mail.colleagues in the playbook and run again",
    ),
    "nothing": Text("没有给此人的内容", "nothing for this person"),
    "unchanged": Text("与上次发的相比没有变化", "nothing changed since the last mail"),
    "changed_file": Text(
        "{value} 在运行之后被改动或移走了，请再运行一次 crm-sheets run",
        "{value} was changed or taken away since the run: run crm-sheets run again",
    ),
    "unsure": Text(
        "上次发到一半中断，不知道是否已送达。请先问收件人；要再发一次，加 --unsure",
        "an earlier send broke off in the middle and may have reached the server: ask the recipient; to send it again add --unsure",
    ),
    "unsure_now": Text(
        "信已交出，但服务器没有确认就断线了，可能已送达。请先问收件人；要再发一次，加 --unsure",
        "handed over, but the server broke off without confirming; it may have arrived: ask the recipient; to send it again add --unsure",
    ),
    "refused": Text(
        "服务器拒收（{value}）。请核对员工表里的邮箱；邮箱没错，就问管邮件服务器的人",
        "refused by the server ({value}): check the address in the staff workbook; if it is right, ask whoever runs the mail server",
    ),
    "temporary": Text(
        "试了 {tries} 次都没成功：{value}。以后可以再运行一次", "failed {tries} times: {value}; send again later"
    ),
    "no_connection": Text(
        "没有发出：服务器用不了，原因见表格下面",
        "not sent: the server cannot be used, the reason stands below the table",
    ),
}
TOO_LARGE = Text("{name}（{size} MB）", "{name} ({size} MB)")
TEST_SUBJECT = Text("[测试：{name}] {subject}", "[Test: {name}] {subject}")
COLUMNS_OF_MAIL = {
    "person": Text("收件人", "To"),
    "addresses": Text("邮箱", "Address"),
    "files": Text("附件", "Files"),
    "outcome": Text("结果", "Outcome"),
    "why": Text("说明", "Why"),
}
PREVIEWED = Text(
    "没有发送。每封信都写成了文件：{folder}（用邮件程序打开看看）。真的要发，加 --really-send。",
    "Nothing was sent. Every mail was written to {folder}: open them in a mail program. To send them add --really-send.",
)
COUNTED = Text(
    "已发送 {sent}，以前已发过 {already}，没有发 {kept}，不确定 {unsure}，失败 {failed}。",
    "Sent {sent}, sent before {already}, kept back {kept}, unsure {unsure}, failed {failed}.",
)
TEXTS_COPIED = Text(
    "邮件正文的模板已复制到 {folder}，可用记事本修改；删掉就恢复原样。",
    "The texts of the mails were copied to {folder}; change them in any text editor, delete them to get the old ones back.",
)
COMPOSING = Text("写信 {name}", "composing {name}")
SENDING = Text("发送 {name}", "sending {name}")
ASK_PASSWORD = Text("{user} 在 {host} 的密码", "Password of {user} at {host}")
FIRST_LINE = Text("第一行（主题）是空的", "its first line, the subject, is empty")
SHARES = {
    "unc": Text("网络路径", "a network path"),
    "drive": Text("映射的网络驱动器", "a mapped network drive"),
    "mount": Text("{kind} 网络文件系统", "a network file system, {kind}"),
}
SERVER_REASONS = {
    "certificate": Text(
        "它的证书不可信（{value}），没有发送。请检查服务器名；公司自己的服务器请在规则表 mail.ca_file 写证书文件。",
        "its certificate is not trusted ({value}); nothing was sent. Check the name of the server; for a server of your own, name "
        "its certificate file under mail.ca_file in the playbook.",
    ),
    "login": Text(
        "登录被拒绝（{value}）。请检查登录名和密码；QQ、163 等邮箱要用“授权码”。",
        "the login was refused ({value}). Check user and password; some providers want a password for programs.",
    ),
    "unsupported": Text(
        "它不支持所要的加密或登录（{value}），没有发送。请检查规则表 mail 一节的端口和加密方式（465 配 TLS，587 配 STARTTLS）。",
        "it does not offer the encryption or login that is wanted ({value}); nothing was sent. Check port and encryption in the "
        "section mail of the playbook (465 with TLS, 587 with STARTTLS).",
    ),
    "open": Text(
        "不加密时不登录，以免密码被看到。请在规则表里改 mail.security，或清空 mail.user。",
        "there is no login without encryption, or the password could be read. Change mail.security in the playbook, or empty mail.user.",
    ),
    "ca_file": Text(
        "证书文件 {value} 读不了，没有发送。请检查规则表 mail.ca_file：写完整的路径，文件要是 PEM 格式。",
        "the certificate file {value} cannot be read; nothing was sent. Check mail.ca_file in the playbook: the whole path of a file "
        "in PEM.",
    ),
    "unreachable": Text(
        "试了 {tries} 次都连不上（{value}）。请检查网络、服务器名、端口和加密方式（465 配 TLS，587 配 STARTTLS）。",
        "not reached in {tries} tries ({value}). Check the network, the name of the server, the port and the encryption (465 with TLS, "
        "587 with STARTTLS).",
    ),
}
