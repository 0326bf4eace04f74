"""The English desk's files: mostly clean, with a lighter selection of the dirt."""

from __future__ import annotations

from random import Random

from .dice import dice
from .dirt import MONTHS, amount_as, date_as, known_yuan, phone_as, yuan
from .model import Answer, Complaint, CustomerRow, Desk, Line, Staff, Visit
from .sums import amount_of, cost_of, freight_of, quantity_of
from .tables import Column, Frame, OutFile, Table, make_table, rows_of, rows_with_totals

GRADES = {5: "Very satisfied", 4: "Satisfied", 3: "Neutral", 2: "Dissatisfied", 1: "Very dissatisfied"}


def files_en(desk: Desk) -> tuple[OutFile, ...]:
    """All files of the desk."""
    rng = dice("en", "dirt")
    return (
        OutFile("customers.xlsx", (_customers(rng, desk),)),
        OutFile("sales.xlsx", (_sales(rng, desk),)),
        OutFile("till-export.csv", (_till(desk),), encoding="utf-8-sig"),
        OutFile("survey.xlsx", (_answers(desk),)),
        OutFile("complaints.xlsx", (_complaints(rng, desk),)),
        OutFile("visits.xlsx", (_visits(desk),)),
        OutFile("staff.xlsx", (_staff(desk),)),
    )


def _customers(rng: Random, desk: Desk) -> Table:
    phones = {"plain": 40, "spaces": 24, "country": 20, "number": 16}
    columns: list[Column[CustomerRow]] = [
        Column("Customer ID", lambda r: r.customer_id, 12),
        Column("Name", lambda r: r.name, 26),
        Column("Type", lambda r: "Company" if r.person.is_company else "Person", 10),
        Column("Contact", lambda r: r.person.contact if r.person.is_company else None, 18),
        Column("Mobile", lambda r: phone_as(rng, r.person.phone, phones), 18),
        Column("E-mail", lambda r: r.profile.email, 24),
        Column("WeChat", lambda r: r.profile.chat, 12),
        Column("Address", lambda r: r.profile.address, 30),
        Column("Region", lambda r: r.profile.region, 11),
        Column("Industry", lambda r: r.profile.industry, 13),
        Column("Account owner", lambda r: r.person.owner.name, 15),
        Column("Source", lambda r: r.profile.source, 11),
        Column("Referred by", lambda r: r.profile.referred_by, 24),
        Column("Created", lambda r: r.profile.created, 12),
        Column("Birthday", lambda r: r.profile.birthday, 12),
        Column("Hobbies", lambda r: r.profile.hobbies, 20),
        Column("Dislikes", lambda r: r.profile.dislikes, 24),
        Column("Bank account", lambda r: r.profile.bank_account, 22),
        Column("Delivery requirements", lambda r: r.profile.delivery, 22),
        Column("Invoicing", lambda r: r.profile.invoicing, 20),
        Column("Notes", lambda r: r.profile.notes, 24),
    ]
    return make_table("Customers", columns, rows_of(columns, desk.customers))


def _sales(rng: Random, desk: Desk) -> Table:
    dates = {"real": 88, "dashes": 7, "english": 5}
    columns: list[Column[Line]] = [
        Column("Order no.", lambda x: x.order.number, 15),
        Column("Date", lambda x: date_as(rng, x.order.moment.date(), dates), 13),
        Column("Customer ID", lambda x: x.order.mark.customer_id, 12),
        Column("Customer name", lambda x: x.order.mark.name, 26),
        Column("Phone", lambda x: phone_as(rng, x.order.mark.phone, {"plain": 70, "number": 30}), 15),
        Column("Product", lambda x: x.product.name, 22),
        Column("Category", lambda x: x.product.category, 11),
        Column("Qty", lambda x: x.quantity, 7, total=quantity_of),
        Column("Unit price", lambda x: yuan(x.price), 10),
        Column("Amount", lambda x: amount_as(rng, x.amount, {"number": 94, "commas": 6}), 11, total=amount_of),
        Column("Cost", lambda x: known_yuan(x.cost), 11, total=cost_of),
        Column("Freight", lambda x: yuan(x.freight) if x.freight else None, 9, total=freight_of),
        Column("Sales person", lambda x: x.order.seller.name, 14),
    ]
    rows = rows_with_totals(
        columns, desk.lines_in("sales.xlsx"), _month, lambda part: f"Subtotal {part}", "Grand total"
    )
    frame = Frame("Harbour Coffee - sales ledger", ("Prepared by: Helen Marsh", "Amounts in CNY"))
    return make_table("Sales", columns, rows, frame)


