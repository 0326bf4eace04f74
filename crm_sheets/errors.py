"""Refusals: what stops a command, worded for the user in the class; raise sites pass values only.

CrmSheetsError
├── InputError                nothing can be read
│   ├── PathNotFound
│   ├── NothingToRead
│   ├── NoKnownTable
│   ├── NoneOfOurs
│   ├── NothingReadable
│   ├── NothingFilledIn
│   ├── OnlySchedule
│   └── ReaderCannotStart
├── PlaybookError             the rules cannot be used
│   ├── PlaybookNotFound
│   └── PlaybookUnreadable
├── NoQuestionnaire
├── DateBeforeData
├── NobodyMeant               none of the customers asked for
├── HandoverError             nothing can be handed over
│   ├── NothingToHandOver
│   ├── SamePerson
│   ├── TakerLeft
│   └── NothingToUndo
├── DeliveryError             nothing can be mailed
│   ├── NothingToSend
│   ├── ManifestUnreadable
│   ├── MailNotSetUp
│   ├── AddressWrong
│   ├── AddressOfCustomer
│   ├── AddressPerhapsOfCustomer
│   ├── PasswordMissing
│   ├── TemplateBroken
│   ├── NobodyToTell
│   ├── LedgerOnShare
│   ├── LedgerUnusable
│   ├── LedgerInUse
│   └── ServerRefusal
├── DeskError                 a drop folder cannot be watched
│   ├── NoDesk
│   ├── NoSuchCustomer
│   ├── OnlyAWord
│   ├── SeveralCustomers
│   └── WatchInUse
└── OutputError               nothing can be written
    ├── OutputIsInput
    ├── OutputNotWritable
    ├── OutputInUse
    ├── MaskIntoResults
    ├── ListNotFilled
    ├── DeskExists
    └── SheetTooLong
"""

from pathlib import Path
from typing import ClassVar

from crm_sheets.language import Lang, Text


class CrmSheetsError(Exception):
    """The root of all refusals; ``str(error)`` is English, ``error.message(lang)`` either language.

    ``listed`` is where problems.xlsx was written all the same; the message ends with ``listed_text`` then, with
    ``unlisted_text`` otherwise.
    """

    text: ClassVar[Text] = Text("无法继续。", "Cannot go on.")
    listed_text: ClassVar[Text] = Text("目前发现的问题见 {path}。", "What was found so far: {path}.")
    unlisted_text: ClassVar[Text] = Text("", "")

    def __init__(self, **values: object) -> None:
        self.values = values
        self.listed: Path | None = None
        super().__init__(self.message("en"))

    def message(self, lang: Lang) -> str:
        """What happened, what was expected and what to do, in ``lang``; a value may be a Text itself."""
        values = {name: value(lang) if isinstance(value, Text) else value for name, value in self.values.items()}
        more = self.listed_text(lang, path=self.listed) if self.listed else self.unlisted_text(lang)
        return "\n".join(filter(None, (self.text(lang, **values), more)))

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.values)


def _rebuild(kind: type[CrmSheetsError], values: dict[str, object]) -> CrmSheetsError:
    return kind(**values)


class InputError(CrmSheetsError):
    """Nothing can be read."""


class PathNotFound(InputError):
    """A path on the command line does not exist."""

    text = Text(
        "找不到 {path}。请检查路径有没有写错，或先把文件放到那里。",
        "{path} does not exist. Check the spelling of the path, or put the files there first.",
    )


class NothingToRead(InputError):
    """The paths hold no workbook."""

    text = Text(
        "{paths} 里没有可读取的表格。支持的格式：{formats}。请把客户、销售等表格放进去再运行。",
        "{paths}: no workbook found. Expected files of these kinds: {formats}. "
        "Put your customer or sales workbooks there and run again.",
    )


class OnlyLinksOut(NothingToRead):
    """All workbooks of the paths are links to other places."""

    text = Text(
        "{paths} 里只有指向别处的链接（{first} 等 {count} 个），没有读取：指向文件夹之外的链接不会打开。"
        "请把表格本身放进来，或在命令里写明表格所在的文件夹。",
        "{paths}: all its workbooks are links that lead elsewhere ({first}; {count} in all). They were not read: links "
        "out of the folder are not followed. Put the workbooks themselves there, or name the folder that holds them.",
    )


