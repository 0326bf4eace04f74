"""Playbook: all sections of rules together, and how the rows of a team's sheet change them."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields, replace
from difflib import get_close_matches
from typing import Any

from crm_sheets.language import Text
from crm_sheets.playbook.desk_lists import DEFAULT_LISTS, Row
from crm_sheets.playbook.sections.backtest import BacktestRules
from crm_sheets.playbook.sections.cards import CardRules
from crm_sheets.playbook.sections.checks import CheckRules
from crm_sheets.playbook.sections.churn import ChurnRules
from crm_sheets.playbook.sections.complaint_clock import ComplaintClockRules
from crm_sheets.playbook.sections.complaint_desk import ComplaintDeskRules
from crm_sheets.playbook.sections.consents import ConsentRules
from crm_sheets.playbook.sections.contact_reasons import ContactReasonRules
from crm_sheets.playbook.sections.contracts import ContractRules
from crm_sheets.playbook.sections.cues import CueRules
from crm_sheets.playbook.sections.general import GeneralRules
from crm_sheets.playbook.sections.groups import GroupRules
from crm_sheets.playbook.sections.imports import ImportRules
from crm_sheets.playbook.sections.loyalty import LoyaltyRules
from crm_sheets.playbook.sections.mail import MailRules
from crm_sheets.playbook.sections.marking import MarkingRules
from crm_sheets.playbook.sections.movement import MovementRules
from crm_sheets.playbook.sections.notices import NoticeRules
from crm_sheets.playbook.sections.occasions import OccasionRules
from crm_sheets.playbook.sections.products import ProductRules
from crm_sheets.playbook.sections.prospects import ProspectRules
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.playbook.sections.retention import RetentionRules
from crm_sheets.playbook.sections.rfm import RfmRules
from crm_sheets.playbook.sections.schedule import ScheduleRules
from crm_sheets.playbook.sections.states import StateRules
from crm_sheets.playbook.sections.survey import SurveyRules
from crm_sheets.playbook.sections.talk import TalkRules
from crm_sheets.playbook.sections.tiers import TierRules
from crm_sheets.playbook.sections.value import ValueRules
from crm_sheets.playbook.sections.watch import WatchRules
from crm_sheets.playbook.settings import Fit, Setting, declared
from crm_sheets.problems import Problem, Problems


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
    complaint_clock: ComplaintClockRules = field(default_factory=ComplaintClockRules)
    complaint_desk: ComplaintDeskRules = field(default_factory=ComplaintDeskRules)
    schedule: ScheduleRules = field(default_factory=ScheduleRules)
    mail: MailRules = field(default_factory=MailRules)
    watch: WatchRules = field(default_factory=WatchRules)
    notices: NoticeRules = field(default_factory=NoticeRules)
    contacts: ContactReasonRules = field(default_factory=ContactReasonRules)
    occasions: OccasionRules = field(default_factory=OccasionRules)
    cues: CueRules = field(default_factory=CueRules)
    cards: CardRules = field(default_factory=CardRules)
    talk: TalkRules = field(default_factory=TalkRules)
    prospects: ProspectRules = field(default_factory=ProspectRules)
    lists: Mapping[str, tuple[Row, ...]] = field(default_factory=lambda: DEFAULT_LISTS, metadata={"lists": True})

    @classmethod
    def default(cls) -> "Playbook":
        """The rules as they are before a team changes anything."""
        return cls()

    @staticmethod
    def settings() -> Iterator[Setting]:
        """Every setting there is, by section."""
        for f in _sections():
            yield from declared(f.name, f.default_factory)  # type: ignore[arg-type]  # the factory is the section's class

    @staticmethod
    def _fits() -> Iterator[tuple[str, Fit]]:
        """What must fit each other, with the name of its section."""
        for f in _sections():
            for fit in getattr(f.default_factory, "fits", ()):
                yield f.name, fit

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
        for section, fit in Playbook._fits():
            if not fit.holds(getattr(playbook, section)):
                for name in (f"{section}.{setting}" for setting in fit.settings):
                    s = known[name]
                    cell = s.shown(playbook.in_force(name), "en")
                    if name in where:
                        found.append(_impossible(s, cell, fit.expected, file, sheet, where[name]))
                    playbook = playbook.changed(name, s.default)
        return playbook, Problems(tuple(found))


def _sections() -> Iterator["Field[Any]"]:
    """The fields that are sections of settings."""
    return (f for f in fields(Playbook) if "lists" not in f.metadata)


SECTIONS: dict[str, Text] = {f.name: f.default_factory.title for f in _sections()}  # type: ignore[union-attr]


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
    return Problem("setting_impossible", file, sheet, (row,), "B", ("…" if s.kind.hidden else cell,), details)