def _till(desk: Desk) -> Table:
    columns: list[Column[Line]] = [
        Column("Receipt", lambda x: x.order.number),
        Column("Sold at", lambda x: f"{x.order.moment:%Y-%m-%d %H:%M}"),
        Column("Member no.", lambda x: x.order.mark.customer_id),
        Column("Mobile", lambda x: x.order.mark.phone),
        Column("Customer", lambda x: x.order.mark.name),
        Column("Item", lambda x: x.product.name),
        Column("Category", lambda x: x.product.category),
        Column("Quantity", lambda x: x.quantity),
        Column("Price", lambda x: f"{x.price / 100:.2f}"),
        Column("Amount paid", lambda x: f"{x.amount / 100:.2f}"),
        Column("Freight", lambda x: f"{x.freight / 100:.2f}"),
        Column("Cashier", lambda x: x.order.seller.name),
    ]
    return make_table("Till", columns, rows_of(columns, desk.lines_in("till-export.csv")))


def _answers(desk: Desk) -> Table:
    numbered = list(enumerate(desk.answers, start=1))
    columns: list[Column[tuple[int, Answer]]] = [
        Column("Respondent ID", lambda p: 118_000_400 + p[0], 15),
        Column("Submitted at", lambda p: p[1].moment, 17),
        Column("Phone / Email", lambda p: p[1].respondent, 26),
        Column("Overall, how satisfied are you with our service?", lambda p: GRADES.get(p[1].satisfaction or 0), 24),
        Column("How likely are you to recommend us to a friend? (0-10)", lambda p: p[1].recommend, 24),
        Column("What is the main reason you buy from us?", lambda p: p[1].reason, 22),
        Column("Any other comments?", lambda p: p[1].comment, 40),
    ]
    return make_table("Responses", columns, rows_of(columns, numbered))


def _complaints(rng: Random, desk: Desk) -> Table:
    yes_no = {True: "Yes", False: "No", None: None}
    columns: list[Column[Complaint]] = [
        Column("Complaint no.", lambda c: c.number, 14),
        Column("Received at", lambda c: c.received, 17),
        Column("Customer name", lambda c: c.person.name, 26),
        Column("Phone", lambda c: phone_as(rng, c.person.phone, {"plain": 70, "spaces": 30}), 15),
        Column("Complaint", lambda c: c.content, 34),
        Column("Type", lambda c: c.kind, 11),
        Column("Handled by", lambda c: c.handler.name if c.handler else None, 15),
        Column("Status", lambda c: "Closed" if c.closed_at else "Open", 9),
        Column("Closed at", lambda c: c.closed_at, 17),
        Column("Outcome", lambda c: c.outcome, 34),
        Column("Satisfied", lambda c: yes_no[c.satisfied], 10),
        Column("Compensation", lambda c: known_yuan(c.compensation), 13),
        Column("Solved at", lambda c: c.solved_at, 10),
        Column("Motive", lambda c: c.motive, 22),
        Column("Whose doing, says the customer", lambda c: c.attribution, 18),
        Column("Kind of complainer", lambda c: c.complainer, 12),
    ]
    rows = rows_of(columns, desk.complaints)
    return make_table("Complaints", columns, rows, Frame(signature=("Checked by: Helen Marsh", "Signature:")))


def _visits(desk: Desk) -> Table:
    columns: list[Column[Visit]] = [
        Column("Date", lambda v: v.day, 12),
        Column("Customer ID", lambda v: v.customer_id, 12),
        Column("Customer name", lambda v: v.name, 26),
        Column("Phone", lambda v: v.person.phone, 15),
        Column("Channel", lambda v: v.channel, 10),
        Column("Staff", lambda v: v.staff.name, 15),
        Column("Purpose", lambda v: v.purpose, 20),
        Column("Result", lambda v: v.result, 22),
        Column("Next visit", lambda v: v.next_day, 12),
        Column("Notes", lambda v: v.notes, 24),
    ]
    return make_table("Visits", columns, rows_of(columns, desk.visits), Frame("Visit log"))


def _staff(desk: Desk) -> Table:
    columns: list[Column[Staff]] = [
        Column("Name", lambda s: s.name, 16),
        Column("E-mail", lambda s: s.email, 24),
        Column("Role", lambda s: s.role, 17),
        Column("Manager", lambda s: s.manager, 16),
        Column("Daily limit", lambda s: s.capacity, 11),
        Column("Days off", lambda s: s.days_off, 18),
        Column("Left on", lambda s: s.left_on, 12),
    ]
    return make_table("Staff", columns, rows_of(columns, desk.staff))


def _month(line: Line) -> str:
    return f"{MONTHS[line.order.moment.month - 1]} {line.order.moment.year}"
