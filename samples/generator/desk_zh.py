"""The Chinese desk's files: every kind of dirt that a small shop's workbooks have, spread over eight files."""

from __future__ import annotations

from random import Random

from .dice import dice
from .dirt import amount_as, date_as, known_yuan, phone_as, yuan
from .model import Answer, Complaint, CustomerRow, Desk, Line, Staff, Visit
from .sums import amount_of, cost_of, freight_of, quantity_of
from .tables import Cell, Column, Frame, OutFile, Table, make_table, rows_of, rows_with_totals

MAKER = ("制表人：林晓燕", "制表日期：2026-09-30")
GRADES = {5: "非常满意", 4: "满意", 3: "一般", 2: "不满意", 1: "非常不满意"}
MIXED_DATES = {"real": 76, "dashes": 8, "dots": 6, "chinese": 5, "digits": 5}
NOTHING = "(空)"
NETWORKS = ("192.0.2", "198.51.100", "203.0.113")  # the ones kept free for documents


def files_zh(desk: Desk) -> tuple[OutFile, ...]:
    """All files of the desk."""
    rng = dice("zh", "dirt")
    return (
        OutFile("客户档案.xlsx", (_customers(rng, desk),)),
        OutFile("销售明细2024-2025.xlsx", _sales_2024_2025(rng, desk)),
        OutFile("销售明细2026上半年.xlsx", (_sales_2026(rng, desk),)),
        OutFile("收银导出2026年7-9月.csv", (_till(desk),), encoding="gbk"),
        OutFile("满意度问卷.xlsx", (_answers(rng, desk),)),
        OutFile("投诉台账.xlsx", (_complaints(rng, desk),)),
        OutFile("回访记录.xlsx", (_visits(rng, desk),)),
        OutFile("员工名单.xlsx", (_staff(desk),)),
    )


def _customers(rng: Random, desk: Desk) -> Table:
    phones = {"number": 34, "plain": 34, "dashes": 14, "spaces": 8, "country": 6, "joined": 4}
    basic, contact, business, personal, logistics = "基本信息", "联系方式", "商务信息", "个人信息", "后勤信息"
    columns: list[Column[CustomerRow]] = [
        Column("客户编号", lambda r: r.customer_id, 10, basic),
        Column("客户名称", lambda r: r.name, 26, basic),
        Column("客户类型", lambda r: "单位" if r.person.is_company else "个人", 8, basic),
        Column("建档日期", lambda r: date_as(rng, r.profile.created, {"real": 85, "dots": 15}), 12, basic),
        Column("联系人", lambda r: r.person.contact if r.person.is_company else None, 10, contact),
        Column("手机", lambda r: phone_as(rng, r.person.phone, phones), 17, contact),
        Column("邮箱", lambda r: r.profile.email, 22, contact),
        Column("微信", lambda r: r.profile.chat, 12, contact),
        Column("地址", lambda r: r.profile.address, 22, contact),
        Column("地区", lambda r: r.profile.region, 9, contact),
        Column("行业", lambda r: r.profile.industry, 11, business),
        Column("客户经理", lambda r: r.person.owner.name, 10, business),
        Column("客户来源", lambda r: r.profile.source, 11, business),
        Column("推荐人", lambda r: r.profile.referred_by, 20, business),
        Column("银行账号", lambda r: r.profile.bank_account, 22, business),
        Column("生日", lambda r: _birthday(rng, r), 13, personal),
        Column("爱好", lambda r: r.profile.hobbies, 16, personal),
        Column("忌讳", lambda r: r.profile.dislikes, 18, personal),
        Column("送货要求", lambda r: r.profile.delivery, 16, logistics),
        Column("开票要求", lambda r: r.profile.invoicing, 18, logistics),
        Column("备注", lambda r: r.profile.notes, 18, logistics),
    ]
    return make_table("客户档案", columns, rows_of(columns, desk.customers), Frame("青禾茶业客户档案", MAKER))


def _birthday(rng: Random, row: CustomerRow) -> Cell:
    day = row.profile.birthday
    return day if isinstance(day, str) else date_as(rng, day, {"real": 70, "dashes": 15, "dots": 15})


