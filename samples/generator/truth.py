"""What a reader of the files should find, counted on the state of the generator and never on the files."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from .model import Answer, Desk, Fate, Line, Person
from .recipe import AS_OF, Recipe
from .tables import OutFile
from .words import Words


def truth_of(recipe: Recipe, words: Words, desk: Desk, files: tuple[OutFile, ...]) -> dict[str, Any]:
    """The truth about one desk."""
    return {
        **_people_truth(desk),
        **_sales_truth(recipe, desk, files),
        **_baskets_truth(words, desk),
        **_churn_truth(desk),
        **_survey_truth(desk.answers),
        "complaints": len(desk.complaints),
        "open_complaints": sum(c.closed_at is None for c in desk.complaints),
        "visits": len(desk.visits),
        "staff": len(desk.staff),
        "left_staff": [member.name for member in desk.staff if member.left_on],
    }


def _people_truth(desk: Desk) -> dict[str, Any]:
    in_file_or_sales = [p for p in desk.people if p.in_file or desk.purchases[p.key]]
    return {
        "customers": len(in_file_or_sales),
        "customer_rows": len(desk.customers),
        "buying_customers": sum(bool(days) for days in desk.purchases.values()),
        "one_time_buyers": sum(len(days) == 1 for days in desk.purchases.values()),
        "never_bought": [p.ids[0] for p in desk.people if p.fate is Fate.NEVER],
        "sales_only": [p.name for p in desk.people if not p.in_file],
        "duplicates": [list(p.ids) for p in desk.people if p.is_twin],
        "same_name_different_people": _namesakes(desk.people),
    }


def _namesakes(people: tuple[Person, ...]) -> list[list[str]]:
    by_name: dict[str, list[str]] = defaultdict(list)
    for person in people:
        if person.shares_name:
            by_name[person.name].append(person.ids[0])
    return list(by_name.values())


def _sales_truth(recipe: Recipe, desk: Desk, files: tuple[OutFile, ...]) -> dict[str, Any]:
    names = [file.name for file in recipe.sales_files]
    by_file = {name: desk.lines_in(name) for name in names}
    return {
        "sales_lines": len(desk.lines),
        "sales_lines_by_file": {name: len(lines) for name, lines in by_file.items()},
        "total_lines_by_file": {
            file.name: sum(row.is_total for table in file.tables for row in table.rows)
            for file in files
            if file.name in by_file
        },
        "signature_lines_by_file": {
            file.name: sum(bool(table.frame.signature) for table in file.tables) for file in files
        },
        "returns": sum(line.is_return for line in desk.lines),
        "revenue": _money(desk.lines),
        "revenue_by_file": {name: _money(lines) for name, lines in by_file.items()},
        "known_cost_lines": sum(line.cost is not None for line in desk.lines),
        "first_order": min(line.order.moment for line in desk.lines).date().isoformat(),
        "last_order": max(line.order.moment for line in desk.lines).date().isoformat(),
    }


def _baskets_truth(words: Words, desk: Desk) -> dict[str, Any]:
    """Orders with each planted pair of products."""
    orders: dict[str, set[str]] = defaultdict(set)
    for line in desk.lines:
        if not line.is_return:
            orders[line.order.number].add(line.product.name)
    pairs = words.goes_with.items()
    return {
        "bought_together": [[*pair, sum(products.issuperset(pair) for products in orders.values())] for pair in pairs]
    }


def _money(lines: Iterable[Line]) -> str:
    return f"{Decimal(sum(line.amount for line in lines)) / 100:.2f}"


def _churn_truth(desk: Desk) -> dict[str, Any]:
    leavers = [p for p in desk.people if p.fate is Fate.LEAVER]
    return {
        "churned": [p.ids[0] for p in leavers],
        "churned_facts": {
            p.ids[0]: {
                "last_order": desk.purchases[p.key][-1].isoformat(),
                "silent_days": (AS_OF - desk.purchases[p.key][-1]).days,
                "typical_gap": p.gap,
                "orders": len(desk.purchases[p.key]),
                "bad_experience": p.key in desk.grudges,
            }
            for p in leavers
        },
    }


def _survey_truth(answers: tuple[Answer, ...]) -> dict[str, Any]:
    grades = [a.satisfaction for a in answers if a.satisfaction is not None]
    scores = Counter(_camp(a.recommend) for a in answers if a.recommend is not None)
    return {
        "answers": len(answers),
        "anonymous_answers": sum(a.respondent is None for a in answers),
        "satisfaction": {"base": len(grades), "top_two": sum(grade >= 4 for grade in grades)},
        "recommend": {
            "base": scores.total(),
            **{camp: scores[camp] for camp in ("promoters", "passives", "detractors")},
        },
    }


def _camp(score: int) -> str:
    return "promoters" if score >= 9 else "passives" if score >= 7 else "detractors"