class NoKnownTable(InputError):
    """Files were read, or tried in vain, but no sheet was recognised."""

    text = Text(
        "读了 {files} 个文件，没有认出一张能用的表：\n{seen}",
        "{files} file(s) read, but no table in them was recognised:\n{seen}",
    )
    listed_text = Text(
        "接下来：打开 {path}，在“识别出的表”里选每张表是什么，在“每列认成了什么”里选每一列是什么，保存后放进您的表格所在的文件夹，再运行一次。"
        "至少需要一张销售表（日期、客户、金额）或客户表（姓名或电话）；也可以用 crm-sheets new 生成空白表再填。",
        "What to do: open {path}. Choose on the sheet Tables what each table is, on the sheet Columns what each column "
        "holds; save it, put it beside your workbooks and run again. At least a sales table (date, customer, amount) or a "
        "customer table (name or phone) is needed; crm-sheets new makes blank ones to fill in.",
    )
    unlisted_text = Text(
        "接下来：加上 -o 结果文件夹 再运行一次，会写出 problems.xlsx，在里面选每张表、每一列是什么。"
        "至少需要一张销售表（日期、客户、金额）或客户表（姓名或电话）。",
        "What to do: run it with -o FOLDER to get problems.xlsx, where you choose what each table is and what each column "
        "holds. At least a sales table (date, customer, amount) or a customer table (name or phone) is needed.",
    )


class NoneOfOurs(InputError):
    """Every table that was read is none of our kinds."""

    text = Text(
        "读了 {files} 个文件，里面没有一张是我们的表（客户、销售、回访、投诉、问卷、员工、产品），所以没有可分析的：\n{seen}",
        "{files} file(s) read, and no table in them is one of ours (customers, sales, visits, complaints, questionnaires, "
        "staff, products), so there is nothing to analyse:\n{seen}",
    )
    listed_text = Text(
        "如果其中有我们的表：打开 {path}，在“识别出的表”里选它是什么，在“每列认成了什么”里选每一列是什么，保存后放进您的表格所在的文件夹，再运行一次。",
        "If one of them is: open {path}, choose on the sheet Tables what it is and on the sheet Columns what each column "
        "holds, save it, put it beside your workbooks and run again.",
    )
    unlisted_text = Text(
        "如果其中有我们的表：加上 -o 结果文件夹 再运行一次，会写出 problems.xlsx，可以在里面说明。",
        "If one of them is: run it with -o FOLDER to get problems.xlsx, where you can say so.",
    )


class NothingReadable(InputError):
    """No file holds anything that can be read: damaged, protected, empty."""

    text = Text(
        "{files} 个文件里没有读到任何内容：\n{seen}",
        "Nothing could be read in the {files} file(s) that are there:\n{seen}",
    )
    listed_text = Text(
        "每个文件该怎么办，见 {path}。至少需要一张销售表（日期、客户、金额）或客户表（姓名或电话）；也可以用 crm-sheets new 生成空白表再填。",
        "What to do about each of them: {path}. At least a sales table (date, customer, amount) or a customer table (name "
        "or phone) is needed; crm-sheets new makes blank ones to fill in.",
    )


class NothingFilledIn(InputError):
    """Tables were recognised, but every one is still blank."""

    text = Text(
        "认出了 {tables}，但表头下面都还没有数据。请填好后再运行。",
        "{tables}: recognised, but nothing is filled in below the headings. Fill them in and run again.",
    )


class OnlySchedule(InputError):
    """A filled-in schedule came back without the team's data: it is noted, but nothing can be planned."""

    text = Text(
        "只有交回的跟进计划（{rows} 行），没有客户、销售等表格，所以没有新的报告和计划。",
        "There is only a schedule that came back ({rows} rows), and no table of customers, sales or the like: no new report "
        "and no new schedule.",
    )
    listed_text = Text(
        "填写的内容已经记在结果文件夹的 visits.xlsx 里，原来的报告和计划没有动。发现的问题见 {path}。"
        "要得到新的计划，请把跟进计划和您的表格放在一起，再运行一次。",
        "What was filled in is noted in visits.xlsx in the output folder; the report and schedule that were there stay. What was "
        "found: {path}. For a new schedule put it beside your workbooks and run again.",
    )
    unlisted_text = Text(
        "请加上 -o 结果文件夹，填写的内容会记在那里的 visits.xlsx 里。",
        "Run it with -o FOLDER: what was filled in is noted there in visits.xlsx.",
    )


