"""The shape of a language pack: all names and texts that a desk is filled with."""

from __future__ import annotations

from dataclasses import dataclass

from .model import Product, Staff


@dataclass(frozen=True)
class Names:
    """Parts that people's and companies' names are put together from."""

    surnames: tuple[str, ...]
    given: tuple[str, ...]
    person: str
    places: tuple[str, ...]
    cores: tuple[str, ...]
    trades: dict[str, str]
    company: str
    suffix: str
    wide_names: tuple[str, ...]


@dataclass(frozen=True)
class FileTexts:
    """Texts for the customer file."""

    regions: dict[str, float]
    streets: tuple[str, ...]
    address: str
    sources: dict[str, float]
    referral: str
    hobbies: tuple[str, ...]
    joiner: str
    dislikes: tuple[str, ...]
    delivery: tuple[str, ...]
    invoicing: tuple[str, ...]
    notes: tuple[str, ...]
    lunar: tuple[str, ...]


@dataclass(frozen=True)
class SurveyTexts:
    """Texts for the questionnaire; comments by satisfaction, 1 to 5."""

    reasons: dict[str, float]
    comments: dict[int, tuple[str, ...]]


@dataclass(frozen=True)
class ComplaintTexts:
    """Texts for the complaints ledger: what is said, by kind, how it ended well, by kind, and badly."""

    contents: dict[str, tuple[str, ...]]
    good: dict[str, tuple[str, ...]]
    bad: tuple[str, ...]
    rungs: tuple[str, ...]  # where it was solved: self-help, partner, desk, expert
    motives: tuple[str, ...]
    whose: tuple[str, ...]


@dataclass(frozen=True)
class VisitTexts:
    """Texts for the visit notes."""

    channels: dict[str, float]
    purposes: dict[str, float]
    results: dict[str, float]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """A language pack."""

    names: Names
    file: FileTexts
    survey: SurveyTexts
    complaint: ComplaintTexts
    visit: VisitTexts
    products: tuple[Product, ...]
    goes_with: dict[str, str]  # what is mostly taken with a product, where there is room for it
    staff: tuple[Staff, ...]
