#!/usr/bin/env bash
# price-parser 0.5.1, Price.fromstring: prices per piece with three decimals, as price lists of small parts have them.
# Expected: 0.500 is half a euro: no number is grouped into thousands after a leading zero. 0.075 is seven and a half cents.
# Seen: 500 and 75, a thousand times as much; 0.50 and 0.1234 are right. Named beforehand (decimal_separator=".") all are right:
# the README tells of it for $140.600, which may be either. It also reads a refund, -50.00, as 50.00, and so does (50.00):
# known in the project's tracker since 2020 (price-parser 29), not in the README.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "price-parser==0.5.1" 2>/dev/null
"$folder/env/bin/python" - <<'P'
from decimal import Decimal

from price_parser import Price

for written, said in (
    ("0.500 €", "500"),
    ("€0,075", "75"),
    ("USD 0.005", "5"),
    ("0.50 €", "0.50"),
    ("0.1234 €", "0.1234"),
    ("-50.00 EUR", "50.00"),
    ("(50.00)", "50.00"),
):
    found = Price.fromstring(written).amount
    print(written, found)
    assert str(found) == said, written
assert Price.fromstring("0.500 €", decimal_separator=".").amount == Decimal("0.5")
P
echo "as described: half a euro is five hundred"