class ReaderCannotStart(InputError):
    """The process that opens the workbooks cannot be started: the installation's fault, not the files'."""

    text = Text(
        "读取表格的子程序无法启动（{program}），您的文件没有问题，也没有改动。请重新安装 crm-sheets；"
        "如果仍然不行，请检查杀毒软件有没有拦截这个程序，把它加入信任后再运行。",
        "The helper process that reads workbooks could not start ({program}). Your files are not the cause and were not "
        "changed. Install crm-sheets again; if that does not help, check whether antivirus software blocks this program, "
        "allow it there and run again.",
    )


class PlaybookError(CrmSheetsError):
    """The team's rules cannot be used."""


class PlaybookNotFound(PlaybookError):
    """The playbook named on the command line does not exist."""

    text = Text(
        "找不到规则表 {path}。请检查 --playbook 后面的路径，或用 crm-sheets new 生成一份。",
        "The playbook {path} does not exist. Check the path after --playbook, or make one with crm-sheets new.",
    )


class PlaybookUnreadable(PlaybookError):
    """The playbook is no workbook, or has no settings table."""

    text = Text(
        "规则表 {path} 读不出来（{why}）。请用 crm-sheets new 重新生成一份，把您的设置抄过去。",
        "The playbook {path} cannot be read ({why}). Make a new one with crm-sheets new and copy your settings over.",
    )


class NoQuestionnaire(CrmSheetsError):
    """Files were read, and no sheet in them holds answers to a questionnaire."""

    text = Text(
        "在 {files} 里没有认出问卷。问卷导出表每份答卷一行、每题一列；如果有一张就是，请运行 crm-sheets check 加 -o，"
        "在 problems.xlsx 的“识别出的表”里把它改成问卷，再放回来。",
        "{files}: no questionnaire was recognised. An export has a row for each answer and a column for each question. If one "
        "of the sheets is one, run crm-sheets check with -o, change it to questionnaire on the sheet Tables of problems.xlsx, "
        "and drop that in.",
    )


class DateBeforeData(CrmSheetsError):
    """The as-of date lies before the first record."""

    text = Text(
        "基准日 {as_of} 早于最早的记录 {first}，那一天还没有任何数据。请换一个 {first} 之后的日期。",
        "The as-of date {as_of} lies before the first record, {first}: nothing was known then. "
        "Choose a date on or after {first}.",
    )


class NobodyMeant(CrmSheetsError):
    """None of the customers asked for is known, or each name means several."""

    text = Text("没有写出客户卡：\n{why}", "No card was written:\n{why}")


class HandoverError(CrmSheetsError):
    """Nothing can be handed over."""


class NothingToHandOver(HandoverError):
    """Nobody's customers, or a name that nobody has."""

    text = Text(
        "没有找到 {name} 的客户，什么也没有交接。表里写到的同事：{people}。请照表里的写法写名字。",
        "No customers of {name} were found; nothing was handed over. Colleagues named in the workbooks: {people}. Write the "
        "name as it stands there.",
    )


class SamePerson(HandoverError):
    """From and to are one person."""

    text = Text(
        "交接要写两位不同的同事；两个都是 {name}。", "A hand-over needs two different colleagues; both are {name}."
    )


class TakerLeft(HandoverError):
    """Who shall take over has left."""

    text = Text(
        "{name} 已于 {day} 离职，不能接手。请换一位同事，或改正员工表里的离职日期。",
        "{name} left on {day} and cannot take over. Choose somebody else, or correct the day in the staff workbook.",
    )


class NothingToUndo(HandoverError):
    """No such hand-over is remembered."""

    text = Text(
        "没有从 {was} 交接给 {now} 的记录。记着的交接：{pairs}。",
        "No hand-over from {was} to {now} is remembered. Remembered: {pairs}.",
    )


class DeliveryError(CrmSheetsError):
    """Nothing can be mailed."""


class NothingToSend(DeliveryError):
    """No run has left anything in the folder."""

    text = Text(
        "{path} 里没有运行结果。请先运行 crm-sheets run 表格文件夹 -o {path}，再发信。",
        "{path} holds no results of a run. Run crm-sheets run FOLDER -o {path} first, then send.",
    )