def _sales_2024_2025(rng: Random, desk: Desk) -> tuple[Table, ...]:
    columns: list[Column[Line]] = [
        Column("订单号", lambda x: x.order.number, 16),
        Column("日期", lambda x: date_as(rng, x.order.moment.date(), MIXED_DATES), 13),
        Column("客户编号", lambda x: x.order.mark.customer_id, 10),
        Column("客户名称", lambda x: x.order.mark.name, 26),
        Column("联系电话", lambda x: phone_as(rng, x.order.mark.phone, {"number": 60, "dashes": 25, "plain": 15}), 15),
        Column("产品", lambda x: x.product.name, 18),
        Column("类别", lambda x: x.product.category, 9),
        Column("数量", lambda x: x.quantity, 7, total=quantity_of),
        Column("单价", lambda x: yuan(x.price), 9),
        Column("金额", lambda x: amount_as(rng, x.amount, {"number": 94, "text": 6}), 11, total=amount_of),
        Column("成本", lambda x: known_yuan(x.cost), 11, total=cost_of),
        Column("运费", lambda x: yuan(x.freight) if x.freight else None, 8, total=freight_of),
        Column("业务员", lambda x: x.order.seller.name, 9),
    ]
    lines = desk.lines_in("销售明细2024-2025.xlsx")
    sheets = (("2024年10-12月", 2024), ("2025年", 2025))
    return tuple(
        make_table(
            sheet,
            columns,
            rows_with_totals(
                columns, [x for x in lines if x.order.moment.year == year], _month, lambda part: f"{part}小计", "合计"
            ),
            Frame(f"青禾茶业销售明细（{sheet}）"),
        )
        for sheet, year in sheets
    )


def _sales_2026(rng: Random, desk: Desk) -> Table:
    phones = {"plain": 50, "number": 15, "spaces": 20, "country": 15}
    amounts = {"number": 78, "text": 9, "sign": 13}
    columns: list[Column[Line]] = [
        Column("下单时间", lambda x: x.order.moment, 17),
        Column("单号", lambda x: x.order.number, 15),
        Column("客户ID", lambda x: x.order.mark.customer_id, 9),
        Column("客户姓名", lambda x: x.order.mark.name, 26),
        Column("手机", lambda x: phone_as(rng, x.order.mark.phone, phones), 17),
        Column("品类", lambda x: x.product.category, 9),
        Column("商品名称", lambda x: x.product.name, 18),
        Column("单价", lambda x: yuan(x.price), 9),
        Column("数量", lambda x: x.quantity, 7, total=quantity_of),
        Column("实付金额", lambda x: amount_as(rng, x.amount, amounts, wan_share=0.7), 12, total=amount_of),
        Column("成本", lambda x: known_yuan(x.cost), 11, total=cost_of),
        Column("邮费", lambda x: yuan(x.freight) if x.freight else None, 8, total=freight_of),
        Column("销售员", lambda x: x.order.seller.name, 9),
    ]
    rows = rows_with_totals(
        columns, desk.lines_in("销售明细2026上半年.xlsx"), _month, lambda part: f"{part}小计", "合计"
    )
    frame = Frame("2026年上半年销售明细表", MAKER, ("审核人：林晓燕", "财务签字：", "日期："))
    return make_table("销售明细", columns, rows, frame)


def _till(desk: Desk) -> Table:
    # The tabs keep Excel from turning long digits into numbers; tills really write them.
    columns: list[Column[Line]] = [
        Column("流水号", lambda x: f"{x.order.number}\t"),
        Column("成交日期", lambda x: f"{x.order.moment:%Y/%m/%d %H:%M:%S}"),
        Column("会员号", lambda x: x.order.mark.customer_id),
        Column("手机号", lambda x: x.order.mark.phone and f"{x.order.mark.phone}\t"),
        Column("会员姓名", lambda x: x.order.mark.name),
        Column("商品", lambda x: x.product.name),
        Column("分类", lambda x: x.product.category),
        Column("数量", lambda x: x.quantity),
        Column("售价", lambda x: f"{x.price / 100:.2f}"),
        Column("实收金额", lambda x: f"{x.amount / 100:.2f}"),
        Column("运费", lambda x: f"{x.freight / 100:.2f}"),
        Column("收银员", lambda x: x.order.seller.name),
    ]
    return make_table("收银导出", columns, rows_of(columns, desk.lines_in("收银导出2026年7-9月.csv")))


