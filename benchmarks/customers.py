"""What the customer analytics say of real shops, beside the cheap rules. Prints the table of docs/benchmarks.md:

    python -m benchmarks.customers

Needs the public data of ../shared/data; without them it says so.
"""

import pandas as pd

from benchmarks import retail
from crm_sheets import Playbook
from crm_sheets.analyses import offers_proof, rfm
from crm_sheets.analyses.facts import Facts
from crm_sheets.analyses.purchase_intervals import typical_gap
from crm_sheets.analyses.returning import horizon

CDNOW = retail.DATA.parents[1] / "cdnow" / "CDNOW_sample.txt"
OFFER_DAYS = ("2010-09-01", "2010-12-01", "2011-03-01", "2011-06-01", "2011-09-01")
WITHIN = 90  # days
HORIZON_DAYS = ("2010-09-01", "2010-12-01", "2011-06-01", "2011-12-09")
Row = tuple[str, str, str]


def one_day_buyers(name: str, facts: Facts) -> Row:
    """How many bought on one day, their F, and how many customers are new."""
    table, once = rfm.run(facts), (facts.buyers["purchase_days"] == 1).to_numpy()
    scores = ", ".join(str(score) for score in sorted(table.loc[once, "f"].unique()))
    again = ", ".join(str(score) for score in sorted(table.loc[~once, "f"].unique()))
    new = int((table["segment"] == "new").sum())
    what = f"{once.sum():,} of {len(once):,}: F {scores}; the others F {again}"
    return f"{name} at {facts.as_of:%Y-%m-%d}: who bought on one day", what, f"{new:,} new"


def offered(name: str, facts: Facts) -> Row:
    """Of 100 offers to those who came back how many were bought, beside best-sellers."""
    found = offers_proof.run(facts).set_index("rule")
    mine, best = found.loc["offers"], found.loc["best_sellers"]
    what = f"{mine['share']:.1%} of {mine['offers']:,} (all {mine['made']:,}: {mine['bought'] / mine['made']:.1%})"
    return f"{name} at {mine['as_of']:%Y-%m-%d}: offers bought within {WITHIN} days", what, f"{best['share']:.1%}"


def main() -> None:
    """Print the table as Markdown."""
    if not retail.DATA.is_file():
        print("The public data are not here.")
        return
    rules, book = Playbook.default(), retail.book()
    shop = [Facts(book, rules, pd.Timestamp(day)) for day in HORIZON_DAYS]
    music = [Facts(retail.cdnow(CDNOW), rules, pd.Timestamp(day)) for day in ("1997-09-30", "1998-06-30")]
    rows = [one_day_buyers("Online Retail II", shop[-1])] + [one_day_buyers("CDNOW", facts) for facts in music]
    asked = rules.changed("backtest.horizon_days", WITHIN)
    later = [pd.Timestamp(day) + pd.Timedelta(days=WITHIN) for day in OFFER_DAYS]
    rows += [offered("Online Retail II", Facts(book, asked, day)) for day in later]
    rows.append(offered("The same, lines from 2010-12 on", Facts(retail.since(book, "2010-12-01"), asked, later[-1])))
    spans = ", ".join(f"{facts.as_of:%Y-%m-%d} {horizon(facts)}" for facts in shop)
    every = ", ".join(f"{2 * (typical_gap(facts) or 0):.0f}" for facts in shop)
    rows.append(("Online Retail II: automatic days to come back in", spans, f"by all records {every}"))
    print("| what | measured | beside |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
