"""The blank workbooks and the playbook that a team fills in."""

from typing import NamedTuple

from crm_sheets.language.text import Text


class Blank(NamedTuple):
    """What a note beside a heading of a blank workbook says, and the format of its cells."""

    note: Text
    number_format: str


BLANKS = {
    "flag": Blank(Text("是 / 否。", "Yes / no."), "@"),
    "text": Blank(Text("文字，可以不填。", "Text; may stay empty."), "@"),
    "id": Blank(Text("编号，按文字保存，前面的 0 不会丢。", "An id, kept as text: leading zeros stay."), "@"),
    "name": Blank(
        Text("姓名或单位全称，同一客户前后写法一致。", "Full name; spell one customer the same everywhere."), "@"
    ),
    "phone": Blank(
        Text(
            "手机或座机，按文字保存；最可靠的辨认依据。",
            "Mobile or landline, kept as text; the surest way to know a customer.",
        ),
        "@",
    ),
    "date": Blank(Text("日期，写成 2026-05-01。", "A date like 2026-05-01."), "yyyy-mm-dd"),
    "number": Blank(Text("数字，不带单位。", "A number without a unit."), "0.##"),
    "money": Blank(
        Text("金额，只写数字，如 1200.50；退货写负数。", "An amount, digits only, like 1200.50; returns are negative."),
        "#,##0.00",
    ),
}

BLANK_NOTES = {
    "customers.birthday": Text(
        "公历如 1985-05-01；农历请写“农历八月十五”。", "A date like 1985-05-01; lunar birthdays in words."
    ),
    "customers.preferred_channel": Text(
        "电话、QQ/微信、Email、信件、短信、会面之一。", "One of: phone, chat, e-mail, letter, SMS, meeting."
    ),
    "customers.owner": Text(
        "负责这位客户的同事，姓名与员工表一致。", "The colleague in charge, spelt as in the staff workbook."
    ),
    "customers.consent": Text(
        "是否同意我们联系：是 / 否；也可以写“不要广告”“不要打电话”。",
        "May we send offers: yes / no; or in words: do not contact, do not call.",
    ),
    "sales.amount": Text("这一行的成交金额；退货写负数。", "What this line was sold for; returns are negative."),
    "sales.cost": Text("这一行的成本合计；填了才能算毛利。", "Cost of the whole line; needed for margins."),
    "complaints.received_at": Text(
        "受理的日期和时间，如 2026-05-01 09:30；只写日期的从当天上班算起。",
        "Day and time of receipt, like 2026-05-01 09:30; a day alone counts from its opening.",
    ),
    "complaints.closed_at": Text(
        "办结的日期和时间；还没办结就空着。", "Day and time of closing; leave empty while the case is open."
    ),
    "complaints.cause": Text(
        "查清的原因，最好用规则表“投诉原因”一页的名称；没查清就空着。",
        "The cause that was found, best by its name on the sheet Causes of the playbook; empty until then.",
    ),
    "complaints.complainer": Text(
        "★ 说出来等改变，★★ 不说就走，★★★ 到处说，★★★★ 找第三方；看得出才填。",
        "★ voicer, ★★ passive, ★★★ irate, ★★★★ activist; only where it shows.",
    ),
    "complaints.motive": Text(
        "客户自己说要什么；不要猜，几个用“；”隔开。",
        "What the customer says is wanted; never guess; several with ; between.",
    ),
    "complaints.attribution": Text(
        "客户认为是谁的责任；没说就空着。", "Whose doing the customer says it was; empty if nothing was said."
    ),
    "complaints.tag_price": Text("标签上的价格；和目录价差得太多时填。", "The price on the tag, where it was a slip."),
    "complaints.solved_at": Text(
        "在哪一层解决：培训、自助、伙伴网点、客服、专家。",
        "Where it was solved: training, self-help, partner, desk or expert.",
    ),
    "complaints.feeling": Text(
        "只写情绪，如“很生气”；事情写在“客户说的事实”。",
        "The feeling only, like 'furious'; facts go into their own column.",
    ),
    "complaints.class_marked": Text(
        "小票上注明处理品的填“是”；没注明的按正价算。",
        "Yes where the receipt says clearance; otherwise goods count as full price.",
    ),
    "complaints.handling_time": Text(
        "没有办结时间时填，如“3天”“2小时”。", "Where no closing time is kept: like '3 days' or '2 hours'."
    ),
    "complaint_events.until": Text(
        "等待结束的日期和时间；还在等就空着。", "When the wait ended; empty while it lasts."
    ),
    "staff.capacity": Text("每天最多联系几位客户。", "How many customers a day at most."),
    "staff.days_off": Text(
        "休假日期，多个用逗号隔开，如 2026-05-04, 2026-05-05。", "Days off with commas between: 2026-05-04, 2026-05-05."
    ),
    "staff.left_on": Text("已离职的填离职日期，在职的空着。", "The last day of those who have left."),
}

