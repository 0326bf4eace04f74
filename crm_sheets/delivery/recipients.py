"""Who gets what: the staff workbook and the playbook's rules as a list of people with the files meant for each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from crm_sheets.delivery.addresses import addresses
from crm_sheets.language import Lang
from crm_sheets.language.delivery import GROUPS
from crm_sheets.playbook.mail_rules import MailRule
from crm_sheets.problems import Problem, Problems
from crm_sheets.schedule.team import Team, key, team

_ROLES = str.maketrans(dict.fromkeys("/、,，;；", "\n"))
_OTHER_WORDS = {
    "everyone": ("all", "every one", "所有人", "每个人", "全部"),
    "managers": ("manager", "主管", "领导", "负责人"),
    "branches": ("branch", "stores", "store", "分店", "各门店"),
}


@dataclass(frozen=True)
class Recipient:
    """One person: the cell of the mail address as it stands, and the kinds of file meant for them.

    ``own`` are kinds cut to the person's own customers, ``whole`` kinds as they are; ``store`` is the branch that the
    person belongs to, empty for none; ``changed``: only when something changed.
    """

    name: str
    email: str
    lang: Lang
    own: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    store: str = ""
    changed: bool = False


@dataclass(frozen=True)
class Colleague:
    """A member of staff as far as rules ask: roles and department as they are compared."""

    name: str
    email: str
    roles: frozenset[str]
    department: str


def recipients(
    staff: pd.DataFrame, rules: Sequence[MailRule], stores: Iterable[str], day: date, lang: Lang
) -> tuple[tuple[Recipient, ...], Problems]:
    """The staff table, the rules and the names of branches as recipients in the order of the staff table.

    Whoever has left before ``day`` gets nothing. Who fits several rules gets the files of all; the language is that of
    the first rule that names one. The managers are those whom others name as theirs; a branch's people are those whose
    department is the branch. A rule of the playbook that fits nobody is a problem.
    """
    members = team(staff)
    people = _colleagues(staff, members, day)
    branches = {key(store): store for store in stores}
    fitting: dict[tuple[str, str], list[MailRule]] = {}
    nobody: list[Problem] = []
    for rule in rules:
        found = _meant(rule, people, members, branches)
        if not found and rule.place and group_meant(rule.who) is None:
            file, sheet, row = rule.place
            nobody.append(Problem("mail_nobody", file, sheet, (row,), "", (rule.who,)))
        for person in found:
            fitting.setdefault((person.name, person.email), []).append(rule)
    order = [(person.name, person.email) for person in people]
    every = [*dict.fromkeys(order), *(who for who in fitting if who not in order)]
    homes = {person.name: branches.get(person.department, "") for person in people}
    told = [_recipient(*who, homes.get(who[0], ""), fitting[who], lang) for who in every if who in fitting]
    return tuple(told), Problems(tuple(nobody))


def group_meant(who: str) -> str | None:
    """The group that a rule names (a key of GROUPS); None: a name, a role or an address."""
    for group, words in GROUPS.items():
        if key(who) in {key(word) for word in (group, *words, *_OTHER_WORDS[group])}:
            return group
    return None


def _colleagues(staff: pd.DataFrame, members: Team, day: date) -> list[Colleague]:
    """Everybody who is still there, each once; the cells of several rows together."""
    columns = ("name", "email", "role", "department")
    cells = staff.reindex(columns=list(columns)).astype(object).where(lambda t: t.notna(), "").astype(str)
    found: dict[str, list[Any]] = {}
    for row in cells.itertuples(index=False):
        if name := key(str(row.name)):
            found.setdefault(name, []).append(row)
    there = {name: rows for name, rows in found.items() if (m := members.member(name)) is None or m.is_active(day)}
    return [_colleague(members, rows) for rows in there.values()]


def _colleague(members: Team, rows: list[Any]) -> Colleague:
    member = members.member(rows[0].name)
    emails = "; ".join(dict.fromkeys(row.email.strip() for row in rows if row.email.strip()))
    roles = frozenset(key(part) for row in rows for part in [row.role, *row.role.translate(_ROLES).split("\n")]) - {""}
    department = next((key(row.department) for row in rows if row.department.strip()), "")
    return Colleague(member.name if member else rows[0].name, emails, roles, department)


def _meant(rule: MailRule, people: Sequence[Colleague], members: Team, branches: Mapping[str, str]) -> list[Colleague]:
    """The people whom a rule names: of a name, else of a role, else of a group, else an address that stands there."""
    group, wanted = group_meant(rule.who), key(rule.who)
    named = [person for person in people if key(person.name) == wanted]
    named = named or [person for person in people if wanted in person.roles]
    if named:
        return named
    if group == "everyone":
        return list(people)
    if group == "managers":
        leading = {key(member.manager) for member in members.members.values()} - {""}
        return [person for person in people if key(person.name) in leading]
    if group == "branches":
        return [person for person in people if person.department in branches]
    is_address = "@" in rule.who and addresses(rule.who).found
    return [Colleague(rule.who, rule.who, frozenset(), "")] if is_address else []


def _recipient(name: str, email: str, store: str, rules: Sequence[MailRule], lang: Lang) -> Recipient:
    own = dict.fromkeys(kind for rule in rules if rule.own for kind in rule.files)
    whole = dict.fromkeys(kind for rule in rules if not rule.own for kind in rule.files)
    told = next((rule.lang for rule in rules if rule.lang), lang)
    return Recipient(name, email, told, tuple(own), tuple(whole), store, all(rule.changed for rule in rules))