class ManifestUnreadable(DeliveryError):
    """What the run left for mailing is damaged, or of another version."""

    text = Text(
        "看不懂 {path}：它已损坏，或是另一个版本写的。请再运行一次 crm-sheets run。",
        "{path} cannot be used: it is damaged, or another version wrote it. Run crm-sheets run again.",
    )


class MailNotSetUp(DeliveryError):
    """The playbook does not say how to send."""

    text = Text(
        "还不能发信：请在规则表 {playbook} 里填 {settings}。不填也可以先预览：去掉 --really-send。",
        "Cannot send yet: fill in {settings} in the playbook {playbook}. Without them there is the preview: leave out --really-send.",
    )


class AddressWrong(DeliveryError):
    """An address on the command line or in the playbook is none."""

    text = Text(
        "“{value}”（{where}）不是一个邮箱地址，请写成 name@example.com 这样。",
        "'{value}' ({where}) is not one mail address; write it like name@example.com.",
    )


class AddressOfCustomer(DeliveryError):
    """The mails are to go to an address that is a customer's."""

    text = Text(
        "{value} 是客户的邮箱；从不给客户发信。--to 请写自己的邮箱。",
        "{value} is a customer's address, and customers are never mailed. Give an address of your own with --to.",
    )


class AddressPerhapsOfCustomer(DeliveryError):
    """The mails are to go to an address that stands in notes, or in a sheet that is not recognised."""

    text = Text(
        "{value} 也写在备注或没认出的表里，可能是客户的邮箱；从不给客户发信。确实是同事的，写进规则表的 mail.colleagues，再运行一次。",
        "{value} stands in notes or in a sheet that is not recognised and may be a customer's, and customers are never mailed. "
        "If it is a colleague's, add it to mail.colleagues in the playbook and run again.",
    )


class PasswordMissing(DeliveryError):
    """A login is wanted and no password is known."""

    text = Text(
        "没有 {user} 的密码。请设环境变量 {variable}，或存进系统的密码库（pip install 'crm_sheets[keyring]'，然后 "
        "keyring set crm-sheets {user}），或在终端里运行。",
        "No password for {user}. Set the environment variable {variable}, or keep it in the keyring of the system (pip install "
        "'crm_sheets[keyring]', then keyring set crm-sheets {user}), or send from a terminal, where you are asked.",
    )


class TemplateBroken(DeliveryError):
    """A text of the mails was changed so that it cannot be used."""

    text = Text(
        "邮件模板 {path} 第 {line} 行有问题：{why}。请改正；删掉这个文件就用回原来的。",
        "The mail template {path} cannot be used, line {line}: {why}. Correct it, or delete the file to get the usual one back.",
    )


class NobodyToTell(DeliveryError):
    """There is no notice: nobody is named, or nothing was run."""

    text = Text("没有通知可发：{why}", "There is no notice: {why}")


class LedgerOnShare(DeliveryError):
    """The ledger of what was mailed would lie where two programs cannot be kept apart."""

    text = Text(
        "发信记录 {path} 在{share}上，那里无法保证不重复发信。请加 --ledger 指定本机硬盘上的一个文件，每次都用同一个。",
        "The ledger of mails {path} is on {share}, where it cannot be made sure that nothing is mailed twice. Name a file on a disk "
        "of this machine with --ledger, and always the same one.",
    )


class LedgerUnusable(DeliveryError):
    """The ledger of what was mailed cannot be opened or written."""

    text = Text(
        "发信记录 {path} 打不开（{why}），为避免重复发信，没有发送。请检查权限和磁盘；确认文件已损坏时可移走它，那么发过的信可能再发一次。",
        "The ledger of mails {path} cannot be used ({why}); nothing was sent, so that nothing goes out twice. Check permissions and "
        "disk; if it is damaged move it away, and what was mailed may be mailed again.",
    )


class LedgerInUse(DeliveryError):
    """Another program is sending by the same ledger."""

    text = Text(
        "另一个 crm-sheets 正在用 {path} 发信。请等它完成。",
        "Another crm-sheets is sending by {path}. Wait until it has finished.",
    )


class ServerRefusal(DeliveryError):
    """The mail server cannot be used at all: not reached, not trusted, no encryption, no login."""

    text = Text("发信服务器 {host}:{port}：{why}", "Mail server {host}:{port}: {why}")


class DeskError(CrmSheetsError):
    """A drop folder cannot be watched."""


