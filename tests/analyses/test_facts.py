"""Facts: what is kept, and what is forgotten when nobody asks for it any more."""

import pandas as pd
from desks import book_of, sales

from crm_sheets.analyses import registry
from crm_sheets.analyses.day_sums import day_sums
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook

LINES = [*sales("A", ("2026-05-01", 10.0), ("2026-06-01", 20.0), product="tea"), *sales("B", ("2026-05-02", 5.0))]


def facts() -> Facts:
    return Facts(book_of(sales=LINES), Playbook.default(), pd.Timestamp("2026-06-30"))


def test_what_is_forgotten_is_found_anew_here_and_on_earlier_days() -> None:
    now = facts()
    then = now.as_if(pd.Timestamp("2026-05-31"))
    before = [day_sums(day) for day in (then, now)]
    assert before[0] is before[1] is day_sums(now)
    lines = now.product_lines
    now.forget(day_sums, "product_lines")
    again = day_sums(then)
    assert again is not before[0]
    assert (again.bought.tolist(), again.key.tolist()) == (before[0].bought.tolist(), before[0].key.tolist())
    assert now.product_lines is not lines
    pd.testing.assert_frame_equal(now.product_lines, lines)


def test_the_registry_forgets_what_it_names_for_the_last_time() -> None:
    whole = facts()
    registry.run(whole)
    assert not {answer.__wrapped__ for answer in (day_sums,)} & {*whole.kept}
