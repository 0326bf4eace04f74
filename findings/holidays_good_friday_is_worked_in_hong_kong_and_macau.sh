#!/usr/bin/env bash
# holidays 0.109, a desk in Hong Kong or Macau that plans calls on the days that are no public holidays of 2026.
# Expected: Good Friday (3 April) is a public holiday in both: banks, schools and offices are closed.
# Seen: by default ("public", the list of the labour law) it is none in either. Hong Kong's general holidays stand under
# "optional". Macau's "government" has the Saturday after it, but not the Friday, and two afternoons as whole days.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "holidays==0.109" 2>/dev/null
"$folder/env/bin/python" - <<'P'
import holidays
from datetime import date

friday, saturday, eve = date(2026, 4, 3), date(2026, 4, 4), date(2026, 12, 31)


def days(country, *categories):
    return holidays.country_holidays(country, years=2026, categories=categories or None)


for country in ("HK", "MO"):
    print(country, "by default", friday in days(country), "optional", friday in days(country, "optional"))
    assert friday not in days(country) and friday in days(country, "optional")
office = days("MO", "government")
print("MO government", friday in office, saturday in office, "31 December", eve in office)
assert friday not in office and saturday in office and eve in office
P
echo "as described"
