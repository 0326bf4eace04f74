#!/usr/bin/env bash
# jionlp 1.5.31, parse_money: budgets as salespeople type them, 1万5千 and 1万5 (both 15000), 一万五 (15000), 2百5 (250).
# Expected: these amounts, or an error, as for 两块五, which is refused.
# Seen: 25000, 20010, 10005 and 205, each called "accurate": digits and characters of one number are added up.
# 1.5万 and 一万五千 are right. The text of the function says only that it reads amounts in many forms.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "jionlp==1.5.31" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
import jionlp

for written, said in (("1万5千", "25000.00"), ("1万5", "20010.00"), ("一万五", "10005.00"), ("2百5", "205.00")):
    found = jionlp.parse_money(written)
    print(written, found)
    assert (found["num"], found["definition"]) == (said, "accurate")
for written in ("1.5万", "一万五千"):
    assert jionlp.parse_money(written)["num"] == "15000.00", written
try:
    print(jionlp.parse_money("两块五"))
except ValueError as error:
    print("refused:", error)
else:
    raise SystemExit("两块五 is read now")
P
echo "as described"
