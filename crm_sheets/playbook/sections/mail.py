"""Mailing the results to the team."""

from dataclasses import dataclass
from typing import ClassVar

from crm_sheets.language import Text
from crm_sheets.language.delivery import SECURITY
from crm_sheets.playbook.kinds import choice, decimal, listed, whole, words
from crm_sheets.playbook.settings import setting


@dataclass(frozen=True)
class MailRules:
    """By which server mails are sent and from whom; who gets what stands in the sheet of its own."""

    title: ClassVar[Text] = Text("邮件", "Mail")

    host: str = setting(
        "",
        words(),
        Text("发信服务器", "Mail server"),
        Text(
            "如 smtp.exmail.qq.com、smtp.163.com；空着就不能发信。密码不写在这里，见 docs/delivery.md。",
            "Such as smtp.example.com; without it nothing is sent. The password does not belong here: see docs/delivery.md.",
        ),
    )
    port: int = setting(
        587,
        whole(1, 65535),
        Text("端口", "Port"),
        Text("STARTTLS 多为 587，TLS 多为 465。", "Mostly 587 for STARTTLS and 465 for TLS."),
    )
    security: str = setting(
        "starttls",
        choice(SECURITY),
        Text("加密方式", "Encryption"),
        Text(
            "不加密时不会登录：密码从不明文传送。",
            "Without encryption there is no login: no password travels in the open.",
        ),
    )
    ca_file: str = setting(
        "",
        words(),
        Text("证书文件", "Certificate file"),
        Text(
            "公司自己的邮件服务器用自签证书时，写证书文件（PEM）的路径；空着用系统信任的证书。",
            "Path of the certificate (PEM) that a mail server of your own uses; empty: those that the system trusts.",
        ),
    )
    user: str = setting(
        "",
        words(),
        Text("登录名", "User"),
        Text("多为完整邮箱地址；空着则不登录。", "Mostly the whole mail address; empty: no login."),
    )
    sender: str = setting(
        "",
        words(),
        Text("发件人", "Sender"),
        Text("如 青禾茶店 <report@example.com>。", "Such as Harbour Tea <report@example.com>."),
    )
    colleagues: tuple[str, ...] = setting(
        (),
        listed(),
        Text("同事的邮箱", "Colleagues' addresses"),
        Text(
            "邮箱或域名，如 example.com：备注里、没认出的表里写着也是同事，照样发。客户列里的邮箱写在这里也不发。改后要再运行一次。",
            "Addresses or domains, such as example.com, that are colleagues' also where notes or sheets that are not recognised "
            "hold them. What stands in a column of customers' addresses is never mailed. Run again after a change.",
        ),
    )
    max_mb: float = setting(
        15,
        decimal(0.1, 100),
        Text("附件上限（MB）", "Most attachments (MB)"),
        Text(
            "一封信的附件超过这么多时，放不下的改为写明文件在哪里。",
            "Of attachments beyond this sum a mail says where the file lies instead.",
        ),
    )
    timeout: int = setting(
        30,
        whole(1, 600),
        Text("等服务器多少秒", "Seconds to wait for the server"),
        Text("每一步最多等这么久。", "For each answer of the server."),
    )