BLANK_TEXTS = {
    "needed": Text("必填。", "Required."),
    "one_of": Text("至少填其中一项：{fields}。", "At least one of: {fields}."),
    "yes_no": Text("是 / 否。", "yes / no."),
    "yes": Text("是", "yes"),
    "no": Text("否", "no"),
    "bad_date": Text("请写成 2026-05-01 这样的日期。", "Please write a date like 2026-05-01."),
    "bad_number": Text("请只写数字。", "Please write digits only."),
}

PLAYBOOK_COLUMNS = {
    "name": Text("设置名 · name", "设置名 · name"),
    "value": Text("您的值 · value", "您的值 · value"),
    "default": Text("默认值 · default", "默认值 · default"),
    "zh": Text("中文名", "中文名"),
    "en": Text("English name", "English name"),
    "fits_zh": Text("可填什么", "可填什么"),
    "fits_en": Text("What fits", "What fits"),
    "help_zh": Text("用途", "用途"),
    "help_en": Text("What it does", "What it does"),
}

PLAYBOOK_HINT = Text(
    "只在“您的值”一列填写要改的；空着就用默认值。　Fill in the column 'value' where you want a change; "
    "an empty cell keeps the default.",
    "只在“您的值”一列填写要改的；空着就用默认值。　Fill in the column 'value' where you want a change; "
    "an empty cell keeps the default.",
)

# Ready questionnaires and scorecards.
FORM_TEXTS = {
    "when": Text("提交答卷时间", "Submitted at"),
    "question": Text("{number}、{text}", "{number}. {text}"),
    "item": Text("{number}、{of}—{text}", "{number}. {of} - {text}"),
    "several": Text("可选几项，中间用 ┋ 隔开：{options}", "Several of these, with ┋ between: {options}"),
    "how_to": Text(
        "在第一张表里填，一份答卷一行；填好后把这个文件放进收件夹。题目和选项可以改，两张表要一起改。也可以照这张表在问卷平台上出题。",
        "Fill in the first sheet, a row for each answer; then drop this file into the inbox. Questions and options may be "
        "changed, on both sheets alike. The questions can also be set up on a survey platform from this sheet.",
    ),
}

# Blank sheets of what the answers should look like, and of the team's standards.
TEAM_BLANKS = {
    "targets": Text("问卷目标占比", "Survey targets"),
    "standards": Text("服务标准", "Service standards"),
    "note_survey": Text(
        "哪份问卷（文件名）；只有一份时可以空着。",
        "Which questionnaire (the name of its file); may stay empty if there is only one.",
    ),
    "note_question": Text("题号，或题目的全文。", "The number of the question, or its text."),
    "note_option": Text("这一题的一个选项，一行一个。", "One option of the question, a row for each."),
    "note_share": Text(
        "这个选项本来该占多少，如 40%：答卷按它加权。",
        "What share it really has, such as 40%: the answers are weighted to it.",
    ),
    "note_attribute": Text(
        "一条服务标准，如“五分钟内有人招呼”。", "One standard, such as 'greeted within five minutes'."
    ),
    "note_target": Text("要达到的数，如 90% 或 4.5。", "The figure to be reached, such as 90% or 4.5."),
    "note_measure": Text("用哪个数来衡量；空着就是满意率。", "The figure that measures it; empty means satisfied."),
    "note_revised_on": Text(
        "上次修订的日期；很久没修订的会提醒。", "When it was last revised; long ago is pointed out."
    ),
}
