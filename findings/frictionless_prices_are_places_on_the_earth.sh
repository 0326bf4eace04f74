#!/usr/bin/env bash
# frictionless 5.21.0, describe, read_rows and validate: a price list with decimal commas, separated by semicolons, as Excel saves CSV
# in most of Europe.
# Expected: the prices as text (the number type has a decimal point unless told otherwise), as 19,95 stays.
# Seen: 19,90 is a "geopoint", 19 degrees east and 90 degrees north, the North Pole, and the file is valid. It takes that the cents
# are 90 at most: with one price of 19,95 in three the column is text; with one in 21 it is geopoints, that price is None and the
# file is not valid. The page of the geopoint field does not say that it is looked for in data that has no schema.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "frictionless==5.21.0" 2>/dev/null
cd "$folder"
"$folder/env/bin/python" -W ignore - <<'P'
from pathlib import Path

from frictionless import Resource, describe, validate


def prices(*written):
    Path("prices.csv").write_text("item;price\n" + "".join(f"item {row};{price}\n" for row, price in enumerate(written)))
    kind = describe("prices.csv").schema.get_field("price").type
    return kind, [row["price"] for row in Resource("prices.csv").read_rows()], validate("prices.csv").valid


kind, read, valid = prices("19,90", "120,50", "35,00")
print(kind, *read, "valid" if valid else "not valid")
assert kind == "geopoint" and valid and [list(map(int, place)) for place in read] == [[19, 90], [120, 50], [35, 0]]
kind, read, valid = prices("19,95", "120,50", "35,00")
print(kind, *read, "valid" if valid else "not valid")
assert (kind, read, valid) == ("string", ["19,95", "120,50", "35,00"], True)
kind, read, valid = prices(*["19,90"] * 20, "19,95")
print(kind, read[-1], "valid" if valid else "not valid")
assert (kind, read[-1], valid) == ("geopoint", None, False)
P
echo "as described: a chair for 19,90 is the North Pole"
