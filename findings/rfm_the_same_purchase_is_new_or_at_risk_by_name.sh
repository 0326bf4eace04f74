#!/usr/bin/env bash
# rfm 1.0.9, RFM(...): the segments of a customer list; here ten customers who bought the same, on the same day, for the same sum.
# Expected: what is equal gets an equal score, so that all ten are in one segment, whatever they are called; and 19.05 is 19.05.
# Seen: from 511 "New Active Accounts" to 155 "At Risk": ties are ranked by their order in a table sorted by customer, and the
# ranks are cut into fifths, so that one score of recency falls and the other two rise along the alphabet. Called by other names,
# the same customers change their segments. In most lists the greater part bought once, and that part is scored so. An amount
# that has ".0" in it loses its last two characters: 19.05 is 19, 19.5 stays. No warning; the README says nothing of either.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "rfm==1.0.9" "pandas==2.3.3" "numpy==2.4.6" "matplotlib==3.11.2" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
import pandas as pd
from rfm import RFM


def customers(names, amounts):
    bought = pd.DataFrame({"customer": names, "date": "2026-08-10", "amount": amounts})
    table = RFM(bought, customer_id="customer", transaction_date="date", amount="amount").rfm_table
    return {row.customer: (row.rfm_score, row.segment, row.monetary_value) for row in table.itertuples()}


names = ["Ann", "Bob", "Cid", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Joe"]
said = customers(names, [50.0] * 10)
renamed = customers([f"{9 - place} {name}" for place, name in enumerate(names)], [50.0] * 10)
cents = [row[2] for name, row in sorted(customers(names, [19.05, 19.5, 19.95, 120.09, 120.9] * 2).items())][:5]
for name, row in said.items():
    print(name, *row)
print("with another name before it:", *renamed["9 Ann"])
print("amounts 19.05, 19.5, 19.95, 120.09, 120.9:", *cents)
assert said["Ann"] == ("511", "New Active Accounts", 50) and said["Eve"] == ("333", "Loyal Accounts", 50)
assert said["Joe"] == ("155", "At Risk", 50) == renamed["9 Ann"]
assert cents == [19, 19.5, 19.95, 120, 120.9]
P
echo "as described: one and the same purchase, five scores"