def _answers(rng: Random, desk: Desk) -> Table:
    numbered = list(enumerate(desk.answers, start=1))
    columns: list[Column[tuple[int, Answer]]] = [
        Column("序号", lambda p: p[0], 6),
        Column("提交答卷时间", lambda p: f"{p[1].moment:%Y/%m/%d %H:%M:%S}", 19),
        Column("所用时间", lambda p: f"{p[1].seconds}秒", 9),
        Column("来源", lambda p: rng.choice(("微信", "微信", "微信", "链接", "手机提交")), 9),
        Column("来自IP", lambda p: f"{rng.choice(NETWORKS)}.{rng.randint(1, 254)}(浙江-杭州)", 24),
        Column("1、您的姓名或手机号（选填）", lambda p: _respondent(rng, p[1]), 26),
        Column("2、您对我们的整体服务是否满意？", lambda p: GRADES.get(p[1].satisfaction or 0), 18),
        Column("3、您有多大可能向朋友推荐我们（0-10）", lambda p: p[1].recommend, 18),
        Column("4、您选择我们的主要原因是？", lambda p: p[1].reason, 18),
        Column("5、您对我们还有什么意见或建议？", lambda p: p[1].comment or NOTHING, 36),
    ]
    return make_table("Sheet1", columns, rows_of(columns, numbered))


def _respondent(rng: Random, answer: Answer) -> str | None:
    """The platform marks skipped questions, but not in every version of its export."""
    return answer.respondent or rng.choice((None, NOTHING))


def _complaints(rng: Random, desk: Desk) -> Table:
    yes_no = {True: "是", False: "否", None: None}
    columns: list[Column[Complaint]] = [
        Column("投诉编号", lambda c: c.number, 12),
        Column("投诉时间", lambda c: c.received, 17),
        Column("客户名称", lambda c: c.person.name, 26),
        Column("联系电话", lambda c: phone_as(rng, c.person.phone, {"plain": 60, "dashes": 20, "number": 20}), 15),
        Column("投诉内容", lambda c: c.content, 34),
        Column("投诉类型", lambda c: c.kind, 11),
        Column("处理人", lambda c: c.handler.name if c.handler else None, 9),
        Column("处理状态", _status, 10),
        Column("办结时间", lambda c: c.closed_at if rng.random() < 0.8 else date_as(rng, c.closed_at, {"dots": 1}), 17),
        Column("处理结果", lambda c: c.outcome, 26),
        Column("是否满意", lambda c: yes_no[c.satisfied], 9),
        Column("赔偿金额", lambda c: _compensation(rng, c.compensation), 10),
        Column("解决层级", lambda c: c.solved_at, 10),
        Column("诉求动机", lambda c: c.motive, 18),
        Column("客户认为谁的责任", lambda c: c.attribution, 16),
        Column("投诉人类型", lambda c: c.complainer, 11),
    ]
    rows = rows_of(columns, desk.complaints)
    frame = Frame("客户投诉台账", signature=("审核人：林晓燕", "签字："))
    return make_table("投诉台账", columns, rows, frame)


def _status(complaint: Complaint) -> str:
    if complaint.closed_at:
        return "已办结"
    return "处理中" if complaint.handler else "待处理"


def _compensation(rng: Random, cents: int | None) -> int | float | str | None:
    if cents is None:
        return None
    return f"{yuan(cents)}元" if rng.random() < 0.25 else yuan(cents)


def _visits(rng: Random, desk: Desk) -> Table:
    columns: list[Column[Visit]] = [
        Column("回访人", lambda v: v.staff.name, 10),
        Column("回访日期", lambda v: date_as(rng, v.day, {"real": 88, "chinese": 12}), 14),
        Column("客户编号", lambda v: v.customer_id, 10),
        Column("客户名称", lambda v: v.name, 26),
        Column("联系电话", lambda v: phone_as(rng, v.person.phone, {"plain": 80, "spaces": 20}), 15),
        Column("回访方式", lambda v: v.channel, 9),
        Column("回访目的", lambda v: v.purpose, 12),
        Column("回访结果", lambda v: v.result, 18),
        Column("下次回访", lambda v: v.next_day, 12),
        Column("备注", lambda v: v.notes, 26),
    ]
    order = [member.name for member in desk.staff]
    visits = sorted(desk.visits, key=lambda v: (order.index(v.staff.name), v.day, v.customer_id))
    frame = Frame("客户回访记录表", MAKER)
    return make_table("回访记录", columns, rows_of(columns, visits), frame, merge="回访人")


def _staff(desk: Desk) -> Table:
    columns: list[Column[Staff]] = [
        Column("姓名", lambda s: s.name, 10),
        Column("邮箱", lambda s: s.email, 24),
        Column("职务", lambda s: s.role, 10),
        Column("上级", lambda s: s.manager, 10),
        Column("每日上限", lambda s: s.capacity, 9),
        Column("休息日", lambda s: s.days_off, 12),
        Column("离职日期", lambda s: s.left_on, 12),
    ]
    return make_table("员工名单", columns, rows_of(columns, desk.staff))


def _month(line: Line) -> str:
    return f"{line.order.moment.year}年{line.order.moment.month}月"
