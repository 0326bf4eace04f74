#!/usr/bin/env bash
# workdays 1.4, networkdays(start, end): how many days late an answer is, when the promised day may be before or after.
# Expected: as NETWORKDAYS of Excel and LibreOffice, which count both ends: Monday 7 to Monday 14 September is 6, and Monday 14 to Monday 7
# is -6; Monday to the Friday before it is -2.
# Seen: the first is 6, the other way is -4, and Monday to the Friday before it is 0, the same as a weekend has, so that one day late and
# none look equal; 18 to 7 September is -8 for 10. A holiday that two lists give is taken off twice (Excel takes it off once).
# Its description repeats what Excel says of the function, with no word on the order of the two days.
set -eu
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -q "workdays==1.4" 2>/dev/null
"$folder/env/bin/python" -W ignore - <<'P'
from datetime import date

from workdays import networkdays


def september(day):
    return date(2026, 9, day)


for first, last, forward, back in ((7, 14, 6, -4), (11, 14, 2, 0), (7, 18, 10, -8), (12, 13, 0, 0)):
    found = networkdays(september(first), september(last)), networkdays(september(last), september(first))
    print(september(first).strftime("%a %d"), september(last).strftime("%a %d"), "forward", found[0], "back", found[1])
    assert found == (forward, back), found
twice = networkdays(september(7), september(11), [september(8), september(8)])
print("Monday to Friday with one holiday, listed twice:", twice)
assert twice == 3
P
echo "as described: a week back has four days"
