#!/usr/bin/env bash
# skimpy 0.0.21, clean_columns: the headings of a customer list, 姓名, 电话(手机), 价格 (¥), 2025年, 2026年, Größe, Имя.
# Expected: what is said of remove_accents (the default) is "strip accents from the column names": 姓名 stays, Größe is grosse.
# Seen: whatever is not ASCII is dropped, letters as well as accents: 姓名 becomes "header", 电话(手机) an empty name, 价格 (¥)
# "_1", Имя "header_1", Größe "groe". Names that are gone are numbered by their order, so that a column inserted before them
# gives them the name of another. With remove_accents=False all stay.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "skimpy==0.0.21" 2>/dev/null
"$folder/env/bin/python" - <<'P'
import pandas as pd
from skimpy import clean_columns

headings = ["姓名", "电话(手机)", "价格 (¥)", "2025年", "2026年", "Größe", "Имя", "E-mail"]
cleaned = list(clean_columns(pd.DataFrame(columns=headings)).columns)
kept = list(clean_columns(pd.DataFrame(columns=headings), remove_accents=False).columns)
print(dict(zip(headings, cleaned)), kept)
assert not [name for name in cleaned if any("一" <= sign <= "鿿" for sign in name)]
assert cleaned[0] == "header" and cleaned[1] == "" and "groe" in cleaned and cleaned[-1] == "e_mail", cleaned
assert kept[0] == "姓名" and "имя" in kept[6].lower(), kept
P
echo "as described: headings that are not ASCII are gone"
