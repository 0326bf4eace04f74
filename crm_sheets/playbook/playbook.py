"""Playbook: all sections of rules together, and how the rows of a team's sheet change them."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches

from crm_sheets.language import Text
from crm_sheets.playbook.sections import (
    BacktestRules,
    CheckRules,
    ChurnRules,
    ConsentRules,
    ContractRules,
    GeneralRules,
    GroupRules,
    ImportRules,
    LoyaltyRules,
    MarkingRules,
    MovementRules,
    ProductRules,
    ReadingRules,
    RetentionRules,
    RfmRules,
    ScheduleRules,
    StateRules,
    SurveyRules,
    TierRules,
    ValueRules,
)
from crm_sheets.playbook.settings import Setting, declared
from crm_sheets.problems import Problem, Problems

SECTIONS = {
    "general": Text("通用", "General"),
    "reading": Text("读取", "Reading"),
    "imports": Text("再次导入", "Repeated files"),
    "states": Text("状态含义", "Meaning of states"),
    "consents": Text("联系意愿", "Who may be contacted"),
    "checks": Text("数据检查", "Checks"),
    "marking": Text("标记副本", "Marked copies"),
    "tiers": Text("客户等级", "Tiers"),
    "rfm": Text("RFM 细分", "RFM segments"),
    "value": Text("客户价值", "Value"),
    "loyalty": Text("客户忠诚", "Loyalty"),
    "churn": Text("流失预警", "Churn flags"),
    "retention": Text("挽留办法", "Retention answers"),
    "contracts": Text("合约", "Contracts"),
    "backtest": Text("预警回测", "Backtest of flags"),
    "movement": Text("变动", "Movement"),
    "products": Text("产品与分组", "Products and groups"),
    "groups": Text("您自己的分组", "Groups of your own"),
    "survey": Text("满意度调查", "Questionnaires"),
    "schedule": Text("跟进计划", "Follow-up schedule"),
}


@dataclass(frozen=True)
class Playbook:
    """The rules in force; immutable, every value inside its limits."""

    general: GeneralRules = field(default_factory=GeneralRules)
    reading: ReadingRules = field(default_factory=ReadingRules)
    imports: ImportRules = field(default_factory=ImportRules)
    states: StateRules = field(default_factory=StateRules)
    consents: ConsentRules = field(default_factory=ConsentRules)
    checks: CheckRules = field(default_factory=CheckRules)
    marking: MarkingRules = field(default_factory=MarkingRules)
    tiers: TierRules = field(default_factory=TierRules)
    rfm: RfmRules = field(default_factory=RfmRules)
    value: ValueRules = field(default_factory=ValueRules)
    loyalty: LoyaltyRules = field(default_factory=LoyaltyRules)
    churn: ChurnRules = field(default_factory=ChurnRules)
    retention: RetentionRules = field(default_factory=RetentionRules)
    contracts: ContractRules = field(default_factory=ContractRules)
    backtest: BacktestRules = field(default_factory=BacktestRules)
    movement: MovementRules = field(default_factory=MovementRules)
    products: ProductRules = field(default_factory=ProductRules)
    groups: GroupRules = field(default_factory=GroupRules)
    survey: SurveyRules = field(default_factory=SurveyRules)
    schedule: ScheduleRules = field(default_factory=ScheduleRules)

    @classmethod
    def default(cls) -> "Playbook":
        """The rules as they are before a team changes anything."""
        return cls()

    @staticmethod
    def settings() -> Iterator[Setting]:
        """Every setting there is, by section."""
        for f in fields(Playbook):
            yield from declared(f.name, f.default_factory)  # type: ignore[arg-type]  # the factory is the section's class

    def in_force(self, name: str) -> object:
        """The value in force of ``section.field``."""
        section, _, key = name.partition(".")
        return getattr(getattr(self, section), key)

    def changed(self, name: str, value: object) -> "Playbook":
        """A copy with one setting changed."""
        section, _, key = name.partition(".")
        return replace(self, **{section: replace(getattr(self, section), **{key: value})})

    def with_rows(self, rows: Iterable[tuple[int, str, str]], file: str, sheet: str) -> tuple["Playbook", Problems]:
        """The rules after the rows (row number, name, value) of a team's sheet; an empty value keeps the rule.

        A name that nobody knows and a value that is impossible are problems; the default stays in force there.
        """
        playbook, found = self, []
        known = {s.name: s for s in Playbook.settings()}
        where: dict[str, int] = {}
        for row, name, cell in rows:
            if name not in known:
                found.append(_unknown(name, list(known), file, sheet, row))
            elif cell.strip():
                where[name] = row
                try:
                    playbook = playbook.changed(name, known[name].kind.read(_folded(cell)))
                except ValueError:
                    found.append(_impossible(known[name], cell, known[name].kind.expected, file, sheet, row))
        for names, holds, expected in _TOGETHER:
            if not holds(playbook):
                for name in names:
                    s = known[name]
                    cell = s.shown(playbook.in_force(name), "en")
                    if name in where:
                        found.append(_impossible(s, cell, expected, file, sheet, where[name]))
                    playbook = playbook.changed(name, s.default)
        return playbook, Problems(tuple(found))


# Settings that must fit each other: their names, the rule, and the rule in words.
_TOGETHER: tuple[tuple[tuple[str, ...], Callable[[Playbook], bool], Text], ...] = (
    (
        ("tiers.vip", "tiers.major", "tiers.ordinary"),
        lambda p: p.tiers.vip + p.tiers.major + p.tiers.ordinary <= 1,
        Text("三个占比合计不超过 100%", "the three shares to add up to 100% at most"),
    ),
    (
        ("tiers.cumulative_vip", "tiers.cumulative_major", "tiers.cumulative_ordinary"),
        lambda p: p.tiers.cumulative_vip <= p.tiers.cumulative_major <= p.tiers.cumulative_ordinary,
        Text("三个累计占比从小到大", "the three cumulative shares to rise"),
    ),
    (
        ("churn.silence_amber", "churn.silence_red"),
        lambda p: p.churn.silence_amber <= p.churn.silence_red,
        Text("黄色倍数不大于红色倍数", "amber not above red"),
    ),
    (
        ("products.class_a", "products.class_b"),
        lambda p: p.products.class_a <= p.products.class_b,
        Text("A类界限不高于B类", "class A not above class B"),
    ),
    (
        ("churn.amber", "churn.red"),
        lambda p: p.churn.amber <= p.churn.red,
        Text("黄色分数线不高于红色", "amber not above red"),
    ),
)


def _folded(cell: str) -> str:
    """A cell as it is read: full width letters, digits and signs such as ８％ as their plain twins."""
    return unicodedata.normalize("NFKC", cell).strip()


def _unknown(name: str, known: list[str], file: str, sheet: str, row: int) -> Problem:
    close = get_close_matches(name, known, n=1)
    nearest = Text(f"是不是 {close[0]}？", f"Did you mean {close[0]}?") if close else Text("", "")
    return Problem("setting_unknown", file, sheet, (row,), "A", (name,), {"nearest": nearest})


def _impossible(s: Setting, cell: str, expected: Text, file: str, sheet: str, row: int) -> Problem:
    default = Text(s.shown(s.default, "zh"), s.shown(s.default, "en"))
    details: dict[str, object] = {"label": s.label, "expected": expected, "default": default}
    return Problem("setting_impossible", file, sheet, (row,), "B", (cell,), details)
