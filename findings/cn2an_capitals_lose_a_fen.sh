#!/usr/bin/env bash
# cn2an 0.5.24, an2cn(..., "rmb"): a total in the capitals of a receipt, from a float as every spreadsheet holds it.
# Expected: three pieces at 19.90 are fifty-nine yuan and seven jiao, the amount that is printed next to it.
# Seen: digits after the second are cut, not rounded, so 59.699999999999996 is 59.69 in capitals: one fen short.
# The README says of the mode only that decimals are supported. Rounded by the caller first, all is right.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "cn2an==0.5.24" setuptools 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
import cn2an

for total, cut, rounded in (
    (3 * 19.9, "伍拾玖元陆角玖分", "伍拾玖元柒角"),
    (0.1 + 0.7, "柒角玖分", "捌角"),
    (4.35 * 100, "肆佰叁拾肆元玖角玖分", "肆佰叁拾伍元整"),
):
    said, first_rounded = cn2an.an2cn(total, "rmb"), cn2an.an2cn(round(total, 2), "rmb")
    print(f"{total:.2f}", said, "rounded first:", first_rounded)
    assert said == cut and first_rounded == rounded
P
echo "as described: one fen short"
