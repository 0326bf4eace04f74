#!/usr/bin/env bash
# pycountry 26.2.16, countries.search_fuzzy: a column of countries, as customers wrote them.
# Expected: Republic of Korea (the name the country gives itself) is KR, and Niger, the exact name of a country, is NE.
# Seen: Republic of Korea gives North Korea and nothing else, since "Democratic People's Republic of Korea" holds the words
# and the entry of KR has them the other way round; Niger gives Nigeria first, which has a state of that name. The README
# says that names of countries are preferred to those of subdivisions.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "pycountry==26.2.16" 2>/dev/null
"$folder/env/bin/python" - <<'P'
import pycountry

for written, said in (("Republic of Korea", ["KP"]), ("Korea", ["KP", "KR"]), ("Niger", ["NG", "NE"])):
    found = [country.alpha_2 for country in pycountry.countries.search_fuzzy(written)]
    print(written, found)
    assert found == said
assert pycountry.countries.lookup("South Korea").alpha_2 == "KR" and pycountry.countries.lookup("Niger").alpha_2 == "NE"
P
echo "as described"
