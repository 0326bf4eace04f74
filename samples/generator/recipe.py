"""What is wanted of each desk: how many of everything, and which file holds which months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FIRST_DAY = date(2024, 10, 1)
AS_OF = date(2026, 9, 30)


@dataclass(frozen=True)
class SalesFile:
    """A file of sales lines from one source; `marks` weighs which of id (i), name (n) and phone (p) an order shows."""

    name: str
    first: date
    last: date
    has_cost: bool
    prefix: str
    marks: dict[str, float]


@dataclass(frozen=True)
class Recipe:
    """The numbers of one desk."""

    desk: str
    id_format: str
    phone_heads: tuple[str, ...]
    company_share: float
    people: int
    leavers: int
    once: int
    never: int
    twins: tuple[str, ...]
    same_name_pairs: int
    sales_only: int
    sales_lines: int
    returns: int
    order_value: int
    sales_files: tuple[SalesFile, ...]
    answers: int
    anonymous: int
    low_answers_of_leavers: int
    complaints: int
    complaints_of_leavers: int
    open_lately: int
    visits: int
    survey_asks_email: bool
    return_prefix: str
    complaint_prefix: str


ZH = Recipe(
    desk="zh",
    id_format="KH{:04d}",
    phone_heads=("135", "136", "137", "138", "139", "150", "151", "158", "159", "177", "186", "187", "188", "189"),
    company_share=0.33,
    people=300,
    leavers=40,
    once=36,
    never=6,
    twins=("suffix", "suffix", "suffix", "wide", "wide", "space", "space", "space"),
    same_name_pairs=3,
    sales_only=10,
    sales_lines=6000,
    returns=92,
    order_value=160_00,
    sales_files=(
        SalesFile(
            "销售明细2024-2025.xlsx",
            FIRST_DAY,
            date(2025, 12, 31),
            True,
            "XS",
            {"in": 62, "inp": 20, "n": 10, "p": 4, "np": 4},
        ),
        SalesFile(
            "销售明细2026上半年.xlsx",
            date(2026, 1, 1),
            date(2026, 6, 30),
            True,
            "D",
            {"in": 40, "np": 34, "inp": 10, "p": 8, "n": 8},
        ),
        SalesFile(
            "收银导出2026年7-9月.csv",
            date(2026, 7, 1),
            AS_OF,
            False,
            "POS",
            {"i": 34, "p": 26, "n": 24, "np": 10, "in": 6},
        ),
    ),
    answers=220,
    anonymous=26,
    low_answers_of_leavers=11,
    complaints=40,
    complaints_of_leavers=11,
    open_lately=4,
    visits=150,
    survey_asks_email=False,
    return_prefix="TH",
    complaint_prefix="TS",
)

EN = Recipe(
    desk="en",
    id_format="C-{:03d}",
    phone_heads=("138", "139", "150", "156", "185", "186", "188"),
    company_share=0.4,
    people=60,
    leavers=8,
    once=7,
    never=2,
    twins=("suffix", "space"),
    same_name_pairs=0,
    sales_only=2,
    sales_lines=1200,
    returns=16,
    order_value=220_00,
    sales_files=(
        SalesFile(
            "sales.xlsx", FIRST_DAY, date(2026, 6, 30), True, "S", {"in": 64, "inp": 20, "np": 8, "p": 4, "n": 4}
        ),
        SalesFile(
            "till-export.csv", date(2026, 7, 1), AS_OF, False, "T", {"i": 40, "p": 24, "np": 16, "n": 12, "in": 8}
        ),
    ),
    answers=60,
    anonymous=8,
    low_answers_of_leavers=2,
    complaints=12,
    complaints_of_leavers=3,
    open_lately=1,
    visits=40,
    survey_asks_email=True,
    return_prefix="R",
    complaint_prefix="CP",
)
