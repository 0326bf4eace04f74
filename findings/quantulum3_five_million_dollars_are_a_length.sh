#!/usr/bin/env bash
# quantulum3 0.10.0, parser.parse: amounts in notes of calls, as people write them.
# Expected: 5 million dollars; 1200.50 euros; 1.5 kilograms, or an error; half an hour is 0.5 hours, as 3 and a half hours is 3.5.
# Seen: $5m is 5 "dollar metre"; 1.200,50 € is 1.2 of nothing and 50 euros, 1,5 kg is 1 of nothing and 5 kilograms: a decimal comma parts a
# number in two; half an hour is 0.5 of nothing. $5 million, 1200.50 € and 1/2 hour are right. The README has none of it.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "quantulum3==0.10.0" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
from quantulum3 import parser

for text, seen in (
    ("$5m", "5 dollar metre"),
    ("$5 million", "5e+06 dollar"),
    ("1.200,50 €", "1.2 dimensionless, 50 euro"),
    ("1200.50 €", "1200.5 euro"),
    ("1,5 kg", "1 dimensionless, 5 kilogram"),
    ("half an hour", "0.5 dimensionless"),
    ("1/2 hour", "0.5 hour"),
    ("3 and a half hours", "3.5 hour"),
):
    found = ", ".join(f"{quantity.value:g} {quantity.unit.name}" for quantity in parser.parse(text))
    print(text, "|", found)
    assert found == seen, seen
P
echo "as described: five million dollars are a length"