class NoDesk(DeskError):
    """The folder is no desk and holds none."""

    text = Text(
        "{path} 不是工作文件夹：里面没有 inbox，也没有 playbook.xlsx。请用 crm-sheets new 建一个。",
        "{path} is no desk: it holds no inbox and no playbook.xlsx. Make one with crm-sheets new.",
    )


class NoSuchCustomer(DeskError):
    """Nobody in the desk is known by that."""

    text = Text(
        "{path} 里没有找到“{customer}”。请写客户编号、电话，或与表格里完全一样的姓名。",
        "Nobody in {path} is known by '{customer}'. Give the customer id, the phone number, or the name exactly as it is typed.",
    )


class OnlyAWord(DeskError):
    """Nobody in the desk is known by that, but it stands in cells: it may be a word like any other."""

    text = Text(
        "{path} 里没有叫“{customer}”的客户，但有单元格里写着它。如果它不是人名（比如商品、城市），删掉就会带走别人的行，"
        "所以什么也没有删除。请写这位客户的编号或电话；如果它确实是一个人，加上 --anyway 再来一次。",
        "No customer in {path} is called '{customer}', but it stands in cells. If it is no person (a product, a town), "
        "rows of others would go with it, so nothing was removed. Give the customer's id or phone; if it is a person "
        "all the same, repeat with --anyway.",
    )


class SeveralCustomers(DeskError):
    """Several customers are known by that."""

    text = Text(
        "“{customer}”不止一位客户：{ids}。请写其中一位的客户编号或电话；什么也没有删除。",
        "'{customer}' is more than one customer: {ids}. Give the id or phone of one of them; nothing was removed.",
    )


class WatchInUse(DeskError):
    """Another program watches the same desk."""

    text = Text(
        "另一个 crm-sheets 正在看着 {path}。一个工作文件夹只要一个。",
        "Another crm-sheets is watching {path} already. One is enough for a desk.",
    )


class OutputError(CrmSheetsError):
    """Nothing can be written."""


class OutputIsInput(OutputError):
    """The output folder is the folder to read, so that nothing would be left to read."""

    text = Text(
        "{path} 既是要读取的文件夹，又是结果文件夹。请把结果写到另一个文件夹，比如 -o {path}/out。",
        "{path} is the folder to read and the folder for the results. Write them to another one, such as -o {path}/out.",
    )


class OutputNotWritable(OutputError):
    """The output folder cannot be made or written."""

    text = Text(
        "无法写入 {path}（{why}）。请换一个有写入权限的文件夹，或检查磁盘是否已满。",
        "Cannot write to {path} ({why}). Choose a folder that you may write to, or check whether the disk is full.",
    )


class OutputInUse(OutputError):
    """Another run is writing to the same folder."""

    text = Text(
        "另一个 crm-sheets 正在写入 {path}。请等它完成后再运行，或换一个文件夹。",
        "Another crm-sheets is writing to {path}. Wait until it has finished and run again, or choose another folder.",
    )


class MaskIntoResults(OutputError):
    """Masked reports would replace those that the team works with."""

    text = Text(
        "{path} 里有真正的结果，遮盖后的报告会盖住它们。请用 -o 写到另一个文件夹。",
        "{path} holds real results, which masked reports would replace. Name another folder with -o.",
    )


class ListNotFilled(OutputError):
    """The team's own list cannot be filled in."""

    text = Text(
        "无法把结果填进 {path}：它要是 xlsx 文件，里面有一张客户表，没有密码。请用 Excel 另存为 xlsx；"
        "如果里面就是客户表，请先用 crm-sheets check 看看它被认成了什么。",
        "The results cannot be filled into {path}: it must be an xlsx file with a list of customers in it and no password. "
        "Save it as xlsx in Excel; if it holds such a list, see with crm-sheets check what it was taken for.",
    )


class DeskExists(OutputError):
    """A fresh desk would overwrite files that are there already."""

    text = Text(
        "{path} 里已经有 {name}，没有覆盖任何文件。请换一个新文件夹。",
        "{path} holds {name} already; nothing was overwritten. Choose a new folder.",
    )


class SheetTooLong(OutputError):
    """A table or text is larger than a worksheet can hold."""

    text = Text(
        "工作表“{sheet}”放不下：第 {row} 行、第 {column} 列超出了 Excel 的上限。",
        "Sheet '{sheet}' cannot hold the data: row {row}, column {column} lies beyond Excel's limits.",
    )
